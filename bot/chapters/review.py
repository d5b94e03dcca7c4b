"""Words that moderators look at before anybody else does: brought to them, given back, taken back."""

from collections.abc import Iterator

from bot.chapters import moderation, moderators
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.chapters.ring import Ring
from bot.decide import review as rules
from bot.model.asks import Ask
from bot.model.decisions import Decision
from bot.model.handles import About
from bot.model.ids import AskId, DraftId, ReportId
from bot.model.reports import Act, Report
from bot.ports import Unit
from bot.views import review as views
from bot.views.card import Reply


def bring(desk: Desk, ask: Ask) -> None:
    """Show moderators the words of an ask that wait for them; the week of one that is in review begins."""
    if rules.waits(ask):
        desk.keep(rules.brought(ask, _before(desk.unit, ask), ReportId(desk.chance.id()), desk.now))


def bring_again(desk: Desk, ask: Ask) -> None:
    """Show moderators the words of an ask that was opened again, where they look first."""
    if rules.waits(ask):
        desk.keep(rules.brought_again(ask, _before(desk.unit, ask), ReportId(desk.chance.id()), desk.now))


def _before(unit: Unit, ask: Ask) -> Report | None:
    return next(_standing_on(unit, ask), None)


def standing_on(unit: Unit, ask: Ask) -> tuple[ReportId, ...]:
    """Name the reviews that words of an ask wait for; cards about anything else say nothing of those."""
    return tuple(one.id for one in _standing_on(unit, ask))


def _standing_on(unit: Unit, ask: Ask) -> Iterator[Report]:
    return (one for one in reports_on(unit, ask.id) if rules.standing(ask, one))


def reports_on(unit: Unit, ask: AskId) -> tuple[Report, ...]:
    """Give everything about an ask that was ever before moderators."""
    found = (unit.reports.get(one) for one in unit.reports.on(ask))
    return tuple(one for one in found if one is not None)


def open_note(desk: Desk, about: About, given: Given) -> Reply:
    """Open the form in which a moderator says what would make it fit. Writes nothing."""
    refused = moderators.may_not(desk) or moderation.may(Act.RETURN, desk, about)
    return desk.refuse(refused) if refused else desk.open(views.form(desk.t, given.press))


def take_back(desk: Desk, ask: Ask | None, new: DraftId) -> Decision | None:
    """Take one's own ask back out of review; None where it is not in review."""
    on = standing_on(desk.unit, ask) if ask else ()
    return rules.take_back(ask, on, new, mine=ask is not None, settings=desk.settings, now=desk.now)


def run_out(ring: Ring) -> Decision:
    """Give back what nobody looked at in a week; what was decided meanwhile is left alone."""
    ask = ring.unit.asks.get(AskId(ring.timer.owner))
    if ask is None or not rules.waits(ask):
        return Decision()
    draft = DraftId(ring.chance.id())
    return rules.run_out(ask, standing_on(ring.unit, ask), draft, ring.settings, ring.now)


def hand_all_back(desk: Desk) -> None:
    """Give every anonymous ask back that members have not seen yet: here no more of them go out."""
    for id in desk.unit.asks.unshown():
        ask = desk.unit.asks.get(id)
        on = standing_on(desk.unit, ask) if ask else ()
        desk.keep(rules.run_out(ask, on, DraftId(desk.chance.id()), desk.settings, desk.now))
