"""``python -m benchmarks safety crisis|identity FILE``: judge a detector on texts that somebody has labelled."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.safety.crisis import signal
from bot.safety.identity import leaks

FIELDS = ("text", "lang", "label", "kind")
LABELS = ("positive", "negative")


class Detector(StrEnum):
    """What is judged."""

    CRISIS = "crisis"
    IDENTITY = "identity"


FINDS: dict[Detector, Callable[[str], bool]] = {
    Detector.CRISIS: lambda text: signal(text) is not None,
    Detector.IDENTITY: lambda text: bool(leaks(text)),
}


class Unreadable(Exception):
    """The file is not one of labelled texts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A text, what it is, and what the detector said."""

    lang: str
    kind: str
    positive: bool
    found: bool


def main(
    detector: Annotated[Detector, typer.Argument(help="What is judged.")],
    file: Annotated[Path, typer.Argument(help=f"JSON lines with {', '.join(FIELDS)}.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one object and nothing else.")] = False,
) -> None:
    """Show how much a detector finds of what it should, and of what it should not, by language and kind."""
    try:
        judged = judge(labelled(file), FINDS[detector])
    except Unreadable as why:
        typer.echo(f"{why}", err=True)
        raise typer.Exit(2) from why
    if as_json:
        typer.echo(json.dumps(as_object(judged), indent=2, ensure_ascii=False))
    else:
        Console().print(as_table(judged, f"{detector} in {file.name}"))


def labelled(file: Path) -> Iterator[dict[str, str]]:
    """Read the lines of *file*; raises :class:`Unreadable` with the number of the first that is none."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError as error:
        raise Unreadable(f"There is no file {file}.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"{file} cannot be read as text: {error}.") from error
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if not numbered:
        raise Unreadable(f"{file} has no lines.")
    for number, line in numbered:
        yield _entry(line, f"Line {number} of {file}")


def _entry(line: str, where: str) -> dict[str, str]:
    try:
        entry = json.loads(line)
    except ValueError as error:
        raise Unreadable(f"{where} is not JSON.") from error
    if not isinstance(entry, dict) or not all(isinstance(entry.get(field), str) for field in FIELDS):
        raise Unreadable(f"{where} wants the texts {', '.join(FIELDS)}.")
    if entry["label"] not in LABELS:
        raise Unreadable(f"{where}: a label is {' or '.join(LABELS)}.")
    return entry


def judge(entries: Iterable[dict[str, str]], finds: Callable[[str], bool]) -> list[Judged]:
    """Ask a detector about each of *entries*."""
    return [
        Judged(lang=each["lang"], kind=each["kind"], positive=each["label"] == "positive", found=finds(each["text"]))
        for each in entries
    ]


def as_object(judged: Sequence[Judged]) -> dict[str, object]:
    """Give all figures; None where there was nothing to find, or nothing to leave alone."""
    by = {
        "lang": {lang: figures([each for each in judged if each.lang == lang]) for lang in _names(judged, "lang")},
        "kind": {kind: figures([each for each in judged if each.kind == kind]) for kind in _names(judged, "kind")},
    }
    return {**figures(judged), "by": by}


def figures(judged: Sequence[Judged]) -> dict[str, float | None]:
    """Give the share of positives that were found, and of negatives."""
    return {
        "recall": _share([each for each in judged if each.positive]),
        "false_alarms": _share([each for each in judged if not each.positive]),
    }


def as_table(judged: Sequence[Judged], title: str) -> Table:
    """Show the figures, a row for everything, for each language and for each kind."""
    table = Table(title=title, title_justify="left")
    for column in ("", "texts", "recall", "false alarms"):
        table.add_column(column, justify="right" if column else "left")
    _add(table, "all", judged)
    for field in ("lang", "kind"):
        table.add_section()
        for name in _names(judged, field):
            _add(table, name, [each for each in judged if getattr(each, field) == name])
    return table


def _add(table: Table, name: str, judged: Sequence[Judged]) -> None:
    shares = ("" if share is None else f"{share:.1%}" for share in figures(judged).values())
    table.add_row(name, str(len(judged)), *shares)


def _names(judged: Sequence[Judged], field: str) -> list[str]:
    return sorted({getattr(each, field) for each in judged})


def _share(judged: Sequence[Judged]) -> float | None:
    return round(sum(each.found for each in judged) / len(judged), 4) if judged else None
