"""When moderators are pointed to a card. Pure: no clock, no network, no storage.

It goes by the words of one card and by nothing else: not by who wrote it, nor by any other card of theirs.
"""

from dataclasses import replace

from bot.model.asks import Ask
from bot.model.concerns import Concern
from bot.model.decisions import Decision, Refusal
from bot.model.effects import WarnModerators


def pointed_out(ask: Ask, concern: Concern | None, *, danger: bool) -> Decision:
    """Point moderators to a card on show once, and from then on let them read its words as they are now."""
    if not ask.on_show or not (danger or concern):
        return Decision()
    return Decision(keep=() if concern else (Concern(ask=ask.id),), effects=(WarnModerators(ask=ask.id),))


def seen(concern: Concern | None, *, mine: bool, name: str) -> Decision | Refusal:
    """Let the other moderators see who has seen it; the first one stands."""
    if concern is None:
        return Refusal.GONE
    if mine:
        return Refusal.OWN_ASK
    kept = () if concern.seen_by else (replace(concern, seen_by=name),)
    return Decision(keep=kept, effects=(WarnModerators(ask=concern.ask),))
