"""What moderators do in a browser happens in the chat: asks hidden, helpers barred, all paused, settings changed."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.axe import complaints
from tests.browser.conftest import one_loop
from tests.browser.moderating import AtTheDashboard, a_served_street
from tests.flows.moderating import reported_ask, reports, the_report
from tests.flows.street import Street
from tests.flows.test_reported_turns import conversing

pytestmark = one_loop


@pytest_asyncio.fixture(loop_scope="session", params=["discord", "slack"])
async def street(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Street]:
    async with a_served_street(request.param, tmp_path) as street:
        yield street


@pytest_asyncio.fixture(loop_scope="session")
async def at(street: Street, browser: Browser) -> AsyncIterator[AtTheDashboard]:
    """Open a window and get in; in the end it may not have complained, nor asked another host."""
    opened = await AtTheDashboard.opens(street, browser)
    await opened.gets_in()
    yield opened
    await opened.is_calm()
    await opened.page.context.close()


async def test_a_reported_ask_is_hidden_with_one_key(street: Street, at: AtTheDashboard) -> None:
    await reported_ask(street, why="It may not be for here.")
    await at.goes("Reports")
    await expect(at.shown.get_by_text("It may not be for here.")).to_be_visible()
    await at.page.keyboard.press("j")
    await at.page.keyboard.press("h")

    await expect(at.shown.get_by_text("Hidden by Mo.")).to_be_visible()
    await expect(at.shown.get_by_role("button", name="Restore")).to_be_visible()
    await the_report(street, "Restore", "Remove", "Pause the author")


async def test_a_helper_is_barred_and_allowed_again(street: Street, at: AtTheDashboard) -> None:
    to_ana, _ = await conversing(street, anonymously=True)
    await reports(street.ana, to_ana)
    await street.post(street.cam)
    another = await street.card(street.ben, 2)
    await at.goes("Reports")
    await at.shown.get_by_role("button", name="Bar this helper").click()
    await expect(at.shown.get_by_text("Helper barred by Mo.")).to_be_visible()
    refused = await street.ben.press(another, "I can help")
    await at.goes("Reports")
    await at.shown.get_by_role("button", name="Allow again").first.click()
    await expect(at.shown.get_by_text("Allowed again by Mo.").first).to_be_visible()

    assert "Thank you for wanting to help." in refused.text
    assert (await street.ben.press(another, "I can help")).is_form


async def test_everything_is_paused_and_resumed(street: Street, at: AtTheDashboard) -> None:
    await at.goes("Settings")
    await at.shown.get_by_role("button", name="Pause everything").click()
    await expect(at.shown.get_by_role("button", name="Resume")).to_be_visible()
    refused = await street.post(street.ana)
    await at.shown.get_by_role("button", name="Resume").click()
    await expect(at.shown.get_by_text("Everything here goes on.")).to_be_visible()

    assert "have paused everything here" in refused.text
    assert "Posted in" in (await street.post(street.ana)).text


async def test_a_setting_is_changed_in_a_form_and_holds_in_the_chat(street: Street, at: AtTheDashboard) -> None:
    await at.goes("Settings")
    await at.shown.get_by_role("button", name="Limits").click()
    most = at.shown.get_by_label("Asks of one person at once")
    await expect(most).to_be_visible()
    assert await complaints(at.page) == []
    await most.fill("1")
    await at.shown.get_by_role("button", name="Change").click()
    await expect(at.shown.get_by_text("At once: 1 ask").first).to_be_visible()
    await street.post(street.ana)

    assert "can be open at once" in (await street.post(street.ana)).text


async def test_what_is_out_of_reach_is_said_and_changes_nothing(street: Street, at: AtTheDashboard) -> None:
    await at.goes("Settings")
    await at.shown.get_by_role("button", name="Limits").click()
    await at.shown.get_by_label("Asks of one person at once").fill("4000")
    await at.shown.get_by_role("button", name="Change").click()

    await expect(at.shown.get_by_text("One of those numbers is out of reach here.")).to_be_visible()
    await expect(at.shown.get_by_role("button", name="Limits")).to_be_visible()
    assert (await street.community()).settings.live_asks == street.settings.live_asks


async def test_the_second_of_two_at_one_card_is_told_kindly(street: Street, at: AtTheDashboard) -> None:
    seen = await reported_ask(street)
    await at.goes("Reports")
    hide = at.shown.get_by_role("button", name="Hide")
    await hide.focus()
    await street.mo.press(seen, "Hide")
    await hide.click()

    await expect(at.shown.get_by_text("Somebody has just seen to this")).to_be_visible()
    await expect(at.shown.get_by_text("Hidden by Mo.")).to_be_visible()
