"""Asks: who may post what, what may be changed, and how an ask ends. Pure: no clock, no network, no storage."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.decide import endings, tallies, unmasking, waiting
from bot.decide.deadlines import deadline, whole_hour
from bot.decide.drafts import flaws
from bot.decide.lifecycles import ASK, AskStep
from bot.model.asks import OTHERS_TOO, Ask, AskState, Draft, Flaw, Wish
from bot.model.communities import Anonymity, Community, MessageRef, Settings
from bot.model.decisions import Alarmed, Decision, Event, Refusal
from bot.model.effects import Notice, ShowAgain, ShowCard, TakeAway, TellAsker, TellModerators
from bot.model.ids import AskId, DraftId, OfferId
from bot.model.offers import Offer
from bot.model.timers import Alarm


def post(
    draft: Draft | None,
    *,
    seen_version: int,
    community: Community,
    own: Sequence[Ask],
    crowd: int | None,
    paused: bool,
    name: str,
    ask: AskId,
    wait: int,
    now: datetime,
    forgotten: bool = False,
    told: bool = False,
    listed: bool = False,
    looked_at: bool = False,
) -> Decision | Refusal:
    """Let a draft become an ask: at once by name, after *wait* seconds without one; not with a *listed* word.

    *told* says whether the preview told its author that two moderators may open their name, *looked_at* whether it said
    that moderators look at it first.
    """
    if draft is None:
        return Refusal.GONE
    if community.channel is None:
        return Refusal.NOT_SET_UP
    if unfit := _unfit(draft.wish, listed=listed):
        return unfit
    if stale := _stale(draft, seen_version, community.settings, now, told=told, looked_at=looked_at):
        return stale
    if sum(one.live for one in own) >= community.settings.live_asks:
        return Refusal.TOO_MANY_LIVE
    if draft.anonymous and (
        refused := anonymity_refused(community.settings, own, crowd, now, paused=paused, forgotten=forgotten)
    ):
        return refused
    posted = drawn(draft, name, community.settings, ask, now)
    if posted.anonymous:
        return _begun_unseen(replace(posted, covered=told), draft.id, community.settings, wait, now)
    shown, alarm = waiting.begin(posted, community.settings, now)
    return Decision(
        begin=(shown,),
        drop=(draft.id,),
        events=(Event.ASK_POSTED, *tallies.shown(posted, community.settings, now)),
        effects=(ShowCard(ask=ask),),
        alarms=(alarm,),
    )


def _unfit(wish: Wish, *, listed: bool) -> Refusal | None:
    if flaws(wish):
        return Refusal.UNFINISHED
    return Refusal.LISTED_WORD if listed else None


def _begun_unseen(ask: Ask, draft: DraftId, settings: Settings, wait: int, now: datetime) -> Decision:
    """Let an anonymous ask wait: for moderators where they look first, else for its own random moment."""
    if ask.state is AskState.REVIEW:
        return Decision(begin=(ask,), drop=(draft,), events=(Event.ASK_POSTED,))
    # Counted from when it is shown: a card that comes after midnight must not say that it was written before.
    until = deadline(ask.wish.by_when, now + timedelta(seconds=wait), settings.zone)
    return Decision(
        begin=(replace(ask, deadline=until),),
        drop=(draft,),
        events=(Event.ASK_POSTED,),
        alarms=(Alarmed(owner=ask.id, alarm=Alarm.RELEASE_ASK, seconds=wait),),
    )


def _stale(
    draft: Draft, seen_version: int, settings: Settings, now: datetime, *, told: bool, looked_at: bool
) -> Refusal | None:
    """Say whether an author saw another draft than this, or was promised something else than what holds now."""
    if draft.version != seen_version:
        return Refusal.STALE
    as_told = told == unmasking.allowed(settings, now) and looked_at == (settings.anonymity is Anonymity.REVIEWED)
    promised = not draft.anonymous or as_told
    return None if promised else Refusal.PROMISE_CHANGED


def drawn(draft: Draft, name: str, settings: Settings, ask: AskId, now: datetime) -> Ask:
    """Give the ask that a draft would become, so that a preview is the exact card."""
    return Ask(
        id=ask,
        wish=draft.wish,
        state=_first_state(settings) if draft.anonymous else AskState.OPEN,
        posted_at=whole_hour(now) if draft.anonymous else now,
        name=None if draft.anonymous else name,
        deadline=deadline(draft.wish.by_when, now, settings.zone),
        kept_for=settings.destroy_after,
    )


def _first_state(settings: Settings) -> AskState:
    return AskState.REVIEW if settings.anonymity is Anonymity.REVIEWED else AskState.QUEUED


def anonymity_refused(
    settings: Settings, own: Sequence[Ask], crowd: int | None, now: datetime, *, paused: bool, forgotten: bool = False
) -> Refusal | None:
    """Say why an ask cannot be anonymous here and now; *crowd* is how many people could have posted it."""
    if settings.anonymity is Anonymity.OFF:
        return Refusal.ANONYMITY_OFF
    if paused:
        return Refusal.PAUSED
    if crowd is None:
        return Refusal.CROWD_UNKNOWN
    if crowd < settings.people_for_anonymity:
        return Refusal.TOO_FEW
    if forgotten:
        return Refusal.JUST_FORGOTTEN  # Nothing says any more what they asked lately.
    since = whole_hour(now) - timedelta(days=1)
    out = (one for one in own if one.anonymous and one.state is not AskState.RETURNED)
    if sum(one.posted_at > since for one in out) >= settings.anonymous_a_day:
        return Refusal.ANONYMOUS_TODAY
    return None


def release(ask: Ask | None, settings: Settings, now: datetime, *, answered: bool = False) -> Decision:
    """Show an anonymous card whose wait is over, for the first time or, *answered* before or not, once more."""
    if ask is None or (ask.state, AskStep.RELEASE) not in ASK:
        return Decision()  # Taken back meanwhile.
    wish = ask.proposed or ask.wish
    back = replace(ask, state=ASK[ask.state, AskStep.RELEASE], hidden_from=None, wish=wish, proposed=None)
    shown, alarm = waiting.begin(afresh(back), settings, now)
    return Decision(
        keep=(shown,),
        events=(
            Event.ASK_RELEASED,
            *tallies.shown(ask, settings, now),
            *tallies.back(ask, ask.hidden_from, unanswered=ask.step == waiting.OVER and not answered, now=now),
        ),
        effects=further_down(ask),
        alarms=(alarm,),
    )


def afresh(ask: Ask) -> Ask:
    """Give an ask that is on show once more as one that never ended. Before that nothing of how it ended goes."""
    return replace(ask, ended_at=None, answered_for=None, heard_at=None)


def further_down(ask: Ask) -> tuple[ShowCard | ShowAgain, ...]:
    """Show a card; one that stood before is drawn where it stands, and comes once more where people look."""
    return (ShowCard(ask=ask.id), ShowAgain(ask=ask.id)) if ask.card else (ShowCard(ask=ask.id),)


def take_back(ask: Ask | None, *, mine: bool, new: DraftId) -> Decision | Refusal:
    """Turn an ask that nobody has seen yet into a draft again."""
    if ask is None or not mine:
        return Refusal.GONE
    if ask.state is not AskState.QUEUED:
        return Refusal.HIDDEN if ask.state is AskState.HIDDEN else Refusal.ALREADY_POSTED
    draft = Draft(id=new, wish=ask.wish, anonymous=True)
    return Decision(keep=(draft,), take_back=(ask,), events=(Event.ASK_TAKEN_BACK,), silence=(ask.id,))


def edit(
    ask: Ask | None, *, mine: bool, wish: Wish, settings: Settings, now: datetime, listed: bool = False
) -> Decision | Refusal:
    """Change the words of an ask; its topic stays. Where moderators look first, the card keeps the earlier ones, also
    that of one on its way back: nobody else is to read them, nor that its asker is here."""
    if ask is None or not mine:
        return Refusal.GONE
    if not can_be_edited(ask):
        return endings.not_now(ask)
    if found := flaws(wish):
        too_long = Flaw.HAND_TOO_LONG in found or Flaw.HELP_TOO_LONG in found
        return Refusal.TOO_LONG if too_long else Refusal.NOTHING_WRITTEN
    if listed:
        return Refusal.LISTED_WORD
    meant = replace(wish, topic=ask.wish.topic)
    if meant == (ask.proposed or ask.wish):
        return Decision()
    waits = ask.was_shown if ask.state is AskState.REVIEW else settings.anonymity is Anonymity.REVIEWED
    if ask.anonymous and waits:
        return Decision(keep=(replace(ask, proposed=None if meant == ask.wish else meant),))
    return reworded(replace(ask, proposed=None), meant, settings, now)


def can_be_edited(ask: Ask) -> bool:
    """Say whether an ask can be given new words: moderators or members read it."""
    return ask.on_show or ask.state is AskState.REVIEW


def reworded(ask: Ask, wish: Wish, settings: Settings, now: datetime) -> Decision:
    """Give an ask new words that all may see; one that waits is looked after anew."""
    until = ask.deadline if wish.by_when is ask.wish.by_when else deadline(wish.by_when, now, settings.zone)
    edited = replace(ask, wish=wish, deadline=until, version=ask.version + 1)
    redrawn = ShowCard(ask=ask.id), TellModerators(ask=ask.id)
    told = Decision(keep=(edited,), events=(Event.ASK_EDITED,), effects=redrawn)
    if ask.state is not AskState.OPEN:
        return told
    watched, alarm = waiting.begin(edited, settings, now)
    return replace(told, keep=(watched,), alarms=(alarm,))


def me_too(ask: Ask | None, *, fresh: bool) -> Decision | Refusal:
    """Count one more who has the same question, once a person; the asker's own press is not *fresh*."""
    if ask is None or not ask.on_show:
        return Refusal.GONE
    if not fresh:
        return Decision()
    others = ask.others + 1
    effects = (ShowCard(ask=ask.id),) if others == OTHERS_TOO else ()
    return Decision(keep=(replace(ask, others=others),), events=(Event.SAID_ME_TOO,), effects=effects)


