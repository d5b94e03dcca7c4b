"""An ask that waits is shown privately to one who likes to help; whom that falls on says nothing of who asked."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.model.asks import Ask
from bot.model.decisions import Alarmed, Decision
from bot.model.handles import Verb
from bot.model.ids import MemberId
from bot.model.members import Request
from bot.model.people import Person
from bot.model.timers import Alarm
from bot.ports import Unit
from tests.sending.conftest import Desk, a_desk
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


@pytest.mark.parametrize("asker", [ANA, BEN, CAM])
async def test_an_anonymous_ask_is_shown_to_all_who_like_to_help_its_asker_among_them(
    desk: Desk, asker: Person
) -> None:
    await waiting(desk, ANONYMOUS, asker)
    await told(desk)
    desk.clock.pass_by(hours=2)

    assert await told(desk) == [ANA, BEN]
    first, second = (card for _, card, _ in desk.courier.told)
    assert first.lines == second.lines


async def test_no_row_tells_whether_a_request_reached_the_asker_or_another(tmp_path: Path) -> None:
    left = []
    for asker in (ANA, BEN, CAM):
        async with a_desk(tmp_path / asker.account) as desk:
            await waiting(desk, ANONYMOUS, asker)
            await told(desk)
            desk.clock.pass_by(hours=2)
            await told(desk)
            left.append(rows(tmp_path / asker.account))

    ana, ben, cam = left
    assert ana == ben == cam
    assert len(ana["handles"]) == 2


SEALED = {"key_id", "proof", "tag", "author", "author_tag", "account", "choices", "words", "asks", "month"}
"""What says nothing to whoever has no key."""


def rows(folder: Path) -> dict[str, list[str]]:
    """Give every row of every table, as somebody finds it who has the database and not the key."""
    (database,) = folder.glob("*.sqlite")
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {
            table: sorted(
                str({column: row[column] for column in row.keys() if column not in SEALED})  # noqa: SIM118
                for row in connection.execute(f"SELECT * FROM {table}")  # noqa: S608
            )
            for table in tables
        }


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


async def test_a_request_that_waited_is_not_sent_to_who_wants_nothing_for_now(desk: Desk) -> None:
    await waiting(desk, quiet=(10, 20))
    await desk.within(lambda unit: unit.members.keep(a_member(id=MemberId("ben"))))
    await told(desk)
    await desk.within(lambda unit: unit.members.keep(a_member(id=MemberId("ana"))))
    desk.clock.pass_by(hours=4)

    assert await told(desk) == []


async def test_a_request_that_waited_is_not_sent_to_who_pauses_now(desk: Desk) -> None:
    await waiting(desk, quiet=(10, 20))
    await desk.within(lambda unit: unit.members.keep(a_member(id=MemberId("ben"))))
    await told(desk)
    paused = a_member(id=MemberId("ana"), topics=("Tech",), paused_until=NOON.replace(day=11))
    await desk.within(lambda unit: unit.members.keep(paused))
    desk.clock.pass_by(hours=4)

    assert await told(desk) == []
