"""A private message that names a command says where it is typed, where that is not there."""

import pytest

from bot.views import elsewhere
from bot.views.card import Card, Line, Redraw, Say
from bot.views.words import words_in

T = words_in("en")
NAMING = Card(lines=(Line("You can find it under /my."),))
PLAIN = Card(lines=(Line("There is something new in Askaround."),))
WHERE = "Commands are typed in a channel of your community, not here."


def test_a_card_that_names_a_command_ends_with_where_it_is_typed():
    assert [line.text for line in elsewhere.pointed(T, NAMING).lines] == ["You can find it under /my.", WHERE]


@pytest.mark.parametrize("words", ["There is something new in Askaround.", "Look at /myself.", "/askaround unmask"])
def test_a_card_that_names_none_of_them_stays_as_it_is(words: str):
    card = Card(lines=(Line(words),))

    assert elsewhere.pointed(T, card) == card


def test_a_card_that_stays_says_it_as_a_letter_does_and_a_short_answer_keeps_its_words():
    assert elsewhere.answered(T, Redraw(card=NAMING)) == Redraw(card=elsewhere.pointed(T, NAMING))
    assert elsewhere.answered(T, Redraw(card=PLAIN)) == Redraw(card=PLAIN)
    assert elsewhere.answered(T, Say(card=NAMING)) == Say(card=NAMING)
