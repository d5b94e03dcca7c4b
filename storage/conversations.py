"""Conversations: two sides, never two people. What they say is sealed."""

from collections.abc import Sequence
from typing import Any

from bot.model.ids import ConversationId, TurnId
from bot.model.offers import Conversation, Side, Turn
from storage.moments import moment, seconds, whole_hour
from storage.room import Room
from storage.sealing import TURN_WORDS


class SqlConversations:
    """What two sides say to each other."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def get(self, conversation: ConversationId) -> Conversation | None:
        """Give one conversation."""
        row = self._room.sql.get_conversation(community_id=self._room.community, id=conversation)
        if row is None:
            return None
        _, ask, offer, is_open, is_frozen = row
        return Conversation(id=conversation, ask=ask, offer=offer, open=bool(is_open), frozen=bool(is_frozen))

    def keep(self, conversation: Conversation) -> None:
        """Keep a new conversation, or one as it is now."""
        self._room.sql.keep_conversation(
            community_id=self._room.community,
            id=conversation.id,
            ask_id=conversation.ask,
            offer_id=conversation.offer,
            is_open=int(conversation.open),
            is_frozen=int(conversation.frozen),
        )

    def say(self, turn: Turn) -> None:
        """Keep a turn, with its time rounded down to the hour."""
        self._room.sql.say_turn(
            community_id=self._room.community,
            conversation_id=turn.conversation,
            place=turn.place,
            id=turn.id,
            side=str(turn.side),
            at=whole_hour(seconds(turn.at)),
            words=self._room.seals.seal(TURN_WORDS, turn.id, turn.words),
        )

    def turn(self, conversation: ConversationId, turn: TurnId) -> Turn | None:
        """Give one turn."""
        row = self._room.sql.get_turn(community_id=self._room.community, conversation_id=conversation, id=turn)
        return None if row is None else self._read(conversation, row)

    def turns(self, conversation: ConversationId) -> tuple[Turn, ...]:
        """Give all turns in the order they were said."""
        rows = self._room.sql.turns_of(community_id=self._room.community, conversation_id=conversation)
        return tuple(self._read(conversation, row) for row in rows)

    def _read(self, conversation: ConversationId, row: Sequence[Any]) -> Turn:
        turn, place, side, at, sealed = row
        words = self._room.seals.open(TURN_WORDS, turn, sealed)
        return Turn(id=turn, conversation=conversation, side=Side(side), words=words, place=place, at=moment(at))
