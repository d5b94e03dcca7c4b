"""Those whose things can be opened: a few people with one of everything that somebody can have, kept by the store."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from benchmarks.dashboard import CHANNEL, HOME, WISH
from bot.clock import SystemChance
from bot.model.asks import Ask, AskState, Draft
from bot.model.communities import MessageRef
from bot.model.effects import Sending, ShowCard
from bot.model.handles import About, Handle, Subject, Verb
from bot.model.ids import (
    AskId,
    ConversationId,
    DraftId,
    HandleId,
    MemberId,
    NoteId,
    OfferId,
    ReportId,
    RequestId,
    SendingId,
    TimerId,
    TurnId,
)
from bot.model.members import Member, Request
from bot.model.offers import Conversation, Note, Offer, OfferState, Side, Turn
from bot.model.people import Person
from bot.model.reports import Report, ReportState
from bot.model.timers import Alarm, Timer
from bot.ports import Directory, Unit

RESIDENTS = 20
TOPIC = "house"
CARD = MessageRef(place=CHANNEL, message="4")
LATER = timedelta(days=365)
"""When everything rings and leaves that is set here: never while it is measured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resident:
    """Somebody, with an ask that stands, an offer on it and the one that it was made by."""

    person: Person
    member: MemberId
    ask: AskId
    ended: AskId
    offer: OfferId
    conversation: ConversationId


def drawn(chance: SystemChance) -> tuple[Resident, ...]:
    """Draw who lives there."""
    return tuple(
        Resident(
            person=Person(f"discord:{chance.between(10**17, 10**18)}"),
            member=MemberId(chance.id()),
            ask=AskId(chance.id()),
            ended=AskId(chance.id()),
            offer=OfferId(chance.id()),
            conversation=ConversationId(chance.id()),
        )
        for _ in range(RESIDENTS)
    )


def move_in(residents: Sequence[Resident], now: datetime, chance: SystemChance, directory: Directory) -> None:
    """Let each have asked, been offered help, talked and thanked; one ask a person is destroyed already."""
    unit, hour = directory.within(HOME), now.replace(minute=0, second=0, microsecond=0)
    for one, helper in zip(residents, (*residents[1:], residents[0]), strict=True):
        unit.first_sight(f"discord:{chance.id()}", now)
        unit.members.begin(Member(id=one.member, topics=(TOPIC,)), one.person)
        unit.drafts.keep(Draft(id=DraftId(chance.id()), wish=WISH), one.person)
        for ask in _asks(one, hour):
            unit.asks.post(ask, one.person)
            _show(unit, ask, hour, chance)
            _notice(unit, ask, helper, chance)
        _help(unit, one, helper, chance, hour)
        for alarm in (Alarm.WATCH_ASK, Alarm.LOOK_IN):
            timer = Timer(id=TimerId(chance.id()), community=HOME, owner=one.ask, alarm=alarm, due=now + LATER)
            unit.set_timer(timer)
        unit.traces.destroy(one.ended, now)


def _asks(one: Resident, hour: datetime) -> Iterator[Ask]:
    open_now = Ask(id=one.ask, wish=replace(WISH, topic=TOPIC), state=AskState.OPEN, posted_at=hour)
    yield replace(open_now, card=CARD, shown_at=hour, watched_from=hour)
    yield replace(open_now, id=one.ended, state=AskState.SORTED, ended_at=hour)


def _show(unit: Unit, ask: Ask, hour: datetime, chance: SystemChance) -> None:
    for subject, about, state in ((Subject.ASK, str(ask.id), ""), (Subject.LIST, "", "[]")):
        what = About(subject=subject, id=about, version=1, state=state)
        handle = Handle(id=HandleId(chance.id()), community=HOME, about=what, verbs=(Verb.OFFER_HELP,))
        unit.handles.keep(handle, hour + LATER)
    unit.send(Sending(id=SendingId(chance.id()), effect=ShowCard(ask=ask.id), lane=ask.id, due=hour + LATER))


def _notice(unit: Unit, ask: Ask, helper: Resident, chance: SystemChance) -> None:
    unit.asks.say_me_too(ask.id, helper.person)
    unit.requests.keep(Request(id=RequestId(chance.id()), ask=ask.id, member=helper.member))
    id = ReportId(chance.id())
    report = Report(id=id, ask=ask.id, text=WISH.hand, at=ask.posted_at, state=ReportState.DISMISSED)
    unit.reports.make(report, helper.person)


def _help(unit: Unit, one: Resident, helper: Resident, chance: SystemChance, hour: datetime) -> None:
    kept = Offer(id=OfferId(chance.id()), ask=one.ended, can_do=WISH.help, state=OfferState.KEPT, kept_at=hour)
    made = Offer(id=one.offer, ask=one.ask, can_do=WISH.help, state=OfferState.ACCEPTED, conversation=one.conversation)
    for offer in (kept, made):
        unit.offers.make(offer, helper.person)
        unit.notes.keep(Note(id=NoteId(chance.id()), offer=offer.id, words=WISH.hand))
    unit.conversations.keep(Conversation(id=one.conversation, ask=one.ask, offer=one.offer))
    id, side = TurnId(chance.id()), Side.ASKER
    unit.conversations.say(Turn(id=id, conversation=one.conversation, side=side, words=WISH.help, place=1, at=hour))
