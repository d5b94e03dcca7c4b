"""A member's way through the bot, over the real slack-bolt: command, form, preview, card, thread, Home."""

import pytest

from sandbox.slack import Actor, ClientRefusal, SlackSandbox
from tests.sandbox.slack.bots import (
    Bot,
    Heard,
    Json,
    acks,
    actions,
    button,
    field,
    home,
    modal,
    opens,
    options,
    section,
    select,
    text_input,
)

ASK_FORM = modal(
    field("What would help?", text_input(min_length=3, max_length=20), "help"),
    field(
        "How big?",
        {
            "type": "radio_buttons",
            "action_id": "chosen",
            "options": options("5 minutes", "An hour"),
            "initial_option": options("5 minutes")[0],
        },
        "size",
    ),
    field("Where?", {"type": "conversations_select", "action_id": "chosen"}, "where", optional=True),
)
PREVIEW = modal(
    section("A *ladder*"),
    actions(select("topic", "Anything", "Garden", placeholder={"type": "plain_text", "text": "Topic"})),
    actions(button("Edit", "edit"), button("Discard", "discard", style="danger")),
    submit="Post it",
    close={"type": "plain_text", "text": "Keep as draft"},
    notify_on_close=True,
)


async def test_a_whole_ask_from_the_command_to_the_card(bot: Bot, ana: Actor, ben: Actor):
    bot.answer = opens(ASK_FORM)
    opened = await ana.run("/ask")
    bot.answer = acks(response_action="update", view=PREVIEW)
    preview = await ana.submit(opened.form, {"What would help?": "A ladder", "How big?": "An hour"})

    async def post(heard: Heard) -> None:
        offer = actions(button("I can help", "1.offer.x.y"))
        await bot.post(ana.channel_id("help"), text="A ladder", blocks=[section("A ladder"), offer])
        await heard.ack()

    bot.answer = post
    posted = await ana.submit(preview.form)
    bot.answer = opens(modal(field("What can you do?", text_input(), "can"), title="I can help"))
    offered = await ben.press(ben.channel("help")[0], "I can help")

    assert (opened.kind, preview.kind, posted.kind, offered.kind) == ("modal", "modal", "closed", "modal")
    assert (preview.form.id, preview.form.submit, preview.form.close) == (opened.form.id, "Post it", "Keep as draft")
    assert preview.form.text.startswith("A *ladder*")
    assert [message.text for message in ana.channel("help")] == ["A ladder"]
    assert (ana.modals(), [form.title for form in ben.modals()]) == ([], ["I can help"])


async def test_what_was_filled_in_arrives_as_slack_writes_it(bot: Bot, ana: Actor):
    bot.answer = opens(ASK_FORM)
    opened = await ana.run("/ask")
    bot.answer = acks()

    await ana.submit(opened.form, {"help": "A ladder", "Where?": "#help"})

    view = bot.heard[-1]["view"]
    assert view["state"]["values"] == {
        "help": {"typed": {"type": "plain_text_input", "value": "A ladder"}},
        "size": {"chosen": {"type": "radio_buttons", "selected_option": options("5 minutes")[0]}},
        "where": {"chosen": {"type": "conversations_select", "selected_conversation": ana.channel_id("help")}},
    }
    assert (view["callback_id"], view["root_view_id"]) == ("form", opened.form.id)
    assert bot.heard[-1]["user"]["id"] == ana.id


async def test_buttons_and_menus_of_a_form_change_it_in_place(bot: Bot, ana: Actor):
    bot.answer = opens(PREVIEW)
    preview = (await ana.run("/ask")).form

    async def thank(heard: Heard) -> None:
        closing = modal(section("Gone. Nobody saw it."), submit=None)
        view = heard.body["view"]
        await bot.client.views_update(view_id=view["id"], hash=view["hash"], view=closing)
        await heard.ack()

    bot.answer = acks()
    chosen = await ana.choose(preview, "Topic", ["Garden"])
    bot.answer = thank
    seen = await ana.press(preview, "Discard")

    values = bot.heard[-1]["view"]["state"]["values"]
    assert [held["topic"]["selected_option"]["value"] for held in values.values() if "topic" in held] == ["garden"]
    assert bot.heard[-2]["actions"][0]["selected_option"]["value"] == "garden"
    assert (chosen.kind, seen.kind, seen.form.text) == ("acknowledged", "modal", "Gone. Nobody saw it.")


