"""Saying who one is: both or nobody, and no name before the five minutes are over."""

from dataclasses import replace
from typing import Any

import pytest

from bot.decide.naming import agree, comes_due, look, say_who, take_back
from bot.model.asks import Ask
from bot.model.communities import DAY, HOUR
from bot.model.decisions import Alarmed, Decision, Refusal
from bot.model.effects import TellOfNames
from bot.model.naming import Nameless, Naming, Reveal, both_named, known_as, nameless
from bot.model.offers import Conversation, Offer, Side
from bot.model.timers import Alarm
from tests.worlds import AFTER_NOON, NOON, a_conversation, an_accepted_offer, an_anonymous_ask, an_ask

TALK = a_conversation()
HIDDEN = an_anonymous_ask(), an_accepted_offer()
QUIET = an_ask(), an_accepted_offer(name=None)
NEITHER = an_anonymous_ask(), an_accepted_offer(name=None)
NAMED = an_ask(), an_accepted_offer()
ASKED = Reveal(conversation=TALK.id, asked_by=Side.ASKER)
AGREED = replace(ASKED, state=Naming.AGREED)
SAID = replace(ASKED, state=Naming.NAMED, asker="Ana")
RESTING = replace(ASKED, state=Naming.RESTING)


def says_who(side: Side | None = Side.ASKER, reveal: Reveal | None = None, **but: Any) -> Decision | Refusal:
    ordinary: dict[str, Any] = {"conversation": TALK, "pair": HIDDEN, "now": NOON}
    return say_who(side=side, reveal=reveal, **{**ordinary, **but})


def told(side: Side, naming: Naming) -> TellOfNames:
    return TellOfNames(conversation=TALK.id, side=side, naming=naming)


def alarm(seconds: int) -> Alarmed:
    return Alarmed(owner=TALK.id, alarm=Alarm.NAME_BOTH, seconds=seconds)


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("pair", [HIDDEN, QUIET, NEITHER])
def test_either_side_asks_the_other_while_one_of_them_has_no_name(side: Side, pair: tuple[Ask, Offer]) -> None:
    assert says_who(side, pair=pair) == Decision(
        keep=(Reveal(conversation=TALK.id, asked_by=side),),
        effects=(told(side.other, Naming.ASKED),),
        alarms=(alarm(7 * DAY),),
    )


def test_where_both_have_a_name_there_is_nothing_to_say() -> None:
    assert says_who(pair=NAMED) is Refusal.ALREADY_NAMED
    assert says_who(reveal=SAID) is Refusal.ALREADY_NAMED


def test_asking_twice_is_asking_once() -> None:
    assert says_who(Side.ASKER, ASKED) == Decision()


def test_asking_who_asked_is_agreeing() -> None:
    assert says_who(Side.HELPER, ASKED) == agree(TALK, Side.HELPER, ASKED)


@pytest.mark.parametrize(
    "conversation,side,pair", [(None, Side.ASKER, HIDDEN), (TALK, None, HIDDEN), (TALK, Side.ASKER, None)]
)
def test_who_has_no_part_in_it_asks_nobody(
    conversation: Conversation | None, side: Side | None, pair: tuple[Ask, Offer] | None
) -> None:
    assert says_who(side, conversation=conversation, pair=pair) is Refusal.GONE


def test_after_the_end_nobody_says_who_they_are() -> None:
    over = a_conversation(open=False)

    assert says_who(conversation=over) is Refusal.ALREADY_ENDED
    assert agree(over, Side.HELPER, ASKED) is Refusal.ALREADY_ENDED
    assert look(over, HIDDEN, AGREED, ("Ana", None), NOON) == Decision(keep=(replace(AGREED, state=Naming.OVER),))


def test_a_yes_gives_both_five_minutes_and_keeps_no_name() -> None:
    assert agree(TALK, Side.HELPER, ASKED) == Decision(
        keep=(AGREED,), effects=(told(Side.ASKER, Naming.AGREED),), alarms=(alarm(300),)
    )
    assert (AGREED.asker, AGREED.helper) == (None, None)


def test_nobody_agrees_with_themselves_or_with_what_nobody_asked() -> None:
    assert agree(TALK, Side.ASKER, ASKED) is Refusal.GONE
    assert agree(TALK, Side.HELPER, None) is Refusal.GONE
    assert agree(TALK, None, ASKED) is Refusal.GONE


@pytest.mark.parametrize("reveal", [AGREED, SAID])
def test_a_second_yes_changes_nothing(reveal: Reveal) -> None:
    assert agree(TALK, Side.HELPER, reveal) == Decision()


@pytest.mark.parametrize("side,reveal", [(Side.ASKER, ASKED), (Side.ASKER, AGREED), (Side.HELPER, AGREED)])
def test_taken_back_it_rests_for_a_week_and_the_other_side_hears_that_nobody_is_named(
    side: Side, reveal: Reveal
) -> None:
    assert take_back(TALK, side, reveal, NOON) == Decision(
        keep=(RESTING,), effects=(told(side.other, Naming.RESTING),), alarms=(alarm(7 * DAY),)
    )
    assert take_back(TALK, side, RESTING, NOON) == Decision()


