"""Every benchmark runs, in a tiny size: whether it measures well is for a quiet machine, never for a test."""

import json
import math
from pathlib import Path

import pytest
from typer.testing import CliRunner

from benchmarks import __main__ as command, disk, rss_servers
from benchmarks.names import NAMES, benchmark
from benchmarks.rows import Pair, Row
from benchmarks.run import Run
from benchmarks.unit_of_work import a_stage
from tests.postgres import NONE
from tools import postgres

TINY = Run(rounds=1, share=0.01)
ROW = Row(name="unit", unit="units/s", pair=Pair(value=1, floor=2), goal=0.5)


@pytest.mark.parametrize("name", NAMES)
async def test_each_benchmark_gives_rows_that_can_be_read(name, monkeypatch):
    if name == "pg_unit" and postgres.find() is None:
        pytest.skip(NONE)
    if name == "growth":  # On a server it is filled by `tests/storage/test_plans.py`.
        monkeypatch.setattr(postgres, "find", lambda: None)
    monkeypatch.setattr(disk, "IN_MEMORY", frozenset[str]())  # A disk matters to figures alone.
    monkeypatch.setattr(rss_servers, "SETTLES", 0)
    rows = await benchmark(name).measure(TINY)

    assert rows[0].name == name
    assert len({row.name for row in rows}) == len(rows)
    for row in rows:
        figures = row.as_json()
        assert list(figures) == ["name", "value", "unit", "floor", "ratio", *(["between"] if row.between else [])]
        assert all(math.isfinite(number) for number in (row.pair.value, row.pair.floor, row.pair.ratio))
        assert row.pair.ratio > 0


async def test_the_floor_runs_what_a_unit_really_sends():
    async with a_stage(rounds=1, units=2) as stage:
        first, second = stage.written[0]

    words = [" ".join(sql.split()[:3]) for sql, _ in first]
    assert words[0] == "BEGIN IMMEDIATE"
    assert words[-1] == "COMMIT"
    assert "INSERT INTO asks" in words
    assert "INSERT INTO outbox" in words
    assert 7 <= len(words) - 2 <= 9
    assert [sql for sql, _ in second] == [sql for sql, _ in first]
    assert second != first


def test_every_file_of_a_benchmark_has_its_name():
    folder = Path(command.__file__).parent
    measuring = {file.stem for file in folder.glob("*.py") if "async def measure(run: Run)" in file.read_text()}

    assert measuring == set(NAMES)


@pytest.fixture
def quick(monkeypatch):
    async def measured(names: tuple[str, ...]) -> list[Row]:
        return [ROW for _ in names]

    monkeypatch.setattr(command, "measured", measured)


def test_an_unknown_name_gets_the_names_there_are():
    answer = CliRunner().invoke(command.app, ["unit", "units"])

    assert answer.exit_code == 2
    assert answer.stderr == f"There is no benchmark units. There are: {', '.join(NAMES)}.\n"


@pytest.mark.usefixtures("quick")
def test_json_is_a_list_and_nothing_else():
    answer = CliRunner().invoke(command.app, ["--json"])

    assert len(json.loads(answer.stdout)) == len(NAMES)


@pytest.mark.usefixtures("quick")
def test_the_table_shows_the_goal_and_what_was_written_on():
    answer = CliRunner().invoke(command.app, ["unit"])

    assert ">= 0.5" in answer.stdout
    assert "files on" in " ".join(answer.stdout.split())
