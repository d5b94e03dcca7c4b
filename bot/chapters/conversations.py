"""What either side of a conversation does."""

from bot.chapters import holding, word_list
from bot.chapters.desk import Desk
from bot.chapters.given import Given, Typed
from bot.chapters.ring import Ring
from bot.decide import conversations as rules
from bot.model.decisions import Decision, Refusal
from bot.model.handles import About, Subject, Verb
from bot.model.ids import ConversationId, OfferId, TurnId
from bot.model.offers import Conversation, Side
from bot.views import conversations as views, forms
from bot.views.card import Reply


def show(desk: Desk, about: About, given: Given) -> Reply:
    """Show a conversation to one of its sides."""
    talk = conversation_of(desk, about)
    side = side_in(desk, talk)
    pair = desk.pair(desk.unit.offers.get(talk.offer)) if talk else None
    if talk is None or side is None or pair is None:
        return desk.refuse(Refusal.GONE)
    turns, reveal = desk.unit.conversations.turns(talk.id), desk.unit.reveals.of(talk.id)
    return desk.say(views.whole(desk.t, pair, talk, turns, side, reveal=reveal))


def open_reply(desk: Desk, about: About, given: Given) -> Reply:
    """Open the form for a turn. Writes nothing."""
    talk = conversation_of(desk, about)
    if talk is None or side_in(desk, talk) is None:
        return desk.refuse(Refusal.GONE)
    if refused := rules.may_say(talk):
        return desk.refuse(refused)
    before = holding.typed_before(about).text("words")
    return desk.open(forms.turn_form(desk.t, given.press, before))


def reply(desk: Desk, about: About, given: Given) -> Reply:
    """Pass on what was typed into the form."""
    return say(desk, about, given.typed.text("words"))


def say(desk: Desk, about: About, words: str) -> Reply:
    """Pass *words* on to the other side."""
    talk = conversation_of(desk, about)
    place = len(desk.unit.conversations.turns(talk.id)) + 1 if talk else 1
    decision = rules.say(
        talk,
        side_in(desk, talk),
        words,
        contact=bool(desk.known.contacts),
        listed=bool(word_list.found(desk, words)),
        turn=TurnId(desk.chance.id()),
        place=place,
        now=desk.now,
    )
    if isinstance(decision, Refusal):
        return holding.give_back(desk, about, Verb.REPLY, decision, Typed({"words": words}))
    desk.keep(decision)
    return desk.say(views.passed_on(desk.t))


def say_in_reply(desk: Desk, about: About, text: str) -> Reply:
    """Pass on a private reply to one of the bot's messages; where that message leads nowhere, nothing is guessed."""
    if side_in(desk, conversation_of(desk, about)) is None:
        return desk.refuse(Refusal.USE_REPLY)
    return say(desk, about, Typed({"words": text}).text("words"))


def end(desk: Desk, about: About, given: Given) -> Reply:
    """End the conversation."""
    talk = conversation_of(desk, about)
    pair = desk.pair(desk.unit.offers.get(talk.offer)) if talk else None
    if pair is None:
        return desk.refuse(Refusal.GONE)
    ask, offer = pair
    others = desk.unit.offers.on(ask.id)
    decision = rules.end(talk, side_in(desk, talk), ask, offer, others=others, settings=desk.settings, now=desk.now)
    if isinstance(decision, Refusal):
        return desk.refuse(decision)
    desk.keep(decision)
    return desk.redraw(views.ended(desk.t, ask))


def say_goodbye(ring: Ring) -> Decision:
    """End a conversation whose ask ended a while ago."""
    talk = ring.unit.conversations.get(ConversationId(ring.timer.owner))
    return rules.say_goodbye(talk, ring.unit.offers.get(talk.offer) if talk else None)


def watch(ring: Ring) -> Decision:
    """End a conversation that has been quiet for long."""
    talk = ring.unit.conversations.get(ConversationId(ring.timer.owner))
    offer = ring.unit.offers.get(talk.offer) if talk else None
    turns = ring.unit.conversations.turns(talk.id) if talk else ()
    return rules.watch(talk, offer, turns, ring.settings, ring.now)


def conversation_of(desk: Desk, about: About) -> Conversation | None:
    """Find the conversation that a card leads to: its own, or that of the offer it shows."""
    if about.subject is Subject.CONVERSATION:
        return desk.unit.conversations.get(ConversationId(about.id))
    offer = desk.unit.offers.get(OfferId(about.id)) if about.subject is Subject.OFFER else None
    return desk.unit.conversations.get(offer.conversation) if offer and offer.conversation else None


def side_in(desk: Desk, talk: Conversation | None) -> Side | None:
    """Name the role of the person acting in a conversation, if they have any."""
    if talk is None:
        return None
    return rules.side_of(asked=desk.asked(talk.ask), offered=desk.unit.offers.is_by(talk.offer, desk.person))
