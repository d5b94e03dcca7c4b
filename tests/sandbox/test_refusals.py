"""Discord's refusals, as the real client reads them: status, code, and the path of each fault in a body."""

import re
from datetime import timedelta

import discord
import pytest

from sandbox.discord import Access, Actor, ClientRefusal, DiscordSandbox
from tests.sandbox.bots import EPHEMERAL, Bot, Json, button, label, modal, row, running, says, text_input

V2 = 1 << 15
LONG = "a" * 2001


def options(count: int, **more: object) -> list[Json]:
    return [{"label": f"Option {number}", "value": str(number), **more} for number in range(count)]


def select(**more: object) -> Json:
    return {"type": 3, "custom_id": "topic", "options": options(2), **more}


async def refusal(bot: Bot, method: str, path: str, body: object = None) -> discord.HTTPException:
    with pytest.raises(discord.HTTPException) as refused:
        await bot.call(method, path, body)
    return refused.value


async def post(bot: Bot, ana: Actor, body: Json, channel: str = "help") -> Json:
    sent: Json = await bot.call("POST", f"/channels/{ana.channel_id(channel)}/messages", body)
    return sent


TOO_MUCH: list[tuple[Json, str]] = [
    ({"content": LONG}, "In content: Must be 2000 or fewer in length."),
    ({"content": "x", "embeds": [{"title": "a"}] * 11}, "In embeds: Must be 10 or fewer"),
    ({"embeds": [{"title": "a" * 257}]}, "In embeds.0.title: Must be 256 or fewer"),
    ({"embeds": [{"description": "a" * 4000}] * 2}, "In embeds: Embed size exceeds maximum size of 6000"),
    ({"content": "x", "components": [row(button("a", str(n))) for n in range(6)]}, "In components: Must be 5 or fewer"),
    ({"components": [row(*(button("a", str(n)) for n in range(6)))]}, "In components.0.components: "),
    ({"components": [row(button("a", "i" * 101))]}, "In components.0.components.0.custom_id: "),
    ({"components": [row(button("a", ""))]}, "In components.0.components.0.custom_id: "),
    ({"components": [row(button("a" * 81, "i"))]}, "In components.0.components.0.label: Must be 80 or fewer"),
    ({"components": [row({"type": 2, "style": 1, "label": "a"})]}, "A custom id is required"),
    ({"components": [row({"type": 2, "label": "a", "custom_id": "i"})]}, "components.0.components.0.style: This field"),
    ({"components": [row(button("a", "i"), button("b", "i"))]}, "Component custom id cannot be duplicated"),
    ({"components": [row(select(options=options(26)))]}, "components.0.components.0.options: Must be between 1 and 25"),
    ({"components": [row(select(options=options(2, description="d" * 101)))]}, "options.1.description: Must be 100"),
    ({"components": [row(select(placeholder="p" * 151))]}, "placeholder: Must be 150 or fewer"),
    ({"components": [row(select(min_values=3, max_values=2))]}, "min_values: int value should be less than"),
    ({"components": [row(select(max_values=26))]}, "max_values: int value should be less than or equal to 25"),
    ({"components": [row(select(), button("a", "i"))]}, "exceeds the maximum width"),
    ({"components": [{"type": 10, "content": "words"}]}, 'Value of field "type" must be one of (1,)'),
    ({"components": [{"type": 99}]}, 'In components.0.type: Value of field "type" must be one of'),
    ({"components": [row(text_input("x"))]}, 'In components.0.components.0.type: Value of field "type"'),
    ({"flags": V2, "content": "x", "components": [{"type": 10, "content": "y"}]}, "The 'content' field cannot be used"),
    ({"flags": V2, "components": [{"type": 10, "content": "y" * 2001}] * 2}, "exceeds maximum size of 4000"),
    ({"flags": V2, "components": [{"type": 14}] * 41}, "Must be 40 or fewer"),
    ({"flags": V2, "components": [{"type": 17, "components": [{"type": 14}] * 40}]}, "cannot exceed 40"),
    (
        {"flags": V2, "components": [{"type": 9, "components": [{"type": 10, "content": "a"}]}]},
        "0.accessory: This field",
    ),
    ({"flags": V2, "components": [{"type": 17, "components": [{"type": 17, "components": []}]}]}, 'field "type"'),
    ({"content": "x", "nonce": "n" * 26}, "In nonce: "),
    ({"content": 5}, "In content: Could not interpret"),
]


@pytest.mark.parametrize("body,words", TOO_MUCH, ids=[words[:40] for _, words in TOO_MUCH])
async def test_a_body_out_of_bounds_is_refused_at_its_path(bot: Bot, ana: Actor, body: Json, words: str):
    refused = await refusal(bot, "POST", f"/channels/{ana.channel_id('help')}/messages", body)

    assert (refused.status, refused.code) == (400, 50035)
    assert words in refused.text
    assert ana.channel("help") == []


