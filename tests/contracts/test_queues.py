"""What waits for moderators is listed by whole hours, then by random ids, a piece at a time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.model.asks import Ask, AskState
from bot.model.concerns import Concern
from bot.model.ids import AskId, OfferId, ReportId, UnmaskingId
from bot.model.offers import OfferState
from bot.model.pages import BEGINNING, END, Spot
from bot.model.people import Person
from bot.model.reports import Matter, Report, ReportState
from bot.model.unmaskings import UnmaskingState
from bot.ports import Directory, Store, Unit
from tests.contracts.values import AWAY, HOME
from tests.worlds import ANA, BEN, NOON, a_covered_ask, a_report, an_ask, an_offer, an_unmasking

HOUR = timedelta(hours=1)
LATER = NOON + HOUR
NEXT = int(LATER.timestamp()) // 3600
FIRST = NEXT - 1


async def within(store: Store, work: Callable[[Unit, Unit], None]) -> None:
    """Do *work* at home, beside a community that knows nothing of it."""
    await store.transact(lambda directory: _beside(directory, work))


def _beside(directory: Directory, work: Callable[[Unit, Unit], None]) -> None:
    work(directory.within(HOME), directory.within(AWAY))


def asked(unit: Unit, id: str, **but: object) -> Ask:
    """Let somebody ask, under an id of its own."""
    ask = replace(an_ask(id=AskId(id)), **but)  # type: ignore[arg-type]
    unit.asks.post(ask, ANA)
    return ask


def brought(unit: Unit, name: str, matter: Matter, at: datetime = NOON, **but: object) -> Report:
    """Let something come before moderators, about the ask that is called *ask* or like it."""
    report = replace(a_report(id=ReportId(name), matter=matter, at=at), **but)  # type: ignore[arg-type]
    unit.reports.make(report, Person(f"discord:{name}") if matter is Matter.REPORTED else None)
    return report


async def test_what_came_first_is_looked_at_first_and_within_an_hour_chance_decides(store: Store) -> None:
    def work(home: Unit, away: Unit) -> None:
        asked(home, "ask", state=AskState.REVIEW)
        for name, at in (("b", LATER), ("c", NOON), ("a", NOON), ("d", LATER)):
            brought(home, name, Matter.REVIEW, at)
        queue = home.queues.to_review(BEGINNING, 3)
        assert queue == (Spot(FIRST, "a"), Spot(FIRST, "c"), Spot(NEXT, "b"))
        assert home.queues.to_review(queue[-1], 3) == (Spot(NEXT, "d"),)
        assert home.queues.to_review(Spot(NEXT, "d"), 3) == ()
        assert home.queues.count_to_review() == 4
        assert away.queues.to_review(BEGINNING, 3) == ()
        assert away.queues.count_to_review() == 0

    await within(store, work)


@pytest.mark.parametrize(
    "state, waits",
    [
        *((state, True) for state in (AskState.REVIEW, AskState.OPEN, AskState.TAKEN, AskState.HIDDEN)),
        *((state, False) for state in (AskState.RETURNED, AskState.CLOSED, AskState.SORTED, AskState.REMOVED)),
    ],
)
async def test_words_are_looked_at_only_while_their_ask_has_not_ended(
    store: Store, state: AskState, waits: bool
) -> None:
    def work(home: Unit, away: Unit) -> None:
        asked(home, "ask", state=state)
        brought(home, "review", Matter.REVIEW)
        assert len(home.queues.to_review(BEGINNING, 9)) == home.queues.count_to_review() == waits
        assert home.queues.to_judge(BEGINNING, 9) == ()

    await within(store, work)


@pytest.mark.parametrize(
    "matter, state, waits",
    [
        (Matter.REPORTED, AskState.OPEN, True),
        (Matter.REPORTED, AskState.CLOSED, True),
        (Matter.CARD_GONE, AskState.HIDDEN, True),
        (Matter.CARD_GONE, AskState.REMOVED, False),
        (Matter.CARD_UNSURE, AskState.TAKEN, True),
        (Matter.CARD_UNSURE, AskState.SORTED, False),
    ],
)
async def test_a_report_waits_for_a_word_and_a_lost_card_only_as_long_as_its_ask(
    store: Store, matter: Matter, state: AskState, waits: bool
) -> None:
    def work(home: Unit, away: Unit) -> None:
        asked(home, "ask", state=state)
        brought(home, "report", matter)
        brought(home, "judged", matter, state=ReportState.ACTED)
        assert len(home.queues.to_judge(BEGINNING, 9)) == home.queues.count_to_judge() == waits
        assert home.queues.to_review(BEGINNING, 9) == ()
        assert away.queues.to_judge(BEGINNING, 9) == ()

    await within(store, work)


async def test_what_was_dealt_with_is_listed_from_the_latest_on_for_as_long_as_it_is_late(store: Store) -> None:
    def work(home: Unit, away: Unit) -> None:
        asked(home, "ask")
        for name, at in (("b", LATER), ("c", NOON), ("a", LATER), ("old", NOON - HOUR)):
            brought(home, name, Matter.REPORTED, at, state=ReportState.DISMISSED)
        brought(home, "open", Matter.REPORTED)
        brought(home, "review", Matter.REVIEW, state=ReportState.ACTED)
        first = home.queues.dealt_with(END, 2, review=False, since=NOON)
        assert first == (Spot(NEXT, "a"), Spot(NEXT, "b"))
        assert home.queues.dealt_with(first[-1], 2, review=False, since=NOON) == (Spot(FIRST, "c"),)
        assert home.queues.dealt_with(END, 9, review=True, since=NOON) == (Spot(FIRST, "review"),)
        assert away.queues.dealt_with(END, 9, review=False, since=NOON) == ()

    await within(store, work)


async def test_asks_wait_from_the_hour_on_in_which_moderators_heard_of_them(store: Store) -> None:
    def work(home: Unit, away: Unit) -> None:
        asked(home, "c", heard_at=LATER)
        asked(home, "b", heard_at=NOON)
        asked(home, "a", heard_at=NOON, name=None)
        asked(home, "kept open", heard_at=LATER, watched_from=LATER, step=0)
        asked(home, "unheard", watched_from=NOON, step=3)
        asked(home, "taken", heard_at=NOON, state=AskState.TAKEN)
        first = home.queues.overdue(BEGINNING, 2)
        assert first == (Spot(FIRST, "a"), Spot(FIRST, "b"))
        assert home.queues.overdue(first[-1], 2) == (Spot(NEXT, "c"), Spot(NEXT, "kept open"))
        assert home.queues.count_overdue() == 4
        assert away.queues.overdue(BEGINNING, 2) == ()
        assert away.queues.count_overdue() == 0

    await within(store, work)


@pytest.mark.parametrize("state", OfferState)
async def test_an_ask_waits_no_longer_while_a_moderators_offer_stands(store: Store, state: OfferState) -> None:
    def work(home: Unit, away: Unit) -> None:
        ask = asked(home, "ask", heard_at=NOON, answered_for=OfferId("offer"))
        offer = an_offer(ask=ask.id, state=state)
        home.offers.make(offer, BEN)
        assert len(home.queues.overdue(BEGINNING, 2)) == home.queues.count_overdue() == (not offer.live)

    await within(store, work)


async def test_notices_wait_until_somebody_has_seen_them(store: Store) -> None:
    def work(home: Unit, away: Unit) -> None:
        for name, at in (("b", NOON), ("a", LATER), ("seen", NOON)):
            ask = asked(home, name, shown_at=at)
            home.concerns.keep(Concern(ask=ask.id))
        home.concerns.keep(Concern(ask=AskId("seen"), seen_by="Mo"))
        assert home.queues.unseen(BEGINNING, 1) == (Spot(FIRST, "b"),)
        assert home.queues.unseen(Spot(FIRST, "b"), 2) == (Spot(NEXT, "a"),)
        assert home.queues.count_unseen() == 2
        assert away.queues.unseen(BEGINNING, 1) == ()
        assert away.queues.count_unseen() == 0

    await within(store, work)


async def test_requests_to_open_a_name_wait_until_they_are_over(store: Store) -> None:
    def work(home: Unit, away: Unit) -> None:
        home.asks.post(a_covered_ask(), ANA)
        for name, at in (("b", NOON), ("a", LATER)):
            home.unmaskings.begin(an_unmasking(id=UnmaskingId(name), requested_at=at), BEN)
        home.unmaskings.begin(an_unmasking(id=UnmaskingId("over")), BEN)
        home.unmaskings.keep(an_unmasking(id=UnmaskingId("over"), state=UnmaskingState.OVER))
        home.unmaskings.keep(an_unmasking(id=UnmaskingId("a"), requested_at=LATER, state=UnmaskingState.AGREED))
        assert home.queues.unmaskings() == ("b", "a")
        assert away.queues.unmaskings() == ()

    await within(store, work)


async def test_what_bars_helpers_is_listed_piece_by_piece_and_no_pause_with_it(store: Store) -> None:
    def work(home: Unit, away: Unit) -> None:
        for name in "cab":
            home.bars.bar(ReportId(name), BEN)
        home.bars.pause("pause", ANA, LATER)
        assert home.queues.barred_through("", 2) == ("a", "b")
        assert home.queues.barred_through("b", 2) == ("c",)
        assert away.queues.barred_through("", 2) == ()

    await within(store, work)
