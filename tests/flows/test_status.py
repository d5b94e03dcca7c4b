"""What whoever runs the bot can read of it while people ask and help, on each platform."""

import re
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.flows.street import a_street

ALLOWED = {
    "platform": {"discord", "slack"},
    "kind": {"command", "press", "form", "message"},
    "outcome": {"sent", "later", "unsure", "refused", "failed"},
}


@pytest.mark.parametrize("platform", ["discord", "slack"])
async def test_a_bot_at_work_is_told_of_in_numbers_without_anybody(platform: str, tmp_path: Path):
    async with a_street(platform, tmp_path / "data", askaround_status="127.0.0.1:0") as street:
        for _ in range(5):
            await street.post(street.ana)
        await street.offer(street.ben, await street.card(street.ben, 5))
        await street.dm(street.ana)
        assert street.bot
        assert street.bot.status
        async with ClientSession(street.bot.status.url) as browser:
            page, ready = await text(browser, "/metrics"), await text(browser, "/readyz")

    labels = {(name, value) for name, value in re.findall(r'(\w+)="([^"]*)"', page) if name != "le"}
    assert f'askaround_sends_total{{outcome="sent",platform="{platform}"}} 5.0' in page
    assert f'platform="{platform}"}} 5.0' in page.split("askaround_handled_total", 1)[1]
    assert all(value in ALLOWED[name] for name, value in labels)
    assert ready == f'{{"store": "ok", "{platform}": "ok", "delivery": "ok", "scheduler": "ok"}}'
    assert "Traceback" not in page


async def text(browser: ClientSession, path: str) -> str:
    async with browser.get(path) as answer:
        assert answer.status == 200
        return await answer.text()
