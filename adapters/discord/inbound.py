"""Raw -> Action. Pure. What cannot be read stops here."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from adapters.discord import custom_ids
from adapters.discord.custom_ids import Unreadable
from adapters.discord.markdown import clean, one_line
from bot.model.actions import Action, Pressed, Ran, Spoken, Submitted, SubmittedNew, What, Wrote
from bot.model.handles import Press
from bot.model.ids import SpaceId
from bot.model.people import Actor, Person, Rank
from bot.views.card import NewForm

__all__ = ["Raw", "RawMessage", "Unreadable", "read", "read_message", "runs_server"]

PLATFORM = "discord"
_RUNS_SPACE = 1 << 3 | 1 << 5
"""Administrator, Manage Server."""
_COMMANDS = {
    "ask": Spoken.ASK,
    "asks": Spoken.ASKS,
    "my": Spoken.MY,
    "askaround setup": Spoken.SETUP,
    "askaround unmask": Spoken.UNMASK,
    "askaround pause": Spoken.PAUSE,
    "askaround dashboard": Spoken.DASHBOARD,
}


class _Kind(IntEnum):
    COMMAND = 2
    CONTROL = 3
    FORM = 5


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Raw:
    """What an interaction says, untouched; ``names`` from the most to the least personal."""

    id: str
    kind: int
    account: str
    data: Mapping[str, Any]
    guild: str | None = None
    names: tuple[str | None, ...] = ()
    permissions: int = 0
    roles: tuple[str, ...] = ()
    joined_at: datetime | None = None
    locale: str = "en-US"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RawMessage:
    """What a private message says; ``answered`` holds the components of the message that it replies to."""

    id: str
    account: str
    text: str
    names: tuple[str | None, ...] = ()
    answered: Sequence[Any] = ()


def read(raw: Raw) -> Action:
    """Read what a member did; raises Unreadable."""
    return Action(
        key=f"{PLATFORM}:{raw.id}",
        actor=_actor(raw.account, raw.names, raw.locale, _rank(raw)),
        space=SpaceId(f"{PLATFORM}:{raw.guild}") if raw.guild else None,
        what=_what(raw),
    )


def read_message(raw: RawMessage) -> Action:
    """Read what somebody wrote in private, where Discord says no language; a reply to none of ours answers nothing."""
    wrote = Wrote(text=clean(raw.text), answers=_first_press(raw.answered))
    return Action(key=f"{PLATFORM}:{raw.id}", actor=_actor(raw.account, raw.names, ""), space=None, what=wrote)


def runs_server(permissions: int) -> bool:
    """Say whether somebody who may do so much runs the server."""
    return bool(permissions & _RUNS_SPACE)


def _rank(raw: Raw) -> Rank | None:
    if raw.guild is None:
        return None
    return Rank(runs_space=runs_server(raw.permissions), roles=frozenset(raw.roles), joined_at=raw.joined_at)


def _actor(account: str, names: tuple[str | None, ...], language: str, rank: Rank | None = None) -> Actor:
    known_as = tuple(tidy for tidy in map(one_line, filter(None, names)) if tidy)
    name = next(iter(known_as), "?")
    return Actor(person=Person(f"{PLATFORM}:{account}"), name=name, language=language, rank=rank, known_as=known_as)


def _what(raw: Raw) -> What:
    match raw.kind:
        case _Kind.COMMAND:
            return Ran(command=_spoken(raw.data), word=_word(raw.data))
        case _Kind.CONTROL:
            return _pressed(raw.data)
        case _Kind.FORM:
            return _submitted(raw.data)
        case _:
            raise Unreadable


def _spoken(data: Mapping[str, Any]) -> Spoken:
    words = [data.get("name")]
    words += [option.get("name") for option in _tables(data.get("options")) if option.get("type") == 1]
    try:
        return _COMMANDS[" ".join(map(str, words))]
    except KeyError:
        raise Unreadable from None


def _word(data: Mapping[str, Any]) -> str:
    """Read what was typed behind a command: the value of an option, at whatever depth it stands."""
    for option in _tables(data.get("options")):
        value = option.get("value")
        if isinstance(value, str):
            return clean(value)
        if word := _word(option):
            return word
    return ""


def _pressed(data: Mapping[str, Any]) -> Pressed:
    named = custom_ids.read(data.get("custom_id"))
    match named.sends:
        case Press() as press:
            return Pressed(press=press, values=_values(data.get("values")), opens_form=named.opens_form)
        case NewForm():
            raise Unreadable


def _submitted(data: Mapping[str, Any]) -> Submitted | SubmittedNew:
    fields = dict(_fields(data.get("components")))
    match custom_ids.read(data.get("custom_id")).sends:
        case Press() as press:
            return Submitted(press=press, fields=fields)
        case NewForm(community=community, draft=draft):
            return SubmittedNew(community=community, draft=draft, fields=fields)


def _fields(components: object) -> Iterator[tuple[str, str]]:
    for component in _walk(components):
        name = component.get("custom_id")
        if isinstance(name, str):
            yield name, _field_value(component)


def _field_value(component: Mapping[str, Any]) -> str:
    value = component.get("value")
    if value is None:
        value = next(iter(_values(component.get("values"))), "")
    if not isinstance(value, str):
        raise Unreadable
    return clean(value)


def _values(values: object) -> tuple[str, ...]:
    if values is None:
        return ()
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise Unreadable
    return tuple(values)


def _first_press(components: Sequence[Any]) -> Press | None:
    for component in _walk(components):
        try:
            named = custom_ids.read(component.get("custom_id"))
        except Unreadable:
            continue
        if isinstance(named.sends, Press):
            return named.sends
    return None


def _walk(components: object) -> Iterator[Mapping[str, Any]]:
    for component in _tables(components):
        yield component
        yield from _walk(component.get("components"))
        yield from _walk([component.get("component"), component.get("accessory")])


def _tables(things: object) -> Iterator[Mapping[str, Any]]:
    return (thing for thing in things if isinstance(thing, dict)) if isinstance(things, list | tuple) else iter(())
