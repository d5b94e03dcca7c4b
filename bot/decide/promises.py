"""An offer is a promise with a time: what follows it until somebody helped, or nobody speaks of it any more. Pure.

A waiting offer is let go after a while, and its helper hears in the words of any ending. An accepted one has a check-in
with its helper before the promised time, one with its asker after it, and lapses when neither says a word.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.decide import endings, waiting
from bot.decide.conversations import last_word
from bot.decide.deadlines import seconds_until, to_full_hour
from bot.decide.hours import awake_after, until_awake
from bot.decide.lifecycles import OFFER, OfferStep
from bot.decide.offers import freed_by, open_again
from bot.model.asks import Ask, AskState
from bot.model.communities import Hours, Settings
from bot.model.decisions import Alarmed, Decision, Event, Refusal
from bot.model.effects import Notice, TellAsker, TellHelper
from bot.model.offers import Conversation, Offer, OfferState, Turn
from bot.model.timers import Alarm

HELPER_ASKED, ASKER_ASKED = 1, 2
"""The steps of an accepted offer: its helper had their check-in, or it was too late for one; its asker had theirs."""

TO_ANSWER = timedelta(days=1)
"""However late an asker was asked, so long nothing lapses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """An offer with all that its follow-up looks at; ``helper`` is when its helper must not be disturbed."""

    ask: Ask
    offer: Offer
    others: Sequence[Offer]
    conversation: Conversation | None
    turns: Sequence[Turn]
    helper: Hours

    def talk_ended(self) -> tuple[Conversation, ...]:
        """Give its conversation as one that ended, where it is open."""
        talk = self.conversation
        return (replace(talk, open=False),) if talk and talk.open else ()


def watch(watched: Watched | None, settings: Settings, now: datetime) -> Decision:
    """Take the one step that is due, if any, and say when to look again."""
    if watched is None:
        return Decision()
    match watched.offer.state:
        case OfferState.OFFERED:
            return _unanswered(watched, settings, now)
        case OfferState.DECLINED:
            return _released(watched, now)
        case OfferState.ACCEPTED if watched.ask.state is AskState.HIDDEN:
            return _later(watched.offer, now + TO_ANSWER, now)  # Nobody is asked about what is off show.
        case OfferState.ACCEPTED if watched.offer.promised_at is not None:
            return _followed(watched, watched.offer.promised_at, settings, now)
        case _:
            return Decision()


def _unanswered(watched: Watched, settings: Settings, now: datetime) -> Decision:
    """Let go of an offer that has waited for long, unless the two are still talking about it."""
    said = last_word(watched.turns)
    until = said + timedelta(seconds=settings.offer_waits) if said else now
    if until > now:
        return _later(watched.offer, until, now)
    return Decision(keep=(endings.declined(watched.offer),), alarms=(endings.kind_words(watched.offer, settings, now),))


def _released(watched: Watched, now: datetime) -> Decision:
    """Tell a helper kindly, and not at night: until they hear it, nothing looks different to them."""
    wait = until_awake(now, *watched.helper)
    if wait:
        return _later(watched.offer, now + timedelta(seconds=wait), now)
    # After the ask's own end, both have a while to say goodbye.
    ended = watched.talk_ended() if watched.ask.on_show else ()
    return Decision(
        keep=(replace(watched.offer, state=OFFER[watched.offer.state, OfferStep.RELEASE]), *ended),
        events=(Event.OFFER_RELEASED,),
        effects=(
            TellHelper(offer=watched.offer.id, notice=Notice.RELEASED),
            *waiting.redrawn_without(watched.ask, watched.offer),
        ),
        silence=tuple(talk.id for talk in ended),
    )


def _followed(watched: Watched, promised_at: datetime, settings: Settings, now: datetime) -> Decision:
    asks_at, step = promised_at + timedelta(seconds=settings.check_in_after), watched.offer.step
    if step == ASKER_ASKED:
        # Everybody sees that the ask is open again: that waits for the morning, however late the alarm was set for.
        lapses_at = awake_after(max(_lapses_at(watched, promised_at, settings), now), 0, settings.zone, settings.quiet)
        return _lapsed(watched, settings, now) if lapses_at <= now else _later(watched.offer, lapses_at, now)
    if now >= asks_at:
        return _ask_asker(watched, promised_at, settings, now)
    if step < HELPER_ASKED:
        return _ask_helper(watched, promised_at, asks_at, now)
    return _later(watched.offer, asks_at, now)


def _ask_helper(watched: Watched, promised_at: datetime, asks_at: datetime, now: datetime) -> Decision:
    """Ask a helper whether it still suits them; not where that would come after the time they promised."""
    in_time = now < promised_at
    told = TellHelper(offer=watched.offer.id, notice=Notice.CHECK_IN)
    return Decision(
        keep=(replace(watched.offer, step=HELPER_ASKED),),
        events=(Event.CHECKED_IN,) if in_time else (),
        effects=(told,) if in_time else (),
        alarms=(_again(watched.offer, asks_at, now),),
    )


