"""What a look at Slack's half alone does not show: contrast, names of controls, narrow screens, the keyboard."""

import re

import pytest
from playwright.async_api import expect

from sandbox.slack import SlackSandbox
from tests.browser.conftest import Open, one_loop
from tests.browser.test_looks import CONTROLS, PHONE, faults
from tests.browser.test_slack_page import come_in, write_to
from tests.browser.visitor import Visitor
from tests.sandbox.slack.bots import (
    Bot,
    Heard,
    Json,
    actions,
    button,
    field,
    home,
    markup,
    modal,
    opens,
    plain,
    section,
    select,
    text_input,
)

pytestmark = one_loop

RADIO = {"type": "radio_buttons", "action_id": "size", "options": [{"text": plain("Small"), "value": "s"}]}
RICH = [
    {"type": "rich_text_section", "elements": [{"type": "text", "text": "A lead", "style": {"bold": True}}]},
    {"type": "rich_text_quote", "elements": [{"type": "text", "text": "quoted"}]},
]
STYLES = (button("Kind", "k", style="primary"), button("Plain", "p"), button("Gone", "g", style="danger"))
FORM = modal(
    section("Before we begin: `code`", accessory=select("topic", "Garden", placeholder=plain("Topic"))),
    field("What would help?", text_input(placeholder=plain("A ladder"), max_length=20), "help", hint=plain("Short")),
    field("How big?", RADIO, "size", optional=True),
)


async def busy(visitor: Visitor, bot: Bot, studio: SlackSandbox) -> None:
    """Bring everything onto the screen that has a colour of its own."""
    muted = {
        "type": "context",
        "elements": [markup(f"5 minutes · <#{studio.channel('help').id}> · <http://a.example/>")],
    }
    card: list[Json] = [{"type": "rich_text", "elements": RICH}, muted, {"type": "divider"}, actions(*STYLES)]

    async def answer(heard: Heard) -> None:
        await heard.ack(text="A card", blocks=card)

    bot.answer = answer
    await visitor.type("Hello everybody")
    await visitor.type("/ask")
    await visitor.sees("A lead")
    await visitor.type("/nothing")
    first = await write_to(bot, studio, "Ana", "Psst")
    await write_to(bot, studio, "Ana", "And more", thread_ts=first)
    await write_to(bot, studio, "Ben", "Psst")
    await expect(visitor.page.locator(".person .dot")).to_have_count(1)
    await expect(visitor.root.locator(".entry .dot")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_text_holds_wcag_aa_contrast_and_axe_finds_nothing(
    scheme: str, slack_stand_in: Bot, studio: SlackSandbox, visit: Open
):
    visitor = await come_in(visit, studio, color_scheme=scheme, reduced_motion="reduce")
    await busy(visitor, slack_stand_in, studio)
    assert await faults(visitor) == []
    await visitor.box.fill("/")
    assert await faults(visitor) == []
    await visitor.box.fill("")
    await visitor.click(visitor.root.get_by_role("button", name="Shortcuts"))
    assert await faults(visitor) == []
    await visitor.key("Escape")

    await visitor.go("Askaround")
    assert await faults(visitor) == []
    await visitor.press("1 reply, something new")
    assert await faults(visitor) == []

    async def draw(heard: Heard) -> None:
        view = home(section("*Yours* and <http://a.example/|a link>"), actions(*STYLES))
        await heard.bot.client.views_publish(user_id=studio.member("Ana").id, view=view)

    slack_stand_in.answer = draw
    await visitor.press("← Back")
    await visitor.press("Home")
    await expect(visitor.root.locator(".home")).to_contain_text("Yours")
    assert await faults(visitor) == []

    slack_stand_in.answer = opens(FORM)
    await visitor.press("Kind")
    await visitor.press("Look at it")
    assert await faults(visitor) == []
    await visitor.click(visitor.controls.get_by_role("button", name="Topic"))
    assert await faults(visitor) == []


async def test_every_control_has_a_name(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio)
    await busy(visitor, slack_stand_in, studio)
    slack_stand_in.answer = opens(FORM)
    await visitor.type("/ask")
    await expect(visitor.form).to_be_visible()

    for control in await visitor.page.locator(CONTROLS).all():
        await expect(control).to_have_accessible_name(re.compile(r"\S"))


async def test_a_phone_shows_it_all_without_scrolling_sideways(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio, "Ana/help/help/slack", **PHONE)
    await busy(visitor, slack_stand_in, studio)
    widths = "[document.documentElement.scrollWidth, document.querySelector('#slack .scroll').scrollWidth]"
    assert await visitor.page.evaluate(widths) == [360, 360]

    await visitor.click(visitor.root.get_by_role("button", name="Channels"))
    await visitor.go("Askaround")
    assert await visitor.page.evaluate(widths) == [360, 360]
    slack_stand_in.answer = opens(FORM)
    await visitor.type("/ask")

    await expect(visitor.form.get_by_label("What would help?")).to_be_in_viewport()
    await expect(visitor.button("Look at it")).to_be_in_viewport()
    assert (await visitor.page.evaluate(widths))[0] == 360


async def test_slack_is_reached_with_the_keyboard(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio)
    await busy(visitor, slack_stand_in, studio)
    page = visitor.page
    await page.evaluate("document.activeElement.blur()")
    reached: list[str] = []
    for _ in range(50):
        await visitor.key("Tab")
        reached.append(await page.evaluate("document.activeElement.ariaLabel || document.activeElement.textContent"))

    said = " | ".join(reached)
    for name in ("message box on Slack", "# random", "Askaround", "Kind", "Gone", "Dismiss", "Shortcuts", "Send"):
        assert name in said
