"""How long a press on Slack waits for its acknowledgement, which comes after the commit: less is better.

The press is [Post it], of all the one that writes most; one at a time, timed in the sandbox from the delivery on the
socket to the acknowledgement on it, and at the median of a round. The floor is a bolt app with
``process_before_response`` that commits one empty row with FULL sync on the same disk, and acknowledges with the same.
"""

from benchmarks.actions import microseconds_to_ack
from benchmarks.rows import Row
from benchmarks.run import Run


async def measure(run: Run) -> list[Row]:
    """Give our median in microseconds beside that of an app which only commits."""
    return await microseconds_to_ack(run, "slack")
