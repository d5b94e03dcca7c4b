"""Figures are taken on Mondays, once and for good, and moderators read them on a page; on a store as it is."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.chapters import snapshots, trends
from bot.chapters.deck import Deck
from bot.model.asks import Size
from bot.model.communities import Community
from bot.model.decisions import Counted, Decision, Event
from bot.model.figures import Chart, Figure
from bot.model.ids import AskId, OfferId
from bot.model.offers import OfferState
from bot.model.pages import Asked, Page
from bot.model.people import Person
from bot.ports import Unit
from bot.views.pages import Drawing, Shown
from bot.views.words import words_in
from tests.sending.conftest import HELP, HOME, Desk as Table
from tests.worlds import ANA, BEN, an_ask, an_offer

MONDAY = datetime(2026, 3, 2, tzinfo=UTC)
WEEK = timedelta(weeks=1)
NOTHING = Decision()


@pytest.fixture
async def desk(desk: Table) -> Table:
    """Let figures be taken from the first of these Mondays on."""
    desk.clock.at = MONDAY
    await desk.keep(Decision(alarms=(snapshots.next_look(HOME, MONDAY, 0),)))
    return desk


async def live(desk: Table, week: int, *events: Event | Counted, times: int = 1) -> None:
    """Let something happen on the Wednesday of a week."""
    desk.clock.at = MONDAY + week * WEEK + timedelta(days=2)
    await desk.keep(Decision(events=events * times))


async def rung_by(desk: Table, week: int) -> None:
    """Let the Mondays come up to that of a week, all day long."""
    while desk.clock.at < MONDAY + week * WEEK:
        desk.clock.pass_by(days=1)
        await desk.scheduler().tick()
    desk.clock.pass_by(days=1)
    await desk.scheduler().tick()


def shown(at: datetime, size: Size = Size.HOUR, cell: str = "2 9") -> tuple[Counted, ...]:
    return (
        Counted(event=Event.ASK_SHOWN, at=at, kind=str(size)),
        Counted(event=Event.HOURS_SHOWN, at=at, kind=cell),
    )


async def page(desk: Table, which: Page, weeks: int = 12) -> Shown:
    def gather(unit: Unit) -> Shown:
        deck = Deck(unit, Community(id=HOME, channel=HELP), words_in("en"), desk.clock.at)
        asked = Asked(page=which, weeks=weeks)
        return trends.trends(deck, asked) if which is Page.TRENDS else trends.invitations(deck, asked)

    return await desk.within(gather)


async def chart(desk: Table, figure: Figure, weeks: int = 12) -> Chart:
    which = Page.INVITATIONS if figure is Figure.INVITATIONS else Page.TRENDS
    drawn = [block.chart for block in (await page(desk, which, weeks)).blocks if isinstance(block, Drawing)]
    (found,) = [one for one in drawn if one.figure is figure]
    return found


def cells(chart: Chart) -> list[list[str]]:
    return [[str(cell) for cell in row.cells] for row in chart.table.rows]


async def test_asks_are_counted_by_week_and_size_up_to_now(desk: Table) -> None:
    await live(desk, 1, *shown(MONDAY + WEEK), times=3)
    await live(desk, 3, *shown(MONDAY + 3 * WEEK, Size.FIVE_MINUTES))

    table = (await chart(desk, Figure.ASKS, 4)).table

    assert [(row.head, row.at) for row in table.rows] == [
        ("2 Mar", "2026-03-02"),
        ("9 Mar", "2026-03-09"),
        ("16 Mar", "2026-03-16"),
        ("23 Mar, so far", "2026-03-23"),
    ]
    assert [[str(cell) for cell in row.cells] for row in table.rows] == [
        ["0", "0", "0", "0"],
        ["0", "0", "3", "0"],
        ["0", "0", "0", "0"],
        ["1", "0", "0", "0"],
    ]


async def test_what_became_of_asks_is_published_two_weeks_later_and_never_changes(desk: Table) -> None:
    await live(desk, 0, *shown(MONDAY), times=12)
    await live(desk, 0, Event.ANSWERED_IN_A_DAY, times=6)
    await rung_by(desk, 2)
    assert cells(await chart(desk, Figure.ANSWERS)) == []

    await rung_by(desk, 3)
    published = cells(await chart(desk, Figure.ANSWERS))
    desk.clock.at = MONDAY + 3 * WEEK
    await desk.keep(Decision(events=(Counted(event=Event.ASK_SORTED, at=MONDAY),) * 12))
    await rung_by(desk, 9)

    hidden = "Not shown: fewer than five asks, or all but fewer than five."
    assert published == [["50 %", "0 %", hidden]]
    assert cells(await chart(desk, Figure.ANSWERS)) == published
    assert cells(await chart(desk, Figure.FIRST_OFFER)) == [
        ["Longer than seven days, or no offer.", "Shown from 50 asks on: below that it would be about one or two."]
    ]


async def test_the_hours_of_a_week_are_drawn_once_enough_was_asked(desk: Table) -> None:
    for week in range(2):
        await live(desk, week, *shown(MONDAY, cell="0 9"), times=40)
        await live(desk, week, *shown(MONDAY, cell="6 21"), times=11 if week else 3)
        await rung_by(desk, week + 1)
        assert bool(cells(await chart(desk, Figure.HOURS))) is False
    await live(desk, 2, *shown(MONDAY, cell="3 0"), times=6)
    await rung_by(desk, 3)

    drawn = await chart(desk, Figure.HOURS, 4)

    assert [row.head for row in drawn.table.rows][:2] == ["Monday", "Tuesday"]
    assert cells(drawn)[0][3] == "80"
    assert cells(drawn)[6][7] == "14"
    assert cells(drawn)[3][0].startswith("Not shown")
    assert cells(await chart(desk, Figure.HOURS, 52)) == cells(drawn)


async def help_kept(desk: Table, helper: Person, asked_in: Sequence[int], number: int) -> None:
    """Let help of somebody be kept in June who asked in some months before."""

    def work(unit: Unit) -> None:
        for month in asked_in:
            ask = an_ask(id=AskId(f"{helper.account}-{month}"), posted_at=datetime(2026, month, 5, tzinfo=UTC))
            unit.asks.post(ask, helper)
        ask = an_ask(id=AskId(f"of-ana-{helper.account}-{number}"))
        unit.asks.post(ask, ANA)
        offer = an_offer(id=OfferId(f"{helper.account}-{number}"), ask=ask.id, state=OfferState.KEPT)
        unit.offers.make(offer, helper)
        unit.offers.keep(an_offer(id=offer.id, ask=ask.id, state=OfferState.KEPT, kept_at=desk.clock.at))
        snapshots.count_helper(unit, helper, desk.clock.at)

    await desk.within(work)


async def test_giving_and_asking_counts_each_helper_once_a_month_and_is_told_when_it_is_over(desk: Table) -> None:
    desk.clock.at = datetime(2026, 6, 10, 12, tzinfo=UTC)
    for n in range(12):
        helper = Person(f"discord:{n}")
        await help_kept(desk, helper, asked_in=(4, 6) if n < 5 else (), number=1)
        await help_kept(desk, helper, asked_in=(), number=2)
    assert await desk.within(lambda unit: unit.figures.running()) == ((date(2026, 6, 1), (7, 5)),)

    await rung_by(desk, 17)
    assert cells(await chart(desk, Figure.BALANCE)) == []
    await rung_by(desk, 18)
    drawn = await chart(desk, Figure.BALANCE)

    assert drawn.table.columns == ("June 2026",)
    assert cells(drawn)[0] == ["5 or a few more"]
    assert await desk.within(lambda unit: unit.figures.running()) == ()


async def test_invitations_are_told_by_the_week_from_five_on_and_not_of_this_one(desk: Table) -> None:
    await live(desk, 10, Event.INVITED, times=7)
    await live(desk, 10, Event.INVITATIONS_STOPPED, times=4)
    await live(desk, 12, Event.INVITED, times=9)

    drawn = await chart(desk, Figure.INVITATIONS)

    assert len(drawn.table.rows) == 12
    assert cells(drawn)[-2] == ["7", *["Fewer than five"] * 3]
    assert cells(drawn)[-1] == ["Fewer than five"] * 4
    desk.clock.pass_by(weeks=1)
    assert cells(await chart(desk, Figure.INVITATIONS))[-1][0] == "9"


async def test_where_nothing_is_told_a_page_says_what_will_come(desk: Table) -> None:
    for which in (Page.TRENDS, Page.INVITATIONS):
        for block in (await page(desk, which, weeks=7)).blocks:
            assert isinstance(block, Drawing)
            assert block.chart.table.rows == ()
            assert block.chart.table.empty
            assert block.chart.table.why


async def test_figures_are_taken_also_where_a_week_is_not_greeted_and_all_is_paused(desk: Table) -> None:
    await live(desk, 0, *shown(MONDAY), times=10)

    def pause(unit: Unit) -> None:
        kept = unit.settings()
        assert kept
        unit.keep_settings(Community(id=HOME, channel=HELP, settings=type(kept.settings)(weekly=False, paused=True)))

    await desk.within(pause)
    await rung_by(desk, 3)

    assert len(cells(await chart(desk, Figure.ANSWERS))) == 1


async def test_a_helper_who_was_forgotten_leaves_no_row_and_a_count(desk: Table) -> None:
    await help_kept(desk, BEN, asked_in=(), number=1)
    await desk.within(lambda unit: unit.traces.forget(BEN, desk.clock.at))

    ((_, helped),) = await desk.within(lambda unit: unit.figures.running())

    assert helped == (1,)
