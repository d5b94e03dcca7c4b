"""The files that pages are made of. Each is called by what is in it, so that browsers may keep it for good."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).with_name("static")

_TYPES: Final = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml; charset=utf-8"}


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file as it is served."""

    body: bytes
    type: str
    mark: str


@lru_cache(maxsize=1)
def files() -> dict[str, File]:
    """Read all files, once."""
    found = (path for path in sorted(FOLDER.iterdir()) if path.suffix in _TYPES)
    return {path.name: _read(path) for path in found}


def address(name: str) -> str:
    """Give where a file is served."""
    return f"/static/{files()[name].mark}/{name}"


def _read(path: Path) -> File:
    body = path.read_bytes()
    return File(body=body, type=_TYPES[path.suffix], mark=hashlib.sha256(body).hexdigest()[:12])
