"""The audit trail. A line's hash covers the line and the hash before it; its details are sealed beside a commitment.

Both are made under keys of their own, so that nobody without them can write a line that fits. The salt of a commitment
is sealed with the details: once they are erased, not even the keys tell what they were, and every hash still holds.
What a trail cannot show by itself is that its end was cut off; a head that was kept elsewhere does.
"""

import hmac
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.model.audit import AuditLine, Deed, Details, Entry, Followed, Trail
from bot.model.people import Person
from storage.moments import moment, seconds
from storage.refusals import SealBroken
from storage.room import Room, by_value, from_text, texts
from storage.sealing import AUDIT_DETAILS, Use

SALT_BYTES = 16
DEEDS = by_value(Deed)


class SqlTrail:
    """One community's trail."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def write(self, deed: Deed, details: Details, now: datetime) -> None:
        """Add a line at the end."""
        room = self._room
        before, previous = room.sql.audit_end(community_id=room.community) or (0, "")
        place, at, secret = before + 1, seconds(now), _as_text(details, os.urandom(SALT_BYTES).hex())
        commitment = self._commitment(secret)
        room.sql.write_audit(
            community_id=room.community,
            place=place,
            at=at,
            deed=str(deed),
            details=room.seals.seal(AUDIT_DETAILS, str(place), secret),
            commitment=commitment,
            hash=self._hash(place, at, str(deed), commitment, previous),
        )

    def read(self) -> Trail:
        """Read the trail up to its end, or to the first line that does not hang on the one before."""
        lines: list[AuditLine] = []
        for row in self._room.sql.audit_lines(community_id=self._room.community):
            line = self._checked(row, lines[-1].hash if lines else "", len(lines) + 1)
            if line is None:
                return Trail(lines=tuple(lines), broken_at=len(lines) + 1)
            lines.append(line)
        return Trail(lines=tuple(lines))

    def length(self) -> int:
        """Give the number of its last line."""
        end = self._room.sql.audit_end(community_id=self._room.community)
        return int(end[0]) if end else 0

    def latest(self, before: int, most: int) -> tuple[Entry, ...]:
        """Give lines from before one on, the newest first, as they stand."""
        rows = self._room.sql.latest_audit(community_id=self._room.community, before=before, most=most)
        return tuple(Entry(place=place, at=moment(at), deed=DEEDS.get(deed)) for place, at, deed in rows)

    def follow(self, followed: Followed, most: int) -> Followed:
        """Follow the trail on, for so many lines at most: each has to hang on the one before."""
        reached, last = followed.place, followed.hash
        rows = self._room.sql.audit_chain(community_id=self._room.community, after=reached, most=most)
        for place, at, deed, commitment, found in rows:
            right = self._hash(reached + 1, at, deed, commitment, last)
            if place != reached + 1 or not hmac.compare_digest(found, right):
                return replace(followed, place=reached, hash=last, broken=True)
            reached, last = place, found
        return replace(followed, place=reached, hash=last)

    def newest(self, deed: Deed, most: int) -> Details | None:
        """Give what is sealed beside the newest of the last lines that is about a deed; None where that was erased."""
        before = self.length() + 1
        lines = self._room.sql.audit_with_details(community_id=self._room.community, before=before, most=most)
        place, sealed = next(((place, sealed) for place, said, sealed in lines if said == deed), (0, None))
        return None if sealed is None else _details(self._room.seals.open(AUDIT_DETAILS, str(place), sealed))

    def erase(self, place: int) -> bool:
        """Erase the details of one line; False where there are none."""
        return bool(self._room.sql.erase_audit(community_id=self._room.community, place=place))

    def before(self) -> tuple[tuple[datetime, str], ...]:
        """Give what was written before there was a trail: nothing shows whether it was changed."""
        rows = self._room.sql.audit_before(community_id=self._room.community)
        return tuple((moment(at), line) for at, line in rows)

    def _checked(self, row: Sequence[Any], previous: str, expected: int) -> AuditLine | None:
        place, at, deed, sealed, commitment, found = row
        right = self._hash(expected, at, deed, commitment, previous)
        if place != expected or not hmac.compare_digest(found, right):
            return None
        try:
            secret = None if sealed is None else self._room.seals.open(AUDIT_DETAILS, str(place), sealed)
        except SealBroken:
            return None
        if secret is not None and not hmac.compare_digest(commitment, self._commitment(secret)):
            return None
        details = None if secret is None else _details(secret)
        return AuditLine(place=place, at=moment(at), deed=Deed(deed), details=details, hash=found)

    def _commitment(self, secret: str) -> str:
        return self._room.seals.digest(Use.AUDIT_COMMITMENT, secret)

    def _hash(self, place: int, at: int, deed: str, commitment: str, previous: str) -> str:
        return self._room.seals.digest(Use.AUDIT_LINE, str(place), str(at), deed, commitment, previous)


def _as_text(details: Details, salt: str) -> str:
    by = details.by.account if details.by else None
    return texts(salt, by, details.about, details.reason, *([details.name] if details.name else ()))


def _details(secret: str) -> Details:
    _, by, about, reason, *name = from_text(secret)
    return Details(by=None if by is None else Person(by), about=about, reason=reason, name=name[0] if name else "")
