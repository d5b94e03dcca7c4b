"""What somebody reads whose words sounded like danger."""

import pytest

from bot.safety.crisis import Signal
from bot.safety.helplines import BY_COUNTRY, ELSEWHERE
from bot.views import support
from bot.views.card import Card, Form, Line, Open, Redraw, Reply, Say
from bot.views.words import words_in
from tests.views.written import NEW
from tests.worlds import some_settings

T = words_in("en")
ANSWER = Card(lines=(Line("Passed on."),))


def said(signal: Signal, **settled: str) -> str:
    return "\n".join(line.text for line in support.note(T, signal, some_settings(**settled), card=False))


@pytest.mark.parametrize("signal", Signal)
@pytest.mark.parametrize("country", ["", *BY_COUNTRY])
def test_a_note_says_where_to_turn_that_nothing_is_held_back_and_what_the_bot_is_not(
    signal: Signal, country: str
) -> None:
    note = said(signal, country=country)

    lines = BY_COUNTRY[country].lines if country else ()
    assert "Only you can see it, and nothing is held back because of it." in note
    assert "no crisis service" in note
    assert any(line.name in note for line in lines) or (not lines and ELSEWHERE.url in note)
    assert (
        BY_COUNTRY[country].emergency or "the emergency number where" if country else "the emergency number"
    ) in note


def test_each_kind_has_words_of_its_own() -> None:
    assert len({said(signal) for signal in Signal}) == len(Signal)


def test_at_most_two_lines_are_named_with_every_way_to_reach_them() -> None:
    note = said(Signal.SELF, country="US")

    assert "988 Suicide & Crisis Lifeline · phone: 988 · text: 988 · https://988lifeline.org · 24/7" in note
    assert note.count("24/7") == 2


def test_the_communitys_own_places_stand_beside_the_lines() -> None:
    assert "This community also points to: Room 12" in said(Signal.SELF, country="DE", resources="Room 12")
    assert "also points to" not in said(Signal.SELF, country="DE")


@pytest.mark.parametrize("reply", [Say(card=ANSWER), Redraw(card=ANSWER)])
def test_the_note_stands_above_what_is_answered_anyway_and_apart_from_it(reply: Say | Redraw) -> None:
    answered = support.first(T, Signal.SELF, some_settings(), reply, card=False)

    assert isinstance(answered, type(reply))
    note = support.note(T, Signal.SELF, some_settings(), card=False)
    assert answered.card.lines == (*note, Line("Passed on.", apart=True))


@pytest.mark.parametrize(
    "signal,reply",
    [
        (None, Say(card=ANSWER)),
        (Signal.SELF, Open(form=Form(title="Reply", fields=(), submit="Send", sends=NEW))),
    ],
)
def test_without_a_signal_and_on_forms_nothing_is_added(signal: Signal | None, reply: Reply) -> None:
    assert support.first(T, signal, some_settings(), reply, card=False) is reply
