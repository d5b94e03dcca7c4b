"""Set up `.venv` from the pinned requirements, with nothing but a Python and its pip.

Runs before anything is installed, so it imports the standard library alone. Set up once, it looks at one file and is
done: a stamp in `.venv` says from which requirements, project file and Python it was made.
"""

import argparse
import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "set-up"
LOG = VENV / "set-up.log"
OLDEST = (3, 11)

# What a member's demo needs, and what a contributor needs on top; whoever has the second has the first.
REQUIREMENTS = {"run": "requirements.txt", "dev": "requirements-dev.txt"}

# Settings that would send packages somewhere else than into `.venv`.
ELSEWHERE = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_VIRTUALENV", "PYTHONHOME", "PYTHONPATH")


class SetUpFailed(Exception):
    """The environment could not be set up; the message is for the person at the terminal."""


def version_of(home: Path) -> str:
    """Read the Python version that *home* was made with; empty where there is none to run."""
    settings = home / "pyvenv.cfg"
    if not settings.is_file() or not (home / "bin" / "python").exists():
        return ""
    for line in settings.read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition("=")
        if name.strip() in {"version", "version_info"}:
            return value.strip()
    return ""


def stamp_for(kind: str, version: str) -> str:
    """Give the line that an environment of this *kind* leaves behind."""
    digest = hashlib.sha256(f"{version} {ROOT}".encode())
    for name in (REQUIREMENTS[kind], "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return f"{kind} {digest.hexdigest()}"


def is_ready(kind: str) -> bool:
    """Tell whether `.venv` already holds what *kind* needs."""
    version = version_of(VENV)
    if not version or not STAMP.is_file():
        return False
    stamps = STAMP.read_text(encoding="utf-8").splitlines()
    return any(stamp_for(enough, version) in stamps for enough in {kind, "dev"})


def is_usable() -> bool:
    """Tell whether the `.venv` that is there can be kept: not moved, and its Python runs, is new and as asked for."""
    if STAMP.is_file() and str(ROOT) not in STAMP.read_text(encoding="utf-8").splitlines():
        return False  # Its scripts start with the path of a Python that has gone elsewhere.
    numbers = tuple(int(part) for part in version_of(VENV).split(".")[:2] if part.isdigit())
    if numbers < OLDEST or (os.environ.get("PYTHON") and numbers != sys.version_info[:2]):
        return False
    where = [str(PYTHON), "-c", "import sys; print(sys.prefix)"]
    told = subprocess.run(where, capture_output=True, text=True, check=False)
    return told.returncode == 0 and Path(told.stdout.strip()).resolve() == VENV.resolve()


def create() -> None:
    """Make an empty `.venv`, with a pip of its own where this Python can give it one."""
    say(f"Creating .venv with Python {sys.version.split()[0]}")
    make = [sys.executable, "-m", "venv", "--clear"]
    if call([*make, VENV]) and call([*make, "--without-pip", VENV]):
        raise SetUpFailed("Python could not create .venv here; is the folder writable and is there space left?")


def pip() -> list[str]:
    """Give the command that installs into `.venv`: its own pip, else the one of the Python outside."""
    for command in ([str(PYTHON), "-EPm", "pip"], [sys.executable, "-EPm", "pip", "--python", str(PYTHON)]):
        if call([*command, "--version"]) == 0:
            return command
    raise SetUpFailed(
        "This Python has neither venv nor pip. Install them (Debian, Ubuntu: apt-get install python3-venv), then run"
        " the same command again."
    )


def install(kind: str) -> None:
    """Bring `.venv` to the pinned versions of *kind*, every file held against its hash, then add the project itself."""
    names = ROOT / REQUIREMENTS[kind]
    total = sum("==" in line for line in names.read_text(encoding="utf-8").splitlines())
    command = [*pip(), "install", "--disable-pip-version-check", "--no-input", "--no-deps", "--no-compile"]
    pinned = [*command, "--require-hashes", "--requirement", str(names)]
    if follow(pinned, total):
        raise SetUpFailed(f"The packages could not be installed: {last_error()}\nThe whole story is in {LOG}.")
    itself = [*command, "--no-build-isolation", "--editable", str(ROOT)]
    if follow(itself, total=0):
        raise SetUpFailed(f"Askaround itself could not be installed: {last_error()}\nThe whole story is in {LOG}.")


def follow(command: list[str], total: int) -> int:
    """Run pip, its words going to the log and the progress to the terminal; give its exit code."""
    seen = 0
    with (
        LOG.open("a", encoding="utf-8") as log,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=surroundings()
        ) as pip_,
    ):
        for line in pip_.stdout or ():
            log.write(line)
            if line.startswith(("Collecting ", "Ignoring ", "Requirement already")):
                seen += 1
                say(f"Fetching packages: {min(seen, total)} of {total}", again=True)
            elif total and line.startswith("Installing collected"):
                say("Unpacking them" + " " * 30, again=True)
    return pip_.returncode


def last_error() -> str:
    """Give the last thing that pip called an error."""
    lines = LOG.read_text(encoding="utf-8").splitlines()
    errors = [line[len("error: ") :] for line in lines if line.lower().startswith("error: ")]
    return errors[-1] if errors else "pip stopped without a reason."


def call(command: Sequence[str | Path]) -> int:
    """Run *command* silently; give its exit code."""
    return subprocess.run(command, capture_output=True, check=False, env=surroundings()).returncode


def surroundings() -> dict[str, str]:
    """Give this process's environment without what would lead the packages astray."""
    return {name: value for name, value in os.environ.items() if name not in ELSEWHERE}


def say(words: str, *, again: bool = False) -> None:
    """Print *words*; said *again* and again, they stay on one line of a terminal, and out of a log."""
    if sys.stdout.isatty():
        print(f"\r\033[K{words}", end="" if again else "\n", flush=True)
    elif not again:
        print(words, flush=True)


@contextmanager
def alone() -> Iterator[None]:
    """Hold off a second set-up in the same folder until this one is done."""
    with (ROOT / "pyproject.toml").open(encoding="utf-8") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def set_up(kind: str) -> None:
    """Make `.venv` ready for *kind*, keeping what is already there."""
    if not is_usable():
        create()
    elif is_ready(kind):  # Another make was here first.
        return
    LOG.write_text("", encoding="utf-8")
    say("Installing the pinned packages (once; a minute or so)")
    install(kind)
    STAMP.write_text(f"{stamp_for(kind, version_of(VENV))}\n{ROOT}\n", encoding="utf-8")
    say("Ready.")


def main() -> int:
    """Set up, or with `--ready` only look; give the exit code."""
    reading = argparse.ArgumentParser(prog="tools.environment", description="Set up .venv.")
    reading.add_argument("kind", choices=tuple(REQUIREMENTS))
    reading.add_argument("--ready", action="store_true", help="only tell, by the exit code, whether it is ready")
    asked = reading.parse_args()
    if asked.ready:
        return 0 if is_ready(asked.kind) else 1
    try:
        with alone():
            set_up(asked.kind)
    except SetUpFailed as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on where it was.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
