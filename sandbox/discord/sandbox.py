"""The stand-in for Discord as one object: state, REST, gateway, members to act as, and faults on order."""

import re
import secrets
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any, Self

from aiohttp import web

from sandbox import people
from sandbox.changes import Changes
from sandbox.clock import SandboxClock
from sandbox.discord.actor import Actor
from sandbox.discord.answering import Answering
from sandbox.discord.control import Control
from sandbox.discord.door import API, Door, refuse_unknown
from sandbox.discord.faults import Fault
from sandbox.discord.gateway import Gateway, Intent
from sandbox.discord.interactions import Interactions
from sandbox.discord.oauth import OAuth
from sandbox.discord.payloads import message_payload, whole_guild_payload
from sandbox.discord.posting import Posting, seers
from sandbox.discord.rate_limits import RateLimits
from sandbox.discord.rest import Rest
from sandbox.discord.state import Access, Guild, Message
from sandbox.discord.views import Modal
from sandbox.discord.world import MODERATORS, World, furnish
from sandbox.errors import ClientRefusal, Json
from sandbox.faults import DROPPED, Faults
from sandbox.record import Exchange, Record
from sandbox.serving import listening

PATIENCE = 15.0
_MODALS_KEPT = 10_000
_LARGEST_BODY = 25 * 1024 * 1024


