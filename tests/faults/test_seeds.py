"""Everything goes wrong at once, seed by seed: no promise is lost, no card is doubled, nobody is exposed."""

import os
import subprocess
import sys

import pytest

from benchmarks.mishaps.run import REPLAY, lived
from benchmarks.mishaps.weather import Mishap
from tests import postgres

SEEDS = int(os.environ.get("ASKAROUND_FAULTS", "50"))
AT_ONCE = 10
ON_SERVER = (1, 2)
"""One life on each platform; `python -m tests.prove served-faults` lives through more."""

KINDS = 15


@pytest.mark.timeout(600)
@pytest.mark.parametrize("first", range(0, SEEDS, AT_ONCE))
def test_whatever_goes_wrong_nothing_is_lost_nothing_doubled_and_nobody_exposed(first: int):
    server = postgres.for_all()
    reports = [lived(seed, server=server) for seed in range(first, min(first + AT_ONCE, SEEDS))]
    found = [f"{what} Again with: {REPLAY.format(seed=one.seed)}" for one in reports for what in one.findings]
    kinds = {kind for one in reports for kind, times in one.happened.items() if times}

    assert not found, "\n".join(found)
    assert len(kinds) >= KINDS
    assert all(one.promised for one in reports)


@pytest.mark.timeout(120)
def test_the_same_goes_wrong_where_all_is_kept_on_a_server_and_nothing_comes_of_it_either():
    reports = [lived(seed, server=postgres.served()) for seed in ON_SERVER]

    assert [what for one in reports for what in one.findings] == []
    assert [one.promised for one in reports] == [lived(seed).promised for seed in ON_SERVER]


def test_a_seed_is_the_same_life_in_another_process():
    command = [sys.executable, "-m", "benchmarks", "faults", "--seed", "3"]
    said = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "COLUMNS": "200"})
    report = lived(3)

    assert f"1 seeds, {report.promised:,} promises, {report.happened[Mishap.KILLED]:,} kills" in said.stdout
