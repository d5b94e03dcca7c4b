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
from bot.model.effects import Effect, Notice, TakeAway, TellHelper
from bot.model.offers import OfferState
from bot.model.people import Actor, Person
from bot.model.timers import Alarm
from tests.decide.acts import COMMANDS, DONE_ONCE, take
from tests.decide.lives import Life, Step, states_on

BY_NAME, ANONYMOUS = "ask by name", "anonymous ask"
BEGINNINGS = (
    (),
    ("write", "choose_no_name", "post"),
    ("write", "choose_no_name", "post", "release"),
    ("write", "choose_no_name", "post_for_review"),
    ("write", "choose_no_name", "post_for_review", "approve", "release", "edit_for_review"),
    ("write", "post", "offer"),
    ("write", "post", "offer", "ask_first"),
    ("write", "choose_no_name", "post", "release", "offer", "accept"),
    ("write", "choose_no_name", "post", "release", "offer", "accept", "hide"),
    ("write", "post", "offer", "accept", "sort"),
    ("write", "choose_no_name", "post", "release", "offer", "accept", "sort", "open_again_for_review"),
    ("write", "choose_no_name", "post", "release", "sort", "open_again", "take_back", "open_again_for_review"),
    ("write", "post", "offer", "accept", "watch_offer"),
    ("write", "choose_no_name", "post", "release", "watch_ask", "watch_ask", "watch_ask"),
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
        answer = take(step, life)
        yield before, life, answer


def set_for(life: Life, alarm: Alarm) -> set[str]:
    """Say what an alarm of a kind is set for."""
    return {owner for owner, kind in life.alarms if kind is alarm}


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
        take(earlier, life)
    take(step, life)
    once = deepcopy(life)

    again = take(step, life)
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
def test_what_ended_stays_as_it_ended_to_others_and_when_until_it_is_on_show_again(path: list[Step]) -> None:
    for before, after, _ in lived(path):
        for name, was in before.asks.items():
            now = after.asks.get(name)
            if now is not None and not was.as_seen.live and not now.as_seen.live:
                assert (now.as_seen.state, now.ended_at) == (was.as_seen.state, was.ended_at)


@given(path=LIVES)
def test_an_ask_is_in_good_hands_while_somebody_helps_and_until_its_asker_says_what_next(path: list[Step]) -> None:
    for _, life, _ in lived(path):
        for name, ask in life.asks.items():
            states, stands = states_on(life, name), ask.hidden_from or ask.state
            assert stands is AskState.TAKEN or OfferState.ACCEPTED not in states
            assert stands is not AskState.TAKEN or states & {OfferState.ACCEPTED, OfferState.KEPT}
            assert ask.live or not any(offer.wanted for offer in life.offers_on(name))


@given(path=LIVES)
def test_whatever_is_not_over_has_exactly_one_alarm_that_watches_it(path: list[Step]) -> None:
    for _, life, _ in lived(path):
        asks = life.asks.items()
        hidden = {name for name, ask in asks if ask.state is AskState.HIDDEN}  # Of these, nothing comes of the others.
        assert set_for(life, Alarm.RELEASE_ASK) - hidden == {n for n, ask in asks if ask.state is AskState.QUEUED}
        assert set_for(life, Alarm.GIVE_BACK) >= {name for name, ask in asks if ask.state is AskState.REVIEW}
        assert set_for(life, Alarm.WATCH_ASK) - hidden == {name for name, ask in asks if ask.on_show}
        assert set_for(life, Alarm.REMOVE_HIDDEN) >= hidden
        assert set_for(life, Alarm.WATCH_OFFER) == {name for name, offer in life.offers.items() if offer.live}
        assert set_for(life, Alarm.WATCH_TALK) == {name for name, talk in life.conversations.items() if talk.open}


@given(path=LIVES)
def test_no_conversation_outlives_its_offer_without_an_end_in_sight(path: list[Step]) -> None:
    for _, life, _ in lived(path):
        for name, talk in life.conversations.items():
            offer = life.offers[talk.offer]
            ended = not life.asks[talk.ask].live and not offer.wanted
            assert talk.open or not offer.wanted
            assert not talk.open or not ended or name in set_for(life, Alarm.SAY_GOODBYE)


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
    for before, _, answer in lived(path):
        told = () if isinstance(answer, Refusal) else answer.effects
        for one in told:
            effect = one.effect if isinstance(one, Later) else one
            if isinstance(effect, TellHelper) and effect.notice is Notice.RELEASED:
                assert before.offers[effect.offer].state is OfferState.DECLINED


@given(path=LIVES)
def test_members_see_no_word_of_an_anonymous_ask_before_moderators_let_it_go_where_they_look_first(
    path: list[Step],
) -> None:
    for before, after, _ in lived([step for step in path if step.command not in ("post", "edit")]):
        for name, ask in after.asks.items():
            was = before.asks.get(name, ask)
            looked_at = was.on_show or was.state in (AskState.QUEUED, AskState.HIDDEN) or not was.live
            assert not (ask.anonymous and ask.on_show) or looked_at


@given(path=LIVES)
def test_nothing_typed_is_lost_when_moderators_or_time_give_it_back(path: list[Step]) -> None:
    for before, after, _ in lived(path):
        for name, ask in after.asks.items():
            if ask.state is AskState.RETURNED and before.asks[name].state is not AskState.RETURNED:
                assert after.drafts[f"draft of {name}"].wish == before.asks[name].wish


@given(path=LIVES)
def test_a_refusal_changes_nothing(path: list[Step]) -> None:
    for before, after, answer in lived(path):
        assert isinstance(answer, Decision) or before == after


def field_types(kind: type) -> set[object]:
    """List the types that a value of this kind can carry, seen from its fields alone."""
    hints = get_type_hints(kind, vars(effects) | vars(decisions))
    return {part for hint in hints.values() for part in (get_args(hint) or (hint,))}


@pytest.mark.parametrize("kind", get_args(Effect))
def test_an_effect_names_roles_and_random_ids_and_nothing_else(kind: type) -> None:
    roles = {
        "AskId",
        "OfferId",
        "ConversationId",
        "TurnId",
        "CommunityId",
        "Notice",
        "Naming",
        "Side",
        "ReportId",
        "PauseId",
        "Jam",
        "NoneType",
    }
    members = {"MemberId", "RequestId", "UnmaskingId"}  # Ids of rows that nothing anybody asks is joined to.
    public = {"SpaceId", "str"} if kind is TakeAway else set()  # Where everybody could see it.

    assert {getattr(one, "__name__", str(one)) for one in field_types(kind)} <= roles | members | public
