"""Make a decision true inside a unit: what it keeps, drops, tells and sets an alarm for, all of it or nothing."""

from datetime import datetime, timedelta

from bot.decide import absence, letting_go
from bot.lingering import lingers
from bot.model.asks import Ask, Draft
from bot.model.audit import Details
from bot.model.communities import Community
from bot.model.concerns import Concern
from bot.model.decisions import Alarmed, Counted, Decision, Kept, Later
from bot.model.effects import (
    Effect,
    GreetModerators,
    Notice,
    SayHello,
    SayUnmasking,
    SayWeekly,
    Sending,
    ShowAgain,
    ShowCard,
    ShowJam,
    ShowPause,
    ShowUnmasking,
    TakeAway,
    TellAsker,
    TellCandidate,
    TellHelper,
    TellMember,
    TellModerators,
    TellOfNames,
    TellOfReport,
    TellOther,
    TellRequester,
    TryModerators,
    WarnModerators,
)
from bot.model.ids import DraftId, SendingId, TimerId
from bot.model.members import Member, Request
from bot.model.naming import Reveal
from bot.model.offers import Conversation, Note, Offer, Turn
from bot.model.people import Person
from bot.model.reports import AllowHelper, BarHelper, Matter, PauseAuthor, Report
from bot.model.timers import Timer
from bot.model.unmaskings import Unmasking
from bot.ports import Chance, Unit

CARDS = "cards"
"""The lane of everything shown in a community's channel."""

MODERATORS = "moderators"
"""The lane of everything shown in the moderators' channel."""

WORTH_SAYING = timedelta(days=7)
"""After this a private message is old news; what it said is under /my."""

TIMELY = timedelta(days=1)
"""After this it would be odd to show a card once more, or to greet a week."""


class NobodyActs(Exception):
    """A decision that begins something was kept without a person who does it."""


def keep(unit: Unit, decision: Decision, *, actor: Person | None, now: datetime, chance: Chance) -> None:
    """Write all of *decision* into *unit*; what begins belongs to *actor*."""
    for begun in decision.begin:
        _begin(unit, begun, actor)
    for kept in decision.keep:
        _keep(unit, kept, actor)
    for bar in decision.bars:
        _keep_bar(unit, bar, chance)
    for dropped in decision.drop:
        _drop(unit, dropped)
    for ask in decision.take_back:
        _take_back(unit, ask, actor)
    _hand_back(unit, decision)
    _let_go(unit, decision, now)
    _set_alarms(unit, decision, now, chance)
    _write_down(unit, decision, actor, now)
    for effect in decision.effects:
        send(unit, effect, now=now, chance=chance)


def _write_down(unit: Unit, decision: Decision, actor: Person | None, now: datetime) -> None:
    for line in decision.record:
        unit.audit(line.deed, now, Details(by=actor, about=line.about, reason=line.reason))
    for event in decision.events:
        counted = event if isinstance(event, Counted) else Counted(event=event, at=now)
        unit.count(counted.event, counted.at, counted.kind)
    for snapshot in decision.publish:
        unit.figures.publish(snapshot)
    for month in decision.counted_out:
        unit.figures.count_out(month)


def _set_alarms(unit: Unit, decision: Decision, now: datetime, chance: Chance) -> None:
    for owner in decision.silence:
        unit.cancel_timers(owner)
    for alarmed in (*decision.alarms, *_follows(unit, decision, now, chance)):
        due = now + timedelta(seconds=alarmed.seconds)
        timer = Timer(
            id=TimerId(chance.id()), community=unit.community, owner=alarmed.owner, alarm=alarmed.alarm, due=due
        )
        unit.set_timer(timer)


def _follows(unit: Unit, decision: Decision, now: datetime, chance: Chance) -> tuple[Alarmed, ...]:
    """Give the alarms that belong to whatever begins or ends, whoever decided it."""
    ended = letting_go.ended(decision.keep)
    if not ended and not decision.begin:
        return ()
    settings = (unit.settings() or Community(id=unit.community)).settings
    looks = (absence.look_in(one.id, settings, now, chance.between(0, absence.NIGHT_LASTS)) for one in decision.begin)
    return (*letting_go.follows(ended, settings, now), *looks)


def _let_go(unit: Unit, decision: Decision, now: datetime) -> None:
    for parked in decision.looked_at:
        unit.drop_parked(parked)
    for conversation in decision.unsay:
        unit.traces.unsay(conversation)
    for one in decision.keep:
        if isinstance(one, Ask | Offer) and not one.live and one.farewell and one.farewell.forgotten:
            _disown(unit, one)
    for ask in decision.disown:
        unit.traces.disown(ask)
    for ask in decision.destroy:
        unit.traces.destroy(ask, now)


def _disown(unit: Unit, ended: Ask | Offer) -> None:
    if isinstance(ended, Ask):
        unit.traces.disown(ended.id)
    else:
        unit.traces.disown_offer(ended.id)


def send(unit: Unit, effect: Effect | Later, *, now: datetime, chance: Chance) -> None:
    """Put an effect in the outbox."""
    if isinstance(effect, Later):
        worth = _worth(effect.effect) if effect.worth is None else timedelta(seconds=effect.worth)
        _send(unit, effect.effect, now + timedelta(seconds=effect.seconds), worth, chance)
    else:
        _send(unit, effect, now, _worth(effect), chance)


