"""The commands that people and machines are told to run exist."""

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tools.environment import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
FIND_PYTHON = str(ROOT / "tools" / "find-python.sh")


@pytest.mark.parametrize("name", [".ci/run", ".github/workflows/ci.yml", "CONTRIBUTING.md", "README.md"])
def test_every_make_target_that_is_named_exists(name: str):
    named = re.findall(r"(?:^\s*|`|run: )make (?:[A-Z]+=\S+ )*([a-z]+)", (ROOT / name).read_text("utf-8"), re.MULTILINE)

    assert set(named) <= TARGETS


def test_no_file_can_stand_in_the_way_of_a_target():
    phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)

    assert phony is not None
    assert set(phony[1].split()) == TARGETS


def test_the_workflow_runs_what_everybody_runs():
    assert "- run: .ci/run" in (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8")
    assert os.access(ROOT / ".ci/run", os.X_OK)


def test_help_is_the_default_and_names_every_target():
    shown = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert {words.split()[1] for words in shown.splitlines() if words.startswith("  make ")} == TARGETS


def test_the_mutants_meet_tests_that_exist():
    mutmut = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]

    for folder in mutmut["pytest_add_cli_args_test_selection"]:
        assert list((ROOT / folder).rglob("test_*.py")), folder


def find_python(**settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["/bin/sh", FIND_PYTHON], env=settings, capture_output=True, text=True, check=False)


def stub(folder: Path, name: str, exit_code: int) -> None:
    (folder / name).write_text(f"#!/bin/sh\nexit {exit_code}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def test_a_shim_with_nothing_behind_it_is_passed_over(tmp_path: Path):
    stub(tmp_path, "python3.13", exit_code=127)
    stub(tmp_path, "python3.12", exit_code=0)
    stub(tmp_path, "python3", exit_code=0)

    assert find_python(PATH=str(tmp_path)).stdout == "python3.12\n"


def test_no_python_at_all_is_said_kindly(tmp_path: Path):
    found = find_python(PATH=str(tmp_path))

    assert found.returncode == 1
    assert "needs Python 3.11 or newer" in found.stderr


def test_the_python_that_was_asked_for_is_not_replaced_by_another(tmp_path: Path):
    stub(tmp_path, "python3", exit_code=0)

    found = find_python(PATH=str(tmp_path), PYTHON="/nowhere/python")

    assert found.returncode == 1
    assert found.stdout == ""
    assert "/nowhere/python" in found.stderr
