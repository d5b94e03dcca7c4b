"""Every fault that has to be survived is a row of docs/reliability.md, and every row has tests that exist."""

import re

import pytest

from tests.tooling.test_pages import written
from tools.environment import ROOT

TEXT = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
SECTION = TEXT.partition("## Faults, row by row\n")[2].partition("\n## ")[0]
ROWS = [line for line in SECTION.splitlines() if re.match(r"\| (Discord|Slack|Ourselves) \|", line)]
PLACES = {"Discord": 16, "Slack": 15, "Ourselves": 10}
"""So many rows each: a row that is taken out is missed."""


def test_no_row_is_missing():
    assert {place: sum(row.startswith(f"| {place} |") for row in ROWS) for place in PLACES} == PLACES


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split(" | ")[1])
def test_a_fault_has_tests_named_after_it(row: str):
    named = set(re.findall(r"`(test_\w+)`", row))

    assert named
    assert named <= written()
