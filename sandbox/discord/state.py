"""What exists in the sandbox: people, servers, channels, messages. Ids are texts, as on the wire."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, IntFlag, StrEnum
from functools import reduce
from operator import or_

from sandbox.discord.limits import EPHEMERAL
from sandbox.errors import Json


class Permission(IntFlag):
    """The bits of a permission set that the sandbox looks at."""

    ADMINISTRATOR = 1 << 3
    MANAGE_GUILD = 1 << 5
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    READ_MESSAGE_HISTORY = 1 << 16
    USE_APPLICATION_COMMANDS = 1 << 31


MEMBERS_MAY = (
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_APPLICATION_COMMANDS
)
MODERATORS_MAY = MEMBERS_MAY | Permission.MANAGE_GUILD | Permission.MANAGE_MESSAGES


class Access(StrEnum):
    """How far the bot gets into a channel."""

    WRITE = "write"
    READ = "read"
    NONE = "none"


class ChannelType(IntEnum):
    TEXT = 0
    DM = 1


@dataclass(slots=True, eq=False)
class User:
    """A Discord account; `shown` is its JSON, built once because every event carries it."""

    id: str
    name: str
    shown: Json
    locale: str = "en-US"
    is_bot: bool = False
    takes_dms: bool = True


@dataclass(frozen=True, slots=True)
class Role:
    """What those who have it may do."""

    id: str
    name: str
    permissions: Permission


@dataclass(slots=True, eq=False)
class Member:
    """A user in one server, with the role that everybody has and those that not everybody has."""

    user: User
    joined_at: datetime
    everyone: Role
    nick: str | None = None
    roles: list[Role] = field(default_factory=list)

    @property
    def permissions(self) -> Permission:
        return reduce(or_, (role.permissions for role in self.roles), self.everyone.permissions)

    @property
    def is_moderator(self) -> bool:
        return bool(self.permissions & Permission.MANAGE_GUILD)


@dataclass(slots=True, eq=False)
class Message:
    """A message as it stands now; `seen_by` names the one person who sees an ephemeral one."""

    id: str
    channel: "Channel"
    author: User
    created_at: datetime
    flags: int = 0
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    mentions: list[User] = field(default_factory=list)
    mentions_everyone: bool = False
    edited_at: datetime | None = None
    nonce: str | int | None = None
    answers: "Message | None" = None
    invoked_by: Json | None = None
    command: str = ""
    seen_by: User | None = None

    @property
    def is_ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)


@dataclass(slots=True, eq=False)
class Channel:
    """A text channel of a server, or the DM between the bot and `recipient`."""

    id: str
    name: str
    guild: "Guild | None" = None
    recipient: User | None = None
    for_moderators: bool = False
    bot_access: Access = Access.WRITE
    messages: dict[str, Message] = field(default_factory=dict)

    @property
    def type(self) -> ChannelType:
        return ChannelType.TEXT if self.guild else ChannelType.DM

    def is_open_to(self, member: Member) -> bool:
        """Tell whether a member of its server sees this channel."""
        return member.is_moderator or not self.for_moderators

    @property
    def bot_permissions(self) -> Permission:
        """Give what the bot may do here."""
        if self.bot_access is Access.NONE:
            return Permission(0)
        return MEMBERS_MAY if self.bot_access is Access.WRITE else MEMBERS_MAY & ~Permission.SEND_MESSAGES


@dataclass(slots=True, eq=False)
class Guild:
    """A server."""

    id: str
    name: str
    owner_id: str
    locale: str = "en-US"
    members: dict[str, Member] = field(default_factory=dict)
    by_name: dict[str, Member] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)

    def channel_named(self, name: str) -> Channel | None:
        """Find a channel by name, with or without the hash."""
        name = name.removeprefix("#")
        return next((channel for channel in self.channels.values() if channel.name == name), None)

    def moderators(self) -> list[Member]:
        return [member for member in self.members.values() if member.is_moderator]
