"""The dashboard's pages that show nothing of any place: getting in, and what could not be shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.views.card import Line, Tone
from bot.views.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A page of its own. ``code`` is shown large; ``begin``, ``arrived`` and ``home`` are labels of what leads on.

    ``ways`` are labels with the addresses that they lead to.
    """

    title: str
    lines: tuple[Line, ...]
    code: str = ""
    begin: str = ""
    arrived: str = ""
    home: str = ""
    ways: tuple[tuple[str, str], ...] = ()


def with_ways(t: Words, leaf: Leaf, elsewhere: Sequence[tuple[str, str]]) -> Leaf:
    """Name the other ways in wherever somebody can begin; *elsewhere* are platforms, and where the way there begins."""
    if not leaf.begin or not elsewhere:
        return leaf
    ways = tuple((t("Sign in with {platform}", platform=platform), there) for platform, there in elsewhere)
    return replace(leaf, ways=(*leaf.ways, *ways))


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
            Line(t("/askaround dashboard code:{code}", code=code), Tone.LEAD),
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


def ran_astray(t: Words) -> Leaf:
    """Say that somebody came back from elsewhere on a way that did not begin in this browser, or too late."""
    return Leaf(
        title=t("Please begin again"),
        lines=(Line(t("This sign-in did not begin in this browser, or took over ten minutes. Nobody was let in.")),),
        begin=t("Show me a code"),
    )


def said_no(t: Words, platform: str) -> Leaf:
    """Say that nothing came of it, to somebody who did not agree."""
    return Leaf(
        title=t("You did not sign in"),
        lines=(Line(t("{platform} told me nothing about you. A code works as well.", platform=platform)),),
        begin=t("Show me a code"),
    )


def not_vouched_for(t: Words, platform: str) -> Leaf:
    """Say that a platform did not say who somebody is."""
    return Leaf(
        title=t("That did not work"),
        lines=(Line(t("{platform} did not tell me who you are. Please try again, or use a code.", platform=platform)),),
        begin=t("Show me a code"),
    )


def looks_after_nothing(t: Words) -> Leaf:
    """Say that somebody looks after no place that this bot is in."""
    return Leaf(
        title=t("For those who look after a place"),
        lines=(
            Line(t("Under this account I know of no place that you look after.")),
            Line(t("Who looks after a place is chosen there, with /askaround setup."), Tone.MUTED),
        ),
        begin=t("Show me a code"),
    )


def which_place(t: Words, places: Sequence[tuple[str, str]]) -> Leaf:
    """Ask somebody who looks after several places which of them they mean; each leads on."""
    return Leaf(title=t("Which place?"), lines=(Line(t("You look after more than one.")),), ways=tuple(places))


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
