"""The demo's bot, in a process of its own: so it can be killed as a bot is, and begin again on the same data.

The two processes talk in lines of JSON. The bot lives by the clock of the demo, which is told whenever it is moved.
"""

import asyncio
import json
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot import logs
from bot.clock import SystemClock

if TYPE_CHECKING:
    from bot.wiring import Bot

LEAVE_WITHIN = 15.0
"""Seconds in which a bot that is asked to leave has left."""

SETTLE_WITHIN = 1.0
"""Seconds that what is due may take to arrive before time goes on: a platform may ask for patience."""

Line = dict[str, Any]


class CannotPlay(Exception):
    """The bot did not start; the message is its own sentence."""


class Player:
    """The side that has the bot play."""

    def __init__(self) -> None:
        self._ahead = timedelta()
        self._process: Process | None = None
        self._settings: Line = {}
        self._plays = False
        self._talking = asyncio.Lock()

    @property
    def _is_up(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def warm_up(self) -> None:
        """Let its process load what it needs, while something else goes on here."""
        self._plays = False
        self._process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot.apart", stdin=PIPE, stdout=PIPE)

    async def begin(self, settings: Line) -> str:
        """Let it run with *settings*, and give where its dashboard is; raises CannotPlay."""
        self._settings = settings
        answer = await self._ask({"begin": settings})
        if "dashboard" not in answer:
            raise CannotPlay(answer.get("sentence", "The demo's bot ended before it began."))
        self._plays = True
        return str(answer["dashboard"])

    async def rise(self) -> None:
        """Let it begin again, on the same data."""
        if not self._is_up:
            await self.warm_up()
            await self.begin(self._settings)

    async def kill(self) -> None:
        """End it without a word, in the middle of whatever it does."""
        self._plays = False
        if self._process is not None and self._process.stdin is not None and self._is_up:
            self._process.stdin.close()
            self._process.kill()
            await self._process.wait()

    async def leave(self) -> None:
        """Let it finish what it began, and go."""
        if self._process is None or self._process.stdin is None or not self._is_up:
            return
        self._plays = False
        self._process.stdin.close()
        try:
            async with asyncio.timeout(LEAVE_WITHIN):
                await self._process.wait()
        except TimeoutError:
            await self.kill()

    def move(self, ahead: timedelta) -> None:
        """Tell it how far the demo's clock is before the machine's own."""
        self._ahead = ahead
        self._say({"ahead": ahead.total_seconds()})

    async def settle(self) -> None:
        """Wait until what is due by now was done, as far as the platforms let it."""
        if self._plays:
            await self._ask({"ask": "settle"})

    async def health(self) -> Mapping[str, str]:
        """Say of each part whether it works: "ok", or what is wrong."""
        return (await self._ask({"ask": "health"}) if self._plays else {}) or {"bot": "not running"}

    async def _ask(self, line: Line) -> Line:
        """Say something and give the answer, or nothing where nobody is there any more."""
        async with self._talking:
            self.move(self._ahead)
            self._say(line)
            answer = await self._process.stdout.readline() if self._process and self._process.stdout else b""
            return json.loads(answer) if answer else {}

    def _say(self, line: Line) -> None:
        stdin = self._process.stdin if self._process and self._is_up else None
        if stdin is not None and not stdin.is_closing():
            stdin.write(json.dumps(line, default=str).encode() + b"\n")


class ToldClock:
    """The machine's clock, moved as the demo's is."""

    def __init__(self) -> None:
        self.ahead = timedelta()
        self._clock = SystemClock()

    def now(self) -> datetime:
        """Give the demo's moment in UTC."""
        return self._clock.now() + self.ahead


def main() -> None:
    """Play: load everything, then wait for what is said."""
    logs.set_up()
    for name in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(name, signal.SIG_IGN)  # Ctrl-C reaches both; whoever has it play says when to leave.
    asyncio.run(_play())


async def _play() -> None:
    from bot import wiring
    from bot.config import read
    from bot.lived.history import DEMO_SETTINGS

    wiring.load()
    lines, clock = await _heard(), ToldClock()
    settings = await _settings(lines, clock)
    if settings is None:
        return
    config = read(settings)
    try:
        async with wiring.running(config, lambda _: None, DEMO_SETTINGS, clock) as bot:
            _answer({"dashboard": bot.address})
            await _listen(lines, clock, bot)
    except wiring.CannotStart as refusal:
        _answer({"sentence": str(refusal)})


async def _heard() -> asyncio.StreamReader:
    lines = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    return lines


async def _settings(lines: asyncio.StreamReader, clock: ToldClock) -> Line | None:
    while line := await _next(lines, clock):
        if "begin" in line:
            return dict(line["begin"])
    return None


async def _listen(lines: asyncio.StreamReader, clock: ToldClock, bot: "Bot") -> None:
    """Do what is said, until nobody is there who says anything."""
    while line := await _next(lines, clock):
        if line.get("ask") == "settle":
            await bot.scheduler.tick()
            bot.delivery.wake()
            await asyncio.wait({asyncio.create_task(bot.delivery.drain())}, timeout=SETTLE_WITHIN)
            _answer({})
        elif line.get("ask") == "health":
            _answer(dict(await bot.health()))


async def _next(lines: asyncio.StreamReader, clock: ToldClock) -> Line:
    """Hear the next line, and move the clock as it says; nothing where nobody is there any more."""
    said = await lines.readline()
    line: Line = json.loads(said) if said else {}
    if "ahead" in line:
        clock.ahead = timedelta(seconds=line["ahead"])
    return line


def _answer(line: Line) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
