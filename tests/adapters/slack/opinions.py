"""Second opinions on what we draw: slack_sdk's own models, and the stand-in that refuses what Slack refuses."""

from collections.abc import Iterator
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from sandbox.slack import validation
from sandbox.slack.errors import Refused

Payload = dict[str, Any]


def problems_of_message(drawn: Payload) -> list[str]:
    """List what is wrong with a message."""
    return [*_asked(lambda: validation.check_blocks(drawn["blocks"])), *_of_blocks(drawn["blocks"])]


def problems_of_view(drawn: Payload) -> list[str]:
    """List what is wrong with a view."""
    found = _asked(lambda: validation.check_view(drawn, drawn["type"]))
    return [*found, *_asked(lambda: View(**drawn).to_dict()), *_of_blocks(drawn["blocks"])]


def texts_in(drawn: Any) -> Iterator[Payload]:
    """Walk over everything in a payload that has a text of its own."""
    if isinstance(drawn, dict):
        if isinstance(drawn.get("text"), str):
            yield drawn
        for part in drawn.values():
            yield from texts_in(part)
    elif isinstance(drawn, list):
        for part in drawn:
            yield from texts_in(part)


def _of_blocks(blocks: list[Payload]) -> list[str]:
    parsed = Block.parse_all(blocks)
    if len(parsed) != len(blocks):
        return ["a block that slack_sdk does not know"]
    return [problem for block in parsed for problem in _asked(block.to_dict)]


def _asked(check: Any) -> list[str]:
    try:
        check()
    except (Refused, SlackObjectFormationError) as error:
        return [str(error)]
    return []
