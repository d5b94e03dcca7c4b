"""`askaround setup`: from each platform's own pages to a bot that can be started, question by question.

What is typed is tried at once and then written into `.env`, where only this account can read it; it is never shown.
"""

import asyncio
import os
import re
from collections.abc import Sequence
from pathlib import Path

import typer
from dotenv import set_key
from rich.console import Console

from bot import doctor, keys, wiring
from bot.config import ENV_FILE, Config, Secret, read, written
from bot.model.findings import Checked
from bot.ports import Clock
from bot.terminal import called, stop
from bot.wiring import Application, Question

PLAIN = re.compile(r"[\w.-]+", re.ASCII)
"""What a token is made of: nothing that a shell, a service file or a container would read as something else."""


def install(config: Config, console: Console, clock: Clock) -> None:
    """Ask about one platform after the other, make keys, and say what to do next; Ctrl-C keeps what is written."""
    _make_private(ENV_FILE)
    typer.echo(f"What you paste is tried at once and kept in {ENV_FILE.absolute()}, for nobody else to read.")
    served = list[tuple[Application, Checked]]()
    for application in wiring.applications(config):
        if typer.confirm(f"\nIs the bot to be on {application.called}?", default=True):
            config, checked = _introduced(application, config, console, clock)
            if checked:
                served.append((application, checked))
    if not served:
        stop("There is no token that opens anything yet. `askaround demo` tries everything without any.")
    typer.echo()
    with wiring.key_file(config) as key_file:
        if key_file.path.exists():
            typer.echo(f"The keys in {key_file.path} stay as they are.")
        else:
            keys.make(key_file)
    _say_what_is_next(served)


def _introduced(
    application: Application, config: Config, console: Console, clock: Clock
) -> tuple[Config, Checked | None]:
    """Lead through a platform's pages until its tokens open it; None where somebody would rather leave it out."""
    if all(_held(one, config) for one in application.questions):
        typer.echo("  There is a token already. Making a new one would end the old one.")
    else:
        _say_what_to_do(application)
    while True:
        answers = {one.setting: _copied(one, config) for one in application.questions}
        told = read({**written(config), **answers})
        checked = _checked(application, told, console, clock)
        if checked.opens:
            _write_down(answers)
            return told, checked
        if not typer.confirm("Try it with another?", default=True):
            return config, None


def _say_what_to_do(application: Application) -> None:
    for number, step in enumerate(application.steps, 1):
        typer.echo(f"  {number}. {step}")
    if application.paste:
        typer.echo(f"\n{application.paste}")


def _copied(question: Question, config: Config) -> str:
    """Ask until something that can be such a token is pasted; where there is one already, Enter keeps it."""
    known = _held(question, config)
    keeps = "; Enter keeps the one that is there" if known else ""
    while True:
        typed = typer.prompt(f"{question.called} (not shown{keeps})", default="", hide_input=True, show_default=False)
        pasted: str = typed.strip() or known
        if PLAIN.fullmatch(pasted) and pasted.startswith(question.begins):
            return pasted
        begins = f" that begins with {question.begins}" if question.begins else ""
        typer.echo(f"That is not a token{begins}. Copy it once more, and paste it here.")


def _held(question: Question, config: Config) -> str:
    held: Secret | None = getattr(config, question.setting.lower())
    return held.text if held else ""


def _checked(application: Application, config: Config, console: Console, clock: Clock) -> Checked:
    """Try what was pasted, and again for as long as somebody mends what the platform says about it."""
    while True:
        checked = asyncio.run(_asked(application, config, clock))
        all_is_well = doctor.report(checked.findings, console)
        if all_is_well or not checked.opens or not typer.confirm("Look again, once that is done?", default=True):
            return checked


async def _asked(application: Application, config: Config, clock: Clock) -> Checked:
    checkup = wiring.make_checkups(config, clock)[application.platform]
    try:
        return await checkup.check()
    finally:
        await checkup.close()


def _make_private(path: Path) -> None:
    """Make the file, or make it private, before anybody has typed anything."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            os.fchmod(descriptor, 0o600)
        finally:
            os.close(descriptor)
    except OSError as error:
        _stop_unwritten(path, error)


def _write_down(answers: dict[str, str]) -> None:
    try:
        for name, value in answers.items():
            set_key(ENV_FILE, name, value, quote_mode="never", follow_symlinks=True)
    except OSError as error:
        _stop_unwritten(ENV_FILE, error)


def _stop_unwritten(path: Path, error: OSError) -> None:
    stop(
        f"{path.absolute()} cannot be written ({error.strerror}): run this in a folder that is yours, on a disk with"
        " room."
    )


def _say_what_is_next(served: Sequence[tuple[Application, Checked]]) -> None:
    typer.echo("\nWhat to do next:")
    typer.echo(f"  1. Start the bot, or stop it and start it again: {called()} run")
    for number, (application, checked) in enumerate(served, 2):
        lets_in = application.lets_in or f"Open {checked.way_in} and choose your server."
        typer.echo(
            f"  {number}. On {application.called}: {lets_in} Then somebody who runs the place types"
            f" {application.command} and chooses the channel for asks."
        )
    typer.echo(f"  {len(served) + 2}. Whenever you wonder whether all is well: {called()} doctor")
