"""Requests to open a name, and since when moderators have been seen."""

from dataclasses import replace
from datetime import timedelta

from bot.model.ids import AskId, UnmaskingId
from bot.model.unmaskings import UnmaskingState
from bot.ports import Directory, Store, Unit
from tests.contracts.values import AWAY, HOME, NOT_QUITE
from tests.worlds import ANA, BEN, CAM, NOON, a_covered_ask, an_unmasking

MOS = an_unmasking(reason=NOT_QUITE)
AGREED = replace(MOS, state=UnmaskingState.AGREED, agreed_at=NOON + timedelta(hours=1))
SHOWN = replace(AGREED, state=UnmaskingState.SHOWN, reason="", requester="")


def begun(unit: Unit) -> None:
    unit.asks.post(a_covered_ask(), ANA)
    unit.unmaskings.begin(MOS, BEN)


async def test_a_request_comes_back_as_it_was_kept_with_who_made_it(store: Store) -> None:
    def work(directory: Directory) -> None:
        unit = directory.within(HOME)
        begun(unit)
        assert unit.unmaskings.get(MOS.id) == MOS
        assert unit.unmaskings.requester(MOS.id) == BEN
        assert unit.unmaskings.is_by(MOS.id, BEN)
        assert not unit.unmaskings.is_by(MOS.id, CAM)
        assert unit.unmaskings.on(MOS.ask) == (MOS,)
        assert unit.unmaskings.agreed() == ()
        unit.unmaskings.keep(AGREED)
        assert unit.unmaskings.agreed() == unit.unmaskings.on(MOS.ask) == (AGREED,)
        assert unit.unmaskings.is_by(MOS.id, BEN)

    await store.transact(work)


async def test_once_it_is_over_nothing_says_whose_request_it_was(store: Store) -> None:
    def work(directory: Directory) -> None:
        unit = directory.within(HOME)
        begun(unit)
        unit.unmaskings.keep(SHOWN)
        assert unit.unmaskings.get(MOS.id) == SHOWN
        assert unit.unmaskings.requester(MOS.id) is None
        assert not unit.unmaskings.is_by(MOS.id, BEN)
        assert unit.unmaskings.agreed() == ()

    await store.transact(work)


async def test_requests_stay_in_their_community_and_go_with_their_ask(store: Store) -> None:
    def work(directory: Directory) -> None:
        begun(directory.within(HOME))
        away = directory.within(AWAY).unmaskings
        assert (away.get(MOS.id), away.requester(MOS.id)) == (None, None)
        assert (away.on(MOS.ask), away.covered(skip=0, most=9)) == ((), ())
        directory.within(HOME).asks.drop(MOS.ask, ANA)
        assert directory.within(HOME).unmaskings.get(MOS.id) is None
        assert directory.within(HOME).unmaskings.get(UnmaskingId("no such")) is None

    await store.transact(work)


async def test_asks_whose_authors_were_told_are_listed_the_last_shown_first(store: Store) -> None:
    def work(directory: Directory) -> None:
        unit = directory.within(HOME)
        for hours, name in enumerate(("first", "second", "third")):
            unit.asks.post(a_covered_ask(id=AskId(name), shown_at=NOON + timedelta(hours=hours)), ANA)
        unit.asks.post(a_covered_ask(id=AskId("unseen"), shown_at=None), ANA)
        unit.asks.post(a_covered_ask(id=AskId("untold"), covered=False), ANA)
        third = unit.asks.get(AskId("third"))
        assert third
        assert third.covered
        unit.asks.keep(replace(third, version=2))
        assert unit.unmaskings.covered(skip=0, most=9) == ("third", "second", "first")
        assert unit.unmaskings.covered(skip=1, most=1) == ("second",)

    await store.transact(work)


async def test_since_when_somebody_acts_as_a_moderator_is_known_by_the_day(store: Store) -> None:
    def work(directory: Directory) -> None:
        moderators = directory.within(HOME).moderators
        assert moderators.since(BEN, NOON) is None
        for days in (0, 3, 20):
            moderators.saw(BEN, NOON + timedelta(days=days, hours=5))
        assert moderators.since(BEN, NOON + timedelta(days=21)) == NOON.replace(hour=0)
        assert moderators.since(CAM, NOON) is None
        assert directory.within(AWAY).moderators.since(BEN, NOON) is None
        moderators.forget(BEN)
        assert moderators.since(BEN, NOON) is None

    await store.transact(work)


async def test_who_has_not_acted_as_one_for_a_month_begins_anew_and_is_forgotten(store: Store) -> None:
    def work(directory: Directory) -> None:
        moderators, later = directory.within(HOME).moderators, NOON + timedelta(days=31)
        moderators.saw(BEN, NOON)
        moderators.saw(CAM, NOON)
        assert moderators.since(BEN, NOON + timedelta(days=30)) == NOON.replace(hour=0)
        assert moderators.since(BEN, later) is None
        moderators.saw(BEN, later)
        assert moderators.since(BEN, later) == later.replace(hour=0)
        assert directory.forget_seen(later, 50) == 1
        assert moderators.since(BEN, later)
        assert moderators.since(CAM, NOON) is None

    await store.transact(work)
