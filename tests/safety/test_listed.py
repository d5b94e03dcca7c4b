"""A word that is not wanted is found in whatever letters it comes, and nobody trips over a part of one."""

import pytest
from hypothesis import given, strategies as st

from bot.safety.listed import PHRASE, can_be_listed, first_listed

LIST = ("casino", "Snake oil", "straße", "賭博", "co-op")


@pytest.mark.parametrize(
    "text,found",
    [
        ("Come to the casino tonight", "casino"),
        ("CASINO!", "CASINO"),
        ("a c\u0430sin\u043e with Cyrillic letters", "c\u0430sin\u043e"),
        ("a ca\u200bsino cut in two by nothing", "ca\u200bsino"),
        ("a càsïnö with marks", "càsïnö"),
        ("\uff43\uff41\uff53\uff49\uff4e\uff4f in wide letters", "\uff43\uff41\uff53\uff49\uff4e\uff4f"),
        ("some snake-oil for you", "snake-oil"),
        ("STRASSE", "STRASSE"),
        ("今晩賭博をします", "賭博"),
        ("our co op", "co op"),
    ],
)
def test_it_is_found_as_it_was_written(text: str, found: str) -> None:
    assert first_listed(text, LIST) == found


@pytest.mark.parametrize("text", ["", "casinos", "a snake in oil", "oil snake", "coop", "I mean well"])
def test_what_only_looks_near_passes(text: str) -> None:
    assert first_listed(text, LIST) == ""


def test_the_first_of_several_is_pointed_out() -> None:
    assert first_listed("snake oil at the casino", LIST) == "snake oil"


def test_without_a_list_everything_passes() -> None:
    assert first_listed("casino", ()) == ""


@pytest.mark.parametrize("word,can", [("...", False), ("", False), ("a", True), ("a " * PHRASE, True)])
def test_what_has_no_letter_cannot_be_looked_for(word: str, can: bool) -> None:
    assert can_be_listed(word) is can
    assert not can_be_listed("a " * (PHRASE + 1))


@given(st.text(max_size=200), st.text(max_size=20), st.text(max_size=200))
def test_an_entry_is_found_between_whatever_stands_around_it(before: str, word: str, after: str) -> None:
    listed = (word,) if can_be_listed(word) else ()

    assert bool(first_listed(f"{before} {word} {after}", listed)) == bool(listed)


def test_a_long_text_against_a_full_list_takes_a_few_looks_at_every_word() -> None:
    full = tuple("a " * length + f"b{number}" for length in range(PHRASE) for number in range(33))

    assert first_listed("a " * 5000, full) == ""
    assert first_listed("a " * 5000 + "b1", full).endswith("b1")
