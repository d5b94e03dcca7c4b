"""Drafts and asks."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model.asks import Ask, AskState, ByWhen, Kind, Size, Wish
from bot.model.ids import AskId, DraftId
from bot.ports import Store
from bot.rooms import Asks, Drafts
from tests.contracts.values import AWAY, HOME, NOT_QUITE
from tests.worlds import ANA, BEN, CARD, NOON, a_draft, an_ask


@pytest.mark.parametrize("hand", ["my CV", "", NOT_QUITE, "👋" * 1000])
async def test_a_draft_comes_back_to_its_author_as_it_was(store: Store, hand: str) -> None:
    wish = Wish(hand=hand, help="", size=Size.MORE, by_when=ByWhen.TODAY, kind=Kind.COMPANY, topic="Tech")
    draft = a_draft(wish=wish, anonymous=True, version=4, note=hand)

    await store.transact(lambda directory: directory.within(HOME).drafts.keep(draft, ANA))

    def check(drafts: Drafts) -> None:
        assert drafts.get(draft.id, ANA) == draft
        assert drafts.of(ANA) == (draft,)

    await store.read(lambda directory: check(directory.within(HOME).drafts))


async def test_a_draft_is_nobody_elses(store: Store) -> None:
    def work(drafts: Drafts) -> None:
        drafts.keep(a_draft(), ANA)
        drafts.keep(a_draft(anonymous=True), BEN)
        assert drafts.get(a_draft().id, ANA) == a_draft()
        assert drafts.get(a_draft().id, BEN) is None
        assert drafts.of(BEN) == ()

    await store.transact(lambda directory: work(directory.within(HOME).drafts))

    assert await store.read(lambda directory: directory.within(AWAY).drafts.of(ANA)) == ()


async def test_drafts_change_and_go(store: Store) -> None:
    def work(drafts: Drafts) -> None:
        other = a_draft(id=DraftId("another"))
        drafts.keep(a_draft(), ANA)
        drafts.keep(other, ANA)
        drafts.keep(replace(other, version=2), ANA)
        assert drafts.of(ANA) == (replace(other, version=2), a_draft())
        drafts.drop(other.id)
        assert drafts.of(ANA) == (a_draft(),)

    await store.transact(lambda directory: work(directory.within(HOME).drafts))


@pytest.mark.parametrize(
    "ask",
    [
        an_ask(),
        an_ask(name=NOT_QUITE, wish=Wish(hand=NOT_QUITE, help=NOT_QUITE), card=None, others=3),
        an_ask(name=None, deadline=NOON + timedelta(minutes=61), ended_at=NOON, state=AskState.CLOSED, version=7),
        an_ask(kept_for=14 * 86400),
        an_ask(proposed=Wish(hand=NOT_QUITE, help="", size=Size.MORE, kind=Kind.COMPANY, topic="Tech")),
        an_ask(state=AskState.RETURNED),
    ],
)
async def test_an_ask_comes_back_as_it_was_and_knows_its_author(store: Store, ask: Ask) -> None:
    await store.transact(lambda directory: directory.within(HOME).asks.post(ask, ANA))

    def check(asks: Asks) -> None:
        assert asks.get(ask.id) == ask
        assert asks.of(ANA) == (ask,)
        assert asks.of(BEN) == ()
        assert asks.author(ask.id) == ANA
        assert asks.is_by(ask.id, ANA)
        assert not asks.is_by(ask.id, BEN)

    await store.read(lambda directory: check(directory.within(HOME).asks))


async def test_an_ask_is_unknown_in_another_community(store: Store) -> None:
    await store.transact(lambda directory: directory.within(HOME).asks.post(an_ask(), ANA))

    def check(asks: Asks) -> None:
        assert asks.get(an_ask().id) is None
        assert asks.author(an_ask().id) is None
        assert not asks.is_by(an_ask().id, ANA)
        assert asks.of(ANA) == ()

    await store.read(lambda directory: check(directory.within(AWAY).asks))


async def test_an_anonymous_ask_forgets_the_minute(store: Store) -> None:
    later = NOON + timedelta(minutes=59, seconds=59, microseconds=999999)
    ask = an_ask(name=None, posted_at=later, ended_at=later, deadline=later.replace(microsecond=0))

    await store.transact(lambda directory: directory.within(HOME).asks.post(ask, ANA))

    kept = await store.read(lambda directory: directory.within(HOME).asks.get(ask.id))
    assert kept == replace(ask, posted_at=NOON, ended_at=NOON)


async def test_an_ask_changes_and_keeps_its_author(store: Store) -> None:
    changed = an_ask(state=AskState.TAKEN, version=2, others=5, card=CARD, wish=Wish(hand="x", help="y"))

    def work(asks: Asks) -> None:
        asks.post(an_ask(), ANA)
        asks.keep(changed)
        assert asks.get(changed.id) == changed
        assert asks.author(changed.id) == ANA

    await store.transact(lambda directory: work(directory.within(HOME).asks))


async def test_my_asks_are_newest_first_whatever_their_ids(store: Store) -> None:
    def work(asks: Asks) -> None:
        for name in "cab":
            asks.post(an_ask(id=AskId(name)), ANA)
        assert [ask.id for ask in asks.of(ANA)] == ["b", "a", "c"]

    await store.transact(lambda directory: work(directory.within(HOME).asks))


async def test_a_dropped_ask_leaves_nothing(store: Store) -> None:
    def work(asks: Asks) -> None:
        asks.post(an_ask(id=AskId("kept")), ANA)
        asks.post(an_ask(), ANA)
        asks.say_me_too(an_ask().id, BEN)
        asks.drop(an_ask().id, ANA)
        assert asks.get(an_ask().id) is None
        assert [ask.id for ask in asks.of(ANA)] == ["kept"]
        asks.drop(AskId("kept"), ANA)
        assert asks.of(ANA) == ()

    await store.transact(lambda directory: work(directory.within(HOME).asks))


async def test_me_too_counts_once_a_person_and_ask(store: Store) -> None:
    def work(asks: Asks) -> None:
        asks.post(an_ask(), ANA)
        asks.post(an_ask(id=AskId("other")), ANA)
        assert asks.say_me_too(an_ask().id, BEN)
        assert not asks.say_me_too(an_ask().id, BEN)
        assert asks.say_me_too(an_ask().id, ANA)
        assert asks.say_me_too(AskId("other"), BEN)

    await store.transact(lambda directory: work(directory.within(HOME).asks))


@pytest.mark.parametrize(
    "topic, kind, size, shown",
    [
        (None, None, None, ["a", "b", "c"]),
        ("Tech", None, None, ["b", "c"]),
        ("Tech", Kind.ADVICE, None, ["b"]),
        (None, Kind.ADVICE, None, ["a", "b"]),
        (None, None, Size.HOUR, ["c"]),
        ("Learning", None, None, []),
    ],
)
async def test_what_is_on_show_can_be_filtered(
    store: Store, topic: str | None, kind: Kind | None, size: Size | None, shown: list[str]
) -> None:
    def work(asks: Asks) -> list[str]:
        wish = Wish(hand="x", help="y", kind=Kind.ADVICE)
        asks.post(an_ask(id=AskId("c"), wish=Wish(hand="x", help="y", size=Size.HOUR, topic="Tech")), ANA)
        asks.post(an_ask(id=AskId("a"), wish=wish), BEN)
        asks.post(an_ask(id=AskId("b"), wish=replace(wish, topic="Tech"), state=AskState.TAKEN), ANA)
        for state in (AskState.QUEUED, AskState.SORTED, AskState.CLOSED):
            asks.post(an_ask(id=AskId(state), wish=wish, state=state), ANA)
        return [ask.id for ask in asks.on_show(topic=topic, kind=kind, size=size, skip=0, most=50)]

    assert await store.transact(lambda directory: work(directory.within(HOME).asks)) == shown


async def test_what_is_on_show_comes_in_pages(store: Store) -> None:
    def work(asks: Asks) -> list[list[str]]:
        for name in "dbaec":
            asks.post(an_ask(id=AskId(name)), ANA)
        pages = [asks.on_show(topic=None, kind=None, size=None, skip=skip, most=2) for skip in (0, 2, 4, 6)]
        return [[ask.id for ask in page] for page in pages]

    assert await store.transact(lambda directory: work(directory.within(HOME).asks)) == [
        ["a", "b"],
        ["c", "d"],
        ["e"],
        [],
    ]


async def test_what_members_have_not_seen_is_found_and_nothing_else(store: Store) -> None:
    def work(asks: Asks) -> None:
        for state in AskState:
            asks.post(an_ask(id=AskId(state), state=state), ANA)

    await store.transact(lambda directory: work(directory.within(HOME).asks))

    assert await store.read(lambda directory: directory.within(HOME).asks.unshown()) == ("queued", "review")
    assert await store.read(lambda directory: directory.within(AWAY).asks.unshown()) == ()
