"""What is let go when its time has come."""

from bot.chapters.ring import Ring
from bot.decide import letting_go as rules
from bot.model.decisions import Decision
from bot.model.ids import AskId, ConversationId


def destroy(ring: Ring) -> Decision:
    """Let go of everything that joins an ask that ended long ago to anybody."""
    return rules.destroy(ring.unit.asks.get(AskId(ring.timer.owner)), ring.settings, ring.now)


def unsay(ring: Ring) -> Decision:
    """Let go of what was said in a conversation that ended a while ago."""
    return rules.unsay(ring.unit.conversations.get(ConversationId(ring.timer.owner)))
