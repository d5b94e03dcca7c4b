"""The gateway: who is connected, what each may hear, and what a session that dropped can catch up on."""

import asyncio
import json
import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum, IntFlag
from typing import Any

from aiohttp import WSMsgType, web

from sandbox.discord.sharding import Starts, WrongShard, shard_in, shard_of
from sandbox.discord.world import World
from sandbox.errors import Json

_HEARTBEAT_MS = 41250
_REPLAYED = 1000


class Op(IntEnum):
    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    PRESENCE = 3
    VOICE_STATE = 4
    RESUME = 6
    RECONNECT = 7
    REQUEST_MEMBERS = 8
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


class Close(IntEnum):
    UNKNOWN_ERROR = 4000
    UNKNOWN_OPCODE = 4001
    UNREADABLE = 4002
    NOT_AUTHENTICATED = 4003
    WRONG_TOKEN = 4004
    ALREADY_AUTHENTICATED = 4005
    INVALID_SEQUENCE = 4007
    SESSION_TIMED_OUT = 4009
    INVALID_SHARD = 4010
    SHARDING_REQUIRED = 4011
    INVALID_INTENTS = 4013
    DISALLOWED_INTENTS = 4014


class Intent(IntFlag):
    """The intents that events of the sandbox depend on."""

    NONE = 0
    GUILDS = 1 << 0
    GUILD_MEMBERS = 1 << 1
    GUILD_PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    DIRECT_MESSAGES = 1 << 12
    MESSAGE_CONTENT = 1 << 15


PRIVILEGED = Intent.GUILD_MEMBERS | Intent.GUILD_PRESENCES | Intent.MESSAGE_CONTENT
_ALL_INTENTS = (1 << 26) - 1
_ENDS_A_SESSION = frozenset(range(4003, 4015)) - {Close.ALREADY_AUTHENTICATED} | {1000, 1001}
_IGNORED = frozenset({Op.PRESENCE, Op.VOICE_STATE, Op.REQUEST_MEMBERS})


@dataclass(slots=True, eq=False)
class Session:
    """One identified client; it outlives its socket so that it can resume."""

    id: str
    intents: Intent
    shard: tuple[int, int] = (0, 1)
    """Which of how many equal parts of all servers it hears."""
    socket: "Socket | None" = None
    sequence: int = 0
    sent: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=_REPLAYED))

    def may_hear(self, guild: str | None, intent: Intent, *, live_only: bool) -> bool:
        is_in_part = self.shard[0] == shard_of(guild, self.shard[1])
        return is_in_part and self.intents & intent == intent and not (live_only and self.socket is None)

    def dispatch(self, event: str, payload: str) -> None:
        """Send an event now, or keep it for a resume."""
        self.sequence += 1
        frame = f'{{"op":0,"t":"{event}","s":{self.sequence},"d":{payload}}}'
        self.sent.append((self.sequence, frame))
        if self.socket is not None:
            self.socket.send(frame)

    def missed_since(self, sequence: int) -> list[str] | None:
        """Give the frames after *sequence*, or None where some are gone."""
        missed = [frame for number, frame in self.sent if number > sequence]
        return missed if len(missed) == self.sequence - sequence else None


class Socket:
    """One WebSocket; frames leave in the order in which they were sent, without anybody waiting."""

    def __init__(self, ws: web.WebSocketResponse, request: web.Request) -> None:
        self.ws = ws
        self._transport = request.transport
        self._outgoing: asyncio.Queue[str] = asyncio.Queue()
        self._writer = asyncio.create_task(self._write())

    def send(self, frame: str) -> None:
        self._outgoing.put_nowait(frame)

    async def close(self, code: int) -> None:
        """Close after nothing more; what still waited is lost, as it is on a real network."""
        self._writer.cancel()
        await self.ws.close(code=code)

    def sever(self) -> None:
        """Cut the connection as a pulled plug does."""
        if self._transport is not None:
            self._transport.abort()

    async def _write(self) -> None:
        while True:
            frame = await self._outgoing.get()
            try:
                await self.ws.send_str(frame)
            except ConnectionError:
                return


