"""How a moderator gets in at the dashboard and stays there: what the web asks, once a page."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from bot.chapters import speaking
from bot.decide import visits as rules
from bot.model.communities import Community
from bot.model.ids import CommunityId, LoginId
from bot.model.visits import Arrived, Begun, Over, Session, Visitor, Waiting
from bot.ports import Chance, Clock, Directory, Store

_TOKEN = re.compile(r"([A-Za-z0-9_-]{1,40})\.[A-Za-z0-9_-]{22}")
"""A community, so that a session is looked for there alone, and what nobody can guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visits:
    """Logins and sessions. Of codes, secrets and tokens the store keeps only what is made of them with its keys."""

    store: Store
    clock: Clock
    chance: Chance

    async def begin(self) -> Begun:
        """Begin a login in one browser; it lasts ten minutes, unless very many are begun meanwhile."""
        return await self.store.transact(self._begin)

    async def arrive(self, secret: str) -> Arrived | Waiting | Over:
        """Say whether a moderator has confirmed the code that belongs to *secret*, and let them in, once."""
        stands = await self.store.read(lambda directory: self._look(directory, secret))
        if stands is not None:
            return stands
        return await self.store.transact(lambda directory: self._arrive(directory, secret))

    async def use_up(self, secret: str) -> bool:
        """Use a login for another way in than its code; False where it leads nowhere, or not any more."""
        return await self.store.transact(lambda directory: self._use_up(directory, secret))

    async def visitor(self, token: str) -> Visitor | None:
        """Say whose session this is, unless it is over, and note that it is in use."""
        found = await self.store.read(lambda directory: _found(directory, token))
        if found is None:
            return None
        (session, visitor), now = found, self.clock.now()
        if rules.is_over(session, now):
            await self.leave(token)
            return None
        if seen := rules.in_use(session, now):
            await self.store.transact(partial(_keep, token, seen))
        return visitor

    async def lasts(self, token: str) -> bool:
        """Say whether a session is not over, without its being in use: a page that only stands open uses nothing."""
        session = await self.store.read(lambda directory: _session(directory, token))
        return session is not None and not rules.is_over(session, self.clock.now())

    async def leave(self, token: str) -> None:
        """End a session."""

        def work(directory: Directory) -> None:
            session = _session(directory, token)
            if session:
                directory.within(session.visitor.community).sessions.end(token)

        await self.store.transact(work)

    async def end_for(self, visitor: Visitor) -> None:
        """End all sessions of somebody who looks after the place no more."""
        who = visitor.actor.person
        await self.store.transact(lambda directory: directory.within(visitor.community).sessions.end_for(who))

    def _begin(self, directory: Directory) -> Begun:
        now, logins = self.clock.now(), directory.logins
        if rules.is_full(logins.begun_since(now - rules.LASTS)):
            logins.drop_oldest()
        while True:
            secret = self.chance.id()
            code = rules.code_of(secret)
            if logins.begin(rules.begin(LoginId(self.chance.id()), now), code=code, secret=secret):
                return Begun(code=code, secret=secret)

    def _look(self, directory: Directory, secret: str) -> Waiting | Over | None:
        """Say how a login stands; None where somebody confirmed it."""
        login = directory.logins.by_secret(secret)
        if login is None or rules.leads_nowhere(login, self.clock.now()):
            return Over()
        return Waiting(code=rules.code_of(secret)) if login.visitor is None else None

    def _use_up(self, directory: Directory, secret: str) -> bool:
        login = directory.logins.by_secret(secret)
        if login is None or login.visitor or rules.leads_nowhere(login, self.clock.now()):
            return False
        directory.logins.drop(login.id)
        return True

    def _arrive(self, directory: Directory, secret: str) -> Arrived | Over:
        """Turn a confirmed login into a session; it is looked up again, since two may come for it at once."""
        login, now = directory.logins.by_secret(secret), self.clock.now()
        if login is None or login.visitor is None or rules.leads_nowhere(login, now):
            return Over()
        directory.logins.drop(login.id)
        return let_in(directory, login.visitor, now, self.chance)


def let_in(directory: Directory, visitor: Visitor, now: datetime, chance: Chance) -> Arrived:
    """Begin a session, with a token that nobody has seen before."""
    token = f"{visitor.community}.{chance.id()}"
    directory.within(visitor.community).sessions.begin(token, rules.begins(visitor, now))
    return Arrived(token=token)


def _session(directory: Directory, token: str) -> Session | None:
    """Look a session up; what has not the look of a token is not even looked up."""
    read = _TOKEN.fullmatch(token)
    community = CommunityId(read[1]) if read else None
    return directory.within(community).sessions.get(token) if community and directory.is_visited(community) else None


def _found(directory: Directory, token: str) -> tuple[Session, Visitor] | None:
    session = _session(directory, token)
    return (session, _as_they_read(directory, session.visitor)) if session else None


def _as_they_read(directory: Directory, visitor: Visitor) -> Visitor:
    """Give a visitor with the language that they read now: their own choice may be younger than the session."""
    unit, actor = directory.within(visitor.community), visitor.actor
    settings = (unit.settings() or Community(id=visitor.community)).settings
    spoken = speaking.language_for(unit, actor.person, actor.language, settings)
    return replace(visitor, actor=replace(actor, language=spoken))


def _keep(token: str, session: Session, directory: Directory) -> None:
    directory.within(session.visitor.community).sessions.keep(token, session)
