"""The slash commands and the shortcut. A workspace may call the commands otherwise: their names are a setting."""

from collections.abc import Mapping

from bot.model.actions import Ran, Spoken
from bot.views.commands import descriptions, for_moderators
from bot.views.words import words_in

NAMES: Mapping[Spoken, str] = {
    Spoken.ASK: "ask",
    Spoken.ASKS: "asks",
    Spoken.MY: "my",
    Spoken.SETUP: "askaround",
}
"""What each is called where nobody chose otherwise."""

AFTER_SETUP = {"": Spoken.SETUP, "setup": Spoken.SETUP, "unmask": Spoken.UNMASK, "pause": Spoken.PAUSE}
"""What the words after the moderators' command make of it."""

DASHBOARD = "dashboard"
"""The one word there that takes another one behind it: a code."""

SHORTCUT = "ask"
"""The global shortcut's `callback_id`."""

DESCRIPTIONS: Mapping[Spoken, str] = {
    **descriptions(words_in("en")),
    Spoken.SETUP: for_moderators(words_in("en")),
}
"""Slack lists commands in the one language of the manifest."""


def spoken(names: Mapping[Spoken, str], command: str, text: str) -> Ran | None:
    """Say which command was run, by the name that this workspace has for it, and what was typed behind it."""
    found = next((spoken for spoken, name in names.items() if f"/{name}" == command), None)
    if found is not Spoken.SETUP:
        return Ran(command=found) if found else None
    first, _, rest = text.strip().partition(" ")
    if first.lower() == DASHBOARD:
        return Ran(command=Spoken.DASHBOARD, word=rest.strip())
    after = AFTER_SETUP.get(text.strip().lower())
    return Ran(command=after) if after else None
