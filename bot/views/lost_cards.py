"""What moderators are told of a card that was deleted, or that may not have been shown."""

from collections.abc import Sequence
from datetime import datetime

from bot.model.asks import Ask
from bot.model.communities import Place
from bot.model.handles import About, Subject, Verb
from bot.model.reports import Act, Matter, Report
from bot.views import asks, reports
from bot.views.card import HERE, Button, Card, Line, Look, Tone
from bot.views.words import Words


def to_moderators(t: Words, report: Report, ask: Ask, possible: Sequence[Act], *, zone: str, now: datetime) -> Card:
    """Show moderators the ask whose card was lost, and what can be done about it."""
    controls = reports.controls(t, possible)
    return Card(
        lines=(
            Line(_news(t, report), Tone.LEAD),
            *asks.face(t, ask, zone, now),
            Line(asks.where(t, ask), Tone.MUTED),
            *reports.done_so_far(t, report),
        ),
        controls=controls,
        about=reports.about(report) if controls else None,
    )


def _news(t: Words, report: Report) -> str:
    if report.matter is Matter.CARD_GONE:
        return t("The card of this ask was deleted in the channel. Restoring it posts it again.")
    return t("This card may or may not have been shown: please look. If it is not there, post it again.")


def jam(t: Words, place: Place | None, *, is_stuck: bool) -> Card:
    """Tell moderators that cards cannot be shown among the asks, and what helps; or that they can again."""
    if not is_stuck:
        return Card(lines=(Line(t("Cards are shown among the asks again.")),))
    stuck = t("Cards cannot be shown in {place} right now.", place=HERE)
    return Card(
        lines=(
            Line(stuck, Tone.LEAD, place) if place else Line(t("No channel for asks is chosen."), Tone.LEAD),
            Line(t("Most often I may not write there, and [Check] says so. Nothing is lost.")),
            Line(t("Once that is mended, press [Check] again: what waits is shown then."), Tone.MUTED),
        ),
        controls=(Button(verb=Verb.CHECK, label=t("Check"), look=Look.KIND),),
        about=About(subject=Subject.COMMUNITY, id="setup"),
    )
