"""What goes wrong, and when: drawn from the seed, and counted."""

import random
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.ports import Clock


class Mishap(StrEnum):
    """A kind of fault."""

    LATE = "an answer comes too late to be seen (10062, expired trigger)"
    AGAIN = "the same delivery comes again, on another socket or after a resume"
    KILLED = "killed before or after something is written or sent"
    STOPPED = "told to stop, and started again"
    LIMITED = "asked for patience (429, ratelimited)"
    DOWN = "a server error, with nothing done"
    HALFWAY = "a server error, with everything done"
    CUT = "no connection"
    UNHEARD = "the platform's answer is lost on the way back"
    REFUSED = "the token is refused, and renewed an hour later"
    DMS_CLOSED = "private messages are closed (50007, messages_tab_disabled)"
    DMS_FAST = "private channels are opened too fast (40003)"
    CHANNEL = "the channel is closed to the bot (50001, 50013, 10003, is_archived, ...)"
    FILTERED = "the place's own filter takes a card (200000, 240000)"
    DELETED = "somebody deletes a card on the platform (10008, message_not_found)"
    LEFT = "a member is gone, and perhaps comes back"
    SILENT = "the platform does not say who somebody is or how many there are"
    FULL = "the disk is full in the middle of a unit"
    LOCKED = "the database is locked"
    READ_ONLY = "the database is read-only"
    FORWARD = "the clock jumps a day ahead"
    BACK = "the clock jumps a day back"
    OFF = "switched off for days"
    HOSTILE = "hostile words"


CHANCES: Mapping[Mishap, float] = {
    Mishap.LATE: 0.05,
    Mishap.AGAIN: 0.1,
    Mishap.KILLED: 0.008,
    Mishap.STOPPED: 0.03,
    Mishap.LIMITED: 0.06,
    Mishap.DOWN: 0.04,
    Mishap.HALFWAY: 0.03,
    Mishap.CUT: 0.04,
    Mishap.UNHEARD: 0.04,
    Mishap.REFUSED: 0.005,
    Mishap.DMS_CLOSED: 0.04,
    Mishap.DMS_FAST: 0.08,
    Mishap.CHANNEL: 0.03,
    Mishap.FILTERED: 0.02,
    Mishap.DELETED: 0.04,
    Mishap.LEFT: 0.015,
    Mishap.SILENT: 0.05,
    Mishap.FULL: 0.006,
    Mishap.LOCKED: 0.006,
    Mishap.READ_ONLY: 0.004,
    Mishap.FORWARD: 0.01,
    Mishap.BACK: 0.015,
    Mishap.OFF: 0.01,
    Mishap.HOSTILE: 0.2,
}
"""How often, whenever it could: at a call, a unit, a delivery or a step."""


@dataclass(slots=True, kw_only=True)
class Weather:
    """Strikes, and lasts; on a fair day nothing does."""

    dice: random.Random
    clock: Clock
    fair: bool = True
    happened: Counter[Mishap] = field(default_factory=Counter)
    _spells: dict[tuple[Mishap, str], datetime] = field(default_factory=dict)

    def strikes(self, kind: Mishap) -> bool:
        """Say whether it happens now."""
        if self.fair or self.dice.random() >= CHANCES[kind]:
            return False
        self.happened[kind] += 1
        return True

    def begin(self, kind: Mishap, where: str, lasts: timedelta) -> None:
        """Let something last for a while."""
        self._spells[kind, where] = self.clock.now() + lasts

    def lasts(self, kind: Mishap, where: str) -> bool:
        """Say whether something that has begun goes on."""
        until = self._spells.get((kind, where))
        return until is not None and not self.fair and self.clock.now() < until

    def drawn(self, least: float, most: float) -> float:
        """Draw a number, as likely small as large."""
        return float(least * (most / least) ** self.dice.random())
