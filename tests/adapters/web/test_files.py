"""What pages are made of: our own files, and those of others, each the one that was taken and with its licence."""

import hashlib
import json
import re
from pathlib import Path

from adapters.web import files

MANIFEST = json.loads((files.FOLDER / "manifest.json").read_text(encoding="utf-8"))
OURS = {"dashboard.css", "icon.svg", "keys.js", "live.js", "charts.js"}


def test_the_manifest_names_every_file_that_is_not_ours_and_no_other() -> None:
    named = {*MANIFEST, *(licence for one in MANIFEST.values() for licence in one["licences"])}

    assert {file.name for file in files.FOLDER.iterdir()} == {*named, *OURS, "manifest.json"}


def test_every_file_of_others_is_the_one_that_was_taken() -> None:
    for name, one in MANIFEST.items():
        assert hashlib.sha256((files.FOLDER / name).read_bytes()).hexdigest() == one["sha256"], name


def test_every_file_of_others_has_a_version_and_a_licence() -> None:
    for one in MANIFEST.values():
        assert re.fullmatch(r"\d+\.\d+\.\d+", one["version"])
        assert re.fullmatch(r"[0A-Z][A-Z0-9.-]+", one["licence"])
        assert one["licences"]


def test_a_file_is_called_by_what_is_in_it() -> None:
    for name, file in files.files().items():
        assert files.address(name) == f"/static/{hashlib.sha256(file.body).hexdigest()[:12]}/{name}"


def test_nothing_that_pages_are_made_of_asks_another_host() -> None:
    for folder in ("static", "templates"):
        for file in (files.FOLDER.parent / folder).iterdir():
            if file.name.endswith("LICENSE"):
                continue
            found = re.findall(
                r"(?:src|href|url|import|fetch)[=(\s'\"]+(?:https?:)?//[^\s'\"]+", file.read_text("utf-8")
            )

            assert found == [], Path(file).name