BAD_FORMS: list[tuple[Json, str]] = [
    (modal(label("a", text_input("x")), title="t" * 46), "In data.title: Must be between 1 and 45"),
    (modal(), "In data.components: Must be between 1 and 5"),
    (modal(*(label("a", text_input(str(n))) for n in range(6))), "In data.components: Must be between 1 and 5"),
    (modal(label("l" * 46, text_input("x"))), "In data.components.0.label: Must be between 1 and 45"),
    (modal(label("a", text_input("x"), description="d" * 101)), "components.0.description: Must be 100 or fewer"),
    (modal(label("a", text_input("x", placeholder="p" * 101))), "component.placeholder: Must be 100 or fewer"),
    (modal(label("a", text_input("x", max_length=4001))), "component.max_length: int value should be less"),
    (modal(label("a", text_input("x", value="abc", max_length=2))), "component.value: Must be 2 or fewer"),
    (modal(label("a", button("b", "i"))), 'In data.components.0.component.type: Value of field "type"'),
    (modal(row(button("b", "i"))), 'In data.components.0.components.0.type: Value of field "type"'),
    (modal(row(text_input("x"))), "In data.components.0.components.0.label: This field is required"),
    (modal({"type": 18, "label": "a"}), "In data.components.0.component: This field is required"),
    (modal(label("a", {"type": 21, "custom_id": "r", "options": options(1)})), "options: Must be between 2 and 10"),
    (modal(label("a", {"type": 22, "custom_id": "c", "options": options(11)})), "options: Must be between 1 and 10"),
    (modal(label("a", select(disabled=True))), "cannot be disabled"),
]


@pytest.mark.parametrize("form,words", BAD_FORMS, ids=[words[:40] for _, words in BAD_FORMS])
async def test_a_form_out_of_bounds_is_refused_and_another_may_follow(bot: Bot, ana: Actor, form: Json, words: str):
    heard: list[discord.HTTPException] = []

    async def try_twice(bot: Bot, interaction: discord.Interaction) -> None:
        with pytest.raises(discord.HTTPException) as refused:
            await bot.callback(interaction, 9, form)
        heard.append(refused.value)
        await bot.callback(interaction, 4, {"content": "Sorry", "flags": EPHEMERAL})

    bot.answer = try_twice

    seen = await ana.run("/ask")

    assert (heard[0].status, heard[0].code) == (400, 50035)
    assert words in heard[0].text
    assert seen.shown.text == "Sorry"


async def test_places_that_the_bot_may_not_write_to(bot: Bot, ana: Actor, sandbox: DiscordSandbox):
    body = {"content": "x"}
    sandbox.let_bot(Access.NONE, "random")
    dm = await bot.call("POST", "/users/@me/channels", {"recipient_id": ana.id})
    ana.close_dms()

    for path, expected in [
        (f"/channels/{ana.channel_id('announcements')}/messages", (403, 50013)),
        (f"/channels/{ana.channel_id('random')}/messages", (403, 50001)),
        (f"/channels/{dm['id']}/messages", (403, 50007)),
        ("/channels/1/messages", (404, 10003)),
    ]:
        refused = await refusal(bot, "POST", path, body)
        assert (refused.status, refused.code) == expected


@pytest.mark.parametrize(
    "body",
    [{}, {"content": ""}, {"content": " \n "}, {"content": None, "embeds": [], "components": []}],
)
async def test_an_empty_message_is_refused(bot: Bot, ana: Actor, body: Json):
    refused = await refusal(bot, "POST", f"/channels/{ana.channel_id('help')}/messages", body)

    assert (refused.status, refused.code) == (400, 50006)


async def test_what_is_unknown_is_called_so(bot: Bot, ana: Actor):
    for path, code in [
        ("/channels/1", 10003),
        (f"/channels/{ana.channel_id('help')}/messages/1", 10008),
        ("/guilds/1", 10004),
        (f"/guilds/{ana.guild.id}/members/{bot.application_id}1", 10013),
        ("/applications/1/commands", 10002),
        ("/voice/regions", 0),
    ]:
        refused = await refusal(bot, "GET", path)
        assert (refused.status, refused.code) == (404, code)


async def test_only_its_own_messages_may_be_edited(bot: Bot, ana: Actor):
    written = await ana.write("Hello")
    path = f"/channels/{written.channel_id}/messages/{written.id}"

    assert (await refusal(bot, "PATCH", path, {"content": "x"})).code == 50005
    assert (await refusal(bot, "DELETE", path)).code == 50003


