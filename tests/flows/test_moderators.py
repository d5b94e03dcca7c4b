"""An ask that waits is shown once more, and those who look after the place hear of it."""

import pytest

from sandbox.discord.state import Access
from sandbox.slack import SlackSandbox
from tests.flows.neighbours import Seen
from tests.flows.street import HAND, HELP, PRINTER, SOON, Street, cards

LONG = {"hours": 25}
"""After so long nobody has offered: the card is shown again, and moderators hear."""


@pytest.fixture
async def street(street: Street) -> Street:
    """Give a street whose moderators hear in #mods."""
    setup = await street.mo.run("/askaround setup")
    await street.mo.choose(setup, "Choose the moderators' channel", ["mods"])
    await street.settle()
    return street


def waiting(street: Street) -> list[Seen]:
    """Give the cards in #mods, but for the hello."""
    return [seen for seen in street.mo.channel("mods") if "those who look after this place" not in seen.text]


async def the_one_waiting(street: Street, *labels: str) -> Seen:
    """Wait until one card stands in #mods, with these buttons."""
    await street.until(lambda: [seen.labels for seen in waiting(street)] == [labels])
    return waiting(street)[0]


async def asked_long_ago(street: Street, *, anonymously: bool = False) -> Seen:
    """Let Ana ask, and nobody offer; give the card in #mods."""
    await street.post(street.ana, anonymously=anonymously)
    await street.card(street.ben)
    await street.pass_by(**LONG)
    return await the_one_waiting(street, "I will answer")


async def shown_again(street: Street, before: Seen) -> Seen:
    """Wait until one card stands in #help, and not the one from before."""
    await street.until(lambda: len(cards(street.ben)) == 1 and cards(street.ben)[0].surface.id != before.surface.id)
    return cards(street.ben)[0]


async def test_an_ask_that_waits_is_shown_once_more_and_its_old_card_goes(street: Street) -> None:
    await street.post(street.ana)
    before = await street.card(street.ben)
    await street.pass_by(**LONG)
    after = await shown_again(street, before)

    assert (after.text, after.labels) == (before.text, before.labels)


async def test_moderators_see_the_ask_that_waits_and_not_who_asked(street: Street) -> None:
    card = await asked_long_ago(street, anonymously=True)

    assert "An ask is waiting." in card.text
    assert "Five minutes with someone who knows printers" in card.text
    assert "Ana" not in card.text


async def test_a_moderator_answers_and_the_others_see_that_somebody_does(street: Street) -> None:
    opened = await street.mo.press(await asked_long_ago(street), "I will answer")
    thanks = await street.mo.fill(opened, {"What I can do": "I know this model well.", SOON: "the same day"})
    card = await the_one_waiting(street)

    assert "Thank you" in thanks.text
    assert "Mo can help" in (await street.dm(street.ana)).text
    assert "An ask is waiting." not in card.text


async def test_where_a_moderator_takes_the_answer_back_the_others_see_that_it_waits_again(street: Street) -> None:
    opened = await street.mo.press(await asked_long_ago(street), "I will answer")
    await street.mo.fill(opened, {"What I can do": "I know this model well."})
    await the_one_waiting(street)
    await street.mo.press(await street.own(street.mo, "My offer"), "Cancel")
    card = await the_one_waiting(street, "I will answer")

    assert "An ask is waiting." in card.text


async def test_moderators_read_what_an_asker_changed_and_see_when_it_is_in_good_hands(street: Street) -> None:
    await asked_long_ago(street, anonymously=True)
    edit = await street.ana.press(await street.own(street.ana, "My ask"), "Edit")
    await street.ana.fill(edit, {HAND: "It is offline.", HELP: "Somebody patient"})
    await street.until(lambda: "Somebody patient" in waiting(street)[0].text)
    reworded = await the_one_waiting(street, "I will answer")
    await street.offer(street.ben, cards(street.ben)[0])
    await street.dm(street.ana)
    await street.ana.press(await street.own(street.ana, "Ben can help"), "Yes, please")
    taken = await the_one_waiting(street)

    assert PRINTER[HAND] not in reworded.text
    assert "In good hands." in taken.text


async def test_who_no_longer_looks_after_the_place_does_not_answer_for_it(street: Street) -> None:
    opened = await street.mo.press(await asked_long_ago(street), "I will answer")
    if isinstance(street.sandbox, SlackSandbox):
        street.sandbox.member("Mo").user.is_admin = False
    else:
        street.sandbox.let_moderate("Mo", False)
    refused = await street.mo.fill(opened, {"What I can do": "I know this model well."})

    assert "This is for those who look after this place." in refused.text
    assert "I know this model well." in refused.text
    await street.settle()
    assert not any("Mo can help" in told.text for told in street.ana.dms())


async def test_an_ask_that_was_sorted_no_longer_waits_in_their_channel(street: Street) -> None:
    await asked_long_ago(street)
    await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")

    assert "Sorted." in (await the_one_waiting(street)).text


async def test_a_moderators_channel_that_is_closed_holds_up_no_member_and_opens_again(street: Street) -> None:
    await street.post(street.ana)
    await street.card(street.ben)
    let_write(street, False)
    await street.pass_by(**LONG)
    assert street.bot
    while not (parked := await street.bot.store.read(lambda directory: directory.parked())):
        await street.settle()
    await street.post(street.cam, {**PRINTER, "What would help?": "Company on a walk"})
    await street.card(street.ben, 2)
    let_write(street, True)
    setup = await street.mo.run("/askaround setup")
    await street.mo.choose(setup, "Choose the moderators' channel", ["mods"])

    assert [why for _, _, why in parked] == ["may not write there"]
    await the_one_waiting(street, "I will answer")


def let_write(street: Street, may: bool) -> None:
    """Let the bot write in #mods, or not."""
    if isinstance(street.sandbox, SlackSandbox):
        street.sandbox.channel("mods").restricted = "" if may else "restricted_action"
    else:
        street.sandbox.let_bot(Access.WRITE if may else Access.READ, "mods")


async def test_a_card_that_somebody_deleted_is_not_missed_by_the_next_edit(street: Street) -> None:
    await street.post(street.ana)
    delete(street, await street.card(street.ben))
    edit = await street.ana.press(await street.own(street.ana, "My ask"), "Edit")
    await street.ana.fill(edit, {"What would help?": "A hand with a printer"})
    await street.settle()

    assert street.bot
    assert not await street.bot.store.read(lambda directory: directory.parked())
    assert not cards(street.ben)


def delete(street: Street, card: Seen) -> None:
    """Take a card away, as the platform's own moderators can."""
    if isinstance(street.sandbox, SlackSandbox):
        street.sandbox.posting.remove(street.sandbox.channel("help").messages[card.surface.id])
    else:
        channel = street.sandbox.guild("Maple Street").channel_named("help")
        assert channel
        street.sandbox.posting.remove(channel.messages[card.surface.id])
