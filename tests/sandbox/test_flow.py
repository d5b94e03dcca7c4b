"""A member's way through the bot, over the real client: command, form, message, button, DM."""

import discord
import pytest

from sandbox.discord import Actor, ClientRefusal, DiscordSandbox
from tests.sandbox.bots import EPHEMERAL, Bot, Json, button, data_of, label, modal, raw, row, says, text_input

ASK_FORM = modal(
    label("What would help?", text_input("help", min_length=3, max_length=20)),
    label(
        "How big?",
        {
            "type": 21,
            "custom_id": "size",
            "options": [
                {"label": "5 minutes", "value": "5", "default": True},
                {"label": "An hour", "value": "60"},
            ],
        },
    ),
    label("Where?", {"type": 8, "custom_id": "where", "required": False}),
    label("Quietly", {"type": 23, "custom_id": "quietly"}),
)
NEUTRAL: Json = {"default_member_permissions": None, "options": []}


async def test_a_command_opens_a_form_whose_answers_arrive_as_the_client_parses_them(bot: Bot, ana: Actor):
    bot.answer = says(9, ASK_FORM)
    opened = await ana.run("/ask", channel="help")
    bot.answer = says(4, {"content": "Saved", "flags": EPHEMERAL})

    seen = await ana.submit(opened.form, {"What would help?": "A ladder", "How big?": "An hour", "where": ["help"]})

    components = data_of(bot.heard[-1])["components"]
    assert [part["component"].get("value", part["component"].get("values")) for part in components] == [
        "A ladder",
        "60",
        [ana.channel_id("help")],
        False,
    ]
    assert data_of(bot.heard[-1])["resolved"]["channels"][ana.channel_id("help")]["name"] == "help"
    assert (seen.kind, seen.shown.text) == ("message", "Saved")
    assert [message.text for message in ana.private()] == ["Saved"]
    assert ana.channel("help") == []


async def test_what_somebody_may_do_follows_from_their_roles(bot: Bot, ana: Actor, sandbox: DiscordSandbox):
    bot.answer = says(4, {"content": "Hello", "flags": EPHEMERAL})
    sandbox.let_moderate("Ana", True)
    await ana.run("/ask")
    member = await bot.call("GET", f"/guilds/{ana.guild.id}/members/{ana.id}")
    roles = {
        role["id"]: int(role["permissions"]) for role in (await bot.call("GET", f"/guilds/{ana.guild.id}"))["roles"]
    }

    manage = discord.Permissions(manage_guild=True).value
    assert bot.heard[-1].permissions.manage_guild
    assert not roles[ana.guild.id] & manage
    assert any(roles[role] & manage for role in member["roles"])


async def test_what_the_client_knows_about_who_acts_and_where(bot: Bot, ana: Actor, sandbox: DiscordSandbox):
    bot.answer = says(4, {"content": "Hello", "flags": EPHEMERAL})
    await ana.run("/ask", channel="random")
    await sandbox.member("Mo").run("/askaround setup", options={"channel": "#help"})

    by_ana, by_mo = bot.heard
    assert (by_ana.user.id, by_ana.user.display_name, str(by_ana.channel)) == (int(ana.id), "Ana", "random")
    assert (by_ana.guild_id, str(by_ana.locale), by_ana.context.guild) == (int(ana.guild.id), "en-US", True)
    assert not by_ana.permissions.manage_guild
    assert by_mo.permissions.manage_guild
    assert data_of(by_mo)["options"][0]["options"][0]["value"] == ana.channel_id("help")


async def test_a_posted_card_is_seen_by_all_and_its_button_answers_in_place(bot: Bot, sandbox: DiscordSandbox):
    ana, ben = sandbox.member("Ana"), sandbox.member("Ben")
    channel = ana.channel_id("help")
    card = {"content": "A ladder", "components": [row(button("I can help", "1.offer.x.y"))]}
    await bot.call("POST", "/channels/{channel_id}/messages", card, channel_id=channel)
    bot.answer = says(7, {"content": "In good hands", "components": []})

    seen = await ben.press(ben.channel("help")[0], "I can help")

    assert raw(bot.heard[0].message).content == "A ladder"
    assert data_of(bot.heard[0])["custom_id"] == "1.offer.x.y"
    assert (seen.kind, seen.shown.text) == ("update", "In good hands")
    assert [message.text for message in ana.channel("help")] == ["In good hands"]
    with pytest.raises(ClientRefusal, match="no button"):
        await ben.press(seen.shown, "I can help")