async def test_a_second_answer_is_refused(bot: Bot, ana: Actor, sandbox: DiscordSandbox):
    codes: list[int] = []

    async def twice(bot: Bot, interaction: discord.Interaction) -> None:
        await bot.callback(interaction, 4, {"content": "Once"})
        for kind in (4, 9):
            with pytest.raises(discord.HTTPException) as refused:
                await bot.callback(interaction, kind, {"content": "Twice"})
            codes.append(refused.value.code)

    bot.answer = twice
    await ana.run("/ask")
    await sandbox.until(lambda: len(codes) == 2)

    assert codes == [40060, 40060]
    assert [message.text for message in ana.channel("help")] == ["Once"]


async def test_an_answer_after_three_seconds_meets_nobody(bot: Bot, ana: Actor, sandbox: DiscordSandbox):
    seen = await ana.run("/ask")
    interaction = bot.heard[0]

    assert (seen.kind, seen.error) == ("failed", "The application did not respond")
    for kind, data in [(5, None), (4, {"content": "Late"})]:
        with pytest.raises(discord.HTTPException) as refused:
            await bot.callback(interaction, kind, data)
        assert (refused.value.status, refused.value.code) == (404, 10062)
    assert sandbox.exchanges[-1].status == 404


async def test_a_token_speaks_for_fifteen_minutes_and_only_after_an_answer(
    bot: Bot, ana: Actor, sandbox: DiscordSandbox
):
    early: list[int] = []

    async def follow_up_first(bot: Bot, interaction: discord.Interaction) -> None:
        with pytest.raises(discord.HTTPException) as refused:
            await bot.webhook(interaction, "POST", "", {"content": "Early"})
        early.append(refused.value.code)
        await bot.callback(interaction, 4, {"content": "Answer", "flags": EPHEMERAL})

    bot.answer = follow_up_first
    await ana.run("/ask")
    await bot.webhook(bot.heard[0], "PATCH", "/messages/@original", {"content": "In time"})
    sandbox.advance(timedelta(minutes=16))

    with pytest.raises(discord.HTTPException) as late:
        await bot.webhook(bot.heard[0], "PATCH", "/messages/@original", {"content": "Late"})

    assert early == [10015]
    assert (late.value.status, late.value.code) == (401, 50027)
    assert [message.text for message in ana.private()] == ["In time"]


async def test_answers_that_do_not_fit_the_question(bot: Bot, ana: Actor):
    bot.answer = says(9, modal(label("a", text_input("x", required=False))))
    opened = await ana.run("/ask")
    texts: list[str] = []

    async def wrong_kinds(bot: Bot, interaction: discord.Interaction) -> None:
        for kind in (9, 7, 6, 1):
            with pytest.raises(discord.HTTPException) as refused:
                await bot.callback(interaction, kind, {"content": "x"})
            texts.append(refused.value.text)
        await bot.callback(interaction, 4, {"content": "Well"})

    bot.answer = wrong_kinds
    await ana.submit(opened.form)

    assert all("In type: Value must be one of {4, 5}." in text for text in texts)
    assert len(texts) == 4


async def test_an_ephemeral_message_is_in_no_channel(bot: Bot, ana: Actor, sandbox: DiscordSandbox):
    bot.answer = says(4, {"content": "Only you", "flags": EPHEMERAL})
    seen = (await ana.run("/ask")).shown
    ben = sandbox.member("Ben")

    refused = await refusal(bot, "GET", f"/channels/{seen.channel_id}/messages/{seen.id}")

    assert refused.code == 10008
    assert ben.private() == ben.channel("help") == []
    with pytest.raises(ClientRefusal, match="does not see"):
        await ben.press(seen, "anything")


async def test_a_wrong_token_does_not_log_in(sandbox: DiscordSandbox):
    sandbox.token = "another"
    with pytest.raises(discord.LoginFailure):
        async with running(sandbox):
            pass


@pytest.mark.parametrize(
    "commands,words",
    [
        ([{"name": "Ask", "description": "a"}], "In 0.name: Command name is invalid"),
        ([{"name": "ask", "description": ""}], "In 0.description: This field is required"),
        ([{"name": "ask", "description": "d" * 101}], "In 0.description: Must be 100 or fewer"),
        ([{"name": "ask", "description": "a"}] * 2, "names must be unique"),
    ],
)
async def test_commands_that_cannot_be_registered(bot: Bot, commands: list[Json], words: str):
    refused = await refusal(bot, "PUT", f"/applications/{bot.application_id}/commands", commands)

    assert refused.code == 50035
    assert re.search(re.escape(words), refused.text)


async def test_half_a_surrogate_pair_is_no_text(bot: Bot, ana: Actor):
    refused = await refusal(bot, "POST", f"/channels/{ana.channel_id('help')}/messages", {"content": "\ud800"})

    assert (refused.status, refused.code) == (400, 50109)
