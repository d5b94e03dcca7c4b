"""What somebody finds who has the database and its journal, and not the keys."""

import base64
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from bot.model.audit import Deed, Details
from bot.model.blocks import Block
from bot.model.concerns import Concern, pinned_as
from bot.model.effects import Effect, Notice, Sending, ShowCard, TellAsker, TellCandidate, TellHelper, TellMember
from bot.model.figures import Figure, Snapshot
from bot.model.handles import About, Handle, Subject, Verb
from bot.model.ids import (
    AskId,
    BlockId,
    ConversationId,
    DraftId,
    HandleId,
    LoginId,
    MemberId,
    OfferId,
    ReportId,
    RequestId,
    SendingId,
    TimerId,
    TurnId,
)
from bot.model.members import Invited, Request
from bot.model.naming import Naming, Reveal
from bot.model.offers import OfferState, Side
from bot.model.people import Person
from bot.model.reports import Act, Said
from bot.model.timers import Alarm, Timer
from bot.ports import Directory
from storage.sqlite import SqliteStore
from tests.contracts.values import HOME, a_handle
from tests.worlds import (
    AFTER_NOON,
    BEN,
    CAM,
    CARD,
    a_conversation,
    a_draft,
    a_login,
    a_member,
    a_note,
    a_report,
    a_session,
    a_tenant,
    a_turn,
    a_visitor,
    an_actor,
    an_anonymous_ask,
    an_ask,
    an_offer,
    an_unmasking,
)

ASKER = Person("discord:731592648101112131")
SECRETS = (
    ASKER.account,
    ASKER.account.removeprefix("discord:"),
    "xoxe.xoxb-1-TokenOfThePlace",
    "xoxe-1-RenewalOfThePlace",
    "Ana Canary",
    "ana.canary",
    "A shelf nobody may know of",
    "words that Ana said",
)
ANONYMOUS = an_anonymous_ask(
    id=AskId("anonymous-ask-of-hers1"),
    wish=replace(an_ask().wish, hand="A shelf nobody may know of"),
    posted_at=AFTER_NOON,
)
SAID = Said(conversation=ConversationId("talk"), turn=TurnId("turn"), side=Side.ASKER)
HERSELF = a_member(
    id=MemberId("member-who-is-ana-001"),
    topics=("Tech", "Learning"),
    requests=(AFTER_NOON,),
    invited=Invited.SENT,
    agreed=True,
    invited_at=AFTER_NOON,
)
BY_NAME = an_ask(id=AskId("ask-by-name-of-hers-01"), name="Ana Canary", posted_at=AFTER_NOON)


