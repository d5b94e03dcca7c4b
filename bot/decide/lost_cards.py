"""Cards that were deleted on the platform, or of which nobody knows whether they stand. Pure.

A deleted card counts as hidden: somebody who may delete there did not want it to be seen.
"""

from dataclasses import replace
from datetime import datetime

from bot.decide import asks
from bot.decide.deadlines import whole_hour
from bot.decide.lifecycles import ASK, AskStep
from bot.decide.moderation import taken_off
from bot.decide.reports import forgotten_in
from bot.model.asks import Ask
from bot.model.communities import MessageRef
from bot.model.decisions import Decision
from bot.model.effects import Notice, TellOfReport
from bot.model.ids import ReportId
from bot.model.reports import Matter, Report


def gone(ask: Ask | None, message: MessageRef, new: ReportId, now: datetime) -> Decision:
    """Hide an ask whose card is gone, and let moderators decide; one that is not on show only has no card any more."""
    if ask is None or ask.card != message:
        return Decision()
    bare = replace(ask, card=None)
    if not ask.on_show or (ask.state, AskStep.HIDE) not in ASK:
        return Decision(keep=(bare,))
    hidden = taken_off(bare, now)
    return _brought(hidden, ask, Matter.CARD_GONE, new, now)


def unsure(ask: Ask | None, new: ReportId, now: datetime) -> Decision:
    """Let the asker and moderators know that nobody can say whether a card was shown."""
    told = asks.card_stuck(ask, Notice.CARD_UNSURE)
    return told if ask is None or not told.effects else _brought(told, ask, Matter.CARD_UNSURE, new, now)


def _brought(decision: Decision, ask: Ask, matter: Matter, new: ReportId, now: datetime) -> Decision:
    report = Report(id=new, ask=ask.id, matter=matter, at=whole_hour(now))
    return replace(
        decision,
        begin=(report,),
        effects=(*decision.effects, TellOfReport(report=new)),
        alarms=(*decision.alarms, forgotten_in(new, now)),
    )
