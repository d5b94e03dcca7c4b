"""What a member sees in their Slack client, and who they are."""

from typing import TYPE_CHECKING

from sandbox.errors import ClientRefusal
from sandbox.slack.state import Channel, ChannelKind, Message, User, View, Workspace
from sandbox.slack.views import HomeView, MessageView, Modal, Surface, look_at, look_at_home, look_at_modal

if TYPE_CHECKING:
    from sandbox.slack.sandbox import SlackSandbox

DM = "dm"
DMS_CLOSED = "restricted_action"


class Reader:
    """The quiet half of an `Actor`: everything that tells the bot nothing."""

    def __init__(self, sandbox: "SlackSandbox", user: User) -> None:
        self._sandbox = sandbox
        self._app_id = sandbox.world.app_id
        self.user = user

    @property
    def id(self) -> str:
        return self.user.id

    @property
    def name(self) -> str:
        return self.user.name

    @property
    def workspace(self) -> Workspace:
        return self.user.workspace

    def home(self) -> HomeView | None:
        """Read the Home tab as it was drawn last."""
        view = self.workspace.homes.get(self.id)
        return look_at_home(view, self._app_id) if view else None

    def modal(self) -> Modal | None:
        """Read the form on top of the screen."""
        stack = self.workspace.stack_of(self.user)
        return look_at_modal(stack[-1], self._app_id) if stack else None

    def modals(self) -> list[Modal]:
        """Read all open forms, the top one last."""
        return [look_at_modal(view, self._app_id) for view in self.workspace.stack_of(self.user)]

    def dismiss(self, message: MessageView) -> None:
        """Take an ephemeral message off the screen."""
        self.workspace.private_of(self.user).remove(self._message(message))

    def reload(self) -> None:
        """Start the client anew: ephemeral messages and open forms are gone."""
        self.workspace.private_of(self.user).clear()
        self._sandbox.modals.clear(self.user)

    def channel(self, name: str) -> list[MessageView]:
        """Read a channel with its threads, the oldest message first."""
        return [look_at(message, self._app_id) for message in self._place(name).messages.values()]

    def channel_id(self, name: str) -> str:
        """Give the id of a channel that this member sees."""
        return self._place(name).id

    def channels(self) -> list[Channel]:
        """List the channels that this member is in."""
        mine = [channel for channel in self.workspace.channels.values() if self.id in channel.members]
        return [channel for channel in mine if channel.kind is not ChannelKind.DM]

    def private(self) -> list[MessageView]:
        """Read the ephemeral messages still on the screen ("Only visible to you")."""
        return [look_at(message, self._app_id) for message in self.workspace.private_of(self.user)]

    def dms(self) -> list[MessageView]:
        """Read the DM with the bot with its threads, the oldest message first."""
        channel = self.workspace.dms.get(self.id)
        return [look_at(message, self._app_id) for message in channel.messages.values()] if channel else []

    def message(self, ts: str) -> MessageView:
        """Find a message that this member sees, by its timestamp."""
        places = [*self.channels(), self._sandbox.world.dm_with(self.user)]
        held = [place.messages[ts] for place in places if ts in place.messages]
        held += [message for message in self.workspace.private_of(self.user) if message.ts == ts]
        if not held:
            raise ClientRefusal(f"{self.name} sees no message {ts}")
        return look_at(held[-1], self._app_id)

    def look_again(self, message: MessageView) -> MessageView:
        """See a message as it stands now."""
        return look_at(self._message(message), self._app_id)

    def close_dms(self, error: str = DMS_CLOSED) -> None:
        """Take no DMs from the bot, which hears *error* where it tries."""
        self.user.refuses_dms = error

    def open_dms(self) -> None:
        """Take DMs again."""
        self.user.refuses_dms = ""

    def _place(self, name: str) -> Channel:
        if name == DM:
            return self._sandbox.world.dm_with(self.user)
        channel = self.workspace.channel_named(name)
        if channel is None or self.id not in channel.members:
            raise ClientRefusal(f"{self.name} sees no channel {name!r} in {self.workspace.name}")
        return channel

    def _message(self, shown: MessageView) -> Message:
        channel = self.workspace.channels.get(shown.channel_id)
        held = [message for message in self.workspace.private_of(self.user) if message.ts == shown.id]
        if channel is not None and self.id in channel.members and shown.id in channel.messages:
            held.append(channel.messages[shown.id])
        if not held:
            raise ClientRefusal(f"{self.name} does not see that message (any more)")
        return held[0]

    def _open_view(self, modal: Modal) -> View:
        stack = self.workspace.stack_of(self.user)
        if not stack or stack[-1].id != modal.id:
            raise ClientRefusal("That form is not on top of the screen (any more)")
        return stack[-1]

    def _current(self, surface: Surface) -> Message | View:
        if isinstance(surface, MessageView):
            return self._message(surface)
        if isinstance(surface, Modal):
            return self._open_view(surface)
        view = self.workspace.homes.get(self.id)
        if view is None or view.id != surface.id:
            raise ClientRefusal(f"That is not the Home tab of {self.name}")
        return view

    def _look(self, current: Message | View) -> Surface:
        if isinstance(current, Message):
            return look_at(current, self._app_id)
        look = look_at_home if current.payload["type"] == "home" else look_at_modal
        return look(current, self._app_id)
