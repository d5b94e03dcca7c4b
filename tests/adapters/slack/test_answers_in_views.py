"""Forms, previews and the Home tab: each answer is the next view of what was open."""

import asyncio

import pytest

from adapters.slack.gateway import SlackGateway
from bot.model.actions import Pressed, Ran, Spoken, Submitted, SubmittedNew
from bot.views.card import Open, Redraw, Reply, Say
from sandbox.slack import Actor, SlackSandbox
from tests.adapters.discord.drawings import COMMUNITY, DRAFT, a_card, a_form, a_press
from tests.adapters.slack.core import SORRY, Core, running
from tests.adapters.slack.deeds import (
    ME_TOO,
    PREVIEW,
    a_preview,
    a_private_card,
    a_public_card,
    told,
)


@pytest.mark.parametrize("how", ["command", "shortcut"])
async def test_a_form_becomes_the_preview_that_it_leads_to(how: str, gateway: SlackGateway, core: Core, ana: Actor):
    core.reply = Open(form=a_form())
    modal = (await (ana.run("/ask") if how == "command" else ana.shortcut("ask"))).form
    core.reply = Say(card=a_card("Preview", controls=PREVIEW))

    seen = await ana.submit(modal, {"help": "A spirit level", "size": ["An hour"]})

    fields = {"help": "A spirit level", "size": "1h"}
    assert core.heard[0].what == Ran(command=Spoken.ASK)
    assert core.heard[-1].what == SubmittedNew(community=COMMUNITY, draft=DRAFT, fields=fields)
    assert (seen.form.submit, seen.form.close, seen.form.labels) == ("Post it", "Keep as draft", ["Edit", "Discard"])
    assert [one.id for one in ana.modals()] == [modal.id]


async def test_sending_the_preview_presses_its_kind_button(gateway: SlackGateway, core: Core, ana: Actor):
    preview = await a_preview(core, ana)
    core.reply = Redraw(card=a_card("Posted"))

    seen = await ana.submit(preview)

    assert core.heard[-1].what == Pressed(press=a_press(1))
    assert (seen.form.text, seen.form.submit, seen.form.close) == ("Posted", "", "Close")


async def test_choices_and_buttons_of_the_preview_act_at_once(gateway: SlackGateway, core: Core, ana: Actor):
    preview = await a_preview(core, ana)
    core.reply = Redraw(card=a_card("Preview in A", controls=PREVIEW))
    seen = (await ana.choose(preview, "Topic", ["A"])).form
    core.reply = Redraw(card=a_card("Gone"))

    ended = await ana.press(seen, "Discard")

    assert [action.what for action in core.heard[-2:]] == [
        Pressed(press=a_press(0), values=("a",)),
        Pressed(press=a_press(4)),
    ]
    assert (seen.text.splitlines()[0], ended.form.text) == ("Preview in A", "Gone")


async def test_editing_turns_the_preview_into_the_form_and_back(gateway: SlackGateway, core: Core, ana: Actor):
    preview = await a_preview(core, ana)
    core.reply = Open(form=a_form(sends=a_press(2)))
    form = (await ana.press(preview, "Edit")).form
    core.reply = Redraw(card=a_card("Preview again", controls=PREVIEW))

    seen = await ana.submit(form, {"help": "A longer level"})

    assert core.heard[-1].what == Submitted(press=a_press(2), fields={"help": "A longer level", "size": "5m"})
    assert seen.form.submit == "Post it"
    assert len(ana.modals()) == 1


async def test_leaving_the_preview_asks_nothing_of_anybody(gateway: SlackGateway, core: Core, ana: Actor):
    preview = await a_preview(core, ana)

    await ana.close(preview)

    assert len(core.heard) == 2


async def test_two_quick_choices_both_count(gateway: SlackGateway, core: Core, ana: Actor):
    preview = await a_preview(core, ana)
    core.reply = Redraw(card=a_card("Preview", controls=PREVIEW))

    await asyncio.gather(ana.choose(preview, "Topic", ["A"]), ana.choose(preview, "Topic", ["Any"]))

    assert {action.what.values for action in core.heard[-2:] if isinstance(action.what, Pressed)} == {("a",), ("*",)}


