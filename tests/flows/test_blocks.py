"""[Block]: kind words for one side, peace for the other, and nothing that anybody could see."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.flows.neighbours import Neighbour, Seen
from tests.flows.street import PRINTER, QUICK, SOON, Street, a_street, cards
from tests.flows.test_promises import newest, yes

ENDED = "has ended. Take care."
KINDLY = "they found what they were looking for"
SHELF = {**PRINTER, "What would help?": "Somebody with a spirit level"}


async def talk(street: Street, who: Neighbour) -> Seen:
    return await street.own(who, "Conversation")


async def blocked(street: Street, *, anonymously: bool = False) -> Seen:
    """Let Ana say yes to Ben, and block him."""
    await yes(street, anonymously=anonymously)
    return await street.ana.press(await talk(street, street.ana), "Block")


def heard(who: Neighbour) -> list[str]:
    return [seen.text for seen in who.dms()]


async def test_a_block_ends_the_conversation_and_the_offer_in_the_words_of_any_end(street: Street) -> None:
    said = await blocked(street)
    told = await newest(street, "Ben", ENDED)
    await street.settle()

    assert "does not reach you any more" in said.text
    assert "block" not in told.text.lower()
    assert "In good hands" not in cards(street.cam)[0].text


async def test_the_other_side_cannot_tell_a_block_from_an_end(street: Street) -> None:
    await street.post(street.ana)
    card = await street.card(street.ben)
    for number, who in enumerate((street.ben, street.cam), 1):
        await street.offer(who, card)
        await street.ana.press(await street.dm(street.ana, number), "Yes, please")
    mine = await street.ana.run("/my")
    talks = [label for label in mine.menus["Open one"] if label.startswith("Conversation")]
    for button in ("Block", "End"):
        await street.ana.press(await street.own(street.ana, "Conversation"), button)
    await street.settle()

    assert len(talks) == 2
    assert heard(street.ben) == heard(street.cam)


@pytest.mark.parametrize("anonymously", [False, True])
async def test_what_a_blocked_person_offers_never_arrives_and_is_let_go_like_any_offer(
    platform: str, tmp_path: Path, anonymously: bool
) -> None:
    async with a_street(platform, tmp_path, replace(QUICK, kind_delay=3600)) as street:
        await blocked(street)
        await street.post(street.ana, SHELF, anonymously=anonymously)
        card, before = await street.card(street.ben, 2), len(street.ana.dms())
        answers = [await street.offer(who, card) for who in (street.ben, street.cam)]
        await street.dm(street.ana, before + 1)
        await street.settle()
        news = len(street.ana.dms()) - before
        mine = await street.ana.run("/my")
        his, hers = [await street.own(who, "My offer: Somebody") for who in (street.ben, street.cam)]
        both: list[list[int]] = []
        for _ in range(9 * 8):
            await street.pass_by(hours=3)
            both.append([sum(KINDLY in text for text in heard(who)) for who in (street.ben, street.cam)])

        assert answers[0].text == answers[1].text
        assert news == 1
        assert [label for label in mine.menus["Open one"] if "can help" in label] == [
            "Cam can help with “Somebody with a spirit level”"
        ]
        assert his.text == hers.text
        assert his.labels == hers.labels
        assert both[0] == [0, 0]
        assert both[-1] == [1, 1]
        assert all(ben == cam for ben, cam in both)
        assert heard(street.ben)[-1] == heard(street.cam)[-1]


async def test_when_the_ask_ends_both_hear_the_same_at_the_same_time(street: Street) -> None:
    await blocked(street)
    await street.post(street.ana, SHELF)
    card = await street.card(street.ben, 2)
    for who in (street.ben, street.cam):
        await street.offer(who, card)
    await street.ana.press(await street.own(street.ana, "My ask: Somebody"), "Close")
    await street.until(lambda: all(any(KINDLY in text for text in heard(who)) for who in (street.ben, street.cam)))

    assert heard(street.ben)[-1] == heard(street.cam)[-1]


async def test_a_moderator_who_is_blocked_answers_as_any_other_and_is_not_heard(street: Street) -> None:
    await street.mo.choose(await street.mo.run("/askaround setup"), "Choose the moderators' channel", ["mods"])
    await street.post(street.ana)
    await street.offer(street.mo, await street.card(street.mo))
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    await street.ana.press(await talk(street, street.ana), "Block")
    await street.post(street.ana, SHELF, anonymously=True)
    await street.card(street.mo, 2)
    before = len(street.ana.dms())
    await street.pass_by(days=1, hours=1)
    await street.until(lambda: any("Somebody with a spirit level" in seen.text for seen in street.mo.channel("mods")))
    card = next(seen for seen in street.mo.channel("mods") if "Somebody with a spirit level" in seen.text)
    form = await street.mo.press(card, "I will answer")
    said = await street.mo.fill(form, {"What I can do": "I can hold it.", SOON: "the same day"})
    await street.settle()

    assert "Thank you. They see your offer privately." in said.text
    assert "Mo is answering." in street.mo.look_again(card).text
    assert len(street.ana.dms()) == before


async def test_a_helper_blocks_an_anonymous_asker_and_learns_nothing_of_them(street: Street) -> None:
    await yes(street, anonymously=True)
    said = await street.ben.press(await talk(street, street.ben), "Block")
    await street.until(lambda: len(street.ana.dms()) == 2)
    news = street.ana.dms()[-1]
    await street.post(street.ben, SHELF)
    card, before = await street.card(street.ana, 2), len(street.ben.dms())
    answer = await street.offer(street.ana, card)
    await street.settle()
    listed = await street.ben.press(await street.ben.press(await street.ben.run("/my"), "Settings"), "Blocked")

    assert "30 days after this ask has ended" in said.text
    assert news.text == "There is something new in Askaround."
    assert "Thank you. They see your offer privately." in answer.text
    assert len(street.ben.dms()) == before
    assert "Someone here, about “Five minutes with someone who knows printers”" in listed.text
    assert "Ana" not in listed.text


async def test_a_block_is_lifted_in_the_settings(street: Street) -> None:
    await blocked(street)
    settings = await street.ana.press(await street.ana.run("/my"), "Settings")
    listed = await street.ana.press(settings, "Blocked")
    (name,) = listed.menus["Let somebody reach me again"]
    lifted = await street.ana.choose(listed, "Let somebody reach me again", [name])
    await street.post(street.ana, SHELF)
    card, before = await street.card(street.ben, 2), len(street.ana.dms())
    await street.offer(street.ben, card)

    assert name == "Ben, about “Five minutes with someone who knows printers”"
    assert "reaches you again" in lifted.text
    assert "You have blocked nobody." in lifted.text
    assert "Ben can help." in (await street.dm(street.ana, before + 1)).text


async def test_what_they_offered_elsewhere_goes_from_the_askers_sight_and_stays_in_theirs(street: Street) -> None:
    for number, words in enumerate((PRINTER, SHELF), 1):
        await street.post(street.ana, words)
        await street.offer(street.ben, await street.card(street.ben, number))
        await street.dm(street.ana, number)
    first, second = street.ana.dms()
    await street.ana.press(first, "Yes, please")
    await street.ana.press(await talk(street, street.ana), "Block")
    await newest(street, "Ben", ENDED)
    late = await street.ana.press(second, "Yes, please")
    his = await street.own(street.ben, "My offer: Somebody")
    told = len(street.ben.dms())
    await street.pass_by(days=8)
    await street.until(lambda: KINDLY in heard(street.ben)[-1])

    assert "This has moved on." in late.text
    assert "They have your offer." in his.text
    assert len(street.ben.dms()) == told + 1


async def test_a_quiet_offer_elsewhere_stays_since_its_going_would_name_its_helper(street: Street) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))
    await street.post(street.ana, SHELF)
    await street.offer(street.ben, await street.card(street.ben, 2), quietly=True)
    await street.dm(street.ana, 2)
    by_name = next(seen for seen in street.ana.dms() if "Ben can help" in seen.text)
    await street.ana.press(by_name, "Yes, please")
    await street.ana.press(await talk(street, street.ana), "Block")
    mine = await street.ana.run("/my")

    assert any(label.startswith("Someone here can help") for label in mine.menus["Open one"])