def test_after_the_end_nothing_is_left_to_rest() -> None:
    over = replace(ASKED, state=Naming.OVER)

    assert take_back(a_conversation(open=False), Side.ASKER, ASKED, NOON) == Decision(keep=(over,))


@pytest.mark.parametrize("side", Side)
def test_while_it_rests_neither_side_can_ask_or_agree_and_both_read_the_same(side: Side) -> None:
    assert says_who(side, RESTING) is Refusal.NAMES_REST
    assert agree(TALK, side, RESTING) is Refusal.NAMES_REST


def test_what_has_rested_is_over() -> None:
    assert look(TALK, HIDDEN, RESTING, (None, None), NOON) == Decision(keep=(replace(RESTING, state=Naming.OVER),))


def test_what_is_not_ones_own_or_is_said_already_cannot_be_taken_back() -> None:
    assert take_back(TALK, Side.HELPER, ASKED, NOON) is Refusal.GONE
    assert take_back(TALK, None, ASKED, NOON) is Refusal.GONE
    assert take_back(TALK, Side.ASKER, SAID, NOON) is Refusal.ALREADY_NAMED
    assert take_back(TALK, Side.ASKER, None, NOON) == Decision()


@pytest.mark.parametrize(
    "pair,names,expected",
    [
        (HIDDEN, ("Ana", None), ("Ana", None)),
        (QUIET, (None, "Ben"), (None, "Ben")),
        (NEITHER, ("Ana", "Ben"), ("Ana", "Ben")),
        (HIDDEN, ("Ana", "Benjamin"), ("Ana", None)),
    ],
)
def test_after_the_five_minutes_each_hears_the_name_that_no_card_said(
    pair: tuple[Ask, Offer], names: tuple[str | None, str | None], expected: tuple[str | None, str | None]
) -> None:
    asker, helper = expected
    named = replace(AGREED, state=Naming.NAMED, asker=asker, helper=helper)

    assert look(TALK, pair, AGREED, names, NOON) == Decision(
        keep=(named,), effects=(told(Side.ASKER, Naming.NAMED), told(Side.HELPER, Naming.NAMED))
    )
    assert both_named(*pair, named)


@pytest.mark.parametrize("pair,names", [(HIDDEN, (None, None)), (NEITHER, ("Ana", None)), (NEITHER, (None, "Ben"))])
def test_a_name_that_the_platform_does_not_say_is_waited_for_and_none_comes_alone(
    pair: tuple[Ask, Offer], names: tuple[str | None, str | None]
) -> None:
    assert look(TALK, pair, AGREED, names, NOON) == Decision(alarms=(alarm(HOUR),))


def test_a_request_that_nobody_agreed_to_is_left_to_rest_in_silence() -> None:
    assert look(TALK, HIDDEN, ASKED, (None, None), NOON) == Decision(keep=(RESTING,), alarms=(alarm(7 * DAY),))


@pytest.mark.parametrize("reveal", [None, SAID])
def test_what_was_taken_back_or_said_has_nothing_left_to_ring(reveal: Reveal | None) -> None:
    assert look(TALK, HIDDEN, reveal, ("Ana", None), NOON) == Decision()
    assert look(None, HIDDEN, AGREED, ("Ana", None), NOON) == Decision()
    assert look(TALK, None, AGREED, ("Ana", None), NOON) == Decision()


def test_a_name_is_looked_up_only_when_both_agreed_and_the_time_is_over() -> None:
    assert comes_due(TALK, AGREED)
    assert not any(comes_due(TALK, reveal) for reveal in (None, ASKED, SAID))
    assert not comes_due(a_conversation(open=False), AGREED)
    assert not comes_due(None, AGREED)


def test_a_request_expires_on_a_full_hour() -> None:
    decision = says_who(now=AFTER_NOON)

    assert isinstance(decision, Decision)
    assert (
        AFTER_NOON.timestamp() + decision.alarms[0].seconds
    ) // HOUR * HOUR + HOUR > AFTER_NOON.timestamp() + 7 * DAY


@pytest.mark.parametrize(
    "pair,expected",
    [
        (NEITHER, (Nameless.BOTH, Nameless.BOTH)),
        (HIDDEN, (Nameless.OWN, Nameless.THEIRS)),
        (QUIET, (Nameless.THEIRS, Nameless.OWN)),
    ],
)
def test_each_side_reads_whose_name_it_is_about(pair: tuple[Ask, Offer], expected: tuple[Nameless, Nameless]) -> None:
    assert (nameless(Side.ASKER, *pair, ASKED), nameless(Side.HELPER, *pair, ASKED)) == expected


@pytest.mark.parametrize("side,name", [(Side.ASKER, "Ana"), (Side.HELPER, "Ben")])
def test_the_name_on_a_card_goes_before_the_one_that_was_said(side: Side, name: str) -> None:
    said = replace(SAID, asker="Somebody", helper="Else")

    assert known_as(side, *NAMED, said) == name
    assert known_as(side, *NEITHER, None) is None
