"""Pointing something out to those who look after the place. Whoever wrote it learns nothing of that."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chapters.conversations import conversation_of, side_in
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.chapters.ring import Ring
from bot.decide import reports as rules
from bot.decide.deadlines import whole_hour
from bot.model.asks import Ask
from bot.model.decisions import Decision, Refusal
from bot.model.handles import About, Subject
from bot.model.ids import AskId, ReportId
from bot.model.offers import Conversation, Turn
from bot.model.reports import Report, Said
from bot.views import reports as views
from bot.views.card import Reply


def open_form(desk: Desk, about: About, given: Given) -> Reply:
    """Open the form in which one may say why. Writes nothing."""
    if about.subject is Subject.ASK:
        refused = rules.may_report(desk.unit.asks.get(AskId(about.id)))
        return desk.refuse(refused) if refused else desk.open(views.form(desk.t, given.press))
    turns = _others(desk, about)
    return desk.open(views.form(desk.t, given.press, turns)) if turns else desk.refuse(Refusal.GONE)


def report(desk: Desk, about: About, given: Given) -> Reply:
    """Bring an ask or a turn before those who look after the place."""
    return _ask(desk, about, given) if about.subject is Subject.ASK else _turn(desk, about, given)


def _ask(desk: Desk, about: About, given: Given) -> Reply:
    ask = desk.unit.asks.get(AskId(about.id))
    refused = rules.may_report(ask)
    if refused or ask is None:
        return desk.give_back(refused or Refusal.GONE, given.typed.text("reason"))
    return _reported(desk, ask, replace(_blank(desk, ask, given), text=f"{ask.wish.help}\n{ask.wish.hand}"), None)


def _turn(desk: Desk, about: About, given: Given) -> Reply:
    talk = conversation_of(desk, about)
    ask = desk.unit.asks.get(talk.ask) if talk else None
    turn = _chosen(_others(desk, about), given)
    refused = rules.may_report_turn(turn, side_in(desk, talk))
    if refused or talk is None or ask is None or turn is None:
        return desk.give_back(refused or Refusal.GONE, given.typed.text("reason"))
    said = Said(conversation=talk.id, turn=turn.id, side=turn.side)
    return _reported(desk, ask, replace(_blank(desk, ask, given), said=said, text=turn.words), talk)


def _blank(desk: Desk, ask: Ask, given: Given) -> Report:
    at, reason = whole_hour(desk.now), given.typed.text("reason")
    return Report(id=ReportId(desk.chance.id()), ask=ask.id, reason=reason, at=at)


def _reported(desk: Desk, ask: Ask, new: Report, talk: Conversation | None) -> Reply:
    fresh = not desk.unit.reports.is_made(new.thing, desk.person)
    decision = rules.report(ask, new, fresh=fresh, now=desk.now)
    if isinstance(decision, Refusal):
        return desk.give_back(decision, new.reason)
    desk.keep(decision)
    return desk.say(views.thanks(desk.t, talk))


def _others(desk: Desk, about: About) -> Sequence[Turn]:
    """Give the turns that may be meant, newest first: the one that a card brought, or what the other side said."""
    talk = conversation_of(desk, about)
    side = side_in(desk, talk)
    turns = desk.unit.conversations.turns(talk.id) if talk and side else ()
    others = [turn for turn in reversed(turns) if turn.side is not side]
    brought = [turn for turn in others if turn.id == about.state]
    return brought or others[: views.OFFERED]


def _chosen(turns: Sequence[Turn], given: Given) -> Turn | None:
    """Find the turn that was chosen by its id: others may have come since the form was opened."""
    chosen = given.typed.line(views.WHICH)
    return next((turn for turn in turns if turn.id == chosen), turns[0] if turns and not chosen else None)


def forget(ring: Ring) -> Decision:
    """Delete what was reported a while ago, and why."""
    return rules.forget(ring.unit.reports.get(ReportId(ring.timer.owner)))