@pytest.mark.parametrize("reply,behind", [(Say, "Yours"), (Redraw, "Sent")])
async def test_a_form_says_what_came_of_it_and_the_card_behind_it_follows(
    *, reply: type[Say | Redraw], behind: str, gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    card = await a_private_card(core, ana)
    core.reply = Open(form=a_form(sends=a_press(0)))
    modal = (await ana.press(card, "I can help")).form
    core.reply = reply(card=a_card("Sent"))

    seen = await ana.submit(modal, {"help": "Yes"})

    assert core.heard[-1].what == Submitted(press=a_press(0), fields={"help": "Yes", "size": "5m"})
    assert (seen.form.text, seen.form.close) == ("Sent", "Close")
    await sandbox.until(lambda: [message.text for message in ana.private()] == [behind])


async def test_a_form_opened_on_a_public_card_leaves_that_as_it_is(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    card = await a_public_card(gateway, ana)
    core.reply = Open(form=a_form(sends=a_press(0)))
    modal = (await ana.press(card, "I can help")).form
    core.reply = Redraw(card=a_card("Sent"))

    seen = await ana.submit(modal, {"help": "Yes"})

    assert seen.form.text == "Sent"
    assert ana.look_again(card).text == "Anybody?"
    assert told(sandbox, "actions") == 0


async def test_home_is_drawn_when_it_is_looked_at(gateway: SlackGateway, core: Core, ana: Actor):
    core.reply = Say(card=a_card("Yours", controls=(ME_TOO,)))

    seen = await ana.open_home()

    assert core.heard[-1].what == Ran(command=Spoken.MY)
    assert seen.home is not None
    assert seen.home.text == "Yours"


class OneThenMine(Core):
    """Says one thing to presses, and another when asked for what is one's own."""

    async def answer(self, action: object) -> Reply | None:
        """Answer as told, but for /my."""
        said = await super().answer(action)  # type: ignore[arg-type]
        return Say(card=a_card("Yours, newer")) if _is_my(self) and len(self.heard) > 1 else said


def _is_my(core: Core) -> bool:
    return core.heard[-1].what == Ran(command=Spoken.MY)


async def test_what_is_pressed_at_home_opens_above_it_and_home_follows(sandbox: SlackSandbox, ana: Actor):
    core = OneThenMine()
    async with running(sandbox, core):
        core.reply = Say(card=a_card("Yours", controls=(ME_TOO,)))
        home = (await ana.open_home()).home
        assert home is not None
        core.reply = Say(card=a_card("One ask", controls=(ME_TOO,)))

        opened = (await ana.press(home, "Me too")).form
        await sandbox.until(lambda: (found := ana.home()) is not None and found.text == "Yours, newer")
        core.reply = Redraw(card=a_card("Sorted"))
        seen = await ana.press(opened, "Me too")

        assert (opened.text, seen.form.text) == ("One ask", "Sorted")
        await sandbox.until(lambda: len([action for action in core.heard if _is_my(core)]) >= 1)
        await sandbox.until(lambda: told(sandbox, "views.publish") == 3)
        assert len({action.key for action in core.heard}) == len(core.heard)


async def test_a_form_that_opens_too_late_is_offered_again(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    sandbox.fail_next("views.open", "expired_trigger_id")
    core.reply = Open(form=a_form())

    seen = await ana.run("/ask")
    again = await ana.press(seen.shown, "Ask for a hand")

    assert (seen.shown.text, seen.shown.ephemeral) == (SORRY, True)
    assert [action.what for action in core.heard] == [Ran(command=Spoken.ASK)] * 2
    assert again.form.title == "Ask for a hand"


async def test_a_button_whose_form_opens_too_late_is_offered_again(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    card = await a_public_card(gateway, ana)
    sandbox.fail_next("views.open", "expired_trigger_id")
    core.reply = Open(form=a_form(sends=a_press(0)))

    seen = await ana.press(card, "I can help")
    again = await ana.press(seen.shown, "Ask for a hand")

    assert [action.what for action in core.heard] == [Pressed(press=a_press(0), opens_form=True)] * 2
    assert again.form.title == "Ask for a hand"


@pytest.mark.parametrize("reply", [Open(form=a_form()), Say(card=a_card("Not set up yet"))])
async def test_a_shortcut_that_shows_too_late_is_answered_in_private(
    reply: Reply, gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    sandbox.fail_next("views.open", "expired_trigger_id")
    core.reply = reply

    await ana.shortcut("ask")
    await sandbox.until(lambda: len(ana.dms()) == 1)

    assert ana.dms()[0].text == (SORRY if isinstance(reply, Open) else "Not set up yet")


async def test_a_form_that_was_not_taken_stays_as_it_was_typed_and_can_be_sent_again(
    gateway: SlackGateway, core: Core, ana: Actor
):
    core.reply = Open(form=a_form())
    modal = (await ana.run("/ask")).form
    core.reply = OSError("the disk is full")
    kept = await ana.submit(modal, {"help": "A spirit level"})
    core.reply = Say(card=a_card("Preview", controls=PREVIEW))

    seen = await ana.submit(kept.form)

    assert (kept.kind, kept.errors, kept.form.fields[0].value) == ("errors", {"help": SORRY}, "A spirit level")
    assert seen.form.submit == "Post it"


async def test_a_view_that_changed_meanwhile_shows_the_later_answer(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    preview = await a_preview(core, ana)
    sandbox.fail_next("views.update", "hash_conflict")
    core.reply = Redraw(card=a_card("Gone"))

    seen = await ana.press(preview, "Discard")

    assert seen.form.text == "Gone"


async def test_a_view_that_was_closed_meanwhile_is_a_log_line_about_nobody(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox, caplog: pytest.LogCaptureFixture
):
    preview = await a_preview(core, ana)
    sandbox.fail_next("views.update", "not_found")
    core.reply = Redraw(card=a_card("Gone"))

    await ana.press(preview, "Discard")
    await sandbox.until(lambda: "an answer was not shown: SlackApiError not_found" in caplog.text)

    assert ana.id not in caplog.text
