"""What either side of a conversation is told in private: a turn, an end, or how far they are in saying who they are."""

from bot.model.asks import Ask
from bot.model.effects import TellOfNames, TellOther
from bot.model.handles import Verb
from bot.model.naming import known_as, nameless
from bot.model.offers import Conversation, Offer, Side
from bot.parcels import Tell
from bot.ports import Unit
from bot.views import conversations, naming, offers
from bot.views.card import Card
from bot.views.wishes import someone
from bot.views.words import Words


def told(unit: Unit, t: Words, effect: TellOther | TellOfNames) -> Tell | None:
    """Say who is told what, as things stand now; None when there is nothing left to say."""
    talk = unit.conversations.get(effect.conversation)
    ask = unit.asks.get(talk.ask) if talk else None
    offer = unit.offers.get(talk.offer) if talk else None
    if talk is None or ask is None or offer is None:
        return None
    to_asker = effect.side is Side.ASKER
    person = unit.asks.author(ask.id) if to_asker else unit.offers.helper(offer.id)
    card = _news(unit, t, effect, (ask, offer), talk)
    if person is None or card is None:
        return None
    if to_asker and ask.anonymous:
        card = offers.something_new(t, conversations.about(talk), Verb.SHOW_CONVERSATION)
    return Tell(person=person, card=card)


def _news(
    unit: Unit, t: Words, effect: TellOther | TellOfNames, pair: tuple[Ask, Offer], talk: Conversation
) -> Card | None:
    if isinstance(effect, TellOfNames):
        return _of_names(unit, t, effect, pair, talk)
    return _said(unit, t, effect, pair, talk)


def _said(unit: Unit, t: Words, effect: TellOther, pair: tuple[Ask, Offer], talk: Conversation) -> Card | None:
    if effect.turn and talk.frozen:
        return None  # It is under /my.
    turn = unit.conversations.turn(talk.id, effect.turn) if effect.turn else None
    if turn is None:
        return conversations.ended(t, pair[0])
    return conversations.turn(t, pair, talk, turn, unit.reveals.of(talk.id))


def _of_names(unit: Unit, t: Words, effect: TellOfNames, pair: tuple[Ask, Offer], talk: Conversation) -> Card | None:
    """Draw how far the two have come, while it is so."""
    reveal = unit.reveals.of(talk.id)
    if reveal is None or reveal.state is not effect.naming or not talk.open:
        return None
    other, whose = someone(t, known_as(effect.side.other, *pair, reveal)), nameless(effect.side, *pair, reveal)
    return naming.told(t, pair[0], other, conversations.about(talk), naming=effect.naming, whose=whose)
