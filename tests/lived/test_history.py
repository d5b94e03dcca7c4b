"""Sixty days through the real rules: lively enough to look at, and nothing in them that the rules would not allow."""

import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.clock import dice
from bot.lived.history import LENGTH, SEED, THEMES, History
from bot.lived.themes import REWORDED, Theme
from bot.lived.town import Nowhere, VirtualClock
from bot.model.communities import Place
from bot.safety.crisis import signal
from bot.views.card import Card
from sandbox.people import NEIGHBOURS, PERSONAS, STAFF
from storage.inline import InlineStore
from storage.keyring import Keyring

TODAY = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)

pytestmark = pytest.mark.asyncio(loop_scope="module")


EVERY = tuple(theme for themes in THEMES.values() for theme in themes)


@dataclass(frozen=True)
class Home:
    platform: str
    commands_in_private: bool
    space: str = "7"
    channel: str = "1"
    moderators: str = "2"
    staff: tuple[str, ...] = STAFF
    accounts: dict[str, str] = field(
        default_factory=lambda: {name: str(place) for place, name in enumerate((*PERSONAS, *NEIGHBOURS))}
    )


@dataclass(slots=True)
class Watched(Nowhere):
    """Notes when what was posted."""

    clock: VirtualClock = field(default_factory=lambda: VirtualClock(TODAY))
    posted: list[tuple[str, datetime, Card]] = field(default_factory=list)

    def post(self, place: Place, card: Card) -> str:
        self.posted.append((place.channel, self.clock.at, card))
        return super(Watched, self).post(place, card)


@dataclass(frozen=True)
class Past:
    database: sqlite3.Connection
    days: list[int]
    scenes: dict[str, Watched]

    def counted(self, counter: str) -> int:
        (found,) = self.database.execute("SELECT SUM(n) FROM counts WHERE counter = ?", (counter,)).fetchone()
        return int(found or 0)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def past(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Past]:
    folder: Path = tmp_path_factory.mktemp("lived")
    clock = VirtualClock(TODAY - LENGTH)
    scenes = {platform: Watched(clock=clock) for platform in ("discord", "slack")}
    with InlineStore.opened(folder / "town.sqlite", Keyring.load_or_create(folder / "keys")) as store:
        history = History([Home("discord", False), Home("slack", True)], scenes, store, dice(SEED), clock)
        yield Past(store.connection, [day async for day in history.days()], scenes)


async def test_each_day_that_is_over_is_told(past: Past):
    assert past.days == list(range(1, LENGTH.days + 1))


async def test_an_ask_that_was_reworded_still_says_what_it_is_about(past: Past):
    reworded = [said(card) for watched in past.scenes.values() for *_, card in watched.posted if REWORDED in said(card)]

    assert reworded
    assert all(any(f"{theme.hand} {REWORDED}" in words for theme in EVERY) for words in reworded)


def said(card: Card) -> str:
    return " ".join(line.text for line in card.lines)


async def test_about_four_of_five_asks_are_answered_within_a_day(past: Past):
    share = past.counted("answered in a day") / past.counted("ask shown")

    assert 0.72 < share < 0.9


async def test_promises_are_kept_and_lapse_and_moderators_have_something_to_do(past: Past):
    for counter in ("offer kept", "offer lapsed", "offer handed back", "reported", "ask approved", "invited"):
        assert past.counted(counter), counter
    assert past.counted("offer kept") > 5 * past.counted("offer lapsed")


async def test_weeks_differ_and_evenings_are_busier_than_mornings(past: Past):
    shown = [
        at for scene in past.scenes.values() for channel, at, card in scene.posted if channel == "1" and card.about
    ]
    weeks = Counter((at - TODAY + LENGTH).days // 7 for at in shown)
    evening, morning = (sum(first <= at.hour < first + 5 for at in shown) for first in (17, 6))

    assert max(weeks.values()) > 1.4 * min(weeks[week] for week in range(8))
    assert evening > 1.5 * morning


async def test_on_either_side_a_report_is_left_for_whoever_becomes_a_moderator(past: Past):
    left = past.database.execute("SELECT COUNT(DISTINCT community_id) FROM reports WHERE state = 'open'").fetchone()

    assert left == (2,)


async def test_nothing_is_left_over_that_should_have_happened(past: Past):
    parked = past.database.execute("SELECT COUNT(*) FROM outbox WHERE state = 'parked'").fetchone()
    late = past.database.execute("SELECT COUNT(*) FROM timers WHERE due <= ?", (TODAY.timestamp(),)).fetchone()

    assert (parked, late) == ((0,), (0,))


async def test_on_the_first_day_that_passes_somebody_on_either_side_is_invited_to_ask(past: Past):
    tomorrow = (TODAY + timedelta(days=1)).timestamp()
    due = past.database.execute(
        "SELECT COUNT(DISTINCT community_id) FROM timers WHERE alarm = 'invite' AND due <= ?", (tomorrow,)
    ).fetchone()

    assert due == (2,)


async def test_no_ask_repeats_another_word_for_word(past: Past):
    for platform, scene in past.scenes.items():
        cards = {card.about.id: said(card) for channel, _, card in scene.posted if channel == "1" and card.about}
        wished = Counter(theme.help for words in cards.values() for theme in THEMES[platform] if theme.help in words)

        assert len(wished) > 40
        assert [words for words, times in wished.items() if times > 1] == []


@pytest.mark.parametrize("theme", EVERY, ids=lambda theme: theme.help)
async def test_nothing_that_can_be_said_in_it_is_heard_as_danger(theme: Theme):
    for words in (f"{theme.help}\n{theme.hand}", f"{theme.hand} {REWORDED}", theme.offer, theme.thanks):
        assert signal(words) is None


async def test_nobody_in_it_is_taken_for_somebody_in_danger(past: Past):
    assert past.database.execute("SELECT COUNT(*) FROM concerns").fetchone() == (0,)
