"""What all commands share: the settings, and how to stop with one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import typer

from bot.config import Config
from bot.wiring import CannotStart


def settings() -> Config:
    """Read the settings, or say which of them cannot be read."""
    from pydantic import ValidationError

    try:
        return Config()
    except ValidationError as error:
        # Only the names: what cannot be read may be a token.
        wrong = ", ".join(str(part["loc"][0]).upper() for part in error.errors())
        stop(f"This setting cannot be read: {wrong}. `.env.example` shows how it is written.")


@contextmanager
def one_sentence() -> Iterator[None]:
    """Turn what only the operator can mend into one sentence and exit 1."""
    try:
        yield
    except CannotStart as refusal:
        stop(str(refusal))


def stop(sentence: str) -> NoReturn:
    """Say why, and end with exit 1."""
    typer.secho(sentence, err=True, fg=typer.colors.RED)
    raise SystemExit(1)
