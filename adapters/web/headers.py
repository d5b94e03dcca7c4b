"""What every answer carries, and which requests go no further."""

import logging
from collections.abc import Awaitable, Callable
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from adapters.web.addresses import Public, came_from_here
from bot.views import doorway
from bot.views.doorway import Leaf
from bot.views.words import Words

_log = logging.getLogger(__name__)

Refuse = Callable[[Request, int, Callable[[Words], Leaf]], Response]

_ALWAYS: Final = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
_HSTS: Final = "max-age=31536000; includeSubDomains"


def policy(nonce: str) -> str:
    """Allow a page what it is made of and nothing else; the pictures in the style sheet are written into it."""
    return (
        f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src 'self' data:; "
        "connect-src 'self'; form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
    )


class Guard:
    """Stands before every page: only what is meant for us and comes from us gets through, and nothing is kept of it."""

    def __init__(self, app: ASGIApp, public: Public, mint: Callable[[], str], refuse: Refuse) -> None:
        self._app = app
        self._public = public
        self._mint = mint
        self._refuse = refuse
        self._refused = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, whatever happens while it is answered."""
        if scope["type"] != "http":
            return
        nonce = self._mint()
        scope["state"] = {"nonce": nonce}
        begun = False

        async def dress(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                self._dress(MutableHeaders(raw=message["headers"]), nonce)
            await send(message)

        try:
            await self._enter(Request(scope, receive), receive, dress)
        except Exception as error:  # noqa: BLE001 - The edge: whoever waits hears something, and no text of an error.
            _log.error("a page could not be shown", exc_info=error)
            if not begun:
                await self._refuse(Request(scope), 500, doorway.went_wrong)(scope, receive, dress)

    async def _enter(self, request: Request, receive: Receive, send: Send) -> None:
        app: Callable[[Scope, Receive, Send], Awaitable[None]] = self._app
        if not self._public.answers_to(request.headers.get("host", "")):
            app = self._refuse(request, 421, doorway.not_this_address)
        elif not came_from_here(request.method, Headers(scope=request.scope)):
            self._from_elsewhere()
            app = self._refuse(request, 403, doorway.not_from_here)
        await app(request.scope, receive, send)

    def _from_elsewhere(self) -> None:
        """Leave a line for the first, the second, the fourth, the eighth: anybody can send as many as they like."""
        self._refused += 1
        if self._refused.bit_count() == 1:
            _log.warning("requests from elsewhere were refused: %d", self._refused)

    def _dress(self, headers: MutableHeaders, nonce: str) -> None:
        for name, value in _ALWAYS.items():
            headers[name] = value
        headers["content-security-policy"] = policy(nonce)
        headers.setdefault("cache-control", "no-store")
        if self._public.is_https:
            headers["strict-transport-security"] = _HSTS
