"""Whether the person acting may ask, and whether they may offer: asked of the platform, and kept nowhere."""

from bot.chapters.desk import Desk
from bot.decide import standing as rules
from bot.model.decisions import Refusal


def may_not_ask(desk: Desk) -> Refusal | None:
    """Say why the person acting may not ask here."""
    return _refused(desk, desk.settings.may_ask, desk.settings.ask_after)


def may_not_offer(desk: Desk) -> Refusal | None:
    """Say why the person acting may not offer help here."""
    return _refused(desk, desk.settings.may_offer, desk.settings.offer_after)


def _refused(desk: Desk, group: str, wait: int) -> Refusal | None:
    # Each of these may cost a question to the platform, so only what was chosen is asked.
    belongs, rank = desk.belongs(group) if group else None, desk.rank if wait else None
    return rules.refused(group, wait, belongs=belongs, rank=rank, now=desk.now)
