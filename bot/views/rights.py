"""What somebody reads who wants to take with them, or to let go of, what is kept about them."""

from bot.model.handles import About, Subject, Verb
from bot.views.card import Button, Card, Line, Look, Tone
from bot.views.words import Words

ABOUT = About(subject=Subject.LIST, id="rights")


def buttons(t: Words) -> tuple[Button, ...]:
    """Give what stands under somebody's own settings."""
    return (Button(verb=Verb.FORGET_ME, label=t("Forget me"), look=Look.REMOVAL),)


def before_forgetting(t: Words) -> Card:
    """Say what goes, what stays and when."""
    return Card(
        lines=(
            Line(t("Forget me: what goes, what stays, and when"), Tone.LEAD),
            Line(t("At once: your drafts and settings, the notes you received, and your name wherever it is kept.")),
            Line(t("At once: your asks by name close, your offers are taken back, and these conversations end.")),
            Line(
                t(
                    "Within five days: what you asked anonymously closes, each ask on a night of its own and in the"
                    " words of any closing, so that nobody can tell whose it was. So long it is kept, sealed, who"
                    " asked; after that this bot keeps nothing of it."
                )
            ),
            Line(
                t(
                    "What stays: what you asked, offered and wrote to helpers, as nobody’s, until its time is over;"
                    " what you reported; a pause or a bar, until it ends; what you did as a moderator, sealed."
                )
            ),
            Line(
                t(
                    "What I cannot reach: messages that stand here already, what the platform itself keeps, and copies"
                    " in backups of whoever runs this bot, until those are deleted."
                )
            ),
            Line(t("You can come back whenever you like, as somebody new."), Tone.MUTED),
        ),
        controls=(
            Button(verb=Verb.FORGET_FOR_GOOD, label=t("Forget me"), look=Look.REMOVAL),
            Button(verb=Verb.SHOW_SETTINGS, label=t("Leave it as it is"), look=Look.LEAVE),
        ),
        about=ABOUT,
    )


def forgotten(t: Words) -> Card:
    """Say that somebody is forgotten; the same however often they press."""
    return Card(
        lines=(
            Line(t("Done. What could go at once is gone."), Tone.LEAD),
            Line(t("Anything you asked anonymously closes within five days. You are welcome here at any time.")),
        )
    )
