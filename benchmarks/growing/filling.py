"""Everybody else in a place of any size: rows like those of the residents, under names of their own, written in bulk.

Of a hundred asks one stands open and ten have ended lately; the others are destroyed, and only their rows stay. One
member in ten likes to help. What is on show, what those chose and reports are sealed row by row; nothing else can be
opened, since a seal opens in its own row alone, and nobody who is measured opens any. What the other members chose is
left short: it would be four gigabytes that nobody reads.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from storage.opening import connect
from storage.sealing import ASK_WORDS, MEMBER_CHOICES, REPORT_WORDS, Bucket, Seals

HOUR = 3600
TWO_YEARS = 2 * 365 * 24
"""In hours."""
LATER = 400 * 24 * HOUR

HASTE = ("journal_mode = OFF", "synchronous = OFF", "cache_size = -512000", "foreign_keys = OFF")

OPEN = "asks WHERE state = 'open' AND topic IS NOT NULL"
SEEN_TO = "reports WHERE state = 'dismissed'"
LOOK_IN = "timers WHERE alarm = 'look in'"

Example = Mapping[str, Any]
Find = Callable[[str], Example]
"""Gives one row of a table by its columns, of those that a condition behind the table's name holds for."""

Rows = Iterator[Sequence[Any]]
Make = Callable[[int], Any]


