"""The same delivery again has no second effect, not even for a bot that was started anew and remembers nothing."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.slack import SlackSandbox
from tests.flows.street import Street, a_street, cards, config_for


@pytest.fixture
async def street(tmp_path: Path) -> AsyncIterator[Street]:
    async with a_street("slack", tmp_path) as street:
        yield street


async def test_the_same_envelope_three_times_posts_one_ask(street: Street) -> None:
    assert isinstance(street.sandbox, SlackSandbox)
    await street.post(street.ana)
    for _ in range(2):
        await street.sandbox.redeliver()
    await street.settle()

    assert len(cards(street.ben)) == 1
    assert (await street.ana.run("/my")).text.count("My ask") == 1


async def test_the_same_envelope_after_a_restart_posts_nothing_more(tmp_path: Path) -> None:
    async with SlackSandbox(limits=False, patience=0.2).serve() as sandbox:
        street = Street(sandbox, config_for(sandbox, tmp_path))
        async with street.opened():
            await street.choose_channel("help")
            await street.post(street.ana)
            await street.card(street.ben)
            posted = next(one for one in reversed(sandbox.exchanges) if one.method == "SOCKET").body
        async with street.opened():
            await sandbox.redeliver(posted)
            await street.settle()

            assert len(cards(street.ben)) == 1
            assert (await street.ana.run("/my")).text.count("My ask") == 1
