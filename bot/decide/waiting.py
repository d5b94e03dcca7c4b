"""While an ask waits: nobody lets it die in silence. Pure: no clock, no network, no storage.

An ask on show has one alarm. When it rings, the last step that is due is taken, and earlier ones that were missed are
left out: a bot that was switched off catches up with one step, not with all; so it is where a community's numbers put
a later step before an earlier one. Nothing happens in the community's quiet hours.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from operator import attrgetter

from bot.decide import endings, tallies
from bot.decide.deadlines import seconds_until, whole_hour
from bot.decide.hours import awake_after, quiet_ends
from bot.decide.lifecycles import AskStep
from bot.model.asks import Ask, AskState
from bot.model.communities import HOUR, Settings
from bot.model.decisions import Alarmed, Counted, Decision, Event, Refusal
from bot.model.effects import Notice, ShowAgain, ShowCard, TellAsker, TellModerators
from bot.model.offers import Offer, OfferState
from bot.model.timers import Alarm

AGAIN, ASKED, OVER = 100, 101, 102
"""The steps after the requests, which count from 1: shown once more, its asker was asked, its time is over."""

DAY = timedelta(days=1)
NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Step:
    """What is done with an ask once so many ``seconds`` outside quiet hours have passed since ``start``."""

    number: int
    start: datetime
    seconds: int = 0

    @property
    def not_before(self) -> datetime:
        return self.start + timedelta(seconds=self.seconds)

    def at(self, settings: Settings) -> datetime:
        return _awake(self.start, self.seconds, settings)


def begin(ask: Ask, settings: Settings, now: datetime) -> tuple[Ask, Alarmed]:
    """Give an open ask as watched from now on, for the first time or anew, with the alarm of its next step."""
    since = whole_hour(now) if ask.anonymous else now
    watched = replace(ask, shown_at=ask.shown_at or since, watched_from=since, step=0)
    return watched, look_again(watched, (), settings, now)


def look_again(ask: Ask, offers: Sequence[Offer], settings: Settings, now: datetime) -> Alarmed:
    """Set the alarm of the next step; one that is due and could not be taken has to wait a little."""
    ahead = [step for step in _steps(ask, offers, settings) if step.number > ask.step]
    return _alarm(ask, _first(ahead, settings, now), now)


def _first(ahead: Sequence[_Step], settings: Settings, now: datetime) -> datetime:
    """Give the moment of whichever step comes first; where nights lie is only looked up for those that could be it."""
    first = NEVER
    for step in sorted(ahead, key=attrgetter("not_before")):
        if step.not_before >= first:
            break
        at = step.at(settings)
        first = min(first, at if at > now else _later(step.number, settings, now))
    return first


def _later(step: int, settings: Settings, now: datetime) -> datetime:
    """Say when to look again at a step that could not be taken; what holds up an end takes days."""
    at_night = quiet_ends(now, settings.zone, settings.quiet)
    return at_night or (_awake(now + DAY, 0, settings) if step == OVER else _awake(now, HOUR, settings))


def _alarm(ask: Ask, due: datetime, now: datetime) -> Alarmed:
    return Alarmed(owner=ask.id, alarm=Alarm.WATCH_ASK, seconds=seconds_until(due, now))


def due(ask: Ask, offers: Sequence[Offer], settings: Settings, now: datetime) -> int | None:
    """Say which step of an ask on show is to be taken now, if any."""
    if quiet_ends(now, settings.zone, settings.quiet):
        return None
    ahead = (step for step in _steps(ask, offers, settings) if step.number > ask.step and step.not_before <= now)
    step = max((step.number for step in ahead if step.at(settings) <= now), default=None)
    if step == OVER and ask.state is AskState.OPEN and ask.step < ASKED:
        return ASKED  # Nothing ends before its asker had a day to say what they would like.
    if step and step != ASKED and any(_stands(offer) for offer in offers):
        return None  # Somebody answered, and it waits for its asker; or they see to it, and its asker will be asked.
    return step


def _stands(offer: Offer) -> bool:
    """Say whether an offer is watched until it comes to something or to an end."""
    return offer.state is OfferState.OFFERED or (offer.state is OfferState.ACCEPTED and offer.promised_at is not None)


def _steps(ask: Ask, offers: Sequence[Offer], settings: Settings) -> list[_Step]:
    """List an ask's steps in their order."""
    if ask.state is AskState.TAKEN:
        return [_Step(OVER, _last_word(ask, offers) + timedelta(seconds=settings.taken_waits))]
    since, closes = _since(ask), closing(ask, settings)
    first, then = settings.first_request, settings.next_request
    asks = max(since, min(since + timedelta(seconds=settings.ask_asker), closes - DAY))
    return [
        *(_Step(turn + 1, since, first + turn * then) for turn in range(settings.requests_an_ask)),
        _Step(AGAIN, since, _shows_again(ask, settings)),
        _Step(ASKED, asks),
        _Step(OVER, closes),
    ]


def _awake(start: datetime, seconds: int, settings: Settings) -> datetime:
    return awake_after(start, seconds, settings.zone, settings.quiet)


def _since(ask: Ask) -> datetime:
    return ask.watched_from or ask.posted_at


def _shows_again(ask: Ask, settings: Settings) -> int:
    """Give the waking seconds after which the card is shown once more; watched anew, it is never twice in a day."""
    anew = ask.watched_from != ask.shown_at
    return max(settings.show_again, int(DAY.total_seconds())) if anew else settings.show_again


