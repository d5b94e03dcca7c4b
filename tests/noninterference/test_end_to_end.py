"""The same through the real clients and the sandbox: what is sent to all others, and what is logged, tells nobody."""

import json
import logging
import re
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from sandbox.slack import SlackSandbox
from tests.flows.neighbours import Neighbour
from tests.flows.street import HELP, PRINTER, Street, a_street
from tests.flows.test_settings import HOURS, QUIET, TOPICS, ZONE, settings
from tests.noninterference.record import difference

PLAIN, OTHER = "Ana", "Zephyrine Quillfeather"
OTHERS = ("Ben", "Cam", "Dee", "Mo")
OURS = ("bot", "adapters", "storage")
ONCE = ("discord.client",)
"""Says once a process which packages for voice are missing."""

SAY = "What would you like to say?"

_TOKEN = re.compile(r"[A-Za-z0-9_-]{22,}|\d{9,}(?:\.\d+)?|\b[A-Z][A-Z0-9]{8,}\b")
"""Random ids of ours, and the platforms' own."""

Story = Callable[[Street, Neighbour], Awaitable[None]]


@dataclass
class Names:
    """Says of each id only which one it is, in the order in which they appear."""

    known: dict[str, str] = field(default_factory=dict)

    def told(self, text: str) -> str:
        return _TOKEN.sub(lambda found: self.known.setdefault(found[0], f"id{len(self.known)}"), text)


class Ear(logging.Handler):
    """Hears all that we have to say, and of libraries what is a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.partition(".")[0] in OURS or (record.levelno >= logging.WARNING and record.name not in ONCE):
            self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@asynccontextmanager
async def listening() -> AsyncIterator[Ear]:
    root, ear = logging.getLogger(), Ear()
    before = root.level
    root.addHandler(ear)
    root.setLevel(logging.DEBUG)
    try:
        yield ear
    finally:
        root.setLevel(before)
        root.removeHandler(ear)


def move_in(street: Street) -> Neighbour:
    """Let somebody come who runs the place, is called otherwise, speaks another language and sleeps at other hours."""
    if isinstance(street.sandbox, SlackSandbox):
        street.sandbox.world.add_user(street.sandbox.workspace("Maple Studio"), OTHER, is_admin=True).locale = "is-IS"
    else:
        user = street.sandbox.world.add_user(OTHER)
        user.locale = "is-IS"
        street.sandbox.world.join(street.sandbox.guild("Maple Street"), user, moderates=True)
    return street.neighbour(OTHER)


async def before(street: Street) -> None:
    """Let the other one have asked by name, like to help, sleep by day, and let nobody write to them."""
    other = move_in(street)
    await street.mo.choose(await street.mo.run("/askaround setup"), "Choose the moderators' channel", ["mods"])
    await street.post(other, {**PRINTER, HELP: "Somebody with a spirit level"})
    await other.press(await street.own(other, "My ask: Somebody"), "Sorted")
    await other.choose(await settings(other), TOPICS, ["Tech", "Learning"])
    await other.fill(await other.press(await settings(other), HOURS), {ZONE: "Asia/Kathmandu", QUIET: "9-21"})
    other.close_dms()
    await street.settle()


async def somebody_helps(street: Street, asker: Neighbour) -> None:
    """From the offer to the note, with what an asker may press on their own card."""
    card = await street.card(street.ben, 2)
    for label in ("Me too", "I can help"):
        await asker.press(await street.card(asker, 2), label)
    for helper in (street.ben, street.cam):
        await street.offer(helper, card)
    await asker.press(await street.own(asker, "Ben can help"), "Yes, please")
    await street.settle()
    talk = await asker.press(await street.own(asker, "Conversation"), "Reply")
    await asker.fill(talk, {SAY: "Call me at +49 30 901820."})
    talk = await asker.press(await street.own(asker, "Conversation"), "Reply")
    await asker.fill(talk, {SAY: "Is seven all right?"})
    await street.settle()
    await street.ben.fill(await street.ben.press(street.ben.dms()[-1], "Reply"), {SAY: "Seven is fine."})
    await street.settle()
    done = await asker.press(await street.own(asker, "My ask: Five"), "Sorted")
    await asker.fill(await asker.press(done, "Leave a note"), {"What their help meant": "A lot."})
    await street.pass_by(hours=2)


async def nobody_comes(street: Street, asker: Neighbour) -> None:
    """From the first wait to the kind end, with a look at how it stands."""
    await street.pass_by(days=1, hours=2)
    waiting = [seen for seen in street.mo.channel("mods") if "I will answer" in seen.labels]
    await street.mo.press(waiting[-1], "I will answer")
    await street.pass_by(days=2)
    await asker.press(await street.own(asker, "My ask: Five"), "Keep it open")
    for _ in range(9):
        await street.pass_by(days=1)
    await street.ben.run("/asks")


async def held(platform: str, folder: Path, story: Story, asker: str, noon: datetime) -> list[str]:
    """Let it happen, and give what everybody else saw, each in their order, and what was logged."""
    async with listening() as ear, a_street(platform, folder) as street:
        street.sandbox.advance(noon - street.sandbox.clock.now())
        await before(street)
        await street.post(street.neighbour(asker), anonymously=True)
        await street.card(street.ben, 2)
        await story(street, street.neighbour(asker))
        seen = seen_by_others(street)
    return [*seen, *sorted(Names().told(line) for line in ear.lines)]


def seen_by_others(street: Street) -> list[str]:
    seen: Mapping[str, list[str]] = defaultdict(list)
    names: Mapping[str, Names] = defaultdict(Names)
    eyes = {"public": "everybody", **{street.neighbour(name).id: name for name in OTHERS}}
    for one in street.sandbox.exchanges:
        audience = (one.audience,) if isinstance(one.audience, str) else one.audience
        for who in filter(None, map(eyes.get, audience)):
            sent = one.response if one.method in ("SOCKET", "HTTP") else one.body
            seen[who].append(names[who].told(f"{one.method} {_kind(one.path)} {as_text(sent)}"))
    return [f"{who}: {line}" for who in sorted(seen) for line in seen[who]]


def _kind(path: str) -> str:
    """Leave out of a path what names an interaction and holds its token."""
    return re.sub(r"(/interactions/|/webhooks/)\S+", r"\1...", path)


def as_text(sent: Any) -> str:
    return json.dumps(sent, sort_keys=True)


TIMES = 3
"""Real clients keep real seconds: on a busy machine a card waits its turn in a channel, and is drawn once more or less.
Such a difference is another one each time; one that is due to the asker is there every time."""


@pytest.mark.parametrize("story", [somebody_helps, nobody_comes])
async def test_through_the_real_clients_nobody_else_can_tell_who_asked(
    platform: str, story: Story, tmp_path: Path
) -> None:
    noon = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0) + timedelta(days=1)
    found = ""
    for time in range(TIMES):
        folder = tmp_path / str(time)
        one, other = [await held(platform, folder / asker, story, asker, noon) for asker in (PLAIN, OTHER)]
        assert len(one) > 20
        found = difference(one, other)
        if not found:
            return
    raise AssertionError(found)


@pytest.fixture(params=["discord", "slack"])
def platform(request: pytest.FixtureRequest) -> str:
    return str(request.param)
