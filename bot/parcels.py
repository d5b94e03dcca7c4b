"""What a courier is given to carry: a card with where it goes, or a message that has to go."""

from dataclasses import dataclass

from bot.model.communities import MessageRef, Place
from bot.model.people import Person
from bot.views.card import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A card for a channel."""

    place: Place
    card: Card


@dataclass(frozen=True, slots=True, kw_only=True)
class RedrawCard:
    """A card that stands already."""

    message: MessageRef
    card: Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """A card for one person, whose seal was opened for this and nothing else."""

    person: Person
    card: Card


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeDown:
    """A message of ours that has to go."""

    message: MessageRef


Parcel = Post | RedrawCard | Tell | TakeDown


def platform_of(parcel: Parcel) -> str:
    """Name the platform that carries it."""
    match parcel:
        case Post(place=place):
            return place.platform
        case RedrawCard(message=message) | TakeDown(message=message):
            return message.place.platform
        case Tell(person=person):
            return person.platform
