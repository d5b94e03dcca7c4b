"""What every way of starting shares: where things are kept, and how it is said why nothing starts."""

from collections.abc import Callable

from bot.mendable import Mendable

DATABASE, KEYS = "askaround.sqlite", "askaround.keys"

Say = Callable[[str], None]


class CannotStart(Mendable):
    """Nothing starts, or begins to be looked at."""
