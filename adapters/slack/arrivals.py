"""A delivery's body -> where its answer goes. Pure. What asks for no answer has no ticket."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from adapters.slack.custom_ids import PICKED
from adapters.slack.shapes import table, tables


class Where(Enum):
    """What something was done on, which is what the answer has to show itself on."""

    COMMAND = "command"
    SHORTCUT = "shortcut"
    PUBLIC_CARD = "public card"
    PRIVATE_CARD = "private card"
    VIEW = "view"
    SENT_VIEW = "sent view"
    HOME = "home"
    HOME_TAB = "home tab"
    LETTER = "letter"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Ticket:
    """What answering one delivery takes; ``arrived`` is the loop's time, and ``root`` names a whole stack of views."""

    where: Where
    arrived: float
    user: str
    trigger: str = ""
    response_url: str = ""
    view: str = ""
    root: str = ""
    hash: str = ""
    channel: str = ""
    thread: str = ""
    is_reply: bool = False
    field: str = ""
    """The first field of a form that was sent."""


_LETTERS = (None, "file_share", "thread_broadcast")
"""The subtypes of messages in which somebody wrote something."""


def ticket(body: Mapping[str, Any], arrived: float) -> Ticket | None:
    """Take out what answering a delivery needs."""
    if body.get("command"):
        return _ticket(Where.COMMAND, body, arrived, user=body.get("user_id"))
    match body.get("type"):
        case "shortcut":
            return _ticket(Where.SHORTCUT, body, arrived)
        case "block_actions":
            return _on_card(body, arrived)
        case "view_submission":
            return _ticket(Where.SENT_VIEW, body, arrived)
        case "event_callback":
            return _of_event(table(body.get("event")), arrived)
        case _:
            return None


def _on_card(body: Mapping[str, Any], arrived: float) -> Ticket | None:
    if any(action.get("action_id") == PICKED for action in tables(body.get("actions"))):
        return None
    if view := table(body.get("view")):
        return _ticket(Where.HOME if view.get("type") == "home" else Where.VIEW, body, arrived)
    container = table(body.get("container"))
    is_dm = str(container.get("channel_id") or "").startswith("D")
    private = container.get("is_ephemeral") or is_dm
    return _ticket(Where.PRIVATE_CARD if private else Where.PUBLIC_CARD, body, arrived)


def _of_event(event: Mapping[str, Any], arrived: float) -> Ticket | None:
    user, channel = str(event.get("user") or ""), str(event.get("channel") or "")
    if event.get("type") == "app_home_opened" and event.get("tab") == "home":
        return Ticket(where=Where.HOME_TAB, arrived=arrived, user=user)
    if event.get("type") != "message" or event.get("channel_type") != "im" or event.get("bot_id"):
        return None
    if event.get("subtype") not in _LETTERS:
        return None
    answered, ts = event.get("thread_ts"), str(event.get("ts") or "")
    return Ticket(
        where=Where.LETTER,
        arrived=arrived,
        user=user,
        channel=channel,
        thread=str(answered or ts),
        is_reply=bool(answered),
    )


def _ticket(where: Where, body: Mapping[str, Any], arrived: float, user: object = None) -> Ticket:
    view = table(body.get("view"))
    return Ticket(
        where=where,
        arrived=arrived,
        user=str(user or table(body.get("user")).get("id") or ""),
        trigger=str(body.get("trigger_id") or ""),
        response_url=str(body.get("response_url") or ""),
        view=str(view.get("id") or ""),
        root=str(view.get("root_view_id") or view.get("id") or ""),
        hash=str(view.get("hash") or ""),
        channel=str(body.get("channel_id") or table(body.get("container")).get("channel_id") or ""),
        field=next(
            (str(block.get("block_id")) for block in tables(view.get("blocks")) if block.get("type") == "input"), ""
        ),
    )
