"""Whoever asked, and whether two asks have one author or two: what moderators do about them looks the same to all."""

import asyncio
from datetime import timedelta
from functools import partial

import pytest

from benchmarks.simulation.database import an_empty_database
from benchmarks.simulation.leaping import LeapingLoop
from bot.model.actions import Pressed, Submitted
from bot.model.handles import FORMS, Verb
from bot.views.card import Card, Open
from tests.noninterference.acting import Acting
from tests.noninterference.doings import Do
from tests.noninterference.hands import Hands
from tests.noninterference.history import remember
from tests.noninterference.house import House, a_house
from tests.noninterference.people import MODERATORS as MODS, ONE, OTHER
from tests.noninterference.record import MODERATORS, Record, difference
from tests.noninterference.script import Script, Step, script

WHY = {"reason": "Is this meant to be here?"}
PRESSED = (
    (Verb.PAUSE_AUTHOR, Verb.HIDE, Verb.PAUSE_AUTHOR, Verb.RESTORE, Verb.HIDE, Verb.REMOVE),
    (Verb.HIDE, Verb.HIDE, Verb.PAUSE_AUTHOR, Verb.DISMISS),
    (Verb.DISMISS, Verb.PAUSE_AUTHOR, Verb.HIDE),
)

STAYING = [seed for seed in range(30) if script(seed).leaving is None][:6]
"""Some in which nobody leaves: what is looked at here goes on for days, and then what they asked ends."""


@pytest.mark.parametrize("platform", ["discord", "slack"])
@pytest.mark.parametrize("seed", STAYING)
def test_what_becomes_of_a_report_tells_nobody_who_asked(seed: int, platform: str):
    one, other = (lived(script(seed), platform, casting) for casting in (0, 1))

    assert "Author paused by" in "\n".join(one)
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
            await _moderated(house, told, acting)
            record.note(MODERATORS, "audit", house.audit())
    return record.lines()


async def _moderated(house: House, told: Script, acting: Acting) -> None:
    """Let every ask be reported, its author be paused and try again, and a week go by."""
    press = partial(_press, house, told)
    for place, ask in enumerate(acting.asked.values()):
        await press(f"report {place}", MODS[place], card=house.post.shown.get((ask, Verb.REPORT)), verb=Verb.REPORT)
        for number, verb in enumerate(PRESSED[(told.seed + place) % len(PRESSED)]):
            await press(f"act {place} {number}", MODS[number % len(MODS)], card=_newest_report(house, verb), verb=verb)
    all_shown = all((ask, Verb.REPORT) in house.post.shown for ask in acting.asked.values())
    for chair in list(acting.asked) if all_shown else ():  # Of one that is not shown yet nobody could pause the author.
        again = Step(at=house.clock.now(), by=chair, do=Do.ASK, about=chair, with_="", dice=3)
        await acting.do(1000 + len(chair), again)
    await house.until(house.clock.now() + timedelta(days=9))


def _newest_report(house: House, verb: Verb) -> Card | None:
    """Find a button on a report's card; one that is gone is still there for whoever has not looked since."""
    return next((card for (_, own), card in reversed(house.post.shown.items()) if own is verb), None)


async def _press(house: House, told: Script, label: str, name: str, *, card: Card | None, verb: Verb) -> None:
    control = next((own for own in card.controls if own.verb is verb), None) if card else None
    if card is None or control is None:
        return
    who, pressed = told.who(name), card.press(control)
    reply = await house.act(label, who, Pressed(press=pressed, opens_form=verb in FORMS))
    if isinstance(reply, Open):
        await house.act(f"{label} sent", who, Submitted(press=pressed, fields=WHY))
    await house.read_pages(f"after {label}", told.who(MODS[0]))
