"""The catalogue. A sentence is looked up whole, in English; what people wrote is filled in afterwards."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from gettext import translation
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date

LOCALES = Path(__file__).parent.parent / "locales"


class Words:
    """One language's sentences. Called with a sentence, it gives that sentence as people there would say it."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._look_up = translation("askaround", LOCALES, [language], fallback=True).gettext

    def __call__(self, sentence: str, **values: str) -> str:
        """Give *sentence* in this language with its ``{names}`` filled in."""
        return self._look_up(sentence).format(**values)

    def last_day(self, deadline: datetime, zone: str) -> str:
        """Name the day that ends at *deadline*, a local midnight."""
        day = (deadline - timedelta(seconds=1)).astimezone(ZoneInfo(zone)).date()
        return _day_name(day, self.language)


@lru_cache(maxsize=1024)
def _day_name(day: date, language: str) -> str:
    return format_date(day, "EEE d MMM", locale=language)


@lru_cache(maxsize=64)
def words_in(language: str) -> Words:
    """Give the words of a language (``pt-BR``, ``de``), of its parent, or English where neither has a catalogue."""
    exact = language.replace("-", "_")
    known = {folder.name for folder in LOCALES.iterdir() if folder.is_dir()}
    return Words(next((name for name in (exact, exact.partition("_")[0]) if name in known), "en"))
