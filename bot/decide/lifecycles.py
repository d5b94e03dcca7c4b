"""Where asks, offers, invitations, reports and requests to open a name may go. What is in no table does not happen."""

from enum import StrEnum

from bot.model.asks import AskState
from bot.model.members import Invited
from bot.model.offers import OfferState
from bot.model.reports import ReportState
from bot.model.unmaskings import UnmaskingState


class AskStep(StrEnum):
    """What moves an ask."""

    APPROVE = "approve"
    DECLINE = "decline"
    GIVE_BACK = "give back"
    RELEASE = "release"
    TAKE = "take"
    FREE = "free"
    SORT = "sort"
    CLOSE = "close"
    OPEN_AGAIN = "open again"
    QUEUE_AGAIN = "queue again"
    REVIEW_AGAIN = "review again"
    STAY_SORTED = "stay sorted"
    STAY_CLOSED = "stay closed"
    """Of one that was on show before and does not come back; any other becomes a draft."""
    HIDE = "hide"
    RESTORE_QUEUED = "restore queued"
    RESTORE_OPEN = "restore open"
    RESTORE_TAKEN = "restore taken"
    REMOVE = "remove"


ASK = {
    (AskState.REVIEW, AskStep.APPROVE): AskState.QUEUED,
    (AskState.REVIEW, AskStep.DECLINE): AskState.CLOSED,
    (AskState.REVIEW, AskStep.GIVE_BACK): AskState.RETURNED,
    (AskState.REVIEW, AskStep.STAY_SORTED): AskState.SORTED,
    (AskState.REVIEW, AskStep.STAY_CLOSED): AskState.CLOSED,
    (AskState.QUEUED, AskStep.GIVE_BACK): AskState.RETURNED,
    (AskState.QUEUED, AskStep.RELEASE): AskState.OPEN,
    (AskState.OPEN, AskStep.TAKE): AskState.TAKEN,
    (AskState.TAKEN, AskStep.TAKE): AskState.TAKEN,
    (AskState.TAKEN, AskStep.FREE): AskState.OPEN,
    (AskState.OPEN, AskStep.SORT): AskState.SORTED,
    (AskState.TAKEN, AskStep.SORT): AskState.SORTED,
    (AskState.OPEN, AskStep.CLOSE): AskState.CLOSED,
    (AskState.TAKEN, AskStep.CLOSE): AskState.CLOSED,
    (AskState.SORTED, AskStep.OPEN_AGAIN): AskState.OPEN,
    (AskState.CLOSED, AskStep.OPEN_AGAIN): AskState.OPEN,
    (AskState.SORTED, AskStep.QUEUE_AGAIN): AskState.QUEUED,
    (AskState.CLOSED, AskStep.QUEUE_AGAIN): AskState.QUEUED,
    (AskState.SORTED, AskStep.REVIEW_AGAIN): AskState.REVIEW,
    (AskState.CLOSED, AskStep.REVIEW_AGAIN): AskState.REVIEW,
    (AskState.QUEUED, AskStep.STAY_SORTED): AskState.SORTED,
    (AskState.QUEUED, AskStep.STAY_CLOSED): AskState.CLOSED,
    (AskState.QUEUED, AskStep.HIDE): AskState.HIDDEN,
    (AskState.OPEN, AskStep.HIDE): AskState.HIDDEN,
    (AskState.TAKEN, AskStep.HIDE): AskState.HIDDEN,
    (AskState.HIDDEN, AskStep.RESTORE_QUEUED): AskState.QUEUED,
    (AskState.HIDDEN, AskStep.RESTORE_OPEN): AskState.OPEN,
    (AskState.HIDDEN, AskStep.RESTORE_TAKEN): AskState.TAKEN,
    (AskState.HIDDEN, AskStep.REMOVE): AskState.REMOVED,
}

RESTORING = {
    AskState.QUEUED: AskStep.RESTORE_QUEUED,
    AskState.OPEN: AskStep.RESTORE_OPEN,
    AskState.TAKEN: AskStep.RESTORE_TAKEN,
}
"""A hidden ask goes back to where it was."""


