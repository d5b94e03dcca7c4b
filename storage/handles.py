"""Handles: what the buttons of a drawn card mean. Where a reader is in a list is sealed: it may join what is theirs."""

from datetime import datetime
from functools import lru_cache

from bot.model.handles import About, Handle, Subject, Verb
from bot.model.ids import HandleId
from storage.moments import day
from storage.room import Room, by_value
from storage.sealing import HANDLE_STATE

BETWEEN = ","
"""No verb holds one."""

SUBJECTS = by_value(Subject)


class SqlHandles:
    """What buttons mean."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def get(self, handle: HandleId) -> Handle | None:
        """Give the row behind a drawn card."""
        row = self._room.sql.get_handle(community_id=self._room.community, id=handle)
        if row is None:
            return None
        subject, about_id, version, state, verbs = row
        return Handle(
            id=handle,
            community=self._room.community,
            about=About(subject=SUBJECTS[subject], id=about_id, version=version, state=self._opened(handle, state)),
            verbs=verbs_from(verbs),
        )

    def keep(self, handle: Handle, until: datetime | None) -> None:
        """Keep it; past the day of *until* it may be forgotten (None: with its subject)."""
        about = handle.about
        self._room.sql.keep_handle(
            community_id=self._room.community,
            id=handle.id,
            subject=str(about.subject),
            about_id=about.id,
            version=about.version,
            state=self._room.seals.seal(HANDLE_STATE, handle.id, about.state) if about.state else "",
            verbs=BETWEEN.join(handle.verbs),
            until_day=None if until is None else day(until),
        )

    def _opened(self, handle: HandleId, state: str) -> str:
        return self._room.seals.open(HANDLE_STATE, handle, state) if state else ""

    def drop(self, subject: str) -> None:
        """Forget every handle about one subject."""
        self._room.sql.drop_handles(community_id=self._room.community, about_id=subject)


@lru_cache(1024)
def verbs_from(text: str) -> tuple[Verb, ...]:
    """Read the verbs of a card; few cards differ in them."""
    return tuple(Verb(verb) for verb in text.split(BETWEEN)) if text else ()
