"""An ask by name on Discord, from the command to the posted card: our bot beside the bare client library.

Both go through discord.py and a sandbox, each pair in processes of its own, 32 members at once. Every ask has a member
of its own, and for its round a channel and a server.
"""

from benchmarks.actions import asks_a_second
from benchmarks.rows import Row
from benchmarks.run import Run


async def measure(run: Run) -> list[Row]:
    """Give our asks a second beside those of a client that saves nothing."""
    return await asks_a_second(run, "discord")
