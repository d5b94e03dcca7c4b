"""The page with a bot whose answers are written here: every part of Discord that it draws, and what goes wrong."""

import re

from playwright.async_api import expect

from sandbox.demo import Demo
from sandbox.discord import DiscordSandbox
from tests.browser.conftest import Open, one_loop
from tests.browser.standing_in import post, write_to
from tests.sandbox.bots import EPHEMERAL, Bot, Json, button, row, says

pytestmark = one_loop

V2 = 1 << 15


def text(words: str) -> Json:
    return {"type": 10, "content": words}


async def test_the_first_screen_says_what_to_try(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    visitor = await visit(empty_demo)

    await expect(visitor.hint).to_contain_text("You are Ana. Type /ask")
    await expect(visitor.hint).to_contain_text("Then become Ben and offer help.")
    await expect(visitor.box).to_be_focused()


async def test_every_message_part_of_discord_is_drawn(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    visitor = await visit(empty_demo)
    section = {"type": 9, "components": [text("A section")], "accessory": button("Beside it", "beside")}
    parts = [text("**Bold** words"), {"type": 14}, section, row(button("I can help", "help", style=3))]
    await post(stand_in, empty_demo, "help", flags=V2, components=[{"type": 17, "components": parts}])
    embed = {"title": "A title", "description": "Described", "fields": [{"name": "Field", "value": "Its value"}]}
    await post(stand_in, empty_demo, "help", content="Below is an embed", embeds=[embed])

    await expect(visitor.messages).to_have_count(2)
    await expect(visitor.messages.first.locator("strong", has_text="Bold")).to_be_visible()
    for name in ("Beside it", "I can help"):
        await expect(visitor.messages.first.get_by_role("button", name=name)).to_be_enabled()
    for words in ("A title", "Described", "Field", "Its value"):
        await expect(visitor.messages.last).to_contain_text(words)


async def test_an_ephemeral_message_is_marked_and_dismissed(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    visitor = await visit(empty_demo)
    stand_in.answer = says(4, {"content": "Kept under /my.", "flags": EPHEMERAL})
    await visitor.type("/ask")
    await visitor.sees("Only you can see this")
    await visitor.become("Ben")
    await visitor.sees_no("Kept under /my.")
    await visitor.become("Ana")

    await visitor.press("Dismiss message")

    await visitor.sees_no("Kept under /my.")


async def test_a_bot_that_does_not_answer_is_shown_where_it_was_asked(
    stand_in: Bot, empty_demo: DiscordSandbox, visit: Open
):
    visitor = await visit(empty_demo)
    await post(stand_in, empty_demo, "help", content="A card", components=[row(button("I can help", "x"))])

    await visitor.press("I can help")
    await expect(visitor.messages.filter(has_text="A card").get_by_role("alert")).to_have_text(
        "The application did not respond"
    )
    await visitor.type("/ask")
    await expect(visitor.root.get_by_role("alert")).to_have_count(2)


async def test_commands_are_completed_and_offered_only_to_whom_discord_offers_them(
    stand_in: Bot, empty_demo: DiscordSandbox, visit: Open
):
    visitor = await visit(empty_demo)
    offered = visitor.root.get_by_role("option")
    await visitor.box.fill("/")
    await expect(offered).to_have_count(1)
    await visitor.key("Escape")
    await expect(offered).to_have_count(0)

    await visitor.become("Mo")
    await visitor.box.fill("/askar")
    await expect(offered).to_have_text(re.compile("/askaround setup"))
    await visitor.key("Tab")
    await expect(visitor.box).to_have_value("/askaround setup channel:")
    await visitor.type("/askaround setup channel:#random")

    assert stand_in.heard[0].data["options"][0]["options"][0]["name"] == "channel"  # type: ignore[index, typeddict-item]


async def test_an_unknown_command_is_explained_in_place(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    visitor = await visit(empty_demo)

    await visitor.type("/nothing")

    await expect(visitor.root.get_by_role("alert")).to_contain_text("There is no command /nothing")
    await visitor.press("Dismiss message")
    await expect(visitor.root.get_by_role("alert")).to_have_count(0)


async def test_a_move_is_made_before_the_next_key_can_be_pressed(
    stand_in: Bot, empty_demo: DiscordSandbox, visit: Open
):
    visitor = await visit(empty_demo)
    clicks = "for (const at of ['#discord [data-key=random]', '[value=Ben]']) document.querySelector(at).click();"

    moved = await visitor.page.evaluate(f"() => {{ {clicks} return document.title; }}")

    assert moved == "Ben in #random · Askaround"


async def test_two_windows_see_each_other_at_once(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    ana, ben = await visit(empty_demo), await visit(empty_demo, "Ben/random")
    await ana.go("random")

    await ana.type("Good *morning*")

    await ben.sees("Good morning")
    await expect(ben.root.locator(".said")).to_have_text("Ana: Good morning")


async def test_what_is_new_is_marked_until_it_is_read(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    visitor = await visit(empty_demo)
    await write_to(stand_in, empty_demo, "Ben", content="There is something new in Askaround.")

    await expect(visitor.page.locator(".person", has_text="Ben")).to_contain_text("something new")
    await expect(visitor.hint).to_contain_text("Become Ben above")
    await visitor.become("Ben")
    await expect(visitor.place("Askaround")).to_contain_text("something new")
    await visitor.go("Askaround")
    await visitor.sees("There is something new in Askaround.")

    await expect(visitor.place("Askaround")).not_to_contain_text("something new")
    await visitor.become("Ana")
    await expect(visitor.page.locator(".person", has_text="Ben")).not_to_contain_text("something new")
    await visitor.page.reload()
    await expect(visitor.page.locator(".person", has_text="Ben")).not_to_contain_text("something new")


async def test_a_reply_in_the_dm_names_the_message_it_answers(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    await write_to(stand_in, empty_demo, "Ana", content="Ben writes: is seven good?")
    visitor = await visit(empty_demo, "Ana/dm")
    await visitor.messages.first.hover()
    await visitor.press("Reply to this message")
    await expect(visitor.root.locator(".replying")).to_contain_text("Ben writes: is seven good?")

    await visitor.type("Yes, seven")

    await visitor.sees("Yes, seven")
    await empty_demo.until(lambda: len(stand_in.messages) == 2)
    assert stand_in.messages[-1].reference
    await expect(visitor.root.locator(".replying")).to_be_hidden()


async def test_a_card_redrawn_under_the_fingers_keeps_the_focus(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    card = await post(stand_in, empty_demo, "help", content="Before", components=[row(button("I can help", "a"))])
    visitor = await visit(empty_demo)
    await visitor.root.get_by_role("button", name="I can help").focus()
    found = empty_demo.guild("Maple Street").channel_named("help")
    assert found
    after = {"content": "After", "components": [row(button("I can help", "b"))]}

    await stand_in.call(
        "PATCH", "/channels/{channel_id}/messages/{message_id}", after, channel_id=found.id, message_id=card
    )

    await visitor.sees("After")
    await expect(visitor.root.get_by_role("button", name="I can help")).to_be_focused()


async def test_who_is_quicker_than_the_bot_waits_for_it(empty_demo: DiscordSandbox, visit: Open, stand_in: Bot):
    stand_in.answer = says(4, {"content": "Kept under /my.", "flags": EPHEMERAL})
    empty_demo.world.commands = []
    visitor = await visit(empty_demo)
    await expect(visitor.offline).to_have_text("Askaround is on its way.")
    await visitor.box.fill("/ask")
    await visitor.box.press("Enter")

    await stand_in.register()

    await visitor.sees("Kept under /my.")
    await expect(visitor.offline).to_be_hidden()


async def test_a_bot_that_goes_away_is_said_to_be_offline_until_it_is_back(
    empty_demo: DiscordSandbox, visit: Open, stand_in: Bot
):
    visitor = await visit(empty_demo)
    await post(stand_in, empty_demo, "help", content="A card", components=[row(button("I can help", "x"))])
    await expect(visitor.offline).to_be_hidden()
    empty_demo.world.commands = []
    await visitor.press("I can help")
    await expect(visitor.offline).to_have_text("Askaround is offline. It comes back by itself.")

    await stand_in.register()

    await expect(visitor.offline).to_be_hidden()


async def test_a_broken_stream_is_mended_and_nothing_missed(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    visitor = await visit(empty_demo)
    await empty_demo.until(lambda: empty_demo.changes.anybody_listens)

    empty_demo.changes.close()
    await post(stand_in, empty_demo, "help", content="Said while nobody listened")

    await visitor.sees("Said while nobody listened")
    await expect(visitor.offline).to_be_hidden()


async def test_moderators_see_what_others_do_not(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    visitor = await visit(empty_demo, "Ana/mods")
    await expect(visitor.title).to_have_text("#help")
    await expect(visitor.place("mods")).to_have_count(0)

    await visitor.become("Mo")

    await expect(visitor.place("mods")).to_be_visible()


async def test_a_hint_that_grows_moves_nothing_from_under_a_pointer(both: Demo, visit: Open):
    visitor = await visit(both)
    say = (
        "(words) => [document.getElementById('hint').textContent = words, document.querySelector('main').offsetTop][1]"
    )

    short, long = [await visitor.page.evaluate(say, "Press it. " * times) for times in (1, 15)]

    assert short == long
