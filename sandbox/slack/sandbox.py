"""The stand-in for Slack as one object: state, Web API, deliveries, members to act as, and faults on order."""

import asyncio
import re
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Self

from aiohttp import web

from sandbox import people
from sandbox.changes import Changes
from sandbox.clock import SandboxClock
from sandbox.errors import ClientRefusal, Json
from sandbox.faults import Faults
from sandbox.record import Record
from sandbox.serving import listening
from sandbox.slack import faults, manifest as manifests
from sandbox.slack.actor import Actor
from sandbox.slack.chat_methods import ChatMethods
from sandbox.slack.control import Control
from sandbox.slack.delivery import Delivery
from sandbox.slack.directory_methods import DirectoryMethods
from sandbox.slack.door import API, Call, Door
from sandbox.slack.faults import Fault
from sandbox.slack.installing import Installing
from sandbox.slack.interactions import Interactions
from sandbox.slack.modals import Modals
from sandbox.slack.openid import OpenId
from sandbox.slack.outcomes import Outcomes
from sandbox.slack.posting import Posting, seers
from sandbox.slack.rate_limits import RateLimits
from sandbox.slack.record import Exchange
from sandbox.slack.requests import SignedRequests
from sandbox.slack.responding import Responding
from sandbox.slack.rights import Rights
from sandbox.slack.sockets import Sockets
from sandbox.slack.state import Channel, ChannelKind, Message, View, Workspace
from sandbox.slack.steps import Acts
from sandbox.slack.view_methods import ViewMethods
from sandbox.slack.world import World, furnish

PATIENCE = 1.0
_LARGEST_BODY = 4 * 1024 * 1024


