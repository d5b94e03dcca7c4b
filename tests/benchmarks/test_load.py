"""A crowd with the limits of its platform on: `python -m tests.prove load` lets it stay for five minutes."""

import asyncio
import os

import pytest

from benchmarks import load

SECONDS = float(os.environ.get("ASKAROUND_LOAD", "2"))
LONG = 60.0
"""From here on caches are full at the end, and it can be seen whether memory stays as it is."""

FEW = 40.0
"""Deliveries a second that are done beside other tests."""


@pytest.mark.parametrize("platform", load.PLATFORMS)
def test_everybody_in_a_crowd_is_answered_and_no_limit_is_passed(platform: str) -> None:
    lived = asyncio.run(load.lived(platform, SECONDS, load.RATE if SECONDS >= LONG else FEW))

    assert lived.said["took"], "nobody did anything"
    assert not lived.said["failed"]
    assert not lived.refused
    assert lived.held or SECONDS < LONG, lived.row().as_json()
