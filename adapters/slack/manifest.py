"""The app's manifest, made of what the code uses: nothing is asked for that no line calls."""

import json
from collections.abc import Mapping

from adapters.slack import commands, render, web
from adapters.slack.paths import EVENTS, REDIRECT, root
from adapters.slack.words import Payload
from bot.model.actions import Spoken

SHORTCUT_NAME = "Ask for something small"

EVENT_SCOPES: Mapping[str, frozenset[str]] = {
    "app_home_opened": frozenset(),
    "message.im": frozenset({"im:history"}),
    "app_uninstalled": frozenset(),
    "tokens_revoked": frozenset(),
}
"""What Slack tells us of, and the scopes that each takes. No channel's messages are among it."""


def scopes() -> list[str]:
    """List the scopes that commands, events and calls take."""
    taken = (*web.SCOPES.values(), *EVENT_SCOPES.values())
    return sorted({"commands"}.union(*taken))


def manifest(names: Mapping[Spoken, str] = commands.NAMES, url: str = "", *, public: bool = False) -> Payload:
    """Write the manifest; *url* is where Slack reaches us in HTTP mode, without one it is Socket Mode.

    A *public* app may be installed by any workspace, whose browsers come back to us; its tokens end, and are renewed.
    """
    at = {"url": root(url) + EVENTS} if url else {}
    request = {"request_url": at["url"]} if at else {}
    redirects = {"redirect_urls": [root(url) + REDIRECT]} if public else {}
    return {
        "display_information": {"name": render.NAME, "description": "Makes asking for help small, safe and answered."},
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": render.NAME, "always_online": True},
            "shortcuts": [_shortcut()],
            "slash_commands": [{**_command(spoken, name), **at} for spoken, name in names.items()],
        },
        "oauth_config": {**redirects, "scopes": {"bot": scopes()}},
        "settings": {
            "event_subscriptions": {"bot_events": sorted(EVENT_SCOPES), **request},
            "interactivity": {"is_enabled": True, **request},
            "org_deploy_enabled": False,
            "socket_mode_enabled": not at,
            "token_rotation_enabled": public,
        },
    }


def as_json(names: Mapping[Spoken, str] = commands.NAMES, url: str = "", *, public: bool = False) -> str:
    """Write the manifest as Slack's pages take it."""
    return json.dumps(manifest(names, url, public=public), indent=2, ensure_ascii=False) + "\n"


def _shortcut() -> Payload:
    said = {"name": SHORTCUT_NAME, "description": "Opens a short form that only you see"}
    return {**said, "type": "global", "callback_id": commands.SHORTCUT}


def _command(spoken: Spoken, name: str) -> Payload:
    hint = {"usage_hint": "setup | dashboard | pause | unmask"} if spoken is Spoken.SETUP else {}
    return {"command": f"/{name}", "description": commands.DESCRIPTIONS[spoken], "should_escape": False, **hint}
