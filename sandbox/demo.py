"""The demo's server: the page, the sandbox below it and `/healthz`, on one port of this machine alone."""

import asyncio
import errno
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from sandbox.discord import DiscordSandbox, MessageView, Response
from sandbox.discord.door import as_json
from sandbox.discord.limits import Part
from sandbox.discord.people import MODERATOR

HOST = "127.0.0.1"
PAGE = Path(__file__).with_name("page")
WELL = frozenset({"ok", "0"})
"""What a part says that has nothing to report: that it works, or how many things are stuck."""

Health = Callable[[], Awaitable[Mapping[str, str]]]

_PATIENCE = 10.0
_LOOK_AGAIN = 0.02
_TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
_HEADERS = {
    # The page needs nothing but itself: no other host, no inline script or style, no frame around it.
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}


class PortTaken(Exception):
    """Something else answers at the demo's port already."""


class NotSetUp(Exception):
    """The bot did not let the moderator choose a channel."""


@asynccontextmanager
async def serve_demo(port: int, *, health: Health, limits: bool = True) -> AsyncIterator[DiscordSandbox]:
    """Serve page, sandbox and `/healthz` at 127.0.0.1:*port* (0: any free one); raises PortTaken."""
    listening = _listen(port)
    origin = f"http://{HOST}:{listening.getsockname()[1]}"
    sandbox = DiscordSandbox(limits=limits)
    app = web.Application()
    sandbox.mount(app, origin=origin)
    _mount_page(app, sandbox, health)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        yield sandbox
    finally:
        await sandbox.close()
        await runner.cleanup()
        listening.close()


def page_url(sandbox: DiscordSandbox) -> str:
    """Give the address to open in a browser."""
    return sandbox.control_url.removesuffix("control")


async def moderator_chooses(sandbox: DiscordSandbox, channel: str = "help") -> None:
    """Let Mo run `/askaround setup` and choose *channel*, as a moderator would; raises NotSetUp."""
    await _until_offered(sandbox, "askaround")
    moderator = sandbox.member(MODERATOR)
    asked = _answered(await moderator.run("/askaround setup", channel=channel))
    menu = next((select for select in asked.selects if select.kind is Part.CHANNEL_SELECT), None)
    if menu is None:
        raise NotSetUp("The bot answered /askaround setup without a menu of channels.")
    _answered(await moderator.choose(asked, menu.custom_id, [channel]))
    for left in moderator.private():  # A newcomer who becomes Mo starts with a tidy screen.
        moderator.dismiss(left)


async def _until_offered(sandbox: DiscordSandbox, name: str) -> None:
    try:
        async with asyncio.timeout(_PATIENCE):
            while not _offers(sandbox, name):  # noqa: ASYNC110 - no member sees it happen, so nobody is told.
                await asyncio.sleep(_LOOK_AGAIN)
    except TimeoutError as late:
        raise NotSetUp(f"The bot did not connect and offer /{name} within {_PATIENCE:.0f} seconds.") from late


def _offers(sandbox: DiscordSandbox, name: str) -> bool:
    return sandbox.gateway.is_connected and any(command["name"] == name for command in sandbox.world.commands)


def _answered(response: Response) -> MessageView:
    if response.message is None:
        raise NotSetUp(response.error or f"The bot answered with {response.kind!r} instead of a message.")
    return response.message


def _listen(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
        listening.listen()
    except OSError as refusal:
        listening.close()
        if refusal.errno != errno.EADDRINUSE:
            raise
        raise PortTaken(
            f"Something else is using port {port} on this machine, perhaps another demo. "
            "Stop it, or choose another port with ASKAROUND_DEMO_PORT."
        ) from refusal
    return listening


def _mount_page(app: web.Application, sandbox: DiscordSandbox, health: Health) -> None:
    async def report(_: web.Request) -> web.Response:
        parts = {"page": "ok", "sandbox": "ok" if sandbox.gateway.is_connected else "no bot", **await health()}
        well = all(state in WELL for state in parts.values())
        return as_json({"status": "ok" if well else "not ok", "parts": parts}, 200 if well else 503)

    app.router.add_get("/healthz", report)
    for file in sorted(PAGE.iterdir()):
        if file.suffix in _TYPES:
            app.router.add_get(f"/{'' if file.name == 'index.html' else file.name}", _serving(file))


def _serving(file: Path) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(_: web.Request) -> web.Response:
        # Read anew each time: whoever changes the page sees it by reloading. The files are small.
        body = await asyncio.to_thread(file.read_bytes)
        return web.Response(body=body, content_type=_TYPES[file.suffix], charset="utf-8", headers=_HEADERS)

    return serve
