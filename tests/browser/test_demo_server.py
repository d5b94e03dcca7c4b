"""What the demo serves besides Discord: the page's own files, and the state of each part."""

import aiohttp
import pytest

from sandbox.choosing import NotSetUp, moderator_chooses
from sandbox.demo import PortTaken, page_files, page_url, serve_demo
from sandbox.discord import DiscordSandbox
from tests.browser.conftest import all_well, one_loop
from tests.sandbox.bots import Bot, button, row, running, says
from tests.sandbox.slack import bots as slack_bots

pytestmark = one_loop

WELL = {"page": "ok", "discord sandbox": "ok", "slack sandbox": "ok", "bot": "ok"}


async def test_healthz_is_well_only_when_every_part_is(
    stand_in: Bot, slack_stand_in: slack_bots.Bot, empty_demo: DiscordSandbox
):
    async with aiohttp.ClientSession() as client, client.get(f"{page_url(empty_demo)}healthz") as answer:
        assert answer.status == 200
        assert await answer.json() == {"status": "ok", "parts": WELL}


@pytest.mark.parametrize("parts,status", [({"parked": "0"}, 200), ({"parked": "2"}, 503), ({"store": "locked"}, 503)])
async def test_what_a_part_reports_is_shown_as_it_says_it(parts: dict[str, str], status: int):
    async def health() -> dict[str, str]:
        return parts

    async with (
        serve_demo(0, health=health) as demo,
        running(demo.discord),
        slack_bots.running(demo.slack),
        aiohttp.ClientSession() as client,
        client.get(f"{page_url(demo)}healthz") as answer,
    ):
        assert (await answer.json())["parts"].items() >= parts.items()
        assert answer.status == status


async def test_without_a_bot_healthz_says_so(empty_demo: DiscordSandbox):
    async with aiohttp.ClientSession() as client, client.get(f"{page_url(empty_demo)}healthz") as answer:
        assert answer.status == 503
        parts = (await answer.json())["parts"]
        assert (parts["discord sandbox"], parts["slack sandbox"]) == ("no bot", "no bot")


async def test_a_taken_port_is_named_with_the_way_out(empty_demo: DiscordSandbox):
    port = int(page_url(empty_demo).rstrip("/").rpartition(":")[2])

    with pytest.raises(PortTaken, match=rf"port {port} .* ASKAROUND_DEMO_PORT"):
        async with serve_demo(port, health=all_well):
            pass


async def test_the_page_may_load_nothing_but_its_own_files(empty_demo: DiscordSandbox):
    async with aiohttp.ClientSession() as client:
        for name in page_files():
            async with client.get(f"{page_url(empty_demo)}{name}") as answer:
                assert answer.status == 200
                policy = answer.headers["Content-Security-Policy"]
                assert "default-src 'none'" in policy
                assert "unsafe" not in policy
                assert "http" not in policy


async def test_nothing_outside_the_page_is_served(empty_demo: DiscordSandbox):
    async with aiohttp.ClientSession() as client:
        for path in ("demo.py", "%2e%2e/demo.py", "page/app.js"):
            async with client.get(f"{page_url(empty_demo)}{path}") as answer:
                assert answer.status == 404


async def test_the_pages_files_are_small_and_name_no_other_host():
    files = page_files().values()
    for file in files:
        text = file.read_text()
        assert "https://" not in text
        assert len(text.splitlines()) < 300
        assert len(text) < 30_000
    assert sum(file.stat().st_size for file in files) < 170_000


async def test_the_moderator_chooses_the_channel_and_leaves_no_trace(stand_in: Bot, empty_demo: DiscordSandbox):
    channels = {"type": 8, "custom_id": "channel", "placeholder": "Choose a channel"}
    stand_in.answer = says(4, {"content": "Where?", "flags": 64, "components": [row(channels)]})
    await stand_in.register([{"name": "askaround", "description": "Setup", "type": 1, "options": [SETUP]}])

    await moderator_chooses(empty_demo, "random")

    mo = empty_demo.member("Mo")
    chosen = mo.guild.channel_named("random")
    assert chosen
    assert stand_in.heard[-1].data["values"] == [chosen.id]  # type: ignore[index, typeddict-item]
    assert mo.private() == []


SETUP = {"type": 1, "name": "setup", "description": "Choose the channel"}


async def test_a_bot_that_offers_no_channels_is_told_apart(stand_in: Bot, empty_demo: DiscordSandbox):
    await stand_in.register([{"name": "askaround", "description": "Setup", "type": 1, "options": [SETUP]}])
    stand_in.answer = says(4, {"content": "No", "flags": 64, "components": [row(button("Fine", "fine"))]})

    with pytest.raises(NotSetUp, match="without a menu of channels"):
        await moderator_chooses(empty_demo)
