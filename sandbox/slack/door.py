"""The one door of the Web API: token, scopes, faults, rate limits, arguments, refusals, record."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from sandbox.clock import http_date
from sandbox.errors import Json
from sandbox.faults import DROPPED, Faults
from sandbox.record import Audience, Record
from sandbox.slack import faults, mrkdwn, record
from sandbox.slack.errors import Refused
from sandbox.slack.faults import Fault
from sandbox.slack.manifest import App
from sandbox.slack.rate_limits import TIER_3, RateLimits, Tier
from sandbox.slack.record import Exchange
from sandbox.slack.state import Workspace
from sandbox.slack.tokens import Token
from sandbox.slack.world import World

API = "/api"


@dataclass(slots=True)
class Call:
    """One call of the Web API; the handler says who gets to see what it posted."""

    workspace: Workspace
    args: Json
    scopes: frozenset[str] | None = None
    """What its token was granted, where that is not what the app may now."""
    audience: Audience = ()

    def needed(self, name: str) -> str:
        """Give a text argument that must be there."""
        value = self.args.get(name)
        if value in (None, ""):
            raise Refused("invalid_arguments", [f"missing required field: {name} [json-pointer:/{name}]"])
        return str(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A method of the Web API; an app's own token opens only those that say so."""

    name: str
    handler: Callable[[Call], Json]
    scope: str = ""
    tier: Tier = TIER_3
    for_app_token: bool = False


@dataclass(slots=True)
class Answer:
    """Status, JSON and headers."""

    status: int
    body: Json
    headers: dict[str, str] = field(default_factory=dict)


class Door:
    """Turns HTTP requests into calls and what comes of them into HTTP answers."""

    def __init__(
        self,
        world: World,
        app: App,
        *,
        app_token: str,
        limits: RateLimits,
        orders: Faults[Fault],
        written: Record[Exchange],
        counted_for: Callable[[Call], str],
    ) -> None:
        self._world = world
        self._app = app
        self._app_token = app_token
        self._limits = limits
        self._faults = orders
        self._record = written
        self._methods: dict[str, Method] = {}
        self._counted_for = counted_for

    def know(self, methods: list[Method]) -> None:
        self._methods |= {method.name: method for method in methods}

    async def enter(self, request: web.Request) -> web.StreamResponse:
        """Answer one request to `/api/{method}`."""
        name = request.match_info["method"]
        raw = await request.read()
        fault = self._faults.next_failure(faults.ANY, name)
        await asyncio.sleep(self._faults.next_delay(faults.ANY, name))
        call, answer = self._answer(request, name, raw, fault)
        answer.headers |= self._of_every_answer(call)
        self._write_down(name, call, answer)
        return _drop(request) if answer.status == DROPPED else as_json(answer.body, answer.status, answer.headers)

    def _answer(self, request: web.Request, name: str, raw: bytes, fault: Fault | None) -> tuple[Call | None, Answer]:
        if fault is not None and not fault.after:
            return None, _failure(fault)
        call = None
        try:
            method = self._method(name)
            args = _arguments(request, raw)
            opened = self._opened(request, args, method)
            call = Call(opened.workspace, args, opened.scopes)
            self._refuse_without_scope(method, call)
            wait = self._limits.take(method.tier, f"{self._counted_for(call)} {name}")
            body = _too_many(wait) if wait else Answer(200, {"ok": True, **method.handler(call)})
        except Refused as refused:
            body = _refusal(refused)
        return call, body if fault is None else _failure(fault)

    def _of_every_answer(self, call: Call | None) -> dict[str, str]:
        """Give what Slack says beside every answer: its time, and what the token was granted."""
        granted = {"x-oauth-scopes": ",".join(sorted(self._granted(call)))} if call else {}
        return {"Date": http_date(self._world.clock.now()), **granted}

    def _granted(self, call: Call) -> frozenset[str]:
        return self._app.scopes if call.scopes is None else call.scopes

    def _method(self, name: str) -> Method:
        if name not in self._methods:
            raise Refused("unknown_method", req_method=name)
        return self._methods[name]

    def _opened(self, request: web.Request, args: Json, method: Method) -> Token:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ") or args.pop("token", "")
        if not token:
            raise Refused("not_authed")
        if token == self._app_token:
            if not method.for_app_token:
                raise Refused("not_allowed_token_type")
            return Token(token, next(iter(self._world.workspaces.values())))
        found, fault = self._world.tokens.find(token)
        if found is None or fault:
            raise Refused(fault)
        if method.for_app_token:
            raise Refused("not_allowed_token_type")
        return found

    def _refuse_without_scope(self, method: Method, call: Call) -> None:
        if method.scope and method.scope not in self._granted(call):
            raise missing_scope(method.scope, self._app)

    def _write_down(self, name: str, call: Call | None, answer: Answer) -> None:
        if not self._record.enabled:
            return
        body = call.args if call else {}
        pings, masks = mrkdwn.marks_of(*record.texts(body)) if answer.body.get("ok") else ((), ())
        self._record.add(
            Exchange(
                method="API",
                path=name,
                body=body,
                status=answer.status,
                response=answer.body,
                at=self._world.clock.now(),
                audience=call.audience if call else (),
                pings=pings,
                masked_links=masks,
            )
        )


def missing_scope(scope: str, app: App) -> Refused:
    return Refused("missing_scope", needed=scope, provided=",".join(sorted(app.scopes)))


def _arguments(request: web.Request, raw: bytes) -> Json:
    args: Json = dict(request.query)
    if not raw:
        return args
    if request.content_type == "application/json":
        return args | _json_object(raw)
    if request.content_type == "application/x-www-form-urlencoded":
        return args | _form(raw)
    raise Refused("invalid_post_type")


def _json_object(raw: bytes) -> Json:
    try:
        body: Any = json.loads(raw)
        json.dumps(body, ensure_ascii=False).encode()  # Half a surrogate pair is no text.
    except ValueError as unreadable:
        raise Refused("invalid_json") from unreadable
    if not isinstance(body, dict):
        raise Refused("json_not_object")
    return {name: value for name, value in body.items() if value is not None}


def _form(raw: bytes) -> Json:
    return dict(parse_qsl(raw.decode(errors="replace"), keep_blank_values=True))


def _failure(fault: Fault) -> Answer:
    return Answer(fault.status, fault.body or {}, fault.headers())


def _too_many(seconds: int) -> Answer:
    return Answer(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": str(seconds)})


def _refusal(refused: Refused) -> Answer:
    wait = refused.body.pop("retry_after", None)
    return _too_many(wait) if wait else Answer(200, refused.body)


def _drop(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def as_json(body: Json, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """Answer JSON."""
    return web.json_response(body, status=status, headers=headers)
