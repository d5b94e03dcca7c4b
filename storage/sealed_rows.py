"""Every row that holds a seal, whatever table it is in: counted, opened, sealed anew.

Nothing here knows what a table is about. `BUCKETS` says what is sealed, and a test says that it leaves nothing out, so
a table that comes later is sealed anew and verified like all others. Rows are walked in the order of their primary
keys, which are random: what has been sealed anew tells nothing about when it was written.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from bot.model.ids import CommunityId
from storage.refusals import SealBroken
from storage.sealing import BUCKETS, NOBODYS, Bucket, Vault, key_of
from storage.statements import Statements

AT_ONCE = 50
"""Rows that one unit seals anew."""

GLANCE = 500
"""Rows that one look goes through."""

WALKED_BY: dict[str, tuple[str, ...]] = {"turns": ("conversation_id", "place"), "appointed": ()}
"""Where a primary key is more or less than the community and the row that seals are bound to."""

OF_NO_COMMUNITY = {"installations"}
"""Which tables are of spaces that need belong to none yet: their seals are under the keys of none."""

NUMBERS = {"place"}
"""Which columns of those keys hold numbers."""

Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class SealedTable:
    """A table with sealed columns, and how to walk it."""

    name: str
    buckets: tuple[Bucket, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """Name the columns of the primary key."""
        own = WALKED_BY.get(self.name, (self.row,))
        return own if self.name in OF_NO_COMMUNITY else ("community_id", *own)

    @property
    def row(self) -> str:
        """Name the column that seals are bound to."""
        return self.buckets[0].row

    def community(self, key: Key) -> CommunityId:
        """Say whose the row behind a key is."""
        return CommunityId(NOBODYS if self.name in OF_NO_COMMUNITY else key[0])

    @property
    def before_all(self) -> Key:
        """Give a key that stands before every row's: no community is called nothing."""
        return tuple(0 if name in NUMBERS else "" for name in self.key)


SEALED = tuple(
    SealedTable(name, tuple(buckets))
    for name, buckets in groupby(sorted(BUCKETS, key=attrgetter("column")), attrgetter("table"))
)


@dataclass(frozen=True, slots=True)
class Glance:
    """What a look at some rows found: those to be sealed anew, how many they were, where to go on (None at the end)."""

    earlier: tuple[Key, ...]
    seen: int
    further: Key | None


@dataclass(frozen=True, slots=True)
class SealedRow:
    """One row: where it is, what its seals are bound to, and the seals."""

    key: Key
    row: str
    seals: tuple[str | None, ...]
    community: CommunityId


class SealedRows:
    """The rows of one connection; whoever calls is inside a transaction."""

    def __init__(self, statements: Statements, vault: Vault) -> None:
        self._execute = statements.execute
        self._dialect = statements.dialect
        self._vault = vault

    def walk(self, table: SealedTable, after: Key, most: int) -> list[SealedRow]:
        """Give the next rows behind *after*."""
        names, width = ", ".join(table.key), len(table.key)
        columns = ", ".join((*table.key, table.row, *(bucket.name for bucket in table.buckets)))
        marks, last = self._dialect.marks(1, width), self._dialect.marks(width + 1, 1)
        found = self._execute(
            f"SELECT {columns} FROM {table.name} WHERE ({names}) > ({marks}) ORDER BY {names} LIMIT {last}",  # noqa: S608 - All are names of ours.
            (*after, most),
        ).fetchall()
        return [_row(table, one[:width], one[width:]) for one in found]

    def earlier(self, table: SealedTable, after: Key) -> Glance:
        """Look for rows with a seal under an earlier key, up to a unit's worth."""
        earlier, rows = list[Key](), self.walk(table, after, GLANCE)
        for seen, row in enumerate(rows, start=1):
            if any(seal and key_of(seal) != self._vault.current for seal in row.seals):
                earlier.append(row.key)
            if len(earlier) == AT_ONCE:
                return Glance(tuple(earlier), seen, row.key)
        return Glance(tuple(earlier), len(rows), rows[-1].key if len(rows) == GLANCE else None)

    def renew(self, table: SealedTable, keys: Sequence[Key]) -> int:
        """Seal rows anew under the current key; what does not open stays as it is. Says how many were."""
        return sum(self._renew(table, key) for key in keys)

    def _renew(self, table: SealedTable, key: Key) -> bool:
        columns = ", ".join((table.row, *(bucket.name for bucket in table.buckets)))
        where = self._named(table.key, len(table.buckets) + 1, " AND ")
        which = self._named(table.key, 1, " AND ")
        found = self._execute(f"SELECT {columns} FROM {table.name} WHERE {which}", key).fetchone()  # noqa: S608 - As above.
        if found is None:
            return False  # It went meanwhile.
        row = _row(table, key, found)
        renewed = [self._renewed(bucket, row, seal) for bucket, seal in zip(table.buckets, row.seals, strict=True)]
        assigned = self._named([bucket.name for bucket in table.buckets], 1, ", ")
        self._execute(f"UPDATE {table.name} SET {assigned} WHERE {where}", (*renewed, *key))  # noqa: S608 - As above.
        return tuple(renewed) != row.seals

    def _named(self, columns: Sequence[str], first: int, between: str) -> str:
        """Give columns with places for their values, counted from *first*."""
        return between.join(f"{name} = {self._dialect.marks(first + n, 1)}" for n, name in enumerate(columns))

    def _renewed(self, bucket: Bucket, row: SealedRow, seal: str | None) -> str | None:
        try:
            return self._vault.of(row.community).renewed(bucket, row.row, seal) if seal else seal
        except SealBroken:
            return seal

    def count(self, table: SealedTable) -> int:
        """Count a table's rows."""
        return int(self._execute(f"SELECT COUNT(*) FROM {table.name}").fetchone()[0])  # noqa: S608 - As above.

    def all_of(self, table: SealedTable) -> Iterator[SealedRow]:
        """Give every row, a glance at a time."""
        after: Key = table.before_all
        while rows := self.walk(table, after, GLANCE):
            yield from rows
            after = rows[-1].key

    def broken(self, table: SealedTable, row: SealedRow) -> list[Bucket]:
        """Name the columns of a row whose seals do not open."""
        pairs = zip(table.buckets, row.seals, strict=True)
        return [bucket for bucket, seal in pairs if seal and not self._opens(bucket, row, seal)]

    def _opens(self, bucket: Bucket, row: SealedRow, seal: str) -> bool:
        try:
            self._vault.of(row.community).open(bucket, row.row, seal)
        except SealBroken:
            return False
        return True


def _row(table: SealedTable, key: Key, found: Sequence[Any]) -> SealedRow:
    """Read what its seals are bound to, and the seals behind it."""
    return SealedRow(key, str(found[0]), tuple(found[1:]), table.community(key))
