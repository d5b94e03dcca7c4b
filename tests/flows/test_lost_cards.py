"""A card that was deleted on the platform counts as hidden."""

import pytest

from tests.flows.moderating import acts, choose_mods, the_report
from tests.flows.neighbours import Seen
from tests.flows.street import PRINTER, Street, cards
from tests.flows.test_bad_input import let_write


@pytest.fixture
async def street(street: Street) -> Street:
    """Give a street whose moderators hear in #mods, with Ana's ask on show."""
    await choose_mods(street)
    form = await street.mo.press(await street.mo.run("/askaround setup"), "Waiting asks")
    await street.mo.fill(form, {"Shown once more after (hours)": "168"})
    await street.post(street.ana)
    await street.card(street.ben)
    return street


async def test_the_next_edit_finds_out_and_restoring_posts_it_again(street: Street) -> None:
    street.sandbox.delete_newest("help")
    await street.ana.fill(
        await street.ana.press(await street.own(street.ana, "My ask"), "Edit"),
        {"What would help?": "Ten minutes would be plenty"},
    )
    card = await the_report(street, "Restore", "Remove")
    told = await street.dm(street.ana)
    gone = cards(street.ben)
    _, restored = await acts(street, "Restore")
    await street.until(lambda: len(cards(street.ben)) == 1)

    assert "was deleted in the channel" in card.text
    assert "is not on show for now" in told.text
    assert gone == []
    assert "Restored by Mo." in restored.text
    assert "Ten minutes would be plenty" in cards(street.ben)[0].text
    assert "I can help" in cards(street.ben)[0].labels


async def test_the_night_finds_out_by_an_edit_that_changes_nothing(street: Street) -> None:
    before = cards(street.ben)[0].text
    await street.pass_by(hours=30)
    after = cards(street.ben)[0].text
    street.sandbox.delete_newest("help")
    await street.pass_by(hours=30)
    await the_report(street, "Restore", "Remove")

    assert PRINTER["What would help?"] in before
    assert PRINTER["What would help?"] in after
    assert any("is not on show for now" in seen.text for seen in street.ana.dms())


async def test_where_nobody_decides_it_has_closed_after_seven_days(street: Street) -> None:
    street.sandbox.delete_newest("help")
    await street.pass_by(hours=30)
    await the_report(street, "Restore", "Remove")
    await street.pass_by(days=7, hours=1)
    await the_report(street)

    assert cards(street.ben) == []
    assert any("was closed by those" in seen.text for seen in street.ana.dms())


async def test_moderators_hear_once_that_cards_cannot_be_shown_and_when_they_can_again(street: Street) -> None:
    let_write(street, False)
    for who in (street.cam, street.dee):
        await street.post(who, {**PRINTER, "What would help?": f"A hand for {who.name}"})
        await street.dm(who)
    (told,) = await heard(street, "Cards cannot be shown in ")
    checked = await street.mo.press(told, "Check")
    let_write(street, True)
    await street.choose_channel("help")
    (over,) = await heard(street, "Cards are shown among the asks again.")
    await street.until(lambda: len(cards(street.ben)) == 3)
    let_write(street, False)
    await street.post(street.ben, {**PRINTER, "What would help?": "A hand for Ben"})
    (again,) = await heard(street, "Cards cannot be shown in ")

    assert told.labels == ("Check",)
    assert "I may not send messages in" in checked.text
    assert checked.private
    assert over.labels == ()
    assert again.surface.id != told.surface.id


async def heard(street: Street, words: str) -> list[Seen]:
    """Wait until moderators read something in their channel, and give every message that says so."""
    await street.until(lambda: any(words in seen.text for seen in street.mo.channel("mods")))
    await street.settle()
    return [seen for seen in street.mo.channel("mods") if words in seen.text]
