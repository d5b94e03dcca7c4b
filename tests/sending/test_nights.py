"""What nobody caused waits for its receiver's morning, and no row tells when that is."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import keeping
from bot.decide import asks
from bot.model.asks import AskState
from bot.model.communities import Hours
from bot.model.decisions import Alarmed, Decision
from bot.model.effects import Notice, TellAsker, TellHelper
from bot.model.ids import MemberId
from bot.model.members import Member
from bot.model.people import Person
from bot.model.timers import Alarm
from bot.platforms import PERSON_IS_GONE, TryLater, Undeliverable
from tests.sending.conftest import Desk, a_desk
from tests.worlds import ANA, BEN, NOON, an_accepted_offer, an_anonymous_ask, some_settings

UTC_NIGHT, TOKYO_NIGHT, KATHMANDU_NIGHT = ("UTC", (11, 20)), ("Asia/Tokyo", (17, 9)), ("Asia/Kathmandu", (15, 3))
"""At noon UTC all of them sleep; they wake at 20:00, at 0:00 and at 21:15."""

NIGHTS = [UTC_NIGHT, TOKYO_NIGHT, KATHMANDU_NIGHT]
ASK = an_anonymous_ask()
CLOSED = replace(ASK, state=AskState.CLOSED)
OFFER = an_accepted_offer()
TAKEN = replace(ASK, state=AskState.TAKEN)


async def sleeps(desk: Desk, person: Person, hours: Hours) -> None:
    zone, quiet = hours
    await desk.within(lambda unit: unit.members.begin(Member(id=MemberId("sleeper"), zone=zone, quiet=quiet), person))


async def takes_on(desk: Desk) -> None:
    """Let Ben have promised to help Ana."""
    await desk.within(lambda unit: unit.asks.post(TAKEN, ANA))
    await desk.within(lambda unit: unit.offers.make(OFFER, BEN))


async def told_within(desk: Desk, time: timedelta) -> list[datetime]:
    """Look every quarter of an hour, and say when somebody was told."""
    told, delivery, until = [], desk.delivery(), desk.clock.at + time
    while desk.clock.at < until:
        before = len(desk.courier.told)
        await delivery.drain()
        told += [desk.clock.at] * (len(desk.courier.told) - before)
        desk.clock.pass_by(minutes=15)
    return told


def after_noon(**time: float) -> datetime:
    return NOON + timedelta(**time)


def sent(folder: Path) -> list[dict[str, Any]]:
    """Give what the outbox says of times."""
    with closing(sqlite3.connect(folder / "askaround.sqlite")) as connection:
        connection.row_factory = sqlite3.Row
        rows = connection.execute("SELECT due, ready_at, until, state, attempts, claimed_at, tried_at FROM outbox")
        return [dict(row) for row in rows]


def micros(moment: datetime) -> int:
    return int(moment.timestamp()) * 1_000_000


@pytest.mark.parametrize("hours", NIGHTS)
async def test_no_row_tells_when_an_anonymous_asker_wakes(desk: Desk, tmp_path: Path, hours: Hours) -> None:
    await sleeps(desk, ANA, hours)
    waiting = replace(ASK, shown_at=NOON, watched_from=NOON)
    watch = Alarmed(owner=ASK.id, alarm=Alarm.WATCH_ASK, seconds=72 * 3600)
    await desk.keep(Decision(begin=(waiting,), alarms=(watch,)))
    desk.clock.pass_by(hours=72, minutes=20)
    await desk.scheduler().tick()
    await desk.delivery().drain()

    rung, full_hour = after_noon(hours=72, minutes=20), after_noon(hours=73)
    assert sent(tmp_path) == [
        {
            "due": micros(rung),
            "ready_at": micros(full_hour),
            "until": micros(rung + timedelta(days=7)),
            "state": "waiting",
            "attempts": 0,
            "claimed_at": None,
            "tried_at": None,
        }
    ]


@pytest.mark.parametrize("hours, wakes", [*zip(NIGHTS, (8, 12, 10), strict=True)])
async def test_who_sleeps_is_told_on_the_first_full_hour_of_their_morning(desk: Desk, hours: Hours, wakes: int) -> None:
    await sleeps(desk, ANA, hours)
    told = TellAsker(ask=ASK.id, notice=Notice.CLOSED_KINDLY)
    await desk.keep(Decision(begin=(CLOSED,), effects=(told,)))

    assert await told_within(desk, timedelta(days=2)) == [after_noon(hours=wakes)]


async def test_hours_slept_are_no_tries(desk: Desk) -> None:
    await sleeps(desk, BEN, UTC_NIGHT)
    await takes_on(desk)
    await desk.keep(Decision(effects=(TellHelper(offer=OFFER.id, notice=Notice.RAN_OUT),)))
    await told_within(desk, timedelta(hours=8))
    desk.courier.troubles.append(TryLater())
    delivery = desk.delivery()
    await delivery.drain()
    assert not desk.courier.told

    desk.clock.pass_by(seconds=1)
    await delivery.drain()
    assert len(desk.courier.told) == 1


async def test_an_asker_who_could_not_be_told_is_tried_again_on_the_full_hour_as_if_they_slept(desk: Desk) -> None:
    await desk.keep(Decision(begin=(CLOSED,), effects=(TellAsker(ask=ASK.id, notice=Notice.CLOSED_KINDLY),)))
    desk.courier.troubles.append(TryLater(timedelta(minutes=7)))

    assert await told_within(desk, timedelta(days=2)) == [after_noon(hours=1)]


AWAKE = ("UTC", (1, 2))


async def kept_hour_by_hour(folder: Path, hours: Hours, hour: int) -> tuple[int, list[object]]:
    """Tell Ana something that nobody caused; say how often she was told by then, and what a copy of all would show."""
    async with a_desk(folder) as desk:
        await sleeps(desk, ANA, hours)
        await desk.keep(Decision(begin=(CLOSED,), effects=(TellAsker(ask=ASK.id, notice=Notice.CLOSED_KINDLY),)))
        await told_within(desk, timedelta(hours=hour))
        return len(desk.courier.told), copied(folder)


def copied(folder: Path) -> list[object]:
    """Copy every row, seals by their length alone; tags are random, for each folder has keys of its own."""
    with closing(sqlite3.connect(folder / "askaround.sqlite")) as connection:
        return [
            [len(value) if isinstance(value, str) and value.startswith("1.") else value for value in row]
            for table in ("outbox", "handles", "timers", "counts")
            for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2")  # noqa: S608 - Names of ours.
        ]


@pytest.mark.parametrize("hour", [1, 7, 9, 23])
async def test_no_copy_tells_whether_an_asker_sleeps_or_is_awake(tmp_path: Path, hour: int) -> None:
    (no_times, asleep), (once, awake) = [
        await kept_hour_by_hour(tmp_path / name, hours, hour)
        for name, hours in (("asleep", UTC_NIGHT), ("awake", AWAKE))
    ]

    assert (no_times, once) == (hour > 8, 1)
    assert asleep == awake != []


@pytest.mark.parametrize("hours", [AWAKE, UTC_NIGHT])
async def test_a_day_later_the_row_goes_for_whoever_slept_and_whoever_did_not(tmp_path: Path, hours: Hours) -> None:
    told, before = await kept_hour_by_hour(tmp_path / "before", hours, 24)
    again, after = await kept_hour_by_hour(tmp_path / "after", hours, 25)

    assert (told, again) == (1, 1)
    assert len(before) == len(after) + 1


async def test_an_asker_who_is_gone_leaves_the_row_where_it_is_as_one_who_was_told(desk: Desk, tmp_path: Path) -> None:
    await desk.keep(Decision(begin=(CLOSED,), effects=(TellAsker(ask=ASK.id, notice=Notice.CLOSED_KINDLY),)))
    desk.courier.troubles.append(Undeliverable(PERSON_IS_GONE))

    await desk.delivery().drain()

    assert [row["state"] for row in sent(tmp_path)] == ["waiting"]


async def test_what_an_asker_hears_meanwhile_waits_for_nothing(desk: Desk) -> None:
    await sleeps(desk, ANA, UTC_NIGHT)
    await desk.keep(Decision(begin=(TAKEN,), effects=(TellAsker(ask=ASK.id, notice=Notice.STILL_WAITING),)))
    await desk.within(lambda unit: unit.offers.make(OFFER, BEN))
    await desk.delivery().drain()
    heard = TellAsker(ask=ASK.id, notice=Notice.HANDED_BACK, offer=OFFER.id)
    await desk.keep(Decision(effects=(heard,)))

    await desk.delivery().drain()

    assert len(desk.courier.told) == 1


@pytest.mark.parametrize("hours", [("UTC", (17, 0)), ("UTC", (17, 1))])
async def test_a_helper_who_sleeps_until_the_time_they_promised_is_not_reminded_of_it(desk: Desk, hours: Hours) -> None:
    await sleeps(desk, BEN, hours)
    await takes_on(desk)
    desk.clock.pass_by(hours=6)
    promised = replace(OFFER, promised_at=after_noon(hours=12))
    reminded = TellHelper(offer=OFFER.id, notice=Notice.CHECK_IN)
    await desk.keep(Decision(keep=(promised,), effects=(reminded,)))

    assert await told_within(desk, timedelta(days=1)) == []


async def test_a_helper_hears_in_their_morning_that_an_ask_ran_out(desk: Desk) -> None:
    await sleeps(desk, BEN, UTC_NIGHT)
    await takes_on(desk)
    await desk.keep(Decision(alarms=(Alarmed(owner=ASK.id, alarm=Alarm.WATCH_ASK, seconds=14 * 86400),)))
    desk.clock.pass_by(days=14)
    await desk.scheduler().tick()

    assert len(await told_within(desk, timedelta(hours=1))) == 1  # Ana, who is awake.
    assert await told_within(desk, timedelta(days=1)) == [after_noon(days=14, hours=8)]


async def test_a_helper_hears_at_once_that_an_asker_closed_an_ask(desk: Desk) -> None:
    await sleeps(desk, BEN, UTC_NIGHT)
    await takes_on(desk)
    closed = asks.close(TAKEN, mine=True, offers=(OFFER,), settings=some_settings(), now=NOON)
    assert isinstance(closed, Decision)
    await desk.within(lambda unit: keeping.keep(unit, closed, actor=ANA, now=NOON, chance=desk.chance))

    assert await told_within(desk, timedelta(hours=1)) == [NOON]
