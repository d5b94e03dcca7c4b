"""Moderators at the dashboard: browsers that want in, browsers that are in, and codes that were typed in vain."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.model.ids import CommunityId, LoginId, SpaceId
from bot.model.people import Actor, Person
from bot.model.visits import Login, Session, Visitor
from storage.moments import moment, seconds, whole_hour
from storage.room import Room, from_text, texts
from storage.sealing import ADMITTED, NOBODYS, SESSION_VISITOR, Use, Vault
from storage.statements import Statements


class SqlLogins:
    """Browsers that want in. What was confirmed is under the seal of its community."""

    def __init__(self, sql: Statements, vault: Vault) -> None:
        self._sql = sql
        self._vault = vault

    def begin(self, login: Login, *, code: str, secret: str) -> bool:
        """Keep a new one; False where the code is taken."""
        tags = {"code_tag": self._tag(Use.CODE, code), "secret_tag": self._tag(Use.BROWSER, secret)}
        return bool(self._sql.begin_login(id=login.id, **tags, begun_at=seconds(login.begun_at)))

    def begun_since(self, since: datetime) -> int:
        """Count those that were begun after a moment."""
        count: int = self._sql.logins_since(since=seconds(since))
        return count

    def drop_oldest(self) -> None:
        """Forget the one that was begun first, of those that nobody has confirmed."""
        self._sql.drop_oldest_login()

    def get(self, login: LoginId) -> Login | None:
        """Give one login."""
        return self._read(self._sql.get_login(id=login))

    def by_code(self, code: str) -> Login | None:
        """Find the login that shows a code."""
        return self._read(self._sql.login_by_code(code_tag=self._tag(Use.CODE, code)))

    def by_secret(self, secret: str) -> Login | None:
        """Find the login of the browser that has a secret."""
        return self._read(self._sql.login_by_secret(secret_tag=self._tag(Use.BROWSER, secret)))

    def confirm(self, login: Login) -> None:
        """Keep, sealed, who confirmed it."""
        if login.visitor is None:
            return
        community = login.visitor.community
        sealed = self._vault.of(community).seal(ADMITTED, login.id, _as_text(login.visitor))
        self._sql.place_login(community_id=community, id=login.id)
        self._sql.admit(community_id=community, login_id=login.id, visitor=sealed)

    def drop(self, login: LoginId) -> None:
        """Forget one login."""
        self._sql.drop_login(id=login)

    def _tag(self, use: Use, said: str) -> str:
        return self._vault.of(NOBODYS).tag(use, said)

    def _read(self, row: Sequence[Any] | None) -> Login | None:
        if row is None:
            return None
        login, begun_at, community, sealed = row
        opened = self._vault.of(community).open(ADMITTED, login, sealed) if sealed else ""
        visitor = _from_text(community, opened) if opened else None
        return Login(id=login, begun_at=moment(begun_at), visitor=visitor)


class SqlSessions:
    """Browsers that are in."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def begin(self, token: str, session: Session) -> None:
        """Keep a new session."""
        tag, seals = self._tag(token), self._room.seals
        self._room.sql.begin_session(
            community_id=self._room.community,
            tag=tag,
            visitor_tag=self._whose(session.visitor.actor.person),
            visitor=seals.seal(SESSION_VISITOR, tag, _as_text(session.visitor)),
            since=seconds(session.since),
            seen_at=seconds(session.seen_at),
        )

    def get(self, token: str) -> Session | None:
        """Give the session of a token, over or not."""
        tag = self._tag(token)
        row = self._room.sql.get_session(community_id=self._room.community, tag=tag)
        if row is None:
            return None
        return self._read(tag, *row)

    def of(self, person: Person) -> tuple[Session, ...]:
        """Give all sessions of somebody, over or not, the one that was used last first."""
        rows = self._room.sql.sessions_of(community_id=self._room.community, visitor_tag=self._whose(person))
        found = [self._read(tag, visitor, since, seen_at) for tag, visitor, since, seen_at in sorted(rows)]
        return tuple(sorted(found, key=lambda session: session.seen_at, reverse=True))

    def keep(self, token: str, session: Session) -> None:
        """Keep that it is in use, unless it was ended."""
        seen_at = seconds(session.seen_at)
        self._room.sql.see_session(community_id=self._room.community, tag=self._tag(token), seen_at=seen_at)

    def end(self, token: str) -> None:
        """End one session."""
        self._room.sql.end_session(community_id=self._room.community, tag=self._tag(token))

    def end_for(self, person: Person) -> None:
        """End all sessions of somebody, and those that are about to begin."""
        room = self._room
        room.sql.end_sessions_of(community_id=room.community, visitor_tag=self._whose(person))
        for login, sealed in room.sql.admissions(community_id=room.community):
            visitor = _from_text(room.community, room.seals.open(ADMITTED, login, sealed))
            if visitor.actor.person == person:
                room.sql.drop_login(id=login)

    def has(self, person: Person) -> bool:
        """Say whether somebody has a session."""
        room = self._room
        return bool(room.sql.has_session(community_id=room.community, visitor_tag=self._whose(person)))

    def _read(self, tag: str, sealed: str, since: int, seen_at: int) -> Session:
        visitor = _from_text(self._room.community, self._room.seals.open(SESSION_VISITOR, tag, sealed))
        return Session(visitor=visitor, since=moment(since), seen_at=moment(seen_at))

    def _tag(self, token: str) -> str:
        return self._room.seals.tag(Use.SESSION, token)

    def _whose(self, person: Person) -> str:
        return self._room.seals.tag(Use.VISITOR, person.account)


class SqlGuesses:
    """Codes that somebody typed in vain: a count, under a tag that is another one each hour."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def add(self, person: Person, now: datetime) -> None:
        """Count one."""
        self._room.sql.add_guess(community_id=self._room.community, **self._whose(person, now))

    def count(self, person: Person, now: datetime) -> int:
        """Say how many it were in this hour."""
        counted: int | None = self._room.sql.guesses(community_id=self._room.community, **self._whose(person, now))
        return counted or 0

    def forget(self, person: Person, now: datetime) -> None:
        """Forget those of this hour; there are no others."""
        self._room.sql.drop_guesses(community_id=self._room.community, **self._whose(person, now))

    def _whose(self, person: Person, now: datetime) -> dict[str, Any]:
        hour = whole_hour(seconds(now))
        return {"hour": hour, "tag": self._room.seals.tag(Use.GUESSER, str(hour), person.account)}


def _as_text(visitor: Visitor) -> str:
    actor = visitor.actor
    return texts(visitor.space, actor.person.account, actor.name, actor.language)


def _from_text(community: CommunityId, text: str) -> Visitor:
    space, account, name, language = from_text(text)
    actor = Actor(person=Person(account), name=name, language=language)
    return Visitor(community=community, space=SpaceId(space), actor=actor)
