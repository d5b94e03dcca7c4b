"""Signing in with Discord: the consent page, the exchange of a code, and the tokens that speak for a person.

Sources: Discord's OAuth2 documentation and its authorization server metadata (S256 alone, `iss` in every answer).
"""

import base64
import secrets
from collections.abc import Mapping

from aiohttp import web

from sandbox.consent import Codes, Registration, answered, consent_page, sent_back
from sandbox.discord.door import API, as_json
from sandbox.discord.state import User
from sandbox.discord.world import World
from sandbox.errors import ClientRefusal, Json
from sandbox.people import MAPLE_STREET, PERSONAS

ISSUER = "https://discord.com"
PAGE = "/oauth2/authorize"
TOKEN_LASTS = 604_800
_SCOPES = frozenset({"identify", "guilds", "email", "connections", "guilds.members.read"})
_DENIED = "The resource owner or authorization server denied the request"


class OAuth:
    """Discord's authorization server, for one registered app."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._codes: Codes[User] = Codes(world.clock)
        self._tokens: dict[str, tuple[User, frozenset[str]]] = {}
        self.app = Registration(world.bot.id)

    def mount(self, app: web.Application, prefix: str) -> None:
        """Serve the page and the exchange."""
        app.router.add_get(f"{prefix}{PAGE}", self._show)
        app.router.add_post(f"{prefix}{PAGE}", self._answered)
        app.router.add_post(f"{prefix}{API}/oauth2/token", self._exchange)

    def decide(self, asked: Mapping[str, str], user: User, *, agrees: bool) -> str:
        """Give where a browser is sent once *user* has read the page; refuses what Discord's page does not show."""
        if fault := self._fault(asked):
            raise ClientRefusal(fault)
        back, state = asked["redirect_uri"], asked.get("state", "")
        scopes = set(asked.get("scope", "").split())
        if not scopes or scopes - _SCOPES:
            said = "The requested scope is invalid, unknown, or malformed."
            return sent_back(back, error="invalid_scope", error_description=said, state=state, iss=ISSUER)
        if not agrees:
            return sent_back(back, error="access_denied", error_description=_DENIED, state=state, iss=ISSUER)
        return sent_back(back, code=self._codes.mint(asked, user), state=state, iss=ISSUER)

    def speaks_for(self, token: str, scope: str) -> User | None:
        """Give whose access token this is, where it was given for *scope*."""
        user, scopes = self._tokens.get(token, (None, frozenset()))
        return user if scope in scopes else None

    def _fault(self, asked: Mapping[str, str]) -> str:
        """Say what Discord shows instead of asking for consent."""
        if asked.get("client_id") != self.app.client_id:
            return "Unknown Application"
        if asked.get("redirect_uri") not in self.app.redirects:
            return "Invalid OAuth2 redirect_uri"
        if asked.get("response_type") != "code":
            return "OAuth2 response_type must be provided."
        if asked.get("code_challenge") and asked.get("code_challenge_method") != "S256":
            return "Invalid code_challenge_method"
        return ""

    async def _show(self, request: web.Request) -> web.Response:
        asked = dict(request.query)
        if fault := self._fault(asked):
            return web.Response(text=fault, status=400)
        members = self._world.guilds_by_name[MAPLE_STREET].by_name
        people = [(members[name].user.id, name) for name in PERSONAS]
        return web.Response(text=consent_page("Discord", people, asked), content_type="text/html")

    async def _answered(self, request: web.Request) -> web.Response:
        return await answered(request, self._decided)

    def _decided(self, asked: Mapping[str, str], account: str, agrees: bool) -> str:
        user = self._world.users.get(account, self._world.bot)
        return self.decide(asked, user, agrees=agrees and not user.is_bot)

    async def _exchange(self, request: web.Request) -> web.Response:
        said = {key: str(one) for key, one in (await request.post()).items()}
        if not self.app.knows(*_credentials(request, said)):
            return as_json({"error": "invalid_client"}, 401)
        if said.get("grant_type") != "authorization_code":
            why = f"Grant type {said.get('grant_type')} is not supported"
            return as_json({"error": "unsupported_grant_type", "error_description": why}, 400)
        grant = self._codes.spend(said.get("code", ""))
        if grant is None or not grant.proves(said.get("code_verifier", "")):
            return as_json({"error": "invalid_grant", "error_description": 'Invalid "code" in request.'}, 400)
        if grant.redirect != said.get("redirect_uri"):
            return as_json({"error": "invalid_grant", "error_description": 'Invalid "redirect_uri" in request.'}, 400)
        return as_json(self._token(grant.account, grant.scopes))

    def _token(self, user: User, scopes: frozenset[str]) -> Json:
        token = secrets.token_urlsafe(22)
        self._tokens[token] = (user, scopes)
        return {
            "token_type": "Bearer",
            "access_token": token,
            "expires_in": TOKEN_LASTS,
            "refresh_token": secrets.token_urlsafe(22),
            "scope": " ".join(sorted(scopes)),
        }


def _credentials(request: web.Request, said: Mapping[str, str]) -> tuple[str, str]:
    """Read who asks, from the header or from the body."""
    kind, _, given = request.headers.get("Authorization", "").partition(" ")
    if kind != "Basic":
        return said.get("client_id", ""), said.get("client_secret", "")
    try:
        client_id, _, client_secret = base64.b64decode(given, validate=True).decode().partition(":")
    except ValueError:
        return "", ""
    return client_id, client_secret
