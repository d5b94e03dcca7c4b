"""Signing in at the dashboard with the platform, in a real browser, on the platform's own page and back."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from sandbox.slack import SlackSandbox
from tests.browser.axe import complaints
from tests.browser.conftest import one_loop
from tests.browser.moderating import AtTheDashboard, a_served_street
from tests.flows.street import Street

pytestmark = one_loop


@pytest_asyncio.fixture(loop_scope="session", params=["discord", "slack"])
async def street(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Street]:
    async with a_served_street(request.param, tmp_path) as street:
        assert street.bot
        app = street.sandbox.openid.app if isinstance(street.sandbox, SlackSandbox) else street.sandbox.oauth.app
        app.redirects.add(f"{street.bot.address}/oauth/{request.param}/back")
        yield street


@pytest_asyncio.fixture(loop_scope="session")
async def at(street: Street, browser: Browser) -> AsyncIterator[AtTheDashboard]:
    opened = await AtTheDashboard.opens(street, browser)
    yield opened
    assert opened.troubles == []
    await opened.page.context.close()


async def leaves(at: AtTheDashboard) -> None:
    await at.page.get_by_role("link", name=f"Sign in with {at.street.platform.capitalize()}").click()
    await expect(at.page.get_by_text("Who are you?")).to_be_visible()


async def test_who_agrees_on_the_platforms_page_is_at_the_dashboard(at: AtTheDashboard) -> None:
    before = await complaints(at.page)
    await leaves(at)
    await at.page.get_by_role("button", name="Mo", exact=True).click()

    await expect(at.page.get_by_role("link", name="To review")).to_be_visible()
    assert at.page.url == f"{at.address}/"
    assert before == []
    assert {cookie["name"] for cookie in await at.page.context.cookies()} == {"askaround"}


async def test_who_cancels_or_looks_after_nothing_reads_so_and_can_begin_again(at: AtTheDashboard) -> None:
    await leaves(at)
    await at.page.get_by_role("button", name="Cancel").click()
    await expect(at.page.get_by_role("heading", level=1)).to_have_text("You did not sign in")
    cancelled = await complaints(at.page)
    await leaves(at)
    await at.page.get_by_role("button", name="Ben", exact=True).click()

    await expect(at.page.get_by_text("no place that you look after")).to_be_visible()
    assert cancelled == await complaints(at.page) == []
    at.troubles[:] = [trouble for trouble in at.troubles if "403" not in trouble]
    await expect(at.page.get_by_role("button", name="Show me a code")).to_be_visible()
