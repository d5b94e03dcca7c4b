"""`askaround audit` lists what moderators did, and says plainly where it was changed."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.model.audit import Deed, Details
from bot.model.ids import CommunityId, SpaceId
from bot.ports import Directory
from tests.begun import a_store
from tests.worlds import BEN, NOON

Run = Callable[..., Result]


def live(directory: Directory) -> None:
    for name in ("home", "away"):
        directory.found(CommunityId(name), SpaceId(f"discord:{name}"))
        unit = directory.within(CommunityId(name))
        unit.audit(Deed.CHANNEL_CHOSEN, NOON, Details(by=BEN))
        unit.audit(Deed.SETTINGS_CHANGED, NOON, Details(by=BEN, reason="A long story."))


@pytest.fixture
async def database(tmp_path: Path) -> Path:
    path = tmp_path / "askaround.sqlite"
    store = await a_store(path.parent)
    await store.transact(live)
    await store.close()
    return path


@pytest.fixture
def run(database: Path) -> Run:
    def run(*options: str) -> Result:
        return CliRunner().invoke(app, ["audit", *options], env={"ASKAROUND_DATA": str(database.parent)})

    return run


def head_of(shown: Result) -> str:
    return shown.output.rpartition("Head: ")[2].split()[0]


def spoil(database: Path, statement: str) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(statement)
        connection.commit()


def test_every_community_is_listed_with_its_head_and_without_who_did_it(run: Run) -> None:
    shown = run()

    assert shown.exit_code == 0
    assert "Community home (discord:home)" in shown.output
    assert "     2  2026-03-04 12:00  settings changed\n" in shown.output
    assert shown.output.count("Nothing was changed. Head: ") == 2
    assert "A long story." not in shown.output
    assert BEN.account not in shown.output


def test_details_are_shown_where_they_are_asked_for(run: Run) -> None:
    shown = run("--community", "home", "--details")

    assert f"settings changed | {BEN.account} | A long story." in shown.output
    assert "away" not in shown.output


def test_it_says_at_which_line_a_trail_is_broken(run: Run, database: Path) -> None:
    spoil(database, "UPDATE audit SET at = 0 WHERE community_id = 'home' AND place = 2")
    shown = run()

    assert shown.exit_code == 1
    assert "BROKEN AT LINE 2" in shown.output
    assert shown.output.count("Nothing was changed.") == 1


def test_a_head_that_was_kept_shows_that_an_end_was_cut_off(run: Run, database: Path) -> None:
    head = head_of(run("--community", "home"))
    before = run("--head", head)
    spoil(database, "DELETE FROM audit WHERE community_id = 'home' AND place = 2")
    after = run("--head", head)

    assert (before.exit_code, after.exit_code) == (0, 1)
    assert "A trail goes through the head that you kept." in before.output
    assert "NO TRAIL HERE GOES THROUGH THE HEAD YOU KEPT." in after.output


def test_erased_details_are_gone_that_it_was_done_is_written_down_and_old_heads_hold(run: Run) -> None:
    head = head_of(run("--community", "home"))
    shown = run("--community", "home", "--erase", "2", "--details", "--head", head)

    assert shown.exit_code == 0
    assert "settings changed (details erased)" in shown.output
    assert "details erased | line 2" in shown.output
    assert "A long story." not in shown.output


@pytest.mark.parametrize("options", [("--community", "home", "--erase", "9"), ("--erase", "2")])
def test_what_cannot_be_erased_is_said(run: Run, options: tuple[str, ...]) -> None:
    shown = run(*options)

    assert shown.exit_code == 1
    assert "--community does not say whose it is" in shown.output


def test_lines_from_before_there_was_a_trail_are_shown_as_unchecked(run: Run, database: Path) -> None:
    spoil(database, "INSERT INTO audit_before VALUES ('home', 1772000000, 0, 'channel chosen')")

    assert "channel chosen (from before there was a trail, and unchecked)" in run().output


def test_where_there_is_no_database_a_sentence_says_so(run: Run, database: Path) -> None:
    database.unlink()
    shown = run()

    assert shown.exit_code == 1
    assert "There is no database at" in shown.output


def test_a_community_that_is_not_there_is_said(run: Run) -> None:
    shown = run("--community", "nope")

    assert (shown.exit_code, shown.output) == (1, "There is no community nope here.\n")


def test_where_nobody_has_set_the_bot_up_that_is_said(run: Run, database: Path) -> None:
    spoil(database, "DELETE FROM spaces")
    shown = run()

    assert (shown.exit_code, shown.output) == (0, "Nobody has set the bot up yet, and so there is no trail.\n")
