"""Every flow runs through the real clients of both platforms.

What goes to Discord is held against its own description; what goes to Slack must ping nobody and mask no link.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.record import Exchange
from sandbox.slack import SlackSandbox
from tests.adapters.discord import schema
from tests.flows.canaries import NAME
from tests.flows.neighbours import Neighbour
from tests.flows.street import Sandbox, Street, a_street


@pytest.fixture(params=["discord", "slack"])
def platform(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def street(platform: str, tmp_path: Path) -> AsyncIterator[Street]:
    async with a_street(platform, tmp_path) as street:
        yield street
        check(street.sandbox)


@pytest.fixture
def asker(street: Street) -> Neighbour:
    """Move somebody in whose name occurs nowhere else."""
    if isinstance(street.sandbox, SlackSandbox):
        street.sandbox.world.add_user(street.sandbox.workspace("Maple Studio"), NAME)
    else:
        street.sandbox.world.join(street.sandbox.guild("Maple Street"), street.sandbox.world.add_user(NAME))
    return street.neighbour(NAME)


def check(sandbox: Sandbox) -> None:
    """Hold everything that was sent against what the platform takes."""
    assert sandbox.exchanges
    if isinstance(sandbox, SlackSandbox):
        assert not [one for one in sandbox.exchanges if one.method == "API" and (one.pings or one.masked_links)]
        return
    sent = [exchange for exchange in sandbox.exchanges if _was_accepted(exchange)]
    assert not [problem for one in sent for problem in schema.problems(one.method, one.path, one.body)]


def _was_accepted(exchange: Exchange) -> bool:
    return exchange.method in {"POST", "PATCH", "PUT"} and exchange.status < 300 and exchange.body is not None