class Gateway:
    """All sessions; `ready` and `guilds` give what a client hears first."""

    def __init__(self, token: str, world: World, ready: Callable[[], Json], guilds: Callable[[], list[Json]]) -> None:
        self._token = token
        self._world = world
        self.starts = Starts(world)
        self._ready = ready
        self._guilds = guilds
        self._sessions: dict[str, Session] = {}
        self._sockets: dict[Socket, Session | None] = {}
        self.acknowledges_heartbeats = True
        self.sent: Callable[[str, Json], None] | None = None

    @property
    def is_connected(self) -> bool:
        """Tell whether any client hears events at this moment."""
        return any(session is not None for session in self._sockets.values())

    def dispatch(self, event: str, payload: Json, intent: Intent = Intent.NONE, *, live_only: bool = False) -> bool:
        """Send an event to every session that may hear it; tells whether one heard it at once."""
        guild = payload.get("guild_id")
        everybody = self._sessions.values()
        hearing = [session for session in everybody if session.may_hear(guild, intent, live_only=live_only)]
        if not hearing:
            return False
        body = json.dumps(payload)
        for session in hearing:
            session.dispatch(event, body)
        if self.sent is not None:
            self.sent(event, payload)
        return any(session.socket is not None for session in hearing)

    async def accept(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one connection until it ends."""
        ws = web.WebSocketResponse(max_msg_size=4096 * 4, autoping=True, compress=False)
        await ws.prepare(request)
        socket = Socket(ws, request)
        self._sockets[socket] = None
        socket.send(json.dumps({"op": Op.HELLO, "d": {"heartbeat_interval": _HEARTBEAT_MS}, "s": None, "t": None}))
        try:
            await self._listen(socket)
        finally:
            await self._part(socket)
        return ws

    async def kick(self, code: int = Close.UNKNOWN_ERROR) -> None:
        """Close every socket with *code*; the sessions can be resumed where Discord's could."""
        for socket, session in list(self._sockets.items()):
            if session is not None and code in _ENDS_A_SESSION:
                self._sessions.pop(session.id, None)
            await self._part(socket, code)

    def sever(self) -> None:
        """Cut every connection without a word."""
        for socket in list(self._sockets):
            socket.sever()

    def ask_to_reconnect(self) -> None:
        """Send op 7."""
        self._tell_all({"op": Op.RECONNECT, "d": None})

    def invalidate(self, *, resumable: bool) -> None:
        """Send op 9."""
        if not resumable:
            self._sessions.clear()
        self._tell_all({"op": Op.INVALID_SESSION, "d": resumable})

    def _tell_all(self, frame: Json) -> None:
        for socket in self._sockets:
            socket.send(json.dumps(frame))

    async def _listen(self, socket: Socket) -> None:
        async for frame in socket.ws:
            if frame.type is not WSMsgType.TEXT:
                continue
            close = self._receive(socket, frame.data)
            if close is not None:
                await self._part(socket, close)
                return

    def _receive(self, socket: Socket, text: str) -> Close | None:
        try:
            frame = json.loads(text)
            op, data = frame["op"], frame.get("d")
        except (ValueError, TypeError, KeyError):
            return Close.UNREADABLE
        if op == Op.HEARTBEAT:
            self._beat(socket)
            return None
        if op == Op.IDENTIFY:
            return self._identify(socket, data or {})
        if op == Op.RESUME:
            return self._resume(socket, data or {})
        if op not in _IGNORED:
            return Close.UNKNOWN_OPCODE
        return None if self._sockets[socket] else Close.NOT_AUTHENTICATED

    def _beat(self, socket: Socket) -> None:
        if self.acknowledges_heartbeats:
            socket.send('{"op":11}')

    def _identify(self, socket: Socket, data: Json) -> Close | None:
        refusal = self._refusal(socket, data)
        if refusal is not None:
            return refusal
        shard = shard_in(data)
        if not self.starts.may_begin(shard):
            socket.send('{"op":9,"d":false}')
            return None
        self._forget_the_gone()
        session = Session(id=secrets.token_hex(16), intents=Intent(data["intents"]), shard=shard, socket=socket)
        self._sessions[session.id] = self._sockets[socket] = session
        ready = {**self._ready(), "session_id": session.id, "shard": shard}
        ready["guilds"] = [guild for guild in ready["guilds"] if shard_of(guild["id"], shard[1]) == shard[0]]
        session.dispatch("READY", json.dumps(ready))
        for guild in self._guilds() if session.intents & Intent.GUILDS else ():
            if shard_of(guild["id"], shard[1]) == shard[0]:
                session.dispatch("GUILD_CREATE", json.dumps(guild))
        return None

    def _forget_the_gone(self) -> None:
        self._sessions = {session.id: session for session in self._sockets.values() if session is not None}

    def _refusal(self, socket: Socket, data: Json) -> Close | None:
        intents: Any = data.get("intents")
        if self._sockets[socket] is not None:
            return Close.ALREADY_AUTHENTICATED
        if data.get("token") != self._token:
            return Close.WRONG_TOKEN
        if not isinstance(intents, int) or not 0 <= intents <= _ALL_INTENTS:
            return Close.INVALID_INTENTS
        if intents & PRIVILEGED:
            return Close.DISALLOWED_INTENTS
        return self._refusal_of_shard(data)

    def _refusal_of_shard(self, data: Json) -> Close | None:
        try:
            _, count = shard_in(data)
        except WrongShard:
            return Close.INVALID_SHARD
        too_many = len(self._world.guilds) > count * self._world.guilds_a_shard
        return Close.SHARDING_REQUIRED if too_many else None

    def _resume(self, socket: Socket, data: Json) -> Close | None:
        if self._sockets[socket] is not None:
            return Close.ALREADY_AUTHENTICATED
        if data.get("token") != self._token:
            return Close.WRONG_TOKEN
        session = self._sessions.get(str(data.get("session_id")))
        sequence = data.get("seq")
        missed = session.missed_since(sequence) if session and isinstance(sequence, int) else None
        if session is None or missed is None:
            socket.send('{"op":9,"d":false}')
            return None
        session.socket, self._sockets[socket] = socket, session
        for frame in missed:
            socket.send(frame)
        session.dispatch("RESUMED", "{}")
        return None

    async def _part(self, socket: Socket, code: int = 1000) -> None:
        session = self._sockets.pop(socket, None)
        if session is not None and session.socket is socket:
            session.socket = None
        if session is not None and socket.ws.close_code in (1000, 1001):
            self._sessions.pop(session.id, None)
        await socket.close(code)
