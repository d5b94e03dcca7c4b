"""A sandbox in a process of its own, with as many servers as it is asked for, in which nobody does anything."""

import asyncio
from typing import Any

from benchmarks.children import answer_parent
from sandbox.discord import DiscordSandbox

CHANNELS, ROLES = 23, 15
"""Of each server: the median of 500 that the vendor of another bot counted, and the middle of the ten to twenty roles
that it gives for 500 to 5,000 members (peakbot.pro: "How Many Channels Should a Discord Server Have?", and the same of
roles, 2026). It tells nothing of emojis, so there are none; in life there are, and discord.py keeps them."""

MOST = 1_000_000
"""Servers a connection: what is measured is one, whatever Discord would say."""


def found(sandbox: DiscordSandbox, servers: int) -> dict[str, Any]:
    """Found so many servers with channels and roles; give where a bot connects, and the channels for asks."""
    places = []
    for number in range(servers):
        guild = sandbox.add_guild(f"Server {number}")
        for role in range(ROLES):
            sandbox.world.add_role(guild, f"Role {role}")
        channels = [sandbox.add_channel(guild.name, f"channel-{channel}") for channel in range(CHANNELS)]
        places.append((guild.id, channels[0]))
    address = {"token": sandbox.token, "api_url": sandbox.api_url, "gateway_url": sandbox.gateway_url}
    return {**address, "places": places}


async def main() -> None:
    """Serve until the measuring process ends."""
    async with DiscordSandbox(record=False).serve() as sandbox:
        sandbox.world.guilds_a_shard = MOST

        async def answer(question: dict[str, Any]) -> dict[str, Any]:
            return found(sandbox, **question)

        await answer_parent(answer)


if __name__ == "__main__":
    asyncio.run(main())
