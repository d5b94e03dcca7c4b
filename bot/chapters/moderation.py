"""What moderators do about a report. Who is one is looked up whenever something is done."""

from dataclasses import replace
from datetime import datetime

from bot.chapters import concerns, moderators
from bot.chapters.conversations import side_in
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.chapters.ring import Ring
from bot.decide import moderation as rules
from bot.decide.cases import Case
from bot.model.asks import Ask
from bot.model.communities import Settings
from bot.model.decisions import Decision, Refusal
from bot.model.effects import TellOfReport
from bot.model.handles import About
from bot.model.ids import AskId, DraftId, ReportId
from bot.model.offers import Conversation
from bot.model.reports import Act, Report
from bot.ports import Unit
from bot.views import reports as views
from bot.views.card import Reply


def act(what: Act, desk: Desk, about: About, given: Given) -> Reply:
    """Do *what* about a report at once, with what was typed; its card follows, and shows who did it."""
    if refused := moderators.refused(desk):
        return desk.refuse(refused)
    id = ReportId(about.id)
    note = given.typed.text("note")
    decision = _decided(what, desk, id, about.version, note)
    if isinstance(decision, Refusal):
        if decision is Refusal.SEEN_TO:  # What was pressed is drawn as it stands now.
            desk.keep(Decision(effects=(TellOfReport(report=id),)))
        return desk.give_back(decision, note)
    desk.keep(decision)
    for kept in decision.keep:
        if what is Act.APPROVE and isinstance(kept, Ask):
            desk.keep(concerns.pointed_out(desk.unit, kept, concerns.heard(kept.wish, desk.known)))
    return desk.say(views.done(desk.t))


def may(what: Act, desk: Desk, about: About) -> Refusal | None:
    """Say why the person acting cannot do *what* about a report."""
    report = desk.unit.reports.get(ReportId(about.id))
    case = case_of(desk.unit, report, desk.settings, desk.now)
    if report is None or case is None:
        return Refusal.GONE
    return rules.may_act(case, what, party=_is_party(desk, report), seen_version=about.version)


def _decided(what: Act, desk: Desk, id: ReportId, seen_version: int, note: str) -> Decision | Refusal:
    report = desk.unit.reports.get(id)
    wait = desk.chance.between(desk.settings.release_from, desk.settings.release_to)
    case = case_of(desk.unit, report, desk.settings, desk.now, wait)
    if report is None or case is None:
        return rules.allow(id) if what is Act.ALLOW and desk.unit.bars.has(id) else Refusal.GONE
    beside = tuple(one for one in _reports(desk.unit, case.ask) if one.id != id and rules.settled_by_removal(one))
    case = replace(case, note=note, draft=DraftId(desk.chance.id()), beside=beside)
    return rules.act(case, what, by=desk.actor.name, party=_is_party(desk, report), seen_version=seen_version)


def case_of(unit: Unit, report: Report | None, settings: Settings, now: datetime, wait: int = 0) -> Case | None:
    """Gather what a report is about, and what may be done about it."""
    ask = unit.asks.get(report.ask) if report else None
    if report is None or ask is None:
        return None
    return Case(
        report=report,
        ask=ask,
        settings=settings,
        now=now,
        offers=unit.offers.on(ask.id),
        conversation=unit.conversations.get(report.said.conversation) if report.said else None,
        conversations=_conversations(unit, ask),
        barred=unit.bars.has(report.id),
        reports=unit.reports.on(ask.id),
        wait=wait,
    )


def remove_hidden(ring: Ring) -> Decision:
    """Remove a hidden ask about which nobody decided."""
    unit, about = ring.unit, AskId(ring.timer.owner)
    ask = unit.asks.get(about)
    return rules.remove_hidden(
        ask,
        offers=unit.offers.on(about),
        conversations=_conversations(unit, ask) if ask else (),
        reports=_reports(unit, ask) if ask else (),
        settings=ring.settings,
        now=ring.now,
    )


def _reports(unit: Unit, ask: Ask) -> tuple[Report, ...]:
    found = (unit.reports.get(report) for report in unit.reports.on(ask.id))
    return tuple(report for report in found if report is not None)


def _conversations(unit: Unit, ask: Ask) -> tuple[Conversation, ...]:
    found = (unit.conversations.get(offer.conversation) for offer in unit.offers.on(ask.id) if offer.conversation)
    return tuple(talk for talk in found if talk is not None)


def _is_party(desk: Desk, report: Report) -> bool:
    """Say whether the person acting asked what a report is about, or is a side of that conversation."""
    talk = desk.unit.conversations.get(report.said.conversation) if report.said else None
    return desk.asked(report.ask) or side_in(desk, talk) is not None
