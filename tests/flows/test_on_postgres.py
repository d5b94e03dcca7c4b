"""The same on a PostgreSQL server: an ask is helped with, through kills, and nothing there tells who asked."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import psycopg
import pytest

from bot.config import Secret
from sandbox.slack import SlackSandbox
from tests import postgres
from tests.faults.test_ourselves import SORRY, answers
from tests.flows.canaries import NAME
from tests.flows.mortal import a_mortal_street
from tests.flows.street import PRINTER, Street, a_street, cards
from tests.flows.test_restarts import killed_between_any_two_steps
from tests.storage.test_seats import with_lost_answer


@pytest.fixture
def url(tmp_path: Path) -> str:
    return postgres.of(tmp_path)


@pytest.fixture
async def street(platform: str, tmp_path: Path, url: str) -> AsyncIterator[Street]:
    async with a_street(platform, tmp_path, database_url=Secret(url)) as street:
        yield street


async def test_an_ask_is_posted_helped_with_and_sorted(street: Street) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    reply = await street.ben.press(await street.dm(street.ben), "Reply")
    await street.ben.fill(reply, {"What would you like to say?": "Half past seven?"})
    await street.until(lambda: any("Half past seven?" in dm.text for dm in street.ana.dms()))
    await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")
    await street.until(lambda: "Sorted." in cards(street.ben)[0].text)

    assert len(cards(street.ben)) == 1


async def test_what_is_due_later_comes_in_its_time(street: Street) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    await street.dm(street.ben)
    assert not any("How is it going" in dm.text for dm in street.ana.dms())

    await street.pass_by(days=3)

    await street.until(lambda: any("How is it going" in dm.text for dm in street.ana.dms()))


async def test_a_kill_between_any_two_steps_loses_nothing_and_old_buttons_work(
    platform: str, tmp_path: Path, url: str
) -> None:
    kept = Secret(url)
    async with a_mortal_street(platform, tmp_path, database_url=kept) as (street, mortal):
        await killed_between_any_two_steps(street, mortal)


async def test_a_server_that_begins_anew_is_found_again(street: Street, url: str) -> None:
    preview = await street.preview(street.ana, PRINTER)
    with psycopg.connect(url, autocommit=True) as connection:
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
        connection.execute(f"{others} AND pid <> pg_backend_pid()")

    await street.ana.press(preview, "Post it")

    assert "printer" in (await street.card(street.ben)).text


async def test_a_server_that_is_slow_for_two_seconds_is_waited_for(street: Street, url: str) -> None:
    preview = await street.preview(street.ana, PRINTER)

    async with asyncio.TaskGroup() as meanwhile:
        meanwhile.create_task(busy(url))
        answer = await street.ana.press(preview, "Post it")

    assert answer.private
    assert "printer" in (await street.card(street.ben)).text
    assert len(cards(street.ben)) == 1


async def test_a_table_that_is_held_for_long_is_a_kind_answer_in_time_and_the_words_are_kept(
    street: Street, url: str
) -> None:
    preview = await street.preview(street.ana, PRINTER)

    async with await psycopg.AsyncConnection.connect(url) as other:
        await other.execute("LOCK TABLE asks IN ACCESS EXCLUSIVE MODE")
        answer = await street.ana.press(preview, "Post it")
        await street.until(lambda: SORRY in answer.text or SORRY in answers(street))
    await street.ana.press(await street.own(street.ana, "Draft"), "Post it")

    assert "printer" in (await street.card(street.ben)).text
    assert len(cards(street.ben)) == 1


@pytest.mark.parametrize("kept", [True, False])
async def test_what_may_have_been_kept_is_asked_again_and_there_once(
    street: Street, url: str, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    preview = await street.preview(street.ana, PRINTER)
    await street.settle()

    with_lost_answer(monkeypatch, kept=kept)
    answer = await street.ana.press(preview, "Post it")

    assert "printer" in (await street.card(street.ben)).text
    assert SORRY not in answer.text
    assert len(cards(street.ben)) == len(street.rows("SELECT 1 FROM asks")) == 1


async def busy(url: str) -> None:
    """Let nobody write an ask for two seconds."""
    async with await psycopg.AsyncConnection.connect(url) as connection:
        await connection.execute("LOCK TABLE asks IN ACCESS EXCLUSIVE MODE")
        await asyncio.sleep(2)


async def test_no_row_has_the_askers_account_name_or_words(street: Street) -> None:
    if isinstance(street.sandbox, SlackSandbox):
        street.sandbox.world.add_user(street.sandbox.workspace("Maple Studio"), NAME)
    else:
        street.sandbox.world.join(street.sandbox.guild("Maple Street"), street.sandbox.world.add_user(NAME))
    asker = street.neighbour(NAME)
    await street.post(asker, anonymously=True)
    await street.card(street.ben)

    kept = street.kept().decode()
    assert "take figures" in kept
    assert [secret for secret in (NAME, asker.id, *PRINTER.values()) if secret in kept] == []
