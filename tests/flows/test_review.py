"""Where moderators look first: an anonymous ask goes by them before anybody else sees it."""

import asyncio
import json
import logging

import pytest

from tests.flows.canaries import private_channel, secrets_of, spellings
from tests.flows.moderating import acts, choose_mods, reported, the_report
from tests.flows.neighbours import Neighbour, Seen
from tests.flows.street import HELP, PRINTER, Street, cards

NOTE = "What would make it fit here?"
DECISIONS = ("Approve", "Return with a note", "Decline")


@pytest.fixture
async def street(street: Street) -> Street:
    """Give a street whose moderators look at anonymous asks first."""
    await choose_mods(street)
    await may_ask(street, "Yes, once moderators have looked at the words")
    return street


async def may_ask(street: Street, how: str) -> Seen:
    form = await street.mo.press(await street.mo.run("/askaround setup"), "Anonymous asks")
    return await street.mo.fill(form, {"May members ask anonymously?": how})


async def returned(street: Street, card: Seen, note: str = "Could you leave out the street?") -> Seen:
    return await street.mo.fill(await street.mo.press(card, "Return with a note"), {NOTE: note})


async def test_moderators_see_it_first_and_not_who_asked_and_approve_it(street: Street) -> None:
    preview = await street.ana.choose(await street.preview(street.ana), "By name or anonymously?", ["Post anonymously"])
    posted = await street.ana.press(preview, "Post it")
    card = await the_report(street, *DECISIONS)
    before = cards(street.ben)
    done, decided = await acts(street, "Approve")
    await street.settle()
    shown = await street.card(street.ben)
    await street.settle()
    told = await street.ana.press(await street.dm(street.ana), "Show me")

    assert "Moderators look at it first" in preview.text
    assert "look at it first" in posted.text
    assert PRINTER[HELP] in card.text
    assert "Someone here" in card.text
    assert "Ana" not in card.text
    assert before == []
    assert done.text == "Done."
    assert "Approved by Mo." in decided.text
    assert PRINTER[HELP] in shown.text
    assert "On show" in told.text


async def test_an_ask_by_name_is_shown_at_once(street: Street) -> None:
    await street.post(street.ana)
    await street.card(street.ben)

    assert reported(street) == []


async def test_what_is_returned_is_a_draft_again_with_the_note_and_can_be_posted_again(street: Street) -> None:
    await street.post(street.ana, anonymously=True)
    answer = await returned(street, await the_report(street, *DECISIONS))
    await street.until(lambda: "Returned by Mo" in reported(street)[0].text)
    dm = await street.dm(street.ana)
    told = await street.ana.press(dm, "Show me")
    draft = await street.own(street.ana, "Draft")
    again = await street.ana.press(draft, "Post it")
    await street.until(lambda: len(reported(street)) == 2)

    assert answer.text == "Done."
    assert reported(street)[0].labels == ()
    assert dm.text == "There is something new in Askaround."
    assert "Could you leave out the street?" in told.text
    assert "Thank you for asking." in told.text
    assert "Could you leave out the street?" in draft.text
    assert "look at it first" in again.text
    assert cards(street.ben) == []


async def test_a_declined_ask_is_closed_kindly_and_never_shown(street: Street) -> None:
    await street.post(street.ana, anonymously=True)
    await the_report(street, *DECISIONS)
    _, card = await acts(street, "Decline")
    told = await street.ana.press(await street.dm(street.ana), "Show me")

    assert "Declined by Mo." in card.text
    assert "Thank you for asking." in told.text
    assert cards(street.ben) == []


async def test_an_author_changes_or_takes_back_what_is_in_review(street: Street) -> None:
    posted = await street.post(street.ana, anonymously=True)
    await the_report(street, *DECISIONS)
    edited = await street.ana.fill(await street.ana.press(posted, "Edit"), {HELP: "Ten minutes would be plenty"})
    await street.until(lambda: "Ten minutes" in reported(street)[0].text)
    await street.ana.press(await street.own(street.ana, "My ask"), "Take it back")
    gone = await the_report(street)

    assert "see the new words" in edited.text
    assert "It was taken back." in gone.text
    assert "Draft: Ten minutes would be plenty" in "".join((await street.ana.run("/my")).menus["Open one"])


