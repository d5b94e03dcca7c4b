"""Bring the catalogue's template up to date: every sentence that people read, from where it is written.

`python -m tools.catalogue` writes `bot/locales/askaround.pot`; `check` says whether that would change it.
"""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
TEMPLATE = ROOT / "bot" / "locales" / "askaround.pot"
MARK = {"t": None, "public_t": None}
"""The names that a view gives its words: `t("...")` is a sentence."""


def sentences() -> Catalog:
    """Collect the sentences of all views, with the files they are in."""
    catalog = Catalog(project="Askaround", copyright_holder="Askaround", charset="utf-8")
    for file, _, message, _, _ in extract_from_dir(ROOT / "bot" / "views", [("**.py", "python")], keywords=MARK):
        catalog.add(message, locations=[(f"bot/views/{file}", 0)])
    return catalog


def kept() -> set[str]:
    """Give the sentences that the template holds now."""
    with TEMPLATE.open("rb") as file:
        return {str(message.id) for message in read_po(file) if message.id}


def write() -> None:
    """Write the template anew, sorted, with nothing in it that changes by itself."""
    text = io.BytesIO()
    write_po(text, sentences(), omit_header=True, sort_output=True, include_lineno=False, width=120)
    TEMPLATE.parent.mkdir(exist_ok=True)
    TEMPLATE.write_bytes(text.getvalue())


def main() -> int:
    """Write, or check."""
    if sys.argv[1:] != ["check"]:
        write()
        return 0
    found = {str(message.id) for message in sentences() if message.id}
    if found == kept():
        return 0
    print("The catalogue is behind the views: python -m tools.catalogue")
    return 1


if __name__ == "__main__":
    sys.exit(main())
