"""The invitation to try asking: who gets one, when, and what an answer means. Pure: no clock, no network, no storage.

It looks at a member's own row, at when their offers were kept, at whether they asked in a month or lately wrote what
sounded like danger: at no ask, and at nothing that anybody else did. What is kept says whole days, and after an ask
only the month.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.decide.deadlines import seconds_until, whole_day
from bot.decide.lifecycles import INVITATION, InvitationStep
from bot.decide.members import paused, wait
from bot.decide.moderators import moderates
from bot.model.communities import DAY, HOUR, Policy, Settings
from bot.model.decisions import Alarmed, Counted, Decision, Event, Later, Refusal
from bot.model.effects import Notice, TellMember
from bot.model.members import Invited, Member
from bot.model.people import Rank
from bot.model.timers import Alarm

PEACE = 7
"""For so many days after a mark nobody is invited."""

CONSENT_AT = 2
"""With so many kept offers a member is asked whether they would like to be invited."""

SILENCES = 2
"""So many invitations without an answer, and they pause."""

LATE = timedelta(days=2)
"""An alarm this late rings after a silence of the bot's own, together with many others."""

SPREAD, WAKING = 7 * DAY, 2 * HOUR
"""Over how long such alarms are spread, and all that count from a day on which help was kept: that day is on the offer,
and must not be found again beside the member; and those of people who wake at the same hour."""

WORTH = HOUR
"""An invitation that cannot be delivered for so long is let go: it might come at night."""

SHARES = 1000
"""A share is how much of a spread chance gives to one alarm, in thousandths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is looked at beside a member's own row: when their offers were ``kept``, whether they ``asked`` in a month
    that counts or have a ``mark``; how ``late`` the alarm is, its ``share`` of a spread."""

    now: datetime
    kept: Sequence[datetime] = ()
    asked: bool = False
    mark: bool = False
    late: timedelta = timedelta()
    share: int = 0

    def part(self, spread: int) -> int:
        """Give this alarm's own seconds of a *spread*."""
        return spread * self.share // SHARES


def may_invite(member: Member, settings: Settings) -> bool:
    """Say whether policy and their own choice allow it; while they do not, nothing moves."""
    return settings.invitations is Policy.OPT_OUT or (settings.invitations is Policy.OPT_IN and member.agreed)


def is_on(member: Member, settings: Settings) -> bool:
    """Say whether invitations may come, as things stand."""
    return may_invite(member, settings) and member.invited is not Invited.STOPPED


def wants_consent(member: Member | None, kept: Sequence[datetime], kept_at: datetime, settings: Settings) -> bool:
    """Say whether help kept at *kept_at*, one of all that was *kept*, brings along the question whether somebody would
    like to be invited: the second does, whatever was kept since. Of two in one hour nobody knows which came second."""
    chosen = member is not None and (member.agreed or member.invited is Invited.STOPPED)
    second = sum(at < kept_at for at in kept) < CONSENT_AT <= sum(at <= kept_at for at in kept)
    return settings.invitations is Policy.OPT_IN and second and not chosen


def soonest(member: Member, seen: Seen, settings: Settings) -> datetime | None:
    """Give the first moment from now on at which a member is a giver and their wait is over; None if there is none."""
    counted = sorted(seen.kept)[-settings.giver_offers :]
    if len(counted) < settings.giver_offers:
        return None
    rested = counted[-1] + timedelta(seconds=settings.giver_rest)
    waited = (member.invited_at or seen.now) + timedelta(seconds=settings.invite_every if member.invited_at else 0)
    at = max(seen.now, rested, waited)
    return at if at - counted[0] <= timedelta(days=settings.giver_days) else None


