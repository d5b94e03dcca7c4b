"""A gateway at the sandbox, with the core of one sentence that every platform's tests share."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from adapters.slack.gateway import SlackGateway
from bot.model.communities import Place
from bot.model.ids import SpaceId
from bot.model.people import Person
from sandbox.slack import Actor, SlackSandbox
from tests.adapters.discord.core import SORRY, Core

__all__ = ["SORRY", "Core", "a_gateway", "help_channel", "person", "running"]


def a_gateway(sandbox: SlackSandbox, core: Core, **but: Any) -> SlackGateway:
    """Point a gateway at the sandbox, by Socket Mode; it is not started."""
    told = {"bot_token": sandbox.token, "app_token": sandbox.app_token, "api_url": sandbox.api_url} | but
    return SlackGateway(answer=core.answer, apology=core.apology, **told)


@asynccontextmanager
async def running(sandbox: SlackSandbox, core: Core, **but: Any) -> AsyncIterator[SlackGateway]:
    """Start a gateway for as long as the block runs."""
    gateway = a_gateway(sandbox, core, **but)
    await gateway.start()
    try:
        yield gateway
    finally:
        await gateway.stop()


def help_channel(member: Actor) -> Place:
    """Name the channel where cards go."""
    return Place(space=SpaceId(f"slack:{member.workspace.id}"), channel=member.channel_id("help"))


def person(member: Actor) -> Person:
    """Name somebody as the core does."""
    return Person(f"slack:{member.workspace.id}:{member.id}")
