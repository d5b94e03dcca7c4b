"""What holds after any commands in any order."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import get_args, get_type_hints

import pytest
from hypothesis import given, settings, strategies as st

from bot.decide.deadlines import whole_hour
from bot.decide.lifecycles import ASK, OFFER
from bot.model import decisions, effects
from bot.model.asks import AskState
from bot.model.decisions import Decision, Later, Refusal
from bot.model.effects import Effect, Notice, TellHelper
from bot.model.people import Actor, Person
from bot.model.timers import Alarm
from tests.decide.lives import COMMANDS, DONE_ONCE, Life, Step, accepted_on

BY_NAME, ANONYMOUS = "ask by name", "anonymous ask"
BEGINNINGS = (
    (),
    ("write", "choose_no_name", "post"),
    ("write", "choose_no_name", "post", "release"),
    ("write", "post", "offer"),
    ("write", "post", "offer", "ask_first"),
    ("write", "choose_no_name", "post", "release", "offer", "accept"),
    ("write", "post", "offer", "accept", "sort"),
)


def steps(commands: object) -> st.SearchStrategy[list[Step]]:
    """Give a few beginnings and whatever may follow them."""
    ask, helper = st.sampled_from((BY_NAME, ANONYMOUS)), st.sampled_from(("ben", "cam"))
    begun = st.tuples(st.sampled_from(BEGINNINGS), ask, helper).map(
        lambda start: [Step(command, start[1], start[2]) for command in start[0]]
    )
    onward = st.lists(st.builds(Step, st.sampled_from(sorted(COMMANDS)), ask, helper), max_size=25)
    return st.builds(lambda first, second, rest: [*first, *second, *rest], begun, begun, onward)


LIVES = steps(COMMANDS)


def lived(path: list[Step]) -> Iterator[tuple[Life, Life, Decision | Refusal]]:
    """Give the world before and after every step, and what was answered."""
    life = Life()
    for step in path:
        before = deepcopy(life)
        answer = step.take(life)
        yield before, life, answer


def parts(value: object) -> Iterator[object]:
    """Walk through everything that a value is made of."""
    yield value
    if isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from parts(one)
    elif is_dataclass(value):
        for each in fields(value):
            yield from parts(getattr(value, each.name))


@given(path=LIVES, command=st.sampled_from(sorted(DONE_ONCE)), ask=st.sampled_from((BY_NAME, ANONYMOUS)))
@settings(max_examples=200)
def test_repeating_a_done_command_changes_nothing(path: list[Step], command: str, ask: str) -> None:
    life, step = Life(), Step(command, ask, "ben")
    for earlier in path:
        earlier.take(life)
    step.take(life)
    once = deepcopy(life)

    again = step.take(life)
    assert life == once
    assert isinstance(again, Refusal) or again == Decision(keep=again.keep)


@given(path=LIVES)
def test_whatever_moves_moves_along_the_tables(path: list[Step]) -> None:
    for before, after, _ in lived(path):
        for name, ask in after.asks.items():
            was = before.asks.get(name, ask).state
            assert ask.state is was or ask.state in {to for (start, _), to in ASK.items() if start is was}
        for name, offer in after.offers.items():
            stood = before.offers.get(name, offer).state
            assert offer.state is stood or offer.state in {to for (start, _), to in OFFER.items() if start is stood}


@given(path=LIVES)
def test_an_ask_is_in_good_hands_exactly_while_somebody_helps(path: list[Step]) -> None:
    for _, life, _ in lived(path):
        for name, ask in life.asks.items():
            assert (ask.state is AskState.TAKEN) == accepted_on(life, name)
            assert ask.live or not any(offer.live for offer in life.offers_on(name))


@given(path=LIVES)
def test_an_ask_waits_exactly_while_an_alarm_is_set_for_it(path: list[Step]) -> None:
    for _, life, _ in lived(path):
        waiting = {name for name, ask in life.asks.items() if ask.state is AskState.QUEUED}
        assert {owner for owner, alarm in life.alarms if alarm is Alarm.RELEASE_ASK} == waiting


@given(path=LIVES)
def test_no_conversation_outlives_its_offer_without_an_end_in_sight(path: list[Step]) -> None:
    for _, life, _ in lived(path):
        ending = {owner for owner, alarm in life.alarms if alarm is Alarm.SAY_GOODBYE}
        for name, talk in life.conversations.items():
            assert talk.open == (life.offers[talk.offer].live or name in ending)


@given(path=LIVES)
def test_every_time_about_an_anonymous_ask_is_a_whole_hour(path: list[Step]) -> None:
    for _, life, _ in lived(path):
        kept = (*(ask for ask in life.asks.values() if ask.anonymous), *life.turns.values())
        times = [part for part in parts(kept) if isinstance(part, datetime)]
        assert times == [whole_hour(time) for time in times]


@given(path=LIVES)
def test_what_is_decided_never_carries_a_person(path: list[Step]) -> None:
    for _, _, answer in lived(path):
        assert not any(isinstance(part, Person | Actor) for part in parts(answer))


@given(path=LIVES)
def test_nobody_is_let_go_in_the_moment_that_it_was_decided(path: list[Step]) -> None:
    for _, _, answer in lived(path):
        at_once = () if isinstance(answer, Refusal) else answer.effects
        assert not any(isinstance(one, TellHelper) and one.notice is Notice.RELEASED for one in at_once)
        assert all(one.seconds == 3600 for one in at_once if isinstance(one, Later))


@given(path=LIVES)
def test_a_refusal_changes_nothing_and_an_event_is_told_once(path: list[Step]) -> None:
    for _, _, answer in lived(path):
        assert isinstance(answer, Refusal) or len(answer.events) <= 1
        assert (
            isinstance(answer, Refusal) or not answer.keep or answer.events or type(answer.keep[0]).__name__ == "Draft"
        )


def field_types(kind: type) -> set[object]:
    """List the types that a value of this kind can carry, seen from its fields alone."""
    hints = get_type_hints(kind, vars(effects) | vars(decisions))
    return {part for hint in hints.values() for part in (get_args(hint) or (hint,))}


@pytest.mark.parametrize("kind", get_args(Effect))
def test_an_effect_names_roles_and_random_ids_and_nothing_else(kind: type) -> None:
    roles = {"AskId", "OfferId", "ConversationId", "TurnId", "CommunityId", "Notice", "Side", "NoneType"}

    assert {getattr(one, "__name__", str(one)) for one in field_types(kind)} <= roles
