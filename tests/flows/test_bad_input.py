"""What goes wrong for people gets a clear, kind sentence, and nothing they wrote is lost."""

from pathlib import Path

import pytest

from bot.wiring import CannotStart, running
from sandbox.discord.state import Access
from tests.flows.street import PRINTER, Street, a_street, cards, shown

HAND, HELP = "What would you like a hand with?", "What would help?"


@pytest.mark.parametrize("nothing", ["", "   ", "\n\n", "\u200b\u2060", "\0\0"])
async def test_an_empty_line_becomes_a_draft_that_says_what_is_missing(street: Street, nothing: str) -> None:
    opened = await street.ana.run("/ask")
    assert opened.modal
    preview = shown(await street.ana.submit(opened.modal, {HAND: "My printer is offline.", HELP: nothing}, force=True))

    assert "“What would help?” is still empty." in preview.text
    assert preview.labels == ["Edit", "Keep as draft", "Discard"]
    edit = await street.ana.press(preview, "Edit")
    assert edit.modal
    assert edit.modal.fields[0].value == "My printer is offline."


async def test_what_is_too_long_is_kept_and_said(street: Street) -> None:
    opened = await street.ana.run("/ask")
    assert opened.modal
    preview = shown(await street.ana.submit(opened.modal, {HAND: "word " * 700, HELP: "x" * 3000}, force=True))

    assert "has room for 150 characters" in preview.text
    assert "has room for 1000 characters" in preview.text
    assert "Draft: " in shown(await street.ana.run("/my")).text


@pytest.mark.parametrize(
    "hostile",
    [
        "@everyone look",
        "<@&1> <@1> <#1>",
        "[click](https://example.com)",
        "# big\n> quote\n```code",
        "z\u0300\u0301\u0302\u0303\u0304\u0305",
        "\u202egnp.exe",
    ],
)
async def test_hostile_text_pings_nobody_and_breaks_no_card(street: Street, hostile: str) -> None:
    await street.post(street.ana, {HAND: hostile, HELP: hostile.replace("\n", " ")})
    card = await street.card(street.ben)

    sent = [exchange for exchange in street.sandbox.exchanges if exchange.path.endswith("/messages")]
    assert all(exchange.body["allowed_mentions"] == {"parse": []} for exchange in sent if exchange.method == "POST")
    assert card.labels == ["I can help", "Me too"]
    assert "\u202e" not in card.text
    assert "@everyone" not in card.text


async def test_fifty_asks_a_minute_stop_kindly_and_keep_every_word(street: Street) -> None:
    refused = [await street.ana.run("/ask") for _ in range(50)]
    for number, opened in enumerate(refused):
        assert opened.modal
        await street.ana.submit(opened.modal, {**PRINTER, HELP: f"Number {number}"})
    full = shown(await street.ana.run("/ask"))

    assert "Your drafts are full." in full.text
    mine = shown(await street.ana.run("/my"))
    for option in mine.selects[0].options[:5]:
        draft = shown(await street.ana.choose(mine, "Open one", [option.label]))
        await street.ana.press(draft, "Post it")
    draft = shown(await street.ana.choose(mine, "Open one", [mine.selects[0].options[6].label]))
    assert "Up to 5 asks can be open at once." in shown(await street.ana.press(draft, "Post it")).text
    await street.settle()
    assert len(cards(street.ben)) == 5


async def test_a_draft_too_many_gives_the_words_back(street: Street) -> None:
    opened = [await street.ana.run("/ask") for _ in range(11)]
    answers = [await street.ana.submit(one.modal, PRINTER) for one in opened if one.modal]

    assert "Your drafts are full." in shown(answers[-1]).text
    assert PRINTER[HELP] in shown(answers[-1]).text


async def test_an_offer_on_ones_own_ask_is_refused_in_private(street: Street) -> None:
    await street.post(street.ana, anonymously=True)
    refused = shown(await street.ana.press(await street.card(street.ana), "I can help"))

    assert refused.ephemeral
    assert "yours already" in refused.text


async def test_a_button_of_an_ask_that_is_gone_says_so(street: Street) -> None:
    said = shown(await street.post(street.ana))
    opened = await street.ben.press(await street.card(street.ben), "I can help")
    await street.ana.press(said, "Close")
    assert opened.modal
    late = shown(await street.ben.submit(opened.modal, {"What I can do": "I know printers.", "By when": "Tonight"}))

    assert "This has moved on." in late.text
    assert "I know printers." in late.text


async def test_the_same_form_twice_is_one_draft(street: Street) -> None:
    opened = await street.ana.run("/ask")
    assert opened.modal
    for _ in range(2):
        await street.ana.submit(opened.modal, PRINTER)

    assert shown(await street.ana.run("/my")).text.count("Draft:") == 1


