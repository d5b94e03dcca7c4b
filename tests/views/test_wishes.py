"""The one muted line of a card says nothing that nobody said."""

import pytest

from bot.model.asks import ByWhen
from bot.views.wishes import particulars
from bot.views.words import words_in
from tests.worlds import NOON, a_wish, an_ask


@pytest.mark.parametrize("by_when", ByWhen)
def test_only_who_is_in_no_rush_is_said_to_be(by_when: ByWhen) -> None:
    line = particulars(words_in("en"), an_ask(wish=a_wish(by_when=by_when), deadline=None), "UTC")

    assert ("no rush" in line) == (by_when is ByWhen.NO_RUSH)


def test_a_day_that_was_named_is_said_for_as_long_as_it_holds() -> None:
    assert "by " in particulars(words_in("en"), an_ask(deadline=NOON), "UTC")
