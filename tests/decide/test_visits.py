"""Who gets in at the dashboard, and for how long."""

from datetime import timedelta

import pytest

from bot.decide import visits
from bot.model.decisions import Refusal
from bot.model.ids import LoginId
from tests.worlds import AFTER_NOON, NOON, a_login, a_session, a_visitor

MO = a_visitor()
CONFIRMED = a_login(visitor=MO)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def test_a_code_is_the_same_for_the_same_browser_and_another_for_another() -> None:
    codes = {visits.code_of(f"secret {n}") for n in range(1000)}

    assert len(codes) == 1000
    assert visits.code_of("secret 0") == visits.code_of("secret 0")
    assert all(len(code) == 9 and code[4] == "-" and set(code) <= {*visits.LETTERS, "-"} for code in codes)


@pytest.mark.parametrize(
    "typed",
    [
        "BCDF-GHJK",
        "bcdf-ghjk",
        " bcdfghjk ",
        "BCDF GHJK",
        "b c d f g h j k",
        "BCDF–GHJK",
        "code:BCDF-GHJK",
        " Code: bcdf ghjk",
    ],
)
def test_a_code_is_read_as_people_type_it(typed: str) -> None:
    assert visits.read_code(typed) == "BCDF-GHJK"


@pytest.mark.parametrize(
    "typed",
    ["", "BCDF-GHJ", "BCDF-GHJKL", "BCDF-GHJA", "BCDF-GH7K", "ßCDF-GHJK", "setup", "code:", "code:code:BCDF-GHJK"],
)
def test_what_is_no_code_is_read_as_none(typed: str) -> None:
    assert visits.read_code(typed) == ""


def test_a_code_that_was_read_is_read_again() -> None:
    code = visits.code_of("secret")

    assert visits.read_code(code) == code


def test_when_a_login_began_is_known_to_the_minute() -> None:
    assert visits.begin(LoginId("login"), AFTER_NOON).begun_at == NOON + minutes(34)


@pytest.mark.parametrize("passed", [0, 5, 9.9])
def test_a_moderator_is_let_in_by_a_fresh_code(passed: float) -> None:
    assert visits.confirm(a_login(), MO, NOON + minutes(passed)) == CONFIRMED


@pytest.mark.parametrize(
    "login,passed", [(None, 0), (CONFIRMED, 0), (a_login(), 10), (a_login(), 60)], ids=["none", "used", "old", "older"]
)
def test_nobody_is_let_in_by_a_code_that_is_none_or_used_or_old(login: None, passed: float) -> None:
    assert visits.confirm(login, MO, NOON + minutes(passed)) is Refusal.CODE_OVER


@pytest.mark.parametrize("passed,over", [(0, False), (9.9, False), (10, True)])
def test_a_browser_waits_for_ten_minutes(passed: float, over: bool) -> None:
    assert visits.leads_nowhere(a_login(), NOON + minutes(passed)) is over


@pytest.mark.parametrize("passed,over", [(10.5, False), (11, True)])
def test_what_was_confirmed_in_the_last_minute_still_leads_somewhere(passed: float, over: bool) -> None:
    assert visits.leads_nowhere(CONFIRMED, NOON + minutes(passed)) is over


def test_a_browser_that_never_began_gets_nowhere() -> None:
    assert visits.leads_nowhere(None, NOON)


@pytest.mark.parametrize("guesses,refused", [(0, None), (4, None), (5, Refusal.TOO_MANY_GUESSES)])
def test_codes_are_guessed_at_a_few_times_an_hour(guesses: int, refused: Refusal | None) -> None:
    assert visits.may_try(guesses) is refused


@pytest.mark.parametrize("begun,full", [(0, False), (19_999, False), (20_000, True)])
def test_of_very_many_browsers_that_want_in_the_oldest_gives_way(begun: int, full: bool) -> None:
    assert visits.is_full(begun) is full


def test_a_session_keeps_the_hour_it_began_in_and_the_minute_it_was_used_in() -> None:
    session = visits.begins(MO, AFTER_NOON)

    assert (session.visitor, session.since, session.seen_at) == (MO, NOON, NOON + minutes(34))


@pytest.mark.parametrize("idle,over", [(0, False), (59, False), (60, True)])
def test_a_session_ends_after_an_hour_without_use(idle: float, over: bool) -> None:
    assert visits.is_over(a_session(), NOON + minutes(idle)) is over


@pytest.mark.parametrize("hours,over", [(11, False), (12, True)])
def test_a_session_ends_after_twelve_hours_however_much_it_is_used(hours: int, over: bool) -> None:
    now = NOON + timedelta(hours=hours)

    assert visits.is_over(a_session(seen_at=now), now) is over


def test_that_a_session_is_in_use_is_kept_once_a_minute() -> None:
    assert visits.in_use(a_session(), NOON + minutes(0.9)) is None
    assert visits.in_use(a_session(), AFTER_NOON) == a_session(seen_at=NOON + minutes(34))


@pytest.mark.parametrize("back,over", [(4, False), (6, True), (60 * 24, True)])
def test_nothing_lasts_for_longer_because_a_clock_was_set_back(back: float, over: bool) -> None:
    earlier = NOON - minutes(back)

    assert visits.leads_nowhere(a_login(), earlier) is over
    assert visits.leads_nowhere(CONFIRMED, earlier) is over
    assert (visits.confirm(a_login(), MO, earlier) is Refusal.CODE_OVER) is over
    assert visits.is_over(a_session(), earlier) is over
