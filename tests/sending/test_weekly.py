"""The weekly post is said in the channel, once, with figures that are true."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.chapters import snapshots, weekly
from bot.model.communities import Settings
from bot.model.decisions import Decision, Event
from tests.sending.conftest import HELP, HOME, Desk
from tests.worlds import NOON

TUESDAY = datetime(2026, 3, 10, 10, tzinfo=UTC)


async def set_up(desk: Desk, *, shown: int = 0, answered: int = 0, ago: int = 14) -> None:
    """Let a community choose its channel on Wednesday, with asks that were shown and answered before."""
    desk.clock.at = TUESDAY - timedelta(days=ago)
    await desk.keep(Decision(events=(Event.ASK_SHOWN,) * shown + (Event.ANSWERED_IN_A_DAY,) * answered))
    desk.clock.at = NOON
    await desk.keep(Decision(alarms=(snapshots.next_look(HOME, NOON, 0),)))
    await desk.keep(Decision(alarms=(weekly.first(Settings(), HOME, NOON),)))


async def said(desk: Desk) -> list[str]:
    """Let the Tuesday after come, and give what the channel reads."""
    desk.clock.at = max(desk.clock.at, TUESDAY)
    await desk.scheduler().tick()
    await desk.delivery().drain()
    assert {place for place, _, _ in desk.courier.posted} <= {HELP}
    return [" ".join(line.text for line in card.lines) for _, card, _ in desk.courier.posted]


async def test_a_week_is_greeted_once_and_the_next_one_again(desk: Desk) -> None:
    await set_up(desk, shown=1)

    assert len(await said(desk)) == 1
    assert len(await said(desk)) == 1
    desk.clock.pass_by(days=7)

    first, second = await said(desk)
    assert first != second


@pytest.mark.parametrize("answered, said_so", [(15, "15 of 20 asks"), (17, "at least 16 of 20 asks"), (9, None)])
async def test_figures_are_of_asks_that_are_two_weeks_old_where_they_encourage(
    desk: Desk, answered: int, said_so: str | None
) -> None:
    await set_up(desk, shown=20, answered=answered, ago=28)

    (post,) = await said(desk)

    assert (f"Lately, {said_so} here got a reply within a day." in post) is bool(said_so)


@pytest.mark.parametrize("ago, told", [(14, False), (21, True)])
async def test_what_was_shown_lately_is_in_no_figure_yet(desk: Desk, ago: int, told: bool) -> None:
    await set_up(desk, shown=20, answered=10, ago=ago)

    (post,) = await said(desk)

    assert ("20" in post) is told


async def test_where_nothing_was_asked_for_four_weeks_nothing_is_said(desk: Desk) -> None:
    await set_up(desk, shown=50, answered=50, ago=40)

    assert await said(desk) == []


async def test_after_a_week_switched_off_nothing_is_caught_up_on(desk: Desk) -> None:
    await set_up(desk, shown=1, ago=1)
    desk.clock.at = TUESDAY + timedelta(days=20)

    assert await said(desk) == []
    desk.clock.pass_by(days=1)

    assert len(await said(desk)) == 1
