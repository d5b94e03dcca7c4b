"""Where benchmarks write."""

import tempfile
from pathlib import Path

from benchmarks import disk


def test_the_file_system_is_that_of_the_nearest_mount(tmp_path: Path, monkeypatch):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/a / ext4 rw 0 0\ntmpfs {tmp_path} tmpfs rw 0 0\n")
    monkeypatch.setattr(disk, "MOUNTS", mounts)

    assert disk.file_system(tmp_path / "below") == "tmpfs"
    assert disk.file_system(tmp_path.parent) == "ext4"


def test_a_system_that_does_not_tell_is_not_guessed_at(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(disk, "MOUNTS", tmp_path / "nothing")

    assert disk.file_system(tmp_path) == disk.UNKNOWN


def test_memory_is_left_for_a_disk_where_there_is_one(monkeypatch):
    kinds = {tempfile.gettempdir(): "tmpfs"}
    monkeypatch.setattr(disk, "file_system", lambda path: kinds.get(str(path), "ext4"))

    assert str(disk.place()) != tempfile.gettempdir()
    assert disk.surface() == "ext4"


def test_figures_from_memory_say_so(monkeypatch):
    monkeypatch.setattr(disk, "file_system", lambda _: "tmpfs")

    assert "too good" in disk.surface()


def test_the_folder_goes_when_all_is_measured():
    with disk.a_folder() as folder:
        (folder / "database").touch()

    assert not folder.exists()
