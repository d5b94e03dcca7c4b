"""What all commands share: settings, one sentence to stop with, how far it is. All else is imported when it is used."""

import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from bot.mendable import Mendable

if TYPE_CHECKING:
    from bot.config import Config


def settings() -> "Config":
    """Read the settings, or say which of them cannot be read."""
    from bot.config import read_here

    with one_sentence():
        return read_here()


@contextmanager
def one_sentence() -> Iterator[None]:
    """Turn what only the operator can mend into one sentence and exit 1."""
    try:
        yield
    except Mendable as refusal:
        stop(str(refusal))


@contextmanager
def interruptible() -> Iterator[None]:
    """Let whoever ends the process from outside end it as Ctrl-C does: what is half made is cleared away first."""
    before = {name: signal.signal(name, signal.default_int_handler) for name in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)


@contextmanager
def progress(what: str, total: int) -> Iterator[Callable[[int], None]]:
    """Show on standard error how far it is: what is lent hears how many more of *total* are done."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as shown:
        task = shown.add_task(what, total=total)
        yield lambda done: shown.advance(task, done)


def rows_of(number: int) -> str:
    """Say how many rows there are."""
    return "1 row" if number == 1 else f"{number:,} rows"


def called() -> str:
    """Say what to type for this program: its name where a shell finds it, else where it lies."""
    if shutil.which("askaround"):
        return "askaround"
    there, here = Path(sys.executable).with_name("askaround"), Path.cwd()
    return str(there.relative_to(here) if there.is_relative_to(here) else there)


def stop(sentence: str) -> NoReturn:
    """Say why, and end with exit 1."""
    typer.secho(sentence, err=True, fg=typer.colors.RED)
    raise SystemExit(1)
