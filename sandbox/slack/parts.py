"""The parts of a payload that members use: where they stand, what they hold at first, what they hold now."""

from collections.abc import Iterable, Iterator
from typing import Any

from sandbox.errors import Json
from sandbox.slack import ids
from sandbox.slack.state import Typed

_PRESSED = frozenset({"button", "overflow", "image"})
_HELD = {
    "plain_text_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "channels_select": ("selected_channel", "initial_channel"),
    "users_select": ("selected_user", "initial_user"),
    "multi_static_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "multi_users_select": ("selected_users", "initial_users"),
    "overflow": ("selected_option", ""),
}


def with_ids(blocks: Iterable[Json]) -> list[Json]:
    """Name every block and element that came without a name, leaving the caller's own values alone."""
    return [_named_block(block) for block in blocks]


def _named_block(block: Json) -> Json:
    kept = {**block, "block_id": block.get("block_id") or ids.mint_small()}
    for name in ("accessory", "element"):
        if isinstance(kept.get(name), dict):
            kept[name] = _named_element(kept[name])
    if kept["type"] == "actions":
        kept["elements"] = [_named_element(element) for element in kept["elements"]]
    return kept


def _named_element(element: Json) -> Json:
    if element["type"] == "image":
        return element
    return {**element, "action_id": element.get("action_id") or ids.mint_small()}


def elements(blocks: Iterable[Json]) -> Iterator[tuple[Json, Json]]:
    """Walk over every interactive element, with the block that holds it."""
    for block in blocks:
        kind = block["type"]
        held = [block.get("accessory")] if kind == "section" else [block.get("element")] if kind == "input" else []
        held += block["elements"] if kind == "actions" else []
        yield from ((block, element) for element in held if element and element["type"] != "image")


def options_of(element: Json) -> list[Json]:
    """List the options of a menu or group, whatever group they stand in."""
    grouped = [option for group in element.get("option_groups") or () for option in group["options"]]
    return list(element.get("options") or ()) + grouped


def held(element: Json, value: Any) -> Json:
    """Write what an element holds as `state.values` and `actions` do."""
    return {"type": element["type"], _HELD[element["type"]][0]: value}


def holding(element: Json, value: Json) -> Any:
    """Read what an element holds."""
    return value[_HELD[element["type"]][0]]


def holds_many(element: Json) -> bool:
    """Tell whether an element holds a list."""
    return _HELD[element["type"]][0].endswith("s")


def first_value(element: Json) -> Any:
    """Give what an element holds before anybody touched it."""
    return element.get(_HELD[element["type"]][1], [] if holds_many(element) else None)


def is_stateful(element: Json) -> bool:
    """Tell whether an element keeps what was chosen in it."""
    return element["type"] not in _PRESSED


def state_of(blocks: Iterable[Json], typed: Typed) -> Json:
    """Give `state` as payloads carry it: every stateful element, touched or not."""
    values: dict[str, Json] = {}
    for block, element in elements(blocks):
        if is_stateful(element):
            key = (block["block_id"], element["action_id"])
            values.setdefault(key[0], {})[key[1]] = typed.get(key) or held(element, first_value(element))
    return {"values": values}


def still_there(blocks: Iterable[Json], typed: Typed) -> Typed:
    """Keep what was typed where the element kept its block id, action id and type."""
    kinds = {(block["block_id"], element["action_id"]): element["type"] for block, element in elements(blocks)}
    return {key: value for key, value in typed.items() if kinds.get(key) == value["type"]}
