"""Values that only stores care about; who and what they tell of is in ``tests.worlds``."""

from datetime import datetime, timedelta
from typing import Any

from bot.model.effects import Sending, ShowCard
from bot.model.handles import About, Handle, Subject, Verb
from bot.model.ids import AskId, CommunityId, HandleId, SendingId
from tests.worlds import NOON

HOME = CommunityId("home")
AWAY = CommunityId("away")
LEASE = timedelta(seconds=30)

NOT_QUITE = "\x00 \ud800 <!channel> “Ça va?” 👋 \x80"
"""What people manage to send: a NUL, half an emoji, and the mark that padding ends with."""


class Stumbled(Exception):
    """What goes wrong in the middle of a unit."""


def idle(*_: Any) -> None:
    """Do nothing, in a unit of one's own."""


def a_handle(name: str = "handle", about: str = "ask") -> Handle:
    """Give what is behind the third drawing of an ask's card."""
    return Handle(
        id=HandleId(name),
        community=HOME,
        about=About(subject=Subject.ASK, id=about, version=3, state='{"page": 2}'),
        verbs=(Verb.OFFER_HELP, Verb.ME_TOO),
    )


def a_sending(name: str, lane: str = "lane", due: datetime = NOON, until: datetime | None = None) -> Sending:
    """Give a card to show, in a lane."""
    return Sending(id=SendingId(name), effect=ShowCard(ask=AskId(name)), lane=lane, due=due, until=until)
