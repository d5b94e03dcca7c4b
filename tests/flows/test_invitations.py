"""The invitation to try asking, from the question whether it may come to the ask that follows it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.model.communities import DAY, Community
from bot.model.decisions import Event
from bot.ports import Directory
from tests.flows.conftest import check
from tests.flows.neighbours import Seen
from tests.flows.street import PRINTER, QUICK, Street, a_street, cards

INVITE_ME = "Invite me to ask, now and then"


@pytest.fixture
async def street(platform: str, tmp_path: Path) -> AsyncIterator[Street]:
    """Give a street on which two helps make a giver."""
    async with a_street(platform, tmp_path, replace(QUICK, giver_offers=2)) as street:
        yield street
        check(street.sandbox)


async def helped(street: Street, who: str = "Ben") -> Seen:
    """Let somebody help Ana twice, and give what they hear at the end."""
    helper = street.neighbour(who)
    for number in (1, 2):
        await street.post(street.ana)
        await street.offer(helper, await street.card(helper, number))
        await street.ana.press(await street.dm(street.ana, number), "Yes, please")
        await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")
        await street.dm(helper, 2 * number)
    return helper.dms()[-1]


async def invited(street: Street) -> Seen:
    """Let Ben help twice, say yes to being invited, and rest for a week."""
    await street.ben.press(await helped(street), INVITE_ME)
    await weeks(street, 2)
    await street.until(lambda: "something small that you would like" in street.ben.dms()[-1].text)
    return street.ben.dms()[-1]


async def weeks(street: Street, number: int) -> None:
    """Let weeks pass, never so much at once as if the bot had been switched off."""
    for _ in range(4 * number):
        await street.pass_by(days=2)


async def test_the_second_thank_you_asks_whether_to_invite_and_nothing_comes_without_a_yes(street: Street) -> None:
    ended = await helped(street)

    assert "is sorted. Thank you for being there." in ended.text
    assert INVITE_ME in ended.labels
    assert INVITE_ME not in street.ben.dms()[1].labels
    before = len(street.ben.dms())
    await weeks(street, 2)
    assert len(street.ben.dms()) == before


async def test_who_said_yes_is_invited_and_asks_for_something_small(street: Street) -> None:
    invitation = await invited(street)
    assert set(invitation.labels) >= {"Something small", "Show me examples", "Not now", "Stop these"}
    assert "You said that I may ask this now and then." in invitation.text

    examples = await street.ben.press(invitation, "Show me examples")
    assert "Asks can be as small as these" in examples.text
    form = await street.ben.press(examples, "Something small")
    preview = await street.ben.fill(form, PRINTER)
    before = len(cards(street.cam))
    await street.ben.press(preview, "Post it")
    await street.until(lambda: len(cards(street.cam)) > before)


async def test_an_ask_that_follows_an_invitation_is_counted_with_the_next_month(street: Street) -> None:
    invitation = await invited(street)
    form = await street.ben.press(invitation, "Something small")
    await street.ben.press(await street.ben.fill(form, PRINTER), "Post it")

    assert await led_to_an_ask(street, await street.community()) == (0, 1)


async def test_keep_after_everything_was_stopped_promises_nothing(platform: str, tmp_path: Path) -> None:
    async with a_street(platform, tmp_path, IN_SHORT) as street:
        last = await last_question(street)
        await street.ben.press(await street.ben.press(await street.ben.run("/my"), "Settings"), "Stop these")

        kept = await street.ben.press(last, "Keep")
        later = await street.ben.press(last, "Later")

        assert "This has moved on." in kept.text
        assert "This has moved on." in later.text


async def led_to_an_ask(street: Street, community: Community) -> tuple[int, int]:
    """Say how often an invitation led to an ask up to last month's end, and in the week with which the next begins."""
    now = street.sandbox.clock.now()
    month = (now.replace(day=1) + timedelta(days=32)).replace(day=1)
    week = month - timedelta(days=month.weekday())

    def look(directory: Directory) -> tuple[int, int]:
        unit = directory.within(community.id)
        before = unit.counted(Event.INVITATION_LED_TO_ASK, now - timedelta(days=99), week)
        return before, unit.counted(Event.INVITATION_LED_TO_ASK, week, week + timedelta(days=7))

    assert street.bot
    return await street.bot.store.read(look)


async def test_not_now_is_fine(street: Street) -> None:
    left = await street.ben.press(await invited(street), "Not now")
    before = len(street.ben.dms())
    await street.pass_by(days=20)

    assert "All right." in left.text
    assert len(street.ben.dms()) == before


async def test_stop_stops(street: Street) -> None:
    stopped = await street.ben.press(await invited(street), "Stop these")
    before = len(street.ben.dms())
    for _ in range(4):
        await street.pass_by(days=15)

    assert "Stopped." in stopped.text
    assert INVITE_ME in (await street.ben.press(await street.ben.run("/my"), "Settings")).labels
    assert len(street.ben.dms()) == before


async def test_who_runs_the_place_is_never_invited(street: Street) -> None:
    await street.mo.press(await helped(street, "Mo"), INVITE_ME)
    before = len(street.mo.dms())
    await weeks(street, 2)

    assert len(street.mo.dms()) == before


async def test_two_without_an_answer_pause_it_and_the_last_question_can_be_kept(platform: str, tmp_path: Path) -> None:
    async with a_street(platform, tmp_path, IN_SHORT) as street:
        last = await last_question(street)

        kept = await street.ben.press(last, "Keep")
        assert set(last.labels) >= {"Keep", "Later", "Stop"}
        assert "Good." in kept.text


IN_SHORT = replace(QUICK, giver_offers=2, invite_every=3 * DAY, invite_last=5 * DAY)


async def last_question(street: Street) -> Seen:
    """Let two invitations be left without an answer, and give the question that follows."""
    await invited(street)
    for _ in range(25):
        if "Shall that go on?" in street.ben.dms()[-1].text:
            break
        await street.pass_by(days=1)
    return street.ben.dms()[-1]
