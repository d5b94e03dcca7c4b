"""Where benchmarks write: a folder of their own on a real disk, since FULL sync costs nothing in memory."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MOUNTS = Path("/proc/self/mounts")
IN_MEMORY = frozenset({"tmpfs", "ramfs"})
UNKNOWN = "a file system of unknown kind"


def file_system(path: Path) -> str:
    """Name the kind of file system that holds *path*, as far as the system tells."""
    if not MOUNTS.exists():
        return UNKNOWN
    mounts = [line.split()[1:3] for line in MOUNTS.read_text().splitlines()]
    holding = [(where, kind) for where, kind in mounts if path.resolve().is_relative_to(where)]
    return max(holding, key=lambda mount: len(mount[0]))[1] if holding else UNKNOWN


def place() -> Path:
    """Choose where to write: the usual place for temporary files, or another if that one is memory."""
    places = [Path(tempfile.gettempdir()), Path("/var/tmp"), Path.cwd()]  # noqa: S108 - TemporaryDirectory goes inside.
    return next((one for one in places if one.is_dir() and file_system(one) not in IN_MEMORY), places[0])


def surface() -> str:
    """Say what is written on, and whether a sync means anything there."""
    kind = file_system(place())
    return f"{kind}: a sync costs nothing there, so these figures are too good" if kind in IN_MEMORY else kind


@contextmanager
def a_folder() -> Iterator[Path]:
    """Give a folder that goes when the block ends."""
    with tempfile.TemporaryDirectory(prefix="askaround-benchmark-", dir=place()) as folder:
        yield Path(folder)
