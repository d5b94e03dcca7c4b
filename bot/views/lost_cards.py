"""What moderators are told of a card that was deleted, or that may not have been shown."""

from collections.abc import Sequence
from datetime import datetime

from bot.model.asks import Ask
from bot.model.reports import Act, Matter, Report
from bot.views import asks, reports
from bot.views.card import Card, Line, Tone
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
