"""Saying who one is in a conversation: both agree, both have five minutes, and only the two of them see it."""

import json
from pathlib import Path

import pytest

from sandbox.choosing import moderator_chooses
from tests.flows.neighbours import Neighbour, Seen
from tests.flows.street import Street, a_sandbox, cards, config_for
from tests.flows.test_safety import sent_to_others

RESTS = "For now it stays as it is here, and no name is said."
DISCREET = "There is something new in Askaround."


async def hidden(street: Street, *, quietly: bool = False, anonymously: bool = True) -> None:
    """Let Ana ask and say yes to Ben; which of them has a name is chosen."""
    await street.post(street.ana, anonymously=anonymously)
    await street.offer(street.ben, await street.card(street.ben), quietly=quietly)
    offer = await street.dm(street.ana)
    await street.ana.press(await street.ana.press(offer, "Show me") if anonymously else offer, "Yes, please")
    await street.dm(street.ben)
    await street.settle()


async def talk(street: Street, who: Neighbour) -> Seen:
    return await street.own(who, "Conversation")


async def told(street: Street, who: Neighbour, words: str) -> Seen:
    await street.until(lambda: any(words in seen.text for seen in who.dms()))
    return next(seen for seen in who.dms() if words in seen.text)


async def test_an_anonymous_asker_and_a_helper_say_who_they_are(street: Street) -> None:
    await hidden(street)
    before, card = len(street.ana.dms()), cards(street.cam)[0].text
    said = await street.ana.press(await talk(street, street.ana), "Say who I am")
    asked = await told(street, street.ben, "They would like to say who they are; your name they see already.")
    agreed = await street.ben.press(asked, "Agree")
    await street.until(lambda: len(street.ana.dms()) > before)
    news = street.ana.dms()[-1]
    waiting = await street.ana.press(news, "Show me")
    still = await talk(street, street.ben)
    await street.pass_by(minutes=5, seconds=1)
    named = await told(street, street.ben, "You are talking with Ana.")
    his, hers = await talk(street, street.ben), await talk(street, street.ana)
    form = await street.ana.press(hers, "Reply")
    await street.ana.fill(form, {"What would you like to say?": "Hello!"})
    turn = await told(street, street.ben, "Hello!")

    assert "You would be named “Ana”." in said.text
    assert "In five minutes you see their name" in agreed.text
    assert news.text == DISCREET
    assert {"Take that back"} <= set(waiting.labels)
    assert "Ana" not in asked.text + agreed.text + still.text
    assert "Ana" in named.text
    assert "You and Ana, about" in his.text
    assert "You and Ben, about" in hers.text
    assert "Ana writes:" in turn.text
    assert "Say who I am" not in {*his.labels, *hers.labels}
    assert all(seen.text == DISCREET for seen in street.ana.dms())
    assert cards(street.cam)[0].text == card


async def test_a_quiet_helper_says_who_they_are(street: Street) -> None:
    await hidden(street, quietly=True, anonymously=False)
    await street.ben.press(await talk(street, street.ben), "Say who I am")
    asked = await told(street, street.ana, "They would like to say who they are; your name they see already.")
    await street.ana.press(asked, "Agree")
    await street.pass_by(minutes=5, seconds=1)
    named = await told(street, street.ana, "You are talking with Ben.")

    assert "Ben" not in asked.text
    assert "Ben" in named.text
    assert "You and Ben, about" in (await talk(street, street.ana)).text


async def test_where_both_have_a_name_there_is_no_button(street: Street) -> None:
    await hidden(street, anonymously=False)

    for who in (street.ana, street.ben):
        assert "Say who I am" not in (await talk(street, who)).labels


@pytest.mark.parametrize("name", ["Ana", "Ben"])
async def test_either_takes_it_back_in_time_and_nobody_is_named(street: Street, name: str) -> None:
    await hidden(street, quietly=True)
    await street.ana.press(await talk(street, street.ana), "Say who I am")
    await street.ben.press(await talk(street, street.ben), "Agree")
    await street.pass_by(minutes=4)
    who = street.neighbour(name)
    back = await who.press(await talk(street, who), "Take that back")
    await street.pass_by(minutes=10)
    his, hers = await talk(street, street.ben), await talk(street, street.ana)

    assert "Taken back. Nobody is named." in back.text
    assert "You and Someone here" in his.text
    assert "You and Someone here" in hers.text
    assert not {"Say who I am", "Agree", "Take that back"} & {*his.labels, *hers.labels}
    assert all(RESTS in seen.text for seen in (his, hers))
    assert not any("You are talking with" in seen.text for seen in (*street.ana.dms(), *street.ben.dms()))


