"""What a page of the dashboard shows, as values; whoever draws them adds no words about people."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.model.figures import FEW, Chart
from bot.model.pages import Page
from bot.model.visits import Session
from bot.views.card import Card
from bot.views.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One number, and the page that it leads to; where it has no ``value``, the ``note`` says why."""

    label: str
    value: str
    page: Page
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """A few numbers that fit one glance."""

    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """Cards to act on, each with the row behind its controls; ``empty`` is said where there is none.

    ``after`` is where the next page begins (``Asked.after``), or empty at the end.
    """

    title: str
    cards: tuple[Card, ...]
    empty: str
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """A plain table."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A chart, which is a table as well."""

    chart: Chart


Block = Numbers | Queue | Lines | Drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A page: its title, a sentence or two, and what stands below; ``pulse`` is what the queues looked like."""

    page: Page
    title: str
    intro: tuple[str, ...]
    blocks: tuple[Block, ...]
    pulse: str = ""


def titles(t: Words) -> dict[Page, str]:
    """Name all pages, in their order."""
    return {
        Page.TODAY: t("Today"),
        Page.REVIEW: t("Review"),
        Page.REPORTS: t("Reports"),
        Page.WAITING: t("Waiting"),
        Page.INVITATIONS: t("Invitations"),
        Page.TRENDS: t("Trends"),
        Page.AUDIT: t("Audit"),
        Page.SETTINGS: t("Settings"),
    }


def shown(t: Words, page: Page, intro: Sequence[str], blocks: Sequence[Block]) -> Shown:
    """Put a page together."""
    return Shown(page=page, title=titles(t)[page], intro=tuple(intro), blocks=tuple(blocks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lengths:
    """How much waits in each queue, and how many of how many asks were answered in time, where that may be said."""

    waiting: int
    to_review: int
    reported: int
    answered: tuple[int, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What may keep everything from going its way: a pause, or cards that a platform does not let into a channel."""

    paused: bool
    asks_stuck: bool
    moderators_stuck: bool


def today(t: Words, lengths: Lengths, state: State, charts: Sequence[Chart], *, least: int) -> Shown:
    """Give the four numbers that matter, and charts; with fewer than *least* asks there are no figures."""
    counts = (
        Count(label=t("Waiting"), value=str(lengths.waiting), page=Page.WAITING),
        Count(label=t("To review"), value=str(lengths.to_review), page=Page.REVIEW),
        Count(label=t("Reported"), value=str(lengths.reported), page=Page.REPORTS),
        _answered(t, lengths.answered, least),
    )
    drawn = [Drawing(chart=one) for one in charts]
    return shown(t, Page.TODAY, _in_the_way(t, state), (Numbers(counts=counts), *drawn))


def _in_the_way(t: Words, state: State) -> tuple[str, ...]:
    asks = t("Some cards could not be shown among the asks.")
    moderators = t("Some cards could not be shown in the moderators’ channel.")
    mend = t("In /askaround setup, [Check] says what keeps me out; once all is well, it shows them.")
    return (
        *((t("Everything here is paused. Under Settings you can resume it."),) if state.paused else ()),
        *((f"{asks} {mend}",) if state.asks_stuck else ()),
        *((f"{moderators} {mend}",) if state.moderators_stuck else ()),
    )


def _answered(t: Words, answered: tuple[int, int] | None, least: int) -> Count:
    label = t("Answered within a day")
    if answered is None:
        why = t(
            "Shown once at least {least} asks are two weeks old, and most of them got an answer within a day.",
            least=str(least),
        )
        return Count(label=label, value="", page=Page.TRENDS, note=why)
    some, all_of_them = answered
    said = {"some": str(some), "all": str(all_of_them)}
    open_ended = some > all_of_them - FEW
    value = t("at least {some} of {all}", **said) if open_ended else t("{some} of {all}", **said)
    return Count(label=label, value=value, page=Page.TRENDS, note=t("Of the latest asks that are two weeks old."))


