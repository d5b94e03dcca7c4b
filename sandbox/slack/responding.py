"""What a response_url does: a new message, a change of the one that was acted on, or its end."""

import asyncio
import json
from typing import Any

from aiohttp import web

from sandbox.errors import Json
from sandbox.faults import DROPPED, Faults
from sandbox.record import Record
from sandbox.slack import faults, mrkdwn, record
from sandbox.slack.door import as_json
from sandbox.slack.errors import Refused
from sandbox.slack.faults import Fault
from sandbox.slack.posting import Posting, seers, truth
from sandbox.slack.record import Exchange
from sandbox.slack.rights import Rights
from sandbox.slack.state import Message
from sandbox.slack.steps import ResponseUrl, Shown
from sandbox.slack.world import World

NAME = "response_url"
_GONE = frozenset({"no_service", "expired_url", "used_url"})


class Responding:
    """Everything under `/hooks`."""

    def __init__(
        self, world: World, rights: Rights, posting: Posting, orders: Faults[Fault], written: Record[Exchange]
    ) -> None:
        self._world = world
        self._rights = rights
        self._posting = posting
        self._faults = orders
        self._record = written

    async def enter(self, request: web.Request) -> web.StreamResponse:
        """Answer one request to a response_url."""
        body = _parsed(await request.read())
        fault = self._faults.next_failure(faults.ANY, NAME)
        await asyncio.sleep(self._faults.next_delay(faults.ANY, NAME))
        if fault is not None and not fault.after:
            status, message, answer = fault.status, None, fault.body or {}
        else:
            status, message, answer = self._answer(request.match_info["secret"], body)
        if fault is not None:
            status, answer = fault.status, fault.body or {}
        self._write_down(request.match_info["kind"], body, status, answer, message)
        if status == DROPPED and request.transport is not None:
            request.transport.abort()
        return as_json(answer, status or 200, fault.headers() if fault else None)

    def _answer(self, secret: str, body: Any) -> tuple[int, Message | None, Json]:
        if not isinstance(body, dict):
            return 400, None, Refused("invalid_payload").body
        try:
            return 200, self.respond(self._rights.use_url(secret), body), {"ok": True}
        except Refused as refused:
            return (404 if refused.error in _GONE else 400), None, refused.body

    def respond(self, url: ResponseUrl, body: Json) -> Message | None:
        """Carry out what a body asks for: unless it says otherwise, a message that only the acting member sees."""
        original = url.message
        if truth(body.get("delete_original")) and original is not None:
            self._posting.remove(original)
            return None
        if truth(body.get("replace_original")) and original is not None:
            self._posting.change(original, body)
            url.act.show(Shown.UPDATE, original)
            return original
        message = self._posting.compose(url.channel, body, url.channel.workspace.bot)
        if body.get("response_type", "ephemeral") == "ephemeral":
            message.seen_by = url.act.user
        self._posting.keep(message)
        url.act.show(Shown.MESSAGE, message)
        return message

    def _write_down(self, kind: str, body: Any, status: int, answer: Json, message: Message | None) -> None:
        if not self._record.enabled:
            return
        pings, masks = mrkdwn.marks_of(*record.texts(body)) if message else ((), ())
        self._record.add(
            Exchange(
                method="RESPONSE_URL",
                path=kind,
                body=body,
                status=status,
                response=answer,
                at=self._world.clock.now(),
                audience=seers(message) if message else (),
                pings=pings,
                masked_links=masks,
            )
        )


def _parsed(raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except ValueError:
        return None
