"""Serves the dashboard in the bot's own loop: it starts and stops with the bot, and leaves signals alone."""

import asyncio
import contextlib
import errno
import socket
from collections.abc import Callable, Iterator, Mapping

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from adapters.web import addresses, files, limits
from adapters.web.addresses import Bind, Public, WrongAddress
from adapters.web.connections import Connection
from adapters.web.core import Answer, Dashboard, Visits, Vouching
from adapters.web.doors import ARRIVAL, ENTRANCE, EXIT, Doors
from adapters.web.headers import Guard
from adapters.web.inbound import Unreadable
from adapters.web.oauth import BACK, THERE, SigningIn
from adapters.web.pages import Pages
from adapters.web.pulses import Pulses
from bot.platforms import CannotConnect, Voucher
from bot.views import doorway
from bot.views.words import Names

_FOREVER = "public, max-age=31536000, immutable"


class CannotServe(CannotConnect):
    """The dashboard cannot be served where the settings say; the message says what to do."""


class _Quiet(uvicorn.Server):
    """A server that leaves signals to whoever runs the loop: the stock one raises them again when it is done."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def quiet(app: ASGIApp) -> uvicorn.Server:
    """Serve *app* in the loop that runs: without a log of its own, without belief in what a request says of itself."""
    config = uvicorn.Config(
        app,
        lifespan="off",
        ws="none",
        http=Connection,
        backlog=limits.BACKLOG,
        loop="none",
        interface="asgi3",
        log_config=None,
        log_level="error",  # What is no request, or one too many, would leave a line each time.
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        limit_concurrency=limits.REQUESTS_AT_ONCE,
        timeout_graceful_shutdown=int(limits.GRACE.total_seconds()),
    )
    return _Quiet(config)


class WebServer:
    """The dashboard at one address of this machine."""

    def __init__(self, at: str, url: str = "") -> None:
        """Take the address to listen at, as ``host:port`` (port 0: any free one), and what browsers call it."""
        try:
            self._listening = listen(addresses.bind(at))
            host, port = self._listening.getsockname()[:2]
            self.public = addresses.public(url, Bind(host, port))
        except WrongAddress as refusal:
            raise CannotServe(str(refusal)) from None
        self._server: uvicorn.Server | None = None
        self._serving: asyncio.Task[None] | None = None
        self._closing = asyncio.Event()

    @property
    def is_up(self) -> bool:
        """Say whether pages are served."""
        return self._serving is not None and not self._serving.done()

    def start(
        self,
        *,
        dashboard: Dashboard,
        visits: Visits,
        vouching: Vouching,
        vouchers: Mapping[str, Voucher],
        answer: Answer,
        mint: Callable[[], str],
        names: Mapping[str, Names],
    ) -> None:
        """Serve from now on; what comes before that waits."""
        elsewhere = tuple((one.called, THERE.format(platform=platform)) for platform, one in vouchers.items())
        doors = Doors(visits=visits, public=self.public, names=_names_of_all(names), elsewhere=elsewhere)
        signing_in = SigningIn(doors=doors, vouching=vouching, vouchers=vouchers)
        pages = Pages(
            doors=doors,
            dashboard=dashboard,
            answer=answer,
            mint=mint,
            names=names,
            pulses=Pulses(dashboard, self._closing),
        )
        self._server = quiet(_app(doors, signing_in, pages, self.public, mint))
        self._serving = asyncio.create_task(self._server.serve([self._listening]), name="dashboard")

    async def stop(self) -> None:
        """Finish what was begun, and stop listening."""
        self._closing.set()
        if self._server is not None and self._serving is not None:
            self._server.should_exit = True
            await asyncio.gather(self._serving, return_exceptions=True)
        self._listening.close()


def _app(doors: Doors, signing_in: SigningIn, pages: Pages, public: Public, mint: Callable[[], str]) -> Starlette:
    async def not_here(request: Request, _: Exception) -> Response:
        return doors.leaf(request, 404, doorway.not_here)

    async def unreadable(request: Request, _: Exception) -> Response:
        if request.method == "POST":
            return doors.leaf(request, 400, doorway.unreadable)
        return doors.leaf(request, 404, doorway.not_here)

    app = Starlette(
        routes=[
            Route("/", pages.inside(pages.look)),
            Route(ENTRANCE, doors.entrance, methods=["GET"]),
            Route(ENTRANCE, doors.begin, methods=["POST"]),
            Route(ARRIVAL, doors.arrive, methods=["POST"]),
            Route(EXIT, doors.leave, methods=["POST"]),
            Route(THERE, signing_in.there, methods=["GET"]),
            Route(BACK, signing_in.back, methods=["GET"]),
            Route("/open", pages.inside(pages.open)),
            Route("/act", pages.inside(pages.act), methods=["POST"]),
            Route("/pulse", pages.inside(pages.pulse)),
            Route("/static/{mark}/{name}", _file),
            Route("/{page}.csv", pages.inside(pages.export)),
            Route("/{page}", pages.inside(pages.look)),
        ],
        middleware=[Middleware(Guard, public=public, mint=mint, refuse=doors.leaf)],
        exception_handlers={HTTPException: not_here, Unreadable: unreadable},
    )
    app.router.redirect_slashes = False  # It would lead to where a request says it is, and to http.
    return app


async def _file(request: Request) -> Response:
    """Serve one of our own files; what is asked for by another name than it has now is gone."""
    file = files.files().get(request.path_params["name"])
    if file is None or file.mark != request.path_params["mark"]:
        raise HTTPException(404)
    return Response(file.body, media_type=file.type, headers={"cache-control": _FOREVER})


def _names_of_all(names: Mapping[str, Names]) -> Names:
    """Give what commands are called for somebody who may come from any platform: renamed where there is only one."""
    return next(iter(names.values())) if len(names) == 1 else ()


def listen(at: Bind) -> socket.socket:
    """Listen at an address; raises CannotServe. Nothing is taken in before a server is given it."""
    family = socket.AF_INET6 if ":" in at.host else socket.AF_INET
    # Named as TCP, so that asyncio sends at once what is written: else every page waits 40 ms for its second half.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((at.host, at.port))
        listening.listen()
    except OSError as refusal:
        listening.close()
        taken = refusal.errno == errno.EADDRINUSE
        why = "something else is using it" if taken else str(refusal.strerror or "it is not an address of this machine")
        raise CannotServe(
            f"The dashboard cannot be served at {at.host}:{at.port}: {why}. Choose another address with ASKAROUND_WEB,"
            " or leave it empty to go without."
        ) from None
    listening.setblocking(False)
    return listening
