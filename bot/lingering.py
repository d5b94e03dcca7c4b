"""An asker who is told in their morning leaves no trace of when that was: the row stays for a day, told or not yet.

Whether they were told is sealed, and sealed anew at each look, which is on the full hour for all; buttons are the same
at every look. So a copy of the database does not say that an anonymous asker sleeps just now, nor that they are awake.
"""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Final

from bot.disturbing import next_look
from bot.model.effects import UNCAUSED, Effect, TellAsker
from bot.model.ids import SendingId
from bot.ports import Chance, Claimed, Directory

LINGERS: Final = timedelta(days=1)
"""Longer than anybody's quiet hours."""

ID_BYTES = 16


def lingers(effect: Effect) -> bool:
    """Say whether *effect* may wait for an asker's morning."""
    return isinstance(effect, TellAsker) and effect.notice in UNCAUSED


def told(directory: Directory, claimed: Claimed, now: datetime) -> None:
    """Take what was sent out of the outbox; what lingers stays there until its going tells nothing."""
    sending = claimed.sending
    if lingers(sending.effect) and now < sending.due + LINGERS:
        directory.put_back(claimed.community, sending.id, next_look(now), told=True)
    else:
        directory.settle(claimed.community, sending.id)


@dataclass(slots=True)
class SameEachTime:
    """Chance for drawing one sending again and again: its buttons get the same ids, and so stay the same rows."""

    sending: SendingId
    chance: Chance
    _drawn: Iterator[int] = field(default_factory=count)

    def id(self) -> str:
        """Give 22 base64url characters, the same ones at each drawing."""
        drawn = hashlib.sha256(f"{self.sending} {next(self._drawn)}".encode()).digest()
        return base64.urlsafe_b64encode(drawn[:ID_BYTES]).decode().rstrip("=")

    def between(self, low: int, high: int) -> int:
        """Give a whole number from *low* to *high*, both included."""
        return self.chance.between(low, high)
