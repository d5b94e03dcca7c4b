"""Browsers that want in at the dashboard, and browsers that are in."""

from dataclasses import replace
from datetime import timedelta

from bot.model.ids import LoginId
from bot.model.people import Actor
from bot.ports import Directory, Store
from tests.contracts.values import AWAY, HOME, NOT_QUITE
from tests.worlds import ANA, BEN, CAM, NOON, a_login, a_session, a_visitor, an_actor

BENS = a_visitor(community=HOME, actor=Actor(person=BEN, name=NOT_QUITE, language="de"))
CAMS = a_visitor(community=HOME, actor=an_actor(CAM))


async def test_a_login_is_found_by_its_code_and_by_its_browser_and_goes_when_it_is_dropped(store: Store) -> None:
    def work(directory: Directory) -> None:
        logins = directory.logins
        assert logins.begin(a_login(), code="code", secret="secret")
        assert logins.get(a_login().id) == logins.by_code("code") == logins.by_secret("secret") == a_login()
        assert logins.by_code("secret") is logins.by_secret("code") is logins.get(LoginId("code")) is None
        logins.drop(a_login().id)
        assert logins.get(a_login().id) is logins.by_code("code") is logins.by_secret("secret") is None

    await store.transact(work)


async def test_two_browsers_never_show_the_same_code(store: Store) -> None:
    def work(directory: Directory) -> None:
        logins, other = directory.logins, a_login(id=LoginId("other"))
        logins.begin(a_login(), code="code", secret="secret")
        assert not logins.begin(other, code="code", secret="another secret")
        assert logins.by_code("code") == a_login()
        assert logins.begin(other, code="another code", secret="another secret")

    await store.transact(work)


async def test_who_confirmed_a_login_comes_back_as_they_were(store: Store) -> None:
    def work(directory: Directory) -> None:
        directory.logins.begin(a_login(), code="code", secret="secret")
        directory.logins.confirm(a_login(visitor=BENS))
        assert directory.logins.by_secret("secret") == a_login(visitor=BENS)

    await store.transact(work)


async def test_the_oldest_login_that_nobody_confirmed_can_go(store: Store) -> None:
    def work(directory: Directory) -> None:
        for passed in range(3):
            login = a_login(id=LoginId(f"{passed}"), begun_at=NOON + timedelta(minutes=passed))
            directory.logins.begin(login, code=f"{passed}", secret=f"{passed}")
        directory.logins.confirm(a_login(id=LoginId("0"), visitor=BENS))
        directory.logins.drop_oldest()
        assert [directory.logins.get(LoginId(f"{left}")) is not None for left in range(3)] == [True, False, True]

    await store.transact(work)


async def test_logins_are_counted_by_when_they_began_and_forgotten_after_their_time(store: Store) -> None:
    def work(directory: Directory) -> None:
        for passed in range(3):
            login = a_login(id=LoginId(f"{passed}"), begun_at=NOON + timedelta(minutes=passed))
            directory.logins.begin(login, code=f"{passed}", secret=f"{passed}")
        assert directory.logins.begun_since(NOON - timedelta(minutes=1)) == 3
        assert directory.logins.begun_since(NOON) == 2
        assert directory.forget_seen(NOON + timedelta(minutes=12), 50) == 1
        assert directory.logins.begun_since(NOON - timedelta(minutes=1)) == 2

    await store.transact(work)


async def test_a_session_is_found_by_its_token_in_its_community_alone(store: Store) -> None:
    def work(directory: Directory) -> None:
        session = a_session(visitor=BENS)
        assert not directory.is_visited(HOME)
        directory.within(HOME).sessions.begin("token", session)
        assert directory.is_visited(HOME)
        assert not directory.is_visited(AWAY)
        assert directory.within(HOME).sessions.get("token") == session
        assert directory.within(HOME).sessions.get("another") is None
        assert directory.within(AWAY).sessions.get("token") is None
        assert (directory.within(HOME).sessions.has(BEN), directory.within(HOME).sessions.has(CAM)) == (True, False)
        assert not directory.within(AWAY).sessions.has(BEN)
        assert (directory.within(HOME).sessions.of(BEN), directory.within(AWAY).sessions.of(BEN)) == ((session,), ())

    await store.transact(work)


async def test_that_a_session_is_in_use_is_kept_and_brings_none_back(store: Store) -> None:
    def work(directory: Directory) -> None:
        sessions, used = directory.within(HOME).sessions, a_session(visitor=BENS, seen_at=NOON + timedelta(minutes=9))
        sessions.begin("token", a_session(visitor=BENS))
        sessions.keep("token", used)
        assert sessions.get("token") == used
        sessions.end("token")
        sessions.keep("token", used)
        assert sessions.get("token") is None

    await store.transact(work)


async def test_all_sessions_of_one_person_end_together_with_those_about_to_begin(store: Store) -> None:
    def work(directory: Directory) -> None:
        sessions = directory.within(HOME).sessions
        for token, visitor in (("one", BENS), ("two", BENS), ("cams", CAMS)):
            sessions.begin(token, a_session(visitor=visitor))
            login = a_login(id=LoginId(token), visitor=visitor)
            directory.logins.begin(login, code=token, secret=token)
            directory.logins.confirm(login)
        elsewhere = replace(BENS, community=AWAY)
        directory.within(AWAY).sessions.begin("away", a_session(visitor=elsewhere))
        sessions.end_for(BEN)
        assert [bool(sessions.get(token)) for token in ("one", "two", "cams")] == [False, False, True]
        assert [bool(directory.logins.by_code(token)) for token in ("one", "two", "cams")] == [False, False, True]
        assert directory.within(AWAY).sessions.get("away")

    await store.transact(work)


async def test_sessions_that_lay_idle_are_forgotten(store: Store) -> None:
    def work(directory: Directory) -> None:
        sessions = directory.within(HOME).sessions
        sessions.begin("idle", a_session(visitor=BENS))
        sessions.begin("used", a_session(visitor=CAMS, seen_at=NOON + timedelta(minutes=30)))
        assert directory.forget_seen(NOON + timedelta(minutes=61), 50) == 1
        assert (sessions.has(BEN), sessions.has(CAM)) == (False, True)

    await store.transact(work)


async def test_guesses_are_counted_by_person_community_and_hour(store: Store) -> None:
    def work(directory: Directory) -> None:
        guesses, later = directory.within(HOME).guesses, NOON + timedelta(hours=1)
        assert guesses.count(BEN, NOON) == 0
        for _ in range(3):
            guesses.add(BEN, NOON + timedelta(minutes=59))
        assert [guesses.count(who, NOON) for who in (BEN, CAM)] == [3, 0]
        assert guesses.count(BEN, later) == 0
        assert directory.within(AWAY).guesses.count(BEN, NOON) == 0
        assert directory.forget_seen(later, 50) == 1
        assert guesses.count(BEN, NOON) == 0

    await store.transact(work)


async def test_who_wants_to_be_forgotten_has_no_session_any_more(store: Store) -> None:
    def work(directory: Directory) -> None:
        unit = directory.within(HOME)
        unit.sessions.begin("token", a_session(visitor=BENS))
        unit.sessions.begin("cams", a_session(visitor=CAMS))
        unit.guesses.add(BEN, NOON)
        unit.traces.forget(ANA, NOON)
        assert unit.sessions.has(BEN)
        unit.traces.forget(BEN, NOON)
        assert (unit.sessions.has(BEN), unit.sessions.has(CAM), unit.guesses.count(BEN, NOON)) == (False, True, 0)

    await store.transact(work)
