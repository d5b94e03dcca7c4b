"""The library's client with the bot's switches: one intent, no caches, no views, and few words in the log."""

import logging
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket, KeepAliveHandler
from discord.http import Route

from bot.roles import Shards

_LONGEST_WAIT = 30.0
"""Seconds that the library may sleep through a rate limit itself; longer ones go back to the outbox."""


_BETWEEN_STARTS = 5.0
"""Seconds in which Discord lets so many connections begin as it says (max_concurrency)."""

Turn = Callable[[str, float], Awaitable[None]]
"""Waits for a turn at something, which nobody else gets for so many seconds, in whatever process."""


class ShardedClient(discord.AutoShardedClient):
    """Several connections, each of which begins when it is its turn."""

    turn: Turn
    at_once = 1
    """How many Discord lets begin at a time: of those whose numbers leave the same rest, one."""

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:  # noqa: ARG002 - Theirs.
        """Wait for the turn of a connection; other processes begin theirs meanwhile."""
        await self.turn(f"discord {self.http.token} begins {(shard_id or 0) % self.at_once}", _BETWEEN_STARTS)


def a_client(trace: aiohttp.TraceConfig, shards: Shards | None = None, turn: Turn | None = None) -> discord.Client:
    """Make a client; *trace* hears of every request that it makes. Only with *shards* are there more connections."""
    switches: dict[str, Any] = {
        "intents": discord.Intents(dm_messages=True),
        "member_cache_flags": discord.MemberCacheFlags.none(),
        "allowed_mentions": discord.AllowedMentions.none(),
        "max_messages": None,
        "chunk_guilds_at_startup": False,
        "guild_ready_timeout": 0,  # No guild follows READY: there is no guild intent.
        "max_ratelimit_timeout": _LONGEST_WAIT,
        "http_trace": trace,
    }
    if shards is None or turn is None:
        return discord.Client(**switches)
    client = ShardedClient(shard_ids=list(shards.numbers), shard_count=shards.count, **switches)
    client.turn = turn
    return client


def point_at(api_url: str | None, gateway_url: str | None = None) -> None:
    """Point the whole process at another Discord, where one is named."""
    if api_url:
        Route.BASE = api_url
    if gateway_url:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)


class Heartbeat(KeepAliveHandler):
    """Notes when a heartbeat leaves before it leaves, so that the library warns of none but late answers.

    The library notes it afterwards, on a thread of its own. An answer that is quicker than that thread, as on one
    machine, was then measured from the heartbeat before, and said to be forty seconds late.
    """

    def get_payload(self) -> dict[str, Any]:
        """Make what is about to be sent."""
        self._last_send = time.perf_counter()  # noqa: TID251 - By the same clock the library measures the answer.
        return super().get_payload()


def quieten_library() -> None:
    """Let the library say nothing that names a channel, and nothing about what is missing on purpose or is not so."""
    discord.gateway.KeepAliveHandler = Heartbeat  # type: ignore[misc]
    logging.getLogger("discord").setLevel(logging.WARNING)
    # Its warnings name the channel that is waited for, and a private channel is a person.
    logging.getLogger("discord.http").setLevel(logging.ERROR)
    # Its one warning at start is about the missing guild intent, which is missing on purpose.
    logging.getLogger("discord.state").setLevel(logging.ERROR)
    # And two more are about voice, which nobody here has.
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False


@contextmanager
def reconnecting_quietly() -> Iterator[None]:
    """Let the library say nothing of each connection that fails before the first: whoever waits says it once."""
    loggers = [logging.getLogger(name) for name in ("discord.client", "discord.shard")]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger in loggers:
            logger.setLevel(logging.NOTSET)
