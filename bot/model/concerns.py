"""A card whose words may be about somebody in danger: moderators are pointed to it, whoever wrote it."""

from dataclasses import dataclass

from bot.model.ids import AskId


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """That moderators were pointed to a card, and which of them said first that they have seen it."""

    ask: AskId
    seen_by: str = ""


def pinned_as(ask: AskId) -> str:
    """Name the notice about a card on the moderators' board, where another card may be about the same ask."""
    return f"heard {ask}"
