"""Signing in at the dashboard with the platform itself, through its own pages and the bot's real clients."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from aiohttp import ClientSession, CookieJar

from bot.model.audit import Deed
from sandbox.consent import Registration
from sandbox.slack import SlackSandbox
from tests.adapters.web.core import Got, Tab
from tests.flows.street import Street, a_street

FROM_ELSEWHERE = {"Sec-Fetch-Site": "cross-site"}
NOT_VOUCHED = "did not tell me who you are"
NOTHING = "I know of no place that you look after"


@pytest.fixture
async def street(platform: str, tmp_path: Path) -> AsyncIterator[Street]:
    async with a_street(platform, tmp_path, web="127.0.0.1:0") as street:
        app(street).redirects.add(f"{address(street)}/oauth/{platform}/back")
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


def app(street: Street) -> Registration:
    return street.sandbox.openid.app if isinstance(street.sandbox, SlackSandbox) else street.sandbox.oauth.app


async def leaves(street: Street, tab: Tab) -> str:
    """Let a browser leave for the platform's own page; give that page's address."""
    there = await tab.get(f"/oauth/{street.platform}")
    assert there.status == 303
    return there.headers["Location"]


def agrees(street: Street, page: str, who: str = "Mo", *, agree: bool = True) -> str:
    """Let somebody read that page, and give where the browser is sent; without the address of the dashboard."""
    return street.sandbox.member(who).sign_in(page, agree=agree).removeprefix(address(street))


async def signs_in(street: Street, tab: Tab, who: str = "Mo") -> Got:
    return await tab.get(agrees(street, await leaves(street, tab), who), **FROM_ELSEWHERE)


async def is_in(tab: Tab) -> bool:
    return (await tab.get("/review")).status == 200


async def test_a_moderator_signs_in_with_the_platform_and_it_is_written_down(street: Street, tab: Tab) -> None:
    entrance = await tab.get("/login")
    back = await signs_in(street, tab)
    assert street.bot
    community = (await street.community()).id
    trail = await street.bot.store.read(lambda directory: directory.within(community).trail.read().lines)

    assert f"Sign in with {street.platform.capitalize()}" in entrance.text
    assert (back.status, back.headers["Location"]) == (303, "/")
    assert await is_in(tab)
    assert trail[-1].deed is Deed.DASHBOARD_OPENED


async def test_who_looks_after_nothing_here_is_not_in(street: Street, tab: Tab) -> None:
    back = await signs_in(street, tab, "Ben")

    assert back.status == 403
    assert NOTHING in back.text
    assert not await is_in(tab)


async def test_who_does_not_agree_is_not_in(street: Street, tab: Tab) -> None:
    back = await tab.get(agrees(street, await leaves(street, tab), agree=False), **FROM_ELSEWHERE)

    assert "You did not sign in" in back.text
    assert not await is_in(tab)


async def test_a_forged_state_lets_nobody_in(street: Street, tab: Tab) -> None:
    path = agrees(street, await leaves(street, tab))
    query = dict(parse_qsl(urlsplit(path).query))
    forged = await tab.get(f"{urlsplit(path).path}?{urlencode({**query, 'state': 'x' * 43})}", **FROM_ELSEWHERE)

    assert forged.status == 400
    assert not await is_in(tab)


async def test_the_way_back_of_one_browser_lets_no_other_in(street: Street, tab: Tab, other: Tab) -> None:
    path = agrees(street, await leaves(street, tab))
    await leaves(street, other)
    taken = await other.get(path, **FROM_ELSEWHERE)

    assert taken.status == 400
    assert not await is_in(other)


async def test_a_code_of_one_browser_slipped_into_another_vouches_for_nobody(
    street: Street, tab: Tab, other: Tab
) -> None:
    """The state fits, the code is good: what gives it away is the verifier on Discord, the nonce on Slack."""
    stolen = dict(parse_qsl(urlsplit(agrees(street, await leaves(street, tab))).query))["code"]
    own = agrees(street, await leaves(street, other), "Ben")
    query = {**dict(parse_qsl(urlsplit(own).query)), "code": stolen}
    slipped = await other.get(f"{urlsplit(own).path}?{urlencode(query)}", **FROM_ELSEWHERE)

    assert slipped.status == 502
    assert NOT_VOUCHED in slipped.text
    assert not await is_in(other)


async def test_a_way_back_that_was_gone_leads_nowhere_again(street: Street, tab: Tab, other: Tab) -> None:
    path = agrees(street, await leaves(street, tab))
    kept = {cookie.key: cookie.value for cookie in tab.session.cookie_jar}
    await tab.get(path, **FROM_ELSEWHERE)
    other.session.cookie_jar.update_cookies(kept)
    replayed = await other.get(path, **FROM_ELSEWHERE)

    assert await is_in(tab)
    assert replayed.status == 400
    assert not await is_in(other)


async def test_who_comes_back_after_ten_minutes_begins_again(street: Street, tab: Tab) -> None:
    path = agrees(street, await leaves(street, tab))
    street.sandbox.advance(timedelta(minutes=11))

    assert (await tab.get(path, **FROM_ELSEWHERE)).status == 400
    assert not await is_in(tab)


async def test_where_the_platform_does_not_answer_nobody_is_in(street: Street, tab: Tab) -> None:
    path = agrees(street, await leaves(street, tab))
    app(street).client_secret = "changed meanwhile"
    back = await tab.get(path, **FROM_ELSEWHERE)

    assert back.status == 502
    assert not await is_in(tab)


async def test_who_looks_after_two_servers_chooses_one(tmp_path: Path) -> None:
    async with (
        a_street("discord", tmp_path, web="127.0.0.1:0") as street,
        ClientSession(cookie_jar=CookieJar(unsafe=True)) as session,
    ):
        tab, club = Tab(session, address(street)), street.neighbour("Mo", elsewhere=True)
        app(street).redirects.add(f"{address(street)}/oauth/discord/back")
        await club.run("/askaround setup")
        page = await signs_in(street, tab)
        link = next(part for part in page.text.split('"') if part.startswith("/oauth/discord?space="))
        there = await tab.get(link.replace("&amp;", "&"))
        back = await tab.get(agrees(street, there.headers["Location"]), **FROM_ELSEWHERE)

        assert "Maple Street</a>" in page.text
        assert "Book Club</a>" in page.text
        assert back.status == 303
        assert await is_in(tab)
