"""A database of the ground floor, with everything in it that a community can have, comes up whole."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.chapters.greeting import is_said
from bot.decide.deadlines import whole_hour
from bot.model.asks import Ask, AskState
from bot.model.audit import Deed
from bot.model.communities import Anonymity, Place, Settings
from bot.model.concerns import Concern
from bot.model.effects import Notice, SayHello, TellAsker
from bot.model.ids import AskId, ConversationId, OfferId, ReportId, SpaceId
from bot.model.offers import Offer, OfferState
from bot.model.pages import BEGINNING, Spot
from bot.model.people import Person
from bot.model.reports import Matter
from bot.model.timers import Alarm
from bot.ports import Unit
from storage.effects import effect_as_text
from storage.keyring import Keyring
from storage.migrations.versions import v0001_ground_floor as ground_floor
from storage.moments import microseconds, seconds
from storage.room import texts
from storage.sealing import (
    ASK_AUTHOR,
    ASK_WORDS,
    LOCKER_ASKS,
    NOTE_WORDS,
    OFFER_HELPER,
    OFFER_WORDS,
    TURN_WORDS,
    Seals,
    Use,
    Vault,
)
from storage.sqlite import SqliteStore
from storage.unit import settings_from
from tests.contracts.values import HOME
from tests.worlds import (
    ANA,
    BEN,
    CAM,
    NOON,
    a_conversation,
    a_note,
    a_report,
    a_session,
    a_tenant,
    a_turn,
    a_visitor,
    an_accepted_offer,
    an_anonymous_ask,
    an_ask,
    an_offer,
)

WAITING = an_anonymous_ask(id=AskId("waiting"), card=None)
TAKEN = an_ask(id=AskId("taken"), state=AskState.TAKEN, card=None)
SORTED = an_ask(id=AskId("sorted"), state=AskState.SORTED, ended_at=NOON, card=None)
OFFER = an_accepted_offer(ask=TAKEN.id)
UNANSWERED = an_offer(id=OfferId("unanswered"), ask=WAITING.id)
YEARS = timedelta(days=36500)


class GroundFloor:
    """A database as the first schema has it, filled by its own hand."""

    def __init__(self, connection: sqlite3.Connection, seals: Seals) -> None:
        self.connection = connection
        self.seals = seals

    def build(self, keyring: Keyring) -> None:
        statements = (*ground_floor.DIRECTORY, *ground_floor.TIME, *ground_floor.ASKS, *ground_floor.HELP)
        for statement in (*statements, "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"):
            self.connection.execute(statement)
        self.connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        for key_id, proof in keyring.proofs().items():
            self.connection.execute("INSERT INTO keys VALUES (?, ?)", (key_id, proof))

    def put(self, table: str, **values: Any) -> None:
        row = {"community_id": HOME, **values}
        named = ", ".join(f":{name}" for name in row)
        self.connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({named})", row)  # noqa: S608

    def ask(self, ask: Ask, author: Person) -> None:
        wish = ask.wish
        self.put(
            "asks",
            id=ask.id,
            state=str(ask.state),
            version=ask.version,
            anonymous=int(ask.anonymous),
            posted_at=seconds(ask.posted_at),
            ended_at=None if ask.ended_at is None else seconds(ask.ended_at),
            kind=str(wish.kind),
            size=str(wish.size),
            by_when=str(wish.by_when),
            others=0,
            author=self.seals.seal(ASK_AUTHOR, ask.id, author.account),
            author_tag=self.seals.tag(Use.AUTHOR, ask.id, author.account),
            words=self.seals.seal(ASK_WORDS, ask.id, texts(wish.hand, wish.help, ask.name)),
        )

    def offer(self, offer: Offer, helper: Person) -> None:
        """Put in an offer whose time was written in words."""
        self.put(
            "offers",
            id=offer.id,
            ask_id=offer.ask,
            state=str(offer.state),
            conversation_id=offer.conversation,
            helper=self.seals.seal(OFFER_HELPER, offer.id, helper.account),
            offer_tag=self.seals.tag(Use.HELPER_OF_OFFER, offer.id, helper.account),
            helper_tag=self.seals.tag(Use.HELPER, helper.account),
            words=self.seals.seal(OFFER_WORDS, offer.id, texts(offer.can_do, "Tonight, after the news", offer.name)),
        )

    def help(self, helper: Person) -> None:
        """Put in an accepted offer, what was said about it, and a note."""
        self.offer(OFFER, helper)
        self.put("conversations", id=OFFER.conversation, ask_id=OFFER.ask, offer_id=OFFER.id, is_open=1)
        said = a_turn()
        words = self.seals.seal(TURN_WORDS, said.id, said.words)
        self.put(
            "turns",
            conversation_id=OFFER.conversation,
            place=1,
            id=said.id,
            side=str(said.side),
            at=seconds(said.at),
            words=words,
        )
        note = self.seals.seal(NOTE_WORDS, OFFER.id, texts(a_note().words, a_note().name))
        self.put("notes", offer_id=OFFER.id, id=a_note().id, words=note)

    def everything(self) -> None:
        self.offer(UNANSWERED, CAM)
        self.put("drafts", id="draft", owner_tag="tag", words="sealed")
        for ask in (WAITING, TAKEN, SORTED):
            self.ask(ask, ANA)
        self.help(BEN)
        self.put("me_toos", ask_id=WAITING.id, tag=self.seals.tag(Use.ME_TOO, WAITING.id, BEN.account))
        locker = self.seals.tag(Use.LOCKER, ANA.account)
        mine = texts(SORTED.id, TAKEN.id, WAITING.id)
        self.put("lockers", tag=locker, asks=self.seals.seal(LOCKER_ASKS, locker, mine))
        self.put("communities", space_id="discord:1", channel="7", settings='{"live_asks": 7}')
        self.put("counts", counter="ask posted", week=20514, n=3)
        self.put("audit", at=seconds(NOON), place=0, line="channel chosen")
        at = microseconds(NOON)
        self.put(
            "outbox",
            id="waiting",
            lane="asker waiting",
            position=at,
            due=at,
            ready_at=at,
            state="waiting",
            attempts=0,
            effect=effect_as_text(TellAsker(ask=WAITING.id, notice=Notice.STILL_WAITING)),
        )


@pytest.fixture
async def store(database: Path, keyring: Keyring) -> Any:
    with closing(sqlite3.connect(database)) as connection, connection:
        floor = GroundFloor(connection, Vault(keyring).of(HOME))
        floor.build(keyring)
        floor.everything()
    store = await SqliteStore.open(database, keyring)
    yield store
    await store.close()


async def test_everything_that_was_kept_is_kept(store: SqliteStore) -> None:
    def check(unit: Unit) -> None:
        assert unit.asks.get(SORTED.id) == SORTED
        assert [ask.id for ask in unit.asks.of(ANA)] == [WAITING.id, TAKEN.id, SORTED.id]
        assert unit.asks.author(WAITING.id) == ANA
        assert unit.conversations.get(ConversationId("conversation")) == a_conversation(ask=TAKEN.id)
        assert unit.conversations.turns(ConversationId("conversation")) == (a_turn(),)
        assert unit.notes.on(OFFER.id) == a_note()
        community = unit.settings()
        assert community
        assert community.settings == Settings(live_asks=7)
        assert community.moderators is None

    await store.read(lambda directory: check(directory.within(HOME)))
    assert not await store.transact(lambda directory: directory.within(HOME).asks.say_me_too(WAITING.id, BEN))


@pytest.mark.parametrize("held,read", [("true", Anonymity.ON), ("false", Anonymity.OFF), ('"reviewed"', "reviewed")])
async def test_whether_anybody_may_ask_anonymously_is_read_as_it_was_written(held: str, read: str) -> None:
    assert settings_from(f'{{"anonymity": {held}}}').anonymity == read
    assert settings_from("{}").anonymity is Anonymity.ON


async def test_a_promise_in_somebodys_own_words_still_opens(store: SqliteStore) -> None:
    offers = await store.read(lambda directory: directory.within(HOME).offers.of(BEN))

    assert offers == (OFFER,)


async def ask_kept(store: SqliteStore, ask: Ask) -> Ask:
    kept = await store.read(lambda directory: directory.within(HOME).asks.get(ask.id))
    assert kept
    return kept


async def test_an_open_ask_is_watched_from_when_it_was_posted(store: SqliteStore) -> None:
    assert await ask_kept(store, WAITING) == replace(WAITING, shown_at=NOON, watched_from=NOON)


async def test_an_ask_in_good_hands_has_its_whole_time_from_now_on(store: SqliteStore) -> None:
    taken = await ask_kept(store, TAKEN)

    assert taken == replace(TAKEN, shown_at=NOON, watched_from=taken.watched_from)
    assert taken.watched_from
    assert timedelta() <= datetime.now(UTC) - taken.watched_from < timedelta(hours=2)
    assert taken.watched_from == whole_hour(taken.watched_from)


async def test_offers_conversations_and_drafts_are_followed_from_now_on(store: SqliteStore) -> None:
    now = (await ask_kept(store, TAKEN)).watched_from
    assert now

    due = await store.read(lambda directory: directory.due_timers(NOON + YEARS, 50))
    assert {
        (timer.owner, timer.alarm.value): timer.due
        for timer in due
        if timer.due > now and timer.alarm is not Alarm.LOOK_IN
    } == {
        (UNANSWERED.id, "watch offer"): now + timedelta(days=7),
        (OFFER.conversation, "watch talk"): now + timedelta(days=14),
        ("draft", "drop draft"): now.replace(hour=0) + timedelta(days=31),
    }


async def test_what_is_live_is_looked_at_in_the_coming_night(store: SqliteStore) -> None:
    due = await store.read(lambda directory: directory.due_timers(NOON + YEARS, 50))
    looks = [timer for timer in due if timer.alarm is Alarm.LOOK_IN]

    assert {timer.owner for timer in looks} == {WAITING.id, TAKEN.id, OFFER.id, UNANSWERED.id}
    assert all(timer.due.hour < 4 for timer in looks)


async def test_what_ended_is_destroyed_in_its_time(store: SqliteStore) -> None:
    due = await store.read(lambda directory: directory.due_timers(NOON + YEARS, 50))

    assert [(timer.owner, timer.due) for timer in due if timer.alarm is Alarm.DESTROY] == [
        (SORTED.id, NOON + timedelta(days=30))
    ]


async def test_asks_on_show_are_looked_at_once_and_others_are_not(store: SqliteStore) -> None:
    due = await store.read(lambda directory: directory.due_timers(NOON, 50))
    assert {(timer.owner, timer.alarm.value) for timer in due} == {
        (WAITING.id, "watch ask"),
        (TAKEN.id, "watch ask"),
        (HOME, "say weekly"),
        (HOME, "take figures"),
    }


async def test_somebody_who_was_declined_still_has_one_offer_standing(store: SqliteStore) -> None:
    declined = replace(OFFER, id=OfferId("another"), ask=WAITING.id, state=OfferState.DECLINED, conversation=None)

    await store.transact(lambda directory: directory.within(HOME).offers.make(declined, BEN))

    standing = await store.read(lambda directory: directory.within(HOME).offers.standing(WAITING.id, BEN))
    assert standing == declined


async def test_what_was_written_before_there_was_a_trail_stays_readable_and_a_trail_begins(store: SqliteStore) -> None:
    await store.transact(lambda directory: directory.within(HOME).audit(Deed.SETTINGS_CHANGED, NOON))

    trail = await store.read(lambda directory: directory.within(HOME).trail.read())
    before = await store.read(lambda directory: directory.within(HOME).trail.before())
    assert [line.place for line in trail.lines] == [1]
    assert before == ((NOON, "channel chosen"),)


async def test_what_waited_for_an_asker_was_not_told_yet(store: SqliteStore) -> None:
    (claimed,) = await store.transact(lambda directory: directory.claim(NOON, timedelta(minutes=1), 1))

    assert claimed.sending.effect == TellAsker(ask=WAITING.id, notice=Notice.STILL_WAITING)
    assert not claimed.told


async def test_of_what_was_asked_before_no_name_can_be_opened(store: SqliteStore) -> None:
    assert not (await ask_kept(store, WAITING)).covered
    assert await store.read(lambda directory: directory.within(HOME).unmaskings.covered(skip=0, most=9)) == ()


async def test_a_hello_that_was_said_is_not_said_again(store: SqliteStore) -> None:
    chosen = Place(space=SpaceId("discord:1"), channel="7")

    def said(unit: Unit) -> tuple[bool, bool]:
        hello = SayHello(community=HOME)
        return is_said(unit, hello, chosen), is_said(unit, hello, replace(chosen, channel="8"))

    assert await store.read(lambda directory: said(directory.within(HOME))) == (True, False)


async def test_what_is_new_can_be_kept(store: SqliteStore) -> None:
    later = NOON + timedelta(days=1)

    def work(unit: Unit) -> None:
        unit.asks.post(an_ask(id=AskId("new"), posted_at=later), BEN)
        assert unit.asks.asked_lately(BEN, later, 0)
        assert not unit.asks.asked_lately(ANA, later, 0)  # What was asked before nobody remembered by the month.
        unit.reports.make(a_report(ask=WAITING.id), BEN)
        unit.reports.make(a_report(id=ReportId("brought"), ask=TAKEN.id, matter=Matter.CARD_GONE), None)
        assert unit.reports.get(ReportId("brought")) is not None
        assert unit.reports.unseen() == (ReportId("brought"), a_report().id)
        unit.concerns.keep(Concern(ask=WAITING.id))
        assert unit.queues.unseen(BEGINNING, 9) == (Spot(seconds(NOON) // 3600, WAITING.id),)
        unit.bars.pause("pause", ANA, later)
        assert unit.bars.is_paused(ANA, NOON)
        unit.sessions.begin("token", a_session(visitor=a_visitor(community=HOME)))
        assert unit.sessions.has(BEN)
        unit.guesses.add(ANA, later)

    await store.transact(lambda directory: work(directory.within(HOME)))
    await store.transact(lambda directory: directory.installations.keep(a_tenant()))