@dataclass(frozen=True, slots=True)
class Load:
    """Rows for one table."""

    table: str
    columns: tuple[str, ...]
    rows: Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """As many members as asks, and everything that belongs to them."""

    find: Find
    seals: Seals
    asks: int
    now: datetime

    def loads(self) -> Iterator[Load]:
        """Give it, each table behind those that it points into."""
        yield from self._asked()
        yield from self._members()
        yield from self._help()
        yield from self._moderated()
        yield from self._in_time()

    @property
    def _standing(self) -> int:
        return self.asks // 100

    @property
    def _kept(self) -> int:
        """Give how many of the asks are not destroyed, those that stand first."""
        return self.asks * 11 // 100

    def _asked(self) -> Iterator[Load]:
        ask = {"id": named("ask"), "author_tag": tagged("author"), "posted_at": self._earlier}
        words = self._sealed(ASK_WORDS, OPEN, named("ask"))
        yield self._like(OPEN, 0, self._standing, **ask, words=words)
        yield self._like(OPEN, self._standing, self._kept, **ask, state=always("sorted"))
        nobodys = {"id": named("ask"), "posted_at": self._earlier}
        yield self._like("asks WHERE author_tag IS NULL", self._kept, self.asks, **nobodys)
        yield self._like("lockers", 0, self.asks // 10, tag=tagged("locker"))
        yield self._like("asked", 0, self.asks // 10, tag=tagged("asked"))
        yield self._like("me_toos", 0, self._kept, ask_id=named("ask"), tag=tagged("me too"))
        yield self._like("drafts", 0, self._standing, id=named("draft"), owner_tag=tagged("owner"))

    def _members(self) -> Iterator[Load]:
        member, helping = {"id": named("member"), "tag": tagged("member")}, self.asks // 10
        choices = self._sealed(MEMBER_CHOICES, "members", named("member"))
        yield self._like("members", 0, helping, **member, choices=choices)
        yield self._like("members", helping, self.asks, **member, choices=always("short"))
        yield self._like("helps_with", 0, helping, member_id=named("member"), topic=lambda n: f"topic {n % 2}")
        asked = {"ask_id": named("ask"), "member_id": named("member")}
        yield self._like("requests", 0, self._kept // 2, id=named("request"), **asked)

    def _help(self) -> Iterator[Load]:
        first, beyond = self._standing, self._kept
        offer = {"id": named("offer"), "ask_id": named("ask"), "conversation_id": named("talk")}
        offer |= {"offer_tag": tagged("offer"), "helper_tag": by_five(tagged("helper"))}
        yield self._like("offers WHERE state = 'accepted'", first, beyond, **offer)
        yield self._like("conversations", first, beyond, id=named("talk"), ask_id=named("ask"), offer_id=named("offer"))
        yield self._like("turns", first, beyond, conversation_id=named("talk"), id=named("turn"))
        yield self._like("notes", self._standing, self._kept // 2, offer_id=named("offer"), id=named("note"))
        yield self._like("given", 0, self.asks // 10, id=named("given"), tag=by_five(tagged("given")))

    def _moderated(self) -> Iterator[Load]:
        report = {"id": named("report"), "ask_id": named("ask"), "reporter_tag": tagged("reporter")}
        report |= {"at": self._earlier, "words": self._sealed(REPORT_WORDS, SEEN_TO, named("report"))}
        yield self._like(SEEN_TO, 0, self._standing, **report)

    def _in_time(self) -> Iterator[Load]:
        yield self._like("handles WHERE subject = 'ask'", 0, self._kept, id=named("card"), about_id=named("ask"))
        yield self._like("handles WHERE subject = 'list'", 0, self.asks // 20, id=named("list"), about_id=named("list"))
        alarm = {"id": named("alarm"), "due": lambda number: self._at + LATER + number}
        yield self._like(LOOK_IN, 0, self._kept, owner=named("ask"), **alarm)
        yield self._like(LOOK_IN, 0, self.asks // 10, owner=named("member"), **alarm)
        yield self._like("seen", 0, self.asks // 10, tag=tagged("seen"))
        yield self._like("outbox", 0, self.asks // 1000, id=named("sending"), lane=named("ask"))

    @property
    def _at(self) -> int:
        return int(self.now.timestamp()) // HOUR * HOUR

    def _earlier(self, number: int) -> int:
        return self._at - number % TWO_YEARS * HOUR

    def _sealed(self, bucket: Bucket, where: str, name: Make) -> Make:
        example = self.find(where)
        words = self.seals.open(bucket, example["id"], example[bucket.name])
        return lambda number: self.seals.seal(bucket, name(number), words)

    def _like(self, where: str, first: int, beyond: int, **made: Make) -> Load:
        example = self.find(where)
        columns = tuple(example)
        places = [(columns.index(column), make) for column, make in made.items()]
        return Load(where.partition(" ")[0], columns, copies(list(example.values()), range(first, beyond), places))


def named(kind: str) -> Make:
    """Give ids as long as real ones, in the order of their numbers: rows that are written in order are written fast."""
    return lambda number: f"{number:08}{kind:.<14}"


def tagged(kind: str) -> Make:
    """Give tags as long as real ones, in no order."""
    return lambda number: sha256(f"{kind} {number}".encode()).hexdigest()


def always(value: str) -> Make:
    """Give the same to all."""
    return lambda _: value


def by_five(make: Make) -> Make:
    """Give one value to five."""
    return lambda number: make(number // 5)


def copies(values: list[Any], numbers: range, places: Sequence[tuple[int, Make]]) -> Rows:
    """Give a row for each number: *values*, but for what is made of the number in some places."""
    for number in numbers:
        row = values.copy()
        for place, make in places:
            row[place] = make(number)
        yield row


def fill_file(path: Path, seals: Seals, asks: int, now: datetime) -> None:
    """Fill a file that no store has open."""
    with closing(connect(path)) as connection:
        for pragma in HASTE:
            connection.execute(f"PRAGMA {pragma}")
        connection.row_factory = sqlite3.Row

        def find(where: str) -> Example:
            return dict(connection.execute(f"SELECT * FROM {where} LIMIT 1").fetchone())  # noqa: S608 - Conditions of ours.

        connection.execute("BEGIN")
        for load in Filling(find=find, seals=seals, asks=asks, now=now).loads():
            marks = ", ".join("?" * len(load.columns))
            into = f"INSERT INTO {load.table} ({', '.join(load.columns)}) VALUES ({marks})"  # noqa: S608 - Found there.
            connection.executemany(into, load.rows)
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = WAL")


def fill_server(url: str, seals: Seals, asks: int, now: datetime) -> set[str]:
    """Fill a database on a server, and let it count what it has, as it does by itself before long; gives the tables."""
    filled = set()
    with psycopg.connect(url, row_factory=psycopg.rows.dict_row) as connection:

        def find(where: str) -> Example:
            found = connection.execute(f"SELECT * FROM {where} LIMIT 1").fetchone()  # noqa: S608
            assert found
            return found

        for load in Filling(find=find, seals=seals, asks=asks, now=now).loads():
            into = sql.SQL("COPY {} ({}) FROM STDIN").format(
                sql.Identifier(load.table), sql.SQL(", ").join(map(sql.Identifier, load.columns))
            )
            with connection.cursor() as cursor, cursor.copy(into) as copy:
                for row in load.rows:
                    copy.write_row(row)
            filled.add(load.table)
        connection.execute("ANALYZE")
    return filled
