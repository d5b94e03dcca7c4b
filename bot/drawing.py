"""Turn an effect on its way into what a courier carries: looked up, drawn and addressed in the unit that claims it.

What is drawn is what is true at that moment; what is no longer true is not sent at all.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.chapters.desk import issue
from bot.model.asks import Ask
from bot.model.communities import Community, MessageRef, Place
from bot.model.effects import Effect, Notice, SayHello, ShowCard, TellAsker, TellHelper, TellOther
from bot.model.handles import Verb
from bot.model.offers import Offer, Side
from bot.model.people import Person
from bot.ports import Chance, Unit
from bot.views import asks, conversations, offers, replies
from bot.views.card import Card
from bot.views.words import Names, Words, words_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A card for a channel."""

    place: Place
    card: Card


@dataclass(frozen=True, slots=True, kw_only=True)
class RedrawCard:
    """A card that stands already."""

    message: MessageRef
    card: Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """A card for one person, whose seal was opened for this and nothing else."""

    person: Person
    card: Card


Parcel = Post | RedrawCard | Tell


def draw(unit: Unit, effect: Effect, chance: Chance, names: Mapping[str, Names]) -> Parcel | None:
    """Draw *effect* as things stand now, with its buttons kept; None when there is nothing left to say."""
    community = unit.settings() or Community(id=unit.community)
    called = names.get(community.channel.platform, ()) if community.channel else ()
    parcel = _Artist(unit, community, words_in(community.settings.language, called)).draw(effect)
    if parcel is None:
        return None
    card = issue(unit, parcel.card, chance, None)
    match parcel:
        case Post(place=place):
            return Post(place=place, card=card)
        case RedrawCard(message=message):
            return RedrawCard(message=message, card=card)
        case Tell(person=person):
            return Tell(person=person, card=card)


@dataclass(frozen=True, slots=True)
class _Artist:
    unit: Unit
    community: Community
    t: Words

    def draw(self, effect: Effect) -> Parcel | None:
        match effect:
            case ShowCard(ask=ask):
                return self._public(self.unit.asks.get(ask))
            case SayHello():
                channel = self.community.channel
                return Post(place=channel, card=replies.hello(self.t)) if channel else None
            case TellAsker():
                return self._to_asker(effect)
            case TellHelper():
                return self._to_helper(effect)
            case TellOther():
                return self._to_side(effect)

    def _public(self, ask: Ask | None) -> Parcel | None:
        if ask is None:
            return None
        card = asks.public(self.t, ask, self.community.settings.zone)
        if ask.card is not None:
            return RedrawCard(message=ask.card, card=card)
        if not ask.on_show or self.community.channel is None:
            return None
        return Post(place=self.community.channel, card=card)

    def _to_asker(self, effect: TellAsker) -> Parcel | None:
        ask, asker = self.unit.asks.get(effect.ask), self.unit.asks.author(effect.ask)
        if ask is None or asker is None:
            return None
        offer = self.unit.offers.get(effect.offer) if effect.offer else None
        card = self._asker_card(effect.notice, ask, offer)
        return Tell(person=asker, card=card) if card else None

    def _asker_card(self, notice: Notice, ask: Ask, offer: Offer | None) -> Card | None:
        if notice in (Notice.CARD_STUCK, Notice.CARD_UNSURE):
            if ask.anonymous:
                return offers.something_new(self.t, asks.about(ask), Verb.SHOW_ASK)
            return (offers.card_stuck if notice is Notice.CARD_STUCK else offers.card_unsure)(self.t, ask)
        if offer is None:
            return None
        if notice is Notice.HELP_OFFERED and not (offer.live and ask.on_show):
            return None
        if ask.anonymous:
            return offers.something_new(self.t, offers.about(offer), Verb.SHOW_OFFER)
        if notice is Notice.HELP_OFFERED:
            return offers.to_asker(self.t, ask, offer)
        return offers.handed_back(self.t, ask, offer)

    def _to_helper(self, effect: TellHelper) -> Parcel | None:
        offer, helper = self.unit.offers.get(effect.offer), self.unit.offers.helper(effect.offer)
        ask = self.unit.asks.get(offer.ask) if offer else None
        if ask is None or offer is None or helper is None:
            return None
        card = self._helper_card(effect.notice, ask, offer)
        return Tell(person=helper, card=card) if card else None

    def _helper_card(self, notice: Notice, ask: Ask, offer: Offer) -> Card | None:
        if notice is Notice.ACCEPTED:
            return offers.yes_please(self.t, ask, offer)
        if notice is Notice.RELEASED:
            return offers.released(self.t, ask)
        if notice is Notice.ASK_ENDED:
            return offers.ended(self.t, ask, offer)
        note = self.unit.notes.on(offer.id) if notice is Notice.THANKED else None
        return offers.thanked(self.t, ask, note) if note else None

    def _to_side(self, effect: TellOther) -> Parcel | None:
        talk = self.unit.conversations.get(effect.conversation)
        ask = self.unit.asks.get(talk.ask) if talk else None
        offer = self.unit.offers.get(talk.offer) if talk else None
        if talk is None or ask is None or offer is None:
            return None
        asker_side = effect.side is Side.ASKER
        person = self.unit.asks.author(ask.id) if asker_side else self.unit.offers.helper(offer.id)
        if person is None:
            return None
        if asker_side and ask.anonymous:
            discreet = offers.something_new(self.t, conversations.about(talk), Verb.SHOW_CONVERSATION)
            return Tell(person=person, card=discreet)
        turn = self.unit.conversations.turn(talk.id, effect.turn) if effect.turn else None
        said = conversations.turn(self.t, ask, offer, talk, turn) if turn else conversations.ended(self.t, ask)
        return Tell(person=person, card=said)
