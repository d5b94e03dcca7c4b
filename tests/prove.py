"""The long proofs, by hand: `python -m tests.prove [NAME...]`.

Each is a part of the test suite with far larger counts. A test that passed on this commit is not run again, so that an
interrupted run goes on where it was; `--again` starts over, and `--most` counts further where there is further to go.
The last figures are kept in `docs/reliability.md`.
"""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from functools import cache
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from tests.proved import PROVED
from tools.environment import ROOT

STATE = ROOT / ".prove.json"
PROVED_ALREADY = STATE.with_suffix(".passed")


@dataclass(frozen=True, slots=True)
class Proof:
    """Tests to run, and what makes them long."""

    tests: tuple[str, ...]
    counts: dict[str, str]
    most: dict[str, str] = field(default_factory=dict)
    at_once: str = "auto"
    """Tests that run at the same time; what is timed wants the machine for itself."""


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
    "load": Proof(("tests/benchmarks/test_load.py",), {"ASKAROUND_LOAD": "300"}, at_once="1"),
    "requests": Proof(
        ("tests/adapters/web/test_strangers.py", "tests/flows/test_anything_sent.py"), {"ASKAROUND_REQUESTS": "10000"}
    ),
    "moderators": Proof(("tests/flows/test_two_moderators.py",), {"ASKAROUND_RACES": "500"}),
    "thief": Proof(("tests/thief",), {"ASKAROUND_THIEF": "365 30"}),
    "names": Proof(("tests/property",), EXAMPLES),
    "tenants": Proof(("tests/tenants", "tests/contracts/test_apart.py"), EXAMPLES),
    "server": Proof(("tests/flows",), {"ASKAROUND_STORE": "postgres"}),
    "processes": Proof(("tests/storage/test_processes.py",), {"ASKAROUND_ACTIONS": "50000"}, at_once="1"),
    "served-faults": Proof(
        ("tests/faults/test_seeds.py", "tests/faults/test_kill_points.py"),
        {"ASKAROUND_STORE": "postgres", "ASKAROUND_FAULTS": "200"},
        {"ASKAROUND_STORE": "postgres", "ASKAROUND_FAULTS": "5000"},
    ),
    "served-kills": Proof(("tests/flows/test_restarts.py",), {"ASKAROUND_STORE": "postgres", "ASKAROUND_KILLS": "100"}),
    "roles": Proof(("tests/flows/test_roles.py",), {"ASKAROUND_KILLED_WORKERS": "20"}, at_once="1"),
    "kills": Proof(("tests/flows/test_restarts.py",), {"ASKAROUND_KILLS": "200"}),
}


def main(arguments: list[str]) -> int:
    """Run what was asked for; 0 when all of it holds."""
    console = Console()
    names = [name for name in arguments if name not in FLAGS] or list(PROOFS)
    if unknown := [name for name in names if name not in PROOFS]:
        console.print(f"There is no proof called {', '.join(unknown)}. There are: {', '.join(PROOFS)}.")
        return 2
    most = "--most" in arguments
    known = {} if "--again" in arguments else _known()
    said, percent = TextColumn("{task.description}"), TextColumn("{task.percentage:>3.0f}%")
    with Progress(said, BarColumn(), percent, TimeElapsedColumn(), console=console) as progress:
        for name in names:
            Proving(known.setdefault(_called(name, most=most), Proved()), known, progress).run(name, most=most)
    for name in names:
        console.print(f"{name}: {known[_called(name, most=most)].said or 'does not hold'}")
    return 0 if all(known[_called(name, most=most)].said for name in names) else 1


@dataclass(slots=True)
class Proved:
    """How far a proof has come on this commit."""

    passed: list[str] = field(default_factory=list)
    seconds: float = 0
    said: str = ""
    """What is said of it once all of it holds."""


@dataclass(frozen=True, slots=True)
class Proving:
    """One proof under way, which writes down every test that passes."""

    proved: Proved
    known: dict[str, Proved]
    progress: Progress

    def run(self, name: str, *, most: bool) -> None:
        """Run what is left of it."""
        before = len(self.proved.passed)
        described = f"{name}, after {before:,} tests that passed already" if before else name
        task = self.progress.add_task(described, total=100, completed=100 if self.proved.said else 0)
        if self.proved.said:
            return
        earlier, started, said = self.proved.seconds, time.monotonic(), list[str]()
        with subprocess.Popen(**_pytest(PROOFS[name], self.proved.passed, most=most)) as running:
            for line in _lines(running):
                said.append(line)
                self.proved.seconds = earlier + time.monotonic() - started
                if passed := PASSED.match(line):
                    self.proved.passed.append(passed["test"])
                    self.progress.update(task, completed=int(passed["percent"]))
                    _keep(self.known)
        if running.returncode and not (running.returncode == NOTHING_LEFT and before):
            self.progress.console.print("\n".join(said)[-8000:], markup=False)
            return
        self.proved.said = f"{len(self.proved.passed):,} tests passed ({self.proved.seconds:.0f} s)"
        self.progress.update(task, completed=100)
        _keep(self.known)


PASSED = re.compile(r"\[gw\d+\] \[ *(?P<percent>\d+)%\] PASSED (?P<test>\S.*\S)\s*$")
"""How xdist says that a test passed, and how far all of them are."""

NOTHING_LEFT = 5
"""What pytest ends with when it has nothing to run."""


def _pytest(proof: Proof, passed: list[str], *, most: bool) -> dict[str, Any]:
    PROVED_ALREADY.write_text("\n".join(passed), encoding="utf-8")
    flags = ("-v", "-n", proof.at_once, "-p", "tests.proved", "--timeout", "3600")
    command = [sys.executable, "-m", "pytest", *flags, *proof.tests]
    counts = {**proof.counts, **(proof.most if most else {}), PROVED: str(PROVED_ALREADY)}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    return {"args": command, "env": {**os.environ, **counts}, **pipes}


def _lines(running: subprocess.Popen[str]) -> Iterator[str]:
    assert running.stdout
    for line in running.stdout:
        yield line.rstrip("\n")


def _called(name: str, *, most: bool) -> str:
    """Tell the further count of a proof from the other."""
    return f"{name} --most" if most and PROOFS[name].most else name


def _known() -> dict[str, Proved]:
    """Give what was proved on this very commit."""
    kept = json.loads(STATE.read_text(encoding="utf-8")) if STATE.exists() else {}
    return {name: Proved(**how) for name, how in kept["proofs"].items()} if kept.get("at") == _commit() else {}


def _keep(known: dict[str, Proved]) -> None:
    kept = {"at": _commit(), "proofs": {name: asdict(how) for name, how in known.items()}}
    STATE.write_text(json.dumps(kept), encoding="utf-8")


@cache
def _commit() -> str:
    command = ["git", "rev-parse", "HEAD"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
