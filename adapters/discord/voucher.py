"""Signing in with Discord: whose browser it is, and in which servers they are. Nothing that Discord gives is kept.

Sources: Discord's OAuth2 documentation, RFC 7636 (PKCE), RFC 9207 (`iss`).
"""

import base64
import hashlib
import logging
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode, urljoin

import aiohttp

from adapters.discord.markdown import one_line
from bot.model.ids import SpaceId
from bot.model.people import Actor, Person
from bot.platforms import Proof, Vouched

_API = "https://discord.com/api/v10"
_SCOPES = "identify guilds"
_PATIENCE = aiohttp.ClientTimeout(total=10)
_FAILURES = (aiohttp.ClientError, TimeoutError, ValueError)
"""Discord is out of reach, too slow, or says what is no JSON."""

_FOR_THE_HOST = frozenset({"invalid_client", "unauthorized_client", "invalid_request"})
"""What only whoever runs the bot can mend; anything else is somebody's own code."""

_log = logging.getLogger(__name__)


class DiscordVoucher:
    """Implements ``bot.platforms.Voucher``."""

    called = "Discord"

    def __init__(self, *, client_id: str, client_secret: str, api_url: str | None = None) -> None:
        """Take what the developer portal shows under OAuth2."""
        self._client = {"client_id": client_id, "client_secret": client_secret}
        self._api = api_url or _API
        self._session: aiohttp.ClientSession | None = None

    def page(self, proof: Proof, back: str) -> str:
        """Give the address of Discord's own page; whoever agreed before is not asked again."""
        asked = {
            "response_type": "code",
            "client_id": self._client["client_id"],
            "scope": _SCOPES,
            "redirect_uri": back,
            "state": proof.state,
            "code_challenge": _challenge(proof.verifier),
            "code_challenge_method": "S256",
            "prompt": "none",
        }
        return f"{urljoin(self._api + '/', '../../oauth2/authorize')}?{urlencode(asked)}"

    async def redeem(self, code: str, proof: Proof, back: str) -> Vouched | None:
        """Say whom *code* stands for."""
        said = {"grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": proof.verifier}
        try:
            token = await self._exchange(said)
            if token is None:
                return None
            person = _table(await self._read("/users/@me", token))
            servers = await self._read("/users/@me/guilds", token)
        except _FAILURES:
            return None
        return _vouched(person, servers)

    async def close(self) -> None:
        """Let go of connections."""
        if self._session:
            await self._session.close()

    async def _exchange(self, said: Mapping[str, str]) -> str | None:
        async with self._open().post(f"{self._api}/oauth2/token", data={**self._client, **said}) as answer:
            given = _table(await answer.json())
        if (error := str(given.get("error"))) in _FOR_THE_HOST:
            _log.error("signing in with Discord: %s", error)
        token = given.get("access_token")
        return token if answer.ok and isinstance(token, str) else None

    async def _read(self, path: str, token: str) -> Any:
        headers = {"Authorization": f"Bearer {token}"}
        async with self._open().get(f"{self._api}{path}", headers=headers, raise_for_status=True) as answer:
            return await answer.json()

    def _open(self) -> aiohttp.ClientSession:
        # No cookie is kept: what one person's answers leave behind must not go along with another's.
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=_PATIENCE, cookie_jar=aiohttp.DummyCookieJar())
        return self._session


def _vouched(person: Mapping[str, Any], servers: object) -> Vouched | None:
    account = person.get("id")
    if not isinstance(account, str) or not account.isdecimal() or not isinstance(servers, list):
        return None
    name = one_line(str(person.get("global_name") or person.get("username") or ""))
    language = str(person.get("locale") or "")
    named = ((str(_table(one).get("id")), one_line(str(_table(one).get("name")))) for one in servers)
    return Vouched(
        actor=Actor(person=Person(f"discord:{account}"), name=name or "?", language=language),
        spaces=tuple((SpaceId(f"discord:{server}"), called) for server, called in named),
    )


def _table(thing: object) -> Mapping[str, Any]:
    return thing if isinstance(thing, dict) else {}


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
