"""Socket Mode: who is connected, which socket an envelope goes to, and what was acknowledged."""

import asyncio
import json
import secrets
from dataclasses import dataclass
from typing import Any

from aiohttp import WSMsgType, web

from sandbox.errors import Json
from sandbox.slack.errors import NotDelivered
from sandbox.slack.parcels import Kind, Parcel

MAX_SOCKETS = 10
_TICKETS_KEPT = 100


@dataclass(slots=True, eq=False)
class Socket:
    """One WebSocket; a draining one gets no new envelopes, a frozen one neither hears nor says anything."""

    ws: web.WebSocketResponse
    transport: asyncio.Transport | None
    draining: bool = False
    frozen: bool = False

    async def send(self, frame: Json) -> None:
        if self.frozen or self.ws.closed:
            return
        try:
            await self.ws.send_str(json.dumps(frame))
        except ConnectionError:
            return

    def sever(self) -> None:
        """Cut the connection as a pulled plug does."""
        if self.transport is not None:
            self.transport.abort()


class Sockets:
    """All connections of the app, the one that waited longest for an envelope first."""

    def __init__(self, app_id: str) -> None:
        self._app_id = app_id
        self._tickets: list[str] = []
        self._sockets: list[Socket] = []
        self._waiting: dict[str, asyncio.Future[Json]] = {}

    @property
    def count(self) -> int:
        """Tell how many sockets take envelopes."""
        return sum(not socket.draining for socket in self._sockets)

    @property
    def is_connected(self) -> bool:
        """Tell whether any client takes envelopes at this moment."""
        return self.count > 0

    def ticket(self) -> str:
        """Give the query of a URL that lets one client connect once."""
        ticket = secrets.token_urlsafe(16)
        self._tickets = [*self._tickets[1 - _TICKETS_KEPT :], ticket]
        return f"ticket={ticket}&app_id={self._app_id}"

    async def accept(self, request: web.Request) -> web.StreamResponse:
        """Serve one connection until it ends."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=404)
        self._tickets.remove(ticket)
        ws = web.WebSocketResponse(autoping=False, compress=False)
        await ws.prepare(request)
        socket = Socket(ws, request.transport)
        try:
            await self._serve(socket)
        finally:
            if socket in self._sockets:
                self._sockets.remove(socket)
        return ws

    async def carry(self, parcel: Parcel, within: float) -> Json:
        """Deliver to the socket whose turn it is, and wait for the acknowledgement on whatever socket it comes."""
        socket = self._next()
        if socket is None:
            raise NotDelivered("dispatch_failed")
        waiting = self._waiting.setdefault(parcel.id, asyncio.get_running_loop().create_future())
        await socket.send(parcel.envelope())
        try:
            async with asyncio.timeout(within):
                payload = await asyncio.shield(waiting)
        except TimeoutError:
            raise NotDelivered("operation_timeout") from None
        finally:
            self._waiting.pop(parcel.id, None)
        return payload if parcel.kind is not Kind.EVENT else {}

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Ask every client to connect anew; what it acknowledges on the old socket still counts."""
        for socket in list(self._sockets):
            socket.draining = True
            await socket.send({"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}})

    async def close(self, code: int = 1000) -> None:
        """Close every socket."""
        for socket in list(self._sockets):
            socket.frozen = False
            await socket.ws.close(code=code)

    def sever(self) -> None:
        """Cut every connection without a word."""
        for socket in list(self._sockets):
            socket.sever()

    def freeze(self) -> None:
        """Leave every connection open, and silent from now on in both directions."""
        for socket in self._sockets:
            socket.frozen = True

    def _next(self) -> Socket | None:
        for socket in self._sockets:
            if not socket.draining:
                self._sockets.remove(socket)
                self._sockets.append(socket)
                return socket
        return None

    async def _serve(self, socket: Socket) -> None:
        if self.count >= MAX_SOCKETS:
            await socket.send({"type": "disconnect", "reason": "too_many_websockets"})
            await socket.ws.close()
            return
        self._sockets.append(socket)
        await socket.send(self._hello())
        async for frame in socket.ws:
            if socket.frozen:
                continue
            if frame.type is WSMsgType.PING:
                await socket.ws.pong(frame.data)
            elif frame.type is WSMsgType.TEXT:
                self._acknowledge(frame.data)

    def _hello(self) -> Json:
        debug = {"host": "sandbox", "build_number": 1, "approximate_connection_time": 18060}
        connection = {"app_id": self._app_id}
        return {
            "type": "hello",
            "num_connections": self.count,
            "debug_info": debug,
            "connection_info": connection,
        }

    def _acknowledge(self, text: str) -> None:
        try:
            frame: Any = json.loads(text)
        except ValueError:
            return
        waiting = self._waiting.get(frame.get("envelope_id", "")) if isinstance(frame, dict) else None
        if waiting is not None and not waiting.done():
            payload = frame.get("payload")
            waiting.set_result(payload if isinstance(payload, dict) else {})
