"""What is said about words that moderators look at first: to them, and to the one who wrote them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.model.asks import Ask, AskState
from bot.model.handles import Press
from bot.model.reports import REASON_LIMIT, Act, Matter, Report
from bot.views import reports
from bot.views.card import Card, Form, Line, TextField, Tone
from bot.views.wishes import particulars, title
from bot.views.words import Words


def to_moderators(t: Words, report: Report, ask: Ask, possible: Sequence[Act], *, zone: str, now: datetime) -> Card:
    """Show moderators the words that wait for them, and what was decided by whom."""
    controls = reports.controls(t, possible)
    return Card(
        lines=(
            Line(_news(t, ask, possible), Tone.LEAD),
            Line(report.text or t("The words were deleted after 90 days."), Tone.QUOTE),
            Line(particulars(t, replace(ask, wish=ask.proposed or ask.wish), zone, now), Tone.MUTED),
            *reports.done_so_far(t, report),
            *((Line(report.reason, Tone.QUOTE),) if report.reason else ()),
            *_how_it_stands(t, report, ask, possible),
        ),
        controls=controls,
        about=reports.about(report) if controls else None,
    )


def _news(t: Words, ask: Ask, possible: Sequence[Act]) -> str:
    if not possible:
        return t("An anonymous ask that was looked at.")
    if ask.proposed is None:
        return t("An anonymous ask waits to be looked at.")
    return t("New words for an anonymous ask wait to be looked at. Its card keeps the earlier ones until then.")


def _how_it_stands(t: Words, report: Report, ask: Ask, possible: Sequence[Act]) -> tuple[Line, ...]:
    """Say why there is nothing left to decide, where nobody decided."""
    if possible or report.acts:
        return ()
    gone = ask.state is AskState.RETURNED
    return (Line(t("It was taken back.") if gone else t("It has moved on."), Tone.MUTED),)


def form(t: Words, sends: Press) -> Form:
    """Let a moderator say what would make it fit."""
    note = TextField(
        name="note",
        label=t("What would make it fit here?"),
        example=t("Could you leave out the street? Then it can go up."),
        limit=REASON_LIMIT,
        long=True,
    )
    return Form(title=t("Return with a note"), fields=(note,), submit=t("Send"), sends=sends)


def first_looked_at(t: Words) -> tuple[Line, ...]:
    """Say where an ask is that was just posted, and what comes next."""
    return (
        Line(t("Those who look after this place look at it first. They are not shown who you are.")),
        Line(t("You will hear from me. Without a word from them it is a draft again after seven days.")),
    )


def changed(t: Words, ask: Ask) -> Line | None:
    """Say what becomes of new words that are looked at first; None where they are on show at once."""
    if ask.state is AskState.REVIEW:
        return Line(t("Changed. Those who look after this place see the new words."))
    if ask.proposed is not None:
        return Line(
            t("Kept. Those who look after this place look at the new words first; until then the card stays as it is.")
        )
    return None


def noted(t: Words, note: str) -> tuple[Line, ...]:
    """Show an author what moderators wrote when they gave a draft back."""
    if not note:
        return ()
    wrote = Line(t("Those who look after this place gave it back with a note:"))
    return (wrote, Line(note, Tone.QUOTE))


def outcome(t: Words, ask: Ask, before: Sequence[Report]) -> tuple[Line, ...]:
    """Tell whoever asked what was decided last about their words, and what waits."""
    if ask.proposed is not None and ask.state is not AskState.QUEUED:
        waiting = t("Your new words are with those who look after this place. Until then the card stays as it is.")
        return (Line(waiting),)
    reviews = (one for one in before if one.matter is Matter.REVIEW and one.acts and not _is_on_show(ask, one))
    last = max(reviews, key=lambda one: one.at, default=None)
    what = last.acts[-1][0] if last else None
    if last and what is Act.RETURN and ask.state is not AskState.REVIEW:
        return (*noted(t, last.reason), *_returned(t, ask, last))
    if last and what is Act.DECLINE and ask.state is not AskState.REVIEW:
        kindly = t("Thank you for asking. Those who look after this place did not put these words up:")
        return (Line(kindly), _words(last))
    return _returned(t, ask, last) if ask.state is AskState.RETURNED else ()


def _is_on_show(ask: Ask, report: Report) -> bool:
    return ask.on_show and report.text == f"{ask.wish.help}\n{ask.wish.hand}"


def _returned(t: Words, ask: Ask, last: Report | None) -> tuple[Line, ...]:
    if last and ask.state is not AskState.RETURNED:
        return (Line(t("These are the words:"), Tone.MUTED), _words(last))
    kept = t("Thank you for asking. Your words are a draft under /my; change what you like and post it again.")
    return (Line(kept),)


def _words(report: Report) -> Line:
    return Line(report.text, Tone.QUOTE)


def approved(t: Words, ask: Ask) -> Card:
    """Tell an asker that their words go up."""
    return Card(lines=(Line(t("“{ask}” can be shown. Thank you for your patience.", ask=title(t, ask))),))


def given_back(t: Words, ask: Ask) -> Card:
    """Tell an asker that their words are a draft again."""
    return Card(lines=(Line(t("“{ask}” is a draft again. You can find it under /my.", ask=title(t, ask))),))


def not_put_up(t: Words, ask: Ask) -> Card:
    """Tell an asker that their words do not go up."""
    return Card(lines=(Line(t("“{ask}” was not put up. You can ask again, in other words.", ask=title(t, ask))),))
