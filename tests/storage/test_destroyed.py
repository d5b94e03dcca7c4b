"""What is found of a destroyed ask by somebody who has the database, all keys, and the full list of members."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from itertools import product
from pathlib import Path

from bot.decide.deadlines import whole_hour
from bot.model.asks import AskState
from bot.model.communities import DAY
from bot.model.effects import Effect, Sending, TellCandidate, TellModerators, TellOther
from bot.model.ids import (
    AskId,
    ConversationId,
    HandleId,
    NoteId,
    OfferId,
    ReportId,
    RequestId,
    SendingId,
    TimerId,
    TurnId,
)
from bot.model.members import Request
from bot.model.offers import OfferState, Side
from bot.model.people import Person
from bot.model.reports import Said
from bot.model.timers import Alarm, Timer
from bot.ports import Directory, Unit
from storage import sealing
from storage.keyring import Keyring
from storage.moments import month, whole
from storage.refusals import SealBroken
from storage.sealing import NOBODYS, Seals, Use, Vault
from storage.sqlite import SqliteStore
from tests.contracts.values import HOME, a_handle
from tests.storage.test_thief import ANONYMOUS, ASKER, BY_NAME, HERSELF, live
from tests.worlds import AFTER_NOON, BEN, CAM, CARD, a_note, a_report, an_ask, an_offer

MEMBERS = (ASKER, BEN, CAM, Person("discord:100000000000000009"))
LATER = AFTER_NOON + timedelta(days=31)
BENS = OfferId("offer-of-ben")
TALK = ConversationId("talk")
SHE_SAID = "It hangs straight now."
HANGS_ON_IT = (ANONYMOUS.id, BENS, TALK, "request-about-hers", "report-by-ben", "turn")


def end_well(directory: Directory) -> None:
    """Let the anonymous ask be answered, thanked for and ended, and be on everybody's mind meanwhile."""
    live(directory)
    unit = directory.within(HOME)
    kept = an_offer(id=BENS, ask=ANONYMOUS.id, conversation=TALK, state=OfferState.KEPT, kept_at=whole_hour(AFTER_NOON))
    unit.offers.keep(kept)
    unit.notes.keep(a_note(offer=BENS, words=SHE_SAID, name=None))
    unit.requests.keep(Request(id=RequestId("request-about-hers"), ask=ANONYMOUS.id, member=HERSELF.id))
    about: tuple[Effect, ...] = (
        TellOther(conversation=TALK, side=Side.ASKER),
        TellCandidate(request=RequestId("request-about-hers")),
        TellModerators(ask=ANONYMOUS.id),
    )
    for n, effect in enumerate(about):
        unit.send(Sending(id=SendingId(f"about{n}"), effect=effect, lane=f"about{n}", due=AFTER_NOON))
    for owner in (BENS, TALK):
        unit.set_timer(Timer(id=TimerId(owner), community=HOME, owner=owner, alarm=Alarm.WATCH_TALK, due=LATER))
        unit.handles.keep(a_handle(f"handle-{owner}", owner), None)
    helpers_words = Said(conversation=TALK, turn=TurnId("turn"), side=Side.HELPER)
    unit.reports.make(a_report(id=ReportId("report-by-asker"), ask=ANONYMOUS.id, said=helpers_words), ASKER)
    unit.bars.bar(ReportId("report-by-asker"), BEN)
    unit.set_timer(Timer(id=TimerId("r"), community=HOME, owner="report-by-ben", alarm=Alarm.FORGET_REPORT, due=LATER))
    unit.handles.keep(a_handle("handle-of-report", "report-by-ben"), None)
    unit.handles.keep(a_handle("handle-of-bar", "report-by-asker"), None)
    unit.board.pin("report-by-ben", CARD)
    ended = replace(ANONYMOUS, state=AskState.SORTED, ended_at=AFTER_NOON, answered_for=BENS)
    unit.asks.keep(ended)


async def destroyed(store: SqliteStore) -> None:
    """End it, and let its time pass."""
    await store.transact(end_well)
    await store.transact(lambda directory: directory.within(HOME).traces.destroy(ANONYMOUS.id, LATER))


def rows(database: Path) -> dict[str, list[dict[str, object]]]:
    """Give every row of every table."""
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {table: [dict(row) for row in connection.execute(f"SELECT * FROM {table}")] for table in tables}  # noqa: S608


def opened(row: dict[str, object], vault: Vault) -> str:
    """Give a row with every seal in it opened that opens in any place of it; some belong to no community."""
    seals = (vault.of(HOME), vault.of(NOBODYS))
    return json.dumps([_opened(value, row, seals) for value in row.values()], ensure_ascii=False)


def _opened(value: object, row: dict[str, object], seals: Sequence[Seals]) -> object:
    if not isinstance(value, str) or not value.startswith("1."):
        return value
    buckets = [one for one in vars(sealing).values() if isinstance(one, sealing.Bucket)]
    for one, bucket, bound in product(seals, buckets, filter(None, map(str, row.values()))):
        try:
            return one.open(bucket, bound, value)
        except SealBroken:
            continue
    raise AssertionError("a seal that nobody can open proves nothing")


def named(database: Path, vault: Vault, *names: str) -> set[str]:
    """Give the tables in which one of *names* stands, opened or not."""
    return {
        table
        for table, found in rows(database).items()
        for row in found
        if any(name in opened(row, vault) for name in names)
    }


async def test_before_its_end_an_ask_hangs_together(store: SqliteStore, database: Path, keyring: Keyring) -> None:
    await store.transact(end_well)

    assert {
        "lockers",
        "me_toos",
        "offers",
        "turns",
        "timers",
        "outbox",
        "handles",
        "board",
        "requests",
        "reports",
    } <= named(database, Vault(keyring), *HANGS_ON_IT)


