"""What becomes of an ask whose card is gone, or cannot be shown, and who hears of it."""

from datetime import datetime

from bot import keeping
from bot.decide import asks, lost_cards as rules
from bot.model.communities import MessageRef
from bot.model.decisions import Decision
from bot.model.effects import Jam, Notice, ShowCard, ShowJam
from bot.model.ids import ReportId
from bot.ports import Chance, Claimed, Directory


def is_gone(directory: Directory, claimed: Claimed, message: MessageRef, now: datetime, chance: Chance) -> None:
    """Hide an ask with its card, which was deleted where it stood."""
    effect, unit = claimed.sending.effect, directory.within(claimed.community)
    if isinstance(effect, ShowCard):
        hidden = rules.gone(unit.asks.get(effect.ask), message, ReportId(chance.id()), now)
        keeping.keep(unit, hidden, actor=None, now=now, chance=chance)


def is_filtered(directory: Directory, claimed: Claimed, now: datetime, chance: Chance) -> None:
    """Let whoever asked know that the place's own filter took their card, and that other words may pass."""
    effect, unit = claimed.sending.effect, directory.within(claimed.community)
    if isinstance(effect, ShowCard):
        told = asks.card_stuck(unit.asks.get(effect.ask), Notice.CARD_FILTERED)
        keeping.keep(unit, told, actor=None, now=now, chance=chance)


def set_aside(directory: Directory, claimed: Claimed, why: str, now: datetime, chance: Chance) -> None:
    """Park a sending; where with it cards begin to pile up, moderators hear of that, and they do so once."""
    unit = directory.within(claimed.community)
    was_stuck = unit.is_parked(keeping.CARDS)
    directory.park(claimed.community, claimed.sending.id, why)
    if unit.is_parked(keeping.CARDS) and not was_stuck:
        jam = Decision(effects=(ShowJam(community=claimed.community, jam=Jam.BEGINS),))
        keeping.keep(unit, jam, actor=None, now=now, chance=chance)


def not_shown(directory: Directory, claimed: Claimed, now: datetime, chance: Chance, *, unsure: bool) -> None:
    """Let whoever asked hear where their card stands; where nobody knows, moderators are to look."""
    effect, unit, new = claimed.sending.effect, directory.within(claimed.community), ReportId(chance.id())
    if isinstance(effect, ShowCard):
        ask = unit.asks.get(effect.ask)
        told = rules.unsure(ask, new, now) if unsure else asks.card_stuck(ask)
        keeping.keep(unit, told, actor=None, now=now, chance=chance)
