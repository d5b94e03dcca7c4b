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
from bot.platforms import TryLater
from tests.sending.conftest import Desk
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
    await sleeps(desk, ANA, UTC_NIGHT)
    told = TellAsker(ask=ASK.id, notice=Notice.CLOSED_KINDLY)
    await desk.keep(Decision(begin=(CLOSED,), effects=(told,)))
    await told_within(desk, timedelta(hours=8))
    desk.courier.troubles.append(TryLater())
    delivery = desk.delivery()
    await delivery.drain()
    assert not desk.courier.told

    desk.clock.pass_by(seconds=1)
    await delivery.drain()
    assert len(desk.courier.told) == 1


async def test_a_button_is_there_only_once_its_message_leaves(desk: Desk, tmp_path: Path) -> None:
    await sleeps(desk, ANA, UTC_NIGHT)
    await desk.keep(Decision(begin=(CLOSED,), effects=(TellAsker(ask=ASK.id, notice=Notice.CLOSED_KINDLY),)))
    await told_within(desk, timedelta(hours=7))

    with closing(sqlite3.connect(tmp_path / "askaround.sqlite")) as connection:
        assert connection.execute("SELECT * FROM handles").fetchall() == []


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
