"""Kill the bot at any moment, start it again: what was said stays true, old buttons work, nothing appears twice."""

import asyncio
import os
import random
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from sandbox.demo import moderator_chooses
from sandbox.discord import DiscordSandbox
from sandbox.discord.views import MessageView, Response
from tests.flows.street import PRINTER, Street, cards, config_for, shown


class Mortal:
    """The real bot in a process of its own, which may be killed."""

    def __init__(self, street: Street) -> None:
        self._street = street
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        config = self._street.config
        token = config.discord_token.get_secret_value() if config.discord_token else ""
        environment = {
            **os.environ,
            "DISCORD_TOKEN": token,
            "DISCORD_API_URL": str(config.discord_api_url),
            "DISCORD_GATEWAY_URL": str(config.discord_gateway_url),
            "ASKAROUND_DATA": str(config.askaround_data),
        }
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=environment, stdout=asyncio.subprocess.DEVNULL
        )
        await self._street.sandbox.until(lambda: self._street.sandbox.gateway.is_connected, within=30)

    async def kill(self) -> None:
        if self._process:
            self._process.kill()
            await self._process.wait()
            await self._street.sandbox.until(lambda: not self._street.sandbox.gateway.is_connected)

    async def reborn(self) -> None:
        await self.kill()
        await self.start()


@asynccontextmanager
async def a_mortal_street(folder: Path) -> AsyncIterator[tuple[Street, Mortal]]:
    async with DiscordSandbox(limits=False).serve() as sandbox:
        street = Street(sandbox, config_for(sandbox, folder))
        mortal = Mortal(street)
        await mortal.start()
        try:
            await moderator_chooses(sandbox)
            yield street, mortal
        finally:
            await mortal.kill()


async def test_a_kill_between_any_two_steps_loses_nothing_and_old_buttons_work(tmp_path: Path) -> None:
    async with a_mortal_street(tmp_path) as (street, mortal):
        opened = await street.ana.run("/ask")
        assert opened.modal
        await mortal.reborn()
        preview = shown(await street.ana.submit(opened.modal, PRINTER))
        await mortal.reborn()
        said = shown(await street.ana.press(preview, "Post it"))
        await mortal.reborn()
        card = await _within(street, lambda: cards(street.ben))
        offered = await street.ben.press(card, "I can help")
        assert offered.modal
        await mortal.reborn()
        await street.ben.submit(offered.modal, {"What I can do": "I know this model.", "By when": "Tonight"})
        await mortal.reborn()
        offer = await _within(street, street.ana.dms)
        await street.ana.press(offer, "Yes, please")
        await mortal.reborn()
        yes = await _within(street, street.ben.dms)
        reply = await street.ben.press(yes, "Reply")
        assert reply.modal
        await mortal.reborn()
        await street.ben.submit(reply.modal, {"What would you like to say?": "Half past seven?"})
        await mortal.reborn()
        await street.sandbox.until(lambda: any("Half past seven?" in dm.text for dm in street.ana.dms()), within=40)
        done = shown(await street.ana.press(said, "Sorted"))
        await mortal.reborn()
        await street.sandbox.until(lambda: "Sorted." in cards(street.ben)[0].text, within=40)

        assert "Sorted. Good to hear." in done.text
        assert len(cards(street.ben)) == 1
        assert sum("Half past seven?" in dm.text for dm in street.ana.dms()) == 1


async def _within(street: Street, look: Callable[[], list[MessageView]]) -> MessageView:
    await street.sandbox.until(lambda: bool(look()), within=40)
    return look()[0]


@pytest.mark.parametrize("seed", range(int(os.environ.get("ASKAROUND_KILLS", "5"))))
async def test_a_kill_in_the_middle_of_a_post_leaves_an_ask_or_its_draft(tmp_path: Path, seed: int) -> None:
    async with a_mortal_street(tmp_path) as (street, mortal):
        preview = await street.preview(street.ana)
        pressed = asyncio.create_task(street.ana.press(preview, "Post it"))
        await asyncio.sleep(random.Random(seed).uniform(0, 0.06))
        await mortal.reborn()
        said: Response = await pressed
        mine = shown(await street.ana.run("/my"))

        assert ("My ask:" in mine.text) != ("Draft:" in mine.text)
        if said.message:
            assert "My ask:" in mine.text
        if "My ask:" in mine.text:
            await _within(street, lambda: cards(street.ben))
            await asyncio.sleep(1)
        assert len(cards(street.ben)) == mine.text.count("My ask:")


async def test_a_kill_after_sending_and_before_settling_posts_nothing_twice(tmp_path: Path) -> None:
    async with a_mortal_street(tmp_path) as (street, mortal):
        preview = await street.preview(street.ana)
        posting = asyncio.create_task(street.ana.press(preview, "Post it"))
        while not cards(street.ben):
            await asyncio.sleep(0)
        await mortal.reborn()
        await posting
        await asyncio.sleep(2)

        assert len(cards(street.ben)) == 1


async def test_an_answer_lost_on_the_way_back_posts_nothing_twice(street: Street) -> None:
    street.sandbox.fail_next("POST", r"/channels/\d+/messages", 0, after=True)
    await street.post(street.ana)
    await street.card(street.ben)
    await asyncio.sleep(3)

    assert len(cards(street.ben)) == 1
