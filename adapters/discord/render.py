"""Card, Form -> Discord's payloads. Pure.

What a phone announces (public cards, private messages) is `content` with rows of controls, since a notification shows
nothing of components v2. What only its reader sees, and is looking at, is components v2 set to look the same: it holds
twice the text.
"""

from enum import IntEnum, IntFlag
from itertools import groupby
from typing import Any

from adapters.discord import custom_ids, limits
from adapters.discord.markdown import clean, label
from adapters.discord.words import text_of
from bot.views.card import (
    Button,
    Card,
    ChannelMenu,
    Control,
    Field,
    Form,
    GroupMenu,
    Look,
    Menu,
    Option,
    PickField,
    StaffMenu,
    TextField,
)

Payload = dict[str, Any]


class Flag(IntFlag):
    """A message's `flags`."""

    SUPPRESS_EMBEDS = 1 << 2
    EPHEMERAL = 1 << 6
    COMPONENTS_V2 = 1 << 15


class Part(IntEnum):
    """A component's `type`."""

    ROW = 1
    BUTTON = 2
    MENU = 3
    TEXT_INPUT = 4
    ROLE_MENU = 6
    CHANNEL_MENU = 8
    TEXT = 10
    LABEL = 18
    RADIO_GROUP = 21


_STYLES = {Look.KIND: 3, Look.PLAIN: 2, Look.LEAVE: 2, Look.REMOVAL: 4}
_WRITABLE_CHANNELS = (0, 5)


def card(card: Card, *, ephemeral: bool = False) -> Payload:
    """Draw a message: it can ping nobody and previews no link; *ephemeral* ones are for their reader alone."""
    return _ephemeral(card) if ephemeral else _announced(card)


def form(form: Form) -> Payload:
    """Draw a modal; Discord writes its submit button itself."""
    return {
        "custom_id": custom_ids.write(form.sends),
        "title": label(form.title, limits.MODAL_TITLE),
        "components": [_labelled(field) for field in form.fields],
    }


def _announced(card: Card) -> Payload:
    return {
        "content": text_of(card.lines, limits.CONTENT),
        "components": _rows(card),
        "flags": int(Flag.SUPPRESS_EMBEDS),
        "allowed_mentions": {"parse": []},
    }


def _ephemeral(card: Card) -> Payload:
    return {
        "components": [{"type": int(Part.TEXT), "content": text_of(card.lines, limits.DISPLAYED)}, *_rows(card)],
        "flags": int(Flag.SUPPRESS_EMBEDS | Flag.EPHEMERAL | Flag.COMPONENTS_V2),
        "allowed_mentions": {"parse": []},
    }


def _rows(card: Card) -> list[Payload]:
    rows: list[Payload] = []
    for are_buttons, neighbours in groupby(card.controls, lambda control: isinstance(control, Button)):
        drawn = [_control(card, control) for control in neighbours]
        width = limits.BUTTONS_IN_A_ROW if are_buttons else 1
        rows += [_row(drawn[start : start + width]) for start in range(0, len(drawn), width)]
    return rows[: limits.ROWS]


def _row(drawn: list[Payload]) -> Payload:
    return {"type": int(Part.ROW), "components": drawn}


def _control(card: Card, control: Control) -> Payload:
    custom_id = custom_ids.write(card.press(control), opens_form=control.verb.opens_form)
    match control:
        case Button():
            return _button(control, custom_id)
        case Menu():
            return _menu(control, custom_id)
        case ChannelMenu():
            return _channel_menu(control, custom_id)
        case StaffMenu():
            return _role_menu(control.label, control.roles, control.most, custom_id)
        case GroupMenu():
            return _role_menu(control.label, (control.chosen,) if control.chosen else (), 1, custom_id)


def _button(button: Button, custom_id: str) -> Payload:
    return {
        "type": int(Part.BUTTON),
        "style": _STYLES[button.look],
        "label": label(button.label, limits.BUTTON_LABEL),
        "custom_id": custom_id,
    }


def _menu(menu: Menu, custom_id: str) -> Payload:
    options = menu.options[: limits.MENU_OPTIONS]
    most = max(1, min(menu.most, len(options)))
    return {
        "type": int(Part.MENU),
        "custom_id": custom_id,
        "placeholder": label(menu.label, limits.MENU_PLACEHOLDER),
        "min_values": 1,
        "max_values": most,
        "options": _options(options, most),
    }


def _channel_menu(menu: ChannelMenu, custom_id: str) -> Payload:
    return {
        "type": int(Part.CHANNEL_MENU),
        "custom_id": custom_id,
        "placeholder": label(menu.label, limits.MENU_PLACEHOLDER),
        "channel_types": list(_WRITABLE_CHANNELS),
        "min_values": 1,
        "max_values": 1,
    }


def _role_menu(words: str, chosen: tuple[str, ...], most: int, custom_id: str) -> Payload:
    return {
        "type": int(Part.ROLE_MENU),
        "custom_id": custom_id,
        "placeholder": label(words, limits.MENU_PLACEHOLDER),
        "min_values": 0,
        "max_values": most,
        "default_values": [{"id": role, "type": "role"} for role in chosen[:most]],
    }


def _options(options: tuple[Option, ...], most: int = 1) -> list[Payload]:
    chosen = [option.value for option in options if option.chosen][:most]
    return [
        {
            "value": option.value,
            "label": label(option.label, limits.OPTION_LABEL),
            "default": option.value in chosen,
        }
        for option in options
    ]


def _labelled(field: Field) -> Payload:
    drawn = _text_input(field) if isinstance(field, TextField) else _pick(field)
    hint = field.hint if isinstance(field, TextField) else ""
    described = {"description": label(hint, limits.FIELD_DESCRIPTION)} if hint else {}
    named = {"type": int(Part.LABEL), "label": label(field.label, limits.FIELD_LABEL)}
    return {**named, **described, "component": drawn}


def _text_input(field: TextField) -> Payload:
    limit = min(field.limit, limits.FIELD_VALUE)
    drawn: Payload = {
        "type": int(Part.TEXT_INPUT),
        "custom_id": field.name,
        "style": 2 if field.long else 1,
        "placeholder": label(field.example, limits.FIELD_PLACEHOLDER),
        "max_length": limit,
        "required": field.required,
    }
    if value := clean(field.value)[:limit]:
        drawn["value"] = value
    return drawn


def _pick(field: PickField) -> Payload:
    fits = len(field.options) in limits.RADIO_OPTIONS
    return {
        "type": int(Part.RADIO_GROUP if fits else Part.MENU),
        "custom_id": field.name,
        "required": True,
        "options": _options(field.options[: limits.MENU_OPTIONS]),
    }
