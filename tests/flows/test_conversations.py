"""A conversation whole: what its asker can do in it, and how it is found again."""

from tests.flows.street import PRINTER, SOON, Street
from tests.flows.test_promises import newest, yes

CAN = "What I can do"


async def test_an_asker_sorts_an_ask_from_the_conversation_about_it(street: Street) -> None:
    await yes(street)
    hers = await street.own(street.ana, "Conversation")
    his = await street.own(street.ben, "Conversation")
    done = await street.ana.press(hers, "Sorted")
    await street.settle()

    assert "Sorted" not in his.labels
    assert "Sorted. Good to hear." in done.text
    assert "Sorted" not in (await street.own(street.ana, "Conversation")).labels
    assert "Sorted." in (await street.card(street.cam)).text


async def test_conversations_about_one_ask_are_told_apart_by_what_was_offered(street: Street) -> None:
    await street.post(street.ana)
    card = await street.card(street.ben)
    for number, (who, words) in enumerate(((street.ben, "I know this model."), (street.cam, "I have a cable.")), 1):
        form = await who.press(card, "I can help")
        await who.fill(form, {CAN: words, SOON: "the same day"})
        await street.ana.press(await street.dm(street.ana, number), "Yes, please")
    await street.settle()
    mine = await street.ana.run("/my")
    talks = [label for label in mine.menus["Open one"] if label.startswith("Conversation")]

    assert sorted(label.partition("(")[2] for label in talks) == ["“I have a cable.”)", "“I know this model.”)"]


async def test_an_ask_that_has_an_offer_says_so_to_its_asker(street: Street) -> None:
    await street.post(street.ana)
    before = await street.own(street.ana, "My ask")
    await street.offer(street.ben, await street.card(street.ben))
    on_show = await street.own(street.ana, "My ask")
    await street.pass_by(days=3, hours=1)
    asked = await newest(street, "Ana", "is still on show")
    waited = await street.own(street.ana, "My ask")

    assert "can help" not in before.text
    for seen in (on_show, asked, waited):
        assert "Ben can help: “I know this model well.”" in seen.text
        assert "To answer, open the offer under /my." in seen.text
    assert "can help:" not in (await street.card(street.cam)).text


async def test_a_note_is_welcome_after_help_that_is_not_all(street: Street) -> None:
    await yes(street)
    await street.pass_by(days=1, hours=4)
    asked = await newest(street, "Ana", "How is it going")
    helped = await street.ana.press(asked, "They helped")
    more = await street.ana.press(helped, "More help")
    left = await street.ana.fill(await street.ana.press(more, "Leave a note"), {"What their help meant": "A lot."})
    await street.until(lambda: "A lot." in street.ben.dms()[-1].text)

    assert "note" not in helped.text
    assert "A private note about what it meant is welcome." in more.text
    assert "Passed on." in left.text


async def test_a_note_can_be_left_before_it_is_said_what_becomes_of_the_ask(street: Street) -> None:
    await yes(street)
    await street.pass_by(days=1, hours=4)
    helped = await street.ana.press(await newest(street, "Ana", "How is it going"), "They helped")
    left = await street.ana.fill(await street.ana.press(helped, "Leave a note"), {"What their help meant": "A lot."})
    done = await street.ana.press(left, "Sorted")
    await street.until(lambda: any("A lot." in seen.text for seen in street.ben.dms()))
    mine = await street.own(street.ana, "My ask")

    assert "Passed on. Only they can read it." in left.text
    assert set(left.labels) & {"Sorted", "More help", "Leave a note"} == {"Sorted", "More help"}
    assert "Sorted. Good to hear." in done.text
    assert "Leave a note" not in (*done.labels, *mine.labels)


async def test_a_note_is_welcome_while_others_still_help(street: Street) -> None:
    await street.post(street.ana, PRINTER)
    card = await street.card(street.ben)
    for number, who in enumerate((street.ben, street.cam), 1):
        await street.offer(who, card)
        await street.ana.press(await street.dm(street.ana, number), "Yes, please")
    await street.pass_by(days=1, hours=4)
    await street.pass_by(hours=1)  # What waits its turn on Slack comes on the next full hour.
    await street.until(lambda: sum("How is it going" in seen.text for seen in street.ana.dms()) == 2)
    helped = await street.ana.press(street.ana.dms()[-1], "They helped")

    assert "Good to hear." in helped.text
    assert set(helped.labels) >= {"Leave a note"}
