"""Members, whom they were asked to help, what moderators were shown, and what is remembered of a month or a week."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.model.communities import MessageRef, Place
from bot.model.effects import Effect, Notice, SayWeekly, Sending, ShowAgain, TakeAway, TellCandidate, TellMember
from bot.model.ids import AskId, MemberId, RequestId, SendingId, SpaceId
from bot.model.members import Invited, Member, Request
from bot.ports import Directory, Store, Unit
from bot.rooms import Members
from tests.contracts.values import AWAY, HOME, LEASE
from tests.worlds import ANA, BEN, CAM, CARD, NOON, a_member, an_anonymous_ask, an_ask

MIDNIGHT = datetime(2026, 3, 4, tzinfo=UTC)
EVERYTHING_CHOSEN = Member(
    id=MemberId("member"),
    zone="Asia/Kathmandu",
    quiet=(0, 0),
    language="pt_BR",
    topics=("Tech", "Writing and forms"),
    requests_a_week=5,
    paused_until=MIDNIGHT,
    requests=(MIDNIGHT - timedelta(days=3), MIDNIGHT),
    invited=Invited.SENT,
    agreed=True,
    invited_at=MIDNIGHT,
    unanswered=1,
)


@pytest.mark.parametrize("member", [a_member(), EVERYTHING_CHOSEN])
async def test_a_member_comes_back_as_they_chose_and_knows_their_person(store: Store, member: Member) -> None:
    await store.transact(lambda directory: directory.within(HOME).members.begin(member, ANA))

    def check(members: Members) -> None:
        assert members.get(member.id) == member
        assert members.of(ANA) == member
        assert members.person(member.id) == ANA
        assert members.of(BEN) is None

    await store.read(lambda directory: check(directory.within(HOME).members))


async def test_a_member_is_unknown_in_another_community(store: Store) -> None:
    await store.transact(lambda directory: directory.within(HOME).members.begin(EVERYTHING_CHOSEN, ANA))

    def check(members: Members) -> None:
        assert members.get(EVERYTHING_CHOSEN.id) is None
        assert members.of(ANA) is None
        assert members.person(EVERYTHING_CHOSEN.id) is None
        assert members.helping(None, after="", most=9) == ()

    await store.read(lambda directory: check(directory.within(AWAY).members))


async def test_a_member_chooses_anew_and_stays_who_they_are(store: Store) -> None:
    def work(members: Members) -> None:
        members.begin(a_member(), ANA)
        members.keep(EVERYTHING_CHOSEN)
        assert members.of(ANA) == EVERYTHING_CHOSEN
        assert members.person(EVERYTHING_CHOSEN.id) == ANA

    await store.transact(lambda directory: work(directory.within(HOME).members))


async def helpers(store: Store) -> None:
    """Let three members help with something, and one with nothing."""

    def work(members: Members) -> None:
        for name, person, topics in (
            ("b", ANA, ("Tech",)),
            ("d", BEN, ("Tech", "Learning")),
            ("f", CAM, ("Learning",)),
        ):
            members.begin(a_member(id=MemberId(name), topics=topics), person)
        members.begin(a_member(id=MemberId("c")), replace(CAM, account="discord:9"))

    await store.transact(lambda directory: work(directory.within(HOME).members))


@pytest.mark.parametrize(
    "topic, after, most, found",
    [
        ("Tech", "", 9, "bd"),
        ("Tech", "b", 9, "db"),
        ("Tech", "z", 9, "bd"),
        ("Learning", "", 9, "df"),
        ("Getting around", "", 9, ""),
        (None, "", 9, "bdf"),
        (None, "c", 9, "dfb"),
        (None, "c", 2, "df"),
        (None, "e", 2, "fb"),
    ],
)
async def test_who_likes_to_help_is_found_by_topic_from_anywhere_and_round_again(
    store: Store, topic: str | None, after: str, most: int, found: str
) -> None:
    await helpers(store)

    helping = await store.read(lambda directory: directory.within(HOME).members.helping(topic, after=after, most=most))

    assert "".join(member.id for member in helping) == found


async def test_who_no_longer_likes_to_help_is_found_no_more(store: Store) -> None:
    await helpers(store)

    def work(members: Members) -> None:
        members.keep(a_member(id=MemberId("d"), topics=("Learning",)))
        members.keep(a_member(id=MemberId("f")))
        assert [member.id for member in members.helping("Tech", after="", most=9)] == ["b"]
        assert [member.id for member in members.helping("Learning", after="", most=9)] == ["d"]
        assert [member.id for member in members.helping(None, after="", most=9)] == ["b", "d"]

    await store.transact(lambda directory: work(directory.within(HOME).members))


async def test_requests_are_found_by_their_ask_and_go_with_it(store: Store) -> None:
    first = Request(id=RequestId("a"), ask=AskId("ask"), member=MemberId("member"))
    second = replace(first, id=RequestId("b"), member=MemberId("other"))

    def work(home: Unit, away: Unit) -> None:
        home.asks.post(an_ask(), ANA)
        home.asks.post(an_ask(id=AskId("other")), ANA)
        for request in (second, first):
            home.requests.keep(request)
        assert home.requests.get(first.id) == first
        assert home.requests.on(AskId("ask")) == (first, second)
        assert home.requests.on(AskId("other")) == ()
        assert away.requests.get(first.id) is None
        home.asks.drop(AskId("ask"), ANA)
        assert home.requests.get(first.id) is None

    await store.transact(lambda directory: work(directory.within(HOME), directory.within(AWAY)))


async def test_the_board_knows_where_the_newest_card_about_something_stands(store: Store) -> None:
    elsewhere = MessageRef(place=Place(space=SpaceId("discord:1"), channel="7"), message="8")

    def work(home: Unit, away: Unit) -> None:
        assert home.board.find("ask") is None
        home.board.pin("ask", CARD)
        home.board.pin("ask", elsewhere)
        assert home.board.find("ask") == elsewhere
        assert away.board.find("ask") is None

    await store.transact(lambda directory: work(directory.within(HOME), directory.within(AWAY)))


async def asked_lately(store: Store, now: datetime, months: int = 6) -> bool:
    return await store.read(lambda directory: directory.within(HOME).asks.asked_lately(ANA, now, months))


@pytest.mark.parametrize("ask", [an_ask(posted_at=NOON), an_anonymous_ask(posted_at=NOON)])
async def test_that_somebody_asked_is_known_by_the_month_named_or_not(store: Store, ask: object) -> None:
    await store.transact(lambda directory: directory.within(HOME).asks.post(ask, ANA))  # type: ignore[arg-type]

    assert await asked_lately(store, NOON)
    assert await asked_lately(store, datetime(2026, 9, 30, tzinfo=UTC))
    assert not await asked_lately(store, datetime(2026, 10, 1, tzinfo=UTC))
    assert not await asked_lately(store, datetime(2026, 4, 1, tzinfo=UTC), months=0)
    assert not await asked_lately(store, datetime(2026, 2, 28, tzinfo=UTC))


async def test_that_somebody_asked_says_nothing_of_others_or_elsewhere(store: Store) -> None:
    await store.transact(lambda directory: directory.within(HOME).asks.post(an_ask(), ANA))

    def check(directory: Directory) -> None:
        assert not directory.within(HOME).asks.asked_lately(BEN, NOON, 6)
        assert not directory.within(AWAY).asks.asked_lately(ANA, NOON, 6)

    await store.read(check)


async def test_months_are_forgotten_when_six_more_have_passed_and_not_before(store: Store) -> None:
    def work(directory: Directory) -> None:
        directory.within(HOME).asks.post(an_ask(), ANA)
        directory.within(HOME).asks.post(an_ask(id=AskId("another")), ANA)
        directory.within(AWAY).asks.post(an_ask(), BEN)

    await store.transact(work)

    september, october = datetime(2026, 9, 30, tzinfo=UTC), datetime(2026, 10, 1, tzinfo=UTC)
    assert await store.transact(lambda directory: directory.forget_seen(september, 50)) == 0
    assert await asked_lately(store, NOON)
    assert await store.transact(lambda directory: directory.forget_seen(october, 1)) == 1
    assert await store.transact(lambda directory: directory.forget_seen(october, 50)) == 1
    assert not await asked_lately(store, NOON)


async def test_what_happened_is_added_up_over_whole_weeks(store: Store) -> None:
    monday = datetime(2026, 3, 2, tzinfo=UTC)

    def work(unit: Unit) -> None:
        for day in (-1, 0, 6, 7, 13, 14):
            unit.count("ask shown", monday + timedelta(days=day, hours=23))
        unit.count("ask sorted", monday)

    await store.transact(lambda directory: work(directory.within(HOME)))

    def counted(unit: Unit, since: int, until: int) -> int:
        return unit.counted("ask shown", monday + timedelta(days=since), monday + timedelta(days=until))

    def check(home: Unit, away: Unit) -> None:
        assert counted(home, 0, 7) == 2
        assert counted(home, 6, 7) == 2  # From the week of the one to the week of the other.
        assert counted(home, 0, 20) == 4
        assert counted(home, -7, 28) == 6
        assert counted(home, 3, 4) == 0
        assert counted(away, -7, 28) == 0

    await store.read(lambda directory: check(directory.within(HOME), directory.within(AWAY)))


@pytest.mark.parametrize(
    "effect",
    [
        ShowAgain(ask=AskId("ask")),
        TakeAway(space=SpaceId("discord:1"), channel="2", message="3"),
        SayWeekly(community=HOME),
        TellCandidate(request=RequestId("request")),
        TellMember(member=MemberId("member"), notice=Notice.LAST_INVITATION),
    ],
)
async def test_what_is_said_to_members_leaves_as_it_was_sent(store: Store, effect: Effect) -> None:
    sending = Sending(id=SendingId("a"), effect=effect, lane="lane", due=NOON)
    await store.transact(lambda directory: directory.within(HOME).send(sending))

    (claimed,) = await store.transact(lambda directory: directory.claim(NOON, LEASE, 9))

    assert claimed.sending.effect == effect
