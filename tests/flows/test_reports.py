"""Somebody points an ask or a turn out, and those who look after the place do something about it."""

import asyncio
import json
from pathlib import Path

import pytest

from tests.flows.neighbours import Neighbour, Seen
from tests.flows.street import PRINTER, Street, a_street, cards

WHY = "Anything moderators should know?"
SAY = "What would you like to say?"
HELLO = "Asks that wait and reports are shown here"
RESTING = "This conversation rests for now"


@pytest.fixture
async def street(street: Street) -> Street:
    """Give a street whose moderators hear in #mods."""
    await choose_mods(street)
    return street


async def choose_mods(street: Street, channel: str = "mods") -> None:
    setup = await street.mo.run("/askaround setup")
    await street.mo.choose(setup, "Choose the moderators' channel", [channel])
    await street.settle()


def reported(street: Street) -> list[Seen]:
    """Give the cards in #mods, but for the hello."""
    return [seen for seen in street.mo.channel("mods") if HELLO not in seen.text]


async def the_report(street: Street, *labels: str) -> Seen:
    """Wait until one card stands in #mods, with these buttons."""
    await street.until(lambda: [seen.labels for seen in reported(street)] == [labels])
    return reported(street)[0]


async def reports(who: Neighbour, seen: Seen, why: str = "") -> Seen:
    return await who.fill(await who.press(seen, "Report"), {WHY: why} if why else {})


async def reported_ask(street: Street, *, anonymously: bool = True, why: str = "") -> Seen:
    """Let Ana ask, and Ben report it; give the card in #mods."""
    await street.post(street.ana, anonymously=anonymously)
    await reports(street.ben, await street.card(street.ben), why)
    return await the_report(street, "Hide", "Dismiss", "Pause the author")


async def acts(street: Street, label: str, *then: str) -> tuple[Seen, Seen]:
    """Let Mo press a button on the only card in #mods; give the answer and the card that has these buttons then."""
    answer = await street.mo.press(reported(street)[0], label)
    return answer, await the_report(street, *then)


async def test_moderators_see_what_was_reported_and_neither_who_did_nor_who_asked(street: Street) -> None:
    await street.post(street.ana, anonymously=True)
    thanks = await reports(street.ben, await street.card(street.ben), "It may not be for here.")
    again = await reports(street.ben, await street.card(street.ben))
    card = await the_report(street, "Hide", "Dismiss", "Pause the author")

    assert thanks.private
    assert "Thank you for looking out." in thanks.text
    assert again.text == thanks.text
    assert "An ask was reported." in card.text
    assert "Five minutes with someone who knows printers" in card.text
    assert "It may not be for here." in card.text
    assert "By: Someone here." in card.text
    assert not any(name in card.text for name in ("Ana", "Ben"))


async def test_a_listed_ask_can_be_reported_as_its_card_can(street: Street) -> None:
    await street.post(street.ana)
    await street.card(street.ben)
    listed = await street.ben.run("/asks")
    shown = await street.ben.choose(listed, "Look at one", [listed.menus["Look at one"][0]])
    await reports(street.ben, shown)

    assert "By: Ana." in (await the_report(street, "Hide", "Dismiss", "Pause the author")).text


async def test_what_was_reported_before_there_was_a_channel_waits_for_it(platform: str, tmp_path: Path) -> None:
    async with a_street(platform, tmp_path) as street:
        await street.post(street.ana)
        thanks = await reports(street.ben, await street.card(street.ben), "It may not be for here.")
        await street.settle()
        before = reported(street)
        await choose_mods(street)
        card = await the_report(street, "Hide", "Dismiss", "Pause the author")

    assert "Thank you for looking out." in thanks.text
    assert before == []
    assert "It may not be for here." in card.text


async def test_a_hidden_ask_is_off_show_and_nothing_can_be_done_with_it_until_it_is_restored(street: Street) -> None:
    await reported_ask(street)
    public = cards(street.ben)[0]
    listed = await street.cam.run("/asks")
    shown = await street.cam.choose(listed, "Look at one", [listed.menus["Look at one"][0]])
    done, hidden = await acts(street, "Hide", "Restore", "Remove", "Pause the author")
    await street.until(lambda: "not on show" in cards(street.ben)[0].text)
    pressed = [await street.cam.press(shown, label) for label in ("I can help", "Me too")]
    told = await street.ana.press(await street.dm(street.ana), "Show me")
    _, _ = await acts(street, "Restore", "Hide", "Pause the author")
    await street.until(lambda: "Report" in cards(street.ben)[0].labels)

    assert done.text == "Done."
    assert done.private
    assert "Hidden by Mo." in hidden.text
    assert all("This has moved on." in seen.text for seen in pressed)
    assert "Not on show for now." in told.text
    assert cards(street.ben)[0].text == public.text


async def test_a_hidden_card_shows_no_word_of_the_ask(street: Street) -> None:
    await reported_ask(street, anonymously=False)
    await acts(street, "Hide", "Restore", "Remove", "Pause the author")
    await street.until(lambda: "not on show" in cards(street.ben)[0].text)

    card = cards(street.ben)[0]
    assert card.text == "This ask is not on show for now."
    assert card.labels == ()
    assert "is not on show for now" in (await street.dm(street.ana)).text
    assert "Nothing open here right now." in (await street.ben.run("/asks")).text


