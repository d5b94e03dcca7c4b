"""A moderator gets in at the dashboard: a browser shows a code, and where they chat they confirm it."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import ClientSession, CookieJar

from bot.model.audit import Deed
from bot.model.communities import Community
from bot.model.handles import About, Handle, Subject, Verb
from bot.model.ids import CommunityId, HandleId, ReportId, SpaceId
from bot.model.people import Person
from bot.ports import Directory
from sandbox.slack import SlackSandbox
from tests.adapters.web.core import Tab
from tests.flows.moderating import choose_mods, reported_ask
from tests.flows.street import Street, a_street, cards
from tests.flows.test_export import exported, settings
from tests.flows.test_staff import choose
from tests.worlds import ANA, BEN, a_report, an_ask

ANY_PORT = "127.0.0.1:0"
DASHBOARD = "/askaround dashboard"
OPEN = "Open the dashboard"
OVER = "leads nowhere"
IN = "You are at the dashboard in a browser"
FOR_MODERATORS = "This is for those who look after this place."


@pytest.fixture
async def street(platform: str, tmp_path: Path) -> AsyncIterator[Street]:
    async with a_street(platform, tmp_path, web=ANY_PORT) as street:
        yield street


@pytest.fixture
async def tab(street: Street) -> AsyncIterator[Tab]:
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        yield Tab(session, address(street))


@pytest.fixture
async def other(street: Street) -> AsyncIterator[Tab]:
    """Give somebody else's browser."""
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        yield Tab(session, address(street))


def address(street: Street) -> str:
    assert street.bot
    return street.bot.address


async def code_in(tab: Tab) -> str:
    """Let a browser want in, and read the code that it shows."""
    await tab.post("/login")
    found = re.search(r"/askaround dashboard code:([A-Z]{4}-[A-Z]{4})", (await tab.get("/login")).text)
    assert found
    return found[1]


async def is_in(tab: Tab) -> bool:
    """Ask whether the code was confirmed, as the page does, and whether there is a page behind it."""
    await tab.post("/arrive")
    return (await tab.get("/review")).status == 200


async def let_in(street: Street, tab: Tab, who: str = "Mo") -> None:
    neighbour = street.neighbour(who)
    await neighbour.press(await neighbour.run(DASHBOARD, code=await code_in(tab)), OPEN)
    assert await is_in(tab)


def let_moderate(street: Street, may: bool) -> None:
    """Give Cam what makes a moderator, on either platform, or take it away. (Mo owns the server.)"""
    if isinstance(street.sandbox, SlackSandbox):
        street.sandbox.member("Cam").user.is_admin = may
    else:
        street.sandbox.let_moderate("Cam", may)


async def test_a_moderator_confirms_the_code_of_their_browser_and_that_browser_is_in(street: Street, tab: Tab) -> None:
    code = await code_in(tab)
    before = await is_in(tab)
    asked = await street.mo.run(DASHBOARD, code=code)
    done = await street.mo.press(asked, OPEN)

    assert not before
    assert asked.private
    assert code in asked.text
    assert "Only confirm a code that you see in your own browser right now." in asked.text
    assert "opens in your browser" in done.text
    assert await is_in(tab)


async def test_the_code_can_be_typed_as_people_type(street: Street, tab: Tab) -> None:
    code = await code_in(tab)
    typed = [await street.mo.run(DASHBOARD, code=one) for one in (code.lower().replace("-", " "), f"code:{code}")]

    assert all(code in seen.text for seen in typed)


async def test_without_a_code_it_says_where_the_dashboard_is(street: Street) -> None:
    seen = await street.mo.run(DASHBOARD)

    assert seen.private
    assert address(street) in seen.text
    assert seen.labels == ()


async def test_where_no_dashboard_is_served_it_says_so(platform: str, tmp_path: Path) -> None:
    async with a_street(platform, tmp_path / "without") as without:
        assert "no dashboard here" in (await without.mo.run(DASHBOARD, code="BCDF-GHJK")).text