def live(directory: Directory) -> None:
    """Let one person do everything that leaves a trace, some of it anonymously."""
    unit = directory.within(HOME)
    unit.first_sight(f"interaction {ASKER.account}", AFTER_NOON)
    unit.drafts.keep(a_draft(id=DraftId("draft-of-hers-0000001"), wish=ANONYMOUS.wish), ASKER)
    unit.asks.post(BY_NAME, ASKER)
    unit.asks.post(ANONYMOUS, ASKER)
    unit.asks.post(an_ask(id=AskId("ask-of-ben"), name="Ben"), BEN)
    unit.asks.say_me_too(AskId("ask-of-ben"), ASKER)
    unit.asks.say_me_too(ANONYMOUS.id, CAM)
    hers = an_offer(id=OfferId("offer-of-hers"), ask=AskId("ask-of-ben"), name="Ana Canary")
    bens = an_offer(id=OfferId("offer-of-ben"), ask=ANONYMOUS.id, conversation=ConversationId("talk"))
    unit.offers.make(hers, ASKER)
    unit.offers.make(bens, BEN)
    unit.conversations.keep(a_conversation(id=ConversationId("talk"), ask=ANONYMOUS.id, offer=bens.id))
    said = a_turn(id=TurnId("turn"), conversation=ConversationId("talk"), words="words that Ana said", at=AFTER_NOON)
    unit.conversations.say(said)
    named = Reveal(conversation=ConversationId("talk"), asked_by=Side.ASKER, state=Naming.NAMED, asker="Ana Canary")
    unit.reveals.keep(named)
    unit.notes.keep(a_note(offer=hers.id, name="Ana Canary"))
    unit.blocks.set(Block(id=BlockId("block-that-she-set-001"), ask=ANONYMOUS.id, name="Ben"), by=ASKER, blocked=BEN)
    unit.blocks.set(Block(id=BlockId("block-that-he-set-0001"), name="Ana Canary"), by=BEN, blocked=ASKER)
    unit.handles.keep(replace(a_handle("handle"), about=About(subject=Subject.ASK, id=ANONYMOUS.id)), AFTER_NOON)
    own = About(subject=Subject.LIST, id="mine", state=f'[["ask", "{BY_NAME.id}"], ["ask", "{ANONYMOUS.id}"]]')
    listed = Handle(id=HandleId("list"), community=HOME, about=own, verbs=(Verb.OPEN_MINE,))
    unit.handles.keep(listed, AFTER_NOON)
    alarm = Timer(id=TimerId("timer"), community=HOME, owner=ANONYMOUS.id, alarm=Alarm.RELEASE_ASK, due=AFTER_NOON)
    unit.set_timer(alarm)
    effects: tuple[Effect, ...] = (
        ShowCard(ask=ANONYMOUS.id),
        TellAsker(ask=ANONYMOUS.id, notice=Notice.HELP_OFFERED),
        TellHelper(offer=hers.id, notice=Notice.ACCEPTED),
        TellMember(member=HERSELF.id, notice=Notice.INVITATION),
        TellCandidate(request=RequestId(f"request-to-{HERSELF.id}")),
    )
    for n, effect in enumerate(effects):
        unit.send(Sending(id=SendingId(f"sending{n}"), effect=effect, lane=f"lane{n}", due=AFTER_NOON))
    directory.put_back(HOME, SendingId("sending1"), AFTER_NOON, told=True)
    unit.members.begin(HERSELF, ASKER)
    unit.members.begin(a_member(id=MemberId("member-who-is-cam-001"), topics=("Tech",)), CAM)
    for member in (HERSELF.id, MemberId("member-who-is-cam-001")):
        unit.requests.keep(Request(id=RequestId(f"request-to-{member}"), ask=AskId("ask-of-ben"), member=member))
    unit.set_timer(Timer(id=TimerId("invite"), community=HOME, owner=HERSELF.id, alarm=Alarm.INVITE, due=AFTER_NOON))
    unit.board.pin(ANONYMOUS.id, CARD)
    unit.board.pin(pinned_as(ANONYMOUS.id), CARD)
    unit.moderators.saw(ASKER, AFTER_NOON)
    unit.moderators.name((ASKER, CAM))
    unit.unmaskings.begin(an_unmasking(ask=BY_NAME.id, reason="words that Ana said", requester="Ana Canary"), ASKER)
    unit.asks.post(an_ask(id=AskId("ask-of-cam"), name="Cam", ended_at=AFTER_NOON), CAM)
    helped = replace(hers, id=OfferId("kept-of-hers"), ask=AskId("ask-of-cam"), state=OfferState.KEPT)
    unit.offers.make(replace(helped, kept_at=AFTER_NOON), ASKER)
    unit.traces.destroy(AskId("ask-of-cam"), AFTER_NOON)
    unit.marks.leave(ASKER, AFTER_NOON)
    unit.concerns.keep(Concern(ask=ANONYMOUS.id, seen_by="Ana Canary"))
    for name, ask, turn, reporter in (
        ("report-by-ben", ANONYMOUS.id, None, BEN),
        ("report-of-turn", ANONYMOUS.id, SAID, BEN),
        ("report-by-her", AskId("ask-of-ben"), None, ASKER),
    ):
        report = a_report(id=ReportId(name), ask=ask, said=turn, text="words that Ana said", acts=((Act.PAUSE, "Mo"),))
        unit.reports.make(replace(report, at=AFTER_NOON), reporter)
    for n, person in enumerate((ASKER, ASKER, CAM)):
        unit.bars.pause(f"pause{n}", person, AFTER_NOON)
        unit.bars.bar(ReportId(f"bar{n}"), person)
    visiting = a_visitor(community=HOME, actor=an_actor(ASKER, name="Ana Canary"))
    for name, visits in (("login-of-hers", visiting), ("login-of-nobody", None)):
        wanting = a_login(id=LoginId(name), visitor=visits)
        directory.logins.begin(wanting, code=f"code of {name}", secret=f"secret of {name}")
        directory.logins.confirm(wanting)
    given = a_tenant(token="xoxe.xoxb-1-TokenOfThePlace", renewal="xoxe-1-RenewalOfThePlace")
    directory.installations.keep(given)
    unit.sessions.begin("words that Ana said", a_session(visitor=visiting))
    unit.guesses.add(ASKER, AFTER_NOON)
    unit.audit(Deed.SETTINGS_CHANGED, AFTER_NOON, Details(by=ASKER, reason="words that Ana said"))
    unit.count("ask posted", AFTER_NOON)
    unit.figures.count_in(AFTER_NOON.date(), 2)
    unit.figures.publish(
        Snapshot(figure=Figure.HOURS, begins=AFTER_NOON.date(), ends=AFTER_NOON.date(), cells=(None, 7))
    )


