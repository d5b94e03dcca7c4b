"""Several processes on one PostgreSQL server, each with a part of what there is to do, through the real command."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, web

from bot.config import Secret
from sandbox.choosing import moderator_chooses
from sandbox.discord import DiscordSandbox
from sandbox.discord.sharding import shard_of
from sandbox.people import MODERATOR, PERSONAS
from sandbox.slack import SlackSandbox
from tests import postgres
from tests.flows.mortal import Forked, written
from tests.flows.neighbours import Neighbour, OnDiscord
from tests.flows.street import Street, cards, config_for

ELSEWHERE = "Elm Street"
KILLS = int(os.environ.get("ASKAROUND_KILLED_WORKERS", "1"))


class Part:
    """The real bot with a part of what there is to do, in a process of its own."""

    def __init__(self, street: Street, *arguments: str, **configured: Any) -> None:
        self._arguments = arguments
        self._said = street.config.askaround_data / f"said by {id(self)}"
        self._process: Forked | None = None
        self.status = f"127.0.0.1:{a_port()}"
        self._config = replace(street.config, **{"askaround_status": self.status, **configured})

    async def start(self) -> None:
        self._said.touch()
        self._process = Forked(written(self._config), *self._arguments, said=str(self._said))
        await self.says("Askaround is up")

    async def says(self, words: str) -> None:
        async with asyncio.timeout(60):
            while words not in self._said.read_text():
                assert self._process
                assert self._process.poll() is None, self._said.read_text()
                await asyncio.sleep(0.02)

    async def kill(self) -> None:
        if self._process and self._process.poll() is None:
            self._process.kill()
            await asyncio.to_thread(self._process.wait)

    async def is_ready(self) -> dict[str, str]:
        status, states = await self.told()
        assert status == 200
        return states

    async def told(self) -> tuple[int, dict[str, str]]:
        async with ClientSession() as browser, browser.get(f"http://{self.status}/readyz") as answer:
            return answer.status, await answer.json()


def a_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@asynccontextmanager
async def parts(*these: Part) -> AsyncIterator[None]:
    """Let them run together; the first to arrive makes the keys and the tables."""
    async with AsyncExitStack() as running:
        for part in these:
            running.push_async_callback(part.kill)
        await these[0].start()
        await asyncio.gather(*(part.start() for part in these[1:]))
        yield


async def two_places(sandbox: DiscordSandbox) -> int:
    """Found a second server in the other half, and say in which half the first is."""
    first = shard_of(sandbox.guild("Maple Street").id, 2)
    while shard_of(sandbox.world.snowflakes.mint(), 2) == first:
        await asyncio.sleep(0.0005)
    street = sandbox.add_guild(ELSEWHERE)
    for name in PERSONAS:
        if name != MODERATOR:
            sandbox.world.join(street, sandbox.member(name).user)
    sandbox.add_channel(ELSEWHERE, "help")
    assert shard_of(street.id, 2) != first
    return first


async def sorted_out(street: Street, asker: Neighbour, helper: Neighbour) -> None:
    """Let an ask go all the way, from slash to sorted."""
    heard, shown = len(asker.dms()), len(cards(helper))
    await street.post(asker)
    await street.offer(helper, await street.card(helper, shown + 1))
    await asker.press(await street.dm(asker, heard + 1), "Yes, please")
    await asker.press(await street.own(asker, "My ask"), "Sorted")
    await street.until(lambda: "Sorted." in cards(helper)[shown].text)


async def test_two_gateways_a_worker_and_a_dashboard_are_one_bot_and_a_second_worker_takes_over(tmp_path: Path) -> None:
    async with DiscordSandbox(limits=False).serve() as sandbox:
        sandbox.world.starts_at_once = 2
        await two_places(sandbox)
        config = replace(config_for(sandbox, tmp_path), database_url=Secret(postgres.of(tmp_path)))
        street, address = Street(sandbox, config), f"127.0.0.1:{a_port()}"
        worker, heir = Part(street, "--roles", "worker"), Part(street, "--roles", "worker")
        gateways = [Part(street, "--roles", "gateway", "--shards", f"{number}/2") for number in (0, 1)]
        page = Part(street, "--roles", "web", askaround_web=address)
        async with parts(worker, heir, *gateways, page):
            await heir.says("Another process sends for this database")
            there = {name: OnDiscord(sandbox.member(name, guild=ELSEWHERE)) for name in ("Ana", "Ben", "Mo")}
            await moderator_chooses(sandbox)
            setup = await there["Mo"].run("/askaround setup")
            await there["Mo"].choose(setup, "Choose a channel", ["help"])

            await sorted_out(street, street.ana, street.ben)
            await sorted_out(street, there["Ana"], there["Ben"])

            assert await gateways[0].is_ready() == {"store": "ok", "discord 0/2": "ok"}
            assert set((await heir.is_ready()).values()) == {"ok", "waits: another process does this"}
            assert await page.is_ready() == {"store": "ok", "web": "ok"}
            newcomers = [OnDiscord(actor) for actor in sandbox.add_members(KILLS)]
            others = [OnDiscord(actor) for actor in sandbox.add_members(KILLS, guild=ELSEWHERE)]
            for killed in range(KILLS):
                await asyncio.gather(street.post(newcomers[killed]), worker.kill(), street.post(others[killed]))
                worker, heir = heir, Part(street, "--roles", "worker")
                if killed + 1 < KILLS:
                    await heir.start()
                await street.card(street.ben, killed + 2)
                await street.card(there["Ana"], killed + 2)
                await _until_quiet(street)

            assert (len(cards(street.ben)), len(cards(there["Ana"]))) == (KILLS + 1, KILLS + 1)
            assert set((await worker.is_ready()).values()) == {"ok"}


async def _until_quiet(street: Street) -> None:
    async with asyncio.timeout(20):
        while street.rows("SELECT 1 FROM outbox LIMIT 1"):
            await asyncio.sleep(0.05)


async def test_a_second_gateway_for_the_same_servers_waits_and_takes_over(tmp_path: Path) -> None:
    async with DiscordSandbox(limits=False).serve() as sandbox:
        config = replace(config_for(sandbox, tmp_path), database_url=Secret(postgres.of(tmp_path)))
        street = Street(sandbox, config)
        first, second = Part(street), Part(street)
        async with parts(first, second):
            await moderator_chooses(sandbox)
            assert len(sandbox.gateway.starts.times) == 1
            await first.kill()
            await street.until(lambda: len(sandbox.gateway.starts.times) == 2)
            async with asyncio.timeout(20):
                while set((await second.told())[1].values()) != {"ok"}:
                    await asyncio.sleep(0.05)

            await street.post(street.ana)

            assert "printer" in (await street.card(street.ben)).text


async def test_slack_over_http_is_answered_by_any_number_of_processes(tmp_path: Path) -> None:
    async with SlackSandbox(limits=False, patience=0.2).serve() as sandbox, AsyncExitStack() as opened:
        config = replace(
            config_for(sandbox, tmp_path),
            slack_app_token=None,
            slack_signing_secret=Secret(sandbox.signing_secret),
            database_url=Secret(postgres.of(tmp_path)),
        )
        street = Street(sandbox, config)
        doors = [f"127.0.0.1:{a_port()}" for _ in range(2)]
        gateways = [Part(street, "--roles", "gateway", slack_bind=door) for door in doors]
        await opened.enter_async_context(parts(Part(street, "--roles", "worker"), *gateways))
        balancer = await opened.enter_async_context(_alternating(doors))
        await sandbox.use_http(f"{balancer.url}/slack/events")
        await moderator_chooses(sandbox)

        await sorted_out(street, street.ana, street.ben)

        assert len(cards(street.ben)) == 1
        assert min(balancer.passed.values()) >= 3


class Alternating:
    """Passes each request on to the next of several."""

    def __init__(self, doors: list[str]) -> None:
        self.passed = dict.fromkeys(doors, 0)
        self.url = ""
        self._next = cycle(doors)

    async def pass_on(self, request: web.Request) -> web.Response:
        door = next(self._next)
        self.passed[door] += 1
        async with (
            ClientSession() as client,
            client.post(f"http://{door}{request.path}", data=await request.read(), headers=request.headers) as answer,
        ):
            kind = {"Content-Type": answer.headers.get("Content-Type", "text/plain")}
            return web.Response(status=answer.status, body=await answer.read(), headers=kind)


@asynccontextmanager
async def _alternating(doors: list[str]) -> AsyncIterator[Alternating]:
    balancer, app = Alternating(doors), web.Application()
    app.router.add_post("/{path:.*}", balancer.pass_on)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    balancer.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield balancer
    finally:
        await runner.cleanup()
