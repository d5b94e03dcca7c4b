"""Processes beside the measuring one, asked in lines of JSON; each ends when nobody can ask it any more."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

LONGEST_LINE = 1 << 24
Answer = Callable[[dict[str, Any]], Awaitable[Any]]


class ChildEnded(Exception):
    """A process that was measured ended by itself; what it had to say stands above."""


class Child:
    """A running process, as its parent sees it."""

    def __init__(self, process: asyncio.subprocess.Process, module: str) -> None:
        self._process = process
        self._module = module

    @property
    def process(self) -> int:
        """Give its number."""
        return self._process.pid

    async def ask(self, **question: Any) -> Any:
        """Ask, and wait for the answer; raises ChildEnded."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(question).encode() + b"\n")
        line = await self._process.stdout.readline()
        if not line:
            raise ChildEnded(f"{self._module} ended before it answered {question.get('do')!r}")
        return json.loads(line)


@asynccontextmanager
async def child(module: str) -> AsyncIterator[Child]:
    """Start *module* for as long as the block runs."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=LONGEST_LINE,
    )
    try:
        yield Child(process, module)
    finally:
        assert process.stdin
        process.stdin.close()
        await process.wait()


async def answer_parent(answer: Answer) -> None:
    """Answer the parent's questions in order until it closes the line."""
    questions = asyncio.StreamReader(limit=LONGEST_LINE)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(questions), sys.stdin)
    while line := await questions.readline():
        sys.stdout.write(json.dumps(await answer(json.loads(line))) + "\n")
        sys.stdout.flush()
