"""Names to ids and ids to Discord's `resolved` data, within one server."""

from sandbox.discord.limits import Part
from sandbox.discord.payloads import acting_member_payload, partial_channel_payload, role_payload
from sandbox.discord.state import Guild, Member
from sandbox.errors import ClientRefusal, Json


def id_of(guild: Guild, kind: Part, wanted: str) -> str:
    """Find the id of a channel, role or person by name or id."""
    tables = {
        Part.CHANNEL_SELECT: (_channels,),
        Part.ROLE_SELECT: (_roles,),
        Part.USER_SELECT: (_people,),
        Part.MENTIONABLE_SELECT: (_people, _roles),
    }[kind]
    for table in tables:
        names = table(guild)
        found = wanted if wanted in names.values() else names.get(wanted.removeprefix("#").removeprefix("@"))
        if found is not None:
            return found
    raise ClientRefusal(f"{guild.name} has no {kind.name.lower().split('_')[0]} {wanted!r}")


def _channels(guild: Guild) -> dict[str, str]:
    return {channel.name: channel.id for channel in guild.channels.values()}


def _roles(guild: Guild) -> dict[str, str]:
    return {role.name.removeprefix("@"): role.id for role in guild.roles.values()}


def _people(guild: Guild) -> dict[str, str]:
    return {name: member.user.id for name, member in guild.by_name.items()}


def resolved(guild: Guild, ids: list[str], member: Member) -> Json:
    """Show whatever *ids* stand for, sorted by kind, as Discord sends it along."""
    shown: Json = {}
    for found in ids:
        if found in guild.channels:
            shown.setdefault("channels", {})[found] = partial_channel_payload(guild.channels[found], member)
        elif found in guild.roles:
            shown.setdefault("roles", {})[found] = role_payload(guild.roles[found])
        else:
            shown.setdefault("users", {})[found] = guild.members[found].user.shown
            person = acting_member_payload(guild.members[found])
            person.pop("user")
            shown.setdefault("members", {})[found] = person
    return shown
