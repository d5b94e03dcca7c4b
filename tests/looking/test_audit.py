"""The trail is read from its newest line on, and it is said how far it holds."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.chapters.audit import AT_ONCE
from bot.model.audit import Deed, Details
from bot.model.pages import Page
from bot.ports import Unit
from bot.views import audit
from bot.views.pages import Lines
from bot.views.words import words_in
from tests.looking.conftest import Window
from tests.worlds import AFTER_NOON, ANA


async def write(window: Window, lines: int) -> None:
    def work(unit: Unit) -> None:
        for _ in range(lines):
            unit.audit(Deed.ASK_HIDDEN, AFTER_NOON, Details(by=ANA, about="report", reason="Because."))

    await window.within(work)


async def read(window: Window, after: str = "") -> tuple[str, Lines]:
    """Give the sentence above the lines, and the lines."""
    shown = await window.looks(Page.AUDIT, after)
    (table,) = shown.blocks
    assert isinstance(table, Lines)
    return shown.intro[0], table


async def test_a_long_trail_is_read_page_by_page_from_its_end_on(window: Window) -> None:
    await write(window, 103)
    pages = [(await read(window))[1]]
    while pages[-1].after:
        pages.append((await read(window, pages[-1].after))[1])

    assert [len(page.rows) for page in pages] == [50, 50, 3]
    assert [int(row[0]) for page in pages for row in page.rows] == [*range(103, 0, -1)]


async def test_the_last_page_of_a_trail_leads_nowhere(window: Window) -> None:
    await write(window, 50)

    assert (await read(window))[1].after == ""


async def test_a_line_says_the_hour_and_what_was_done_and_nothing_of_its_details(window: Window) -> None:
    await write(window, 1)
    _, table = await read(window)

    assert table.rows == (("1", "4 Mar 2026, 12:00 UTC", "An ask was hidden."),)


async def test_a_trail_that_holds_says_so_and_since_when(window: Window) -> None:
    await write(window, 3)
    holds, _ = await read(window)

    assert holds == "Unbroken up to here: all 3 lines hold, looked through since Wed 4 Mar, 12:00 UTC."


async def test_a_long_trail_is_followed_a_piece_at_each_look(window: Window) -> None:
    await write(window, AT_ONCE + 1)
    first, _ = await read(window)
    second, _ = await read(window)

    assert first.startswith(f"Lines 1 to {AT_ONCE} of {AT_ONCE + 1} hold so far")
    assert second.startswith(f"Unbroken up to here: all {AT_ONCE + 1} lines hold")


async def test_what_somebody_changed_is_found_at_the_latest_a_day_later(window: Window, tmp_path: Path) -> None:
    await write(window, 3)
    before, _ = await read(window)
    with closing(sqlite3.connect(tmp_path / "askaround.sqlite")) as connection, connection:
        connection.execute("UPDATE audit SET deed = 'ask restored' WHERE place = 2")
    window.clock.pass_by(days=1, seconds=1)
    after, table = await read(window)

    assert before.startswith("Unbroken")
    assert after.startswith("The trail breaks at line 2:")
    assert len(table.rows) == 3


async def test_where_nothing_was_done_that_is_said(window: Window) -> None:
    said, table = await read(window)

    assert said == "Times are whole hours. Nobody who asked or helped stands in any line."
    assert table.rows == ()


def test_every_deed_is_said_in_words_of_its_own():
    said = audit.deeds(words_in("en"))

    assert set(said) == set(Deed)
    assert len(set(said.values())) == len(Deed)
