"""Where people in a country can turn. The data with its sources is ``helplines.json``; it is read once, at import."""

import json
import re
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any

MOST = 2
"""Lines shown at once: a list to choose from is one more thing to do."""

_DIGITS = re.compile(r"\+?\d[\d -]{1,24}\d")
_SURE = ("high", "medium", "low")
_LONGEST_PREFIX = 4
_FEWEST = 6
"""Digits of a number that may be written with its country's prefix."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Helpline:
    """A service that listens. ``phone`` and ``text`` are for people to read, sometimes two numbers."""

    name: str
    phone: str | None
    text: str | None
    chat: str | None
    hours: str | None
    languages: tuple[str, ...]
    source: tuple[str, ...]
    confidence: str
    copied: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """What there is in a country; without lines or a number where none is known."""

    lines: tuple[Helpline, ...]
    emergency: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """A site that finds helplines anywhere."""

    name: str
    url: str


def help_in(country: str | None, language: str = "en") -> Help:
    """Give at most two lines of *country* (``DE``), those that speak *language* first, and its emergency number."""
    known = BY_COUNTRY.get((country or "").upper(), Help(lines=(), emergency=None))
    spoken = language.replace("_", "-").partition("-")[0]
    best = sorted(known.lines, key=lambda line: (spoken not in line.languages, _SURE.index(line.confidence)))
    return Help(lines=tuple(best[:MOST]), emergency=known.emergency)


def is_listed(number: str) -> bool:
    """Say whether *number* is that of a helpline of any country, with or without a country's prefix."""
    digits = number.lstrip("+0")
    return any(digits == listed or _is_abroad(digits, listed) for listed in _LISTED)


def _is_abroad(digits: str, listed: str) -> bool:
    prefix = len(digits) - len(listed)
    return len(listed) >= _FEWEST and digits.endswith(listed) and 0 < prefix <= _LONGEST_PREFIX


def _helpline(entry: dict[str, Any]) -> Helpline:
    return Helpline(
        name=entry["name"],
        phone=entry["phone"],
        text=entry["text"],
        chat=entry["chat"],
        hours=entry["hours"],
        languages=tuple(entry["languages"]),
        source=tuple(entry["source"]),
        confidence=entry["confidence"],
        copied=date.fromisoformat(entry["copied"]),
    )


def _numbers(line: Helpline) -> list[str]:
    shown = f"{line.phone or ''} / {line.text or ''}"
    return [re.sub(r"\D", "", number).lstrip("0") for number in _DIGITS.findall(shown)]


_DATA = json.loads(files("bot.safety").joinpath("helplines.json").read_text(encoding="utf-8"))
BY_COUNTRY = {
    code: Help(lines=tuple(map(_helpline, entry["lines"])), emergency=entry["emergency"]["number"])
    for code, entry in _DATA["countries"].items()
}
ELSEWHERE = Directory(name=_DATA["elsewhere"]["name"], url=_DATA["elsewhere"]["url"])
_LISTED = frozenset(number for known in BY_COUNTRY.values() for line in known.lines for number in _numbers(line))
