"""What somebody reads who wants to take with them, or to let go of, what is kept about them."""

from bot.model.communities import DAY, Settings
from bot.model.handles import About, Subject, Verb
from bot.views.card import Button, Card, Document, Line, Look, Tone
from bot.views.words import Words

ABOUT = About(subject=Subject.LIST, id="rights")


def buttons(t: Words) -> tuple[Button, ...]:
    """Give what stands under somebody's own settings."""
    return (
        Button(verb=Verb.EXPORT, label=t("Export my data")),
        Button(verb=Verb.FORGET_ME, label=t("Forget me"), look=Look.REMOVAL),
    )


def exported(t: Words, document: Document) -> Card:
    """Hand somebody what is theirs, with a way through its pages where they are needed."""
    back = Button(verb=Verb.EXPORT_BACK, label=t("Back"))
    on = Button(verb=Verb.EXPORT_ON, label=t("More"))
    controls = (*((back,) if document.page > 0 else ()), *((on,) if document.page + 1 < document.pages else ()))
    return Card(
        lines=(
            Line(t("Everything here that is yours, as of now."), Tone.LEAD),
            Line(t("Only you can see it. It was put together for you just now, and is kept nowhere."), Tone.MUTED),
        ),
        controls=controls,
        about=About(subject=Subject.LIST, id="export", state=str(document.page)) if controls else None,
    )


def kept_about(
    t: Words, settings: Settings, *, paused: bool, barred: bool, named: bool, visits: bool
) -> tuple[tuple[str, str], ...]:
    """Say what is kept about somebody beside what they wrote, and until when."""
    days = str(settings.destroy_after // DAY)
    at_dashboard = (t("You are at the dashboard in a browser, sealed"), t("until you sign out, twelve hours at most"))
    return (
        (t("Who asked what, sealed"), t("{days} days after the ask has ended", days=days)),
        (t("What was said in a conversation, sealed"), t("seven days after its end")),
        (t("That you asked some time in a month, under a key"), t("for six months more")),
        (t("That you have the same question as an ask, under a key"), t("until that ask is destroyed")),
        (t("That you reported something, under a key"), t("for ninety days at most")),
        (t("If something you wrote sounded like danger: on which day, under a key, and not what"), t("for eight days")),
        (t("Which deliveries of the platform were dealt with, under a key"), t("for two days")),
        (t("What you did as a moderator, sealed"), t("as long as the bot is here")),
        *(((t("You were named as a moderator, sealed"), t("until somebody else is named instead")),) if named else ()),
        *((at_dashboard,) if visits else ()),
        *(((t("You cannot post anonymously for now"), t("until the pause ends")),) if paused else ()),
        *(((t("You cannot offer help here"), t("until moderators allow it again")),) if barred else ()),
    )


def before_forgetting(t: Words) -> Card:
    """Say what goes, what stays and when."""
    return Card(
        lines=(
            Line(t("Forget me: what goes, what stays, and when"), Tone.LEAD),
            Line(t("At once: your drafts and settings, the notes you received, and your name wherever it is kept.")),
            Line(t("At once: what you asked and offered by name ends, and so do these conversations.")),
            Line(
                t(
                    "Within five days: what you asked anonymously or offered quietly ends, each on a night of its own"
                    " and in the words of any ending, so that nobody can tell whose it was. So long it is kept, sealed,"
                    " whose it is; after that this bot keeps nothing of it."
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
                    "For two days I keep, under a key, that I have just forgotten you. So long you can ask by name, and"
                    " not anonymously."
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
