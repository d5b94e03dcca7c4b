"""Slack's forms: every input, what of it arrives, errors beside their fields, the stack, and what comes after."""

import re

from playwright.async_api import expect

from sandbox.slack import SlackSandbox
from tests.browser.conftest import Open, one_loop
from tests.browser.test_slack_page import come_in
from tests.sandbox.slack.bots import (
    Bot,
    Heard,
    Json,
    acknowledge,
    acks,
    actions,
    button,
    field,
    modal,
    opens,
    options,
    plain,
    section,
    select,
    silence,
    text_input,
)

pytestmark = one_loop

WORDS = text_input(placeholder=plain("A ladder"), min_length=3, max_length=20)
RADIO = {"type": "radio_buttons", "action_id": "typed", "options": options("Small", "Large")}
BOXES = {"type": "checkboxes", "action_id": "typed", "options": options("Garden", "Kitchen")}
EVERY_INPUT = modal(
    field("What would help?", WORDS, "help", hint=plain("In one line")),
    field("How big?", {**RADIO, "initial_option": options("Small")[0]}, "size"),
    field("Topics", BOXES, "topics", optional=True),
    field("Kind", select("typed", "Hands", "Advice", placeholder=plain("Pick one")), "kind"),
    field("Days", {**select("typed", "Mon", "Tue", "Wed"), "type": "multi_static_select"}, "days"),
    field("Where", {"type": "conversations_select", "action_id": "typed"}, "where"),
    field("Who", {"type": "users_select", "action_id": "typed"}, "who", optional=True),
)


def values_of(body: Json) -> Json:
    """Give what a form held, by block."""
    return {block: held["typed"] for block, held in body["view"]["state"]["values"].items() if "typed" in held}


async def test_a_form_has_a_label_an_example_and_limits_for_every_input(
    slack_stand_in: Bot, studio: SlackSandbox, visit: Open
):
    visitor = await come_in(visit, studio)
    slack_stand_in.answer = opens(EVERY_INPUT)
    await visitor.type("/ask")
    words = visitor.form.get_by_label("What would help?")

    await expect(visitor.form).to_have_accessible_name("Ask")
    await expect(words).to_be_focused()
    await expect(words).to_have_attribute("placeholder", "A ladder")
    await expect(words).to_have_attribute("maxlength", "20")
    await expect(words).to_have_accessible_description(re.compile("In one line"))
    await expect(visitor.form.get_by_role("radio", name="Small")).to_be_checked()
    await expect(visitor.form.get_by_role("group", name="Topics (optional)")).to_be_visible()


async def test_everything_that_a_form_holds_arrives(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio, "Mo")
    slack_stand_in.answer = opens(EVERY_INPUT)
    await visitor.type("/ask")
    await expect(visitor.form).to_be_visible()
    slack_stand_in.answer = acknowledge
    await visitor.click(visitor.form.get_by_label("Large"))
    await visitor.click(visitor.form.get_by_label("Kitchen"))
    await visitor.choose("Kind", "Advice")
    await visitor.click(visitor.controls.get_by_role("button", name="Days"))
    for day in ("Mon", "Wed"):
        await visitor.click(visitor.controls.get_by_role("option", name=day))
    await visitor.key("Escape")
    await visitor.choose("Where", "#mods")
    await visitor.choose("Who", "Cam")

    await visitor.fill_in({"What would help?": "A ladder"}, send="Look at it")

    await expect(visitor.form).to_have_count(0)
    held = values_of(slack_stand_in.heard[-1])
    assert held["help"]["value"] == "A ladder"
    assert held["size"]["selected_option"]["value"] == "large"
    assert [one["value"] for one in held["topics"]["selected_options"]] == ["kitchen"]
    assert held["kind"]["selected_option"]["value"] == "advice"
    assert [one["value"] for one in held["days"]["selected_options"]] == ["mon", "wed"]
    assert held["where"]["selected_conversation"] == studio.channel("mods").id
    assert held["who"]["selected_user"] == studio.member("Cam").id


