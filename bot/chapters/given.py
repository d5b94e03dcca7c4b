"""What came with a press or a form, tidied on the way in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from bot.model.asks import ByWhen, Kind, Size, Wish
from bot.model.handles import Press
from bot.model.people import Person
from bot.safety.invites import disarmed
from bot.safety.text import tidy, tidy_line

TYPED = 4000
"""Characters of one field that are kept; no platform's own forms send more."""

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields of a form by name, as somebody filled them in."""

    fields: Mapping[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Give what was typed into one field, tidied."""
        return tidy(self.fields.get(name, "")[:TYPED])

    def line(self, name: str) -> str:
        """Give what was typed into one field, tidied and on one line."""
        return tidy_line(self.fields.get(name, "")[:TYPED])

    def wish(self) -> Wish:
        """Read the ask form; a choice that it never offered falls back to its default."""
        return Wish(
            hand=disarmed(self.text("hand")),
            help=disarmed(self.line("help")),
            size=one_of(Size, self.line("size"), Size.FIVE_MINUTES),
            by_when=one_of(ByWhen, self.line("by_when"), ByWhen.THREE_DAYS),
            kind=one_of(Kind, self.line("kind"), Kind.HANDS),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What came with a press: the control itself, what was chosen and what was typed."""

    press: Press
    values: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    typed: Typed = field(default_factory=Typed)

    def chosen(self) -> str:
        """Give the one value that was chosen, or nothing."""
        return self.values[0] if self.values else ""

    def picked(self, among: int) -> tuple[int, ...]:
        """Give the places that were chosen from a list of *among*; what was never in it is left out."""
        return tuple(int(value) for value in self.values if value.isdecimal() and int(value) < among)


def one_of(choices: type[Choice], value: str, default: Choice) -> Choice:
    """Read a choice; one that was never offered is the default."""
    return choices(value) if value in set(choices) else default
