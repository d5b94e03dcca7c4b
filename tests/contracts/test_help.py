"""Offers, conversations, notes and handles."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model.ids import AskId, ConversationId, OfferId, TurnId
from bot.model.offers import OfferState, Promise, Side
from bot.ports import Store, Unit
from tests.contracts.values import AWAY, HOME, NOT_QUITE, a_handle
from tests.worlds import ANA, BEN, CAM, NOON, a_conversation, a_note, a_turn, an_ask, an_offer


async def with_an_ask(store: Store, work: Callable[[Unit], None]) -> None:
    def all_of_it(unit: Unit) -> None:
        unit.asks.post(an_ask(), ANA)
        work(unit)

    await store.transact(lambda directory: all_of_it(directory.within(HOME)))


async def test_an_offer_comes_back_as_it_was_and_knows_its_helper(store: Store) -> None:
    offer = an_offer(
        can_do=NOT_QUITE,
        by_when=Promise.HOUR,
        name=None,
        conversation=ConversationId("talk"),
        promised_at=NOON,
        step=1,
        kept_at=NOON,
        quiet_name=NOT_QUITE,
    )

    await with_an_ask(store, lambda unit: unit.offers.make(offer, BEN))

    def check(home: Unit, away: Unit) -> None:
        assert home.offers.get(offer.id) == offer
        assert home.offers.helper(offer.id) == BEN
        assert home.offers.is_by(offer.id, BEN)
        assert not home.offers.is_by(offer.id, CAM)
        assert away.offers.get(offer.id) is None
        assert away.offers.helper(offer.id) is None
        assert not away.offers.is_by(offer.id, BEN)

    await store.read(lambda directory: check(directory.within(HOME), directory.within(AWAY)))


@pytest.mark.parametrize("withheld", [False, True])
async def test_whether_an_offer_arrives_and_who_it_is_to_moderators_come_back(store: Store, withheld: bool) -> None:
    offer = an_offer(withheld=withheld, left_waiting=not withheld, quiet_name=None)

    await with_an_ask(store, lambda unit: unit.offers.make(offer, BEN))

    assert await store.read(lambda directory: directory.within(HOME).offers.get(offer.id)) == offer


async def test_an_offer_changes_and_keeps_its_helper(store: Store) -> None:
    changed = an_offer(state=OfferState.ACCEPTED, conversation=ConversationId("talk"))

    def work(unit: Unit) -> None:
        unit.offers.make(an_offer(), BEN)
        unit.offers.keep(changed)
        assert unit.offers.get(changed.id) == changed
        assert unit.offers.helper(changed.id) == BEN

    await with_an_ask(store, work)


async def test_offers_are_found_by_ask_and_by_helper_in_the_order_of_their_ids(store: Store) -> None:
    second = an_ask(id=AskId("second"))
    b, a, c = (an_offer(id=OfferId(name)) for name in "bac")
    c = replace(c, ask=second.id)

    def work(unit: Unit) -> None:
        unit.asks.post(second, ANA)
        unit.offers.make(b, BEN)
        unit.offers.make(a, CAM)
        unit.offers.make(c, BEN)
        assert unit.offers.on(AskId("ask")) == (a, b)
        assert unit.offers.of(BEN) == (b, c)
        assert unit.offers.of(ANA) == ()

    await with_an_ask(store, work)


@pytest.mark.parametrize("state", list(OfferState))
async def test_only_a_live_offer_stands(store: Store, state: OfferState) -> None:
    offer = an_offer(state=state)

    def work(unit: Unit) -> None:
        unit.offers.make(offer, BEN)
        assert unit.offers.standing(offer.ask, BEN) == (offer if offer.live else None)
        assert unit.offers.standing(offer.ask, CAM) is None
        assert unit.offers.standing(AskId("other"), BEN) is None

    await with_an_ask(store, work)


async def test_somebody_who_cancelled_may_offer_again(store: Store) -> None:
    again = an_offer(id=OfferId("again"))

    def work(unit: Unit) -> None:
        unit.offers.make(an_offer(), BEN)
        unit.offers.keep(an_offer(state=OfferState.CANCELLED))
        unit.offers.make(again, BEN)
        assert unit.offers.standing(again.ask, BEN) == again

    await with_an_ask(store, work)


async def test_a_conversation_opens_and_ends(store: Store) -> None:
    def work(unit: Unit) -> None:
        unit.offers.make(an_offer(), BEN)
        assert unit.conversations.get(a_conversation().id) is None
        unit.conversations.keep(a_conversation())
        assert unit.conversations.get(a_conversation().id) == a_conversation()
        unit.conversations.keep(a_conversation(open=False))
        assert unit.conversations.get(a_conversation().id) == a_conversation(open=False)

    await with_an_ask(store, work)


async def test_turns_come_in_the_order_they_were_said_and_forget_the_minute(store: Store) -> None:
    first = a_turn(id=TurnId("z"), words=NOT_QUITE, at=NOON + timedelta(minutes=59))
    second = a_turn(place=2, id=TurnId("a"), side=Side.HELPER)

    def work(unit: Unit) -> None:
        unit.offers.make(an_offer(), BEN)
        unit.conversations.keep(a_conversation())
        unit.conversations.say(first)
        unit.conversations.say(second)
        assert unit.conversations.turns(a_conversation().id) == (replace(first, at=NOON), second)
        assert unit.conversations.turn(a_conversation().id, second.id) == second
        assert unit.conversations.turn(a_conversation().id, TurnId("none")) is None
        assert unit.conversations.turn(ConversationId("other"), second.id) is None

    await with_an_ask(store, work)


async def test_an_offer_has_one_note(store: Store) -> None:
    def work(unit: Unit) -> None:
        unit.offers.make(an_offer(), BEN)
        assert unit.notes.on(an_offer().id) is None
        unit.notes.keep(a_note())
        unit.notes.keep(a_note(words=NOT_QUITE, name="Ana"))
        assert unit.notes.on(an_offer().id) == a_note(words=NOT_QUITE, name="Ana")

    await with_an_ask(store, work)


async def test_a_handle_says_what_a_card_was_about_until_its_subject_goes(store: Store) -> None:
    def work(home: Unit, away: Unit) -> None:
        for handle in (a_handle("a"), a_handle("b"), a_handle("c", about="other")):
            home.handles.keep(handle, None)
        assert home.handles.get(a_handle("a").id) == a_handle("a")
        assert away.handles.get(a_handle("a").id) is None
        away.handles.drop("ask")
        home.handles.drop("ask")
        left = [home.handles.get(a_handle(name).id) for name in "abc"]
        assert left == [None, None, a_handle("c", about="other")]

    await store.transact(lambda directory: work(directory.within(HOME), directory.within(AWAY)))


async def test_a_handle_without_controls_is_one_too(store: Store) -> None:
    bare = replace(a_handle(), verbs=())

    await store.transact(lambda directory: directory.within(HOME).handles.keep(bare, None))

    assert await store.read(lambda directory: directory.within(HOME).handles.get(bare.id)) == bare
