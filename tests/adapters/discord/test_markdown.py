"""Whatever people type is shown, and nothing of it is obeyed."""

import re

import pytest
from hypothesis import given, strategies as st

from adapters.discord.markdown import clean, cut, escape, label
from tests.adapters.discord.drawings import texts, unhurried

# How Discord's clients read, in their order: what is escaped, then bare addresses, then everything else.
_READ = re.compile(r"(\\[^0-9A-Za-z\s])|(https?://[^\s<]+[^<.,:;\"')\]\s])|(.)", re.DOTALL)
_BLOCKS = re.compile(r"^\s*(#{1,3} |>|-#|[-+*] |\d+\. )", re.MULTILINE)


def markup_in(shown: str) -> set[str]:
    """Give every character that Discord would take for markup."""
    alone = {found[3] for found in _READ.finditer(shown) if found[3]}
    return alone & set("\\*_~`|[")


def as_shown(escaped: str) -> str:
    """Give what a reader sees of it."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", escaped).replace("\u200b", "")


@unhurried
@given(texts)
def test_nothing_typed_is_markup(text: str):
    shown = escape(text)

    assert not markup_in(shown)
    assert not _BLOCKS.search(shown)


@unhurried
@given(texts)
def test_nothing_typed_mentions_anybody(text: str):
    assert not re.search(r"@(everyone|here)|<(@[!&]?\d|#\d|a?:\w+:\d|/[\w -]+:\d|t:-?\d|id:\w)", escape(text))


@unhurried
@given(texts)
def test_what_is_typed_is_what_is_seen(text: str):
    seen = as_shown(escape(text))

    assert re.sub(r"\s+", " ", seen) == re.sub(r"\s+", " ", clean(text).strip()).replace("\u200b", "")


@unhurried
@given(texts, st.integers(1, 60))
def test_a_cut_fits_and_never_leaves_half_an_escape(text: str, most: int):
    short = cut(escape(text), most)

    assert len(short) <= most
    assert not markup_in(short)


@unhurried
@given(texts, st.integers(2, 100))
def test_a_label_fits_and_is_never_empty(text: str, most: int):
    assert 1 <= len(label(text, most)) <= most
    assert "\n" not in label(text, most)


@pytest.mark.parametrize(
    "typed,written",
    [
        ("snake_case", "snake\\_case"),
        ("https://example.org/a_form?x=1&y=~z", "https://example.org/a_form?x=1&y=~z"),
        ("[here](https://example.org)", "\\[here\\](https://example.org)"),
        ("@everyone", "@\u200beveryone"),
        ("<@100000000000000001>", "\\<\u200b@\u200b100000000000000001>"),
        ("https://example.org<#1>", "https://example.org\\<\u200b#1>"),
        ("a < b <c>", "a \\< b \\<c>"),
        ("1. first\n- second", "1\\. first\n\\- second"),
        ("-# small", "\\-# small"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("ab\u202ecd\x00", "abcd"),
        ("half \ud83d", "half \ufffd"),
        ("5 > 3 and #1", "5 > 3 and #1"),
    ],
)
def test_how_it_is_written(typed: str, written: str):
    assert escape(typed) == written
