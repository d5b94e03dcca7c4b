"""Moderators read pages in a browser, and what they press there does what it does in their channel."""

import pytest

from bot.model.communities import DAY
from bot.model.decisions import Refusal
from bot.model.pages import Page
from sandbox.slack import SlackSandbox
from tests.flows.browsing import Browser, labels, lines, numbers, queue, text
from tests.flows.moderating import choose_mods, reported_ask, reports, the_report
from tests.flows.street import PRINTER, Street
from tests.flows.test_bad_input import let_write
from tests.flows.test_staff import choose


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


async def test_a_place_and_its_channels_are_called_as_people_there_call_them(street: Street, browser: Browser) -> None:
    signs = await browser.signs()

    assert signs.space == {"discord": "Maple Street", "slack": "Maple Studio"}[street.platform]
    assert sorted(signs.channels.values()) == ["help", "mods"]


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


async def test_only_whoever_runs_the_place_changes_its_settings_and_other_moderators_read_them(
    street: Street, browser: Browser
) -> None:
    await choose(street, "Mo", "Dee")
    chosen = queue(await browser.looks(Page.SETTINGS), "What is chosen here").cards[0]
    changed = await browser.fill(chosen, "What is kept", {"destroy_after": "14"})
    read = queue(await Browser(street, street.dee).looks(Page.SETTINGS), "What is chosen here").cards[0]
    refused = await Browser(street, street.dee).press(chosen, "Safety")

    assert "Changed." in text(changed)
    assert (await street.community()).settings.destroy_after == 14 * DAY
    assert "Chosen for asks:" in text(read)
    assert read.controls == ()
    assert "Only somebody who runs this place can set this up." in text(refused)


async def test_everything_is_paused_and_goes_on_from_the_page(street: Street, browser: Browser) -> None:
    pause = queue(await browser.looks(Page.SETTINGS), "Pause").cards[0]
    await browser.press(pause, "Pause everything")
    today = await browser.looks(Page.TODAY)
    paused = queue(await browser.looks(Page.SETTINGS), "Pause").cards[0]
    refused = await street.post(street.ana)
    await street.until(lambda: any("Everything here is paused." in seen.text for seen in street.mo.channel("mods")))
    await browser.press(paused, "Resume")
    posted = await street.post(street.ana)

    assert "Everything here is paused." in today.intro[0]
    assert labels(paused) == ("Resume",)
    assert "have paused everything here" in refused.text
    assert "Posted in" in posted.text


async def test_what_was_done_is_read_with_the_word_that_it_holds_and_names_nobody(
    street: Street, browser: Browser
) -> None:
    await reported_ask(street)
    (card,) = await browser.cards(Page.REPORTS, "Open reports")
    await browser.press(card, "Hide")
    shown = await browser.looks(Page.AUDIT)
    (latest, *_), number = lines(shown).rows, len(lines(shown).rows)

    assert shown.intro[0].startswith(f"Unbroken up to here: all {number} lines hold")
    assert latest[0] == str(number)
    assert latest[1].endswith(":00 UTC")
    assert latest[2] == "An ask was hidden."
    assert not any(person in str(shown) for person in ("Ana", "Ben", "Mo", street.mo.id))


async def test_a_page_has_another_pulse_exactly_when_something_waits_that_did_not(
    street: Street, browser: Browser
) -> None:
    before = await browser.looks(Page.TODAY)
    await street.post(street.cam, anonymously=True)
    await street.card(street.ben)
    unmoved = await browser.pulse()
    await reports(street.ben, await street.card(street.ben))
    moved = await browser.pulse()
    after = await browser.looks(Page.REPORTS)

    assert before.pulse == unmoved
    assert moved == after.pulse != before.pulse


async def test_a_channel_that_takes_no_card_is_told_of_on_today_until_it_does(street: Street, browser: Browser) -> None:
    before = await browser.looks(Page.TODAY)
    let_write(street, False)
    await street.post(street.ana)
    await street.until(lambda: any("not on show yet" in seen.text for seen in street.ana.dms()))
    stuck = await browser.looks(Page.TODAY)
    let_write(street, True)
    await street.choose_channel("help")
    await street.card(street.ben)
    await street.settle()
    after = await browser.looks(Page.TODAY)

    assert before.intro == after.intro == ()
    assert stuck.intro[0].startswith("Some cards could not be shown among the asks.")
    assert before.pulse != stuck.pulse


async def test_that_its_asker_keeps_an_ask_open_shows_on_no_page(street: Street, browser: Browser) -> None:
    await street.post(street.ana, {**PRINTER, "By when?": "no rush"})
    await street.card(street.ben)
    await street.pass_by(hours=25)
    await street.pass_by(hours=48)
    asked = await street.dm(street.ana)
    before = [await browser.looks(page) for page in (Page.TODAY, Page.WAITING)]
    kept = await street.ana.press(asked, "Keep it open")
    after = [await browser.looks(page) for page in (Page.TODAY, Page.WAITING)]

    assert kept.text.startswith("It stays on show.")
    assert numbers(before[0])["Waiting"] == "1"
    assert numbers(after[0]) == numbers(before[0])
    assert [text(card) for card in queue(after[1], "Asks that wait").cards] == [
        text(card) for card in queue(before[1], "Asks that wait").cards
    ]
    assert after[0].pulse == before[0].pulse
