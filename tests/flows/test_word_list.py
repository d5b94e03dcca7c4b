"""What has a word that a community does not want comes back to its author alone, and nothing of it is lost."""

from collections.abc import Mapping

from tests.flows.neighbours import Neighbour, Seen
from tests.flows.street import HAND, HELP, PRINTER, SOON, Street, cards
from tests.flows.test_safety import HEAVY, talking

WORD = "casino"
LOOK_ALIKE = "c\u0430sino"
LIST = "Words that are not wanted, one a line"
ASKED = {**PRINTER, HELP: f"Somebody who takes me to the {LOOK_ALIKE}"}
CAN, MEANT, SAY = "What I can do", "What their help meant", "What would you like to say?"


async def list_it(street: Street, words: str = WORD) -> Seen:
    form = await street.mo.press(await street.mo.run("/askaround setup"), "Word list")
    return await street.mo.fill(form, {LIST: words})


async def says(who: Neighbour, seen: Seen, button: str, words: Mapping[str, str]) -> Seen:
    return await who.fill(await who.press(seen, button), words)


async def test_an_ask_stays_with_its_author_with_the_word_pointed_out(street: Street) -> None:
    await list_it(street)
    preview = await street.preview(street.ana, ASKED)
    refused = await street.ana.press(preview, "Post it")
    await street.settle()
    before = cards(street.ben)
    reworded = await street.ana.fill(await street.ana.press(refused, "Edit"), {HELP: "Somebody to go out with"})
    await street.ana.press(reworded, "Post it")
    card = await street.card(street.ben)

    assert f"not to use “{LOOK_ALIKE}” here" in preview.text
    assert f"not to use “{LOOK_ALIKE}” here" in refused.text
    assert not before
    assert "not to use" not in reworded.text
    assert "Somebody to go out with" in card.text


async def test_new_words_of_an_ask_come_back_and_the_card_stays_as_it_was(street: Street) -> None:
    await list_it(street)
    await street.post(street.ana)
    await street.card(street.ben)
    mine = await street.own(street.ana, "My ask")
    refused = await says(street.ana, mine, "Edit", {HELP: f"A {WORD}"})
    await street.settle()

    assert f"not to use “{WORD}” here" in refused.text
    assert f"A {WORD}" in refused.text
    assert PRINTER[HAND] in cards(street.ben)[0].text
    assert PRINTER[HELP] in cards(street.ben)[0].text


async def test_an_offer_comes_back_and_can_be_written_anew(street: Street) -> None:
    await list_it(street)
    await street.post(street.ana)
    held = await says(
        street.ben, await street.card(street.ben), "I can help", {CAN: f"The {WORD}.", SOON: "the same day"}
    )
    again = await street.ben.press(held, "I can help")
    made = await street.ben.fill(again, {CAN: "I know this model well."})

    assert f"not to use “{WORD}” here" in held.text
    assert again.fields[CAN] == f"The {WORD}."
    assert "Thank you." in made.text
    assert WORD not in (await street.dm(street.ana)).text


async def test_a_turn_and_a_note_come_back(street: Street) -> None:
    await talking(street)
    await list_it(street)
    talk = await street.own(street.ana, "Conversation")
    turn = await says(street.ana, talk, "Reply", {SAY: f"The {WORD}?"})
    done = await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")
    note = await says(street.ana, done, "Leave a note", {MEANT: f"Better than a {WORD}."})
    await street.settle()

    assert f"The {WORD}?" in turn.text
    assert f"Better than a {WORD}." in note.text
    assert all(f"not to use “{WORD}” here" in seen.text for seen in (turn, note))
    assert not any(WORD in seen.text for seen in street.ben.dms())


async def test_what_sounds_like_danger_is_never_held_back(street: Street) -> None:
    await list_it(street, "kill\ntonight")
    await street.post(street.ana, HEAVY)
    card = await street.card(street.ben)

    assert HEAVY[HAND] in card.text