def _ask_asker(watched: Watched, promised_at: datetime, settings: Settings, now: datetime) -> Decision:
    """Ask an asker how it went; nothing lapses before they had time to say."""
    told = TellAsker(ask=watched.ask.id, notice=Notice.CHECK_IN, offer=watched.offer.id)
    lapses_at = max(_lapses_at(watched, promised_at, settings), now + TO_ANSWER)
    return Decision(
        keep=(replace(watched.offer, step=ASKER_ASKED),),
        events=(Event.CHECKED_IN,),
        effects=(told,),
        alarms=(_again(watched.offer, lapses_at, now),),
    )


def _lapses_at(watched: Watched, promised_at: datetime, settings: Settings) -> datetime:
    said = last_word(watched.turns)
    return max(promised_at, said or promised_at) + timedelta(seconds=settings.lapse)


def _lapsed(watched: Watched, settings: Settings, now: datetime) -> Decision:
    """Open the ask to others where nobody else helps, blaming nobody."""
    ask, offer, ended = watched.ask, watched.offer, watched.talk_ended()
    freed = freed_by(ask, offer, watched.others, settings, now)
    return Decision(
        keep=(replace(offer, state=OFFER[offer.state, OfferStep.LAPSE]), *ended, *freed.keep),
        events=(Event.OFFER_LAPSED,),
        effects=(
            *freed.effects,
            TellAsker(ask=ask.id, notice=Notice.LAPSED, offer=offer.id),
            TellHelper(offer=offer.id, notice=Notice.LAPSED),
        ),
        alarms=freed.alarms,
        silence=tuple(talk.id for talk in ended),
    )


def _later(offer: Offer, at: datetime, now: datetime) -> Decision:
    return Decision(alarms=(_again(offer, at, now),))


def _again(offer: Offer, at: datetime, now: datetime) -> Alarmed:
    return Alarmed(owner=offer.id, alarm=Alarm.WATCH_OFFER, seconds=seconds_until(at, now))


def they_helped(
    ask: Ask | None,
    offer: Offer | None,
    *,
    mine: bool,
    others: Sequence[Offer],
    settings: Settings,
    now: datetime,
    told: Notice = Notice.ASK_ENDED,
) -> Decision | Refusal:
    """Let an offer have helped, of which its helper is *told*; the ask stays in good hands until it is sorted."""
    if ask is None or offer is None or not mine:
        return Refusal.GONE
    if offer.state is OfferState.KEPT:
        return Decision()
    if (offer.state, OfferStep.KEEP) not in OFFER:
        return Refusal.ALREADY_ENDED
    kept = endings.kept(offer, now)
    offers = (kept, *(other for other in others if other.id != offer.id))
    return Decision(
        keep=(kept,),
        events=(Event.OFFER_KEPT,),
        effects=(TellHelper(offer=offer.id, notice=told),),
        alarms=(waiting.look_again(ask, offers, settings, now),) if ask.on_show else (),
        silence=(offer.id,),
    )


def not_yet(
    ask: Ask | None, offer: Offer | None, *, mine: bool, settings: Settings, now: datetime
) -> Decision | Refusal:
    """Leave it to the two of them for a while longer: it is a word, and nothing lapses for as long again."""
    if ask is None or offer is None or not mine:
        return Refusal.GONE
    if offer.state is not OfferState.ACCEPTED:
        return Refusal.ALREADY_ENDED
    if offer.step < ASKER_ASKED:
        return Decision()
    wait = to_full_hour(settings.lapse, now)  # When it lapses everybody sees, and nobody when this was said.
    return Decision(alarms=(Alarmed(owner=offer.id, alarm=Alarm.WATCH_OFFER, seconds=wait),))


def asks_asker(offer: Offer) -> bool:
    """Say whether an asker is being asked how it went."""
    return offer.state is OfferState.ACCEPTED and offer.step == ASKER_ASKED


def settled(ask: Ask, others: Sequence[Offer]) -> bool:
    """Say whether all help that was accepted was given: the moment to ask whether that is all."""
    return ask.state is AskState.TAKEN and not any(other.state is OfferState.ACCEPTED for other in others)


def more_help(
    ask: Ask | None, offers: Sequence[Offer], *, mine: bool, settings: Settings, now: datetime
) -> Decision | Refusal:
    """Open an ask to others again once all help that was accepted was given."""
    if ask is None or not mine:
        return Refusal.GONE
    if not ask.on_show:
        return endings.not_now(ask)
    return open_again(ask, settings, now) if settled(ask, offers) else Decision()
