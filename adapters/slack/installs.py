"""The two pages by which a workspace lets the bot in: one leads to Slack's own, the other hears what came of it.

The steps are the library's. What is ours: where an installation is kept, a state that nothing is kept for, and words.
"""

import hashlib
import hmac
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urljoin

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.error import BoltError
from slack_bolt.oauth.async_callback_options import AsyncCallbackOptions, AsyncFailureArgs, AsyncSuccessArgs
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.oauth.installation_store import Installation as Given
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from adapters.slack import errors, manifest
from adapters.slack.leaflet import SAFE, leaflet
from adapters.slack.paths import INSTALL, REDIRECT
from adapters.slack.shapes import is_name
from adapters.slack.web import API, LIBRARY, a_client
from bot.model.ids import SpaceId
from bot.model.installations import Installation
from bot.ports import Clock
from bot.views.installs import Outcome, Page

_COOKIE = "askaround-install"
_LASTS = timedelta(minutes=10)
_MOST_USED = 10_000
_CANCELLED = "access_denied"
_OURS = "storage_error"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Public:
    """An app that any workspace may install: what Slack's pages call it, and at which address browsers reach us."""

    client_id: str
    client_secret: str
    url: str
    clock: Clock
    mint: Callable[[], str]
    page: Callable[[Outcome, str], Page]


class Installs:
    """Answers browsers that want to let the bot in; *let_in* keeps what their workspace gave."""

    def __init__(self, public: Public, api_url: str | None, let_in: Callable[[Installation], Awaitable[None]]) -> None:
        self._public = public
        self._flow = AsyncOAuthFlow(
            client=a_client("", api_url),
            logger=LIBRARY,
            settings=AsyncOAuthSettings(
                client_id=public.client_id,
                client_secret=public.client_secret,
                scopes=manifest.scopes(),
                user_scopes=[],
                redirect_uri=public.url + REDIRECT,
                authorization_url=urljoin(api_url or API, "../oauth/v2/authorize"),
                install_path=INSTALL,
                install_page_rendering_enabled=False,
                redirect_uri_path=REDIRECT,
                callback_options=AsyncCallbackOptions(success=self._well, failure=self._ill),
                installation_store=_Kept(let_in),
                state_store=_States(public),
                state_cookie_name=_COOKIE,
                state_expiration_seconds=int(_LASTS.total_seconds()),
                logger=LIBRARY,
            ),
        )

    def mount(self, app: web.Application) -> None:
        """Answer at both addresses."""
        app.router.add_get(INSTALL, self._begin)
        app.router.add_get(REDIRECT, self._return)

    async def _begin(self, _: web.Request) -> web.Response:
        # Nothing of the request goes on: the library would write its `team` into Slack's address as it stands.
        return _safe(await to_aiohttp_response(await self._flow.handle_installation(AsyncBoltRequest(body=""))))

    async def _return(self, request: web.Request) -> web.Response:
        # Slack sends no body: one that cannot be read is not read, and no fault of ours.
        asked = AsyncBoltRequest(body="", query=request.query_string, headers={**request.headers})
        try:
            answer = await self._flow.handle_callback(asked)
        except Exception as error:  # noqa: BLE001 - the loop's edge: whoever sits there reads that it was not them.
            _log.error("a workspace was not installed: %s", errors.where(error))
            answer = self._say(asked, Outcome.OURS, 500)
        return _safe(await to_aiohttp_response(answer))

    async def _well(self, args: AsyncSuccessArgs) -> BoltResponse:
        _log.info("a workspace let the bot in")
        return self._say(args.request, Outcome.LET_IN, 200)

    async def _ill(self, args: AsyncFailureArgs) -> BoltResponse:
        if "error" in args.request.query:  # The library hands on what an address says before it looks at the state.
            no = args.reason == _CANCELLED and await self._is_theirs(args.request)
            return self._say(args.request, *((Outcome.CANCELLED, 200) if no else (Outcome.STALE, 400)))
        if isinstance(args.error, _OrganizationError):
            return self._say(args.request, Outcome.ORGANIZATION, 400)
        if args.reason == _OURS:
            _log.error("a workspace was not installed: Slack gave no token for one")
            return self._say(args.request, Outcome.OURS, args.suggested_status_code)
        if args.reason == "invalid_code":
            _log.warning("Slack took a code for nothing; if all fail, `askaround doctor` tries SLACK_CLIENT_SECRET")
        return self._say(args.request, Outcome.STALE, 400)

    async def _is_theirs(self, asked: AsyncBoltRequest) -> bool:
        state = asked.query.get("state", [""])[0]
        known = self._flow.settings.state_utils.is_valid_browser(state, {**asked.headers})
        return known and await self._flow.settings.state_store.async_consume(state)

    def _say(self, asked: AsyncBoltRequest, outcome: Outcome, status: int) -> BoltResponse:
        language = next(iter(asked.headers.get("accept-language") or ()), "").partition(",")[0].partition(";")[0]
        again = "" if outcome is Outcome.LET_IN else INSTALL
        drawn = leaflet(self._public.page(outcome, language.strip()), again)
        cookie = self._flow.settings.state_utils.build_set_cookie_for_deletion()
        return BoltResponse(
            status=status, body=drawn, headers={"Content-Type": "text/html; charset=utf-8", "Set-Cookie": cookie}
        )


