"""What the towns of all platforms share: members who ask, so many at once, and what becomes of their asks."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from itertools import count
from time import perf_counter
from typing import Any, Generic, TypeVar

Member = TypeVar("Member")

PRINTER = {
    "What would you like a hand with?": "My printer says it is offline, and I have turned it off and on {n} times.",
    "What would help?": "Five minutes with someone who knows printers",
}

_numbers = count(1)


def anew(words: Mapping[str, str]) -> dict[str, str]:
    """Say it as nobody has before, where it holds an ``{n}``: what was heard a moment ago is not listened to again."""
    return {field: text.replace("{n}", str(next(_numbers))) for field, text in words.items()}


class Town(ABC, Generic[Member]):
    """A place that nobody has asked in yet, in a process of its own."""

    def __init__(self) -> None:
        self._unasked: Iterator[Member] = iter(())

    async def answer(self, question: dict[str, Any]) -> Any:
        """Do what the measuring process asks."""
        match question.pop("do"):
            case "found":
                return self.found(**question)
            case "example":
                return await self.example()
            case "ask":
                return await self._ask(**question)
            case "wait":
                return await self._wait(**question)
            case unknown:
                raise ValueError(f"a town cannot {unknown}")

    @abstractmethod
    def found(self, asks: int, rounds: int) -> dict[str, Any]:
        """Let everybody move in who will ask; give where a bot connects, and the places that are to be set up."""

    @abstractmethod
    async def example(self) -> Any:
        """Let one ask be posted, and give what the bot sent for it."""

    @abstractmethod
    async def one(self, member: Member) -> float:
        """Let *member* ask, wait for the card, and give the seconds that [Post it] took to be acknowledged."""

    def next_member(self) -> Member:
        """Give somebody who has not asked yet."""
        return next(self._unasked)

    async def _ask(self, asks: int, at_once: int) -> float:
        """Let *asks* members ask, *at_once* of them at any time; give the seconds until the last card stood."""
        began, left = perf_counter(), iter(range(asks))
        async with asyncio.TaskGroup() as members:
            for _ in range(at_once):
                members.create_task(self._one_after_the_other(left))
        return perf_counter() - began

    async def _wait(self, asks: int) -> list[float]:
        """Let *asks* members ask, nobody before the last card stands; give what each press took."""
        return [await self.one(self.next_member()) for _ in range(asks)]

    async def _one_after_the_other(self, left: Iterator[int]) -> None:
        for _ in left:
            await self.one(self.next_member())