def disguises(secret: str) -> set[bytes]:
    """Give what one text looks like, whole, as hex, and as base64 wherever in it it may begin."""
    raw = secret.encode()
    shifted = [base64.b64encode(b"\0" * shift + raw)[4 if shift else 0 : -4] for shift in range(3)]
    url = [text.replace(b"+", b"-").replace(b"/", b"_") for text in shifted]
    return {raw, raw.hex().encode(), raw.hex().upper().encode(), secret.encode("utf-16-le"), *shifted, *url}


async def test_the_askers_id_name_and_words_occur_nowhere_in_no_disguise(store: SqliteStore, database: Path) -> None:
    await store.transact(live)
    stolen = [path.read_bytes() for path in database.parent.glob("askaround.sqlite*")]
    assert any(b"ask-by-name-of-hers-01" in haul for haul in stolen), "a thief who finds nothing at all proves nothing"

    await store.close()
    stolen.append(database.read_bytes())

    found = [secret for secret in SECRETS for needle in disguises(secret) for haul in stolen if needle in haul]
    assert found == []


def values_by_column(database: Path) -> dict[str, set[object]]:
    with closing(sqlite3.connect(database)) as connection:
        columns = connection.execute(
            "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'"
        ).fetchall()
        return {
            f"{table}.{column}": {value for (value,) in connection.execute(f"SELECT {column} FROM {table}")}  # noqa: S608
            for table, column in columns
        }


PERSONAL = (
    *("drafts.owner_tag", "lockers.tag", "offers.helper_tag", "offers.offer_tag", "me_toos.tag", "seen.tag"),
    *("members.tag", "asked.tag", "given.tag", "blocks.tag", "marks.tag", "moderators.tag"),
    *("unmaskings.requester_tag", "reports.reporter_tag", "bars.tag", "sessions.visitor_tag", "guesses.tag"),
)
"""What is made of a person, beside the tag on an ask."""

SEALED = (
    *("asks.author", "asks.words", "drafts.words", "lockers.asks", "offers.helper", "offers.words", "turns.words"),
    *("members.account", "members.choices", "audit.details", "given.note", "blocks.blocked", "concerns.seen_by"),
    *("unmaskings.requester", "unmaskings.words", "reveals.said", "reports.words", "outbox.mark"),
    *("appointed.people", "figures.cells", "admissions.visitor", "sessions.visitor", "installations.access"),
)


async def test_no_value_made_of_a_person_occurs_in_two_columns(store: SqliteStore, database: Path) -> None:
    await store.transact(live)
    columns = values_by_column(database)

    for column in (*PERSONAL, *SEALED, "asks.author_tag"):
        assert columns[column], column
        shared = [other for other, values in columns.items() if other != column and values & columns[column] - {None}]
        assert shared == [], column


ABOUT_A_MEMBER = {"members.id", "helps_with.member_id", "requests.member_id", "requests.id", "timers.owner"}
"""Where somebody's choices can be told apart from another's. Nothing here is on what they ask."""


async def test_what_members_chose_hangs_on_nothing_that_they_asked(store: SqliteStore, database: Path) -> None:
    await store.transact(live)

    holding = {
        column
        for column, values in values_by_column(database).items()
        if any("member-who-is" in str(value) for value in values)
    }
    assert holding == ABOUT_A_MEMBER | {"outbox.effect"}


async def test_that_somebody_asked_is_kept_by_the_month_and_joins_no_two_months(
    store: SqliteStore, database: Path
) -> None:
    def work(directory: Directory) -> None:
        for name, month in (("a", 1), ("b", 1), ("c", 2), ("d", 3)):
            ask = an_anonymous_ask(id=AskId(name), posted_at=AFTER_NOON.replace(month=month))
            directory.within(HOME).asks.post(ask, ASKER)

    await store.transact(work)

    columns = values_by_column(database)
    assert len(columns["asked.month"]) == len(columns["asked.tag"]) == 3


