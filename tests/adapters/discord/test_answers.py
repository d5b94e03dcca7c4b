"""What members do is answered in time, for their eyes alone, through the real client."""

import logging

import pytest

from adapters.discord import limits
from adapters.discord.gateway import DiscordGateway
from bot.model.actions import Pressed, Ran, Spoken, Submitted, SubmittedNew
from bot.model.handles import Verb
from bot.model.people import Person, Rank
from bot.views.card import Button, ChannelMenu, Open, Redraw, Say
from sandbox.discord import Actor, DiscordSandbox, MessageView
from tests.adapters.discord.core import SORRY, Core, help_channel
from tests.adapters.discord.drawings import COMMUNITY, DRAFT, a_card, a_form, a_press

ME_TOO = Button(verb=Verb.ME_TOO, label="Me too")
HELP = Button(verb=Verb.OFFER_HELP, label="I can help")


async def a_public_card(gateway: DiscordGateway, ana: Actor) -> MessageView:
    await gateway.courier.post(help_channel(ana), a_card("Anybody?", controls=(HELP, ME_TOO)), "card")
    return ana.channel("help")[-1]


async def a_private_card(core: Core, ana: Actor) -> MessageView:
    core.reply = Say(card=a_card("Yours", controls=(HELP, ME_TOO)))
    return (await ana.run("/my")).shown


def impatient(monkeypatch: pytest.MonkeyPatch, core: Core) -> None:
    monkeypatch.setattr(limits, "DEFER_AFTER", 0.05)
    core.pause = 0.3


async def test_a_command_is_answered_for_its_reader_alone(gateway: DiscordGateway, core: Core, ana: Actor):
    core.reply = Say(card=a_card("Nothing yet"))

    seen = await ana.run("/my")

    assert core.heard[-1].what == Ran(command=Spoken.MY)
    assert core.heard[-1].space == f"discord:{ana.guild.id}"
    assert (seen.shown.text, seen.shown.ephemeral) == ("Nothing yet", True)
    assert ana.channel("help") == []


async def test_a_form_that_a_command_opened_becomes_a_new_draft(gateway: DiscordGateway, core: Core, ana: Actor):
    core.reply = Open(form=a_form())
    modal = (await ana.run("/ask")).form
    core.reply = Say(card=a_card("Preview"))

    seen = await ana.submit(modal, {"help": "A spirit level", "size": "An hour"})

    fields = {"help": "A spirit level", "size": "1h"}
    assert core.heard[-1].what == SubmittedNew(community=COMMUNITY, draft=DRAFT, fields=fields)
    assert seen.shown.ephemeral


async def test_whoever_may_manage_the_server_sets_up(gateway: DiscordGateway, core: Core, sandbox: DiscordSandbox):
    mo = sandbox.member("Mo")
    core.reply = Say(card=a_card("Where?", controls=(ChannelMenu(verb=Verb.CHOOSE_CHANNEL, label="Channel"),)))
    asked = (await mo.run("/askaround setup")).shown
    core.reply = Redraw(card=a_card("Thank you"))

    seen = await mo.choose(asked, "Channel", ["help"])
    roles = {role.id for role in mo.member.roles}

    ranks = [action.actor.rank for action in core.heard]
    assert ranks == [Rank(runs_space=True, roles=frozenset(roles), joined_at=mo.member.joined_at)] * 2
    assert core.heard[-1].what == Pressed(press=a_press(), values=(help_channel(mo).channel,))
    assert seen.kind == "update"


@pytest.mark.parametrize("reply", [Say, Redraw])
async def test_a_press_on_a_public_card_leaves_it_as_it_is(
    reply: type[Say | Redraw], gateway: DiscordGateway, core: Core, ana: Actor
):
    card = await a_public_card(gateway, ana)
    core.reply = reply(card=a_card("Noted"))

    seen = await ana.press(card, "Me too")

    assert core.heard[-1].what == Pressed(press=a_press(1))
    assert seen.kind == "message"
    assert [message.text for message in ana.private()] == ["Noted"]
    assert ana.look_again(card).text == "Anybody?"


