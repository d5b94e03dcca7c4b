"""Sign in with Slack: whose browser it is, and in which workspace. Nothing that Slack gives is kept.

Sources: Slack's documentation of Sign in with Slack, OpenID Connect Core 3.1.3.7. There is no PKCE here: on Slack it
makes an app a public client for good, and a public client's secret is refused. The nonce does what it would do
(`docs/decisions/0020-signing-in-without-a-library.md`).
"""

import base64
import binascii
import json
import logging
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode, urljoin

import aiohttp

from adapters.slack.mrkdwn import one_line
from adapters.slack.shapes import table
from bot.model.ids import SpaceId
from bot.model.people import Actor, Person
from bot.platforms import Proof, Vouched
from bot.ports import Clock

_API = "https://slack.com/api/"
_ISSUER = "https://slack.com"
_SCOPES = "openid profile"
_TEAM, _TEAM_NAME = f"{_ISSUER}/team_id", f"{_ISSUER}/team_name"
_PATIENCE = aiohttp.ClientTimeout(total=10)
_FAILURES = (aiohttp.ClientError, TimeoutError, ValueError)
"""Slack is out of reach, too slow, or says what is no JSON."""

_FOR_THE_HOST = frozenset(
    {"invalid_client_id", "bad_client_secret", "bad_redirect_uri", "invalid_client", "internal_error"}
)
"""What only whoever runs the bot can mend; anything else is somebody's own code."""

_log = logging.getLogger(__name__)


class SlackVoucher:
    """Implements ``bot.platforms.Voucher``."""

    called = "Slack"

    def __init__(self, *, client_id: str, client_secret: str, clock: Clock, api_url: str | None = None) -> None:
        """Take what Slack's pages show under Basic Information."""
        self._client = {"client_id": client_id, "client_secret": client_secret}
        self._clock = clock
        self._api = api_url or _API
        self._session: aiohttp.ClientSession | None = None

    def page(self, proof: Proof, back: str) -> str:
        """Give the address of Slack's own page."""
        asked = {
            "response_type": "code",
            "client_id": self._client["client_id"],
            "scope": _SCOPES,
            "redirect_uri": back,
            "state": proof.state,
            "nonce": proof.nonce,
        }
        return f"{urljoin(self._api, '../openid/connect/authorize')}?{urlencode(asked)}"

    async def redeem(self, code: str, proof: Proof, back: str) -> Vouched | None:
        """Say whom *code* stands for."""
        said = {**self._client, "grant_type": "authorization_code", "code": code, "redirect_uri": back}
        try:
            async with self._open().post(f"{self._api}openid.connect.token", data=said) as answer:
                given = table(await answer.json())
            if (error := str(given.get("error"))) in _FOR_THE_HOST:
                _log.error("signing in with Slack: %s", error)
            claims = _claims(str(given.get("id_token"))) if given.get("ok") else {}
        except _FAILURES:
            return None
        return _vouched(claims) if self._holds(claims, proof) else None

    async def close(self) -> None:
        """Let go of connections."""
        if self._session:
            await self._session.close()

    def _holds(self, claims: Mapping[str, Any], proof: Proof) -> bool:
        """Say whether a token is Slack's, for us, for this browser, and not too old."""
        expires = claims.get("exp")
        return (
            claims.get("iss") == _ISSUER
            and claims.get("aud") == self._client["client_id"]
            and claims.get("nonce") == proof.nonce
            and isinstance(expires, int)
            and self._clock.now().timestamp() < expires
        )

    def _open(self) -> aiohttp.ClientSession:
        # No cookie is kept: what one person's answers leave behind must not go along with another's.
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=_PATIENCE, cookie_jar=aiohttp.DummyCookieJar())
        return self._session


def _claims(token: str) -> Mapping[str, Any]:
    """Read what a token says. It came from Slack's own address by TLS, which stands for its signature (OpenID Core)."""
    parts = token.split(".")
    try:
        read = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except (IndexError, binascii.Error) as error:
        raise ValueError("not a token") from error
    return table(read)


def _vouched(claims: Mapping[str, Any]) -> Vouched | None:
    account, team = claims.get("sub"), claims.get(_TEAM)
    if not isinstance(account, str) or not isinstance(team, str) or not account.isalnum() or not team.isalnum():
        return None
    name, language = one_line(str(claims.get("name") or "")), str(claims.get("locale") or "")
    return Vouched(
        actor=Actor(person=Person(f"slack:{team}:{account}"), name=name or "?", language=language),
        spaces=((SpaceId(f"slack:{team}"), one_line(str(claims.get(_TEAM_NAME) or ""))),),
    )
