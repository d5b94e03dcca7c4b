"""An ask, from the first words of a draft to its end. The values carry no asker: the store knows, and tells a role."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.model.communities import MessageRef
from bot.model.farewells import Farewell
from bot.model.ids import AskId, DraftId, OfferId

HAND_LIMIT = 1000
HELP_LIMIT = 150

OTHERS_TOO = 3
"""From here on a card says "others too"; below it, saying so would point at people."""


class Size(StrEnum):
    """How much time is asked for."""

    FIVE_MINUTES = "5m"
    QUARTER_HOUR = "15m"
    HOUR = "1h"
    MORE = "more"


class ByWhen(StrEnum):
    """How soon; a deadline follows from it when the ask is posted."""

    TODAY = "today"
    THREE_DAYS = "3d"
    THIS_WEEK = "week"
    NO_RUSH = "none"


class Kind(StrEnum):
    """What sort of help."""

    HANDS = "hands"
    ADVICE = "advice"
    COMPANY = "company"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody would like: ``help`` is the card's first line, ``hand`` the ask itself; no topic is "Anything"."""

    hand: str
    help: str
    size: Size = Size.FIVE_MINUTES
    by_when: ByWhen = ByWhen.THREE_DAYS
    kind: Kind = Kind.HANDS
    topic: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A wish that only its author has seen; ``version`` grows with every change."""

    id: DraftId
    wish: Wish
    anonymous: bool = False
    version: int = 1
    note: str = ""
    """What moderators wrote when they gave it back."""


class Flaw(StrEnum):
    """What keeps a draft from being posted yet."""

    NO_HELP = "no help"
    NO_HAND = "no hand"
    HELP_TOO_LONG = "help too long"
    HAND_TOO_LONG = "hand too long"


class AskState(StrEnum):
    """Where an ask stands; ``bot.decide.lifecycles`` says what leads where."""

    REVIEW = "review"
    """Looked at by moderators before anybody else sees it."""
    QUEUED = "queued"
    OPEN = "open"
    TAKEN = "taken"
    SORTED = "sorted"
    CLOSED = "closed"
    HIDDEN = "hidden"
    """Taken off show by a moderator, until one restores or removes it."""
    REMOVED = "removed"
    RETURNED = "returned"
    """Given back before it was shown: its words are a draft of whoever asked."""


LIVE = frozenset({AskState.REVIEW, AskState.QUEUED, AskState.OPEN, AskState.TAKEN, AskState.HIDDEN})
ON_SHOW = frozenset({AskState.OPEN, AskState.TAKEN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A posted ask. ``name`` is None for an anonymous one, whose times are rounded to the hour (``deadline`` aside)."""

    id: AskId
    wish: Wish
    state: AskState
    posted_at: datetime
    name: str | None = None
    version: int = 1
    deadline: datetime | None = None
    ended_at: datetime | None = None
    """One on its way back keeps the end that it had until it is on show: what others see goes by that."""
    others: int = 0
    card: MessageRef | None = None
    shown_at: datetime | None = None
    watched_from: datetime | None = None
    """Since when it waits for an offer: shown, open again, kept open or reworded."""
    step: int = 0
    """How far its waiting has been followed; ``bot.decide.waiting`` has the steps."""
    heard_at: datetime | None = None
    """In which whole hour moderators first heard that it waits: it goes on waiting for them, whatever its asker does in
    private, until it is answered or not open any more."""
    covered: bool = False
    """Its author was told that two moderators may open their name; that holds for good, and only for such an ask."""
    answered_for: OfferId | None = None
    """The offer with which a moderator took it on: while that stands they hear no more of it."""
    hidden_from: AskState | None = None
    """Where a hidden ask goes back to; how one had ended that is on its way back."""

    proposed: Wish | None = None
    """New words of one on show, or on its way back, which moderators have not looked at yet; the card keeps the earlier
    ones until then, or until it is back."""

    farewell: Farewell | None = None
    kept_for: int | None = None
    """Seconds after its end after which, as its author read, nothing joins it to them; None: nobody said so yet."""

    @property
    def anonymous(self) -> bool:
        """Say whether the card hides who asks."""
        return self.name is None

    @property
    def on_show(self) -> bool:
        """Say whether members can see it and offer help."""
        return self.state in ON_SHOW

    @property
    def as_seen(self) -> "Ask":
        """Give it as others see it: one on its way back is as it ended, or they could tell when its asker was here."""
        returning = self.state in (AskState.REVIEW, AskState.QUEUED) and self.shown_at is not None
        return replace(self, state=self.hidden_from or AskState.CLOSED, proposed=None) if returning else self

    @property
    def was_shown(self) -> bool:
        """Say whether members have seen it before, wherever it stands now."""
        return self.card is not None or self.shown_at is not None

    @property
    def live(self) -> bool:
        """Say whether it still counts towards its author's limit."""
        return self.state in LIVE
