"""A catalogue that lacks something, names something else or outgrows its place is found out before anybody reads it."""

import gettext
import io
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from bot.views.words import languages
from tools import catalogue
from tools.sentences import faults, rooms

SAID = "Up to {most} asks, see /my."


def a_template(*said: str) -> Catalog:
    template = Catalog()
    for sentence in said:
        template.add(sentence)
    return template


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """Write a catalogue that is behind: something is new, something is no longer said, something was guessed."""
    file = tmp_path / "askaround.po"
    file.write_text(
        '# A glossary.\n\nmsgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "Good morning."\nmsgstr "Guten Morgen."\n\nmsgid "Gone."\nmsgstr "Weg."\n\n'
        '#, fuzzy\nmsgid "Thanks."\nmsgstr "Danke."\n\n#~ msgid "Long gone."\n#~ msgstr "Lange weg."\n',
        encoding="utf-8",
    )
    return file


def test_everything_is_as_it_should_be() -> None:
    assert not list(catalogue.behind())
    assert not list(catalogue.wrong())
    assert ("en", *sorted(catalogue.catalogues())) == languages()


def test_what_is_new_is_empty_and_what_is_no_longer_said_goes(german: Path) -> None:
    template = a_template("Good morning.", "Thanks.", "Good morning, all.")

    text = catalogue.as_text(catalogue.brought_up("de", german, template), "# A glossary.\n").decode()

    assert text.startswith("# A glossary.\n")
    assert 'msgid "Good morning, all."\nmsgstr ""' in text
    assert 'msgid "Thanks."\nmsgstr "Danke."' in text
    assert "fuzzy" not in text
    assert "one" not in text


def test_what_is_compiled_says_the_same_and_is_the_same_each_time(german: Path) -> None:
    template = a_template("Good morning.", "New.")

    compiled = [catalogue.compiled(catalogue.brought_up("de", german, template)) for _ in range(2)]

    assert compiled[0] == compiled[1]
    read = gettext.GNUTranslations(io.BytesIO(compiled[0]))
    assert read.gettext("Good morning.") == "Guten Morgen."
    assert read.gettext("New.") == "New."


@pytest.mark.parametrize(
    "translated, wrong",
    [
        ("Bis zu {most} Bitten, siehe /my.", []),
        ("", ["is missing"]),
        ("Bis zu {viele} Bitten, siehe /my.", ["names other things"]),
        ("Bis zu {most Bitten, siehe /my.", ["names other things"]),
        ("Bis zu {most} Bitten, siehe /meins.", ["names another command"]),
        ("Bis {most} Bitten: siehe /asks, /my.", ["names another command"]),
        ("Bis zu {most} Bitten, die du hast: siehe /my.", ["has 45 characters, and room for 40"]),
    ],
)
def test_a_translation_names_what_the_sentence_names_and_has_room(translated: str, wrong: list[str]) -> None:
    assert list(faults(SAID, translated, 40)) == wrong


def test_the_room_of_a_sentence_is_that_of_the_narrowest_place_it_is_in(tmp_path: Path) -> None:
    (tmp_path / "cards.py").write_text(
        'Button(verb=Verb.KEEP, label=t("Keep"), look=Look.LEAVE)\nButton(label=t("Go"))\nForm(title=t("Go"))\n'
        'Line(t("As long as it likes"))\nOption(label=t("one") if one else t("two"))\n'
    )

    assert rooms(tmp_path) == {"Keep": 24, "Go": 24, "one": 75, "two": 75}
