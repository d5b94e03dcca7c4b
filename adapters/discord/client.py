"""The library's client with the bot's switches: one intent, no caches, no views, and few words in the log."""

import logging

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

_LONGEST_WAIT = 30.0
"""Seconds that the library may sleep through a rate limit itself; longer ones go back to the outbox."""


def a_client(trace: aiohttp.TraceConfig) -> discord.Client:
    """Make a client; *trace* hears of every request that it makes."""
    return discord.Client(
        intents=discord.Intents(dm_messages=True),
        member_cache_flags=discord.MemberCacheFlags.none(),
        allowed_mentions=discord.AllowedMentions.none(),
        max_messages=None,
        chunk_guilds_at_startup=False,
        guild_ready_timeout=0.05,  # No guild follows READY: there is no guild intent.
        max_ratelimit_timeout=_LONGEST_WAIT,
        http_trace=trace,
    )


def point_at(api_url: str | None, gateway_url: str | None = None) -> None:
    """Point the whole process at another Discord, where one is named."""
    if api_url:
        Route.BASE = api_url
    if gateway_url:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)


def quieten_library() -> None:
    """Let the library say nothing that names a channel, and nothing about what is missing on purpose."""
    logging.getLogger("discord").setLevel(logging.WARNING)
    # Its warnings name the channel that is waited for, and a private channel is a person.
    logging.getLogger("discord.http").setLevel(logging.ERROR)
    # Its one warning at start is about the missing guild intent, which is missing on purpose.
    logging.getLogger("discord.state").setLevel(logging.ERROR)
    # And two more are about voice, which nobody here has.
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
