"""The slash commands: for servers only, since a command cannot know its community in private.

All are offered to everybody: who looks after a server is a matter of its roles, of which Discord's rule for commands
knows nothing. Anybody else is told so, privately.
"""

from collections.abc import Iterable
from typing import Any

from adapters.discord.render import Payload

_CHAT_INPUT = 1
_SUBCOMMAND = 1
_TEXT = 3
_IN_SERVERS = 0
_PERMISSIONS = "default_member_permissions"

# What Discord adds for whoever said nothing; ids, versions and the like are its own business.
_UNSAID: dict[str, Any] = {
    "type": _CHAT_INPUT,
    "name": None,
    "description": "",
    "options": [],
    "contexts": None,
    "integration_types": None,
    _PERMISSIONS: None,
}


def _command(name: str, description: str, **more: Any) -> Payload:
    command = {"name": name, "description": description, "type": _CHAT_INPUT}
    return {**command, "contexts": [_IN_SERVERS], "integration_types": [_IN_SERVERS], **more}


COMMANDS: tuple[Payload, ...] = (
    _command("ask", "Ask for a hand with something"),
    _command("asks", "See what people here would like a hand with"),
    _command("my", "Your own asks, offers and conversations"),
    _command(
        "askaround",
        "Settings for whoever looks after this server",
        options=[
            {"type": _SUBCOMMAND, "name": "setup", "description": "Choose channels, times and how long things wait"},
            {"type": _SUBCOMMAND, "name": "unmask", "description": "In an emergency, two of you together: open a name"},
            {"type": _SUBCOMMAND, "name": "pause", "description": "Stop everything here at once, until you resume it"},
            {
                "type": _SUBCOMMAND,
                "name": "dashboard",
                "description": "Look at everything in your browser",
                "options": [{"type": _TEXT, "name": "code", "description": "The code that your browser shows"}],
            },
        ],
    ),
)


def differ(registered: Iterable[Payload]) -> bool:
    """Say whether what Discord has registered is not what we offer."""
    return _by_name(registered) != _by_name(COMMANDS)


def _by_name(commands: Iterable[Payload]) -> dict[str, Payload]:
    return {command["name"]: _said(command) for command in commands}


def _said(command: Payload) -> Payload:
    said = {key: unsaid if command.get(key) is None else command[key] for key, unsaid in _UNSAID.items()}
    # Discord answers permissions, which it takes as a number, in digits.
    permissions = None if said[_PERMISSIONS] is None else int(said[_PERMISSIONS])
    return {**said, _PERMISSIONS: permissions, "options": [_said(option) for option in said["options"]]}
