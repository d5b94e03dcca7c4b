"""A visitor of the demo's page, in the words of somebody who looks at it and clicks."""

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

    async def become(self, name: str) -> None:
        """Switch the persona by clicking on it."""
        await self.page.locator(".person", has_text=name).click()
        await expect(self.page.get_by_role("radio", name=name)).to_be_checked()
        await expect(self.page).to_have_title(re.compile(rf"^{name} in "))

    async def go(self, place: str) -> None:
        """Open a channel, or the private messages ("Askaround")."""
        await self.place(place).click()
        await expect(self.title).to_have_text(re.compile(rf"^#?{place}$"))

    def place(self, name: str) -> Locator:
        """Find an entry of the list on the left."""
        return self.root.get_by_role("navigation").get_by_role("button", name=name)

    async def type(self, words: str) -> None:
        """Type into the box and press Enter."""
        await self.box.fill(words)
        await self.box.press("Enter")

    async def press(self, label: str) -> None:
        """Press the newest button with that label."""
        await self.button(label).click()

    def button(self, label: str) -> Locator:
        """Find the newest button with that label."""
        return self.controls.get_by_role("button", name=label, exact=True).last

    async def choose(self, menu: str, option: str) -> None:
        """Choose in a menu, found by its placeholder or label."""
        await self.controls.get_by_role("button", name=menu).last.click()
        await self.controls.get_by_role("option", name=option).click()

    async def fill_in(self, answers: Mapping[str, str], send: str = "Submit") -> None:
        """Fill in the open form by labels and send it; on Discord it is gone then, on Slack another may follow."""
        for label, words in answers.items():
            await self.form.get_by_label(label).fill(words)
        await self.form.get_by_role("button", name=send, exact=True).click()
        if self.half == "discord":
            await expect(self.form).to_have_count(0)

    async def sees(self, words: str) -> None:
        """Wait until *words* stand in a message."""
        await expect(self.messages.filter(has_text=words).last).to_be_visible()

    async def sees_no(self, words: str) -> None:
        """Check that *words* stand in no message."""
        await expect(self.messages.filter(has_text=words)).to_have_count(0)
