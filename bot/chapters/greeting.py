"""A hello is said once in a channel, however often that channel is chosen: the board remembers where it stands."""

from bot.model.communities import MessageRef, Place
from bot.model.effects import GreetModerators, SayHello
from bot.ports import Unit

Greeting = SayHello | GreetModerators


def is_said(unit: Unit, greeting: Greeting, place: Place | None) -> bool:
    """Say whether a hello stands where it would be said, or where there is nowhere to say it."""
    stands = unit.board.find(_name_of(greeting))
    return place is None or (stands is not None and stands.place == place)


def remember(unit: Unit, greeting: Greeting, where: MessageRef) -> None:
    """Remember where a hello was said."""
    unit.board.pin(_name_of(greeting), where)


def _name_of(greeting: Greeting) -> str:
    return "hello" if isinstance(greeting, SayHello) else "hello, moderators"
