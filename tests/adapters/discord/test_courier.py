"""Cards arrive once, or it is said why not."""

import asyncio
from datetime import timedelta
from typing import Any, cast

import pytest

from adapters.discord import courier
from adapters.discord.gateway import DiscordGateway
from adapters.discord.pace import Pace
from bot.model.communities import MessageRef, Place
from bot.model.ids import SpaceId
from bot.model.people import Person
from bot.platforms import Census, Courier, TryLater, Undeliverable, Unsure
from sandbox.discord import Access, Actor, DiscordSandbox
from tests.adapters.discord.core import help_channel
from tests.adapters.discord.drawings import HOSTILE, a_card


def test_it_is_a_courier_and_a_census(gateway: DiscordGateway):
    ours: Courier = gateway.courier
    census: Census = gateway

    assert ours.remembers == timedelta(minutes=2)
    assert census is gateway


async def test_a_card_is_posted_as_a_plain_message(gateway: DiscordGateway, ana: Actor):
    place = help_channel(ana)
    posted = await gateway.courier.post(place, a_card("Anybody?"), "key")

    (seen,) = ana.channel("help")
    assert posted == MessageRef(place=place, message=seen.id)
    assert (seen.content, seen.ephemeral) == ("Anybody?", False)
    assert seen.payload.get("interaction_metadata") is None


class Hanging:
    """A way to Discord on which nothing ever comes back."""

    async def request(self, *_: Any, **__: Any) -> None:
        """Wait for ever."""
        await asyncio.Event().wait()


async def test_what_hangs_for_ever_lets_go_of_its_turn_and_its_channel(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(courier, "_AT_MOST", 0.05)
    hanging = courier.DiscordCourier(cast("Any", Hanging()), Pace(1), refused=lambda: None)

    for key in ("one", "another"):
        with pytest.raises(Unsure):
            await hanging.post(Place(space=SpaceId("discord:1"), channel="2"), a_card("Anybody?"), key)


async def test_hostile_words_ping_nobody(gateway: DiscordGateway, ana: Actor):
    words = f"<@{ana.id}> " + " ".join(HOSTILE)
    await gateway.courier.post(help_channel(ana), a_card(words), "key")

    (seen,) = ana.channel("help")
    assert (seen.payload["mentions"], seen.payload["mention_everyone"]) == ([], False)


async def test_the_same_key_posts_once_even_when_the_answer_was_lost(
    gateway: DiscordGateway, ana: Actor, sandbox: DiscordSandbox
):
    sandbox.fail_next("POST", "/messages", 503, {}, after=True)
    with pytest.raises(TryLater):
        await gateway.courier.post(help_channel(ana), a_card("Anybody?"), "key")

    posted = await gateway.courier.post(help_channel(ana), a_card("Anybody?"), "key")

    assert [seen.id for seen in ana.channel("help")] == [posted.message]


async def test_a_card_is_drawn_again_where_it_stands(gateway: DiscordGateway, ana: Actor):
    posted = await gateway.courier.post(help_channel(ana), a_card("Anybody?"), "key")

    await gateway.courier.redraw(posted, a_card("Sorted"))

    assert [seen.text for seen in ana.channel("help")] == ["Sorted"]


async def test_a_card_is_removed_and_one_that_is_gone_already_is_fine(gateway: DiscordGateway, ana: Actor):
    posted = await gateway.courier.post(help_channel(ana), a_card("Anybody?"), "key")

    for _ in range(2):
        await gateway.courier.remove(posted)

    assert not ana.channel("help")


async def test_what_may_not_be_removed_says_so(gateway: DiscordGateway, ana: Actor, sandbox: DiscordSandbox):
    posted = await gateway.courier.post(help_channel(ana), a_card("Anybody?"), "key")
    sandbox.let_bot(Access.NONE, "help")

    with pytest.raises(Undeliverable) as refused:
        await gateway.courier.remove(posted)

    assert refused.value.why == "may not write there"


async def test_a_private_channel_is_opened_once(gateway: DiscordGateway, ana: Actor, sandbox: DiscordSandbox):
    for key in ("one", "two"):
        await gateway.courier.tell(Person(f"discord:{ana.id}"), a_card(key), key)

    assert [seen.text for seen in ana.dms()] == ["one", "two"]
    assert len([call for call in sandbox.exchanges if call.path == "/users/@me/channels"]) == 1


async def test_closed_dms_are_never_delivered(gateway: DiscordGateway, ana: Actor):
    ana.close_dms()

    with pytest.raises(Undeliverable) as refused:
        await gateway.courier.tell(Person(f"discord:{ana.id}"), a_card("Hello"), "key")

    assert refused.value.why == "dms closed"
    assert ana.id not in str(refused.value)


@pytest.mark.parametrize("access", [access for access in Access if access is not Access.WRITE])
async def test_where_it_may_not_write_it_says_so(
    access: Access, gateway: DiscordGateway, ana: Actor, sandbox: DiscordSandbox
):
    sandbox.let_bot(access, "help")

    with pytest.raises(Undeliverable) as refused:
        await gateway.courier.post(help_channel(ana), a_card("Hello"), "key")

    assert refused.value.why == "may not write there"


async def test_a_card_that_is_gone_says_so(gateway: DiscordGateway, ana: Actor):
    with pytest.raises(Undeliverable) as refused:
        await gateway.courier.redraw(MessageRef(place=help_channel(ana), message="1"), a_card("Hello"))

    assert refused.value.why == "card is gone"


@pytest.mark.parametrize(
    "status,code,why",
    [
        (403, 50278, "person is gone"),
        (400, 200000, "taken by the place's own filter"),
        (400, 240000, "taken by the place's own filter"),
        (403, 50083, "may not write there"),
        (400, 50035, "refused by Discord (50035)"),
    ],
)
async def test_what_discord_never_takes_is_undeliverable(
    *, status: int, code: int, why: str, gateway: DiscordGateway, ana: Actor, sandbox: DiscordSandbox
):
    sandbox.fail_next("POST", "/messages", status, {"code": code, "message": "No"})

    with pytest.raises(Undeliverable) as refused:
        await gateway.courier.post(help_channel(ana), a_card("Hello"), "key")

    assert refused.value.why == why


@pytest.mark.parametrize(
    "status,body,after",
    [
        (429, {"message": "Slow down", "retry_after": 90.0, "global": False}, timedelta(seconds=90)),
        (400, {"code": 40003, "message": "You are opening direct messages too fast"}, None),
        (503, {}, None),
        (403, {}, None),
        (0, None, None),
    ],
)
async def test_what_may_work_later_is_tried_later(
    *,
    status: int,
    body: dict[str, Any] | None,
    after: timedelta | None,
    gateway: DiscordGateway,
    ana: Actor,
    sandbox: DiscordSandbox,
):
    sandbox.fail_next("POST", "/users/@me/channels", status, body)

    with pytest.raises(TryLater) as refused:
        await gateway.courier.tell(Person(f"discord:{ana.id}"), a_card("Hello"), "key")

    assert refused.value.after == after
    assert refused.value.__cause__ is None


async def test_a_short_rate_limit_is_waited_for(gateway: DiscordGateway, ana: Actor, sandbox: DiscordSandbox):
    sandbox.fail_next("POST", "/messages", 429, {"message": "Slow down", "retry_after": 0.1, "global": False})

    await gateway.courier.post(help_channel(ana), a_card("Hello"), "key")

    assert len(ana.channel("help")) == 1
