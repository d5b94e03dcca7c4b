"""Names that others use too stay ours: the public index has an `adapters` and a `storage` of its own."""

import importlib
from pathlib import Path

import pytest

from tools.environment import ROOT


@pytest.mark.parametrize("name", ["bot", "adapters", "storage", "sandbox"])
def test_the_name_is_ours(name: str):
    found = importlib.import_module(name).__file__

    assert found is not None
    assert Path(found).resolve() == ROOT / name / "__init__.py"


def folders_under_tests() -> list[Path]:
    """List the folders that hold Python; without `__init__.py`, tests/adapters/discord would shadow discord."""
    return sorted({file.parent for file in (ROOT / "tests").rglob("*.py")})


@pytest.mark.parametrize("folder", folders_under_tests(), ids=lambda folder: str(folder.relative_to(ROOT)))
def test_the_folder_is_a_package(folder: Path):
    assert (folder / "__init__.py").is_file()