async def test_that_somebody_is_left_in_peace_is_kept_by_the_day_and_joins_no_two_days(
    store: SqliteStore, database: Path
) -> None:
    days = (AFTER_NOON, AFTER_NOON, AFTER_NOON + timedelta(days=1))

    def work(directory: Directory) -> None:
        for day in days:
            directory.within(HOME).marks.leave(ASKER, day)

    await store.transact(work)

    columns = values_by_column(database)
    assert len(columns["marks.day"]) == len(columns["marks.tag"]) == 2


async def test_two_asks_of_one_person_share_no_value_that_another_persons_does_not(
    store: SqliteStore, database: Path
) -> None:
    await store.transact(live)
    with closing(sqlite3.connect(database)) as connection:
        cursor = connection.execute(f"SELECT * FROM asks WHERE id IN ('{ANONYMOUS.id}', '{BY_NAME.id}')")  # noqa: S608
        names = [name for name, *_ in cursor.description]
        hidden, named = ({*row} for row in cursor.fetchall())
        others = connection.execute("SELECT * FROM asks WHERE id = 'ask-of-ben'").fetchone()

    assert {"author", "author_tag"} <= set(names)
    assert hidden & named <= {*others}


async def test_an_anonymous_row_keeps_the_hour_and_no_more(store: SqliteStore, database: Path) -> None:
    await store.transact(live)
    await store.transact(
        lambda directory: directory.within(HOME).asks.keep(
            replace(ANONYMOUS, ended_at=AFTER_NOON + timedelta(minutes=1))
        )
    )

    with closing(sqlite3.connect(database)) as connection:
        times = connection.execute("SELECT posted_at, ended_at FROM asks WHERE anonymous = 1").fetchall()
        said = connection.execute("SELECT at FROM turns").fetchall()
        reported = connection.execute("SELECT at FROM reports").fetchall()
    assert [at % 3600 for row in (*times, *said, *reported) for at in row] == [0] * 6


async def test_no_two_rows_show_that_one_person_is_paused_or_barred_twice(store: SqliteStore, database: Path) -> None:
    await store.transact(live)
    columns = values_by_column(database)

    assert len(columns["bars.tag"]) == len(columns["bars.id"]) == 6


async def test_a_pause_leads_back_to_nothing_that_was_asked_or_reported(store: SqliteStore, database: Path) -> None:
    await store.transact(live)
    paused = {"pause0", "pause1", "pause2"}

    holding = {column for column, values in values_by_column(database).items() if values & paused}
    assert holding == {"bars.id"}


async def test_lockers_of_few_and_of_many_asks_look_the_same(store: SqliteStore, database: Path) -> None:
    def work(directory: Directory) -> None:
        asks = directory.within(HOME).asks
        for person, count in ((ASKER, 1), (BEN, 32)):
            for n in range(count):
                asks.post(an_ask(id=AskId(f"{person.account[-1]}{n:021}")), person)

    await store.transact(work)

    assert len({len(str(asks)) for asks in values_by_column(database)["lockers.asks"]}) == 1


async def test_one_block_and_many_look_the_same_and_say_nothing_of_the_other(
    store: SqliteStore, database: Path
) -> None:
    def work(directory: Directory) -> None:
        for person, count in ((ASKER, 1), (BEN, 12)):
            for n in range(count):
                block = Block(id=BlockId(f"{n:022}"), ask=AskId(f"{person.account[-1]}{n:021}"), name="Cam")
                directory.within(HOME).blocks.set(block, by=person, blocked=CAM)

    await store.transact(work)

    columns = values_by_column(database)
    assert len({len(str(blocked)) for blocked in columns["blocks.blocked"]}) == 1
    assert len(columns["blocks.tag"]) == 2


async def test_who_asked_who_agreed_and_who_is_named_look_the_same(store: SqliteStore, database: Path) -> None:
    steps = [
        Reveal(conversation=ConversationId("asked"), asked_by=Side.ASKER),
        Reveal(conversation=ConversationId("agreed"), asked_by=Side.HELPER, state=Naming.AGREED),
        Reveal(
            conversation=ConversationId("named"),
            asked_by=Side.ASKER,
            state=Naming.NAMED,
            asker="Ana " * 20,
            helper="👋" * 80,
        ),
    ]

    def work(directory: Directory) -> None:
        unit = directory.within(HOME)
        unit.asks.post(BY_NAME, ASKER)
        unit.offers.make(an_offer(ask=BY_NAME.id), BEN)
        for step in steps:
            unit.conversations.keep(a_conversation(id=step.conversation, ask=BY_NAME.id))
            unit.reveals.keep(step)

    await store.transact(work)

    said = values_by_column(database)["reveals.said"]
    assert len(said) == 3
    assert len({len(str(one)) for one in said}) == 1


