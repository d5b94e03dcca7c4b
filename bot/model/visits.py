"""Moderators at the dashboard: how a browser gets in, and who sits before it then."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.ids import CommunityId, LoginId, SpaceId
from bot.model.people import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """A moderator who got in, in one community. ``actor`` has no rank: what they may do is looked up, not kept."""

    community: CommunityId
    space: SpaceId
    actor: Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """One browser that wants in; ``visitor`` is whoever confirmed its code. Its time is kept to the minute."""

    id: LoginId
    begun_at: datetime
    visitor: Visitor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One browser that is in: since which hour, and in which minute it was last in use."""

    visitor: Visitor
    since: datetime
    seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Begun:
    """A login that waits to be confirmed: its ``code`` is to be shown, its ``secret`` is for that browser's cookie."""

    code: str
    secret: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Waiting:
    """Nobody has confirmed the ``code`` yet."""

    code: str


@dataclass(frozen=True, slots=True)
class Over:
    """This login leads nowhere any more: its minutes have passed, or somebody got in by it already."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Arrived:
    """A moderator got in: the ``token`` of their session is for that browser's cookie, and is given this once."""

    token: str