class DiscordSandbox:
    """A whole Discord in memory; `limits` switches rate limits, `record` the list of exchanges."""

    def __init__(
        self,
        *,
        limits: bool = True,
        record: bool = True,
        token: str | None = None,
        clock: SandboxClock | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self.clock = clock or SandboxClock()
        self.token = token or f"sandbox.{secrets.token_urlsafe(24)}"
        self.patience = patience
        self.world = World(self.clock)
        furnish(self.world)
        self.began = self.world.snowflakes.mint()
        """What has a lower id happened before anybody looked."""
        self.changes = Changes()
        self.faults = Faults[Fault]()
        self.record = Record[Exchange](enabled=record)
        self.rate_limits = RateLimits(self.clock.ticks, enabled=limits)
        self.posting = Posting(self.world, self._tell)
        self.interactions = Interactions(self.world)
        self.oauth = OAuth(self.world)
        self.gateway = Gateway(self.token, self.world, self._ready, self._joined_guilds)
        self.gateway.sent = self._write_down_event
        self._modals: OrderedDict[str, Modal] = OrderedDict()
        self._base = ""

    @property
    def api_url(self) -> str:
        return f"{self._base}{API}"

    @property
    def gateway_url(self) -> str:
        return f"{self._base.replace('http', 'ws', 1)}/gw"

    @property
    def control_url(self) -> str:
        return f"{self._base}/control"

    @property
    def exchanges(self) -> list[Exchange]:
        """Every REST call with its answer and every gateway event, in order."""
        return self.record.exchanges

    @asynccontextmanager
    async def serve(self, port: int = 0, host: str = "127.0.0.1") -> AsyncIterator[Self]:
        """Listen on a port of its own (0: any free one) for as long as the block runs."""
        async with listening(self.mount, port=port, host=host, largest=_LARGEST_BODY) as self._base:
            try:
                yield self
            finally:
                await self.close()

    def mount(self, app: web.Application, *, origin: str = "", prefix: str = "") -> None:
        """Put REST, gateway and control below *prefix* of a larger app that answers at *origin*."""
        self._base = f"{origin}{prefix}"
        speaks_for = self.oauth.speaks_for
        door = Door(self.token, self.clock, self.rate_limits, self.faults, self.record, speaks_for=speaks_for)
        rest = Rest(self.world, self.posting, self.interactions, Answering(self.posting), lambda: self.gateway_url)
        for route in rest.routes():
            app.router.add_route(route.method, f"{prefix}{API}{route.path}", door.opened_to(route))
        self.oauth.mount(app, prefix)
        app.router.add_route("*", f"{prefix}{API}/{{unknown:.*}}", refuse_unknown)
        app.router.add_get(f"{prefix}/gw", self.gateway.accept)
        Control(self).mount(app, f"{prefix}/control")

    async def close(self) -> None:
        """End every connection."""
        self.changes.close()
        await self.gateway.kick(1001)

    def member(self, name: str, *, guild: str = people.MAPLE_STREET) -> Actor:
        """Give a member, by name or id, to act as in *guild*."""
        place = self.guild(guild)
        found = place.by_name.get(name) or place.members.get(name)
        if found is None or found.user.is_bot:
            raise ClientRefusal(f"{guild} has no member {name!r}")
        return Actor(self, place, found)

    def guild(self, name: str) -> Guild:
        """Give a server by name."""
        if name not in self.world.guilds_by_name:
            raise ClientRefusal(f"There is no server {name!r}")
        return self.world.guilds_by_name[name]

    def add_members(self, count: int, *, guild: str = people.MAPLE_STREET) -> list[Actor]:
        """Let *count* more people join, named "Neighbour 1" and on."""
        place, first = self.guild(guild), len(self.world.users)
        users = [self.world.add_user(f"Neighbour {first + number}") for number in range(count)]
        return [Actor(self, place, self.world.join(place, user)) for user in users]

    def remove_member(self, name: str, *, guild: str = people.MAPLE_STREET) -> None:
        """Let somebody leave a server."""
        actor = self.member(name, guild=guild)
        self.world.leave(actor.guild, actor.user)

    def remove_bot(self, guild: str) -> None:
        """Remove the bot from a server, of which it hears nothing; READY and its list of servers leave it out."""
        self.guild(guild).members.pop(self.world.bot.id)

    def bring_back_bot(self, guild: str) -> None:
        """Invite the bot to a server again."""
        self.world.join(self.guild(guild), self.world.bot)

    def let_moderate(self, name: str, may: bool, *, guild: str = people.MAPLE_STREET) -> None:
        """Give somebody the moderators' role of a server, or take it from them."""
        place = self.guild(guild)
        moderators = next(role for role in place.roles.values() if role.name == MODERATORS)
        held = self.member(name, guild=guild).member.roles
        held[:] = [role for role in held if role is not moderators] + ([moderators] if may else [])

    def role(self, name: str, *, guild: str = people.MAPLE_STREET) -> str:
        """Give the id of a role, made now where there was none; it allows nothing that members may not."""
        place = self.guild(guild)
        found = next((role for role in place.roles.values() if role.name == name), None)
        return (found or self.world.add_role(place, name)).id

    def give_role(self, name: str, role: str, has: bool = True, *, guild: str = people.MAPLE_STREET) -> None:
        """Give somebody a role, or take it from them."""
        given = self.guild(guild).roles[self.role(role, guild=guild)]
        held = self.member(name, guild=guild).member.roles
        held[:] = [one for one in held if one is not given] + ([given] if has else [])

    def add_guild(self, name: str, *, moderator: str = people.MODERATOR) -> Guild:
        """Found another server, without channels."""
        return self.world.add_guild(name, self.member(moderator).user)

    def add_channel(self, guild: str, name: str, *, for_moderators: bool = False, bot: Access = Access.WRITE) -> str:
        """Open a text channel and answer its id."""
        return self.world.add_channel(self.guild(guild), name, for_moderators=for_moderators, bot=bot).id

    def delete_newest(self, channel: str, *, guild: str = people.MAPLE_STREET) -> None:
        """Let a moderator delete the newest message of a channel, of which the bot hears nothing."""
        found = self.guild(guild).channel_named(channel)
        if found is None or not found.messages:
            raise ClientRefusal(f"{guild} has nothing in a channel {channel!r}")
        found.messages.popitem()

    def let_bot(self, access: Access, channel: str, *, guild: str = people.MAPLE_STREET) -> None:
        """Change how far the bot gets into a channel."""
        found = self.guild(guild).channel_named(channel)
        if found is None:
            raise ClientRefusal(f"{guild} has no channel {channel!r}")
        found.bot_access = access

    def expel_bot(self, guild: str) -> None:
        """Remove the bot from a server; clients with the guilds intent are told."""
        place = self.guild(guild)
        self.world.leave(place, self.world.bot)
        self.gateway.dispatch("GUILD_DELETE", {"id": place.id}, Intent.GUILDS)

    def advance(self, by: timedelta) -> None:
        """Move the members' clock: ids, nonces and tokens grow older, deadlines in real seconds do not."""
        self.clock.advance(by)
        self.changes.tell({"event": "clock", "now": self.clock.now().isoformat()})

    def fail_next(
        self, method: str, path: str, status: int, body: Json | None = None, *, times: int = 1, after: bool = False
    ) -> None:
        """Fail the next calls that fit (a regex, below /api/v10); *after* lets them take effect; status 0 drops."""
        self.faults.fail(Fault(method, re.compile(path), times, status, body if status != DROPPED else None, after))

    def delay_next(self, method: str, path: str, seconds: float, *, times: int = 1) -> None:
        """Let the next calls that fit wait before they are carried out."""
        self.faults.delay(Fault(method, re.compile(path), times, seconds=seconds))

    async def kick_gateway(self, code: int = 4000) -> None:
        """Close every gateway connection with *code*."""
        await self.gateway.kick(code)

    async def until(self, holds: Callable[[], bool], *, within: float = 5.0) -> None:
        """Wait until *holds*, looking again after each change; raises TimeoutError after *within* real seconds."""
        await self.changes.until(holds, within)

    def keep_modal(self, modal: Modal) -> None:
        """Remember an open form so that the control API can name it."""
        self._modals[modal.id] = modal
        if len(self._modals) > _MODALS_KEPT:
            self._modals.popitem(last=False)

    def modal(self, modal_id: str) -> Modal:
        """Give an open form by id."""
        if modal_id not in self._modals:
            raise ClientRefusal("That form is gone")
        return self._modals[modal_id]

    def _tell(self, event: str, message: Message) -> None:
        if message.seen_by is None:
            intent = Intent.GUILD_MESSAGES if message.channel.guild else Intent.DIRECT_MESSAGES
            self.gateway.dispatch(event, _event_payload(event, message), intent)
        if self.changes.anybody_listens:
            view = "private" if message.seen_by else "channel" if message.channel.guild else "dms"
            change = {"event": event, "view": view, "channel": message.channel.id, "message": message.id}
            self.changes.tell({**change, "audience": seers(message)})

    def _ready(self) -> Json:
        guilds = [
            {"id": guild.id, "unavailable": True}
            for guild in self.world.guilds.values()
            if self.world.bot.id in guild.members
            if self._is_in(guild)
        ]
        return {
            "v": 10,
            "user": self.world.bot.shown,
            "guilds": guilds,
            "resume_gateway_url": self.gateway_url,
            "application": {"id": self.world.bot.id, "flags": 0},
        }

    def _joined_guilds(self) -> list[Json]:
        return [whole_guild_payload(guild) for guild in self.world.guilds.values() if self._is_in(guild)]

    def _is_in(self, guild: Guild) -> bool:
        return self.world.bot.id in guild.members

    def _write_down_event(self, event: str, payload: Json) -> None:
        if self.record.enabled:
            now = self.clock.now()
            self.record.add(Exchange(method="GATEWAY", path=event, body=payload, status=0, response=None, at=now))


def _event_payload(event: str, message: Message) -> dict[str, Any]:
    guild = message.channel.guild
    where = {"guild_id": guild.id} if guild else {}
    if event == "MESSAGE_DELETE":
        return {"id": message.id, "channel_id": message.channel.id, **where}
    if message.author.is_bot or guild is None:
        return {**message_payload(message), **where}
    # Without the privileged intent a bot learns that somebody wrote in a channel, never what.
    return {**message_payload(message), **where, "content": "", "embeds": [], "components": []}
