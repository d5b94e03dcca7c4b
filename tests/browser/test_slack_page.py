"""Slack's half with a bot whose answers are written here: what it draws, what can be done, and what goes wrong."""

import re
from typing import Any

from playwright.async_api import expect

from sandbox.slack import SlackSandbox
from tests.browser.conftest import Open, one_loop
from tests.browser.visitor import Visitor
from tests.sandbox.slack.bots import (
    Bot,
    Heard,
    acknowledge,
    acks,
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
    silence,
    text_input,
)

pytestmark = one_loop

ASK = modal(field("What would help?", text_input(), "help"))


async def come_in(visit: Open, studio: SlackSandbox, arrival: str = "", **look: Any) -> Visitor:
    """Open the page and look at its Slack."""
    return (await visit(studio, arrival, **look)).on_slack


async def write_to(bot: Bot, studio: SlackSandbox, name: str, words: str, **more: Any) -> str:
    """Let the bot write to somebody; answers the message's timestamp."""
    opened = await bot.client.conversations_open(users=studio.member(name).id)
    return str((await bot.post(opened["channel"]["id"], text=words, **more))["ts"])


async def test_both_communities_stand_beside_each_other_on_a_wide_screen(
    slack_stand_in: Bot, studio: SlackSandbox, visit: Open
):
    visitor = await come_in(visit, studio)

    await expect(visitor.page.get_by_role("region", name="Maple Street on Discord", exact=True)).to_be_visible()
    await expect(visitor.page.get_by_role("region", name="Maple Studio on Slack", exact=True)).to_be_visible()
    await expect(visitor.page.locator("#switch")).to_be_hidden()
    await expect(visitor.page.get_by_role("radio")).to_have_count(6)


async def test_a_narrow_screen_shows_one_and_switches(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio, viewport={"width": 1000, "height": 700})
    await expect(visitor.root).to_be_hidden()
    switch = visitor.page.get_by_role("group", name="Which half to show")

    await visitor.click(switch.get_by_role("button", name="Slack"))

    await expect(visitor.root).to_be_visible()
    await expect(visitor.page.locator("#discord")).to_be_hidden()
    await expect(switch.get_by_role("button", name="Slack")).to_have_attribute("aria-pressed", "true")
    await visitor.become("Ben")
    await expect(visitor.root).to_be_visible()


async def test_messages_are_drawn_as_slack_draws_them(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio)
    help_id = studio.channel("help").id
    await slack_stand_in.post(help_id, text="Plain *bold* words")
    await slack_stand_in.post(help_id, text="A card", blocks=[section("*A card*"), actions(button("I can help", "x"))])

    await expect(visitor.messages).to_have_count(2)
    await expect(visitor.messages.first.locator("strong", has_text="bold")).to_be_visible()
    await expect(visitor.messages.first).to_contain_text("APP")
    await expect(visitor.messages.last).to_have_class(re.compile("together"))
    await expect(visitor.messages.last.get_by_role("button", name="I can help")).to_be_enabled()


