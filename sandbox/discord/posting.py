"""What may be posted, edited and deleted, and what follows from it. Every message of the bot passes here."""

import re
from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count

from sandbox.discord import limits, validation
from sandbox.discord.component_rules import walk
from sandbox.discord.errors import Refusal, Refused
from sandbox.discord.limits import Part
from sandbox.discord.state import Channel, Guild, Message, Permission, User
from sandbox.discord.world import World
from sandbox.errors import Json

NONCE_LASTS = timedelta(seconds=120)
_USER_MENTION = re.compile(r"<@!?(\d+)>")
_EVERYBODY = re.compile(r"@(everyone|here)\b")
_LEFT_OUT: dict[int, Json] = {
    Part.CONTAINER: {"accent_color": None, "spoiler": False},
    Part.SEPARATOR: {"spacing": 1, "divider": True},
}

Tell = Callable[[str, Message], None]


class Posting:
    """Creates and changes messages; `tell` hears `MESSAGE_CREATE`, `MESSAGE_UPDATE` and `MESSAGE_DELETE`."""

    def __init__(self, world: World, tell: Tell) -> None:
        self._world = world
        self._tell = tell
        self._nonces: dict[tuple[str, str], Message] = {}
        self._nonces_in_order: deque[tuple[datetime, tuple[str, str]]] = deque()

    def post(self, channel: Channel, body: Json) -> Message:
        """Post a message of the bot's own, once for each enforced nonce."""
        self._refuse_where_silent(channel)
        validation.check_message(body)
        known = self._known(channel, body)
        if known is not None:
            return known
        message = self.compose(channel, body, flags=_flags(body) & limits.FLAGS_OF_A_POST)
        message.nonce = body.get("nonce")
        self._remember_nonce(message)
        return self.keep(message)

    def blank(self, channel: Channel, *, flags: int = 0, author: User | None = None) -> Message:
        """Make a message that says nothing and that nobody sees yet."""
        world = self._world
        return Message(world.snowflakes.mint(), channel, author or world.bot, world.clock.now(), flags=flags)

    def compose(self, channel: Channel, body: Json, *, flags: int = 0, author: User | None = None) -> Message:
        """Make a message that nobody sees yet."""
        message = self.blank(channel, flags=flags, author=author)
        reference = body.get("message_reference")
        if reference:
            message.answers = self.find(channel, str(reference.get("message_id")))
        self._fill(message, body)
        return message

    def recall(self, channel: Channel, body: Json, when: datetime) -> Message:
        """Make a message of the bot's own that was posted then; nobody is told."""
        validation.check_message(body)
        message = Message(self._world.snowflakes.mint_then(when), channel, self._world.bot, when)
        self._fill(message, body)
        return message

    def refill(self, message: Message, body: Json) -> None:
        """Let a message have become another; nobody is told."""
        validation.check_message(body, is_v2=bool(message.flags & limits.IS_COMPONENTS_V2))
        self._fill(message, body)

    def keep(self, message: Message) -> Message:
        """Show a composed message to those who may see it."""
        if message.seen_by is None:
            message.channel.messages[message.id] = message
        else:
            self._world.private_of(message.seen_by).append(message)
        self._tell("MESSAGE_CREATE", message)
        return message

    def edit(self, message: Message, body: Json) -> Message:
        """Change a message of the bot's own; what *body* does not name stays."""
        if message.author is not self._world.bot:
            raise Refused(Refusal.NOT_THE_AUTHOR)
        validation.check_message(body, is_v2=bool(message.flags & limits.IS_COMPONENTS_V2))
        return self.change(message, body)

    def change(self, message: Message, body: Json) -> Message:
        """Change a message by a body that was checked already."""
        self._fill(message, body)
        message.flags |= _flags(body) & limits.IS_COMPONENTS_V2
        message.flags &= ~limits.LOADING
        message.edited_at = self._world.clock.now()
        self._tell("MESSAGE_UPDATE", message)
        return message

    def delete(self, message: Message) -> None:
        """Take a message away."""
        foreign = message.author is not self._world.bot
        if foreign and message.channel.guild is None:
            raise Refused(Refusal.WRONG_CHANNEL_ACTION)
        if foreign and not message.channel.bot_permissions & Permission.MANAGE_MESSAGES:
            raise Refused(Refusal.MISSING_PERMISSIONS)
        self.remove(message)

    def remove(self, message: Message) -> None:
        """Take a message away, whoever asks."""
        if message.seen_by is None:
            message.channel.messages.pop(message.id, None)
        elif message in self._world.private_of(message.seen_by):
            self._world.private_of(message.seen_by).remove(message)
        self._tell("MESSAGE_DELETE", message)

    def find(self, channel: Channel, message_id: str) -> Message:
        """Find a message that a channel holds; ephemeral ones are in no channel."""
        message = channel.messages.get(message_id)
        if message is None:
            raise Refused(Refusal.UNKNOWN_MESSAGE)
        return message

    def _refuse_where_silent(self, channel: Channel) -> None:
        may = channel.bot_permissions
        if channel.recipient is not None and not self._reaches(channel.recipient):
            raise Refused(Refusal.DMS_CLOSED)
        if not may & Permission.VIEW_CHANNEL:
            raise Refused(Refusal.MISSING_ACCESS)
        if not may & Permission.SEND_MESSAGES:
            raise Refused(Refusal.MISSING_PERMISSIONS)

    def _reaches(self, user: User) -> bool:
        return user.takes_dms and any(user.id in guild.members for guild in self._world.guilds.values())

    def _fill(self, message: Message, body: Json) -> None:
        content = body["content"] or "" if "content" in body else message.content
        embeds = body["embeds"] or [] if "embeds" in body else message.embeds
        components = body["components"] or [] if "components" in body else message.components
        if "attachments" in body:
            message.attachments = body["attachments"] or []
        if not (content.strip() or embeds or components or message.attachments):
            raise Refused(Refusal.EMPTY_MESSAGE)
        message.content = content.strip()
        message.embeds = [{"type": "rich", **embed} for embed in embeds]
        message.components = with_ids(components)
        self._mention(message, body.get("allowed_mentions"))

    def _mention(self, message: Message, allowed: Json | None) -> None:
        text = "\n".join((message.content, *(str(part.get("content", "")) for part in walk(message.components))))
        if "@" in text:
            message.mentions = [self._world.users[found] for found in self._mentioned(text, allowed)]
            message.mentions_everyone = _may_ping(allowed, "everyone") and bool(_EVERYBODY.search(text))

    def _mentioned(self, text: str, allowed: Json | None) -> list[str]:
        named = (allowed or {}).get("users") or ()
        found = [user_id for user_id in _USER_MENTION.findall(text) if user_id in self._world.users]
        return [user_id for user_id in found if _may_ping(allowed, "users") or user_id in named]

    def _known(self, channel: Channel, body: Json) -> Message | None:
        self._forget_nonces()
        if not body.get("enforce_nonce") or body.get("nonce") is None:
            return None
        return self._nonces.get((channel.id, str(body["nonce"])))

    def _remember_nonce(self, message: Message) -> None:
        if message.nonce is not None:
            key = (message.channel.id, str(message.nonce))
            self._nonces[key] = message
            self._nonces_in_order.append((message.created_at, key))

    def _forget_nonces(self) -> None:
        oldest = self._world.clock.now() - NONCE_LASTS
        while self._nonces_in_order and self._nonces_in_order[0][0] < oldest:
            self._nonces.pop(self._nonces_in_order.popleft()[1], None)


