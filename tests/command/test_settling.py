"""A bot that is up leaves what is there for good to itself."""

import gc
from collections.abc import Iterator

import pytest

from bot.settling import YOUNG, expect_to_stay, pass_over_what_stays


@pytest.fixture
def _collecting_as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


@pytest.mark.usefixtures("_collecting_as_before")
def test_what_a_start_makes_is_not_looked_through() -> None:
    expect_to_stay()
    before = gc.get_count()[1]
    made = [[number] for number in range(80_000)]

    assert gc.get_count()[1] == before, len(made)


@pytest.mark.usefixtures("_collecting_as_before")
def test_what_is_there_is_walked_no_more_and_what_comes_is() -> None:
    there = [object()]
    pass_over_what_stays()
    new = [object()]

    walked = gc.get_objects()
    assert not any(one is there for one in walked)
    assert any(one is new for one in walked)
    assert gc.get_threshold()[0] == YOUNG
