"""What is counted of asks belongs to the week in which everybody first saw them."""

from datetime import timedelta

import pytest

from bot.decide.tallies import CELLS, back, cell, first_offer, shown, with_its_week
from bot.model.asks import AskState, Size
from bot.model.decisions import Counted, Event
from tests.worlds import AFTER_NOON, NOON, a_queued_ask, a_wish, an_ask, some_settings

A_WEEK_AGO = NOON - timedelta(weeks=1)


def test_an_ask_is_counted_by_its_size_and_by_the_hours_in_which_all_could_see_it() -> None:
    posted = a_queued_ask(wish=a_wish(size=Size.HOUR), posted_at=A_WEEK_AGO)

    counted = shown(posted, some_settings(zone="Asia/Kathmandu"), AFTER_NOON)

    assert counted == (
        Counted(event=Event.ASK_SHOWN, at=AFTER_NOON, kind="1h"),
        Counted(event=Event.HOURS_SHOWN, at=AFTER_NOON, kind="2 18"),
    )


def test_an_ask_that_comes_back_is_counted_once() -> None:
    assert shown(an_ask(shown_at=A_WEEK_AGO), some_settings(), NOON) == ()


def test_every_hour_of_a_week_has_its_place() -> None:
    cells = [cell(NOON + timedelta(hours=hour), "UTC") for hour in range(7 * 24)]

    assert set(cells) == set(CELLS)
    assert all(cells.count(one) == 3 for one in CELLS)


@pytest.mark.parametrize(
    "minutes, within",
    [(1, "1"), (60, "1"), (61, "2"), (121, "4"), (24 * 60, "24"), (24 * 60 + 1, "48"), (7 * 24 * 60, "168")],
)
def test_a_first_offer_is_counted_in_steps_of_hours_in_the_week_of_its_ask(minutes: int, within: str) -> None:
    counted = first_offer(NOON, NOON + timedelta(minutes=minutes))

    assert counted == (Counted(event=Event.FIRST_OFFER, at=NOON, kind=within),)


def test_how_soon_an_offer_came_does_not_tell_whose_ask_is_kept_to_the_minute() -> None:
    by_name, rounded = AFTER_NOON, NOON

    assert [one.kind for one in first_offer(by_name, AFTER_NOON + timedelta(minutes=30))] == [
        one.kind for one in first_offer(rounded, AFTER_NOON + timedelta(minutes=30))
    ]


def test_an_offer_after_more_than_a_week_is_counted_as_none() -> None:
    assert first_offer(NOON, NOON + timedelta(days=7, minutes=1)) == ()


def test_what_becomes_of_an_ask_counts_in_the_week_in_which_it_was_shown() -> None:
    assert with_its_week(an_ask(shown_at=A_WEEK_AGO), Event.ASK_SORTED, NOON).at == A_WEEK_AGO
    assert with_its_week(an_ask(), Event.ASK_SORTED, NOON).at == NOON


@pytest.mark.parametrize(
    "ended, unanswered, kinds",
    [
        (AskState.SORTED, False, ["ask sorted"]),
        (AskState.CLOSED, True, ["closed unanswered"]),
        (AskState.CLOSED, False, []),
        (None, False, []),
    ],
)
def test_what_is_shown_again_is_taken_out_of_how_it_ended(
    ended: AskState | None, unanswered: bool, kinds: list[str]
) -> None:
    counted = back(an_ask(shown_at=A_WEEK_AGO), ended, unanswered=unanswered, now=NOON)

    assert counted == tuple(Counted(event=Event.ASK_OPENED_AGAIN, at=A_WEEK_AGO, kind=kind) for kind in kinds)