def review(t: Words, waiting: Queue | None, lately: Queue | None) -> Shown:
    """Give the words that are to be looked at, and those that were lately."""
    intro = t("Anonymous asks go up once one of you has looked at their words. Nobody here is shown who wrote them.")
    return shown(t, Page.REVIEW, (intro,), _there(waiting, lately))


def reports(t: Words, waiting: Queue | None, barred: Queue | None, lately: Queue | None) -> Shown:
    """Give what was reported, who may not offer because of it, and what was decided lately."""
    intro = t("What was reported, and cards that were lost. Nobody here is shown who reported it.")
    return shown(t, Page.REPORTS, (intro,), _there(waiting, barred, lately))


def waiting(t: Words, notices: Queue | None, names: Queue | None, asks: Queue | None) -> Shown:
    """Give what waits for a person, what is most pressing first."""
    intro = t("Asks that nobody has taken on yet, and what moderators are asked about.")
    return shown(t, Page.WAITING, (intro,), _there(notices, names, asks))


def browsers(t: Words, sessions: Sequence[Session], *, zone: str) -> Lines:
    """List one's own browsers that are in; which is which nobody keeps."""
    rows = tuple((t.hour(one.since, zone), t.moment(one.seen_at, zone)) for one in sessions)
    return Lines(
        title=t("Where you are signed in"),
        columns=(t("Signed in after"), t("Last used")),  # The hour of it, which is all that is kept.
        rows=rows,
        empty=t("No browser of yours is signed in."),
    )


def settings(t: Words, chosen: Card, pause: Card, browsers: Lines, *, may_set: bool) -> Shown:
    """Give what is chosen here, the pause of everything, and the browsers of whoever looks."""
    others = () if may_set else (t("Whoever runs this place can change this."),)
    blocks = (
        Queue(title=t("What is chosen here"), cards=(chosen,), empty=""),
        Queue(title=t("Pause"), cards=(pause,), empty=""),
        browsers,
    )
    return shown(t, Page.SETTINGS, others, blocks)


def _there(*queues: Queue | None) -> tuple[Queue, ...]:
    return tuple(queue for queue in queues if queue is not None)


class Section(StrEnum):
    """A queue on a page."""

    REVIEW = "review"
    REVIEWED = "reviewed"
    REPORTS = "reports"
    BARRED = "barred"
    DEALT_WITH = "dealt"
    NOTICES = "notices"
    NAMES = "names"
    ASKS = "asks"


def queue(t: Words, section: Section, cards: Sequence[Card], after: str, *, channel: bool) -> Queue:
    """Give a queue its title, and the sentence that stands where it is empty; *channel*: moderators have one."""
    title, empty = _said(t, channel=channel)[section]
    return Queue(title=title, cards=tuple(cards), empty=empty, after=after)


def _said(t: Words, *, channel: bool) -> dict[Section, tuple[str, str]]:
    no_reports = t("No reports. When a member presses Report, it arrives here.")
    reported = t("No reports. When a member presses Report, it arrives here and in the moderators’ channel.")
    return {
        Section.REVIEW: (
            t("To be looked at"),
            t("Nothing to look at. Where anonymous asks are looked at first, their words arrive here."),
        ),
        Section.REVIEWED: (t("Looked at lately"), t("Nothing in the last thirty days.")),
        Section.REPORTS: (t("Open reports"), reported if channel else no_reports),
        Section.BARRED: (
            t("Helpers who are barred"),
            t("Helpers who are barred stand here. They may not offer help, until one of you allows it again."),
        ),
        Section.DEALT_WITH: (t("Dealt with lately"), t("Nothing in the last thirty days.")),
        Section.NOTICES: (
            t("Cards that may be about somebody in danger"),
            t("No notices. When the words of a card sound like danger, it is shown here, without whoever wrote it."),
        ),
        Section.NAMES: (
            t("Requests to open a name"),
            t("No requests. Where two moderators together may open a name, one asks with /askaround unmask."),
        ),
        Section.ASKS: (
            t("Asks that wait"),
            t("No ask waits for long. One that does for about a day arrives here, and you can answer it."),
        ),
    }
