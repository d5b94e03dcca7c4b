"""Take the pictures of the README anew: `make pictures`. The demo runs for it as `make demo` runs it."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Page, async_playwright

from bot.config import Config
from bot.wiring import staged
from sandbox.demo import page_url
from tools import chromium

PICTURES = Path("docs/pictures")
MOST = 150 * 1024
"""Bytes of a picture: the README is read on the way, too."""
VIEW = {"width": 1280, "height": 800}
QUALITY = 70
PATIENCE = 30_000


async def main() -> None:
    """Walk through the demo, and look three times."""
    path = chromium.find()
    if path is None:
        raise SystemExit("There is no Chromium here: install one, or name it in CHROMIUM.")
    config = Config(askaround_demo_port=0, askaround_web="127.0.0.1:0")
    with TemporaryDirectory(prefix="askaround-pictures-") as folder:
        async with staged(config, Path(folder)) as (stage, _), async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
            page = await browser.new_page(viewport=VIEW, reduced_motion="reduce", color_scheme="light")  # type: ignore[arg-type]
            page.set_default_timeout(PATIENCE)
            await page.goto(page_url(stage))
            await _look(page)
            await browser.close()


async def _look(page: Page) -> None:
    """Look at both platforms side by side, at a card before anybody else sees it, and at what a day brings."""
    await page.get_by_role("button", name="I can help").first.wait_for()
    await _settle(page)
    await _take(page, "both-platforms")
    await page.get_by_role("button", name="Show me around").click()
    await page.get_by_role("button", name="Open the form, filled in").click()
    await page.get_by_role("dialog").get_by_role("button", name="Submit").click()
    await page.get_by_role("button", name="By name or anonymously?").click()
    await page.get_by_role("option", name="Post anonymously").click()
    await page.get_by_text("They are not shown who you are.").wait_for()
    await _take(page, "before-it-is-posted")
    await page.get_by_role("button", name="Leave the tour").click()
    await page.get_by_role("button", name="+1 day").click()
    await _settle(page)
    await page.locator(".person:has(input[value=Ben])").click()
    for half in ("#discord", "#slack"):
        await page.locator(half).get_by_role("navigation").get_by_role("button", name="Askaround").click()
        await page.locator(half).get_by_text("Is there something small that you would like a hand with?").wait_for()
    await _settle(page)
    await _take(page, "a-day-later")


async def _settle(page: Page) -> None:
    await page.locator("[data-waiting]").first.wait_for(state="detached")


async def _take(page: Page, name: str) -> None:
    await page.mouse.move(2, 2)
    taken = await page.screenshot(path=PICTURES / f"{name}.jpg", type="jpeg", quality=QUALITY)
    if len(taken) > MOST:
        raise SystemExit(f"{name}.jpg has {len(taken):,} bytes; at most {MOST:,} are wanted.")
    print(f"{PICTURES / name}.jpg  {len(taken):,} bytes")


if __name__ == "__main__":
    PICTURES.mkdir(parents=True, exist_ok=True)
    asyncio.run(main())
