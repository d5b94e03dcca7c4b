"""What goes wrong with a database, each in one clear sentence for whoever runs the bot."""

from bot.mendable import Mendable


class CannotOpen(Mendable):
    """The store does not start, and its message says why."""


class AlreadyRunning(CannotOpen):
    """Another process holds this database."""


class KeysDoNotFit(CannotOpen):
    """The keys are missing, exposed, damaged, or not those that the database was sealed with."""


class Closed(Exception):
    """The store has been closed."""


class SealBroken(Exception):
    """A sealed text was changed, moved to another row or community, or sealed under another key."""
