"""What a moderator reads on the way to the dashboard."""

from bot.model.handles import About, Subject, Verb
from bot.model.visits import Login
from bot.views.card import Button, Card, Line, Look, Tone
from bot.views.words import Words


def where(t: Words, address: str) -> Card:
    """Say where the dashboard is and how to get in."""
    return Card(
        lines=(
            Line(t("The dashboard is at {address}", address=address), Tone.LEAD),
            Line(t("It shows a short code, and what to type here: /askaround dashboard and the code behind it.")),
            Line(t("It shows what moderators see here, and nobody who asked anonymously."), Tone.MUTED),
        )
    )


def ask_first(t: Words, login: Login, code: str) -> Card:
    """Say what confirming a code does."""
    return Card(
        lines=(
            Line(t("Open the dashboard in the browser that shows {code}?", code=code), Tone.LEAD),
            Line(t("Only confirm a code that you see in your own browser right now.")),
            Line(
                t("Whoever sits before it can then do there what you can do here. If somebody sent it to you, do not.")
            ),
            Line(t("That you opened it is written down, for moderators and whoever runs this bot."), Tone.MUTED),
        ),
        controls=(Button(verb=Verb.OPEN_DASHBOARD, label=t("Open the dashboard"), look=Look.KIND),),
        about=About(subject=Subject.LOGIN, id=login.id),
    )


def confirmed(t: Words) -> Card:
    """Send them back to their browser."""
    return Card(
        lines=(
            Line(t("Done. The dashboard opens in your browser now."), Tone.LEAD),
            Line(t("It closes by itself after an hour without you, after twelve hours, or when you sign out there.")),
        )
    )
