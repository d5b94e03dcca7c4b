"""What a stranger finds at the front door: a tour that ends with an ask answered, a network that can be troubled."""

from playwright.async_api import expect

from sandbox.demo import Demo
from tests.browser import test_whole_flow as on_discord, test_whole_flow_on_slack as on_slack
from tests.browser.axe import complaints
from tests.browser.conftest import Open, one_loop
from tests.browser.test_whole_flow import OFFER, PRINTER
from tests.browser.visitor import SHOWN_WITHIN, Visitor
from tests.flows.neighbours import OnDiscord
from tests.flows.street import HAND, HELP
from tests.flows.test_unmasking import WHY

pytestmark = one_loop

WISH = PRINTER["What would help?"]
LATE = 3 * SHOWN_WITHIN
"""Milliseconds for what has to wait for a platform's patience, or for a bot that begins again."""


async def trouble(visitor: Visitor, label: str) -> None:
    """Do something to the network, and close the menu."""
    await visitor.click(visitor.page.get_by_role("button", name="Network"))
    await visitor.page.get_by_role("button", name=label).click()
    await expect(visitor.page.locator("#tools").get_by_role("status")).to_have_text(f"{label}: done.", timeout=LATE)
    await visitor.key("Escape")


async def step(visitor: Visitor, title: str) -> None:
    """Wait until the tour is at that step, where axe-core finds nothing."""
    heading = visitor.page.get_by_role("region", name="Tour").get_by_role("heading", name=title)
    await expect(heading).to_be_visible(timeout=LATE)
    assert await complaints(visitor.page) == []


async def test_the_tour_leads_to_an_ask_that_was_answered(lived_in: Demo, visit: Open):
    visitor = await visit(lived_in)
    assert await complaints(visitor.page) == []
    await visitor.click(visitor.page.get_by_role("button", name="Show me around"))
    await step(visitor, "Ask for something small")
    await visitor.click(visitor.page.get_by_role("button", name="Open the form, filled in"))
    await expect(visitor.form.get_by_label("What would help?")).not_to_have_value("")
    await visitor.fill_in({})

    await step(visitor, "See exactly what others will see")
    await visitor.choose("By name or anonymously?", "Post anonymously")
    await visitor.press("Post it")
    await step(visitor, "Somebody offers")
    await expect(visitor.page).to_have_title("Ben in #help · Askaround")
    await visitor.press("I can help")
    await visitor.fill_in(OFFER)

    await step(visitor, "Answer in private")
    await visitor.press("Show me")
    await visitor.press("Yes, please")
    await step(visitor, "It is sorted")
    await visitor.click(visitor.page.get_by_role("button", name="Type /my"))
    await visitor.choose("Open one", "My ask: ")
    await visitor.press("Sorted")

    await step(visitor, "Asked, answered, sorted")
    await visitor.press_in_strip("Look around alone")
    await expect(visitor.hint).to_be_visible()


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
