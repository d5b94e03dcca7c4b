"""Pressing [+1 day] in the demo as it is started: check-in, card and invitation appear, each at its own hour."""

from playwright.async_api import expect

from sandbox.demo import Demo
from tests.browser import test_whole_flow as on_discord, test_whole_flow_on_slack as on_slack
from tests.browser.conftest import Open, one_loop
from tests.browser.test_whole_flow import PRINTER
from tests.browser.visitor import Visitor

pytestmark = one_loop

SOON = "within an hour"


async def until_ten(visitor: Visitor, lived_in: Demo) -> None:
    """Begin in the morning, whenever this runs: at night nobody is disturbed, and a day later it is night again."""
    while lived_in.discord.clock.now().hour != 10:
        await visitor.let_pass("+1 hour")


async def test_a_day_on_discord_brings_check_in_card_and_invitation(lived_in: Demo, visit: Open):
    visitor = await visit(lived_in)
    await until_ten(visitor, lived_in)
    await on_discord.ask(visitor)
    await visitor.press("Post it")
    await visitor.become("Ben")
    await visitor.press("I can help")
    await visitor.click(visitor.form.get_by_label(SOON))
    await visitor.fill_in(on_discord.OFFER)
    await visitor.become("Ana")
    await visitor.go("Askaround")
    await visitor.press("Yes, please")
    await visitor.sees("Ben hears your yes now.")
    await visitor.go("help")
    await on_discord.ask(visitor)
    await visitor.press("Post it")
    await visitor.sees("Posted in #help")

    await visitor.let_pass("+1 day")
    await sees_today(visitor, PRINTER["What would help?"])
    await visitor.go("Askaround")
    await visitor.sees("How is it going with")
    await visitor.become("Ben")
    await visitor.sees("Is there something small that you would like a hand with?")


async def test_a_day_on_slack_brings_check_in_card_and_invitation(lived_in: Demo, visit: Open):
    visitor = (await visit(lived_in)).on_slack
    await until_ten(visitor, lived_in)
    await on_slack.ask(visitor)
    await visitor.press("Post it")
    await on_slack.leave(visitor)
    await visitor.become("Ben")
    await visitor.press("I can help")
    await visitor.click(visitor.form.get_by_label(SOON))
    await visitor.fill_in(on_discord.OFFER, send="Offer")
    await on_slack.leave(visitor)
    await visitor.become("Ana")
    await visitor.go("Askaround")
    await visitor.press("Yes, please")
    await visitor.sees("Ben hears your yes now.")
    await visitor.go("help")
    await on_slack.ask(visitor)
    await visitor.press("Post it")
    await on_slack.leave(visitor)

    await visitor.let_pass("+1 day")
    await sees_today(visitor, PRINTER["What would help?"])
    await visitor.go("Askaround")
    await visitor.sees("How is it going with")
    await visitor.become("Ben")
    await visitor.sees("Is there something small that you would like a hand with?")


async def sees_today(visitor: Visitor, words: str) -> None:
    """Wait until *words* stand in a message below the line with which the new day begins."""
    new = visitor.root.locator(".day:has-text('Today') ~ .message")
    await expect(new.filter(has_text=words)).to_be_visible()
