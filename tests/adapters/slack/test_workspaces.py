"""Many workspaces are asked the same."""

import asyncio

from adapters.slack.workspaces import AT_ONCE, each
from bot.model.ids import SpaceId

MANY = [SpaceId(f"slack:T{number}") for number in range(3 * AT_ONCE)]


async def test_all_are_asked_some_at_once_and_a_slow_one_holds_up_none() -> None:
    asked: list[SpaceId] = []
    under_way, most = 0, 0
    all_others = asyncio.Event()

    async def ask(space: SpaceId) -> None:
        nonlocal under_way, most
        asked.append(space)
        under_way += 1
        most = max(most, under_way)
        await (all_others.wait() if space == MANY[0] else asyncio.sleep(0))
        under_way -= 1
        if len(asked) == len(MANY):
            all_others.set()

    async with asyncio.timeout(5):
        await each(MANY, ask)

    assert sorted(asked) == sorted(MANY)
    assert most == AT_ONCE
