"""The words that stand around every page of the dashboard."""

from dataclasses import dataclass

from bot.model.figures import RANGES
from bot.model.pages import Page
from bot.views.pages import titles
from bot.views.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is the same on every page, in one language."""

    language: str
    skip: str
    pages: dict[Page, str]
    listed: str
    leave: str
    leave_all: str
    choose: str
    elsewhere: str
    in_chat: str
    channel: str
    more: str
    first: str
    back: dict[Page, str]
    weeks: dict[int, str]
    range: str
    show: str
    as_table: str
    as_csv: str
    in_table: str
    hidden: str
    news: str
    look: str
    trouble: str
    keys: str
    moves: tuple[tuple[str, str], ...]
    with_keys: str


def frame(t: Words) -> Frame:
    """Give the words around a page."""
    pages = titles(t)
    return Frame(
        language=t.tag,
        skip=t("Skip to the page"),
        pages=pages,
        listed=t("Pages"),
        leave=t("Sign out"),
        leave_all=t("Sign out in every browser"),
        choose=t("Choose"),
        elsewhere=t("In the chat, with /askaround setup, where channels and people can be listed:"),
        in_chat=t("This is done where you chat."),
        channel=t("the chosen channel"),
        more=t("Show more"),
        first=t("Back to the beginning"),
        back={page: t("Back to {page}", page=name) for page, name in pages.items()},
        weeks={weeks: t("the last {weeks} weeks", weeks=str(weeks)) for weeks in RANGES},
        range=t("How far back"),
        show=t("Show"),
        as_table=t("Show as table"),
        as_csv=t("Take along as CSV"),
        in_table=t("The table below has the same numbers."),
        hidden=t("not shown"),
        news=t("Something has changed here."),
        look=t("Look again"),
        trouble=t("That did not get through. Nothing was changed; please try again."),
        keys=t("Keys"),
        moves=(
            ("J", t("the next card")),
            ("K", t("the card before")),
            ("A", t("approve")),
            ("R", t("return with a note")),
            ("H", t("hide")),
        ),
        with_keys=t("Listen to these keys"),
    )