async def test_who_does_not_agree_tells_nobody_and_after_a_week_it_rests(street: Street) -> None:
    await hidden(street)
    await street.pass_by(days=1, hours=4)
    await street.ana.press(await street.own(street.ana, "How is it going"), "They helped")
    await street.ana.press(await talk(street, street.ana), "Say who I am")
    asked = await told(street, street.ben, "They would like to say who they are; your name they see already.")
    before = await talk(street, street.ana)
    heard = len(street.ana.dms())
    await street.pass_by(days=6)
    after = await talk(street, street.ana)
    await street.pass_by(days=1, hours=2)
    late = await street.ben.press(asked, "Agree")
    resting = [await talk(street, who) for who in (street.ana, street.ben)]

    assert before.text == after.text
    assert late.text.startswith(RESTS)
    assert all(RESTS in seen.text and "Say who I am" not in seen.labels for seen in resting)
    assert not any("Ana" in seen.text for seen in street.ben.dms())
    assert len(street.ana.dms()) == heard


async def test_the_end_of_the_conversation_ends_it_too(street: Street) -> None:
    await hidden(street)
    await street.ben.press(await talk(street, street.ben), "Say who I am")
    await street.ana.press(await talk(street, street.ana), "Agree")
    await street.ben.press(await talk(street, street.ben), "End")
    await street.pass_by(minutes=10)

    assert not any("You are talking with" in seen.text for seen in street.ben.dms())


async def test_no_name_is_kept_or_sent_before_the_five_minutes_are_over(street: Street) -> None:
    await hidden(street, quietly=True)
    await street.ana.press(await talk(street, street.ana), "Say who I am")
    await street.ben.press(await talk(street, street.ben), "Agree")
    await street.pass_by(minutes=4)
    asked = [one for one in street.sandbox.exchanges if looked_up(one)]
    named = json.loads(sent_to_others(street, street.ben))
    await street.pass_by(minutes=2)
    await told(street, street.ben, "You are talking with Ana.")

    assert not any("talking with" in str(one) for one in named)
    assert len([one for one in street.sandbox.exchanges if looked_up(one)]) > len(asked)


def looked_up(exchange: object) -> bool:
    """Say whether the bot asked who somebody is."""
    path = str(getattr(exchange, "path", ""))
    return "/members/" in path or "users.info" in path


@pytest.mark.parametrize("platform", ["discord", "slack"])
async def test_the_five_minutes_outlive_a_restart(platform: str, tmp_path: Path) -> None:
    async with a_sandbox(platform).serve() as sandbox:
        street = Street(sandbox, config_for(sandbox, tmp_path))
        async with street.opened():
            await moderator_chooses(sandbox)
            await hidden(street)
            await street.ana.press(await talk(street, street.ana), "Say who I am")
            await street.ben.press(await talk(street, street.ben), "Agree")
        async with street.opened():
            await street.pass_by(minutes=6)
            named = await told(street, street.ben, "You are talking with Ana.")

    assert "Ana" in named.text


async def test_a_name_that_was_only_said_there_is_not_kept_with_a_block(street: Street) -> None:
    await hidden(street)
    await street.ana.press(await talk(street, street.ana), "Say who I am")
    await street.ben.press(await talk(street, street.ben), "Agree")
    await street.pass_by(minutes=6)
    await street.ben.press(await talk(street, street.ben), "Block")
    listed = await street.ben.press(await street.ben.press(await street.ben.run("/my"), "Settings"), "Blocked")

    assert "Someone here, about" in listed.text
    assert "Ana" not in listed.text


@pytest.mark.parametrize("agreed", [True, False])
async def test_the_other_side_hears_that_nobody_is_named_and_nobody_can_ask_again_for_a_week(
    street: Street, agreed: bool
) -> None:
    await hidden(street)
    before = await talk(street, street.ben)
    said = await street.ana.press(await talk(street, street.ana), "Say who I am")
    asked = await told(street, street.ben, "They would like to say who they are")
    if agreed:
        await street.ben.press(asked, "Agree")
        await street.settle()
    await street.ana.press(said, "Take that back")
    heard = await told(street, street.ben, RESTS)
    pressed = await street.ben.press(before, "Say who I am")
    await street.pass_by(days=7, hours=1)
    again = await talk(street, street.ben)

    assert "About “Five minutes" in heard.text
    assert pressed.text.startswith(RESTS)
    assert {"Say who I am"} <= set(again.labels)