async def test_a_code_is_good_once(street: Street, tab: Tab, other: Tab) -> None:
    code = await code_in(tab)
    first, second = [await street.mo.run(DASHBOARD, code=code) for _ in range(2)]
    await street.mo.press(first, OPEN)
    late = await street.mo.press(second, OPEN)
    others = await is_in(other)
    mine = await is_in(tab)
    typed = await street.mo.run(DASHBOARD, code=code)

    assert (mine, others) == (True, False)
    assert OVER in late.text
    assert OVER in typed.text


async def test_the_cookie_of_a_login_lets_nobody_in_a_second_time(street: Street, tab: Tab, other: Tab) -> None:
    code = await code_in(tab)
    stolen = {cookie.key: cookie.value for cookie in tab.session.cookie_jar}
    await street.mo.press(await street.mo.run(DASHBOARD, code=code), OPEN)
    mine = await is_in(tab)
    other.session.cookie_jar.update_cookies(stolen)

    assert mine
    assert not await is_in(other)


async def test_a_code_is_good_for_ten_minutes(street: Street, tab: Tab) -> None:
    code = await code_in(tab)
    await street.pass_by(minutes=11)

    assert OVER in (await street.mo.run(DASHBOARD, code=code)).text
    assert not await is_in(tab)


async def test_codes_are_guessed_at_in_vain(street: Street, tab: Tab) -> None:
    code = await code_in(tab)
    guesses = [await street.mo.run(DASHBOARD, code="BBBB-BBBB") for _ in range(5)]
    refused = await street.mo.run(DASHBOARD, code=code)

    assert all(OVER in guess.text for guess in guesses)
    assert "try again in an hour" in refused.text
    assert not await is_in(tab)


async def test_who_does_not_look_after_the_place_reads_the_same_whatever_they_type(street: Street, tab: Tab) -> None:
    code = await code_in(tab)
    answers = [(await street.cam.run(DASHBOARD, code=typed)).text for typed in ("", code, "BBBB-BBBB")]

    assert {*answers} == {FOR_MODERATORS}
    assert not await is_in(tab)


async def test_who_was_chosen_to_look_after_the_place_gets_in_though_they_do_not_run_it(
    street: Street, tab: Tab
) -> None:
    await choose(street, "Dee")
    setup = await street.dee.run("/askaround setup")
    await let_in(street, tab, "Dee")

    assert "Only somebody who runs this place" in setup.text
    assert (await tab.get("/review")).status == 200


async def test_the_role_is_looked_up_again_when_the_code_is_confirmed(street: Street, tab: Tab) -> None:
    let_moderate(street, True)
    asked = await street.cam.run(DASHBOARD, code=await code_in(tab))
    let_moderate(street, False)

    assert FOR_MODERATORS in (await street.cam.press(asked, OPEN)).text
    assert not await is_in(tab)


async def test_a_page_is_read_for_a_minute_at_most_after_the_role_is_lost(street: Street, tab: Tab) -> None:
    let_moderate(street, True)
    await let_in(street, tab, "Cam")
    let_moderate(street, False)
    await street.pass_by(seconds=61)
    closed = await tab.get("/review")
    let_moderate(street, True)
    after = await tab.get("/review")

    assert closed.status == 401
    assert (after.status, after.headers.get("Location")) == (303, "/login"), "it stays closed: its session has ended"


async def test_an_act_asks_for_the_role_at_that_moment(street: Street, tab: Tab) -> None:
    await choose_mods(street)
    let_moderate(street, True)
    await let_in(street, tab, "Cam")
    await reported_ask(street)
    page = await tab.get("/reports")
    let_moderate(street, False)
    acted = await tab.post("/act", {"press": page.field("press"), "key": page.field("key"), "from": "reports"})

    assert FOR_MODERATORS in acted.text
    assert len(cards(street.ben)) == 1, "nothing was hidden"
    assert (await tab.get("/reports")).status == 401, "whoever acts without it is out"


