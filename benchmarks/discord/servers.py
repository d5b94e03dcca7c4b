"""A sandbox in a process of its own, with as many servers as it is asked for, in which nobody does anything."""

import asyncio
from typing import Any

from benchmarks.children import answer_parent
from sandbox.discord import DiscordSandbox

CHANNELS, ROLES = 12, 8
"""Of each server: a small one has about as many."""


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

        async def answer(question: dict[str, Any]) -> dict[str, Any]:
            return found(sandbox, **question)

        await answer_parent(answer)


if __name__ == "__main__":
    asyncio.run(main())
