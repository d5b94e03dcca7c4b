"""Moderators read pages in a browser, and what they press there does what it does in their channel."""

import pytest

from bot.model.decisions import Refusal
from bot.model.pages import Page
from sandbox.slack import SlackSandbox
from tests.flows.browsing import Browser, labels, numbers, queue, text
from tests.flows.moderating import choose_mods, reported_ask, the_report
from tests.flows.street import Street


@pytest.fixture
async def street(street: Street) -> Street:
    """Give a street whose moderators hear in #mods."""
    await choose_mods(street)
    return street


@pytest.fixture
def browser(street: Street) -> Browser:
    return Browser(street, street.mo)


def let_moderate(street: Street, may: bool) -> None:
    if isinstance(street.sandbox, SlackSandbox):
        street.sandbox.member("Mo").user.is_admin = may
    else:
        street.sandbox.let_moderate("Mo", may)
        owner = "Mo" if may else "Dee"  # Who owns a server may do anything there, with or without a role.
        street.sandbox.guild("Maple Street").owner_id = street.sandbox.member(owner).id


async def test_today_counts_what_waits_and_each_number_leads_to_it(street: Street, browser: Browser) -> None:
    await reported_ask(street)
    await street.post(street.cam)
    await street.card(street.ben, 2)
    await street.pass_by(hours=25)
    shown = await browser.looks(Page.TODAY)

    assert numbers(shown) == {"Waiting": "2", "To review": "0", "Reported": "1", "Answered within a day": ""}


async def test_a_report_is_judged_in_the_browser_and_its_card_in_the_channel_follows(
    street: Street, browser: Browser
) -> None:
    await reported_ask(street, why="It may not be for here.")
    (card,) = await browser.cards(Page.REPORTS, "Open reports")
    done = await browser.press(card, "Hide")
    followed = await the_report(street, "Restore", "Remove", "Pause the author")
    after = await browser.looks(Page.REPORTS)

    assert "It may not be for here." in text(card)
    assert "Ana" not in text(card)
    assert text(done) == "Done."
    assert "Hidden by Mo." in followed.text
    assert queue(after, "Open reports").cards == ()
    assert "Hidden by Mo." in text(queue(after, "Dealt with lately").cards[0])


async def test_the_second_of_two_is_told_kindly_and_shown_how_it_stands(street: Street, browser: Browser) -> None:
    seen = await reported_ask(street)
    (card,) = await browser.cards(Page.REPORTS, "Open reports")
    await street.mo.press(seen, "Hide")
    refused = await browser.press(card, "Dismiss")
    stands = await browser.again(card, "Dismiss")

    assert "Somebody has just seen to this" in text(refused)
    assert stands
    assert labels(stands) == ("Restore", "Remove", "Pause the author")
    assert "Hidden by Mo." in text(stands)


async def test_who_no_longer_looks_after_the_place_reads_nothing_within_a_minute_and_does_nothing_at_once(
    street: Street, browser: Browser
) -> None:
    await reported_ask(street)
    (card,) = await browser.cards(Page.REPORTS, "Open reports")
    let_moderate(street, False)
    refused = await browser.press(card, "Hide")
    await street.pass_by(seconds=61)
    read = await browser.tries(Page.REPORTS)
    stands = await browser.again(card, "Hide")

    assert "This is for those who look after this place." in text(refused)
    assert read is Refusal.NOT_A_MODERATOR
    let_moderate(street, True)
    assert stands is None
    await the_report(street, "Hide", "Dismiss", "Pause the author")


async def test_a_member_reads_no_page(street: Street) -> None:
    await reported_ask(street)
    read = [await Browser(street, street.ben).tries(page) for page in Page]

    assert set(read) == {Refusal.NOT_A_MODERATOR}
