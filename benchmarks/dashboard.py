"""The dashboard: how long a page takes, beside a server that makes nothing, with little behind it and with much."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import cast

from aiohttp import ClientSession
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from adapters.web.addresses import Bind
from adapters.web.server import WebServer, listen, quiet
from benchmarks.disk import a_folder
from benchmarks.rows import Row, middle
from benchmarks.run import Contender, Run, pairs
from bot.clock import SystemChance, SystemClock
from bot.dashboard import Dashboard
from bot.model.actions import Action
from bot.model.asks import Ask, AskState, Wish
from bot.model.audit import Deed
from bot.model.communities import Community, MessageRef, Place, Settings
from bot.model.decisions import Event
from bot.model.ids import AskId, CommunityId, ReportId, SpaceId
from bot.model.pages import Page
from bot.model.people import Actor, Person, Rank
from bot.model.reports import Matter, Report
from bot.model.surveys import Survey
from bot.model.visits import Visitor
from bot.platforms import Census
from bot.ports import Directory, Unit
from bot.views.card import Reply
from bot.visiting import Visits, let_in
from bot.vouching import Vouching
from storage.keyring import Keyring
from storage.opening import prepare
from storage.sqlite import SqliteStore

FEW, MANY = 1_000, 1_000_000
"""Asks behind a page: those of sixty days of a busy place, and of more than anybody has."""

WAITING, LINES, LOOKS = 100, 500, 40
WITHIN = {"sixty days": 100_000, "1,000,000 asks": 150_000}
"""Microseconds that nineteen of twenty looks at a page may take."""

HOME, SPACE = CommunityId("home"), SpaceId("discord:1")
MO = Visitor(community=HOME, space=SPACE, actor=Actor(person=Person("discord:2"), name="Mo"))
CHANNEL = Place(space=SPACE, channel="3")
WISH = Wish(hand="My shelf leans to the left, and I cannot tell why.", help="Ten minutes with a spirit level")
ENDED = (
    "INSERT INTO asks (community_id, id, state, version, anonymous, posted_at, ended_at, kind, size, by_when, others,"
    " words) VALUES (?, ?, 'closed', 1, 0, ?, ?, 'hands', '5 minutes', 'three days', 0, 'sealed')"
)

Tab = Callable[[str], Awaitable[float]]
"""Looks at a page, and says how many microseconds that took."""


class Moderating:
    """Of a census what a page asks: everybody looks after the place, and it has a name."""

    owners_may_export = True

    async def rank(self, person: Person, space: SpaceId) -> Rank:  # noqa: ARG002 - A port's whole signature.
        """Say so."""
        return Rank(runs_space=True)

    async def survey(self, place: Place) -> Survey:  # noqa: ARG002 - as above.
        """Say what it is called."""
        return Survey(called="help", space_called="Maple Street")


async def measure(run: Run) -> list[Row]:
    """Look at every page in both places and at nothing, in turn; a row is a page, and the first one is the slowest."""
    chance = SystemChance()
    async with AsyncExitStack() as opened:
        folder = Path(opened.enter_context(a_folder()))
        contenders = {"nothing": _looking(await opened.enter_async_context(_nothing()), "", run)}
        for place, asks in zip(WITHIN, (FEW, MANY), strict=True):
            tab = await opened.enter_async_context(_place(folder, run.of(asks), chance))
            contenders |= {f"{page}, {place}": _looking(tab, page, run) for page in Page}
        found = await run.in_turn("dashboard", contenders)
    rows = [_row(name, found) for name in contenders if name != "nothing"]
    slowest = max(rows, key=lambda row: row.pair.ratio / row.goal)
    return [replace(slowest, name="dashboard"), *rows]


def _row(name: str, found: list[dict[str, float]]) -> Row:
    pair = middle(pairs(found, name, "nothing"))
    goal = WITHIN[name.partition(", ")[2]] / pair.floor
    return Row(name=f"dashboard, {name}", unit="us, 95th percentile", pair=pair, goal=round(goal), less_is_better=True)


def _looking(tab: Tab, page: str, run: Run) -> Contender:
    looks = run.of(LOOKS)

    async def look(_: int) -> float:
        taken = sorted([await tab(page) for _ in range(looks)])
        return taken[int(looks * 0.95)]

    return look


@asynccontextmanager
async def _nothing() -> AsyncIterator[Tab]:
    """Serve an empty page, by the same server with the same switches."""

    async def empty(_: Request) -> PlainTextResponse:
        return PlainTextResponse("")

    listening = listen(Bind("127.0.0.1", 0))
    server = quiet(Starlette(routes=[Route("/", empty)]))
    serving = asyncio.create_task(server.serve([listening]))
    async with ClientSession() as session:
        yield partial(_look, session, "http://{}:{}".format(*listening.getsockname()))
    server.should_exit = True
    await serving


@asynccontextmanager
async def _place(folder: Path, asks: int, chance: SystemChance) -> AsyncIterator[Tab]:
    """Serve the dashboard of a place with so many asks behind it, to somebody who is in."""
    keyring, clock, database = Keyring.load_or_create(folder / "keys"), SystemClock(), folder / f"{asks}.sqlite"
    prepare(database, keyring)
    _end_asks(database, asks, clock.now())
    store = await SqliteStore.open(database, keyring)
    token = await store.transact(partial(settle, clock.now(), chance))
    censuses = {"discord": cast("Census", Moderating())}
    web = WebServer("127.0.0.1:0")
    web.start(
        dashboard=Dashboard(store=store, clock=clock, chance=chance, censuses=censuses, defaults=Settings(), names={}),
        visits=Visits(store=store, clock=clock, chance=chance),
        vouching=Vouching(store=store, clock=clock, chance=chance, censuses=censuses, defaults=Settings()),
        vouchers={},
        answer=_nobody_presses,
        mint=chance.id,
        names={},
    )
    async with ClientSession(cookies={"askaround": token}) as session:
        yield partial(_look, session, web.public.url)
    await web.stop()
    await store.close()


async def _look(session: ClientSession, url: str, page: str) -> float:
    began = perf_counter()
    async with session.get(f"{url}/{page}", allow_redirects=False) as answer:
        await answer.read()
    assert answer.status == 200, answer.status
    return (perf_counter() - began) * 1e6


async def _nobody_presses(action: Action) -> Reply:
    raise AssertionError(action)


def _end_asks(path: Path, asks: int, now: datetime) -> None:
    """Write asks that ended within two years; no page reads their words."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.executemany(ENDED, _ended(asks, int(now.timestamp())))


