"""Where people can turn: the data has its form, its sources and its day, and somebody looks again every 90 days."""

import re
import warnings
from datetime import UTC, date, datetime

import pytest

from bot.safety import helplines
from bot.safety.helplines import BY_COUNTRY, ELSEWHERE, Helpline, help_in, is_listed

AGE = 90
"""Days after which a person should open each service's own site again."""

ENTRIES = [pytest.param(line, id=f"{code} {line.name}") for code, known in BY_COUNTRY.items() for line in known.lines]


def warn_of_old_entries(today: date) -> None:
    old = [line.name for known in BY_COUNTRY.values() for line in known.lines if (today - line.copied).days > AGE]
    if old:
        warnings.warn(f"{len(old)} helplines were copied more than {AGE} days ago; open their sites.", UserWarning, 2)


@pytest.mark.filterwarnings("default::UserWarning")
def test_old_entries_are_named_in_the_closing_lines():
    warn_of_old_entries(datetime.now(UTC).date())


def test_an_entry_grows_old_after_ninety_days():
    copied = max(line.copied for known in BY_COUNTRY.values() for line in known.lines)

    warn_of_old_entries(date.fromordinal(copied.toordinal() + AGE))
    with pytest.warns(UserWarning, match="helplines were copied"):
        warn_of_old_entries(date.fromordinal(copied.toordinal() + AGE + 1))


@pytest.mark.parametrize("line", ENTRIES)
def test_every_line_can_be_reached_and_says_where_it_is_from(line: Helpline):
    assert line.name.strip()
    assert line.phone or line.text or line.chat
    assert all(re.search(r"\d", number) for number in (line.phone, line.text) if number)
    assert line.chat is None or line.chat.startswith("https://")
    assert line.languages
    assert line.source
    assert line.confidence in ("high", "medium", "low")


def test_every_country_has_a_line_and_a_number_for_emergencies():
    assert all(re.fullmatch(r"[A-Z]{2}", code) for code in BY_COUNTRY)
    assert all(known.lines and known.emergency and re.search(r"\d", known.emergency) for known in BY_COUNTRY.values())
    assert ELSEWHERE.url.startswith("https://")


def test_at_most_two_lines_are_shown_and_those_first_that_speak_the_language():
    assert [line.name for line in help_in("BE", "fr").lines] == [
        "Centre de Prévention du Suicide",
        "Zelfmoordlijn 1813",
    ]
    assert help_in("BE", "nl-BE").lines[0].name == help_in("BE", "nl_BE").lines[0].name == "Zelfmoordlijn 1813"
    assert all(len(help_in(code).lines) <= helplines.MOST for code in BY_COUNTRY)


@pytest.mark.parametrize("country", [None, "", "XX"])
def test_of_an_unknown_country_nothing_is_made_up(country: str | None):
    assert help_in(country).lines == ()
    assert help_in(country).emergency is None


def test_a_country_is_found_in_small_letters():
    assert help_in("de") == help_in("DE")


@pytest.mark.parametrize(
    "number, listed",
    [
        ("08001110111", True),
        ("+498001110111", True),
        ("116123", True),
        ("07700900461", False),
        ("123", False),
        ("", False),
    ],
)
def test_a_listed_number_is_known_with_and_without_its_prefix(number: str, listed: bool):
    assert is_listed(number) is listed
