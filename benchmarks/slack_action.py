"""An ask by name on Slack, from the command to the posted card: our bot beside the bare client library.

Both go through slack-bolt, Socket Mode and a sandbox, each pair in processes of its own, 32 members at once. Every ask
has a member of its own, and for its round a community and a channel. Communities are teams of one workspace, since the
bot has one token in this floor: see ``slack/town.py``. In one and the same community cards go out one after the other,
to keep their order, and Slack takes one a second: many asks at once there would measure that.
"""

from benchmarks.actions import asks_a_second
from benchmarks.rows import Row
from benchmarks.run import Run


async def measure(run: Run) -> list[Row]:
    """Give our asks a second beside those of an app that saves nothing."""
    return await asks_a_second(run, "slack")
