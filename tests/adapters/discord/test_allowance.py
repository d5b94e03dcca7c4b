"""Discord shuts out who is refused too often: before that, nothing is asked any more for a while."""

from datetime import timedelta

import pytest

from adapters.discord import courier
from adapters.discord.gateway import DiscordGateway
from bot.model.people import Person
from bot.platforms import TryLater, Undeliverable
from sandbox.discord import Actor, DiscordSandbox
from tests.adapters.discord.core import Core, a_gateway, help_channel
from tests.adapters.discord.drawings import a_card

WHILE = timedelta(minutes=1)


async def test_whoever_is_refused_too_often_stops_asking_for_a_while(
    sandbox: DiscordSandbox, core: Core, ana: Actor, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(courier, "REFUSALS", (2, WHILE))
    gateway = a_gateway(sandbox, core)
    await gateway.start()
    sandbox.fail_next("POST", "/messages", 403, {"code": 50013}, times=2)
    for _ in range(2):
        with pytest.raises(Undeliverable):
            await gateway.courier.post(help_channel(ana), a_card("Anybody?"), "key")
    with pytest.raises(TryLater) as later:
        await gateway.courier.post(help_channel(ana), a_card("Anybody?"), "key")
    await gateway.stop()

    assert later.value.after is not None
    assert timedelta() < later.value.after <= WHILE
    assert not ana.channel("help")


async def test_private_channels_are_opened_no_faster_than_is_safe(
    sandbox: DiscordSandbox, core: Core, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(courier, "OPENINGS", (2, WHILE))
    gateway: DiscordGateway = a_gateway(sandbox, core)
    await gateway.start()
    people = [Person(f"discord:{sandbox.member(name).id}") for name in ("Ana", "Ben", "Cam")]
    for person in people[:2]:
        await gateway.courier.tell(person, a_card("News"), person.account[-8:])
    with pytest.raises(TryLater):
        await gateway.courier.tell(people[2], a_card("News"), "third")
    await gateway.courier.tell(people[0], a_card("More news"), "again")
    await gateway.stop()

    assert [len(sandbox.member(name).dms()) for name in ("Ana", "Ben", "Cam")] == [2, 1, 0]
