"""The collector of a bot that is up passes over what is there for good: libraries, settings, statements.

Walking all of it again and again took a seventh of a busy bot's time, and each whole walk held everybody up for a tenth
of a second.
"""

import gc

STARTING = 1_000_000
"""Values that come to be before the young ones are looked through while the bot starts; that makes some 150,000."""

YOUNG = 10_000
"""Values that come to be before the young ones are looked through. Python's own 700 are fewer than one answer takes."""


def expect_to_stay() -> None:
    """Look through nothing while the bot starts: two in a hundred values go again, and looking took a tenth of it."""
    gc.set_threshold(STARTING, *gc.get_threshold()[1:])


def pass_over_what_stays() -> None:
    """Leave what is there now to itself, in a process that does nothing but run the bot; call it once all is set up."""
    gc.freeze()
    gc.set_threshold(YOUNG, *gc.get_threshold()[1:])
