"""What everybody but the two who may have asked could see, hear of or find in a log, and when."""

import difflib
import json
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from benchmarks.simulation.leaping import LoopsClock

EVERYBODY, MODERATORS, LOG = "everybody", "moderators", "log"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One thing that *by* could see at a moment."""

    at: datetime
    by: str
    how: str
    what: str

    def __str__(self) -> str:
        return f"{self.at:%a %d %b %H:%M:%S.%f} {self.by} · {self.how}: {self.what}"


@dataclass(slots=True)
class Record:
    """All of it, but for what only *unseen* people saw."""

    unseen: frozenset[str]
    clock: LoopsClock = field(default_factory=LoopsClock)
    seen: list[Seen] = field(default_factory=list)

    def note(self, by: str, how: str, what: Any) -> None:
        """Write down what *by* could see now."""
        if by not in self.unseen:
            self.seen.append(Seen(at=self.clock.now(), by=by, how=how, what=as_text(what)))

    def lines(self) -> list[str]:
        """Give it in the order of time, and for each pair of eyes in theirs."""
        return [str(seen) for seen in sorted(self.seen, key=lambda one: (one.at, one.by))]

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Write down every line that any logger has to say."""
        root, ear = logging.getLogger(), _Ear(self)
        before = root.level
        root.addHandler(ear)
        root.setLevel(logging.DEBUG)
        try:
            yield
        finally:
            root.setLevel(before)
            root.removeHandler(ear)


class _Ear(logging.Handler):
    def __init__(self, record: Record) -> None:
        super().__init__(logging.DEBUG)
        self._record = record

    def emit(self, record: logging.LogRecord) -> None:
        raised = record.exc_info[0] if record.exc_info else None
        said = f"{record.levelname} {record.name}: {record.getMessage()} {raised or ''}"
        self._record.note(LOG, "line", said.rstrip())


def as_text(what: Any) -> str:
    """Write a payload as the bytes that are sent, so that every one of them counts."""
    return what if isinstance(what, str) else json.dumps(what, ensure_ascii=False, default=str)


def difference(one: Sequence[str], other: Sequence[str]) -> str:
    """Show where two runs differ, with what was seen just before; nothing where they do not."""
    return "\n".join(difflib.unified_diff(one, other, "with one asker", "with the other", n=2, lineterm=""))
