"""Installing the app by OAuth: the page that asks for consent, codes that are good once, tokens that are renewed.

Source: Slack's documentation of OAuth v2 and of token rotation.
"""

import base64
import binascii
from collections.abc import Mapping

from aiohttp import web

from sandbox.consent import Codes, Registration, answered, consent_page, sent_back
from sandbox.errors import ClientRefusal, Json
from sandbox.people import PERSONAS
from sandbox.slack.door import API, Call, Method, as_json
from sandbox.slack.manifest import App
from sandbox.slack.state import User
from sandbox.slack.tokens import ROTATED_AFTER, Token, Tokens
from sandbox.slack.world import World

PAGE = "/oauth/v2/authorize"


class Installing:
    """Slack's side of an installation, for one registered app."""

    def __init__(self, world: World, app: App, registered: Registration, tokens: Tokens) -> None:
        self._world = world
        self._app = app
        self._registered = registered
        self._tokens = tokens
        self._codes: Codes[User] = Codes(world.clock)
        self._org_wide: set[str] = set()

    def mount(self, app: web.Application, prefix: str) -> None:
        """Serve the page and the exchange."""
        app.router.add_get(f"{prefix}{PAGE}", self._show)
        app.router.add_post(f"{prefix}{PAGE}", self._answered)
        app.router.add_post(f"{prefix}{API}/oauth.v2.access", self._exchange)

    def methods(self) -> list[Method]:
        """Give what a token can be used for to end it."""
        return [Method(name="auth.revoke", handler=self._revoke)]

    def _revoke(self, call: Call) -> Json:
        self._tokens.let(call.workspace, "token_revoked")
        return {"revoked": True}

    def decide(self, asked: Mapping[str, str], user: User, *, agrees: bool, org_wide: bool = False) -> str:
        """Give where a browser is sent once *user* has read the page; refuses what Slack's page does not show."""
        if fault := self._fault(asked):
            raise ClientRefusal(fault)
        back, state = self._back(asked), asked.get("state", "")
        if not agrees:
            return sent_back(back, error="access_denied", state=state)
        granted = {**asked, "redirect_uri": asked.get("redirect_uri", ""), "scope": " ".join(_scopes(asked))}
        code = self._codes.mint(granted, user)
        if org_wide:
            self._org_wide.add(code)
        return sent_back(back, code=code, state=state)

    def _back(self, asked: Mapping[str, str]) -> str:
        """Give the address that was asked for, or the first that is registered where none was."""
        known = (*self._app.redirects, *sorted(self._registered.redirects))
        return asked.get("redirect_uri") or next(iter(known), "")

    def _fault(self, asked: Mapping[str, str]) -> str:
        """Say what Slack shows instead of asking for consent."""
        if asked.get("client_id") != self._registered.client_id:
            return "invalid_client_id"
        if self._back(asked) not in {*self._app.redirects, *self._registered.redirects}:
            return "bad_redirect_uri"
        scopes = _scopes(asked)
        if not scopes:
            return "no_scopes"
        return "invalid_scope" if scopes - self._app.scopes or asked.get("user_scope") else ""

    async def _show(self, request: web.Request) -> web.Response:
        asked = dict(request.query)
        if fault := self._fault(asked):
            return web.Response(text=fault, status=400)
        people = [
            (user.id, f"{user.name} in {workspace.name}")
            for workspace in self._world.workspaces.values()
            for user in workspace.people()
            if user.name in PERSONAS
        ]
        return web.Response(text=consent_page("Slack", people, asked, _WANTS), content_type="text/html")

    async def _answered(self, request: web.Request) -> web.Response:
        return await answered(request, self._decided)

    def _decided(self, asked: Mapping[str, str], account: str, agrees: bool) -> str:
        user = self._world.member(account)
        return self.decide(asked, user, agrees=agrees and not user.is_bot)

    async def _exchange(self, request: web.Request) -> web.Response:
        said = {key: str(one) for key, one in (await request.post()).items()}
        return as_json(self._answer({**said, **_basic(request.headers.get("Authorization", ""))}))

    def _answer(self, said: Mapping[str, str]) -> Json:
        if said.get("client_id") != self._registered.client_id:
            return _refused("invalid_client_id")
        if not self._registered.knows(said["client_id"], said.get("client_secret", "")):
            return _refused("bad_client_secret")
        match said.get("grant_type", "authorization_code"):
            case "authorization_code":
                return self._installed(said)
            case "refresh_token":
                token = self._tokens.renew(said.get("refresh_token", ""))
                return self._given(token) if token else _refused("invalid_refresh_token")
            case _:
                return _refused("invalid_grant_type")

    def _installed(self, said: Mapping[str, str]) -> Json:
        grant = self._codes.spend(said.get("code", ""))
        if grant is None:
            return _refused("invalid_code")
        if grant.redirect != said.get("redirect_uri", ""):
            return _refused("bad_redirect_uri")
        token = self._tokens.mint(grant.account.workspace, grant.scopes, rotates=self._app.rotates)
        whose = _ORGANIZATION if said["code"] in self._org_wide else {}
        return {**self._given(token), **whose, "authed_user": {"id": grant.account.id}}

    def _given(self, token: Token) -> Json:
        workspace = token.workspace
        renewed = {"expires_in": int(ROTATED_AFTER.total_seconds()), "refresh_token": token.renewal}
        return {
            "ok": True,
            "app_id": self._world.app_id,
            "access_token": token.text,
            "token_type": "bot",
            "scope": ",".join(sorted(token.scopes or ())),
            "bot_user_id": workspace.bot.id,
            "team": {"id": workspace.id, "name": workspace.name},
            "enterprise": None,
            "is_enterprise_install": False,
            **(renewed if token.renewal else {}),
        }


_ORGANIZATION: Json = {
    "team": None,
    "enterprise": {"id": "E0ORGANIZE", "name": "All workspaces"},
    "is_enterprise_install": True,
}
_WANTS = "Askaround would like to be in your workspace. Who are you?"


def _scopes(asked: Mapping[str, str]) -> frozenset[str]:
    return frozenset(asked.get("scope", "").replace(",", " ").split())


def _basic(header: str) -> dict[str, str]:
    kind, _, text = header.partition(" ")
    try:
        name, _, secret = base64.b64decode(text).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return {}
    return {"client_id": name, "client_secret": secret} if kind == "Basic" else {}


def _refused(error: str) -> Json:
    return {"ok": False, "error": error}
