"""Who is let in: a code, its confirmation, a visit and its end. Every answer about it is a page of its own."""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from adapters.web import cookies, inbound, render
from adapters.web.addresses import Public
from adapters.web.core import Visits
from bot.model.visits import Arrived, Over, Visitor, Waiting
from bot.views import doorway
from bot.views.doorway import Leaf
from bot.views.words import Names, Words, words_in

ENTRANCE, ARRIVAL, EXIT = "/login", "/arrive", "/leave"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """The way in and out. ``names`` are what commands are called where there is only one way to call them."""

    visits: Visits
    public: Public
    names: Names
    elsewhere: tuple[tuple[str, str], ...] = ()
    """Platforms on which somebody can sign in instead, and where the way there begins."""

    async def visitor(self, request: Request) -> Visitor | None:
        """Say who asks, if they are in."""
        token = cookies.read(request.cookies, cookies.VISIT, self.public)
        return await self.visits.visitor(token) if token else None

    async def is_still_in(self, request: Request) -> bool:
        """Say whether a visit lasts, without prolonging it: a page that only stands open is no use of it."""
        token = cookies.read(request.cookies, cookies.VISIT, self.public)
        return await self.visits.lasts(token)

    async def entrance(self, request: Request) -> Response:
        """Show how to get in, or the code that waits to be confirmed."""
        secret = cookies.read(request.cookies, cookies.LOGIN, self.public)
        if not secret:
            return self.leaf(request, 200, doorway.welcome)
        return await self._arrive(request, secret)

    async def begin(self, request: Request) -> Response:  # noqa: ARG002 - a route's whole signature.
        """Begin a login in this browser."""
        begun = await self.visits.begin()
        response = _to(ENTRANCE)
        cookies.keep_login(response, self.public, begun.secret)
        return response

    async def arrive(self, request: Request) -> Response:
        """Let in whoever's code was confirmed; a page that only asks whether it was hears nothing until then."""
        secret = cookies.read(request.cookies, cookies.LOGIN, self.public)
        if not secret:
            return self.sent_to(request, ENTRANCE)
        return await self._arrive(request, secret)

    async def leave(self, request: Request) -> Response:
        """End the visit, or all visits of its owner where they say so."""
        token = cookies.read(request.cookies, cookies.VISIT, self.public)
        everywhere = inbound.sent(await inbound.body_of(request)).one("everywhere")
        if everywhere and (visitor := await self.visitor(request)):
            await self.visits.end_for(visitor)
        if token:
            await self.visits.leave(token)
        response = self.leaf(request, 200, doorway.left)
        response.headers["clear-site-data"] = '"cache"'
        cookies.drop(response, self.public, cookies.VISIT, cookies.LOGIN)
        return response

    def refused(self, request: Request) -> Response:
        """Send somebody who is not in to the entrance; who was in reads why."""
        if is_asked_by_script(request):
            return self.sent_to(request, "/")
        if not cookies.read(request.cookies, cookies.VISIT, self.public):
            return _to(ENTRANCE)
        response = self.leaf(request, 401, doorway.over)
        cookies.drop(response, self.public, cookies.VISIT)
        return response

    def leaf(self, request: Request, status: int, says: Callable[[Words], Leaf]) -> Response:
        """Show a page of its own."""
        t = words_in(inbound.language_of(request.headers.get("accept-language", "")), self.names)
        leaf = doorway.with_ways(t, says(t), self.elsewhere)
        return HTMLResponse(render.leaf(leaf, t.tag, request.state.nonce), status)

    def sent_to(self, request: Request, path: str) -> Response:
        """Send a browser to another page, whoever asks in it."""
        return Response(status_code=204, headers={"HX-Redirect": path}) if is_asked_by_script(request) else _to(path)

    async def _arrive(self, request: Request, secret: str) -> Response:
        match await self.visits.arrive(secret):
            case Waiting(code=code):
                return self._still_waiting(request, code)
            case Arrived(token=token):
                response = self.sent_to(request, "/")
                cookies.keep_visit(response, self.public, token)
                cookies.drop(response, self.public, cookies.LOGIN)
                return response
            case Over():
                return self._run_out(request)

    def _still_waiting(self, request: Request, code: str) -> Response:
        if is_asked_by_script(request):
            return Response(status_code=204)
        return self.leaf(request, 200, lambda t: doorway.waiting(t, code))

    def _run_out(self, request: Request) -> Response:
        response = self.leaf(request, 200, doorway.run_out)
        if is_asked_by_script(request):
            response = self.sent_to(request, ENTRANCE)
        else:
            cookies.drop(response, self.public, cookies.LOGIN)
        return response


def is_asked_by_script(request: Request) -> bool:
    """Say whether a page asks without being left."""
    return request.headers.get("hx-request") == "true"


def _to(path: str) -> Response:
    return RedirectResponse(path, 303)
