"""Every sentence is in the catalogue, and none of them says what we do not say."""

import ast
import re
from datetime import datetime
from pathlib import Path

import pytest

from bot.model.communities import DEFAULT_TOPICS, TOPIC_LIMIT, Settings
from bot.views import choices, wishes
from bot.views.card import TextField
from bot.views.words import catalogue_of, languages, words_in
from tests.worlds import NOON
from tools import catalogue

VIEWS = sorted(Path(catalogue.ROOT, "bot", "views").glob("*.py"))


def test_the_catalogue_holds_every_sentence() -> None:
    found = {str(message.id) for message in catalogue.sentences() if message.id}

    assert len(found) > 100
    assert catalogue.kept() == found


@pytest.mark.parametrize("file", VIEWS, ids=lambda file: file.stem)
def test_no_sentence_stands_outside_the_catalogue(file: Path) -> None:
    loose = [
        node.value
        for node in ast.walk(_without_docstrings(ast.parse(file.read_text())))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_a_sentence(node)
    ]

    assert not loose


def _is_a_sentence(node: ast.Constant) -> bool:
    return bool(re.search(r"[a-z] [a-z]", str(node.value))) and not getattr(node, "in_catalogue", False)


def _without_docstrings(tree: ast.Module) -> ast.Module:
    """Mark what is looked up, drop what explains code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"t", "ValueError"}:
            for inner in ast.walk(node.args[0]):
                inner.in_catalogue = True  # type: ignore[attr-defined]
        body = getattr(node, "body", None)
        if isinstance(body, list):
            node.body = [one for one in body if not _explains(one)] or [ast.Pass()]  # type: ignore[attr-defined]
    return tree


def _explains(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


@pytest.mark.parametrize("language", ["en", "en-GB", "xx", "xx-YY", "", "../.."])
def test_a_language_without_a_catalogue_is_spoken_in_english(language: str) -> None:
    assert words_in(language)("Sorted.") == "Sorted."
    assert words_in(language).language == "en"


@pytest.mark.parametrize(
    "named, found",
    [
        ("de", "de"),
        ("de-AT", "de"),
        ("de_AT", "de"),
        ("DE-de", "de"),
        ("es-419", "es"),
        ("es-LA", "es"),
        ("en-GB", "en"),
        ("pt-BR", "pt_BR"),
        ("pt-PT", "pt_BR"),
        ("pt", "pt_BR"),
        ("nl", ""),
        ("", ""),
        ("../de", ""),
    ],
)
def test_a_language_is_found_however_a_platform_names_it(named: str, found: str) -> None:
    assert catalogue_of(named) == found


def test_what_people_wrote_stands_in_a_sentence_of_any_language() -> None:
    assert words_in("de-DE")("by {day}", day="{day}") == "bis {day}"
    assert words_in("de-DE").tag == "de"


def test_the_topics_that_we_bring_are_those_that_hold_before_anybody_chose() -> None:
    assert wishes.topics(words_in("en")) == {topic: topic for topic in DEFAULT_TOPICS}


@pytest.mark.parametrize("language", languages())
def test_the_topics_that_we_bring_can_be_kept_in_every_language(language: str) -> None:
    topics = wishes.topics(words_in(language)).values()

    assert len(set(topics)) == len(DEFAULT_TOPICS)
    assert max(map(len, topics)) <= TOPIC_LIMIT


@pytest.mark.parametrize("language", languages())
def test_a_topic_that_we_brought_is_the_same_one_in_every_language(language: str) -> None:
    settings = Settings(language=language, topics=("Jardin", *DEFAULT_TOPICS))
    field = choices.topics(words_in("en"), settings)[0]
    assert isinstance(field, TextField)

    assert tuple(choices.meant(field.value.splitlines(), settings)) == settings.topics


def test_what_a_place_calls_its_topics_stays_as_it_was_typed() -> None:
    """Also where it is what an earlier version kept of one that we bring."""
    settings = Settings(language="de", topics=("Anpacken", "Jardin"))

    assert tuple(choices.meant(["Anpacken", "Jardin"], settings)) == settings.topics


@pytest.mark.parametrize("language", languages())
def test_what_a_sentence_quotes_is_called_there_as_it_is_here(language: str) -> None:
    t, said = words_in(language), {str(message.id) for message in catalogue.sentences() if message.id}
    quoted = {(one, sentence) for sentence in said for one in re.findall("“([^”]+)”", sentence) if one in said}

    assert len(quoted) > 5
    assert not {pair for pair in quoted if t.found(pair[0]).lower() not in t.found(pair[1]).lower()}


def test_commands_are_called_as_they_are_here_and_only_in_our_own_sentences() -> None:
    t = words_in("en", (("my", "mine"), ("asks", "who")))

    assert t("You can find it under /my.") == "You can find it under /mine."
    assert t("About “{ask}”.", ask="/my asks") == "About “/my asks”."
    assert t("See who asks with /asks, /ask.") == "See who asks with /who, /ask."


def test_what_people_wrote_is_never_taken_for_a_template() -> None:
    assert words_in("en")("About “{ask}”.", ask="{name} {0} {ask}") == "About “{name} {0} {ask}”."


@pytest.mark.parametrize(
    "at, zone, said",
    [
        (NOON, "UTC", "Wed 4 Mar, 12:00 UTC"),
        (NOON, "Europe/Berlin", "Wed 4 Mar, 13:00 CET"),
        (NOON.replace(hour=0), "UTC", "Tue 3 Mar"),
        (NOON.replace(hour=23), "Europe/Berlin", "Wed 4 Mar"),
    ],
)
def test_a_moment_is_named_on_the_clocks_of_the_community_and_a_midnight_by_its_day(
    at: datetime, zone: str, said: str
) -> None:
    assert words_in("en").moment(at, zone) == said
