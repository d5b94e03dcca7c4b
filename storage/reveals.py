"""How far two sides have come in saying who they are. Everything is one seal of one length, names or none."""

from bot.model.ids import ConversationId
from bot.model.naming import Naming, Reveal
from bot.model.offers import Side
from storage.room import Room, by_value, from_text, texts
from storage.sealing import REVEALED

STATES = by_value(Naming)
SIDES = by_value(Side)


class SqlReveals:
    """Who says who they are to whom."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def of(self, conversation: ConversationId) -> Reveal | None:
        """Say how far it has come in one conversation."""
        sealed = self._room.sql.get_reveal(community_id=self._room.community, conversation_id=conversation)
        if sealed is None:
            return None
        state, asked_by, asker, helper = from_text(self._room.seals.open(REVEALED, conversation, sealed))
        return Reveal(
            conversation=conversation, asked_by=SIDES[asked_by], state=STATES[state], asker=asker, helper=helper
        )

    def keep(self, reveal: Reveal) -> None:
        """Keep it as it is now; what is over leaves no row."""
        room, about = self._room, reveal.conversation
        if reveal.state is Naming.OVER:
            room.sql.drop_reveal(community_id=room.community, conversation_id=about)
            return
        said = room.seals.seal(REVEALED, about, texts(reveal.state, reveal.asked_by, reveal.asker, reveal.helper))
        room.sql.keep_reveal(community_id=room.community, conversation_id=about, said=said)
