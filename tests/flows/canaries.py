"""An asker whose name occurs nowhere else, and every form in which it could slip out."""

import base64
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from sandbox.slack import SlackSandbox
from tests.flows.neighbours import Neighbour
from tests.flows.street import Street

NAME = "Zephyrine Quillfeather"


def spellings(secret: str) -> Iterator[bytes]:
    """Give *secret* in every form in which it could slip out."""
    raw = secret.encode()
    forms = {raw, raw.lower(), raw.upper(), raw[::-1], raw.hex().encode(), quote(secret).encode()}
    if secret.isdecimal():
        number = int(secret)
        forms |= {f"{number:x}".encode(), number.to_bytes(8, "big"), number.to_bytes(8, "little")}
    for shift in range(3):
        for encoded in (base64.b64encode(b" " * shift + raw), base64.urlsafe_b64encode(b" " * shift + raw)):
            forms.add(encoded[4 if shift else 0 : len(encoded) - 4])
    return (form for form in forms if len(form) > 5)


def secrets_of(street: Street, asker: Neighbour) -> tuple[str, ...]:
    """List what tells who *asker* is: the account, the names, the handle, the private channel."""
    handle = NAME.lower().replace(" ", "_")
    return tuple({asker.id, NAME, *NAME.split(), handle, *private_channel(street, asker)})


def private_channel(street: Street, asker: Neighbour) -> tuple[str, ...]:
    """Name the channel in which the bot writes to *asker*: it is as good as the name."""
    if isinstance(street.sandbox, SlackSandbox):
        dms: Any = street.sandbox.workspace("Maple Studio").dms
    else:
        dms = street.sandbox.world.dms
    return tuple(channel.id for channel in (dms.get(asker.id),) if channel)


async def live_through(street: Street, asker: Neighbour) -> None:
    """Let an anonymous ask be posted, offered on, talked about and sorted, with a mistake on the way."""
    await street.post(asker, anonymously=True)
    card = await street.card(street.ben)
    await asker.press(card, "Me too")
    await asker.press(card, "I can help")
    await street.ben.press(card, "Me too")
    await street.offer(street.ben, card)
    await street.offer(street.cam, card)
    offer = await asker.press(await street.dm(asker), "Show me")
    await asker.press(offer, "Yes, please")
    await street.until(lambda: bool(street.ben.dms() or street.cam.dms()))
    helper = street.ben if street.ben.dms() else street.cam
    reply = await helper.press(await street.dm(helper), "Reply")
    await helper.fill(reply, {"What would you like to say?": "Shall I call?"})
    discreet = await street.dm(asker, 3)
    await asker.reply(discreet, "Yes, at seven.")
    await street.dm(helper, 2)
    mine = await asker.run("/my")
    listed = next(label for label in mine.menus["Open one"] if label.startswith("My ask"))
    done = await asker.press(await asker.choose(mine, "Open one", [listed]), "Sorted")
    note = await asker.press(done, "Leave a note")
    await asker.fill(note, {"What their help meant": "A lot."})
    await street.settle()
