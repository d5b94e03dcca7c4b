"""Both sides of a conversation say who they are, or neither does."""

from collections.abc import Callable

from bot.chapters import conversations
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.chapters.ring import Ring
from bot.decide import naming as rules
from bot.model.asks import Ask
from bot.model.decisions import Decision, Refusal
from bot.model.handles import About
from bot.model.ids import ConversationId
from bot.model.naming import Nameless, Naming, Reveal, known_as, nameless
from bot.model.offers import Conversation, Offer, Side
from bot.ports import Unit
from bot.views import conversations as talk_views, naming as views
from bot.views.card import Card, Reply
from bot.views.words import Words


def say_who(desk: Desk, about: About, given: Given) -> Reply:
    """Ask the other side whether both say who they are."""
    talk, side = _own(desk, about)
    reveal, pair = _reveal(desk.unit, talk), _pair(desk.unit, talk)
    return _answered(desk, about, rules.say_who(talk, side, pair, reveal, desk.now))


def agree(desk: Desk, about: About, given: Given) -> Reply:
    """Agree that both say who they are."""
    talk, side = _own(desk, about)
    return _answered(desk, about, rules.agree(talk, side, _reveal(desk.unit, talk)))


def take_back(desk: Desk, about: About, given: Given) -> Reply:
    """Let nobody be named."""
    talk, side = _own(desk, about)
    decision = rules.take_back(talk, side, _reveal(desk.unit, talk), desk.now)
    if isinstance(decision, Refusal):
        return desk.refuse(decision)
    desk.keep(decision)
    return desk.redraw(views.taken_back(desk.t))


def _answered(desk: Desk, about: About, decision: Decision | Refusal) -> Reply:
    """Keep it, and say to the person acting what happens now and what they would be called."""
    if isinstance(decision, Refusal):
        return desk.refuse(decision)
    desk.keep(decision)
    talk, side = _own(desk, about)
    reveal, pair = _reveal(desk.unit, talk), _pair(desk.unit, talk)
    if talk is None or side is None or pair is None or reveal is None:
        return desk.refuse(Refusal.GONE)
    own = desk.actor.name if known_as(side, *pair, reveal) is None else None
    draw: Callable[[Words, Nameless, str | None, About], Card]
    draw = views.asked if reveal.state is Naming.ASKED else views.agreed
    return desk.redraw(draw(desk.t, nameless(side, *pair, reveal), own, talk_views.about(talk)))


def look(ring: Ring) -> Decision:
    """Name both once the five minutes are over, or let go of a request that nobody agreed to."""
    talk = ring.unit.conversations.get(ConversationId(ring.timer.owner))
    reveal, pair = _reveal(ring.unit, talk), _pair(ring.unit, talk)
    names = _names(ring, *pair) if pair and rules.comes_due(talk, reveal) else (None, None)
    return rules.look(talk, pair, reveal, names, ring.now)


def _names(ring: Ring, ask: Ask, offer: Offer) -> tuple[str | None, str | None]:
    """Find out what those are called whose cards do not say it."""
    asker = ring.unit.asks.author(ask.id) if ask.anonymous else None
    helper = ring.unit.offers.helper(offer.id) if offer.name is None else None
    return ring.name_of(asker), ring.name_of(helper)


def _own(desk: Desk, about: About) -> tuple[Conversation | None, Side | None]:
    talk = conversations.conversation_of(desk, about)
    return talk, conversations.side_in(desk, talk)


def _reveal(unit: Unit, talk: Conversation | None) -> Reveal | None:
    return unit.reveals.of(talk.id) if talk else None


def _pair(unit: Unit, talk: Conversation | None) -> tuple[Ask, Offer] | None:
    ask = unit.asks.get(talk.ask) if talk else None
    offer = unit.offers.get(talk.offer) if talk else None
    return (ask, offer) if ask and offer else None
