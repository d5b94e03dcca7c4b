"""Discord's limits as tables: what each part of a payload may hold, and where it may stand.

Sources: Discord's OpenAPI description and developer documentation. Where the two differ the documentation is right:
a message holds 2,000 characters, a modal five rows.
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Kind(StrEnum):
    """What a value is; the word is the one that Discord's errors use."""

    TEXT = "string"
    WHOLE = "int"
    FLAG = "boolean"
    LIST = "list"
    TABLE = "dict"
    ANY = "any"


class Part(IntEnum):
    """A component's `type`."""

    ACTION_ROW = 1
    BUTTON = 2
    STRING_SELECT = 3
    TEXT_INPUT = 4
    USER_SELECT = 5
    ROLE_SELECT = 6
    MENTIONABLE_SELECT = 7
    CHANNEL_SELECT = 8
    SECTION = 9
    TEXT_DISPLAY = 10
    THUMBNAIL = 11
    MEDIA_GALLERY = 12
    FILE = 13
    SEPARATOR = 14
    CONTAINER = 17
    LABEL = 18
    FILE_UPLOAD = 19
    RADIO_GROUP = 21
    CHECKBOX_GROUP = 22
    CHECKBOX = 23


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One field: `low` and `high` bound a text's or list's length and a number's value."""

    kind: Kind
    required: bool = False
    low: int | None = None
    high: int | None = None
    choices: frozenset[int] | None = None


Rules = dict[str, Rule]


def text(high: int, low: int = 0, *, required: bool = False) -> Rule:
    return Rule(kind=Kind.TEXT, low=low, high=high, required=required)


def whole(low: int, high: int, *, required: bool = False) -> Rule:
    return Rule(kind=Kind.WHOLE, low=low, high=high, required=required)


def one_of(*choices: int, required: bool = False) -> Rule:
    return Rule(kind=Kind.WHOLE, choices=frozenset(choices), required=required)


def many(high: int, low: int = 0, *, required: bool = False) -> Rule:
    return Rule(kind=Kind.LIST, low=low, high=high, required=required)


FLAG = Rule(kind=Kind.FLAG)
TABLE = Rule(kind=Kind.TABLE)
NEEDED_TABLE = Rule(kind=Kind.TABLE, required=True)
CUSTOM_ID = text(100, 1, required=True)

IS_COMPONENTS_V2 = 1 << 15
EPHEMERAL = 1 << 6
LOADING = 1 << 7
SUPPRESS_EMBEDS = 1 << 2
SUPPRESS_NOTIFICATIONS = 1 << 12
FLAGS_OF_A_POST = IS_COMPONENTS_V2 | SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS

MAX_COMPONENTS = 40
MAX_DISPLAYED_TEXT = 4000
MAX_EMBEDDED_TEXT = 6000
MAX_LEGACY_ROWS = 5
BUTTONS_IN_A_ROW = 5

MESSAGE: Rules = {
    "content": text(2000),
    "embeds": many(10),
    "components": many(MAX_COMPONENTS),
    "flags": whole(0, (1 << 31) - 1),
    "tts": FLAG,
    "enforce_nonce": FLAG,
    "allowed_mentions": TABLE,
    "message_reference": TABLE,
    "sticker_ids": many(3),
    "attachments": many(10),
    "poll": TABLE,
}
ALLOWED_MENTIONS: Rules = {"parse": many(3), "users": many(100), "roles": many(100), "replied_user": FLAG}
MODAL: Rules = {
    "custom_id": CUSTOM_ID,
    "title": text(45, 1, required=True),
    "components": many(5, 1, required=True),
}
EMBED: Rules = {
    "title": text(256),
    "description": text(4096),
    "url": text(2048),
    "color": whole(0, 0xFFFFFF),
    "fields": many(25),
    "author": TABLE,
    "footer": TABLE,
}
EMBED_FIELD: Rules = {"name": text(256, 1, required=True), "value": text(1024, 1, required=True), "inline": FLAG}
EMBED_AUTHOR: Rules = {"name": text(256), "url": text(2048)}
EMBED_FOOTER: Rules = {"text": text(2048)}
OPTION: Rules = {
    "label": text(100, 1, required=True),
    "value": text(100, 1, required=True),
    "description": text(100),
    "default": FLAG,
    "emoji": TABLE,
}

_CHOOSER: Rules = {
    "custom_id": CUSTOM_ID,
    "placeholder": text(150),
    "min_values": whole(0, 25),
    "max_values": whole(1, 25),
    "disabled": FLAG,
    "required": FLAG,
}
_ENTITY_CHOOSER: Rules = {**_CHOOSER, "default_values": many(25)}

