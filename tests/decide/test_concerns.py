"""Moderators are pointed to a card by its words alone, once, and see who of them has seen it."""

import pytest

from bot.chapters.concerns import heard, read
from bot.chapters.wanted import NOTHING_YET, Known
from bot.decide.concerns import pointed_out, seen
from bot.model.asks import Ask, AskState
from bot.model.concerns import Concern
from bot.model.decisions import Decision, Refusal
from bot.model.effects import WarnModerators
from bot.safety.crisis import Signal
from tests.worlds import a_wish, an_anonymous_ask, an_ask

ASK = an_ask()
NOTED = Concern(ask=ASK.id)
WARNED = WarnModerators(ask=ASK.id)
HEAVY = a_wish(help="I want to die")


@pytest.mark.parametrize("ask", [ASK, an_anonymous_ask(id=ASK.id), an_ask(state=AskState.TAKEN)])
def test_moderators_are_pointed_to_a_card_whoever_wrote_it(ask: Ask):
    assert pointed_out(ask, None, danger=True) == Decision(keep=(NOTED,), effects=(WARNED,))


def test_a_card_that_sounds_like_any_other_is_not_pointed_to():
    assert pointed_out(ASK, None, danger=False) == Decision()


@pytest.mark.parametrize("state", [AskState.QUEUED, AskState.CLOSED])
def test_what_is_not_on_show_is_not_pointed_to(state: AskState):
    assert pointed_out(an_ask(state=state), None, danger=True) == Decision()


@pytest.mark.parametrize("danger", [True, False])
def test_a_card_is_pointed_to_once_and_then_read_in_its_new_words(danger: bool):
    assert pointed_out(ASK, NOTED, danger=danger) == Decision(effects=(WARNED,))


def test_the_others_see_who_has_seen_it():
    assert seen(NOTED, mine=False, name="Mo") == Decision(keep=(Concern(ask=ASK.id, seen_by="Mo"),), effects=(WARNED,))


def test_the_first_who_has_seen_it_stands():
    first = Concern(ask=ASK.id, seen_by="Mo")

    assert seen(first, mine=False, name="Cam") == Decision(effects=(WARNED,))


@pytest.mark.parametrize(
    "concern, mine, refusal",
    [(NOTED, True, Refusal.OWN_ASK), (None, False, Refusal.GONE)],
)
def test_only_who_did_not_ask_says_so(concern: Concern | None, mine: bool, refusal: Refusal):
    assert seen(concern, mine=mine, name="Mo") is refusal


def test_words_that_were_listened_to_on_their_way_in_are_not_heard_once_more():
    assert heard(HEAVY, Known(said=read(HEAVY), signal=None)) is None


@pytest.mark.parametrize("known", [NOTHING_YET, Known(said="I want to\ndie")])
def test_words_that_nobody_listened_to_as_they_stand_on_the_card_are_heard(known: Known):
    assert heard(HEAVY, known) is Signal.SELF
