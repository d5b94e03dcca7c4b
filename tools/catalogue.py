"""Bring the catalogues up to date: every sentence that people read, from where it is written, in every language.

`python -m tools.catalogue` writes the template, brings each language's `askaround.po` up to it and compiles it;
`check` writes nothing and says what is behind or would not hold.
"""

import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools.sentences import faults, rooms

ROOT = Path(__file__).parent.parent
VIEWS = ROOT / "bot" / "views"
LOCALES = ROOT / "bot" / "locales"
TEMPLATE = LOCALES / "askaround.pot"
MARK = {"t": None, "public_t": None}
"""The names that a view gives its words: `t("...")` is a sentence."""

_HEAD = """msgid ""
msgstr ""
"Project-Id-Version: Askaround\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands where a date would: the same sentences are the same file."""


def sentences() -> Catalog:
    """Collect the sentences of all views, with the files they are in and the room that the shortest of them have."""
    catalog, room = Catalog(project="Askaround", copyright_holder="Askaround", charset="utf-8"), rooms(VIEWS)
    for file, _, message, _, _ in extract_from_dir(VIEWS, [("**.py", "python")], keywords=MARK):
        most = room.get(str(message))
        hint = [f"At most {most} characters."] if most else []
        catalog.add(message, locations=[(f"bot/views/{file}", 0)], auto_comments=hint)
    return catalog


def kept() -> set[str]:
    """Give the sentences that the template holds now."""
    with TEMPLATE.open("rb") as file:
        return {str(message.id) for message in read_po(file) if message.id}


def catalogues() -> dict[str, Path]:
    """Give the file of every language that there is one in."""
    found = sorted(LOCALES.glob("*/LC_MESSAGES/askaround.po"))
    return {file.parent.parent.name: file for file in found}


def brought_up(language: str, file: Path, template: Catalog) -> Catalog:
    """Read a language's sentences, without those that nothing says any more, and with nothing for those it lacks."""
    with file.open("rb") as held:
        catalog = read_po(held, locale=language)
    for message in catalog:
        message.flags.discard("fuzzy")
    catalog.update(template, no_fuzzy_matching=True)
    return catalog


def as_text(catalog: Catalog, before: str = "") -> bytes:
    """Write a catalogue as people read it: sorted, with nothing in it that changes by itself."""
    text = io.BytesIO()
    write_po(text, catalog, omit_header=True, sort_output=True, include_lineno=False, ignore_obsolete=True, width=120)
    return before.encode() + text.getvalue()


def compiled(catalog: Catalog) -> bytes:
    """Write a catalogue as the bot reads it: the same bytes for the same sentences."""
    plain = Catalog(locale=catalog.locale, project="Askaround", charset="utf-8", creation_date=_NEVER)
    plain.revision_date, plain.header_comment = _NEVER, ""
    for message in catalog:
        if message.id and message.string:
            plain.add(message.id, message.string)
    data = io.BytesIO()
    write_mo(data, plain)
    return data.getvalue()


def files() -> Iterator[tuple[Path, bytes]]:
    """Give every file as it should be."""
    template = sentences()
    yield TEMPLATE, as_text(template)
    for language, file in catalogues().items():
        catalog = brought_up(language, file, template)
        yield file, as_text(catalog, _remarks(file) + _HEAD.format(language=language))
        yield file.with_suffix(".mo"), compiled(catalog)


def write() -> None:
    """Write whatever is not as it should be."""
    for file, content in list(files()):
        if not file.exists() or file.read_bytes() != content:
            file.write_bytes(content)


def behind() -> Iterator[str]:
    """Name every file that is not as it should be."""
    for file, content in files():
        if not file.exists() or file.read_bytes() != content:
            yield f"{file.relative_to(ROOT)} is behind: python -m tools.catalogue"


def wrong() -> Iterator[str]:
    """Say in which language which sentence is missing, or would not hold."""
    template, room = sentences(), rooms(VIEWS)
    for language, file in catalogues().items():
        for message in brought_up(language, file, template):
            said = str(message.string or "")
            for fault in faults(str(message.id), said, room.get(str(message.id))) if message.id else ():
                yield f"{language}: {fault}: {message.id}"


def _remarks(file: Path) -> str:
    """Give what its translators wrote above the first sentence: their glossary."""
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(lines[: next((place for place, line in enumerate(lines) if not line.startswith("#")), 0)])


def main() -> int:
    """Write, or check."""
    if sys.argv[1:] != ["check"]:
        write()
        return 0
    found = [*behind(), *wrong()]
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