async def approved(street: Street) -> None:
    """Let Ana's anonymous ask be looked at, and be on show."""
    await street.post(street.ana, anonymously=True)
    await the_report(street, *DECISIONS)
    await acts(street, "Approve")
    await street.settle()
    await street.card(street.ben)


async def test_new_words_of_an_ask_on_show_wait_and_the_card_stays_until_they_are_approved(street: Street) -> None:
    await approved(street)
    own = await street.own(street.ana, "My ask")
    edited = await street.ana.fill(await street.ana.press(own, "Edit"), {HELP: "Ten minutes would be plenty"})
    await street.until(lambda: len(reported(street)) == 2)
    before = cards(street.ben)[0].text
    await street.mo.press(reported(street)[1], "Approve")
    await street.until(lambda: "Ten minutes" in cards(street.ben)[0].text)

    assert "until then the card stays as it is" in edited.text
    assert PRINTER[HELP] in before


async def test_an_ask_that_is_opened_again_is_looked_at_again_and_until_then_stays_as_it_ended(street: Street) -> None:
    await approved(street)
    await street.ana.press(await street.own(street.ana, "My ask"), "Close")
    await street.until(lambda: "Closed." in cards(street.ben)[0].text)
    again = await street.ana.press(await street.own(street.ana, "My ask"), "Open again")
    await street.until(lambda: len(reported(street)) == 2)
    before = cards(street.ben)[0].text
    await street.mo.press(reported(street)[1], "Approve")
    await street.settle()
    await street.until(lambda: "I can help" in cards(street.ben)[-1].labels)

    assert "look at it first" in again.text
    assert "Closed." in before


async def test_each_time_it_is_opened_again_it_has_its_week_and_what_is_over_has_no_button(street: Street) -> None:
    await approved(street)
    own = await street.own(street.ana, "My ask")
    await street.ana.fill(await street.ana.press(own, "Edit"), {HELP: "Ten minutes would be plenty"})
    await street.until(lambda: len(reported(street)) == 2)
    await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")
    opened = await street.ana.press(await street.own(street.ana, "My ask, sorted"), "Open again")
    await street.until(lambda: [seen.labels for seen in reported(street)] == [(), (), DECISIONS])
    mine = await street.own(street.ana, "My ask")
    await street.ana.press(opened, "Take it back")
    await street.until(lambda: [seen.labels for seen in reported(street)] == [(), (), ()])
    await street.ana.press(await street.own(street.ana, "My ask, sorted"), "Open again")
    await street.until(lambda: [seen.labels for seen in reported(street)] == [(), (), (), DECISIONS])
    await street.pass_by(days=7, hours=1)
    await street.until(lambda: [seen.labels for seen in reported(street)] == [(), (), (), ()])

    assert "To everybody else it stays as it ended until it is back." in mine.text
    assert "Sorted." in cards(street.ben)[0].text
    assert street.rows("SELECT state FROM asks") == [("sorted",)]


async def test_taken_back_once_its_week_is_over_it_offers_no_way_back_that_would_refuse(street: Street) -> None:
    await approved(street)
    await street.ana.press(await street.own(street.ana, "My ask"), "Close")
    await street.pass_by(days=5)
    opened = await street.ana.press(await street.own(street.ana, "My ask, closed"), "Open again")
    await street.pass_by(days=4)
    left = await street.ana.press(opened, "Take it back")

    assert left.text == "It stays closed."
    assert left.labels == ()


async def test_without_a_word_from_moderators_it_is_a_draft_again_after_seven_days(street: Street) -> None:
    await street.post(street.ana, anonymously=True)
    await the_report(street, *DECISIONS)
    await street.pass_by(days=6, hours=23)
    before = reported(street)[0].labels
    await street.pass_by(hours=2)
    await the_report(street)

    assert before == DECISIONS
    assert "Your words are a draft" in (await street.ana.press(await street.dm(street.ana), "Show me")).text
    assert "Draft: " in "".join((await street.ana.run("/my")).menus["Open one"])


