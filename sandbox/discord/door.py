"""The one door of the REST side: token, faults, rate limits, JSON, refusals, record. Handlers never see HTTP."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from sandbox.clock import SandboxClock, http_date
from sandbox.discord.enclosures import Sent, attach, read
from sandbox.discord.errors import Refusal, Refused
from sandbox.discord.faults import Fault
from sandbox.discord.rate_limits import Bucket, RateLimits, Verdict
from sandbox.discord.state import User
from sandbox.errors import Json
from sandbox.faults import DROPPED, Faults
from sandbox.record import Audience, Exchange, Record

API = "/api/v10"


@dataclass(slots=True)
class Call:
    """One REST call; the handler says who gets to see what it posted."""

    parts: dict[str, str]
    query: dict[str, str]
    body: Any
    audience: Audience = ()
    written_down: Any = None
    """The body as it was sent, without what its files hold."""
    user: User | None = None
    """The person that an access token speaks for; nobody where the bot itself calls."""


Handler = Callable[[Call], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A REST route; `major` names the part of the path that the bucket is counted by."""

    method: str
    path: str
    handler: Handler
    bucket: Bucket | None = None
    major: str = ""
    needs_token: bool = True
    scope: str = ""
    """What a person's access token must have been given for to open this as well."""
    takes_list: bool = False
    takes_files: bool = False


@dataclass(slots=True)
class Answer:
    """Status, JSON (None for no body) and headers."""

    status: int
    body: Any
    headers: dict[str, str] = field(default_factory=dict)


class Door:
    """Turns HTTP requests into calls and what comes of them into HTTP answers."""

    def __init__(
        self,
        token: str,
        clock: SandboxClock,
        limits: RateLimits,
        faults: Faults[Fault],
        record: Record[Exchange],
        *,
        speaks_for: Callable[[str, str], User | None],
    ) -> None:
        self._authorization = f"Bot {token}"
        self._speaks_for = speaks_for
        self._clock = clock
        self._limits = limits
        self._faults = faults
        self._record = record

    def opened_to(self, route: Route) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """Give the aiohttp handler of *route*."""

        async def enter(request: web.Request) -> web.StreamResponse:
            return await self._enter(request, route)

        return enter

    async def _enter(self, request: web.Request, route: Route) -> web.StreamResponse:
        path = request.path.partition(API)[2]
        sent = await read(request)
        fault = self._faults.next_failure(request.method, path)
        delay = self._faults.next_delay(request.method, path)
        if delay:
            await asyncio.sleep(delay)
        call = Call(dict(request.match_info), dict(request.query), None)
        answer = self._answer(request, route, call, sent, fault)
        answer.headers["Date"] = http_date(self._clock.now())
        if self._record.enabled:
            self._write_down(request.method, path, call, answer)
        return _drop(request) if answer.status == DROPPED else _http(answer)

    def _answer(self, request: web.Request, route: Route, call: Call, sent: Sent, fault: Fault | None) -> Answer:
        if fault is not None and not fault.after:
            return _failure(fault)
        try:
            call.user = self._caller(request, route)
            verdict = self._limits.take(
                route.bucket, call.parts.get(route.major, ""), counts_globally=route.needs_token
            )
            if verdict.retry_after:
                return _too_many(verdict)
            call.body = _parsed(sent.raw, sent.content_type, takes_list=route.takes_list)
            call.written_down = deepcopy(call.body) if sent.files else call.body
            attach(sent.files, call.body, allowed=route.takes_files)
            body = route.handler(call)
        except Refused as refused:
            return Answer(refused.status, refused.body)
        if fault is not None:
            return _failure(fault)
        return Answer(204 if body is None else 200, body, verdict.headers)

    def _caller(self, request: web.Request, route: Route) -> User | None:
        """Give the person that an access token speaks for, or nobody; refuse whoever may not call this."""
        given = request.headers.get("Authorization", "")
        user = self._speaks_for(given.removeprefix("Bearer "), route.scope) if route.scope else None
        if route.needs_token and user is None and given != self._authorization:
            raise Refused(Refusal.UNAUTHORIZED)
        return user

    def _write_down(self, method: str, path: str, call: Call, answer: Answer) -> None:
        self._record.add(
            Exchange(
                method=method,
                path=path,
                body=call.written_down,
                status=answer.status,
                response=answer.body,
                at=self._clock.now(),
                audience=call.audience,
            )
        )


async def refuse_unknown(_request: web.Request) -> web.StreamResponse:
    """Answer a path that Discord does not have, or that the sandbox does not know."""
    refused = Refused(Refusal.NOT_FOUND)
    return _http(Answer(refused.status, refused.body))


def _failure(fault: Fault) -> Answer:
    return Answer(fault.status, fault.body, fault.headers())


def _too_many(verdict: Verdict) -> Answer:
    body = {"message": "You are being rate limited.", "retry_after": round(verdict.retry_after, 3)}
    return Answer(429, {**body, "global": verdict.is_global}, verdict.headers)


def _parsed(raw: bytes, content_type: str, *, takes_list: bool) -> Any:
    if not raw:
        return [] if takes_list else {}
    if content_type != "application/json":
        error = {"code": "CONTENT_TYPE_INVALID", "message": 'Expected "Content-Type" header to be application/json.'}
        raise Refused(Refusal.INVALID_FORM, {"_errors": [error]})
    body = _decoded(raw)
    if not isinstance(body, list if takes_list else dict):
        error = {"code": "DICT_TYPE_CONVERT", "message": "Only dictionaries may be used in a DictType"}
        raise Refused(Refusal.INVALID_FORM, {"_errors": [error]})
    return body


def _decoded(raw: bytes) -> Any:
    try:
        body = json.loads(raw)
        if b"\\ud" in raw or b"\\uD" in raw:
            json.dumps(body, ensure_ascii=False).encode()  # Half a surrogate pair is no text.
    except ValueError as unreadable:
        raise Refused(Refusal.INVALID_JSON) from unreadable
    return body


def _http(answer: Answer) -> web.Response:
    if answer.body is None:
        return web.Response(status=answer.status, headers=answer.headers)
    # A charset in the content type would make discord.py take JSON for plain text.
    payload = json.dumps(answer.body).encode()
    return web.Response(body=payload, status=answer.status, headers=answer.headers, content_type="application/json")


def _drop(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def as_json(body: Json, status: int = 200) -> web.Response:
    """Answer JSON outside of Discord's own API."""
    return _http(Answer(status, body))
