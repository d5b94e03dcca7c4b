"""Answers how the bot is, at an address that only this machine or its own network reaches."""

import ipaddress
import logging
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from adapters.status.meter import Meter
from bot.platforms import CannotConnect
from bot.roles import WAITS

GRACE = 1.0
"""Seconds for what was begun when the bot stops."""

Health = Callable[[], Awaitable[Mapping[str, str]]]
"""Says of each part whether it works: "ok", that it waits to take over, or what is wrong."""

_HOME = "localhost"
_log = logging.getLogger(__name__)


class CannotTell(CannotConnect):
    """How the bot is cannot be told where the settings say."""


class StatusServer:
    """`/livez`, `/readyz` and `/metrics` at one address."""

    def __init__(self, at: str, meter: Meter) -> None:
        """Take the address as ``host:port`` (port 0: any free one); raises CannotTell unless it is a private one."""
        self._host, self._port = bind(at)
        self.meter = meter
        self._health: Health = _nothing
        app = web.Application()
        app.router.add_get("/livez", _lives)
        app.router.add_get("/readyz", self._is_ready)
        app.router.add_get("/metrics", self._metrics)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=GRACE)

    @property
    def url(self) -> str:
        """Give where it is answered, as seen from this machine."""
        host, port = self._runner.addresses[0][:2]
        return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

    async def open(self, health: Health) -> None:
        """Answer from now on, and ask *health*; raises CannotTell."""
        self._health = health
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except OSError as refusal:
            await self._runner.cleanup()
            raise CannotTell(
                f"How the bot is cannot be told at {self._host}:{self._port} ({refusal.strerror})",
                "choose another address with ASKAROUND_STATUS, or leave it empty to go without",
            ) from None

    async def close(self) -> None:
        """Finish what was begun, and stop listening."""
        await self._runner.cleanup()

    async def _is_ready(self, _: web.Request) -> web.Response:
        parts = await self._parts()
        return web.json_response(parts, status=200 if set(parts.values()) <= {"ok", WAITS} else 503)

    async def _parts(self) -> dict[str, str]:
        """Ask each part; how many sendings were set aside says nothing of that, and is left out."""
        try:
            return {part: state for part, state in (await self._health()).items() if part != "parked"}
        except Exception as error:  # noqa: BLE001 - the edge: that it cannot be asked is the answer.
            _log.warning("the store did not say how it is: %s", type(error).__name__)
            return {"store": "does not answer"}

    async def _metrics(self, _: web.Request) -> web.Response:
        return web.Response(body=await self.meter.page(), headers={"Content-Type": CONTENT_TYPE_LATEST})


async def _lives(_: web.Request) -> web.Response:
    return web.Response(text="ok\n")


async def _nothing() -> Mapping[str, str]:
    return {}


def bind(written: str) -> tuple[str, int]:
    """Read ``host:port``; raises CannotTell unless no stranger reaches it."""
    host, _, port = written.rpartition(":")
    host = host.strip("[]")
    if not port.isdecimal() or int(port) >= 2**16 or not _is_private(host):
        raise CannotTell(
            f"ASKAROUND_STATUS is {written!r}, and it wants a private address of this machine and a port",
            "write one such as 127.0.0.1:9464; what it tells is for whoever runs the bot alone",
        )
    return host, int(port)


def _is_private(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host == _HOME
    return address.is_private and not address.is_unspecified
