"""Filling in and choosing as Slack's own client does: its checks, its defaults, its way of writing the answers."""

from collections.abc import Iterable, Mapping
from typing import Any

from sandbox.errors import ClientRefusal, Json
from sandbox.slack import mrkdwn, parts
from sandbox.slack.state import Message, View, Workspace
from sandbox.slack.views import Field, Modal


def fill_in(view: View, shown: Modal, values: Mapping[str, Any]) -> None:
    """Type and choose *values*, by label, placeholder, action id or block id, into an open view."""
    for name, value in values.items():
        field = named(shown.fields + shown.selects, name)
        element = element_of(view, field.block_id, field.action_id)
        held = _written(element, value, view.user.workspace, name)
        view.typed[(field.block_id, field.action_id)] = parts.held(element, held)


def check(shown: Modal) -> None:
    """Refuse what Slack's client would not send."""
    for field in shown.fields:
        filled = bool(field.value or field.chosen)
        if field.required and not filled:
            raise ClientRefusal(f"{field.label!r} is required")
        if field.value and not field.min_length <= len(field.value) <= field.max_length:
            low, high = field.min_length, field.max_length
            raise ClientRefusal(f"{field.label!r} takes {low} to {high} characters, not {len(field.value)}")
        check_count(field, len(field.chosen))


def check_count(field: Field, count: int) -> None:
    """Refuse too many choices."""
    if count > field.max_items:
        raise ClientRefusal(f"{field.label or field.placeholder!r} takes at most {field.max_items}, not {count}")


def choose(element: Json, values: Iterable[str], workspace: Workspace, name: str) -> Json:
    """Write what was chosen in a menu or group."""
    chosen = [_found(element, value, workspace, name) for value in values]
    if parts.holds_many(element):
        return parts.held(element, chosen)
    if len(chosen) > 1:
        raise ClientRefusal(f"{name!r} takes one choice, not {len(chosen)}")
    return parts.held(element, chosen[0] if chosen else None)


def named(fields: Iterable[Field], wanted: str) -> Field:
    """Find a field by label, placeholder, action id or block id."""
    known = list(fields)
    for field in known:
        if wanted and wanted in (field.label, field.placeholder, field.action_id, field.block_id):
            return field
    labels = ", ".join(repr(field.label or field.placeholder or field.action_id) for field in known)
    raise ClientRefusal(f"There is no field {wanted!r}; there is {labels or 'none'}")


def element_of(surface: Message | View, block_id: str, action_id: str) -> Json:
    """Find an element by its ids."""
    for block, element in parts.elements(surface.blocks):
        if (block["block_id"], element["action_id"]) == (block_id, action_id):
            return element
    raise ClientRefusal(f"There is nothing called {action_id!r} (any more)")


def _written(element: Json, value: Any, workspace: Workspace, name: str) -> Any:
    if element["type"] == "plain_text_input":
        return None if value in (None, "") else str(value)
    if value is None:
        return [] if parts.holds_many(element) else None
    listed = [value] if isinstance(value, str) else [str(one) for one in value]
    return parts.holding(element, choose(element, listed, workspace, name))


def _found(element: Json, wanted: str, workspace: Workspace, name: str) -> Any:
    kind = element["type"].removeprefix("multi_")
    if kind == "users_select":
        return _id_of({user.id: user.name for user in workspace.people()}, wanted)
    if kind in ("conversations_select", "channels_select"):
        return _id_of({channel.id: channel.name for channel in workspace.channels.values()}, wanted)
    return _option(element, wanted, name)


def _id_of(names: Mapping[str, str], wanted: str) -> str:
    bare = wanted.removeprefix("#").removeprefix("@")
    for found, name in names.items():
        if wanted == found or bare == name:
            return found
    raise ClientRefusal(f"There is no {wanted!r} to choose")


def _option(element: Json, wanted: str, name: str) -> Json:
    options = parts.options_of(element)
    for option in options:
        if wanted in (mrkdwn.unescape(option["text"]["text"]), option["value"]):
            return option
    labels = ", ".join(repr(option["text"]["text"]) for option in options)
    raise ClientRefusal(f"{name!r} has no option {wanted!r}; it has {labels}")
