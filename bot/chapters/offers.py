"""What a helper does with an offer, and what an asker answers to it."""

from collections.abc import Callable
from dataclasses import replace

from bot.chapters import holding, standing, word_list
from bot.chapters.desk import Desk
from bot.chapters.given import Given, one_of
from bot.decide import (
    conversations as talk_rules,
    endings,
    offers as rules,
    promises as promise_rules,
    waiting as waiting_rules,
)
from bot.model.asks import Ask
from bot.model.decisions import Refusal
from bot.model.handles import About, Verb
from bot.model.ids import AskId, ConversationId, OfferId, TurnId
from bot.model.offers import Conversation, Offer, OfferState, Promise, Side
from bot.views import conversations as talk_views, forms, offers as views, promises as promise_views
from bot.views.card import Card, Form, Reply
from bot.views.words import Words


def open_offer(desk: Desk, about: About, given: Given, *, answers: bool = False) -> Reply:
    """Open the form in which one offers help; a moderator who *answers* may always. Writes nothing."""
    ask = desk.unit.asks.get(AskId(about.id))
    barred = desk.unit.bars.is_barred(desk.person)
    refused = rules.may_offer(ask, mine=ask is not None and desk.asked(ask.id), barred=barred)
    refused = refused or (None if answers else _may_not(desk))
    return desk.refuse(refused) if refused else desk.open(_form(desk, about, given))


def _may_not(desk: Desk) -> Refusal | None:
    # Where nobody can say yet, it is asked again once the form is sent.
    return Refusal.NOT_ELIGIBLE if standing.may_not_offer(desk) is Refusal.NOT_ELIGIBLE else None


def _form(desk: Desk, about: About, given: Given) -> Form:
    before = holding.typed_before(about)
    by_when = one_of(Promise, before.line("by_when"), Promise.THREE_DAYS)
    quietly = before.line("shown") == forms.QUIETLY
    return forms.offer_form(desk.t, given.press, before.text("can_do"), by_when, quietly=quietly)


def offer_help(desk: Desk, about: About, given: Given, again: Verb = Verb.OFFER_HELP) -> Reply:
    """Pass an offer on to whoever asked."""
    ask = desk.unit.asks.get(AskId(about.id))
    if again is Verb.OFFER_HELP and (refused := standing.may_not_offer(desk)):
        return holding.give_back(desk, about, again, refused, given.typed)
    offer = _typed_offer(desk, AskId(about.id), given)
    decision = rules.offer_help(
        ask,
        offer,
        mine=ask is not None and desk.asked(ask.id),
        barred=desk.unit.bars.is_barred(desk.person),
        standing=desk.unit.offers.standing(offer.ask, desk.person),
        earlier=desk.unit.offers.of(desk.person),
        contact=bool(desk.known.contacts),
        listed=bool(word_list.found(desk, offer.can_do)),
        settings=desk.settings,
    )
    if isinstance(decision, Refusal):
        return holding.give_back(desk, about, again, decision, given.typed)
    if ask and decision.begin:
        answered = waiting_rules.first_answer(ask, desk.unit.offers.on(ask.id), desk.now)
        decision = replace(decision, events=(*decision.events, *answered))
    desk.keep(decision)
    return desk.say(views.made(desk.t))


def _typed_offer(desk: Desk, ask: AskId, given: Given) -> Offer:
    quietly = given.typed.line("shown") == forms.QUIETLY
    return Offer(
        id=OfferId(desk.chance.id()),
        ask=ask,
        can_do=given.typed.text("can_do"),
        by_when=one_of(Promise, given.typed.line("by_when"), Promise.THREE_DAYS),
        name=None if quietly else desk.actor.name,
        quiet_name=desk.actor.name if quietly else None,
        withheld=desk.unit.blocks.between(ask, desk.person),
    )


def show(desk: Desk, about: About, given: Given) -> Reply:
    """Show an offer to its asker or to its helper, each their own side of it."""
    pair = _pair(desk, about)
    if pair is None:
        return desk.refuse(Refusal.GONE)
    ask, offer = pair
    if desk.asked(ask.id) and not offer.withheld:
        return desk.say(_to_asker(offer)(desk.t, ask, offer))
    if desk.unit.offers.is_by(offer.id, desk.person):
        return desk.say(views.mine(desk.t, ask, offer, desk.unit.notes.on(offer.id), desk.settings.zone, now=desk.now))
    return desk.refuse(Refusal.GONE)


