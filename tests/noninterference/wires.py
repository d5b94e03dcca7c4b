"""Who sees what is written on either platform, and whom nothing reaches."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from benchmarks.simulation.wires import Call, Does, Refused
from tests.noninterference.record import EVERYBODY, MODERATORS, Record

HELP, MODS = "300000000000000001", "300000000000000002"
AUDIENCES = {HELP: EVERYBODY, MODS: MODERATORS}
ROOM = "dm-"


class Trouble(StrEnum):
    """What can be wrong with the way to a person."""

    CLOSED = "closed"
    LIMITED = "limited"
    DOWN = "down"
    GONE = "gone"


@dataclass(slots=True, kw_only=True)
class Ways:
    """The other end of a wire: who sees what is written where, and whom nothing reaches for now."""

    platform: str
    record: Record
    names: Mapping[str, str]
    """By account."""
    troubles: dict[str, tuple[Trouble, datetime, datetime]] = field(default_factory=dict)
    """By account: which, from when and until when."""
    _messages: Counter[str] = field(default_factory=Counter)

    async def take(self, call: Call) -> str:
        """Let those who are there see it."""
        match call.does:
            case Does.OPEN:
                return f"{ROOM}{self._reached(call.where, opening=True)}"
            case Does.POST:
                self._reached(call.where.removeprefix(ROOM))
                return self._write(call.where, "post", call.payload)
            case Does.REDRAW:
                return self._write(call.where, f"redraw {call.message}", call.payload)
            case Does.REMOVE:
                return self._write(call.where, f"remove {call.message}", "")

    def trouble(self, account: str) -> Trouble | None:
        """Say what is wrong with the way to somebody now."""
        trouble, begins, ends = self.troubles.get(account, (None, None, None))
        return trouble if begins and ends and begins <= self.record.clock.now() < ends else None

    def break_down(self, account: str, trouble: Trouble, at: datetime, lasts: timedelta) -> None:
        """Let nothing reach somebody for a while."""
        self.troubles[account] = (trouble, at, at + lasts)

    def _write(self, channel: str, how: str, payload: Any) -> str:
        self._messages[channel] += 1
        audience = AUDIENCES.get(channel) or self.names[channel.removeprefix(ROOM)]
        self.record.note(audience, how, payload)
        return str(4_000_000_000 + self._messages[channel])

    def _reached(self, account: str, *, opening: bool = False) -> str:
        if answer := _ANSWERS[self.platform].get((self.trouble(account), opening)):
            status, word = answer
            raise Refused(status, word, _PATIENCE if status == 429 else None)
        return account


_PATIENCE = 1500
_ANSWERS: Mapping[str, Mapping[tuple[Trouble | None, bool], tuple[int, str]]] = {
    "discord": {
        (Trouble.CLOSED, False): (403, "50007"),
        (Trouble.GONE, True): (404, "10013"),
        **{(Trouble.LIMITED, opening): (429, "0") for opening in (True, False)},
        **{(Trouble.DOWN, opening): (503, "0") for opening in (True, False)},
    },
    "slack": {
        (Trouble.CLOSED, False): (200, "messages_tab_disabled"),
        (Trouble.GONE, True): (200, "user_not_found"),
        **{(Trouble.LIMITED, opening): (429, "ratelimited") for opening in (True, False)},
        **{(Trouble.DOWN, opening): (503, "service_unavailable") for opening in (True, False)},
    },
}
"""What a platform answers to each trouble, where a private channel is written to and where one is opened."""
