"""What moderators read in a browser changes only where a channel does: no page is a window of its own."""

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from bot.chapters import queues
from bot.chapters.deck import Deck
from bot.model.ids import AskId
from bot.views.card import Card
from tests.noninterference.conversation import run
from tests.noninterference.record import EVERYBODY, MODERATORS
from tests.noninterference.script import script

SEEDS = range(20)
PULSE = re.compile(rf"\w+ (\d+ \w+ [\d:]+)\.\d+ {MODERATORS} · pulse: (\w+)")
IN_A_CHANNEL = re.compile(rf"\w+ \d+ \w+ [\d:.]+ ({EVERYBODY}|{MODERATORS}) · (?!pulse|audit)")


@pytest.mark.parametrize("platform", ["discord", "slack"])
@pytest.mark.parametrize("seed", SEEDS[:10])
def test_queues_move_only_when_a_channel_does_or_a_day_begins(seed: int, platform: str):
    assert not unexplained_in(seed, platform)


def unexplained_in(seed: int, platform: str) -> list[str]:
    """Look for it in the conversation of *seed*."""
    told = script(seed)
    destroys_from = told.begins + timedelta(seconds=told.settings.destroy_after)  # With its ask a report goes.
    return unexplained(run(told, platform, 0).lines, ZoneInfo(told.settings.zone), destroys_from)


def unexplained(lines: list[str], zone: ZoneInfo, until: datetime) -> list[str]:
    """Give what was seen between two looks at the queues that differ, with nothing in a channel to show for it."""
    looks = [(number, found) for number, line in enumerate(lines) if (found := PULSE.match(line))]
    return [
        "\n".join(lines[first : second + 1])
        for (first, before), (second, after) in pairwise(looks)
        if before[2] != after[2]
        and moment(before[1], zone).date() == moment(after[1], zone).date()
        and moment(after[1], zone) < until
        and not any(IN_A_CHANNEL.match(line) for line in lines[first:second])
    ]


def moment(said: str, zone: ZoneInfo) -> datetime:
    """Give a moment on the clocks of the community."""
    return datetime.strptime(f"2026 {said}", "%Y %d %b %H:%M:%S").replace(tzinfo=UTC).astimezone(zone)


def test_a_queue_that_tells_when_somebody_offers_help_is_noticed(monkeypatch: pytest.MonkeyPatch):
    drawn = queues._ask

    def without_offers(deck: Deck, id: str) -> Card | None:
        return None if deck.unit.offers.on(AskId(id)) else drawn(deck, id)

    monkeypatch.setattr(queues, "_ask", without_offers)

    assert any(unexplained_in(seed, "discord") for seed in SEEDS)
