"""A small bot on the real discord.py, whose answers a test writes as raw payloads."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from sandbox.discord import DiscordSandbox

Json = dict[str, Any]
Answer = Callable[["Bot", discord.Interaction], Awaitable[None]]

EPHEMERAL = 64
COMMANDS: list[Json] = [
    {"name": "ask", "description": "Ask for something small", "type": 1, "contexts": [0]},
    {
        "name": "askaround",
        "description": "For moderators",
        "type": 1,
        "default_member_permissions": 1 << 5,
        "options": [
            {
                "type": 1,
                "name": "setup",
                "description": "Choose the channel",
                "options": [{"type": 7, "name": "channel", "description": "Where cards go", "required": True}],
            }
        ],
    },
]


class Bot(discord.Client):
    """Hears interactions and DMs, and sends what the test says."""

    def __init__(self, intents: discord.Intents) -> None:
        super().__init__(
            intents=intents,
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            guild_ready_timeout=0.01,
        )
        self.heard: list[discord.Interaction] = []
        self.messages: list[discord.Message] = []
        self.resumes = 0
        self.answer: Answer = ignore

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Identify again at once: the library's pause of five seconds is for Discord's sake."""

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        self.heard.append(interaction)
        await self.answer(self, interaction)

    async def on_message(self, message: discord.Message) -> None:
        self.messages.append(message)

    async def on_resumed(self) -> None:
        self.resumes += 1

    async def call(self, method: str, path: str, body: Any = None, **parts: Any) -> Any:
        return await self.http.request(Route(method, path, **parts), **({} if body is None else {"json": body}))

    async def callback(self, interaction: discord.Interaction, kind: int, data: Json | None = None) -> Any:
        path = f"/interactions/{interaction.id}/{interaction.token}/callback?with_response=true"
        return await self.call("POST", path, {"type": kind, "data": data} if data is not None else {"type": kind})

    async def webhook(self, interaction: discord.Interaction, method: str, below: str, body: Any = None) -> Any:
        return await self.call(method, f"/webhooks/{self.application_id}/{interaction.token}{below}", body)

    async def register(self, commands: list[Json] | None = None) -> Any:
        return await self.call("PUT", f"/applications/{self.application_id}/commands", commands or COMMANDS)


async def ignore(bot: Bot, interaction: discord.Interaction) -> None:
    """Let the interaction fail."""


def says(kind: int, data: Json | None = None) -> Answer:
    """Answer every interaction the same way."""

    async def answer(bot: Bot, interaction: discord.Interaction) -> None:
        await bot.callback(interaction, kind, data)

    return answer


@asynccontextmanager
async def running(sandbox: DiscordSandbox, intents: discord.Intents | None = None) -> AsyncIterator[Bot]:
    """Log a bot in, register its commands and keep it connected."""
    Route.BASE = sandbox.api_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(sandbox.gateway_url)
    bot = Bot(intents or discord.Intents(dm_messages=True))
    async with bot:
        await bot.login(sandbox.token)
        await bot.register()
        connected = asyncio.create_task(bot.connect())
        await asyncio.wait_for(bot.wait_until_ready(), 5)
        yield bot
    await asyncio.gather(connected, return_exceptions=True)


def raw(value: Any) -> Any:
    """Look at a value of the client without its unions of a dozen types."""
    return value


def data_of(interaction: discord.Interaction) -> Json:
    return dict(raw(interaction.data))


def button(label: str, custom_id: str, **more: Any) -> Json:
    return {"type": 2, "style": 1, "label": label, "custom_id": custom_id, **more}


def row(*components: Json) -> Json:
    return {"type": 1, "components": list(components)}


def text_input(custom_id: str, **more: Any) -> Json:
    return {"type": 4, "custom_id": custom_id, "style": 1, **more}


def label(words: str, component: Json, **more: Any) -> Json:
    return {"type": 18, "label": words, "component": component, **more}


def modal(*components: Json, title: str = "Ask for something small") -> Json:
    return {"custom_id": "form", "title": title, "components": list(components)}
