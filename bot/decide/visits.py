"""Who gets in at the dashboard, and for how long. Pure: no clock, no network, no storage.

A browser shows a code, a moderator confirms it where it is known who they are, and that one browser is in. A code is
short enough to type, so it is good once, for minutes, and can be guessed at only a few times.
"""

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta

from bot.model.decisions import Refusal
from bot.model.ids import LoginId
from bot.model.visits import Login, Session, Visitor

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""No vowels, so that no code spells a word; no two that look alike."""

LENGTH = 8
"""34 bits: with so many logins begun as may be, a guess is right once in a million."""

NAMED = "CODE:"
"""Stands before a code that was copied from the dashboard: Discord wants it there, and elsewhere it does no harm."""

LASTS = timedelta(minutes=10)
ARRIVES = timedelta(minutes=11)
"""For so long a browser may come for what was confirmed: in the last minute, too."""

OPENINGS = 20_000
"""Logins that are kept of ten minutes, in all communities together: anybody can begin one, and a flood of them must
last longer than it takes to type a code before it costs somebody theirs."""

GUESSES = 5
"""Codes in an hour that one person may type in vain."""

IDLE = timedelta(hours=1)
LONGEST = timedelta(hours=12)
MINUTE = timedelta(minutes=1)
SLACK = timedelta(minutes=5)
"""A clock that is corrected by less throws nobody out."""


def code_of(secret: str) -> str:
    """Give the code that belongs to a browser's *secret*; nobody gets from the code to the secret."""
    number, letters = int.from_bytes(hashlib.sha256(f"askaround code {secret}".encode()).digest()), ""
    for _ in range(LENGTH):
        number, place = divmod(number, len(LETTERS))
        letters += LETTERS[place]
    return f"{letters[: LENGTH // 2]}-{letters[LENGTH // 2 :]}"


def read_code(typed: str) -> str:
    """Read a code as people type it: in small letters, with spaces, without the hyphen, with its name before it.

    Nothing where it is none.
    """
    typed = typed.strip().upper().removeprefix(NAMED)
    letters = "".join(letter for letter in typed if letter.isalnum())
    if len(letters) != LENGTH or not set(letters) <= set(LETTERS):
        return ""
    return f"{letters[: LENGTH // 2]}-{letters[LENGTH // 2 :]}"


def is_full(begun: int) -> bool:
    """Say whether the oldest login has to give way to another one, where so many were begun in the last minutes."""
    return begun >= OPENINGS


def begin(new: LoginId, now: datetime) -> Login:
    """Give a new login."""
    return Login(id=new, begun_at=_minute(now))


def may_try(guesses: int) -> Refusal | None:
    """Say why somebody may not try a code: they typed too many lately that were none."""
    return Refusal.TOO_MANY_GUESSES if guesses >= GUESSES else None


def confirm(login: Login | None, visitor: Visitor, now: datetime) -> Login | Refusal:
    """Let *visitor* in by a code, unless it is used, too old, or none."""
    if login is None or login.visitor is not None or not _lies_within(LASTS, login.begun_at, now):
        return Refusal.CODE_OVER
    return replace(login, visitor=visitor)


def leads_nowhere(login: Login | None, now: datetime) -> bool:
    """Say whether nobody gets in by a login any more."""
    return login is None or not _lies_within(LASTS if login.visitor is None else ARRIVES, login.begun_at, now)


def begins(visitor: Visitor, now: datetime) -> Session:
    """Give the session of whoever has just got in."""
    return Session(visitor=visitor, since=now.replace(minute=0, second=0, microsecond=0), seen_at=_minute(now))


def is_over(session: Session, now: datetime) -> bool:
    """Say whether a session lay idle, or lasted, for too long."""
    return not (_lies_within(IDLE, session.seen_at, now) and _lies_within(LONGEST, session.since, now))


def in_use(session: Session, now: datetime) -> Session | None:
    """Give a session as in use now; None where that is known already, since once a minute is enough."""
    return replace(session, seen_at=_minute(now)) if now - session.seen_at >= MINUTE else None


def _lies_within(time: timedelta, began: datetime, now: datetime) -> bool:
    """Say whether *now* is less than *time* after *began*; nothing lasts for longer because a clock was set back."""
    return -SLACK <= now - began < time


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)
