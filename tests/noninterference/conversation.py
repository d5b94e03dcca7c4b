"""One conversation, run once with each asker on each platform, and what came out differently."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.simulation.database import an_empty_database
from benchmarks.simulation.leaping import LeapingLoop
from tests.noninterference.acting import Acting
from tests.noninterference.hands import Hands
from tests.noninterference.history import remember
from tests.noninterference.house import House, a_house
from tests.noninterference.people import ONE, OTHER
from tests.noninterference.record import MODERATORS, Record, difference
from tests.noninterference.script import Script, script
from tests.noninterference.wires import Trouble

PLATFORMS = ("discord", "slack")

REPLAY = ".venv/bin/python -m tests.noninterference {seed}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run looked like to everybody else, and the words of every public card."""

    lines: list[str]
    public: list[tuple[str, ...]]


def found_in(seed: int) -> Iterator[str]:
    """Say what in the conversation of *seed* depends on who asked, or whether its words depend on the platform."""
    told, public = script(seed), []
    for platform in PLATFORMS:
        one, other = (run(told, platform, casting) for casting in (0, 1))
        if found := difference(one.lines, other.lines):
            yield f"On {platform} others can tell who asked. Again with: {REPLAY.format(seed=seed)}\n{found}"
        public.append([" | ".join(words) for words in one.public])
    if found := difference(*public):
        yield f"A public card depends on its platform. Again with: {REPLAY.format(seed=seed)}\n{found}"


def run(told: Script, platform: str, casting: int) -> Run:
    """Let it happen once."""
    an_empty_database()
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        return runner.run(_run(told, platform, casting))


async def _run(told: Script, platform: str, casting: int) -> Run:
    record = Record(frozenset({ONE, OTHER}))
    with record.listening():
        async with a_house(platform, f"{told.seed}", record, told.people, told.settings) as house:
            _break_down(house, told)
            acting = Acting(house, told, told.castings[casting], Hands(house))
            await remember(house, told, acting.hands)
            await _live(house, told, acting)
            record.note(MODERATORS, "audit", house.audit())
    return Run(lines=record.lines(), public=house.post.public)


def _break_down(house: House, told: Script) -> None:
    for one in told.breakdowns:
        house.ways.break_down(told.who(one.who).account, one.trouble, one.at, one.lasts)
    if told.leaving and not told.leaving.forgets:
        gone = told.who(told.leaving.who).account
        house.ways.break_down(gone, Trouble.GONE, told.leaving.at, told.ends - told.leaving.at)


async def _live(house: House, told: Script, acting: Acting) -> None:
    for number, step in enumerate(told.steps):
        await house.until(step.at)
        await acting.do(number, step)
    await house.until(told.ends)
    for who in told.people:
        if who.name not in (ONE, OTHER):
            await acting.look_around(who)
