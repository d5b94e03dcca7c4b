"""[Open again]: an ask that ended lately is asked once more."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.model.pages import Page
from tests.flows.browsing import Browser, text as words
from tests.flows.moderating import choose_mods, reports, the_report
from tests.flows.neighbours import Seen
from tests.flows.street import HAND, PRINTER, QUICK, Street, a_street, cards


async def ended(street: Street, *, anonymously: bool, how: str = "Close") -> None:
    await street.post(street.ana, anonymously=anonymously)
    await street.card(street.ben)
    await street.ana.press(await street.own(street.ana, "My ask"), how)
    await street.settle()


async def test_by_name_its_card_comes_again_further_down_and_can_be_answered(street: Street) -> None:
    await ended(street, anonymously=False)
    await street.pass_by(days=2)
    opened = await street.ana.press(await street.own(street.ana, "My ask"), "Open again")
    await street.until(lambda: [("Closed." in card.text) for card in cards(street.ben)] == [False])
    (card,) = cards(street.ben)
    await street.offer(street.ben, card)

    assert "Posted in" in opened.text
    assert set(opened.labels) >= {"Sorted", "Edit", "Close"}
    assert "Ben can help" in (await street.dm(street.ana)).text


async def test_who_ended_it_by_mistake_opens_it_again_where_they_read_so(street: Street) -> None:
    mine = await street.post(street.ana)
    await street.card(street.ben)
    for how in ("Close", "Sorted"):
        ended = await street.ana.press(mine, how)
        await street.settle()
        mine = await street.ana.press(ended, "Open again")
        await street.until(lambda: ["I can help" in card.labels for card in cards(street.ben)] == [True])

        assert "For a week after its end an ask can be opened again" in ended.text
        assert "Posted in" in mine.text


@pytest.mark.parametrize("anonymously", [False, True])
async def test_an_offer_that_waited_when_it_ended_waits_again_while_its_helper_has_not_heard(
    platform: str, tmp_path: Path, anonymously: bool
) -> None:
    async with a_street(platform, tmp_path, replace(QUICK, kind_delay=3600)) as street:
        await street.post(street.ana, anonymously=anonymously)
        await street.offer(street.ben, await street.card(street.ben))
        await street.dm(street.ana)
        await street.ana.press(await street.own(street.ana, "My ask"), "Close")
        await street.settle()
        await street.ana.press(await street.own(street.ana, "My ask"), "Open again")
        await street.until(lambda: ["I can help" in card.labels for card in cards(street.ben)] == [True])
        mine = await street.own(street.ana, "My ask")
        await street.ana.press(await street.own(street.ana, "Ben can help"), "Yes, please")

        assert "Ben can help" in mine.text
        assert "“Yes, please” to your offer." in (await street.dm(street.ben)).text


async def test_pressed_once_more_on_an_older_card_it_shows_the_ask_as_it_stands(street: Street) -> None:
    await ended(street, anonymously=True)
    older = await street.own(street.ana, "My ask")
    await street.ana.press(await street.own(street.ana, "My ask"), "Open again")
    await street.until(lambda: ["I can help" in card.labels for card in cards(street.ben)] == [True])
    again = await street.ana.press(older, "Open again")

    assert "On show. Offers reach you privately." in again.text
    assert "on its way" not in again.text


async def test_without_a_name_it_waits_in_the_queue_again(street: Street) -> None:
    await ended(street, anonymously=True, how="Sorted")
    await street.ana.press(await street.own(street.ana, "My ask"), "Open again")
    await street.until(lambda: [("I can help" in card.labels) for card in cards(street.ben)] == [True])

    assert "Someone here" in cards(street.ben)[0].text


async def test_without_a_name_its_asker_reads_again_who_can_see_what_and_what_may_tell(
    platform: str, tmp_path: Path
) -> None:
    async with a_street(platform, tmp_path, replace(QUICK, release_from=300, release_to=300)) as street:
        await street.post(street.ana, {**PRINTER, HAND: "Ring me on 0151 23456789."}, anonymously=True)
        await street.pass_by(minutes=6)
        await street.ana.press(await street.own(street.ana, "My ask"), "Close")
        await street.settle()
        opened = await street.ana.press(await street.own(street.ana, "My ask"), "Open again")
        back = await street.ana.press(opened, "Take it back")

    assert "Ring me on 0151 23456789." in opened.text
    assert "They are not shown who you are." in opened.text
    assert "Your timing, your style and the details you give may tell." in opened.text
    assert "“0151 23456789” is a phone number" in opened.text
    assert "5 to 5 minutes from now" in opened.text
    assert "It stays closed." in back.text


async def test_after_a_note_it_can_still_be_opened_again(street: Street) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    done = await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")
    mine = await street.own(street.ana, "My ask")

    assert "Open again" not in done.labels  # A note is asked for alone.
    assert set(mine.labels) >= {"Leave a note", "Open again"}
    assert "Posted in" in (await street.ana.press(mine, "Open again")).text


async def test_pressed_twice_it_is_opened_once(street: Street) -> None:
    await ended(street, anonymously=False)
    mine = await street.own(street.ana, "My ask")
    await street.ana.press(mine, "Open again")
    again = await street.own(street.ana, "My ask")
    await street.settle()

    await street.until(lambda: len(cards(street.ben)) == 1)
    assert "Open again" not in again.labels


async def test_after_a_week_it_is_too_late(street: Street) -> None:
    await ended(street, anonymously=False)
    mine = await street.own(street.ana, "My ask")
    await street.pass_by(days=7, hours=1)
    late = await street.ana.press(mine, "Open again")

    assert "This has ended already." in late.text


async def test_nobody_else_can_tell_when_an_ask_was_opened_again_before_it_is_back(
    platform: str, tmp_path: Path
) -> None:
    async with a_street(platform, tmp_path, replace(QUICK, release_from=300, release_to=300)) as street:
        await choose_mods(street)
        await street.post(street.ana, anonymously=True)
        await street.pass_by(minutes=6)
        kept = await looked_at(street)
        await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")
        await street.settle()
        before = await pressed(street, kept)
        await street.ana.press(await street.own(street.ana, "My ask"), "Open again")
        await street.settle()
        meanwhile = await pressed(street, kept)
        await reports(street.ben, kept)
        reported = await the_report(street, "Dismiss", "Pause the author")
        await street.pass_by(minutes=6)
        back = street.cam.channel("help")[-1].text

    assert meanwhile == before
    assert "Sorted." in before[-1]
    assert "Sorted." in reported.text
    assert "Sorted." not in back


async def test_nobody_else_can_tell_that_an_ask_was_opened_again_and_taken_back(platform: str, tmp_path: Path) -> None:
    async with a_street(platform, tmp_path, replace(QUICK, release_from=300, release_to=300)) as street:
        await choose_mods(street)
        await street.post(street.ana, anonymously=True)
        await street.pass_by(minutes=6)
        card = await street.card(street.ben)
        await reports(street.cam, card)
        await street.mo.press(await the_report(street, "Hide", "Dismiss", "Pause the author"), "Dismiss")
        await street.offer(street.ben, card)
        await street.ana.press(await street.own(street.ana, "Ben can help"), "Yes, please")
        await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")
        await street.settle()
        await street.pass_by(days=6)
        before = await what_others_see(street)
        opened = await street.ana.press(await street.own(street.ana, "My ask, sorted"), "Open again")
        await street.settle()
        meanwhile = await what_others_see(street)
        back = await street.ana.press(opened, "Take it back")
        await street.settle()
        after = await what_others_see(street)
        mine = (await street.ana.run("/my")).menus["Open one"]
        await street.pass_by(days=1, hours=1)

        assert "It stays sorted." in back.text
        assert before == meanwhile == after
        assert "Sorted." in before[0]
        assert "My offer" in before[-1]
        assert [one.split(":")[0] for one in mine[:1]] == ["My ask, sorted"]
        assert "My offer" not in (await street.ben.run("/my")).text  # A week after its end, whatever came of it since.


async def what_others_see(street: Street) -> list[str]:
    """Give the card that everybody sees, the moderators' page about its report, and the list of whoever helped."""
    page = await Browser(street, street.mo).cards(Page.REPORTS, "Dealt with lately")
    return [cards(street.cam)[0].text, *map(words, page), (await street.ben.run("/my")).text]


async def looked_at(street: Street) -> Seen:
    """Let Ben look at the listed ask; he keeps what only he sees."""
    listed = await street.ben.run("/asks")
    return await street.ben.choose(listed, "Look at one", [listed.menus["Look at one"][0]])


async def pressed(street: Street, kept: Seen) -> list[str]:
    """Give what Ben finds out by pressing what he has left of an ask, and the card as it stands."""
    answers = [await street.ben.press(kept, label) for label in kept.labels]
    return [*(one.text for one in answers), street.cam.channel("help")[-1].text]