async def test_a_press_on_a_private_card_redraws_it(gateway: DiscordGateway, core: Core, ana: Actor):
    card = await a_private_card(core, ana)
    core.reply = Redraw(card=a_card("Changed"))

    seen = await ana.press(card, "Me too")

    assert seen.kind == "update"
    assert [message.text for message in ana.private()] == ["Changed"]


async def test_a_form_that_a_button_opened_answers_in_place(gateway: DiscordGateway, core: Core, ana: Actor):
    card = await a_private_card(core, ana)
    core.reply = Open(form=a_form(sends=a_press(0)))
    modal = (await ana.press(card, "I can help")).form
    core.reply = Redraw(card=a_card("Sent"))

    seen = await ana.submit(modal, {"help": "Yes"})

    assert core.heard[-1].what == Submitted(press=a_press(0), fields={"help": "Yes", "size": "5m"})
    assert seen.kind == "update"


async def test_in_private_a_card_is_drawn_again_and_an_answer_leaves_no_trace(
    gateway: DiscordGateway, core: Core, ana: Actor, sandbox: DiscordSandbox
):
    person = await known(core, ana)
    await gateway.courier.tell(person, a_card("Ben can help", controls=(ME_TOO,)), "told")
    core.reply = Say(card=a_card("Good"))
    await ana.press(ana.dms()[0], "Me too")
    core.reply = Redraw(card=a_card("Settled"))

    seen = await ana.press(ana.dms()[0], "Me too")

    assert core.heard[-1].space is None
    assert seen.kind == "update"
    assert [(message.text, message.ephemeral) for message in ana.dms()] == [("Settled", False)]
    assert ana.private()[-1].text == "Good"


async def known(core: Core, ana: Actor) -> Person:
    core.reply = Say(card=a_card("Hello"))
    await ana.run("/my")
    return core.heard[-1].actor.person


async def test_a_slow_answer_holds_its_place_privately(
    gateway: DiscordGateway, core: Core, ana: Actor, sandbox: DiscordSandbox, monkeypatch: pytest.MonkeyPatch
):
    card = await a_public_card(gateway, ana)
    impatient(monkeypatch, core)
    core.reply = Redraw(card=a_card("Noted at last"))

    seen = await ana.press(card, "Me too")

    (deferral,) = [call.body for call in sandbox.exchanges if call.path.endswith("/callback")]
    assert deferral == {"type": 5, "data": {"flags": 64}}
    assert (seen.shown.text, seen.shown.ephemeral) == ("Noted at last", True)
    assert ana.look_again(card).text == "Anybody?"


@pytest.mark.parametrize("reply,shown", [(Redraw, ["Late"]), (Say, ["Yours", "Late"])])
async def test_a_slow_answer_on_a_private_card_waits_quietly(
    *,
    reply: type[Say | Redraw],
    shown: list[str],
    gateway: DiscordGateway,
    core: Core,
    ana: Actor,
    monkeypatch: pytest.MonkeyPatch,
):
    card = await a_private_card(core, ana)
    impatient(monkeypatch, core)
    core.reply = reply(card=a_card("Late"))

    await ana.press(card, "Me too")

    assert [message.text for message in ana.private()] == shown
    assert all(message.ephemeral for message in ana.private())


@pytest.mark.parametrize("how", ["command", "button"])
async def test_nothing_holds_the_place_of_a_form(
    how: str, gateway: DiscordGateway, core: Core, ana: Actor, monkeypatch: pytest.MonkeyPatch
):
    card = await a_public_card(gateway, ana)
    impatient(monkeypatch, core)
    core.reply = Open(form=a_form())

    seen = await (ana.run("/ask") if how == "command" else ana.press(card, "I can help"))

    assert seen.kind == "modal"


