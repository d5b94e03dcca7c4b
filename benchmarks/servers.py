"""A PostgreSQL server for as long as something is measured on it."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from benchmarks.disk import place
from tools import postgres


@contextmanager
def a_server(*settings: str) -> Iterator[Path]:
    """Give the folder in which it serves, in haste where no *settings* are given; it ends with the block."""
    folder = Path(mkdtemp(prefix="askaround-benchmark-", dir=place()))
    process = postgres.start(folder, os.getpid(), *(settings or postgres.HASTE))
    try:
        yield folder
    finally:
        os.kill(process, signal.SIGTERM)
