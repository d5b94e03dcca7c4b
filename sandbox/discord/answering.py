"""The bot's side of an interaction: the one callback, then edits and follow-ups through the token."""

from sandbox.discord import limits, validation
from sandbox.discord.errors import Refusal, Refused
from sandbox.discord.interactions import Answered, Interaction
from sandbox.discord.payloads import message_payload
from sandbox.discord.posting import Posting, with_ids
from sandbox.discord.state import Message
from sandbox.errors import Json

_FLAGS_OF_AN_ANSWER = limits.FLAGS_OF_A_POST | limits.EPHEMERAL


class Answering:
    """Carries out what the bot answers, and lets the waiting member know."""

    def __init__(self, posting: Posting) -> None:
        self._posting = posting

    def answer(self, interaction: Interaction, body: Json) -> Json:
        """Carry out a callback and describe it as `with_response=true` does."""
        validation.check_type(body.get("type"), interaction.allowed_answers)
        answered, data = Answered(body["type"]), body.get("data") or {}
        self._carry_out(interaction, answered, data)
        interaction.answered = answered
        interaction.told.put_nowait(interaction.original)
        return _callback_payload(interaction)

    def edit_original(self, interaction: Interaction, body: Json) -> Message:
        """Change the first answer; a deferred one gets its words by this."""
        return self.edit_made(interaction, self.original(interaction), body)

    def edit_made(self, interaction: Interaction, message: Message, body: Json) -> Message:
        """Change one of the interaction's messages."""
        validation.check_message(body, is_v2=bool(message.flags & limits.IS_COMPONENTS_V2))
        self._posting.change(message, body)
        interaction.told.put_nowait(message)
        return message

    def follow_up(self, interaction: Interaction, body: Json) -> Message:
        """Add a message; the first one after a deferral takes the deferred one's place."""
        original = interaction.original
        if original is not None and original.flags & limits.LOADING:
            return self.edit_made(interaction, original, body)
        validation.check_message(body)
        message = self._say(interaction, body)
        interaction.told.put_nowait(message)
        return message

    def original(self, interaction: Interaction) -> Message:
        """Find the first answer."""
        if interaction.original is None:
            raise Refused(Refusal.UNKNOWN_MESSAGE)
        return interaction.original

    def made(self, interaction: Interaction, message_id: str) -> Message:
        """Find a message that this interaction brought about, ephemeral ones too."""
        if message_id not in interaction.made:
            raise Refused(Refusal.UNKNOWN_MESSAGE)
        return interaction.made[message_id]

    def delete(self, interaction: Interaction, message: Message) -> None:
        """Take one of the interaction's messages away."""
        interaction.made.pop(message.id, None)
        if message is interaction.original:
            interaction.original = None
        self._posting.remove(message)

    def _carry_out(self, interaction: Interaction, answered: Answered, data: Json) -> None:
        if answered is Answered.MODAL:
            validation.check_modal(data)
            interaction.modal = {**data, "components": with_ids(data["components"])}
        elif answered is Answered.MESSAGE:
            validation.check_callback_message(data)
            interaction.original = self._say(interaction, data)
        elif answered is Answered.DEFERRED_MESSAGE:
            interaction.original = self._promise(interaction, data)
        else:
            self._touch(interaction, answered, data)

    def _touch(self, interaction: Interaction, answered: Answered, data: Json) -> None:
        message = interaction.message
        if answered is Answered.UPDATE and message is not None:
            validation.check_callback_message(data, is_v2=bool(message.flags & limits.IS_COMPONENTS_V2))
            self._posting.change(message, data)
        interaction.original = message

    def _say(self, interaction: Interaction, body: Json) -> Message:
        flags = int(body.get("flags") or 0) & _FLAGS_OF_AN_ANSWER
        return self._show(interaction, self._posting.compose(interaction.channel, body, flags=flags))

    def _promise(self, interaction: Interaction, data: Json) -> Message:
        validation.check_rules(data, limits.MESSAGE)
        flags = int(data.get("flags") or 0) & limits.EPHEMERAL | limits.LOADING
        return self._show(interaction, self._posting.blank(interaction.channel, flags=flags))

    def _show(self, interaction: Interaction, message: Message) -> Message:
        message.invoked_by, message.command = interaction.metadata(), interaction.command
        message.seen_by = interaction.user if message.is_ephemeral else None
        interaction.made[message.id] = message
        return self._posting.keep(message)


def _callback_payload(interaction: Interaction) -> Json:
    about: Json = {"id": interaction.id, "type": int(interaction.asked)}
    about["channel_id"] = interaction.channel.id
    shown: Json = {"interaction": about}
    message, answered = interaction.original, interaction.answered
    if message is not None:
        about["response_message_id"] = message.id
        about["response_message_loading"] = bool(message.flags & limits.LOADING)
        about["response_message_ephemeral"] = message.is_ephemeral
    if message is not None and answered in (Answered.MESSAGE, Answered.UPDATE):
        shown["resource"] = {"type": int(answered), "message": message_payload(message)}
    return shown
