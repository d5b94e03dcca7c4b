"""A bot that may be killed, on a street that goes on without it."""

import asyncio
import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from functools import cache
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

from bot import config as settings
from bot.config import Config
from sandbox.choosing import moderator_chooses
from sandbox.slack import SlackSandbox
from tests.begun import begun
from tests.flows.neighbours import NoAnswer, Seen
from tests.flows.street import Street, a_sandbox, config_for

LOADED = (
    "bot.__main__",
    "bot.wiring.running",
    "adapters.discord.gateway",
    "adapters.slack.gateway",
    "storage.sqlite",
    "storage.postgres",
    "apscheduler.executors.asyncio",
)
"""What a bot takes nearly all of its start for."""


class Forked:
    """`askaround run` in a process of its own, which begins where everything is loaded; looks like a `Popen`."""

    def __init__(self, environment: Mapping[str, str], *arguments: str, said: str = os.devnull) -> None:
        """Take what stands behind the command, and the file for what it says."""
        self._process = _loaded().Process(target=_run, args=(dict(environment), arguments, said))
        self._process.start()
        self.kill, self.terminate = self._process.kill, self._process.terminate

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self) -> int:
        self._process.join()
        assert self._process.exitcode is not None
        return self._process.exitcode


@cache
def _loaded() -> ForkServerContext:
    forks = multiprocessing.get_context("forkserver")
    forks.set_forkserver_preload(list(LOADED))
    return forks


def _run(environment: Mapping[str, str], arguments: Sequence[str], said: str) -> None:
    from bot.__main__ import app

    os.environ.clear()
    os.environ.update(environment)
    os.dup2(os.open(said, os.O_WRONLY | os.O_CREAT), sys.stdout.fileno())
    app(["run", *arguments])


class Mortal:
    """The real bot in a process of its own, which may be killed."""

    def __init__(self, street: Street, command: Sequence[str] = ()) -> None:
        self.street = street
        self._command = command
        self._process: Forked | subprocess.Popen[bytes] | None = None

    async def start(self) -> None:
        environment = written(self.street.config)
        if self._command:
            command = (*self._command, "run")
            self._process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)  # noqa: ASYNC220
        else:
            self._process = Forked(environment)
        await self.street.until(self._connected, within=30)

    async def kill(self) -> None:
        if self._process and self._process.poll() is None:
            self._process.kill()
            await asyncio.to_thread(self._process.wait)
            await self.street.until(lambda: not self._connected())

    async def stop(self) -> int:
        """Ask it to stop, and give its exit code."""
        assert self._process
        self._process.terminate()
        return await asyncio.to_thread(self._process.wait)

    async def reborn(self) -> None:
        await self.kill()
        await self.start()

    async def reborn_between(self) -> None:
        """Kill it between two steps. On Slack a post is one of them: nothing there makes a repeat harmless."""
        if isinstance(self.street.sandbox, SlackSandbox):
            await self.street.until(self._has_sent_all)
        await self.reborn()

    def _has_sent_all(self) -> bool:
        now = int(time.time() * 1_000_000)
        return not self.street.rows(f"SELECT 1 FROM outbox WHERE state <> 'parked' AND due <= {now} LIMIT 1")  # noqa: S608

    def _connected(self) -> bool:
        sandbox = self.street.sandbox
        return (sandbox.sockets if isinstance(sandbox, SlackSandbox) else sandbox.gateway).is_connected


async def heard_by_then(act: "asyncio.Task[Seen]") -> Seen | None:
    """Give what came of an act, if anything did before the bot was killed: nobody is left who could answer it."""
    act.cancel()
    with suppress(asyncio.CancelledError, NoAnswer):
        return await act
    return None


def written(config: Config) -> dict[str, str]:
    """Give an environment in which the settings are these."""
    return {**os.environ, **settings.written(config)}


@asynccontextmanager
async def a_mortal_street(
    platform: str, folder: Path, command: Sequence[str] = (), **configured: Any
) -> AsyncIterator[tuple[Street, Mortal]]:
    async with a_sandbox(platform).serve() as sandbox:
        street = Street(sandbox, replace(config_for(sandbox, folder), **configured))
        if not street.config.database_url:
            begun(folder)
        mortal = Mortal(street, command)
        await mortal.start()
        try:
            await moderator_chooses(sandbox)
            yield street, mortal
        finally:
            await mortal.kill()
