"""Words of an anonymous ask that moderators look at before anybody else does. Pure: no clock, no network, no storage.

An ask waits in review until one of them decides; new words of one on show wait beside it, and its card keeps the
earlier ones. Nothing here depends on who asked, nor on any other ask.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.decide import asks, endings
from bot.decide.cases import Case
from bot.decide.deadlines import deadline, to_full_hour, whole_hour
from bot.decide.drafts import lasting
from bot.decide.lifecycles import ASK, AskStep
from bot.decide.reports import forgotten_in
from bot.model.asks import Ask, AskState, Draft, Wish
from bot.model.communities import Anonymity, Settings
from bot.model.decisions import Alarmed, Decision, Event, HandedBack
from bot.model.effects import Notice, TellAsker, TellOfReport
from bot.model.ids import DraftId, ReportId
from bot.model.reports import Act, Matter, Report, ReportState
from bot.model.timers import Alarm

WAITS = timedelta(days=7)
"""Nobody decided for so long: the words are given back."""


def waits(ask: Ask) -> bool:
    """Say whether words of an ask are still to be looked at."""
    return ask.state is AskState.REVIEW or (ask.live and ask.proposed is not None and ask.state is not AskState.QUEUED)


def standing(ask: Ask, report: Report) -> bool:
    """Say whether *report* is the review that words of *ask* wait for."""
    return report.matter is Matter.REVIEW and report.state is ReportState.OPEN and waits(ask)


def brought(ask: Ask, before: Report | None, new: ReportId, now: datetime) -> Decision:
    """Bring the words of an ask that wait before moderators; *before* is their card about earlier ones."""
    if before is not None and standing(ask, before):
        fresh = replace(before, text=_text(ask), version=before.version + 1)
        return Decision(keep=(fresh,), effects=redrawn((before.id,)))
    report = Report(id=new, ask=ask.id, matter=Matter.REVIEW, text=_text(ask), at=whole_hour(now))
    week = (_week(ask, now),) if ask.state is AskState.REVIEW else ()
    return Decision(begin=(report,), effects=redrawn((new,)), alarms=(forgotten_in(new, now), *week))


def brought_again(ask: Ask, before: Report | None, new: ReportId, now: datetime) -> Decision:
    """Bring the words of an ask that is opened again before moderators, for a week of their own.

    Where nobody decided *before* about words of it, that has moved on: else its card would stand for both times.
    """
    anew = brought(ask, None, new, now)
    if before is None:
        return anew
    over = replace(before, state=ReportState.ACTED, version=before.version + 1)
    return replace(anew, keep=(over,), effects=(*redrawn((before.id,)), *anew.effects))


def _text(ask: Ask) -> str:
    wish = ask.proposed or ask.wish
    return f"{wish.help}\n{wish.hand}"


def _week(ask: Ask, now: datetime) -> Alarmed:
    return Alarmed(owner=ask.id, alarm=Alarm.GIVE_BACK, seconds=to_full_hour(int(WAITS.total_seconds()), now))


def possible(case: Case) -> tuple[Act, ...]:
    """List what can be done about words in review."""
    return (Act.APPROVE, Act.RETURN, Act.DECLINE) if standing(case.ask, case.report) else ()


def approve(case: Case) -> Decision:
    """Let the words go up: a new ask after a random wait, like any anonymous one; of one on show at once."""
    if meant := _beside(case.ask):
        reworded = asks.reworded(replace(case.ask, proposed=None), meant, case.settings, case.now)
        return _told(reworded, case.ask, Notice.APPROVED, Event.ASK_APPROVED)
    shown_at = case.now + timedelta(seconds=case.wait)
    queued = replace(
        case.ask,
        state=ASK[case.ask.state, AskStep.APPROVE],
        version=case.ask.version + 1,
        deadline=deadline((case.ask.proposed or case.ask.wish).by_when, shown_at, case.settings.zone),
    )
    alarm = Alarmed(owner=case.ask.id, alarm=Alarm.RELEASE_ASK, seconds=case.wait)
    return _told(Decision(keep=(queued,), alarms=(alarm,)), case.ask, Notice.APPROVED, Event.ASK_APPROVED)


def give_back(case: Case) -> Decision:
    """Give the words back to their author, with a note that is kept where they find it."""
    report = replace(case.report, reason=case.note)
    if _beside(case.ask):
        back = Decision(keep=(replace(case.ask, proposed=None),))
    else:
        back = given_back(case.ask, case.draft, case.settings, case.now, note=case.note)
    return _told(replace(back, keep=(report, *back.keep)), case.ask, Notice.RETURNED, Event.ASK_RETURNED)


def decline(case: Case) -> Decision:
    """Let the words not go up; an ask on show goes on with its earlier ones, one on its way back stays ended."""
    if _beside(case.ask):
        done = Decision(keep=(replace(case.ask, proposed=None),))
    elif case.ask.was_shown:
        done = endings.stays(case.ask, case.now)
    else:
        done = endings.ended(
            case.ask, AskStep.DECLINE, offers=case.offers, helped=(), settings=case.settings, now=case.now
        )
    return _told(done, case.ask, Notice.NOT_PUT_UP, Event.ASK_DECLINED)


def _beside(ask: Ask) -> Wish | None:
    """Give the new words that wait beside an ask which goes on without them."""
    return None if ask.state is AskState.REVIEW else ask.proposed


def _told(decision: Decision, ask: Ask, notice: Notice, event: Event) -> Decision:
    told = TellAsker(ask=ask.id, notice=notice)
    return replace(decision, effects=(*decision.effects, told), events=(*decision.events, event))


def given_back(ask: Ask, draft: DraftId, settings: Settings, now: datetime, *, note: str = "") -> Decision:
    """Make a draft again of an ask that members have not seen; one that was on show before stays as it ended."""
    if ask.was_shown:
        return endings.stays(ask, now)
    state, version = ASK[ask.state, AskStep.GIVE_BACK], ask.version + 1
    over = replace(ask, state=state, hidden_from=None, ended_at=whole_hour(now), version=version)
    if ask.farewell and ask.farewell.forgotten:
        return Decision(keep=(over,), silence=(ask.id,))
    again = HandedBack(ask=ask.id, draft=Draft(id=draft, wish=ask.wish, anonymous=True, note=note))
    alarms = lasting(draft, settings, now=now).alarms
    return Decision(keep=(over,), hand_back=(again,), alarms=alarms, silence=(ask.id,))


def run_out(
    ask: Ask | None, reports: Sequence[ReportId], draft: DraftId, settings: Settings, now: datetime
) -> Decision:
    """Give back what nobody looked at in time, whose author is gone, or what may not go out without a name any more."""
    if ask is None or (ask.state, AskStep.GIVE_BACK) not in ASK:
        return Decision()
    back = given_back(ask, draft, settings, now)
    told = TellAsker(ask=ask.id, notice=Notice.GIVEN_BACK)
    return replace(back, effects=(told, *redrawn(reports)))


def take_back(
    ask: Ask | None, reports: Sequence[ReportId], draft: DraftId, *, mine: bool, settings: Settings, now: datetime
) -> Decision | None:
    """Take one's own ask back that moderators have not decided about; None where it is not in review."""
    if ask is None or not mine or ask.state is not AskState.REVIEW:
        return None
    back = given_back(ask, draft, settings, now)
    return replace(back, effects=redrawn(reports), events=(Event.ASK_TAKEN_BACK,))


def redrawn(reports: Sequence[ReportId]) -> tuple[TellOfReport, ...]:
    """Draw moderators' cards again where they stand."""
    return tuple(TellOfReport(report=one) for one in reports)


def is_switched_off(before: Settings, after: Settings) -> bool:
    """Say whether anonymous asks that were not shown yet go back to their authors."""
    return after.anonymity is Anonymity.OFF and before.anonymity is not Anonymity.OFF
