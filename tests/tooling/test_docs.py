"""The pages of `make docs`: whole, no link leads nowhere, and a browser fetches nothing from elsewhere."""

import re
import subprocess
import sys
from dataclasses import fields
from html.parser import HTMLParser
from pathlib import Path

import pytest

from adapters.discord.commands import COMMANDS
from bot.config import Config
from bot.decide.communities import NUMBERS
from bot.model.communities import Settings
from bot.views import setup
from bot.views.words import words_in
from tools.environment import ROOT
from tools.reference import NOWHERE

PAGES = ("members", "moderators", "hosts", "comparison", "threat-model", "reference/commands")
ROOMS = ("docs", "bot", "adapters", "storage", "sandbox", "benchmarks")
MADE = ROOT / "docs" / "reference"
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
FETCHED = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "srcset"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build them as `make docs` does, where every warning is an error."""
    folder = tmp_path_factory.mktemp("docs")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "-c", "tools/pages", "."]
    ran = subprocess.run([*command, str(folder)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return folder / "docs"


class Fetched(HTMLParser):
    """Notes the addresses from which a browser fetches something by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.addresses += [value for name, value in attrs if value and name == FETCHED.get(tag)]


def test_every_page_is_there_and_fetches_nothing_from_elsewhere(built: Path) -> None:
    for page in ("index", *PAGES):
        fetched = Fetched()
        fetched.feed((built / f"{page}.html").read_text())

        assert fetched.addresses, page
        assert [one for one in fetched.addresses if re.match(r"(https?:)?//", one)] == [], page


def test_every_link_leads_to_what_is_there_before_anything_is_built():
    pages = [*ROOT.glob("*.md"), *(page for room in ROOMS for page in (ROOT / room).rglob("*.md"))]
    links = [(page, page.parent / link) for page in pages for link in LINK.findall(page.read_text(encoding="utf-8"))]
    kept = [(page, there.resolve()) for page, there in links if not page.is_relative_to(MADE)]
    lost = [f"{page.relative_to(ROOT)}: {at}" for page, at in kept if not at.exists() or at.is_relative_to(MADE)]

    assert len(kept) > 50
    assert lost == []


def test_every_setting_and_every_command_is_on_its_page(built: Path) -> None:
    pages = {page: (built / "reference" / f"{page}.html").read_text() for page in ("hosts-settings", "commands")}
    text = {page: re.sub("<[^>]+>", "", said) for page, said in pages.items()}

    assert [one.name for one in fields(Config) if one.name.upper() not in text["hosts-settings"]] == []
    assert [one["name"] for one in COMMANDS if f"/{one['name']}" not in text["commands"]] == []
    for command in ("run", "demo", "setup", "doctor", "audit", "keys rotate", "setup slack"):
        assert f"askaround {command}" in text["commands"], command


def test_everything_that_a_community_can_choose_is_on_its_page(built: Path) -> None:
    page = (built / "reference" / "community-settings.html").read_text()
    forms = [setup.form(words_in("en"), NOWHERE, verb, numbers, Settings()) for verb, numbers in NUMBERS.items()]

    assert [form.title for form in forms if form.title not in page] == []
    labels = [field.label.replace("'", "’") for form in forms for field in form.fields]
    assert [label for label in labels if label not in page.replace("'", "’")] == []
