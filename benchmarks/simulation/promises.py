"""What the year must not show: caps passed, sleep disturbed, anything done twice, an ask that nobody follows."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.lived.life import Neighbour
from bot.model.communities import Settings
from bot.model.handles import Verb
from bot.views.card import Card

WEEK = timedelta(days=7)
LONG_AGO = datetime.min.replace(tzinfo=UTC)
TWICE = timedelta(hours=12)
"""The same note about the same thing to the same person within it was sent twice."""


class Note(StrEnum):
    """A private message that its receiver did not cause."""

    REQUEST = "request to help"
    CHECK_IN = "check-in"
    STILL_WAITING = "still waiting"
    INVITATION = "invitation"
    LAST_INVITATION = "last invitation"


LEADS = {
    Verb.SOMETHING_SMALL: Note.INVITATION,
    Verb.KEEP_THESE: Note.LAST_INVITATION,
    Verb.OFFER_HELP: Note.REQUEST,
    Verb.KEEP_OPEN: Note.STILL_WAITING,
    Verb.THEY_HELPED: Note.CHECK_IN,
}


@dataclass(slots=True, kw_only=True)
class Promises:
    """Looks at everything that is delivered; `broken` counts what should never be there."""

    settings: Settings
    broken: Counter[str] = field(default_factory=Counter)
    notes: Counter[Note] = field(default_factory=Counter)
    _got: defaultdict[tuple[Neighbour, Note], list[datetime]] = field(default_factory=lambda: defaultdict(list))
    _about: dict[tuple[Neighbour, Note, str], datetime] = field(default_factory=dict)
    _accepted: set[str] = field(default_factory=set)
    _posted: dict[str, datetime] = field(default_factory=dict)

    def post(self, card: Card, at: datetime) -> None:
        """Look at a public card."""
        if card.about is not None:
            before = self._posted.get(card.about.id, LONG_AGO)
            self._must("a card shown again within a day", at - before >= timedelta(days=1))
            self._posted[card.about.id] = at

    def tell(self, who: Neighbour, card: Card, at: datetime) -> None:
        """Look at a private message."""
        note = self._kind(card)
        if note is None or card.about is None:
            return
        self.notes[note] += 1
        self._must(f"{note} in quiet hours", not asleep(who, at))
        key = (who, note, card.about.id)
        self._must(f"{note} sent twice", at - self._about.get(key, LONG_AGO) > TWICE)
        if note is Note.REQUEST:
            self._must("asked twice about one ask", key not in self._about)
        self._about[key] = at
        self._got[who, note].append(at)
        self._keep_caps(who, note, at)

    def _keep_caps(self, who: Neighbour, note: Note, at: datetime) -> None:
        got = self._got[who, note]
        if note is Note.REQUEST:
            most = who.row().requests_a_week
            self._must("more requests a week than wanted", sum(at - one < WEEK for one in got) <= most)
        if note is Note.INVITATION and len(got) > 1:
            apart = timedelta(seconds=self.settings.invite_every)
            self._must("invited too soon again", got[-1] - got[-2] >= apart - timedelta(days=1))

    def _kind(self, card: Card) -> Note | None:
        verbs = [control.verb for control in card.controls]
        if verbs[:2] == [Verb.REPLY, Verb.WITHDRAW] and card.about is not None:
            again = card.about.id in self._accepted  # The first of these brings the yes itself.
            self._accepted.add(card.about.id)
            return Note.CHECK_IN if again else None
        return next((LEADS[verb] for verb in verbs if verb in LEADS), None)

    def _must(self, promise: str, kept: bool) -> None:
        if not kept:
            self.broken[promise] += 1

    def look_at(self, database: sqlite3.Connection) -> None:
        """Look whether anything was forgotten: what goes on has an alarm, what is over has a time."""
        forgotten = """SELECT COUNT(*) FROM asks WHERE state IN ('queued', 'open', 'taken') AND NOT EXISTS (
            SELECT 1 FROM timers WHERE timers.community_id = asks.community_id AND timers.owner = asks.id)"""
        endless = "SELECT COUNT(*) FROM asks WHERE state IN ('sorted', 'closed') AND ended_at IS NULL"
        promised = """SELECT COUNT(*) FROM offers WHERE state IN ('offered', 'accepted', 'declined') AND NOT EXISTS (
            SELECT 1 FROM timers WHERE timers.community_id = offers.community_id AND timers.owner = offers.id)"""
        for name, statement in (
            ("an ask that nobody follows", forgotten),
            ("an ask that ended at no time", endless),
            ("an offer that nobody follows", promised),
            ("a sending that was parked", "SELECT COUNT(*) FROM outbox WHERE state = 'parked'"),
        ):
            found = database.execute(statement).fetchone()[0]
            if found:
                self.broken[name] += found


def asleep(who: Neighbour, at: datetime) -> bool:
    """Say whether it is among somebody's own quiet hours."""
    first, until = who.quiet or Settings().quiet
    return (at.astimezone(ZoneInfo(who.zone or Settings().zone)).hour - first) % 24 < (until - first) % 24


def totals(database: sqlite3.Connection) -> Mapping[str, Mapping[int, int]]:
    """Give what was counted, by event and by week (epoch day of its Monday)."""
    found: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for event, week, n in database.execute("SELECT counter, week, n FROM counts ORDER BY counter, week"):
        found[event][week] = n
    return found


def outcomes(database: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    """Give how many asks stand where."""
    yield from database.execute("SELECT state, COUNT(*) FROM asks GROUP BY state ORDER BY state")
