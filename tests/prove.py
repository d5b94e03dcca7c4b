"""The long proofs, by hand: `python -m tests.prove [NAME...]`.

Each is a part of the test suite with far larger counts. One that was passed on this commit is not run again, so that an
interrupted run goes on where it was; `--again` starts over, and `--most` counts further where there is further to go.
The last figures are kept in `docs/reliability.md`.
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

STATE = Path(__file__).parent.parent / ".prove.json"


@dataclass(frozen=True, slots=True)
class Proof:
    """Tests to run, and what makes them long."""

    tests: tuple[str, ...]
    counts: dict[str, str]
    most: dict[str, str] = field(default_factory=dict)


FLAGS = {"--again", "--most"}
EXAMPLES = {"HYPOTHESIS_PROFILE": "prove"}
PROOFS = {
    "lives": Proof(("tests/decide", "tests/safety"), EXAMPLES),
    "text": Proof(("tests/adapters/discord/test_markdown.py", "tests/adapters/discord/test_words.py"), EXAMPLES),
    "cards": Proof(("tests/adapters/discord/test_render.py", "tests/views"), EXAMPLES),
    "conversations": Proof(
        ("tests/noninterference",), {"ASKAROUND_CONVERSATIONS": "1000"}, {"ASKAROUND_CONVERSATIONS": "10000"}
    ),
    "faults": Proof(("tests/faults/test_seeds.py",), {"ASKAROUND_FAULTS": "500"}, {"ASKAROUND_FAULTS": "20000"}),
    "payloads": Proof(
        ("tests/faults/test_payloads.py",), {"ASKAROUND_PAYLOADS": "20000"}, {"ASKAROUND_PAYLOADS": "1000000"}
    ),
    "requests": Proof(
        ("tests/adapters/web/test_strangers.py", "tests/flows/test_anything_sent.py"), {"ASKAROUND_REQUESTS": "10000"}
    ),
    "thief": Proof(("tests/thief",), {"ASKAROUND_THIEF": "365 30"}),
    "names": Proof(("tests/property",), EXAMPLES),
    "kills": Proof(("tests/flows/test_restarts.py",), {"ASKAROUND_KILLS": "200"}),
}


def main(arguments: list[str]) -> int:
    """Run what was asked for; 0 when all of it holds."""
    console = Console()
    names = [name for name in arguments if name not in FLAGS] or list(PROOFS)
    if unknown := [name for name in names if name not in PROOFS]:
        console.print(f"There is no proof called {', '.join(unknown)}. There are: {', '.join(PROOFS)}.")
        return 2
    done = {} if FLAGS.intersection(arguments) else _done()
    with Progress(TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), console=console) as progress:
        held = [_prove(name, done, progress, most="--most" in arguments) for name in names]
    for name in names:
        console.print(f"{name}: {done.get(name, 'does not hold')}")
    return 0 if all(held) else 1


def _prove(name: str, done: dict[str, str], progress: Progress, *, most: bool) -> bool:
    if name in done:
        return True
    proof, started = PROOFS[name], time.monotonic()
    task = progress.add_task(name, total=None)
    command = [sys.executable, "-m", "pytest", "-q", "-n", "auto", "--timeout", "3600", *proof.tests]
    counts = {**proof.counts, **(proof.most if most else {})}
    ran = subprocess.run(command, env={**os.environ, **counts}, capture_output=True, text=True, check=False)
    progress.update(task, total=1, completed=1)
    if ran.returncode:
        progress.console.print(ran.stdout[-8000:])
        return False
    done[name] = f"{ran.stdout.strip().splitlines()[-1]} ({time.monotonic() - started:.0f} s)"
    STATE.write_text(json.dumps({"at": _commit(), "done": done}))
    return True


def _done() -> dict[str, str]:
    """Give what was proved on this very commit."""
    if not STATE.exists():
        return {}
    known = json.loads(STATE.read_text())
    return dict(known["done"]) if known["at"] == _commit() else {}


def _commit() -> str:
    return subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
