"""What somebody reads in their browser after they were asked whether to let the bot into their workspace."""

from dataclasses import dataclass
from enum import Enum

from bot.views.words import Words


class Outcome(Enum):
    """What came of it."""

    LET_IN = "let_in"
    CANCELLED = "cancelled"
    STALE = "stale"
    ORGANIZATION = "organization"
    OURS = "ours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A few sentences below a title; ``again`` names what begins anew."""

    language: str
    title: str
    lines: tuple[str, ...]
    again: str


def came_of(t: Words, outcome: Outcome) -> Page:
    """Say what came of it, and what can be done next."""
    title, lines = _said(t, outcome)
    return Page(language=t.tag, title=title, lines=lines, again=t("Begin again"))


def _said(t: Words, outcome: Outcome) -> tuple[str, tuple[str, ...]]:
    match outcome:
        case Outcome.LET_IN:
            return t("Askaround is in your workspace."), (
                t("Next, somebody who runs it types /askaround setup and chooses the channel for asks."),
                t("It cannot read the channels there; it sees only what people give it."),
            )
        case Outcome.CANCELLED:
            return t("Nothing was installed."), (t("You said no, and nothing has changed."),)
        case Outcome.STALE:
            return t("Nothing was installed."), (
                t("This page was open for too long, was used before, or was begun in another browser."),
                t("Nothing has changed, and you can begin again whenever you like."),
            )
        case Outcome.ORGANIZATION:
            return t("Askaround goes into one workspace at a time."), (
                t("It was given a whole organization, and kept nothing of it. Begin again and choose one workspace."),
            )
        case Outcome.OURS:
            return t("Nothing was installed."), (
                t("That did not work, and it was not you. What you kept is safe; please try again."),
            )
