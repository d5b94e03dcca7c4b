"""The dashboard's pages that show nothing of any place: getting in, and what could not be shown."""

from dataclasses import dataclass

from bot.views.card import Line, Tone
from bot.views.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A page of its own. ``code`` is shown large; ``begin``, ``arrived`` and ``home`` are labels of what leads on."""

    title: str
    lines: tuple[Line, ...]
    code: str = ""
    begin: str = ""
    arrived: str = ""
    home: str = ""


def welcome(t: Words) -> Leaf:
    """Say what this is, and how to get in."""
    return Leaf(
        title=t("For those who look after a place"),
        lines=(
            Line(t("Here you see at a glance what waits for you, and can act on it.")),
            Line(
                t("There is no password. You are shown a short code, and confirm it where you chat with the others."),
                Tone.MUTED,
            ),
        ),
        begin=t("Show me a code"),
    )


def waiting(t: Words, code: str) -> Leaf:
    """Show a code, and say what to do with it."""
    return Leaf(
        title=t("Your code"),
        lines=(
            Line(t("Type this where you chat, in the place that you look after, and confirm it there:")),
            Line(t("/askaround dashboard {code}", code=code), Tone.LEAD),
            Line(t("Where you are offered a box for the code, put it there."), Tone.MUTED),
            Line(t("It works once, for ten minutes, and for this browser alone."), Tone.MUTED),
        ),
        code=code,
        arrived=t("I have confirmed it"),
    )


def run_out(t: Words) -> Leaf:
    """Say that a code leads nowhere any more."""
    return Leaf(
        title=t("This code has run out"),
        lines=(Line(t("A code lasts ten minutes and works once. A new one is quickly made.")),),
        begin=t("Show me a new code"),
    )


def full(t: Words) -> Leaf:
    """Say that there is no room for another code just now."""
    return Leaf(
        title=t("One moment, please"),
        lines=(Line(t("Many codes were asked for in the last minutes. Please try again in a little while.")),),
        begin=t("Show me a code"),
    )


def left(t: Words) -> Leaf:
    """Say that a session has ended because its owner ended it."""
    return Leaf(
        title=t("You are signed out"),
        lines=(Line(t("Nothing of it stays in this browser.")),),
        begin=t("Show me a code"),
    )


def over(t: Words) -> Leaf:
    """Say that a session has ended by itself."""
    return Leaf(
        title=t("Please come in again"),
        lines=(
            Line(
                t(
                    "A visit ends after an hour without a look, after half a day, and when somebody no longer looks"
                    " after the place. What you did is kept."
                )
            ),
        ),
        begin=t("Show me a code"),
    )


def not_here(t: Words) -> Leaf:
    """Say that an address leads nowhere."""
    return Leaf(
        title=t("There is nothing here"),
        lines=(Line(t("This page has moved on, or never was.")),),
        home=t("To the first page"),
    )


def not_from_here(t: Words) -> Leaf:
    """Say that a press came from elsewhere, and was not followed."""
    return Leaf(
        title=t("That did not come from this page"),
        lines=(Line(t("So nothing was changed. Please open the page again and press there.")),),
        home=t("To the first page"),
    )


def not_this_address(t: Words) -> Leaf:
    """Say that the dashboard is not called what it was called."""
    return Leaf(
        title=t("This is not my address"),
        lines=(Line(t("Whoever runs this bot can tell me my address: it is ASKAROUND_WEB_URL in the settings.")),),
    )


def unreadable(t: Words) -> Leaf:
    """Say that what was sent could not be read."""
    return Leaf(
        title=t("I could not read that"),
        lines=(Line(t("Nothing was changed. Perhaps it was too long, or came from an old page.")),),
        home=t("To the first page"),
    )


def not_seen(t: Words) -> Leaf:
    """Say that the platform did not tell who looks after the place."""
    return Leaf(
        title=t("One moment, please"),
        lines=(Line(t("I could not see who looks after this place. Please try again in a minute.")),),
        home=t("To the first page"),
    )


def went_wrong(t: Words) -> Leaf:
    """Say that something went wrong on our side."""
    return Leaf(
        title=t("That did not work"),
        lines=(Line(t("It was not you. What you kept is safe; please try again.")),),
        home=t("To the first page"),
    )
