"""What commands say of themselves where a platform lists them."""

from bot.model.actions import Spoken
from bot.views.words import Words

LIMIT = 100
"""Characters that both platforms show of such a sentence."""


def descriptions(t: Words) -> dict[Spoken, str]:
    """Say in a few words what each is for."""
    return {
        Spoken.ASK: t("Ask for a hand with something"),
        Spoken.ASKS: t("See what people here would like a hand with"),
        Spoken.MY: t("Your own asks, offers and conversations"),
        Spoken.SETUP: t("Choose channels, times and how long things wait"),
        Spoken.UNMASK: t("In an emergency, two of you together: open a name"),
        Spoken.PAUSE: t("Stop everything here at once, until you resume it"),
        Spoken.DASHBOARD: t("Look at everything in your browser"),
    }


def for_moderators(t: Words) -> str:
    """Say what those that moderators have are together."""
    return t("Settings for whoever looks after this place")


def code(t: Words) -> str:
    """Say which word is typed behind the one for the dashboard."""
    return t("The code that your browser shows")
