"""What somebody has in front of them, on whichever platform: words, controls, fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from bot.views.words import languages, words_in


@cache
def said(label: str) -> frozenset[str]:
    """Give what stands on a control in every language: who runs a place may choose another."""
    return frozenset(words_in(language)(label) for language in languages())


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """A button, or a menu with the values that can be chosen in it."""

    label: str
    id: str
    kind: Any
    values: tuple[str, ...] = ()
    chosen: str = ""
    channels: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A place to write, or one of some ``values``."""

    name: str
    kind: Any
    values: tuple[str, ...] = ()
    value: str = ""
    most: int = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """A card or a form as the platform was given it."""

    text: str
    controls: tuple[Control, ...] = ()
    fields: tuple[Field, ...] = ()
    id: str = ""
    """Of a form, or of a window that can be sent: its own name."""
    payload: Mapping[str, Any] = field(default_factory=dict)

    def control(self, label: str) -> Control | None:
        """Find a control by what stands on it in English."""
        return next((one for one in self.controls if one.label in said(label)), None)


def walk(things: Any) -> list[Mapping[str, Any]]:
    """Give every table in a payload, from the outside in."""
    found: list[Mapping[str, Any]] = []
    if isinstance(things, Mapping):
        found.append(things)
        things = list(things.values())
    if isinstance(things, list | tuple):
        for one in things:
            found += walk(one)
    return found
