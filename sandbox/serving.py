"""Listening on a port of this machine, for as long as somebody wants a stand-in."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from aiohttp import web


@asynccontextmanager
async def listening(
    mount: Callable[[web.Application], None], *, port: int, host: str, largest: int
) -> AsyncIterator[str]:
    """Serve what *mount* puts into an app, at a port (0: any free one), and give where; bodies have *largest* bytes."""
    app = web.Application(client_max_size=largest)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    mount(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