class _OrganizationError(BoltError):
    """A whole organization's token: whose workspaces it is good for, nobody has said."""


class _Kept(AsyncInstallationStore):
    """The library's store over ours. Of who installed nothing is kept."""

    def __init__(self, let_in: Callable[[Installation], Awaitable[None]]) -> None:
        self._let_in = let_in

    async def async_save(self, installation: Given) -> None:
        """Keep what a workspace gave; raises BoltError for what is none."""
        token, team = installation.bot_token, installation.team_id
        if installation.is_enterprise_install:
            raise _OrganizationError("a whole organization's token")
        if not token or not is_name(team):
            raise BoltError("no workspace's token")
        ends_at = installation.bot_token_expires_at
        await self._let_in(
            Installation(
                space=SpaceId(f"slack:{team}"),
                token=token,
                renewal=installation.bot_refresh_token or "",
                ends_at=datetime.fromtimestamp(ends_at, UTC) if ends_at else None,
            )
        )


class _States(AsyncOAuthStateStore):
    """States that say themselves until when they are good, which nobody can make but us; only used ones are known."""

    def __init__(self, public: Public) -> None:
        self._clock, self._mint = public.clock, public.mint
        self._used: dict[str, int] = {}
        self._key = hashlib.sha256(b"askaround install state\0" + public.client_secret.encode()).digest()

    async def async_issue(self, *_: object, **__: object) -> str:
        """Give a state for one browser, which has it in a cookie as well."""
        said = f"{int((self._clock.now() + _LASTS).timestamp())}.{self._mint()}"
        return f"{said}.{self._proof(said)}"

    async def async_consume(self, state: str) -> bool:
        """Say whether a state is ours, not too old, and here for the first time: each is worth one call to Slack."""
        said, _, proof = state.rpartition(".")
        until = said.partition(".")[0]
        if not hmac.compare_digest(proof.encode(), self._proof(said).encode()) or not until.isdecimal():
            return False
        return self._is_first(state, int(until))

    def _is_first(self, state: str, until: int) -> bool:
        now = self._clock.now().timestamp()
        if until <= now or state in self._used:
            return False
        self._used[state] = until
        while len(self._used) > _MOST_USED or next(iter(self._used.values())) <= now:
            del self._used[next(iter(self._used))]
        return True

    def _proof(self, said: str) -> str:
        return hmac.new(self._key, said.encode(), "sha256").hexdigest()


def _safe(response: web.Response) -> web.Response:
    """Let no page be kept, framed or told where its reader came from: its address holds a code."""
    response.headers.update(SAFE)
    return response
