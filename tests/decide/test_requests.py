"""Who is asked privately about an ask that waits, and who is left alone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from bot.decide.hours import quiet_ends
from bot.decide.requests import WORTH, Candidate, ask_one, would_hear
from bot.model.decisions import Decision, Event, Later
from bot.model.effects import TellCandidate
from bot.model.ids import AskId, MemberId, RequestId
from bot.model.members import Member, Request
from tests.worlds import AFTER_NOON, NOON, a_member, a_waiting_ask, a_wish, some_settings

TODAY = datetime(2026, 3, 4, tzinfo=UTC)
NEW = RequestId("new")
ASK = a_waiting_ask()
SETTINGS = some_settings()


def named(name: str, **but: object) -> Member:
    return a_member(id=MemberId(name), **but)


def asked(candidates: Sequence[Candidate], earlier: Sequence[Request] = (), now: datetime = AFTER_NOON) -> Decision:
    return ask_one(ASK, candidates, earlier, new=NEW, settings=SETTINGS, now=now)


def chosen(decision: Decision) -> str | None:
    return next((kept.member for kept in decision.keep if isinstance(kept, Request)), None)


def test_the_first_who_may_be_asked_is_asked_and_the_day_is_remembered() -> None:
    ben, cam = named("ben"), named("cam")

    assert asked([Candidate(member=ben), Candidate(member=cam)]) == Decision(
        keep=(Request(id=NEW, ask=ASK.id, member=ben.id), replace(ben, requests=(TODAY,))),
        events=(Event.HELP_REQUESTED,),
        effects=(Later(effect=TellCandidate(request=NEW), seconds=0, worth=WORTH),),
    )


def test_where_nobody_may_be_asked_nothing_happens() -> None:
    assert asked([]) == Decision()


@pytest.mark.parametrize(
    "left_alone",
    [
        Candidate(member=named("ben"), involved=True),
        Candidate(member=named("ben", paused_until=AFTER_NOON + timedelta(seconds=1))),
        Candidate(member=named("ben", requests=(TODAY - timedelta(days=7), TODAY))),
        Candidate(member=named("ben", requests_a_week=1, requests=(TODAY - timedelta(days=7),))),
        Candidate(member=named("asked before")),
    ],
)
def test_who_is_involved_pauses_had_enough_or_was_asked_already_is_left_alone(left_alone: Candidate) -> None:
    earlier = [Request(id=RequestId("earlier"), ask=ASK.id, member=MemberId("asked before"))]

    decision = asked([left_alone, Candidate(member=named("cam"))], earlier)

    assert chosen(decision) == "cam"


def test_no_more_are_asked_about_one_ask_than_may_be_however_often_its_words_change() -> None:
    earlier = [Request(id=RequestId(name), ask=ASK.id, member=MemberId(name)) for name in ("a", "b", "c")]

    assert chosen(asked([Candidate(member=named("ben"))], earlier[:2])) == "ben"
    assert asked([Candidate(member=named("ben"))], earlier) == Decision()


@pytest.mark.parametrize(
    "topic, topics, hears",
    [("Tech", ("Tech",), True), ("Tech", ("Learning",), False), (None, ("Learning",), True), (None, (), False)],
)
def test_who_likes_to_help_with_other_things_by_now_would_not_hear_of_it(
    topic: str | None, topics: tuple[str, ...], hears: bool
) -> None:
    ask = a_waiting_ask(wish=a_wish(topic=topic))

    assert would_hear(named("ben", topics=topics), ask, NOON) is hears
    assert not would_hear(named("ben", topics=topics, paused_until=AFTER_NOON), ask, NOON)


def test_a_pause_ends_and_a_week_passes() -> None:
    rested = named("ben", requests_a_week=1, paused_until=AFTER_NOON, requests=(TODAY - timedelta(days=8),))

    decision = asked([Candidate(member=rested)])

    assert replace(rested, requests=(TODAY,)) in decision.keep


def test_who_is_awake_is_asked_before_who_sleeps() -> None:
    asleep, awake = named("ben", quiet=(9, 8)), named("cam")

    assert chosen(asked([Candidate(member=asleep), Candidate(member=awake)])) == "cam"


def test_where_all_sleep_who_wakes_first_is_asked_when_they_do() -> None:
    late, early = named("ben", quiet=(9, 20)), named("cam", quiet=(9, 15))

    decision = asked([Candidate(member=late), Candidate(member=early)], now=NOON)

    assert chosen(decision) == "cam"
    assert decision.effects == (Later(effect=TellCandidate(request=NEW), seconds=3 * 3600, worth=WORTH),)


def test_a_zone_of_ones_own_counts_before_the_communitys() -> None:
    in_tokyo = named("ben", zone="Asia/Tokyo")  # Nine in the evening there, and ten is quiet.

    assert asked([Candidate(member=in_tokyo)], now=NOON).effects[0].seconds == 0  # type: ignore[union-attr]
    later = asked([Candidate(member=in_tokyo)], now=NOON + timedelta(hours=1))
    assert later.effects[0].seconds == 10 * 3600  # type: ignore[union-attr]


MEMBERS = st.builds(
    Member,
    id=st.sampled_from("abcdef").map(MemberId),
    zone=st.none() | st.sampled_from(["Europe/Berlin", "America/St_Johns", "Asia/Kathmandu"]),
    quiet=st.none() | st.tuples(st.integers(0, 23), st.integers(0, 23)),
    requests_a_week=st.sampled_from((1, 2, 3, 5)),
)
HISTORIES = st.lists(st.tuples(st.floats(0, 60), st.integers(0, 5)), max_size=60)


@given(st.lists(MEMBERS, min_size=1, max_size=6, unique_by=lambda member: member.id), HISTORIES)
def test_over_any_weeks_nobody_hears_more_than_they_chose_nor_at_night_nor_twice_about_one(
    members: list[Member], history: list[tuple[float, int]]
) -> None:
    now, here = NOON, {member.id: member for member in members}
    told: list[tuple[datetime, Member, Request]] = []
    for hours, number in history:
        now += timedelta(hours=hours)
        ask = replace(ASK, id=AskId(str(number)))
        earlier = [request for _, _, request in told if request.ask == ask.id]
        candidates = [Candidate(member=member) for member in here.values()]
        decision = ask_one(ask, candidates, earlier, new=NEW, settings=SETTINGS, now=now)
        for kept in decision.keep:
            if isinstance(kept, Member):
                here[kept.id] = kept
            elif isinstance(kept, Request) and isinstance(later := decision.effects[0], Later):
                told.append((now + timedelta(seconds=later.seconds), here[kept.member], kept))

    for at, member, _ in told:
        assert quiet_ends(at, member.zone or SETTINGS.zone, member.quiet or SETTINGS.quiet) is None
    assert len({(request.ask, request.member) for _, _, request in told}) == len(told)
    for member in members:
        decided = [at for at, asked_one, _ in told if asked_one.id == member.id]
        for start in decided:
            assert sum(start <= at < start + timedelta(days=7) for at in decided) <= member.requests_a_week