async def test_no_row_but_its_own_holds_a_destroyed_ask_or_what_hung_on_it(
    store: SqliteStore, database: Path, keyring: Keyring
) -> None:
    await destroyed(store)
    # The list was hers to open for some days, and is past them.
    await store.transact(lambda directory: directory.forget_seen(LATER, 50))

    assert named(database, Vault(keyring), ANONYMOUS.id) == {"asks"}
    assert named(
        database, Vault(keyring), TALK, "request-about-hers", "report-by-ben", "A shelf nobody may know of"
    ) == {"drafts"}


async def test_with_all_keys_and_all_members_it_is_by_someone_who_asked_that_month(
    store: SqliteStore, database: Path, keyring: Keyring
) -> None:
    await destroyed(store)
    seals = Vault(keyring).of(HOME)
    months = [str(month(AFTER_NOON) + n) for n in range(-1, 2)]
    things = [(), *((one,) for one in (*HANGS_ON_IT, *months))]
    tags = {
        seals.tag(use, *thing, person.account): (use, thing, person)
        for use, thing, person in product(Use, things, MEMBERS)
    }
    found = {
        tags[str(value)]
        for table in rows(database).values()
        for row in table
        for value in row.values()
        if str(value) in tags
    }

    about_it = {(use, person) for use, thing, person in found if thing and thing[0] not in months}
    assert about_it == set()
    asked = {person for use, thing, person in found if use is Use.ASKED}
    assert asked == {ASKER, BEN, CAM}  # All who asked in that month, and nobody can say which of them.
    (row,) = (row for row in rows(database)["asks"] if row["id"] == ANONYMOUS.id)
    assert row["author"] is row["author_tag"] is row["card_message"] is row["answered_for"] is None


async def test_who_was_barred_because_of_it_can_still_be_allowed_again(store: SqliteStore) -> None:
    await destroyed(store)

    def check(unit: Unit) -> None:
        assert unit.reports.on(ANONYMOUS.id) == ()
        assert unit.bars.is_barred(BEN)
        assert unit.handles.get(HandleId("handle-of-bar"))

    await store.read(lambda directory: check(directory.within(HOME)))


async def test_a_helper_keeps_the_month_and_the_note_beside_nothing_that_leads_back(
    store: SqliteStore, database: Path
) -> None:
    await destroyed(store)

    (given,) = await store.read(lambda directory: directory.within(HOME).offers.given(BEN))
    assert given.kept_at == AFTER_NOON.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    assert given.note
    assert (given.note.id, given.note.offer, given.note.words) == (NoteId("note"), BENS, SHE_SAID)
    row = next(row for row in rows(database)["given"] if row["id"] == BENS)
    assert set(row) == {"community_id", "id", "tag", "month", "note"}


async def test_the_rest_of_what_she_asked_stays_hers(store: SqliteStore) -> None:
    await destroyed(store)

    own = await store.read(lambda directory: directory.within(HOME).asks.of(ASKER))
    assert [ask.id for ask in own] == [BY_NAME.id]


async def test_destroyed_twice_is_destroyed_once(store: SqliteStore, database: Path) -> None:
    await destroyed(store)
    before = {table: len(found) for table, found in rows(database).items()}
    await store.transact(lambda directory: directory.within(HOME).traces.destroy(ANONYMOUS.id, LATER))

    assert {table: len(found) for table, found in rows(database).items()} == before


async def test_of_help_without_a_note_as_much_is_kept_as_with_the_longest(store: SqliteStore, database: Path) -> None:
    def work(directory: Directory) -> None:
        unit = directory.within(HOME)
        for name, words in (("a", ""), ("b", "x"), ("c", "👋" * 500)):
            unit.asks.post(an_ask(id=AskId(name), ended_at=AFTER_NOON), ASKER)
            unit.offers.make(
                an_offer(id=OfferId(name), ask=AskId(name), state=OfferState.KEPT, kept_at=AFTER_NOON), BEN
            )
            if words:
                unit.notes.keep(a_note(offer=OfferId(name), words=words))
            unit.traces.destroy(AskId(name), LATER)

    await store.transact(work)

    assert len({len(str(row["note"])) for row in rows(database)["given"]}) == 1


async def test_a_by_name_ask_loses_its_name_and_the_seconds(store: SqliteStore, database: Path) -> None:
    def work(directory: Directory) -> None:
        unit = directory.within(HOME)
        unit.asks.post(an_ask(posted_at=AFTER_NOON, ended_at=AFTER_NOON + timedelta(seconds=DAY)), ASKER)
        unit.traces.destroy(an_ask().id, LATER)

    await store.transact(work)

    left = await store.read(lambda directory: directory.within(HOME).asks.get(an_ask().id))
    assert left
    assert (left.name, left.wish.hand, left.wish.help) == (None, "", "")
    assert left.posted_at == whole_hour(AFTER_NOON)
    assert whole(left.ended_at) == whole(whole_hour(AFTER_NOON) + timedelta(days=1))


async def test_words_that_are_unsaid_are_gone_and_announced_no_more(store: SqliteStore, database: Path) -> None:
    await store.transact(end_well)
    await store.transact(lambda directory: directory.within(HOME).traces.unsay(TALK))

    assert rows(database)["turns"] == []
    assert not [row for row in rows(database)["outbox"] if TALK in str(row["effect"])]
    assert await store.read(lambda directory: directory.within(HOME).conversations.get(TALK)) is not None
