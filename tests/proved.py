"""Pass over what an interrupted proof has proved already; a plugin for pytest, loaded by `tests.prove` alone."""

import os
from pathlib import Path

import pytest

PROVED = "ASKAROUND_PROVED"
"""Names the file that lists the tests, a line each. Nothing is added while pytest runs: all workers read the same."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is listed."""
    proved = set(Path(os.environ[PROVED]).read_text(encoding="utf-8").splitlines())
    config.hook.pytest_deselected(items=[item for item in items if item.nodeid in proved])
    items[:] = [item for item in items if item.nodeid not in proved]
