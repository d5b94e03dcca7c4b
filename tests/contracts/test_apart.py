"""Whoever looks or writes in one community with the ids, people and words of another finds and changes nothing of it.

Every method of a unit is called, with whatever was kept in the other place: its answers are those of a store in which
that place never was, and afterwards everything in that place reads as before.
"""

import inspect
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import cycle, islice
from typing import Any, get_type_hints

import pytest

from bot.model.audit import Deed, Details, Followed
from bot.model.communities import Community
from bot.model.figures import Figure
from bot.model.ids import CommunityId
from bot.model.pages import BEGINNING
from bot.ports import Directory, Store, Unit
from tests.contracts.values import HOME
from tests.storage.test_thief import live
from tests.worlds import AFTER_NOON, NOON

BEFORE, AFTER = CommunityId("away1"), CommunityId("away2")
"""Two places in which the same is called: before the other one was there, and afterwards."""

TIMES = 4
"""How often each method is called, each time with other values."""

FOUND = 60
"""So many of the answers, at least, are others where somebody is at home."""

Call = tuple[str, str, dict[str, Any]]


class NotKept(Exception):
    """Ends a unit of which nothing is to stay."""


@dataclass
class Listener:
    """Passes calls on, and keeps what they were made with, by its type and by its name."""

    inner: Any
    protocol: type
    heard: dict[str, list[Any]]

    def __getattr__(self, name: str) -> Any:
        found, hint = getattr(self.inner, name), get_type_hints(self.protocol).get(name)
        if hint is not None and not callable(found):
            return Listener(found, hint, self.heard)
        if not callable(found):
            return found
        signature, hints = inspect.signature(found), get_type_hints(getattr(self.protocol, name))

        def called(*args: Any, **kwargs: Any) -> Any:
            for parameter, value in signature.bind(*args, **kwargs).arguments.items():
                self.heard[str(hints[parameter])].append(value)
                self.heard[parameter].append(value)
            return found(*args, **kwargs)

        return called


@dataclass
class Overheard:
    """A directory in which it is overheard what somebody keeps in a place."""

    inner: Directory
    heard: dict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)

    def within(self, community: CommunityId) -> Any:
        return Listener(self.inner.within(community), Unit, self.heard)


async def kept_at_home(store: Store) -> dict[str, list[Any]]:
    """Give all values that are kept in one place, by their type; nothing stays."""
    heard: dict[str, list[Any]] = {}

    def work(directory: Directory) -> None:
        overheard = Overheard(directory)
        live(overheard)
        heard.update(overheard.heard)
        raise NotKept

    with pytest.raises(NotKept):
        await store.transact(work)
    return heard


def others() -> dict[str, list[Any]]:
    """Give values of the types that nothing is kept by."""
    found: dict[Any, list[Any]] = {
        int: [50, 0],
        bool: [True, False],
        date: [NOON.date()],
        datetime: [NOON, AFTER_NOON],
        Figure: list(Figure),
        Deed: [Deed.SETTINGS_CHANGED],
        Details: [Details()],
        Followed: [Followed(begun_at=NOON)],
        type(BEGINNING): [BEGINNING],
        Community: [Community(id=HOME)],
    }
    return {str(kind): values for kind, values in found.items()}


def calls(heard: dict[str, list[Any]]) -> Iterator[Call]:
    """Give calls of every method that a unit has."""
    for room, protocol in {**get_type_hints(Unit), "": Unit}.items():
        for name, method in vars(protocol).items():
            if not name.startswith("_") and inspect.isfunction(method):
                yield from _calls_of(room, name, method, heard)


def _calls_of(room: str, name: str, method: Callable[..., Any], heard: dict[str, list[Any]]) -> Iterator[Call]:
    hints = get_type_hints(method)
    hints.pop("return", None)
    pools = {one: _pool(one, hint, heard) for one, hint in hints.items()}
    for number in range(TIMES if pools else 1):
        yield room, name, {one: next(islice(cycle(pool), number, None)) for one, pool in pools.items()}


def _pool(name: str, hint: Any, heard: dict[str, list[Any]]) -> list[Any]:
    """Give values to call with: of texts those that were kept under the same name."""
    named = heard.get(name, []) if hint is str else []
    return named or heard.get(str(hint)) or others().get(str(hint)) or [None]


async def answers(run: Callable[..., Any], community: CommunityId, heard: dict[str, list[Any]]) -> list[str]:
    """Call everything in a place; what it does not let be called there is named by its error."""
    said = []
    for room, name, values in calls(heard):

        def work(directory: Directory, room: str = room, name: str = name, values: Any = values) -> Any:
            unit = directory.within(community)
            return getattr(getattr(unit, room) if room else unit, name)(**values)

        try:
            said.append(f"{room}.{name}: {await run(work)!r}".replace(community, "away"))
        except Exception as error:  # noqa: BLE001 - which it is has to be the same, whatever it is.
            said.append(f"{room}.{name}: {type(error).__name__}")
    return said


async def test_what_is_kept_in_one_place_is_neither_found_nor_changed_from_another(store: Store) -> None:
    heard = await kept_at_home(store)
    alone = await answers(store.read, BEFORE, heard), await answers(store.transact, BEFORE, heard)
    await store.transact(live)
    at_home = await answers(store.read, HOME, heard)
    beside = await answers(store.read, AFTER, heard), await answers(store.transact, AFTER, heard)

    assert beside[0] == alone[0]
    assert [said for said in beside[1] if _is_told(said)] == [said for said in alone[1] if _is_told(said)]
    assert await answers(store.read, HOME, heard) == at_home
    assert sum(here != there for here, there in zip(at_home, alone[0], strict=True)) > FOUND


def _is_told(said: str) -> bool:
    """Say whether an answer is the same each time: a line of the trail has a chance of its own."""
    return not said.startswith("trail.")
