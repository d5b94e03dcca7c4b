"""Chance that falls alike in two runs, whatever else is drawn in one of them and not in the other."""

import hashlib
from base64 import urlsafe_b64encode
from collections import Counter


class SameChance:
    """Draws by what is being done: the third id of one step is the same in every run that has that step.

    So ids need not be made comparable. One that had anything of an author in it would differ, and show.
    """

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._doing = ""
        self._drawn: Counter[str] = Counter()

    def doing(self, what: str) -> None:
        """Draw from now on for *what*."""
        self._doing = what
        self._drawn.clear()

    def id(self) -> str:
        return urlsafe_b64encode(self._draw("id")[:16]).decode().rstrip("=")

    def between(self, low: int, high: int) -> int:
        return low + int.from_bytes(self._draw("number")) % (high - low + 1)

    def _draw(self, kind: str) -> bytes:
        self._drawn[kind] += 1
        return hashlib.sha256(f"{self._seed} {self._doing} {kind} {self._drawn[kind]}".encode()).digest()
