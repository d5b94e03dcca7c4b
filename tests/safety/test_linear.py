"""No text can make a search slow: not by a clock, but by how the patterns are built."""

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from bot import safety
from bot.safety import identity
from bot.safety.contact import contact_details
from bot.safety.crisis import signal
from bot.safety.identity import leaks

MOST = 2500
"""Characters that a pattern looks at from one place: as many times the length of a text as it may cost."""

OLDER = {"bot.safety.text"}  # Tidies in runs that cannot meet again; its own tests paste an evening's worth.


def patterns() -> Iterator[Any]:
    for module in pkgutil.walk_packages(safety.__path__, "bot.safety."):
        for name, value in vars(import_module(module.name)).items():
            if isinstance(value, re.Pattern) and module.name not in OLDER:
                yield pytest.param(value, id=f"{module.name}.{name}")
    for number, pack in enumerate(identity.PACKS):
        for kind, pattern in pack.patterns():
            yield pytest.param(pattern, id=f"{kind} of pack {number}")


@pytest.mark.parametrize("pattern", list(patterns()))
def test_no_pattern_repeats_without_a_bound(pattern: re.Pattern[str]):
    parsed = import_module("re._parser").parse(pattern.pattern, pattern.flags)

    assert parsed.getwidth()[1] <= MOST


@pytest.mark.parametrize(
    "piece",
    ["a", "1 ", "1-", "a.", "a@", "@a", "i ", "I'm the ", "my insta ", "x_1 ", "null eins ", '"', "* ", "d-", "\u200b"],
)
def test_ten_thousand_characters_of_anything_are_read_to_the_end(piece: str):
    text = (piece * 10_000)[:10_000]

    signal(text)
    leaks(text, ["Ana Maria"])

    assert all(0 <= found.start < found.end <= len(text) for found in contact_details(text))
