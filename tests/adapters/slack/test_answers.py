"""What members do is answered in time, for their eyes alone, through the real client."""

import asyncio
import logging

import pytest

from adapters.slack import limits
from adapters.slack.gateway import SlackGateway
from bot.model.actions import Pressed, Ran, Spoken, Submitted, SubmittedNew, Wrote
from bot.model.handles import Verb
from bot.model.people import Person
from bot.views.card import Button, Card, ChannelMenu, Look, Menu, Open, Option, Redraw, Reply, Say
from sandbox.slack import Actor, MessageView, Modal, SlackSandbox
from tests.adapters.discord.drawings import COMMUNITY, DRAFT, a_card, a_form, a_press
from tests.adapters.slack.core import SORRY, Core, help_channel

ME_TOO = Button(verb=Verb.ME_TOO, label="Me too")
HELP = Button(verb=Verb.OFFER_HELP, label="I can help")
REPLY = Button(verb=Verb.REPLY, label="Reply")
POST = Button(verb=Verb.POST, label="Post it", look=Look.KIND)
EDIT = Button(verb=Verb.EDIT_DRAFT, label="Edit")
KEEP = Button(verb=Verb.KEEP_DRAFT, label="Keep as draft", look=Look.LEAVE)
DISCARD = Button(verb=Verb.DISCARD_DRAFT, label="Discard", look=Look.REMOVAL)
TOPIC = Menu(
    verb=Verb.CHOOSE_TOPIC, label="Topic", options=(Option(value="*", label="Any"), Option(value="a", label="A"))
)
PREVIEW = (TOPIC, POST, EDIT, KEEP, DISCARD)


async def a_public_card(gateway: SlackGateway, ana: Actor) -> MessageView:
    await gateway.courier.post(help_channel(ana), a_card("Anybody?", controls=(HELP, ME_TOO)), "card")
    return ana.channel("help")[-1]


async def a_private_card(core: Core, ana: Actor, *controls: Button | Menu) -> MessageView:
    core.reply = Say(card=a_card("Yours", controls=controls or (HELP, ME_TOO)))
    return (await ana.run("/my")).shown


async def a_dm(gateway: SlackGateway, ana: Actor) -> MessageView:
    person = Person(f"slack:{ana.workspace.id}:{ana.id}")
    await gateway.courier.tell(person, a_card("Ben can help", controls=(REPLY, ME_TOO)), "told")
    return ana.dms()[-1]


async def a_preview(core: Core, ana: Actor) -> Modal:
    core.reply = Open(form=a_form())
    opened = (await ana.run("/ask")).form
    core.reply = Say(card=a_card("Preview", controls=PREVIEW))
    return (await ana.submit(opened, {"help": "A spirit level"})).form


def told(sandbox: SlackSandbox, path: str) -> int:
    return len([one for one in sandbox.exchanges if one.path == path])


