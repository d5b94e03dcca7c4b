"""A visitor of the demo's page, in the words of somebody who looks at it and clicks.

Every deed ends when the page has followed it, the bot's answer included, so that what comes next comes after it:
tests look at a window as they like, but act in it only by these deeds.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from playwright.async_api import ConsoleMessage, Locator, Page, expect

SHOWN_WITHIN = 10_000
"""Milliseconds in which something must be seen: generous, since the machine may be busy with other tests."""

expect.set_options(timeout=SHOWN_WITHIN)


def _is_trouble(said: ConsoleMessage) -> bool:
    refused = "status of 409" in said.text  # The member's own client refuses, and the page says so in place.
    return said.type == "error" and not refused


@dataclass(slots=True)
class Visitor:
    """One browser window, seen by somebody who uses one *half* of the page.

    `troubles` is what its console complained of, `asked` every address it asked for.
    """

    page: Page
    url: str
    half: str = "discord"
    troubles: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @classmethod
    async def at(cls, page: Page, url: str, arrival: str = "") -> "Visitor":
        """Open the page, as *arrival* ("Ben/dm") if that is given."""
        visitor = cls(page, url)
        page.set_default_timeout(SHOWN_WITHIN)
        page.on("pageerror", lambda error: visitor.troubles.append(str(error)))
        page.on("console", lambda said: visitor.troubles.append(said.text) if _is_trouble(said) else None)
        page.on("request", lambda request: visitor.asked.append(request.url))
        await page.goto(f"{url}#{arrival}" if arrival else url)
        assert not visitor.troubles, visitor.troubles
        for title in await page.locator(".place").all():
            await expect(title).not_to_be_empty()
        return visitor

    @property
    def on_slack(self) -> "Visitor":
        """Look at the same window's Slack."""
        return replace(self, half="slack")

    @property
    def root(self) -> Locator:
        return self.page.locator(f"#{self.half}")

    @property
    def title(self) -> Locator:
        return self.root.locator(".place")

    @property
    def offline(self) -> Locator:
        return self.root.locator(".offline")

    @property
    def box(self) -> Locator:
        return self.page.locator(f"#{self.half}-text")

    @property
    def form(self) -> Locator:
        return self.page.get_by_role("dialog")

    @property
    def messages(self) -> Locator:
        return self.root.locator(".messages > .message")

    @property
    def controls(self) -> Locator:
        """Everything of this half, an open form last."""
        return self.page.locator(f"#{self.half}, dialog[data-platform={self.half}]")

    @property
    def hint(self) -> Locator:
        return self.page.locator("#hint")

    async def click(self, control: Locator) -> None:
        """Click on what a test has found, and wait for what comes of it."""
        await control.click()
        await self._is_followed()

    async def let_pass(self, step: str) -> None:
        """Move the demo's clock on, as in "+1 day"."""
        await self.click(self.page.get_by_role("button", name=step))

    async def key(self, *keys: str) -> None:
        """Press keys, one after the other, wherever the focus is."""
        for key in keys:
            await self.page.keyboard.press(key)
            await self._is_followed()

    async def _is_followed(self) -> None:
        await expect(self.page.locator("[data-waiting]")).to_have_count(0)

    async def become(self, name: str) -> None:
        """Switch the persona by clicking on it."""
        await self.click(self.page.locator(f".person:has(input[value={name}])"))
        await expect(self.page.locator(f"input[value={name}]")).to_be_checked()
        await expect(self.page).to_have_title(re.compile(rf"^{name} in "))

    async def go(self, place: str) -> None:
        """Open a channel, or the private messages ("Askaround")."""
        await self.click(self.place(place))
        await expect(self.title).to_have_text(re.compile(rf"^#?{place}$"))

    def place(self, name: str) -> Locator:
        """Find an entry of the list on the left."""
        return self.root.get_by_role("navigation").get_by_role("button", name=name)

    async def type(self, words: str) -> None:
        """Type into the box and press Enter, which empties it."""
        await self.box.fill(words)
        await self.box.press("Enter")
        await expect(self.box).to_have_value("")
        await self._is_followed()

    async def press(self, label: str) -> None:
        """Press the newest button with that label."""
        await self.click(self.button(label))

    async def press_in_strip(self, label: str) -> None:
        """Press a button above both halves."""
        await self.click(self.page.locator(".strip").get_by_role("button", name=label, exact=True))

    def button(self, label: str) -> Locator:
        """Find the newest button with that label."""
        return self.controls.get_by_role("button", name=label, exact=True).last

    async def choose(self, menu: str, option: str) -> None:
        """Choose in a menu, found by its placeholder or label."""
        await self.click(self.controls.get_by_role("button", name=menu).last)
        await self.click(self.controls.get_by_role("option", name=option))

    async def fill_in(self, answers: Mapping[str, str], send: str = "Submit") -> None:
        """Fill in the open form by labels and send it; on Discord it is gone then, on Slack another may follow."""
        for label, words in answers.items():
            await self.form.get_by_label(label).fill(words)
        await self.click(self.form.get_by_role("button", name=send, exact=True))
        if self.half == "discord":
            await expect(self.form).to_have_count(0)

    async def sees(self, words: str) -> None:
        """Wait until *words* stand in a message."""
        await expect(self.messages.filter(has_text=words).last).to_be_visible()

    async def sees_no(self, words: str) -> None:
        """Check that *words* stand in no message."""
        await expect(self.messages.filter(has_text=words)).to_have_count(0)
