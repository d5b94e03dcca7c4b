"""What whoever asked or offered is told in private, while it is news."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.chapters.invitations import wants_consent
from bot.decide.waiting import asked
from bot.model.asks import LIVE, Ask, AskState
from bot.model.communities import Settings
from bot.model.effects import Notice, TellAsker, TellHelper
from bot.model.handles import Verb
from bot.model.offers import Offer, OfferState
from bot.parcels import Tell
from bot.ports import Unit
from bot.views import asks, invitations, offers, promises, reports, review, waiting
from bot.views.card import Card
from bot.views.words import Words

_ABOUT_ASK: Mapping[Notice, Callable[[Words, Ask], Card]] = {
    Notice.CARD_STUCK: offers.card_stuck,
    Notice.CARD_UNSURE: offers.card_unsure,
    Notice.CARD_FILTERED: offers.card_filtered,
    Notice.STILL_WAITING: waiting.still_waiting,
    Notice.CLOSED_KINDLY: waiting.closed_kindly,
    Notice.HIDDEN: reports.hidden,
    Notice.RESTORED: reports.restored,
    Notice.REMOVED: reports.removed,
    Notice.APPROVED: review.approved,
    Notice.RETURNED: review.given_back,
    Notice.GIVEN_BACK: review.given_back,
    Notice.NOT_PUT_UP: review.not_put_up,
}
_GOING_ON = LIVE - {AskState.HIDDEN}
_STANDING = {
    Notice.CARD_STUCK: _GOING_ON,
    Notice.CARD_UNSURE: _GOING_ON,
    Notice.CARD_FILTERED: _GOING_ON,
    Notice.STILL_WAITING: {AskState.OPEN},
    Notice.CLOSED_KINDLY: frozenset(AskState) - LIVE,
    Notice.HIDDEN: {AskState.HIDDEN},
    Notice.RESTORED: _GOING_ON,
    Notice.REMOVED: {AskState.REMOVED},
    Notice.APPROVED: _GOING_ON,
    Notice.RETURNED: frozenset(AskState),
    Notice.GIVEN_BACK: {AskState.RETURNED, AskState.SORTED, AskState.CLOSED},
    Notice.NOT_PUT_UP: frozenset(AskState),
}
"""Where an ask has to stand for that to be news still."""
_ABOUT_OFFER: Mapping[Notice, Callable[[Words, Ask, Offer], Card]] = {
    Notice.HELP_OFFERED: offers.to_asker,
    Notice.HANDED_BACK: offers.handed_back,
    Notice.CHECK_IN: promises.check_in_asker,
    Notice.LAPSED: promises.lapsed_to_asker,
}
_WHILE = {
    Notice.HELP_OFFERED: (OfferState.OFFERED, OfferState.ACCEPTED),
    Notice.CHECK_IN: (OfferState.ACCEPTED,),
    Notice.LAPSED: (OfferState.LAPSED,),
}
"""What an asker hears only as long as their ask is on show and the offer is in one of these states."""

_HELPED = (Notice.ASK_ENDED, Notice.MORE_WELCOME)
"""With this a helper hears that their help counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What is news in one community at this moment."""

    unit: Unit
    settings: Settings
    t: Words
    now: datetime

    def for_asker(self, effect: TellAsker) -> Tell | None:
        """Tell whoever asked, as things stand now; None when there is nothing left to say."""
        ask, asker = self.unit.asks.get(effect.ask), self.unit.asks.author(effect.ask)
        if ask is None or asker is None:
            return None
        offer = self.unit.offers.get(effect.offer) if effect.offer else None
        card = self._to_asker(effect.notice, ask, offer)
        return Tell(person=asker, card=card) if card else None

    def _to_asker(self, notice: Notice, ask: Ask, offer: Offer | None) -> Card | None:
        if notice is Notice.UNMASKED:
            # Discreet as all that is about an anonymous ask: whoever can export private messages would read the name.
            return offers.something_new(self.t, asks.about(ask), Verb.SHOW_ASK)
        about_ask = _ABOUT_ASK.get(notice)
        if about_ask is not None:
            if ask.state not in _STANDING[notice] or (notice is Notice.STILL_WAITING and not asked(ask)):
                return None
            if ask.anonymous:
                return offers.something_new(self.t, asks.about(ask), Verb.SHOW_ASK)
            return asks.with_offers(self.t, about_ask(self.t, ask), ask, self.unit.offers.on(ask.id))
        if offer is None:
            return None
        if notice in _WHILE and not (ask.on_show and offer.state in _WHILE[notice]):
            return None
        if ask.anonymous:
            return offers.something_new(self.t, offers.about(offer), Verb.SHOW_OFFER)
        return _ABOUT_OFFER[notice](self.t, ask, offer)

    def for_helper(self, effect: TellHelper) -> Tell | None:
        """Tell whoever offered, as things stand now; None when there is nothing left to say."""
        offer, helper = self.unit.offers.get(effect.offer), self.unit.offers.helper(effect.offer)
        ask = self.unit.asks.get(offer.ask) if offer else None
        if ask is None or offer is None or helper is None:
            return None
        card = self._to_helper(effect.notice, ask.as_seen, offer)
        kept_at = offer.kept_at if effect.notice in _HELPED and offer.state is OfferState.KEPT else None
        if card and kept_at and wants_consent(self.unit, helper, kept_at, self.settings):
            card = invitations.with_consent(self.t, card, offers.about(offer))
        return Tell(person=helper, card=card) if card else None

    def _to_helper(self, notice: Notice, ask: Ask, offer: Offer) -> Card | None:
        if notice is Notice.ACCEPTED:
            return offers.yes_please(self.t, ask, offer, self.settings.zone)
        if notice is Notice.RELEASED:
            return offers.released(self.t, ask)
        if notice is Notice.MORE_WELCOME and ask.live:
            return offers.more_welcome(self.t, ask)
        if notice in (Notice.ASK_ENDED, Notice.RAN_OUT, Notice.MORE_WELCOME):
            return offers.ended(self.t, ask, offer)
        if notice is Notice.CHECK_IN:
            ahead = offer.promised_at is not None and self.now < offer.promised_at
            in_time = ahead and offer.state is OfferState.ACCEPTED
            return promises.check_in_helper(self.t, ask, offer, self.settings.zone) if in_time else None
        if notice is Notice.LAPSED:
            return promises.lapsed_to_helper(self.t, ask)
        note = self.unit.notes.on(offer.id) if notice is Notice.THANKED else None
        return offers.thanked(self.t, ask, note) if note else None
