"""An ask that waits is shown privately to one who likes to help; whom that falls on says nothing of who asked."""

from bot.model.asks import Ask
from bot.model.decisions import Alarmed, Decision
from bot.model.handles import Verb
from bot.model.ids import MemberId
from bot.model.members import Request
from bot.model.people import Person
from bot.model.timers import Alarm
from bot.ports import Unit
from tests.sending.conftest import Desk
from tests.worlds import ANA, BEN, CAM, NOON, a_member, a_waiting_ask, a_wish, an_offer

ASK = a_waiting_ask(wish=a_wish(topic="Tech"))
ANONYMOUS = a_waiting_ask(wish=a_wish(topic="Tech"), name=None)
WATCH = Alarmed(owner=ASK.id, alarm=Alarm.WATCH_ASK, seconds=4 * 3600)


async def waiting(desk: Desk, ask: Ask = ASK, asker: Person = CAM, **but: object) -> None:
    """Let an ask wait for four hours, where Ana, then Ben, like to help with such things."""

    def work(unit: Unit) -> None:
        unit.asks.post(ask, asker)
        for name, person, more in (("ana", ANA, but), ("ben", BEN, {})):
            unit.members.begin(a_member(id=MemberId(name), topics=("Tech",), **more), person)

    await desk.within(work)
    await desk.keep(Decision(alarms=(WATCH,)))
    desk.clock.pass_by(hours=4)


async def told(desk: Desk) -> list[Person]:
    await desk.scheduler().tick()
    await desk.delivery().drain()
    return [person for person, _, _ in desk.courier.told]


async def requests(desk: Desk) -> list[str]:
    def work(unit: Unit) -> tuple[Request, ...]:
        return unit.requests.on(ASK.id)

    return [request.member for request in await desk.within(work)]


async def test_one_who_likes_to_help_is_shown_the_ask_privately(desk: Desk) -> None:
    await waiting(desk)

    assert await told(desk) == [ANA]
    (card,) = [card for _, card, _ in desk.courier.told]
    assert ASK.wish.help in [line.text for line in card.lines]
    assert [control.verb for control in card.controls] == [Verb.OFFER_HELP]


async def test_the_next_one_is_asked_two_hours_later_and_nobody_twice(desk: Desk) -> None:
    await waiting(desk)
    await told(desk)
    desk.clock.pass_by(hours=2)

    assert await told(desk) == [ANA, BEN]
    desk.clock.pass_by(hours=12)
    assert await told(desk) == [ANA, BEN]


async def test_who_asked_by_name_is_never_asked(desk: Desk) -> None:
    await waiting(desk, ASK, ANA)

    assert await told(desk) == [BEN]


async def test_whom_an_anonymous_ask_falls_on_is_the_same_whoever_asked(desk: Desk) -> None:
    await waiting(desk, ANONYMOUS, ANA)

    assert await told(desk) == []
    assert await requests(desk) == ["ana"]


async def test_for_everybody_else_it_is_as_if_another_had_asked(desk: Desk) -> None:
    await waiting(desk, ANONYMOUS, CAM)

    assert await told(desk) == [ANA]
    assert await requests(desk) == ["ana"]


async def test_who_sleeps_is_asked_in_their_morning(desk: Desk) -> None:
    await waiting(desk, quiet=(10, 20))
    await desk.within(lambda unit: unit.members.keep(a_member(id=MemberId("ben"))))

    assert await told(desk) == []
    desk.clock.pass_by(hours=4)

    assert await told(desk) == [ANA]


async def test_a_request_that_waited_is_not_sent_once_somebody_answered(desk: Desk) -> None:
    await waiting(desk, quiet=(10, 20))
    await desk.within(lambda unit: unit.members.keep(a_member(id=MemberId("ben"))))
    await told(desk)
    await desk.within(lambda unit: unit.offers.make(an_offer(), BEN))
    desk.clock.pass_by(hours=4)

    assert await told(desk) == []


async def test_a_request_that_waited_is_not_sent_to_who_pauses_now(desk: Desk) -> None:
    await waiting(desk, quiet=(10, 20))
    await desk.within(lambda unit: unit.members.keep(a_member(id=MemberId("ben"))))
    await told(desk)
    paused = a_member(id=MemberId("ana"), paused_until=NOON.replace(day=11))
    await desk.within(lambda unit: unit.members.keep(paused))
    desk.clock.pass_by(hours=4)

    assert await told(desk) == []
