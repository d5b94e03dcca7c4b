"""Hold `requirements*.txt` equal to `uv.lock`, and `uv.lock` to `pyproject.toml`.

pip cannot read uv's lock, so set-up reads the exported files. Checking them needs no uv; only writing them does:

    python -m tools.requirements check
    python -m tools.requirements write
"""

import hashlib
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from tools.environment import REQUIREMENTS, ROOT

# The groups in each file, beside the project's own dependencies.
GROUPS = {"run": ("build",), "dev": ("build", "dev")}

# The public index and the host of its files, as fingerprints: no host is named anywhere but in the lock itself.
PUBLIC = {"a4aa2ac280bb8d1a", "c899567ee9068517"}

HEADER = "# Written from uv.lock by `make lock`; not by hand. pip installs it with --require-hashes.\n"

Pin: TypeAlias = tuple[str, frozenset[str]]


def read_lock(root: Path = ROOT) -> list[dict[str, Any]]:
    """Read the packages of `uv.lock`."""
    packages: list[dict[str, Any]] = tomllib.loads((root / "uv.lock").read_text(encoding="utf-8"))["package"]
    return packages


def read_requirements(text: str) -> dict[str, Pin]:
    """Read an exported file: each name with its pinned version and the hashes of its files."""
    pins = {}
    for entry in text.replace("\\\n", " ").splitlines():
        named = re.match(r"([\w.-]+)==(\S+)", entry)
        if named:
            pins[named[1]] = (named[2], frozenset(re.findall(r"--hash=(\S+)", entry)))
    return pins


def pins_of(packages: list[dict[str, Any]], groups: Iterable[str]) -> dict[str, Pin]:
    """Walk the lock from the project and *groups* to everything that they bring along."""
    by_name = {package["name"]: package for package in packages}
    project = by_name["askaround"]
    waiting = [*project["dependencies"], *(need for group in groups for need in project["dev-dependencies"][group])]
    seen: set[tuple[str, str]] = set()
    pins = {}
    while waiting:
        need = waiting.pop()
        package = by_name[need["name"]]
        pins[need["name"]] = (package["version"], frozenset(file["hash"] for file in files_of(package)))
        for extra in ("", *need.get("extra", ())):
            if (need["name"], extra) not in seen:
                seen.add((need["name"], extra))
                waiting += package["optional-dependencies"].get(extra, ()) if extra else package.get("dependencies", ())
    return pins


def files_of(package: dict[str, Any]) -> list[dict[str, Any]]:
    """List what the index offers of *package*: its wheels, and its source where there is one."""
    source = [package["sdist"]] if "sdist" in package else []
    return [*package.get("wheels", ()), *source]


def as_written(need: dict[str, Any]) -> str:
    """Write a need of the lock the way that `pyproject.toml` does, in its plainest form."""
    extras = f"[{','.join(sorted(need['extras']))}]" if need.get("extras") else ""
    marker = f";{need['marker']}" if "marker" in need else ""
    return plainest(f"{need['name']}{extras}{need.get('specifier', '')}{marker}")


def plainest(requirement: str) -> str:
    """Give *requirement* without what changes nothing: spaces, kinds of quote, the order of bounds and extras."""
    compact = requirement.replace(" ", "").replace('"', "'")
    parts = re.fullmatch(r"([\w.-]+)(?:\[(.*?)\])?([^;]*)(.*)", compact)
    if parts is None:
        return requirement
    name, extras, bounds, marker = parts.groups("")
    name = re.sub(r"[-_.]+", "-", name).lower()
    return f"{name}[{in_order(extras)}]{in_order(bounds)}{marker}"


def in_order(listed: str) -> str:
    """Sort what *listed* holds between its commas."""
    return ",".join(sorted(listed.split(",")))


def stale_needs(packages: list[dict[str, Any]], root: Path = ROOT) -> Iterator[str]:
    """Say where `pyproject.toml` asks for something else than what was locked."""
    asked = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    locked = next(package for package in packages if package["name"] == "askaround")["metadata"]
    pairs = [("dependencies", asked["project"]["dependencies"], locked["requires-dist"])]
    for group, needs in asked["dependency-groups"].items():
        pairs.append((f"the group {group}", needs, locked["requires-dev"].get(group, [])))
    for where, wanted, held in pairs:
        differing = {plainest(need) for need in wanted} ^ {as_written(need) for need in held}
        if differing:
            yield f"uv.lock and pyproject.toml differ in {where}: {', '.join(sorted(differing))}"


def stale_pins(packages: list[dict[str, Any]], root: Path = ROOT) -> Iterator[str]:
    """Say where an exported file differs from `uv.lock`."""
    for kind, name in REQUIREMENTS.items():
        exported = read_requirements((root / name).read_text(encoding="utf-8"))
        locked = pins_of(packages, GROUPS[kind])
        differing = {one for one in exported.keys() | locked.keys() if exported.get(one) != locked.get(one)}
        if differing:
            yield f"{name} and uv.lock differ in {', '.join(sorted(differing))}"


def strange_places(packages: list[dict[str, Any]]) -> Iterator[str]:
    """Say which packages the lock takes from anywhere but the public index."""
    for package in packages:
        if package["name"] == "askaround":
            continue
        places = [package["source"].get("registry", "a place of its own"), *(file["url"] for file in files_of(package))]
        for place in places:
            if not is_public(place):
                yield f"uv.lock takes {package['name']} from {place}"
                break


def is_public(place: str) -> bool:
    """Tell whether *place* is the public index or the host of its files."""
    at = urlsplit(place)
    return at.scheme == "https" and hashlib.sha256(at.netloc.encode()).hexdigest()[:16] in PUBLIC


def problems(root: Path = ROOT) -> list[str]:
    """List in sentences everything that keeps the lock, the exports and the project file from agreeing."""
    packages = read_lock(root)
    return [*stale_needs(packages, root), *stale_pins(packages, root), *strange_places(packages)]


def write() -> None:
    """Lock again and export both files; a machine's own uv settings must not leak into them."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("UV_")}
    uv = ["uv", "--no-config", "--quiet"]
    subprocess.run([*uv, "lock"], check=True, cwd=ROOT, env=clean)
    for kind, name in REQUIREMENTS.items():
        groups = [f"--group={group}" for group in GROUPS[kind]]
        export = [*uv, "export", "--locked", "--no-emit-project", "--no-default-groups", "--no-header", *groups]
        exported = subprocess.run(export, check=True, cwd=ROOT, env=clean, capture_output=True, text=True)
        (ROOT / name).write_text(HEADER + exported.stdout, encoding="utf-8")


def main() -> int:
    """Check or write; give the exit code."""
    if sys.argv[1:] == ["write"]:
        try:
            write()
        except FileNotFoundError:
            print("Changing what is locked needs uv: .venv/bin/python -m pip install uv", file=sys.stderr)
            return 1
    found = problems()
    for problem in found:
        print(problem, file=sys.stderr)
    if found:
        print("Put it right with: make lock", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
