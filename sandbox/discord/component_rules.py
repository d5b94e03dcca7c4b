"""Rules about components that no table of single fields can say: what excludes what, and what counts together."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from sandbox.discord import limits
from sandbox.discord.limits import Part
from sandbox.discord.problems import Path, Problem, problem, required
from sandbox.errors import Json

_LINK = 5
_PREMIUM = 6


def problems_of(component: Json, path: Path, *, in_modal: bool) -> Iterator[Problem]:
    """Find what is wrong with one component beyond its single fields."""
    check = _CHECKS.get(component["type"])
    if check is not None:
        yield from check(component, path, in_modal)


def whole_problems(components: list[Any], path: Path) -> Iterator[Problem]:
    """Find what is wrong with all components of one message or form together."""
    every = list(walk(components))
    yield from _repeated_custom_ids(components, path)
    if len(every) > limits.MAX_COMPONENTS:
        words = f"The total number of components cannot exceed {limits.MAX_COMPONENTS}"
        yield problem(path, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", words)
    if displayed_length(every) > limits.MAX_DISPLAYED_TEXT:
        words = f"The total displayable text size exceeds maximum size of {limits.MAX_DISPLAYED_TEXT}"
        yield problem(path, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", words)


def walk(components: Any) -> Iterator[Json]:
    """Yield every component with those inside it, outer ones first."""
    for component in components if isinstance(components, list) else ():
        if isinstance(component, dict):
            yield component
            yield from walk(component.get("components"))
            yield from walk([component.get("accessory"), component.get("component")])


def displayed_length(components: list[Json]) -> int:
    """Count the characters of all text displays together."""
    shown = (part.get("content") for part in components if part.get("type") == Part.TEXT_DISPLAY)
    return sum(len(content) for content in shown if isinstance(content, str))


def _located(components: list[Any], path: Path) -> Iterator[tuple[Path, Json]]:
    for index, component in enumerate(components):
        if isinstance(component, dict):
            here = (*path, index)
            yield here, component
            inner = component.get("components")
            yield from _located(inner if isinstance(inner, list) else [], (*here, "components"))
            for name in ("accessory", "component"):
                if isinstance(component.get(name), dict):
                    yield (*here, name), component[name]


def _repeated_custom_ids(components: list[Any], path: Path) -> Iterator[Problem]:
    seen: Counter[str] = Counter()
    for here, component in _located(components, path):
        custom_id = component.get("custom_id")
        if not isinstance(custom_id, str):
            continue
        seen[custom_id] += 1
        if seen[custom_id] > 1:
            words = "Component custom id cannot be duplicated"
            yield problem((*here, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", words)


def _button(button: Json, path: Path, _in_modal: bool) -> Iterator[Problem]:
    style, custom_id, url = button.get("style"), button.get("custom_id"), button.get("url")
    if custom_id is not None and url is not None:
        words = "A custom id and url cannot both be specified"
        yield problem((*path, "custom_id"), "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", words)
    if style == _LINK and url is None:
        yield problem((*path, "url"), "BUTTON_COMPONENT_URL_REQUIRED", "A url is required")
    if style not in (_LINK, _PREMIUM) and custom_id is None:
        yield problem((*path, "custom_id"), "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required")
    if style != _PREMIUM and not button.get("label") and not button.get("emoji"):
        yield required((*path, "label"))


def _row(row: Json, path: Path, in_modal: bool) -> Iterator[Problem]:
    inner = row.get("components")
    if not isinstance(inner, list):
        return
    width = sum(_width(part) for part in inner)
    if width > limits.BUTTONS_IN_A_ROW:
        words = "The specified component exceeds the maximum width"
        yield problem((*path, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", words)
    for index, part in enumerate(inner if in_modal else ()):
        if isinstance(part, dict) and part.get("label") is None:
            yield required((*path, "components", index, "label"))


def _width(part: Any) -> int:
    return 1 if isinstance(part, dict) and part.get("type") == Part.BUTTON else limits.BUTTONS_IN_A_ROW


def _choice(chooser: Json, path: Path, in_modal: bool) -> Iterator[Problem]:
    yield from _value_bounds(chooser, path)
    yield from _repeated_options(chooser, path)
    if in_modal and chooser.get("disabled"):
        yield problem((*path, "disabled"), "COMPONENT_DISABLED_IN_MODAL", "Components in modals cannot be disabled")


def _value_bounds(chooser: Json, path: Path) -> Iterator[Problem]:
    low, high = _at_least(chooser), _at_most(chooser)
    options = chooser.get("options")
    if low > high:
        words = f"int value should be less than or equal to {high}."
        yield problem((*path, "min_values"), "NUMBER_TYPE_MAX", words)
    if isinstance(options, list) and high > max(len(options), 1):
        words = f"int value should be less than or equal to {len(options)}."
        yield problem((*path, "max_values"), "NUMBER_TYPE_MAX", words)


def _at_least(chooser: Json) -> int:
    low = chooser.get("min_values")
    return low if isinstance(low, int) else min(1, _at_most(chooser))


def _at_most(chooser: Json) -> int:
    high = chooser.get("max_values")
    return high if isinstance(high, int) else _all_options(chooser)


def _all_options(chooser: Json) -> int:
    options = chooser.get("options")
    if chooser["type"] == Part.CHECKBOX_GROUP and isinstance(options, list):
        return len(options)
    return 1


def _repeated_options(chooser: Json, path: Path) -> Iterator[Problem]:
    options = chooser.get("options")
    options = [option for option in options if isinstance(option, dict)] if isinstance(options, list) else []
    values = Counter(str(option.get("value")) for option in options)
    if any(times > 1 for times in values.values()):
        words = "The specified option value is already used"
        yield problem((*path, "options"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", words)
    if sum(bool(option.get("default")) for option in options) > _at_most(chooser):
        words = "The number of default options exceeds the maximum of values"
        yield problem((*path, "options"), "SELECT_COMPONENT_TOO_MANY_DEFAULT_OPTIONS", words)


def _text_input(field: Json, path: Path, _in_modal: bool) -> Iterator[Problem]:
    low, high = field.get("min_length"), field.get("max_length")
    if isinstance(low, int) and isinstance(high, int) and low > high:
        words = f"int value should be less than or equal to {high}."
        yield problem((*path, "min_length"), "NUMBER_TYPE_MAX", words)
    value = field.get("value")
    if isinstance(value, str) and isinstance(high, int) and len(value) > high:
        yield problem((*path, "value"), "BASE_TYPE_MAX_LENGTH", f"Must be {high} or fewer in length.")


Check = Callable[[Json, Path, bool], Iterator[Problem]]
_CHECKS: dict[int, Check] = {
    Part.BUTTON: _button,
    Part.ACTION_ROW: _row,
    Part.TEXT_INPUT: _text_input,
    **dict.fromkeys(limits.SELECTS | {Part.RADIO_GROUP, Part.CHECKBOX_GROUP}, _choice),
}
