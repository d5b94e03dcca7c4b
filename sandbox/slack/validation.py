"""Checks payloads against the tables of `limits` and answers as Slack does: a sentence and a JSON pointer each."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sandbox.errors import Json
from sandbox.slack import limits
from sandbox.slack.errors import Refused
from sandbox.slack.limits import Kind, Rule, Rules

_NATIVE: dict[Kind, type] = {
    Kind.TEXT: str,
    Kind.PLAIN: dict,
    Kind.MARKUP: dict,
    Kind.WHOLE: int,
    Kind.FLAG: bool,
    Kind.LIST: list,
    Kind.TABLE: dict,
}
_TEXT_TYPES = {
    Kind.PLAIN: {"plain_text": ("type", "text", "emoji")},
    Kind.MARKUP: {"plain_text": ("type", "text", "emoji"), "mrkdwn": ("type", "text", "verbatim")},
}


def check_blocks(blocks: Any) -> None:
    """Refuse the blocks of a message that Slack refuses."""
    if not isinstance(blocks, list):
        raise Refused("invalid_blocks_format")
    reasons = list(_too_many(len(blocks), limits.MAX_MESSAGE_BLOCKS, "/blocks"))
    reasons += _block_list_problems(blocks, "/blocks")
    if reasons:
        raise Refused("invalid_blocks", reasons)


def check_view(view: Any, *allowed: str) -> None:
    """Refuse a view that Slack refuses; *allowed* are the types that the method takes."""
    reasons = list(_view_problems(view, allowed))
    if reasons:
        raise Refused("invalid_arguments", reasons)


def _view_problems(view: Any, allowed: tuple[str, ...]) -> Iterator[str]:
    if not isinstance(view, dict):
        yield _at("must provide an object", "/view")
    elif view.get("type") not in allowed:
        yield _at(f"unsupported type: {view.get('type')}", "/view/type")
    else:
        yield from _field_problems(view, limits.VIEWS[view["type"]], "/view", also=("type",))
        blocks = view.get("blocks")
        if isinstance(blocks, list):
            yield from _block_list_problems(blocks, "/view/blocks")
            yield from _submit_problems(view, blocks)


def _submit_problems(view: Json, blocks: list[Any]) -> Iterator[str]:
    asks = any(isinstance(block, dict) and block.get("type") == "input" for block in blocks)
    if view["type"] == "modal" and asks and not view.get("submit"):
        yield _at("missing required field: submit, which a view with input blocks needs", "/view")


def _block_list_problems(blocks: list[Any], path: str) -> Iterator[str]:
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        here = f"{path}/{index}"
        yield from _block_problems(block, here)
        block_id = block.get("block_id") if isinstance(block, dict) else None
        if isinstance(block_id, str):
            if block_id in seen:
                yield _at(f'`block_id` "{block_id}" already exists', f"{here}/block_id")
            seen.add(block_id)


def _block_problems(block: Any, path: str) -> Iterator[str]:
    kind = block.get("type") if isinstance(block, dict) else None
    if not isinstance(kind, str) or kind not in limits.BLOCKS:
        yield _at(f"unsupported type: {kind}", f"{path}/type")
        return
    rules = {**limits.BLOCKS[kind], "block_id": limits.ID}
    yield from _field_problems(block, rules, path, also=("type",))
    check = _INSIDE.get(kind)
    if check is not None:
        yield from check(block, path)


def _in_section(block: Json, path: str) -> Iterator[str]:
    if not block.get("text") and not block.get("fields"):
        yield _at("must define either `text` or `fields`", path)
    for index, field in enumerate(_listed(block, "fields")):
        yield from _value_problems(field, limits.FIELD, f"{path}/fields/{index}")
    if isinstance(block.get("accessory"), dict):
        yield from _element_problems(block["accessory"], limits.IN_SECTION, f"{path}/accessory")


def _in_actions(block: Json, path: str) -> Iterator[str]:
    seen: set[str] = set()
    for index, element in enumerate(_listed(block, "elements")):
        here = f"{path}/elements/{index}"
        yield from _element_problems(element, limits.IN_ACTIONS, here)
        action_id = element.get("action_id") if isinstance(element, dict) else None
        if isinstance(action_id, str):
            if action_id in seen:
                yield _at(f'`action_id` "{action_id}" already exists for `block_id`', f"{here}/action_id")
            seen.add(action_id)


def _in_context(block: Json, path: str) -> Iterator[str]:
    for index, element in enumerate(_listed(block, "elements")):
        here = f"{path}/elements/{index}"
        if isinstance(element, dict) and element.get("type") == "image":
            yield from _element_problems(element, frozenset({"image"}), here)
        else:
            yield from _value_problems(element, limits.FIELD, here)


def _in_input(block: Json, path: str) -> Iterator[str]:
    if isinstance(block.get("element"), dict):
        yield from _element_problems(block["element"], limits.IN_INPUT, f"{path}/element")


def _in_rich_text(block: Json, path: str) -> Iterator[str]:
    known = ("rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted")
    for index, element in enumerate(_listed(block, "elements")):
        kind = element.get("type") if isinstance(element, dict) else None
        if kind not in known:
            yield _at(f"unsupported type: {kind}", f"{path}/elements/{index}/type")


def _in_image(image: Json, path: str) -> Iterator[str]:
    if bool(image.get("image_url")) == bool(image.get("slack_file")):
        yield _at("must define either `image_url` or `slack_file`", path)


_INSIDE: dict[str, Callable[[Json, str], Iterator[str]]] = {
    "section": _in_section,
    "actions": _in_actions,
    "context": _in_context,
    "input": _in_input,
    "image": _in_image,
    "rich_text": _in_rich_text,
}


def _element_problems(element: Any, allowed: frozenset[str], path: str) -> Iterator[str]:
    kind = element.get("type") if isinstance(element, dict) else None
    if not isinstance(kind, str) or kind not in allowed:
        yield _at(f"unsupported type: {kind}", f"{path}/type")
        return
    yield from _field_problems(element, limits.ELEMENTS[kind], path, also=("type",))
    if isinstance(element.get("confirm"), dict):
        yield from _field_problems(element["confirm"], limits.CONFIRM, f"{path}/confirm")
    if kind in limits.WITH_OPTIONS:
        yield from _choice_problems(element, path)
    elif kind == "plain_text_input":
        yield from _input_problems(element, path)
    elif kind == "image":
        yield from _in_image(element, path)


def _choice_problems(element: Json, path: str) -> Iterator[str]:
    if bool(element.get("options")) == bool(element.get("option_groups")):
        yield _at("must define either `options` or `option_groups`", path)
    kind = Kind.MARKUP if element["type"] in limits.MARKUP_OPTIONS else Kind.PLAIN
    options = list(_options(element, path))
    for option, here in options:
        yield from _option_problems(option, kind, here)
    for index, group in enumerate(_listed(element, "option_groups")):
        yield from _value_problems(group, limits.NEEDED_TABLE, f"{path}/option_groups/{index}")
        if isinstance(group, dict):
            yield from _field_problems(group, limits.OPTION_GROUP, f"{path}/option_groups/{index}")
    yield from _initial_problems(element, [option for option, _ in options], path)


def _options(element: Json, path: str) -> Iterator[tuple[Any, str]]:
    for index, option in enumerate(_listed(element, "options")):
        yield option, f"{path}/options/{index}"
    for number, group in enumerate(_listed(element, "option_groups")):
        for index, option in enumerate(_listed(group, "options") if isinstance(group, dict) else ()):
            yield option, f"{path}/option_groups/{number}/options/{index}"


def _option_problems(option: Any, kind: Kind, path: str) -> Iterator[str]:
    rules = {**limits.OPTION, "text": Rule(kind=kind, low=1, high=75, required=True)}
    if isinstance(option, dict):
        yield from _field_problems(option, rules, path)
    else:
        yield _at("must provide an object", path)


def _initial_problems(element: Json, options: list[Any], path: str) -> Iterator[str]:
    named = [("initial_option", element["initial_option"])] if element.get("initial_option") else []
    named += [("initial_options", option) for option in _listed(element, "initial_options")]
    for name, option in named:
        if option not in options:
            yield _at(f"`{name}` must exactly match one of the options", f"{path}/{name}")


def _input_problems(element: Json, path: str) -> Iterator[str]:
    low, high, value = element.get("min_length"), element.get("max_length"), element.get("initial_value")
    if isinstance(low, int) and isinstance(high, int) and low > high:
        yield _at("`min_length` must not be more than `max_length`", path)
    if isinstance(high, int) and isinstance(value, str) and len(value) > high:
        yield _at(f"must be less than {high + 1} characters", f"{path}/initial_value")


def _field_problems(body: Json, rules: Rules, path: str, also: Iterable[str] = ()) -> Iterator[str]:
    for name in body.keys() - rules.keys() - set(also):
        yield _at(f"invalid additional property: {name}", path)
    for name, rule in rules.items():
        value = body.get(name)
        if value is not None:
            yield from _value_problems(value, rule, f"{path}/{name}")
        elif rule.required:
            yield _at(f"missing required field: {name}", path)


def _value_problems(value: Any, rule: Rule, path: str) -> Iterator[str]:
    if not _is(value, rule.kind):
        yield _at(f"must provide {rule.kind.value}", path)
    elif rule.choices is not None:
        if value not in rule.choices:
            yield _at(f"must be one of: {', '.join(sorted(rule.choices))}", path)
    elif rule.kind in _TEXT_TYPES:
        yield from _text_object_problems(value, rule, path)
    elif rule.kind is Kind.WHOLE:
        yield from _number_problems(value, rule, path)
    elif rule.high is not None:
        yield from _length_problems(value, rule, path)


def _is(value: Any, kind: Kind) -> bool:
    if kind is Kind.WHOLE and isinstance(value, bool):
        return False
    return isinstance(value, _NATIVE[kind])


def _text_object_problems(value: Json, rule: Rule, path: str) -> Iterator[str]:
    allowed = _TEXT_TYPES[rule.kind]
    kind, words = value.get("type"), value.get("text")
    if not isinstance(kind, str) or kind not in allowed:
        yield _at(f"unsupported type: {kind}", f"{path}/type")
        return
    for name in value.keys() - set(allowed[kind]):
        yield _at(f"invalid additional property: {name}", path)
    if isinstance(words, str):
        yield from _length_problems(words, rule, f"{path}/text")
    else:
        yield _at("missing required field: text", path)


def _number_problems(value: int, rule: Rule, path: str) -> Iterator[str]:
    if value < rule.low:
        yield _at(f"must be more than {rule.low - 1}", path)
    if rule.high is not None and value > rule.high:
        yield _at(f"must be less than {rule.high + 1}", path)


def _length_problems(value: str | list[Any], rule: Rule, path: str) -> Iterator[str]:
    if isinstance(value, list):
        if len(value) < rule.low:
            yield _at(f"no fewer than {rule.low} items allowed", path)
        yield from _too_many(len(value), rule.high or 0, path)
    elif len(value) < rule.low:
        yield _at(f"must be more than {rule.low - 1} characters", path)
    elif rule.high is not None and len(value) > rule.high:
        yield _at(f"must be less than {rule.high + 1} characters", path)


def _too_many(count: int, high: int, path: str) -> Iterator[str]:
    if count > high:
        yield _at(f"no more than {high} items allowed", path)


def _listed(body: Json, name: str) -> list[Any]:
    value = body.get(name)
    return value if isinstance(value, list) else []


def _at(sentence: str, path: str) -> str:
    return f"{sentence} [json-pointer:{path}]"
