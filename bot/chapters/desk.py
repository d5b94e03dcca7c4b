"""Where one action is dealt with: a unit, the person acting, the moment, and the words for them."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot import keeping
from bot.admittance import Logins
from bot.chapters.wanted import NOTHING_YET, BelongingWanted, Known, RankWanted
from bot.model.asks import Ask
from bot.model.communities import Community, Settings
from bot.model.decisions import Decision, Later, Refusal
from bot.model.effects import Effect
from bot.model.handles import About, Handle, Subject
from bot.model.ids import AskId, ConversationId, HandleId, OfferId, SpaceId
from bot.model.offers import Offer
from bot.model.people import Actor, Person, Rank
from bot.ports import Chance, Unit
from bot.views import replies
from bot.views.card import Card, Document, Form, Open, Redraw, Reply, Say
from bot.views.words import Names, Words, words_in

ANSWERS_LAST = timedelta(days=30)
"""How long the buttons of a private answer keep working."""

LISTS_LAST = timedelta(days=6)
"""How long those of a list do, at most. What it lists is somebody's own: it is gone before any of that is destroyed,
which is 14 days after an end at the earliest, while an ask that does not come back is listed for 7."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One action in one unit. Every way of answering goes through it, so that every card gets its handle."""

    unit: Unit
    actor: Actor
    now: datetime
    chance: Chance
    community: Community
    logins: Logins
    dashboard: str = ""
    """Where the dashboard is, for whoever looks after a place; nothing where there is none."""
    names: Names = ()
    space: SpaceId | None = None
    known: Known = NOTHING_YET
    exported: bool = True
    """Whether those who own the place may be let to export messages, on the platform of the person acting."""
    said: str = ""
    """The language that the platform shows the person acting; ``actor.language`` is the one that they read here."""
    told: list[Effect] = field(default_factory=list)
    """What leaves as soon as the unit commits."""

    @property
    def person(self) -> Person:
        """Give the person acting."""
        return self.actor.person

    @property
    def rank(self) -> Rank | None:
        """Say what the person acting may do here: as the platform said along with the action, or when asked for it."""
        if self.actor.rank is not None:
            return self.actor.rank
        if self.known.ranked is None and self.here is not None:
            raise RankWanted(self.person, self.here)
        return self.known.ranked.rank if self.known.ranked else None

    def belongs(self, group: str) -> bool | None:
        """Say whether the person acting has a role, or is in a channel where a platform knows no roles."""
        said = self.actor.rank.roles if self.actor.rank else None
        if said is not None:
            return group in said
        if group not in self.known.belongs and self.here is not None:
            raise BelongingWanted(self.person, self.here, group)
        return self.known.belongs.get(group)

    @property
    def here(self) -> SpaceId | None:
        """Name the space in which the person acts, or that of the asks where they act in private."""
        return self.space or (self.community.channel.space if self.community.channel else None)

    @property
    def settings(self) -> Settings:
        """Give the community's settings."""
        return self.community.settings

    @property
    def t(self) -> Words:
        """Give the words for the person acting."""
        return words_in(self.actor.language, self.names)

    @property
    def public_t(self) -> Words:
        """Give the words for what everybody sees."""
        return words_in(self.settings.language, self.names)

    def asked(self, ask: AskId) -> bool:
        """Say whether the person acting asked this."""
        return self.unit.asks.is_by(ask, self.person)

    def keep(self, decision: Decision) -> None:
        """Make a decision true."""
        keeping.keep(self.unit, decision, actor=self.person, now=self.now, chance=self.chance)
        self.told.extend(effect for effect in decision.effects if not isinstance(effect, Later))

    def say(self, card: Card, lasts: timedelta = ANSWERS_LAST) -> Reply:
        """Answer with a new private card, whose buttons last for so long; those of a list last less."""
        return Say(card=self.issued(card, lasts), language=self.actor.language)

    def hand(self, card: Card, document: Document) -> Reply:
        """Answer with a new private card, and a document for the person acting."""
        return Say(card=self.issued(card), document=document, language=self.actor.language)

    def redraw(self, card: Card) -> Reply:
        """Answer in the place of the private card that was pressed."""
        return Redraw(card=self.issued(card), language=self.actor.language)

    def open(self, form: Form) -> Reply:
        """Answer with a form."""
        return Open(form=form)

    def refuse(self, refusal: Refusal) -> Reply:
        """Say why nothing changed."""
        return self.say(replies.refused(self.t, refusal, self.settings))

    def give_back(self, refusal: Refusal, typed: str) -> Reply:
        """Say why nothing changed, with what was typed, so that it is not lost."""
        if not typed:
            return self.refuse(refusal)
        return self.say(replies.handed_back_text(self.t, refusal, self.settings, typed))

    def offer_of(self, about: About) -> Offer | None:
        """Find the offer that a card is about: itself, or that of its conversation."""
        offer = OfferId(about.id) if about.subject is Subject.OFFER else None
        if about.subject is Subject.CONVERSATION:
            talk = self.unit.conversations.get(ConversationId(about.id))
            offer = talk.offer if talk else None
        return self.unit.offers.get(offer) if offer else None

    def ask_of(self, about: About) -> AskId:
        """Find the ask that a card is about: itself, or that of its offer."""
        offer = self.offer_of(about)
        return offer.ask if offer else AskId(about.id)

    def pair(self, offer: Offer | None) -> tuple[Ask, Offer] | None:
        """Give an offer with its ask."""
        ask = self.unit.asks.get(offer.ask) if offer else None
        return (ask, offer) if ask and offer else None

    def issued(self, card: Card, lasts: timedelta = ANSWERS_LAST) -> Card:
        """Give a card for the person acting, with the row behind its controls."""
        listed = card.about is not None and card.about.subject is Subject.LIST
        return issue(self.unit, card, self.chance, self.now + (min(LISTS_LAST, lasts) if listed else lasts))


def issue(unit: Unit, card: Card, chance: Chance, until: datetime | None) -> Card:
    """Keep the row behind a card's controls; a card without any comes back as it is."""
    if not card.controls or card.about is None:
        return card
    verbs = tuple(control.verb for control in card.controls)
    handle = Handle(id=HandleId(chance.id()), community=unit.community, about=card.about, verbs=verbs)
    unit.handles.keep(handle, until)
    return card.issued(handle)
