"""What the client hands over -> raw values. The one file that reads the library's objects."""

import discord

from adapters.discord.answers import Ticket
from adapters.discord.inbound import Raw, RawMessage


def raw_interaction(interaction: "discord.Interaction[discord.Client]") -> Raw:
    """Take out what an interaction says."""
    user = interaction.user
    return Raw(
        id=str(interaction.id),
        kind=interaction.type.value,
        account=str(user.id),
        data=dict(interaction.data or {}),
        guild=None if interaction.guild_id is None else str(interaction.guild_id),
        names=(user.display_name, user.name),
        permissions=interaction.permissions.value,
        roles=_roles(user),
        joined_at=user.joined_at if isinstance(user, discord.Member) else None,
        locale=str(interaction.locale),
    )


def _roles(user: discord.User | discord.Member) -> tuple[str, ...]:
    # What the library shows of roles it looks up in a list that it gets by an intent we do not have.
    held = user._roles if isinstance(user, discord.Member) else ()  # noqa: SLF001
    return tuple(map(str, held))


def ticket(interaction: "discord.Interaction[discord.Client]", arrived: float) -> Ticket:
    """Take out what answering it needs; without a server it can only be the private channel with the bot."""
    message = interaction.message
    ephemeral = message is not None and message.flags.ephemeral
    lasts = message is not None and interaction.guild_id is None and not ephemeral
    return Ticket(
        id=interaction.id,
        application=interaction.application_id,
        token=interaction.token,
        arrived=arrived,
        on_private_card=ephemeral or lasts,
        card_lasts=lasts,
    )


def raw_message(message: discord.Message) -> RawMessage:
    """Take out what a private message says, with the components of the message that it replies to."""
    answered = message.reference.resolved if message.reference else None
    components = answered.components if isinstance(answered, discord.Message) else []
    return RawMessage(
        id=str(message.id),
        account=str(message.author.id),
        text=message.content,
        names=(message.author.display_name, message.author.name),
        answered=[component.to_dict() for component in components],
    )
