"""The control API of a stand-in: what its members may do as JSON over HTTP, for the page and for other processes."""

import json
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import timedelta
from typing import ClassVar, Generic, Protocol, TypeVar

from aiohttp import web

from sandbox.changes import Changes
from sandbox.clock import SandboxClock
from sandbox.errors import ClientRefusal, Json
from sandbox.record import Exchange

Acting = TypeVar("Acting")
Verb = Callable[[Acting, Json], Awaitable[Json]]


class StandIn(Protocol):
    """What is controlled."""

    clock: SandboxClock
    changes: Changes

    @property
    def exchanges(self) -> Sequence[Exchange]:
        """Give everything that went over the wire, in order."""

    def advance(self, by: timedelta) -> None:
        """Let time pass."""


class Control(ABC, Generic[Acting]):
    """Everything under `/control`, for members who are an `Acting`."""

    refusals: ClassVar[tuple[type[Exception], ...]] = (ClientRefusal,)
    """What is answered as a conflict, unless it has a `status` of its own."""

    connection: ClassVar[str]
    """What the connection to the bot is called, which can be shaken."""

    def __init__(self, sandbox: StandIn, verbs: Mapping[str, Verb[Acting]]) -> None:
        self._controlled = sandbox
        self._verbs = verbs

    def mount(self, app: web.Application, prefix: str) -> None:
        """Put the control routes below *prefix*."""
        add = app.router.add_route
        add("GET", f"{prefix}/world", self._world)
        add("GET", f"{prefix}/members/{{name}}", self._member)
        add("POST", f"{prefix}/members/{{name}}/{{verb}}", self._act)
        add("POST", f"{prefix}/faults", self._does(self.fail))
        add("POST", f"{prefix}/{self.connection}", self._does(self.shake))
        add("POST", f"{prefix}/clock", self._does(self._advance))
        add("GET", f"{prefix}/exchanges", self._exchanges)
        add("GET", f"{prefix}/events", self._events)

    @abstractmethod
    def describe(self) -> Json:
        """Describe the world."""

    @abstractmethod
    def actor(self, request: web.Request) -> Acting:
        """Give the member that a *request* names; raises ClientRefusal."""

    @abstractmethod
    def seen_by(self, actor: Acting) -> Json:
        """Show all that one member sees."""

    @abstractmethod
    async def fail(self, body: Json) -> Json:
        """Order a fault."""

    @abstractmethod
    async def shake(self, body: Json) -> Json:
        """Trouble the connection to the bot; raises ClientRefusal."""

    async def _world(self, _request: web.Request) -> web.Response:
        return web.json_response(self.describe())

    async def _member(self, request: web.Request) -> web.Response:
        try:
            return web.json_response(self.seen_by(self.actor(request)))
        except ClientRefusal as refusal:
            return web.json_response({"error": str(refusal)}, status=404)

    async def _act(self, request: web.Request) -> web.Response:
        verb = self._verbs.get(request.match_info["verb"])
        if verb is None:
            return web.json_response({"error": f"There is no verb {request.match_info['verb']!r}"}, status=404)
        return await self.answered(request, lambda body: verb(self.actor(request), body))

    def _does(self, act: Callable[[Json], Awaitable[Json]]) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            return await self.answered(request, act)

        return handle

    async def answered(self, request: web.Request, act: Callable[[Json], Awaitable[Json]]) -> web.Response:
        """Do what a *request* asks for, and say how it ended."""
        if request.content_type != "application/json":
            # A foreign web page may post forms to localhost without asking; JSON it may not.
            return web.json_response({"error": "Send application/json"}, status=415)
        try:
            return web.json_response(await act(await request.json()))
        except self.refusals as refusal:
            return web.json_response({"error": str(refusal)}, status=getattr(refusal, "status", 409))
        except (KeyError, ValueError, TypeError) as missing:
            return web.json_response({"error": f"Unreadable request: {missing!r}"}, status=400)

    async def _advance(self, body: Json) -> Json:
        self._controlled.advance(timedelta(seconds=float(body["seconds"])))
        return {"now": self._controlled.clock.now().isoformat()}

    async def _exchanges(self, request: web.Request) -> web.Response:
        since = int(request.query.get("since", "0"))
        listed = [{**asdict(one), "at": one.at.isoformat()} for one in self._controlled.exchanges[since:]]
        return web.json_response({"exchanges": listed, "next": since + len(listed)})

    async def _events(self, request: web.Request) -> web.StreamResponse:
        stream = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await stream.prepare(request)
        with self._controlled.changes.listening() as changes:
            await stream.write(b": listening\n\n")
            while (change := await changes.get()) is not None:
                await stream.write(f"data: {json.dumps(change)}\n\n".encode())
        return stream
