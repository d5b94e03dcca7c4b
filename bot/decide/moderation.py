"""What a moderator may do about a report. Pure: no clock, no network, no storage.

Nothing here depends on who asked or offered: an author is paused and a helper barred without anybody learning who they
are, and what can be seen of it is kept on the one report, never on a person.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.decide import endings, review, waiting
from bot.decide.cases import Case
from bot.decide.deadlines import to_full_hour, whole_day
from bot.decide.lifecycles import ASK, REPORT, RESTORING, AskStep, ReportStep
from bot.model.asks import Ask, AskState
from bot.model.audit import Deed
from bot.model.communities import Settings
from bot.model.decisions import Alarmed, Decision, Event, Recorded, Refusal
from bot.model.effects import Notice, ShowCard, TellAsker, TellModerators, TellOfReport
from bot.model.ids import ReportId
from bot.model.offers import Conversation, Offer
from bot.model.reports import REASON_LIMIT, Act, AllowHelper, BarHelper, Matter, PauseAuthor, Report, ReportState
from bot.model.timers import Alarm

HIDDEN_FOR = timedelta(days=7)
"""Nobody decided for so long: a hidden ask is removed."""


def possible(case: Case) -> tuple[Act, ...]:
    """List what can still be done, in the order of the buttons; what was dismissed is done with."""
    if case.report.state is ReportState.DISMISSED:
        return ()
    if case.report.matter is not Matter.REPORTED:
        return _BROUGHT[case.report.matter](case)
    about_it = _about_talk(case) if case.report.said else _about_ask(case)
    dismissing = (Act.DISMISS,) if case.report.state is ReportState.OPEN else ()
    if case.helpers_words:
        return (*dismissing, *about_it, Act.ALLOW if case.barred else Act.BAR)
    first, then = (about_it, dismissing) if case.report.said is None else (dismissing, about_it)
    return (*first, *then, Act.PAUSE)


def _about_ask(case: Case) -> tuple[Act, ...]:
    if case.ask.state is AskState.HIDDEN:
        return (Act.RESTORE, Act.REMOVE)
    return (Act.HIDE,) if (case.ask.as_seen.state, AskStep.HIDE) in ASK else ()


def _about_talk(case: Case) -> tuple[Act, ...]:
    if case.conversation is None:
        return ()
    return (Act.LIFT,) if case.conversation.frozen else (Act.FREEZE,)


def act(case: Case, what: Act, *, by: str, party: bool, seen_version: int) -> Decision | Refusal:
    """Do what the moderator called *by* pressed on a card drawn from *seen_version*; nobody judges their own."""
    if refused := may_act(case, what, party=party, seen_version=seen_version):
        return refused
    if what is Act.RETURN and len(case.note) > REASON_LIMIT:
        return Refusal.TOO_LONG
    done = _ACTS[what](case)
    report = next((one for one in done.keep if isinstance(one, Report) and one.id == case.report.id), case.report)
    others = tuple(one for one in done.keep if one is not report)
    return replace(
        done,
        keep=(*others, _written(report, what, by), *(_written(one, what, by) for one in _settled(case, what))),
        effects=(*done.effects, *(TellOfReport(report=one) for one in case.reports)),
        record=(Recorded(deed=_DEEDS[what], about=case.report.id),),
    )


def _settled(case: Case, what: Act) -> Sequence[Report]:
    return case.beside if what is Act.REMOVE else ()


def settled_by_removal(report: Report) -> bool:
    """Say whether a report waits for nobody any more once its ask is removed; a helper can be barred after it, too."""
    return report.state is ReportState.OPEN and report.matter is not Matter.REVIEW


def may_act(case: Case, what: Act, *, party: bool, seen_version: int) -> Refusal | None:
    """Say why a moderator cannot do it: it is theirs, or it has moved on since their card was drawn."""
    if party:
        return Refusal.PARTY
    if what is Act.PAUSE:
        ordinary = case.report.matter is Matter.REPORTED and not case.helpers_words
        return None if ordinary else Refusal.SEEN_TO
    is_as_seen = seen_version == case.report.version and what in possible(case)
    return None if is_as_seen else Refusal.SEEN_TO


def _written(report: Report, act: Act, by: str) -> Report:
    """Write on a report what was done and by whom; a pause changes no button, so it makes no card stale."""
    step = ReportStep.DISMISS if act is Act.DISMISS else ReportStep.ACT
    state = REPORT.get((report.state, step), report.state)
    acts = report.acts if (act, by) in report.acts[-1:] else (*report.acts, (act, by))
    version = report.version + (act is not Act.PAUSE)
    return replace(report, state=state, acts=acts, version=version)


def _dismiss(case: Case) -> Decision:
    return Decision(events=(Event.REPORT_DISMISSED,), looked_at=_set_aside(case))


def _set_aside(case: Case) -> tuple[ShowCard, ...]:
    return (ShowCard(ask=case.ask.id),) if case.report.matter is Matter.CARD_UNSURE else ()


def _gone(case: Case) -> tuple[Act, ...]:
    return (Act.RESTORE, Act.REMOVE) if case.ask.state is AskState.HIDDEN else ()


def _unsure(case: Case) -> tuple[Act, ...]:
    waits = case.report.state is ReportState.OPEN and case.ask.on_show and case.ask.card is None
    return (Act.POST_AGAIN, Act.DISMISS) if waits else ()


_BROUGHT: Mapping[Matter, Callable[[Case], tuple[Act, ...]]] = {
    Matter.REVIEW: review.possible,
    Matter.CARD_GONE: _gone,
    Matter.CARD_UNSURE: _unsure,
}
"""What can be done about what the bot itself brought."""


def _hide(case: Case) -> Decision:
    return taken_off(case.ask, case.now)


def taken_off(ask: Ask, now: datetime) -> Decision:
    """Take an ask off show; it still counts as live, and of what falls due meanwhile nothing comes."""
    hidden = replace(ask, state=ASK[ask.state, AskStep.HIDE], hidden_from=ask.state, version=ask.version + 1)
    seconds = to_full_hour(int(HIDDEN_FOR.total_seconds()), now)
    return Decision(
        keep=(hidden,),
        events=(Event.ASK_HIDDEN,),
        effects=_seen(ask, Notice.HIDDEN),
        alarms=(Alarmed(owner=ask.id, alarm=Alarm.REMOVE_HIDDEN, seconds=seconds),),
    )


def _restore(case: Case) -> Decision:
    """Put an ask back to where it was; one that waits is looked after anew, so that nothing catches up."""
    ask, before = case.ask, case.ask.hidden_from or AskState.OPEN
    restored = replace(ask, state=ASK[ask.state, RESTORING[before]], hidden_from=None, version=ask.version + 1)
    if before is AskState.QUEUED:
        alarm = Alarmed(owner=ask.id, alarm=Alarm.RELEASE_ASK, seconds=case.wait)
    elif before is AskState.OPEN:
        restored, alarm = waiting.begin(restored, case.settings, case.now)
    else:
        alarm = waiting.look_again(restored, case.offers, case.settings, case.now)
    return Decision(
        keep=(restored,),
        events=(Event.ASK_RESTORED,),
        effects=_seen(ask, Notice.RESTORED),
        alarms=(alarm,),
    )


def _remove(case: Case) -> Decision:
    talks, settings, now = case.conversations, case.settings, case.now
    return _removed(case.ask, offers=case.offers, conversations=talks, settings=settings, now=now)


def remove_hidden(
    ask: Ask | None,
    *,
    offers: Sequence[Offer],
    conversations: Sequence[Conversation],
    reports: Sequence[Report],
    settings: Settings,
    now: datetime,
) -> Decision:
    """Remove a hidden ask about which nobody decided in time; what was reported of it waits for nobody then."""
    if ask is None or ask.state is not AskState.HIDDEN:
        return Decision()
    gone = _removed(ask, offers=offers, conversations=conversations, settings=settings, now=now)
    settled = filter(settled_by_removal, reports)
    over = (replace(one, state=ReportState.ACTED, version=one.version + 1) for one in settled)
    told = (TellOfReport(report=one.id) for one in reports)
    return replace(gone, keep=(*gone.keep, *over), effects=(*gone.effects, *told))


def _removed(
    ask: Ask, *, offers: Sequence[Offer], conversations: Sequence[Conversation], settings: Settings, now: datetime
) -> Decision:
    """End a hidden ask for good, and every conversation about it at once."""
    ended = endings.ended(ask, AskStep.REMOVE, offers=offers, helped=(), settings=settings, now=now)
    talks = tuple(replace(talk, open=False) for talk in conversations if talk.open)
    return replace(
        ended,
        keep=(*ended.keep, *talks),
        effects=(*ended.effects, TellAsker(ask=ask.id, notice=Notice.REMOVED)),
        alarms=tuple(alarm for alarm in ended.alarms if alarm.alarm is not Alarm.SAY_GOODBYE),
        silence=(*ended.silence, *(talk.id for talk in talks)),
    )


def _seen(ask: Ask, notice: Notice) -> tuple[ShowCard | TellModerators | TellAsker, ...]:
    return (ShowCard(ask=ask.id), TellModerators(ask=ask.id), TellAsker(ask=ask.id, notice=notice))


def _freeze(case: Case) -> Decision:
    return Decision(keep=_talk(case, frozen=True), events=(Event.CONVERSATION_FROZEN,))


def _lift(case: Case) -> Decision:
    return Decision(keep=_talk(case, frozen=False), events=(Event.CONVERSATION_LIFTED,))


def _talk(case: Case, *, frozen: bool) -> tuple[Conversation, ...]:
    return (replace(case.conversation, frozen=frozen),) if case.conversation else ()


def _bar(case: Case) -> Decision:
    said = case.report.said
    barred = (BarHelper(report=case.report.id, conversation=said.conversation),) if said else ()
    return Decision(bars=barred, events=(Event.HELPER_BARRED,))


def _allow(case: Case) -> Decision:
    return allow(case.report.id)


def allow(report: ReportId) -> Decision:
    """Lift what a report bars, also one that was forgotten with its ask."""
    record = (Recorded(deed=Deed.HELPER_ALLOWED, about=report),)
    return Decision(bars=(AllowHelper(report=report),), events=(Event.HELPER_ALLOWED,), record=record)


def _pause(case: Case) -> Decision:
    """Pause whoever asked, up to the end of a day; whether that changes anything is nowhere to be seen."""
    until = whole_day(case.now + timedelta(seconds=case.settings.author_pause))
    return Decision(bars=(PauseAuthor(ask=case.ask.id, until=until),), events=(Event.AUTHOR_PAUSED,))


def _post_again(case: Case) -> Decision:
    return Decision(effects=(ShowCard(ask=case.ask.id),), looked_at=_set_aside(case))


_ACTS: Mapping[Act, Callable[[Case], Decision]] = {
    Act.DISMISS: _dismiss,
    Act.HIDE: _hide,
    Act.RESTORE: _restore,
    Act.REMOVE: _remove,
    Act.FREEZE: _freeze,
    Act.LIFT: _lift,
    Act.BAR: _bar,
    Act.ALLOW: _allow,
    Act.PAUSE: _pause,
    Act.APPROVE: review.approve,
    Act.RETURN: review.give_back,
    Act.DECLINE: review.decline,
    Act.POST_AGAIN: _post_again,
}

_DEEDS = {
    Act.DISMISS: Deed.REPORT_DISMISSED,
    Act.HIDE: Deed.ASK_HIDDEN,
    Act.RESTORE: Deed.ASK_RESTORED,
    Act.REMOVE: Deed.ASK_REMOVED,
    Act.FREEZE: Deed.CONVERSATION_FROZEN,
    Act.LIFT: Deed.CONVERSATION_FREED,
    Act.BAR: Deed.HELPER_BARRED,
    Act.ALLOW: Deed.HELPER_ALLOWED,
    Act.PAUSE: Deed.AUTHOR_PAUSED,
    Act.APPROVE: Deed.ASK_APPROVED,
    Act.RETURN: Deed.ASK_RETURNED,
    Act.DECLINE: Deed.ASK_DECLINED,
    Act.POST_AGAIN: Deed.CARD_POSTED_AGAIN,
}
"""A line of the trail names the report and never its ask: once that is destroyed, nothing leads there."""
