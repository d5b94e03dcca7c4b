"""The bot came back to a place before its thirty days were over, and the store refuses just as it is looked."""

from collections import deque
from datetime import timedelta

import pytest

from bot.leaving import ERASED_AFTER, Leaving
from bot.model.ids import SpaceId
from bot.platforms import Whereabouts
from bot.ports import NotKept
from tests.sending.conftest import HOME, Desk
from tests.sending.fakes import StubbornStore

SPACE = SpaceId("discord:1")


class Back:
    """A platform on which the bot is everywhere."""

    async def whereabouts(self, known: frozenset[SpaceId]) -> Whereabouts:
        """Say that it is there."""
        return Whereabouts(here=known)


async def test_nothing_is_erased_before_it_was_looked_where_the_bot_is(desk: Desk) -> None:
    await desk.store.transact(lambda directory: directory.found(HOME, SPACE))
    await desk.store.transact(lambda directory: directory.leave(SPACE, desk.clock.now()))
    desk.clock.at += ERASED_AFTER + timedelta(days=1)
    leaving = Leaving(store=StubbornStore(desk.store, deque([True])), clock=desk.clock, residents={"discord": Back()})
    with pytest.raises(NotKept):
        await leaving.see_to_it()
    await leaving.see_to_it()

    assert await desk.store.read(lambda directory: directory.community_of(SPACE)) == HOME
