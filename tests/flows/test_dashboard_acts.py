"""What moderators press on a page leads to the same as in their channel, on either platform."""

import pytest

from bot.model.pages import Page
from tests.flows import test_concerns as heavy, test_review as looking, test_unmasking as opening
from tests.flows.browsing import Browser, labels, queue, text
from tests.flows.moderating import choose_mods, reports, says
from tests.flows.street import HAND, HELP, PRINTER, Street


@pytest.fixture
async def street(street: Street) -> Street:
    """Give a street whose moderators hear in #mods."""
    await choose_mods(street)
    return street


@pytest.fixture
def browser(street: Street) -> Browser:
    return Browser(street, street.mo)


async def test_words_are_approved_or_returned_from_the_page_as_from_the_channel(
    street: Street, browser: Browser
) -> None:
    await looking.may_ask(street, "Yes, once moderators have looked at the words")
    for who, words in ((street.ana, PRINTER), (street.cam, {**PRINTER, HELP: "Company on a walk"})):
        await street.post(who, words, anonymously=True)
    waiting = await browser.cards(Page.REVIEW, "To be looked at")
    walk, printer = sorted(waiting, key=text)
    await browser.press(printer, "Approve")
    returned = await browser.fill(walk, "Return with a note", {"note": "Could you leave out the street?"})
    await street.card(street.ben)
    after = await browser.looks(Page.REVIEW)

    assert "Someone here" in text(printer)
    assert text(returned) == "Done."
    assert queue(after, "To be looked at").cards == ()
    assert sorted(text(card).splitlines()[-1] for card in queue(after, "Looked at lately").cards) == [
        "Approved by Mo.",
        "Could you leave out the street?",
    ]


async def test_an_ask_that_waits_is_answered_from_the_page_and_waits_no_longer(
    street: Street, browser: Browser
) -> None:
    await street.post(street.ana, anonymously=True)
    await street.card(street.ben)
    await street.pass_by(hours=25)
    (card,) = await browser.cards(Page.WAITING, "Asks that wait")
    await browser.fill(card, "I will answer", {"can_do": "I know this model well.", "by_when": "hour", "shown": "name"})
    stands = await browser.again(card, "I will answer")
    told = await street.dm(street.ana)
    after = await browser.looks(Page.WAITING)

    assert "An ask is waiting." in text(card)
    assert "Ana" not in text(card)
    assert stands
    assert "Mo is answering." in text(stands)
    assert "Show me" in told.labels
    assert queue(after, "Asks that wait").cards == ()


async def test_a_notice_is_seen_from_the_page_and_shows_so_in_the_channel(street: Street, browser: Browser) -> None:
    await street.post(street.ana, heavy.HEAVY)
    await heavy.the_notice(street, "I have seen it")
    (card,) = await browser.cards(Page.WAITING, "Cards that may be about somebody in danger")
    await browser.press(card, "I have seen it")
    seen = await heavy.the_notice(street)
    after = await browser.looks(Page.WAITING)

    assert heavy.HEAVY[HAND] in text(card)
    assert "Ana" not in text(card)
    assert "Mo has seen it." in seen.text
    assert queue(after, "Cards that may be about somebody in danger").cards == ()


async def test_a_helper_who_is_barred_is_found_by_the_report_and_allowed_again(
    street: Street, browser: Browser
) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    await says(street.ben, await street.dm(street.ben), "You could try harder.")
    await reports(street.ana, await street.dm(street.ana, 2))
    (card,) = await browser.cards(Page.REPORTS, "Open reports")
    await browser.press(card, "Bar this helper")
    shown = await browser.looks(Page.REPORTS)
    (barred,) = queue(shown, "Helpers who are barred").cards
    await browser.press(barred, "Allow again")
    after = await browser.looks(Page.REPORTS)

    assert "You could try harder." in text(card)
    assert "By: Ben." in text(barred)
    assert queue(shown, "Dealt with lately").cards == ()
    assert queue(after, "Helpers who are barred").cards == ()
    assert "Helper allowed again by Mo." in text(queue(after, "Dealt with lately").cards[0])


async def test_two_moderators_open_a_name_together_and_one_agrees_on_the_page(street: Street, browser: Browser) -> None:
    await opening.allowed(street)
    await opening.asked(street)
    await opening.requested(street, street.dee)
    (card,) = await browser.cards(Page.WAITING, "Requests to open a name")
    answered = await browser.press(card, "I agree")
    (stands,) = await browser.cards(Page.WAITING, "Requests to open a name")
    await street.settle()
    message = next(dm for dm in street.dee.dms() if "Show the name" in dm.labels)
    name = await street.dee.press(message, "Show the name")
    after = await browser.looks(Page.WAITING)

    assert opening.REASON in text(card)
    assert "Ana" not in text(card)
    assert text(answered).startswith("Agreed.")
    assert labels(stands) == ()
    assert "Ana" in name.text
    assert queue(after, "Requests to open a name").cards == ()


async def test_who_asked_for_a_name_cannot_agree_on_the_page_either(street: Street, browser: Browser) -> None:
    await opening.allowed(street)
    await opening.asked(street)
    await opening.requested(street, street.mo)
    (card,) = await browser.cards(Page.WAITING, "Requests to open a name")
    refused = await browser.press(card, "I agree")
    withdrawn = await browser.press(card, "Withdraw")

    assert "This is for another moderator" in text(refused)
    assert "Withdrawn." in text(withdrawn)


async def test_whoever_asked_sees_their_own_as_all_do_and_does_not_judge_it(street: Street, browser: Browser) -> None:
    await street.post(street.mo, anonymously=True)
    await reports(street.ben, await street.card(street.ben))
    (card,) = await browser.cards(Page.REPORTS, "Open reports")
    refused = [await browser.press(card, label) for label in labels(card)]
    (stands,) = await browser.cards(Page.REPORTS, "Open reports")

    assert labels(card) == ("Hide", "Dismiss", "Pause the author")
    assert all("somebody else to decide" in text(reply) for reply in refused)
    assert text(stands) == text(card)