def sort(
    ask: Ask | None,
    *,
    mine: bool,
    offers: Sequence[Offer],
    helped: Sequence[OfferId],
    settings: Settings,
    now: datetime,
) -> Decision | Refusal:
    """End an ask well. Whose help it was is said once; the others' offers simply end."""
    if ask is None or not mine:
        return Refusal.GONE
    if ask.state is AskState.SORTED:
        return Decision()
    if (ask.state, AskStep.SORT) not in ASK:
        return endings.not_now(ask)
    return endings.ended(ask, AskStep.SORT, offers=offers, helped=helped, settings=settings, now=now)


def close(
    ask: Ask | None, *, mine: bool, offers: Sequence[Offer], settings: Settings, now: datetime
) -> Decision | Refusal:
    """End an ask that is no longer wanted."""
    if ask is None or not mine:
        return Refusal.GONE
    if ask.state is AskState.CLOSED:
        return Decision()
    if (ask.state, AskStep.CLOSE) not in ASK:
        return endings.not_now(ask)
    return endings.ended(ask, AskStep.CLOSE, offers=offers, helped=(), settings=settings, now=now)


def card_stuck(ask: Ask | None, why: Notice = Notice.CARD_STUCK) -> Decision:
    """Let the asker know that their card could not be shown, or that nobody can say whether it was."""
    if ask is None or not ask.as_seen.live or ask.state is AskState.HIDDEN:
        return Decision()
    return Decision(effects=(TellAsker(ask=ask.id, notice=why),))


def stands(ask: Ask, card: MessageRef) -> Decision:
    """Remember where an ask's card stands now, and take away the one that stood before."""
    before = ask.card
    gone = (TakeAway(space=before.place.space, channel=before.place.channel, message=before.message),) if before else ()
    return Decision(keep=(replace(ask, card=card),), effects=gone)
