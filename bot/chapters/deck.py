"""The cards that moderators get, as things stand now: in their channel and in a browser the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.chapters.moderation import case_of
from bot.chapters.pausing import done_by
from bot.decide.cases import Case
from bot.decide.moderation import possible
from bot.decide.review import standing
from bot.keeping import CARDS
from bot.model.asks import Ask
from bot.model.communities import Community
from bot.model.ids import AskId, PauseId, ReportId
from bot.model.reports import Matter, Report
from bot.model.unmaskings import Unmasking
from bot.ports import Unit
from bot.views import concerns, lost_cards, pausing, reports, review, unmasking, waiting
from bot.views.card import Card
from bot.views.words import Words

_BROUGHT: Mapping[Matter, Callable[..., Card]] = {
    Matter.REVIEW: review.to_moderators,
    Matter.CARD_GONE: lost_cards.to_moderators,
    Matter.CARD_UNSURE: lost_cards.to_moderators,
}
"""How what the bot itself brought is drawn."""


@dataclass(frozen=True, slots=True)
class Deck:
    """Draws them, in the words of whoever is to read them."""

    unit: Unit
    community: Community
    t: Words
    now: datetime

    def waiting(self, ask: Ask | None) -> Card | None:
        """Draw an ask that waits, or how it stands now."""
        if ask is None:
            return None
        answer = self.unit.offers.get(ask.answered_for) if ask.answered_for else None
        stands = answer if answer and answer.live else None
        return waiting.to_moderators(self.t, ask.as_seen, self.community.settings.zone, self.now, answer=stands)

    def warning(self, about: AskId) -> Card | None:
        """Draw the notice about a card whose words may be about somebody in danger."""
        ask, concern = self.unit.asks.get(about), self.unit.concerns.get(about)
        if ask is None or concern is None:
            return None
        return concerns.to_moderators(self.t, ask.as_seen, concern, self.community.settings, self.now)

    def unmasking(self, found: Unmasking | None) -> Card | None:
        """Draw a request to open a name."""
        ask = self.unit.asks.get(found.ask) if found else None
        return unmasking.to_moderators(self.t, found, ask) if found and ask else None

    def pause(self, about: PauseId) -> Card:
        """Draw how one pause of everything stands."""
        settings = self.community.settings
        return pausing.to_moderators(self.t, settings, about, by=done_by(self.unit, settings, about))

    def jam(self) -> Card:
        """Draw whether cards can be shown among the asks."""
        return lost_cards.jam(self.t, self.community.channel, is_stuck=self.unit.is_parked(CARDS))

    def report(self, report: Report | None) -> Card | None:
        """Draw what was reported or brought, with what can still be done about it."""
        case = case_of(self.unit, report, self.community.settings, self.now)
        if case is None:
            return None
        # Of an ask on its way back only what moderators look at just now says so.
        shown = case.ask if standing(case.ask, case.report) else case.ask.as_seen
        drawn = _BROUGHT.get(case.report.matter)
        if drawn is not None:
            return drawn(self.t, case.report, shown, possible(case), zone=self.community.settings.zone, now=self.now)
        place, signed = case.ask.card.place if case.ask.card else self.community.channel, self._signed(case)
        return reports.to_moderators(self.t, case.report, shown, possible(case), signed=signed, place=place)

    def bar(self, about: ReportId) -> Card:
        """Draw the report through which a helper is barred; of one that went with its ask, that it was there."""
        return self.report(self.unit.reports.get(about)) or reports.barred(self.t, about)

    def _signed(self, case: Case) -> str | None:
        """Give the name under what was reported: of a helper also one that is shown to moderators alone."""
        if not case.helpers_words:
            return case.ask.name
        offer = self.unit.offers.get(case.conversation.offer) if case.conversation else None
        return (offer.name or offer.quiet_name) if offer else None
