"""One life of the bot, which can end before and after everything that it writes and sends."""

import ast
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path

from bot import delivery, handle, outcomes, scheduler

ROOMS = (handle, delivery, outcomes, scheduler)
SENDING: ContextVar[str] = ContextVar("sending", default="")
"""What is being delivered in this task."""


class Killed(BaseException):
    """The process is gone."""


class When(StrEnum):
    """Which side of a boundary."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A side of a boundary: where in the bot, what it does there, and whether it has done it."""

    site: str
    does: str
    when: When

    def __str__(self) -> str:
        return f"{self.site}: {self.when} it {self.does}"


@dataclass(slots=True, kw_only=True)
class Process:
    """What a process passes on its way; ``ends`` says at which point it is killed."""

    ends: Callable[[Point], bool]
    passed: Counter[Point] = field(default_factory=Counter)
    alive: bool = True

    def passes(self, does: str, when: When) -> None:
        """Come to a point, and perhaps no further; who is dead does nothing more."""
        point = Point(_here(), does, when)
        if self.alive:
            self.passed[point] += 1
            self.alive = not self.ends(point)
        if not self.alive:
            raise Killed


def points() -> Iterator[Point]:
    """Find every boundary in the text of those four rooms: nothing new can be left out."""
    for site, called in sorted(set(_sites().values())):
        for does in SENDS if called == "carry" else (WRITES,):
            for when in When:
                yield Point(site, does, when)


WRITES = "writes"
SENDS = ("opens a private channel", "posts a card", "tells somebody", "draws a card again", "takes a card away")
_CALLED = ("transact", "run", "carry", "_keep")
"""How a unit or a courier is called there; `run` is either way of running one in `handle`, `_keep` insists on one."""


@cache
def _sites() -> dict[tuple[str, int], tuple[str, str]]:
    """Give for every line that such a call takes where it is and what is called."""
    found: dict[tuple[str, int], tuple[str, str]] = {}
    for room in ROOMS:
        tree = ast.parse(Path(str(room.__file__)).read_text(encoding="utf-8"))
        for function in ast.walk(tree):
            if isinstance(function, ast.AsyncFunctionDef):
                calls = [one for one in ast.walk(function) if isinstance(one, ast.Call) and _named(one) in _CALLED]
                for number, call in enumerate(sorted(calls, key=lambda one: one.lineno)):
                    site = f"{room.__name__}.{function.name}" + (f" ({number + 1})" if len(calls) > 1 else "")
                    lines = range(call.lineno, (call.end_lineno or call.lineno) + 1)
                    found |= {(room.__name__, line): (site, _named(call)) for line in lines}
    return found


def _named(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _here() -> str:
    """Find the nearest such line among those that are running."""
    frame = sys._getframe(1)  # noqa: SLF001 - what is running is nowhere else.
    while frame is not None:
        site = _sites().get((str(frame.f_globals.get("__name__")), frame.f_lineno))
        if site is not None:
            return site[0]
        if frame.f_back is None:
            break
        frame = frame.f_back
    return "elsewhere"
