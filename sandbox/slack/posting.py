"""What may be posted, changed and deleted, and what follows from it. Every message of the bot passes here."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

from sandbox.errors import Json
from sandbox.slack import limits, parts, validation
from sandbox.slack.errors import Refused
from sandbox.slack.state import Channel, ChannelKind, Message, User
from sandbox.slack.steps import Acts, Shown
from sandbox.slack.world import World

Tell = Callable[[str, Message], None]


class Posting:
    """Creates and changes messages; `tell` hears `message`, `message_changed` and `message_deleted`."""

    def __init__(self, world: World, acts: Acts, tell: Tell) -> None:
        self._world = world
        self._acts = acts
        self._tell = tell

    def compose(self, channel: Channel, body: Json, author: User, *, longest: int = limits.MAX_TEXT) -> Message:
        """Make a message that nobody sees yet, if Slack takes its content."""
        text, blocks = content(body, longest)
        message = Message(self._world.timestamps.mint(), channel, author, text, blocks)
        message.thread_ts = self._thread(channel, body.get("thread_ts"))
        message.reply_broadcast = truth(body.get("reply_broadcast"))
        message.metadata = body.get("metadata")
        return message

    def recall(self, channel: Channel, body: Json, when: datetime) -> Message:
        """Make a message of the bot's own that was posted then; nobody is told."""
        text, blocks = content(body, limits.MAX_TEXT)
        return Message(self._world.timestamps.mint_then(when), channel, channel.workspace.bot, text, blocks)

    def refill(self, message: Message, body: Json) -> None:
        """Let a message have become another; nobody is told."""
        message.text, message.blocks = content(body, limits.MAX_UPDATED_TEXT)

    def keep(self, message: Message) -> Message:
        """Show a composed message to those who may see it."""
        if message.seen_by is None:
            message.channel.messages[message.ts] = message
        else:
            message.channel.workspace.private_of(message.seen_by).append(message)
            self._acts.show(message.seen_by, Shown.MESSAGE, message)
        self._tell("message", message)
        return message

    def change(self, message: Message, body: Json, *, longest: int = limits.MAX_TEXT) -> Message:
        """Change a message; new text without blocks takes the old blocks away."""
        message.text, message.blocks = content(body, longest)
        message.typed = parts.still_there(message.blocks, message.typed)
        # Slack writes "(edited)" under new text, not under new blocks.
        message.edited_ts = None if message.blocks else self._world.timestamps.mint()
        self._acts.show_change(message)
        self._tell("message_changed", message)
        return message

    def remove(self, message: Message) -> None:
        """Take a message away."""
        if message.seen_by is None:
            message.channel.messages.pop(message.ts, None)
        elif message in message.channel.workspace.private_of(message.seen_by):
            message.channel.workspace.private_of(message.seen_by).remove(message)
        self._tell("message_deleted", message)

    def _thread(self, channel: Channel, thread_ts: Any) -> str | None:
        if thread_ts is None:
            return None
        parent = channel.messages.get(str(thread_ts))
        if parent is None:
            return None  # Slack posts to the channel itself where the thread is gone.
        return parent.thread_ts or parent.ts


def content(body: Json, longest: int) -> tuple[str, list[Json]]:
    """Read and check text and blocks of a body."""
    if body.get("attachments"):
        raise Refused("invalid_attachments", ["the sandbox takes blocks only"])
    text = body.get("text") or ""
    blocks = decoded(body.get("blocks")) or []
    if not isinstance(text, str):
        raise Refused("invalid_arguments", ["must provide a string [json-pointer:/text]"])
    if not text.strip() and not blocks:
        raise Refused("no_text")
    if len(text) > longest:
        raise Refused("msg_too_long")
    validation.check_blocks(blocks)
    return text, parts.with_ids(blocks)


def decoded(value: Any) -> Any:
    """Read an argument that may be JSON within a form."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError as unreadable:
        raise Refused("invalid_blocks_format") from unreadable


def truth(value: Any) -> bool:
    """Read a flag as forms and JSON write it."""
    return value is True or str(value).lower() in ("1", "true")


def seers(message: Message) -> str | tuple[str, ...]:
    """Name who can see a message: everybody of its workspace ("public") or the ids of some."""
    if message.seen_by is not None:
        return (message.seen_by.id,)
    if message.channel.kind is ChannelKind.PUBLIC:
        return "public"
    return tuple(user.id for user in message.channel.members.values() if not user.is_bot)
