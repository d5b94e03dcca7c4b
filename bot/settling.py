"""The collector of a bot that is up passes over what is there for good: libraries, settings, statements.

Walking all of it again and again took a seventh of a busy bot's time, and each whole walk held everybody up for a tenth
of a second.
"""

import gc

YOUNG = 10_000
"""Values that come to be before the young ones are looked through. Python's own 700 are fewer than one answer takes."""


def pass_over_what_stays() -> None:
    """Leave what is there now to itself, in a process that does nothing but run the bot; call it once all is set up."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, *gc.get_threshold()[1:])
