"""Answers what people write to the bot in private, with a plain message there."""

import logging

from adapters.discord import errors, inbound
from adapters.discord.answers import Answer, Apology
from adapters.discord.courier import DiscordCourier
from adapters.discord.inbound import RawMessage
from bot.model.actions import Action
from bot.platforms import TryLater, Undeliverable
from bot.views.card import Card, Open

_log = logging.getLogger(__name__)


class Letters:
    """Asks the core, and writes back what it says."""

    def __init__(self, courier: DiscordCourier, answer: Answer, apology: Apology) -> None:
        self._courier = courier
        self._answer = answer
        self._apology = apology

    async def attend(self, raw: RawMessage, channel: str) -> None:
        """Answer one message, with an apology if that goes wrong; raises nothing."""
        card = await self._card(inbound.read_message(raw))
        if card is None:
            return
        try:
            await self._courier.write(channel, card, raw.id)
        except (TryLater, Undeliverable) as error:
            _log.warning("a private answer was not delivered: %s", errors.where(error))

    async def _card(self, action: Action) -> Card | None:
        try:
            reply = await self._answer(action)
        except Exception as error:  # noqa: BLE001 - the loop's edge: a bug ends one answer, and not the bot.
            _log.error("a message was not answered: %s", errors.where(error))
            return self._apology(action.actor.language)
        return None if reply is None or isinstance(reply, Open) else reply.card
