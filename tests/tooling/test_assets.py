"""What others made and tests bring along: which version it is, that it is that one, and by which licence."""

import hashlib
import json
import re

from tests.browser.axe import ASSETS

MANIFEST = json.loads((ASSETS / "manifest.json").read_text(encoding="utf-8"))


def test_the_manifest_names_every_file_and_no_other():
    named = {*MANIFEST, *(licence for one in MANIFEST.values() for licence in one["licences"])}

    assert {file.name for file in ASSETS.iterdir()} == {*named, "manifest.json"}


def test_every_file_is_the_one_that_was_taken():
    for name, one in MANIFEST.items():
        taken = (ASSETS / name).read_bytes()

        assert hashlib.sha256(taken).hexdigest() == one["sha256"]
        assert one["version"].encode() in taken[:200]


def test_every_file_comes_with_its_licence():
    for one in MANIFEST.values():
        assert re.fullmatch(r"[A-Z0-9.-]+", one["licence"])
        assert one["licences"]
