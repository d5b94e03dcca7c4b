"""Opening a name in an emergency. Pure: no clock, no network, no storage.

One moderator asks and gives a reason, another one agrees, and the first is shown the name once. Whoever is refused
because they have a part in the ask reads what everybody reads who cannot be the other moderator.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.decide.lifecycles import UNMASKING, UnmaskingStep
from bot.model.asks import Ask
from bot.model.audit import Deed
from bot.model.communities import Community, Settings
from bot.model.decisions import Alarmed, Decision, Event, Later, Recorded, Refusal
from bot.model.effects import Notice, ShowUnmasking, TellAsker, TellRequester
from bot.model.ids import UnmaskingId
from bot.model.timers import Alarm
from bot.model.unmaskings import REASON_LIMIT, Unmasking, UnmaskingState

NOTICE = timedelta(days=7)
"""For so long it is known before it holds."""

SEASONED = timedelta(days=7)
"""For so long the other moderator has been seen acting as one."""

STANDS = timedelta(hours=24)
SHOWN_WITHIN = timedelta(minutes=15)

WINDOWS = {UnmaskingState.REQUESTED: STANDS, UnmaskingState.AGREED: SHOWN_WITHIN}


def allowed(settings: Settings, now: datetime) -> bool:
    """Say whether names may be opened here at this moment."""
    return bool(settings.unmasking_from) and now.timestamp() >= settings.unmasking_from


def switch(community: Community, now: datetime, *, on: bool) -> Community:
    """Allow it from a week on, or forbid it at once; what is so already stays as it is."""
    if on == bool(community.settings.unmasking_from):
        return community
    holds = int((now + NOTICE).timestamp()) + 1 if on else 0
    return replace(community, settings=replace(community.settings, unmasking_from=holds))


def may_request(
    ask: Ask | None, standing: Sequence[Unmasking], *, party: bool, community: Community, now: datetime
) -> Refusal | None:
    """Say why nobody, or not this moderator, may ask for the name behind an ask; *party* has a part in it."""
    if not allowed(community.settings, now):
        return Refusal.UNMASKING_OFF
    if community.moderators is None:
        return Refusal.NO_MODERATORS_CHANNEL
    if ask is None or not covered(ask):
        return Refusal.NOT_COVERED
    if any(_in_the_way(one, now) for one in standing):
        return Refusal.OPEN_ONE
    return Refusal.ANOTHER_MODERATOR if party else None


def covered(ask: Ask) -> bool:
    """Say whether an ask's author was told that it may happen, and others have seen the ask."""
    return ask.anonymous and ask.covered and ask.shown_at is not None


def stands(unmasking: Unmasking, now: datetime) -> bool:
    """Say whether a request waits for its next step, and is still in time for it."""
    # A clock that was set back opens nothing again.
    return _in_the_way(unmasking, now) and now >= (unmasking.agreed_at or unmasking.requested_at)


def _in_the_way(unmasking: Unmasking, now: datetime) -> bool:
    """Say whether its time is not over: until then there is no other, also where a clock was set back before it."""
    since = unmasking.agreed_at or unmasking.requested_at
    return unmasking.state in WINDOWS and now - since < WINDOWS[unmasking.state]


def request(
    ask: Ask | None,
    standing: Sequence[Unmasking],
    *,
    party: bool,
    reason: str,
    requester: str,
    new: UnmaskingId,
    community: Community,
    now: datetime,
) -> Decision | Refusal:
    """Ask the other moderators for their word, with a reason."""
    if refused := may_request(ask, standing, party=party, community=community, now=now):
        return refused
    if ask is None or not reason:
        return Refusal.NOTHING_WRITTEN
    if len(reason) > REASON_LIMIT:
        return Refusal.TOO_LONG
    asked = Unmasking(id=new, ask=ask.id, reason=reason, requester=requester, requested_at=_second(now))
    return Decision(
        begin=(asked,),
        record=(Recorded(deed=Deed.UNMASKING_REQUESTED, about=ask.id, reason=reason),),
        effects=(ShowUnmasking(unmasking=new),),
        alarms=(_ends(asked, STANDS),),
    )


