"""What Slack says of people: how many there are, and whether one of them runs the workspace."""

import pytest

from adapters.slack.gateway import SlackGateway
from bot.model.people import Person, Rank
from sandbox.slack import Actor, SlackSandbox
from tests.adapters.slack.core import help_channel, person


async def test_how_many_people_there_are_is_asked_once(gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox):
    place = help_channel(ana)
    counts = [await gateway.people(place), await gateway.people(place)]

    assert counts == [len(sandbox.channel("help").members) - 1] * 2  # The bot is no person.
    assert len([one for one in sandbox.exchanges if one.path == "conversations.info"]) == 1


async def test_a_private_channel_counts_its_own_people(gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox):
    mods = sandbox.channel("mods")
    place = help_channel(ana)
    there = type(place)(space=place.space, channel=mods.id)

    assert await gateway.people(there) == len(mods.members) - 1


async def test_how_many_people_there_are_may_be_unknown(gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox):
    sandbox.fail_next("conversations.info", "fatal_error")

    assert await gateway.people(help_channel(ana)) is None


@pytest.mark.parametrize("role,runs", [("is_admin", True), ("is_owner", True), ("locale", False)])
async def test_who_runs_the_workspace_is_said_anew_each_time(
    role: str, runs: bool, gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox
):
    before = await gateway.rank(person(ana), help_channel(ana).space)
    setattr(ana.user, role, True)

    assert before == Rank()
    assert await gateway.rank(person(ana), help_channel(ana).space) == Rank(runs_space=runs)


async def test_who_has_left_the_workspace_is_gone(gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox):
    space, nobody = help_channel(ana).space, Person(f"slack:{ana.workspace.id}:UNOBODY")
    sandbox.remove_member("Ana")

    assert await gateway.rank(person(ana), space) == Rank(gone=True)
    assert await gateway.rank(nobody, space) == Rank(gone=True)


async def test_what_slack_does_not_say_of_a_rank_is_unknown(
    gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("adapters.slack.census._PATIENCE", 0.05)
    sandbox.fail_next("users.info", "fatal_error")
    refused = await gateway.rank(person(ana), help_channel(ana).space)
    sandbox.delay_next("users.info", 1.0)

    assert refused is None
    assert await gateway.rank(person(ana), help_channel(ana).space) is None


async def test_what_others_call_somebody_is_said_with_their_handle(gateway: SlackGateway, ana: Actor):
    space, nobody = help_channel(ana).space, Person(f"slack:{ana.workspace.id}:UNOBODY")

    assert await gateway.names(person(ana), space) == ("Ana", "ana")
    assert await gateway.names(nobody, space) == ()


async def test_who_is_in_a_channel_is_asked_of_one_person(gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox):
    help_, mods = help_channel(ana), ana.workspace.channel_named("mods")
    assert mods
    before = await gateway.belongs(person(ana), help_.space, mods.id)
    mods.members[ana.id] = ana.user

    assert not before
    assert await gateway.belongs(person(ana), help_.space, mods.id) is True
    assert await gateway.people(help_, mods.id) == len(mods.members) - 1


async def test_what_slack_does_not_say_of_a_channel_is_unknown(
    gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox
):
    sandbox.fail_next("users.conversations", "fatal_error")

    assert await gateway.belongs(person(ana), help_channel(ana).space, "C1") is None
    assert await gateway.people(help_channel(ana), "C1") is None
