"""What every way of starting shares: where things are kept, and how it is said why nothing starts."""

from collections.abc import Callable

DATABASE, KEYS = "askaround.sqlite", "askaround.keys"

Say = Callable[[str], None]


class CannotStart(Exception):
    """Something that only whoever runs the bot can mend, said in a sentence."""
