"""The weekly post is said in the channel, once, with figures that are true."""

from datetime import UTC, datetime, timedelta

from bot.chapters import weekly
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


async def test_figures_are_those_of_four_whole_weeks(desk: Desk) -> None:
    await set_up(desk, shown=12, answered=10)

    (post,) = await said(desk)

    assert "10 of 12 asks here got a reply within a day" in post


async def test_what_was_shown_yesterday_could_not_all_be_answered_yet_and_is_in_no_figure(desk: Desk) -> None:
    await set_up(desk, shown=12, answered=12, ago=1)

    (post,) = await said(desk)

    assert "12" not in post


async def test_where_nothing_was_asked_for_four_weeks_nothing_is_said(desk: Desk) -> None:
    await set_up(desk, shown=50, answered=50, ago=40)

    assert await said(desk) == []


async def test_after_a_week_switched_off_nothing_is_caught_up_on(desk: Desk) -> None:
    await set_up(desk, shown=1, ago=1)
    desk.clock.at = TUESDAY + timedelta(days=20)

    assert await said(desk) == []
    desk.clock.pass_by(days=1)

    assert len(await said(desk)) == 1