def _to_asker(offer: Offer) -> Callable[[Words, Ask, Offer], Card]:
    """Choose the card that says what is new about an offer."""
    if offer.state is OfferState.HANDED_BACK:
        return views.handed_back
    if offer.state is OfferState.LAPSED:
        return promise_views.lapsed_to_asker
    return promise_views.check_in_asker if promise_rules.asks_asker(offer) else views.to_asker


def accept(desk: Desk, about: About, given: Given) -> Reply:
    """Say yes to an offer."""
    ask, offer = _asked_pair(desk, about)
    decision = rules.accept(
        ask,
        offer,
        mine=ask is not None,
        new=ConversationId(desk.chance.id()),
        others=desk.unit.offers.on(ask.id) if ask else (),
        settings=desk.settings,
        now=desk.now,
    )
    if isinstance(decision, Refusal) or offer is None:
        return desk.refuse(decision if isinstance(decision, Refusal) else Refusal.GONE)
    desk.keep(decision)
    promised = desk.unit.offers.get(offer.id) or offer
    return desk.redraw(views.accepted(desk.t, promised, desk.settings.zone))


def open_question(desk: Desk, about: About, given: Given) -> Reply:
    """Open the form in which an asker asks something first. Writes nothing."""
    ask, offer = _asked_pair(desk, about)
    if ask is None or offer is None:
        return desk.refuse(Refusal.GONE)
    if offer.withheld:
        return desk.refuse(Refusal.GONE)
    if not ask.on_show:
        return desk.refuse(endings.not_now(ask))
    if not offer.wanted:
        return desk.refuse(Refusal.ALREADY_ENDED)
    return desk.open(forms.turn_form(desk.t, given.press, holding.typed_before(about).text("words")))


def ask_first(desk: Desk, about: About, given: Given) -> Reply:
    """Open the conversation with a question, while the offer waits."""
    ask, offer = _asked_pair(desk, about)
    words = given.typed.text("words")
    new = ConversationId(desk.chance.id())
    opened = rules.ask_first(ask, offer, mine=ask is not None, new=new, settings=desk.settings)
    if isinstance(opened, Refusal):
        return desk.give_back(opened, words)
    talk = _conversation(desk, offer) or next((one for one in opened.keep if isinstance(one, Conversation)), None)
    place = len(desk.unit.conversations.turns(talk.id)) + 1 if talk else 1
    said = talk_rules.say(
        talk,
        Side.ASKER,
        words,
        contact=bool(desk.known.contacts),
        listed=bool(word_list.found(desk, words)),
        turn=TurnId(desk.chance.id()),
        place=place,
        now=desk.now,
    )
    if isinstance(said, Refusal):
        return holding.give_back(desk, about, Verb.ASK_FIRST, said, given.typed)
    desk.keep(opened)
    desk.keep(said)
    return desk.say(talk_views.passed_on(desk.t))


def decline(desk: Desk, about: About, given: Given) -> Reply:
    """Let an offer go, at no cost."""
    ask, offer = _asked_pair(desk, about)
    decision = rules.decline(offer, mine=ask is not None, settings=desk.settings, now=desk.now)
    if isinstance(decision, Refusal):
        return desk.refuse(decision)
    desk.keep(decision)
    return desk.redraw(views.declined(desk.t))


def withdraw(desk: Desk, about: About, given: Given) -> Reply:
    """Take one's own offer back."""
    offer = desk.unit.offers.get(OfferId(about.id))
    pair = desk.pair(offer)
    ask = pair[0] if pair else None
    decision = rules.withdraw(
        ask,
        offer,
        _conversation(desk, offer),
        own=offer is not None and desk.unit.offers.is_by(offer.id, desk.person),
        others=desk.unit.offers.on(offer.ask) if offer else (),
        settings=desk.settings,
        now=desk.now,
    )
    if isinstance(decision, Refusal):
        return desk.refuse(decision)
    desk.keep(decision)
    now = desk.unit.offers.get(OfferId(about.id))
    return desk.redraw(views.withdrawn(desk.t, now)) if now else desk.refuse(Refusal.GONE)


def _conversation(desk: Desk, offer: Offer | None) -> Conversation | None:
    return desk.unit.conversations.get(offer.conversation) if offer and offer.conversation else None


def _pair(desk: Desk, about: About) -> tuple[Ask, Offer] | None:
    return desk.pair(desk.unit.offers.get(OfferId(about.id)))


def _asked_pair(desk: Desk, about: About) -> tuple[Ask, Offer] | tuple[None, None]:
    pair = _pair(desk, about)
    return pair if pair and desk.asked(pair[0].id) else (None, None)
