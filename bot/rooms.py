"""What a unit finds kept: one room for drafts, one for asks, and so on. Nothing in them can wait."""

from datetime import datetime
from typing import Protocol

from bot.model.asks import Ask, Draft, Kind, Size
from bot.model.blocks import Block
from bot.model.handles import Handle
from bot.model.ids import (
    AskId,
    BlockId,
    ConversationId,
    DraftId,
    HandleId,
    MemberId,
    OfferId,
    RequestId,
    TurnId,
)
from bot.model.members import Member, Request
from bot.model.naming import Reveal
from bot.model.offers import Conversation, Given, Note, Offer, Turn
from bot.model.people import Person


class Drafts(Protocol):
    """What people are still writing, sealed, each found only by its author."""

    def get(self, draft: DraftId, author: Person) -> Draft | None:
        """Give the author's own draft; anybody else's is None."""

    def of(self, author: Person) -> tuple[Draft, ...]:
        """Give all drafts of one author, in no order that tells when."""

    def keep(self, draft: Draft, author: Person) -> None:
        """Keep the draft as it is now."""

    def drop(self, draft: DraftId) -> None:
        """Remove it."""


class Asks(Protocol):
    """Posted asks. Who asked is a seal and a tag; only :meth:`author` opens the seal."""

    def get(self, ask: AskId) -> Ask | None:
        """Give one ask."""

    def post(self, ask: Ask, author: Person) -> None:
        """Keep a new ask, seal its author and add it to their locker."""

    def keep(self, ask: Ask) -> None:
        """Keep the ask as it is now; its author stays sealed as they are."""

    def drop(self, ask: AskId, author: Person) -> None:
        """Remove an ask that nobody has seen, and every trace in its author's locker."""

    def is_by(self, ask: AskId, person: Person) -> bool:
        """Say whether *person* asked, by recomputing the tag; opens nothing."""

    def author(self, ask: AskId) -> Person | None:
        """Open the seal. Only for sending, and for two moderators together (``bot.decide.unmasking``)."""

    def of(self, author: Person) -> tuple[Ask, ...]:
        """Give the asks in the author's own locker, newest first."""

    def on_show(
        self, *, topic: str | None, kind: Kind | None, size: Size | None, skip: int, most: int
    ) -> tuple[Ask, ...]:
        """Give open and taken asks in the order of their ids, filtered where a filter is given."""

    def unshown(self) -> tuple[AskId, ...]:
        """Give the asks that members have not seen yet or not again: in review or on their way."""

    def asked_lately(self, person: Person, now: datetime, months: int) -> bool:
        """Say whether *person* asked in this month or the *months* before it; opens nothing."""

    def months_asked(self, person: Person, now: datetime, months: int) -> int:
        """Say in how many of the *months* before this one *person* asked; opens nothing."""

    def say_me_too(self, ask: AskId, person: Person) -> bool:
        """Keep one tag a person and ask; say whether it is new."""


class Offers(Protocol):
    """Offers of help; the helper is sealed as the asker is."""

    def get(self, offer: OfferId) -> Offer | None:
        """Give one offer."""

    def make(self, offer: Offer, helper: Person) -> None:
        """Keep a new offer and seal its helper."""

    def keep(self, offer: Offer) -> None:
        """Keep the offer as it is now."""

    def is_by(self, offer: OfferId, person: Person) -> bool:
        """Say whether *person* made it."""

    def helper(self, offer: OfferId) -> Person | None:
        """Open the seal. Only for sending."""

    def on(self, ask: AskId) -> tuple[Offer, ...]:
        """Give all offers on an ask, in the order of their ids."""

    def standing(self, ask: AskId, helper: Person) -> Offer | None:
        """Give the live offer of this person on this ask."""

    def of(self, helper: Person) -> tuple[Offer, ...]:
        """Give the offers that one person made, in the order of their ids."""

    def given(self, helper: Person) -> tuple[Given, ...]:
        """Give the help of one person that was kept and whose asks are destroyed."""