class SlackSandbox:
    """A whole Slack in memory; `limits` switches rate limits, `record` the list of exchanges.

    `patience` is how long, in real seconds, an acting member looks on after an acknowledgement that showed nothing.
    """

    def __init__(
        self,
        *,
        manifest: Json | None = None,
        limits: bool = True,
        record: bool = True,
        token: str | None = None,
        app_token: str | None = None,
        signing_secret: str | None = None,
        clock: SandboxClock | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self.clock = clock or SandboxClock()
        self.app = manifests.read(manifest or manifests.DEFAULT)
        self.app_token = app_token or f"xapp-{secrets.token_urlsafe(24)}"
        self.signing_secret = signing_secret or secrets.token_hex(16)
        self.patience = patience
        self.world = World(self.clock, self.app.name)
        furnish(self.world, token)
        self.began = self.world.timestamps.mint()
        """What has a lower timestamp happened before anybody looked."""
        self.changes = Changes()
        self.faults = Faults[Fault]()
        self.record = Record[Exchange](enabled=record)
        self.rate_limits = RateLimits(self.clock.ticks, enabled=limits)
        self.counted_for: Callable[[Call], str] = lambda call: call.workspace.id
        """Whose calls are counted together: a workspace's."""
        self.acts = Acts()
        self.rights = Rights(self.clock)
        self.openid = OpenId(self.world)
        self.installing = Installing(self.world, self.app, self.openid.app, self.world.tokens)
        self.posting = Posting(self.world, self.acts, self._tell)
        self.modals = Modals(self.world, self.acts, self._tell_of_view)
        self.sockets = Sockets(self.world.app_id)
        self.requests = SignedRequests(self.signing_secret)
        self.delivery = Delivery(self.world, self.sockets, self.requests, self.record)
        self.interactions = Interactions(self.world, self.rights, lambda: f"{self._base}/hooks")
        self._responding = Responding(self.world, self.rights, self.posting, self.faults, self.record)
        self.outcomes = Outcomes(self.world.app_id, self.modals, self._responding)
        self._base = ""

    @property
    def token(self) -> str:
        """Give the bot's token in Maple Studio."""
        return self.workspace().token

    @property
    def api_url(self) -> str:
        """Give the `base_url` of a web client, with the slash at its end that slack_sdk wants."""
        return f"{self._base}{API}/"

    @property
    def control_url(self) -> str:
        return f"{self._base}/control"

    @property
    def exchanges(self) -> list[Exchange]:
        """Every call with its answer and every delivery with its acknowledgement, in the order of their ends."""
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
        """Put Web API, sockets, response_urls and control below *prefix* of a larger app that answers at *origin*."""
        self._base = f"{origin}{prefix}"
        door = self._door()
        door.know(ChatMethods(self.world, self.app, self.posting, self.rate_limits).methods())
        door.know(ViewMethods(self.world, self.app, self.modals, self.rights).methods())
        door.know(DirectoryMethods(self.world, self.app, self._socket_url).methods())
        door.know(self.installing.methods())
        self.openid.mount(app, prefix)
        self.installing.mount(app, prefix)
        for verb in ("GET", "POST"):
            app.router.add_route(verb, f"{prefix}{API}/{{method}}", door.enter)
        app.router.add_get(f"{prefix}/link", self.sockets.accept)
        app.router.add_post(f"{prefix}/hooks/{{kind}}/{{secret}}", self._responding.enter)
        Control(self).mount(app, f"{prefix}/control")

    async def close(self) -> None:
        """End every connection and every delivery."""
        self.changes.close()
        await self.delivery.close()
        await self.sockets.close(1001)

    def member(self, name: str, *, workspace: str = people.MAPLE_STUDIO) -> Actor:
        """Give a member, by name or id, to act as in *workspace*."""
        place = self.workspace(workspace)
        found = place.by_name.get(name) or place.members.get(name)
        if found is None or found.is_bot or found.deleted:
            raise ClientRefusal(f"{workspace} has no member {name!r}")
        return Actor(self, found)

    def workspace(self, name: str = people.MAPLE_STUDIO) -> Workspace:
        """Give a workspace by name."""
        if name not in self.world.workspaces_by_name:
            raise ClientRefusal(f"There is no workspace {name!r}")
        return self.world.workspaces_by_name[name]

    def add_members(self, count: int, *, workspace: str = people.MAPLE_STUDIO) -> list[Actor]:
        """Let *count* more people join, named "Colleague 1" and on."""
        place = self.workspace(workspace)
        first = len(place.members)
        return [Actor(self, self.world.add_user(place, f"Colleague {first + number}")) for number in range(count)]

    def let_administer(self, name: str, *, workspace: str = people.MAPLE_STUDIO) -> None:
        """Make somebody an admin, who is in every private channel that there is."""
        user = self.member(name, workspace=workspace).user
        user.is_admin = True
        for channel in user.workspace.channels.values():
            if channel.kind is ChannelKind.PRIVATE:
                channel.members[user.id] = user

    def remove_member(self, name: str, *, workspace: str = people.MAPLE_STUDIO) -> None:
        """Deactivate somebody's account; they are in no channel any more."""
        user = self.member(name, workspace=workspace).user
        user.deleted = True
        for channel in user.workspace.channels.values():
            if channel.kind is not ChannelKind.DM:
                channel.members.pop(user.id, None)

    def add_workspace(self, name: str) -> Workspace:
        """Found another workspace, with the bot and nothing else in it."""
        return self.world.add_workspace(name)

    def add_channel(self, workspace: str, name: str, *, private: bool = False, bot: bool = True) -> str:
        """Open a channel and answer its id."""
        return self.world.add_channel(self.workspace(workspace), name, private=private, with_bot=bot).id

    def channel(self, name: str, *, workspace: str = people.MAPLE_STUDIO) -> Channel:
        """Give a channel by name: its `members`, `is_archived` and `restricted` (an error) may be changed."""
        found = self.workspace(workspace).channel_named(name)
        if found is None:
            raise ClientRefusal(f"{workspace} has no channel {name!r}")
        return found

    def delete_newest(self, channel: str, *, workspace: str = people.MAPLE_STUDIO) -> None:
        """Let an admin delete the newest message of a channel, of which the bot hears nothing."""
        self.channel(channel, workspace=workspace).messages.popitem()

    def let_bot(self, inside: bool, channel: str, *, workspace: str = people.MAPLE_STUDIO) -> None:
        """Invite the bot to a channel, or remove it."""
        place = self.workspace(workspace)
        members = self.channel(channel, workspace=workspace).members
        members.pop(place.bot.id, None)
        members |= {place.bot.id: place.bot} if inside else {}

    def revoke_token(self, error: str = "token_revoked", *, workspace: str = people.MAPLE_STUDIO) -> None:
        """Let a workspace's tokens answer *error* from now on (or "account_inactive", ...); "" heals the newest."""
        self.world.tokens.let(self.workspace(workspace), error)

    def uninstall(self, *events: str, workspace: str = people.MAPLE_STUDIO) -> None:
        """Remove the app from a workspace: its token is good no more, and *events* come in any order (both)."""
        place = self.workspace(workspace)
        for name in events or ("tokens_revoked", "app_uninstalled"):
            more = {"tokens": {"oauth": [], "bot": [place.bot.id]}} if name == "tokens_revoked" else {}
            self.announce(name, {"type": name, **more}, place)
        self.revoke_token("account_inactive", workspace=workspace)

    def announce(self, name: str, event: Json, workspace: Workspace) -> "asyncio.Task[None] | None":
        """Send an event in the background, if the manifest subscribes to it under *name*."""
        if name not in self.app.events:
            return None
        return self.delivery.announce(self.interactions.event(workspace, event))

    async def redeliver(self, envelope: Json | None = None) -> Json:
        """Deliver an envelope (an exchange's `body`; else the newest) once more, to the socket whose turn it is."""
        return await self.delivery.redeliver(envelope)

    async def use_http(self, url: str) -> None:
        """Deliver by signed requests to *url* from now on, after its url_verification; "" goes back to sockets."""
        await self.requests.use(url)

    def spoil_signatures(self, *, secret: str | None = None, age: timedelta = timedelta(0), times: int = 1) -> None:
        """Sign the next requests with another secret, or as if they were *age* old."""
        self.requests.spoil(secret, age, times)

    def advance(self, by: timedelta) -> None:
        """Move the members' clock: response_urls grow older, events are retried; deadlines in real seconds stay."""
        self.clock.advance(by)
        self.changes.tell({"event": "clock", "now": self.clock.now().isoformat()})

    def fail_next(
        self,
        method: str,
        error: str = "",
        *,
        status: int = 200,
        retry_after: int | None = None,
        times: int = 1,
        after: bool = False,
    ) -> None:
        """Fail the next calls of the methods that fit (a regex; "response_url" for those).

        *after* lets them take effect; status 0 drops the connection; *retry_after* makes it a 429.
        """
        status = 429 if retry_after is not None else status
        error = error or ("ratelimited" if retry_after is not None else "internal_error")
        fault = Fault(faults.ANY, re.compile(method), times, status, {"ok": False, "error": error}, after)
        fault.retry_after = retry_after
        self.faults.fail(fault)

    def delay_next(self, method: str, seconds: float, *, times: int = 1) -> None:
        """Let the next calls of the methods that fit wait before they are carried out."""
        self.faults.delay(Fault(faults.ANY, re.compile(method), times, seconds=seconds))

    async def until(self, holds: Callable[[], bool], *, within: float = 5.0) -> None:
        """Wait until *holds*, looking again after each change; raises TimeoutError after *within* real seconds."""
        await self.changes.until(holds, within)

    def _door(self) -> Door:
        limits, orders, written = self.rate_limits, self.faults, self.record
        return Door(
            self.world,
            self.app,
            app_token=self.app_token,
            limits=limits,
            orders=orders,
            written=written,
            counted_for=lambda call: self.counted_for(call),  # noqa: PLW0108 - Who counts otherwise may say so later.
        )

    def _socket_url(self) -> str:
        return f"{self._base.replace('http', 'ws', 1)}/link?{self.sockets.ticket()}"

    def _tell_of_view(self, view: View) -> None:
        kind = view.payload["type"]
        self.changes.tell({"event": "view", "view": kind, "id": view.id, "audience": (view.user.id,)})

    def _tell(self, name: str, message: Message) -> None:
        channel = message.channel
        if message.seen_by is None and channel.workspace.bot.id in channel.members:
            event = self.interactions.message_event(name, message)
            self.announce(f"message.{channel.kind.value}", event, channel.workspace)
        if self.changes.anybody_listens:
            view = "private" if message.seen_by else "dms" if channel.recipient else "channel"
            change = {"event": name, "view": view, "channel": channel.id, "message": message.ts}
            self.changes.tell({**change, "audience": seers(message)})
