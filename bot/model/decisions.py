"""What a rule may answer: a Decision (what becomes true, who is told) or a Refusal (why not, told to one person)."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.asks import Ask, Draft
from bot.model.effects import Effect
from bot.model.offers import Conversation, Note, Offer, Turn
from bot.model.timers import Alarm


class Refusal(StrEnum):
    """A state in which a command changes nothing. Not being a party reads exactly like being gone."""

    GONE = "gone"
    NOT_SET_UP = "not set up"
    NOT_YOURS_TO_SET = "not yours to set"
    ANONYMITY_OFF = "anonymity off"
    TOO_FEW = "too few"
    CROWD_UNKNOWN = "crowd unknown"
    TOO_MANY_LIVE = "too many live"
    ANONYMOUS_TODAY = "anonymous today"
    TOO_MANY_DRAFTS = "too many drafts"
    TOO_MANY_OFFERS = "too many offers"
    UNFINISHED = "unfinished"
    STALE = "stale"
    OWN_ASK = "own ask"
    ALREADY_ENDED = "already ended"
    ALREADY_POSTED = "already posted"
    ALREADY_ANSWERED = "already answered"
    ALREADY_THANKED = "already thanked"
    NOTHING_WRITTEN = "nothing written"
    TOO_LONG = "too long"
    USE_REPLY = "use reply"


class Event(StrEnum):
    """What happened, in a word that counts a week's life of a community and says nothing of anybody."""

    ASK_POSTED = "ask posted"
    ASK_RELEASED = "ask released"
    ASK_EDITED = "ask edited"
    ASK_SORTED = "ask sorted"
    ASK_CLOSED = "ask closed"
    ASK_TAKEN_BACK = "ask taken back"
    SAID_ME_TOO = "said me too"
    HELP_OFFERED = "help offered"
    OFFER_ACCEPTED = "offer accepted"
    OFFER_DECLINED = "offer declined"
    OFFER_CANCELLED = "offer cancelled"
    OFFER_HANDED_BACK = "offer handed back"
    CONVERSATION_OPENED = "conversation opened"
    CONVERSATION_ENDED = "conversation ended"
    TURN_TAKEN = "turn taken"
    NOTE_LEFT = "note left"
    SET_UP = "set up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """An effect that leaves after ``seconds``."""

    effect: Effect
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarmed:
    """An alarm to set for ``owner`` in ``seconds``."""

    owner: str
    alarm: Alarm
    seconds: int


Kept = Draft | Ask | Offer | Conversation | Turn | Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What to keep and drop, what happened, and what to say and to whom; empty when it was all true already."""

    begin: tuple[Ask | Offer, ...] = ()
    """New ones, whose author is the one who acts."""
    keep: tuple[Kept, ...] = ()
    drop: tuple[Draft | Ask, ...] = ()
    events: tuple[Event, ...] = ()
    effects: tuple[Effect | Later, ...] = ()
    alarms: tuple[Alarmed, ...] = ()
    silence: tuple[str, ...] = ()
    """Owners whose alarms no longer ring."""
