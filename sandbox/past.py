"""What happened before anybody looked: messages of the bot's own that bear an earlier time. Nobody is told of them."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol, TypeVar

from sandbox.discord import DiscordSandbox
from sandbox.discord.state import Channel as DiscordChannel
from sandbox.errors import Json
from sandbox.slack import SlackSandbox
from sandbox.slack.state import Channel as SlackChannel

T = TypeVar("T")


class Past(Protocol):
    """One platform, as it was; bodies are what the platform's own API takes, and are checked like there."""

    def private_channel(self, account: str) -> str:
        """Give the channel in which the bot writes to somebody."""

    def post(self, channel: str, body: Json, at: datetime) -> str:
        """Let a message stand in a channel since then, and give its id; told in the order of time."""

    def redraw(self, channel: str, message: str, body: Json) -> None:
        """Let a message have become another."""

    def remove(self, channel: str, message: str) -> None:
        """Let a message have been taken away."""


class DiscordPast:
    """Discord, as it was."""

    def __init__(self, sandbox: DiscordSandbox) -> None:
        self._world, self._posting = sandbox.world, sandbox.posting

    def private_channel(self, account: str) -> str:
        """Give the channel in which the bot writes to somebody."""
        return self._world.dm_with(self._world.users[account]).id

    def post(self, channel: str, body: Json, at: datetime) -> str:
        """Let a message stand in a channel since then, and give its id; told in the order of time."""
        where: DiscordChannel = self._world.channels[channel]
        message = self._posting.recall(where, body, at)
        _insert(where.messages, message.id, message, int)
        return message.id

    def redraw(self, channel: str, message: str, body: Json) -> None:
        """Let a message have become another."""
        self._posting.refill(self._world.channels[channel].messages[message], body)

    def remove(self, channel: str, message: str) -> None:
        """Let a message have been taken away."""
        del self._world.channels[channel].messages[message]


class SlackPast:
    """Slack's workspace, as it was; an account is a workspace and a user."""

    def __init__(self, sandbox: SlackSandbox) -> None:
        self._world, self._posting, self._workspace = sandbox.world, sandbox.posting, sandbox.workspace()

    def private_channel(self, account: str) -> str:
        """Give the channel in which the bot writes to somebody."""
        return self._world.dm_with(self._workspace.members[account.rpartition(":")[2]]).id

    def post(self, channel: str, body: Json, at: datetime) -> str:
        """Let a message stand in a channel since then, and give its id; told in the order of time."""
        where: SlackChannel = self._workspace.channels[channel]
        message = self._posting.recall(where, body, at)
        _insert(where.messages, message.ts, message, float)
        return message.ts

    def redraw(self, channel: str, message: str, body: Json) -> None:
        """Let a message have become another."""
        self._posting.refill(self._workspace.channels[channel].messages[message], body)

    def remove(self, channel: str, message: str) -> None:
        """Let a message have been taken away."""
        del self._workspace.channels[channel].messages[message]


def _insert(kept: dict[str, T], key: str, message: T, moment: Callable[[str], float]) -> None:
    """Put a message before those of today, which may be there already."""
    later = [known for known in reversed(kept) if moment(known) > moment(key)]
    kept[key] = message
    for known in reversed(later):
        kept[known] = kept.pop(known)
