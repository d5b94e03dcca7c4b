"""What a delivery may hold instead of what it should: anything. Looking into it finds what is there, or nothing."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeGuard


def table(thing: object) -> Mapping[str, Any]:
    """Give an object as it is, anything else as an empty one."""
    return thing if isinstance(thing, dict) else {}


def listed(things: object) -> Sequence[Any]:
    """Give a list as it is, anything else as an empty one."""
    return things if isinstance(things, list | tuple) else ()


def tables(things: object) -> Iterator[Mapping[str, Any]]:
    """Give the objects in a list."""
    return (thing for thing in listed(things) if isinstance(thing, dict))


def is_name(value: object) -> TypeGuard[str]:
    """Say whether something can be one of the names that Slack gives to things."""
    return isinstance(value, str) and value.isascii() and value.isprintable() and value != ""
