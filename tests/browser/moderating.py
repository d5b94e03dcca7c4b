"""A moderator at the dashboard, in a real browser: how they get in, and what they look at."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, BrowserContext, Locator, Page, expect

from bot.wiring import Bot
from sandbox.choosing import moderator_chooses
from tests.browser.visitor import SHOWN_WITHIN
from tests.flows.moderating import choose_mods
from tests.flows.street import QUICK, Street, a_sandbox, config_for


@asynccontextmanager
async def a_served_street(platform: str, folder: Path) -> AsyncIterator[Street]:
    """Give a street whose moderators hear in #mods and have a dashboard, at any free port."""
    async with a_sandbox(platform).serve() as sandbox:
        config = replace(config_for(sandbox, folder), askaround_web="127.0.0.1:0")
        street = Street(sandbox, config, QUICK)
        async with street.opened():
            await moderator_chooses(sandbox)
            await choose_mods(street)
            yield street


@dataclass(slots=True)
class AtTheDashboard:
    """One browser window; `troubles` is what its console complained of, `asked` every address it asked for."""

    street: Street
    page: Page
    troubles: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @classmethod
    async def opens(cls, street: Street, browser: Browser, **look: Any) -> "AtTheDashboard":
        """Open a window that was never here before."""
        context: BrowserContext = await browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **look})
        page = await context.new_page()
        page.set_default_timeout(SHOWN_WITHIN)
        at = cls(street, page)
        page.on("pageerror", lambda error: at.troubles.append(str(error)))
        page.on("console", lambda said: at.troubles.append(said.text) if said.type in ("error", "warning") else None)
        page.on("request", lambda request: at.asked.append(request.url))
        await page.goto(at.address)
        return at

    @property
    def bot(self) -> Bot:
        assert self.street.bot
        return self.street.bot

    @property
    def address(self) -> str:
        return self.bot.address

    @property
    def shown(self) -> Locator:
        """Find what a page shows, without the words around it."""
        return self.page.locator("#shown")

    async def gets_in(self, *, by_script: bool = True) -> None:
        """Ask for a code and let Mo confirm it in the chat."""
        await self.page.get_by_role("button", name="Show me a code").click()
        await self.confirms(await self.code())
        if not by_script:
            await self.page.get_by_role("button", name="I have confirmed it").click()
        await expect(self.page).to_have_title("Today · Askaround")

    async def code(self) -> str:
        """Read the code that is shown."""
        shown = await self.page.get_by_text("/askaround dashboard").inner_text()
        found = re.search(r"/askaround dashboard code:(\S+)", shown)
        assert found
        return found[1]

    async def confirms(self, code: str) -> None:
        """Let Mo type a code where they chat, and confirm it."""
        asked = await self.street.mo.run("/askaround dashboard", code=code)
        await self.street.mo.press(asked, "Open the dashboard")

    async def goes(self, name: str) -> None:
        """Open a page by its name on the left."""
        await self.page.get_by_role("navigation").get_by_role("link", name=name, exact=True).click()
        await expect(self.page.get_by_role("heading", level=1)).to_have_text(name)

    async def is_calm(self) -> None:
        """Hold that nothing was complained of, and nobody else was asked."""
        assert self.troubles == []
        assert [asked for asked in self.asked if not asked.startswith((self.address, "data:"))] == []