COMPONENTS: dict[int, Rules] = {
    Part.ACTION_ROW: {"components": many(5, 1, required=True)},
    Part.BUTTON: {
        "style": one_of(1, 2, 3, 4, 5, 6, required=True),
        "custom_id": text(100, 1),
        "label": text(80),
        "url": text(512),
        "disabled": FLAG,
        "emoji": TABLE,
    },
    Part.STRING_SELECT: {**_CHOOSER, "options": many(25, 1, required=True)},
    Part.TEXT_INPUT: {
        "custom_id": CUSTOM_ID,
        "style": one_of(1, 2, required=True),
        "label": text(45, 1),
        "value": text(4000),
        "placeholder": text(100),
        "required": FLAG,
        "min_length": whole(0, 4000),
        "max_length": whole(1, 4000),
    },
    Part.USER_SELECT: _ENTITY_CHOOSER,
    Part.ROLE_SELECT: _ENTITY_CHOOSER,
    Part.MENTIONABLE_SELECT: _ENTITY_CHOOSER,
    Part.CHANNEL_SELECT: {**_ENTITY_CHOOSER, "channel_types": many(25)},
    Part.SECTION: {"components": many(3, 1, required=True), "accessory": NEEDED_TABLE},
    Part.TEXT_DISPLAY: {"content": text(4000, 1, required=True)},
    Part.THUMBNAIL: {"media": NEEDED_TABLE, "description": text(1024, 1), "spoiler": FLAG},
    Part.MEDIA_GALLERY: {"items": many(10, 1, required=True)},
    Part.FILE: {"file": NEEDED_TABLE, "spoiler": FLAG},
    Part.SEPARATOR: {"divider": FLAG, "spacing": one_of(1, 2)},
    Part.CONTAINER: {
        "components": many(MAX_COMPONENTS, 1, required=True),
        "accent_color": whole(0, 0xFFFFFF),
        "spoiler": FLAG,
    },
    Part.LABEL: {"label": text(45, 1, required=True), "description": text(100, 1), "component": NEEDED_TABLE},
    Part.FILE_UPLOAD: {
        "custom_id": CUSTOM_ID,
        "min_values": whole(0, 10),
        "max_values": whole(1, 10),
        "required": FLAG,
    },
    Part.RADIO_GROUP: {"custom_id": CUSTOM_ID, "required": FLAG, "options": many(10, 2, required=True)},
    Part.CHECKBOX_GROUP: {
        "custom_id": CUSTOM_ID,
        "required": FLAG,
        "options": many(10, 1, required=True),
        "min_values": whole(0, 10),
        "max_values": whole(1, 10),
    },
    Part.CHECKBOX: {"custom_id": CUSTOM_ID, "default": FLAG},
}

ENTITY_SELECTS = frozenset({Part.USER_SELECT, Part.ROLE_SELECT, Part.MENTIONABLE_SELECT, Part.CHANNEL_SELECT})
SELECTS = ENTITY_SELECTS | {Part.STRING_SELECT}
WITH_OPTIONS = frozenset({Part.STRING_SELECT, Part.RADIO_GROUP, Part.CHECKBOX_GROUP})

_LAYOUT = frozenset({Part.SECTION, Part.TEXT_DISPLAY, Part.MEDIA_GALLERY, Part.FILE, Part.SEPARATOR, Part.ACTION_ROW})

TOP_OF_LEGACY = frozenset({Part.ACTION_ROW})
TOP_OF_V2 = _LAYOUT | {Part.CONTAINER}
TOP_OF_MODAL = frozenset({Part.ACTION_ROW, Part.TEXT_DISPLAY, Part.LABEL})

INSIDE: dict[int, dict[str, frozenset[Part]]] = {
    Part.ACTION_ROW: {"components": SELECTS | {Part.BUTTON}},
    Part.SECTION: {"components": frozenset({Part.TEXT_DISPLAY}), "accessory": frozenset({Part.BUTTON, Part.THUMBNAIL})},
    Part.CONTAINER: {"components": _LAYOUT},
}
INSIDE_MODAL: dict[int, dict[str, frozenset[Part]]] = {
    Part.ACTION_ROW: {"components": frozenset({Part.TEXT_INPUT})},
    Part.LABEL: {
        "component": SELECTS | {Part.TEXT_INPUT, Part.FILE_UPLOAD, Part.RADIO_GROUP, Part.CHECKBOX_GROUP, Part.CHECKBOX}
    },
}

COMMAND: Rules = {
    "name": text(32, 1, required=True),
    "description": text(100),
    "options": many(25),
    "type": one_of(1, 2, 3, 4),
}
COMMAND_OPTION: Rules = {
    "name": text(32, 1, required=True),
    "description": text(100, 1, required=True),
    "type": one_of(*range(1, 12), required=True),
    "options": many(25),
    "choices": many(25),
    "required": FLAG,
    "min_length": whole(0, 6000),
    "max_length": whole(1, 6000),
}
MAX_COMMANDS = 100
