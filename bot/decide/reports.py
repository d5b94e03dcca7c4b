"""Pointing something out to those who look after the place. Pure: no clock, no network, no storage."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.decide.deadlines import to_full_hour
from bot.model.asks import Ask, AskState
from bot.model.decisions import Alarmed, Decision, Event, Refusal
from bot.model.effects import TellOfReport
from bot.model.ids import ReportId
from bot.model.offers import Side, Turn
from bot.model.reports import REASON_LIMIT, Report
from bot.model.timers import Alarm

KEPT = timedelta(days=90)
"""For so long it is kept what was reported, and why."""

SEEN_TO = (AskState.HIDDEN, AskState.REMOVED)
"""What moderators have taken off show needs no further report."""


UNSEEN = (AskState.REVIEW, AskState.QUEUED, AskState.RETURNED)


def may_report(ask: Ask | None) -> Refusal | None:
    """Say why somebody cannot report this ask: nobody has seen it."""
    return Refusal.GONE if ask is None or ask.as_seen.state in UNSEEN else None


def may_report_turn(turn: Turn | None, side: Side | None) -> Refusal | None:
    """Say why somebody on *side* cannot report this turn: it is not the other's."""
    return Refusal.GONE if turn is None or side is None or turn.side is side else None


def report(ask: Ask | None, new: Report, *, fresh: bool, now: datetime) -> Decision | Refusal:
    """Bring *new* before moderators, once a person and thing; what they took off show needs no more."""
    if ask is None:
        return Refusal.GONE
    if len(new.reason) > REASON_LIMIT:
        return Refusal.TOO_LONG
    if not fresh or (new.said is None and ask.state in SEEN_TO):
        return Decision()
    return Decision(
        begin=(new,),
        events=(Event.REPORTED,),
        effects=(TellOfReport(report=new.id),),
        alarms=(forgotten_in(new.id, now),),
    )


def forgotten_in(new: ReportId, now: datetime) -> Alarmed:
    """Say when a report's words are deleted."""
    kept = to_full_hour(int(KEPT.total_seconds()), now)
    return Alarmed(owner=new, alarm=Alarm.FORGET_REPORT, seconds=kept)


def forget(report: Report | None) -> Decision:
    """Delete what was reported, why, and by whose name something was done; what was done stays done."""
    if report is None:
        return Decision()
    forgotten = replace(report, text="", reason="", acts=())
    return Decision(keep=(forgotten,), effects=(TellOfReport(report=report.id),))