def with_ids(components: list[Json]) -> list[Json]:
    """Number components and name their defaults as Discord does, leaving the caller's own values alone."""
    return _numbered(components, count(1))


def _numbered(components: list[Json], numbers: "count[int]") -> list[Json]:
    return [_with_id(component, numbers) for component in components]


def _with_id(component: Json, numbers: "count[int]") -> Json:
    kept = {**_LEFT_OUT.get(component["type"], {}), **component, "id": component.get("id") or next(numbers)}
    if isinstance(kept.get("components"), list):
        kept["components"] = _numbered(kept["components"], numbers)
    for name in ("accessory", "component"):
        if isinstance(kept.get(name), dict):
            kept[name] = _with_id(kept[name], numbers)
    return kept


def _flags(body: Json) -> int:
    return int(body.get("flags") or 0)


def _may_ping(allowed: Json | None, whom: str) -> bool:
    return allowed is None or whom in (allowed.get("parse") or ())


def seers(message: Message) -> str | tuple[str, ...]:
    """Name who can see a message: everybody of its server ("public") or the ids of some."""
    if message.seen_by is not None:
        return (message.seen_by.id,)
    if message.channel.recipient is not None:
        return (message.channel.recipient.id,)
    guild: Guild | None = message.channel.guild
    if guild is not None and message.channel.for_moderators:
        return tuple(member.user.id for member in guild.moderators())
    return "public"
