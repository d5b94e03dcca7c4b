"""What figures are made of is counted as it happens, and taken on Mondays, wherever people are."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from bot.model.decisions import Event
from bot.model.timers import Alarm
from bot.ports import Directory, Unit
from tests.flows.street import Street

T = TypeVar("T")

WEEK = timedelta(weeks=1)


async def seen(street: Street, look: Callable[[Unit], T]) -> T:
    """Look at what is kept of the community."""
    community = (await street.community()).id
    assert street.bot
    return await street.bot.store.read(lambda directory: look(directory.within(community)))


async def kinds(street: Street, event: Event) -> list[str]:
    """Say of which kinds something happened lately, each as often as it did."""
    now = street.sandbox.clock.now()
    tallies = await seen(street, lambda unit: unit.tallied(event, now - WEEK, now + WEEK))
    return [tally.kind for tally in tallies for _ in range(tally.n)]


async def test_an_ask_is_counted_when_all_can_see_it_by_its_size_and_by_how_soon_somebody_offers(
    street: Street,
) -> None:
    await street.post(street.ana, anonymously=True)
    card = await street.card(street.ben)
    await street.offer(street.ben, card)
    await street.offer(street.cam, card)

    shown, hours = await kinds(street, Event.ASK_SHOWN), await kinds(street, Event.HOURS_SHOWN)

    assert shown == ["5m"]
    assert len(hours) == 1
    assert await kinds(street, Event.FIRST_OFFER) in (["1"], ["2"])  # Full hours are counted from.


async def test_who_helps_twice_in_a_month_is_counted_once(street: Street) -> None:
    for number in (1, 2):
        await street.post(street.ana)
        await street.offer(street.ben, await street.card(street.ben, number))
        await street.ana.press(await street.dm(street.ana, number), "Yes, please")
        await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")
        await street.dm(street.ben, 2 * number)

    ((_, helped),) = await seen(street, lambda unit: unit.figures.running())

    assert helped == (1,)


async def test_figures_are_taken_every_monday_from_when_a_channel_is_chosen(street: Street) -> None:
    async def due() -> datetime:
        def look(directory: Directory) -> datetime:
            alarms = directory.due_timers(street.sandbox.clock.now() + 2 * WEEK, 50)
            return next(timer.due for timer in alarms if timer.alarm is Alarm.TAKE_FIGURES)

        assert street.bot
        return await street.bot.store.read(look)

    await street.choose_channel("help")
    first = await due()
    await street.pass_by(seconds=(first - street.sandbox.clock.now()).total_seconds() + 1)
    await street.settle()

    assert first.weekday() == 0
    assert first < await due()
