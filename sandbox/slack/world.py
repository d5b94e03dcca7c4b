"""The sandbox's world: workspaces, and the few ways in which they grow."""

import re
import secrets

from sandbox import people
from sandbox.clock import SandboxClock
from sandbox.slack import ids
from sandbox.slack.state import Channel, ChannelKind, User, Workspace
from sandbox.slack.tokens import Tokens

BOT_NAME = "Askaround"


class World:
    """All state of one sandbox."""

    def __init__(self, clock: SandboxClock, bot_name: str = BOT_NAME) -> None:
        self.clock = clock
        self.timestamps = ids.Timestamps(clock)
        self.app_id = ids.mint("A")
        self.verification_token = secrets.token_urlsafe(18)
        self.workspaces: dict[str, Workspace] = {}
        self.workspaces_by_name: dict[str, Workspace] = {}
        self.tokens = Tokens(clock)
        self._bot_name = bot_name

    def add_workspace(self, name: str, token: str | None = None) -> Workspace:
        """Found a workspace with the bot installed in it."""
        domain = re.sub(r"\W+", "-", name.lower())
        token = token or f"xoxb-{secrets.token_urlsafe(24)}"
        workspace = Workspace(ids.mint("T"), name, domain, token, bot_id=ids.mint("B"))
        workspace.bot = self.add_user(workspace, self._bot_name, is_bot=True)
        self.workspaces[workspace.id] = self.workspaces_by_name[name] = workspace
        self.tokens.add(workspace)
        return workspace

    def add_user(self, workspace: Workspace, name: str, *, is_bot: bool = False, is_admin: bool = False) -> User:
        """Give somebody an account, which is in every public channel at once."""
        user = User(ids.mint("U"), name, workspace, is_bot=is_bot, is_admin=is_admin)
        workspace.members[user.id] = workspace.by_name[name] = user
        for channel in workspace.channels.values():
            if channel.kind is ChannelKind.PUBLIC and not is_bot:
                channel.members[user.id] = user
        return user

    def member(self, account: str) -> User:
        """Find whose an account is; a bot's own where it is nobody's."""
        workspaces = self.workspaces.values()
        found = (one.members[account] for one in workspaces if account in one.members)
        return next(found, next(iter(workspaces)).bot)

    def add_channel(self, workspace: Workspace, name: str, *, private: bool = False, with_bot: bool = True) -> Channel:
        """Open a channel: a public one has all people in it, a private one the admins."""
        kind = ChannelKind.PRIVATE if private else ChannelKind.PUBLIC
        channel = Channel(ids.mint("C"), name, kind, workspace, self.clock.now())
        members = [user for user in workspace.people() if user.is_admin or not private]
        members += [workspace.bot] if with_bot else []
        channel.members = {user.id: user for user in members}
        workspace.channels[channel.id] = channel
        return channel

    def dm_with(self, user: User) -> Channel:
        """Give the one DM between the bot and *user*."""
        workspace = user.workspace
        channel = workspace.dms.get(user.id)
        if channel is None:
            channel = Channel(ids.mint("D"), user.name, ChannelKind.DM, workspace, self.clock.now(), recipient=user)
            channel.members = {user.id: user, workspace.bot.id: workspace.bot}
            workspace.dms[user.id] = workspace.channels[channel.id] = channel
        return channel


def furnish(world: World, token: str | None = None) -> None:
    """Fill an empty world with Maple Studio, whose bot answers to *token*, and Book Club."""
    studio = world.add_workspace(people.MAPLE_STUDIO, token)
    for name in (*people.PERSONAS, *people.NEIGHBOURS):
        world.add_user(studio, name, is_admin=name == people.MODERATOR)
    for name in ("general", "help", "random"):
        world.add_channel(studio, name)
    world.add_channel(studio, "mods", private=True)
    world.add_channel(studio, "announcements", with_bot=False)
    world.add_channel(studio, "old-projects").is_archived = True
    _furnish_book_club(world)


def _furnish_book_club(world: World) -> None:
    club = world.add_workspace(people.BOOK_CLUB)
    for name in people.READERS:
        world.add_user(club, name, is_admin=name == people.MODERATOR)
    for name in ("general", "help"):
        world.add_channel(club, name)
