"""Timers, and the outbox: lanes keep their order, leases run out, nothing blocks for ever."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from bot.model.effects import Effect, Notice, SayHello, Sending, ShowCard, TellAsker, TellHelper, TellOther
from bot.model.ids import AskId, CommunityId, ConversationId, OfferId, SendingId, TimerId, TurnId
from bot.model.offers import Side
from bot.model.timers import Alarm, Timer
from bot.ports import Claimed, Directory, Store
from tests.contracts.values import AWAY, HOME, LEASE, a_sending
from tests.worlds import NOON

SECOND = timedelta(seconds=1)
MICROSECOND = timedelta(microseconds=1)


def a_timer(name: str, owner: str = "ask", due: datetime = NOON, community: CommunityId = HOME) -> Timer:
    return Timer(id=TimerId(name), community=community, owner=owner, alarm=Alarm.RELEASE_ASK, due=due)


async def set_timers(store: Store, *timers: Timer) -> None:
    def work(directory: Directory) -> None:
        for timer in timers:
            directory.within(timer.community).set_timer(timer)

    await store.transact(work)


async def due_timers(store: Store, now: datetime = NOON, most: int = 50) -> list[str]:
    return [timer.id for timer in await store.read(lambda directory: directory.due_timers(now, most))]


async def test_timers_are_due_oldest_first_over_all_communities(store: Store) -> None:
    late = a_timer("late", owner="a", due=NOON + SECOND)
    await set_timers(
        store, a_timer("now", owner="b"), a_timer("early", owner="c", due=NOON - SECOND, community=AWAY), late
    )

    assert await due_timers(store) == ["early", "now"]
    assert await due_timers(store, most=1) == ["early"]
    assert (await store.read(lambda directory: directory.due_timers(NOON + SECOND, 9)))[-1] == late


async def test_an_alarm_never_rings_early(store: Store) -> None:
    await set_timers(store, a_timer("a", due=NOON + MICROSECOND))

    assert await due_timers(store, NOON) == []
    assert await due_timers(store, NOON + SECOND) == ["a"]


async def test_one_alarm_of_a_kind_and_owner_stands_the_one_set_last(store: Store) -> None:
    first, last = a_timer("first"), a_timer("last", due=NOON + SECOND)
    await set_timers(store, first, last)

    assert await due_timers(store, NOON + SECOND) == ["last"]
    assert not await store.transact(lambda directory: directory.ring(first))


async def test_a_timer_rings_once(store: Store) -> None:
    await set_timers(store, a_timer("a"))

    assert await store.transact(lambda directory: directory.ring(a_timer("a")))
    assert not await store.transact(lambda directory: directory.ring(a_timer("a")))
    assert await due_timers(store) == []


async def test_cancelled_timers_are_gone_and_others_are_not(store: Store) -> None:
    goodbye = Timer(id=TimerId("b"), community=HOME, owner="ask", alarm=Alarm.SAY_GOODBYE, due=NOON)
    await set_timers(store, a_timer("a"), goodbye, a_timer("c", owner="other"), a_timer("d", community=AWAY))

    await store.transact(lambda directory: directory.within(HOME).cancel_timers("ask"))

    assert sorted(await due_timers(store)) == ["c", "d"]


async def send(store: Store, *sendings: Sending, community: CommunityId = HOME) -> None:
    def work(directory: Directory) -> None:
        for sending in sendings:
            directory.within(community).send(sending)

    await store.transact(work)


async def claim(store: Store, now: datetime = NOON, most: int = 50) -> tuple[Claimed, ...]:
    return await store.transact(lambda directory: directory.claim(now, LEASE, most))


async def claimed(store: Store, now: datetime = NOON, most: int = 50) -> list[str]:
    return [one.sending.id for one in await claim(store, now, most)]


async def settle(store: Store, name: str) -> None:
    await store.transact(lambda directory: directory.settle(HOME, SendingId(name)))


async def park(store: Store, name: str) -> None:
    await store.transact(lambda directory: directory.park(HOME, SendingId(name), "may not write here"))


async def put_back(store: Store, name: str, ready_at: datetime) -> None:
    await store.transact(lambda directory: directory.put_back(HOME, SendingId(name), ready_at))


async def postpone(store: Store, name: str, due: datetime, *, unsure: bool = False) -> None:
    await store.transact(lambda directory: directory.postpone(HOME, SendingId(name), due, unsure=unsure))


@pytest.mark.parametrize(
    "effect",
    [
        ShowCard(ask=AskId("ask")),
        SayHello(community=HOME),
        TellAsker(ask=AskId("ask"), notice=Notice.HELP_OFFERED, offer=OfferId("offer")),
        TellAsker(ask=AskId("ask"), notice=Notice.CARD_STUCK),
        TellHelper(offer=OfferId("offer"), notice=Notice.ACCEPTED),
        TellOther(conversation=ConversationId("talk"), side=Side.HELPER, turn=TurnId("turn")),
        TellOther(conversation=ConversationId("talk"), side=Side.ASKER),
    ],
)
async def test_every_effect_leaves_as_it_was_sent(store: Store, effect: Effect) -> None:
    until = NOON + timedelta(days=7, microseconds=1)
    sending = Sending(id=SendingId("a"), effect=effect, lane="cards", due=NOON - MICROSECOND, until=until)
    await send(store, sending)

    assert await claim(store) == (Claimed(community=HOME, sending=sending),)


async def test_a_lane_keeps_its_order_and_lanes_do_not_wait_for_each_other(store: Store) -> None:
    await send(store, a_sending("z"), a_sending("a"), a_sending("m", lane="other"))
    await send(store, a_sending("x"), community=AWAY)

    assert sorted(await claimed(store)) == ["m", "x", "z"]
    assert await claimed(store) == []
    await settle(store, "z")
    assert await claimed(store) == ["a"]


async def test_no_more_are_claimed_than_asked_for(store: Store) -> None:
    await send(store, *(a_sending(name, lane=name) for name in "abc"))

    assert len(await claimed(store, most=2)) == 2
    assert len(await claimed(store, most=2)) == 1


async def test_what_is_due_later_waits_and_lets_what_is_due_sooner_pass(store: Store) -> None:
    await send(store, a_sending("later", due=NOON + SECOND), a_sending("sooner"))

    assert await claimed(store) == ["sooner"]
    await settle(store, "sooner")
    assert await claimed(store, NOON + SECOND - MICROSECOND) == []
    assert await claimed(store, NOON + SECOND) == ["later"]


async def test_a_lease_that_ran_out_says_when_it_was_tried(store: Store) -> None:
    await send(store, a_sending("a"))
    await claim(store, NOON)

    assert await claim(store, NOON + LEASE - MICROSECOND) == ()
    (again,) = await claim(store, NOON + LEASE)

    assert (again.sending.id, again.tried_at, again.sending.attempts) == ("a", NOON, 1)


async def test_a_postponed_sending_holds_its_lane_and_counts_its_attempts(store: Store) -> None:
    await send(store, a_sending("a"), a_sending("b"))
    await claim(store)
    await postpone(store, "a", NOON + SECOND)

    assert await claimed(store, NOON) == []
    (again,) = await claim(store, NOON + SECOND)
    assert (again.sending.id, again.tried_at, again.sending.attempts) == ("a", None, 1)
    assert again.sending.due == NOON + SECOND


async def test_the_first_try_that_may_have_been_seen_is_remembered(store: Store) -> None:
    await send(store, a_sending("a"))
    for second, unsure in enumerate((False, True, True, False)):
        (once,) = await claim(store, NOON + second * SECOND)
        await postpone(store, "a", NOON + (second + 1) * SECOND, unsure=unsure)
        assert once.tried_at == (None if second < 2 else NOON + SECOND)

    (last,) = await claim(store, NOON + 4 * SECOND)
    assert last.tried_at == NOON + SECOND


async def test_what_was_put_back_untried_is_as_it_was_sent_and_holds_its_lane(store: Store) -> None:
    await send(store, a_sending("a", until=NOON + LEASE), a_sending("b"))
    (first,) = await claim(store)
    await put_back(store, "a", NOON + SECOND)

    assert await claimed(store, NOON) == []
    assert await claim(store, NOON + SECOND) == (first,)


@pytest.mark.parametrize("told", [True, False])
async def test_what_was_put_back_says_at_the_next_look_whether_it_was_told(store: Store, told: bool) -> None:
    await send(store, a_sending("a"))
    await claim(store)
    await store.transact(lambda directory: directory.put_back(HOME, SendingId("a"), NOON + SECOND, told=told))

    (again,) = await claim(store, NOON + SECOND)
    assert again.told == told


async def test_what_was_put_back_still_may_have_been_seen_before(store: Store) -> None:
    await send(store, a_sending("a"))
    await claim(store)
    await postpone(store, "a", NOON + SECOND, unsure=True)
    await claim(store, NOON + SECOND)
    await put_back(store, "a", NOON + LEASE)

    (again,) = await claim(store, NOON + LEASE)
    assert (again.tried_at, again.sending.attempts) == (NOON, 1)


async def test_a_parked_sending_is_listed_and_lets_its_lane_go_on(store: Store) -> None:
    await send(store, a_sending("a"), a_sending("b"))
    await claim(store)
    await park(store, "a")

    assert await claimed(store, NOON + LEASE) == ["b"]
    assert await set_aside(store) == ((HOME, ShowCard(ask=AskId("a")), "may not write here"),)


async def test_of_what_was_parked_one_effect_can_be_forgotten(store: Store) -> None:
    await send(store, a_sending("a"), a_sending("b"), a_sending("c"))
    for name in "ab":
        await claim(store)
        await park(store, name)

    await store.transact(lambda directory: directory.within(AWAY).drop_parked(ShowCard(ask=AskId("a"))))
    await store.transact(lambda directory: directory.within(HOME).drop_parked(ShowCard(ask=AskId("b"))))
    await store.transact(lambda directory: directory.within(HOME).drop_parked(ShowCard(ask=AskId("c"))))

    assert [effect for _, effect, _ in await set_aside(store)] == [ShowCard(ask=AskId("a"))]
    assert await claimed(store) == ["c"]


async def set_aside(store: Store) -> Sequence[tuple[CommunityId, Effect, str]]:
    """List what was set aside and why, over all communities."""
    return await store.read(lambda directory: directory.parked())


async def parked(store: Store) -> list[bool]:
    """Say of which lanes something waits to be unparked."""
    home = ("lane", "other", "a third")
    return await store.read(lambda directory: [directory.within(HOME).is_parked(lane) for lane in home])


async def test_what_is_unparked_goes_before_what_waits_behind_it(store: Store) -> None:
    await send(store, *(a_sending(name) for name in "cab"), a_sending("d", lane="other"))
    for name in "cad":
        await claim(store)
        await park(store, name)

    assert await parked(store) == [True, True, False]
    await store.transact(lambda directory: directory.within(HOME).unpark("lane"))
    assert await parked(store) == [False, True, False]

    (first,) = await claim(store)
    assert (first.sending.id, first.sending.attempts, first.tried_at) == ("c", 0, None)
    await settle(store, "c")
    assert await claimed(store) == ["a"]
    assert len(await set_aside(store)) == 1


async def test_what_is_to_be_sent_is_on_its_way_until_it_is_sent_or_parked(store: Store) -> None:
    show = ShowCard(ask=AskId("ask"))

    def under_way(directory: Directory) -> list[bool]:
        homes = [directory.within(one) for one in (HOME, AWAY)]
        return [one.is_on_its_way(show, lane) for one in homes for lane in ("cards", "other")]

    await send(store, replace(a_sending("a", lane="cards"), effect=show))
    waiting = await store.read(under_way)
    await claim(store)
    leased = await store.read(under_way)
    await park(store, "a")

    assert waiting == leased == [True, False, False, False]
    assert await store.read(under_way) == [False] * 4


async def test_what_may_have_been_seen_stays_set_aside(store: Store) -> None:
    await send(store, a_sending("a"))
    await claim(store)
    await claim(store, NOON + LEASE)
    await park(store, "a")

    assert await parked(store) == [False, False, False]
    await store.transact(lambda directory: directory.within(HOME).unpark("lane"))
    assert len(await set_aside(store)) == 1


async def test_who_starts_to_send_inherits_every_lease_and_learns_when_it_was_tried(store: Store) -> None:
    await send(store, a_sending("a"))
    await claim(store, NOON)

    await store.transact(lambda directory: directory.inherit(NOON + SECOND))

    (again,) = await claim(store, NOON + SECOND)
    assert again.tried_at == NOON


async def test_what_was_leased_and_never_heard_of_is_given_back_as_if_untried(store: Store) -> None:
    await send(store, a_sending("under way", lane="one"), a_sending("tried", lane="another"))
    await claim(store, NOON)
    await postpone(store, "tried", NOON, unsure=True)
    await send(store, a_sending("new"))
    await claim(store, NOON + SECOND)

    await store.transact(lambda directory: directory.unclaim(NOON + SECOND))

    again = {one.sending.id: (one.tried_at, one.sending.attempts) for one in await claim(store, NOON + SECOND)}
    assert again == {"new": (None, 0), "tried": (NOON, 1)}


@pytest.mark.parametrize("becomes", ["settled", "postponed", "put back", "parked", "tried again"])
async def test_a_try_knows_whether_it_was_kept_what_came_of_it(store: Store, becomes: str) -> None:
    await send(store, a_sending("a"))
    (one,) = await claim(store)
    assert await store.read(lambda directory: directory.is_claimed(one))

    match becomes:
        case "settled":
            await settle(store, "a")
        case "put back":
            await put_back(store, "a", NOON)
        case "parked":
            await park(store, "a")
        case _:
            await postpone(store, "a", NOON)
    if becomes == "tried again":
        await claim(store)

    assert not await store.read(lambda directory: directory.is_claimed(one))


async def test_who_starts_to_send_waits_for_nobody_who_was_asked_to_come_again(store: Store) -> None:
    await send(store, a_sending("a"), a_sending("later", lane="other", due=NOON + LEASE))
    await claim(store, NOON)
    await postpone(store, "a", NOON + LEASE)

    await store.transact(lambda directory: directory.inherit(NOON + SECOND))

    assert await claimed(store, NOON + SECOND) == ["a"]


async def test_what_is_still_being_sent_is_held_for_longer(store: Store) -> None:
    await send(store, a_sending("a"))
    await claim(store, NOON)

    await store.transact(lambda directory: directory.hold(HOME, SendingId("a"), NOON + 3 * LEASE))

    assert await claimed(store, NOON + 3 * LEASE - MICROSECOND) == []
    assert await claimed(store, NOON + 3 * LEASE) == ["a"]


async def test_what_is_sent_no_longer_is_not_held(store: Store) -> None:
    await send(store, a_sending("a"))
    await claim(store, NOON)
    await postpone(store, "a", NOON + SECOND)

    await store.transact(lambda directory: directory.hold(HOME, SendingId("a"), NOON + 3 * LEASE))

    assert await claimed(store, NOON + SECOND) == ["a"]


async def test_what_is_no_longer_worth_saying_is_dropped(store: Store) -> None:
    await send(store, a_sending("old", until=NOON), a_sending("new"))

    assert await claimed(store, NOON + MICROSECOND) == ["new"]
    await settle(store, "new")
    assert await claimed(store, NOON) == []


async def test_a_sending_is_not_dropped_while_somebody_is_sending_it(store: Store) -> None:
    await send(store, a_sending("a", until=NOON), a_sending("b"))
    await claim(store, NOON)

    assert await claimed(store, NOON + SECOND) == []
    assert await claimed(store, NOON + LEASE) == ["b"]


async def test_a_stale_sending_is_never_claimed_however_many_there_are(store: Store) -> None:
    await send(store, *(a_sending(str(n), lane=str(n), until=NOON) for n in range(5)))

    assert await claimed(store, NOON + SECOND, most=2) == []


SENDINGS = st.lists(st.tuples(st.sampled_from(["x", "y"]), st.integers(0, 3)), max_size=12)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sendings=SENDINGS, most=st.integers(1, 3))
async def test_every_lane_leaves_whole_and_in_order(store: Store, sendings: list[tuple[str, int]], most: int) -> None:
    rows = [
        a_sending(f"{n:02}", lane=lane, due=NOON + timedelta(seconds=wait)) for n, (lane, wait) in enumerate(sendings)
    ]
    await send(store, *rows)
    left: dict[str, list[str]] = {"x": [], "y": []}
    for _ in range(2 * len(rows) + 1):
        for one in await claim(store, NOON + timedelta(seconds=9), most):
            left[one.sending.lane].append(one.sending.id)
            await settle(store, one.sending.id)

    for lane, ids in left.items():
        assert ids == [row.id for row in sorted(rows, key=lambda row: row.due) if row.lane == lane]


async def is_behind(store: Store, before: datetime = NOON) -> bool:
    return await store.read(lambda directory: directory.is_behind(before))


async def test_what_is_due_and_neither_sent_nor_rung_is_behind(store: Store) -> None:
    early = NOON - SECOND
    before = await is_behind(store)
    await store.transact(lambda directory: directory.within(HOME).send(a_sending("first", due=early)))
    unsent = await is_behind(store)
    await store.transact(lambda directory: directory.settle(HOME, SendingId("first")))
    sent = await is_behind(store)
    await set_timers(store, a_timer("late", due=early))

    assert (before, unsent, sent) == (False, True, False)
    assert await is_behind(store)
    assert not await is_behind(store, early)


async def test_what_is_due_and_has_not_left_is_counted_from_when_it_fell_due(store: Store) -> None:
    def work(directory: Directory) -> None:
        unit = directory.within(HOME)
        for name, due in (("first", NOON - 3 * SECOND), ("second", NOON - SECOND), ("later", NOON + SECOND)):
            unit.send(a_sending(name, lane=name, due=due))
        unit.send(a_sending("asleep", lane="asleep", due=NOON - LEASE))
        unit.send(a_sending("aside", lane="aside", due=NOON - LEASE))
        directory.put_back(HOME, SendingId("asleep"), NOON + LEASE)
        directory.park(HOME, SendingId("aside"), "gone")

    before = await store.read(lambda directory: directory.backlog(NOON))
    await store.transact(work)
    due = await store.read(lambda directory: directory.backlog(NOON))
    await store.transact(lambda directory: directory.claim(NOON, LEASE, 5))
    await store.transact(lambda directory: directory.postpone(HOME, SendingId("first"), NOON + LEASE, unsure=False))
    tried = await store.read(lambda directory: directory.backlog(NOON))

    assert before == (0, timedelta())
    assert due == tried == (2, 3 * SECOND)


async def test_what_stands_behind_another_in_its_lane_or_was_set_aside_is_not_behind(store: Store) -> None:
    def work(directory: Directory) -> None:
        unit = directory.within(HOME)
        for name in ("head", "behind"):
            unit.send(a_sending(name, due=NOON - SECOND))
        directory.put_back(HOME, SendingId("head"), NOON + LEASE)

    await store.transact(work)
    waiting = await is_behind(store)
    await store.transact(lambda directory: directory.settle(HOME, SendingId("head")))
    next_one = await is_behind(store)
    await store.transact(lambda directory: directory.park(HOME, SendingId("behind"), "may not write there"))

    assert (waiting, next_one) == (False, True)
    assert not await is_behind(store)
