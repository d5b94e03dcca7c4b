"""Checks payloads against the tables of `limits` and answers as Discord does: every fault at its own path."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sandbox.discord import component_rules, limits
from sandbox.discord.errors import Refusal, Refused
from sandbox.discord.limits import Kind, Part, Rule, Rules
from sandbox.discord.problems import Path, Problem, problem, required
from sandbox.errors import Json

_CONVERT = {
    Kind.TEXT: ("STRING_TYPE_CONVERT", "Could not interpret the value as string."),
    Kind.WHOLE: ("NUMBER_TYPE_COERCE", "Value is not int."),
    Kind.FLAG: ("BOOLEAN_TYPE_CONVERT", "Must be either true or false."),
    Kind.LIST: ("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"),
    Kind.TABLE: ("DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType"),
}
_NATIVE: dict[Kind, type | tuple[type, ...]] = {
    Kind.TEXT: str,
    Kind.WHOLE: int,
    Kind.FLAG: bool,
    Kind.LIST: list,
    Kind.TABLE: dict,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Which components may stand where: a message's or a modal's grammar."""

    top: frozenset[Part]
    inside: dict[int, dict[str, frozenset[Part]]]
    modal: bool = False


LEGACY = Place(limits.TOP_OF_LEGACY, limits.INSIDE)
V2 = Place(limits.TOP_OF_V2, limits.INSIDE)
MODAL = Place(limits.TOP_OF_MODAL, limits.INSIDE_MODAL, modal=True)


def check_message(body: Json, *, is_v2: bool = False) -> None:
    """Refuse a message body that Discord refuses; *is_v2* says that the message edited already is one."""
    refuse_all(_message_problems(body, is_v2=is_v2))


def check_modal(body: Json) -> None:
    """Refuse a form that Discord refuses; the problems stand below `data`, as in its answers."""
    refuse_all(_modal_problems(body, ("data",)))


def check_callback_message(body: Json, *, is_v2: bool = False) -> None:
    """Refuse an interaction's message; the problems stand below `data`."""
    refuse_all(_message_problems(body, ("data",), is_v2=is_v2))


def check_type(value: Any, choices: Iterable[int]) -> None:
    """Refuse a value of `type` that is not among *choices*."""
    refuse_all(_value_problems(value, limits.one_of(*choices, required=True), ("type",)))


def check_rules(body: Json, rules: Rules) -> None:
    """Refuse a body whose fields break *rules*."""
    refuse_all(field_problems(body, rules, ()))


def refuse_all(problems: Iterable[Problem]) -> None:
    """Refuse with every problem at once, if there is one."""
    errors: Json = {}
    for path, code, message in problems:
        node = errors
        for step in path:
            node = node.setdefault(str(step), {})
        node.setdefault("_errors", []).append({"code": code, "message": message})
    if errors:
        raise Refused(Refusal.INVALID_FORM, errors)


def field_problems(body: Json, rules: Rules, path: Path) -> Iterator[Problem]:
    """Find what is missing, of a wrong type or out of bounds."""
    for name, rule in rules.items():
        value = body.get(name)
        if value is not None or rule.required:
            yield from _value_problems(value, rule, (*path, name))


def _value_problems(value: Any, rule: Rule, path: Path) -> Iterator[Problem]:
    if value is None:
        yield required(path)
    elif not _is(value, rule.kind):
        yield (path, *_CONVERT[rule.kind])
    elif rule.choices is not None and value not in rule.choices:
        yield problem(path, "BASE_TYPE_CHOICES", f"Value must be one of {{{_listed(rule.choices)}}}.")
    elif rule.kind is Kind.WHOLE:
        yield from _number_problems(value, rule, path)
    elif rule.high is not None:
        yield from _length_problems(len(value), rule, path)


def _is(value: Any, kind: Kind) -> bool:
    if kind is Kind.WHOLE and isinstance(value, bool):
        return False
    return isinstance(value, _NATIVE[kind])