async def test_closing_a_form_is_told_where_the_bot_asked_for_it(bot: Bot, ana: Actor):
    bot.answer = opens(PREVIEW)
    preview = (await ana.run("/ask")).form
    bot.answer = acks()

    ended = await ana.close(preview)

    assert (bot.heard[-1]["type"], bot.heard[-1]["is_cleared"]) == ("view_closed", False)
    assert (ended.kind, ana.modal()) == ("closed", None)


async def test_errors_stay_at_their_fields(bot: Bot, ana: Actor):
    bot.answer = opens(ASK_FORM)
    form = (await ana.run("/ask")).form
    bot.answer = acks(response_action="errors", errors={"help": "Say a little more."})

    seen = await ana.submit(form, {"help": "Hmm"})

    assert (seen.kind, seen.errors) == ("errors", {"help": "Say a little more."})
    assert seen.form.fields[0].value == "Hmm"


async def test_forms_stack_three_deep_and_clear_together(bot: Bot, ana: Actor):
    page = modal(section("A page"), actions(button("More", "more")), submit="Done")
    bot.answer = opens(page)
    top = (await ana.run("/ask")).form

    async def push(heard: Heard) -> None:
        await bot.client.views_push(trigger_id=heard.trigger, view=page)
        await heard.ack()

    bot.answer = push
    for _ in range(2):
        top = (await ana.press(top, "More")).form
    deep = len(ana.modals())
    bot.answer = acks(response_action="clear")
    ended = await ana.submit(top)

    assert (deep, ended.kind, ana.modals()) == (3, "closed", [])
    assert bot.heard[-1]["view"]["previous_view_id"] != bot.heard[-1]["view"]["root_view_id"]


async def test_the_members_own_client_checks_forms_and_commands(bot: Bot, ana: Actor):
    bot.answer = opens(ASK_FORM)
    form = (await ana.run("/ask")).form

    for values, words in [({}, "required"), ({"help": "a"}, "3 to 20"), ({"help": "a" * 21}, "3 to 20")]:
        with pytest.raises(ClientRefusal, match=words):
            await ana.submit(form, values)
    with pytest.raises(ClientRefusal, match="no field 'Colour'"):
        await ana.submit(form, {"Colour": "red"})
    with pytest.raises(ClientRefusal, match="no option 'Huge'"):
        await ana.submit(form, {"How big?": "Huge"})
    with pytest.raises(ClientRefusal, match="not a valid command"):
        await ana.run("/fly")

    bot.answer = acks()
    assert (await ana.submit(form, {"help": ""}, force=True)).kind == "closed"


async def test_a_reply_in_a_thread_reaches_the_bot_with_the_message_it_answers(
    bot: Bot, ana: Actor, sandbox: SlackSandbox
):
    dm = (await bot.client.conversations_open(users=ana.id))["channel"]["id"]
    sent = await bot.post(dm, text="Ben can help")

    await ana.reply(ana.dms()[0], "Yes! <!channel> & ana@example.com")
    await ana.write("Are you there?")
    await sandbox.until(lambda: len(bot.events("message")) == 2)

    reply, unasked = bot.events("message")
    assert (reply["thread_ts"], reply["channel"], reply["channel_type"]) == (sent["ts"], dm, "im")
    assert reply["text"] == "Yes! &lt;!channel&gt; &amp; <mailto:ana@example.com|ana@example.com>"
    assert "thread_ts" not in unasked
    assert [message.text for message in ana.dms()][1:] == ["Yes! <!channel> & ana@example.com", "Are you there?"]


