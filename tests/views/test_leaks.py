"""What an author reads about words that may give them away."""

import pytest

from bot.safety.findings import Finding, Leak
from bot.views import leaks
from bot.views.words import words_in

T = words_in("en")


def pointed_at(text: str, *found: Finding) -> list[str]:
    return [line.text for line in leaks.lines(T, text, found)]


@pytest.mark.parametrize("kind", Leak)
def test_every_kind_is_quoted_with_advice_of_its_own(kind: Leak) -> None:
    head, line = pointed_at("ask ben.k there", Finding(4, 9, kind))

    assert head.startswith("Only you see this")
    assert line.startswith("“ben.k”")


def test_the_same_words_are_pointed_at_once() -> None:
    assert len(pointed_at("Ana, Ana", Finding(0, 3, Leak.NAME), Finding(5, 8, Leak.NAME))) == 2


def test_a_long_list_is_cut_to_what_is_read() -> None:
    text = "abcdefghi"

    assert len(pointed_at(text, *(Finding(at, at + 1, Leak.NAME) for at in range(9)))) == 1 + leaks.MOST


def test_where_nothing_was_found_nothing_is_said() -> None:
    assert not pointed_at("A shelf leans to the left.")
