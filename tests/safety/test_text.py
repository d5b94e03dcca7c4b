"""What people type is tidied, and still what they said. Invisible characters are written as escapes throughout."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings, strategies as st

from bot.safety.text import tidy, tidy_line

ACUTE = "\u0301"
ZWNJ, ZWJ = "\u200c", "\u200d"
FLAG = "\U0001f3f4"
SCOTLAND = FLAG + "".join(chr(0xE0000 + ord(letter)) for letter in "gbsct") + "\U000e007f"
SMUGGLED = "".join(chr(0xE0000 + ord(letter)) for letter in "secret")

Tidier = Callable[..., str]

NASTY = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\x00\r\n\t\v\f \x85\u2028\u200b\u200e\u202e\u2069\ufeff\u3164\u2800\ud800\udfff\ue000"),
        st.sampled_from([ACUTE, "\u0488", "\u0e47", "\u0334", ZWNJ, ZWJ, "\ufe0f", FLAG, *SMUGGLED, "\U000e007f"]),
        st.sampled_from("ae\u304b\u3099\u1100\u1161\u0627\u0653"),
    )
)
MOST = st.none() | st.integers(0, 40)
TIDIERS = pytest.mark.parametrize("tidier", [tidy, tidy_line])


@pytest.mark.parametrize(
    "text",
    [
        "Could somebody look at my bike?",
        "Straße, Łódź, naïve, señor, Việt Nam",
        "你好，能帮我一下吗？",  # noqa: RUF001  Chinese has its own comma.
        "एक छोटी मदद क्षत्रिय",
        "அன்பு",
        "ก็ได้ น้ำ ที่นี่",
        "می\u200cخواهم کتاب\u200cها را ببرم",  # noqa: RUF001  Persian has its own letters.
        "۱۴۰۳ ه\u200d",  # noqa: RUF001  As above.
        "קָמָץ שָׁלוֹם",
        "السَّلامُ عَلَيْكُمْ",
        "ක්\u200dෂ ශ්\u200dරී",
        "👩\u200d❤\ufe0f\u200d💋\u200d👨 👨\u200d👩\u200d👧\u200d👦 🏳\ufe0f\u200d🌈",
        "👍🏽 1\ufe0f\u20e3 🇩🇪",
        SCOTLAND,
        "<@1> @everyone `code` *bold* https://example.org",
    ],
)
@TIDIERS
def test_words_in_any_script_and_emoji_of_any_making_stay_as_they_are(tidier: Tidier, text: str) -> None:
    assert tidier(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        " \t\r\n \u00a0\u3000",
        "\x00\x07",
        "\u200b\ufeff\u2060",
        ZWJ,
        f" {ZWNJ}{ZWJ} ",
        "\ufe0f",
        ACUTE,
        "\u3164\u115f\u1160\uffa0",
        "\u2800 \u2800",
        "\u00ad",
        SMUGGLED,
        "\ud800",
        "\ue000",
    ],
)
@TIDIERS
def test_what_shows_nothing_is_nothing(tidier: Tidier, text: str) -> None:
    assert not tidier(text)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("a\x00b", "ab"),
        ("a\x1b[31mb", "a[31mb"),
        ("a\x7fb", "ab"),
        ("a\ud800b\udfffc", "abc"),
        ("a\ue000b\U000f0000c", "abc"),
        ("ab\u202etxt.exe\u202c", "abtxt.exe"),
        ("\u2066a\u2067b\u2068c\u2069", "abc"),
        ("\u202aa\u202bb\u202dc", "abc"),
        ("\u200ea\u200fb\u061cc", "abc"),
        ("a\u200bb\u2060c\ufeffd", "abcd"),
        ("a\u2061b\u2062c\u2063d\u2064e", "abcde"),
        ("a\u206ab\u206bc\u206cd\u206de\u206ef\u206fg", "abcdefg"),
        ("a\ufff9b\ufffac\ufffbd", "abcd"),
        (f"a{SMUGGLED}b", "ab"),
        (f"{SCOTLAND}{SMUGGLED}", SCOTLAND),
        (f"{FLAG}{SMUGGLED}\U000e007f{SMUGGLED}", f"{FLAG}{SMUGGLED}\U000e007f"),
        (f"{FLAG}\U000e007f{SMUGGLED}", FLAG),
        (f"{FLAG}{SMUGGLED}{SMUGGLED}", FLAG + SMUGGLED),
        ("\U000e0001a", "a"),
        ("Ana\u0300 e\u0301", "Anà é"),
    ],
)
@TIDIERS
def test_nothing_is_hidden_in_between(tidier: Tidier, text: str, expected: str) -> None:
    assert tidier(text) == expected


@pytest.mark.parametrize(
    "piled, calm",
    [
        ("b" + ACUTE * 3, "b" + ACUTE * 3),
        ("b" + ACUTE * 4, "b" + ACUTE * 3),
        ("b" + ACUTE * 90 + "c" + ACUTE * 90, "b" + ACUTE * 3 + "ć" + ACUTE * 3),
        ("ж" + "\u0488" * 9, "ж" + "\u0488" * 3),
        ("b" + "\u1dc0" * 9, "b" + "\u1dc0" * 3),
        ("b" + "\u20ff" * 9, "b" + "\u20ff" * 3),
        ("ก" + "\u0e47" * 6, "ก" + "\u0e47" * 6),
        ("ж" + "\ua670" * 9, "ж" + "\ua670" * 6),
        ("ก" + "\u0e47" * 90, "ก" + "\u0e47" * 6),
        ("b" + ("\ufe20" + ZWJ) * 90, "b" + ("\ufe20" + ZWJ) * 3),
        (f"b{ACUTE}{ACUTE}{ACUTE}{ZWNJ}" * 2, f"b{ACUTE}{ACUTE}{ACUTE}{ZWNJ}" * 2),
    ],
)
@TIDIERS
def test_accents_pile_up_no_higher_than_a_language_needs(tidier: Tidier, piled: str, calm: str) -> None:
    assert tidier(piled) == calm


@pytest.mark.parametrize(
    "text, expected",
    [
        ("  a  \n", "a"),
        ("a  b\tc", "a  b\tc"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\vb\fc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("a\n\nb", "a\n\nb"),
        ("a\n\n\nb", "a\n\nb"),
        ("a\r\n\r\n\r\n\r\nb", "a\n\nb"),
        ("a\n \n\t\n\u00a0\n  b", "a\n\n  b"),
        ("a\n\u200b\n\u200b\nb", "a\n\nb"),
        ("a\n\n\nb\n\n\n\nc", "a\n\nb\n\nc"),
    ],
)
def test_lines_stay_lines_and_holes_between_them_stay_small(text: str, expected: str) -> None:
    assert tidy(text) == expected


@pytest.mark.parametrize(
    "text, expected", [("a\nb", "a b"), ("a \r\n\t b", "a b"), ("a\u2028b\vc", "a b c"), ("a\u00a0\u3000b", "a b")]
)
def test_on_one_line_every_gap_is_one_space(text: str, expected: str) -> None:
    assert tidy_line(text) == expected


@pytest.mark.parametrize(
    "text, most, expected",
    [
        ("abcdef", 6, "abcdef"),
        ("abcdef", 5, "abcde"),
        ("abc def", 4, "abc"),
        ("   abcdef", 3, "abc"),
        ("\x00\x00\x00abc", 3, "abc"),
        ("e\u0301e\u0301", 2, "éé"),
        ("abc", 0, ""),
        ("abc", None, "abc"),
        (f"{ZWJ}{ZWJ}a", 2, ""),
        (SCOTLAND, 3, SCOTLAND[:3]),
    ],
)
@TIDIERS
def test_what_is_too_long_is_cut_after_it_was_tidied(
    tidier: Tidier, text: str, most: int | None, expected: str
) -> None:
    assert tidier(text, most) == expected


@given(text=NASTY, most=MOST)
@settings(max_examples=500)
def test_tidying_twice_changes_nothing(text: str, most: int | None) -> None:
    assert tidy(tidy(text, most), most) == tidy(text, most)
    assert tidy_line(tidy_line(text, most), most) == tidy_line(text, most)


@given(text=NASTY, most=st.integers(0, 40))
def test_nothing_is_longer_than_it_may_be(text: str, most: int) -> None:
    assert len(tidy(text, most)) <= most
    assert len(tidy_line(text, most)) <= most


@given(text=NASTY, most=MOST)
@settings(max_examples=300)
def test_what_is_left_can_be_sent_anywhere(text: str, most: int | None) -> None:
    for tidied in (tidy(text, most), tidy_line(text, most)):
        tidied.encode()
        assert all(unicodedata.category(one) not in ("Cc", "Cs", "Co") or one in "\n\t" for one in tidied)
        assert tidied == tidied.strip()
        assert tidied == unicodedata.normalize("NFC", tidied)


@given(text=NASTY, most=MOST)
def test_one_line_is_one_line(text: str, most: int | None) -> None:
    assert len(tidy_line(text, most).splitlines()) <= 1


@given(text=st.text(st.characters(categories=("L", "N", "P", "S"), exclude_characters="\u115f\u1160\u3164\uffa0")))
def test_visible_text_is_only_ever_put_in_its_usual_form(text: str) -> None:
    expected = unicodedata.normalize("NFC", text)

    assert tidy(text) == (expected if expected.strip("\u2800") else "")


def test_an_evenings_worth_of_pasting_is_tidied_at_once() -> None:
    for pile in (ACUTE, "\n ", ZWJ, "\u0e47", SMUGGLED, FLAG, "\r"):
        assert len(tidy("a" + pile * 50_000)) <= 50_001