async def test_an_offer_that_is_withheld_looks_like_any_other(store: SqliteStore, database: Path) -> None:
    def work(directory: Directory) -> None:
        unit = directory.within(HOME)
        unit.asks.post(BY_NAME, ASKER)
        for n in range(2):
            for length in (1, 240, 254):
                words = "x" * length
                offer = an_offer(id=OfferId(f"{length}-{n}"), ask=BY_NAME.id, can_do=words, withheld=bool(n))
                unit.offers.make(offer, Person(f"discord:{length}{n}"))

    await store.transact(work)
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT id, state, step, promised_at, kept_at, LENGTH(words) FROM offers").fetchall()

    looks = {id_: look for id_, *look in rows}
    assert [looks[f"{length}-0"] for length in (1, 240, 254)] == [looks[f"{length}-1"] for length in (1, 240, 254)]


async def test_a_dropped_ask_leaves_no_locker_behind(store: SqliteStore, database: Path) -> None:
    await store.transact(lambda directory: directory.within(HOME).asks.post(ANONYMOUS, ASKER))
    await store.transact(lambda directory: directory.within(HOME).asks.drop(ANONYMOUS.id, ASKER))

    columns = values_by_column(database)
    assert columns["asks.id"] == columns["lockers.tag"] == set()


async def test_what_is_deleted_is_overwritten(store: SqliteStore, database: Path) -> None:
    await store.transact(live)
    tag = next(iter(values_by_column(database)["drafts.owner_tag"]))
    await store.transact(lambda directory: directory.within(HOME).drafts.drop(DraftId("draft-of-hers-0000001")))
    await store.close()

    assert not list(database.parent.glob("*-wal"))
    assert str(tag).encode() not in database.read_bytes()


def test_the_disguises_are_found_where_they_are() -> None:
    for before in ("", "x", "xy", "xyz"):
        hidden = base64.b64encode(f"{before}{ASKER.account} and more".encode())
        assert any(needle in hidden for needle in disguises(ASKER.account))
    assert all(len(needle) > 8 for needle in disguises(ASKER.account))
    assert all(one != other for one, other in pairwise(sorted(disguises(ASKER.account))))


async def test_a_list_of_what_is_ones_own_joins_nothing_without_the_key(store: SqliteStore, database: Path) -> None:
    await store.transact(live)

    (state,) = {one for one in values_by_column(database)["handles.state"] if one and "page" not in str(one)}
    assert BY_NAME.id not in str(state)
    assert ANONYMOUS.id not in str(state)
    assert len(str(state)) > 1000  # As long for one thing as for twenty.


async def test_no_code_no_secret_and_no_token_is_kept_and_no_finer_time_than_is_asked_for(
    store: SqliteStore, database: Path
) -> None:
    await store.transact(live)
    columns = values_by_column(database)

    assert {column for column, values in columns.items() if any("of login-of" in str(one) for one in values)} == set()
    assert {at % 60 for at in columns["logins.begun_at"] | columns["sessions.seen_at"] if isinstance(at, int)} == {0}
    assert {at % 3600 for at in columns["sessions.since"] | columns["guesses.hour"] if isinstance(at, int)} == {0}


async def test_two_hours_of_guesses_join_nothing(store: SqliteStore, database: Path) -> None:
    def work(directory: Directory) -> None:
        for hours in range(2):
            directory.within(HOME).guesses.add(ASKER, AFTER_NOON + timedelta(hours=hours))

    await store.transact(work)

    assert len(values_by_column(database)["guesses.tag"]) == 2


async def test_every_session_looks_the_same_whoever_visits(store: SqliteStore, database: Path) -> None:
    def work(directory: Directory) -> None:
        for name in ("M", "👋" * 80):
            visitor = a_visitor(community=HOME, actor=an_actor(BEN, name=name))
            directory.within(HOME).sessions.begin(name, a_session(visitor=visitor))

    await store.transact(work)

    assert len({len(str(sealed)) for sealed in values_by_column(database)["sessions.visitor"]}) == 1
