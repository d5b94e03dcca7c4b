"""Slack vouches for whoever sits before a browser, and for nobody else."""

import base64
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
from aiohttp import web

from adapters.slack.voucher import SlackVoucher
from bot.platforms import Proof
from sandbox.slack import SlackSandbox
from tests.sending.fakes import HandClock
from tests.worlds import NOON

BACK = "https://ask.example.org/signed-in/slack"
PROOF = Proof(state="a state of this browser", verifier="v" * 43, nonce="a nonce of this browser")


@pytest.fixture
async def studio() -> AsyncIterator[SlackSandbox]:
    async with SlackSandbox(limits=False).serve() as sandbox:
        sandbox.openid.app.redirects.add(BACK)
        yield sandbox


@pytest.fixture
async def voucher(studio: SlackSandbox) -> AsyncIterator[SlackVoucher]:
    app = studio.openid.app
    voucher = SlackVoucher(
        client_id=app.client_id, client_secret=app.client_secret, clock=studio.clock, api_url=studio.api_url
    )
    yield voucher
    await voucher.close()


def code_for(studio: SlackSandbox, voucher: SlackVoucher, name: str = "Mo") -> str:
    back = studio.member(name).sign_in(voucher.page(PROOF, BACK))
    return dict(parse_qsl(urlsplit(back).query))["code"]


async def test_it_says_who_somebody_is_and_in_which_workspace(studio: SlackSandbox, voucher: SlackVoucher) -> None:
    vouched = await voucher.redeem(code_for(studio, voucher), PROOF, BACK)

    assert vouched
    assert vouched.actor.person.account == f"slack:{studio.workspace().id}:{studio.member('Mo').id}"
    assert (vouched.actor.name, vouched.actor.language, vouched.actor.rank) == ("Mo", "en-US", None)
    assert vouched.spaces == ((f"slack:{studio.workspace().id}", "Maple Studio"),)


async def test_it_asks_for_no_more_than_that_and_shows_no_secret(voucher: SlackVoucher) -> None:
    asked = parse_qs(urlsplit(voucher.page(PROOF, BACK)).query)

    assert asked["scope"] == ["openid profile"]
    assert asked["nonce"] == [PROOF.nonce]
    assert not {"client_secret", "code_challenge"} & set(asked)


def test_without_another_address_it_is_slacks_own() -> None:
    page = SlackVoucher(client_id="1", client_secret="s", clock=HandClock()).page(PROOF, BACK)

    assert page.startswith("https://slack.com/openid/connect/authorize?")


@pytest.mark.parametrize("opted_in", [False, True])
async def test_it_works_whether_or_not_an_app_opted_in_to_pkce(
    studio: SlackSandbox, voucher: SlackVoucher, opted_in: bool
) -> None:
    studio.openid.opted_in_to_pkce = opted_in

    assert await voucher.redeem(code_for(studio, voucher), PROOF, BACK)


async def test_a_code_that_another_browser_got_has_another_nonce(studio: SlackSandbox, voucher: SlackVoucher) -> None:
    code = code_for(studio, voucher)

    assert await voucher.redeem(code, replace(PROOF, nonce="a nonce of another"), BACK) is None


async def test_a_code_is_worth_something_once_for_ten_minutes_and_at_this_address(
    studio: SlackSandbox, voucher: SlackVoucher
) -> None:
    once, late, elsewhere = (code_for(studio, voucher) for _ in range(3))
    first, second = [await voucher.redeem(once, PROOF, BACK) for _ in range(2)]
    moved = await voucher.redeem(elsewhere, PROOF, "https://elsewhere.example.org/")
    studio.advance(timedelta(minutes=10))

    assert first
    assert second is moved is None
    assert await voucher.redeem(late, PROOF, BACK) is None
    assert await voucher.redeem("invented", PROOF, BACK) is None


async def test_a_wrong_secret_vouches_for_nobody_and_whoever_runs_the_bot_hears_of_it(
    studio: SlackSandbox, voucher: SlackVoucher, caplog: pytest.LogCaptureFixture
) -> None:
    code = code_for(studio, voucher)
    studio.openid.app.client_secret = "changed meanwhile"
    vouched = await voucher.redeem(code, PROOF, BACK)

    assert vouched is None
    assert caplog.messages == ["signing in with Slack: bad_client_secret"]


CLAIMS = {
    "iss": "https://slack.com",
    "sub": "U1",
    "aud": "client",
    "exp": int(NOON.timestamp()) + 1,
    "nonce": PROOF.nonce,
    "https://slack.com/team_id": "T1",
}


def a_token(claims: object) -> str:
    written = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()
    return f"e30.{written}.c2ln"


async def answered(body: Any, content_type: str = "application/json") -> str | None:
    """Let something else than the sandbox answer, and give whom it vouched for."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response(text=body if isinstance(body, str) else json.dumps(body), content_type=content_type)

    app = web.Application()
    app.router.add_post("/api/openid.connect.token", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    api = f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
    voucher = SlackVoucher(client_id="client", client_secret="s", clock=HandClock(), api_url=api)
    vouched = await voucher.redeem("code", PROOF, BACK)
    await voucher.close()
    await runner.cleanup()
    return vouched.actor.person.account if vouched else None


async def test_a_token_that_is_slacks_for_us_and_in_time_is_believed() -> None:
    assert await answered({"ok": True, "id_token": a_token(CLAIMS)}) == "slack:T1:U1"


@pytest.mark.parametrize(
    "but",
    [
        {"iss": "https://slack.com.example.org"},
        {"aud": "another app"},
        {"aud": ["client", "another app"]},
        {"exp": int(NOON.timestamp())},
        {"exp": None},
        {"exp": "soon"},
        {"nonce": ""},
        {"nonce": None},
        {"sub": None},
        {"sub": "U1:U2"},
        {"sub": ""},
        {"https://slack.com/team_id": None},
        {"https://slack.com/team_id": "T1:T2"},
    ],
)
async def test_a_token_with_anything_wrong_is_not(but: dict[str, object]) -> None:
    assert await answered({"ok": True, "id_token": a_token({**CLAIMS, **but})}) is None


@pytest.mark.parametrize(
    "body",
    [
        {"ok": False, "error": "invalid_code", "id_token": a_token(CLAIMS)},
        {"ok": True},
        {"ok": False, "error": ["a list"]},
        {"ok": True, "id_token": "x"},
        {"ok": True, "id_token": "a.b.c"},
        {"ok": True, "id_token": a_token([1])},
        {"ok": True, "id_token": "a.\ud800é.c"},
        "no JSON",
        "[]",
    ],
)
async def test_an_answer_that_says_nothing_vouches_for_nobody(body: object) -> None:
    assert await answered(body) is None


async def test_an_answer_of_another_kind_vouches_for_nobody() -> None:
    assert await answered({"ok": True, "id_token": a_token(CLAIMS)}, "text/html") is None


async def test_where_slack_is_out_of_reach_nobody_is_vouched_for() -> None:
    voucher = SlackVoucher(client_id="c", client_secret="s", clock=HandClock(), api_url="http://127.0.0.1:9/api/")

    assert await voucher.redeem("code", PROOF, BACK) is None
    await voucher.close()
