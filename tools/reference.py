"""Write what can be looked up, from the code itself: settings of a host and of a community, commands.

Sphinx calls it before it reads anything (`tools/pages/conf.py`); nothing of it is kept in the repository.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import typer

from adapters.discord import commands as on_discord
from adapters.slack import commands as on_slack
from bot.__main__ import app
from bot.config import ABOUT, Config
from bot.decide.communities import NUMBERS
from bot.model.actions import Spoken
from bot.model.communities import Settings
from bot.model.handles import Press
from bot.model.ids import CommunityId, HandleId
from bot.views import setup
from bot.views.card import Field, PickField
from bot.views.words import words_in
from tools.environment import ROOT

REFERENCE = ROOT / "docs" / "reference"
NOWHERE = Press(community=CommunityId(""), handle=HandleId(""), slot=0)


def write(folder: Path = REFERENCE) -> None:
    """Write every page anew."""
    folder.mkdir(exist_ok=True)
    pages = {"hosts-settings": hosts_settings(), "community-settings": community_settings(), "commands": commands()}
    for name, lines in pages.items():
        (folder / f"{name}.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def hosts_settings() -> Iterator[str]:
    """List what is written into `.env` or the environment."""
    yield from ("# A host's settings", "")
    yield "In `.env` beside the bot, or in its environment, which wins. `askaround setup` writes what it asks for."
    yield from table(
        ("setting", "what it is", "default"),
        ((f"`{one.name.upper()}`", one.metadata[ABOUT], _default(one.default)) for one in fields(Config)),
    )


def _default(value: object) -> str:
    return f"`{value}`" if value not in (None, "") else ""


def community_settings() -> Iterator[str]:
    """List what somebody who runs a place chooses in `/askaround setup`, a form after the other."""
    t = words_in("en")
    yield from ("# A community's settings", "")
    yield "Chosen in the chat by `/askaround setup`, or in the dashboard, by whoever runs the place."
    for verb, numbers in NUMBERS.items():
        form = setup.form(t, NOWHERE, verb, numbers, Settings())
        yield from ("", f"## {form.title}")
        yield from table(("setting", "what can be chosen", "default"), map(_row, form.fields))


def _row(field: Field) -> tuple[str, str, str]:
    if isinstance(field, PickField):
        chosen = next((option.label for option in field.options if option.chosen), "")
        return field.label, "; ".join(option.label for option in field.options), chosen
    return field.label, field.example, ", ".join(field.value.splitlines())


def commands() -> Iterator[str]:
    """List what members type, and what a host types."""
    yield from ("# Commands", "", "## In the chat", "")
    yield "On Slack the four commands can have other names, where a workspace has used these for something else."
    yield from table(("command", "what it does"), _in_the_chat())
    yield from ("", "## On the host's machine")
    yield from _of_command("askaround", typer.main.get_command(app))


def _in_the_chat() -> Iterator[tuple[str, str]]:
    for command in on_discord.COMMANDS:
        below = [one for one in command.get("options", ()) if one["type"] == 1]
        if not below:
            yield f"`/{command['name']}`", command["description"]
        for one in below:
            yield f"`/{command['name']} {one['name']}`", one["description"]
    yield "the shortcut on Slack", on_slack.DESCRIPTIONS[Spoken.ASK]


def _of_command(path: str, command: Any) -> Iterator[str]:
    """Tell of a command and of those below it; the library brings a click of its own, which has no other type."""
    below = getattr(command, "commands", {})
    options = [_option(one) for one in command.params if one.name != "help"]
    if not below or options or command.invoke_without_command:
        yield from ("", f"### `{path}`", "", _as_text(command.help or ""))
        yield from table(("option", "what it does"), options) if options else ()
    for name, one in below.items():
        yield from _of_command(f"{path} {name}", one)


def _option(parameter: Any) -> tuple[str, str]:
    named = parameter.opts if parameter.param_type_name == "option" else [parameter.name.upper()]
    return ", ".join(f"`{one}`" for one in named), _as_text(getattr(parameter, "help", None) or "")


def _as_text(said: str) -> str:
    return " ".join(said.split())


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Write a table in Markdown."""
    yield from ("", f"| {' | '.join(head)} |", f"|{'---|' * len(head)}")
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"


if __name__ == "__main__":
    write()
