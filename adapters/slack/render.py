"""Card, Form -> Block Kit. Pure.

A card is drawn as a message, as a step of a modal, or as the Home tab. A step that can be left as it is (a preview)
is sent by its kind button and closed by the other; on every other card a large button in the corner would be pressed
for "I have read this", so there buttons stay buttons.
"""

from itertools import groupby
from typing import Any

from adapters.slack import custom_ids, limits
from adapters.slack.custom_ids import PICKED, Sends
from adapters.slack.mrkdwn import clean, label
from adapters.slack.words import Payload, blocks_of, plain, text_of
from bot.views.card import (
    Button,
    Card,
    ChannelMenu,
    Control,
    Document,
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

NAME = "Askaround"
"""Stands above a card that is drawn as a view, which has no title of its own."""

TYPED = "typed"
"""Every field's `action_id`; its name is its block's."""

_STYLES = {Look.KIND: {"style": "primary"}, Look.REMOVAL: {"style": "danger"}}


def message(card: Card) -> Payload:
    """Draw a message, with the words of its notification."""
    return {"text": text_of(card.lines), "blocks": _blocks(card, card.controls, limits.MESSAGE_BLOCKS)}


def home(card: Card) -> Payload:
    """Draw somebody's Home tab."""
    return {"type": "home", "blocks": _blocks(card, card.controls, limits.VIEW_BLOCKS)}


def modal(card: Card, close: str) -> Payload:
    """Draw a card as a view that says *close* in its corner, unless the card has a word for leaving things."""
    leave = next((button for button in card.controls if _leaves(button)), None)
    kind = next((button for button in card.controls if _is_kind_act(button)), None) if leave else None
    kept = tuple(control for control in card.controls if control is not leave and control is not kind)
    view = {
        "type": "modal",
        "title": _plain(NAME, limits.VIEW_TITLE),
        "close": _plain(leave.label if isinstance(leave, Button) else close, limits.VIEW_BUTTON),
        "blocks": _blocks(card, kept, limits.VIEW_BLOCKS),
    }
    if not isinstance(kind, Button):
        return view
    sends = {"submit": _plain(kind.label, limits.VIEW_BUTTON), "callback_id": custom_ids.write(card.press(kind))}
    return {**view, **sends}


def pages(card: Card, document: Document, close: str) -> Payload:
    """Draw one page of a document as a view, as it is written; Slack hands no file to one person alone."""
    view = modal(Card(lines=card.lines), close)
    text, most = document.shown, limits.PREFORMATTED
    pieces = [text[start : start + most] for start in range(0, len(text), most)]
    written = [{"type": "rich_text", "elements": [_preformatted(piece)]} for piece in pieces]
    return {**view, "blocks": [*view["blocks"], *written, *_controls(card, card.controls)]}


def _preformatted(text: str) -> Payload:
    return {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": text}]}


def form(form: Form) -> Payload:
    """Draw a form as a view; Slack writes its cancel button itself."""
    return {
        "type": "modal",
        "callback_id": custom_ids.write(form.sends, opens_form=True),
        "title": _plain(form.title, limits.VIEW_TITLE),
        "submit": _plain(form.submit, limits.VIEW_BUTTON),
        "blocks": [_input(field) for field in form.fields],
    }


def once_more(card: Card, words: str, sends: Sends) -> Payload:
    """Draw a card with one button, which opens what could not be opened."""
    button = {"type": "button", "text": _plain(words, limits.BUTTON_LABEL)}
    again = {**button, "style": "primary", "action_id": custom_ids.write(sends, opens_form=True)}
    drawn = message(card)
    return {**drawn, "blocks": [*drawn["blocks"], {"type": "actions", "elements": [again]}]}


def in_short(card: Card) -> str:
    """Give a card's first words, for a place that shows nothing more."""
    return label(card.lines[0].text if card.lines else "", limits.FIELD_ERROR)


def _leaves(control: Control) -> bool:
    return isinstance(control, Button) and control.look is Look.LEAVE


def _is_kind_act(control: Control) -> bool:
    return isinstance(control, Button) and control.look is Look.KIND and not control.verb.opens_form


def _blocks(card: Card, controls: tuple[Control, ...], most: int) -> list[Payload]:
    drawn = _controls(card, controls)
    return [*blocks_of(card.lines, most - len(drawn)), *drawn]


def _controls(card: Card, controls: tuple[Control, ...]) -> list[Payload]:
    blocks: list[Payload] = []
    for are_buttons, group in groupby(controls[: limits.CONTROLS], lambda control: isinstance(control, Button)):
        if are_buttons:
            blocks += _rows([_button(card, control) for control in group if isinstance(control, Button)])
        else:
            blocks += [block for control in group if not isinstance(control, Button) for block in _menu(card, control)]
    return blocks


def _rows(buttons: list[Payload]) -> list[Payload]:
    width = limits.BUTTONS_IN_A_ROW
    rows = [buttons[start : start + width] for start in range(0, len(buttons), width)]
    return [{"type": "actions", "elements": row} for row in rows]


def _button(card: Card, button: Button) -> Payload:
    action_id = custom_ids.write(card.press(button), opens_form=button.verb.opens_form)
    words = _plain(button.label, limits.BUTTON_LABEL)
    return {"type": "button", "text": words, "action_id": action_id, **_STYLES.get(button.look, {})}


def _menu(card: Card, menu: Menu | ChannelMenu | StaffMenu | GroupMenu) -> list[Payload]:
    """Set a menu beside its label, which a menu with something chosen does not show."""
    action_id = custom_ids.write(card.press(menu), opens_form=menu.verb.opens_form)
    words = _plain(menu.label, limits.MENU_LABEL)
    named = {"action_id": action_id, "placeholder": words}
    if isinstance(menu, ChannelMenu):
        return [_beside(words, {**_channels(), **named})]
    if isinstance(menu, StaffMenu):
        return _above_a_button(words, _people(menu, words), menu.label, action_id)
    if isinstance(menu, GroupMenu):
        chosen = {"initial_conversation": menu.chosen} if menu.chosen else {}
        return [_beside(words, {**_channels(), **named, **chosen})]
    most = max(1, min(menu.most, len(menu.options)))
    if most == 1:
        return [_beside(words, {"type": "static_select", **_options(menu.options[: limits.MENU_OPTIONS]), **named})]
    return _several(menu, most, action_id)


def _several(menu: Menu, most: int, action_id: str) -> list[Payload]:
    """Set a menu above a button: Slack tells of every single choice, and never which was the last."""
    words, options = _plain(menu.label, limits.MENU_LABEL), menu.options[: limits.MENU_OPTIONS]
    chosen = [_option(option) for option in options if option.chosen][:most]
    menu_of_several: Payload = {
        "type": "multi_static_select",
        "action_id": PICKED,
        "placeholder": words,
        "options": [_option(option) for option in options],
        "max_selected_items": most,
        **({"initial_options": chosen} if chosen else {}),
    }
    return _above_a_button(words, menu_of_several, menu.label, action_id)


def _people(menu: StaffMenu, words: Payload) -> Payload:
    chosen = [person.account.rpartition(":")[2] for person in menu.people[: menu.most]]
    return {
        "type": "multi_users_select",
        "action_id": PICKED,
        "placeholder": words,
        "max_selected_items": menu.most,
        **({"initial_users": chosen} if chosen else {}),
    }


def _above_a_button(words: Payload, menu: Payload, named: str, action_id: str) -> list[Payload]:
    label_again = _plain(named, limits.BUTTON_LABEL)
    button = {"type": "button", "style": "primary", "text": label_again, "action_id": action_id}
    return [
        {**_beside(words, menu), "block_id": action_id},
        {"type": "actions", "elements": [button]},
    ]


def _beside(words: Payload, drawn: Payload) -> Payload:
    return {"type": "section", "text": words, "accessory": drawn}


def _channels() -> Payload:
    shown = {"include": ["public", "private"], "exclude_bot_users": True, "exclude_external_shared_channels": True}
    return {"type": "conversations_select", "filter": shown}


def _options(options: tuple[Option, ...]) -> Payload:
    chosen = next((_option(option) for option in options if option.chosen), None)
    return {"options": [_option(option) for option in options], **({"initial_option": chosen} if chosen else {})}


def _option(option: Option) -> Payload:
    return {"text": _plain(option.label, limits.OPTION_LABEL), "value": option.value}


def _input(field: Field) -> Payload:
    drawn = _text_input(field) if isinstance(field, TextField) else _pick(field)
    return {
        "type": "input",
        "block_id": field.name,
        "label": _plain(field.label, limits.FIELD_LABEL),
        "element": {**drawn, "action_id": TYPED},
        "optional": isinstance(field, TextField) and not field.required,
        **({"hint": _plain(field.hint, limits.FIELD_HINT)} if isinstance(field, TextField) and field.hint else {}),
    }


def _text_input(field: TextField) -> Payload:
    limit = min(field.limit, limits.FIELD_VALUE)
    value = clean(field.value)[:limit]
    return {
        "type": "plain_text_input",
        "multiline": field.long,
        "placeholder": _plain(field.example, limits.FIELD_PLACEHOLDER),
        "max_length": limit,
        **({"initial_value": value} if value else {}),
    }


def _pick(field: PickField) -> Payload:
    fits = len(field.options) <= limits.RADIO_OPTIONS
    kind = "radio_buttons" if fits else "static_select"
    return {"type": kind, **_options(field.options[: limits.MENU_OPTIONS])}


def _plain(text: str, most: int) -> dict[str, Any]:
    return plain(label(text, most))
