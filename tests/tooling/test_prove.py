"""A long proof that was interrupted goes on where it was, and only on the same commit."""

from pathlib import Path

import pytest

from tests import prove
from tools.environment import ROOT

TWO = """
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize("number", [1, 2])
def test_is_run(number: int):
    with (HERE / "ran.txt").open("a") as ran:
        ran.write(f"{number} ")
    assert number == 1 or (HERE / "mended").exists()
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with one proof of two tests; the second does not pass before it is mended."""
    (tmp_path / "test_two.py").write_text(TWO)
    (tmp_path / "pytest.ini").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(prove, "PROOFS", {"two": prove.Proof(("test_two.py",), {}, at_once="1")})
    monkeypatch.setattr(prove, "STATE", tmp_path / "state.json")
    monkeypatch.setattr(prove, "PROVED_ALREADY", tmp_path / "state.passed")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return tmp_path


def test_what_passed_is_not_run_again(folder: Path, capsys: pytest.CaptureFixture[str]):
    assert prove.main(["two"]) == 1
    (folder / "mended").touch()
    (folder / "ran.txt").write_text("")

    assert prove.main(["two"]) == 0
    assert (folder / "ran.txt").read_text() == "2 "
    assert "two: 2 tests passed" in capsys.readouterr().out
    assert prove.main(["two"]) == 0
    assert (folder / "ran.txt").read_text() == "2 "


def test_another_commit_is_proved_from_the_beginning(folder: Path, monkeypatch: pytest.MonkeyPatch):
    (folder / "mended").touch()
    assert prove.main(["two"]) == 0
    (folder / "ran.txt").write_text("")
    monkeypatch.setattr(prove, "_commit", lambda: "another")

    assert prove.main(["two"]) == 0
    assert sorted((folder / "ran.txt").read_text().split()) == ["1", "2"]


def test_what_there_is_not_is_said(capsys: pytest.CaptureFixture[str]):
    assert prove.main(["three"]) == 2
    assert "There is no proof called three." in capsys.readouterr().out
