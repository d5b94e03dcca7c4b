"""Reports, and whom they keep from what."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model.asks import AskState
from bot.model.ids import AskId, ReportId, TurnId
from bot.model.reports import Act, Matter, Report, ReportState
from bot.ports import Store, Unit
from tests.contracts.values import AWAY, HOME, NOT_QUITE
from tests.worlds import ANA, BEN, CAM, CARD, NOON, a_conversation, a_report, a_turns_report, an_ask, an_offer

DAY = timedelta(days=1)


async def with_an_ask(store: Store, work: Callable[[Unit, Unit], None]) -> None:
    """Do *work* where Ana asked and Ben offered, beside a community that knows nothing of it."""

    def all_of_it(home: Unit, away: Unit) -> None:
        home.asks.post(an_ask(), ANA)
        home.offers.make(an_offer(), BEN)
        home.conversations.keep(a_conversation())
        work(home, away)

    await store.transact(lambda directory: all_of_it(directory.within(HOME), directory.within(AWAY)))


@pytest.mark.parametrize(
    "report",
    [
        a_report(text=NOT_QUITE, reason=NOT_QUITE),
        a_turns_report(state=ReportState.ACTED, version=3, acts=((Act.FREEZE, "Mo"), (Act.LIFT, NOT_QUITE))),
    ],
)
async def test_a_report_comes_back_as_it_was(store: Store, report: Report) -> None:
    def work(home: Unit, away: Unit) -> None:
        home.reports.make(report, BEN)
        assert home.reports.get(report.id) == report
        assert away.reports.get(report.id) is None

    await with_an_ask(store, work)


async def test_what_the_bot_brought_has_no_reporter_and_waits_for_a_channel_like_a_report(store: Store) -> None:
    brought = a_report(matter=Matter.REVIEW, reason=NOT_QUITE)

    def work(home: Unit, away: Unit) -> None:
        home.reports.make(brought, None)
        assert home.reports.get(brought.id) == brought
        assert home.reports.unseen() == (brought.id,)
        assert away.reports.unseen() == ()
        assert not home.reports.is_made(brought.thing, ANA)

    await with_an_ask(store, work)


async def test_each_person_reports_each_thing_once(store: Store) -> None:
    def work(home: Unit, away: Unit) -> None:
        home.reports.make(a_turns_report(), ANA)
        assert home.reports.is_made("turn", ANA)
        assert not home.reports.is_made("turn", BEN)
        assert not home.reports.is_made("ask", ANA)
        assert not away.reports.is_made("turn", ANA)

    await with_an_ask(store, work)


async def test_a_report_changes_and_knows_who_made_it_only_as_long_as_its_words(store: Store) -> None:
    report = a_report()
    acted = replace(report, state=ReportState.ACTED, version=2, acts=((Act.HIDE, "Mo"),))
    forgotten = replace(acted, text="", acts=())

    def work(home: Unit, away: Unit) -> None:
        home.reports.make(report, BEN)
        home.reports.keep(acted)
        assert home.reports.get(report.id) == acted
        assert home.reports.is_made(report.thing, BEN)
        home.reports.keep(forgotten)
        assert home.reports.get(report.id) == forgotten
        assert not home.reports.is_made(report.thing, BEN)

    await with_an_ask(store, work)


async def test_reports_are_found_by_their_ask_and_go_with_it(store: Store) -> None:
    b, a = (a_report(id=ReportId(name)) for name in "ba")

    def work(home: Unit, away: Unit) -> None:
        home.asks.post(an_ask(id=AskId("other")), ANA)
        home.reports.make(b, BEN)
        home.reports.make(a, CAM)
        home.reports.make(a_report(id=ReportId("c"), ask=AskId("other")), CAM)
        assert home.reports.on(AskId("ask")) == (a.id, b.id)
        assert away.reports.on(AskId("ask")) == ()
        home.asks.drop(AskId("ask"), ANA)
        assert home.reports.on(AskId("ask")) == ()

    await with_an_ask(store, work)


async def test_open_reports_wait_until_their_card_stands_or_their_words_are_gone(store: Store) -> None:
    def work(home: Unit, away: Unit) -> None:
        for n, name in enumerate("abcd"):
            said = replace(a_turns_report().said, turn=TurnId(str(n)))  # type: ignore[type-var]
            home.reports.make(a_turns_report(id=ReportId(name), said=said), ANA)
        home.reports.keep(a_turns_report(id=ReportId("b"), state=ReportState.DISMISSED))
        home.reports.keep(a_turns_report(id=ReportId("c"), text=""))
        home.board.pin("d", CARD)
        assert home.reports.unseen() == (ReportId("a"),)
        assert away.reports.unseen() == ()

    await with_an_ask(store, work)


async def test_a_pause_keeps_one_person_from_posting_until_the_latest_of_its_ends(store: Store) -> None:
    def work(home: Unit, away: Unit) -> None:
        home.bars.pause("first", ANA, NOON + 3 * DAY)
        home.bars.pause("second", ANA, NOON + DAY)
        assert home.bars.is_paused(ANA, NOON + 2 * DAY)
        assert not home.bars.is_paused(ANA, NOON + 3 * DAY)
        assert not home.bars.is_paused(BEN, NOON)
        assert not home.bars.is_barred(ANA)
        assert not away.bars.is_paused(ANA, NOON)

    await store.transact(lambda directory: work(directory.within(HOME), directory.within(AWAY)))


async def test_a_helper_is_barred_until_every_report_that_bars_them_allows_them_again(store: Store) -> None:
    first, second = ReportId("first"), ReportId("second")

    def work(home: Unit, away: Unit) -> None:
        for report in (first, first, second):
            home.bars.bar(report, BEN)
        assert home.bars.is_barred(BEN)
        assert home.bars.has(first)
        assert not home.bars.is_barred(CAM)
        assert not home.bars.is_paused(BEN, NOON)
        assert not away.bars.is_barred(BEN)
        assert not away.bars.has(first)
        home.bars.allow(first)
        assert home.bars.is_barred(BEN)
        assert not home.bars.has(first)
        home.bars.allow(second)
        assert not home.bars.is_barred(BEN)

    await store.transact(lambda directory: work(directory.within(HOME), directory.within(AWAY)))


async def test_pauses_that_have_ended_are_swept_out_and_bars_stay(store: Store) -> None:
    def work(home: Unit) -> None:
        home.bars.pause("ended", ANA, NOON)
        home.bars.pause("running", ANA, NOON + 3 * DAY)
        home.bars.bar(ReportId("report"), BEN)

    await store.transact(lambda directory: work(directory.within(HOME)))

    assert await store.transact(lambda directory: directory.forget_seen(NOON, 50)) == 1
    assert await store.transact(lambda directory: directory.forget_seen(NOON, 50)) == 0
    assert await store.read(lambda directory: directory.within(HOME).bars.is_paused(ANA, NOON))
    assert await store.read(lambda directory: directory.within(HOME).bars.is_barred(BEN))


async def test_a_hidden_ask_and_a_frozen_conversation_come_back_as_they_were(store: Store) -> None:
    hidden = an_ask(state=AskState.HIDDEN, hidden_from=AskState.TAKEN)

    def work(home: Unit, away: Unit) -> None:
        home.asks.keep(hidden)
        home.conversations.keep(a_conversation(frozen=True))
        assert home.asks.get(hidden.id) == hidden
        assert home.conversations.get(a_conversation().id) == a_conversation(frozen=True)

    await with_an_ask(store, work)
