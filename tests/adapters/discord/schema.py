"""Holds what is sent against Discord's own OpenAPI description, where that file lies beside the project."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

DESCRIPTION = Path(__file__).parents[4] / "shared" / "specs" / "discord-openapi.json"

described = pytest.mark.skipif(not DESCRIPTION.exists(), reason="Discord's OpenAPI description is not here")


def is_here() -> bool:
    """Say whether the description can be read."""
    return DESCRIPTION.exists()


def problems(method: str, path: str, body: Any) -> list[str]:
    """List what is wrong with a request's body; *path* starts below the API's version. Without a file: nothing."""
    if not is_here():
        return []
    validator = _validator(method.lower(), _template(path))
    return [f"{method} {path} {error.json_path}: {error.message[:200]}" for error in validator.iter_errors(body)]


def problems_of(schema: str, value: Any) -> list[str]:
    """List what is wrong with a part, by the name of its schema."""
    validator = _named(schema)
    return [f"{schema} {error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]


@cache
def _description() -> dict[str, Any]:
    description: dict[str, Any] = json.loads(DESCRIPTION.read_text())
    return description


@cache
def _templates() -> list[tuple[re.Pattern[str], str]]:
    # The more of a path is literal, the earlier it is tried: `/users/@me` before `/users/{user_id}`.
    known = sorted(_description()["paths"], key=lambda path: path.count("{"))
    return [(re.compile(re.sub(r"\{\w+\}", "[^/]+", path)), path) for path in known]


def _template(path: str) -> str:
    return next(template for pattern, template in _templates() if pattern.fullmatch(path))


@cache
def _validator(method: str, template: str) -> Draft202012Validator:
    content = _description()["paths"][template][method]["requestBody"]["content"]
    return _against(content["application/json"]["schema"])


@cache
def _named(schema: str) -> Draft202012Validator:
    return _against({"$ref": f"#/components/schemas/{schema}"})


def _among(keyword: str) -> Callable[..., Iterator[ValidationError]]:
    # Discord's descriptions of a part differ in its type: without looking there first, a card is read a dozen times.
    whole = Draft202012Validator.VALIDATORS[keyword]

    def check(validator: Any, branches: list[Any], value: Any, schema: Any) -> Iterator[ValidationError]:
        may_be = [branch for branch in branches if _may_be(branch, value)]
        yield from whole(validator, may_be or branches, value, schema)

    return check


def _may_be(branch: dict[str, Any], value: Any) -> bool:
    if "const" in branch:
        return bool(branch["const"] == value)
    kinds = _kinds(branch.get("$ref"))
    return not kinds or not isinstance(value, dict) or value.get("type", kinds[0]) in kinds


@cache
def _kinds(reference: str | None) -> list[int]:
    """Give the types that a part may have, if its description names them."""
    if reference is None:
        return []
    described = _description()["components"]["schemas"][reference.rpartition("/")[2]]
    kinds: list[int] = described.get("properties", {}).get("type", {}).get("enum", [])
    return kinds


_Validator = extend(Draft202012Validator, {keyword: _among(keyword) for keyword in ("oneOf", "anyOf")})


def _against(schema: dict[str, Any]) -> Draft202012Validator:
    return _Validator({**schema, "components": _description()["components"]})
