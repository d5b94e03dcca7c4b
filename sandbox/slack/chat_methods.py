"""The `chat.*` methods: find, do, show."""

from sandbox.errors import Json
from sandbox.slack import limits
from sandbox.slack.door import Call, Method
from sandbox.slack.errors import Refused
from sandbox.slack.manifest import App
from sandbox.slack.payloads import message_payload
from sandbox.slack.posting import Posting, seers
from sandbox.slack.rate_limits import ONE_A_SECOND, SPECIAL, TIER_3, TIER_4, RateLimits
from sandbox.slack.state import Channel, ChannelKind, Message
from sandbox.slack.world import World


class ChatMethods:
    """What the bot says."""

    def __init__(self, world: World, app: App, posting: Posting, rates: RateLimits) -> None:
        self._world = world
        self._app = app
        self._posting = posting
        self._rates = rates

    def methods(self) -> list[Method]:
        write = "chat:write"
        return [
            Method(name="chat.postMessage", handler=self._post, scope=write, tier=SPECIAL),
            Method(name="chat.update", handler=self._update, scope=write, tier=TIER_3),
            Method(name="chat.delete", handler=self._delete, scope=write, tier=TIER_3),
            Method(name="chat.postEphemeral", handler=self._post_ephemeral, scope=write, tier=TIER_4),
            Method(name="chat.getPermalink", handler=self._permalink, tier=SPECIAL),
        ]

    def _post(self, call: Call) -> Json:
        channel = self._writable(call)
        self._refuse_closed_dm(channel)
        message = self._posting.compose(channel, call.args, call.workspace.bot)
        wait = self._rates.take(ONE_A_SECOND, channel.id)
        if wait:
            raise Refused("ratelimited", retry_after=wait)
        call.audience = seers(message)
        self._posting.keep(message)
        return {"channel": channel.id, "ts": message.ts, "message": message_payload(message, self._world.app_id)}

    def _update(self, call: Call) -> Json:
        message = self._own(call, "ts", "cant_update_message")
        if message.channel.is_archived:
            raise Refused("is_inactive")
        self._posting.change(message, call.args, longest=limits.MAX_UPDATED_TEXT)
        call.audience = seers(message)
        shown = message_payload(message, self._world.app_id)
        return {"channel": message.channel.id, "ts": message.ts, "text": message.text, "message": shown}

    def _delete(self, call: Call) -> Json:
        message = self._own(call, "ts", "cant_delete_message")
        self._posting.remove(message)
        return {"channel": message.channel.id, "ts": message.ts}

    def _post_ephemeral(self, call: Call) -> Json:
        channel = self._writable(call)
        user = channel.members.get(call.needed("user"))
        if user is None:
            raise Refused("user_not_in_channel")
        message = self._posting.compose(channel, call.args, call.workspace.bot)
        message.seen_by = user
        call.audience = seers(message)
        return {"message_ts": self._posting.keep(message).ts}

    def _permalink(self, call: Call) -> Json:
        channel = visible_channel(call, call.needed("channel"))
        ts = call.needed("message_ts")
        if ts not in channel.messages:
            raise Refused("message_not_found")
        link = f"https://{call.workspace.domain}.slack.com/archives/{channel.id}/p{ts.replace('.', '')}"
        return {"channel": channel.id, "permalink": link}

    def _own(self, call: Call, name: str, foreign: str) -> Message:
        channel = visible_channel(call, call.needed("channel"))
        message = channel.messages.get(call.needed(name))
        if message is None:
            raise Refused("message_not_found")
        if message.author is not call.workspace.bot:
            raise Refused(foreign)
        return message

    def _writable(self, call: Call) -> Channel:
        wanted, workspace = call.needed("channel"), call.workspace
        person = workspace.members.get(wanted)
        if person is not None and person.is_bot:
            raise Refused("cannot_dm_bot")
        if person is not None:
            return self._world.dm_with(person)
        channel = visible_channel(call, wanted)
        if channel.is_archived:
            raise Refused("is_archived")
        if workspace.bot.id not in channel.members and "chat:write.public" not in self._app.scopes:
            raise Refused("not_in_channel")
        if channel.restricted:
            raise Refused(channel.restricted)
        return channel

    def _refuse_closed_dm(self, channel: Channel) -> None:
        if channel.recipient is None:
            return
        if channel.recipient.deleted:
            raise Refused("user_disabled")
        if channel.recipient.refuses_dms:
            raise Refused(channel.recipient.refuses_dms)
        if not self._app.has_messages:
            raise Refused("messages_tab_disabled")


def visible_channel(call: Call, channel_id: str) -> Channel:
    """Find a conversation that the bot may know of: private ones only where it is a member."""
    channel = call.workspace.channels.get(channel_id)
    if channel is None or (channel.kind is not ChannelKind.PUBLIC and call.workspace.bot.id not in channel.members):
        raise Refused("channel_not_found")
    return channel
