"""Deliveries that no client sends: real ones with something in them changed, on either platform."""

import asyncio
import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from adapters.discord.inbound import Raw as DiscordRaw, RawMessage
from adapters.slack.inbound import Profile, Raw as SlackRaw
from benchmarks.mishaps.house import House, a_house
from benchmarks.mishaps.living import HOSTILE, Living
from benchmarks.mishaps.people import RESIDENTS
from benchmarks.simulation.database import an_empty_database, in_memory
from benchmarks.simulation.leaping import LeapingLoop
from bot.model.communities import Settings

LIVED = 40
"""Steps after which there are all kinds of deliveries to change."""

A_STEP = 100
"""So many deliveries, and life goes on by a step."""

JUNK: tuple[Any, ...] = (
    *(None, True, 0, -1, 2**70, 1.5, float("nan"), "", "0", [], {}, [[]], [None], {"": None}, {"id": {}}, ["1.act"]),
    *("1.act.x.y0", "1.new.a.b", "1.form...", "1.run.setup", "1.run.ask", "1.act." + "z" * 300, "\x00", "\ud800"),
    *HOSTILE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fuzzed:
    """How many were read after all, and what should not have come of any."""

    heard: int
    read: int
    findings: tuple[str, ...]


def fuzzed(seed: int, number: int) -> Fuzzed:
    """Change *number* deliveries."""
    an_empty_database()
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        return runner.run(_fuzzed(seed, number))


async def _fuzzed(seed: int, number: int) -> Fuzzed:
    dice, platform, read = random.Random(f"fuzz {seed}"), "discord" if seed % 2 else "slack", 0
    settings = Settings(anonymous_a_day=9, live_asks=20, quiet=(0, 0))
    async with a_house(platform, f"fuzz {seed}", settings, lambda _: False, in_memory) as house:
        living = Living(house=house, dice=dice)
        await living.set_up()
        for _ in range(LIVED):
            await living.step()
        for place in range(number):
            read += await house.bear(_changed(house, dice))
            if place % A_STEP == 0:
                await living.step()
        # Who runs the place may have chosen any channel by now, so where a card stands is nobody's fault.
        found = tuple(what for what in house.ledger.findings if " reached " not in what)
        return Fuzzed(heard=number, read=read, findings=found)


def _changed(house: House, dice: random.Random) -> Any:
    """Take something that was sent, let somebody with a name have sent it, and change it here and there."""
    raw, who = dice.choice(house.heard[-500:]), dice.choice([one for one in RESIDENTS if not one.hidden])
    new = str(10**18 + dice.getrandbits(60))
    if isinstance(raw, SlackRaw):
        body = _mutated({**_renamed(raw.body, who.name), "trigger_id": new}, dice)
        answered = _mutated({"answered": list(raw.answered)}, dice).get("answered")
        # What is looked up of whoever sends it is told by Slack, and not by who sends it.
        profile = Profile(name=who.name, known_as=(who.name, who.handle))
        return replace(raw, body=body, profile=profile, answered=answered if isinstance(answered, list) else ())
    if isinstance(raw, RawMessage):
        answered = _mutated({"answered": list(raw.answered)}, dice).get("answered")
        kept = answered if isinstance(answered, list) else ()
        return replace(raw, id=new, account=who.account, names=(who.name,), text=dice.choice(HOSTILE), answered=kept)
    assert isinstance(raw, DiscordRaw)
    return replace(
        raw,
        id=new,
        account=who.account,
        names=dice.choice(((who.name,), (None, ""), HOSTILE[:2], ())),
        kind=dice.choice((raw.kind, raw.kind, raw.kind, 0, 2, 3, 4, 5)),
        data=_mutated(raw.data, dice),
        locale=dice.choice(("en-US", "", "-", "x" * 50, "de")),
        guild=dice.choice((raw.guild, raw.guild, None, "1")),
        permissions=dice.choice((0, 1 << 3, 1 << 5)),
    )


def _renamed(thing: Any, name: str) -> Any:
    """Let nobody who is hidden have sent it."""
    if isinstance(thing, Mapping):
        return {key: _renamed(value, name) for key, value in thing.items()}
    if isinstance(thing, list | tuple):
        return [_renamed(one, name) for one in thing]
    hidden = [who for who in RESIDENTS if who.hidden and thing in who.traces]
    return next((one.account for one in RESIDENTS if one.name == name), thing) if hidden else thing


def _mutated(whole: Mapping[str, Any], dice: random.Random) -> dict[str, Any]:
    """Change up to four places: leave out, put junk, take from elsewhere, cut, wrap."""
    copied: dict[str, Any] = _copied(whole)
    for _ in range(dice.choice((1, 1, 2, 4))):
        places = list(_places(copied))
        if places:
            _change(*dice.choice(places), dice, places)
    return copied


def _copied(thing: Any) -> Any:
    if isinstance(thing, Mapping):
        return {key: _copied(value) for key, value in thing.items()}
    return [_copied(one) for one in thing] if isinstance(thing, list | tuple) else thing


def _places(thing: Any) -> list[tuple[Any, Any]]:
    keys = list(thing) if isinstance(thing, dict) else list(range(len(thing))) if isinstance(thing, list) else []
    return [(thing, key) for key in keys] + [place for key in keys for place in _places(thing[key])]


def _change(holder: Any, key: Any, dice: random.Random, places: list[tuple[Any, Any]]) -> None:
    other, there = dice.choice(places)
    match dice.randrange(6):
        case 0:
            del holder[key]
        case 1:
            holder[key] = _copied(other[there])
        case 2 if isinstance(holder[key], str) and holder[key]:
            cut = dice.randrange(len(holder[key]))
            holder[key] = holder[key][:cut] + dice.choice(("", "z", ".", "0", "\x00")) + holder[key][cut + 1 :]
        case 3:
            holder[key] = [_copied(holder[key])] if dice.random() < 0.5 else {"value": _copied(holder[key])}
        case _:
            holder[key] = _copied(dice.choice(JUNK))
