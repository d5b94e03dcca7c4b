"""What moderators' acts look at, gathered before anything is decided. Pure: no clock, no network, no storage."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.model.asks import Ask
from bot.model.communities import Settings
from bot.model.ids import DraftId, ReportId
from bot.model.offers import Conversation, Offer, Side
from bot.model.reports import Report

NO_DRAFT = DraftId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A report with all that moderators' acts look at.

    ``barred`` says that this very report bars a helper; ``reports`` are all reports about the same ask, this one
    too: their cards change with it; ``wait`` is how long a card that nobody has seen would wait once it may be shown.
    ``beside`` are those of them that a removal settles, too. ``note`` is what a moderator wrote, and ``draft`` the id
    under which words are given back.
    """

    report: Report
    ask: Ask
    settings: Settings
    now: datetime
    offers: Sequence[Offer] = ()
    conversation: Conversation | None = None
    conversations: Sequence[Conversation] = ()
    barred: bool = False
    reports: Sequence[ReportId] = ()
    beside: Sequence[Report] = ()
    wait: int = 0
    note: str = ""
    draft: DraftId = NO_DRAFT

    @property
    def helpers_words(self) -> bool:
        """Say whether it is about something that a helper said."""
        return self.report.said is not None and self.report.said.side is Side.HELPER
