"""What somebody may do in a server and in a channel, added up as Discord adds it up. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from adapters.discord.markdown import one_line
from bot.model.surveys import Survey

_ADMINISTRATOR = 1 << 3
_VIEW, _SEND = 1 << 10, 1 << 11
_EVERYTHING = ~0

Table = Mapping[str, Any]


def in_server(guild: Table, roles: Iterable[str]) -> int:
    """Add up what somebody's roles allow, with the one that everybody has, whose id is the server's own."""
    held = {guild["id"], *roles}
    allowed = 0
    for role in guild["roles"]:
        allowed |= int(role["permissions"]) if role["id"] in held else 0
    return allowed


def survey(guild: Table, channel: Table, own: Table) -> Survey:
    """Say what the bot, with its *own* membership, may do in a channel, and whether everybody may read it."""
    mine = _in_channel(guild, channel, own["roles"], own["user"]["id"])
    everybodys = _in_channel(guild, channel, (), "")
    return Survey(
        may_view=bool(mine & _VIEW),
        may_send=bool(mine & _VIEW and mine & _SEND),
        open_to_all=bool(everybodys & _VIEW),
        called=one_line(str(channel.get("name") or "")),
        space_called=one_line(str(guild.get("name") or "")),
    )


def _in_channel(guild: Table, channel: Table, roles: Sequence[str], account: str) -> int:
    allowed = in_server(guild, roles)
    if allowed & _ADMINISTRATOR:
        return _EVERYTHING
    written = channel.get("permission_overwrites") or ()
    # First what holds for everybody, then for all roles together, then for one person.
    for holds_for in ({guild["id"]}, set(roles), {account}):
        own = [one for one in written if one["id"] in holds_for]
        for one in own:
            allowed &= ~int(one["deny"])
        for one in own:
            allowed |= int(one["allow"])
    return allowed
