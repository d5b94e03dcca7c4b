"""What people read is in the catalogue: no room but the views has sentences of its own."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tools.environment import ROOT

APART = {
    "adapters/discord/checkup.py": "the host reads it, with `askaround doctor`",
    "adapters/discord/errors.py": "the host reads it, when the bot does not start",
    "adapters/slack/checkup.py": "the host reads it, with `askaround doctor`",
    "adapters/slack/public_checkup.py": "the host reads it, with `askaround doctor`",
    "adapters/slack/errors.py": "the host reads it, when the bot does not start",
    "adapters/slack/manifest.py": "Slack takes a manifest in one language",
    "adapters/status/meter.py": "the host reads it, where Prometheus collects it",
}
"""Files whose sentences no member and no moderator reads in Askaround, with why."""

ROOMS = ("adapters", "bot/chapters", "bot/decide")
FILES = [
    name
    for room in ROOMS
    for file in sorted((ROOT / room).rglob("*.py"))
    if (name := file.relative_to(ROOT).as_posix()) not in APART
]
TEMPLATES = sorted((ROOT / "adapters" / "web" / "templates").glob("*.html"))
SCRIPTS = [file for file in sorted((ROOT / "adapters" / "web" / "static").glob("*.js")) if ".min." not in file.name]

SENTENCE = re.compile(r"\b[A-Z][a-z’']*,? [a-z]")
UNREAD = {"_log.warning", "_log.error", "_log.info", "_log.debug", "re.compile", "ValueError", "TypeError", "KeyError"}
"""What takes words that go to a log, a pattern or whoever mends the code."""
READ_ATTRIBUTES = {"alt", "aria-label", "aria-description", "placeholder", "title", "data-says", "content"}


@pytest.mark.parametrize("name", FILES)
def test_no_code_outside_the_views_says_a_sentence(name: str) -> None:
    assert not list(sentences_in((ROOT / name).read_text(encoding="utf-8")))


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.stem)
def test_no_page_says_a_word_of_its_own(file: Path) -> None:
    assert not set(words_in_page(file.read_text(encoding="utf-8"))) - {"Askaround", "Askaround ·", "· Askaround"}


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.stem)
def test_no_script_says_a_sentence(file: Path) -> None:
    code = re.sub(r"/\*.*?\*/|(?m:(?<!:)//.*$)", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    quoted = [text for _, text in re.findall(r"([\"'`])((?:(?!\1).)*)\1", code)]

    assert not [text for text in quoted if re.search(r"[A-Z][a-z]+ [a-z]", text)]


def test_a_sentence_would_be_found() -> None:
    code = (
        'def f(x):\n    """Explain it."""\n    _log.error("not found here")\n    return g(f"Found {x} here", "found")\n'
    )
    page = (
        '{# no #}<p title="An {{ b }} end">Words {{ x("not these") }}{% if y %}more{% endif %}<script src="s"></script>'
    )

    assert list(sentences_in(code + 'X = "This is found."\n')) == ["This is found."]
    assert list(words_in_page(page)) == ["An  end", "Words more"]


def sentences_in(code: str) -> Iterator[str]:
    """Give what reads like a sentence, but for what explains the code or goes to a log."""
    tree = ast.parse(code)
    unread = {id(node) for part in ast.walk(tree) for node in _unread(part)}
    for node in ast.walk(tree):
        said = node.value if isinstance(node, ast.Constant) and id(node) not in unread else ""
        if isinstance(said, str) and SENTENCE.search(said):
            yield said


def _unread(part: ast.AST) -> Iterator[ast.AST]:
    if isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant):
        yield part.value
    if isinstance(part, ast.Call) and ast.unparse(part.func) in UNREAD:
        yield from ast.walk(part)
    if isinstance(part, ast.Raise):
        yield from ast.walk(part)


def words_in_page(page: str) -> Iterator[str]:
    """Give the words of a template that no value brings along: between its tags, and in what is read of them."""
    plain = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", page, flags=re.DOTALL)
    reader = _Reader()
    reader.feed(plain)
    reader.close()
    return (words for words in map(str.strip, reader.found) if re.search(r"[A-Za-z]{2}", words))


class _Reader(HTMLParser):
    """Collects what is read."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name in READ_ATTRIBUTES and tag != "meta"]

    def handle_data(self, data: str) -> None:
        self.found.append(data)
