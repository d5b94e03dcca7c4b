"""All benchmarks. A new one is a module ``benchmarks/<name>.py`` with ``measure``, and its name here."""

from importlib import import_module
from typing import Protocol, cast

from benchmarks.rows import Row
from benchmarks.run import Run

NAMES = (
    "unit",
    "unit_64",
    "pg_unit",
    "discord_action",
    "slack_action",
    "slack_ack",
    "tick",
    "listening",
    "dashboard",
    "growth",
    "rss_servers",
    "ready",
    "cli_help",
)

COMMANDS = ("simulate", "faults", "payloads", "safety", "load")
"""What has options of its own and is no part of a bare run: a module with ``main``, for typer."""


class Benchmark(Protocol):
    """What each of the modules is."""

    async def measure(self, run: Run) -> list[Row]:
        """Measure, and give one row or more."""


def benchmark(name: str) -> Benchmark:
    """Find a benchmark by name, importing no other."""
    return cast("Benchmark", import_module(f"benchmarks.{name}"))
