"""Effects as text in the outbox: the kind's name and its fields, whatever kinds ``bot.model.effects`` has."""

import json
from collections.abc import Callable
from dataclasses import fields
from enum import EnumType
from json.encoder import encode_basestring_ascii
from typing import Any, cast, get_args, get_type_hints

from bot.model import effects
from bot.model.effects import Effect

Read = Callable[[Any], object]


def enums(kind: type) -> dict[str, Read]:
    """Find the fields of *kind* that hold an enum, which JSON gives back as plain text."""
    return {
        name: one
        for name, hint in get_type_hints(kind).items()
        for one in (get_args(hint) or (hint,))
        if isinstance(one, EnumType)
    }


KINDS: dict[str, tuple[type, dict[str, Read]]] = {
    kind.__name__: (kind, enums(kind)) for kind in get_args(effects.Effect)
}
NAMES = {kind: tuple(field.name for field in fields(kind)) for kind, _ in KINDS.values()}


def effect_as_text(effect: Effect) -> str:
    """Write an effect as JSON. Its fields are texts or nothing: ids and names of roles."""
    kind = type(effect)
    known = [f'"{name}":{as_json(getattr(effect, name))}' for name in NAMES[kind]]
    return f'{{"kind":"{kind.__name__}","fields":{{{",".join(known)}}}}}'


def as_json(text: str | None) -> str:
    """Write one text in ASCII, so that every database takes it."""
    return "null" if text is None else encode_basestring_ascii(text)


def effect_from_text(text: str) -> Effect:
    """Read what :func:`effect_as_text` wrote."""
    held = json.loads(text)
    kind, readers = KINDS[held["kind"]]
    values = held["fields"]
    for name, read in readers.items():
        if values[name] is not None:
            values[name] = read(values[name])
    return cast("Effect", kind(**values))