def closing(ask: Ask, settings: Settings) -> datetime:
    """Say when an open ask has run its time: after its deadline, where that was still ahead, or some days."""
    since = _since(ask)
    if ask.deadline and ask.deadline > since:
        return ask.deadline + timedelta(seconds=settings.close_after_deadline)
    return since + timedelta(seconds=settings.close_after)


def _last_word(ask: Ask, offers: Sequence[Offer]) -> datetime:
    """Give the last promised time or kept offer."""
    helping = [offer for offer in offers if offer.state in (OfferState.ACCEPTED, OfferState.KEPT)]
    return max((at for one in helping for at in (one.promised_at, one.kept_at) if at), default=_since(ask))


def take(ask: Ask, step: int, offers: Sequence[Offer], settings: Settings, now: datetime) -> Decision:
    """Take one step; whom a request goes to is decided elsewhere."""
    if step == OVER:
        return _run_out(ask, offers, settings, now)
    taken = replace(ask, step=step)
    if step == ASKED:
        closes = _awake(max(closing(ask, settings), now + DAY), 0, settings)
        told = TellAsker(ask=ask.id, notice=Notice.STILL_WAITING)
        return Decision(keep=(taken,), effects=(told,), alarms=(_alarm(ask, closes, now),))
    alarms = (look_again(taken, offers, settings, now),)
    if step == AGAIN:
        return _shown_again(replace(taken, heard_at=ask.heard_at or whole_hour(now)), alarms, settings, now)
    return Decision(keep=(taken,), alarms=alarms)


def _shown_again(ask: Ask, alarms: tuple[Alarmed, ...], settings: Settings, now: datetime) -> Decision:
    told = TellModerators(ask=ask.id)
    if now - _awake(_since(ask), _shows_again(ask, settings), settings) > DAY:
        return Decision(keep=(ask,), effects=(told,), alarms=alarms)  # So late that it would be odd.
    # Drawn where it stands first: one that was deleted there is hidden, and not shown again.
    shown = ShowCard(ask=ask.id), ShowAgain(ask=ask.id)
    return Decision(keep=(ask,), events=(Event.SHOWN_AGAIN,), effects=(*shown, told), alarms=alarms)


def _run_out(ask: Ask, offers: Sequence[Offer], settings: Settings, now: datetime) -> Decision:
    """End an ask that nobody ended: well where somebody helped, else kindly."""
    helped = any(offer.state is OfferState.KEPT for offer in offers)
    step = AskStep.SORT if helped and ask.state is AskState.TAKEN else AskStep.CLOSE
    over = replace(ask, step=OVER)
    ended = endings.ended(over, step, offers=offers, helped=(), told=Notice.RAN_OUT, settings=settings, now=now)
    if step is AskStep.SORT:
        return ended
    told = TellAsker(ask=ask.id, notice=Notice.CLOSED_KINDLY)
    unanswered = () if offers else (tallies.with_its_week(ask, Event.CLOSED_UNANSWERED, now),)
    return replace(ended, events=(*ended.events, *unanswered), effects=(*ended.effects, told))


def asked(ask: Ask) -> bool:
    """Say whether an asker was asked what they would like, and has not said so yet."""
    return ask.state is AskState.OPEN and ask.step >= ASKED


def ran_out(ask: Ask) -> bool:
    """Say whether an ask was closed because its time was over."""
    return ask.state is AskState.CLOSED and ask.step == OVER


def overdue(ask: Ask) -> bool:
    """Say whether an ask has waited for so long that moderators hear of it."""
    return ask.step >= AGAIN


def keep_open(ask: Ask | None, *, mine: bool, settings: Settings, now: datetime) -> Decision | Refusal:
    """Let an ask wait on, for as long as a new one; a deadline that is all but over no longer holds."""
    if ask is None or not mine:
        return Refusal.GONE
    if not ask.on_show:
        return endings.not_now(ask)
    if not asked(ask):
        return Decision()
    until = ask.deadline if ask.deadline and ask.deadline - now > DAY else None
    kept, alarm = begin(replace(ask, deadline=until), settings, now)
    changed = () if until == ask.deadline else (ShowCard(ask=ask.id), TellModerators(ask=ask.id))
    return Decision(keep=(kept,), events=(Event.KEPT_OPEN,), effects=changed, alarms=(alarm,))


def answer(ask: Ask, offer: Offer) -> Decision:
    """Remember that a moderator answers, so that they hear no more of it."""
    return Decision(keep=(replace(ask, answered_for=offer.id),), effects=(TellModerators(ask=ask.id),))


def redrawn_without(ask: Ask, offer: Offer) -> tuple[TellModerators, ...]:
    """Draw the moderators' card again where *offer*, which ends, was the answer of one of them."""
    return (TellModerators(ask=ask.id),) if ask.answered_for == offer.id else ()


def first_answer(ask: Ask, earlier: Sequence[Offer], now: datetime) -> tuple[Counted, ...]:
    """Count the first offer on an ask by how soon it came, and apart if within a day, in the week of the ask."""
    if earlier or ask.shown_at is None:
        return ()
    in_a_day = Counted(event=Event.ANSWERED_IN_A_DAY, at=ask.shown_at)
    return (*((in_a_day,) if now - ask.shown_at <= DAY else ()), *tallies.first_offer(ask.shown_at, now))
