"""Owns the client: one intent, no caches, no views. It hears what members do to the bot and nothing else."""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import chain, repeat
from typing import Any

import aiohttp
import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord import commands, errors
from adapters.discord.answers import Answer, Answers, Apology
from adapters.discord.arrivals import raw_interaction, raw_message, ticket
from adapters.discord.census import DiscordCensus
from adapters.discord.client import ShardedClient, Turn, a_client, point_at, quieten_library, reconnecting_quietly
from adapters.discord.courier import DiscordCourier
from adapters.discord.letters import Letters
from adapters.discord.pace import Pace
from bot.model.communities import Place
from bot.model.ids import SpaceId
from bot.model.people import Person, Rank
from bot.model.surveys import Survey
from bot.platforms import Whereabouts
from bot.roles import Shards
from bot.waits import growing

_log = logging.getLogger(__name__)

_ANSWER_TIMEOUT = 20.0
_FIRST_WAIT, _LONGEST_WAIT = 2.0, 60.0
"""Seconds before a gateway that did not answer is tried again, each time twice as long."""

_SAY_AFTER, _SAY_AGAIN = timedelta(seconds=10), timedelta(hours=1)
"""When it is said that the gateway is waited for."""


class DiscordGateway:
    """The bot on Discord: answers through *answer*, and lends its HTTP to a courier."""

    owners_may_export = False

    def __init__(
        self,
        *,
        token: str,
        answer: Answer,
        apology: Apology,
        api_url: str | None = None,
        gateway_url: str | None = None,
        shards: Shards | None = None,
        turn: Turn | None = None,
    ) -> None:
        """Take the core as callables; the URLs point the whole process at another Discord.

        With *shards* it hears a part of all servers, over connections that begin when it is their *turn*.
        """
        point_at(api_url, gateway_url)
        quieten_library()
        self._token = token.strip()
        pace = Pace()
        self._client = a_client(pace.trace(), shards, turn)
        self._hears_all = shards is None
        self._over = asyncio.Event()
        for hear in (self.on_ready, self.on_interaction, self.on_message, on_error):
            self._client.event(hear)
        self._courier = DiscordCourier(self._client.http, pace, refused=self._refuse_token)
        self._census = DiscordCensus(self._client.http)
        self._letters = Letters(self._courier, answer, apology)
        self._answer = answer
        self._apology = apology
        self._session: aiohttp.ClientSession | None = None
        self._answers: Answers | None = None  # None while nothing is heard.
        self._connection: asyncio.Task[None] | None = None
        self._busy: set[asyncio.Task[Any]] = set()
        self._token_refused = False
        self._just_listed: frozenset[SpaceId] | None = None

    @property
    def courier(self) -> DiscordCourier:
        """Lend the client's HTTP to whoever delivers; usable once started."""
        return self._courier

    @property
    def is_ready(self) -> bool:
        """Say whether Discord is connected and hears."""
        return self._answers is not None and self._client.is_ready()

    async def start(self) -> None:
        """Log in and be ready to hear; raises CannotConnect."""
        await self.reach()
        await self.listen()

    async def reach(self) -> None:
        """Log in, which is enough for a courier and a census; raises CannotConnect."""
        async with self._stopped_by_failure():
            if not self._token:
                raise errors.WrongToken
            await self._client.login(self._token)

    async def listen(self) -> None:
        """Register commands, connect and be ready; raises CannotConnect."""
        async with self._stopped_by_failure():
            await self._register_commands()
            if isinstance(self._client, ShardedClient):
                allowed = await self._client.http.request(Route("GET", "/gateway/bot"))
                self._client.at_once = int(allowed["session_start_limit"]["max_concurrency"])
            await self._connect()

    async def ended(self) -> None:
        """Wait until Discord was left for good; raises CannotConnect unless it was stopped."""
        await self._over.wait()
        if self._token_refused:
            raise errors.WrongToken
        if self._connection is None or not self._connection.done() or self._connection.cancelled():
            return
        if reason := errors.of_connection(self._connection.exception()):
            raise reason

    async def stop(self, grace: timedelta = timedelta(seconds=10)) -> None:
        """Stop hearing, finish within *grace* the answers that were begun, and let go."""
        self._answers = None
        if self._busy:
            await asyncio.wait(self._busy, timeout=grace.total_seconds())
        await self._client.close()
        if self._connection is not None:
            self._connection.cancel()
            await asyncio.wait({self._connection})
        if self._session is not None:
            await self._session.close()
        self._over.set()

    async def people(self, place: Place, group: str = "") -> int | None:
        """Give the number of members of a server, or of those with a role, or None when Discord did not say."""
        return await self._census.people(place.space, group)

    async def belongs(self, person: Person, space: SpaceId, group: str) -> bool | None:
        """Say whether somebody has a role, or None when Discord did not say."""
        rank = await self._census.rank(person, space)
        return None if rank is None else group in (rank.roles or ())

    async def rank(self, person: Person, space: SpaceId) -> Rank | None:
        """Say what somebody may do in a server at this moment, or None when Discord did not say."""
        return await self._census.rank(person, space)

    async def survey(self, place: Place) -> Survey:
        """Say what the bot may do in a channel, and whether everybody may read it, as far as Discord says."""
        return await self._census.survey(place, str(self._client.user.id) if self._client.user else "")

    async def names(self, person: Person, space: SpaceId) -> tuple[str, ...]:
        """Give what others in a server call somebody, then their handle; empty when Discord did not say."""
        return await self._census.names(person, space)

    async def whereabouts(self, known: frozenset[SpaceId]) -> Whereabouts:
        """Say in which of the *known* servers the bot is: as READY lists them where it has just come, else as asked."""
        listed, self._just_listed = self._just_listed, None
        if listed is None and not self._client.is_closed():  # Where it never began there is nobody to ask.
            listed = await self._census.servers()
        return Whereabouts() if listed is None else Whereabouts(here=known & listed, gone=known - listed)

    async def on_ready(self) -> None:
        """Remember READY's list until the first look; a server that is only unavailable is on it."""
        listed = tuple(self._client.guilds)
        if self._hears_all:  # Each of several connections lists its own part.
            self._just_listed = frozenset(SpaceId(f"discord:{guild.id}") for guild in listed)
        for guild in listed:
            # Without their intent the library hears no more of them, and would keep them all: a kilobyte each.
            self._client._connection._remove_guild(guild)  # noqa: SLF001 - There is no other way.

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Answer a command, a press or a form."""
        if self._answers is not None:
            self._remember(asyncio.current_task())
            arrived = asyncio.get_running_loop().time()
            await self._answers.attend(ticket(interaction, arrived), raw_interaction(interaction))

    async def on_message(self, message: discord.Message) -> None:
        """Answer what a person wrote in private."""
        in_private = isinstance(message.channel, discord.DMChannel)
        if self._answers is not None and in_private and not message.author.bot:
            self._remember(asyncio.current_task())
            await self._letters.attend(raw_message(message), str(message.channel.id))

    @asynccontextmanager
    async def _stopped_by_failure(self) -> AsyncIterator[None]:
        """Let go of everything where the block fails, and say what it was in our own words."""
        try:
            yield
        except BaseException as error:
            await self.stop()
            if isinstance(error, discord.LoginFailure):
                raise errors.WrongToken from None
            if isinstance(error, errors.FAILURES):
                raise errors.unreached(error) from None
            raise

    async def _register_commands(self) -> None:
        path = "/applications/{application_id}/commands"
        application_id = self._client.application_id
        listed = Route("GET", path, application_id=application_id)
        registered = await self._client.http.request(listed, params=commands.ASKED)
        if commands.differ(registered):
            await self._client.http.request(Route("PUT", path, application_id=application_id), json=commands.COMMANDS)

    async def _connect(self) -> None:
        self._session = _session()
        self._answers = Answers(self._session, self._answer, self._apology)
        self._connection = asyncio.create_task(self._stay_connected())
        self._connection.add_done_callback(lambda _: self._over.set())
        ready = asyncio.create_task(self._client.wait_until_ready())
        try:
            with reconnecting_quietly():
                await self._let_in(ready, self._connection)
            if not ready.done():
                await self.ended()
        finally:
            ready.cancel()

    async def _let_in(self, *either: asyncio.Task[Any]) -> None:
        """Wait until we are let in, or will never be; say in plain words what is waited for, and seldom."""
        for patience in chain((_SAY_AFTER,), repeat(_SAY_AGAIN)):
            done, _ = await asyncio.wait(either, timeout=patience.total_seconds(), return_when=asyncio.FIRST_COMPLETED)
            if done:
                return
            gateway = DiscordWebSocket.DEFAULT_GATEWAY.with_user(None).with_query(None)
            _log.warning("Discord's gateway %s has not let the bot in yet; it goes on trying by itself", gateway)

    async def _stay_connected(self) -> None:
        for wait in growing(_FIRST_WAIT, _LONGEST_WAIT):
            try:
                await self._client.connect()
            except AttributeError:
                # discord.py 2.7 asks a socket that never opened for its sequence when the first connection fails.
                if self._client.is_ready():
                    raise
                await asyncio.sleep(wait)
            else:
                return

    def _remember(self, task: asyncio.Task[Any] | None) -> None:
        if task is not None:
            self._busy.add(task)
            task.add_done_callback(self._busy.discard)

    def _refuse_token(self) -> None:
        self._token_refused = True
        self._over.set()
        self._remember(asyncio.create_task(self._client.close()))


async def on_error(event: str, /, *_: Any, **__: Any) -> None:
    """Log a bug without what it was about: the library would print all of it."""
    error = sys.exc_info()[1]
    _log.error("%s failed: %s", event, errors.where(error) if error else "for no reason")


def _session() -> aiohttp.ClientSession:
    connector = aiohttp.TCPConnector(limit=0)
    timeout = aiohttp.ClientTimeout(total=_ANSWER_TIMEOUT)
    return aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar(), timeout=timeout)
