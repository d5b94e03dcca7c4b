"""Who lives here. Two of them may have asked, and are as different as people are; the others are just neighbours."""

import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.model.communities import DEFAULT_TOPICS, Quiet
from bot.model.ids import MemberId
from bot.model.members import REQUESTS, Invited, Member

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "America/St_Johns")
NIGHTS: tuple[Quiet, ...] = ((22, 8), (23, 7), (0, 9), (20, 6), (9, 21), (0, 0))
LANGUAGES = ("en", "de", "es", "fr", "pt-BR", "ja", "ar", "xx")
CHOSEN = ("", "de", "pt_BR")
DISPLAYS = (
    "A",
    "Anneliese-Charlotte von der Wiesenhöhe zu Oberunterbach",
    "李雷",
    "محمد عبد الرحمن",
    "Zoë 🌻",
    "*Bold* _name_ <!here>",
    "И" * 90,
    "\u202eevil",
)
ACCOUNTS = ("100000000000000001", "7", "999999999999999999999")


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """A neighbour. ``name`` is what the tests call them; what others read is ``display``."""

    name: str
    account: str
    display: str
    language: str = "en"
    moderates: bool = False
    row: Member | None = None
    kept: tuple[timedelta, ...] = ()
    """How long ago, at the beginning, help of theirs was kept."""
    named_asks: int = 0
    drafts: int = 0


ONE, OTHER = "One", "Other"
"""The two of whom nobody may be able to tell who asked."""

HELPERS = ("Ben", "Cam", "Dee")
MODERATORS = ("Mo", "Mel")


def residents(dice: random.Random, now: datetime) -> tuple[Somebody, ...]:
    """Make up everybody; their accounts are alike on every platform."""
    first, second = dice.sample(ACCOUNTS, 2)
    return (
        _different(ONE, first, dice, now),
        _different(OTHER, second, dice, now),
        *(_ordinary(name, place, dice) for place, name in enumerate(HELPERS)),
        *(_moderator(name, place) for place, name in enumerate(MODERATORS)),
    )


def _moderator(name: str, place: int) -> Somebody:
    return Somebody(name=name, account=f"5{place}", display=name, moderates=True)


def _ordinary(name: str, place: int, dice: random.Random) -> Somebody:
    helps = dice.random() < 0.6
    row = _awake(Member(id=MemberId(f"member-{name:_>15}"), topics=_topics(dice)), dice) if helps else None
    return Somebody(name=name, account=f"4{place}", display=name, language=dice.choice(("en", "de")), row=row)


def _different(name: str, account: str, dice: random.Random, now: datetime) -> Somebody:
    gives = dice.random() < 0.5
    has_row = gives or dice.random() < 0.6
    return Somebody(
        name=name,
        account=account,
        display=dice.choice(DISPLAYS),
        language=dice.choice(LANGUAGES),
        moderates=dice.random() < 0.3,
        row=_row(name, dice, now, gives=gives) if has_row else None,
        kept=tuple(timedelta(days=dice.randint(8, 60)) for _ in range(dice.randint(2, 4))) if gives else (),
        named_asks=dice.choice((0, 0, 1, 2)),
        drafts=dice.choice((0, 0, 1, 3)),
    )


def _row(name: str, dice: random.Random, now: datetime, *, gives: bool) -> Member:
    invited = dice.choice(tuple(Invited)) if gives else Invited.OFF
    was_sent = invited in (Invited.SENT, Invited.PAUSED, Invited.LAST)
    row = Member(
        id=MemberId(f"member-{name:_>15}"),
        topics=DEFAULT_TOPICS if dice.random() < 0.7 else (),
        requests_a_week=dice.choice(REQUESTS),
        paused_until=now + timedelta(days=dice.choice((2, 7))) if dice.random() < 0.2 else None,
        invited=invited,
        agreed=invited is not Invited.OFF,
        invited_at=now - timedelta(days=dice.randint(1, 29)) if was_sent else None,
        unanswered=int(was_sent),
    )
    return _awake(row, dice)


def _awake(row: Member, dice: random.Random) -> Member:
    zone, quiet = dice.choice((None, *ZONES)), dice.choice((None, *NIGHTS))
    language = CHOSEN[quiet[0] % len(CHOSEN)] if quiet else ""
    return replace(row, zone=zone, quiet=quiet, language=language)


def _topics(dice: random.Random) -> tuple[str, ...]:
    return tuple(dice.sample(DEFAULT_TOPICS, dice.randint(1, 4)))
