"""Drafts: sealed words under their owner's tag."""

from bot.model.asks import Draft, Wish
from bot.model.ids import DraftId
from bot.model.people import Person
from storage.room import BY_WHENS, KINDS, SIZES, Room, from_text, texts
from storage.sealing import DRAFT_WORDS, Use

ANONYMOUSLY = "anonymously"
BY_NAME = "by name"


class SqlDrafts:
    """What people are still writing."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def get(self, draft: DraftId, author: Person) -> Draft | None:
        """Give the author's own draft; anybody else's is None."""
        room = self._room
        words = room.sql.get_draft(community_id=room.community, id=draft, owner_tag=self._owner(author))
        return None if words is None else self._read(draft, words)

    def of(self, author: Person) -> tuple[Draft, ...]:
        """Give all drafts of one author in the order of their ids, which are random."""
        room = self._room
        rows = room.sql.drafts_of(community_id=room.community, owner_tag=self._owner(author))
        return tuple(self._read(draft, words) for draft, words in rows)

    def keep(self, draft: Draft, author: Person) -> None:
        """Keep the draft as it is now; under an id that is another's, nothing."""
        room, wish = self._room, draft.wish
        how = ANONYMOUSLY if draft.anonymous else BY_NAME
        words = texts(
            wish.hand, wish.help, wish.size, wish.by_when, wish.kind, wish.topic, how, str(draft.version), draft.note
        )
        room.sql.keep_draft(
            community_id=room.community,
            id=draft.id,
            owner_tag=self._owner(author),
            words=room.seals.seal(DRAFT_WORDS, draft.id, words),
        )

    def drop(self, draft: DraftId) -> None:
        """Remove it."""
        self._room.sql.drop_draft(community_id=self._room.community, id=draft)

    def _owner(self, author: Person) -> str:
        return self._room.seals.tag(Use.DRAFT_OWNER, author.account)

    def _read(self, draft: DraftId, words: str) -> Draft:
        hand, help_, size, by_when, kind, topic, how, version, *note = from_text(
            self._room.seals.open(DRAFT_WORDS, draft, words)
        )
        wish = Wish(hand=hand, help=help_, size=SIZES[size], by_when=BY_WHENS[by_when], kind=KINDS[kind], topic=topic)
        return Draft(id=draft, wish=wish, anonymous=how == ANONYMOUSLY, version=int(version), note="".join(note))
