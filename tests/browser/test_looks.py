"""What a look alone does not show: contrast, names of controls, narrow screens, the keyboard."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import expect

from sandbox.discord import DiscordSandbox
from tests.browser.axe import complaints
from tests.browser.conftest import Open, one_loop
from tests.browser.visitor import Visitor
from tests.sandbox.bots import EPHEMERAL, Bot, button, label, modal, row, says, text_input

pytestmark = one_loop

CONTROLS = ", ".join(f"{tag}:visible" for tag in ("button", "input", "textarea", "a[href]", "[role=listbox]", "dialog"))
PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
CONTRASTS = (Path(__file__).parent / "contrasts.js").read_text()  # Placeholders too, which axe-core leaves out.
MENU = {"type": 3, "custom_id": "topic", "placeholder": "Topic", "options": [{"label": "Garden", "value": "g"}]}
CARD = {
    "content": "**A lead**\n> a quote\n-# muted <#1> `code` http://a.example/",
    "flags": EPHEMERAL,
    "components": [
        row(MENU),
        row(*(button(f"Style {style}", f"s{style}", style=style) for style in (1, 2, 3, 4))),
    ],
}
FORM = modal(label("What would help?", text_input("help", placeholder="A ladder", max_length=20)))


async def faults(visitor: Visitor) -> list[str]:
    """Look at what is now shown: every text is to be read, and axe-core finds nothing."""
    return [*await visitor.page.evaluate(CONTRASTS), *await complaints(visitor.page)]


async def busy(visitor: Visitor, bot: Bot, sandbox: DiscordSandbox) -> None:
    """Bring everything onto the screen that has a colour of its own."""
    await visitor.type("Hello everybody")
    bot.answer = says(4, CARD)
    await visitor.type("/ask")
    await visitor.sees("A lead")
    await visitor.type("/nothing")
    dm = await bot.call("POST", "/users/@me/channels", {"recipient_id": sandbox.member("Ben").id})
    await bot.call("POST", "/channels/{channel_id}/messages", {"content": "Psst"}, channel_id=dm["id"])
    await expect(visitor.page.locator(".person .dot")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_text_holds_wcag_aa_contrast_and_axe_finds_nothing(
    scheme: str, stand_in: Bot, empty_demo: DiscordSandbox, visit: Open
):
    visitor = await visit(empty_demo, color_scheme=scheme, reduced_motion="reduce")
    await busy(visitor, stand_in, empty_demo)
    assert await faults(visitor) == []

    await visitor.box.fill("/")
    await visitor.click(visitor.root.get_by_role("button", name="Topic"))
    assert await faults(visitor) == []

    stand_in.answer = says(9, FORM)
    await visitor.box.fill("")
    await visitor.type("/ask")
    await visitor.click(visitor.form.get_by_role("button", name="Submit"))
    assert await faults(visitor) == []


async def test_every_control_has_a_name(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    visitor = await visit(empty_demo)
    await busy(visitor, stand_in, empty_demo)
    stand_in.answer = says(9, FORM)
    await visitor.type("/ask")
    await expect(visitor.form).to_be_visible()

    for control in await visitor.page.locator(CONTROLS).all():
        await expect(control).to_have_accessible_name(re.compile(r"\S"))


async def test_a_phone_shows_it_all_without_scrolling_sideways(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    visitor = await visit(empty_demo, **PHONE)
    await busy(visitor, stand_in, empty_demo)
    stand_in.answer = says(9, FORM)
    widths = "[document.documentElement.scrollWidth, document.querySelector('#discord .scroll').scrollWidth]"
    assert await visitor.page.evaluate(widths) == [360, 360]

    await visitor.click(visitor.root.get_by_role("button", name="Channels"))
    await visitor.go("random")
    await visitor.type("/ask")

    await expect(visitor.form.get_by_label("What would help?")).to_be_in_viewport()
    await expect(visitor.form.get_by_role("button", name="Submit")).to_be_in_viewport()
    assert (await visitor.page.evaluate(widths))[0] == 360


async def test_the_whole_page_is_reached_with_the_keyboard(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    visitor = await visit(empty_demo)
    await busy(visitor, stand_in, empty_demo)
    page = visitor.page
    await page.evaluate("document.activeElement.blur()")
    reached: list[str] = []
    for _ in range(40):
        await visitor.key("Tab")
        reached.append(await page.evaluate("document.activeElement.ariaLabel || document.activeElement.textContent"))

    said = " | ".join(reached)
    for name in (
        "Skip to the message box on Discord",
        "# random",
        "Topic",
        "Style 1",
        "Style 4",
        "Dismiss message",
        "Send",
    ):
        assert name in said
    await page.get_by_role("radio", name="Ana").focus()
    await visitor.key("ArrowRight")
    await expect(page.get_by_role("radio", name="Ben")).to_be_focused()
    await expect(page).to_have_title("Ben in #help · Askaround")
