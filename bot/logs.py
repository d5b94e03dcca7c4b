"""What is written to the log: our own lines, and of everybody else's only that something was said, and where.

No line has anybody in it. Our own hold names of things, by habit; a library's may hold anything: a request, an account,
what somebody wrote. So a record of theirs is emptied where it is made, before any handler can see it: whatever levels,
handlers and formats a library sets up for itself, there is nothing left in it to print.
"""

import logging
import sys
import threading
import time
import traceback
from collections.abc import Mapping
from pathlib import PurePath
from types import TracebackType
from typing import Any

OURS = ("bot", "adapters", "storage", "sandbox", "__main__")
"""Whose lines are kept as they are."""

EMPTIED = "something was said there and is not repeated here (%s:%d)"

_log = logging.getLogger(__name__)


def set_up() -> None:
    """Write our own progress and everybody's warnings to standard error, from here on and for the whole process."""
    logging.setLogRecordFactory(scrubbed)
    logging.raiseExceptions = False  # A handler that fails prints what it was given.
    handler = logging.StreamHandler()
    handler.setFormatter(_Lines())
    handler.addFilter(lambda record: is_ours(record.name) or record.levelno >= logging.WARNING)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    sys.excepthook = _uncaught
    sys.unraisablehook = lambda raised: _log.error("nobody could be told: %s", told(raised.exc_value))
    threading.excepthook = lambda raised: _log.error("a thread ended: %s", told(raised.exc_value))


class _Lines(logging.Formatter):
    """One line an entry, its time in UTC: for a person at a terminal in plain text, for all else as JSON."""

    converter = staticmethod(time.gmtime)
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Write a record that was scrubbed; nothing of it is taken but these four."""
        if sys.stderr.isatty():
            return super().format(record)
        from structlog.processors import JSONRenderer

        said = {"level": record.levelname.lower(), "logger": record.name, "event": record.getMessage()}
        return str(JSONRenderer(ensure_ascii=False)(None, "", {"timestamp": self.formatTime(record), **said}))


def scrubbed(  # noqa: PLR0917 - They are logging's own.
    name: str,
    level: int,
    path: str,
    line: int,
    message: Any,
    values: Any,
    raised: Any,
    func: str | None = None,
    stack: str | None = None,  # noqa: ARG001 - It would show whatever stood in our lines.
) -> logging.LogRecord:
    """Make a record that carries nobody: what raised is told by type and place, and a stranger's words are not told."""
    if is_ours(name):
        values = tuple(_without_error(value) for value in values)
    else:
        message, values = EMPTIED, (PurePath(path).name, line)
    record = logging.LogRecord(name, level, path, line, message, values, None, func)
    if (error := _error_in(raised)) is not None:
        record.msg, record.args = f"{record.getMessage()}: {told(error)}", ()
    return record


def is_ours(name: str) -> bool:
    """Say whether a logger is one of our own."""
    return name.partition(".")[0] in OURS


def told(error: BaseException | None) -> str:
    """Name an error by type and our own frames, innermost last: its text may hold anything."""
    if error is None:
        return "an error"
    frames = (
        (str(frame.f_globals.get("__name__", "")), line) for frame, line in traceback.walk_tb(error.__traceback__)
    )
    places = [f"{name}:{line}" for name, line in frames if is_ours(name)]
    return f"{type(error).__name__} at {' > '.join(places) or 'nowhere of ours'}"


def _without_error(value: Any) -> Any:
    """Let an error that was given as a value, or among named values, stand as its type."""
    if isinstance(value, Mapping):
        return {name: _without_error(one) for name, one in value.items()}
    return type(value).__name__ if isinstance(value, BaseException) else value


def _error_in(raised: Any) -> BaseException | None:
    """Find the error in whatever ``exc_info`` a logger was given."""
    if isinstance(raised, BaseException):
        return raised
    if isinstance(raised, tuple):
        raised = raised[1]
    elif raised:
        raised = sys.exc_info()[1]
    return raised if isinstance(raised, BaseException) else None


def _uncaught(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:  # noqa: ARG001 - Python's own.
    if isinstance(error, KeyboardInterrupt):
        return
    sys.stderr.write(f"Askaround stopped on a bug of its own: {told(error)}\n")
