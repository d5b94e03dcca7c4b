"""What a stranger finds at the front door: a network that can be troubled, a new beginning, room on any screen."""

import asyncio
import socket

import pytest
from playwright.async_api import expect

from bot.config import Config
from bot.wiring import demo
from sandbox.demo import Demo
from tests.browser import test_whole_flow as on_discord, test_whole_flow_on_slack as on_slack
from tests.browser.axe import complaints
from tests.browser.conftest import Open, one_loop
from tests.browser.test_whole_flow import PRINTER
from tests.browser.visitor import SHOWN_WITHIN, Visitor
from tests.flows.neighbours import OnDiscord
from tests.flows.street import HAND, HELP
from tests.flows.test_unmasking import WHY

pytestmark = one_loop

WISH = PRINTER["What would help?"]
LATE = 3 * SHOWN_WITHIN
"""Milliseconds for what has to wait for a platform's patience, or for a bot that begins again."""


@pytest.fixture
def open_port() -> int:
    """Find a port that is free, and the same after starting over."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


async def trouble(visitor: Visitor, label: str) -> None:
    """Do something to the network, and close the menu."""
    await visitor.click(visitor.page.get_by_role("button", name="Network"))
    await visitor.page.get_by_role("button", name=label).click()
    await expect(visitor.page.locator("#tools").get_by_role("status")).to_have_text(f"{label}: done.", timeout=LATE)
    await visitor.key("Escape")


async def test_the_strip_and_its_menu_are_for_everybody_and_by_keyboard(lived_in: Demo, visit: Open):
    visitor = await visit(lived_in)
    await visitor.page.get_by_role("button", name="Network").focus()
    await visitor.key("Enter")
    assert await complaints(visitor.page) == []
    await visitor.key("Tab")
    await expect(visitor.page.get_by_role("button", name="Limit the rate")).to_be_focused()
    await visitor.key("Escape")
    await expect(visitor.page.get_by_role("button", name="Network")).to_be_focused()

    await visitor.press_in_strip("Start over")
    assert await complaints(visitor.page) == []
    await visitor.click(visitor.form.get_by_role("button", name="Stay"))
    assert not lived_in.strip.over.is_set()
    await expect(visitor.page.get_by_role("link", name="Dashboard")).to_have_attribute("href", lived_in.strip.dashboard)


async def test_whoever_starts_over_finds_sixty_days_lived_anew_and_nothing_of_their_own(visit: Open, open_port: int):
    said: list[str] = []
    config = Config(askaround_demo_port=open_port, askaround_web="127.0.0.1:0")
    running = asyncio.create_task(demo(config, said.append))
    while not said:
        await asyncio.sleep(0.1)
    visitor = await visit(f"http://127.0.0.1:{open_port}/")
    tour = visitor.page.get_by_role("button", name="Show me around")
    await expect(tour).to_be_visible(timeout=2 * LATE)
    await visitor.type("Mine alone")
    await visitor.sees("Mine alone")
    await visitor.press_in_strip("Start over")

    async with visitor.page.expect_event("load", timeout=LATE):
        await visitor.form.get_by_role("button", name="Start over").click()
    await expect(tour).to_be_visible(timeout=2 * LATE)
    await expect(visitor.messages.last).to_be_visible()
    await visitor.sees_no("Mine alone")
    assert len(said) == 2
    await visitor.page.close()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    # While nobody was there to answer, the browser complained of it.
    visitor.troubles[:] = [one for one in visitor.troubles if "net::ERR" not in one]


OFF_CENTRE = """one => {
  const words = document.createRange(), box = one.getBoundingClientRect();
  words.selectNodeContents(one);
  const {left, right} = words.getBoundingClientRect();
  return (left + right - box.left - box.right) / 2;
}"""
SIZES = {"a phone": (360, 740), "a laptop at 200%": (640, 400), "a laptop": (1280, 800)}


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES.keys())
async def test_on_every_size_of_screen_there_is_room_for_what_is_said_and_all_of_the_strip_is_within_it(
    lived_in: Demo, visit: Open, size: tuple[int, int]
):
    width, height = size
    visitor = await visit(lived_in, viewport={"width": width, "height": height}, reduced_motion="reduce")
    strip = visitor.page.locator(".strip")

    for control in await strip.locator("button:visible, a:visible, .person").all():
        box = await control.bounding_box()
        assert box is not None
        assert box["x"] >= 0, await control.inner_text()
        assert box["x"] + box["width"] <= width, await control.inner_text()
    for control in await strip.locator(".tools .step:visible").all():
        assert abs(await control.evaluate(OFF_CENTRE)) < 1, await control.inner_text()
    await visitor.box.focus()
    await visitor.box.scroll_into_view_if_needed()
    said = await visitor.root.locator(".scroll").bounding_box()
    assert said is not None
    assert said["height"] >= 0.4 * height
    assert await complaints(visitor.page) == []


async def test_a_rate_limit_and_dropped_sockets_cost_patience_and_nothing_else(lived_in: Demo, visit: Open):
    visitor = await visit(lived_in)
    await trouble(visitor, "Limit the rate")
    await trouble(visitor, "Drop the sockets")
    await expect(visitor.offline).to_be_hidden(timeout=LATE)
    await expect(visitor.on_slack.offline).to_be_hidden(timeout=LATE)
    await on_discord.ask(visitor)
    await visitor.press("Post it")
    await on_slack.ask(visitor.on_slack)
    await visitor.on_slack.press("Post it")
    await on_slack.leave(visitor.on_slack)

    for half in (visitor, visitor.on_slack):
        card = half.messages.filter(has_text=WISH).filter(has=half.page.get_by_role("button", name="I can help"))
        await expect(card.last).to_be_visible(timeout=LATE)


async def test_whose_direct_messages_are_closed_finds_everything_under_my_and_nobody_else_sees_a_difference(
    lived_in: Demo, visit: Open
):
    visitor = await visit(lived_in, "Cam")
    await trouble(visitor, "Close Ben’s direct messages")
    await on_discord.ask(visitor)
    await visitor.press("Post it")
    await on_discord.offer(visitor)
    letters = len(lived_in.discord.member("Ben").dms())
    await visitor.become("Cam")
    await visitor.go("Askaround")
    await visitor.press("Yes, please")
    await visitor.sees("Ben hears your yes now.")

    await visitor.become("Ben")
    await visitor.go("help")
    await visitor.type("/my")
    await visitor.click(visitor.controls.get_by_role("button", name="Open one").last)
    await visitor.click(visitor.controls.get_by_role("option", name="Conversation: Five minutes with someone").first)
    await visitor.sees("Nothing has been said yet.")
    assert len(lived_in.discord.member("Ben").dms()) == letters
    await trouble(visitor, "Open Ben’s direct messages")


async def test_a_bot_that_is_killed_begins_again_where_it_was(lived_in: Demo, visit: Open):
    visitor = await visit(lived_in, "Dee")
    await on_discord.ask(visitor)
    await trouble(visitor, "Kill the bot")
    await expect(visitor.offline).to_have_text("Askaround is offline. Start it again under Network.", timeout=LATE)
    await visitor.press("Post it")
    await expect(visitor.messages.locator(".failed").last).to_be_visible(timeout=LATE)

    await trouble(visitor, "Start the bot again")
    await expect(visitor.offline).to_be_hidden(timeout=LATE)
    await lived_in.strip.cast.settle()
    await visitor.press("Post it")
    await visitor.sees("Posted in #help")
    await expect(visitor.messages.filter(has_text=WISH).filter(has_text="Dee").last).to_be_visible()


async def test_the_second_moderator_may_agree_to_open_a_name_at_once(lived_in: Demo):
    await lived_in.strip.cast.settle()
    mo, noor, ana = (OnDiscord(lived_in.discord.member(name)) for name in ("Mo", "Noor", "Ana"))
    preview = await ana.fill(
        await ana.run("/ask"), {HAND: "It is about a letter.", HELP: "Somebody who reads one page"}
    )
    await ana.press(await ana.choose(preview, "By name or anonymously?", ["Post anonymously"]), "Post it")
    await lived_in.discord.until(lambda: "one page" in ana.channel("help")[-1].text, within=LATE / 1000)
    listed = await mo.run("/askaround unmask")
    wanted = next(label for label in listed.menus["Choose an ask"] if "one page" in label)
    form = await mo.press(await mo.choose(listed, "Choose an ask", [wanted]), "Ask for the name")
    await mo.fill(form, {WHY: "The last line worries me."})
    await lived_in.discord.until(lambda: "I agree" in noor.channel("mods")[-1].labels, within=LATE / 1000)

    agreed = await noor.press(noor.channel("mods")[-1], "I agree")

    assert "Agreed. Whoever asked is told now." in agreed.text
