"""What is to be decided later."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.ids import CommunityId, TimerId


class Alarm(StrEnum):
    """What falls due; its owner is the thing that it was set for. One thing has one alarm that watches it.

    Steps that follow each other are decided when it rings, so that a bot that was switched off takes one, not all.
    """

    RELEASE_ASK = "release ask"
    WATCH_ASK = "watch ask"
    WATCH_OFFER = "watch offer"
    WATCH_TALK = "watch talk"
    SAY_GOODBYE = "say goodbye"
    NAME_BOTH = "name both"
    DROP_DRAFT = "drop draft"
    INVITE = "invite"
    SAY_WEEKLY = "say weekly"
    TAKE_FIGURES = "take figures"
    LOOK_IN = "look in"
    DESTROY = "destroy"
    DROP_TURNS = "drop turns"
    END_UNMASKING = "end unmasking"
    REMOVE_HIDDEN = "remove hidden"
    FORGET_REPORT = "forget report"
    GIVE_BACK = "give back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """An alarm set for an owner; gone once it rang or was cancelled."""

    id: TimerId
    community: CommunityId
    owner: str
    alarm: Alarm
    due: datetime
