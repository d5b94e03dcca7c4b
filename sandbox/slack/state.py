"""What exists in the sandbox: workspaces, people, channels, messages, views."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sandbox.errors import Json

Typed = dict[tuple[str, str], Json]
"""What a member typed or chose, by block and action id, in the form of a payload's `state.values`."""


class ChannelKind(StrEnum):
    """What a channel is; the word is the prefix of the scopes and events that belong to it."""

    PUBLIC = "channels"
    PRIVATE = "groups"
    DM = "im"


@dataclass(slots=True, eq=False)
class User:
    """An account in one workspace; `refuses_dms` is the word that a sender hears."""

    id: str
    name: str
    workspace: "Workspace"
    is_bot: bool = False
    is_admin: bool = False
    is_owner: bool = False
    deleted: bool = False
    refuses_dms: str = ""
    locale: str = "en-US"
    timezone: str = "Europe/London"


@dataclass(slots=True, eq=False)
class Message:
    """A message as it stands now; `seen_by` names the one person who sees an ephemeral one."""

    ts: str
    channel: "Channel"
    author: User
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    reply_broadcast: bool = False
    metadata: Json | None = None
    edited_ts: str | None = None
    seen_by: User | None = None
    typed: Typed = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class Channel:
    """A channel of a workspace, or the DM between the bot and `recipient`."""

    id: str
    name: str
    kind: ChannelKind
    workspace: "Workspace"
    created_at: datetime
    recipient: User | None = None
    is_archived: bool = False
    restricted: str = ""
    members: dict[str, User] = field(default_factory=dict)
    messages: dict[str, Message] = field(default_factory=dict)

    @property
    def shown_name(self) -> str:
        """Give the name that interaction payloads carry."""
        return {ChannelKind.DM: "directmessage", ChannelKind.PRIVATE: "privategroup"}.get(self.kind, self.name)


@dataclass(slots=True, eq=False)
class View:
    """A modal or a Home tab of one person; `payload` is what the bot sent, with ids where it left them out."""

    id: str
    user: User
    payload: Json
    root_id: str
    previous_id: str | None = None
    hash: str = ""
    typed: Typed = field(default_factory=dict)

    @property
    def blocks(self) -> list[Json]:
        blocks: list[Json] = self.payload["blocks"]
        return blocks

    def renew_hash(self, ts: str) -> None:
        self.hash = f"{ts.partition('.')[0]}.{secrets.token_hex(4)}"


@dataclass(slots=True, eq=False)
class Workspace:
    """A workspace with the bot installed, by the newest of its tokens."""

    id: str
    name: str
    domain: str
    token: str
    bot_id: str
    members: dict[str, User] = field(default_factory=dict)
    by_name: dict[str, User] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    dms: dict[str, Channel] = field(default_factory=dict)
    views: dict[str, View] = field(default_factory=dict)
    modals: dict[str, list[View]] = field(default_factory=dict)
    homes: dict[str, View] = field(default_factory=dict)
    private: dict[str, list[Message]] = field(default_factory=dict)
    bot: User = field(init=False)

    def channel_named(self, name: str) -> Channel | None:
        """Find a channel by name, with or without the hash."""
        name = name.removeprefix("#")
        return next((channel for channel in self.channels.values() if channel.name == name), None)

    def people(self) -> list[User]:
        """List the members who are not the bot."""
        return [user for user in self.members.values() if not user.is_bot]

    def stack_of(self, user: User) -> list[View]:
        """Give the modals open on *user*'s screen, the top one last."""
        return self.modals.setdefault(user.id, [])

    def private_of(self, user: User) -> list[Message]:
        """Give the ephemeral messages on *user*'s screen, the newest last."""
        return self.private.setdefault(user.id, [])
