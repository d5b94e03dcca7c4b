"""A core of one sentence: answers what a test told it to, and remembers what it was asked."""

import asyncio
from typing import Any

from adapters.discord.gateway import DiscordGateway
from bot.model.actions import Action
from bot.model.communities import Place
from bot.model.ids import SpaceId
from bot.views.card import Card, Reply
from sandbox.discord import Actor, DiscordSandbox
from tests.adapters.discord.drawings import a_card

SORRY = "Something went wrong here"


class Core:
    """Says `reply` after `pause` seconds, or raises it."""

    def __init__(self) -> None:
        self.heard: list[Action] = []
        self.reply: Reply | Exception | None = None
        self.pause = 0.0

    async def answer(self, action: Action) -> Reply | None:
        """Answer as told."""
        self.heard.append(action)
        if self.pause:
            await asyncio.sleep(self.pause)
        if isinstance(self.reply, Exception):
            raise self.reply
        return self.reply

    def apology(self, language: str) -> Card:
        """Say sorry."""
        return a_card(SORRY)


def a_gateway(sandbox: DiscordSandbox, core: Core, **but: Any) -> DiscordGateway:
    """Point a gateway at the sandbox; it is not started."""
    told = {"token": sandbox.token, "api_url": sandbox.api_url, "gateway_url": sandbox.gateway_url} | but
    return DiscordGateway(answer=core.answer, apology=core.apology, **told)


def help_channel(member: Actor) -> Place:
    """Name the channel where cards go."""
    channel = member.guild.channel_named("help")
    assert channel is not None
    return Place(space=SpaceId(f"discord:{member.guild.id}"), channel=channel.id)
