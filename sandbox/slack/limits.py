"""Block Kit's limits as tables: what each block and element may hold, and where it may stand.

Sources: Slack's reference and the validations of slack_sdk.models. What is not listed here is refused.
"""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a value is; the words are those of Slack's errors."""

    TEXT = "a string"
    PLAIN = "a plain_text object"
    MARKUP = "a text object"
    WHOLE = "an integer"
    FLAG = "a boolean"
    LIST = "an array"
    TABLE = "an object"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One field: `low` and `high` bound a text's or list's length and a number's value."""

    kind: Kind
    required: bool = False
    low: int = 0
    high: int | None = None
    choices: frozenset[str] | None = None


Rules = dict[str, Rule]


def text(high: int, low: int = 0, *, required: bool = False) -> Rule:
    return Rule(kind=Kind.TEXT, low=low, high=high, required=required)


def plain(high: int, *, required: bool = False) -> Rule:
    return Rule(kind=Kind.PLAIN, low=1, high=high, required=required)


def markup(high: int, *, required: bool = False) -> Rule:
    return Rule(kind=Kind.MARKUP, low=1, high=high, required=required)


def whole(low: int, high: int) -> Rule:
    return Rule(kind=Kind.WHOLE, low=low, high=high)


def many(high: int, *, required: bool = False) -> Rule:
    return Rule(kind=Kind.LIST, low=1, high=high, required=required)


FLAG = Rule(kind=Kind.FLAG)
TABLE = Rule(kind=Kind.TABLE)
NEEDED_TABLE = Rule(kind=Kind.TABLE, required=True)
ID = text(255, 1)
STYLE = Rule(kind=Kind.TEXT, choices=frozenset({"primary", "danger"}))

MAX_MESSAGE_BLOCKS = 50
MAX_VIEW_BLOCKS = 100
MAX_TEXT = 40_000
MAX_UPDATED_TEXT = 4_000
MAX_VIEW_BYTES = 250 * 1024
MAX_STACK = 3

BLOCKS: dict[str, Rules] = {
    "section": {"text": markup(3000), "fields": many(10), "accessory": TABLE, "expand": FLAG},
    "divider": {},
    "header": {"text": plain(150, required=True)},
    "actions": {"elements": many(25, required=True)},
    "context": {"elements": many(10, required=True)},
    "input": {
        "label": plain(2000, required=True),
        "element": NEEDED_TABLE,
        "hint": plain(2000),
        "optional": FLAG,
        "dispatch_action": FLAG,
    },
    "image": {"image_url": text(3000, 1), "slack_file": TABLE, "alt_text": text(2000, 1, required=True)}
    | {"title": plain(2000)},
    "rich_text": {"elements": many(1000, required=True)},
}
FIELD = markup(2000, required=True)

_INTERACTIVE: Rules = {"action_id": ID, "confirm": TABLE}
_FOCUSED: Rules = {**_INTERACTIVE, "focus_on_load": FLAG}
_PICKER: Rules = {**_FOCUSED, "placeholder": plain(150)}
_MULTI: Rules = {**_PICKER, "max_selected_items": whole(1, 100)}
_OPTION_PICKER: Rules = {"options": many(100), "option_groups": many(100)}
_CONVERSATIONS: Rules = {"default_to_current_conversation": FLAG, "filter": TABLE}

ELEMENTS: dict[str, Rules] = {
    "button": {
        **_INTERACTIVE,
        "text": plain(75, required=True),
        "url": text(3000, 1),
        "value": text(2000),
        "style": STYLE,
        "accessibility_label": text(75),
    },
    "overflow": {**_INTERACTIVE, "options": many(5, required=True)},
    "static_select": {**_PICKER, **_OPTION_PICKER, "initial_option": TABLE},
    "multi_static_select": {**_MULTI, **_OPTION_PICKER, "initial_options": many(100)},
    "radio_buttons": {**_FOCUSED, "options": many(10, required=True), "initial_option": TABLE},
    "checkboxes": {**_FOCUSED, "options": many(10, required=True), "initial_options": many(10)},
    "conversations_select": {**_PICKER, **_CONVERSATIONS, "initial_conversation": ID, "response_url_enabled": FLAG},
    "channels_select": {**_PICKER, "initial_channel": ID, "response_url_enabled": FLAG},
    "users_select": {**_PICKER, "initial_user": ID},
    "multi_conversations_select": {**_MULTI, **_CONVERSATIONS, "initial_conversations": many(100)},
    "multi_channels_select": {**_MULTI, "initial_channels": many(100)},
    "multi_users_select": {**_MULTI, "initial_users": many(100)},
    "plain_text_input": {
        "action_id": ID,
        "placeholder": plain(150),
        "initial_value": text(3000),
        "multiline": FLAG,
        "min_length": whole(0, 3000),
        "max_length": whole(1, 3000),
        "dispatch_action_config": TABLE,
        "focus_on_load": FLAG,
    },
    "image": {"image_url": text(3000, 1), "slack_file": TABLE, "alt_text": text(2000, 1, required=True)},
}

WITH_OPTIONS = frozenset({"static_select", "multi_static_select", "radio_buttons", "checkboxes", "overflow"})
MARKUP_OPTIONS = frozenset({"radio_buttons", "checkboxes"})
OPTION: Rules = {"value": text(150, required=True), "description": plain(75), "url": text(3000, 1)}
OPTION_GROUP: Rules = {"label": plain(75, required=True), "options": many(100, required=True)}
CONFIRM: Rules = {
    "title": plain(100, required=True),
    "text": markup(300, required=True),
    "confirm": plain(30, required=True),
    "deny": plain(30, required=True),
    "style": STYLE,
}

_SINGLE = frozenset({"static_select", "conversations_select", "channels_select", "users_select"})
_MULTIS = frozenset(f"multi_{name}" for name in _SINGLE)
_CHOICES = frozenset({"radio_buttons", "checkboxes"})
IN_SECTION = _SINGLE | _MULTIS | _CHOICES | {"button", "overflow", "image"}
IN_ACTIONS = _SINGLE | _CHOICES | {"button", "overflow"}
IN_INPUT = _SINGLE | _MULTIS | _CHOICES | {"plain_text_input"}

MODAL: Rules = {
    "title": plain(24, required=True),
    "close": plain(24),
    "submit": plain(24),
    "blocks": many(MAX_VIEW_BLOCKS, required=True),
    "private_metadata": text(3000),
    "callback_id": text(255),
    "external_id": text(255),
    "clear_on_close": FLAG,
    "notify_on_close": FLAG,
    "submit_disabled": FLAG,
}
HOME: Rules = {name: MODAL[name] for name in ("blocks", "private_metadata", "callback_id", "external_id")}
VIEWS = {"modal": MODAL, "home": HOME}
