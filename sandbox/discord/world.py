"""The sandbox's world: everything by id, and the few ways in which it grows."""

from collections import deque
from datetime import timedelta

from sandbox import people
from sandbox.clock import SandboxClock
from sandbox.discord.payloads import user_payload
from sandbox.discord.snowflakes import Snowflakes
from sandbox.discord.state import (
    MEMBERS_MAY,
    MODERATORS_MAY,
    Access,
    Channel,
    Guild,
    Member,
    Message,
    Permission,
    Role,
    User,
)
from sandbox.errors import Json

_JOINED = timedelta(days=200)
_PRIVATE_KEPT = 200
MODERATORS = "Moderators"


class World:
    """All state of one sandbox, found in one step by id."""

    def __init__(self, clock: SandboxClock) -> None:
        self.clock = clock
        self.snowflakes = Snowflakes(clock)
        self.users: dict[str, User] = {}
        self.guilds: dict[str, Guild] = {}
        self.guilds_by_name: dict[str, Guild] = {}
        self.channels: dict[str, Channel] = {}
        self.dms: dict[str, Channel] = {}
        self.private: dict[str, deque[Message]] = {}
        self.commands: list[Json] = []
        self.application_flags = 0
        """Discord's own bits: which privileged intents are switched on in the portal."""
        self.interactions_endpoint: str | None = None
        """Where Discord would send interactions instead of to whoever is connected."""
        self.starts_left = 1000
        self.starts_at_once = 1
        """How many parts of all servers may begin to be heard within five seconds."""
        self.guilds_a_shard = 2500
        """More than so many a connection are too many."""
        self.shards_wished = 1
        """Into how many parts Discord would split the bot."""
        self.bot = self.add_user("Askaround", is_bot=True)

    def add_user(self, name: str, *, is_bot: bool = False) -> User:
        """Give somebody an account."""
        user_id = self.snowflakes.mint()
        user = User(id=user_id, name=name, shown=user_payload(user_id, name, is_bot=is_bot), is_bot=is_bot)
        self.users[user_id] = user
        return user

    def add_guild(self, name: str, moderator: User) -> Guild:
        """Found a server with the bot and its owner in it."""
        guild = Guild(id=self.snowflakes.mint(), name=name, owner_id=moderator.id)
        everyone = Role(guild.id, "@everyone", MEMBERS_MAY)
        moderators = Role(self.snowflakes.mint(), MODERATORS, MODERATORS_MAY)
        guild.roles |= {role.id: role for role in (everyone, moderators)}
        self.guilds[guild.id] = self.guilds_by_name[name] = guild
        self.join(guild, self.bot)
        self.join(guild, moderator, moderates=True)
        return guild

    def add_role(self, guild: Guild, name: str) -> Role:
        """Make a role that allows nothing of its own."""
        role = Role(self.snowflakes.mint(), name, Permission(0))
        guild.roles[role.id] = role
        return role

    def join(self, guild: Guild, user: User, *, moderates: bool = False) -> Member:
        """Make *user* a member; who moderates has Manage Server and the moderators' role."""
        everyone, moderators, *_ = guild.roles.values()
        member = Member(user=user, joined_at=self.clock.now() - _JOINED, everyone=everyone)
        if moderates:
            member.roles.append(moderators)
        guild.members[user.id] = guild.by_name[user.name] = member
        return member

    def leave(self, guild: Guild, user: User) -> None:
        """Take *user* out of the server."""
        del guild.members[user.id], guild.by_name[user.name]

    def add_channel(
        self, guild: Guild, name: str, *, for_moderators: bool = False, bot: Access = Access.WRITE
    ) -> Channel:
        """Open a text channel."""
        channel = Channel(self.snowflakes.mint(), name, guild, for_moderators=for_moderators, bot_access=bot)
        self.channels[channel.id] = guild.channels[channel.id] = channel
        return channel

    def dm_with(self, user: User) -> Channel:
        """Give the one DM channel between the bot and *user*."""
        channel = self.dms.get(user.id)
        if channel is None:
            channel = Channel(self.snowflakes.mint(), user.name, recipient=user)
            self.dms[user.id] = self.channels[channel.id] = channel
        return channel

    def private_of(self, user: User) -> deque[Message]:
        """Give the ephemeral messages on *user*'s screen, the newest last; very old ones fall off."""
        return self.private.setdefault(user.id, deque(maxlen=_PRIVATE_KEPT))


def furnish(world: World) -> None:
    """Fill an empty world with Maple Street and Book Club."""
    users = {name: world.add_user(name) for name in (*people.PERSONAS, *people.NEIGHBOURS)}
    maple = world.add_guild(people.MAPLE_STREET, users[people.MODERATOR])
    for user in users.values():
        if user.id not in maple.members:
            world.join(maple, user)
    for name in ("welcome", "help", "random"):
        world.add_channel(maple, name)
    world.add_channel(maple, "mods", for_moderators=True)
    world.add_channel(maple, "announcements", bot=Access.READ)
    _furnish_book_club(world, users)


def _furnish_book_club(world: World, users: dict[str, User]) -> None:
    club = world.add_guild(people.BOOK_CLUB, users[people.MODERATOR])
    for name in people.READERS:
        if users[name].id not in club.members:
            world.join(club, users[name])
    for name in ("welcome", "help"):
        world.add_channel(club, name)
