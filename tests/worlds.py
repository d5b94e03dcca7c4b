"""Who and what the tests tell about. Every builder gives something ordinary; ``but`` says what is not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.model.asks import Ask, AskState, Draft, Wish
from bot.model.communities import Community, MessageRef, Place, Settings
from bot.model.ids import (
    AskId,
    CommunityId,
    ConversationId,
    DraftId,
    LoginId,
    MemberId,
    NoteId,
    OfferId,
    ReportId,
    SpaceId,
    TurnId,
    UnmaskingId,
)
from bot.model.installations import Installation
from bot.model.members import Member
from bot.model.offers import Conversation, Note, Offer, OfferState, Side, Turn
from bot.model.people import Actor, Person
from bot.model.reports import Report, Said
from bot.model.unmaskings import Unmasking
from bot.model.visits import Login, Session, Visitor

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
"""A Wednesday."""

AFTER_NOON = datetime(2026, 3, 4, 12, 34, 56, 789, tzinfo=UTC)
"""In the same hour, with a minute that would tell on somebody."""

ANA = Person("discord:100000000000000001")
BEN = Person("discord:100000000000000002")
CAM = Person("discord:100000000000000003")
NAMES = {ANA: "Ana", BEN: "Ben", CAM: "Cam"}

SPACE = SpaceId("discord:200000000000000001")
CHANNEL = Place(space=SPACE, channel="300000000000000001")
CARD = MessageRef(place=CHANNEL, message="400000000000000001")


def an_actor(person: Person = ANA, **but: Any) -> Actor:
    """Let *person* act, under the name that everybody knows them by."""
    return replace(Actor(person=person, name=NAMES.get(person, "Somebody")), **but)


def a_community(**but: Any) -> Community:
    """Give a community that has chosen its channel and nothing else."""
    return replace(Community(id=CommunityId("community"), channel=CHANNEL), **but)


def some_settings(**but: Any) -> Settings:
    """Give the settings of a community that has settled nothing."""
    return replace(Settings(), **but)


def a_wish(**but: Any) -> Wish:
    """Wish for something small."""
    return replace(Wish(hand="My shelf leans to the left.", help="Somebody with a spirit level"), **but)


def a_draft(**but: Any) -> Draft:
    """Give a draft that could be posted by name as it is."""
    return replace(Draft(id=DraftId("draft"), wish=a_wish()), **but)


def an_ask(**but: Any) -> Ask:
    """Give Ana's ask, open and by name."""
    return replace(
        Ask(id=AskId("ask"), wish=a_wish(), state=AskState.OPEN, posted_at=NOON, name="Ana", card=CARD), **but
    )


def a_waiting_ask(**but: Any) -> Ask:
    """Give Ana's ask, shown at noon and watched since then."""
    return an_ask(**{"shown_at": NOON, "watched_from": NOON, **but})


def an_anonymous_ask(**but: Any) -> Ask:
    """Give an open ask of someone here."""
    return an_ask(**{"name": None, **but})


def a_queued_ask(**but: Any) -> Ask:
    """Give an anonymous ask that nobody has seen yet."""
    return an_anonymous_ask(**{"state": AskState.QUEUED, "card": None, **but})


def a_covered_ask(**but: Any) -> Ask:
    """Give an anonymous ask on show, whose author was told that two moderators may open their name."""
    return an_anonymous_ask(**{"covered": True, "shown_at": NOON, **but})


def an_unmasking(**but: Any) -> Unmasking:
    """Give Mo's request for the name behind Ana's ask, made at noon."""
    mos = Unmasking(id=UnmaskingId("unmasking"), ask=AskId("ask"), reason="I worry.", requester="Mo", requested_at=NOON)
    return replace(mos, **but)


def an_offer(**but: Any) -> Offer:
    """Give Ben's offer on Ana's ask, still waiting for her word."""
    return replace(Offer(id=OfferId("offer"), ask=AskId("ask"), can_do="I have a level.", name="Ben"), **but)


def an_accepted_offer(**but: Any) -> Offer:
    """Give Ben's offer after Ana's yes, with the conversation that it opened."""
    return an_offer(**{"state": OfferState.ACCEPTED, "conversation": ConversationId("conversation"), **but})


def a_member(**but: Any) -> Member:
    """Give a member's row in which nothing was chosen yet."""
    return replace(Member(id=MemberId("member")), **but)


def a_conversation(**but: Any) -> Conversation:
    """Give the open conversation about Ben's offer."""
    return replace(Conversation(id=ConversationId("conversation"), ask=AskId("ask"), offer=OfferId("offer")), **but)


def a_turn(**but: Any) -> Turn:
    """Give the first thing that Ana said to Ben."""
    return replace(
        Turn(
            id=TurnId("turn"),
            conversation=ConversationId("conversation"),
            side=Side.ASKER,
            words="Is seven all right?",
            place=1,
            at=NOON,
        ),
        **but,
    )


def a_report(**but: Any) -> Report:
    """Give Ben's report of Ana's ask, which nobody has seen to yet."""
    return replace(Report(id=ReportId("report"), ask=AskId("ask"), text="My shelf leans to the left.", at=NOON), **but)


def a_turns_report(side: Side = Side.HELPER, **but: Any) -> Report:
    """Give the report of something that one *side* said about Ben's offer."""
    said = Said(conversation=ConversationId("conversation"), turn=TurnId("turn"), side=side)
    return a_report(**{"said": said, "text": "You could try harder.", **but})


def a_note(**but: Any) -> Note:
    """Give what Ana wrote to Ben afterwards."""
    return replace(Note(id=NoteId("note"), offer=OfferId("offer"), words="It stands straight.", name="Ana"), **but)


def a_tenant(**but: Any) -> Installation:
    """Let the bot into a space, with a token that ends in twelve hours."""
    ends_at = NOON + timedelta(hours=12)
    given = Installation(space=SPACE, token="token", renewal="renewal", ends_at=ends_at)
    return replace(given, **but)


def a_visitor(**but: Any) -> Visitor:
    """Let Ben look after the place, in his browser."""
    return replace(Visitor(community=CommunityId("community"), space=SPACE, actor=an_actor(BEN)), **but)


def a_login(**but: Any) -> Login:
    """Give a browser that has wanted in since noon."""
    return replace(Login(id=LoginId("login"), begun_at=NOON), **but)


def a_session(**but: Any) -> Session:
    """Give a browser of Ben's that has been in since noon."""
    return replace(Session(visitor=a_visitor(), since=NOON, seen_at=NOON), **but)
