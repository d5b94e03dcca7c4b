"""What Discord says to the bot's token, for whoever runs the bot. Nobody logs in to a gateway: it would hear there."""

import asyncio
from collections.abc import Iterator, Mapping
from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord import commands, errors
from adapters.discord.census import DiscordCensus
from adapters.discord.client import a_client, point_at, quieten_library
from bot.mendable import found
from bot.model.communities import Place
from bot.model.findings import Checked, Finding
from bot.model.ids import SpaceId
from bot.model.surveys import Survey
from bot.platforms import Whereabouts
from bot.ports import Clock

ABOUT = "Discord"
PERMISSIONS = discord.Permissions(view_channel=True, send_messages=True, read_message_history=True)
"""What it takes to write cards and to draw them again."""

FEW_STARTS = 20
"""Connections that may still be made today: Discord allows 1,000, and takes the token away from who makes more."""


KNOCKS_FOR = 10.0
"""Seconds in which the gateway's door should open."""


class DiscordCheckup:
    """Implements ``bot.platforms.Checkup`` with the client that the bot has."""

    called = ABOUT
    lets_in = "give the bot View Channel and Send Messages there"

    def __init__(
        self,
        *,
        token: str,
        clock: Clock,
        client_id: str = "",
        api_url: str | None = None,
        gateway_url: str | None = None,
    ) -> None:
        """Take what the settings say; nothing is opened before it is checked."""
        point_at(api_url, gateway_url)
        quieten_library()
        self._token = token.strip()
        self._client_id = client_id.strip()
        self._clock = clock
        self._ahead: timedelta | None = None
        self._client = a_client(self._looking_at_the_time())
        self._census = DiscordCensus(self._client.http)

    async def check(self) -> Checked:
        """Ask what the token opens, how the application is set up, and how often it may still connect."""
        try:
            await self._client.login(self._token)
            findings = (
                *self._of_application(),
                await self._of_commands(),
                *await self._of_connections(),
                *await _of_gateway(),
            )
        except discord.LoginFailure:
            return Checked(findings=(found(ABOUT, errors.WrongToken()),), ahead=self._ahead, opens=False)
        except errors.FAILURES as error:
            return Checked(findings=(found(ABOUT, errors.unreached(error)),), ahead=self._ahead, opens=False)
        return Checked(findings=findings, ahead=self._ahead, way_in=invitation(self._client.application_id or 0))

    async def survey(self, place: Place) -> Survey:
        """Say what the bot may do in a channel, as far as Discord says."""
        return await self._census.survey(place, str(self._client.user.id) if self._client.user else "")

    async def whereabouts(self, known: frozenset[SpaceId]) -> Whereabouts:
        """Say in which of the *known* servers the bot is."""
        listed = await self._census.servers()
        return Whereabouts() if listed is None else Whereabouts(here=known & listed, gone=known - listed)

    async def close(self) -> None:
        """Let go of connections."""
        await self._client.close()

    def _of_application(self) -> Iterator[Finding]:
        application = self._client.application
        assert application  # noqa: S101 - Who has logged in has one.
        yield Finding(about=ABOUT, what=f"The token opens the application {application.name} ({application.id})")
        if self._client_id and self._client_id != str(application.id):
            yield Finding(
                about=ABOUT,
                what=f"DISCORD_CLIENT_ID is not the id of this application, which is {application.id}",
                todo="copy it again from the developer portal, or moderators cannot sign in at the dashboard",
            )
        if application.interactions_endpoint_url:
            yield Finding(
                about=ABOUT,
                what="The application has an Interactions Endpoint URL, and so the bot hears no command and no button",
                todo="empty that field in the developer portal under General Information",
            )
        yield _of_intents(application.flags)

    async def _of_commands(self) -> Finding:
        path = "/applications/{application_id}/commands"
        listed = Route("GET", path, application_id=self._client.application_id)
        registered = await self._client.http.request(listed, params=commands.ASKED)
        if not commands.differ(registered):
            return Finding(about=ABOUT, what="Discord has the commands of this version")
        what = "The commands that Discord has are not those of this version"
        return Finding(about=ABOUT, what=what, todo="start the bot, which puts them in order", can_wait=True)

    async def _of_connections(self) -> Iterator[Finding]:
        allowed: Mapping[str, Any] = await self._client.http.request(Route("GET", "/gateway/bot"))
        return _of_connections(int(allowed["session_start_limit"]["remaining"]), int(allowed["shards"]))

    def _looking_at_the_time(self) -> aiohttp.TraceConfig:
        trace = aiohttp.TraceConfig()

        async def look(_: object, __: object, ended: aiohttp.TraceRequestEndParams) -> None:
            said = ended.response.headers.get("Date")
            self._ahead = parsedate_to_datetime(said) - self._clock.now() if said else self._ahead

        trace.on_request_end.append(look)
        return trace


def invitation(application: int) -> str:
    """Give the address at which somebody who may lets the bot into a server, with what it uses and nothing else."""
    return discord.utils.oauth_url(application, permissions=PERMISSIONS, scopes=("bot", "applications.commands"))


def _of_intents(flags: discord.ApplicationFlags) -> Finding:
    switched_on = {
        "Presence": flags.gateway_presence or flags.gateway_presence_limited,
        "Server Members": flags.gateway_guild_members or flags.gateway_guild_members_limited,
        "Message Content": flags.gateway_message_content or flags.gateway_message_content_limited,
    }
    names = [name for name, is_on in switched_on.items() if is_on]
    if not names:
        return Finding(about=ABOUT, what="No privileged intent is switched on, and the bot asks for none")
    return Finding(
        about=ABOUT,
        what=f"The application has privileged intents that the bot never asks for: {', '.join(names)}",
        todo="switch them off in the developer portal under Bot, so that this token can read less if it is ever stolen",
        can_wait=True,
    )


async def _of_gateway() -> tuple[Finding, ...]:
    """Knock where the gateway is, and say nothing there: the bot's own connection stays the one that hears."""
    gateway = DiscordWebSocket.DEFAULT_GATEWAY
    try:
        async with asyncio.timeout(KNOCKS_FOR):
            _, knocked = await asyncio.open_connection(gateway.host, gateway.port, ssl=gateway.scheme == "wss" or None)
    except OSError as error:
        what = f"Discord's gateway {gateway.with_user(None)} could not be reached ({type(error).__name__})"
        todo = "see that DISCORD_GATEWAY_URL is right where it is set, and that this machine reaches it"
        return (Finding(about=ABOUT, what=what, todo=todo),)
    knocked.close()
    return ()


def _of_connections(left: int, shards: int) -> Iterator[Finding]:
    if left < FEW_STARTS:
        yield Finding(
            about=ABOUT,
            what=f"Discord lets the bot connect only {left} more times today",
            todo="see in the log why it connects so often, and stop it until tomorrow: Discord changes such a token",
        )
    if shards > 1:
        yield Finding(
            about=ABOUT,
            what=f"The bot is in so many servers that Discord wants {shards} connections",
            todo=f"run it with `--shards 0-{shards - 1}/{shards}`, in one process or over several, if it does not yet",
            can_wait=True,
        )
