"""A typed slash command, read against what the bot registered, as Discord's client reads it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from sandbox.discord.limits import Part
from sandbox.discord.registry import GROUP, SUBCOMMAND
from sandbox.discord.state import Member, Permission
from sandbox.errors import ClientRefusal, Json

Resolve = Callable[[Part, str], str]


class OptionType(IntEnum):
    TEXT = 3
    WHOLE = 4
    FLAG = 5
    USER = 6
    CHANNEL = 7
    ROLE = 8
    NUMBER = 10


_ENTITIES = {
    OptionType.USER: Part.USER_SELECT,
    OptionType.CHANNEL: Part.CHANNEL_SELECT,
    OptionType.ROLE: Part.ROLE_SELECT,
}
_NATIVE: dict[int, type] = {
    OptionType.TEXT: str,
    OptionType.WHOLE: int,
    OptionType.FLAG: bool,
    OptionType.NUMBER: float,
}


@dataclass(frozen=True, slots=True)
class Typed:
    """The interaction's data and the ids that its options name."""

    data: Json
    chosen: list[str]


def read(line: str, options: Mapping[str, Any], registered: list[Json], resolve: Resolve) -> Typed:
    """Read *line* ("/askaround setup") and its options; refuses what is not registered."""
    name, *below = line.removeprefix("/").split()
    command = _named(registered, name, f"/{name}")
    chosen: list[str] = []
    given = _below(command, below, dict(options), resolve, chosen)
    return Typed({"id": command["id"], "name": name, "type": 1, "options": given}, chosen)


def refuse_unless_offered(line: str, registered: list[Json], member: Member | None) -> None:
    """Refuse a command that Discord does not show this member, or not in DMs (no member)."""
    command = _named(registered, line.removeprefix("/").split()[0], line)
    if member is None and (command["dm_permission"] is False or command["contexts"] == [0]):
        raise ClientRefusal(f"{line} is not offered in direct messages: type it in a channel")
    needed = int(command["default_member_permissions"] or 0)
    if member is not None and not member.permissions & Permission.ADMINISTRATOR and needed & ~int(member.permissions):
        raise ClientRefusal(f"{line} is not offered to {member.user.name}: it needs more permissions")


def _named(commands: list[Json], name: str, line: str) -> Json:
    for command in commands:
        if command["name"] == name:
            return command
    known = ", ".join(command["name"] for command in commands) or "none"
    raise ClientRefusal(f"There is no command {line}; registered: {known}")


def _below(command: Json, below: list[str], options: dict[str, Any], resolve: Resolve, chosen: list[str]) -> list[Json]:
    inner = command.get("options") or []
    if any(option["type"] in (SUBCOMMAND, GROUP) for option in inner):
        wanted = below[0] if below else ""
        found = _named(inner, wanted, f"/{command['name']} {wanted}")
        given = _below(found, below[1:], options, resolve, chosen)
        return [{"type": found["type"], "name": found["name"], "options": given}]
    if below:
        raise ClientRefusal(f"/{command['name']} has no sub-command {below[0]!r}")
    return _values(inner, options, resolve, chosen)


def _values(known: list[Json], options: dict[str, Any], resolve: Resolve, chosen: list[str]) -> list[Json]:
    for option in known:
        if option.get("required") and option["name"] not in options:
            raise ClientRefusal(f"The option {option['name']!r} is required")
    return [_value(_named(known, name, f"option {name}"), value, resolve, chosen) for name, value in options.items()]


def _value(option: Json, value: Any, resolve: Resolve, chosen: list[str]) -> Json:
    if option["type"] in _ENTITIES:
        value = resolve(_ENTITIES[option["type"]], str(value))
        chosen.append(value)
    elif option.get("choices"):
        value = _choice(option, value)
    elif not isinstance(value, _NATIVE.get(option["type"], object)):
        raise ClientRefusal(f"The option {option['name']!r} does not take {value!r}")
    return {"type": option["type"], "name": option["name"], "value": value}


def _choice(option: Json, value: Any) -> Any:
    for choice in option["choices"]:
        if value in (choice["name"], choice["value"]):
            return choice["value"]
    raise ClientRefusal(f"The option {option['name']!r} does not offer {value!r}")
