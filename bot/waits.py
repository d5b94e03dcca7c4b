"""How long to wait before something is tried again."""

from collections.abc import Iterator


def growing(first: float, longest: float) -> Iterator[float]:
    """Give seconds for ever, each time twice as many, up to the *longest*."""
    wait = first
    while True:
        yield wait
        wait = min(longest, 2 * wait)
