"""What is to be decided later."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.ids import CommunityId, TimerId


class Alarm(StrEnum):
    """What falls due; its owner is the ask or conversation that it was set for."""

    RELEASE_ASK = "release ask"
    SAY_GOODBYE = "say goodbye"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """An alarm set for an owner; gone once it rang or was cancelled."""

    id: TimerId
    community: CommunityId
    owner: str
    alarm: Alarm
    due: datetime
