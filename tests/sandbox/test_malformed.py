"""What is of a wrong kind, contradicts itself or was never registered is refused where it stands, on both platforms."""

from collections.abc import Callable
from typing import Any

import pytest

from sandbox.discord import ClientRefusal, commands, validation as discord
from sandbox.discord.errors import Refused as DiscordRefused
from sandbox.slack import validation as slack
from sandbox.slack.errors import Refused as SlackRefused
from tests.sandbox.bots import Json, button, row

EMBED: Json = {"title": "a"}
LINK: Json = {"type": 2, "style": 5, "label": "Open"}


def refusals(check: Callable[[Json], None], body: Json) -> str:
    """Give every code and message of a refusal with its path, as one text."""
    with pytest.raises(DiscordRefused) as refused:
        check(body)
    return "\n".join(_flat(refused.value.body["errors"]))


def _flat(errors: Json, path: str = "") -> list[str]:
    said = [f"{path}: {one['code']} {one['message']}" for one in errors.get("_errors", [])]
    inner = [(name, below) for name, below in errors.items() if name != "_errors"]
    return said + [line for name, below in inner for line in _flat(below, f"{path}.{name}" if path else name)]


@pytest.mark.parametrize(
    "body, said",
    [
        ({"content": "a", "flags": True}, "flags: NUMBER_TYPE_COERCE"),
        ({"embeds": [{**EMBED, "color": 1 << 24}]}, "embeds.0.color: NUMBER_TYPE_MAX"),
        ({"embeds": [{**EMBED, "color": -1}]}, "embeds.0.color: NUMBER_TYPE_MIN"),
        ({"content": "a", "nonce": "n" * 26}, "nonce: NONCE_TYPE_TOO_LONG"),
        ({"content": "a", "nonce": True}, "nonce: NONCE_TYPE_CONVERT"),
        ({"embeds": ["a"]}, "embeds.0: DICT_TYPE_CONVERT"),
        ({"embeds": [{**EMBED, "fields": [{"name": "a"}]}]}, "embeds.0.fields.0.value: BASE_TYPE_REQUIRED"),
        ({"embeds": [{**EMBED, "footer": {"text": 1}}]}, "embeds.0.footer.text: STRING_TYPE_CONVERT"),
        ({"components": ["a"]}, "components.0: DICT_TYPE_CONVERT"),
        ({"components": [{}]}, "components.0.type: BASE_TYPE_REQUIRED"),
        ({"components": [row({**button("a", "b"), "url": "https://a.example"})]}, "_URL_MUTUALLY_EXCLUSIVE"),
        ({"components": [row(LINK)]}, "components.0.components.0.url: BUTTON_COMPONENT_URL_REQUIRED"),
        ({"components": [row({"type": 2, "style": 1, "custom_id": "a"})]}, "components.0.label: BASE_TYPE_REQUIRED"),
        ({"components": [row({"type": 3, "custom_id": "a", "options": ["b"]})]}, "options.0: DICT_TYPE_CONVERT"),
    ],
)
def test_discord_names_the_place_of_each_fault(body: Json, said: str) -> None:
    assert said in refusals(discord.check_message, body)


@pytest.mark.parametrize(
    "component, said",
    [
        ({"type": 3, "custom_id": "a", "options": [{"label": "b", "value": "b"}] * 2}, "OPTION_VALUE_DUPLICATED"),
        ({"type": 3, "custom_id": "a", "disabled": True, "options": [{"label": "b", "value": "b"}]}, "IN_MODAL"),
        (
            {"type": 3, "custom_id": "a", "options": [{"label": v, "value": v, "default": True} for v in "bc"]},
            "TOO_MANY_DEFAULT_OPTIONS",
        ),
        ({"type": 4, "custom_id": "a", "style": 1, "min_length": 3, "max_length": 2}, "min_length: NUMBER_TYPE_MAX"),
        ({"type": 4, "custom_id": "a", "style": 1, "max_length": 2, "value": "abc"}, "value: BASE_TYPE_MAX_LENGTH"),
    ],
)
def test_discord_refuses_a_field_that_contradicts_itself(component: Json, said: str) -> None:
    form = {"custom_id": "f", "title": "t", "components": [{"type": 18, "label": "l", "component": component}]}

    assert said in refusals(discord.check_modal, form)


def plain(words: Any) -> Json:
    return {"type": "plain_text", "text": words}


OPTION: Json = {"text": plain("a"), "value": "a"}
PRESSED: Json = {"type": "button", "action_id": "a", "text": plain("a")}


def chooser(**more: Any) -> Json:
    return {"type": "section", "text": plain("a"), "accessory": {"type": "static_select", "action_id": "a", **more}}