def _ended(asks: int, now: int) -> Iterator[tuple[str, str, int, int]]:
    chance, step = SystemChance(), 2 * 365 * 24 * 3600 / asks
    for place in range(asks):
        posted = int(now - place * step) // 3600 * 3600
        yield HOME, chance.id(), posted, posted


def settle(now: datetime, chance: SystemChance, directory: Directory) -> str:
    """Set the place up, bring to each queue what waits, write a year of weeks and of deeds; give Mo's token."""
    directory.found(HOME, SPACE)
    unit = directory.within(HOME)
    unit.keep_settings(Community(id=HOME, channel=CHANNEL, moderators=CHANNEL))
    for place in range(WAITING):
        _wait(unit, now.replace(minute=0, second=0, microsecond=0) - timedelta(hours=place), chance)
    for place in range(LINES):
        unit.audit(Deed.SETTINGS_CHANGED, now - timedelta(hours=LINES - place))
        unit.count(Event.ASK_SHOWN, now - timedelta(days=place * 365 // LINES), WISH.size)
    return let_in(directory, MO, now, chance).token


def _wait(unit: Unit, since: datetime, chance: SystemChance) -> None:
    for state, matter in ((AskState.OPEN, Matter.REPORTED), (AskState.REVIEW, Matter.REVIEW), (AskState.OPEN, None)):
        ask = Ask(id=AskId(chance.id()), wish=WISH, state=state, posted_at=since)
        if state is AskState.OPEN:
            ask = replace(ask, card=MessageRef(place=CHANNEL, message="4"), shown_at=since, heard_at=since)
        unit.asks.post(ask, Person(f"discord:{chance.id()}"))
        if matter:
            report = Report(id=ReportId(chance.id()), ask=ask.id, matter=matter, text=WISH.help, at=since)
            unit.reports.make(report, None)
