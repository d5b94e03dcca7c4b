"""APScheduler ticks, whatever happens in a tick and whatever the machine's clock says, until it is told to stop."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from bot import ticking
from bot.ticking import Ticking


@pytest.fixture(autouse=True)
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tick often, and do not bear silence for long."""
    monkeypatch.setattr(ticking, "EVERY", 0.001)
    monkeypatch.setattr(ticking, "SILENCE", 0.05)


@dataclass
class Counted:
    """What was done, and what gets in its way."""

    ticks: int = 0
    tidied: int = 0
    woken: int = 0
    free: asyncio.Event = field(default_factory=asyncio.Event)
    tidying_lasts: float = 0
    tidying_ended: bool = False
    trouble: Exception | None = None

    async def tick(self) -> int:
        await self.free.wait()
        self.ticks += 1
        if self.trouble:
            raise self.trouble
        return self.ticks % 2

    async def tidy(self) -> None:
        self.tidied += 1
        try:
            await asyncio.sleep(self.tidying_lasts)
        finally:
            self.tidying_ended = True
        if self.trouble:
            raise self.trouble

    def wake(self) -> None:
        self.woken += 1

    async def until(self, ticks: int) -> None:
        while self.ticks < ticks:
            await asyncio.sleep(0)


@asynccontextmanager
async def running(counted: Counted) -> AsyncIterator["asyncio.Task[None]"]:
    task = asyncio.create_task(Ticking(tick=counted.tick, tidy=counted.tidy, wake=counted.wake).run())
    yield task
    task.cancel()
    await asyncio.wait({task})
    assert task.cancelled()


async def test_it_ticks_again_and_again_and_tidies_seldom() -> None:
    counted = Counted()
    counted.free.set()
    async with running(counted):
        await counted.until(5)

    assert counted.tidied == 1


async def test_tidying_that_takes_long_holds_up_no_tick_and_ends_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ticking, "TICKS_A_TIDY", 2)
    counted = Counted(tidying_lasts=3600)
    counted.free.set()
    async with asyncio.timeout(5), running(counted):
        await counted.until(5)
        assert not counted.tidying_ended

    assert (counted.tidied, counted.tidying_ended) == (1, True)


async def test_whoever_sends_is_woken_when_something_rang() -> None:
    counted = Counted()
    counted.free.set()
    async with running(counted):
        await counted.until(10)

    assert counted.woken == (counted.ticks + 1) // 2


async def test_a_tick_that_fails_ends_nothing_and_tells_no_words(caplog: pytest.LogCaptureFixture) -> None:
    counted = Counted(trouble=RuntimeError("Ana's private words"))
    counted.free.set()
    async with running(counted):
        await counted.until(5)

    assert {"a tick failed: RuntimeError", "tidying failed: RuntimeError"} <= set(caplog.messages)
    assert "Ana" not in caplog.text


async def test_no_tick_begins_while_another_is_under_way() -> None:
    counted = Counted()
    async with running(counted):
        await asyncio.sleep(0.02)
        counted.free.set()
        await counted.until(1)

        assert counted.ticks == 1


@pytest.mark.parametrize("days", [-1, 1])
async def test_a_machine_whose_clock_is_moved_by_a_day_goes_on_ticking(days: int) -> None:
    counted = Counted()
    counted.free.set()
    async with running(counted):
        await counted.until(3)
        with time_machine.travel(datetime.now(UTC) + timedelta(days=days)):
            await counted.until(counted.ticks + 5)


async def test_what_is_under_way_at_the_end_is_finished() -> None:
    counted = Counted()
    counted.free.set()
    async with running(counted) as task:
        await counted.until(3)
        counted.free.clear()
        before = counted.ticks
        await asyncio.sleep(0.02)
        task.cancel()
        await asyncio.sleep(0.01)
        counted.free.set()
        await asyncio.wait({task})

        assert counted.ticks == before + 1