async def test_home_is_drawn_when_somebody_looks_and_works_like_a_form(bot: Bot, ana: Actor, ben: Actor):
    async def draw(heard: Heard) -> None:
        user = heard.body["event"]["user"] if "event" in heard.body else heard.body["user"]["id"]
        words = section("My asks", accessory=button("Sorted", "sorted"))
        await bot.client.views_publish(user_id=user, view=home(words))
        await heard.ack()

    bot.answer = draw
    drawn = await ana.open_home()
    assert drawn.home is not None
    pressed = await ana.press(drawn.home, "Sorted")

    assert (drawn.kind, drawn.home.text, drawn.home.labels) == ("home", "My asks", ["Sorted"])
    assert (pressed.kind, bot.heard[-1]["container"]["type"]) == ("home", "view")
    assert ben.home() is None


async def test_the_shortcut_opens_the_form(bot: Bot, ana: Actor):
    bot.answer = opens(ASK_FORM)

    seen = await ana.shortcut("Ask for something small")

    assert (seen.form.title, bot.heard[-1]["callback_id"]) == ("Ask", "ask")


async def test_a_command_may_be_answered_by_its_acknowledgement(bot: Bot, ana: Actor, ben: Actor):
    bot.answer = acks("Nothing is open just now.")

    seen = await ana.run("/asks garden", channel="random")

    command = bot.heard[-1]
    assert (command["text"], command["channel_name"], command["user_id"]) == ("garden", "random", ana.id)
    assert (seen.kind, seen.shown.text, seen.shown.ephemeral) == ("message", "Nothing is open just now.", True)
    assert (len(ana.private()), ben.private(), ana.channel("random")) == (1, [], [])


async def test_ephemeral_messages_are_lost_on_reload(bot: Bot, ana: Actor):
    bot.answer = acks("Only you")
    await ana.run("/asks")
    bot.answer = opens(ASK_FORM)
    await ana.run("/ask")

    ana.reload()

    assert (ana.private(), ana.modals()) == ([], [])


async def test_a_public_message_is_replaced_through_the_response_url(bot: Bot, ana: Actor, ben: Actor):
    await bot.post(ana.channel_id("help"), text="x", blocks=[actions(button("Me too", "1.too.x.y"))])

    async def take(heard: Heard) -> None:
        await heard.respond(text="Heard.")
        await heard.respond(text="In good hands", replace_original=True)
        await heard.ack()

    bot.answer = take
    seen = await ben.press(ben.channel("help")[0], "Me too")

    payload: Json = bot.heard[-1]
    assert payload["message"]["blocks"][0]["elements"][0]["action_id"] == "1.too.x.y"
    assert (seen.kind, seen.shown.text) == ("message", "Heard.")
    assert [message.text for message in ana.channel("help")] == ["In good hands"]
    assert [message.text for message in ben.private()] == ["Heard."]


async def test_an_ephemeral_message_is_replaced_and_deleted_but_never_shown_to_the_bot(bot: Bot, ana: Actor):
    bot.answer = acks(blocks=[actions(button("Again", "again"), button("Away", "away"))], text="Here")
    first = (await ana.run("/asks")).shown

    async def again(heard: Heard) -> None:
        gone = heard.body["actions"][0]["action_id"] == "away"
        more = {"delete_original": True} if gone else {"replace_original": True, "blocks": first.payload["blocks"]}
        await heard.respond(text="Here again", **more)
        await heard.ack()

    bot.answer = again
    seen = await ana.press(first, "Again")
    await ana.press(seen.shown, "Away")

    assert (seen.kind, seen.shown.content) == ("update", "Here again")
    assert "message" not in bot.heard[-1]
    assert bot.heard[-1]["container"]["is_ephemeral"] is True
    assert ana.private() == []


async def test_the_two_workspaces_know_nothing_of_each_other(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    reader = sandbox.member("Ana", workspace="Book Club")
    club = Bot(sandbox, sandbox.workspace("Book Club").token)

    await club.post(reader.channel_id("help"), text="A novel")

    assert reader.id != ana.id
    assert (len(reader.channel("help")), ana.channel("help")) == (1, [])
    assert len(ana.workspace.people()) == 40
    assert len(reader.workspace.people()) == 6
