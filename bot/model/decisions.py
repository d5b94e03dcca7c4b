"""What a rule may answer: a Decision (what becomes true, who is told) or a Refusal (why not, told to one person)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.model.asks import Ask, Draft
from bot.model.audit import Deed
from bot.model.concerns import Concern
from bot.model.effects import Effect
from bot.model.figures import Snapshot
from bot.model.ids import AskId, ConversationId, DraftId
from bot.model.members import Member, Request
from bot.model.naming import Reveal
from bot.model.offers import Conversation, Note, Offer, Turn
from bot.model.reports import AllowHelper, BarHelper, PauseAuthor, Report
from bot.model.timers import Alarm
from bot.model.unmaskings import Unmasking


class Refusal(StrEnum):
    """A state in which a command changes nothing. Not being a party reads exactly like being gone."""

    GONE = "gone"
    NOT_SET_UP = "not set up"
    NOT_YOURS_TO_SET = "not yours to set"
    SAME_CHANNEL = "same channel"
    ANONYMITY_OFF = "anonymity off"
    TOO_FEW = "too few"
    CROWD_UNKNOWN = "crowd unknown"
    TOO_MANY_LIVE = "too many live"
    ANONYMOUS_TODAY = "anonymous today"
    JUST_FORGOTTEN = "just forgotten"
    TOO_MANY_DRAFTS = "too many drafts"
    TOO_MANY_OFFERS = "too many offers"
    UNFINISHED = "unfinished"
    STALE = "stale"
    OWN_ASK = "own ask"
    ALREADY_ENDED = "already ended"
    ALREADY_POSTED = "already posted"
    ALREADY_ANSWERED = "already answered"
    ALREADY_NAMED = "already named"
    NAMES_REST = "names rest"
    ALREADY_THANKED = "already thanked"
    NOTHING_WRITTEN = "nothing written"
    TOO_LONG = "too long"
    CONTACT_DETAILS = "contact details"
    USE_REPLY = "use reply"
    ZONE_UNKNOWN = "zone unknown"
    HOURS_UNREADABLE = "hours unreadable"
    COUNTRY_UNKNOWN = "country unknown"
    OUT_OF_BOUNDS = "out of bounds"
    TOPICS_UNREADABLE = "topics unreadable"
    WORDS_UNREADABLE = "words unreadable"
    NOT_ELIGIBLE = "not eligible"
    MEMBERSHIP_UNKNOWN = "membership unknown"
    LISTED_WORD = "listed word"
    INVITATIONS_OFF = "invitations off"
    NOT_A_MODERATOR = "not a moderator"
    RANK_UNKNOWN = "rank unknown"
    PROMISE_CHANGED = "promise changed"
    UNMASKING_OFF = "unmasking off"
    NO_MODERATORS_CHANNEL = "no moderators' channel"
    NOT_COVERED = "not covered"
    OPEN_ONE = "open one"
    ALREADY_AGREED = "already agreed"
    ANOTHER_MODERATOR = "another moderator"
    NOT_YOURS_TO_WITHDRAW = "not yours to withdraw"
    HIDDEN = "hidden"
    FROZEN = "frozen"
    PAUSED = "paused"
    BARRED = "barred"
    PARTY = "party"
    SEEN_TO = "seen to"
    ALL_PAUSED = "all paused"
    NO_DASHBOARD = "no dashboard"
    CODE_OVER = "code over"
    TOO_MANY_GUESSES = "too many guesses"


class Event(StrEnum):
    """What happened, in a word that counts a week's life of a community and says nothing of anybody."""

    ASK_POSTED = "ask posted"
    ASK_RELEASED = "ask released"
    ASK_SHOWN = "ask shown"
    HOURS_SHOWN = "hours shown"
    """In which hours of the week an ask was shown."""
    ASK_EDITED = "ask edited"
    ASK_SORTED = "ask sorted"
    ASK_CLOSED = "ask closed"
    ASK_TAKEN_BACK = "ask taken back"
    ASK_OPENED_AGAIN = "ask opened again"
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
    ANSWERED_IN_A_DAY = "answered in a day"
    FIRST_OFFER = "first offer"
    """After how many hours the first one came."""
    HELP_REQUESTED = "help requested"
    SHOWN_AGAIN = "shown again"
    KEPT_OPEN = "kept open"
    CLOSED_UNANSWERED = "closed unanswered"
    OFFER_KEPT = "offer kept"
    OFFER_LAPSED = "offer lapsed"
    OFFER_RELEASED = "offer released"
    CHECKED_IN = "checked in"
    WEEK_SAID = "week said"
    INVITED = "invited"
    INVITATION_LED_TO_ASK = "invitation led to ask"
    INVITATIONS_PAUSED = "invitations paused"
    INVITATIONS_STOPPED = "invitations stopped"
    SET_UP = "set up"
    NAME_SHOWN = "name shown"
    REPORTED = "reported"
    REPORT_DISMISSED = "report dismissed"
    ASK_HIDDEN = "ask hidden"
    ASK_RESTORED = "ask restored"
    ASK_REMOVED = "ask removed"
    CONVERSATION_FROZEN = "conversation frozen"
    CONVERSATION_LIFTED = "conversation lifted"
    HELPER_BARRED = "helper barred"
    HELPER_ALLOWED = "helper allowed"
    AUTHOR_PAUSED = "author paused"
    ASK_APPROVED = "ask approved"
    ASK_RETURNED = "ask returned"
    ASK_DECLINED = "ask declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """An effect that leaves after ``seconds``; once ``worth`` more seconds have passed it is old news."""

    effect: Effect
    seconds: int
    worth: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarmed:
    """An alarm to set for ``owner`` in ``seconds``."""

    owner: str
    alarm: Alarm
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """An event that counts in the week of what it belongs to; ``kind`` where some are told from others."""

    event: Event
    at: datetime
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A line for the audit trail, by the one who acts; ``about`` is a random id."""

    deed: Deed
    about: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedBack:
    """A draft for whoever asked ``ask``, who need not be the one who acts."""

    ask: AskId
    draft: Draft


