"""Reports, and what came of them for a person. Whoever is meant is found only by making a row's own tag again."""

from collections.abc import Sequence
from datetime import datetime
from itertools import chain
from typing import Any

from bot.model.ids import AskId, ReportId
from bot.model.offers import Side
from bot.model.people import Person
from bot.model.reports import Act, Matter, Report, ReportState, Said
from storage.moments import moment, seconds, whole_hour
from storage.room import Room, by_value, from_text, texts
from storage.sealing import REPORT_WORDS, Use

STATES = by_value(ReportState)
MATTERS = by_value(Matter)


class SqlReports:
    """What was reported."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def make(self, report: Report, reporter: Person | None) -> None:
        """Keep a new report, with its time rounded down to the hour; what the bot itself brings has no reporter."""
        said = report.said
        self._room.sql.make_report(
            **self._columns(report),
            ask_id=report.ask,
            matter=str(report.matter),
            conversation_id=said.conversation if said else None,
            turn_id=said.turn if said else None,
            side=str(said.side) if said else None,
            at=whole_hour(seconds(report.at)),
            reporter_tag=self._tag(report.thing, reporter) if reporter else None,
        )

    def is_made(self, thing: str, reporter: Person) -> bool:
        """Say whether somebody has reported one thing, by recomputing the tag."""
        room = self._room
        found = room.sql.report_by(community_id=room.community, reporter_tag=self._tag(thing, reporter))
        return found is not None

    def get(self, report: ReportId) -> Report | None:
        """Give one report."""
        row = self._room.sql.get_report(community_id=self._room.community, id=report)
        return None if row is None else self._read(row)

    def keep(self, report: Report) -> None:
        """Keep it as it is now; without its words, it no longer knows who made it either."""
        self._room.sql.keep_report(**self._columns(report), forgotten=int(not report.text))

    def on(self, ask: AskId) -> tuple[ReportId, ...]:
        """Give all reports about an ask or what was said about it, in the order of their ids."""
        rows = self._room.sql.reports_on(community_id=self._room.community, ask_id=ask)
        return tuple(report for (report,) in rows)

    def unseen(self) -> tuple[ReportId, ...]:
        """Give open reports whose card stands nowhere yet, in the order of their ids."""
        return tuple(report for (report,) in self._room.sql.unseen_reports(community_id=self._room.community))

    def drop(self, ask: AskId) -> None:
        """Forget all reports about an ask: who reported a turn may be who asked. What one bars stays barred."""
        self._room.sql.drop_reports(community_id=self._room.community, ask_id=ask)

    def _columns(self, report: Report) -> dict[str, Any]:
        words = texts(report.text, report.reason, *chain.from_iterable(report.acts))
        return {
            "community_id": self._room.community,
            "id": report.id,
            "state": str(report.state),
            "version": report.version,
            "words": self._room.seals.seal(REPORT_WORDS, report.id, words),
        }

    def _read(self, row: Sequence[Any]) -> Report:
        report, ask, matter, conversation, turn, side, state, version, at, words = row
        text, reason, *acts = from_text(self._room.seals.open(REPORT_WORDS, report, words))
        return Report(
            id=report,
            ask=ask,
            matter=MATTERS[matter],
            said=Said(conversation=conversation, turn=turn, side=Side(side)) if turn else None,
            text=text,
            reason=reason,
            state=STATES[state],
            version=version,
            at=moment(at),
            acts=tuple((Act(act), name) for act, name in zip(acts[::2], acts[1::2], strict=True)),
        )

    def _tag(self, thing: str, reporter: Person) -> str:
        return self._room.seals.tag(Use.REPORTER, thing, reporter.account)


OFFERS, ANONYMOUS = "offers", "anonymous"
"""What a row keeps somebody from."""


class SqlBars:
    """Who may not offer, and who may not post anonymously until when."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def pause(self, bar: str, author: Person, until: datetime) -> None:
        """Keep somebody from posting anonymously until then; of several ends the latest counts."""
        room = self._room
        tag = room.seals.tag(Use.PAUSED, bar, author.account)
        room.sql.keep_bar(community_id=room.community, id=bar, kind=ANONYMOUS, tag=tag, until=seconds(until))

    def is_paused(self, person: Person, now: datetime) -> bool:
        """Say whether somebody may not post anonymously."""
        return self._is_meant(
            Use.PAUSED, person, self._room.sql.pauses(community_id=self._room.community, now=seconds(now))
        )

    def bar(self, report: ReportId, helper: Person) -> None:
        """Keep somebody from offering, because of one report."""
        room = self._room
        tag = room.seals.tag(Use.BARRED, report, helper.account)
        room.sql.keep_bar(community_id=room.community, id=report, kind=OFFERS, tag=tag, until=None)

    def allow(self, report: ReportId) -> None:
        """Lift what one report barred."""
        self._room.sql.drop_bar(community_id=self._room.community, id=report)

    def has(self, report: ReportId) -> bool:
        """Say whether a report bars somebody."""
        return self._room.sql.get_bar(community_id=self._room.community, id=report) is not None

    def is_barred(self, person: Person) -> bool:
        """Say whether somebody may not offer."""
        return self._is_meant(Use.BARRED, person, self._room.sql.bars(community_id=self._room.community))

    def _is_meant(self, use: Use, person: Person, rows: Sequence[Sequence[str]]) -> bool:
        return any(self._room.seals.tag(use, bar, person.account) == tag for bar, tag in rows)
