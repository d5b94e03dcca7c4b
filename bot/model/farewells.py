"""That whoever asked or offered is gone, or wants to be forgotten: sealed until what they left ends."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Farewell:
    """The night ``on`` which it ends; whoever is ``forgotten`` wanted it."""

    on: date
    forgotten: bool = False
