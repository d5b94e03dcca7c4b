"""The catalogue. A sentence is looked up whole, in English; what people wrote is filled in afterwards."""

import re
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache
from gettext import translation
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, get_day_names

LOCALES = Path(__file__).parent.parent / "locales"


SENTENCES_AT_HAND = 2048
"""Of one language, as they are without anything filled in; there are half as many."""

Names = tuple[tuple[str, str], ...]
"""What the commands are called where they were given other names: pairs such as ``("my", "mine")``."""

_COMMAND = re.compile(r"/(askaround|asks|ask|my)\b")


class Words:
    """One language's sentences. Called with a sentence, it gives that sentence as people there would say it."""

    def __init__(self, language: str, names: Names = ()) -> None:
        self.language = language
        """As its catalogue is called: ``pt_BR``, ``de``."""
        self._names = dict(names)
        self._as_it_is = lru_cache(SENTENCES_AT_HAND)(self._filled)
        self.found = translation("askaround", LOCALES, [language], fallback=True).gettext
        """Looks a sentence up as it is, with nothing filled in."""

    def __call__(self, sentence: str, **values: str) -> str:
        """Give *sentence* in this language with its ``{names}`` filled in, and commands as they are called here."""
        return self._filled(sentence, **values) if values else self._as_it_is(sentence)

    def _filled(self, sentence: str, **values: str) -> str:
        found = self.found(sentence)
        if self._names:
            found = _COMMAND.sub(lambda named: f"/{self._names.get(named[1], named[1])}", found)
        return found.format(**values)

    @property
    def tag(self) -> str:
        """Name the language as pages and platforms do: ``pt-BR``, ``de``."""
        return self.language.replace("_", "-")

    def last_day(self, deadline: datetime, zone: str) -> str:
        """Name the day that ends at *deadline*, a local midnight."""
        day = (deadline - timedelta(seconds=1)).astimezone(ZoneInfo(zone)).date()
        return _day_name(day, self.language)

    @property
    def weekdays(self) -> tuple[str, ...]:
        """Name the days of a week, from Monday on."""
        names = get_day_names("wide", locale=self.language)
        return tuple(names[day] for day in range(7))

    def short_day(self, day: date) -> str:
        """Name a day by its number and month alone."""
        return format_date(day, "d MMM", locale=self.language)

    def month(self, day: date) -> str:
        """Name the month that a day is in."""
        return format_date(day, "LLLL y", locale=self.language)

    def moment(self, at: datetime, zone: str) -> str:
        """Name a moment on the clocks of *zone*; a midnight by the day that ends with it."""
        local = at.astimezone(ZoneInfo(zone))
        if local.time() == time():
            return self.last_day(at, zone)
        return f"{_day_name(local.date(), self.language)}, {local:%H:%M} {local.tzname()}"

    def hour(self, at: datetime, zone: str) -> str:
        """Name the hour in which something was, with its day and year, on the clocks of *zone*."""
        local = at.astimezone(ZoneInfo(zone))
        return f"{format_date(local.date(), 'd MMM y', locale=self.language)}, {local:%H}:00 {local.tzname()}"


@cache
def languages() -> tuple[str, ...]:
    """List the languages that there are sentences in; they are written in English."""
    return ("en", *sorted(folder.name for folder in LOCALES.iterdir() if folder.is_dir() and folder.name != "en"))


def name_of_language(language: str) -> str:
    """Name a language as those who speak it do."""
    name = Locale.parse(language).get_display_name() or language
    return name[:1].upper() + name[1:]


@lru_cache(maxsize=256)
def catalogue_of(tag: str) -> str:
    """Name the catalogue for a language as anybody names it (``pt-BR``, ``de_AT``), or nothing where there is none.

    A language is read in its own region's words, else in those without a region, else in those of another region.
    """
    exact, known = tag.replace("-", "_").lower(), languages()
    parent = exact.partition("_")[0]
    by_name = {name.lower(): name for name in reversed(known)}
    by_parent = {name.partition("_")[0]: name for name in reversed(known)}
    return by_name.get(exact) or by_name.get(parent) or by_parent.get(parent, "")


@lru_cache(maxsize=1024)
def _day_name(day: date, language: str) -> str:
    return format_date(day, "EEE d MMM", locale=language)


@lru_cache(maxsize=256)
def words_in(language: str, names: Names = ()) -> Words:
    """Give the words of a language (``pt-BR``, ``de``), or English where it has no catalogue."""
    return Words(catalogue_of(language) or "en", names)
