"""Cards and forms become what Discord takes."""

from typing import Any

import pytest
from hypothesis import given

from adapters.discord import limits, render
from bot.model.handles import Verb
from bot.views.card import Button, Card, ChannelMenu, Form, Look, Menu, Option, PickField, TextField
from tests.adapters.discord.drawings import a_card, a_form, a_press, cards, forms, unhurried
from tests.adapters.discord.schema import described, problems

HELP = Button(verb=Verb.OFFER_HELP, label="I can help", look=Look.KIND)
ME_TOO = Button(verb=Verb.ME_TOO, label="Me too")
REMOVE = Button(verb=Verb.DISCARD_DRAFT, label="Discard", look=Look.REMOVAL)


def rows_of(card: Card, *, ephemeral: bool = False) -> list[list[dict[str, Any]]]:
    drawn = render.card(card, ephemeral=ephemeral)["components"]
    return [part["components"] for part in drawn if part["type"] == 1]


def test_a_public_card_is_text_that_a_notification_can_show():
    drawn = render.card(a_card("Hello"))

    assert drawn == {"content": "Hello", "components": [], "flags": 4, "allowed_mentions": {"parse": []}}


def test_a_private_card_is_for_its_reader_alone_and_holds_twice_the_text():
    drawn = render.card(a_card("x" * 5000), ephemeral=True)

    assert drawn["flags"] == 4 | 64 | 32768
    assert "content" not in drawn
    assert len(drawn["components"][0]["content"]) == 4000


def test_buttons_name_their_class_their_card_and_their_slot():
    (row,) = rows_of(a_card("Hello", controls=(HELP, ME_TOO)))

    assert [button["custom_id"] for button in row] == [
        "1.form.CCCCCCCCCCCCCCCCCCCCCC.HHHHHHHHHHHHHHHHHHHHHH0",
        "1.act.CCCCCCCCCCCCCCCCCCCCCC.HHHHHHHHHHHHHHHHHHHHHH1",
    ]


def test_red_is_for_removal_and_green_for_kindness():
    (row,) = rows_of(a_card("Hello", controls=(HELP, ME_TOO, REMOVE)))

    assert [button["style"] for button in row] == [3, 2, 4]


def test_controls_keep_their_order_five_buttons_or_one_menu_a_row():
    menu = Menu(verb=Verb.CHOOSE_TOPIC, label="Topic", options=(Option(value="a", label="A"),))
    channels = ChannelMenu(verb=Verb.CHOOSE_CHANNEL, label="Channel")
    buttons = tuple(Button(verb=Verb.LOOK_AT, label=str(place)) for place in range(6))

    rows = rows_of(a_card("Hello", controls=(*buttons, menu, channels, HELP)))

    assert [[part["type"] for part in row] for row in rows] == [[2] * 5, [2], [3], [8], [2]]


def test_a_menu_shows_what_is_chosen_and_no_more_than_may_be():
    options = tuple(Option(value=word, label=word.title(), chosen=True) for word in ("one", "two", "three"))
    (row,) = rows_of(a_card("Hello", controls=(Menu(verb=Verb.SORTED_WITH, label="Who?", options=options, most=2),)))

    assert [option["default"] for option in row[0]["options"]] == [True, True, False]
    assert (row[0]["min_values"], row[0]["max_values"]) == (1, 2)


def test_a_channel_menu_offers_channels_for_text_and_announcements():
    (row,) = rows_of(a_card("Hello", controls=(ChannelMenu(verb=Verb.CHOOSE_CHANNEL, label="Where?"),)))

    assert row[0]["channel_types"] == [0, 5]


def test_a_card_that_was_never_issued_is_not_drawn():
    with pytest.raises(ValueError, match="handle"):
        render.card(Card(lines=(), controls=(HELP,)))


def test_a_form_is_a_modal_of_labelled_fields():
    drawn = render.form(a_form())

    assert drawn["custom_id"] == "1.new.CCCCCCCCCCCCCCCCCCCCCC.DDDDDDDDDDDDDDDDDDDDDD"
    assert [part["component"]["type"] for part in drawn["components"]] == [4, 21]
    assert drawn["components"][1]["component"]["options"][0]["default"] is True


def test_a_form_that_a_button_opened_goes_by_the_same_press():
    assert render.form(a_form(sends=a_press(11)))["custom_id"].endswith(".HHHHHHHHHHHHHHHHHHHHHHb")


@pytest.mark.parametrize("count,kind", [(1, 3), (2, 21), (10, 21), (11, 3)])
def test_more_or_fewer_options_than_a_radio_group_takes_become_a_menu(count: int, kind: int):
    options = tuple(Option(value=str(place), label=str(place)) for place in range(count))
    drawn = render.form(a_form(fields=(PickField(name="pick", label="Which?", options=options),)))

    assert drawn["components"][0]["component"]["type"] == kind


def test_a_fields_hint_stands_beside_its_label():
    field = TextField(name="why", label="Why?", example="", limit=20, hint="A word about it.")

    assert render.form(a_form(fields=(field,)))["components"][0]["description"] == "A word about it."


def test_a_field_opens_with_what_was_written_before_unescaped():
    field = TextField(name="hand", label="What?", example="Anything", limit=10, long=True, value="a *b* and more")
    drawn = render.form(a_form(fields=(field,)))["components"][0]["component"]

    assert (drawn["value"], drawn["max_length"], drawn["style"]) == ("a *b* and ", 10, 2)


@unhurried
@given(cards())
def test_every_card_fits(card: Card):
    drawn = render.card(card)

    assert 1 <= len(drawn["content"]) <= limits.CONTENT
    assert len(drawn["components"]) <= limits.ROWS
    assert all(len(part["custom_id"]) <= limits.CUSTOM_ID for row in rows_of(card) for part in row)


@described
@unhurried
@given(cards())
def test_discord_s_own_description_takes_every_card(card: Card):
    message, answer = render.card(card), render.card(card, ephemeral=True)

    assert problems("POST", "/channels/1/messages", message) == []
    assert problems("PATCH", "/channels/1/messages/2", message) == []
    assert problems("POST", "/interactions/1/token/callback", {"type": 4, "data": answer}) == []
    assert problems("PATCH", "/webhooks/1/token/messages/@original", answer) == []


@described
@unhurried
@given(forms)
def test_discord_s_own_description_takes_every_form(form: Form):
    assert problems("POST", "/interactions/1/token/callback", {"type": 9, "data": render.form(form)}) == []
