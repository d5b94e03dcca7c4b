"""What a page promises can be looked up: the tests it names, the files it points to, the labels it quotes."""

import re
from pathlib import Path

import pytest

from bot.chapters.desk import ANSWERS_LAST
from bot.decide.communities import NUMBERS
from bot.decide.letting_go import TURNS_REST
from bot.decide.reports import KEPT
from bot.model.communities import DAY, Settings
from bot.model.handles import Verb
from storage.directory import MARK_DAYS, MONTHS, SEEN_DAYS
from tools.catalogue import kept
from tools.environment import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
QUOTING = [ROOT / "PRIVACY.md", ROOT / "docs" / "threat-model.md"]
"""Pages on which what stands in brackets is what members and moderators press."""

TEST = re.compile(r"`(test_\w+)`")
FILE = re.compile(r"`([\w/*.-]+\.(?:py|md))`")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
WITHIN = re.compile(r"\]\(#([^)]+)\)")
LABEL = re.compile(r"\[([^\]]+)\](?!\()")


def name_of(page: Path) -> str:
    return str(page.relative_to(ROOT))


def written() -> set[str]:
    files = (ROOT / "tests").rglob("test_*.py")
    return {name for file in files for name in re.findall(r"def (test_\w+)", file.read_text(encoding="utf-8"))}


def is_there(name: str, page: Path) -> bool:
    """Say whether *name* is a file from the page or from the top, or the name of one of the tests' files."""
    return any(found for place in (page.parent, ROOT) for found in place.glob(name)) or any(
        (ROOT / "tests").rglob(name)
    )


def anchor(heading: str) -> str:
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_test_that_a_page_names_is_there(page: Path):
    named = set(TEST.findall(page.read_text(encoding="utf-8")))

    assert named - written() == set()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_place_that_a_page_leads_to_is_there(page: Path):
    text = page.read_text(encoding="utf-8")
    headings = {anchor(heading) for heading in HEADING.findall(text)}

    assert [name for name in LINK.findall(text) if not is_there(name, page)] == []
    assert set(WITHIN.findall(text)) - headings == set()


@pytest.mark.parametrize("page", [*QUOTING, ROOT / "docs" / "reliability.md"], ids=name_of)
def test_every_file_that_proves_something_is_there(page: Path):
    named = set(FILE.findall(page.read_text(encoding="utf-8")))

    assert [name for name in named if not is_there(name, page)] == []


@pytest.mark.parametrize("page", QUOTING, ids=name_of)
def test_every_label_that_a_page_quotes_is_one(page: Path):
    quoted = set(LABEL.findall(page.read_text(encoding="utf-8")))

    assert quoted - kept() == set()


def days() -> list[str]:
    """Say how long things are kept as PRIVACY.md does, with the numbers of the code."""
    (chosen,) = NUMBERS[Verb.SET_KEEPING]
    return [
        f"else {Settings().draft_waits // DAY} days",
        f"until {Settings().destroy_after // DAY} days after it has ended ({chosen.low} to {chosen.high} can be chosen",
        f"{TURNS_REST // DAY} days after its end",
        f"{KEPT.days} days, or until who asked is destroyed",
        f"{MONTHS} months more",
        f"{MARK_DAYS + 1} days",
        f"{SEEN_DAYS} days more",
        f"{ANSWERS_LAST.days} days under what only you saw",
    ]


@pytest.mark.parametrize("said", days())
def test_privacy_names_the_days_of_the_code(said: str):
    assert said in (ROOT / "PRIVACY.md").read_text(encoding="utf-8")
