"""What a button means. Its id on the platform is ``1.<form|act>.<community>.<handle>``, all of it random; the meaning
is a row that only the store can read, and pressing proves nothing about who may do it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.ids import CommunityId, HandleId


class Subject(StrEnum):
    """The kind of thing that a card was drawn from."""

    DRAFT = "draft"
    ASK = "ask"
    OFFER = "offer"
    CONVERSATION = "conversation"
    LIST = "list"
    COMMUNITY = "community"
    MEMBER = "member"
    UNMASKING = "unmasking"
    REPORT = "report"
    LOGIN = "login"


class Verb(StrEnum):
    """What pressing does. The same verb does the same on every card and platform."""

    CHOOSE_AUDIENCE = "choose audience"
    CHOOSE_TOPIC = "choose topic"
    POST = "post"
    EDIT_DRAFT = "edit draft"
    KEEP_DRAFT = "keep draft"
    DISCARD_DRAFT = "discard draft"
    OFFER_HELP = "offer help"
    ME_TOO = "me too"
    ACCEPT = "accept"
    ASK_FIRST = "ask first"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    SHOW_OFFER = "show offer"
    REPLY = "reply"
    SEND_ANYWAY = "send anyway"
    END = "end"
    SAY_WHO = "say who"
    AGREE_TO_NAMES = "agree to names"
    TAKE_NAMES_BACK = "take names back"
    BLOCK = "block"
    SHOW_BLOCKS = "show blocks"
    LIFT_BLOCK = "lift block"
    SHOW_CONVERSATION = "show conversation"
    SHOW_ASK = "show ask"
    EDIT_ASK = "edit ask"
    SORTED = "sorted"
    SORTED_WITH = "sorted with"
    CLOSE = "close"
    TAKE_BACK = "take back"
    OPEN_AGAIN = "open again"
    LEAVE_NOTE = "leave note"
    PAGE_BACK = "page back"
    PAGE_ON = "page on"
    FILTER_TOPIC = "filter topic"
    FILTER_KIND = "filter kind"
    FILTER_SIZE = "filter size"
    LOOK_AT = "look at"
    OPEN_MINE = "open mine"
    CHOOSE_CHANNEL = "choose channel"
    CHOOSE_MODERATORS = "choose moderators"
    CHECK = "check"
    GO_ON = "go on"
    SHOW_SETUP = "show setup"
    SHOW_WHO = "show who"
    CHOOSE_STAFF = "choose staff"
    CHOOSE_ASKERS = "choose askers"
    CHOOSE_HELPERS = "choose helpers"
    LET_ALL_ASK = "let all ask"
    LET_ALL_OFFER = "let all offer"
    SET_MEMBERSHIP = "set membership"
    SET_RHYTHM = "set rhythm"
    SET_WAITS = "set waits"
    SET_ENDINGS = "set endings"
    SET_PROMISES = "set promises"
    SET_INVITATIONS = "set invitations"
    SET_GIVERS = "set givers"
    SET_SAFETY = "set safety"
    SET_ANONYMITY = "set anonymity"
    SET_KEEPING = "set keeping"
    SET_TOPICS = "set topics"
    SET_LIMITS = "set limits"
    SET_WORDS = "set words"
    ANSWER_WAITING = "answer waiting"
    HAVE_SEEN = "have seen"
    KEEP_OPEN = "keep open"
    THEY_HELPED = "they helped"
    NOT_YET = "not yet"
    MORE_HELP = "more help"
    SHOW_SETTINGS = "show settings"
    EXPORT = "export"
    EXPORT_BACK = "export back"
    EXPORT_ON = "export on"
    FORGET_ME = "forget me"
    FORGET_FOR_GOOD = "forget for good"
    CHOOSE_TOPICS = "choose topics"
    CHOOSE_REQUESTS = "choose requests"
    CHOOSE_PAUSE = "choose pause"
    CHOOSE_LANGUAGE = "choose language"
    SET_HOURS = "set hours"
    INVITE_ME = "invite me"
    SOMETHING_SMALL = "something small"
    SHOW_EXAMPLES = "show examples"
    NOT_NOW = "not now"
    STOP_THESE = "stop these"
    KEEP_THESE = "keep these"
    LATER = "later"
    SET_UNMASKING = "set unmasking"
    CHOOSE_COVERED = "choose covered"
    REQUEST_NAME = "request name"
    AGREE_TO_OPEN = "agree to open"
    WITHDRAW_REQUEST = "withdraw request"
    SHOW_NAME = "show name"
    REPORT = "report"
    DISMISS = "dismiss"
    HIDE = "hide"
    RESTORE = "restore"
    REMOVE = "remove"
    FREEZE = "freeze"
    LIFT = "lift"
    BAR_HELPER = "bar helper"
    ALLOW_AGAIN = "allow again"
    PAUSE_AUTHOR = "pause author"
    APPROVE = "approve"
    RETURN_ASK = "return ask"
    DECLINE_ASK = "decline ask"
    POST_AGAIN = "post again"
    PAUSE_ALL = "pause all"
    RESUME = "resume"
    OPEN_DASHBOARD = "open dashboard"

    @property
    def opens_form(self) -> bool:
        """Say whether pressing opens a form, which nothing may delay."""
        return self in FORMS


FORMS = frozenset(
    {
        Verb.EDIT_DRAFT,
        Verb.OFFER_HELP,
        Verb.ANSWER_WAITING,
        Verb.ASK_FIRST,
        Verb.REPLY,
        Verb.EDIT_ASK,
        Verb.LEAVE_NOTE,
        Verb.SOMETHING_SMALL,
        Verb.SET_HOURS,
        Verb.SET_RHYTHM,
        Verb.SET_WAITS,
        Verb.SET_ENDINGS,
        Verb.SET_PROMISES,
        Verb.SET_INVITATIONS,
        Verb.SET_GIVERS,
        Verb.SET_SAFETY,
        Verb.SET_ANONYMITY,
        Verb.SET_KEEPING,
        Verb.SET_MEMBERSHIP,
        Verb.SET_TOPICS,
        Verb.SET_LIMITS,
        Verb.SET_WORDS,
        Verb.SET_UNMASKING,
        Verb.REQUEST_NAME,
        Verb.REPORT,
        Verb.RETURN_ASK,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a card is about: its subject, the version it was drawn from, and for lists where the reader is (JSON)."""

    subject: Subject
    id: str
    version: int = 1
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handle:
    """The row behind one drawn card: ``verbs`` in the order of its controls."""

    id: HandleId
    community: CommunityId
    about: About
    verbs: tuple[Verb, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A reference to one control of one drawn card, as it travels to the platform and back."""

    community: CommunityId
    handle: HandleId
    slot: int
