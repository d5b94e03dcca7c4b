"""The dashboard in a real browser: getting in by a code, a queue worked with the keyboard, and its looks."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.model.pages import Page
from bot.views.words import languages, name_of_language, words_in
from sandbox.demo import Demo
from tests.browser.axe import complaints
from tests.browser.conftest import Open, one_loop
from tests.browser.moderating import AtTheDashboard, a_served_street
from tests.flows.moderating import reports
from tests.flows.street import HELP, PRINTER, Street
from tests.flows.test_review import may_ask

pytestmark = one_loop

CONTRASTS = (Path(__file__).parent / "contrasts.js").read_text()
FIRST = "Yes, once moderators have looked at the words"


@pytest_asyncio.fixture(loop_scope="session", params=["discord", "slack"])
async def street(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Street]:
    async with a_served_street(request.param, tmp_path) as street:
        yield street


@pytest_asyncio.fixture(loop_scope="session")
async def at(street: Street, browser: Browser) -> AsyncIterator[AtTheDashboard]:
    """Open a window; in the end it may not have complained, nor asked another host."""
    opened = await AtTheDashboard.opens(street, browser)
    yield opened
    await opened.is_calm()
    await opened.page.context.close()


async def asks_to_review(street: Street, *wishes: str) -> None:
    """Let Ana ask anonymously where moderators look first."""
    await may_ask(street, FIRST)
    for wish in wishes:
        await street.post(street.ana, {**PRINTER, HELP: wish}, anonymously=True)


async def busy(street: Street) -> None:
    """Let something be on every page."""
    await street.post(street.cam)
    await reports(street.ben, await street.card(street.ben), "It may not be for here.")
    await street.pass_by(hours=25)
    await asks_to_review(street, "Somebody to listen", "Company on a walk")
    await street.settle()


async def test_a_code_confirmed_in_the_chat_opens_the_dashboard_in_this_browser_alone(
    street: Street, at: AtTheDashboard, browser: Browser
) -> None:
    other = await AtTheDashboard.opens(street, browser)
    await other.page.get_by_role("button", name="Show me a code").click()
    await at.gets_in()

    await expect(at.page.get_by_role("link", name="To review")).to_be_visible()
    await other.page.goto(other.address)
    await expect(other.page.get_by_role("heading", level=1)).to_have_text("Your code")
    await at.page.get_by_role("button", name="Sign out", exact=True).click()
    await expect(at.page.get_by_role("heading", level=1)).to_have_text("You are signed out")


async def test_a_queue_is_worked_with_the_keyboard(street: Street, at: AtTheDashboard) -> None:
    await asks_to_review(street, "Somebody to listen", "Company on a walk")
    await at.gets_in()
    await at.goes("Review")
    keys = at.page.keyboard
    await keys.press("j")
    await keys.press("r")
    await expect(at.page.get_by_label("What would make it fit here?")).to_be_focused()
    await keys.type("A jar of jam would be nicer, and a word on when.")
    await keys.press("Tab")
    await keys.press("Enter")
    await expect(at.page.get_by_text("Returned by Mo, with a note:")).to_be_visible()
    await keys.press("j")
    await keys.press("a")

    await expect(at.page.get_by_text("Approved by Mo.")).to_be_visible()
    await expect(at.page.get_by_text("Something has changed here.")).to_be_hidden()
    await street.card(street.ben)


async def test_what_arrives_is_shown_by_itself_and_where_somebody_is_at_work_as_a_word_and_a_link(
    street: Street, at: AtTheDashboard
) -> None:
    await may_ask(street, FIRST)
    await at.gets_in()
    await at.goes("Review")
    await street.post(street.ana, {**PRINTER, HELP: "Somebody to listen"}, anonymously=True)
    await expect(at.page.get_by_text("Somebody to listen")).to_be_visible()
    await at.page.keyboard.press("j")
    await street.post(street.ana, {**PRINTER, HELP: "Company on a walk"}, anonymously=True)

    await expect(at.page.get_by_text("Something has changed here.")).to_be_visible()
    await expect(at.page.get_by_text("Company on a walk")).to_be_hidden()
    await at.page.get_by_role("link", name="Look again").click()
    await expect(at.page.get_by_text("Company on a walk")).to_be_visible()


async def test_it_all_works_without_scripts(street: Street, browser: Browser) -> None:
    at = await AtTheDashboard.opens(street, browser, java_script_enabled=False)
    await asks_to_review(street, "Somebody to listen", "Company on a walk")
    await at.gets_in(by_script=False)
    await at.goes("Review")
    await at.page.get_by_role("button", name="Return with a note").first.click()
    await at.page.get_by_label("What would make it fit here?").fill("A word on when would help.")
    await at.page.get_by_role("button", name="Send").click()

    await expect(at.page.get_by_text("Returned by Mo, with a note:")).to_be_visible()
    await at.page.get_by_role("link", name="Back to Review").click()
    await at.page.get_by_role("button", name="Approve").click()
    await expect(at.page.get_by_text("Approved by Mo.")).to_be_visible()
    await at.is_calm()
    await at.page.context.close()


LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "phone": {"viewport": {"width": 360, "height": 740}, "has_touch": True},
    "zoomed to 200%": {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2},
}


async def test_every_page_can_be_read_and_used_by_everybody(street: Street, browser: Browser) -> None:
    await busy(street)
    first = await AtTheDashboard.opens(street, browser)
    await first.gets_in()
    let_in = await first.page.context.storage_state()
    for name, look in LOOKS.items():
        at = await AtTheDashboard.opens(street, browser, storage_state=let_in, **look)
        for page in Page:
            await at.page.goto(f"{at.address}/{page}")

            assert await complaints(at.page) == [], (name, page)
            assert await at.page.evaluate(CONTRASTS) == [], (name, page)
            assert await at.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (name, page)
        await at.is_calm()
        await at.page.context.close()
    await first.page.context.close()


async def test_every_page_has_room_on_a_phone_in_every_language(street: Street, browser: Browser) -> None:
    await busy(street)
    first = await AtTheDashboard.opens(street, browser)
    await first.gets_in()
    let_in = await first.page.context.storage_state()
    at = await AtTheDashboard.opens(street, browser, storage_state=let_in, **LOOKS["phone"])
    t = words_in("en")
    for language in languages():
        settings = await street.mo.press(await street.mo.run("/my"), t("Settings"))
        await street.mo.choose(settings, t("Language"), [name_of_language(language)])
        t = words_in(language)
        for page in Page:
            await at.page.goto(f"{at.address}/{page}")

            assert await at.page.evaluate("document.documentElement.lang") == t.tag
            assert await at.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (language, page)
    await at.is_calm()
    await at.page.context.close()
    await first.page.context.close()


async def test_every_page_of_somebody_who_is_not_in_can_be_read_by_everybody(
    street: Street, at: AtTheDashboard
) -> None:
    found = [await complaints(at.page)]
    await at.page.get_by_role("button", name="Show me a code").click()
    await expect(at.page.get_by_role("heading", level=1)).to_have_text("Your code")
    found.append(await complaints(at.page))
    await at.confirms(await at.code())
    await expect(at.page).to_have_title("Today · Askaround")
    lost = await at.page.context.new_page()
    await lost.goto(f"{at.address}/nowhere")
    await expect(lost.get_by_role("heading", level=1)).to_have_text("There is nothing here")
    found.append(await complaints(lost))
    await at.page.get_by_role("button", name="Sign out", exact=True).click()
    await expect(at.page.get_by_role("heading", level=1)).to_have_text("You are signed out")
    found.append(await complaints(at.page))

    assert found == [[], [], [], []]


async def test_the_demos_page_leads_to_the_dashboard_where_the_demo_says_how_to_get_in(
    lived_in: Demo, visit: Open, browser: Browser
) -> None:
    visitor = await visit(lived_in)
    async with visitor.page.expect_popup() as opening:
        await visitor.page.get_by_role("link", name="Dashboard").click()
    opened = await opening.value
    await opened.get_by_role("button", name="Show me a code").click()
    shown = await opened.get_by_text("/askaround dashboard").inner_text()
    await visitor.become("Mo")
    await visitor.type(shown)
    await visitor.press("Open the dashboard")

    await expect(opened.get_by_role("heading", level=1)).to_have_text("Today")
    await expect(opened.get_by_role("heading", name="Asks a week")).to_be_visible()
