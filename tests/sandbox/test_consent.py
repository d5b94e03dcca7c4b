"""Signing in: what both stand-ins answer a browser and an app, over HTTP, faults included."""

import base64
import hashlib
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import aiohttp
import pytest
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256

from sandbox.discord import DiscordSandbox
from sandbox.errors import ClientRefusal
from sandbox.slack import SlackSandbox

BACK = "https://ask.example.org/signed-in/somewhere"
VERIFIER = "v" * 43
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
async def street() -> AsyncIterator[DiscordSandbox]:
    async with DiscordSandbox(limits=False).serve() as sandbox:
        sandbox.oauth.app.redirects.add(BACK)
        yield sandbox


@pytest.fixture
async def studio() -> AsyncIterator[SlackSandbox]:
    async with SlackSandbox(limits=False).serve() as sandbox:
        sandbox.openid.app.redirects.add(BACK)
        yield sandbox


def discord_asks(street: DiscordSandbox, **but: str) -> str:
    asked = {
        "client_id": street.oauth.app.client_id,
        "response_type": "code",
        "redirect_uri": BACK,
        "scope": "identify guilds",
        "state": "a state",
        "code_challenge": CHALLENGE,
        "code_challenge_method": "S256",
    }
    return f"{street.api_url.removesuffix('/api/v10')}/oauth2/authorize?{urlencode({**asked, **but})}"


def slack_asks(studio: SlackSandbox, **but: str) -> str:
    asked = {
        "client_id": studio.openid.app.client_id,
        "response_type": "code",
        "redirect_uri": BACK,
        "scope": "openid profile",
        "state": "a state",
        "nonce": "a nonce",
    }
    return f"{studio.api_url.removesuffix('/api/')}/openid/connect/authorize?{urlencode({**asked, **but})}"


def said(back: str) -> dict[str, str]:
    assert back.startswith(f"{BACK}?")
    return dict(parse_qsl(urlsplit(back).query))


async def on_discord(http: aiohttp.ClientSession, street: DiscordSandbox, code: str, **but: str) -> tuple[int, Any]:
    app = street.oauth.app
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK, "code_verifier": VERIFIER}
    form |= {"client_id": app.client_id, "client_secret": app.client_secret, **but}
    async with http.post(f"{street.api_url}/oauth2/token", data=form) as answer:
        return answer.status, await answer.json()


async def on_slack(http: aiohttp.ClientSession, studio: SlackSandbox, code: str, **but: str) -> Any:
    app = studio.openid.app
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK}
    form |= {"client_id": app.client_id, "client_secret": app.client_secret, **but}
    async with http.post(f"{studio.api_url}openid.connect.token", data=form) as answer:
        assert answer.status == 200
        return await answer.json()


async def test_discord_gives_a_code_then_a_token_that_reads_what_was_agreed_to(
    http: aiohttp.ClientSession, street: DiscordSandbox
) -> None:
    back = said(street.member("Mo").sign_in(discord_asks(street)))
    status, given = await on_discord(http, street, back["code"])
    headers = {"Authorization": f"Bearer {given['access_token']}"}
    async with http.get(f"{street.api_url}/users/@me", headers=headers) as answer:
        person = await answer.json()
    async with http.get(f"{street.api_url}/users/@me/guilds", headers=headers) as answer:
        servers = await answer.json()
    async with http.get(f"{street.api_url}/guilds/{street.guild('Maple Street').id}", headers=headers) as answer:
        closed = answer.status

    assert (back["state"], back["iss"]) == ("a state", "https://discord.com")
    assert (status, given["token_type"], given["scope"]) == (200, "Bearer", "guilds identify")
    assert (person["id"], person["global_name"], person["locale"]) == (street.member("Mo").id, "Mo", "en-US")
    assert {one["name"] for one in servers} >= {"Maple Street"}
    assert closed == 401


async def test_a_token_of_fewer_scopes_reads_less(http: aiohttp.ClientSession, street: DiscordSandbox) -> None:
    back = said(street.member("Mo").sign_in(discord_asks(street, scope="identify")))
    _, given = await on_discord(http, street, back["code"])
    headers = {"Authorization": f"Bearer {given['access_token']}"}
    async with http.get(f"{street.api_url}/users/@me/guilds", headers=headers) as answer:
        assert answer.status == 401


@pytest.mark.parametrize(
    "but,error",
    [
        ({"code": "invented"}, "invalid_grant"),
        ({"code_verifier": "w" * 43}, "invalid_grant"),
        ({"code_verifier": ""}, "invalid_grant"),
        ({"redirect_uri": "https://elsewhere.example.org/"}, "invalid_grant"),
        ({"client_secret": "guessed"}, "invalid_client"),
        ({"client_id": "1"}, "invalid_client"),
        ({"grant_type": "password"}, "unsupported_grant_type"),
    ],
)
async def test_discord_refuses_what_does_not_fit(
    http: aiohttp.ClientSession, street: DiscordSandbox, but: dict[str, str], error: str
) -> None:
    back = said(street.member("Mo").sign_in(discord_asks(street)))
    status, given = await on_discord(http, street, **{"code": back["code"], **but})

    assert (status, given["error"]) == (401 if error == "invalid_client" else 400, error)


async def test_discords_codes_are_good_once_and_for_ten_minutes(
    http: aiohttp.ClientSession, street: DiscordSandbox
) -> None:
    once, late = (said(street.member("Mo").sign_in(discord_asks(street)))["code"] for _ in range(2))
    first, second = [(await on_discord(http, street, once))[0] for _ in range(2)]
    street.advance(timedelta(minutes=10))

    assert (first, second) == (200, 400)
    assert (await on_discord(http, street, late))[0] == 400


