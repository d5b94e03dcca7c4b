"""Memory with ten thousand servers, beside discord.py with its defaults on the same gateway: less is better."""

import asyncio
from typing import Any

from benchmarks.children import child
from benchmarks.crowds.watching import Memory
from benchmarks.disk import a_folder
from benchmarks.rows import Pair, Row
from benchmarks.run import Run

SERVERS = 10_000
SETTLES = 3.0
"""Seconds after a client is ready in which it may let go of what it took to become so."""


async def measure(run: Run) -> list[Row]:
    """Let both connect, one after the other, once: memory does not scatter as time does. Ours has been there before."""
    servers = run.of(SERVERS)
    async with child("benchmarks.discord.servers") as town:
        where = await town.ask(servers=servers)
        with a_folder() as folder:
            here = {**where, "folder": str(folder)}
            async with child("benchmarks.discord.ours") as client:
                await client.ask(**here)
            run.progress("rss_servers", 1, 3)
            found = {}
            for done, name in enumerate(("ours", "default"), 2):
                found[name] = await _taken(name, {**here, "places": []})
                run.progress("rss_servers", done, 3)
    pair = Pair(value=found["ours"], floor=found["default"])
    return [Row(name="rss_servers", unit=f"MiB with {servers:,} servers", pair=pair, goal=0.25, less_is_better=True)]


async def _taken(name: str, where: dict[str, Any]) -> float:
    async with child(f"benchmarks.discord.{name}") as client:
        await client.ask(**where)
        await asyncio.sleep(SETTLES)
        return Memory(client.process).now()
