"""An anonymous asker is looked for in every place where somebody else could look."""

import base64
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from sandbox.discord.actor import Actor
from tests.flows.street import Street, cards, shown

NAME = "Zephyrine Quillfeather"


@pytest.fixture
def asker(street: Street) -> Actor:
    """Move somebody in whose name occurs nowhere else."""
    world = street.sandbox.world
    world.join(street.sandbox.guild("Maple Street"), world.add_user(NAME))
    return street.sandbox.member(NAME)


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


def secrets_of(asker: Actor) -> tuple[str, ...]:
    """List what tells who *asker* is: the account, the names, the handle, the private channel."""
    shown_user = asker.user.shown
    dm = next((channel.id for channel in [asker._world.dms.get(asker.id)] if channel), asker.id)
    return tuple({asker.id, NAME, *NAME.split(), shown_user["username"], dm})


async def live_through(street: Street, asker: Actor) -> None:
    """Let an anonymous ask be posted, offered on, talked about and sorted, with a mistake on the way."""
    await street.post(asker, anonymously=True)
    card = await street.card(street.ben)
    await asker.press(card, "Me too")
    await asker.press(card, "I can help")
    await street.ben.press(card, "Me too")
    await street.offer(street.ben, card)
    await street.offer(street.cam, card)
    offer = shown(await asker.press(await street.dm(asker), "Show me"))
    await asker.press(offer, "Yes, please")
    heard = await street.dm(street.ben)
    reply = await street.ben.press(heard, "Reply")
    assert reply.modal
    await street.ben.submit(reply.modal, {"What would you like to say?": "Shall I call?"})
    discreet = await street.dm(asker, 3)
    await asker.reply(discreet, "Yes, at seven.")
    await street.dm(street.ben, 2)
    mine = shown(await asker.run("/my"))
    listed = next(option.label for option in mine.selects[0].options if option.label.startswith("My ask"))
    done = await asker.press(shown(await asker.choose(mine, "Open one", [listed])), "Sorted")
    note = await asker.press(shown(done), "Leave a note")
    assert note.modal
    await asker.submit(note.modal, {"What their help meant": "A lot."})
    await street.settle()


async def test_nobody_else_is_sent_a_trace_of_the_asker(street: Street, asker: Actor) -> None:
    await live_through(street, asker)

    private = {asker.id, asker._world.dms[asker.id].id}
    for exchange in street.sandbox.exchanges:
        if exchange.audience and not set(exchange.audience) <= private:
            seen = json.dumps([exchange.body, exchange.response]).encode()
            assert not [form for secret in secrets_of(asker) for form in spellings(secret) if form in seen], exchange


async def test_the_public_card_answers_nobodys_interaction(street: Street, asker: Actor) -> None:
    await live_through(street, asker)
    card = cards(street.ben)[0]

    posted = [
        one for one in street.sandbox.exchanges if isinstance(one.response, dict) and _id(one.response) == card.id
    ]
    assert "/channels/" in posted[0].path
    assert "interaction_metadata" not in card.payload
    assert "interaction" not in card.payload


def _id(response: dict[str, object]) -> object:
    return response.get("id")


async def test_no_custom_id_and_no_nonce_tells_who_asked(street: Street, asker: Actor) -> None:
    await live_through(street, asker)

    for message in (*street.ben.channel("help"), *street.ben.dms(), *street.cam.dms()):
        for custom_id in [one.custom_id for one in message.buttons] + [one.custom_id for one in message.selects]:
            kind, _, community, handle = custom_id.split(".")
            assert kind == "1"
            assert len(community) == 22
            assert len(handle) == 23


async def test_no_row_and_no_log_line_tells_who_asked(
    street: Street, asker: Actor, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    await live_through(street, asker)

    written = "".join(capfd.readouterr()).encode() + caplog.text.encode()
    kept = b"".join(file.read_bytes() for file in _database(street.config.askaround_data))
    for secret in secrets_of(asker):
        for form in spellings(secret):
            assert form not in written
            assert form not in kept


def _database(folder: Path) -> list[Path]:
    files = [file for file in folder.iterdir() if ".sqlite" in file.name]
    assert any(file.stat().st_size > 4096 for file in files)
    return files
