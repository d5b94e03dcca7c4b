"""What goes wrong for people gets a clear, kind sentence, and nothing they wrote is lost."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.config import Config, Secret
from bot.wiring import CannotStart, running
from sandbox.choosing import moderator_chooses
from sandbox.discord.state import Access
from sandbox.people import NEIGHBOURS
from sandbox.slack import SlackSandbox
from tests.flows.street import HAND, HELP, PRINTER, SOON, Street, a_sandbox, a_street, cards, config_for


@pytest.mark.parametrize("nothing", ["", "   ", "\n\n", "\u200b\u2060", "\0\0"])
async def test_an_empty_line_becomes_a_draft_that_says_what_is_missing(street: Street, nothing: str) -> None:
    opened = await street.ana.run("/ask")
    preview = await street.ana.fill(opened, {HAND: "My printer is offline.", HELP: nothing}, force=True)

    assert "“What would help?” is still empty." in preview.text
    assert set(preview.labels) >= {"Edit", "Keep as draft", "Discard"}
    edit = await street.ana.press(preview, "Edit")
    assert edit.fields[HAND] == "My printer is offline."


async def test_what_is_too_long_is_kept_and_said(street: Street) -> None:
    opened = await street.ana.run("/ask")
    preview = await street.ana.fill(opened, {HAND: "word " * 700, HELP: "x" * 3000}, force=True)

    assert "has room for 150 characters" in preview.text
    assert "has room for 1000 characters" in preview.text
    assert "Draft: " in (await street.ana.run("/my")).text


@pytest.mark.parametrize(
    "hostile",
    [
        "@everyone look",
        "<@&1> <@1> <#1>",
        "[click](https://example.com)",
        "# big\n> quote\n```code",
        "z\u0300\u0301\u0302\u0303\u0304\u0305",
        "\u202egnp.exe",
        "come to discord.gg/abc or disc\u200bord.gg/abc or d\u0456scord.gg/abc",
        "half \ud83d a pair, and \x00 nothing",
        "\u2066hidden\u2069 \u0410na \u200bB\u200be\u200bn",
    ],
)
async def test_hostile_text_pings_nobody_and_breaks_no_card(street: Street, hostile: str) -> None:
    await street.post(street.ana, {HAND: hostile, HELP: hostile.replace("\n", " ")})
    card = await street.card(street.ben)

    assert card.labels == ("I can help", "Me too", "Report")
    assert not {"\u202e", "\u2066", "\u2069", "\x00", "\ud83d"} & {*card.text}
    assert "discord.gg" not in card.text
    assert street.platform == "slack" or "@everyone" not in card.surface.text


async def test_an_offer_on_ones_own_ask_is_refused_in_private(street: Street) -> None:
    await street.post(street.ana, anonymously=True)
    refused = await street.ana.press(await street.card(street.ana), "I can help")

    assert refused.private
    assert "yours already" in refused.text


async def test_a_button_of_an_ask_that_is_gone_says_so(street: Street) -> None:
    await street.post(street.ana)
    opened = await street.ben.press(await street.card(street.ben), "I can help")
    await street.ana.press(await street.own(street.ana, "My ask"), "Close")
    late = await street.ben.fill(opened, {"What I can do": "I know printers.", SOON: "within an hour"})

    assert "This has moved on." in late.text
    assert "I know printers." in late.text


async def test_a_form_opened_before_a_settings_change_still_works(street: Street) -> None:
    opened = await street.ana.run("/ask")
    await street.choose_channel("random")
    preview = await street.ana.fill(opened, PRINTER)
    await street.ana.press(preview, "Post it")
    await street.settle()

    assert any("printers" in message.text for message in street.ben.channel("random"))


async def test_before_set_up_members_are_told_who_can_do_it(platform: str, tmp_path: Path) -> None:
    async with a_street(platform, tmp_path, set_up=False) as street:
        asked = await street.ana.run("/ask")
        listed = await street.ana.run("/asks")

        assert "/askaround setup" in asked.text
        assert "/askaround setup" in listed.text


async def test_only_who_runs_the_place_sets_it_up(street: Street) -> None:
    refused = await street.ana.run("/askaround setup")

    assert "Only somebody who runs this place" in refused.text


async def test_a_channel_that_is_closed_to_the_bot_keeps_the_ask_until_another_is_chosen(street: Street) -> None:
    await street.choose_channel("announcements")
    await street.post(street.ana)
    stuck = await street.dm(street.ana)
    await street.choose_channel("help")
    await street.settle()

    assert "is kept, and not on show yet" in stuck.text
    assert len(cards(street.ben)) == 1


async def test_a_second_process_on_the_same_file_refuses_to_start(street: Street) -> None:
    if street.config.database_url:
        pytest.skip("on a server a second process waits until the first is gone: tests/storage/test_seats.py")
    with pytest.raises(CannotStart, match=r"already|another|in use"):
        async with running(street.config, print, street.settings, street.sandbox.clock):
            pass


async def test_fifty_asks_a_minute_stop_kindly_and_keep_every_word(street: Street) -> None:
    for number in range(10):
        await street.preview(street.ana, {**PRINTER, HELP: f"Number {number}"})
    refused = [await street.ana.run("/ask") for _ in range(40)]
    mine = await street.ana.run("/my")
    for label in mine.menus["Open one"][:5]:
        draft = await street.ana.choose(mine, "Open one", [label])
        await street.ana.press(draft, "Post it")
    draft = await street.ana.choose(mine, "Open one", [mine.menus["Open one"][6]])
    too_many = await street.ana.press(draft, "Post it")
    await street.settle()

    assert all("Your drafts are full." in full.text for full in refused)
    assert "Up to 5 asks can be open at once." in too_many.text
    assert len(cards(street.ben)) == 5


async def test_a_channel_closed_later_parks_the_card_and_opens_again(street: Street) -> None:
    let_write(street, False)
    await street.post(street.ana)
    await street.dm(street.ana)
    assert street.bot
    parked = await street.bot.store.read(lambda directory: directory.parked())
    let_write(street, True)
    await street.choose_channel("help")
    await street.settle()

    assert [why for _, _, why in parked] == ["may not write there"]
    assert len(cards(street.ben)) == 1


def let_write(street: Street, may: bool) -> None:
    """Let the bot write in #help, or not."""
    if isinstance(street.sandbox, SlackSandbox):
        street.sandbox.let_bot(may, "help")
    else:
        street.sandbox.let_bot(Access.WRITE if may else Access.READ, "help")