async def test_a_removed_ask_has_closed_for_everybody_and_its_conversations_end_at_once(street: Street) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    yes = await street.dm(street.ben)
    await reports(street.cam, cards(street.cam)[0])
    await the_report(street, "Hide", "Dismiss", "Pause the author")
    await acts(street, "Hide", "Restore", "Remove", "Pause the author")
    _, removed = await acts(street, "Remove", "Pause the author")
    await street.until(lambda: cards(street.ben)[0].text == "This ask has closed.")
    heard = await street.dm(street.ben, 2)

    assert "Removed by Mo." in removed.text
    assert "This ask has closed:" in heard.text
    assert "three days" not in heard.text
    assert "This has ended already." in (await street.ben.press(yes, "Reply")).text
    await street.until(lambda: any("was closed by those" in seen.text for seen in street.ana.dms()))


async def test_a_hidden_ask_about_which_nobody_decides_is_removed_after_seven_days(street: Street) -> None:
    await reported_ask(street)
    await acts(street, "Hide", "Restore", "Remove", "Pause the author")
    await street.pass_by(days=6, hours=23)
    before = reported(street)[0].labels
    await street.pass_by(hours=2)
    await the_report(street, "Pause the author")

    assert before == ("Restore", "Remove", "Pause the author")
    assert cards(street.ben)[0].text == "This ask has closed."


async def test_a_dismissed_report_changes_nothing_and_is_done_with(street: Street) -> None:
    await reported_ask(street)
    _, card = await acts(street, "Dismiss")

    assert "Dismissed by Mo." in card.text
    assert "Report" in cards(street.ben)[0].labels
    assert not street.ana.dms()


async def test_a_paused_author_posts_by_name_only_and_nobody_learns_who_it_is(street: Street) -> None:
    await reported_ask(street)
    once, card = await acts(street, "Pause the author", "Hide", "Pause the author")
    twice, _ = await acts(street, "Pause the author", "Hide", "Pause the author")
    preview = await street.ana.choose(await street.preview(street.ana), "By name or anonymously?", ["Post anonymously"])
    refused = await street.ana.press(preview, "Post it")
    named = await street.post(street.ana)
    others = await street.post(street.cam, anonymously=True)

    assert once.text == twice.text == "Done."
    assert "Author paused by Mo." in card.text
    assert refused.private
    assert "can go out by name only" in refused.text
    assert "Posted in" in named.text
    assert "On its way" in others.text or "on its way" in others.text
    assert not any("Ana" in seen.text for seen in reported(street))


async def test_a_pause_is_over_after_its_days(street: Street) -> None:
    form = await street.mo.press(await street.mo.run("/askaround setup"), "Safety")
    await street.mo.fill(form, {"A paused author waits for (days)": "2"})
    await reported_ask(street)
    await acts(street, "Pause the author", "Hide", "Pause the author")
    await street.pass_by(days=3)

    assert "on its way" in (await street.post(street.ana, anonymously=True)).text


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


async def says(who: Neighbour, seen: Seen, words: str) -> Seen:
    return await who.fill(await who.press(seen, "Reply"), {SAY: words})


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


async def test_a_moderator_does_not_judge_their_own_ask_and_nobody_sees_that_they_tried(street: Street) -> None:
    await street.post(street.mo, anonymously=True)
    await reports(street.ben, await street.card(street.ben))
    before = await the_report(street, "Hide", "Dismiss", "Pause the author")
    refused = [await street.mo.press(before, label) for label in ("Hide", "Dismiss", "Pause the author")]
    await street.settle()

    assert all(seen.private and "somebody else to decide" in seen.text for seen in refused)
    assert reported(street)[0].surface == before.surface
    assert "Report" in cards(street.ben)[0].labels


async def test_who_does_not_look_after_the_place_does_nothing_where_they_see_a_report(street: Street) -> None:
    await choose_mods(street, "random")
    await street.post(street.ana)
    await reports(street.cam, await street.card(street.cam))
    await street.until(lambda: "Hide" in street.ben.channel("random")[-1].labels)
    refused = await street.ben.press(street.ben.channel("random")[-1], "Hide")
    await street.settle()

    assert "This is for those who look after this place." in refused.text
    assert "Hide" in street.ben.channel("random")[-1].labels
    assert "Report" in cards(street.ben)[0].labels


async def test_what_is_pressed_twice_happens_once_and_the_second_is_told_kindly(street: Street) -> None:
    card = await reported_ask(street)
    await asyncio.gather(street.mo.press(card, "Hide"), street.mo.press(card, "Hide"))
    after = await the_report(street, "Restore", "Remove", "Pause the author")
    await street.settle()

    told = json.dumps([[one.body, one.response] for one in street.sandbox.exchanges])
    assert told.count('"Done."') == told.count("Somebody has just seen to this") > 0
    assert after.text.count("Hidden by Mo.") == 1
    assert len(street.ana.dms()) == 1


async def test_the_asker_learns_nothing_of_a_report(street: Street) -> None:
    await reported_ask(street, why="Not for here.")
    await street.settle()

    assert not street.ana.dms()
    assert PRINTER["What would help?"] in (await street.own(street.ana, "My ask")).text