async def test_signing_out_ends_it_on_the_server_too(street: Street, tab: Tab, other: Tab) -> None:
    await let_in(street, tab)
    kept = {cookie.key: cookie.value for cookie in tab.session.cookie_jar}
    await tab.post("/leave")
    other.session.cookie_jar.update_cookies(kept)

    assert (await other.get("/review")).status == 401


async def test_a_session_survives_a_restart_and_ends_by_itself(street: Street, tab: Tab) -> None:
    await let_in(street, tab)
    for _ in range(3):
        await street.pass_by(minutes=50)
        assert (await tab.get("/review")).status == 200
    await street.pass_by(minutes=61)

    assert (await tab.get("/review")).status == 401


async def test_who_opened_it_is_written_down_for_moderators(street: Street, tab: Tab) -> None:
    await let_in(street, tab)
    assert street.bot
    community = (await street.community()).id
    trail = await street.bot.store.read(lambda directory: directory.within(community).trail.read().lines)

    account = f"{street.platform}:{street.mo.id}" if street.platform == "discord" else f"{street.space}:{street.mo.id}"
    assert [(line.deed, line.details.by if line.details else None) for line in trail][-1:] == [
        (Deed.DASHBOARD_OPENED, Person(account))
    ]


async def test_a_moderator_reads_in_their_export_that_they_are_in_and_is_out_when_they_are_forgotten(
    street: Street, tab: Tab
) -> None:
    before = await exported(street, street.mo)
    await let_in(street, tab)
    during = await exported(street, street.mo)
    others = await exported(street, street.ana)
    sure = await street.mo.press(await settings(street.mo), "Forget me")
    await street.mo.press(sure, "Forget me")

    assert [IN in str(export) for export in (before, during, others)] == [False, True, False]
    assert (await tab.get("/review")).status == 401


AWAY = CommunityId("community-elsewhere-01")
THERE = a_report(id=ReportId("report-elsewhere-00001"), at=datetime(2026, 1, 1, tzinfo=UTC))
HANDLE = Handle(
    id=HandleId("handle-elsewhere-00001"),
    community=AWAY,
    about=About(subject=Subject.REPORT, id=THERE.id),
    verbs=(Verb.HIDE, Verb.DISMISS, Verb.RETURN_ASK),
)


def settle_elsewhere(directory: Directory) -> None:
    """Let there be another community, with a report, and a card about it."""
    unit = directory.within(AWAY)
    directory.found(AWAY, SpaceId("discord:2"))
    unit.keep_settings(Community(id=AWAY))
    unit.asks.post(an_ask(id=THERE.ask), ANA)
    unit.reports.make(THERE, BEN)
    unit.handles.keep(HANDLE, datetime(2099, 1, 1, tzinfo=UTC))


async def test_nothing_of_another_community_can_be_read_or_pressed_with_a_session_of_ones_own(
    street: Street, tab: Tab
) -> None:
    await let_in(street, tab)
    assert street.bot
    await street.bot.store.transact(settle_elsewhere)
    acted = [
        await tab.post("/act", {"press": f"{HANDLE.id}.{slot}", "key": f"key{slot}", "from": "reports"})
        for slot in range(2)
    ]
    opened = await tab.get(f"/open?press={HANDLE.id}.2&from=reports")
    pages = [await tab.get(path) for path in ("/", "/reports", "/audit", "/settings", f"/reports?after={THERE.id}")]
    kept = await street.bot.store.read(lambda directory: directory.within(AWAY).reports.get(THERE.id))

    assert all("This has moved on" in answer.text for answer in (*acted, opened))
    assert not [page for page in pages if THERE.text in page.text or AWAY in page.text or page.status >= 500]
    assert kept == THERE


async def test_a_session_taken_to_another_community_is_none(street: Street, tab: Tab, other: Tab) -> None:
    await let_in(street, tab)
    (token,) = [cookie.value for cookie in tab.session.cookie_jar if cookie.key == "askaround"]
    assert street.bot
    await street.bot.store.transact(settle_elsewhere)
    other.session.cookie_jar.update_cookies({"askaround": f"{AWAY}.{token.partition('.')[2]}"})

    assert (await other.get("/review")).status == 401
