"""Where tests write, and how much hypothesis tries: enough for every day, and more when `tests.prove` asks for it."""

import gc
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

MEMORY, ROOM = Path("/dev/shm"), 3 * 2**30  # noqa: S108 - Folders of their own go inside, as in any other.
"""A file system that costs no disk, and the bytes that must be free there: no test is about a power cut."""

if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)

# The machine may be busy: no example is ever judged by how long it took.
settings.register_profile("everyday", deadline=None)
settings.register_profile("prove", deadline=None, max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "everyday"))


@pytest.hookimpl(optionalhook=True)  # `make mutants` tests without workers.
def pytest_xdist_auto_num_workers() -> int:
    """Take twice the processors: what a bot does by itself is waited for, and a browser draws meanwhile."""
    return 2 * (os.cpu_count() or 1)


def pytest_collection_finish() -> None:
    """Leave what was loaded for all tests out of every later search for garbage: it goes with the process."""
    gc.collect()
    gc.freeze()
    gc.enable()


gc.disable()  # Until then: while tests are collected hardly anything is garbage.
