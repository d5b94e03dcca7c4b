"""What is installed is what was locked, and what was locked is what was asked for."""

import shutil
from pathlib import Path

import pytest

from tools.environment import REQUIREMENTS, ROOT
from tools.requirements import plainest, problems, read_lock, strange_places


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for name in ("pyproject.toml", "uv.lock", *REQUIREMENTS.values()):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_lock_exports_and_project_agree():
    assert problems() == []


def test_a_pin_changed_by_hand_is_noticed(copied: Path):
    change(copied / "requirements.txt", "aiosql==", "aiosql==0.")

    assert problems(copied) == ["requirements.txt and uv.lock differ in aiosql"]


def test_a_lost_hash_is_noticed(copied: Path):
    change(copied / "requirements-dev.txt", "--hash=sha256:", "--hash=sha256:0")

    assert problems(copied) == ["requirements-dev.txt and uv.lock differ in accessible-pygments"]


def test_a_need_that_was_never_locked_is_noticed(copied: Path):
    change(copied / "pyproject.toml", "dependencies = [", 'dependencies = [\n  "left-pad>=1",')

    assert problems(copied) == ["uv.lock and pyproject.toml differ in dependencies: left-pad[]>=1"]


def test_a_package_from_elsewhere_is_noticed(copied: Path):
    change(copied / "uv.lock", 'url = "https://', 'url = "https://elsewhere.example/')

    assert any("elsewhere.example" in problem for problem in problems(copied))


def test_the_lock_names_only_the_public_index():
    assert list(strange_places(read_lock())) == []


@pytest.mark.parametrize(
    "one, other",
    [
        ("discord.py >=2.7, <2.8", "discord-py<2.8,>=2.7"),
        ("psycopg[pool,binary]>=3", "psycopg[binary,pool]>=3"),
        ('tzdata; sys_platform == "win32"', "tzdata ; sys_platform=='win32'"),
    ],
)
def test_two_ways_of_writing_a_need_are_one(one: str, other: str):
    assert plainest(one) == plainest(other)
