"""What the bot takes away is gone from everybody's screen, on both halves of the page."""

from playwright.async_api import expect

from sandbox.discord import DiscordSandbox
from sandbox.slack import SlackSandbox
from tests.browser.conftest import Open, one_loop
from tests.sandbox import bots
from tests.sandbox.slack import bots as slack_bots

pytestmark = one_loop


async def test_a_card_that_is_taken_away_on_discord_is_gone(
    stand_in: bots.Bot, empty_demo: DiscordSandbox, visit: Open
):
    channel = empty_demo.guild("Maple Street").channel_named("help")
    assert channel
    path = f"/channels/{channel.id}/messages"
    old = await stand_in.call("POST", path, {"content": "Shown first"})
    ben = await visit(empty_demo, "Ben/help")
    await ben.sees("Shown first")

    await stand_in.call("POST", path, {"content": "Shown again"})
    await stand_in.call("DELETE", f"{path}/{old['id']}")

    await expect(ben.messages).to_have_count(1)
    await ben.sees("Shown again")


async def test_a_card_that_is_taken_away_on_slack_is_gone_with_its_thread(
    slack_stand_in: slack_bots.Bot, studio: SlackSandbox, visit: Open
):
    channel = studio.channel("help").id
    old = await slack_stand_in.post(channel, text="Shown first")
    ben = (await visit(studio, "Ben/help/help/slack")).on_slack
    await ben.sees("Shown first")
    await studio.member("Ana").reply(studio.member("Ana").channel("help")[0], "I know one")
    await expect(ben.root.get_by_role("button", name="1 reply")).to_be_visible()

    await slack_stand_in.post(channel, text="Shown again")
    await slack_stand_in.client.chat_delete(channel=channel, ts=str(old["ts"]))

    await expect(ben.messages).to_have_count(1)
    await ben.sees("Shown again")
    await ben.go("random")
    await expect(ben.root.locator(".sidebar")).not_to_contain_text("something new")
