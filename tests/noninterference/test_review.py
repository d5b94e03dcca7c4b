"""Where moderators look first: whoever asked, and whether two asks have one author or two, they see the same."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from benchmarks.simulation.database import an_empty_database
from benchmarks.simulation.leaping import LeapingLoop
from bot.model.communities import Anonymity
from bot.model.handles import Verb
from tests.noninterference.acting import Acting
from tests.noninterference.doings import Do
from tests.noninterference.hands import Hands
from tests.noninterference.history import remember
from tests.noninterference.house import House, a_house
from tests.noninterference.people import MODERATORS as MODS, ONE, OTHER
from tests.noninterference.record import MODERATORS, Record, difference
from tests.noninterference.script import Script, Step, script

NOTE = {"note": "Could you leave out the street?"}
DECIDED = (
    (Verb.APPROVE, Verb.DECLINE_ASK),
    (Verb.RETURN_ASK, Verb.APPROVE),
    (Verb.DECLINE_ASK,),
    (),
)
"""What moderators press in turn on each card; where nobody presses, a week goes by."""

STAYING = [seed for seed in range(30) if script(seed).leaving is None][:6]


@pytest.mark.parametrize("platform", ["discord", "slack"])
@pytest.mark.parametrize("seed", STAYING)
def test_what_becomes_of_a_review_tells_nobody_who_asked(seed: int, platform: str) -> None:
    told = script(seed)
    told = replace(told, settings=replace(told.settings, anonymity=Anonymity.REVIEWED))

    one, other = (lived(told, platform, casting) for casting in (0, 1))

    assert "waits to be looked at" in "\n".join(one)
    assert not difference(one, other)


def lived(told: Script, platform: str, casting: int) -> list[str]:
    """Let it happen once, and give what all others saw."""
    an_empty_database()
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        return runner.run(_lived(told, platform, casting))


async def _lived(told: Script, platform: str, casting: int) -> list[str]:
    record = Record(frozenset({ONE, OTHER}))
    with record.listening():
        async with a_house(platform, f"{told.seed}", record, told.people, told.settings) as house:
            acting = Acting(house, told, told.castings[casting], Hands(house))
            await remember(house, told, acting.hands)
            for number, step in enumerate(told.steps):
                await house.until(step.at)
                await acting.do(number, step)
                if step.do in (Do.ASK, Do.EDIT, Do.OPEN_AGAIN):
                    await _looked_at(house, told, acting, number, step)
            await house.until(house.clock.now() + timedelta(days=9))
            record.note(MODERATORS, "audit", house.audit())
    return record.lines()


async def _looked_at(house: House, told: Script, acting: Acting, number: int, step: Step) -> None:
    """Let moderators decide about whatever waits, one after the other on cards that each has still before them."""
    await house.until(house.clock.now() + timedelta(minutes=2))
    ask = acting.asked.get(step.about)
    reports = await house.within(lambda unit: unit.reports.on(ask)) if ask else ()
    for place, report in enumerate(reports):
        for turn, verb in enumerate(DECIDED[(told.seed + number + place) % len(DECIDED)]):
            acting.hands.begin(f"looked at {number} {place} {turn}")
            card = house.post.shown.get((report, verb))
            await acting.hands.press(told.who(MODS[turn]), card, verb, typed=NOTE)
            await house.read_pages(f"after {number} {place} {turn}", told.who(MODS[0]))