Kept = Draft | Ask | Offer | Conversation | Turn | Reveal | Note | Member | Request | Concern | Report | Unmasking


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What to keep and drop, what happened, and what to say and to whom; empty when it was all true already."""

    begin: tuple[Ask | Offer | Report | Unmasking, ...] = ()
    """New ones, whose author is the one who acts."""
    keep: tuple[Kept, ...] = ()
    bars: tuple[PauseAuthor | BarHelper | AllowHelper, ...] = ()
    """What somebody may not do any more, or may again, by the role in which a report met them."""
    drop: tuple[DraftId, ...] = ()
    take_back: tuple[Ask, ...] = ()
    """Asks that nobody has seen, of the one who acts."""
    hand_back: tuple[HandedBack, ...] = ()
    record: tuple[Recorded, ...] = ()
    events: tuple[Event | Counted, ...] = ()
    publish: tuple[Snapshot, ...] = ()
    """Figures that stand from now on as they are."""
    counted_out: tuple[date, ...] = ()
    """Months that begin on these days: who helped in them is no longer counted."""
    effects: tuple[Effect | Later, ...] = ()
    alarms: tuple[Alarmed, ...] = ()
    disown: tuple[AskId, ...] = ()
    """Asks that are nobody's from here on, and stand."""
    destroy: tuple[AskId, ...] = ()
    """Asks that nothing joins to anybody any more."""
    unsay: tuple[ConversationId, ...] = ()
    """Conversations whose words go."""
    looked_at: tuple[Effect, ...] = ()
    """What was set aside, and a person has now looked at."""
    silence: tuple[str, ...] = ()
    """Owners whose alarms no longer ring."""