async def test_a_deferred_answer_is_what_the_edit_says(bot: Bot, ana: Actor):
    async def defer_then_edit(bot: Bot, interaction: discord.Interaction) -> None:
        await bot.callback(interaction, 5, {"flags": EPHEMERAL})
        await bot.webhook(interaction, "PATCH", "/messages/@original", {"content": "Done"})

    bot.answer = defer_then_edit

    seen = await ana.run("/ask")

    assert (seen.kind, seen.shown.text, seen.shown.ephemeral) == ("message", "Done", True)


async def test_the_first_follow_up_takes_a_deferred_answers_place(bot: Bot, ana: Actor):
    async def defer_then_follow(bot: Bot, interaction: discord.Interaction) -> None:
        await bot.callback(interaction, 5, {"flags": EPHEMERAL})
        await bot.webhook(interaction, "POST", "", {"content": "Done"})

    bot.answer = defer_then_follow

    await ana.run("/ask")

    assert [(message.text, message.ephemeral) for message in ana.private()] == [("Done", True)]


async def test_a_reply_in_a_dm_carries_the_message_it_answers(bot: Bot, ana: Actor, sandbox: DiscordSandbox):
    dm = await bot.call("POST", "/users/@me/channels", {"recipient_id": ana.id})
    offer = {"content": "Ben can help", "components": [row(button("Yes, please", "1.accept.x.y"))]}
    await bot.call("POST", "/channels/{channel_id}/messages", offer, channel_id=dm["id"])

    await ana.reply(ana.dms()[0], "Yes!")
    await ana.write("Are you there?")
    await sandbox.until(lambda: len(bot.messages) == 3)

    _, reply, plain = bot.messages
    assert (reply.author.id, reply.content, plain.reference) == (int(ana.id), "Yes!", None)
    assert raw(reply.reference).resolved.components[0].children[0].custom_id == "1.accept.x.y"


async def test_a_menu_sends_values(bot: Bot, ana: Actor):
    topics = {"type": 3, "custom_id": "topic", "placeholder": "Topic", "options": [{"label": "Garden", "value": "g"}]}
    bot.answer = says(4, {"content": "Preview", "flags": EPHEMERAL, "components": [row(topics)]})
    preview = (await ana.run("/ask")).shown
    bot.answer = says(6)

    seen = await ana.choose(preview, "Topic", ["Garden"])

    assert data_of(bot.heard[-1])["values"] == ["g"]
    assert seen.kind == "deferred"


async def test_the_members_own_client_checks_forms_and_commands(bot: Bot, ana: Actor):
    bot.answer = says(9, ASK_FORM)
    opened = (await ana.run("/ask")).form
    bot.answer = says(4, {"content": "Taken"})

    for values, words in [({}, "required"), ({"help": "a"}, "at least 3"), ({"help": "a" * 21}, "at most 20")]:
        with pytest.raises(ClientRefusal, match=words):
            await ana.submit(opened, values)
    with pytest.raises(ClientRefusal, match="no field 'Colour'"):
        await ana.submit(opened, {"Colour": "red"})
    with pytest.raises(ClientRefusal, match="more permissions"):
        await ana.run("/askaround setup", options={"channel": "help"})
    with pytest.raises(ClientRefusal, match="not offered in direct messages"):
        await ana.run("/ask", channel="dm")

    assert (await ana.submit(opened, {"help": ""}, force=True)).kind == "message"


async def test_a_bot_that_says_nothing_fails_the_member(sandbox: DiscordSandbox, ana: Actor):
    sandbox.world.commands = [{"id": "1", "name": "ask", "contexts": None, "dm_permission": True} | NEUTRAL]

    seen = await ana.run("/ask")

    assert (seen.kind, seen.error) == ("failed", "The application did not respond")