def after_kept(member: Member, seen: Seen, settings: Settings) -> Decision:
    """Look at a member again whose help was just kept."""
    if settings.invitations is Policy.OPT_OUT and member.invited is Invited.OFF:
        on = replace(member, invited=INVITATION[member.invited, InvitationStep.TURN_ON])
        return Decision(keep=(on,), alarms=_armed(on, seen, settings))
    if member.invited is not Invited.ON or not may_invite(member, settings):
        return Decision()
    return Decision(alarms=_armed(member, seen, settings))


def follow(member: Member, seen: Seen, settings: Settings) -> Decision | None:
    """Take the one step that is due; None when it is time to write to them, should they be no moderator."""
    if member.invited in (Invited.OFF, Invited.STOPPED):
        return Decision()
    if seen.late > LATE:
        return _again(member, seen.part(SPREAD))
    if not may_invite(member, settings):
        return _again(member, settings.invite_every)
    if member.invited is Invited.SENT:
        return _unanswered(member, seen, settings)
    if member.invited is Invited.LAST:
        return _moved(member, InvitationStep.SILENCE, Event.INVITATIONS_STOPPED)
    return _not_yet(member, seen, settings)


def _unanswered(member: Member, seen: Seen, settings: Settings) -> Decision:
    """Take an invitation for unanswered, unless somebody had begun to answer it."""
    if not member.unanswered:
        return _answered(member, InvitationStep.ANSWER, seen, settings)
    if member.unanswered >= SILENCES:
        rests = _moved(member, InvitationStep.SILENCE_AGAIN, Event.INVITATIONS_PAUSED)
        return replace(rests, alarms=(_alarm(member, settings.invite_last),))
    on = replace(member, invited=INVITATION[member.invited, InvitationStep.SILENCE])
    return Decision(keep=(on,), alarms=_armed(on, seen, settings))


def _not_yet(member: Member, seen: Seen, settings: Settings) -> Decision | None:
    """Say when to look again, where this is not the moment to write."""
    if member.invited is Invited.ON:
        at = soonest(member, seen, settings)
        if at is None:
            return Decision()  # The next help that is kept sets the alarm again.
        if at > seen.now:
            return Decision(alarms=_armed(member, seen, settings))
    if seen.asked or seen.mark:  # The same wait for both, so that no row tells which it was.
        return _again(member, settings.invite_every)
    if member.paused_until and paused(member, seen.now):
        return _again(member, seconds_until(member.paused_until, seen.now) + seen.part(WAKING))
    asleep = wait(member, settings, seen.now)
    return _again(member, asleep + seen.part(WAKING)) if asleep else None


def write(
    member: Member,
    rank: Rank | None,
    settings: Settings,
    now: datetime,
    *,
    named: bool = False,
    may_ask: bool = True,
) -> Decision:
    """Invite a member, or ask one last time whether to go on; never who moderates, is gone or may not ask."""
    if rank is None:
        return _again(member, DAY)
    if moderates(rank, settings, named=named) or rank.gone or not may_ask:
        return _again(member, settings.invite_every)
    sent = replace(member, invited=INVITATION[member.invited, InvitationStep.SEND], invited_at=whole_day(now))
    first = sent.invited is Invited.SENT
    sent = replace(sent, unanswered=sent.unanswered + first)
    told = TellMember(member=member.id, notice=Notice.INVITATION if first else Notice.LAST_INVITATION)
    return Decision(
        keep=(sent,),
        events=(Event.INVITED,) if first else (),
        effects=(Later(effect=told, seconds=0, worth=WORTH),),
        alarms=(_alarm(member, seconds_until(whole_day(now), now) + settings.invite_every),),
    )


def turn_on(member: Member, seen: Seen, settings: Settings) -> Decision | Refusal:
    """Let a member be invited, because they said so."""
    if settings.invitations is Policy.OFF:
        return Refusal.INVITATIONS_OFF
    agreed = replace(member, agreed=True)
    if (member.invited, InvitationStep.TURN_ON) in INVITATION:
        agreed = replace(agreed, invited=INVITATION[member.invited, InvitationStep.TURN_ON], unanswered=0)
    alarms = _armed(agreed, seen, settings) if agreed.invited is Invited.ON else ()
    return Decision(keep=(agreed,), alarms=alarms) if agreed != member else Decision()


