"""Cards and forms become what Slack takes."""

import pytest
from hypothesis import given

from adapters.slack import limits, render
from adapters.slack.words import Payload
from bot.model.actions import Spoken
from bot.model.handles import Verb
from bot.views.card import Button, Card, ChannelMenu, Form, Look, Menu, Option, PickField, TextField
from tests.adapters.discord.drawings import a_card, a_form, a_press, cards, forms, unhurried
from tests.adapters.slack.opinions import problems_of_message, problems_of_view

HELP = Button(verb=Verb.OFFER_HELP, label="I can help", look=Look.KIND)
ME_TOO = Button(verb=Verb.ME_TOO, label="Me too")
REMOVE = Button(verb=Verb.DISCARD_DRAFT, label="Discard", look=Look.REMOVAL)
POST = Button(verb=Verb.POST, label="Post it", look=Look.KIND)
KEEP = Button(verb=Verb.KEEP_DRAFT, label="Keep as draft", look=Look.LEAVE)
SORTED = Button(verb=Verb.SORTED, label="Sorted", look=Look.KIND)


def controls_of(drawn: Payload) -> list[Payload]:
    rows = [block["elements"] for block in drawn["blocks"] if block["type"] == "actions"]
    menus = [[block["accessory"]] for block in drawn["blocks"] if "accessory" in block]
    return [control for row in (*menus, *rows) for control in row]


def test_a_message_is_blocks_with_the_words_of_its_notification():
    drawn = render.message(a_card("Hello <!channel>"))

    assert drawn["text"] == "Hello &lt;!channel&gt;"
    assert drawn["blocks"][0]["elements"][0]["elements"] == [{"type": "text", "text": "Hello <!channel>"}]


def test_buttons_name_their_class_their_card_and_their_slot():
    drawn = controls_of(render.message(a_card("Hello", controls=(HELP, ME_TOO))))

    assert [button["action_id"] for button in drawn] == [
        "1.form.CCCCCCCCCCCCCCCCCCCCCC.HHHHHHHHHHHHHHHHHHHHHH0",
        "1.act.CCCCCCCCCCCCCCCCCCCCCC.HHHHHHHHHHHHHHHHHHHHHH1",
    ]


def test_red_is_for_removal_and_green_for_kindness():
    drawn = controls_of(render.message(a_card("Hello", controls=(HELP, ME_TOO, REMOVE))))

    assert [button.get("style") for button in drawn] == ["primary", None, "danger"]


def test_a_preview_is_sent_by_its_kind_button_and_closed_by_the_one_that_leaves_it():
    view = render.modal(a_card("Preview", controls=(POST, REMOVE, KEEP)), "Close")

    assert (view["submit"]["text"], view["close"]["text"]) == ("Post it", "Keep as draft")
    assert view["callback_id"] == "1.act.CCCCCCCCCCCCCCCCCCCCCC.HHHHHHHHHHHHHHHHHHHHHH0"
    assert [button["text"]["text"] for button in controls_of(view)] == ["Discard"]


@pytest.mark.parametrize("button", [SORTED, HELP, ME_TOO])
def test_a_card_with_nothing_to_leave_is_only_closed(button: Button):
    view = render.modal(a_card("Posted", controls=(button,)), "Close")

    assert (view.get("submit"), view["close"]["text"]) == (None, "Close")
    assert [control["text"]["text"] for control in controls_of(view)] == [button.label]


def test_an_unfinished_preview_can_only_be_left():
    view = render.modal(a_card("Almost there", controls=(KEEP, REMOVE)), "Close")

    assert ("submit" in view, view["close"]["text"]) == (False, "Keep as draft")


def test_controls_keep_their_order_five_buttons_or_one_menu_a_row():
    menu = Menu(verb=Verb.CHOOSE_TOPIC, label="Topic", options=(Option(value="a", label="A"),))
    channels = ChannelMenu(verb=Verb.CHOOSE_CHANNEL, label="Channel")
    buttons = tuple(Button(verb=Verb.LOOK_AT, label=str(place)) for place in range(6))

    drawn = render.message(a_card("Hello", controls=(*buttons, menu, channels, HELP)))["blocks"][1:]

    assert [len(block.get("elements", [1])) for block in drawn] == [5, 1, 1, 1, 1]
    assert [block["type"] for block in drawn] == ["actions", "actions", "section", "section", "actions"]


