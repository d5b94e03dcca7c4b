"""What has to hold of a sentence in another language: it is there, names the same things, and has room where it stands.

The room of a sentence is that of the narrowest place in a view where it is written out: a button, a title, a field.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from adapters.discord import limits as discord
from adapters.slack import limits as slack
from bot.views.commands import LIMIT

_TITLE = min(discord.MODAL_TITLE, slack.VIEW_TITLE)
_FIELD = min(discord.FIELD_LABEL, slack.FIELD_LABEL)
_EXAMPLE = min(discord.FIELD_PLACEHOLDER, slack.FIELD_PLACEHOLDER)
_HINT = min(discord.FIELD_DESCRIPTION, slack.FIELD_HINT)
BUTTON = min(discord.BUTTON_LABEL, slack.BUTTON_LABEL)
OPTION = min(discord.OPTION_LABEL, slack.OPTION_LABEL)
MENU = min(discord.MENU_PLACEHOLDER, slack.MENU_LABEL)
ROOMS = {
    ("Button", "label"): BUTTON,
    ("Menu", "label"): MENU,
    ("ChannelMenu", "label"): MENU,
    ("StaffMenu", "label"): MENU,
    ("GroupMenu", "label"): MENU,
    ("Option", "label"): OPTION,
    ("Form", "title"): _TITLE,
    ("Form", "submit"): slack.VIEW_BUTTON,
    ("TextField", "label"): _FIELD,
    ("TextField", "example"): _EXAMPLE,
    ("TextField", "hint"): _HINT,
    ("PickField", "label"): _FIELD,
}
LISTS = {"_titles": _TITLE, "_labels": _FIELD}
"""Functions of a view that list what stands in one kind of place."""
CORNERS = ("Look.LEAVE",)
"""Buttons that stand in the corner of a view on Slack, where there is less room."""

_COMMAND = re.compile(r"/(?:askaround(?: (?:setup|unmask|pause|dashboard))?|asks|ask|my)\b")


def faults(said: str, translated: str, most: int | None) -> Iterator[str]:
    """Name what would not hold of one sentence and its translation."""
    if not translated:
        yield "is missing"
        return
    try:
        names = named(translated)
    except ValueError:
        names = None
    if names != named(said):
        yield "names other things"
    if set(_COMMAND.findall(said)) != set(_COMMAND.findall(translated)):
        yield "names another command"
    if most and len(translated) > most:
        yield f"has {len(translated)} characters, and room for {most}"


def named(sentence: str) -> set[str]:
    """Give what is filled into a sentence; raises ValueError where its braces do not match."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def rooms(views: Path) -> dict[str, int]:
    """Give the room of each sentence that is written where there is little of it."""
    found: dict[str, int] = {}
    for file in sorted(views.glob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for sentence, most in (*_drawn(tree), *(_commands(tree) if file.stem == "commands" else ())):
            found[sentence] = min(most, found.get(sentence, most))
    return found


def _drawn(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name in LISTS:
            yield from ((sentence, LISTS[node.name]) for sentence in _sentences(node))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            in_corner = any(ast.unparse(argument.value) in CORNERS for argument in node.keywords)
            for argument in node.keywords:
                most = ROOMS.get((node.func.id, str(argument.arg)))
                for sentence in _sentences(argument.value) if most else ():
                    yield sentence, min(most or 0, slack.VIEW_BUTTON) if in_corner else most or 0


def _commands(tree: ast.AST) -> Iterator[tuple[str, int]]:
    return ((sentence, LIMIT) for sentence in _sentences(tree))


def _sentences(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Name) and inner.func.id == "t" and inner.args:
            sentence = inner.args[0]
            if isinstance(sentence, ast.Constant):
                yield str(sentence.value)
