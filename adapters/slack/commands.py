"""The slash commands and the shortcut. A workspace may call the commands otherwise: their names are a setting."""

from collections.abc import Mapping

from bot.model.actions import Spoken

NAMES: Mapping[Spoken, str] = {
    Spoken.ASK: "ask",
    Spoken.ASKS: "asks",
    Spoken.MY: "my",
    Spoken.SETUP: "askaround",
}
"""What each is called where nobody chose otherwise."""

AFTER_SETUP = {"": Spoken.SETUP, "setup": Spoken.SETUP, "unmask": Spoken.UNMASK, "pause": Spoken.PAUSE}
"""What the first word after the moderators' command makes of it."""

SHORTCUT = "ask"
"""The global shortcut's `callback_id`."""

DESCRIPTIONS: Mapping[Spoken, str] = {
    Spoken.ASK: "Ask for a hand with something",
    Spoken.ASKS: "See what people here would like a hand with",
    Spoken.MY: "Your own asks, offers and conversations",
    Spoken.SETUP: "Settings for whoever looks after this workspace",
}


def spoken(names: Mapping[Spoken, str], command: str, text: str) -> Spoken | None:
    """Say which command was run, by the name that this workspace has for it."""
    found = next((spoken for spoken, name in names.items() if f"/{name}" == command), None)
    return AFTER_SETUP.get(text.strip().lower()) if found is Spoken.SETUP else found