def test_a_menu_shows_its_label_and_what_is_chosen():
    options = (Option(value="one", label="One"), Option(value="two", label="Two", chosen=True))
    block = render.message(a_card("?", controls=(Menu(verb=Verb.CHOOSE_TOPIC, label="Topic", options=options),)))
    section = block["blocks"][1]

    assert section["text"]["text"] == "Topic"
    assert section["accessory"]["initial_option"]["value"] == "two"


def test_a_menu_of_several_counts_when_its_button_is_pressed():
    options = tuple(Option(value=word, label=word.title(), chosen=True) for word in ("one", "two", "three"))
    menu = Menu(verb=Verb.SORTED_WITH, label="They helped", options=options, most=2)
    _, section, actions = render.message(a_card("Who?", controls=(menu,)))["blocks"]

    assert [option["value"] for option in section["accessory"]["initial_options"]] == ["one", "two"]
    assert section["accessory"]["max_selected_items"] == 2
    assert section["block_id"] == actions["elements"][0]["action_id"]
    assert actions["elements"][0]["text"]["text"] == "They helped"


def test_a_channel_menu_offers_channels_and_nobody():
    drawn = controls_of(render.message(a_card("?", controls=(ChannelMenu(verb=Verb.CHOOSE_CHANNEL, label="Where?"),))))

    assert drawn[0]["filter"]["include"] == ["public", "private"]


def test_a_card_that_was_never_issued_is_not_drawn():
    with pytest.raises(ValueError, match="handle"):
        render.message(Card(lines=(), controls=(HELP,)))


def test_a_form_is_a_view_of_labelled_fields():
    drawn = render.form(a_form())

    assert drawn["callback_id"] == "1.new.CCCCCCCCCCCCCCCCCCCCCC.DDDDDDDDDDDDDDDDDDDDDD"
    assert [block["block_id"] for block in drawn["blocks"]] == ["help", "size"]
    assert [block["element"]["type"] for block in drawn["blocks"]] == ["plain_text_input", "radio_buttons"]
    assert drawn["blocks"][1]["element"]["initial_option"]["value"] == "5m"


def test_a_form_that_a_button_opened_says_that_what_is_typed_counts():
    assert render.form(a_form(sends=a_press(11)))["callback_id"].startswith("1.form.")


@pytest.mark.parametrize("count,kind", [(1, "radio_buttons"), (10, "radio_buttons"), (11, "static_select")])
def test_more_options_than_radio_buttons_take_become_a_menu(count: int, kind: str):
    options = tuple(Option(value=str(place), label=str(place)) for place in range(count))
    drawn = render.form(a_form(fields=(PickField(name="pick", label="Which?", options=options),)))

    assert drawn["blocks"][0]["element"]["type"] == kind


def test_a_fields_hint_stands_beside_its_label():
    field = TextField(name="why", label="Why?", example="", limit=20, hint="A word about it.")

    assert render.form(a_form(fields=(field,)))["blocks"][0]["hint"]["text"] == "A word about it."


def test_a_field_opens_with_what_was_written_before_unescaped():
    field = TextField(name="hand", label="What?", example="Anything", limit=10, long=True, value="a <b> & and more")
    drawn = render.form(a_form(fields=(field,)))["blocks"][0]["element"]

    assert (drawn["initial_value"], drawn["max_length"], drawn["multiline"]) == ("a <b> & an", 10, True)


def test_what_came_too_late_is_offered_again():
    drawn = render.once_more(a_card("Again?"), "Ask for something small", Spoken.ASK)

    assert drawn["blocks"][-1]["elements"][0]["action_id"] == "1.run.ask"


@unhurried
@given(cards())
def test_slack_takes_every_card(card: Card):
    message, view, home = render.message(card), render.modal(card, "Close"), render.home(card)

    assert problems_of_message(message) == []
    assert problems_of_view(view) == []
    assert problems_of_view(home) == []
    assert 1 <= len(message["text"]) <= limits.TEXT
    assert all(len(control["action_id"]) <= limits.ACTION_ID for control in controls_of(message))


@unhurried
@given(forms)
def test_slack_takes_every_form(form: Form):
    assert problems_of_view(render.form(form)) == []
