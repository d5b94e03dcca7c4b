"""HTTP mode: Slack's signed requests come in here, and what is wrongly signed goes no further."""

import logging
from collections.abc import Mapping

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.signature import SignatureVerifier

from adapters.slack.installs import Installs
from adapters.slack.paths import EVENTS

_log = logging.getLogger(__name__)

_REFUSED = 401


class Server:
    """One address for commands, interactions and events, and beside it the two pages where any may install it."""

    def __init__(self, app: AsyncApp, bind: str, signing_secret: str, installs: Installs | None = None) -> None:
        """Take the address to listen at, as ``host:port``."""
        self._app = app
        self._verifier = SignatureVerifier(signing_secret)
        self._host, _, self._port = bind.rpartition(":")
        self._installs = installs
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """Give the address that Slack is to be told, as seen from this machine."""
        port = self._runner.addresses[0][1] if self._runner else self._port
        return f"http://{self._host}:{port}{EVENTS}"

    async def open(self, grace: float) -> None:
        """Listen; raises OSError. Closing waits up to *grace* seconds for what was begun."""
        app = web.Application()
        app.router.add_post(EVENTS, self._enter)
        if self._installs is not None:
            self._installs.mount(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=grace)
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host or None, int(self._port)).start()

    async def close(self) -> None:
        """Finish what was begun, and stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _enter(self, request: web.Request) -> web.Response:
        # Before the library: it parses first, and what is nobody's may be anything.
        if not self._is_signed(await request.read(), request.headers):
            _log.warning("a request with a wrong or an old signature was refused")
            return web.Response(status=_REFUSED)
        return await to_aiohttp_response(await self._app.async_dispatch(await to_bolt_request(request)))

    def _is_signed(self, body: bytes, headers: Mapping[str, str]) -> bool:
        try:
            return self._verifier.is_valid_request(body, headers)
        except ValueError:
            return False  # A time that is no number, a body that is no text.
