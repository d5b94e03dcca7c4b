"""An asker reads of their own card what has been committed, and no guess."""

import pytest

from bot.model.asks import AskState
from bot.views.asks import where
from bot.views.lists import Mine, everything
from bot.views.words import words_in
from tests.worlds import an_ask


@pytest.mark.parametrize("coming,said", [(True, "On its way."), (False, "Not on show as far as I can tell.")])
def test_a_card_that_is_still_to_be_sent_is_on_its_way(coming: bool, said: str) -> None:
    ask = an_ask(state=AskState.OPEN, card=None)

    assert where(words_in("en"), ask, coming=coming).startswith(said)


def test_a_card_that_arrived_is_on_show() -> None:
    assert where(words_in("en"), an_ask(), coming=True).startswith("On show.")


@pytest.mark.parametrize(
    "state,called",
    [
        (AskState.OPEN, "My ask: "),
        (AskState.TAKEN, "My ask: "),
        (AskState.SORTED, "My ask, sorted: "),
        (AskState.CLOSED, "My ask, closed: "),
        (AskState.REMOVED, "My ask, closed: "),
    ],
)
def test_what_has_ended_says_in_the_list_how(state: AskState, called: str) -> None:
    listed = everything(words_in("en"), Mine(asks=(an_ask(state=state),)))

    assert listed.lines[1].text.startswith(f"• {called}")
