"""Find a Chromium for the browser tests, or provide one: Debian's package where we may install, else Playwright's.

Without one nothing fails: the browser tests skip themselves, by name, with the reason that `find` could not help.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

SHELL = "chromium-headless-shell"
"""Has no windows, and opens a page in a quarter of the time."""

NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
CACHES = (".cache/ms-playwright", "Library/Caches/ms-playwright")
PLAYWRIGHTS = (
    "chromium_headless_shell-*/chrome-headless-shell-*/chrome-headless-shell",
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
)


def candidates() -> Iterator[str]:
    """Give every place to look in, the one that was asked for (`CHROMIUM`) first."""
    yield os.environ.get("CHROMIUM", "")
    for name in NAMES:
        yield shutil.which(name) or ""
    yield from MAC
    named = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    folders = [Path(named)] if named else [Path.home() / cache for cache in CACHES]
    for folder in folders:
        for pattern in PLAYWRIGHTS:
            yield from (str(path) for path in sorted(folder.glob(pattern), reverse=True))


def find() -> str | None:
    """Give the path of the first Chromium that answers, or None."""
    return next((path for path in candidates() if path and answers(path)), None)


def answers(path: str) -> bool:
    """Tell whether *path* starts at all: a snap's stub and a browser without its libraries do not."""
    if not os.access(path, os.X_OK):
        return False
    try:
        told = subprocess.run([path, "--version"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.returncode == 0


def provide() -> str | None:
    """Find a Chromium or bring one here; give its path, or None where neither can be had."""
    found = find()
    if found is None and shutil.which("apt-get") and os.geteuid() == 0:
        print("Installing Chromium from the system's packages (once)", flush=True)
        install = ("apt-get", "-qq", "install", "--yes", "--no-install-recommends")
        if run("apt-get", "-qq", "update") and any(run(*install, name) for name in (SHELL, "chromium")):
            found = find()
    if found is None:
        print("Downloading Playwright's Chromium (once)", flush=True)
        if run(sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"):
            found = find()
    return found


def run(*command: str) -> bool:
    """Run *command* silently, within five minutes and without questions; tell whether it worked."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=300, check=False, env=quiet, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


if __name__ == "__main__":
    if provide() is None:
        print("No Chromium could be found or installed: the browser tests will be skipped, by name, at the end.")
