"""Moderators are pointed to a card whose words may be about somebody in danger, and never to who wrote it."""

from functools import partial

import pytest

from tests.flows.neighbours import Seen
from tests.flows.street import HAND, HELP, PRINTER, Street, cards

HEAVY = {**PRINTER, HAND: "I want to kill myself tonight."}
POINTED = "may be about somebody in danger"


@pytest.fixture
async def street(street: Street) -> Street:
    """Give a street whose moderators hear in #mods."""
    setup = await street.mo.run("/askaround setup")
    await street.mo.choose(setup, "Choose the moderators' channel", ["mods"])
    await street.settle()
    return street


def notices(street: Street) -> list[Seen]:
    return [seen for seen in street.mo.channel("mods") if POINTED in seen.text]


def reads(street: Street, words: str) -> bool:
    return [words in seen.text for seen in notices(street)] == [True]


async def the_notice(street: Street, *labels: str) -> Seen:
    """Wait until one notice stands in #mods, with these buttons."""
    await street.until(lambda: [seen.labels for seen in notices(street)] == [labels])
    return notices(street)[0]


@pytest.mark.parametrize("anonymously", [False, True])
async def test_moderators_are_pointed_to_a_heavy_card_by_name_and_anonymous_alike(
    street: Street, anonymously: bool
) -> None:
    await street.post(street.ana, HEAVY, anonymously=anonymously)
    card = await street.card(street.ben)
    notice = await the_notice(street, "I have seen it")

    assert HEAVY[HAND] in card.text
    assert HEAVY[HAND] in notice.text
    assert "Whoever wrote it was told privately where people listen." in notice.text
    assert "Ana" not in notice.text


async def test_nothing_is_said_before_an_anonymous_card_is_there(street: Street) -> None:
    await street.preview(street.ana, HEAVY)
    await street.settle()

    assert not notices(street)


async def test_two_heavy_cards_of_one_author_are_two_notices(street: Street) -> None:
    await street.post(street.ana, HEAVY)
    await street.post(street.ana, {**HEAVY, HELP: "Somebody to talk to"})
    await street.until(lambda: len(notices(street)) == 2)
    one, other = notices(street)

    assert len(one.text) - len(other.text) == len(HEAVY[HELP]) - len("Somebody to talk to")


async def test_a_card_like_any_other_is_not_pointed_to(street: Street) -> None:
    await street.post(street.ana)
    await street.card(street.ben)
    await street.settle()

    assert not notices(street)


async def test_a_moderator_has_seen_it_and_the_others_see_who(street: Street) -> None:
    await street.post(street.ana, HEAVY)
    answer = await street.mo.press(await the_notice(street, "I have seen it"), "I have seen it")
    notice = await the_notice(street)

    assert answer.private
    assert "Mo has seen it." in notice.text


async def test_only_who_looks_after_the_place_can_have_seen_it(street: Street) -> None:
    setup = await street.mo.run("/askaround setup")
    await street.mo.choose(setup, "Choose the moderators' channel", ["random"])
    await street.post(street.ana, HEAVY)
    await street.until(lambda: any(POINTED in seen.text for seen in street.ben.channel("random")))
    notice = next(seen for seen in street.ben.channel("random") if POINTED in seen.text)
    refused = await street.ben.press(notice, "I have seen it")
    await street.settle()

    assert "This is for those who look after this place." in refused.text
    assert not any("has seen it" in seen.text for seen in street.ben.channel("random"))


async def test_a_moderator_does_not_answer_for_a_card_of_their_own_and_the_others_see_no_difference(
    street: Street,
) -> None:
    await street.post(street.mo, HEAVY, anonymously=True)
    before = await the_notice(street, "I have seen it")
    refused = await street.mo.press(before, "I have seen it")
    await street.settle()

    assert "This one is yours already." in refused.text
    assert [seen.text for seen in notices(street)] == [before.text]


async def test_a_card_that_turns_heavy_is_pointed_to_once_and_read_in_its_newest_words(street: Street) -> None:
    await street.post(street.ana)
    await street.card(street.ben)
    for said in (HEAVY[HAND], "I want to die.", "The printer is mended."):
        edit = await street.ana.press(await street.own(street.ana, "My ask"), "Edit")
        await street.ana.fill(edit, {HAND: said})
        await street.until(partial(reads, street, said))

    assert len(cards(street.ben)) == 1


async def test_a_community_says_in_its_own_words_what_helps(street: Street) -> None:
    form = await street.mo.press(await street.mo.run("/askaround setup"), "Safety")
    await street.mo.fill(form, {"What moderators read beside a heavy card": "Ring Sam, who knows what to do."})
    await street.post(street.ana, HEAVY)
    notice = await the_notice(street, "I have seen it")

    assert "Ring Sam, who knows what to do." in notice.text
    assert "Whoever wrote it" not in notice.text


async def test_the_author_hears_that_moderators_may_read_it_and_not_from_whom(street: Street) -> None:
    preview = await street.preview(street.ana, HEAVY)

    assert "nobody is told who wrote it" in preview.text
    assert "moderators may be pointed to one" in preview.text