async def test_what_is_missing_or_refused_stands_beside_its_field(
    slack_stand_in: Bot, studio: SlackSandbox, visit: Open
):
    visitor = await come_in(visit, studio)
    slack_stand_in.answer = opens(modal(field("What would help?", WORDS, "help"), field("When", text_input(), "when")))
    await visitor.type("/ask")
    words = visitor.form.get_by_label("What would help?")
    await visitor.press("Look at it")
    await expect(words).to_have_accessible_description("Please write something here.")
    await expect(words).to_be_focused()
    assert len(slack_stand_in.heard) == 1

    slack_stand_in.answer = acks(response_action="errors", errors={"when": "Not in the past, please."})
    await visitor.fill_in({"What would help?": "A ladder", "When": "Yesterday"}, send="Look at it")

    when = visitor.form.get_by_label("When")
    await expect(when).to_have_accessible_description("Not in the past, please.")
    await expect(when).to_be_focused()
    await expect(words).to_have_value("A ladder")


async def test_a_form_that_fails_keeps_what_was_typed(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio)
    slack_stand_in.answer = opens(modal(field("What would help?", WORDS, "help")))
    await visitor.type("/ask")
    await expect(visitor.form).to_be_visible()
    slack_stand_in.answer = silence

    await visitor.fill_in({"What would help?": "A ladder"}, send="Look at it")

    await expect(visitor.form.get_by_role("alert")).to_have_text("We had some trouble connecting. Try again?")
    await expect(visitor.form.get_by_label("What would help?")).to_have_value("A ladder")
    await expect(visitor.button("Look at it")).to_be_enabled()


async def test_a_form_becomes_the_next_one_and_goes_back(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio)
    first = modal(field("What would help?", WORDS, "help"))
    second = modal(section("*The card*"), actions(button("Edit", "edit")), title="Preview", submit="Post it")
    slack_stand_in.answer = opens(first)
    await visitor.type("/ask")
    slack_stand_in.answer = acks(response_action="push", view=second)
    await visitor.fill_in({"What would help?": "A ladder"}, send="Look at it")
    await expect(visitor.form).to_have_accessible_name("Preview")
    await expect(visitor.form.get_by_role("heading", name="Preview")).to_be_focused()

    await visitor.press("Back")
    await expect(visitor.form.get_by_label("What would help?")).to_have_value("A ladder")

    slack_stand_in.answer = acks(response_action="update", view=second)
    await visitor.press("Look at it")
    await expect(visitor.form).to_contain_text("The card")
    slack_stand_in.answer = acknowledge
    await visitor.press("Post it")
    await expect(visitor.form).to_have_count(0)
    await expect(visitor.box).to_be_focused()


async def test_a_choice_in_a_form_is_told_at_once_and_what_was_typed_stays(
    slack_stand_in: Bot, studio: SlackSandbox, visit: Open
):
    visitor = await come_in(visit, studio)
    topic = select("topic", "Garden", "Kitchen", placeholder=plain("Topic"))
    words = field("What would help?", WORDS, "help")
    form = modal(words, section("Topic", block_id="topics", accessory=topic), actions(button("More", "more")))
    slack_stand_in.answer = opens(form)
    await visitor.type("/ask")
    await visitor.form.get_by_label("What would help?").fill("A ladder")

    async def say_so(heard: Heard) -> None:
        chosen = modal(words, section("Topic", block_id="topics", accessory=topic), section("Kitchen it is"))
        await heard.bot.client.views_update(view_id=heard.body["view"]["id"], view=chosen)
        await heard.ack()

    slack_stand_in.answer = say_so
    await visitor.choose("Topic", "Kitchen")

    await expect(visitor.form).to_contain_text("Kitchen it is")
    await expect(visitor.form.get_by_label("What would help?")).to_have_value("A ladder")
    await expect(visitor.form.get_by_role("button", name="Topic: Kitchen")).to_be_focused()


