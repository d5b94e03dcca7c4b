"""The app manifest: which commands, shortcuts, scopes and events the sandbox lets the bot have."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sandbox.errors import Json

_EVENT_SCOPES = {
    "message.im": "im:history",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "app_mention": "app_mentions:read",
    "team_join": "users:read",
    "user_change": "users:read",
    "member_joined_channel": "channels:read",
    "member_left_channel": "channels:read",
    "channel_archive": "channels:read",
    "channel_deleted": "channels:read",
}
_FREE_EVENTS = frozenset({"app_home_opened", "app_uninstalled", "tokens_revoked"})
_MAX_COMMANDS = 50
_MAX_SHORTCUTS = 10
_MAX_REDIRECTS = 1000

DEFAULT: Json = {
    "display_information": {"name": "Askaround"},
    "features": {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False},
        "bot_user": {"display_name": "Askaround", "always_online": True},
        "shortcuts": [
            {
                "name": "Ask for something small",
                "type": "global",
                "callback_id": "ask",
                "description": "Opens a short form",
            }
        ],
        "slash_commands": [
            {"command": "/ask", "description": "Ask for something small"},
            {"command": "/asks", "description": "See what others ask for"},
            {"command": "/my", "description": "My asks, offers and conversations"},
            {"command": "/askaround", "description": "For moderators"},
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                *("commands", "chat:write", "im:write", "im:history", "im:read"),
                *("users:read", "channels:read", "groups:read", "team:read"),
            ]
        }
    },
    "settings": {
        "event_subscriptions": {"bot_events": ["app_home_opened", "app_uninstalled", "message.im", "tokens_revoked"]},
        "interactivity": {"is_enabled": True},
        "socket_mode_enabled": True,
    },
}


class ManifestRefused(ValueError):
    """Slack would not take this manifest; says why."""


@dataclass(slots=True, kw_only=True)
class App:
    """What the manifest grants; what a workspace was asked for once may differ from it later."""

    name: str
    commands: tuple[str, ...]
    shortcuts: dict[str, str]
    scopes: frozenset[str]
    events: frozenset[str]
    interactive: bool
    has_home: bool
    has_messages: bool
    takes_messages: bool
    redirects: tuple[str, ...]
    rotates: bool


def read(manifest: Json) -> App:
    """Read a manifest that Slack would take."""
    problems = list(_problems(manifest))
    if problems:
        raise ManifestRefused("; ".join(problems))
    features, settings = _part(manifest, "features"), _part(manifest, "settings")
    home = _part(features, "app_home")
    takes_messages = bool(home.get("messages_tab_enabled")) and not home.get("messages_tab_read_only_enabled")
    return App(
        name=_part(features, "bot_user")["display_name"],
        commands=tuple(command["command"] for command in features.get("slash_commands") or ()),
        shortcuts={one["callback_id"]: one["name"] for one in _global_shortcuts(features)},
        scopes=frozenset(_scopes(manifest)),
        events=frozenset(_events(manifest)),
        interactive=bool(_part(settings, "interactivity").get("is_enabled")),
        has_home=bool(home.get("home_tab_enabled")),
        has_messages=bool(home.get("messages_tab_enabled")),
        takes_messages=takes_messages,
        redirects=tuple(_part(manifest, "oauth_config").get("redirect_urls") or ()),
        rotates=bool(settings.get("token_rotation_enabled")),
    )


def _problems(manifest: Json) -> Iterator[str]:
    features = _part(manifest, "features")
    yield from _length(manifest, "display_information", "name", 1, 35)
    yield from _length(features, "bot_user", "display_name", 1, 80)
    commands, shortcuts = features.get("slash_commands") or [], features.get("shortcuts") or []
    yield from _command_problems(commands, socket=bool(_part(manifest, "settings").get("socket_mode_enabled")))
    yield from _shortcut_problems(shortcuts)
    if (commands or shortcuts) and "commands" not in _scopes(manifest):
        yield "slash commands and shortcuts need the scope commands"
    yield from _redirect_problems(_part(manifest, "oauth_config").get("redirect_urls") or [])
    yield from _event_problems(_events(manifest), _scopes(manifest))


def _command_problems(commands: list[Json], *, socket: bool) -> Iterator[str]:
    if len(commands) > _MAX_COMMANDS:
        yield f"no more than {_MAX_COMMANDS} slash commands"
    for command in commands:
        name = command.get("command", "")
        if not name.startswith("/") or not 1 < len(name) <= 32 or " " in name or name != name.lower():
            yield f"{name!r} is no name for a command"
        if not 0 < len(command.get("description", "")) <= 2000:
            yield f"{name} needs a description of at most 2000 characters"
        if not socket and not command.get("url"):
            yield f"{name} needs a url, as Socket Mode is off"


def _shortcut_problems(shortcuts: list[Json]) -> Iterator[str]:
    if len(shortcuts) > _MAX_SHORTCUTS:
        yield f"no more than {_MAX_SHORTCUTS} shortcuts"
    for shortcut in shortcuts:
        for name, most in (("name", 24), ("callback_id", 255), ("description", 150)):
            if not 0 < len(shortcut.get(name, "")) <= most:
                yield f"a shortcut needs a {name} of at most {most} characters"
        if shortcut.get("type") not in ("global", "message"):
            yield "a shortcut is global or message"


def _redirect_problems(redirects: list[str]) -> Iterator[str]:
    if len(redirects) > _MAX_REDIRECTS:
        yield f"no more than {_MAX_REDIRECTS} redirect URLs"
    for redirect in redirects:
        if not redirect.startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
            yield f"{redirect!r} is no redirect URL"


def _event_problems(events: list[str], scopes: list[str]) -> Iterator[str]:
    for event in events:
        if event not in _EVENT_SCOPES and event not in _FREE_EVENTS:
            yield f"the sandbox knows no event {event}"
        elif event in _EVENT_SCOPES and _EVENT_SCOPES[event] not in scopes:
            yield f"the event {event} needs the scope {_EVENT_SCOPES[event]}"


def _length(manifest: Json, part: str, name: str, low: int, high: int) -> Iterator[str]:
    value = _part(manifest, part).get(name) or ""
    if not low <= len(value) <= high:
        yield f"{part}.{name} takes {low} to {high} characters"


def _global_shortcuts(features: Json) -> list[Json]:
    return [shortcut for shortcut in features.get("shortcuts") or () if shortcut["type"] == "global"]


def _scopes(manifest: Json) -> list[str]:
    return list(_part(_part(manifest, "oauth_config"), "scopes").get("bot") or ())


def _events(manifest: Json) -> list[str]:
    return list(_part(_part(manifest, "settings"), "event_subscriptions").get("bot_events") or ())


def _part(whole: Any, name: str) -> Json:
    part = whole.get(name) if isinstance(whole, dict) else None
    return part if isinstance(part, dict) else {}
