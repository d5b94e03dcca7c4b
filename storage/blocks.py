"""Blocks: one row a person, a sealed list of whom they do not want to hear from. A pair is in no column."""

from collections.abc import Iterable

from bot.model.blocks import Block
from bot.model.ids import AskId, BlockId
from bot.model.people import Person
from storage.asks import SqlAsks
from storage.offers import SqlOffers
from storage.room import Room, from_text, texts
from storage.sealing import BLOCKED, Use

Entry = list[str | None]
"""A block's id, the tag of the pair, the ask it was set over, the name."""


class SqlBlocks:
    """Who does not want to hear from whom."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._asks = SqlAsks(room)
        self._offers = SqlOffers(room)

    def set(self, block: Block, *, by: Person, blocked: Person) -> None:
        """Keep a block; one over the same ask and person is kept once."""
        entries, pair = self._entries(by), self._pair(by, blocked)
        if not any(entry[1:3] == [pair, block.ask] for entry in entries):
            self._keep(by, [*entries, [block.id, pair, block.ask, block.name]])

    def of(self, person: Person) -> tuple[Block, ...]:
        """Give the blocks that one person set, the newest last."""
        return tuple(
            Block(id=BlockId(str(id_)), ask=None if ask is None else AskId(ask), name=name)
            for id_, _, ask, name in self._entries(person)
        )

    def lift(self, block: BlockId, *, by: Person) -> None:
        """Remove one block of a person's own."""
        self._keep(by, [entry for entry in self._entries(by) if entry[0] != block])

    def between(self, ask: AskId, helper: Person) -> bool:
        """Say whether whoever asked has blocked *helper*; opens their seal, and tells nobody who they are."""
        asker = self._asks.author(ask)
        if asker is None:
            return False
        pair = self._pair(asker, helper)
        return any(entry[1] == pair for entry in self._entries(asker))

    def forget_ask(self, ask: AskId) -> None:
        """Let no block say any more that it was set over *ask*; what was set over an anonymous one goes whole.

        Comes before its seals go: they say in whose rows it may be.
        """
        known = self._asks.get(ask)
        helpers = (self._offers.helper(offer.id) for offer in self._offers.on(ask))
        for person in filter(None, (self._asks.author(ask), *helpers)):
            entries = self._entries(person)
            if known and known.anonymous:
                self._keep(person, [entry for entry in entries if entry[2] != ask])
            else:
                self._keep(person, [entry if entry[2] != ask else [*entry[:2], None, entry[3]] for entry in entries])

    def forget(self, person: Person) -> None:
        """Remove all blocks that one person set. Those that others set against them stay theirs."""
        self._keep(person, ())

    def _pair(self, by: Person, blocked: Person) -> str:
        return self._room.seals.tag(Use.BLOCK, by.account, blocked.account)

    def _tag(self, person: Person) -> str:
        return self._room.seals.tag(Use.BLOCKER, person.account)

    def _entries(self, person: Person) -> list[Entry]:
        tag = self._tag(person)
        sealed = self._room.sql.get_blocks(community_id=self._room.community, tag=tag)
        if sealed is None:
            return []
        entries: list[Entry] = from_text(self._room.seals.open(BLOCKED, tag, sealed))
        return entries

    def _keep(self, person: Person, entries: Iterable[Entry]) -> None:
        tag, left = self._tag(person), list(entries)
        if not left:
            self._room.sql.drop_blocks(community_id=self._room.community, tag=tag)
            return
        text = f"[{','.join(texts(*entry) for entry in left)}]"
        sealed = self._room.seals.seal(BLOCKED, tag, text)
        self._room.sql.keep_blocks(community_id=self._room.community, tag=tag, blocked=sealed)
