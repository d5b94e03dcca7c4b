"""The strip above both halves shows the time that the demo lives by, and moves it for both platforms at once."""

from datetime import datetime, timedelta

import pytest
from playwright.async_api import expect

from sandbox.demo import Demo
from sandbox.discord import DiscordSandbox
from tests.browser.conftest import Open, one_loop
from tests.browser.standing_in import post
from tests.browser.visitor import Visitor
from tests.sandbox.bots import Bot

pytestmark = one_loop

STEPS = {"+1 hour": timedelta(hours=1), "+1 day": timedelta(days=1), "+1 week": timedelta(weeks=1)}


async def shown(visitor: Visitor) -> datetime:
    """Read the clock above."""
    time = visitor.page.get_by_role("region", name="The demo’s clock").locator("time")
    await expect(time).not_to_be_empty()
    return datetime.fromisoformat(str(await time.get_attribute("datetime")))


def nearly(one: datetime, other: datetime) -> bool:
    return abs(one - other) < timedelta(minutes=1)


@pytest.mark.parametrize("step", STEPS)
async def test_a_step_moves_the_clock_of_both_platforms_and_of_every_window(step: str, both: Demo, visit: Open):
    visitor, other = await visit(both), await visit(both)
    before = await shown(visitor)
    await visitor.let_pass(step)

    for now in (await shown(visitor), both.discord.clock.now(), both.slack.clock.now()):
        assert nearly(now, before + STEPS[step])
    while not nearly(await shown(other), before + STEPS[step]):
        await other.page.wait_for_timeout(20)


async def test_a_step_is_taken_by_keyboard_and_said_aloud(both: Demo, visit: Open):
    visitor = await visit(both)
    await visitor.page.get_by_role("button", name="+1 hour").focus()
    await visitor.key("Tab", "Enter")

    await expect(visitor.page.get_by_role("button", name="+1 day")).to_be_focused()
    await expect(visitor.page.locator("#clock").get_by_role("status")).to_contain_text("It is now")


async def test_a_line_above_the_first_message_of_each_day_says_which(
    stand_in: Bot, empty_demo: DiscordSandbox, visit: Open
):
    visitor = await visit(empty_demo)
    days = visitor.root.locator(".messages > .day")
    await post(stand_in, empty_demo, "help", content="Before")
    await visitor.sees("Before")
    await expect(days).to_have_count(0)

    await visitor.let_pass("+1 day")
    await expect(days).to_have_text(["Yesterday"])
    await post(stand_in, empty_demo, "help", content="After")
    await expect(days).to_have_text(["Yesterday", "Today"])
    await expect(visitor.root.locator(".day:has-text('Today') + .message")).to_contain_text("After")

    await visitor.let_pass("+1 week")
    await expect(days.first).to_contain_text("day,")


async def test_a_window_opened_later_shows_the_time_as_it_was_moved(both: Demo, visit: Open):
    both.slack.advance(timedelta(days=3))
    visitor = await visit(both)

    assert nearly(await shown(visitor), both.clock.now())
