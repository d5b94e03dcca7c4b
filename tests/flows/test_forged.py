"""What no page of the dashboard offers is sent to it all the same, by somebody who is in or was."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp import ClientSession, CookieJar

from bot.reception import LISTED
from tests.adapters.web.core import Tab
from tests.flows.moderating import choose_mods, reported_ask
from tests.flows.street import Street, a_sandbox, a_street, config_for
from tests.flows.test_login import ANY_PORT, address, let_in, let_moderate

ELSEWHERE = "1403000000000000001"
"""A channel of another server, in which the same bot may write."""


@pytest.fixture
async def street(platform: str, tmp_path: Path) -> AsyncIterator[Street]:
    async with a_street(platform, tmp_path, web=ANY_PORT) as street:
        yield street


@pytest.fixture
async def tab(street: Street) -> AsyncIterator[Tab]:
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        yield Tab(session, address(street))


async def test_no_channel_is_chosen_that_the_platform_did_not_list(street: Street, tab: Tab) -> None:
    await let_in(street, tab)
    handle, _, _ = (await tab.get("/settings")).field("press").partition(".")
    before = await street.community()
    answers = [
        await tab.post("/act", {"press": f"{handle}.{slot}", "key": f"forged{slot}", "value": ELSEWHERE})
        for slot in range(len(LISTED) * 3)
    ]
    after = await street.community()

    assert {answer.status for answer in answers} == {200}
    assert (after.channel, after.moderators) == (before.channel, before.moderators)
    assert ELSEWHERE not in str(after.settings)


async def test_who_lost_their_role_does_not_hear_either_that_something_changed(street: Street, tab: Tab) -> None:
    let_moderate(street, True)
    await let_in(street, tab, "Cam")
    let_moderate(street, False)
    await street.pass_by(seconds=61)
    pressed = await tab.post("/act", {"press": "handle.0", "key": "key"})
    heard = await tab.get("/pulse?seen=")

    assert "data-pulse" not in pressed.text
    assert heard.status == 401
    assert (await tab.get("/review")).status == 303, "whoever listens without it is out"


async def test_a_press_sent_again_after_a_restart_is_done_once(platform: str, tmp_path: Path) -> None:
    async with a_sandbox(platform).serve() as sandbox, ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        config = replace(config_for(sandbox, tmp_path), askaround_web=ANY_PORT)
        street = Street(sandbox, config)
        async with street.opened():
            await street.choose_channel("help")
            await choose_mods(street)
            await reported_ask(street)
            before = Tab(session, address(street))
            await let_in(street, before)
            page = await before.get("/reports")
            hide = {"press": page.field("press"), "key": page.field("key"), "from": "reports"}
            done = await before.post("/act", hide)
        async with street.opened():
            after = Tab(session, address(street))
            again = await after.post("/act", hide)
            other = await after.post("/act", {**hide, "key": "another"})

    assert ">Done.<" in done.text
    assert "Done already." in again.text
    assert "Somebody has just seen to this" in other.text
