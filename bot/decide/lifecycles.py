"""Where an ask and an offer may go from where they are. What is not in a table does not happen."""

from enum import StrEnum

from bot.model.asks import AskState
from bot.model.offers import OfferState


class AskStep(StrEnum):
    """What moves an ask."""

    RELEASE = "release"
    TAKE = "take"
    FREE = "free"
    SORT = "sort"
    CLOSE = "close"


ASK = {
    (AskState.QUEUED, AskStep.RELEASE): AskState.OPEN,
    (AskState.OPEN, AskStep.TAKE): AskState.TAKEN,
    (AskState.TAKEN, AskStep.TAKE): AskState.TAKEN,
    (AskState.TAKEN, AskStep.FREE): AskState.OPEN,
    (AskState.OPEN, AskStep.SORT): AskState.SORTED,
    (AskState.TAKEN, AskStep.SORT): AskState.SORTED,
    (AskState.OPEN, AskStep.CLOSE): AskState.CLOSED,
    (AskState.TAKEN, AskStep.CLOSE): AskState.CLOSED,
}


class OfferStep(StrEnum):
    """What moves an offer."""

    ACCEPT = "accept"
    RELEASE = "release"
    CANCEL = "cancel"
    KEEP = "keep"
    HAND_BACK = "hand back"
    END = "end"


OFFER = {
    (OfferState.OFFERED, OfferStep.ACCEPT): OfferState.ACCEPTED,
    (OfferState.OFFERED, OfferStep.RELEASE): OfferState.RELEASED,
    (OfferState.OFFERED, OfferStep.CANCEL): OfferState.CANCELLED,
    (OfferState.OFFERED, OfferStep.END): OfferState.RELEASED,
    (OfferState.ACCEPTED, OfferStep.KEEP): OfferState.KEPT,
    (OfferState.ACCEPTED, OfferStep.HAND_BACK): OfferState.HANDED_BACK,
    (OfferState.ACCEPTED, OfferStep.END): OfferState.ENDED,
}
