"""What a courier does with a parcel."""

from bot.model.communities import MessageRef
from bot.parcels import Parcel, Post, RedrawCard, TakeDown, Tell
from bot.platforms import Courier


async def carry(courier: Courier, parcel: Parcel, key: str) -> MessageRef | None:
    """Carry it, and say where a card that was posted stands; raises TryLater or Undeliverable."""
    match parcel:
        case Post(place=place, card=card):
            return await courier.post(place, card, key)
        case RedrawCard(message=message, card=card):
            await courier.redraw(message, card)
        case TakeDown(message=message):
            await courier.remove(message)
        case Tell(person=person, card=card):
            await courier.tell(person, card, key)
    return None
