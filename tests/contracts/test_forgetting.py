"""Who is forgotten: nothing is left of what was theirs, and everything of what was others'."""

from datetime import datetime, timedelta

import pytest

from bot.model.effects import Effect, Notice, Sending, TellCandidate, TellMember
from bot.model.handles import About, Handle, Subject, Verb
from bot.model.ids import AskId, HandleId, MemberId, OfferId, RequestId, SendingId, TimerId
from bot.model.members import Request
from bot.model.timers import Alarm, Timer
from bot.ports import Directory, Store, Unit
from tests.contracts.values import AWAY, HOME, LEASE
from tests.worlds import ANA, BEN, CAM, NOON, a_member, an_ask, an_offer

DAY = timedelta(days=1)
MONTHS_AGO = (
    datetime(2026, 3, 1, tzinfo=NOON.tzinfo),
    datetime(2026, 2, 28, tzinfo=NOON.tzinfo),
    datetime(2025, 9, 1, tzinfo=NOON.tzinfo),
)
"""In this month, the one before, and the first of those in which it may be kept that somebody asked."""


@pytest.mark.parametrize("days", range(9))
async def test_no_day_is_left_on_which_somebody_sounded_in_danger(store: Store, days: int) -> None:
    on = NOON - days * DAY

    def work(home: Unit, away: Unit) -> None:
        for unit, person in ((home, ANA), (home, BEN), (away, ANA)):
            unit.marks.leave(person, on)
        home.traces.forget(ANA, NOON)

        assert not home.marks.stand(ANA, on, 0)
        assert home.marks.stand(BEN, on, 0)
        assert away.marks.stand(ANA, on, 0)

    await store.transact(lambda directory: work(directory.within(HOME), directory.within(AWAY)))


@pytest.mark.parametrize("when", MONTHS_AGO)
async def test_no_month_is_left_in_which_somebody_asked(store: Store, when: datetime) -> None:
    def work(home: Unit, away: Unit) -> None:
        for unit, person in ((home, ANA), (home, BEN), (away, ANA)):
            unit.asks.post(an_ask(id=AskId(f"by {person.account}"), posted_at=when), person)
        home.traces.forget(ANA, NOON)

        assert not home.asks.asked_lately(ANA, when, 0)
        assert home.asks.asked_lately(BEN, when, 0)
        assert away.asks.asked_lately(ANA, when, 0)

    await store.transact(lambda directory: work(directory.within(HOME), directory.within(AWAY)))


async def test_an_ask_and_an_offer_of_somebody_forgotten_are_by_nobody(store: Store) -> None:
    def work(unit: Unit) -> None:
        unit.asks.post(an_ask(name="Ana"), ANA)
        unit.asks.post(an_ask(id=AskId("bens"), name="Ben"), BEN)
        unit.offers.make(an_offer(id=OfferId("hers"), ask=AskId("bens"), name="Ana", quiet_name="Ana"), ANA)
        unit.traces.forget(ANA, NOON)
        ask, offer, bens = unit.asks.get(an_ask().id), unit.offers.get(OfferId("hers")), unit.asks.get(AskId("bens"))

        assert ask
        assert offer
        assert bens
        assert (ask.name, offer.name, offer.quiet_name, bens.name) == (None, None, None, "Ben")
        assert unit.asks.author(ask.id) is None
        assert unit.offers.helper(offer.id) is None
        assert unit.asks.of(ANA) == ()
        assert unit.offers.of(ANA) == ()
        assert [one.id for one in unit.asks.of(BEN)] == ["bens"]

    await store.transact(lambda directory: work(directory.within(HOME)))


def wanted_of(unit: Unit, name: str) -> None:
    """Let a member be asked about something: a request, a message on its way, an alarm, a card with buttons."""
    member, request, handle = MemberId(name), RequestId(f"request {name}"), HandleId(f"handle {name}")
    unit.requests.keep(Request(id=request, ask=an_ask().id, member=member))
    effects: tuple[Effect, ...] = TellCandidate(request=request), TellMember(member=member, notice=Notice.INVITATION)
    for number, effect in enumerate(effects):
        unit.send(Sending(id=SendingId(f"{name} {number}"), effect=effect, lane=f"{name} {number}", due=NOON))
    for owner in (member, request):
        timer = TimerId(f"timer {owner}")
        unit.set_timer(Timer(id=timer, community=unit.community, owner=owner, alarm=Alarm.INVITE, due=NOON))
    about = About(subject=Subject.MEMBER, id=request)
    unit.handles.keep(Handle(id=handle, community=unit.community, about=about, verbs=(Verb.OFFER_HELP,)), None)


async def test_of_a_member_nothing_is_on_its_way_nothing_rings_and_no_button_means_anything(store: Store) -> None:
    def live(directory: Directory) -> None:
        for community in (HOME, AWAY):
            unit = directory.within(community)
            unit.asks.post(an_ask(), CAM)
            for name, person in (("ana", ANA), ("ben", BEN)):
                unit.members.begin(a_member(id=MemberId(name)), person)
                wanted_of(unit, name)
        directory.within(HOME).traces.forget(ANA, NOON)

    def check(directory: Directory) -> None:
        home, left = directory.within(HOME), {("home", "ben"), ("away", "ana"), ("away", "ben")}
        claimed = directory.claim(NOON, LEASE, 99)
        rings = directory.due_timers(NOON, 99)

        assert {(str(one.community), str(one.sending.id)[:3]) for one in claimed} == left
        assert len(claimed) == 2 * len(left)
        assert {(str(one.community), str(one.owner)[-3:]) for one in rings} == left
        assert len(rings) == 2 * len(left)
        assert home.members.of(ANA) is None
        assert home.requests.get(RequestId("request ana")) is None
        assert home.handles.get(HandleId("handle ana")) is None
        assert home.requests.get(RequestId("request ben"))
        assert home.handles.get(HandleId("handle ben"))
        assert directory.within(AWAY).requests.get(RequestId("request ana"))

    await store.transact(live)
    await store.transact(check)