async def test_a_command_is_answered_for_its_reader_alone(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    core.reply = Say(card=a_card("Nothing yet"))

    seen = await ana.run("/my")

    assert core.heard[-1].what == Ran(command=Spoken.MY)
    assert core.heard[-1].space == f"slack:{ana.workspace.id}"
    assert core.heard[-1].actor.person == Person(f"slack:{ana.workspace.id}:{ana.id}")
    assert (seen.shown.text, seen.shown.ephemeral) == ("Nothing yet", True)
    assert ana.channel("help") == []
    assert told(sandbox, "commands") == 0  # It came with the acknowledgement.


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


@pytest.mark.parametrize("reply", [Say, Redraw])
async def test_a_press_on_a_public_card_leaves_it_as_it_is(
    reply: type[Say | Redraw], gateway: SlackGateway, core: Core, ana: Actor
):
    card = await a_public_card(gateway, ana)
    core.reply = reply(card=a_card("Noted"))

    seen = await ana.press(card, "Me too")

    assert core.heard[-1].what == Pressed(press=a_press(1))
    assert (seen.shown.text, seen.shown.ephemeral) == ("Noted", True)
    assert ana.look_again(card).text == "Anybody?"


async def test_a_press_on_a_private_card_redraws_it(gateway: SlackGateway, core: Core, ana: Actor):
    card = await a_private_card(core, ana)
    core.reply = Redraw(card=a_card("Changed"))

    seen = await ana.press(card, "Me too")

    assert seen.kind == "update"
    assert [message.text for message in ana.private()] == ["Changed"]


async def test_a_new_answer_stands_beside_a_private_card(gateway: SlackGateway, core: Core, ana: Actor):
    card = await a_private_card(core, ana)
    core.reply = Say(card=a_card("More"))

    await ana.press(card, "Me too")

    assert [message.text for message in ana.private()] == ["Yours", "More"]


async def test_several_are_chosen_before_the_button_is_pressed(gateway: SlackGateway, core: Core, ana: Actor):
    options = tuple(Option(value=str(place), label=name) for place, name in enumerate(("Ben", "Cam", "Dee")))
    helpers = Menu(verb=Verb.SORTED_WITH, label="They helped", options=options, most=3)
    card = await a_private_card(core, ana, helpers)
    core.reply = Redraw(card=a_card("Sorted"))

    await ana.choose(card, "They helped", ["Ben", "Dee"])
    await ana.press(card, "They helped")

    assert [action.what for action in core.heard[1:]] == [Pressed(press=a_press(0), values=("0", "2"))]
    assert [message.text for message in ana.private()] == ["Sorted"]


async def test_in_private_a_card_is_drawn_again_and_an_answer_leaves_no_trace(
    gateway: SlackGateway, core: Core, ana: Actor
):
    card = await a_dm(gateway, ana)
    core.reply = Say(card=a_card("Good"))
    await ana.press(card, "Me too")
    core.reply = Redraw(card=a_card("Settled"))

    seen = await ana.press(card, "Me too")

    assert seen.kind == "update"
    assert [(message.text, message.ephemeral) for message in ana.dms()] == [("Settled", False)]
    assert ana.private()[-1].text == "Good"


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
    from tests.adapters.slack.core import a_gateway

    core = OneThenMine()
    gateway = a_gateway(sandbox, core)
    await gateway.start()
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
    await gateway.stop()


async def test_whoever_is_an_admin_sets_up(gateway: SlackGateway, core: Core, sandbox: SlackSandbox, ana: Actor):
    mo = sandbox.member("Mo")
    where = a_card("Where?", controls=(ChannelMenu(verb=Verb.CHOOSE_CHANNEL, label="Channel"),))
    core.reply = Say(card=where)
    asked = (await mo.run("/askaround setup")).shown
    core.reply = Redraw(card=a_card("Thank you"))
    seen = await mo.choose(asked, "Channel", ["help"])
    core.reply = Say(card=where)
    await ana.run("/askaround setup")

    assert [action.actor.runs_space for action in core.heard] == [True, True, False]
    assert core.heard[1].what == Pressed(press=a_press(), values=(help_channel(mo).channel,))
    assert seen.kind == "update"


async def test_names_and_languages_are_asked_for_once(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    ana.user.locale = "pt-BR"
    core.reply = Say(card=a_card("Hello"))
    for _ in range(3):
        await ana.run("/my")

    assert {(action.actor.name, action.actor.language) for action in core.heard} == {("Ana", "pt")}
    assert told(sandbox, "users.info") == 1


async def test_without_a_name_from_slack_the_deliverys_own_must_do(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    sandbox.fail_next("users.info", "fatal_error")
    core.reply = Say(card=a_card("Hello"))

    await ana.run("/my")

    assert core.heard[-1].actor.name == "ana"


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


@pytest.mark.parametrize("how", ["command", "form"])
async def test_a_late_answer_is_shown_all_the_same(
    *, how: str, gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox, monkeypatch: pytest.MonkeyPatch
):
    core.reply = Open(form=a_form())
    modal = (await ana.run("/ask")).form
    monkeypatch.setattr(limits, "ANSWER_WITHIN", 0.0)
    core.reply = Say(card=a_card("Late"))

    await (ana.run("/my") if how == "command" else ana.submit(modal, {"help": "Yes"}))

    if how == "command":
        await sandbox.until(lambda: [message.text for message in ana.private()] == ["Late"])
    else:
        await sandbox.until(lambda: told(sandbox, "views.update") > 0)
        assert [open_form.text for open_form in ana.modals()] == ["Late"]


async def test_a_bug_is_an_apology_and_a_log_line_about_nobody(
    gateway: SlackGateway, core: Core, ana: Actor, caplog: pytest.LogCaptureFixture
):
    core.reply = KeyError(f"{ana.id} Ana")

    seen = await ana.run("/my")

    assert (seen.shown.text, seen.shown.ephemeral) == (SORRY, True)
    (line,) = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert line.startswith("an action was not answered: KeyError at adapters.slack.answers:")
    assert ana.id not in caplog.text
    assert "Ana" not in caplog.text


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


async def test_an_answer_that_slack_does_not_take_is_a_log_line_about_nobody(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox, caplog: pytest.LogCaptureFixture
):
    card = await a_public_card(gateway, ana)
    sandbox.fail_next("response_url", "used_url", status=404)
    core.reply = Say(card=a_card("Noted"))

    await ana.press(card, "Me too")
    await sandbox.until(lambda: "an answer was not shown" in caplog.text)

    assert ana.id not in caplog.text
    assert "hooks" not in caplog.text


async def test_a_button_from_another_age_is_a_neutral_word(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    old = {"type": "button", "text": {"type": "plain_text", "text": "Old"}, "action_id": "0.act.x"}
    body = {"text": "Old card", "blocks": [{"type": "actions", "elements": [old]}]}
    sandbox.posting.keep(sandbox.posting.compose(sandbox.channel("help"), body, ana.workspace.bot))

    seen = await ana.press(ana.channel("help")[-1], "Old")

    assert (seen.shown.text, seen.shown.ephemeral) == (SORRY, True)
    assert core.heard == []


async def test_nothing_to_say_is_nothing_said(gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox):
    sandbox.patience = 0.1

    assert (await ana.run("/my")).kind == "acknowledged"


async def test_what_is_written_in_private_is_answered_in_its_thread(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    core.reply = Say(card=a_card("Please use Reply."))
    written = await ana.write("Hello *you* & <all>")
    await sandbox.until(lambda: len(ana.dms()) == 2)

    assert core.heard[-1].what == Wrote(text="Hello *you* & <all>", answers=None)
    assert core.heard[-1].actor.person == Person(f"slack:{ana.workspace.id}:{ana.id}")
    assert (ana.dms()[-1].text, ana.dms()[-1].thread_ts) == ("Please use Reply.", written.id)


async def test_a_reply_in_private_answers_the_card_above_it(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    card = await a_dm(gateway, ana)
    core.reply = Say(card=a_card("Passed on."))

    await ana.reply(card, "On my way")
    await sandbox.until(lambda: len(ana.dms()) == 3)

    assert core.heard[-1].what == Wrote(text="On my way", answers=a_press(0))
    assert ana.dms()[-1].thread_ts == card.id


async def test_a_bug_in_private_is_an_apology(gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox):
    core.reply = KeyError("oh")
    await ana.write("Hello?")
    await sandbox.until(lambda: len(ana.dms()) == 2)

    assert ana.dms()[-1].text == SORRY


async def test_channels_are_not_read(gateway: SlackGateway, core: Core, ana: Actor):
    core.reply = Say(card=a_card("Heard"))
    await ana.write("Can anybody hear me?", channel="help")
    await ana.run("/my")

    assert len(core.heard) == 1


def a_hostile_card() -> Card:
    words = "<!channel> <@U012AB3CD> @here <https://evil.example|your bank> *a* _b_ `c` > d &lt;!here&gt;"
    return a_card(words, words, controls=(ME_TOO,))


async def test_hostile_words_ring_for_nobody_wherever_they_are_shown(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    hostile = a_hostile_card()
    core.reply = Say(card=hostile)
    await ana.run("/my")
    await ana.open_home()
    await gateway.courier.post(help_channel(ana), hostile, "key")

    assert not [one for one in sandbox.exchanges if one.pings or one.masked_links]
    assert "<https://evil.example|your bank>" in ana.channel("help")[-1].text