def _number_problems(value: int, rule: Rule, path: Path) -> Iterator[Problem]:
    if rule.high is not None and value > rule.high:
        yield problem(path, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {rule.high}.")
    if rule.low is not None and value < rule.low:
        yield problem(path, "NUMBER_TYPE_MIN", f"int value should be greater than or equal to {rule.low}.")


def _length_problems(length: int, rule: Rule, path: Path) -> Iterator[Problem]:
    low, high = rule.low or 0, rule.high or 0
    if low <= length <= high:
        return
    if low and rule.required:
        yield problem(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {low} and {high} in length.")
    elif length > high:
        yield problem(path, "BASE_TYPE_MAX_LENGTH", f"Must be {high} or fewer in length.")
    else:
        yield problem(path, "BASE_TYPE_MIN_LENGTH", f"Must be {low} or more in length.")


def _message_problems(body: Json, path: Path = (), *, is_v2: bool = False) -> Iterator[Problem]:
    yield from field_problems(body, limits.MESSAGE, path)
    yield from _nonce_problems(body.get("nonce"), (*path, "nonce"))
    mentions = body.get("allowed_mentions")
    if isinstance(mentions, dict):
        yield from field_problems(mentions, limits.ALLOWED_MENTIONS, (*path, "allowed_mentions"))
    is_v2 = is_v2 or _asks_for_v2(body.get("flags"))
    yield from _legacy_field_problems(body, path) if is_v2 else _embed_problems(body, path)
    yield from _component_list_problems(body, V2 if is_v2 else LEGACY, path)


def _asks_for_v2(flags: Any) -> bool:
    return isinstance(flags, int) and bool(flags & limits.IS_COMPONENTS_V2)


def _nonce_problems(nonce: Any, path: Path) -> Iterator[Problem]:
    if isinstance(nonce, str) and len(nonce) > 25:
        yield problem(path, "NONCE_TYPE_TOO_LONG", "Nonce must be 25 or fewer in length.")
    elif nonce is not None and (isinstance(nonce, bool) or not isinstance(nonce, int | str)):
        yield problem(path, "NONCE_TYPE_CONVERT", "Nonce must be a string or an integer.")


def _legacy_field_problems(body: Json, path: Path) -> Iterator[Problem]:
    for name in ("content", "embeds", "poll", "sticker_ids"):
        if body.get(name):
            words = f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            yield problem((*path, name), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", words)


def _embed_problems(body: Json, path: Path) -> Iterator[Problem]:
    embeds = body.get("embeds")
    for index, embed in enumerate(embeds if isinstance(embeds, list) else ()):
        yield from _one_embed_problems(embed, (*path, "embeds", index))
    if isinstance(embeds, list) and sum(map(_embedded_length, embeds)) > limits.MAX_EMBEDDED_TEXT:
        words = f"Embed size exceeds maximum size of {limits.MAX_EMBEDDED_TEXT}"
        yield problem((*path, "embeds"), "MAX_EMBED_SIZE_EXCEEDED", words)


def _one_embed_problems(embed: Any, path: Path) -> Iterator[Problem]:
    if not isinstance(embed, dict):
        yield (path, *_CONVERT[Kind.TABLE])
        return
    yield from field_problems(embed, limits.EMBED, path)
    yield from field_problems(embed.get("author") or {}, limits.EMBED_AUTHOR, (*path, "author"))
    yield from field_problems(embed.get("footer") or {}, limits.EMBED_FOOTER, (*path, "footer"))
    for index, field in enumerate(embed.get("fields") or ()):
        yield from field_problems(field, limits.EMBED_FIELD, (*path, "fields", index))


def _embedded_length(embed: Any) -> int:
    if not isinstance(embed, dict):
        return 0
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("author") or {}).get("name"), (embed.get("footer") or {}).get("text")]
    texts += [field.get(part) for field in embed.get("fields") or () for part in ("name", "value")]
    return sum(len(text) for text in texts if isinstance(text, str))


def _modal_problems(body: Json, path: Path) -> Iterator[Problem]:
    yield from field_problems(body, limits.MODAL, path)
    yield from _component_list_problems(body, MODAL, path)


def _component_list_problems(body: Json, place: Place, path: Path) -> Iterator[Problem]:
    components = body.get("components")
    if not isinstance(components, list):
        return
    path = (*path, "components")
    if place is LEGACY:
        yield from _length_problems(len(components), limits.many(limits.MAX_LEGACY_ROWS), path)
    for index, component in enumerate(components):
        yield from _component_problems(component, place.top, place, (*path, index))
    yield from component_rules.whole_problems(components, path)


def _component_problems(component: Any, allowed: frozenset[Part], place: Place, path: Path) -> Iterator[Problem]:
    if not isinstance(component, dict):
        yield (path, *_CONVERT[Kind.TABLE])
        return
    kind = component.get("type")
    if kind is None:
        yield required((*path, "type"))
    elif not isinstance(kind, int) or kind not in allowed:
        words = f'Value of field "type" must be one of ({_listed(allowed)},).'
        yield problem((*path, "type"), "UNION_TYPE_CHOICES", words)
    else:
        yield from field_problems(component, limits.COMPONENTS[kind], path)
        yield from _option_problems(component, path)
        yield from component_rules.problems_of(component, path, in_modal=place.modal)
        yield from _nested_problems(component, place, path)


def _option_problems(component: Json, path: Path) -> Iterator[Problem]:
    options = component.get("options")
    if component["type"] not in limits.WITH_OPTIONS or not isinstance(options, list):
        return
    for index, option in enumerate(options):
        if isinstance(option, dict):
            yield from field_problems(option, limits.OPTION, (*path, "options", index))
        else:
            yield ((*path, "options", index), *_CONVERT[Kind.TABLE])


def _nested_problems(component: Json, place: Place, path: Path) -> Iterator[Problem]:
    for name, allowed in place.inside.get(component["type"], {}).items():
        inner = component.get(name)
        if isinstance(inner, list):
            for index, child in enumerate(inner):
                yield from _component_problems(child, allowed, place, (*path, name, index))
        elif isinstance(inner, dict):
            yield from _component_problems(inner, allowed, place, (*path, name))


def _listed(choices: Iterable[int]) -> str:
    return ", ".join(str(int(choice)) for choice in sorted(choices))
