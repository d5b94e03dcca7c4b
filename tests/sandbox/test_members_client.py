"""What a member's own client does not let them do, and what a bot may do to its own answers."""

import pytest

from sandbox.discord import Actor, ClientRefusal, DiscordSandbox
from sandbox.discord.filling import check_count, option_value
from sandbox.discord.limits import Part
from sandbox.discord.resolving import id_of, resolved
from sandbox.discord.views import Option
from tests.sandbox.bots import COMMANDS, EPHEMERAL, Bot, Json, button, data_of, label, modal, row, says, text_input
from tests.sandbox.test_refusals import post, refusal, select

MEANT_FOR_MENTIONS: Json = {"type": 7, "custom_id": "anybody", "placeholder": "Whom?"}


async def test_a_button_that_cannot_be_pressed_is_not(bot: Bot, ana: Actor):
    link: Json = {"type": 2, "style": 5, "label": "Open", "url": "https://a.example"}
    await post(bot, ana, {"content": "x", "components": [row(button("Off", "off", disabled=True), link)]})
    (seen,) = ana.channel("help")

    with pytest.raises(ClientRefusal, match="'Off' is disabled"):
        await ana.press(seen, "Off")
    with pytest.raises(ClientRefusal, match=r"'Open' only opens https://a\.example"):
        await ana.press(seen, "Open")


async def test_a_menu_takes_what_it_offers(bot: Bot, ana: Actor):
    off = select(custom_id="off", disabled=True)
    await post(bot, ana, {"content": "x", "components": [row(select()), row(off), row(MEANT_FOR_MENTIONS)]})
    (seen,) = ana.channel("help")

    for menu, values, words in [
        ("nowhere", ["0"], "has no menu 'nowhere'"),
        ("off", ["0"], "'off' is disabled"),
        ("topic", ["9"], "has no option '9'"),
        ("topic", ["0", "1"], "takes 1 to 1 choices, not 2"),
        ("Whom?", ["Nobody at all"], "has no mentionable 'Nobody at all'"),
    ]:
        with pytest.raises(ClientRefusal, match=words):
            await ana.choose(seen, menu, values)


async def test_people_and_roles_that_are_chosen_are_described_along(sandbox: DiscordSandbox, ana: Actor):
    guild = sandbox.guild(ana.guild.name)
    role = next(iter(guild.roles.values()))
    person = id_of(guild, Part.USER_SELECT, "@Ben")
    shown = resolved(guild, [person, id_of(guild, Part.ROLE_SELECT, role.name)], ana.member)

    assert set(shown) == {"users", "members", "roles"}
    assert "user" not in shown["members"][person]


def test_a_choice_is_found_by_label_or_value_and_counted():
    options = (Option(label="A week", value="7", description="", chosen=False),)

    assert option_value(options, "A week", "days") == option_value(options, "7", "days") == "7"
    with pytest.raises(ClientRefusal, match="it has 'A week'"):
        option_value(options, "A year", "days")
    with pytest.raises(ClientRefusal, match="takes 1 to 2 choices, not 3"):
        check_count("days", 3, 1, 2)


async def test_what_is_not_there_is_not_acted_on(bot: Bot, ana: Actor, sandbox: DiscordSandbox):
    bot.answer = says(4, {"content": "Only you", "flags": EPHEMERAL})
    answered = await ana.run("/ask")

    with pytest.raises(ClientRefusal, match="no reply to an ephemeral message"):
        await ana.reply(answered.shown, "Thanks")
    with pytest.raises(ClientRefusal, match="No form was opened, but: message"):
        _ = answered.form
    with pytest.raises(ClientRefusal, match="sees no channel 'cellar'"):
        ana.channel("cellar")
    with pytest.raises(ClientRefusal, match="There is no server 'Elsewhere'"):
        sandbox.guild("Elsewhere")
    with pytest.raises(ClientRefusal, match="has no member 'Nobody'"):
        sandbox.member("Nobody")
    with pytest.raises(ClientRefusal, match="has nothing in a channel 'random'"):
        sandbox.delete_newest("random")
    with pytest.raises(ClientRefusal, match="That form is gone"):
        sandbox.modal("1")


