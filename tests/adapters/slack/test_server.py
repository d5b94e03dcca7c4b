"""HTTP mode: what Slack signed is answered, and nothing else is even parsed."""

import logging
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from adapters.slack.errors import Disconnected
from adapters.slack.gateway import SlackGateway
from bot.model.handles import Verb
from bot.views.card import Button, Open, Redraw, Say
from sandbox.slack import Actor, SlackSandbox
from tests.adapters.discord.drawings import a_card, a_form
from tests.adapters.slack.core import Core, a_gateway, running

ME_TOO = Button(verb=Verb.ME_TOO, label="Me too")


@pytest.fixture
async def by_http(sandbox: SlackSandbox, core: Core) -> AsyncIterator[SlackGateway]:
    told = {"app_token": "", "signing_secret": sandbox.signing_secret, "bind": "127.0.0.1:0"}
    async with running(sandbox, core, **told) as gateway:
        await sandbox.use_http(gateway.url)
        yield gateway


async def test_signed_requests_are_answered_like_envelopes(by_http: SlackGateway, core: Core, ana: Actor):
    core.reply = Open(form=a_form())
    modal = (await ana.run("/ask")).form
    core.reply = Say(card=a_card("Preview", controls=(ME_TOO,)))
    preview = (await ana.submit(modal, {"help": "Yes"})).form
    core.reply = Redraw(card=a_card("Changed"))

    assert (await ana.press(preview, "Me too")).form.text == "Changed"
    core.reply = Say(card=a_card("Yours"))
    assert (await ana.run("/my")).shown.text == "Yours"
    assert (await ana.open_home()).kind == "home"


@pytest.mark.parametrize("spoilt", [{"secret": "another"}, {"age": timedelta(minutes=6)}, {"age": -timedelta(hours=1)}])
async def test_a_wrong_or_an_old_signature_is_refused_and_leaves_nothing(
    *,
    spoilt: dict[str, Any],
    by_http: SlackGateway,
    core: Core,
    ana: Actor,
    sandbox: SlackSandbox,
    caplog: pytest.LogCaptureFixture,
):
    sandbox.spoil_signatures(**spoilt)

    assert (await ana.run("/my")).kind == "failed"
    assert sandbox.requests.statuses[-1] == 401
    assert core.heard == []
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == [
        "a request with a wrong or an old signature was refused"
    ]


@pytest.mark.parametrize(
    "headers", [{}, {"X-Slack-Request-Timestamp": "now", "X-Slack-Signature": "v0="}, {"X-Slack-Signature": "v0=é"}]
)
@pytest.mark.parametrize("body", [b"", b"[1]", b"{", b"\xff", b"payload=%7B", b"ssl_check=1"])
async def test_what_nobody_signed_is_not_even_parsed(
    headers: dict[str, str], body: bytes, by_http: SlackGateway, core: Core
):
    async with aiohttp.ClientSession() as session, session.post(by_http.url, data=body, headers=headers) as answer:
        assert answer.status == 401

    assert core.heard == []


async def test_an_address_that_is_taken_is_said_in_one_sentence(
    by_http: SlackGateway, sandbox: SlackSandbox, core: Core
):
    bind = by_http.url.removeprefix("http://").partition("/")[0]
    gateway = a_gateway(sandbox, core, app_token="", signing_secret="secret", bind=bind)

    with pytest.raises(Disconnected, match="choose another address in SLACK_BIND"):
        await gateway.start()
