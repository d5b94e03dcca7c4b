"""What [Export my data] hands over can be seen and taken along on the page, by nobody but its reader."""

import json
from pathlib import Path

import aiohttp
from playwright.async_api import expect

from sandbox.demo import Demo
from tests.browser.conftest import Open, one_loop
from tests.browser.visitor import Visitor

pytestmark = one_loop


async def export(visitor: Visitor) -> None:
    await visitor.type("/my")
    await visitor.press("Settings")
    await visitor.press("Export my data")


async def test_on_discord_it_is_a_file_that_only_its_reader_is_given(demo: Demo, visit: Open, tmp_path: Path):
    visitor = await visit(demo)
    await export(visitor)
    link = visitor.messages.get_by_role("link", name="Download askaround.json")
    await expect(link).to_have_text("askaround.json")
    await expect(visitor.messages.locator(".file .small").last).to_contain_text("KB")
    async with visitor.page.expect_download() as waiting:
        await link.click()
    download = await waiting.value
    await download.save_as(tmp_path / "mine.json")
    async with aiohttp.ClientSession() as session:
        address = visitor.url.rstrip("/") + str(await link.get_attribute("href"))
        others = await session.get(address.replace("/Ana/", "/Ben/"))

    assert download.suggested_filename == "askaround.json"
    assert "what_is_kept_about_you" in json.loads((tmp_path / "mine.json").read_text())
    assert others.status == 404


async def test_on_slack_no_line_of_the_window_is_cut_off(demo: Demo, visit: Open):
    visitor = (await visit(demo)).on_slack
    await export(visitor)
    written = visitor.form.locator("pre").last
    await expect(written).to_contain_text("what_is_kept_about_you")

    assert await written.evaluate("one => one.scrollWidth <= one.clientWidth")
