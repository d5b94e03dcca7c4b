"""Handles: what the buttons of a drawn card mean. They say nothing about people, so nothing of them is sealed."""

from datetime import datetime
from functools import lru_cache

from bot.model.handles import About, Handle, Subject, Verb
from bot.model.ids import HandleId
from storage.moments import day
from storage.room import Room, by_value

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
            about=About(subject=SUBJECTS[subject], id=about_id, version=version, state=state),
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
            state=about.state,
            verbs=BETWEEN.join(handle.verbs),
            until_day=None if until is None else day(until),
        )

    def drop(self, subject: str) -> None:
        """Forget every handle about one subject."""
        self._room.sql.drop_handles(community_id=self._room.community, about_id=subject)


@lru_cache(1024)
def verbs_from(text: str) -> tuple[Verb, ...]:
    """Read the verbs of a card; few cards differ in them."""
    return tuple(Verb(verb) for verb in text.split(BETWEEN)) if text else ()
