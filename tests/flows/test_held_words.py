"""What tells how to be reached elsewhere is held in everything that one person says to another."""

from collections.abc import Mapping

import pytest

from tests.flows.neighbours import Neighbour, Seen
from tests.flows.street import HAND, SOON, Street
from tests.flows.test_safety import HEAVY, NOTE, SAY, sent_to_others, talking

CAN, MEANT = "What I can do", "What their help meant"
MINE = "Call me on 0151 23456789."
QUIETLY = {"By name or quietly?": "Quietly: who I am is shown to moderators alone, if reported"}


async def says(who: Neighbour, seen: Seen, button: str, words: Mapping[str, str]) -> Seen:
    return await who.fill(await who.press(seen, button), words)


async def allow(street: Street) -> None:
    """Let Mo allow to send it anyway."""
    form = await street.mo.press(await street.mo.run("/askaround setup"), "Safety")
    await street.mo.fill(form, {"How to be reached elsewhere, in private words": "By name, may be sent anyway"})


@pytest.mark.parametrize("quietly", [False, True])
async def test_an_offer_is_held_and_can_be_written_anew_at_once(street: Street, quietly: bool) -> None:
    await street.post(street.ana)
    how = QUIETLY if quietly else {}
    card = await street.card(street.ben)
    held = await says(street.ben, card, "I can help", {CAN: MINE, SOON: "within a week", **how})
    again = await street.ben.press(held, "I can help")
    made = await street.ben.fill(again, {CAN: "I know this model well."})
    offer = await street.dm(street.ana)

    assert "This is not passed on yet." in held.text
    assert MINE in held.text
    assert set(held.labels) & {"I can help", "Send anyway"} == {"I can help"}
    assert again.fields[CAN] == MINE
    assert "Thank you." in made.text
    assert "within a week" in offer.text
    assert ("Ben" in offer.text) is not quietly
    assert "23456789" not in sent_to_others(street, street.ben)


async def test_a_note_is_held_and_can_be_written_anew_at_once(street: Street) -> None:
    await talking(street)
    done = await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")
    held = await says(street.ana, done, "Leave a note", {MEANT: MINE})
    again = await street.ana.press(held, "Leave a note")
    left = await street.ana.fill(again, {MEANT: "It prints again."})
    await street.until(lambda: "It prints again." in street.ben.dms()[-1].text)

    assert "This is not passed on yet." in held.text
    assert again.fields[MEANT] == MINE
    assert "Passed on." in left.text
    assert "23456789" not in sent_to_others(street, street.ana)


async def test_a_turn_comes_back_in_the_form_that_is_opened_again(street: Street) -> None:
    held = await says(street.ben, await talking(street), "Reply", {SAY: MINE})

    assert (await street.ben.press(held, "Reply")).fields[SAY] == MINE


async def test_a_listed_helpline_passes_in_an_offer(street: Street) -> None:
    await street.post(street.ana)
    words = {CAN: "Samaritans can be called on 116 123.", SOON: "the same day"}

    assert "Thank you." in (await says(street.ben, await street.card(street.ben), "I can help", words)).text


async def test_danger_comes_before_an_offer_that_is_held(street: Street) -> None:
    await street.post(street.ana)
    words = {CAN: f"{HEAVY[HAND]} {MINE}", SOON: "the same day"}
    held = await says(street.ben, await street.card(street.ben), "I can help", words)

    assert held.text.startswith(NOTE)
    assert "This is not passed on yet." in held.text


async def test_where_a_community_allows_it_who_is_known_by_name_may_send_it_anyway(street: Street) -> None:
    await allow(street)
    await street.post(street.ana)
    offered = await says(street.ben, await street.card(street.ben), "I can help", {CAN: MINE, SOON: "the same day"})
    await street.ben.press(offered, "Send anyway")
    offer = await street.dm(street.ana)
    await street.ana.press(offer, "Yes, please")
    turn = await says(street.ana, await street.own(street.ana, "Conversation"), "Reply", {SAY: MINE})
    passed = await street.ana.press(turn, "Send anyway")
    await street.until(lambda: MINE in street.ben.dms()[-1].text)

    assert MINE in offer.text
    assert passed.text == "Passed on. It can be read under /my."


async def test_an_anonymous_side_and_a_quiet_helper_are_never_offered_to(street: Street) -> None:
    await allow(street)
    await street.post(street.ana, anonymously=True)
    card = await street.card(street.ben)
    offered = await says(street.ben, card, "I can help", {CAN: MINE, SOON: "the same day", **QUIETLY})
    await street.offer(street.ben, card, quietly=True)
    shown = await street.ana.press(await street.dm(street.ana), "Show me")
    asked = await says(street.ana, shown, "Ask something first", {SAY: MINE})
    await street.ana.press(shown, "Yes, please")
    yes = await street.dm(street.ben)
    turn = await says(street.ben, yes, "Reply", {SAY: MINE})
    done = await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")
    note = await says(street.ana, done, "Leave a note", {MEANT: MINE})

    for held in (offered, asked, turn, note):
        assert "This is not passed on yet." in held.text
        assert "Send anyway" not in held.labels


async def test_once_it_is_no_longer_allowed_the_button_sends_nothing(street: Street) -> None:
    await allow(street)
    held = await says(street.ben, await talking(street), "Reply", {SAY: MINE})
    form = await street.mo.press(await street.mo.run("/askaround setup"), "Safety")
    await street.mo.fill(form, {"How to be reached elsewhere, in private words": "Is held back"})
    refused = await street.ben.press(held, "Send anyway")
    await street.settle()

    assert "This is not passed on yet." in refused.text
    assert "23456789" not in sent_to_others(street, street.ben)
