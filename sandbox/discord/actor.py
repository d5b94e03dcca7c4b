"""A member acting through their Discord client: types, presses, fills in, reads."""

import asyncio
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from sandbox.discord import commands, filling, resolving
from sandbox.discord.interactions import Answered, Asked, Interaction, interaction_payload
from sandbox.discord.limits import ENTITY_SELECTS, Part
from sandbox.discord.state import Channel, Guild, Member, Message
from sandbox.discord.views import Button, MessageView, Modal, Response, Select, form, look_at
from sandbox.errors import ClientRefusal, Json

if TYPE_CHECKING:
    from sandbox.discord.sandbox import DiscordSandbox

NO_ANSWER = "The application did not respond"
DM = "dm"


class Actor:
    """One person in one server of the sandbox, as `DiscordSandbox.member` gives them."""

    def __init__(self, sandbox: "DiscordSandbox", guild: Guild, member: Member) -> None:
        self._sandbox = sandbox
        self._world = sandbox.world
        self.guild = guild
        self.member = member
        self.user = member.user

    @property
    def id(self) -> str:
        return self.user.id

    @property
    def name(self) -> str:
        return self.user.name

    async def run(
        self, command: str, *, channel: str = "help", options: Mapping[str, Any] | None = None, force: bool = False
    ) -> Response:
        """Send a slash command ("/ask", "/askaround setup") from a channel, or from the DM with the bot ("dm")."""
        where, registered = self._place(channel), self._world.commands
        if not force:
            commands.refuse_unless_offered(command, registered, self.member if where.guild else None)
        typed = commands.read(command, options or {}, registered, self._id_of)
        return await self._act(Asked.COMMAND, where, self._with_resolved(typed.data, typed.chosen), None)

    def sign_in(self, address: str, *, agree: bool = True) -> str:
        """Open the page on which somebody says who they are, and give where the browser is sent after it."""
        return self._sandbox.oauth.decide(dict(parse_qsl(urlsplit(address).query)), self.user, agrees=agree)

    async def submit(self, modal: Modal, values: Mapping[str, Any] | None = None, *, force: bool = False) -> Response:
        """Send a form; fields that *values* does not name keep what they showed."""
        components, chosen = filling.fill_in(modal, values or {}, self._id_of, force=force)
        data = self._with_resolved({"custom_id": modal.custom_id, "components": components}, chosen)
        return await self._act(Asked.MODAL, self._world.channels[modal.channel_id], data, modal.message)

    async def press(self, message: MessageView, button: str) -> Response:
        """Press a button, named by label or custom id, on the message as it stands now."""
        current = self._current(message)
        found = _pressable(look_at(current), button)
        data = {"custom_id": found.custom_id, "component_type": int(Part.BUTTON)}
        return await self._act(Asked.COMPONENT, current.channel, data, current)

    async def choose(self, message: MessageView, select: str, values: Iterable[str]) -> Response:
        """Choose in a menu, named by placeholder or custom id, by labels, values or names."""
        current = self._current(message)
        found = _choosable(look_at(current), select)
        ids = filling.choose(found.kind, found.options, select, list(values), self._id_of)
        filling.check_count(select, len(ids), found.min_values, found.max_values)
        data = {"custom_id": found.custom_id, "component_type": int(found.kind), "values": ids}
        chosen = ids if found.kind in ENTITY_SELECTS else []
        return await self._act(Asked.COMPONENT, current.channel, self._with_resolved(data, chosen), current)

    async def reply(self, message: MessageView, text: str) -> MessageView:
        """Answer a message by Discord's own reply."""
        current = self._current(message)
        if current.is_ephemeral:
            raise ClientRefusal("Discord offers no reply to an ephemeral message")
        return self._say(current.channel, text, current)

    async def write(self, text: str, *, channel: str = DM) -> MessageView:
        """Write a message to the bot, or into a channel."""
        return self._say(self._place(channel), text, None)

    def dismiss(self, message: MessageView) -> None:
        """Take an ephemeral message off the screen."""
        self._world.private_of(self.user).remove(self._current(message))

    def channel(self, name: str) -> list[MessageView]:
        """Read a channel, the oldest message first."""
        return [look_at(message) for message in self._place(name).messages.values()]

    def channel_id(self, name: str) -> str:
        """Give the id of a channel that this member sees."""
        return self._place(name).id

    def channels(self) -> list[Channel]:
        """List the channels that this member sees."""
        return [channel for channel in self.guild.channels.values() if channel.is_open_to(self.member)]

    def private(self) -> list[MessageView]:
        """Read the ephemeral messages still on the screen ("Only you can see this")."""
        return [look_at(message) for message in self._world.private_of(self.user)]

    def dms(self) -> list[MessageView]:
        """Read the DM with the bot, the oldest message first."""
        channel = self._world.dms.get(self.user.id)
        return [look_at(message) for message in channel.messages.values()] if channel else []

    def message(self, message_id: str) -> MessageView:
        """Find a message that this member sees, by id."""
        found = self._private_by_id(message_id) or self._seen_by_id(message_id)
        if found is None:
            raise ClientRefusal(f"{self.name} sees no message {message_id}")
        return look_at(found)

    def look_again(self, message: MessageView) -> MessageView:
        """See a message as it stands now."""
        return look_at(self._current(message))

    def close_dms(self) -> None:
        """Take no DMs from members of this server; the bot hears 50007."""
        self.user.takes_dms = False

    def open_dms(self) -> None:
        """Take DMs again."""
        self.user.takes_dms = True

    async def _act(self, asked: Asked, channel: Channel, data: Json, message: Message | None) -> Response:
        sandbox = self._sandbox
        who = self.member if channel.guild else self.user
        interaction = sandbox.interactions.ask(asked, who, channel, data, message)
        payload = interaction_payload(interaction, self._world.bot)
        if not sandbox.gateway.dispatch("INTERACTION_CREATE", payload, live_only=True):
            return Response(kind="failed", error=NO_ANSWER)
        return await self._outcome(interaction)

    async def _outcome(self, interaction: Interaction) -> Response:
        try:
            async with asyncio.timeout(self._sandbox.interactions.answer_within):
                message = await interaction.told.get()
        except TimeoutError:
            return Response(kind="failed", error=NO_ANSWER)
        if interaction.modal is not None:
            return Response(kind="modal", modal=self._open(interaction, interaction.modal))
        if interaction.answered in (Answered.DEFERRED_MESSAGE, Answered.DEFERRED_UPDATE):
            return await self._deferred_outcome(interaction)
        return _seen(interaction, message)

    async def _deferred_outcome(self, interaction: Interaction) -> Response:
        try:
            async with asyncio.timeout(self._sandbox.patience):
                return _seen(interaction, await interaction.told.get())
        except TimeoutError:
            return Response(kind="deferred")

    def _open(self, interaction: Interaction, payload: Json) -> Modal:
        modal = form(interaction.id, payload, interaction.channel.id, interaction.message)
        self._sandbox.keep_modal(modal)
        return modal

    def _say(self, channel: Channel, text: str, answers: Message | None) -> MessageView:
        posting = self._sandbox.posting
        message = posting.compose(channel, {"content": text}, author=self.user)
        message.answers = answers
        return look_at(posting.keep(message))

    def _place(self, name: str) -> Channel:
        if name == DM:
            return self._world.dm_with(self.user)
        channel = self.guild.channel_named(name)
        if channel is None or not channel.is_open_to(self.member):
            raise ClientRefusal(f"{self.name} sees no channel {name!r} in {self.guild.name}")
        return channel

    def _current(self, view: MessageView) -> Message:
        channel = self._world.channels[view.channel_id]
        found = channel.messages.get(view.id) or self._private_by_id(view.id)
        if found is None or not self._sees(channel):
            raise ClientRefusal(f"{self.name} does not see that message (any more)")
        return found

    def _private_by_id(self, message_id: str) -> Message | None:
        shown = self._world.private_of(self.user)
        return next((message for message in reversed(shown) if message.id == message_id), None)

    def _seen_by_id(self, message_id: str) -> Message | None:
        places = [*self.channels(), self._world.dm_with(self.user)]
        return next((place.messages[message_id] for place in places if message_id in place.messages), None)

    def _sees(self, channel: Channel) -> bool:
        if channel.guild is None:
            return channel.recipient is self.user
        return channel.guild is self.guild and channel.is_open_to(self.member)

    def _id_of(self, kind: Part, wanted: str) -> str:
        return resolving.id_of(self.guild, kind, wanted)

    def _with_resolved(self, data: Json, chosen: list[str]) -> Json:
        return {**data, "resolved": resolving.resolved(self.guild, chosen, self.member)} if chosen else data


def _seen(interaction: Interaction, message: Message | None) -> Response:
    if message is None:
        return Response(kind="deferred")
    return Response(kind="update" if message is interaction.message else "message", message=look_at(message))


def _pressable(view: MessageView, wanted: str) -> Button:
    found = next((button for button in view.buttons if wanted in (button.label, button.custom_id)), None)
    if found is None:
        raise ClientRefusal(f"The message has no button {wanted!r}; it has {view.labels}")
    if found.disabled:
        raise ClientRefusal(f"The button {wanted!r} is disabled")
    if found.url:
        raise ClientRefusal(f"The button {wanted!r} only opens {found.url}")
    return found


def _choosable(view: MessageView, wanted: str) -> Select:
    found = next((select for select in view.selects if wanted in (select.placeholder, select.custom_id)), None)
    if found is None:
        known = [select.placeholder or select.custom_id for select in view.selects]
        raise ClientRefusal(f"The message has no menu {wanted!r}; it has {known}")
    if found.disabled:
        raise ClientRefusal(f"The menu {wanted!r} is disabled")
    return found