async def test_who_says_no_is_sent_back_with_the_reason(street: DiscordSandbox, studio: SlackSandbox) -> None:
    discord = said(street.member("Mo").sign_in(discord_asks(street), agree=False))
    slack = said(studio.member("Mo").sign_in(slack_asks(studio), agree=False))
    odd = said(street.member("Mo").sign_in(discord_asks(street, scope="identify everything")))

    assert (discord["error"], discord["state"]) == ("access_denied", "a state")
    assert slack == {"error": "access_denied", "state": "a state"}
    assert odd["error"] == "invalid_scope"


@pytest.mark.parametrize(
    "but",
    [
        {"client_id": "1"},
        {"redirect_uri": "https://elsewhere.example.org/"},
        {"response_type": "token"},
        {"code_challenge_method": "plain"},
    ],
)
async def test_discord_sends_no_browser_anywhere_that_was_not_registered(
    http: aiohttp.ClientSession, street: DiscordSandbox, but: dict[str, str]
) -> None:
    with pytest.raises(ClientRefusal):
        street.member("Mo").sign_in(discord_asks(street, **but))
    async with http.get(discord_asks(street, **but)) as answer:
        assert answer.status == 400


@pytest.mark.parametrize("but", [{"client_id": "1"}, {"redirect_uri": "https://x.example.org/"}, {"scope": "profile"}])
async def test_slack_sends_no_browser_anywhere_that_was_not_registered(
    http: aiohttp.ClientSession, studio: SlackSandbox, but: dict[str, str]
) -> None:
    with pytest.raises(ClientRefusal):
        studio.member("Mo").sign_in(slack_asks(studio, **but))
    async with http.get(slack_asks(studio, **but)) as answer:
        assert answer.status == 400


@pytest.mark.parametrize("platform", ["discord", "slack"])
async def test_a_real_browser_is_asked_who_it_is_and_sent_back(
    http: aiohttp.ClientSession, street: DiscordSandbox, studio: SlackSandbox, platform: str
) -> None:
    address = discord_asks(street) if platform == "discord" else slack_asks(studio)
    mo = street.member("Mo").id if platform == "discord" else studio.member("Mo").id
    asked = {key: one for key, [one] in parse_qs(urlsplit(address).query).items()}
    async with http.get(address) as page:
        shown = await page.text()
    answers = []
    for chosen in ({"answer": "agree", "account": mo}, {"answer": "no"}, {"answer": "agree", "account": "nobody"}):
        async with http.post(address, data={**asked, **chosen}, allow_redirects=False) as answer:
            answers.append(said(answer.headers["Location"]))

    assert f'value="{mo}">Mo<' in shown
    assert "code" in answers[0]
    assert [one.get("error") for one in answers[1:]] == ["access_denied"] * 2


async def test_slack_gives_a_token_that_its_keys_sign(http: aiohttp.ClientSession, studio: SlackSandbox) -> None:
    back = said(studio.member("Mo").sign_in(slack_asks(studio)))
    given = await on_slack(http, studio, back["code"])
    async with http.get(f"{studio.api_url.removesuffix('/api/')}/openid/connect/keys") as answer:
        (key,) = (await answer.json())["keys"]
    header, claims, signature = given["id_token"].split(".")

    assert (given["ok"], given["token_type"]) == (True, "Bearer")
    read = json.loads(unwritten(claims))
    mo = studio.member("Mo")
    assert {"iss": "https://slack.com", "sub": mo.id, "nonce": "a nonce", "name": "Mo"}.items() <= read.items()
    assert read["aud"] == studio.openid.app.client_id
    assert read["https://slack.com/team_id"] == studio.workspace().id
    public = rsa.RSAPublicNumbers(*(int.from_bytes(unwritten(key[part])) for part in "en")).public_key()
    public.verify(unwritten(signature), f"{header}.{claims}".encode(), padding.PKCS1v15(), SHA256())


def unwritten(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


@pytest.mark.parametrize(
    "but,error",
    [
        ({"code": "invented"}, "invalid_code"),
        ({"redirect_uri": "https://elsewhere.example.org/"}, "bad_redirect_uri"),
        ({"client_secret": "guessed"}, "bad_client_secret"),
        ({"client_id": "1"}, "invalid_client_id"),
        ({"grant_type": "password"}, "invalid_grant_type"),
    ],
)
async def test_slack_refuses_what_does_not_fit(
    http: aiohttp.ClientSession, studio: SlackSandbox, but: dict[str, str], error: str
) -> None:
    back = said(studio.member("Mo").sign_in(slack_asks(studio)))

    assert await on_slack(http, studio, **{"code": back["code"], **but}) == {"ok": False, "error": error}


async def test_slacks_codes_are_good_once(http: aiohttp.ClientSession, studio: SlackSandbox) -> None:
    code = said(studio.member("Mo").sign_in(slack_asks(studio)))["code"]

    assert [(await on_slack(http, studio, code))["ok"] for _ in range(2)] == [True, False]


async def test_slack_answers_an_app_that_is_public_and_shows_its_secret_with_an_error_of_its_own(
    http: aiohttp.ClientSession, studio: SlackSandbox
) -> None:
    studio.openid.opted_in_to_pkce = True
    code = said(studio.member("Mo").sign_in(slack_asks(studio, code_challenge=CHALLENGE)))["code"]

    assert (await on_slack(http, studio, code, code_verifier=VERIFIER))["error"] == "internal_error"
