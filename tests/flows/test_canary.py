"""An anonymous asker is looked for in every place where somebody else could look."""

import json
import logging

import pytest

from sandbox.slack import SlackSandbox
from tests.flows.canaries import live_through, private_channel, secrets_of, spellings
from tests.flows.neighbours import Neighbour
from tests.flows.street import Street, cards
from tests.flows.test_export import exported


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


async def test_nobody_else_takes_a_trace_of_the_asker_home(street: Street, asker: Neighbour) -> None:
    await live_through(street, asker)

    for other in (street.ben, street.cam, street.mo):
        taken = json.dumps(await exported(street, other)).encode()
        assert not [form for secret in secrets_of(street, asker) for form in spellings(secret) if form in taken]


async def test_no_row_and_no_log_line_tells_who_asked(
    street: Street, asker: Neighbour, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    await live_through(street, asker)

    written = "".join(capfd.readouterr()).encode() + caplog.text.encode()
    kept = street.kept()
    for secret in secrets_of(street, asker):
        for form in spellings(secret):
            assert form not in written
            assert form not in kept
