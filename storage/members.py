"""Members' own choices, sealed under an id that is on nothing they ask; who was asked to help; what moderators saw."""

import json
from collections.abc import Sequence
from typing import Any

from bot.model.communities import MessageRef
from bot.model.ids import AskId, MemberId, RequestId
from bot.model.members import Invited, Member, Request
from bot.model.people import Person
from storage.asks import message_ref
from storage.moments import moment, seconds, timed, whole
from storage.room import Room, by_value, from_text
from storage.sealing import MEMBER_ACCOUNT, MEMBER_CHOICES, Use

INVITED = by_value(Invited)

ANY_TOPIC = ""
"""Under it stands everybody who likes to help with something."""


class SqlMembers:
    """What people chose for themselves."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def get(self, member: MemberId) -> Member | None:
        """Give one member's choices."""
        choices = self._room.sql.get_member(community_id=self._room.community, id=member)
        return None if choices is None else self._read((member, choices))

    def of(self, person: Person) -> Member | None:
        """Give a person's own choices, if they have any yet."""
        row = self._room.sql.member_of(community_id=self._room.community, tag=self._tag(person))
        return None if row is None else self._read(row)

    def begin(self, member: Member, person: Person) -> None:
        """Keep a row for a person who has none, and seal who they are."""
        room = self._room
        room.sql.begin_member(
            community_id=room.community,
            id=member.id,
            tag=self._tag(person),
            account=room.seals.seal(MEMBER_ACCOUNT, member.id, person.account),
            choices=self._choices(member),
        )
        self._list(member)

    def keep(self, member: Member) -> None:
        """Keep a member's choices as they are now."""
        room = self._room
        room.sql.keep_member(community_id=room.community, id=member.id, choices=self._choices(member))
        room.sql.helps_no_more(community_id=room.community, member_id=member.id)
        self._list(member)

    def person(self, member: MemberId) -> Person | None:
        """Open the seal. Only for sending."""
        sealed = self._room.sql.sealed_member(community_id=self._room.community, id=member)
        return None if sealed is None else Person(self._room.seals.open(MEMBER_ACCOUNT, member, sealed))

    def helping(self, topic: str | None, *, after: str, most: int) -> tuple[Member, ...]:
        """Give members who like to help with *topic* (None: with anything), by id from *after* on and round again."""
        found = [*self._helping(topic, after, most), *self._helping(topic, "", most)]
        return tuple({member.id: member for member in found}.values())[:most]

    def _helping(self, topic: str | None, after: str, most: int) -> list[Member]:
        rows = self._room.sql.helping(
            community_id=self._room.community, topic=topic or ANY_TOPIC, after=after, most=most
        )
        return [self._read(row) for row in rows]

    def _list(self, member: Member) -> None:
        for topic in (ANY_TOPIC, *member.topics) if member.topics else ():
            self._room.sql.helps_with(community_id=self._room.community, member_id=member.id, topic=topic)

    def _tag(self, person: Person) -> str:
        return self._room.seals.tag(Use.MEMBER, person.account)

    def _choices(self, member: Member) -> str:
        held = {
            "zone": member.zone,
            "quiet": member.quiet,
            "language": member.language,
            "topics": member.topics,
            "requests_a_week": member.requests_a_week,
            "paused_until": whole(member.paused_until),
            "requests": [seconds(day) for day in member.requests],
            "invited": member.invited,
            "agreed": member.agreed,
            "invited_at": whole(member.invited_at),
            "unanswered": member.unanswered,
        }
        return self._room.seals.seal(MEMBER_CHOICES, member.id, json.dumps(held))

    def _read(self, row: Sequence[Any]) -> Member:
        member, sealed = row
        held = from_text(self._room.seals.open(MEMBER_CHOICES, member, sealed))
        return Member(
            id=member,
            zone=held["zone"],
            quiet=tuple(held["quiet"]) if held["quiet"] else None,
            language=held.get("language", ""),  # Rows from before there was a choice hold none.
            topics=tuple(held["topics"]),
            requests_a_week=held["requests_a_week"],
            paused_until=timed(held["paused_until"]),
            requests=tuple(moment(day) for day in held["requests"]),
            invited=INVITED[held["invited"]],
            agreed=held["agreed"],
            invited_at=timed(held["invited_at"]),
            unanswered=held["unanswered"],
        )


class SqlRequests:
    """Who was asked privately to help."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def keep(self, request: Request) -> None:
        """Keep a new request."""
        room = self._room
        room.sql.keep_request(community_id=room.community, id=request.id, ask_id=request.ask, member_id=request.member)

    def get(self, request: RequestId) -> Request | None:
        """Give one request."""
        row = self._room.sql.get_request(community_id=self._room.community, id=request)
        return None if row is None else Request(id=row[0], ask=row[1], member=row[2])

    def on(self, ask: AskId) -> tuple[Request, ...]:
        """Give all requests about one ask."""
        rows = self._room.sql.requests_on(community_id=self._room.community, ask_id=ask)
        return tuple(Request(id=id_, ask=about, member=member) for id_, about, member in rows)


class SqlBoard:
    """Cards that stand in the moderators' channel."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def pin(self, about: str, card: MessageRef) -> None:
        """Remember where the card about something stands."""
        room = self._room
        place = card.place
        room.sql.pin_card(
            community_id=room.community, about_id=about, space=place.space, channel=place.channel, message=card.message
        )

    def find(self, about: str) -> MessageRef | None:
        """Say where the card about something stands."""
        row = self._room.sql.pinned_card(community_id=self._room.community, about_id=about)
        return None if row is None else message_ref(*row)
