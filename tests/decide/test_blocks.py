"""Who does not want to hear from whom, and what an offer does that its asker never sees."""

from dataclasses import replace
from typing import Any

import pytest

from bot.decide import endings, waiting
from bot.decide.blocks import withhold
from bot.decide.lifecycles import AskStep
from bot.decide.offers import accept, ask_first, decline, withdraw
from bot.decide.promises import Watched, watch
from bot.model.asks import AskState
from bot.model.decisions import Decision, Refusal
from bot.model.ids import ConversationId, OfferId
from bot.model.offers import Offer, OfferState
from tests.worlds import AFTER_NOON, NOON, a_waiting_ask, an_accepted_offer, an_ask, an_offer, some_settings

BENS = an_offer()
WITHHELD = an_offer(withheld=True)
SETTINGS = some_settings(quiet=(0, 0))


def test_what_the_blocked_person_offers_elsewhere_by_that_name_is_kept_back() -> None:
    assert withhold((BENS,), "Ben") == Decision(keep=(WITHHELD,))


@pytest.mark.parametrize(
    "offer,known_as",
    [
        (an_offer(name=None), "Ben"),
        (BENS, None),
        (an_offer(name=None), None),
        (an_offer(name="Benjamin"), "Ben"),
        (an_offer(conversation=ConversationId("conversation")), "Ben"),
        *((replace(BENS, state=state), "Ben") for state in OfferState if state is not OfferState.OFFERED),
    ],
)
def test_what_would_tell_who_made_it_or_came_further_than_a_wait_stays(offer: Offer, known_as: str | None) -> None:
    assert withhold((offer,), known_as) == Decision()


def test_what_may_come_back_with_its_ask_comes_back_withheld() -> None:
    left = replace(BENS, state=OfferState.DECLINED, left_waiting=True)

    assert withhold((left,), "Ben") == Decision(keep=(replace(left, withheld=True),))
    assert withhold((replace(left, withheld=True),), "Ben") == Decision()


def test_its_asker_can_do_nothing_with_it() -> None:
    more: Any = {"mine": True, "settings": SETTINGS}

    assert accept(an_ask(), WITHHELD, new=ConversationId("new"), others=(), now=NOON, **more) is Refusal.GONE
    assert ask_first(an_ask(), WITHHELD, new=ConversationId("new"), **more) is Refusal.GONE
    assert decline(WITHHELD, now=NOON, **more) is Refusal.GONE
    assert not WITHHELD.unanswered


def revealed(decision: Decision | Refusal) -> Decision:
    """Give a decision as it would be about an offer that was delivered."""
    assert isinstance(decision, Decision)
    return replace(
        decision, keep=tuple(replace(one, withheld=False) if isinstance(one, Offer) else one for one in decision.keep)
    )


@pytest.mark.parametrize("state", [OfferState.OFFERED, OfferState.DECLINED])
def test_its_time_comes_as_for_any_offer_that_nobody_answered(state: OfferState) -> None:
    def seen(offer: Offer) -> Decision:
        watched = Watched(
            ask=an_ask(),
            offer=replace(offer, state=state),
            others=(),
            conversation=None,
            turns=(),
            helper=("UTC", (0, 0)),
        )
        return revealed(watch(watched, SETTINGS, AFTER_NOON))

    assert seen(WITHHELD) == seen(BENS)


def test_its_helper_takes_it_back_as_any_other() -> None:
    def back(offer: Offer) -> Decision:
        return revealed(withdraw(an_ask(), offer, None, own=True, others=(), settings=SETTINGS, now=NOON))

    assert back(WITHHELD) == back(BENS)


@pytest.mark.parametrize("step", [AskStep.SORT, AskStep.CLOSE])
def test_the_end_of_its_ask_reaches_it_as_any_other(step: AskStep) -> None:
    def end(offer: Offer) -> Decision:
        return revealed(endings.ended(an_ask(), step, offers=(offer,), helped=(), settings=SETTINGS, now=NOON))

    assert end(WITHHELD) == end(BENS)


def test_it_holds_up_what_any_offer_holds_up() -> None:
    late = AFTER_NOON.replace(day=6)

    for ask in (a_waiting_ask(), a_waiting_ask(state=AskState.TAKEN)):
        others = (an_accepted_offer(id=OfferId("cams"), promised_at=NOON),) if ask.state is AskState.TAKEN else ()
        assert waiting.due(ask, (WITHHELD, *others), SETTINGS, late) == waiting.due(
            ask, (BENS, *others), SETTINGS, late
        )
    assert waiting.due(a_waiting_ask(), (BENS,), SETTINGS, late) != waiting.due(a_waiting_ask(), (), SETTINGS, late)
