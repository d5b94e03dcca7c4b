"""While an ask waits: nobody lets it die in silence."""

from dataclasses import replace

from bot.chapters import concerns, moderators, offers, requests, returning
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.chapters.ring import Ring
from bot.decide import asks as ask_rules, waiting as rules
from bot.model.asks import Ask
from bot.model.decisions import Decision, Refusal
from bot.model.handles import About, Verb
from bot.model.ids import AskId
from bot.views import waiting as views
from bot.views.card import Reply


def release(ring: Ring) -> Decision:
    """Show an anonymous card whose wait is over; what moderators are to hear of its words goes with it."""
    ask = AskId(ring.timer.owner)
    on = ring.unit.offers.on(ask)
    released = ask_rules.release(ring.unit.asks.get(ask), ring.settings, ring.now, answered=bool(on))
    for shown in released.keep:
        if isinstance(shown, Ask):
            told = concerns.pointed_out(ring.unit, shown, concerns.heard(shown.wish, ring.known))
            back = returning.come_back(ring, ask)
            return replace(
                released,
                keep=(*released.keep, *told.keep, *back.keep),
                effects=(*released.effects, *told.effects, *back.effects),
                alarms=(*released.alarms, *back.alarms),
            )
    return released


def watch(ring: Ring) -> Decision:
    """Take the next step for an ask that waits, or end one that nobody ended."""
    ask = ring.unit.asks.get(AskId(ring.timer.owner))
    if ask is None or not ask.on_show:
        return Decision()
    on = ring.unit.offers.on(ask.id)
    step = rules.due(ask, on, ring.settings, ring.now)
    if step is None:
        return Decision(alarms=(rules.look_again(ask, on, ring.settings, ring.now),))
    taken = rules.take(ask, step, on, ring.settings, ring.now)
    return _with_request(ring, ask, taken) if step < rules.AGAIN else taken


def _with_request(ring: Ring, ask: Ask, taken: Decision) -> Decision:
    """Ask somebody who likes to help, where there is somebody."""
    request = requests.ask_somebody(ring, ask)
    return replace(taken, keep=(*taken.keep, *request.keep), effects=request.effects, events=request.events)


def keep_open(desk: Desk, about: About, given: Given) -> Reply:
    """Let one's own ask wait on."""
    ask = desk.unit.asks.get(AskId(about.id))
    if ask is None:
        return desk.refuse(Refusal.GONE)
    decision = rules.keep_open(ask, mine=desk.asked(ask.id), settings=desk.settings, now=desk.now)
    if isinstance(decision, Refusal):
        return desk.refuse(decision)
    desk.keep(decision)
    return desk.redraw(views.kept_open(desk.t, ask))


def open_answer(desk: Desk, about: About, given: Given) -> Reply:
    """Open the form in which one who looks after the place offers help. Writes nothing."""
    refused = moderators.may_not(desk)
    return desk.refuse(refused) if refused else offers.open_offer(desk, about, given, answers=True)


def answer(desk: Desk, about: About, given: Given) -> Reply:
    """Pass a moderator's offer on like any other, and let the other moderators see that somebody answers."""
    if refused := moderators.refused(desk):
        return desk.give_back(refused, given.typed.text("can_do"))
    reply = offers.offer_help(desk, about, given, Verb.ANSWER_WAITING)
    ask = desk.unit.asks.get(AskId(about.id))
    offer = desk.unit.offers.standing(ask.id, desk.person) if ask else None
    if ask and offer:
        desk.keep(rules.answer(ask, offer))
    return reply
