"""An interaction's life: asked, answered once within three seconds, followed up for fifteen minutes."""

import asyncio
import secrets
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any

from sandbox.discord.errors import Refusal, Refused
from sandbox.discord.payloads import acting_member_payload, message_payload, partial_channel_payload
from sandbox.discord.state import Channel, Member, Message, User
from sandbox.discord.world import World
from sandbox.errors import Json

ANSWER_WITHIN = 3.0
TOKEN_LASTS = timedelta(minutes=15)
_ATTACHMENT_LIMIT = 10 * 1024 * 1024
_IN_GUILD, _IN_BOT_DM = 0, 1
_BELOW = 1
"""A command below another: an option's `type`."""


class Asked(IntEnum):
    """What kind of interaction it is: Discord's `type`."""

    COMMAND = 2
    COMPONENT = 3
    MODAL = 5


class Answered(IntEnum):
    """How the bot answered: Discord's callback `type`."""

    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    MODAL = 9


@dataclass(slots=True, eq=False)
class Interaction:
    """One press, command or form of one person; `told` are the steps of the bot's answer as they happen."""

    id: str
    token: str
    asked: Asked
    user: User
    member: Member | None
    channel: Channel
    data: Json
    message: Message | None
    asked_tick: float
    asked_at: datetime
    answered: Answered | None = None
    original: Message | None = None
    modal: Json | None = None
    made: dict[str, Message] = field(default_factory=dict)
    told: asyncio.Queue[Message | None] = field(default_factory=asyncio.Queue)

    @property
    def allowed_answers(self) -> frozenset[Answered]:
        """Name the callbacks that Discord takes for this kind of interaction."""
        return _ALLOWED[self.asked] if self.message is not None else _ALLOWED[self.asked] - _ON_A_MESSAGE

    def metadata(self) -> Json:
        """Name who caused a message: this stands publicly on every answer to an interaction."""
        return {
            "id": self.id,
            "type": int(self.asked),
            "user": self.user.shown,
            "authorizing_integration_owners": _owners(self.channel),
        }

    @property
    def command(self) -> str:
        """Name the command that was used, with what stands below it; nothing where it was none."""
        if self.asked is not Asked.COMMAND:
            return ""
        below = (one["name"] for one in self.data.get("options", ()) if one["type"] == _BELOW)
        return " ".join((self.data["name"], *below))


_ON_A_MESSAGE = frozenset({Answered.DEFERRED_UPDATE, Answered.UPDATE})
_ALLOWED = {
    Asked.COMMAND: frozenset(Answered),
    Asked.COMPONENT: frozenset(Answered),
    Asked.MODAL: frozenset(Answered) - {Answered.MODAL},
}


class Interactions:
    """All interactions whose tokens may still be good."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.answer_within = ANSWER_WITHIN
        self._by_token: dict[str, Interaction] = {}
        self._in_order: deque[Interaction] = deque()

    def ask(
        self, asked: Asked, member: Member | User, channel: Channel, data: Json, message: Message | None
    ) -> Interaction:
        """Begin an interaction by *member*, from *message* if it came from one."""
        self._forget_old()
        world, user = self._world, member.user if isinstance(member, Member) else member
        interaction = Interaction(
            id=world.snowflakes.mint(),
            token=secrets.token_urlsafe(24),
            asked=asked,
            user=user,
            member=member if isinstance(member, Member) else None,
            channel=channel,
            data=data,
            message=message,
            asked_tick=world.clock.ticks(),
            asked_at=world.clock.now(),
        )
        self._by_token[interaction.token] = interaction
        self._in_order.append(interaction)
        return interaction

    def unanswered(self, interaction_id: str, token: str) -> Interaction:
        """Find the interaction that a callback answers, which must be the first and in time."""
        interaction = self._by_token.get(token)
        if interaction is None or interaction.id != interaction_id:
            raise Refused(Refusal.UNKNOWN_INTERACTION)
        if interaction.answered is not None:
            raise Refused(Refusal.ALREADY_ACKNOWLEDGED)
        if self._world.clock.ticks() - interaction.asked_tick > self.answer_within:
            raise Refused(Refusal.UNKNOWN_INTERACTION)
        return interaction

    def answered(self, token: str) -> Interaction:
        """Find the interaction that a webhook call speaks for."""
        interaction = self._by_token.get(token)
        if interaction is None or self._world.clock.now() - interaction.asked_at > TOKEN_LASTS:
            raise Refused(Refusal.INVALID_WEBHOOK_TOKEN)
        if interaction.answered is None:
            raise Refused(Refusal.UNKNOWN_WEBHOOK)
        return interaction

    def _forget_old(self) -> None:
        oldest_good = self._world.clock.now() - TOKEN_LASTS
        while self._in_order and self._in_order[0].asked_at < oldest_good:
            del self._by_token[self._in_order.popleft().token]


def interaction_payload(interaction: Interaction, bot: User) -> Json:
    """Show an interaction as the gateway does."""
    shown: Json = {
        "id": interaction.id,
        "application_id": bot.id,
        "type": int(interaction.asked),
        "token": interaction.token,
        "version": 1,
        "data": interaction.data,
        "channel_id": interaction.channel.id,
        "channel": partial_channel_payload(interaction.channel, interaction.member),
        "app_permissions": str(int(interaction.channel.bot_permissions)),
        "locale": interaction.user.locale,
        "entitlements": [],
        "entitlement_sku_ids": [],
        "authorizing_integration_owners": _owners(interaction.channel),
        "attachment_size_limit": _ATTACHMENT_LIMIT,
    }
    if interaction.message is not None:
        shown["message"] = message_payload(interaction.message)
    return shown | _whereabouts(interaction)


def _whereabouts(interaction: Interaction) -> dict[str, Any]:
    guild = interaction.channel.guild
    if guild is None or interaction.member is None:
        return {"user": interaction.user.shown, "context": _IN_BOT_DM}
    return {
        "member": acting_member_payload(interaction.member),
        "guild_id": guild.id,
        "guild": {"id": guild.id, "locale": guild.locale, "features": []},
        "guild_locale": guild.locale,
        "context": _IN_GUILD,
    }


def _owners(channel: Channel) -> Json:
    return {"0": channel.guild.id if channel.guild else "0"}
