"""The place's own filter (Discord's AutoMod) takes a card: its author is told, and nothing they wrote is lost."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.discord import DiscordSandbox
from tests.flows.street import HELP, PRINTER, Street, a_street
from tests.flows.test_waiting import newest


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Street]:
    async with a_street("discord", tmp_path) as street:
        yield street


@pytest.mark.parametrize("code", [200000, 240000])
@pytest.mark.parametrize("anonymously", [False, True])
async def test_a_card_that_the_places_own_filter_takes_is_kept_and_other_words_pass(
    server: Street, code: int, anonymously: bool
) -> None:
    assert isinstance(server.sandbox, DiscordSandbox)
    await server.settle()  # The hello comes first.
    said = {"code": code, "message": "Message was blocked by AutoMod"}
    server.sandbox.fail_next("POST", r"/channels/\d+/messages", 400, said)
    await server.post(server.ana, anonymously=anonymously)
    await server.pass_by(minutes=16)
    letter = await server.dm(server.ana)
    own = await server.own(server.ana, "My ask")
    form = await server.ana.press(own, "Edit")
    await server.ana.fill(form, {HELP: "Five minutes with somebody who prints"})
    shown = await server.card(server.ben)

    assert ("own filter" in letter.text) is not anonymously
    assert "other words may get through" in own.text
    assert PRINTER[HELP] in own.text
    assert "Five minutes with somebody who prints" in shown.text
    assert not await server.bot.store.read(lambda directory: directory.parked()) if server.bot else False


async def test_what_the_filter_took_is_never_called_on_show(server: Street) -> None:
    assert isinstance(server.sandbox, DiscordSandbox)
    await server.settle()
    said = {"code": 200000, "message": "Message was blocked by AutoMod"}
    server.sandbox.fail_next("POST", r"/channels/\d+/messages", 400, said)
    await server.post(server.ana)
    await server.settle()
    await server.pass_by(days=3)
    asked = await newest(server, "not on show")
    own = await server.own(server.ana, "My ask")
    kept = await server.ana.press(asked, "Keep it open")

    assert "is kept, but not on show as far as I can tell." in asked.text
    assert "still on show" not in own.text
    assert PRINTER[HELP] in own.text
    assert "other words may get through" in own.text
    assert "other words may get through" in kept.text
