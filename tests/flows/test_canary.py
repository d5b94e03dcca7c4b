"""An anonymous asker is looked for in every place where somebody else could look."""

import base64
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from sandbox.slack import SlackSandbox
from tests.flows.neighbours import Neighbour
from tests.flows.street import Street, cards

NAME = "Zephyrine Quillfeather"


@pytest.fixture
def asker(street: Street) -> Neighbour:
    """Move somebody in whose name occurs nowhere else."""
    if isinstance(street.sandbox, SlackSandbox):
        street.sandbox.world.add_user(street.sandbox.workspace("Maple Studio"), NAME)
    else:
        street.sandbox.world.join(street.sandbox.guild("Maple Street"), street.sandbox.world.add_user(NAME))
    return street.neighbour(NAME)


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


async def test_nobody_else_is_sent_a_trace_of_the_asker(street: Street, asker: Neighbour) -> None:
    await live_through(street, asker)

    private = {asker.id, *private_channel(street, asker)}
    for exchange in street.sandbox.exchanges:
        if exchange.audience and not set(exchange.audience) <= private:
            seen = json.dumps([exchange.body, exchange.response]).encode()
            assert not [form for secret in secrets_of(street, asker) for form in spellings(secret) if form in seen]


async def test_the_public_card_answers_nobodys_interaction(street: Street, asker: Neighbour) -> None:
    await live_through(street, asker)
    card = cards(street.ben)[0]

    posted = [
        one for one in street.sandbox.exchanges if one.audience == "public" and card.surface.id in str(one.response)
    ]
    assert posted[0].path == "chat.postMessage" or posted[0].path.startswith("/channels/")
    assert "interaction" not in str(card.surface.payload)


async def test_no_control_tells_who_asked(street: Street, asker: Neighbour) -> None:
    await live_through(street, asker)

    for message in (*street.ben.channel("help"), *street.ben.dms(), *street.cam.dms()):
        surface = message.surface
        for control in (*surface.buttons, *surface.selects):
            name = control.action_id if isinstance(street.sandbox, SlackSandbox) else control.custom_id
            kind, _, community, handle = name.split(".")
            assert kind == "1"
            assert len(community) == 22
            assert len(handle) == 23


async def test_no_row_and_no_log_line_tells_who_asked(
    street: Street, asker: Neighbour, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    await live_through(street, asker)

    written = "".join(capfd.readouterr()).encode() + caplog.text.encode()
    kept = b"".join(file.read_bytes() for file in _database(street.config.askaround_data))
    for secret in secrets_of(street, asker):
        for form in spellings(secret):
            assert form not in written
            assert form not in kept


def _database(folder: Path) -> list[Path]:
    files = [file for file in folder.iterdir() if ".sqlite" in file.name]
    assert any(file.stat().st_size > 4096 for file in files)
    return files
