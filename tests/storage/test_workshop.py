"""What a killed process left half made is swept; what another is at is not, and a full disk is called one."""

import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from storage.copies import Copies
from storage.refusals import CannotOpen
from storage.workshop import must_have_room, workshop
from tests.storage.test_copies import NAME, copies, quietly

__all__ = ["copies"]

KILLED = """
import os, sys
from pathlib import Path
from storage.copies import Copies

def kill(_: int) -> None:
    os.kill(os.getpid(), 9)

Copies(Path(sys.argv[1]), Path(sys.argv[2])).take(Path(sys.argv[3]), "copy", kill)
"""


@contextmanager
def small_files(most: int) -> Iterator[None]:
    """Let no file of this process grow beyond *most* bytes, as where a disk or a quota is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_what_a_killed_backup_left_the_next_one_sweeps(copies: Copies, tmp_path: Path):
    backups = tmp_path / "backups"
    command = [sys.executable, "-c", KILLED, copies.database, copies.key_file, backups]
    killed = subprocess.run([str(word) for word in command], check=False)
    assert killed.returncode == -9
    assert [path.name[:11] for path in backups.iterdir()] == [".askaround-"]

    copies.take(backups, NAME, quietly)

    assert [path.name for path in backups.iterdir()] == [NAME]


def test_what_another_is_at_is_not_swept(tmp_path: Path):
    with workshop(tmp_path) as one:
        with workshop(tmp_path) as other:
            assert one.is_dir()
            assert one != other

        assert list(tmp_path.iterdir()) == [one]


def test_a_full_folder_is_called_full_and_not_a_broken_database(copies: Copies, tmp_path: Path):
    with small_files(copies.database.stat().st_size // 2), pytest.raises(CannotOpen) as refused:
        copies.take(tmp_path / "backups", NAME, quietly)

    assert str(refused.value).startswith(f"There is no room for a copy in {tmp_path / 'backups'} (")
    assert "copies that are past their day go first" in str(refused.value)
    assert list((tmp_path / "backups").iterdir()) == []


def test_nothing_is_begun_where_there_is_no_room_to_end_it(tmp_path: Path):
    with pytest.raises(CannotOpen, match=r"There is no room for a copy in .* \([\d,]+ MiB are wanted, [\d,]+ MiB free"):
        must_have_room(tmp_path, 2**62)
