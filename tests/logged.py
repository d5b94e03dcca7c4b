"""The log as a running bot writes it, overheard to the last word."""

import io
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from bot import logs


@contextmanager
def scrubbed() -> Iterator[None]:
    """Set the log up as a start does, and put it back: other tests have logs of their own."""
    root = logging.getLogger()
    factory, raises, handlers, level = (
        logging.getLogRecordFactory(),
        logging.raiseExceptions,
        root.handlers[:],
        root.level,
    )
    hooks = (sys.excepthook, sys.unraisablehook)
    logs.set_up()
    try:
        yield
    finally:
        logging.setLogRecordFactory(factory)
        logging.raiseExceptions, root.handlers[:] = raises, handlers
        root.setLevel(level)
        sys.excepthook, sys.unraisablehook = hooks


@contextmanager
def everything() -> Iterator[io.StringIO]:
    """Overhear every logger there is from DEBUG on, whatever level a library chose, with what raised."""
    heard = io.StringIO()
    handler = logging.StreamHandler(heard)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s %(args)s"))
    root = logging.getLogger()
    loggers = [root, *(one for one in root.manager.loggerDict.values() if isinstance(one, logging.Logger))]
    levels = [one.level for one in loggers]
    root.addHandler(handler)
    for one in loggers:
        one.setLevel(logging.DEBUG)
    try:
        yield heard
    finally:
        root.removeHandler(handler)
        for one, level in zip(loggers, levels, strict=True):
            one.setLevel(level)