async def test_an_answer_is_changed_and_taken_away_by_its_token_and_only_while_it_is_there(bot: Bot, ana: Actor):
    bot.answer = says(4, {"content": "Answer", "flags": EPHEMERAL})
    await ana.run("/ask")
    (heard,) = bot.heard
    added = await bot.webhook(heard, "POST", "", {"content": "More", "flags": EPHEMERAL})
    await bot.webhook(heard, "PATCH", f"/messages/{added['id']}", {"content": "Still more"})
    assert [message.text for message in ana.private()] == ["Answer", "Still more"]

    await bot.webhook(heard, "DELETE", f"/messages/{added['id']}")
    await bot.webhook(heard, "DELETE", "/messages/@original")

    assert ana.private() == []
    path = f"/webhooks/{bot.application_id}/{heard.token}/messages"
    assert (await refusal(bot, "PATCH", f"{path}/{added['id']}", {"content": "x"})).code == 10008
    assert (await refusal(bot, "PATCH", f"{path}/@original", {"content": "x"})).code == 10008


async def test_an_embed_is_read_with_all_that_stands_in_it(bot: Bot, ana: Actor):
    embed = {"title": "Title", "fields": [{"name": "Name", "value": "Value"}], "footer": {"text": "Foot"}}
    await post(bot, ana, {"embeds": [embed]})
    (seen,) = ana.channel("help")

    assert seen.text == "Title\nName\nValue\nFoot"


async def test_a_form_of_rows_words_and_a_checkbox_is_filled_in_as_discords_client_does(bot: Bot, ana: Actor):
    asked = modal(
        row(text_input("name", label="What to call you")),
        {"type": 10, "content": "Only once."},
        label("Remember it", {"type": 23, "custom_id": "remember"}),
    )
    bot.answer = says(9, asked)
    opened = await ana.run("/ask")
    bot.answer = says(4, {"content": "Thanks", "flags": EPHEMERAL})
    await ana.submit(opened.form, {"What to call you": "Ana", "Remember it": True})
    named, words, remembered = data_of(bot.heard[-1])["components"]

    assert named["components"][0]["value"] == "Ana"
    assert set(words) == {"type", "id"}
    assert remembered["component"]["value"] is True


@pytest.mark.parametrize(
    "registered, words",
    [
        ([{"name": f"ask{number}", "description": "a", "type": 1} for number in range(101)], "Maximum number"),
        (["ask"], "Only dictionaries may be used"),
        (
            [
                {
                    **COMMANDS[0],
                    "options": [
                        {"type": 3, "name": "a", "description": "a"},
                        {"type": 3, "name": "b", "description": "b", "required": True},
                    ],
                }
            ],
            "Required options must be placed before",
        ),
        ([{**COMMANDS[0], "description_localizations": {"es": "a"}}], "Locale is not available"),
        ([{**COMMANDS[0], "description_localizations": {"de": "a" * 101}}], "Must be between 1 and 100 in length"),
    ],
)
async def test_commands_that_discord_does_not_take_are_not_registered(bot: Bot, registered: list[Json], words: str):
    refused = await refusal(bot, "PUT", f"/applications/{bot.application_id}/commands", registered)

    assert words in refused.text


async def test_commands_are_answered_in_all_languages_only_where_that_is_asked_for(bot: Bot):
    path, said = f"/applications/{bot.application_id}/commands", {"de": "Etwas"}
    await bot.register([{**COMMANDS[0], "options": [], "description_localizations": said}])
    (shown,), (whole,) = await bot.call("GET", path), await bot.call("GET", f"{path}?with_localizations=true")

    assert "description_localizations" not in shown
    assert whole["description_localizations"] == said
