"""Sign in with Slack: the consent page, and the exchange of a code for an ID token.

Sources: Slack's documentation of Sign in with Slack and of PKCE. An app that did not opt in to PKCE, which would make
it a public one, has no use for a challenge; one that did and sends its secret as well is answered `internal_error`.
"""

import base64
import hashlib
import json
import secrets
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256

from sandbox.consent import Codes, Grant, Registration, answered, consent_page, sent_back
from sandbox.errors import ClientRefusal, Json
from sandbox.people import PERSONAS
from sandbox.slack.door import API, as_json
from sandbox.slack.state import User
from sandbox.slack.world import World

ISSUER = "https://slack.com"
PAGE = "/openid/connect/authorize"
KEYS = "/openid/connect/keys"
TOKEN_LASTS = 300
_SCOPES = frozenset({"openid", "email", "profile"})
_BITS = 2048


class OpenId:
    """Slack's authorization server, for one registered app."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._codes: Codes[User] = Codes(world.clock)
        self.app = Registration(f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**12)}")
        self.opted_in_to_pkce = False

    @cached_property
    def _key(self) -> rsa.RSAPrivateKey:
        return rsa.generate_private_key(public_exponent=65537, key_size=_BITS)

    def mount(self, app: web.Application, prefix: str) -> None:
        """Serve the page, the exchange and the keys."""
        app.router.add_get(f"{prefix}{PAGE}", self._show)
        app.router.add_post(f"{prefix}{PAGE}", self._answered)
        app.router.add_get(f"{prefix}{KEYS}", self._public)
        app.router.add_post(f"{prefix}{API}/openid.connect.token", self._exchange)

    def decide(self, asked: Mapping[str, str], user: User, *, agrees: bool) -> str:
        """Give where a browser is sent once *user* has read the page; refuses what Slack's page does not show."""
        if fault := self._fault(asked):
            raise ClientRefusal(fault)
        back, state = asked["redirect_uri"], asked.get("state", "")
        if not agrees:
            return sent_back(back, error="access_denied", state=state)
        return sent_back(back, code=self._codes.mint(asked, user), state=state)

    def _fault(self, asked: Mapping[str, str]) -> str:
        """Say what Slack shows instead of asking for consent."""
        scopes = set(asked.get("scope", "").split())
        if asked.get("client_id") != self.app.client_id:
            return "invalid_client_id"
        if asked.get("redirect_uri") not in self.app.redirects:
            return "bad_redirect_uri"
        if asked.get("response_type") != "code":
            return "invalid_response_type"
        return "invalid_scope" if "openid" not in scopes or scopes - _SCOPES else ""

    async def _show(self, request: web.Request) -> web.Response:
        asked = dict(request.query)
        if fault := self._fault(asked):
            return web.Response(text=fault, status=400)
        workspace = next(iter(self._world.workspaces.values()))
        people = [(workspace.by_name[name].id, name) for name in PERSONAS]
        return web.Response(text=consent_page("Slack", people, asked), content_type="text/html")

    async def _answered(self, request: web.Request) -> web.Response:
        return await answered(request, self._decided)

    def _decided(self, asked: Mapping[str, str], account: str, agrees: bool) -> str:
        user = self._world.member(account)
        return self.decide(asked, user, agrees=agrees and not user.is_bot)

    async def _exchange(self, request: web.Request) -> web.Response:
        said = {key: str(one) for key, one in (await request.post()).items()}
        return as_json(self._answer(said))

    def _answer(self, said: Mapping[str, str]) -> Json:
        if said.get("client_id") != self.app.client_id:
            return _refused("invalid_client_id")
        if not self.app.knows(said["client_id"], said.get("client_secret", "")):
            return _refused("bad_client_secret")
        if said.get("grant_type", "authorization_code") != "authorization_code":
            return _refused("invalid_grant_type")
        if self.opted_in_to_pkce and said.get("code_verifier"):
            return _refused("internal_error")
        grant = self._codes.spend(said.get("code", ""))
        if grant is None:
            return _refused("invalid_code")
        if grant.redirect != said.get("redirect_uri", grant.redirect):
            return _refused("bad_redirect_uri")
        token = f"xoxp-{secrets.token_urlsafe(24)}"
        return {"ok": True, "access_token": token, "token_type": "Bearer", "id_token": self._id_token(grant, token)}

    def _id_token(self, grant: Grant[User], token: str) -> str:
        header = {"alg": "RS256", "typ": "JWT", "kid": "sandbox"}
        signed = f"{_written(header)}.{_written(self._claims(grant, token))}"
        return f"{signed}.{_base64(self._key.sign(signed.encode(), padding.PKCS1v15(), SHA256()))}"

    def _claims(self, grant: Grant[User], token: str) -> Json:
        user, now = grant.account, int(self._world.clock.now().timestamp())
        claims: Json = {
            "iss": ISSUER,
            "sub": user.id,
            "aud": self.app.client_id,
            "exp": now + TOKEN_LASTS,
            "iat": now,
            "auth_time": now,
            "nonce": grant.nonce,
            "at_hash": _base64(hashlib.sha256(token.encode()).digest()[:16]),
            "https://slack.com/team_id": user.workspace.id,
            "https://slack.com/user_id": user.id,
        }
        if "profile" not in grant.scopes:
            return claims
        named = {"name": user.name, "given_name": user.name, "family_name": "", "locale": user.locale}
        team = user.workspace
        return {**claims, **named, f"{ISSUER}/team_name": team.name, f"{ISSUER}/team_domain": team.domain}

    async def _public(self, _: web.Request) -> web.Response:
        numbers = self._key.public_key().public_numbers()
        key = {"kty": "RSA", "alg": "RS256", "use": "sig", "kid": "sandbox"}
        return as_json({"keys": [{**key, "e": _number(numbers.e), "n": _number(numbers.n)}]})


def _refused(error: str) -> Json:
    return {"ok": False, "error": error}


def _written(part: Mapping[str, Any]) -> str:
    return _base64(json.dumps(part).encode())


def _number(number: int) -> str:
    return _base64(number.to_bytes((number.bit_length() + 7) // 8))


def _base64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
