"""What members do is answered in time, for their eyes alone, through the real client."""

import logging

import pytest

from adapters.slack import limits
from adapters.slack.gateway import SlackGateway
from bot.model.actions import Pressed, Ran, Spoken, Wrote
from bot.model.handles import Verb
from bot.model.people import Person
from bot.views.card import Card, ChannelMenu, Menu, Open, Option, Redraw, Say
from sandbox.slack import Actor, SlackSandbox
from tests.adapters.discord.drawings import a_card, a_form, a_press
from tests.adapters.slack.core import SORRY, Core, help_channel
from tests.adapters.slack.deeds import ME_TOO, a_dm, a_private_card, a_public_card, told


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


async def test_a_channel_is_chosen_and_who_runs_the_place_is_left_to_the_core(
    gateway: SlackGateway, core: Core, sandbox: SlackSandbox
):
    mo = sandbox.member("Mo")
    where = a_card("Where?", controls=(ChannelMenu(verb=Verb.CHOOSE_CHANNEL, label="Channel"),))
    core.reply = Say(card=where)
    asked = (await mo.run("/askaround setup")).shown
    core.reply = Redraw(card=a_card("Thank you"))
    seen = await mo.choose(asked, "Channel", ["help"])

    assert [action.actor.rank for action in core.heard] == [None, None]
    assert core.heard[1].what == Pressed(press=a_press(), values=(help_channel(mo).channel,))
    assert seen.kind == "update"


async def test_names_and_languages_are_asked_for_once(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    ana.user.locale = "pt-BR"
    core.reply = Say(card=a_card("Hello"))
    for _ in range(3):
        await ana.run("/my")

    assert {(action.actor.name, action.actor.language) for action in core.heard} == {("Ana", "pt-BR")}
    assert told(sandbox, "users.info") == 1


async def test_without_a_name_from_slack_the_deliverys_own_must_do(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    sandbox.fail_next("users.info", "fatal_error")
    core.reply = Say(card=a_card("Hello"))

    await ana.run("/my")

    assert core.heard[-1].actor.name == "ana"


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


async def test_an_answer_that_slack_does_not_take_is_a_log_line_about_nobody(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox, caplog: pytest.LogCaptureFixture
):
    card = await a_public_card(gateway, ana)
    sandbox.fail_next("response_url", "used_url", status=404)
    sandbox.fail_next("chat.postEphemeral", "user_not_in_channel")
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


async def test_a_thread_that_cannot_be_read_answers_nothing(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    card = await a_dm(gateway, ana)
    sandbox.fail_next("conversations.replies", "fatal_error")
    core.reply = Say(card=a_card("Please use Reply."))

    await ana.reply(card, "On my way")
    await sandbox.until(lambda: len(ana.dms()) == 3)

    assert core.heard[-1].what == Wrote(text="On my way", answers=None)
