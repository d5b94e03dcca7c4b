"""Whatever becomes of a connection, a member who acts afterwards is answered, and nothing was lost or doubled."""

import asyncio
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from sandbox.discord import DiscordSandbox
from sandbox.discord.actor import Actor as DiscordActor
from sandbox.slack import SlackSandbox
from tests.flows.street import Street, a_street, cards


def severed(sandbox: DiscordSandbox) -> None:
    sandbox.gateway.sever()


def asked_to_reconnect(sandbox: DiscordSandbox) -> None:
    sandbox.gateway.ask_to_reconnect()


def invalidated(sandbox: DiscordSandbox, *, resumable: bool) -> None:
    sandbox.gateway.invalidate(resumable=resumable)


Break = Callable[[DiscordSandbox], Any]
BREAKS: dict[str, Break] = {
    **{f"close code {code}": partial(DiscordSandbox.kick_gateway, code=code) for code in (4000, 4007, 4008, 4009)},
    "no heartbeat is acknowledged": severed,
    "op 7": asked_to_reconnect,
    "op 9, resumable": partial(invalidated, resumable=True),
    "op 9, not resumable": partial(invalidated, resumable=False),
}


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Street]:
    async with a_street("discord", tmp_path) as street:
        yield street


@pytest.fixture
async def workspace(tmp_path: Path) -> AsyncIterator[Street]:
    async with a_street("slack", tmp_path) as street:
        yield street


@pytest.mark.parametrize("broken", BREAKS)
async def test_after_a_broken_gateway_connection_asks_go_on(server: Street, broken: str) -> None:
    assert isinstance(server.sandbox, DiscordSandbox)
    await server.post(server.ana)
    await server.card(server.ben)
    held = BREAKS[broken](server.sandbox)
    if hasattr(held, "__await__"):
        await held
    while not await is_answered(server, actor(server, "Ben")):
        await asyncio.sleep(0.1)
    offered = await server.offer(server.ben, cards(server.ben)[0])
    await server.dm(server.ana)

    assert "Thank you" in offered.text
    assert len(cards(server.ben)) == 1


async def is_answered(server: Street, who: DiscordActor) -> bool:
    """Try, as a member does who was told that the application did not respond."""
    return (await who.run("/my", channel="help")).kind != "failed"


async def test_an_answer_that_may_not_follow_any_more_waits_under_my(server: Street) -> None:
    """Be too late for a token (15 minutes), or too often (40094): nothing more is said there, and nothing is lost."""
    assert isinstance(server.sandbox, DiscordSandbox)
    preview = await server.preview(server.ana)
    server.sandbox.fail_next("POST", "/callback", 400, {"code": 40094, "message": "Maximum number of follow ups"})
    server.sandbox.fail_next("POST", "/callback", 400, {"code": 40094, "message": "Maximum number of follow ups"})
    pressed = await actor(server, "Ana").press(preview.surface, "Post it")
    mine = (await server.ana.run("/my")).text

    assert pressed.kind == "failed"
    assert "My ask:" in mine


def actor(street: Street, name: str) -> DiscordActor:
    assert isinstance(street.sandbox, DiscordSandbox)
    return street.sandbox.member(name)


async def test_answers_wait_for_no_limit_that_other_requests_share(server: Street) -> None:
    assert isinstance(server.sandbox, DiscordSandbox)
    limit = {"message": "You are being rate limited.", "retry_after": 2.0, "global": True}
    server.sandbox.fail_next("POST", r"/channels/\d+/messages", 429, limit)
    posted = await server.post(server.ana)
    await server.until(lambda: any(one.status == 429 for one in server.sandbox.exchanges))
    mine = await server.ana.run("/my")
    shown_by_then = len(cards(server.ben))
    await server.card(server.ben)

    assert "Posted in" in posted.text
    assert "My ask:" in mine.text
    assert shown_by_then == 0


async def test_an_answer_whose_address_is_used_up_is_shown_to_its_reader_alone(workspace: Street) -> None:
    assert isinstance(workspace.sandbox, SlackSandbox)
    await workspace.post(workspace.ana)
    card = await workspace.card(workspace.ben)
    workspace.sandbox.fail_next("response_url", "used_url", status=404)
    shown = await workspace.ben.press(card, "Me too")

    assert "You are in good company." in shown.text
    assert shown.private
    assert all("good company" not in message.text for message in workspace.cam.channel("help"))