async def test_a_button_in_a_form_takes_what_was_typed_with_it(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio)
    form = modal(field("What would help?", WORDS, "help"), actions(button("An example", "example")))
    slack_stand_in.answer = opens(form)
    await visitor.type("/ask")
    await visitor.form.get_by_label("What would help?").fill("A ladder")
    slack_stand_in.answer = acknowledge

    await visitor.press("An example")

    assert values_of(slack_stand_in.heard[-1])["help"]["value"] == "A ladder"


async def test_leaving_a_form_is_told_where_the_bot_wants_to_know(
    slack_stand_in: Bot, studio: SlackSandbox, visit: Open
):
    visitor = await come_in(visit, studio)
    slack_stand_in.answer = opens(modal(field("What would help?", WORDS, "help"), notify_on_close=True))
    await visitor.type("/ask")
    await expect(visitor.form).to_be_visible()
    slack_stand_in.answer = acknowledge

    await visitor.key("Escape")

    await expect(visitor.form).to_have_count(0)
    assert slack_stand_in.heard[-1]["type"] == "view_closed"


async def test_a_button_that_asks_first_does_nothing_until_it_is_answered(
    slack_stand_in: Bot, studio: SlackSandbox, visit: Open
):
    visitor = await come_in(visit, studio)
    question = {
        "title": plain("Sure?"),
        "text": plain("It is gone then."),
        "confirm": plain("Close it"),
        "deny": plain("Keep it"),
    }
    closing = button("Close", "close", confirm=question, style="danger")
    await slack_stand_in.post(studio.channel("help").id, text="A card", blocks=[actions(closing)])

    await visitor.press("Close")
    await visitor.press("Keep it")
    assert slack_stand_in.heard == []
    await visitor.press("Close")
    await visitor.press("Close it")

    assert len(slack_stand_in.heard) == 1


async def test_choices_in_a_message_act_at_once(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio)
    several = {"type": "multi_static_select", "action_id": "days", "options": options("Mon", "Tue", "Wed")}
    blocks = [
        section("Topics", accessory={**BOXES, "action_id": "topics"}),
        actions({**RADIO, "action_id": "size"}, {"type": "overflow", "action_id": "more", "options": options("Mute")}),
        section("Days", accessory=several),
        section("Channel", accessory={"type": "channels_select", "action_id": "where"}),
    ]
    await slack_stand_in.post(studio.channel("help").id, text="Choose", blocks=blocks)

    await visitor.click(visitor.root.get_by_label("Garden"))
    await visitor.click(visitor.root.get_by_label("Large"))
    await visitor.choose("More", "Mute")
    await visitor.click(visitor.root.get_by_role("button", name="Days"))
    await visitor.click(visitor.root.get_by_role("option", name="Tue"))
    await visitor.key("Escape")
    await visitor.choose("Channel", "#random")

    done = [body["actions"][0] for body in slack_stand_in.heard]
    assert [one["value"] for one in done[0]["selected_options"]] == ["garden"]
    assert done[1]["selected_option"]["value"] == "large"
    assert done[2]["selected_option"]["value"] == "mute"
    assert [one["value"] for one in done[3]["selected_options"]] == ["tue"]
    assert done[4]["selected_channel"] == studio.channel("random").id


async def test_a_form_waits_while_one_is_somebody_else(slack_stand_in: Bot, studio: SlackSandbox, visit: Open):
    visitor = await come_in(visit, studio)
    slack_stand_in.answer = opens(modal(field("What would help?", WORDS, "help")))
    await visitor.type("/ask")
    await visitor.form.get_by_label("What would help?").fill("A ladder")

    await visitor.page.evaluate("location.hash = 'Ben/help/help/slack'")
    await expect(visitor.form).to_have_count(0)
    await visitor.page.evaluate("location.hash = 'Ana/help/help/slack'")

    await expect(visitor.form.get_by_label("What would help?")).to_be_visible()
