"""Owns the client and the way by which Slack delivers: sockets, or a signed door. It hears what is done to the bot."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from typing import Any

import aiohttp
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.slack import arrivals, commands, errors, inbound
from adapters.slack.answers import Answer, Answers, Apology
from adapters.slack.census import SlackCensus
from adapters.slack.courier import SlackCourier
from adapters.slack.installs import Installs, Public
from adapters.slack.screens import Screens
from adapters.slack.server import Server
from adapters.slack.shapes import table
from adapters.slack.sockets import Sockets
from adapters.slack.tokens import WHOEVERS, NotInstalled, OneToken, TokenEach, Tokens, renewal_for
from adapters.slack.web import LIBRARY, Method, Web, a_client, a_session
from adapters.slack.workspaces import Censuses, Couriers, Workspace, Workspaces, each
from bot.model.actions import Spoken
from bot.model.ids import SpaceId
from bot.model.installations import Installation
from bot.platforms import Whereabouts
from bot.tenancy import Tenancy

_log = logging.getLogger(__name__)

_GRACE = timedelta(seconds=10)
_ACKNOWLEDGED, _NOT_NOW = 200, 503


def _close(_: str) -> str:
    return "Close"


class SlackGateway(Censuses):
    """The bot on Slack: answers through *answer*, and lends its calls to a courier.

    It speaks by one token from its settings, or is *public*: then any workspace may install it, and gives its own.
    """

    owners_may_export = True

    def __init__(
        self,
        *,
        answer: Answer,
        apology: Apology,
        bot_token: str = "",
        public: Public | None = None,
        tenancy: Tenancy | None = None,
        app_token: str = "",
        signing_secret: str = "",
        bind: str = "",
        api_url: str | None = None,
        names: Mapping[Spoken, str] = commands.NAMES,
        closing: Callable[[str], str] = _close,
    ) -> None:
        """Take the core as callables, and an app token (Socket Mode), else a signing secret and *bind* (HTTP).

        *names* are what the commands are called here; *closing* says in a language what closes a view.
        """
        quieten_libraries()
        self._api_url = api_url
        self._core = (answer, apology, names, closing)
        self._tokens: Tokens
        self._each: TokenEach | None = None
        self._installs: Installs | None = None
        if public is not None and tenancy is not None:
            self._each = self._tokens = TokenEach(tenancy, renewal_for(public, api_url))
            self._installs = Installs(public, api_url, self._each.let_in)
        else:
            self._tokens = OneToken(bot_token.strip(), self._refuse_token)
        super().__init__(Workspaces(self._tokens, self._enter))
        self._couriers = Couriers(self._workspaces)
        self._socket_web = Web(app_token.strip(), api_url, self._refuse_app_token)
        self._signing_secret = signing_secret.strip()
        self._bind = bind
        self._session: aiohttp.ClientSession | None = None
        self._sockets: Sockets | None = None
        self._server: Server | None = None
        self._hears = False
        self._refused = set[str]()  # Slack's words for why it refuses a token from the settings.
        self._own: SpaceId | None = None
        self._us: Mapping[str, Any] = {}
        self._over = asyncio.Event()

    @property
    def courier(self) -> Couriers:
        """Lend the calls to whoever delivers; usable once started."""
        return self._couriers

    @property
    def is_ready(self) -> bool:
        """Say whether Slack is connected and hears."""
        delivers = self._sockets is None or self._sockets.is_connected
        return self._hears and delivers and not self._over.is_set()

    @property
    def url(self) -> str:
        """Give the address that Slack's requests come to in HTTP mode, as seen from this machine."""
        return self._server.url if self._server else ""

    async def start(self) -> None:
        """Ask who we are, connect or listen, and be ready; raises CannotConnect."""
        await self.reach()
        await self.listen()

    async def reach(self) -> None:
        """Ask who we are, which is enough for a courier and a census; raises CannotConnect."""
        async with self._stopped_by_failure():
            self._session = a_session()
            await self._socket_web.start()
            if self._each is None:
                await self._introduce()

    async def listen(self) -> None:
        """Connect or listen, and be ready; raises CannotConnect."""
        async with self._stopped_by_failure():
            await self._open(self._app())

    async def ended(self) -> None:
        """Wait until Slack was left for good; raises WrongToken unless it was stopped."""
        await self._over.wait()
        if self._refused:
            raise self._wrong_token()

    async def stop(self, grace: timedelta = _GRACE) -> None:
        """Stop hearing, finish within *grace* the answers that were begun, and let go."""
        self._hears = False
        if self._sockets is not None:
            await self._sockets.close(grace.total_seconds())
        if self._server is not None:
            await self._server.close()
        await self._workspaces.finish(grace.total_seconds())
        if self._each is not None:
            await self._each.finish(grace.total_seconds())
        if self._session is not None:
            await self._session.close()
        await self._socket_web.close()
        self._over.set()

    async def whereabouts(self, known: frozenset[SpaceId]) -> Whereabouts:
        """Say whether the bot is in its own workspace, or in which of its own; of others Slack tells it nothing.

        Where Slack let it go before it said whose it is, it was that of the only workspace that is known. Of many
        workspaces each that lets it go is noted at once: what remains is to find out about those that could not say so.
        """
        if self._each is not None:
            return Whereabouts(here=known & await self._in_which(await self._each.tenancy.spaces()))
        own = {self._own} if self._own else known if len(known) == 1 else frozenset()
        if self._refused & errors.LET_GO:
            return Whereabouts(gone=known & own)
        return Whereabouts(here=known & own) if self._own else Whereabouts()

    async def hear(self, req: AsyncBoltRequest) -> BoltResponse:
        """Answer a command, a shortcut, a press, a form, a private message or a look at the Home tab."""
        if not self._hears:
            return BoltResponse(status=_NOT_NOW)
        try:
            if _is_farewell(req.body):
                return BoltResponse(status=await self._heard_farewell(inbound.workspace(req.body)))
            ticket = arrivals.ticket(req.body, asyncio.get_running_loop().time())
            if ticket is None:
                return BoltResponse(status=_ACKNOWLEDGED)
            workspace = await self._workspaces.of(inbound.workspace(req.body))
            return BoltResponse(status=_ACKNOWLEDGED, body=await workspace.answers.attend(req.body, ticket) or "")
        except NotInstalled:
            return BoltResponse(status=_ACKNOWLEDGED)
        except errors.FAILURES as error:
            _log.warning("a workspace could not be answered: %s", errors.where(error))
            return BoltResponse(status=_NOT_NOW)

    async def _heard_farewell(self, space: SpaceId) -> int:
        """Let a workspace go; of many only one whose token of now is refused: a late word may be of an earlier one."""
        if self._each is not None:
            if not await self._tried(space):
                return _NOT_NOW  # Slack says it again then.
            await self._each.tenancy.leave(space)  # It may be known from another time, and have given nothing since.
            return _ACKNOWLEDGED
        self._refuse_token(errors.UNINSTALLED)
        return _ACKNOWLEDGED

    async def _tried(self, space: SpaceId) -> bool:
        """Try a workspace's token, which is forgotten where it is refused; False where Slack did not say."""
        try:
            await (await self._workspaces.of(space)).web.call(Method.WHO_AM_I)
        except errors.FAILURES as error:
            return isinstance(error, NotInstalled) or errors.word_of(error) in errors.TOKEN_REFUSED
        return True

    async def _in_which(self, spaces: frozenset[SpaceId]) -> frozenset[SpaceId]:
        """Name those of *spaces* whose token opens them; before that is reached there is nobody to ask."""
        if self._session:
            await each(spaces, self._tried)
        return spaces & await self._each.tenancy.spaces() if self._each else frozenset()

    def _enter(self, installation: Installation) -> Workspace:
        """Make what speaks in one workspace."""
        answer, apology, names, closing = self._core
        refuse = partial(self._tokens.refuse, installation.space)
        web = Web(installation.token, self._api_url, refuse, self._session)
        courier = SlackCourier(web)
        answers = Answers(web, Screens(web, courier, closing), answer, apology, names)
        return Workspace(web=web, courier=courier, census=SlackCensus(web), answers=answers)

    @asynccontextmanager
    async def _stopped_by_failure(self) -> AsyncIterator[None]:
        """Let go of everything where the block fails, and say what it was in our own words."""
        try:
            yield
        except BaseException as error:
            await self.stop()
            if isinstance(error, errors.FAILURES):
                raise self._wrong_token() if self._refused else errors.unreached(error, self._api_url) from None
            raise

    async def _introduce(self) -> None:
        """Ask Slack whose the one token is."""
        web = (await self._workspaces.of(WHOEVERS)).web
        if not web.client.token:
            self._refuse_token(errors.UNKNOWN)
            raise errors.WrongToken
        us = await web.call(Method.WHO_AM_I)
        self._own = SpaceId(f"slack:{us.get('team_id')}")

    async def _open(self, app: AsyncApp) -> None:
        if self._socket_web.client.token:
            self._sockets = Sockets(app, self._socket_web)
            await self._sockets.open()
        elif self._signing_secret and self._bind:
            self._server = Server(app, self._bind, self._signing_secret, self._installs)
            try:
                await self._server.open(_GRACE.total_seconds())
            except OSError as refusal:
                raise errors.Disconnected(
                    f"Slack cannot be heard at {self._bind} ({refusal.strerror})",
                    "choose another address in SLACK_BIND",
                ) from None
        else:
            raise errors.Disconnected(
                "Slack cannot be heard yet", "set SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET with an address to listen at"
            )
        self._hears = True

    def _app(self) -> AsyncApp:
        async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
            """Let everything in that was signed; by which token it is answered each workspace knows for itself."""
            return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id)

        app = AsyncApp(
            client=a_client("", self._api_url),
            authorize=authorize,
            logger=LIBRARY,
            name=__name__,
            process_before_response=True,
            signing_secret=self._signing_secret,
        )
        # A middleware answers whatever arrives, before any listener could: what it returns is the acknowledgement.
        app.use(self.hear)
        return app

    async def _refuse_app_token(self, token: str, word: str) -> None:  # noqa: ARG002 - It is the one of the settings.
        # A workspace keeps what it gave: that this one is refused says nothing about where the bot is.
        self._refuse_token(errors.UNKNOWN if word in errors.LET_GO else word)

    def _wrong_token(self) -> errors.WrongToken:
        return errors.WrongToken(of_another_kind=errors.OTHER_KIND in self._refused)

    def _refuse_token(self, word: str) -> None:
        self._refused.add(word)
        self._over.set()


def _is_farewell(body: Mapping[str, Any]) -> bool:
    """Say whether the workspace has let the bot go."""
    event = table(body.get("event"))
    if event.get("type") == "tokens_revoked":
        return bool(table(event.get("tokens")).get("bot"))
    return bool(event.get("type") == "app_uninstalled")


def quieten_libraries() -> None:
    """Let both libraries say nothing but what broke."""
    # Both look at a logger's own level; at WARNING they print the whole of a request that nobody answered.
    for name in ("slack_bolt", "slack_sdk"):
        logging.getLogger(name).setLevel(logging.ERROR)
