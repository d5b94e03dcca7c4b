"""What Discord's errors mean: whose fault it was, and whether trying again can help."""

import traceback
from datetime import timedelta

import aiohttp
import discord
import yarl

from bot.platforms import (
    CARD_IS_GONE,
    FILTERED,
    MAY_NOT_WRITE,
    PERSON_IS_GONE,
    CannotConnect,
    NoSuchToken,
    OutOfReach,
    TryLater,
    Undeliverable,
    Unsure,
    Why,
)

UNKNOWN_INTERACTION = 10062
ALREADY_ACKNOWLEDGED = 40060
UNAUTHORISED = 401
_TOO_MANY = 429
_SERVER_ERROR = 500

_NEVER = {
    50007: Why("dms closed"),
    50278: PERSON_IS_GONE,
    10013: PERSON_IS_GONE,
    50001: MAY_NOT_WRITE,
    50013: MAY_NOT_WRITE,
    10003: MAY_NOT_WRITE,
    50083: MAY_NOT_WRITE,
    160005: MAY_NOT_WRITE,
    10008: CARD_IS_GONE,
    200000: FILTERED,
    240000: FILTERED,
}
_OPENING_DMS_TOO_FAST = 40003
NOBODY_THERE = frozenset({10007, 10013})
"""Unknown Member, Unknown User."""
NOT_LET_IN = frozenset({50001, 10003})
"""Missing Access, Unknown Channel."""
_OURS = ("adapters", "bot", "storage")


class WrongToken(NoSuchToken):
    """The token opens nothing."""

    def __init__(self) -> None:
        super().__init__(
            "Discord does not know this bot token", "copy it again from the developer portal into DISCORD_TOKEN"
        )


class Disconnected(CannotConnect):
    """Discord closed the connection for good."""


_OWN = discord.http.Route.BASE
"""Where Discord itself is: the settings may name another."""

NOT_REACHED = "see that this machine reaches the internet, and whether Discord itself is down, and try again"


_UPDATE = "update Askaround"
_CLOSINGS = {
    4010: ("Discord refused the connection, which was given an invalid shard", "look at --shards"),
    4011: (
        "Discord refused the connection, since the bot is in too many servers for one connection and needs shards",
        "see with askaround doctor how many, and start it with `askaround run --shards`",
    ),
    4012: ("Discord refused the connection and no longer speaks this version of its API", _UPDATE),
    4013: ("Discord refused the connection and does not know the events that were asked for", _UPDATE),
    4014: ("Discord refused the connection, since the bot may not receive the events that it asked for", _UPDATE),
}
_TOKEN_REFUSED = 4004

# Everything that asking Discord may raise when it, or the way to it, is at fault.
FAILURES = (discord.DiscordException, aiohttp.ClientError, OSError)


def of_delivery(error: Exception) -> TryLater | Undeliverable:
    """Say what a failed sending means for the message."""
    if isinstance(error, discord.RateLimited):
        return TryLater(timedelta(seconds=error.retry_after))
    if isinstance(error, discord.HTTPException):
        return _of_answer(error)
    # Without a connection nothing was ever written; every later break leaves it open what Discord did.
    return TryLater() if isinstance(error, aiohttp.ClientConnectorError) else Unsure()


def of_connection(error: BaseException | None) -> Exception | None:
    """Say why a connection ended for good; None when it was closed as asked."""
    if isinstance(error, discord.PrivilegedIntentsRequired):
        return Disconnected(*_CLOSINGS[4014])
    if isinstance(error, discord.ConnectionClosed):
        return _of_closing(error.code)
    if error is None:
        return None
    return Disconnected(f"The connection to Discord broke ({type(error).__name__})", NOT_REACHED)


def unreached(error: BaseException) -> OutOfReach:
    """Say that there is no way to Discord, whatever stands in it."""
    if (there := discord.http.Route.BASE) != _OWN:
        what = f"Discord could not be reached at {yarl.URL(there).with_user(None)} ({type(error).__name__})"
        return OutOfReach(what, "see that DISCORD_API_URL is right, and that this machine reaches it")
    return OutOfReach(f"Discord could not be reached ({type(error).__name__})", NOT_REACHED)


def where(error: BaseException) -> str:
    """Name an error by type and our own frames, innermost last: nothing of anybody is in it."""
    frames = traceback.walk_tb(error.__traceback__)
    ours = [(str(frame.f_globals.get("__name__", "")), line) for frame, line in frames]
    places = [f"{name}:{line}" for name, line in ours if name.partition(".")[0] in _OURS]
    return f"{type(error).__name__} at {' > '.join(places) or 'nowhere of ours'}"


def _of_answer(error: discord.HTTPException) -> TryLater | Undeliverable:
    if error.status == _TOO_MANY or error.code == _OPENING_DMS_TOO_FAST:
        return TryLater(_retry_after(error))
    if error.status == UNAUTHORISED:
        return TryLater()
    if error.status >= _SERVER_ERROR:
        return Unsure()
    if not error.code:
        return TryLater()  # No body of Discord's own: something in between said no.
    return Undeliverable(_NEVER.get(error.code, Why(f"refused by Discord ({error.code})")))


def _retry_after(error: discord.HTTPException) -> timedelta | None:
    try:
        return timedelta(seconds=float(error.response.headers["Retry-After"]))
    except (KeyError, ValueError, OverflowError):
        return None


def _of_closing(code: int) -> Exception | None:
    if code == _TOKEN_REFUSED:
        return WrongToken()
    return Disconnected(*_CLOSINGS.get(code, (f"Discord closed the connection ({code})", NOT_REACHED)))
