"""Something said in a conversation is reported, and those who look after the place do something about it."""

import pytest

from tests.flows.moderating import SAY, acts, choose_mods, reports, says, the_report
from tests.flows.neighbours import Seen
from tests.flows.street import Street

RESTING = "This conversation rests for now"


@pytest.fixture
async def street(street: Street) -> Street:
    """Give a street whose moderators hear in #mods."""
    await choose_mods(street)
    return street


async def conversing(street: Street, *, anonymously: bool = False) -> tuple[Seen, Seen]:
    """Let Ben write to Ana after her yes, and she to him; give what each of them got."""
    await street.post(street.ana, anonymously=anonymously)
    await street.offer(street.ben, await street.card(street.ben))
    offer = await street.dm(street.ana)
    offer = await street.ana.press(offer, "Show me") if anonymously else offer
    await street.ana.press(offer, "Yes, please")
    await says(street.ben, await street.dm(street.ben), "You could try harder.")
    to_ana = await street.dm(street.ana, 2)
    to_ana = await street.ana.press(to_ana, "Show me") if anonymously else to_ana
    await says(street.ana, to_ana, "You could be kinder.")
    return to_ana, await street.dm(street.ben, 2)


@pytest.mark.parametrize("anonymously", [False, True])
async def test_a_helpers_turn_is_reported_and_they_are_barred_and_allowed_again(
    street: Street, anonymously: bool
) -> None:
    to_ana, _ = await conversing(street, anonymously=anonymously)
    thanks = await reports(street.ana, to_ana)
    card = await the_report(street, "Dismiss", "Freeze the conversation", "Bar this helper")
    _, barred = await acts(street, "Bar this helper", "Freeze the conversation", "Allow again")
    await street.post(street.cam)
    another = await street.card(street.ben, 2)
    refused = await street.ben.press(another, "I can help")
    await acts(street, "Allow again", "Freeze the conversation", "Bar this helper")
    again = await street.ben.press(another, "I can help")

    assert "End" in thanks.labels
    assert "so they may guess that it was you" in thanks.text
    assert "not shown who reported" not in thanks.text
    assert "You could try harder." in card.text
    assert "The helper wrote it" in card.text
    assert "By: Ben." in card.text
    assert "You could be kinder." not in card.text
    assert "Ana" not in card.text
    assert "Helper barred by Mo." in barred.text
    assert "Thank you for wanting to help." in refused.text
    assert again.is_form


async def test_who_helps_quietly_is_named_to_moderators_where_they_are_reported_and_to_nobody_else(
    street: Street,
) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben), quietly=True)
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    await says(street.ben, await street.dm(street.ben), "You could try harder.")
    to_ana = await street.dm(street.ana, 2)
    await reports(street.ana, to_ana)
    card = await the_report(street, "Dismiss", "Freeze the conversation", "Bar this helper")

    assert "By: Ben." in card.text
    assert not any("Ben" in seen.text for seen in street.ana.dms())
    assert "Ben" not in (await street.own(street.ana, "Conversation")).text


async def test_an_askers_turn_is_reported_and_the_author_is_paused(street: Street) -> None:
    _, to_ben = await conversing(street, anonymously=True)
    await reports(street.ben, to_ben, "Not a nice thing to say.")
    card = await the_report(street, "Dismiss", "Freeze the conversation", "Pause the author")
    await acts(street, "Pause the author", "Freeze the conversation", "Pause the author")
    preview = await street.ana.choose(await street.preview(street.ana), "By name or anonymously?", ["Post anonymously"])

    assert "You could be kinder." in card.text
    assert "The asker wrote it" in card.text
    assert "By: Someone here." in card.text
    assert "Ana" not in card.text
    assert "can go out by name only" in (await street.ana.press(preview, "Post it")).text


async def test_in_a_frozen_conversation_nothing_passes_and_both_sides_read_the_same(street: Street) -> None:
    to_ana, to_ben = await conversing(street)
    await reports(street.ben, to_ben)
    await the_report(street, "Dismiss", "Freeze the conversation", "Pause the author")
    open_before = await street.ana.press(to_ana, "Reply")
    await acts(street, "Freeze the conversation", "Lift", "Pause the author")
    late = await street.ana.fill(open_before, {SAY: "One more thing."})
    pressed = [(await who.press(seen, "Reply")).text for who, seen in ((street.ana, to_ana), (street.ben, to_ben))]
    viewed = [(await street.own(who, "Conversation")).text for who in (street.ana, street.ben)]
    await acts(street, "Lift", "Freeze the conversation", "Pause the author")
    freed = await says(street.ana, to_ana, "One more thing.")

    assert RESTING in late.text
    assert "One more thing." in late.text
    assert pressed[0] == pressed[1]
    assert RESTING in pressed[0]
    assert all(RESTING in text for text in viewed)
    assert freed.text.startswith("Passed on.")


async def test_in_the_conversation_one_chooses_which_turn_is_meant(street: Street) -> None:
    _, to_ben = await conversing(street)
    yes = street.ben.dms()[0]
    await says(street.ana, street.ana.dms()[1], "And quicker.")
    await street.dm(street.ben, 3)
    view = await street.own(street.ben, "Conversation")
    opened = await street.ben.press(view, "Report")
    await street.ben.fill(opened, {"Which one?": "You could be kinder."})

    assert "Which one?" in opened.fields
    assert (
        "You could be kinder."
        in (await the_report(street, "Dismiss", "Freeze the conversation", "Pause the author")).text
    )
    assert "Report" not in yes.labels
    assert "Report" in to_ben.labels
