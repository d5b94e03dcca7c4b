"""The methods that look things up: who am I, who is there, which conversations are there."""

from collections.abc import Callable, Sequence

from sandbox.errors import Json
from sandbox.slack.chat_methods import visible_channel
from sandbox.slack.door import Call, Method, missing_scope
from sandbox.slack.errors import Refused
from sandbox.slack.manifest import App
from sandbox.slack.payloads import channel_payload, message_payload, user_payload
from sandbox.slack.posting import truth
from sandbox.slack.rate_limits import SPECIAL, TIER_2, TIER_3, TIER_4
from sandbox.slack.state import Channel, ChannelKind, User
from sandbox.slack.world import World

_KINDS = {"public_channel": ChannelKind.PUBLIC, "private_channel": ChannelKind.PRIVATE}
_PAGE = 100
_LARGEST_PAGE = 1000


class DirectoryMethods:
    """The bot's view of a workspace, call by call."""

    def __init__(self, world: World, app: App, socket_url: Callable[[], str]) -> None:
        self._world = world
        self._app = app
        self._socket_url = socket_url

    def methods(self) -> list[Method]:
        return [
            Method(name="auth.test", handler=self._who_am_i, tier=SPECIAL),
            Method(name="apps.connections.open", handler=self._connect, tier=TIER_2, for_app_token=True),
            Method(name="conversations.open", handler=self._open, scope="im:write", tier=TIER_3),
            Method(name="conversations.info", handler=self._info, tier=TIER_3),
            Method(name="conversations.members", handler=self._members, tier=TIER_4),
            Method(name="conversations.join", handler=self._join, scope="channels:join", tier=TIER_3),
            Method(name="conversations.replies", handler=self._replies, tier=TIER_3),
            Method(name="users.info", handler=self._user, scope="users:read", tier=TIER_4),
            Method(name="users.conversations", handler=self._channels_of, tier=TIER_3),
            Method(name="users.list", handler=self._users, scope="users:read", tier=TIER_2),
            Method(name="team.info", handler=self._team, scope="team:read", tier=TIER_3),
        ]

    def _who_am_i(self, call: Call) -> Json:
        workspace = call.workspace
        return {
            "url": f"https://{workspace.domain}.slack.com/",
            "team": workspace.name,
            "user": workspace.bot.name.lower(),
            "team_id": workspace.id,
            "user_id": workspace.bot.id,
            "bot_id": workspace.bot_id,
            "is_enterprise_install": False,
        }

    def _connect(self, _call: Call) -> Json:
        return {"url": self._socket_url()}

    def _open(self, call: Call) -> Json:
        channel = self._resumed(call) if call.args.get("channel") else self._world.dm_with(self._partner(call))
        shown = channel_payload(channel) if truth(call.args.get("return_im")) else {"id": channel.id}
        return {"no_op": bool(channel.messages), "already_open": bool(channel.messages), "channel": shown}

    def _resumed(self, call: Call) -> Channel:
        channel = visible_channel(call, call.needed("channel"))
        if channel.kind is not ChannelKind.DM:
            raise Refused("method_not_supported_for_channel_type")
        return channel

    def _partner(self, call: Call) -> User:
        wanted = str(call.args.get("users") or "").split(",")
        if wanted == [""]:
            raise Refused("users_list_not_supplied")
        if len(wanted) > 1:
            raise missing_scope("mpim:write", self._app)
        user = _known_user(call, wanted[0])
        if user.is_bot:
            raise Refused("cannot_dm_bot")
        if user.deleted:
            raise Refused("user_disabled")
        if user.refuses_dms:
            raise Refused(user.refuses_dms)
        return user

    def _info(self, call: Call) -> Json:
        channel = self._readable(call)
        return {"channel": channel_payload(channel, with_count=truth(call.args.get("include_num_members")))}

    def _members(self, call: Call) -> Json:
        shown, cursor = _page(call, list(self._readable(call).members))
        return {"members": list(shown), "response_metadata": {"next_cursor": cursor}}

    def _replies(self, call: Call) -> Json:
        channel = visible_channel(call, call.needed("channel"))
        if f"{channel.kind.value}:history" not in self._app.scopes:
            raise missing_scope(f"{channel.kind.value}:history", self._app)
        first = channel.messages.get(call.needed("ts"))
        if first is None:
            raise Refused("thread_not_found")
        thread = [first, *(one for one in channel.messages.values() if one.thread_ts == first.ts)]
        shown, cursor = _page(call, [one.ts for one in thread])
        messages = [message_payload(channel.messages[ts], self._world.app_id) for ts in shown]
        return {"messages": messages, "has_more": bool(cursor), "response_metadata": {"next_cursor": cursor}}

    def _join(self, call: Call) -> Json:
        channel = visible_channel(call, call.needed("channel"))
        if channel.kind is not ChannelKind.PUBLIC:
            raise Refused("method_not_supported_for_channel_type")
        if channel.is_archived:
            raise Refused("is_archived")
        channel.members[call.workspace.bot.id] = call.workspace.bot
        return {"channel": channel_payload(channel)}

    def _user(self, call: Call) -> Json:
        with_locale = truth(call.args.get("include_locale"))
        now = self._world.clock.now()
        return {"user": user_payload(_known_user(call, call.needed("user")), now, with_locale=with_locale)}

    def _users(self, call: Call) -> Json:
        shown, cursor = _page(call, list(call.workspace.members))
        now = self._world.clock.now()
        members = [user_payload(call.workspace.members[user_id], now) for user_id in shown]
        return {"members": members, "response_metadata": {"next_cursor": cursor}}

    def _channels_of(self, call: Call) -> Json:
        user = _known_user(call, str(call.args.get("user") or call.workspace.bot.id))
        kinds = [_KINDS.get(one.strip()) for one in str(call.args.get("types") or "public_channel").split(",")]
        if None in kinds:
            raise Refused("invalid_types")
        for kind in filter(None, kinds):
            if f"{kind.value}:read" not in self._app.scopes:
                raise missing_scope(f"{kind.value}:read", self._app)
        bot, channels = call.workspace.bot.id, call.workspace.channels
        found = [
            channel.id
            for channel in channels.values()
            if channel.kind in kinds
            and user.id in channel.members
            # Of what is not public only what the bot is in, too.
            and (channel.kind is ChannelKind.PUBLIC or bot in channel.members)
        ]
        shown, cursor = _page(call, found)
        listed = [channel_payload(channels[channel_id]) for channel_id in shown]
        return {"channels": listed, "response_metadata": {"next_cursor": cursor}}

    def _team(self, call: Call) -> Json:
        workspace = call.workspace
        return {"team": {"id": workspace.id, "name": workspace.name, "domain": workspace.domain}}

    def _readable(self, call: Call) -> Channel:
        channel = visible_channel(call, call.needed("channel"))
        scope = f"{channel.kind.value}:read"
        if scope not in self._app.scopes:
            raise missing_scope(scope, self._app)
        return channel


def _known_user(call: Call, user_id: str) -> User:
    if user_id not in call.workspace.members:
        raise Refused("user_not_found")
    return call.workspace.members[user_id]


def _page(call: Call, everybody: Sequence[str]) -> tuple[Sequence[str], str]:
    """Cut a page out of a list; the cursor is the first id of the next one."""
    limit, cursor = str(call.args.get("limit") or _PAGE), call.args.get("cursor")
    if not limit.isdecimal() or not 0 < int(limit) <= _LARGEST_PAGE:
        raise Refused("invalid_limit")
    if cursor and cursor not in everybody:
        raise Refused("invalid_cursor")
    start = everybody.index(cursor) if cursor else 0
    end = start + int(limit)
    return everybody[start:end], everybody[end] if end < len(everybody) else ""
