"""What Discord says of people: how many there are, and whether one of them runs the server."""

import pytest

from adapters.discord.gateway import DiscordGateway
from bot.model.people import Person, Rank
from sandbox.discord import Actor, DiscordSandbox
from tests.adapters.discord.core import help_channel


async def test_how_many_people_there_are_is_asked_once(gateway: DiscordGateway, ana: Actor, sandbox: DiscordSandbox):
    place = help_channel(ana)
    counts = [await gateway.people(place), await gateway.people(place)]

    assert counts == [len(ana.guild.members) - 1] * 2  # The bot is no person.
    assert len([call for call in sandbox.exchanges if call.path.startswith("/guilds/")]) == 1


async def test_how_many_people_there_are_may_be_unknown(gateway: DiscordGateway, ana: Actor, sandbox: DiscordSandbox):
    sandbox.expel_bot(ana.guild.name)

    assert await gateway.people(help_channel(ana)) is None


async def rank_of(gateway: DiscordGateway, who: Actor) -> Rank | None:
    return await gateway.rank(Person(f"discord:{who.id}"), help_channel(who).space)


async def test_who_may_manage_the_server_is_said_anew_each_time(
    gateway: DiscordGateway, ana: Actor, sandbox: DiscordSandbox
):
    before = await rank_of(gateway, ana)
    sandbox.let_moderate("Ana", True)

    after = await rank_of(gateway, ana)

    assert before
    assert after
    assert (before.runs_space, before.roles) == (False, frozenset())
    assert (after.runs_space, after.roles) == (True, frozenset({sandbox.role("Moderators")}))
    assert before.joined_at == after.joined_at == ana.member.joined_at


async def test_the_owner_runs_the_server_whatever_their_roles(gateway: DiscordGateway, sandbox: DiscordSandbox):
    sandbox.let_moderate("Mo", False)

    rank = await rank_of(gateway, sandbox.member("Mo"))

    assert rank
    assert (rank.runs_space, rank.roles) == (True, frozenset())


async def test_who_has_left_the_server_is_gone(gateway: DiscordGateway, ana: Actor, sandbox: DiscordSandbox):
    sandbox.remove_member("Ana")
    nobody = await gateway.rank(Person("discord:1"), help_channel(ana).space)

    assert await rank_of(gateway, ana) == Rank(gone=True)
    assert nobody == Rank(gone=True)


async def test_what_discord_does_not_say_of_a_rank_is_unknown(
    gateway: DiscordGateway, ana: Actor, sandbox: DiscordSandbox, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("adapters.discord.census._PATIENCE", 0.05)
    sandbox.delay_next("GET", "/members/", 1.0)
    silent = await rank_of(gateway, ana)
    sandbox.expel_bot(ana.guild.name)

    assert silent is None
    assert await rank_of(gateway, ana) is None


async def test_what_others_call_somebody_is_said_with_their_handle(gateway: DiscordGateway, ana: Actor):
    space = help_channel(ana).space

    assert await gateway.names(Person(f"discord:{ana.id}"), space) == ("Ana", "ana")
    assert await gateway.names(Person("discord:1"), space) == ()


async def test_a_role_is_counted_by_discords_own_total_and_known_of_one_person(
    gateway: DiscordGateway, ana: Actor, sandbox: DiscordSandbox
):
    role, place = sandbox.role("Regulars"), help_channel(ana)
    sandbox.give_role("Ana", "Regulars")

    assert await gateway.people(place, role) == 1
    assert await gateway.people(place, "1") == 0
    assert await gateway.belongs(Person(f"discord:{ana.id}"), place.space, role) is True
    assert await gateway.belongs(Person(f"discord:{ana.id}"), place.space, "1") is False


async def test_what_discord_does_not_say_of_a_role_is_unknown(
    gateway: DiscordGateway, ana: Actor, sandbox: DiscordSandbox
):
    sandbox.fail_next("GET", "/roles/member-counts", 404, {"code": 10004, "message": "Unknown Guild"})

    assert await gateway.people(help_channel(ana), sandbox.role("Regulars")) is None