@pytest.mark.parametrize(
    "block, said",
    [
        ({"type": "section"}, "must define either `text` or `fields` [json-pointer:/blocks/0]"),
        ({"type": "section", "text": plain(1)}, "missing required field: text [json-pointer:/blocks/0/text]"),
        ({"type": "section", "text": {**plain("a"), "more": 1}}, "invalid additional property: more"),
        ({"type": "section", "fields": [1]}, "[json-pointer:/blocks/0/fields/0]"),
        ({"type": "actions", "elements": [PRESSED, PRESSED]}, '`action_id` "a" already exists'),
        ({"type": "actions", "elements": ["a"]}, "unsupported type: None [json-pointer:/blocks/0/elements/0/type]"),
        ({"type": "context", "elements": [{"type": "image", "alt_text": "a"}]}, "either `image_url` or `slack_file`"),
        ({"type": "rich_text", "elements": ["a"]}, "unsupported type: None [json-pointer:/blocks/0/elements/0/type]"),
        (chooser(), "must define either `options` or `option_groups`"),
        (chooser(options=["a"]), "must provide an object [json-pointer:/blocks/0/accessory/options/0]"),
        (chooser(options=[OPTION], initial_option={**OPTION, "value": "b"}), "must exactly match one of the options"),
        (chooser(option_groups=[{"label": plain("a"), "options": ["b"]}]), "/option_groups/0/options/0]"),
        (chooser(option_groups=["a"]), "[json-pointer:/blocks/0/accessory/option_groups/0]"),
    ],
)
def test_slack_points_at_each_fault(block: Json, said: str) -> None:
    with pytest.raises(SlackRefused) as refused:
        slack.check_blocks([block])

    assert said in str(refused.value)


def test_slack_refuses_blocks_that_are_none_and_one_id_twice() -> None:
    divider = {"type": "divider", "block_id": "a"}
    with pytest.raises(SlackRefused, match="invalid_blocks_format"):
        slack.check_blocks({})
    with pytest.raises(SlackRefused, match='`block_id` "a" already exists'):
        slack.check_blocks([divider, divider])


@pytest.mark.parametrize(
    "element, said",
    [
        ({"min_length": 3, "max_length": 2}, "`min_length` must not be more than `max_length`"),
        ({"max_length": 2, "initial_value": "abc"}, "must be less than 3 characters"),
        ({"max_length": 3001}, "must be less than 3001"),
        ({"max_length": True}, "must provide"),
    ],
)
def test_slack_refuses_an_input_that_contradicts_itself(element: Json, said: str) -> None:
    typed = {"type": "plain_text_input", "action_id": "a", **element}
    view = {
        "type": "modal",
        "title": plain("t"),
        "submit": plain("s"),
        "blocks": [{"type": "input", "label": plain("l"), "element": typed}],
    }
    with pytest.raises(SlackRefused) as refused:
        slack.check_view(view, "modal")

    assert said in str(refused.value)


@pytest.mark.parametrize("view", [None, {"type": "home", "blocks": []}, {"type": "modal", "title": plain("t")}])
def test_slack_refuses_a_view_of_another_kind(view: Any) -> None:
    with pytest.raises(SlackRefused, match="invalid_arguments"):
        slack.check_view(view, "modal")


REGISTERED: list[Json] = [
    {
        "id": "1",
        "name": "lend",
        "options": [
            {"type": 3, "name": "what", "required": True},
            {"type": 4, "name": "days", "choices": [{"name": "a week", "value": 7}]},
            {"type": 6, "name": "to"},
        ],
    },
    {"id": "2", "name": "tools", "options": [{"type": 1, "name": "list"}]},
]


def read(line: str, **options: Any) -> commands.Typed:
    return commands.read(line, options, REGISTERED, lambda _, name: f"id of {name}")


def test_a_command_is_read_with_its_options_as_a_client_sends_them() -> None:
    typed = read("/lend", what="a drill", days="a week", to="ben")

    assert [(one["name"], one["value"]) for one in typed.data["options"]] == [
        ("what", "a drill"),
        ("days", 7),
        ("to", "id of ben"),
    ]


@pytest.mark.parametrize(
    "line, options, said",
    [
        ("/borrow", {}, "There is no command /borrow; registered: lend, tools"),
        ("/tools", {}, "There is no command /tools ; registered: list"),
        ("/lend out", {"what": "a drill"}, "has no sub-command 'out'"),
        ("/lend", {}, "The option 'what' is required"),
        ("/lend", {"what": 3}, "does not take 3"),
        ("/lend", {"what": "a drill", "days": "a year"}, "does not offer 'a year'"),
    ],
)
def test_a_command_that_is_not_registered_so_is_not_sent(line: str, options: Json, said: str) -> None:
    with pytest.raises(ClientRefusal) as refused:
        read(line, **options)

    assert said in str(refused.value)
