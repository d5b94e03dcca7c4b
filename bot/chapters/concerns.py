"""A card whose words may be about somebody in danger, and the moderators who are pointed to it."""

from bot.chapters import moderators
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.chapters.wanted import Known
from bot.decide import concerns as rules
from bot.model.asks import Ask, Wish
from bot.model.decisions import Decision, Refusal
from bot.model.handles import About
from bot.model.ids import AskId
from bot.ports import Unit
from bot.safety.crisis import Signal, signal
from bot.views import concerns as views
from bot.views.card import Reply


def read(wish: Wish) -> str:
    """Give what others read of a wish."""
    return f"{wish.help}\n{wish.hand}"


def heard(wish: Wish, known: Known) -> Signal | None:
    """Hear whether a wish may be about somebody in danger, unless these very words were listened to on their way in."""
    # Heard inside the unit: an ask has 1,150 characters at most, and hearing them costs less than a unit run again.
    words = read(wish)
    return known.signal if words == known.said else signal(words)


def pointed_out(unit: Unit, ask: Ask, heard: Signal | None) -> Decision:
    """Point moderators to a card whose words, as it goes up or is changed, may be about somebody in danger."""
    return rules.pointed_out(ask, unit.concerns.get(ask.id), danger=heard is not None)


def seen(desk: Desk, about: About, given: Given) -> Reply:
    """Say before the other moderators that one has seen it."""
    ask = AskId(about.id)
    if refused := moderators.refused(desk):
        return desk.refuse(refused)
    decision = rules.seen(desk.unit.concerns.get(ask), mine=desk.asked(ask), name=desk.actor.name)
    if isinstance(decision, Refusal):
        return desk.refuse(decision)
    desk.keep(decision)
    return desk.say(views.seen(desk.t))