async def test_when_anonymous_asks_are_switched_off_what_was_not_shown_goes_back_to_its_author(street: Street) -> None:
    await street.post(street.ana, anonymously=True)
    await the_report(street, *DECISIONS)
    await may_ask(street, "No; what is not on show yet goes back to its authors")
    await the_report(street)
    draft = await street.own(street.ana, "Draft")

    assert PRINTER[HELP] in draft.text
    assert "switched anonymous asks off" in (await street.ana.press(draft, "Post it")).text


async def test_a_moderator_does_not_decide_about_their_own_and_sees_the_same_card(street: Street) -> None:
    await street.post(street.mo, anonymously=True)
    card = await the_report(street, *DECISIONS)
    refused = [await street.mo.press(card, label) for label in DECISIONS]
    await street.settle()

    assert all(seen.private and "somebody else to decide" in seen.text for seen in refused)
    assert reported(street)[0].surface == card.surface


async def test_two_who_press_together_have_one_effect_and_both_are_told_kindly(street: Street) -> None:
    await street.post(street.ana, anonymously=True)
    card = await the_report(street, *DECISIONS)
    await asyncio.gather(street.mo.press(card, "Approve"), street.mo.press(card, "Decline"))
    await the_report(street)
    await street.settle()

    told = json.dumps([[one.body, one.response] for one in street.sandbox.exchanges])
    assert told.count('"Done."') == told.count("Somebody has just seen to this") > 0
    assert ("Approved by Mo." in reported(street)[0].text) != ("Declined by Mo." in reported(street)[0].text)
    assert len(street.ana.dms()) == 1


async def test_who_is_no_moderator_decides_nothing(street: Street) -> None:
    await choose_mods(street, "random")
    await street.post(street.ana, anonymously=True)
    await street.until(lambda: "Approve" in street.ben.channel("random")[-1].labels)
    refused = [await street.ben.press(street.ben.channel("random")[-1], label) for label in DECISIONS]

    assert all("This is for those who look after this place." in seen.text for seen in refused)
    assert cards(street.ben) == []


async def test_no_payload_no_row_and_no_log_line_tells_who_asked(
    street: Street, asker: Neighbour, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await street.post(asker, anonymously=True)
    await returned(street, await the_report(street, *DECISIONS))
    await street.ana.run("/my")
    await street.dm(asker)
    await asker.press(await street.own(asker, "Draft"), "Post it")
    await street.until(lambda: len(reported(street)) == 2)
    await street.mo.press(reported(street)[1], "Approve")
    await street.settle()
    await street.card(street.ben)

    private = {asker.id, *private_channel(street, asker)}
    theirs = [one for one in street.sandbox.exchanges if one.audience and not set(one.audience) <= private]
    places = [json.dumps([[one.body, one.response] for one in theirs]).encode(), caplog.text.encode()]
    places.append(street.kept())
    forms = [form for secret in secrets_of(street, asker) for form in spellings(secret)]
    assert not [form for form in forms for place in places if form in place]


async def test_new_words_of_one_that_comes_back_are_on_no_card_before_they_are_approved(street: Street) -> None:
    await approved(street)
    await street.ana.press(await street.own(street.ana, "My ask"), "Close")
    await street.until(lambda: "Closed." in cards(street.ben)[0].text)
    opened = await street.ana.press(await street.own(street.ana, "My ask"), "Open again")
    await street.until(lambda: len(reported(street)) == 2)
    before = [card.text for card in (*cards(street.ben), reported(street)[0])]
    await street.ana.fill(await street.ana.press(opened, "Edit"), {HELP: "Nobody has looked at this"})
    await street.until(lambda: "Nobody has looked at this" in reported(street)[1].text)
    await street.settle()
    meanwhile = [card.text for card in (*cards(street.ben), reported(street)[0])]
    await street.mo.press(reported(street)[1], "Approve")
    await street.until(lambda: "I can help" in cards(street.ben)[-1].labels)

    assert meanwhile == before
    assert "Nobody has looked at this" in cards(street.ben)[-1].text