async def test_too_few_people_for_an_anonymous_ask_is_said_and_the_draft_kept(street: Street) -> None:
    if isinstance(street.sandbox, SlackSandbox):
        for member in range(len(street.sandbox.channel("help").members) - 9):
            street.sandbox.remove_member(NEIGHBOURS[member])
    else:
        for name in NEIGHBOURS[:31]:
            street.sandbox.remove_member(name)
    preview = await street.preview(street.ana)
    anonymous = await street.ana.choose(preview, "By name or anonymously?", ["Post anonymously"])
    refused = await street.ana.press(anonymous, "Post it")

    assert "With fewer than 10 people here" in refused.text
    assert "Draft:" in (await street.ana.run("/my")).text


APP = {"slack_client_id": "1.2", "slack_client_secret": Secret("a"), "slack_signing_secret": Secret("b")}


@pytest.mark.parametrize(
    "app, missing",
    [
        ({"slack_client_id": ""}, "DISCORD_TOKEN is missing"),
        ({"slack_client_id": "1.2", "slack_signing_secret": None}, "SLACK_CLIENT_ID alone lets no workspace"),
        (APP, "SLACK_URL does not say where browsers reach the bot"),
        ({**APP, "slack_url": "ask.example.org"}, "SLACK_URL does not say where browsers reach the bot"),
    ],
)
async def test_without_a_token_the_bot_says_what_is_missing(street: Street, app: dict[str, Any], missing: str) -> None:
    config = replace(street.config, discord_token=None, slack_bot_token=None, **app)

    with pytest.raises(CannotStart, match=missing):
        async with running(config, print, street.settings, street.sandbox.clock):
            pass


def with_a_wrong_token(street: Street) -> Config:
    if street.platform == "discord":
        return replace(street.config, discord_token=Secret("wrong"))
    return replace(street.config, slack_bot_token=Secret("xoxb-wrong"))


async def test_a_wrong_token_is_said_in_a_sentence(street: Street, tmp_path: Path) -> None:
    wrong = with_a_wrong_token(street)
    config = replace(wrong, askaround_data=tmp_path / "other", database_url=None)

    with pytest.raises(CannotStart, match="does not know"):
        async with running(config, print, street.settings, street.sandbox.clock):
            pass


async def test_a_wrong_token_is_said_in_a_sentence_by_a_bot_that_was_there_before(
    platform: str, tmp_path: Path
) -> None:
    async with a_sandbox(platform).serve() as sandbox:
        street = Street(sandbox, config_for(sandbox, tmp_path))
        async with street.opened():
            await moderator_chooses(sandbox)
        config = with_a_wrong_token(street)

        with pytest.raises(CannotStart, match="does not know"):
            async with running(config, print, street.settings, sandbox.clock):
                pass


async def test_a_dm_that_answers_nothing_is_never_guessed(street: Street) -> None:
    await street.ana.write("Is anybody there?")
    said = await street.dm(street.ana)

    assert said.text == "Please use Reply on the message you mean."
