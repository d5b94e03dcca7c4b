"""Forms and menus: labels, limits, the keyboard, and what of it arrives at the bot."""

import re

import discord
from playwright.async_api import expect

from sandbox.discord import DiscordSandbox
from tests.browser.conftest import Open, one_loop
from tests.browser.standing_in import post
from tests.sandbox.bots import EPHEMERAL, Bot, button, label, modal, row, says, text_input

pytestmark = one_loop

SIZES = [{"label": "5 minutes", "value": "5", "default": True}, {"label": "An hour", "value": "60"}]
EVERY_FIELD = modal(
    label("What would help?", text_input("help", placeholder="A ladder", min_length=3, max_length=20)),
    label("How big?", {"type": 21, "custom_id": "size", "options": SIZES}, description="Small is fine"),
    label("Topics", {"type": 22, "custom_id": "topics", "required": False, "options": SIZES}),
    label(
        "Kind",
        {"type": 3, "custom_id": "kind", "placeholder": "Pick one", "options": [{"label": "Hands", "value": "h"}]},
    ),
    label("Quietly", {"type": 23, "custom_id": "quietly"}),
)


async def test_a_form_has_a_label_an_example_and_limits_for_every_field(
    stand_in: Bot, empty_demo: DiscordSandbox, visit: Open
):
    visitor = await visit(empty_demo)
    stand_in.answer = says(9, EVERY_FIELD)
    await visitor.type("/ask")
    help_field = visitor.form.get_by_label("What would help?")

    await expect(visitor.form).to_have_accessible_name("Ask for something small")
    await expect(help_field).to_be_focused()
    await expect(help_field).to_have_attribute("placeholder", "A ladder")
    await expect(help_field).to_have_attribute("maxlength", "20")
    await expect(visitor.form.get_by_role("group", name="How big?")).to_have_accessible_description(re.compile("Small"))
    await expect(visitor.form.get_by_role("radio", name="5 minutes")).to_be_checked()
    await expect(visitor.form.get_by_role("group", name="Topics (optional)")).to_be_visible()
    await expect(visitor.form.get_by_role("checkbox", name="Quietly")).not_to_be_checked()


async def test_a_form_says_beside_the_field_what_is_missing(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    visitor = await visit(empty_demo)
    stand_in.answer = says(9, EVERY_FIELD)
    await visitor.type("/ask")
    submit, field = visitor.form.get_by_role("button", name="Submit"), visitor.form.get_by_label("What would help?")

    await visitor.click(submit)
    await expect(field).to_have_accessible_description("Please write something here.")
    await expect(field).to_be_focused()
    await field.fill("ab")
    await visitor.click(submit)
    await expect(field).to_have_accessible_description("Please write at least 3 characters.")
    assert len(stand_in.heard) == 1


async def test_what_a_form_holds_arrives_as_discord_sends_it(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    visitor = await visit(empty_demo)
    stand_in.answer = says(9, EVERY_FIELD)
    await visitor.type("/ask")
    await expect(visitor.form).to_be_visible()
    stand_in.answer = says(4, {"content": "Thank you", "flags": EPHEMERAL})
    await visitor.click(visitor.form.get_by_label("An hour").first)
    await visitor.click(visitor.form.get_by_role("checkbox", name="5 minutes"))
    await visitor.click(visitor.form.get_by_role("checkbox", name="Quietly"))
    await visitor.choose("Kind", "Hands")

    await visitor.fill_in({"What would help?": "A ladder"})

    await visitor.sees("Thank you")
    parts = [part["component"] for part in stand_in.heard[-1].data["components"]]  # type: ignore[index, typeddict-item]
    assert [part.get("value", part.get("values")) for part in parts] == ["A ladder", "60", [], ["h"], True]


async def test_a_form_that_fails_keeps_what_was_typed(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    visitor = await visit(empty_demo)
    stand_in.answer = says(9, modal(label("What would help?", text_input("help"))))
    await visitor.type("/ask")
    await visitor.form.get_by_label("What would help?").fill("A ladder")

    async def silence(bot: Bot, interaction: discord.Interaction) -> None:
        pass

    stand_in.answer = silence
    await visitor.click(visitor.form.get_by_role("button", name="Submit"))

    await expect(visitor.form.get_by_role("alert")).to_have_text("The application did not respond")
    await expect(visitor.form.get_by_label("What would help?")).to_have_value("A ladder")


async def test_escape_closes_a_form_and_gives_the_focus_back(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    visitor = await visit(empty_demo)
    await post(stand_in, empty_demo, "help", content="A card", components=[row(button("I can help", "x"))])
    stand_in.answer = says(9, EVERY_FIELD)
    await visitor.press("I can help")
    await expect(visitor.form).to_be_visible()

    await visitor.key("Escape")

    await expect(visitor.form).to_have_count(0)
    await expect(visitor.root.get_by_role("button", name="I can help")).to_be_focused()


async def test_a_menu_is_worked_with_the_keyboard_alone(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    visitor = await visit(empty_demo)
    topics = [{"label": word, "value": word[0]} for word in ("Garden", "Kitchen", "Tech")]
    menu = {"type": 3, "custom_id": "topic", "placeholder": "Topic", "options": topics}
    stand_in.answer = says(4, {"content": "Preview", "flags": EPHEMERAL, "components": [row(menu)]})
    await visitor.type("/ask")
    opener = visitor.root.get_by_role("button", name="Topic")
    await opener.focus()
    filed = {"content": "Filed", "components": [row({**menu, "custom_id": "topic2"})]}
    stand_in.answer = says(7, filed)

    await visitor.key("Enter", "Escape")
    await expect(opener).to_be_focused()
    await visitor.key("ArrowDown", "k", "ArrowDown", "Enter")

    await visitor.sees("Filed")
    assert stand_in.heard[-1].data["values"] == ["T"]  # type: ignore[index, typeddict-item]
    await expect(visitor.root.get_by_role("button", name="Topic")).to_be_focused()


async def test_several_may_be_chosen_where_several_are_wanted(stand_in: Bot, empty_demo: DiscordSandbox, visit: Open):
    visitor = await visit(empty_demo)
    people = [{"label": name, "value": name} for name in ("Ben", "Cam", "Dee")]
    menu = {"type": 3, "custom_id": "who", "placeholder": "They helped", "max_values": 3, "options": people}
    stand_in.answer = says(4, {"content": "Who?", "flags": EPHEMERAL, "components": [row(menu)]})
    await visitor.type("/ask")
    chosen = [{**one, "default": one["value"] != "Cam"} for one in people]
    stand_in.answer = says(7, {"content": "Who?", "components": [row({**menu, "options": chosen})]})

    await visitor.click(visitor.root.get_by_role("button", name="They helped"))
    for name in ("Ben", "Dee"):
        await visitor.click(visitor.root.get_by_role("option", name=name))
    await visitor.key("Escape")

    await expect(visitor.root.get_by_role("button", name="They helped: Ben, Dee")).to_be_focused()
    assert stand_in.heard[-1].data["values"] == ["Ben", "Dee"]  # type: ignore[index, typeddict-item]
