"""Text is read as an eye reads it, and every finding stands where it stood."""

import pytest
from hypothesis import given, strategies as st

from bot.safety.folding import folded


@pytest.mark.parametrize(
    "text, plain",
    [
        ("Straße, niño, œuvre", "Strasse, nino, oeuvre"),
        ("\u0440\u0430ypal \u03b1", "paypal a"),
        ("\uff21\uff42\uff43 \u24d0 \U0001d4d0", "Abc a A"),
        ("a\u200bb\u2060c\u00ad", "abc"),
        ("e\u0301", "e"),
        ("\u2019\u201c\u2013", "'\"-"),
        ("3\u00ba", "3o"),
    ],
)
def test_letters_that_look_alike_are_alike(text: str, plain: str):
    assert folded(text).text == plain


@given(st.text())
def test_every_character_knows_where_it_stood(text: str):
    read = folded(text)

    assert len(read.text) == len(read.starts)
    for at in range(len(read.text)):
        start, end = read.span(at, at + 1)
        assert read.text[at] in folded(text[start:end]).text
