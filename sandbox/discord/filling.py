"""Filling in a form as Discord's own client does: its checks, its defaults, its way of writing the answers."""

from collections.abc import Callable, Mapping
from typing import Any

from sandbox.discord.limits import ENTITY_SELECTS, SELECTS, Part
from sandbox.discord.views import Field, Modal, Option
from sandbox.errors import ClientRefusal, Json

Resolve = Callable[[Part, str], str]

_WITH_VALUES = SELECTS | {Part.CHECKBOX_GROUP, Part.FILE_UPLOAD}


def fill_in(modal: Modal, values: Mapping[str, Any], resolve: Resolve, *, force: bool) -> tuple[list[Json], list[str]]:
    """Answer the submitted components and the ids chosen in them; *force* is a forged client's way past the checks."""
    given = {_field_named(modal, name).custom_id: value for name, value in values.items()}
    answers = {field.custom_id: _answer(field, given, resolve) for field in modal.fields}
    if not force:
        for field in modal.fields:
            _check(field, answers[field.custom_id])
    chosen = [value for field in modal.fields if field.kind in ENTITY_SELECTS for value in answers[field.custom_id]]
    return [_submitted(component, answers) for component in modal.payload["components"]], chosen


def _field_named(modal: Modal, name: str) -> Field:
    for field in modal.fields:
        if name in (field.label, field.custom_id):
            return field
    labels = ", ".join(repr(field.label) for field in modal.fields)
    raise ClientRefusal(f"The form {modal.title!r} has no field {name!r}; it has {labels}")


def _answer(field: Field, given: Mapping[str, Any], resolve: Resolve) -> Any:
    if field.custom_id not in given:
        return _untouched(field)
    value = given[field.custom_id]
    if field.kind is Part.TEXT_INPUT:
        return str(value)
    if field.kind is Part.CHECKBOX:
        return bool(value)
    if field.kind is Part.RADIO_GROUP:
        return None if value is None else option_value(field.options, str(value), field.label)
    listed = [value] if isinstance(value, str) else list(value)
    return choose(field.kind, field.options, field.label, listed, resolve)


def _untouched(field: Field) -> Any:
    if field.kind is Part.TEXT_INPUT:
        return field.value
    if field.kind is Part.CHECKBOX:
        return field.value == "true"
    chosen = [option.value for option in field.options if option.chosen] or list(field.defaults)
    if field.kind is Part.RADIO_GROUP:
        return chosen[0] if chosen else None
    return chosen


def choose(kind: Part, options: tuple[Option, ...], name: str, listed: list[str], resolve: Resolve) -> list[str]:
    """Answer the values that a choice by labels, values or names stands for."""
    if kind in ENTITY_SELECTS:
        return [resolve(kind, value) for value in listed]
    return [option_value(options, value, name) for value in listed]


def option_value(options: tuple[Option, ...], wanted: str, name: str) -> str:
    """Find an option by label or value."""
    for option in options:
        if wanted in (option.label, option.value):
            return option.value
    labels = ", ".join(repr(option.label) for option in options)
    raise ClientRefusal(f"{name!r} has no option {wanted!r}; it has {labels}")


def _check(field: Field, answer: Any) -> None:
    if field.required and answer in ("", None, []):
        raise ClientRefusal(f"{field.label!r} is required")
    if isinstance(answer, str) and field.kind is Part.TEXT_INPUT and answer:
        _check_length(field, len(answer))
    if isinstance(answer, list) and answer:
        check_count(field.label, len(answer), field.min_values, field.max_values)


def _check_length(field: Field, length: int) -> None:
    if length < field.min_length:
        raise ClientRefusal(f"{field.label!r} needs at least {field.min_length} characters, not {length}")
    if length > field.max_length:
        raise ClientRefusal(f"{field.label!r} takes at most {field.max_length} characters, not {length}")


def check_count(name: str, count: int, low: int, high: int) -> None:
    """Refuse a choice of too few or too many."""
    if not low <= count <= high:
        raise ClientRefusal(f"{name!r} takes {low} to {high} choices, not {count}")


def _submitted(component: Json, answers: Mapping[str, Any]) -> Json:
    kept = {"type": component["type"], "id": component["id"]}
    if component["type"] == Part.LABEL:
        return {**kept, "component": _submitted(component["component"], answers)}
    if component["type"] == Part.ACTION_ROW:
        return {**kept, "components": [_submitted(inner, answers) for inner in component["components"]]}
    if component["type"] == Part.TEXT_DISPLAY:
        return kept
    answer = answers[component["custom_id"]]
    values = {"values": answer} if component["type"] in _WITH_VALUES else {"value": answer}
    return {**kept, "custom_id": component["custom_id"], **values}
