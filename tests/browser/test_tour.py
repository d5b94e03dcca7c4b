"""The tour, on either platform, to its end: five steps that lead to an ask that was answered."""

import pytest
from playwright.async_api import Locator, expect

from sandbox.demo import Demo
from tests.browser import test_whole_flow_on_slack as on_slack
from tests.browser.axe import complaints
from tests.browser.conftest import Open, one_loop
from tests.browser.test_whole_flow import OFFER
from tests.browser.visitor import SHOWN_WITHIN, Visitor

pytestmark = one_loop

LATE = 3 * SHOWN_WITHIN
"""Milliseconds for an anonymous card, which leaves some moments later."""


def tour_of(visitor: Visitor) -> Locator:
    return visitor.page.get_by_role("region", name="Tour")


async def step(visitor: Visitor, title: str) -> None:
    """Wait until the tour is at that step, where axe-core finds nothing."""
    await expect(tour_of(visitor).get_by_role("heading", name=title)).to_be_visible(timeout=LATE)
    assert await complaints(visitor.page) == []


async def begin(visitor: Visitor) -> None:
    """Open the form that the tour fills in; what it says is read above the form."""
    await step(visitor, "Ask for something small")
    await visitor.click(visitor.page.get_by_role("button", name="Open the form, filled in"))
    await expect(visitor.form.get_by_label("What would help?")).not_to_have_value("")
    await expect(visitor.form.get_by_role("region", name="Tour")).to_be_visible()
    assert await complaints(visitor.page) == []


async def test_the_tour_on_discord_leads_to_an_ask_that_was_answered(lived_in: Demo, visit: Open):
    visitor = await visit(lived_in)
    assert await complaints(visitor.page) == []
    await visitor.press_in_strip("Show me around")
    await begin(visitor)
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


async def test_the_tour_on_slack_leads_to_an_ask_that_was_answered(lived_in: Demo, visit: Open):
    visitor = (await visit(lived_in)).on_slack
    await visitor.press_in_strip("Show me around")
    await visitor.press_in_strip("Take it on Slack")
    await begin(visitor)
    await visitor.fill_in({}, send="See the card")

    await step(visitor, "See exactly what others will see")
    await visitor.choose("By name or anonymously?", "Post anonymously")
    await expect(visitor.form).to_contain_text("They are not shown who you are.")
    await visitor.press("Post it")
    await on_slack.leave(visitor)
    await step(visitor, "Somebody offers")
    await expect(visitor.page).to_have_title("Ben in #help · Askaround")
    await visitor.press("I can help")
    await visitor.fill_in(OFFER, send="Offer")
    await on_slack.leave(visitor)

    await step(visitor, "Answer in private")
    await visitor.press("Show me")
    await visitor.press("Yes, please")
    await step(visitor, "It is sorted")
    await visitor.click(visitor.page.get_by_role("button", name="Type /my"))
    await visitor.choose("Open one", "My ask: ")
    await visitor.press("Sorted")

    await step(visitor, "Asked, answered, sorted")
    await visitor.click(tour_of(visitor).get_by_role("button", name="Look around alone"))
    await expect(tour_of(visitor)).to_have_count(0)


@pytest.mark.parametrize("half", ["discord", "slack"])
async def test_on_a_narrow_screen_the_tour_leads_through_the_half_that_is_shown(lived_in: Demo, visit: Open, half: str):
    visitor = await visit(lived_in, f"Ana/help/help/{half}", viewport={"width": 360, "height": 740})

    await visitor.press_in_strip("Show me around")

    other = {"discord": "Slack", "slack": "Discord"}[half]
    await expect(tour_of(visitor).get_by_role("button", name=f"Take it on {other}")).to_be_visible()