class Conversations(Protocol):
    """What two sides say to each other, sealed."""

    def get(self, conversation: ConversationId) -> Conversation | None:
        """Give one conversation."""

    def keep(self, conversation: Conversation) -> None:
        """Keep a new conversation, or one as it is now."""

    def say(self, turn: Turn) -> None:
        """Keep a turn."""

    def turn(self, conversation: ConversationId, turn: TurnId) -> Turn | None:
        """Give one turn."""

    def turns(self, conversation: ConversationId) -> tuple[Turn, ...]:
        """Give all turns in the order they were said."""


class Traces(Protocol):
    """What joins things to people, and how it goes."""

    def unsay(self, conversation: ConversationId) -> None:
        """Remove what was said in a conversation, and what still waits to be told of it."""

    def disown(self, ask: AskId) -> None:
        """Let an ask be by nobody; nobody looks like anybody."""

    def disown_offer(self, offer: OfferId) -> None:
        """Let an offer be by nobody."""

    def forget(self, person: Person, now: datetime) -> None:
        """Remove what is kept about somebody, but for the author of asks that are to end in the nights to come."""

    def destroy(self, ask: AskId, now: datetime) -> None:
        """Remove whatever joins an ask that ended to anybody; its kind and its month stay, for figures.

        Helpers keep that they helped, in which month, and what was written to them; not on what.
        """


class Reveals(Protocol):
    """How far the two sides of a conversation have come in saying who they are."""

    def of(self, conversation: ConversationId) -> Reveal | None:
        """Say how far it has come in one conversation."""

    def keep(self, reveal: Reveal) -> None:
        """Keep it as it is now; what is over leaves no row."""


class Notes(Protocol):
    """What people wrote about help they had."""

    def keep(self, note: Note) -> None:
        """Keep a note; one an offer."""

    def on(self, offer: OfferId) -> Note | None:
        """Give the note on one offer."""


class Blocks(Protocol):
    """Who does not want to hear from whom; each is found by whoever set it, and by nobody else."""

    def set(self, block: Block, *, by: Person, blocked: Person) -> None:
        """Keep a block; one over the same ask and person is kept once."""

    def of(self, person: Person) -> tuple[Block, ...]:
        """Give the blocks that one person set, the newest last."""

    def lift(self, block: BlockId, *, by: Person) -> None:
        """Remove one block of a person's own."""

    def between(self, ask: AskId, helper: Person) -> bool:
        """Say whether whoever asked has blocked *helper*; opens their seal, and tells nobody who they are."""

    def forget_ask(self, ask: AskId) -> None:
        """Let no block say any more that it was set over *ask*; what was set over an anonymous one goes whole."""

    def forget(self, person: Person) -> None:
        """Remove all blocks that one person set. Those that others set against them stay theirs."""


class Members(Protocol):
    """What people chose for themselves, under an id that is on nothing they ask."""

    def get(self, member: MemberId) -> Member | None:
        """Give one member's choices."""

    def of(self, person: Person) -> Member | None:
        """Give a person's own choices, if they have any yet."""

    def begin(self, member: Member, person: Person) -> None:
        """Keep a row for a person who has none, and seal who they are."""

    def keep(self, member: Member) -> None:
        """Keep a member's choices as they are now."""

    def person(self, member: MemberId) -> Person | None:
        """Open the seal. Only for sending, and for not asking people about what is theirs."""

    def helping(self, topic: str | None, *, after: str, most: int) -> tuple[Member, ...]:
        """Give members who like to help with *topic* (None: with anything), by id from *after* on and round again."""


class Requests(Protocol):
    """Who was asked privately whether they could help."""

    def keep(self, request: Request) -> None:
        """Keep a new request."""

    def get(self, request: RequestId) -> Request | None:
        """Give one request."""

    def on(self, ask: AskId) -> tuple[Request, ...]:
        """Give all requests about one ask."""


class Handles(Protocol):
    """What buttons mean."""

    def get(self, handle: HandleId) -> Handle | None:
        """Give the row behind a drawn card."""

    def keep(self, handle: Handle, until: datetime | None) -> None:
        """Keep it; past the day of *until* it may be forgotten (None: with its subject)."""

    def drop(self, subject: str) -> None:
        """Forget every handle about one subject."""