def began(member: Member) -> Decision:
    """Take work on a draft, or a look at examples, for an answer; whether they ask is still open."""
    if member.invited not in (Invited.SENT, Invited.ON) or not member.unanswered:
        return Decision()
    return Decision(keep=(replace(member, unanswered=0),))


def answer(member: Member, seen: Seen, settings: Settings) -> Decision:
    """Leave a member alone for as long again who said that it is not now, however old the invitation."""
    if member.invited is Invited.PAUSED:
        return _again(member, settings.invite_last)
    if (member.invited, InvitationStep.ANSWER) not in INVITATION:
        return Decision()
    return _answered(member, InvitationStep.ANSWER, seen, settings)


def ask(member: Member, seen: Seen, settings: Settings) -> Decision:
    """Take an ask for an answer."""
    if member.invited is not Invited.SENT:
        return Decision()
    answered = _answered(member, InvitationStep.ANSWER, seen, settings)
    led = Counted(event=Event.INVITATION_LED_TO_ASK, at=_next_month(seen.now))
    return replace(answered, events=(led,))


def _answered(member: Member, step: InvitationStep, seen: Seen, settings: Settings) -> Decision:
    """Let the wait begin anew. It counts from the first of the next month after every answer, so that no row tells
    those who answered with an ask from the others, or when that was."""
    state = INVITATION[member.invited, step]
    on = replace(member, invited=state, invited_at=_next_month(seen.now), unanswered=0)
    return Decision(keep=(on,), alarms=_armed(on, seen, settings), silence=(member.id,))


def _next_month(now: datetime) -> datetime:
    year, month = divmod(now.year * 12 + now.month, 12)
    return datetime(year, month + 1, 1, tzinfo=UTC)


def keep_on(member: Member, seen: Seen, settings: Settings) -> Decision | Refusal:
    """Go on after the last question; where that was over long ago, nothing goes on."""
    if settings.invitations is Policy.OFF:
        return Refusal.INVITATIONS_OFF
    if (member.invited, InvitationStep.KEEP) in INVITATION:
        return _answered(replace(member, agreed=True), InvitationStep.KEEP, seen, settings)
    goes_on = member.invited in (Invited.ON, Invited.SENT) and may_invite(member, settings)
    return Decision() if goes_on else Refusal.GONE


def later(member: Member, settings: Settings) -> Decision | Refusal:
    """Ask the last question once more, after as long again."""
    if (member.invited, InvitationStep.LATER) not in INVITATION:
        return Refusal.GONE
    put_off = replace(member, invited=INVITATION[member.invited, InvitationStep.LATER])
    return Decision(keep=(put_off,), alarms=(_alarm(member, settings.invite_last),))


def stop(member: Member) -> Decision:
    """Stop for good: only they themselves can turn it on again."""
    if member.invited is Invited.STOPPED:
        return Decision()
    return _moved(member, InvitationStep.STOP, Event.INVITATIONS_STOPPED)


def _moved(member: Member, step: InvitationStep, event: Event) -> Decision:
    moved = replace(member, invited=INVITATION[member.invited, step])
    return Decision(keep=(moved,), events=(event,), silence=(member.id,))


def _armed(member: Member, seen: Seen, settings: Settings) -> tuple[Alarmed, ...]:
    """Set the alarm for some day after a member could first be invited, if help that was kept says when."""
    at = soonest(member, seen, settings)
    return (_alarm(member, seconds_until(whole_day(at), seen.now) + seen.part(SPREAD)),) if at else ()


def _again(member: Member, seconds: int) -> Decision:
    return Decision(alarms=(_alarm(member, seconds),))


def _alarm(member: Member, seconds: int) -> Alarmed:
    return Alarmed(owner=member.id, alarm=Alarm.INVITE, seconds=seconds)
