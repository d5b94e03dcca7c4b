"""Whom somebody does not want to hear from. Only who blocked ever learns of it."""

from dataclasses import dataclass

from bot.model.ids import AskId, BlockId


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block as its owner may know it: the ask it was set over, and the other's name where they were known by one.

    ``ask`` is None once that ask is destroyed. Who is blocked is kept beside it, and never given.
    """

    id: BlockId
    ask: AskId | None = None
    name: str | None = None
