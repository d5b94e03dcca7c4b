"""Figures: what was published, for good, and how many help in a month that is still counted. All under seals of one
length, since what is not published yet may be about few."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.model.figures import Figure, Snapshot
from storage.moments import EPOCH
from storage.room import Room, from_text
from storage.sealing import FIGURE_CELLS

RUNNING = "running"
"""The figure that is counted in and never shown."""

FIRST_DAY = EPOCH.date().toordinal()


class SqlFigures:
    """What was published, and what is counted for it."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def publish(self, snapshot: Snapshot) -> None:
        """Keep what stands from now on; of one figure and one first day there is one."""
        self._keep(snapshot.figure, snapshot.begins, snapshot.ends, snapshot.cells)

    def published(self, figure: Figure, since: date) -> tuple[Snapshot, ...]:
        """Give what was published of a figure about days on or after *since*, the earliest first."""
        rows = self._room.sql.figures_since(community_id=self._room.community, figure=str(figure), since=_day(since))
        return tuple(self._read(figure, row) for row in rows)

    def last(self, figure: Figure) -> Snapshot | None:
        """Give what was published of a figure last."""
        row = self._room.sql.last_figure(community_id=self._room.community, figure=str(figure))
        return None if row is None else self._read(figure, row)

    def count_in(self, month: date, place: int) -> None:
        """Count one more who helped in the month that begins on a day, at the *place* that they have in a row."""
        id_ = _id(RUNNING, month)
        sealed = self._room.sql.get_figure(community_id=self._room.community, id=id_)
        counted = self._open(id_, sealed) if sealed else []
        counted += [0] * (place + 1 - len(counted))
        counted[place] += 1
        self._keep(RUNNING, month, month, counted)

    def running(self) -> tuple[tuple[date, tuple[int, ...]], ...]:
        """Give all months that are still counted, the earliest first."""
        rows = self._room.sql.figures_since(community_id=self._room.community, figure=RUNNING, since=-1)
        return tuple((_date(begins), tuple(self._open(id_, sealed))) for id_, begins, _, sealed in rows)

    def count_out(self, month: date) -> None:
        """Forget how many helped in a month."""
        self._room.sql.drop_figure(community_id=self._room.community, id=_id(RUNNING, month))

    def _keep(self, figure: str, begins: date, ends: date, cells: Sequence[int | None]) -> None:
        id_ = _id(figure, begins)
        self._room.sql.keep_figure(
            community_id=self._room.community,
            id=id_,
            figure=str(figure),
            begins=_day(begins),
            ends=_day(ends),
            cells=self._room.seals.seal(FIGURE_CELLS, id_, json.dumps(cells)),
        )

    def _read(self, figure: Figure, row: Sequence[Any]) -> Snapshot:
        id_, begins, ends, sealed = row
        return Snapshot(figure=figure, begins=_date(begins), ends=_date(ends), cells=tuple(self._open(id_, sealed)))

    def _open(self, id_: str, sealed: str) -> list[Any]:
        cells: list[Any] = from_text(self._room.seals.open(FIGURE_CELLS, id_, sealed))
        return cells


def _id(figure: str, begins: date) -> str:
    return f"{figure} {begins.isoformat()}"


def _day(on: date) -> int:
    return on.toordinal() - FIRST_DAY


def _date(day: int) -> date:
    return date.fromordinal(day + FIRST_DAY)
