"""The demo's server: the page, both sandboxes below it and `/healthz`, on one port of this machine alone."""

import asyncio
import errno
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from sandbox.choosing import arrived, is_reachable
from sandbox.clock import SandboxClock
from sandbox.discord import DiscordSandbox
from sandbox.errors import Json
from sandbox.past import DiscordPast, Past, SlackPast
from sandbox.people import DEPUTY, MAPLE_STREET, NEIGHBOURS, PERSONAS, STAFF
from sandbox.slack import DEFAULT_MANIFEST, SlackSandbox
from sandbox.strip import Cast, Nobody, Strip

HOST = "127.0.0.1"
PAGE = Path(__file__).with_name("page")
WELL = frozenset({"ok", "0"})
"""What a part says that has nothing to report: that it works, or how many things are stuck."""

Health = Callable[[], Awaitable[Mapping[str, str]]]

SLACK = "/slack"
"""Where Slack stands, below the address of the page; Discord stands at the top."""

Changes = asyncio.Queue[Json | None]

_LARGEST_BODY = 4 * 1024 * 1024
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


@dataclass(frozen=True, slots=True)
class Residence:
    """Where people live on one platform, by the platform's own ids; an account is in parts where ids are."""

    platform: str
    space: str
    channel: str
    moderators: str
    accounts: Mapping[str, str]
    staff: Sequence[str]
    readers: frozenset[str]
    """The accounts of those whom a visitor can be."""
    past: Past
    commands_in_private: bool


@dataclass(frozen=True, slots=True)
class Demo:
    """Both platforms, on one address and by one clock."""

    discord: DiscordSandbox
    slack: SlackSandbox
    clock: SandboxClock
    strip: Strip

    def residences(self) -> tuple[Residence, ...]:
        """Tell of both platforms where people live."""
        street, studio = self.discord, self.slack
        guild, workspace = street.guild(MAPLE_STREET), studio.workspace()
        channels = {channel.name: channel.id for channel in guild.channels.values()}
        on_discord = {name: street.member(name).id for name in (*PERSONAS, *NEIGHBOURS)}
        on_slack = {name: f"{workspace.id}:{studio.member(name).id}" for name in (*PERSONAS, *NEIGHBOURS)}
        return (
            Residence(
                *("discord", guild.id, channels["help"], channels["mods"], on_discord, STAFF),
                frozenset(on_discord[name] for name in PERSONAS),
                DiscordPast(street),
                commands_in_private=False,
            ),
            Residence(
                *("slack", workspace.id, studio.channel("help").id, studio.channel("mods").id, on_slack, STAFF),
                frozenset(on_slack[name] for name in PERSONAS),
                SlackPast(studio),
                commands_in_private=True,
            ),
        )

    async def ready(self) -> None:
        """Wait until a bot hears on both platforms; raises NotSetUp."""
        await arrived(self.discord)
        await arrived(self.slack)

    def let_sign_in(self, address: str) -> None:
        """Register that browsers may be sent back to *address* by both platforms."""
        for platform, app in (("discord", self.discord.oauth.app), ("slack", self.slack.openid.app)):
            app.redirects.add(f"{address}/oauth/{platform}/back")


@asynccontextmanager
async def serve_demo(
    port: int, *, health: Health, limits: bool = True, manifest: Json | None = None, cast: Cast | None = None
) -> AsyncIterator[Demo]:
    """Serve page, sandboxes and `/healthz` at 127.0.0.1:*port* (0: any free one); raises PortTaken.

    *manifest* is the Slack app's own, where the sandbox's default does not fit; *cast* is who brings the bot.
    """
    listening = _listen(port)
    origin = f"http://{HOST}:{listening.getsockname()[1]}"
    clock = SandboxClock()
    discord = DiscordSandbox(limits=limits, clock=clock)
    slack = SlackSandbox(limits=limits, manifest=manifest, clock=clock)
    demo = Demo(discord, slack, clock, Strip(discord=discord, slack=slack, cast=cast or Nobody()))
    discord.let_moderate(DEPUTY, True)
    slack.let_administer(DEPUTY)
    app = web.Application(client_max_size=_LARGEST_BODY)
    demo.discord.mount(app, origin=origin)
    demo.slack.mount(app, origin=origin, prefix=SLACK)
    demo.strip.mount(app)
    _mount_page(app, demo, health)
    _mount_reading(app, demo, manifest or DEFAULT_MANIFEST)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        yield demo
    finally:
        await asyncio.gather(demo.discord.close(), demo.slack.close())
        await runner.cleanup()
        listening.close()


def page_files() -> dict[str, Path]:
    """List the page's files by the path that they are served at."""
    files = sorted(file for file in PAGE.rglob("*") if file.suffix in _TYPES)
    return {"" if file.name == "index.html" else file.relative_to(PAGE).as_posix(): file for file in files}


def page_url(served: Demo | DiscordSandbox | SlackSandbox) -> str:
    """Give the address to open in a browser."""
    sandbox = served.discord if isinstance(served, Demo) else served
    return sandbox.control_url.removesuffix("/control").removesuffix(SLACK) + "/"


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


def _mount_page(app: web.Application, demo: Demo, health: Health) -> None:
    async def report(_: web.Request) -> web.Response:
        parts = {"page": "ok", **_connections(demo), **await health()}
        well = all(state in WELL for state in parts.values())
        return web.json_response({"status": "ok" if well else "not ok", "parts": parts}, status=200 if well else 503)

    app.router.add_get("/healthz", report)
    for name, file in page_files().items():
        app.router.add_get(f"/{name}", _serving(file))


def _mount_reading(app: web.Application, demo: Demo, manifest: Json) -> None:
    async def tell(request: web.Request) -> web.StreamResponse:
        return await _tell(request, demo)

    async def show(_: web.Request) -> web.Response:
        # What a member's client knows of the app: its commands and shortcuts, each with a description.
        return web.json_response(manifest)

    app.router.add_get("/events", tell)
    app.router.add_get(f"{SLACK}/manifest", show)


async def _tell(request: web.Request, demo: Demo) -> web.StreamResponse:
    """Stream the changes on both platforms as one: a browser opens only six connections to a host."""
    stream = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    await stream.prepare(request)
    merged: Changes = asyncio.Queue()
    with demo.discord.changes.listening() as street, demo.slack.changes.listening() as studio:
        listening = [
            asyncio.create_task(_pass_on(changes, platform, merged))
            for platform, changes in (("discord", street), ("slack", studio))
        ]
        try:
            await stream.write(b": listening\n\n")
            while (change := await merged.get()) is not None:
                await stream.write(f"data: {json.dumps(change)}\n\n".encode())
        except ConnectionResetError:
            pass  # The tab was closed.
        finally:
            for task in listening:
                task.cancel()
    return stream


async def _pass_on(changes: Changes, platform: str, merged: Changes) -> None:
    while (change := await changes.get()) is not None:
        merged.put_nowait({"platform": platform, **change})
    merged.put_nowait(None)


def _connections(demo: Demo) -> dict[str, str]:
    connected = {"discord": demo.discord.gateway.is_connected, "slack": is_reachable(demo.slack)}
    return {f"{name} sandbox": "ok" if well else "no bot" for name, well in connected.items()}


def _serving(file: Path) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(_: web.Request) -> web.Response:
        # Read anew each time: whoever changes the page sees it by reloading. The files are small.
        body = await asyncio.to_thread(file.read_bytes)
        return web.Response(body=body, content_type=_TYPES[file.suffix], charset="utf-8", headers=_HEADERS)

    return serve