def agree(
    unmasking: Unmasking | None,
    *,
    mine: bool,
    party: bool,
    since: datetime | None,
    nameable: bool,
    settings: Settings,
    now: datetime,
) -> Decision | Refusal:
    """Let the other moderator agree, who has been seen as one *since* then; the asker is told in the same breath."""
    if refused := _over(unmasking, settings, now):
        return refused
    if unmasking is None or unmasking.state is not UnmaskingState.REQUESTED:
        return Refusal.ALREADY_AGREED
    if mine or party or since is None or now - since < SEASONED:
        return Refusal.ANOTHER_MODERATOR
    record = Recorded(deed=Deed.UNMASKING_AGREED, about=unmasking.ask)
    if not nameable:
        return _nobody(unmasking, record)
    agreed = replace(unmasking, state=UNMASKING[unmasking.state, UnmaskingStep.AGREE], agreed_at=_second(now))
    return Decision(
        keep=(agreed,),
        record=(record,),
        effects=(
            TellAsker(ask=unmasking.ask, notice=Notice.UNMASKED),
            _told(unmasking),
            ShowUnmasking(unmasking=unmasking.id),
        ),
        alarms=(_ends(agreed, SHOWN_WITHIN),),
    )


def show(
    unmasking: Unmasking | None, *, mine: bool, nameable: bool, settings: Settings, now: datetime
) -> Decision | Refusal:
    """Show the name to the one who asked for it, once and in time, unless the link to it was destroyed meanwhile."""
    if refused := _over(unmasking, settings, now):
        return refused
    if unmasking is None or unmasking.state is not UnmaskingState.AGREED or not mine:
        return Refusal.GONE
    if not nameable:
        return _nobody(unmasking)
    return Decision(
        keep=(_ended(unmasking, UnmaskingStep.SHOW),),
        record=(Recorded(deed=Deed.UNMASKING_SHOWN, about=unmasking.ask),),
        events=(Event.NAME_SHOWN,),
        effects=(ShowUnmasking(unmasking=unmasking.id),),
        silence=(unmasking.id,),
    )


def withdraw(unmasking: Unmasking | None, *, mine: bool) -> Decision | Refusal:
    """Let the one who asked take it back; before that nobody was told anything."""
    if unmasking is None or unmasking.state is not UnmaskingState.REQUESTED:
        return Refusal.GONE
    if not mine:
        return Refusal.NOT_YOURS_TO_WITHDRAW
    return Decision(
        keep=(_ended(unmasking, UnmaskingStep.WITHDRAW),),
        record=(Recorded(deed=Deed.UNMASKING_WITHDRAWN, about=unmasking.ask),),
        effects=(ShowUnmasking(unmasking=unmasking.id),),
        silence=(unmasking.id,),
    )


def run_out(unmasking: Unmasking | None, now: datetime) -> Decision:
    """End what nobody agreed to, or looked at, in time."""
    if unmasking is None or (unmasking.state, UnmaskingStep.RUN_OUT) not in UNMASKING:
        return Decision()
    if stands(unmasking, now):
        left = (unmasking.agreed_at or unmasking.requested_at) + WINDOWS[unmasking.state] - now
        return Decision(alarms=(_ends(unmasking, left),))  # The clock was set back since.
    return Decision(
        keep=(_ended(unmasking, UnmaskingStep.RUN_OUT),),
        record=(Recorded(deed=Deed.UNMASKING_RAN_OUT, about=unmasking.ask),),
        effects=(ShowUnmasking(unmasking=unmasking.id),),
    )


def _over(unmasking: Unmasking | None, settings: Settings, now: datetime) -> Refusal | None:
    if not allowed(settings, now):
        return Refusal.UNMASKING_OFF
    return None if unmasking and stands(unmasking, now) else Refusal.GONE


def _nobody(unmasking: Unmasking, *before: Recorded) -> Decision:
    """End a request on which two agreed, about an ask that nobody can name the author of any more."""
    return Decision(
        keep=(_ended(unmasking, UnmaskingStep.FIND_NOBODY),),
        record=(*before, Recorded(deed=Deed.UNMASKING_FOUND_NOBODY, about=unmasking.ask)),
        effects=(_told(unmasking), ShowUnmasking(unmasking=unmasking.id)),
        silence=(unmasking.id,),
    )


def _ended(unmasking: Unmasking, step: UnmaskingStep) -> Unmasking:
    """Give a request as it ends: why and by whom stands in the trail, and nowhere else from here on."""
    return replace(unmasking, state=UNMASKING[unmasking.state, step], reason="", requester="")


def _told(unmasking: Unmasking) -> Later:
    """Let the one who asked know at once; later there is nothing left to see."""
    worth = int(SHOWN_WITHIN.total_seconds())
    return Later(effect=TellRequester(unmasking=unmasking.id), seconds=0, worth=worth)


def _ends(unmasking: Unmasking, within: timedelta) -> Alarmed:
    return Alarmed(owner=unmasking.id, alarm=Alarm.END_UNMASKING, seconds=int(within.total_seconds()))


def _second(now: datetime) -> datetime:
    return now.replace(microsecond=0)
