"""The one muted line of a card says nothing that nobody said."""

from datetime import timedelta
from typing import Any

import pytest

from bot.model.asks import AskState, ByWhen
from bot.views.wishes import particulars
from bot.views.words import words_in
from tests.worlds import NOON, a_wish, an_ask


@pytest.mark.parametrize("by_when", ByWhen)
def test_only_who_is_in_no_rush_is_said_to_be(by_when: ByWhen) -> None:
    line = particulars(words_in("en"), an_ask(wish=a_wish(by_when=by_when), deadline=None), "UTC", NOON)

    assert ("no rush" in line) == (by_when is ByWhen.NO_RUSH)


@pytest.mark.parametrize(
    "but,said",
    [
        ({}, True),
        ({"state": AskState.QUEUED}, True),
        ({"deadline": NOON}, False),
        *(({"state": state}, False) for state in (AskState.TAKEN, AskState.SORTED, AskState.CLOSED)),
    ],
)
def test_a_day_is_said_while_it_is_ahead_and_somebody_is_looked_for(but: dict[str, Any], said: bool) -> None:
    ask = an_ask(**{"deadline": NOON + timedelta(days=1), **but})

    assert ("by " in particulars(words_in("en"), ask, "UTC", NOON)) is said


@pytest.mark.parametrize("state", [AskState.SORTED, AskState.CLOSED, AskState.REMOVED])
def test_what_has_ended_names_nobody(state: AskState) -> None:
    by_name, by_nobody = an_ask(state=state), an_ask(state=state, name=None)
    lines = [particulars(words_in("en"), ask, "UTC", NOON) for ask in (by_name, by_nobody)]

    assert lines[0] == lines[1]
    assert not any(name in lines[0] for name in ("Ana", "Someone here"))
