"""What was before the conversation: rows, help that was kept, asks by name. The same, whoever asks then."""

from datetime import timedelta
from functools import partial

from bot import keeping
from bot.chapters import weekly
from bot.model.asks import Ask, AskState, Wish
from bot.model.blocks import Block
from bot.model.communities import Community, Place
from bot.model.decisions import Alarmed, Decision
from bot.model.ids import AskId, BlockId, OfferId
from bot.model.members import Invited
from bot.model.offers import Offer, OfferState
from bot.model.people import Person
from bot.model.timers import Alarm
from bot.ports import Unit
from tests.noninterference.hands import Hands
from tests.noninterference.house import HOME, House
from tests.noninterference.people import HELPERS, Somebody
from tests.noninterference.script import Script
from tests.noninterference.wires import HELP, MODS


async def remember(house: House, script: Script, hands: Hands) -> None:
    """Let it all have been."""
    await house.store.transact(lambda directory: directory.found(HOME, house.space))
    await house.clock.until(script.begins - timedelta(hours=1))
    house.chance.doing("history")
    await house.within(lambda unit: _settled(house, unit, script))
    for who in script.people:
        await house.within(partial(_lived, house, who))
    for name, others in script.blocked.items():
        for other in others:
            await house.within(partial(_blocked, house, script.who(name), script.who(other)))
    for who in script.people:
        for number in range(who.named_asks):
            await hands.ask(f"before {who.name} {number}", who, anonymously=False)
        for number in range(who.drafts):
            await hands.draft(f"draft {who.name} {number}", who)
    await house.until(script.begins)


def _settled(house: House, unit: Unit, script: Script) -> None:
    channel, moderators = (Place(space=house.space, channel=channel) for channel in (HELP, MODS))
    community = Community(id=HOME, channel=channel, moderators=moderators, settings=script.settings)
    unit.keep_settings(community)
    _keep(house, unit, Decision(alarms=(weekly.first(script.settings, HOME, house.clock.now()),)), None)


def _lived(house: House, who: Somebody, unit: Unit) -> None:
    helped, now = house.person(who), house.clock.now()
    if who.moderates:
        unit.moderators.saw(helped, now - timedelta(days=30))
    if who.row:
        unit.members.begin(who.row, helped)
    if who.row and who.row.invited not in (Invited.OFF, Invited.STOPPED):
        _keep(house, unit, Decision(alarms=(Alarmed(owner=who.row.id, alarm=Alarm.INVITE, seconds=90_000),)), helped)
    asker = Person(f"{helped.account.rpartition(':')[0]}:4{len(HELPERS)}")
    for place, ago in enumerate(who.kept):
        ask = Ask(
            id=AskId(f"past-{who.name:_>15}-{place}"),
            wish=Wish(hand="It was heavy.", help="Two strong arms"),
            state=AskState.SORTED,
            posted_at=now - ago - timedelta(days=1),
            ended_at=now - ago,
            name="Eve",
        )
        unit.asks.post(ask, asker)
        kept = Offer(
            id=OfferId(f"gift-{who.name:_>15}-{place}"),
            ask=ask.id,
            can_do="Gladly.",
            state=OfferState.KEPT,
            name=who.display,
            kept_at=(now - ago).replace(minute=0, second=0, microsecond=0),
        )
        unit.offers.make(kept, helped)


def _blocked(house: House, who: Somebody, other: Somebody, unit: Unit) -> None:
    block = Block(id=BlockId(house.chance.id()), name=other.display)
    unit.blocks.set(block, by=house.person(who), blocked=house.person(other))


def _keep(house: House, unit: Unit, decision: Decision, actor: Person | None) -> None:
    keeping.keep(unit, decision, actor=actor, now=house.clock.now(), chance=house.chance)