async def test_what_is_typed_reaches_the_others_as_typed(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    ana, ben = await come_in(visit, studio), await come_in(visit, studio, "Ben/help/random")
    await ana.go("random")

    await ana.type("Good morning, 2 < 3 & <!here>")

    await ben.sees("Good morning, 2 < 3 & <!here>")
    await expect(ben.root.locator(".said")).to_have_text("Ana: Good morning, 2 < 3 & <!here>")


async def test_an_ephemeral_message_is_marked_and_dismissed(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio)
    slack_stand_in.answer = acks("Kept under /my.")
    await visitor.type("/ask")
    await visitor.sees("Kept under /my.")
    await expect(visitor.messages.last).to_contain_text("Only visible to you")
    await visitor.become("Ben")
    await visitor.sees_no("Kept under /my.")
    await visitor.become("Ana")

    await visitor.press("Dismiss")

    await visitor.sees_no("Kept under /my.")


async def test_commands_are_completed_with_what_the_manifest_says(
    slack_stand_in: Bot, studio: SlackSandbox, visit: Open
):
    visitor = await come_in(visit, studio)
    offered = visitor.root.get_by_role("option")
    await visitor.box.fill("/")
    await expect(offered).to_have_count(4)
    await visitor.box.fill("/my")
    await expect(offered).to_contain_text("My asks, offers and conversations")

    await visitor.type("/askaround setup")

    assert (slack_stand_in.heard[0]["command"], slack_stand_in.heard[0]["text"]) == ("/askaround", "setup")


async def test_the_shortcut_is_found_and_used_by_keyboard(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio)
    slack_stand_in.answer = opens(ASK)
    menu = visitor.root.get_by_role("button", name="Shortcuts")
    await menu.focus()
    await visitor.key("Enter")
    await expect(visitor.root.get_by_role("menuitem", name="Ask for something small")).to_be_focused()
    await visitor.key("Escape")
    await expect(menu).to_be_focused()

    await visitor.key("Enter", "Enter")

    await expect(visitor.form).to_be_visible()
    assert slack_stand_in.heard[-1]["type"] == "shortcut"


async def test_what_fails_is_said_where_it_was_asked(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio)
    await slack_stand_in.post(studio.channel("help").id, text="A card", blocks=[actions(button("I can help", "x"))])
    slack_stand_in.answer = silence

    await visitor.press("I can help")
    await expect(visitor.messages.first.get_by_role("alert")).to_contain_text("respond within three seconds")
    await visitor.type("/ask")
    await expect(visitor.messages.last.get_by_role("alert")).to_have_text(
        '/ask failed with the error "operation_timeout"'
    )
    await visitor.type("/nothing")
    await expect(visitor.messages.last).to_contain_text("/nothing is not a valid command")
    await expect(visitor.root.get_by_role("alert")).to_have_count(2)  # What failed before it is no longer said.
    await visitor.press("Dismiss")
    await expect(visitor.root.get_by_role("alert")).to_have_count(1)


async def test_a_reply_in_the_dm_stands_in_its_thread(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    asked = await write_to(slack_stand_in, studio, "Ana", "Ben writes: is seven good?")
    visitor = await come_in(visit, studio, "Ana/help/dm")
    await visitor.messages.first.hover()
    await visitor.press("Reply in thread")
    await expect(visitor.title).to_have_text("Thread")
    await expect(visitor.box).to_be_focused()

    async def pass_on(heard: Heard) -> None:
        event = heard.body["event"]
        if event["type"] == "message" and not event.get("bot_id"):
            await heard.bot.post(event["channel"], text="Passed on.", thread_ts=event["thread_ts"])

    slack_stand_in.answer = pass_on
    await visitor.type("Yes, seven")
    await visitor.sees("Yes, seven")
    await visitor.sees("Passed on.")
    assert next(event["thread_ts"] for event in slack_stand_in.events("message") if "thread_ts" in event) == asked

    await visitor.type("/ask")
    await expect(visitor.root.get_by_role("alert")).to_have_text("/ask is not supported in threads. Sorry!")
    await visitor.press("← Back")
    await visitor.sees_no("Yes, seven")
    await visitor.press("2 replies")
    await visitor.sees("Yes, seven")


async def test_news_is_marked_until_it_is_read_in_threads_too(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio)
    first = await write_to(slack_stand_in, studio, "Ben", "There is something new.")
    await expect(visitor.page.locator(".person", has_text="Ben")).to_contain_text("something new")
    await expect(visitor.hint).to_contain_text("to Ben on Slack. Become Ben above")
    await visitor.become("Ben")
    await expect(visitor.place("Askaround")).to_contain_text("something new")
    await visitor.go("Askaround")
    await visitor.sees("There is something new.")
    await expect(visitor.place("Askaround")).not_to_contain_text("something new")

    await write_to(slack_stand_in, studio, "Ben", "And more.", thread_ts=first)

    await expect(visitor.place("Askaround")).to_contain_text("something new")
    await visitor.press("1 reply, something new")
    await visitor.sees("And more.")
    await expect(visitor.place("Askaround")).not_to_contain_text("something new")


async def test_the_home_tab_is_drawn_when_it_is_opened(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio)
    choice = select("one", "First", "Second", placeholder=plain("Open one"))

    async def draw(heard: Heard) -> None:
        view = home(section("*Yours*"), section("One", accessory=choice), actions(button("Ask", "ask")))
        await heard.bot.client.views_publish(user_id=heard.body["event"]["user"], view=view)

    slack_stand_in.answer = draw
    await visitor.go("Askaround")
    await expect(visitor.root.locator(".home")).to_contain_text("Yours")
    await expect(visitor.box).to_be_hidden()

    slack_stand_in.answer = acknowledge
    await visitor.choose("One", "Second")
    assert slack_stand_in.heard[-1]["actions"][0]["selected_option"]["value"] == "second"
    slack_stand_in.answer = opens(ASK)
    await visitor.press("Ask")
    await expect(visitor.form).to_be_visible()
    await visitor.press("Cancel")
    slack_stand_in.answer = acknowledge
    await visitor.press("Messages")
    await expect(visitor.box).to_be_visible()
    await visitor.page.reload()
    await expect(visitor.root.get_by_role("button", name="Messages")).to_have_attribute("aria-current", "page")


async def test_channels_in_a_text_can_be_opened(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio)
    note = {"type": "context", "elements": [markup(f"Posted in <#{studio.channel('random').id}>")]}
    await slack_stand_in.post(studio.channel("help").id, text="Posted", blocks=[note])

    await visitor.press("#random")

    await expect(visitor.title).to_have_text("#random")


async def test_a_card_redrawn_under_the_fingers_keeps_the_focus(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    help_id = studio.channel("help").id
    before = [section("Before"), actions(button("I can help", "a"))]
    posted = await slack_stand_in.post(help_id, text="Before", blocks=before)
    visitor = await come_in(visit, studio)
    await visitor.button("I can help").focus()

    after = [section("After"), actions(button("I can help", "b"))]
    await slack_stand_in.client.chat_update(channel=help_id, ts=posted["ts"], text="After", blocks=after)

    await visitor.sees("After")
    await expect(visitor.button("I can help")).to_be_focused()


async def test_without_a_bot_slack_says_so_and_discord_does_not_care(
    stand_in: object, studio: SlackSandbox, visit: Open
):
    visitor = await visit(studio)

    await expect(visitor.on_slack.offline).to_have_text("Askaround is on its way.")
    await expect(visitor.offline).to_be_hidden()


async def test_a_thread_of_somebody_else_is_no_place(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    asked = await write_to(slack_stand_in, studio, "Ana", "Only for Ana")
    visitor = await come_in(visit, studio, f"Ana/help/dm@{asked}/slack")
    await visitor.sees("Only for Ana")
    await expect(visitor.title).to_have_text("Thread")

    await visitor.become("Ben")

    await expect(visitor.title).to_have_text("Askaround")
    await visitor.sees_no("Only for Ana")


async def test_only_moderators_see_the_private_channel(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio, "Ana/help/mods")
    await expect(visitor.title).to_have_text("#help")
    await expect(visitor.place("old-projects")).to_have_count(0)

    await visitor.become("Mo")

    await expect(visitor.place("mods")).to_be_visible()