async def test_a_form_that_comes_too_late_is_an_apology(
    gateway: DiscordGateway, core: Core, ana: Actor, monkeypatch: pytest.MonkeyPatch
):
    impatient(monkeypatch, core)
    core.reply = Open(form=a_form())

    seen = await ana.run("/my")

    assert seen.shown.text == SORRY


async def test_after_an_unknown_interaction_nothing_follows(
    gateway: DiscordGateway, core: Core, ana: Actor, sandbox: DiscordSandbox, monkeypatch: pytest.MonkeyPatch
):
    impatient(monkeypatch, core)
    sandbox.interactions.answer_within = 0.6
    core.reply = Say(card=a_card("Too late"))
    sandbox.fail_next("POST", "/callback", 404, {"code": 10062, "message": "Unknown interaction"})

    await ana.run("/my")

    assert len([call for call in sandbox.exchanges if "/callback" in call.path or "/webhooks" in call.path]) == 1


async def test_an_answer_acknowledged_already_is_an_answer(
    gateway: DiscordGateway, core: Core, ana: Actor, sandbox: DiscordSandbox, monkeypatch: pytest.MonkeyPatch
):
    impatient(monkeypatch, core)
    core.reply = Say(card=a_card("Here it is"))
    refusal = {"code": 40060, "message": "Interaction has already been acknowledged."}
    sandbox.fail_next("POST", "/callback", 400, refusal, after=True)

    seen = await ana.run("/my")

    assert seen.shown.text == "Here it is"


async def test_a_token_past_its_time_is_not_used(
    gateway: DiscordGateway, core: Core, ana: Actor, sandbox: DiscordSandbox, monkeypatch: pytest.MonkeyPatch
):
    impatient(monkeypatch, core)
    monkeypatch.setattr(limits, "TOKEN_LIVES", 20.0)
    sandbox.patience = 0.6
    core.reply = Say(card=a_card("Too late"))

    seen = await ana.run("/my")

    assert seen.kind == "deferred"
    assert not [call for call in sandbox.exchanges if "/webhooks" in call.path]


async def test_a_bug_is_an_apology_and_a_log_line_about_nobody(
    gateway: DiscordGateway, core: Core, ana: Actor, caplog: pytest.LogCaptureFixture
):
    core.reply = KeyError(f"{ana.id} Ana")

    seen = await ana.run("/my")

    assert (seen.shown.text, seen.shown.ephemeral) == (SORRY, True)
    (line,) = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert line.startswith("an action was not answered: KeyError at adapters.discord.answers:")
    assert ana.id not in caplog.text
    assert "Ana" not in caplog.text


async def test_a_card_that_discord_refuses_is_an_apology(
    gateway: DiscordGateway, core: Core, ana: Actor, sandbox: DiscordSandbox
):
    core.reply = Say(card=a_card("Fine"))
    sandbox.fail_next("POST", "/callback", 400, {"code": 50035, "message": "Invalid Form Body"})

    seen = await ana.run("/my")

    assert seen.shown.text == SORRY


async def test_a_button_from_another_age_is_a_neutral_word(
    gateway: DiscordGateway, core: Core, ana: Actor, sandbox: DiscordSandbox
):
    old = {"type": 2, "style": 2, "label": "Old", "custom_id": "0.act.x"}
    channel = ana.guild.channel_named("help")
    assert channel is not None
    sandbox.posting.post(channel, {"content": "Old card", "components": [{"type": 1, "components": [old]}]})

    seen = await ana.press(ana.channel("help")[-1], "Old")

    assert (seen.shown.text, seen.shown.ephemeral) == (SORRY, True)
    assert core.heard == []


async def test_nothing_to_say_is_nothing_said(
    gateway: DiscordGateway, core: Core, ana: Actor, sandbox: DiscordSandbox, monkeypatch: pytest.MonkeyPatch
):
    sandbox.interactions.answer_within = 0.2

    assert (await ana.run("/my")).kind == "failed"
    assert not [call for call in sandbox.exchanges if "/callback" in call.path]
