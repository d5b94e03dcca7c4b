"""Every flow runs through real discord.py, and every payload in it is held against Discord's own description."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.discord.record import Exchange
from tests.adapters.discord import schema
from tests.flows.street import Street, a_street


@pytest.fixture
async def street(tmp_path: Path) -> AsyncIterator[Street]:
    async with a_street(tmp_path) as street:
        yield street
        sent = [exchange for exchange in street.sandbox.exchanges if _was_accepted(exchange)]
        found = [problem for one in sent for problem in schema.problems(one.method, one.path, one.body)]
        assert sent
        assert not found


def _was_accepted(exchange: Exchange) -> bool:
    return exchange.method in {"POST", "PATCH", "PUT"} and exchange.status < 300 and exchange.body is not None
