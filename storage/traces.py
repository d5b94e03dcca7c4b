"""What joins things to people, and how it goes: in one unit, out of every table that has any of it."""

from datetime import datetime

from bot.model.concerns import pinned_as
from bot.model.ids import AskId, ConversationId
from bot.model.offers import OfferState
from storage.farewells import farewell_as_text
from storage.forgetting import Forgetting
from storage.moments import day, month
from storage.room import texts
from storage.sealing import ASK_WORDS, GIVEN_NOTE, Use

NO_WORDS = texts("", "", None, farewell_as_text(None))


class SqlTraces(Forgetting):
    """What joins things to people."""

    def unsay(self, conversation: ConversationId) -> None:
        """Remove what was said in a conversation, names included, and what still waits to be told of it."""
        self._forget_about(conversation)
        self._room.sql.drop_turns(community_id=self._room.community, conversation_id=conversation)
        self._room.sql.drop_reveal(community_id=self._room.community, conversation_id=conversation)

    def destroy(self, ask: AskId, now: datetime) -> None:
        """Remove whatever joins an ask that ended to anybody; its kind and its month stay, for figures."""
        room = self._room
        for (thing,) in room.sql.things_about(community_id=room.community, ask_id=ask):
            self._forget_about(thing)
            room.sql.cancel_timers(community_id=room.community, owner=thing)
            room.sql.drop_handles(community_id=room.community, about_id=thing)
            room.sql.unpin_card(community_id=room.community, about_id=thing)
        # A list of what is somebody's own may name it: those that may are past their day by now.
        room.sql.drop_old_lists(community_id=room.community, before=day(now))
        self._blocks.forget_ask(ask)
        self._remember_help(ask)
        room.sql.drop_offers(community_id=room.community, ask_id=ask)
        room.sql.drop_requests(community_id=room.community, ask_id=ask)
        room.sql.drop_me_toos(community_id=room.community, ask_id=ask)
        room.sql.drop_unmaskings(community_id=room.community, ask_id=ask)
        room.sql.drop_concern(community_id=room.community, ask_id=ask)
        room.sql.unpin_card(community_id=room.community, about_id=pinned_as(ask))
        self._reports.drop(ask)
        self._asks.take_out_of_locker(ask)
        nothing = room.seals.seal(ASK_WORDS, ask, NO_WORDS)
        room.sql.destroy_ask(community_id=room.community, id=ask, words=nothing)

    def _forget_about(self, thing: str) -> None:
        self._room.sql.drop_sendings(community_id=self._room.community, about=thing)

    def _remember_help(self, ask: AskId) -> None:
        """Let helpers keep that they helped, and what was written to them, beside no ask and no day."""
        room = self._room
        for offer in self._offers.on(ask):
            helper = self._offers.helper(offer.id)
            if offer.state is not OfferState.KEPT or offer.kept_at is None or helper is None:
                continue
            note = self._notes.on(offer.id)
            room.sql.keep_given(
                community_id=room.community,
                id=offer.id,
                tag=room.seals.tag(Use.GIVEN, helper.account),
                month=month(offer.kept_at),
                note=room.seals.seal(GIVEN_NOTE, offer.id, texts(note.id, note.words, note.name) if note else ""),
            )
