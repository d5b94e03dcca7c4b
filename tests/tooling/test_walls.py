"""The walls stand around every room, also around one that was added after them."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tools.environment import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS: list[dict[str, Any]] = PROJECT["tool"]["importlinter"]["contracts"]
VALUES = {"model", "safety"}  # What decisions and views may read.


def rooms_of_the_core() -> set[str]:
    return {path.stem for path in (ROOT / "bot").glob("*.py")} - {"__init__"} | {
        path.parent.name for path in (ROOT / "bot").glob("*/__init__.py")
    }


@pytest.mark.parametrize(
    "contract, inside",
    [("Decisions do no I/O", VALUES | {"decide"}), ("Views read values only", VALUES | {"views"})],
)
def test_no_room_of_the_core_slips_past_a_wall(contract: str, inside: set[str]):
    wall = next(each for each in CONTRACTS if each["name"] == contract)
    outside = {name.removeprefix("bot.") for name in wall["forbidden_modules"] if name.startswith("bot.")}

    assert rooms_of_the_core() - inside <= outside, f"Name the new room in the contract {contract!r}."


BREACHES = [
    ("bot/decide/breach.py", "import asyncio", "Decisions do no I/O"),
    ("bot/model/breach.py", "from bot import ports", "Decisions do no I/O"),
    ("bot/views/breach.py", "from bot.decide import asks", "Views read values only"),
    ("bot/breach.py", "import discord", "The core knows no platform and no database"),
    ("bot/breach.py", "import storage", "Only wiring imports adapters and storage"),
    ("adapters/web/breach.py", "import adapters.discord", "Platforms never meet"),
    ("adapters/web/breach.py", "import storage", "Adapters and storage never meet"),
    ("sandbox/breach.py", "import bot", "The sandbox knows no bot"),
]


def test_the_walls_stand_where_nobody_breaks_them(tmp_path: Path):
    build_a_copy(tmp_path)

    assert f"{len(CONTRACTS)} kept, 0 broken" in lint_imports(tmp_path)


@pytest.mark.parametrize("path, line, contract", BREACHES, ids=[f"{line} in {path}" for path, line, _ in BREACHES])
def test_a_breach_is_found(path: str, line: str, contract: str, tmp_path: Path):
    build_a_copy(tmp_path)
    write_module(tmp_path, str(Path(path).with_name("__init__.py")))
    write_module(tmp_path, path, f"{line}\n")

    report = lint_imports(tmp_path)

    assert f"{contract} BROKEN" in report


def build_a_copy(to: Path) -> None:
    """Build the rooms that the walls name, empty: they stand, and nothing breaks them by itself."""
    for room in PROJECT["tool"]["importlinter"]["root_packages"]:
        write_module(to, f"{room}/__init__.py")
    write_module(to, "adapters/discord/__init__.py")
    for name in {name for each in CONTRACTS for name in named_in(each) if name.startswith("bot.")}:
        write_module(to, f"{name.replace('.', '/')}/__init__.py")
    shutil.copy(ROOT / "pyproject.toml", to)


def named_in(contract: dict[str, Any]) -> list[str]:
    lists = ("source_modules", "forbidden_modules", "allowed_importers")
    return [name for each in lists for name in contract.get(each, [])]


def write_module(folder: Path, name: str, text: str = "") -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def lint_imports(folder: Path) -> str:
    """Run import-linter in *folder*, where its modules are those of that folder; give its report."""
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache", "--no-logo"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return " ".join((done.stdout + done.stderr).split())
