"""Whoever has the whole database and no key finds who asked no better than by guessing among the members."""

import os
from collections.abc import Callable
from datetime import timedelta

import pytest

from benchmarks.simulation.town import BEGINS
from tests.thief.attacks import Loot, Tally
from tests.thief.haul import Haul, Row
from tests.thief.town import Truth, robbed

DAYS, MEMBERS = (int(one) for one in os.environ.get("ASKAROUND_THIEF", "45 20").split())
Planted = Callable[[Haul, Truth], Haul]

SETTLED = (BEGINS + timedelta(days=20)).timestamp()
"""By then everybody has asked: that somebody has a locker tells nothing any more."""

FRESH = timedelta(days=8)
"""An ask that is older has hardly anything new to tell."""

RISK = 1e-4
"""How likely a false alarm is in one run, all ways together."""


async def tallied(seed: int, days: int = DAYS, planted: Planted = lambda haul, _: haul) -> Tally:
    """Rob the town every day, and guess once each way for each ask."""
    tally = Tally()

    def robbery(haul: Haul, truth: Truth) -> None:
        if truth.now < SETTLED:
            return
        loot = Loot(planted(haul, truth), truth)
        for ask in loot.hidden:
            if truth.now - ask.values["posted_at"] < FRESH.total_seconds():
                tally.guess(loot, ask, seed)

    await robbed(days=days, members=MEMBERS, seed=seed, every=timedelta(hours=24), robbery=robbery)
    return tally


async def test_no_join_finds_who_asked_more_often_than_chance() -> None:
    tally = await tallied(seed=1)

    assert sum(len(chances) > DAYS / 2 for chances in tally.chances.values()) > 50, "he hardly tried"
    assert tally.beyond_chance(RISK) == {}


def with_a_pseudonym(haul: Haul, truth: Truth) -> Haul:
    """Plant a table in which an anonymous ask has its author's row beside it."""
    return planted(haul, truth, lambda ask, member: {"ask": ask.key, "member": member})


def with_a_moment(haul: Haul, truth: Truth) -> Haul:
    """Plant a table that says, to some seconds, when a member last did something, which was to ask."""
    return planted(haul, truth, lambda ask, member: {"member": member, "at": ask.values["posted_at"] + len(member) % 5})


def planted(haul: Haul, truth: Truth, values: Callable[[Row, str], dict[str, object]]) -> Haul:
    own = {person: key for (table, key), person in truth.writers.items() if table == "members"}
    asks = [row for row in haul.rows if row.table == "asks" and row.values["anonymous"]]
    named = [(f"planted-{n:020}", ask) for n, ask in enumerate(asks)]
    rows = [Row("planted", name, {"id": name, **values(ask, own[truth.writers[ask.name]])}) for name, ask in named]
    return Haul((*haul.rows, *rows))


@pytest.mark.parametrize("trace, way", [(with_a_pseudonym, "ids in common"), (with_a_moment, "near planted.at")])
async def test_the_thief_finds_what_is_planted_for_him(trace: Planted, way: str) -> None:
    tally = await tallied(seed=2, days=32, planted=trace)

    assert [found for found in tally.beyond_chance(RISK) if way in found] != []
