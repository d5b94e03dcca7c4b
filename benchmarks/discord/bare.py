"""The floor: the same client library with the same switches, sending what our bot sent, and saving nothing."""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from typing import Any

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route
from discord.webhook.async_ import AsyncWebhookAdapter, interaction_response_params

from benchmarks.children import answer_parent
from bot.clock import SystemChance

ANSWERS = (
    discord.InteractionType.application_command,
    discord.InteractionType.modal_submit,
    discord.InteractionType.component,
)
"""Our bot's answers in the order in which an ask needs them; the card follows the last."""


class BareClient(discord.Client):
    """Answers every interaction with the bodies of one real ask."""

    def __init__(self, example: Sequence[Mapping[str, Any]]) -> None:
        super().__init__(
            intents=discord.Intents(dm_messages=True),
            member_cache_flags=discord.MemberCacheFlags.none(),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            guild_ready_timeout=0.05,
        )
        *answers, self._card = example
        self._answers = dict(zip(ANSWERS, answers, strict=True))
        self._webhooks = AsyncWebhookAdapter()  # type: ignore[no-untyped-call]  # The library forgot `-> None`.
        self._chance = SystemChance()

    async def on_interaction(self, interaction: "discord.Interaction[BareClient]") -> None:
        """Answer, and after the last answer post the card."""
        answer = self._answers[interaction.type]
        params = interaction_response_params(answer["type"], answer["data"])
        session = interaction._session  # noqa: SLF001 - What the library answers through as well.
        await self._webhooks.create_interaction_response(
            interaction.id, interaction.token, session=session, params=params
        )
        if interaction.type is ANSWERS[-1]:
            route = Route("POST", "/channels/{channel_id}/messages", channel_id=interaction.channel_id)
            await self.http.request(route, json={**self._card, "nonce": self._chance.id()})


async def start(client: AsyncExitStack, where: dict[str, Any]) -> str:
    """Connect a client and wait until it hears."""
    Route.BASE = where["api_url"]
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(where["gateway_url"])
    bare = await client.enter_async_context(BareClient(where["example"]))
    await bare.login(where["token"])
    await bare.http.request(
        Route("PUT", "/applications/{application_id}/commands", application_id=bare.application_id),
        json=[{"name": "ask", "description": "Ask for a hand with something", "type": 1}],
    )
    connected = asyncio.create_task(bare.connect())
    client.callback(connected.cancel)
    await bare.wait_until_ready()
    return "ready"


async def main() -> None:
    """Run until the measuring process ends."""
    async with AsyncExitStack() as client:
        await answer_parent(lambda where: start(client, where))


if __name__ == "__main__":
    asyncio.run(main())
