"""Offers of help, and the notes that may follow. The helper is a seal and two tags: one an offer, one a person."""

from collections.abc import Sequence
from typing import Any

from bot.model.ids import AskId, OfferId
from bot.model.offers import Given, Note, Offer, OfferState, Promise
from bot.model.people import Person
from storage.farewells import farewell_as_text, farewell_from_text
from storage.moments import month_begins, timed, whole
from storage.room import Room, by_value, from_text, texts
from storage.sealing import GIVEN_NOTE, NOTE_WORDS, OFFER_HELPER, OFFER_WORDS, Use

STATES = by_value(OfferState)
PROMISES = by_value(Promise)

NO, YES = "0", "1"
"""Equally long, and sealed with the words: no row tells which it is."""


class SqlOffers:
    """Offers of help."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def get(self, offer: OfferId) -> Offer | None:
        """Give one offer."""
        return self._read_one(self._room.sql.get_offer(community_id=self._room.community, id=offer))

    def make(self, offer: Offer, helper: Person) -> None:
        """Keep a new offer and seal its helper."""
        seals = self._room.seals
        self._room.sql.make_offer(
            **self._columns(offer),
            ask_id=offer.ask,
            helper=seals.seal(OFFER_HELPER, offer.id, helper.account),
            offer_tag=seals.tag(Use.HELPER_OF_OFFER, offer.id, helper.account),
            helper_tag=seals.tag(Use.HELPER, helper.account),
        )

    def keep(self, offer: Offer) -> None:
        """Keep the offer as it is now; its helper stays sealed as they are."""
        self._room.sql.keep_offer(**self._columns(offer))

    def is_by(self, offer: OfferId, person: Person) -> bool:
        """Say whether *person* made it."""
        room = self._room
        tag = room.seals.tag(Use.HELPER_OF_OFFER, offer, person.account)
        return room.sql.offer_is_by(community_id=room.community, id=offer, offer_tag=tag) is not None

    def helper(self, offer: OfferId) -> Person | None:
        """Open the seal. Only for sending."""
        sealed = self._room.sql.sealed_helper(community_id=self._room.community, id=offer)
        account = self._room.seals.open(OFFER_HELPER, offer, sealed) if sealed else ""
        return Person(account) if account else None

    def on(self, ask: AskId) -> tuple[Offer, ...]:
        """Give all offers on an ask, in the order of their ids."""
        rows = self._room.sql.offers_on(community_id=self._room.community, ask_id=ask)
        return tuple(self._read(row) for row in rows)

    def standing(self, ask: AskId, helper: Person) -> Offer | None:
        """Give the live offer of this person on this ask."""
        tag = self._room.seals.tag(Use.HELPER, helper.account)
        return self._read_one(
            self._room.sql.standing_offer(community_id=self._room.community, ask_id=ask, helper_tag=tag)
        )

    def of(self, helper: Person) -> tuple[Offer, ...]:
        """Give the offers that one person made, in the order of their ids."""
        tag = self._room.seals.tag(Use.HELPER, helper.account)
        rows = self._room.sql.offers_of(community_id=self._room.community, helper_tag=tag)
        return tuple(self._read(row) for row in rows)

    def given(self, helper: Person) -> tuple[Given, ...]:
        """Give the help of one person that was kept and whose asks are destroyed, in the order of their ids."""
        tag = self._room.seals.tag(Use.GIVEN, helper.account)
        rows = self._room.sql.given_by(community_id=self._room.community, tag=tag)
        return tuple(self._read_given(*row) for row in rows)

    def _read_given(self, offer: OfferId, in_month: int, sealed: str) -> Given:
        text = self._room.seals.open(GIVEN_NOTE, offer, sealed)
        if not text:
            return Given(kept_at=month_begins(in_month))
        note, words, name = from_text(text)
        return Given(kept_at=month_begins(in_month), note=Note(id=note, offer=offer, words=words, name=name))

    def _columns(self, offer: Offer) -> dict[str, Any]:
        withheld, left_waiting = (YES if one else NO for one in (offer.withheld, offer.left_waiting))
        farewell = farewell_as_text(offer.farewell)
        words = texts(offer.can_do, offer.by_when, offer.name, withheld, farewell, offer.quiet_name, left_waiting)
        return {
            "community_id": self._room.community,
            "id": offer.id,
            "state": str(offer.state),
            "conversation_id": offer.conversation,
            "promised_at": whole(offer.promised_at),
            "step": offer.step,
            "kept_at": whole(offer.kept_at),
            "words": self._room.seals.seal(OFFER_WORDS, offer.id, words),
        }

    def _read_one(self, row: Sequence[Any] | None) -> Offer | None:
        return None if row is None else self._read(row)

    def _read(self, row: Sequence[Any]) -> Offer:
        offer, ask, state, conversation, promised_at, step, kept_at, words = row
        can_do, by_when, name, *how = from_text(self._room.seals.open(OFFER_WORDS, offer, words))
        return Offer(
            id=offer,
            ask=ask,
            can_do=can_do,
            by_when=PROMISES.get(by_when, Promise.THREE_DAYS),  # Up to schema 0001, people wrote it in their words.
            state=STATES[state],
            name=name,
            conversation=conversation,
            promised_at=timed(promised_at),
            step=step,
            kept_at=timed(kept_at),
            withheld=how[:1] == [YES],
            farewell=farewell_from_text(*how[1:2] or (None,)),
            quiet_name=how[2] if len(how) > 2 else None,
            left_waiting=how[3:] == [YES],
        )


class SqlNotes:
    """What people wrote about help they had."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def keep(self, note: Note) -> None:
        """Keep a note; one an offer, the last one written."""
        room = self._room
        words = room.seals.seal(NOTE_WORDS, note.offer, texts(note.words, note.name))
        room.sql.keep_note(community_id=room.community, offer_id=note.offer, id=note.id, words=words)

    def on(self, offer: OfferId) -> Note | None:
        """Give the note on one offer."""
        row = self._room.sql.note_on(community_id=self._room.community, offer_id=offer)
        if row is None:
            return None
        note, sealed = row
        words, name = from_text(self._room.seals.open(NOTE_WORDS, offer, sealed))
        return Note(id=note, offer=offer, words=words, name=name)
