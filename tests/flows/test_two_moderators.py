"""Two moderators act at the same moment, one where they chat and one in a browser: one effect, and both are told."""

import asyncio
import os
import random
import re
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from aiohttp import ClientSession, CookieJar

from bot.model.audit import Deed
from tests.adapters.web.core import Tab
from tests.flows.moderating import choose_mods, reported
from tests.flows.neighbours import Seen
from tests.flows.street import HELP, PRINTER, QUICK, Street, a_street, cards
from tests.flows.test_login import ANY_PORT, address, let_in
from tests.flows.test_review import may_ask
from tests.flows.test_staff import choose
from tests.flows.test_unmasking import trail

RACES = int(os.environ.get("ASKAROUND_RACES", "20"))
APPROVALS = max(3, RACES // 20)
"""Fewer of these: one person asks so often in an hour and no more, and a channel on Slack takes a card a second."""
MANY = replace(QUICK, live_asks=10_000, anonymous_a_day=10_000)
DICE, HEAD_STARTS = random.Random(1), {"discord": 0.02, "slack": 0.06}
"""Up to so many seconds one of both is slower: now one is first, now the other. A press on Slack takes longer."""

GOES_ON, SEEN_TO = "Everything here goes on.", "Somebody has just seen to this"


@pytest.fixture
async def street(platform: str, tmp_path: Path) -> AsyncIterator[Street]:
    async with a_street(platform, tmp_path, MANY, web=ANY_PORT) as street:
        await choose_mods(street)
        await choose(street, "Mo", "Dee")
        yield street


@pytest.fixture
async def tab(street: Street) -> AsyncIterator[Tab]:
    """Give the browser in which Dee is in."""
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        tab = Tab(session, address(street))
        await let_in(street, tab, "Dee")
        yield tab


async def form(tab: Tab, page: str, label: str) -> dict[str, str]:
    """Read what a browser sends when the last button with that label on a page is pressed."""
    shown = (await tab.get(page)).text
    forms = [one for one in re.findall(r"<form.*?</form>", shown, re.DOTALL) if f">{label}</button>" in one]
    return {name: unescape(value) for name, value in re.findall(r'name="([^"]+)" value="([^"]*)"', forms[-1])}


async def race(
    street: Street, tab: Tab, seen: Seen, page: str, label: str, *, head_start: float = 0
) -> tuple[str, str]:
    """Let Mo press a button in the chat and Dee the same on a page; give what each is told."""
    sent = await form(tab, page, label)
    slow = DICE.uniform(-head_start, head_start)

    async def in_the_chat() -> str:
        await asyncio.sleep(max(0, slow))
        return (await street.mo.press(seen, label)).text

    async def on_the_page() -> str:
        await asyncio.sleep(max(0, -slow))
        return (await tab.post("/act", sent)).text

    told, got = await asyncio.gather(in_the_chat(), on_the_page())
    return told, got


async def the_last_of(street: Street, number: int) -> Seen:
    """Wait until so many cards stand in #mods, and the last one can be approved."""
    await street.until(lambda: len(reported(street)) == number and "Approve" in reported(street)[-1].labels)
    return reported(street)[-1]


async def test_a_pause_that_both_end_ends_once_and_both_are_told_however_often(street: Street, tab: Tab) -> None:
    ended = Counter[tuple[bool, bool]]()
    for _ in range(RACES):
        paused, head_start = await street.mo.run("/askaround pause"), HEAD_STARTS[street.platform]
        told, page = await race(street, tab, paused, "/settings", "Resume", head_start=head_start)
        ended[GOES_ON in told, GOES_ON in page] += 1
        assert (SEEN_TO in told) + (SEEN_TO in page) == 1

    deeds = Counter(line.deed for line in (await trail(street)).lines)
    assert set(ended) <= {(True, False), (False, True)}
    assert (deeds[Deed.ALL_PAUSED], deeds[Deed.ALL_RESUMED]) == (RACES, RACES)


async def test_words_that_both_approve_go_up_once_and_both_are_told(street: Street, tab: Tab) -> None:
    await may_ask(street, "Yes, once moderators have looked at the words")
    for number in range(APPROVALS):
        await street.post(street.ana, {**PRINTER, HELP: f"Company on walk {number}"}, anonymously=True)
        seen = await the_last_of(street, number + 1)
        told, page = await race(street, tab, seen, "/review", "Approve")
        assert ("Done." in told) + (SEEN_TO in told) == ("Done." in page) + (SEEN_TO in page) == 1
        assert (SEEN_TO in told) != (SEEN_TO in page)
    await street.card(street.ben, APPROVALS)
    await street.settle()

    assert len(cards(street.ben)) == APPROVALS
