"""What is found of somebody who was forgotten, with all keys; and that without them nobody sees that they were."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import product
from pathlib import Path

from bot.model.asks import Ask
from bot.model.farewells import Farewell
from bot.model.ids import OfferId
from bot.model.people import Person
from bot.ports import Directory
from storage.keyring import Keyring
from storage.moments import month
from storage.sealing import Use, Vault
from storage.sqlite import SqliteStore
from tests.contracts.values import HOME
from tests.storage.test_destroyed import HANGS_ON_IT, opened, rows
from tests.storage.test_thief import ANONYMOUS, ASKER, BY_NAME, HERSELF, live
from tests.worlds import AFTER_NOON, BEN, a_note, an_offer

LEAVING = Farewell(on=date(2026, 3, 6), forgotten=True)
THINGS = (*HANGS_ON_IT, BY_NAME.id, "ask-of-ben", "offer-of-hers", "kept-of-hers", HERSELF.id)


OF_A_MODERATOR = ("audit", "concerns", "unmaskings")
"""Who did what as a moderator stays, sealed: nobody can take their name from the trail by asking to be forgotten."""


def forget_her(directory: Directory) -> None:
    live(directory)
    unit = directory.within(HOME)
    bens = an_offer(id=an_offer().id, ask=BY_NAME.id)
    unit.offers.make(bens, BEN)
    unit.notes.keep(a_note(offer=bens.id, name="Ana Canary", words="It hangs straight."))
    unit.asks.keep(replace(ANONYMOUS, farewell=LEAVING))
    unit.drafts.drop(unit.drafts.of(ASKER)[0].id)
    unit.traces.forget(ASKER, AFTER_NOON)


def keep(ask: Ask, directory: Directory) -> None:
    directory.within(HOME).asks.keep(ask)


def tags_of_hers(keyring: Keyring) -> dict[str, tuple[Use, str]]:
    seals = Vault(keyring).of(HOME)
    months = [str(month(AFTER_NOON) - n) for n in range(7)]
    return {
        seals.tag(use, *filter(None, (thing,)), ASKER.account): (use, thing)
        for use, thing in product(Use, ("", *THINGS, *months))
    }


async def test_only_an_ask_with_a_night_of_its_own_is_still_hers(
    store: SqliteStore, database: Path, keyring: Keyring
) -> None:
    await store.transact(forget_her)
    tags, found = tags_of_hers(keyring), rows(database)

    left = {
        tags[str(value)] for table in found.values() for row in table for value in row.values() if str(value) in tags
    }
    assert left == {(Use.AUTHOR, ANONYMOUS.id)}
    vault = Vault(keyring)
    naming = {
        table
        for table, held in found.items()
        for row in held
        if table not in OF_A_MODERATOR and (ASKER.account in opened(row, vault) or "Ana Canary" in opened(row, vault))
    }
    # Whom Ben does not want to hear from stays his; to whom she said who she is goes with her ask.
    assert naming == {"asks", "blocks", "reveals"}


async def test_once_it_is_nobodys_nothing_is(store: SqliteStore, database: Path, keyring: Keyring) -> None:
    await store.transact(forget_her)
    await store.transact(lambda directory: directory.within(HOME).traces.disown(ANONYMOUS.id))

    vault = Vault(keyring)
    found = rows(database)
    assert {name for name, held in found.items() for row in held if ASKER.account in opened(row, vault)} <= {
        *OF_A_MODERATOR
    }
    assert found["reveals"] == []
    assert await store.read(lambda directory: directory.within(HOME).asks.author(ANONYMOUS.id)) is None


async def test_what_others_share_with_her_stays_without_her_name(store: SqliteStore) -> None:
    await store.transact(forget_her)

    def check(directory: Directory) -> None:
        unit = directory.within(HOME)
        note = unit.notes.on(an_offer().id)
        assert note
        assert (note.words, note.name) == ("It hangs straight.", None)
        hers = [offer for offer in unit.offers.on(unit.asks.of(BEN)[0].id) if offer.id == "offer-of-hers"]
        assert [offer.name for offer in hers] == [None]
        assert unit.offers.helper(hers[0].id) is None
        assert not [*unit.offers.of(ASKER), *unit.offers.given(ASKER)]
        assert not unit.asks.of(ASKER)

    await store.read(check)


async def test_without_the_keys_nobody_looks_like_anybody(store: SqliteStore, database: Path) -> None:
    await store.transact(forget_her)

    asks = [row for row in rows(database)["asks"] if row["id"] in (BY_NAME.id, ANONYMOUS.id, "ask-of-ben")]
    offers = rows(database)["offers"]
    assert len({len(str(row["author"])) for row in asks}) == len({len(str(row["author_tag"])) for row in asks}) == 1
    assert len({row["author_tag"] for row in asks}) == 3
    assert len({len(str(row["helper"])) for row in offers}) == 1
    assert len({row["helper_tag"] for row in offers}) == len({row["id"] for row in offers}) - 1  # Ben's are two.


async def test_a_farewell_comes_back_and_shows_in_no_length(store: SqliteStore, database: Path) -> None:
    def length() -> int:
        return next(len(str(row["words"])) for row in rows(database)["asks"] if row["id"] == ANONYMOUS.id)

    await store.transact(live)
    before = length()
    for farewell in (LEAVING, Farewell(on=date(2026, 3, 6) + timedelta(days=3)), None):
        await store.transact(partial(keep, replace(ANONYMOUS, farewell=farewell)))
        kept = await store.read(lambda directory: directory.within(HOME).asks.get(ANONYMOUS.id))
        assert kept
        assert kept.farewell == farewell
        assert length() == before


async def test_a_quiet_offer_is_hers_until_its_night_and_nobodys_then(store: SqliteStore) -> None:
    quiet = an_offer(id=OfferId("quiet-of-hers"), ask=ANONYMOUS.id, name=None, farewell=LEAVING)

    def work(directory: Directory) -> tuple[Person | None, Person | None]:
        unit = directory.within(HOME)
        unit.asks.post(ANONYMOUS, BEN)
        unit.offers.make(quiet, ASKER)
        unit.traces.forget(ASKER, AFTER_NOON)
        until_then = unit.offers.helper(quiet.id)
        unit.traces.disown_offer(quiet.id)
        return until_then, unit.offers.helper(quiet.id)

    assert await store.transact(work) == (ASKER, None)
