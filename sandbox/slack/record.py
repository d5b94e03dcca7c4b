"""What went over the wire, in order, for tests to read."""

from dataclasses import dataclass
from typing import Any

from sandbox import record


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange(record.Exchange):
    """One call and its answer, or one delivery to the bot and its acknowledgement.

    `method` is "API" (`path` the method's name), "RESPONSE_URL", or "SOCKET" and "HTTP" for deliveries (`path` the kind
    of envelope; `body` what the bot got, `response` what it acknowledged with). `audience` tells who sees what the bot
    sent. `pings` and `masked_links` are pieces of the bot's text that ring for somebody or hide where a link goes.
    """

    pings: tuple[str, ...] = ()
    masked_links: tuple[str, ...] = ()


def texts(body: Any) -> tuple[str, list[dict[str, Any]]]:
    """Find what a member will read in a payload: its text and its blocks, also those of a view."""
    if not isinstance(body, dict):
        return "", []
    view = body.get("view") if isinstance(body.get("view"), dict) else {}
    blocks = [part for part in (*_listed(body), *_listed(view)) if isinstance(part, dict)]
    text = body.get("text")
    return (text if isinstance(text, str) else ""), blocks


def _listed(body: Any) -> list[Any]:
    blocks = body.get("blocks") if isinstance(body, dict) else None
    return blocks if isinstance(blocks, list) else []
