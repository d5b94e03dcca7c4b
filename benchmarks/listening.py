"""Listening to what members write, against the least that anybody would do with a text: to find its words."""

import re
from collections.abc import Callable
from itertools import cycle, islice, product, starmap
from time import perf_counter

from benchmarks.rows import Row, middle
from benchmarks.run import Contender, Run, pairs
from bot.safety.contact import contact_details
from bot.safety.crisis import signal

ASK = "Could somebody help me carry a {} up {} floors on {} {}? Two people are plenty, I think."
SAID = (
    ("sofa", "table", "desk", "shelf", "wardrobe", "bed", "piano", "fridge"),
    ("two", "three", "four", "five", "six"),
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    ("morning", "noon", "afternoon", "evening", "night"),
)
"""More asks than are remembered: what was heard lately is not listened to again."""
TIMES = 500
WORDS = re.compile("[a-z0-9]+")


async def measure(run: Run) -> list[Row]:
    """Read an ask, in turn with finding its words."""
    times = run.of(TIMES)
    found = await run.in_turn("listening", {"ours": _taking(_heard, times), "words": _taking(_words, times)})
    pair = middle(pairs(found, "ours", "words"))
    return [Row(name="listening", unit="us an ask", pair=pair, goal=50, less_is_better=True)]


def _taking(read: Callable[[str], None], times: int) -> Contender:
    asks = cycle(starmap(ASK.format, product(*SAID)))

    async def take(_: int) -> float:
        texts = list(islice(asks, times))
        began = perf_counter()
        for text in texts:
            read(text)
        return (perf_counter() - began) / times * 1e6

    return take


def _heard(text: str) -> None:
    signal(text)
    contact_details(text)


def _words(text: str) -> None:
    WORDS.findall(text.casefold())
