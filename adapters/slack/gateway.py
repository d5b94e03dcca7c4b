"""Owns the client and the way by which Slack delivers: sockets, or a signed door. It hears what is done to the bot."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import arrivals, commands, errors
from adapters.slack.answers import Answer, Answers, Apology
from adapters.slack.census import SlackCensus
from adapters.slack.courier import SlackCourier
from adapters.slack.screens import Screens
from adapters.slack.server import Server
from adapters.slack.shapes import table
from adapters.slack.sockets import Sockets
from adapters.slack.web import LIBRARY, Method, Web
from bot.model.actions import Spoken
from bot.model.communities import Place
from bot.model.ids import SpaceId
from bot.model.people import Person, Rank
from bot.model.surveys import Survey
from bot.platforms import Whereabouts

_GRACE = timedelta(seconds=10)
_ACKNOWLEDGED, _NOT_NOW = 200, 503


def _close(_: str) -> str:
    return "Close"


class SlackGateway:
    """The bot on Slack: answers through *answer*, and lends its token's calls to a courier."""

    owners_may_export = True

    def __init__(
        self,
        *,
        bot_token: str,
        answer: Answer,
        apology: Apology,
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
        self._web = Web(bot_token.strip(), api_url, self._refuse_token)
        self._socket_web = Web(app_token.strip(), api_url, lambda _: self._refuse_token())
        self._signing_secret = signing_secret.strip()
        self._bind = bind
        self._courier = SlackCourier(self._web)
        self._census = SlackCensus(self._web)
        self._answers = Answers(self._web, Screens(self._web, self._courier, closing), answer, apology, names)
        self._sockets: Sockets | None = None
        self._server: Server | None = None
        self._hears = False
        self._token_refused = False
        self._let_go = False
        self._own: SpaceId | None = None
        self._us: Mapping[str, Any] = {}
        self._over = asyncio.Event()

    @property
    def courier(self) -> SlackCourier:
        """Lend the token's calls to whoever delivers; usable once started."""
        return self._courier

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
        """Ask who we are, connect or listen, and be ready; raises WrongToken or Disconnected."""
        await self.reach()
        await self.listen()

    async def reach(self) -> None:
        """Ask who we are, which is enough for a courier and a census; raises WrongToken or Disconnected."""
        async with self._stopped_by_failure():
            await self._web.start()
            await self._socket_web.start()
            if not self._web.client.token:
                self._refuse_token()
                raise errors.WrongToken
            self._us = await self._web.call(Method.WHO_AM_I)
            self._own = SpaceId(f"slack:{self._us.get('team_id')}")

    async def listen(self) -> None:
        """Connect or listen, and be ready; raises WrongToken or Disconnected."""
        async with self._stopped_by_failure():
            await self._open(self._app(self._us))

    async def ended(self) -> None:
        """Wait until Slack was left for good; raises WrongToken unless it was stopped."""
        await self._over.wait()
        if self._token_refused:
            raise errors.WrongToken

    async def stop(self, grace: timedelta = _GRACE) -> None:
        """Stop hearing, finish within *grace* the answers that were begun, and let go."""
        self._hears = False
        if self._sockets is not None:
            await self._sockets.close(grace.total_seconds())
        if self._server is not None:
            await self._server.close()
        await self._answers.finish(grace.total_seconds())
        await self._web.close()
        await self._socket_web.close()
        self._over.set()

    async def people(self, place: Place, group: str = "") -> int | None:
        """Give the number of people in a channel, at most as many as *group* has, or None when Slack did not say."""
        return await self._census.people(place, group)

    async def belongs(self, person: Person, space: SpaceId, group: str) -> bool | None:  # noqa: ARG002 - as below.
        """Say whether somebody is in a channel, or None when Slack did not say."""
        return await self._census.belongs(person, group)

    async def rank(self, person: Person, space: SpaceId) -> Rank | None:  # noqa: ARG002 - an account says its workspace.
        """Say what somebody may do in their workspace at this moment, or None when Slack did not say."""
        return await self._census.rank(person)

    async def survey(self, place: Place) -> Survey:
        """Say what the bot may do in a channel, and whether everybody may read it, as far as Slack says."""
        return await self._census.survey(place)

    async def names(self, person: Person, space: SpaceId) -> tuple[str, ...]:  # noqa: ARG002 - as above.
        """Give what others in a workspace call somebody, then their handle; empty when Slack did not say."""
        return await self._census.names(person)

    async def whereabouts(self, known: frozenset[SpaceId]) -> Whereabouts:
        """Say whether the bot is in its own workspace; of others Slack tells this token nothing.

        Where Slack let it go before it said whose it is, it was that of the only workspace that is known.
        """
        own = {self._own} if self._own else known if len(known) == 1 else frozenset()
        if self._let_go:
            return Whereabouts(gone=known & own)
        return Whereabouts(here=known & own) if self._own else Whereabouts()

    async def hear(self, req: AsyncBoltRequest) -> BoltResponse:
        """Answer a command, a shortcut, a press, a form, a private message or a look at the Home tab."""
        if not self._hears:
            return BoltResponse(status=_NOT_NOW)
        if _is_farewell(req.body):
            self._let_go = True
            self._refuse_token()
            return BoltResponse(status=_ACKNOWLEDGED)
        ticket = arrivals.ticket(req.body, asyncio.get_running_loop().time())
        shown = await self._answers.attend(req.body, ticket) if ticket else {}
        return BoltResponse(status=_ACKNOWLEDGED, body=shown or "")

    @asynccontextmanager
    async def _stopped_by_failure(self) -> AsyncIterator[None]:
        """Let go of everything where the block fails, and say what it was in our own words."""
        try:
            yield
        except BaseException as error:
            await self.stop()
            if isinstance(error, errors.FAILURES):
                raise (errors.WrongToken() if self._token_refused else errors.unreached(error)) from None
            raise

    async def _open(self, app: AsyncApp) -> None:
        if self._socket_web.client.token:
            self._sockets = Sockets(app, self._socket_web)
            await self._sockets.open()
        elif self._signing_secret and self._bind:
            self._server = Server(app, self._bind, self._signing_secret)
            await self._server.open(_GRACE.total_seconds())
        else:
            raise errors.Disconnected(
                "Slack cannot be heard yet", "set SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET with an address to listen at"
            )
        self._hears = True

    def _app(self, us: Mapping[str, Any]) -> AsyncApp:
        async def authorize() -> AuthorizeResult:
            """Say who we are, as Slack told at the start: asked again, a first event could be lost to a bad moment."""
            return AuthorizeResult(
                enterprise_id=us.get("enterprise_id"),
                team_id=us.get("team_id"),
                bot_id=us.get("bot_id"),
                bot_user_id=us.get("user_id"),
                bot_token=self._web.client.token,
            )

        app = AsyncApp(
            client=AsyncWebClient(base_url=self._web.client.base_url, retry_handlers=[], logger=LIBRARY),
            authorize=authorize,
            logger=LIBRARY,
            name=__name__,
            process_before_response=True,
            signing_secret=self._signing_secret,
        )
        # A middleware answers whatever arrives, before any listener could: what it returns is the acknowledgement.
        app.use(self.hear)
        return app

    def _refuse_token(self, word: str = "") -> None:
        self._let_go = self._let_go or word in errors.LET_GO
        self._token_refused = True
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
