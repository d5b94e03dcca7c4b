"""One seed: a community set up, lived in while everything goes wrong, and looked through on the first fair days."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

from benchmarks.mishaps.house import House, a_house
from benchmarks.mishaps.living import Living
from benchmarks.mishaps.people import RESIDENTS
from benchmarks.mishaps.process import Point
from benchmarks.mishaps.weather import Mishap
from benchmarks.simulation.database import Kept, an_empty_database, in_memory, on_server
from benchmarks.simulation.leaping import LeapingLoop
from bot.model.communities import Anonymity, Settings

STEPS = 20, 45
FAIR_DAYS = timedelta(days=2)

REPLAY = ".venv/bin/python -m benchmarks faults --seed {seed}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What came of a seed."""

    seed: int
    findings: tuple[str, ...]
    happened: Mapping[Mishap, int]
    promised: int
    passed: Mapping[Point, int]


def lived(seed: int, ends: Callable[[Point], bool] | None = None, server: Path | None = None) -> Report:
    """Live through a seed; processes end where *ends* says, else by chance. All is kept in memory, or on a *server*."""
    an_empty_database()
    kept = partial(on_server, server) if server else in_memory
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        return runner.run(_lived(seed, ends, kept))


async def _lived(seed: int, ends: Callable[[Point], bool] | None, kept: Kept) -> Report:
    dice, platform = random.Random(f"life {seed}"), "discord" if seed % 2 else "slack"
    async with a_house(platform, f"{seed}", _settings(dice), ends, kept) as house:
        living = Living(house=house, dice=dice)
        await living.set_up()
        house.weather.fair = False
        for _ in range(dice.randint(*STEPS)):
            await living.step()
        await _look_through(house, living)
        return Report(
            seed=seed,
            findings=tuple(house.ledger.findings),
            happened=dict(house.weather.happened),
            promised=house.ledger.promised,
            passed=sum((process.passed for process in house.passed), Counter[Point]()),
        )


async def _look_through(house: House, living: Living) -> None:
    house.weather.fair = True
    await living.set_up()
    await house.until(house.clock.now() + FAIR_DAYS)
    await house.tidy()
    await house.ledger.end({who: await living.own(who) for who in RESIDENTS})


def _settings(dice: random.Random) -> Settings:
    return Settings(
        anonymity=dice.choice((Anonymity.ON, Anonymity.ON, Anonymity.REVIEWED)),
        anonymous_a_day=9,
        live_asks=20,
        zone=dice.choice(("UTC", "Europe/Berlin", "America/New_York", "Pacific/Auckland")),
        send_anyway=dice.random() < 0.5,
        kind_delay=dice.choice((0, 3600)),
    )