async def test_pressing_post_twice_posts_once(street: Street) -> None:
    preview = await street.preview(street.ana)
    before = street.ana.look_again(preview)
    await street.ana.press(preview, "Post it")
    custom_id = next(button.custom_id for button in before.buttons if button.label == "Post it")
    again = await _press_forged(street, custom_id)
    await street.settle()

    assert "This has moved on." in again
    assert len(cards(street.ben)) == 1


async def test_a_preview_of_older_words_is_not_posted(street: Street) -> None:
    preview = await street.preview(street.ana)
    old = next(button.custom_id for button in preview.buttons if button.label == "Post it")
    await street.ana.choose(preview, "Topic", ["Tech"])

    assert "The draft has changed since this card." in await _press_forged(street, old)


async def _press_forged(street: Street, custom_id: str) -> str:
    """Press a button that the screen no longer shows, as a second client of the same member can."""
    draft = await street.preview(street.ana, {**PRINTER, HELP: "Another"})
    message = street.sandbox.world.private_of(street.ana.user)[-1]
    for row in message.components:
        for part in row.get("components", ()):
            if part.get("label") == "Post it":
                part["custom_id"] = custom_id
    return shown(await street.ana.press(draft, custom_id)).text


async def test_a_form_opened_before_a_settings_change_still_works(street: Street) -> None:
    opened = await street.ana.run("/ask")
    setup = shown(await street.mo.run("/askaround setup"))
    await street.mo.choose(setup, "Choose a channel", ["random"])
    assert opened.modal
    preview = shown(await street.ana.submit(opened.modal, PRINTER))
    await street.ana.press(preview, "Post it")
    await street.settle()

    assert any("printers" in message.text for message in street.ben.channel("random"))


async def test_before_set_up_members_are_told_who_can_do_it(tmp_path: Path) -> None:
    async with a_street(tmp_path, set_up=False) as street:
        asked = shown(await street.ana.run("/ask"))
        listed = shown(await street.ana.run("/asks"))

        assert "/askaround setup" in asked.text
        assert "/askaround setup" in listed.text


async def test_only_who_runs_the_place_sets_it_up(street: Street) -> None:
    refused = shown(await street.ana.run("/askaround setup", force=True))

    assert "Only somebody who runs this place" in refused.text


async def test_a_channel_that_is_closed_to_the_bot_keeps_the_ask_until_another_is_chosen(street: Street) -> None:
    setup = shown(await street.mo.run("/askaround setup"))
    await street.mo.choose(setup, "Choose a channel", ["announcements"])
    await street.post(street.ana)
    stuck = await street.dm(street.ana)
    again = shown(await street.mo.run("/askaround setup"))
    await street.mo.choose(again, "Choose a channel", ["help"])
    await street.settle()

    assert "is kept, and not on show yet" in stuck.text
    assert len(cards(street.ben)) == 1


async def test_a_channel_closed_later_parks_the_card_and_opens_again(street: Street) -> None:
    street.sandbox.let_bot(Access.READ, "help")
    await street.post(street.ana)
    await street.dm(street.ana)
    assert street.bot
    parked = await street.bot.store.parked()
    street.sandbox.let_bot(Access.WRITE, "help")
    setup = shown(await street.mo.run("/askaround setup"))
    await street.mo.choose(setup, "Choose a channel", ["help"])
    await street.settle()

    assert [why for _, _, why in parked] == ["may not write there"]
    assert len(cards(street.ben)) == 1


async def test_too_few_people_for_an_anonymous_ask_is_said_and_the_draft_kept(street: Street) -> None:
    mo, ana = (street.sandbox.member(name, guild="Book Club") for name in ("Mo", "Ana"))
    room = ana.channels()[0].name
    setup = shown(await mo.run("/askaround setup", channel=room))
    await mo.choose(setup, "Choose a channel", [room])
    opened = await ana.run("/ask", channel=room)
    assert opened.modal
    preview = shown(await ana.submit(opened.modal, PRINTER))
    anonymous = shown(await ana.choose(preview, "By name or anonymously?", ["Post anonymously"]))
    refused = shown(await ana.press(anonymous, "Post it"))

    assert "With fewer than 10 people here" in refused.text
    assert "Draft:" in shown(await ana.run("/my", channel=room)).text


async def test_without_a_token_the_bot_says_what_is_missing(street: Street) -> None:
    config = street.config.model_copy(update={"discord_token": None})

    with pytest.raises(CannotStart, match="DISCORD_TOKEN is missing"):
        async with running(config, print, street.settings):
            pass


async def test_a_second_process_on_the_same_database_refuses_to_start(street: Street) -> None:
    with pytest.raises(CannotStart, match=r"already|another|in use"):
        async with running(street.config, print, street.settings):
            pass


async def test_a_dm_that_answers_nothing_is_never_guessed(street: Street) -> None:
    await street.ana.write("Is anybody there?")
    said = await street.dm(street.ana, 2)

    assert said.text == "Please use Reply on the message you mean."
