"""Block Kit's limits, each at its own pointer; and what slack_sdk itself takes for good, the sandbox takes too."""

from typing import Any

import pytest
from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block

from sandbox.slack import Actor
from tests.sandbox.slack.bots import (
    Bot,
    Json,
    actions,
    button,
    field,
    home,
    markup,
    modal,
    options,
    plain,
    refused,
    section,
    select,
    text_input,
)


def radio(count: int, **more: object) -> Json:
    return {"type": "radio_buttons", "action_id": "r", "options": options(*map(str, range(count))), **more}


def labelled(text: Json, value: str = "v") -> Json:
    return {"type": "static_select", "action_id": "s", "options": [{"text": text, "value": value}]}


BAD_BLOCKS: list[tuple[list[Json], str]] = [
    ([{"type": "divider"}] * 51, "no more than 50 items allowed [json-pointer:/blocks]"),
    ([{"type": "nonsense"}], "unsupported type: nonsense [json-pointer:/blocks/0/type]"),
    ([{"type": "section"}], "must define either `text` or `fields` [json-pointer:/blocks/0]"),
    ([section("a" * 3001)], "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
    ([section("")], "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    ([section("a", colour="red")], "invalid additional property: colour [json-pointer:/blocks/0]"),
    ([{"type": "section", "text": "a"}], "must provide a text object [json-pointer:/blocks/0/text]"),
    (
        [{"type": "section", "text": {"type": "html", "text": "a"}}],
        "unsupported type: html [json-pointer:/blocks/0/text/",
    ),
    ([{"type": "section", "text": markup("a", emoji=True)}], "invalid additional property: emoji"),
    (
        [{"type": "section", "fields": [plain("a")] * 11}],
        "no more than 10 items allowed [json-pointer:/blocks/0/fields]",
    ),
    ([{"type": "section", "fields": [plain("a" * 2001)]}], "2001 characters [json-pointer:/blocks/0/fields/0/text]"),
    ([{"type": "header", "text": plain("a" * 151)}], "must be less than 151 characters"),
    ([{"type": "header", "text": markup("a")}], "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]"),
    ([{"type": "context", "elements": [plain("a")] * 11}], "no more than 10 items allowed"),
    ([{"type": "context", "elements": [button("a", "b")]}], "unsupported type: button"),
    ([actions()], "no fewer than 1 items allowed [json-pointer:/blocks/0/elements]"),
    ([actions(*(button("a", str(n)) for n in range(26)))], "no more than 25 items allowed"),
    ([actions(button("a", "same"), button("b", "same"))], '`action_id` "same" already exists'),
    (
        [actions(button("a", "x"), block_id="b"), actions(button("a", "x"), block_id="b")],
        '`block_id` "b" already exists',
    ),
    ([actions(button("a" * 76, "x"))], "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]"),
    ([actions(button("a", "x" * 256))], "must be less than 256 characters"),
    ([actions(button("a", "x", value="v" * 2001))], "must be less than 2001 characters"),
    ([actions(button("a", "x", style="loud"))], "must be one of: danger, primary"),
    ([actions({"type": "button", "text": markup("a")})], "unsupported type: mrkdwn"),
    ([actions({"type": "button"})], "missing required field: text [json-pointer:/blocks/0/elements/0]"),
    ([actions(text_input())], "unsupported type: plain_text_input"),
    ([actions(button("a", "x", confirm={"title": plain("a")}))], "missing required field: deny"),
    ([actions(select("s", *map(str, range(101))))], "no more than 100 items allowed"),
    ([actions(select("s"))], "must define either `options` or `option_groups`"),
    ([actions(labelled(plain("a" * 76)))], "must be less than 76 characters"),
    ([actions(labelled(plain("a"), "v" * 151))], "must be less than 151 characters"),
    ([actions(labelled(markup("a")))], "unsupported type: mrkdwn"),
    ([actions(select("s", "a", placeholder=plain("p" * 151)))], "must be less than 151 characters"),
    ([actions(select("s", "a", initial_option=options("b")[0]))], "must exactly match one of the options"),
    ([actions(radio(11))], "no more than 10 items allowed"),
    ([actions({"type": "overflow", "options": options(*"abcdef")})], "no more than 5 items allowed"),
    (
        [section("a", accessory=text_input())],
        "unsupported type: plain_text_input [json-pointer:/blocks/0/accessory/type]",
    ),
    ([{"type": "image", "alt_text": "a"}], "must define either `image_url` or `slack_file`"),
    ([{"type": "rich_text", "elements": [{"type": "text"}]}], "unsupported type: text"),
]


@pytest.mark.parametrize("blocks,words", BAD_BLOCKS, ids=[words[:50] for _, words in BAD_BLOCKS])
async def test_blocks_out_of_bounds_are_refused_at_their_pointer(bot: Bot, ana: Actor, blocks: list[Json], words: str):
    answer = await refused(bot.post(ana.channel_id("help"), text="x", blocks=blocks))

    assert answer["error"] == "invalid_blocks"
    assert any(words in message for message in answer["response_metadata"]["messages"])
    assert ana.channel("help") == []


def filled(**more: Any) -> Json:
    return modal(field("a", text_input(**more), "b"))


BAD_VIEWS: list[tuple[Json, str]] = [
    (modal(section("a"), title="t" * 25), "must be less than 25 characters [json-pointer:/view/title/text]"),
    (modal(section("a"), submit="s" * 25), "must be less than 25 characters [json-pointer:/view/submit/text]"),
    (modal(section("a"), close=plain("c" * 25)), "must be less than 25 characters [json-pointer:/view/close/text]"),
    (modal(section("a"), close=markup("c")), "unsupported type: mrkdwn [json-pointer:/view/close/type]"),
    (modal(section("a"), callback_id="c" * 256), "must be less than 256 characters"),
    (modal(section("a"), private_metadata="p" * 3001), "must be less than 3001 characters"),
    (modal(*({"type": "divider"} for _ in range(101))), "no more than 100 items allowed [json-pointer:/view/blocks]"),
    (modal(), "no fewer than 1 items allowed [json-pointer:/view/blocks]"),
    (modal(section("a"), id="V1"), "invalid additional property: id [json-pointer:/view]"),
    ({"type": "modal", "blocks": [section("a")]}, "missing required field: title [json-pointer:/view]"),
    (home(section("a")), "unsupported type: home [json-pointer:/view/type]"),
    (modal(field("a", text_input(), "b"), submit=None), "missing required field: submit"),
    (modal(field("l" * 2001, text_input(), "b")), "must be less than 2001 characters"),
    (modal(field("a", text_input(), "b", hint=plain("h" * 2001))), "must be less than 2001 characters"),
    (modal(field("a", button("b", "c"), "b")), "unsupported type: button"),
    (filled(max_length=3001), "must be less than 3001"),
    (filled(initial_value="abc", max_length=2), "must be less than 3 characters"),
    (filled(min_length=3, max_length=2), "`min_length` must not be more than `max_length`"),
    (filled(min_length=True), "must provide an integer"),
]


@pytest.mark.parametrize("view,words", BAD_VIEWS, ids=[words[:50] for _, words in BAD_VIEWS])
async def test_views_out_of_bounds_are_refused_at_their_pointer(bot: Bot, ana: Actor, view: Json, words: str):
    await ana.run("/ask")

    answer = await refused(bot.client.views_open(trigger_id=bot.heard[-1]["trigger_id"], view=view))

    assert answer["error"] == "invalid_arguments"
    assert any(words in message for message in answer["response_metadata"]["messages"])
    assert ana.modals() == []


GROUPED: Json = {
    "type": "static_select",
    "action_id": "g",
    "option_groups": [{"label": plain("Near"), "options": options("A", "B")}],
}
GOOD_BLOCKS: list[Json] = [
    {"type": "header", "text": plain("h" * 150)},
    section("s" * 3000, accessory=button("b" * 75, "i" * 255, value="v" * 2000, style="primary")),
    section("a", accessory={"type": "multi_static_select", "action_id": "m", "options": options("A", "B")}),
    {"type": "section", "fields": [plain("f" * 2000)] * 10},
    {"type": "context", "elements": [markup("c")] * 10},
    actions(*(button("a", str(number)) for number in range(25))),
    actions(select("s", *map(str, range(100))), GROUPED, radio(10)),
    actions({"type": "overflow", "action_id": "o", "options": options(*"abcde")}),
    field("l" * 2000, text_input(max_length=3000, initial_value="x" * 3000), "input", hint=plain("h" * 2000)),
    {"type": "divider"},
]


async def test_what_is_just_within_bounds_passes_and_comes_back_with_ids(bot: Bot, ana: Actor):
    sent = await bot.post(ana.channel_id("help"), text="x", blocks=GOOD_BLOCKS)

    kept = sent["message"]["blocks"]
    assert all(block["block_id"] for block in kept)
    assert [block["type"] for block in kept] == [block["type"] for block in GOOD_BLOCKS]
    assert len(ana.channel("help")[0].buttons) == 26


@pytest.mark.parametrize("block", GOOD_BLOCKS, ids=[block["type"] for block in GOOD_BLOCKS])
def test_slack_sdk_takes_what_the_sandbox_takes(block: Json):
    parsed = Block.parse(block)

    assert parsed is not None
    assert parsed.to_dict()["type"] == block["type"]


@pytest.mark.parametrize(
    "block",
    [
        section("a" * 3001),
        {"type": "header", "text": plain("a" * 151)},
        {"type": "context", "elements": [plain("a")] * 11},
        actions(*(button("a", str(n)) for n in range(26))),
        actions(button("a", "x" * 256)),
        actions(button("a", "x", value="v" * 2001)),
        actions(select("s", *map(str, range(101)))),
        section("a", accessory={"type": "overflow", "action_id": "o", "options": options(*"abcdef")}),
        field("l" * 2001, text_input(), "b"),
    ],
)
async def test_what_slack_sdk_refuses_the_sandbox_refuses(bot: Bot, ana: Actor, block: Json):
    parsed = Block.parse(block)
    assert parsed is not None
    with pytest.raises(SlackObjectFormationError):
        parsed.to_dict()

    answer = await refused(bot.post(ana.channel_id("help"), text="x", blocks=[block]))

    assert answer["error"] == "invalid_blocks"


async def test_a_group_of_options_is_chosen_from_like_any_other(bot: Bot, ana: Actor):
    await bot.post(ana.channel_id("help"), text="x", blocks=[actions(GROUPED)])

    await ana.choose(ana.channel("help")[0], "g", ["B"])

    assert bot.heard[-1]["actions"][0]["selected_option"]["value"] == "b"
