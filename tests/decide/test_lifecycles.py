"""The tables of an ask's and an offer's life, row by row, in the tables and in the commands that follow them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import pytest

from bot.decide.asks import close, edit, me_too, release, sort, take_back
from bot.decide.conversations import end
from bot.decide.lifecycles import ASK, OFFER, AskStep, OfferStep
from bot.decide.offers import accept, ask_first, decline, leave_note, may_offer, withdraw
from bot.decide.promises import ASKER_ASKED, Watched, they_helped, watch
from bot.model.asks import Ask, AskState, Draft
from bot.model.decisions import Decision, Refusal
from bot.model.ids import ConversationId, DraftId
from bot.model.offers import Offer, OfferState, Side
from tests.worlds import (
    NOON,
    a_conversation,
    a_note,
    a_wish,
    an_accepted_offer,
    an_anonymous_ask,
    an_ask,
    an_offer,
    some_settings,
)

Answer = Decision | Refusal | None
T = TypeVar("T")

ASK_ROWS = {
    ("review", "approve", "queued"),
    ("review", "decline", "closed"),
    ("review", "give back", "returned"),
    ("review", "stay sorted", "sorted"),
    ("review", "stay closed", "closed"),
    ("queued", "give back", "returned"),
    ("sorted", "review again", "review"),
    ("closed", "review again", "review"),
    ("queued", "release", "open"),
    ("open", "take", "taken"),
    ("taken", "take", "taken"),
    ("taken", "free", "open"),
    ("open", "sort", "sorted"),
    ("taken", "sort", "sorted"),
    ("open", "close", "closed"),
    ("taken", "close", "closed"),
    ("sorted", "open again", "open"),
    ("closed", "open again", "open"),
    ("sorted", "queue again", "queued"),
    ("closed", "queue again", "queued"),
    ("queued", "stay sorted", "sorted"),
    ("queued", "stay closed", "closed"),
    ("queued", "hide", "hidden"),
    ("open", "hide", "hidden"),
    ("taken", "hide", "hidden"),
    ("hidden", "restore queued", "queued"),
    ("hidden", "restore open", "open"),
    ("hidden", "restore taken", "taken"),
    ("hidden", "remove", "removed"),
}
OFFER_ROWS = {
    ("offered", "accept", "accepted"),
    ("offered", "decline", "declined"),
    ("offered", "cancel", "cancelled"),
    ("offered", "end", "released"),
    ("declined", "come back", "offered"),
    ("declined", "release", "released"),
    ("declined", "cancel", "cancelled"),
    ("declined", "end", "released"),
    ("accepted", "keep", "kept"),
    ("accepted", "hand back", "handed back"),
    ("accepted", "lapse", "lapsed"),
    ("accepted", "end", "ended"),
}
ASK_STATES = ("queued", "open", "taken", "sorted", "closed", "hidden", "removed", "review", "returned")
OFFER_STATES = ("offered", "declined", "accepted", "released", "cancelled", "kept", "handed back", "lapsed", "ended")
NEW = ConversationId("new")
TAKEN = an_ask(state=AskState.TAKEN)
UNTOUCHED = "another thing"
"""Something is kept, but not what the row is about."""
OVER = "ALREADY_ENDED"
NOTHING = "nothing"
"""Done already, or nothing to do: an empty decision."""


def test_an_ask_goes_where_the_table_says_and_nowhere_else() -> None:
    assert {(before.value, step.value, after.value) for (before, step), after in ASK.items()} == ASK_ROWS


def test_an_offer_goes_where_the_table_says_and_nowhere_else() -> None:
    assert {(before.value, step.value, after.value) for (before, step), after in OFFER.items()} == OFFER_ROWS


def test_there_are_no_other_states() -> None:
    assert {state.value for state in AskState} == set(ASK_STATES)
    assert {state.value for state in OfferState} == set(OFFER_STATES)


def test_every_step_leads_somewhere() -> None:
    assert {step for _, step in ASK} == set(AskStep)
    assert {step for _, step in OFFER} == set(OfferStep)


@pytest.mark.parametrize("state", AskState)
def test_an_ask_that_ended_stays_ended_but_for_opening_it_again_and_a_live_one_can_go_on(state: AskState) -> None:
    again = (AskStep.OPEN_AGAIN, AskStep.QUEUE_AGAIN, AskStep.REVIEW_AGAIN)
    goes_on = any(before is state and step not in again for before, step in ASK)

    assert goes_on == an_ask(state=state).live == (state.value in ("review", "queued", "open", "taken", "hidden"))


@pytest.mark.parametrize("state", OfferState)
def test_an_offer_that_ended_stays_ended_and_a_live_one_can_go_on(state: OfferState) -> None:
    goes_on = any(before is state for before, _ in OFFER)

    assert goes_on == an_offer(state=state).live == (state.value in ("offered", "declined", "accepted"))


def outcome(answer: Answer, of: type[T], state: Callable[[T], str]) -> str:
    """Name what an answer made of a thing, in the words of the tables."""
    if isinstance(answer, Refusal):
        return answer.name
    if answer is None or answer == Decision():
        return NOTHING
    kept = [state(one) for one in answer.keep if isinstance(one, of)]
    return kept[0] if kept else UNTOUCHED


def release_it(ask: Ask) -> Answer:
    return release(ask, some_settings(), NOON)


def take_it_back(ask: Ask) -> Answer:
    return take_back(ask, mine=True, new=DraftId("again"))


def edit_it(ask: Ask) -> Answer:
    return edit(ask, mine=True, wish=a_wish(hand="Two shelves lean."), settings=some_settings(), now=NOON)


def accept_one(ask: Ask) -> Answer:
    return accept(ask, an_offer(), mine=True, new=NEW, others=(), settings=some_settings(), now=NOON)


def ask_one_first(ask: Ask) -> Answer:
    answer = ask_first(ask, an_offer(), mine=True, new=NEW, settings=some_settings())
    return Decision(keep=(ask,)) if isinstance(answer, Decision) else answer


def hand_back_the_last(ask: Ask) -> Answer:
    bens = an_accepted_offer()
    return withdraw(ask, bens, None, own=True, others=(bens,), settings=some_settings(), now=NOON)


def sort_it(ask: Ask) -> Answer:
    return sort(ask, mine=True, offers=(), helped=(), settings=some_settings(), now=NOON)


def close_it(ask: Ask) -> Answer:
    return close(ask, mine=True, offers=(), settings=some_settings(), now=NOON)


def join_in(ask: Ask) -> Answer:
    return me_too(ask, fresh=True)


def look_into_helping(ask: Ask) -> Answer:
    return may_offer(ask, mine=False, barred=False) or Decision(keep=(ask,))


@pytest.mark.parametrize(
    "command, expected",
    [
        (release_it, ["open", *[NOTHING] * 8]),
        (take_it_back, [UNTOUCHED, *["ALREADY_POSTED"] * 4, "HIDDEN", *["ALREADY_POSTED"] * 3]),
        (edit_it, [OVER, "open", "taken", OVER, OVER, "HIDDEN", OVER, "review", OVER]),
        (accept_one, [OVER, "taken", "taken", OVER, OVER, "HIDDEN", OVER, OVER, OVER]),
        (ask_one_first, [OVER, "open", "taken", OVER, OVER, "HIDDEN", OVER, OVER, OVER]),
        (hand_back_the_last, [UNTOUCHED, UNTOUCHED, "open", *[UNTOUCHED] * 6]),
        (sort_it, [OVER, "sorted", "sorted", NOTHING, OVER, "HIDDEN", OVER, OVER, OVER]),
        (close_it, [OVER, "closed", "closed", OVER, NOTHING, "HIDDEN", OVER, OVER, OVER]),
        (join_in, ["GONE", "open", "taken", *["GONE"] * 6]),
        (look_into_helping, ["GONE", "open", "taken", *["GONE"] * 6]),
    ],
)
def test_a_command_leads_from_each_state_of_an_ask_where_its_row_says(
    command: Callable[[Ask], Answer], expected: list[str]
) -> None:
    asks = [an_anonymous_ask(state=AskState(state)) for state in ASK_STATES]

    assert [outcome(command(ask), Ask, lambda one: one.state) for ask in asks] == expected


def accept_it(offer: Offer) -> Answer:
    return accept(an_ask(), offer, mine=True, new=NEW, others=(offer,), settings=some_settings(), now=NOON)


def ask_it_first(offer: Offer) -> Answer:
    return ask_first(an_ask(), offer, mine=True, new=NEW, settings=some_settings())


def decline_it(offer: Offer) -> Answer:
    return decline(offer, mine=True, settings=some_settings(), now=NOON)


def take_the_offer_back(offer: Offer) -> Answer:
    return withdraw(an_ask(), offer, None, own=True, others=(offer,), settings=some_settings(), now=NOON)


def end_its_conversation(offer: Offer) -> Answer:
    talk = a_conversation()
    answer = end(talk, Side.HELPER, an_ask(), offer, others=(offer,), settings=some_settings(), now=NOON)
    assert isinstance(answer, Decision)
    return Decision(keep=tuple(one for one in answer.keep if isinstance(one, Offer)))


def sort_with_its_help(offer: Offer) -> Answer:
    answer = sort(an_ask(), mine=True, offers=(offer,), helped=(offer.id,), settings=some_settings(), now=NOON)
    assert isinstance(answer, Decision)
    return Decision(keep=tuple(one for one in answer.keep if isinstance(one, Offer)))


def close_its_ask(offer: Offer) -> Answer:
    answer = close(an_ask(), mine=True, offers=(offer,), settings=some_settings(), now=NOON)
    assert isinstance(answer, Decision)
    return Decision(keep=tuple(one for one in answer.keep if isinstance(one, Offer)))


def say_that_it_helped(offer: Offer) -> Answer:
    return they_helped(TAKEN, offer, mine=True, others=(offer,), settings=some_settings(), now=NOON)


def let_its_time_pass(offer: Offer) -> Answer:
    there = Watched(
        ask=TAKEN,
        offer=replace(offer, promised_at=NOON, step=ASKER_ASKED),
        others=(offer,),
        conversation=None,
        turns=(),
        helper=("UTC", (22, 8)),
    )
    return watch(there, some_settings(), NOON + timedelta(days=2))


SAID = "ALREADY_ANSWERED"


@pytest.mark.parametrize(
    "command, expected",
    [
        (accept_it, ["accepted", OVER, NOTHING, OVER, OVER, OVER, OVER, OVER, OVER]),
        (ask_it_first, ["offered", OVER, "accepted", OVER, OVER, OVER, OVER, OVER, OVER]),
        (decline_it, ["declined", NOTHING, SAID, NOTHING, SAID, SAID, SAID, SAID, SAID]),
        (take_the_offer_back, ["cancelled", "cancelled", "handed back", OVER, NOTHING, OVER, NOTHING, OVER, OVER]),
        (end_its_conversation, ["cancelled", "cancelled", "ended", *[NOTHING] * 6]),
        (sort_with_its_help, ["declined", NOTHING, "kept", *[NOTHING] * 6]),
        (close_its_ask, ["declined", NOTHING, "ended", *[NOTHING] * 6]),
        (say_that_it_helped, [OVER, OVER, "kept", OVER, OVER, NOTHING, OVER, OVER, OVER]),
        (let_its_time_pass, ["declined", "released", "lapsed", *[NOTHING] * 6]),
    ],
)
def test_a_command_leads_from_each_state_of_an_offer_where_its_row_says(
    command: Callable[[Offer], Answer], expected: list[str]
) -> None:
    offers = [an_offer(state=OfferState(state)) for state in OFFER_STATES]

    assert [outcome(command(offer), Offer, lambda one: one.state) for offer in offers] == expected


@pytest.mark.parametrize("state", OfferState)
def test_a_note_is_for_help_that_was_kept(state: OfferState) -> None:
    answer = leave_note(an_offer(state=state), None, a_note(), mine=True)

    assert isinstance(answer, Decision) == (state.value == "kept")


def test_nothing_leads_on_from_what_is_not_there() -> None:
    nowhere = Refusal.GONE

    assert release(None, some_settings(), NOON) == Decision()
    assert watch(None, some_settings(), NOON) == Decision()
    assert take_back(None, mine=True, new=DraftId("again")) is nowhere
    assert edit(None, mine=True, wish=a_wish(), settings=some_settings(), now=NOON) is nowhere
    assert me_too(None, fresh=True) is nowhere
    assert sort(None, mine=True, offers=(), helped=(), settings=some_settings(), now=NOON) is nowhere
    assert close(None, mine=True, offers=(), settings=some_settings(), now=NOON) is nowhere


def test_a_draft_is_what_an_ask_becomes_before_it_was_seen_and_never_after() -> None:
    answers = [take_it_back(an_anonymous_ask(state=state)) for state in AskState]

    drafted = [isinstance(one, Decision) and isinstance(one.keep[0], Draft) for one in answers]
    assert drafted == [state is AskState.QUEUED for state in AskState]