def _worth(effect: Effect) -> timedelta | None:
    """Say for how long an effect is worth sending; None is for ever."""
    match effect:
        case ShowCard() | TakeAway() | TellModerators() | TellOfReport() | WarnModerators():
            return None
        case (
            ShowUnmasking()
            | ShowPause()
            | ShowJam()
            | SayUnmasking()
            | SayHello()
            | GreetModerators()
            | TellAsker(notice=Notice.UNMASKED)
        ):
            return None
        case ShowAgain() | SayWeekly() | TryModerators():
            return TIMELY
        case _:
            return WORTH_SAYING


def _send(unit: Unit, effect: Effect, due: datetime, worth: timedelta | None, chance: Chance) -> None:
    until = None if worth is None else due + worth
    unit.send(Sending(id=SendingId(chance.id()), effect=effect, lane=lane(effect), due=due, until=until))


def lane(effect: Effect) -> str:
    """Name the queue in which an effect keeps its order: a channel's, or a role's. Never a person's."""
    match effect:
        case ShowCard() | ShowAgain() | TakeAway() | SayHello() | SayWeekly() | SayUnmasking():
            return CARDS
        case TellModerators() | TellOfReport() | WarnModerators() | ShowUnmasking() | ShowPause() | ShowJam():
            return MODERATORS
        case GreetModerators() | TryModerators():
            return MODERATORS
        case _:
            return _private_lane(effect)


def _private_lane(
    effect: TellAsker | TellHelper | TellOther | TellOfNames | TellCandidate | TellMember | TellRequester,
) -> str:
    match effect:
        case TellAsker(ask=ask, notice=notice, offer=offer) if lingers(effect):
            return f"asker {ask} {offer or ''} {notice}"  # It may stay for a day: nothing else has to wait for that.
        case TellAsker(ask=ask, offer=offer):
            return f"asker {ask} {offer or ''}".rstrip()
        case TellHelper(offer=offer):
            return f"helper {offer}"
        case TellOther(conversation=conversation, side=side) | TellOfNames(conversation=conversation, side=side):
            return f"{side} {conversation}"
        case TellCandidate(request=request):
            return f"candidate {request}"
        case TellMember(member=member):
            return f"member {member}"
        case TellRequester(unmasking=unmasking):
            return f"requester {unmasking}"


def _begin(unit: Unit, begun: Ask | Offer | Report | Unmasking, actor: Person | None) -> None:
    if isinstance(begun, Report) and begun.matter is not Matter.REPORTED:
        unit.reports.make(begun, None)  # The bot brought it: whoever acts has reported nothing.
        return
    if actor is None:
        raise NobodyActs
    match begun:
        case Ask():
            unit.asks.post(begun, actor)
        case Offer():
            unit.offers.make(begun, actor)
        case Unmasking():
            unit.unmaskings.begin(begun, actor)
        case Report():
            unit.reports.make(begun, actor)


def _keep(unit: Unit, kept: Kept, actor: Person | None) -> None:
    match kept:
        case Draft():
            if actor is None:
                raise NobodyActs
            unit.drafts.keep(kept, actor)
        case Ask():
            unit.asks.keep(kept)
        case Offer():
            unit.offers.keep(kept)
        case Conversation() | Turn() | Reveal() | Note() | Report():
            _keep_words(unit, kept)
        case Member() | Request() | Concern() | Unmasking():
            _keep_aside(unit, kept)


def _keep_aside(unit: Unit, kept: Member | Request | Concern | Unmasking) -> None:
    match kept:
        case Member():
            unit.members.keep(kept)
        case Request():
            unit.requests.keep(kept)
        case Concern():
            unit.concerns.keep(kept)
        case Unmasking():
            unit.unmaskings.keep(kept)


def _keep_words(unit: Unit, kept: Conversation | Turn | Reveal | Note | Report) -> None:
    match kept:
        case Conversation():
            unit.conversations.keep(kept)
        case Turn():
            unit.conversations.say(kept)
        case Reveal():
            unit.reveals.keep(kept)
        case Note():
            unit.notes.keep(kept)
        case Report():
            unit.reports.keep(kept)


def _hand_back(unit: Unit, decision: Decision) -> None:
    """Open the seal of whoever asked, for the store alone; where it is gone there is nobody to give a draft to."""
    for back in decision.hand_back:
        author = unit.asks.author(back.ask)
        if author is not None:
            unit.drafts.keep(back.draft, author)


def _keep_bar(unit: Unit, bar: PauseAuthor | BarHelper | AllowHelper, chance: Chance) -> None:
    """Open the seal of whoever it is about, for the store alone; where it is gone there is nobody to keep it for."""
    match bar:
        case PauseAuthor(ask=ask, until=until):
            author, pause = unit.asks.author(ask), chance.id()  # Drawn either way: nothing after it tells which it was.
            if author is not None:
                unit.bars.pause(pause, author, until)
        case BarHelper(report=report, conversation=conversation):
            talk = unit.conversations.get(conversation)
            helper = unit.offers.helper(talk.offer) if talk else None
            if helper is not None:
                unit.bars.bar(report, helper)
        case AllowHelper(report=report):
            unit.bars.allow(report)


def _drop(unit: Unit, draft: DraftId) -> None:
    unit.handles.drop(draft)
    unit.cancel_timers(draft)
    unit.drafts.drop(draft)


def _take_back(unit: Unit, ask: Ask, actor: Person | None) -> None:
    if actor is None:
        raise NobodyActs
    unit.handles.drop(ask.id)
    unit.asks.drop(ask.id, actor)