class OfferStep(StrEnum):
    """What moves an offer."""

    ACCEPT = "accept"
    DECLINE = "decline"
    COME_BACK = "come back"
    RELEASE = "release"
    CANCEL = "cancel"
    KEEP = "keep"
    HAND_BACK = "hand back"
    LAPSE = "lapse"
    END = "end"


OFFER = {
    (OfferState.OFFERED, OfferStep.ACCEPT): OfferState.ACCEPTED,
    (OfferState.OFFERED, OfferStep.DECLINE): OfferState.DECLINED,
    (OfferState.OFFERED, OfferStep.CANCEL): OfferState.CANCELLED,
    (OfferState.OFFERED, OfferStep.END): OfferState.RELEASED,
    (OfferState.DECLINED, OfferStep.COME_BACK): OfferState.OFFERED,
    (OfferState.DECLINED, OfferStep.RELEASE): OfferState.RELEASED,
    (OfferState.DECLINED, OfferStep.CANCEL): OfferState.CANCELLED,
    (OfferState.DECLINED, OfferStep.END): OfferState.RELEASED,
    (OfferState.ACCEPTED, OfferStep.KEEP): OfferState.KEPT,
    (OfferState.ACCEPTED, OfferStep.HAND_BACK): OfferState.HANDED_BACK,
    (OfferState.ACCEPTED, OfferStep.LAPSE): OfferState.LAPSED,
    (OfferState.ACCEPTED, OfferStep.END): OfferState.ENDED,
}


class InvitationStep(StrEnum):
    """What moves a member's invitations."""

    TURN_ON = "turn on"
    SEND = "send"
    ANSWER = "answer"
    SILENCE = "silence"
    SILENCE_AGAIN = "silence again"
    KEEP = "keep"
    LATER = "later"
    STOP = "stop"


INVITATION = {
    (Invited.OFF, InvitationStep.TURN_ON): Invited.ON,
    (Invited.STOPPED, InvitationStep.TURN_ON): Invited.ON,
    (Invited.ON, InvitationStep.SEND): Invited.SENT,
    (Invited.SENT, InvitationStep.ANSWER): Invited.ON,
    (Invited.ON, InvitationStep.ANSWER): Invited.ON,
    (Invited.SENT, InvitationStep.SILENCE): Invited.ON,
    (Invited.SENT, InvitationStep.SILENCE_AGAIN): Invited.PAUSED,
    (Invited.PAUSED, InvitationStep.SEND): Invited.LAST,
    (Invited.LAST, InvitationStep.KEEP): Invited.ON,
    (Invited.LAST, InvitationStep.LATER): Invited.PAUSED,
    (Invited.PAUSED, InvitationStep.LATER): Invited.PAUSED,
    (Invited.LAST, InvitationStep.SILENCE): Invited.STOPPED,
    **{(wherever, InvitationStep.STOP): Invited.STOPPED for wherever in Invited},
}


class UnmaskingStep(StrEnum):
    """What moves a request to open a name."""

    AGREE = "agree"
    WITHDRAW = "withdraw"
    SHOW = "show"
    FIND_NOBODY = "find nobody"
    RUN_OUT = "run out"


UNMASKING = {
    (UnmaskingState.REQUESTED, UnmaskingStep.AGREE): UnmaskingState.AGREED,
    (UnmaskingState.REQUESTED, UnmaskingStep.FIND_NOBODY): UnmaskingState.DESTROYED,
    (UnmaskingState.REQUESTED, UnmaskingStep.WITHDRAW): UnmaskingState.OVER,
    (UnmaskingState.REQUESTED, UnmaskingStep.RUN_OUT): UnmaskingState.OVER,
    (UnmaskingState.AGREED, UnmaskingStep.SHOW): UnmaskingState.SHOWN,
    (UnmaskingState.AGREED, UnmaskingStep.FIND_NOBODY): UnmaskingState.DESTROYED,
    (UnmaskingState.AGREED, UnmaskingStep.RUN_OUT): UnmaskingState.OVER,
}


class ReportStep(StrEnum):
    """What moves a report."""

    DISMISS = "dismiss"
    ACT = "act"


REPORT = {
    (ReportState.OPEN, ReportStep.DISMISS): ReportState.DISMISSED,
    (ReportState.OPEN, ReportStep.ACT): ReportState.ACTED,
    (ReportState.ACTED, ReportStep.ACT): ReportState.ACTED,
}
