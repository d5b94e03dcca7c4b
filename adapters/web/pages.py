"""What somebody who is in looks at and presses: pages, forms, acts, and word that something has changed."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse

from adapters.web import exports, inbound, render
from adapters.web.core import Answer, Dashboard
from adapters.web.doors import Doors, is_asked_by_script
from adapters.web.pulses import Pulses
from adapters.web.render import Outcome, Sheet
from bot.model.decisions import Refusal
from bot.model.handles import Press
from bot.model.pages import Page
from bot.model.visits import Visitor
from bot.views import doorway
from bot.views.card import Card, Line, Open, Redraw, Reply, Say
from bot.views.frame import frame
from bot.views.words import Names, words_in

Endpoint = Callable[[Request], Awaitable[Response]]
Inside = Callable[[Request, Visitor], Awaitable[Response]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Everything behind the door. Who asks is looked up at every request, and what they may do by the core."""

    doors: Doors
    dashboard: Dashboard
    answer: Answer
    mint: Callable[[], str]
    names: Mapping[str, Names]
    pulses: Pulses

    def inside(self, show: Inside) -> Endpoint:
        """Let only those through who are in."""

        async def enter(request: Request) -> Response:
            visitor = await self.doors.visitor(request)
            return await show(request, visitor) if visitor else self.doors.refused(request)

        return enter

    async def look(self, request: Request, visitor: Visitor) -> Response:
        """Show a page."""
        asked = inbound.asked(request.path_params.get("page", Page.TODAY), request.query_params)
        shown = await self.dashboard.look(visitor, asked)
        if isinstance(shown, Refusal):
            return await self._not_shown(request, visitor, shown)
        return HTMLResponse(render.page(shown, asked.weeks, await self._sheet(request, visitor)))

    async def export(self, request: Request, visitor: Visitor) -> Response:
        """Hand over the figures of one chart, as the page shows them."""
        asked = inbound.asked(request.path_params["page"], request.query_params)
        shown = await self.dashboard.look(visitor, asked)
        if isinstance(shown, Refusal):
            return await self._not_shown(request, visitor, shown)
        chart = exports.chart(shown, request.query_params.get("figure", ""))
        if chart is None:
            raise inbound.Unreadable
        name = f'attachment; filename="askaround-{chart.figure}.csv"'
        return Response(exports.written(chart.table), media_type="text/csv", headers={"content-disposition": name})

    async def open(self, request: Request, visitor: Visitor) -> Response:
        """Open a form."""
        press = inbound.press(request.query_params.get("press", ""), visitor)
        reply = await self.answer(inbound.opening(press, visitor))
        return await self._drawn(request, visitor, press, reply, request.query_params.get("from", ""))

    async def act(self, request: Request, visitor: Visitor) -> Response:
        """Do what was pressed, and show what came of it."""
        form = inbound.sent(await inbound.body_of(request))
        press = inbound.press(form.one("press"), visitor)
        reply = await self.answer(inbound.act(press, form, visitor))
        return await self._drawn(request, visitor, press, reply, form.one("from"))

    async def pulse(self, request: Request, visitor: Visitor) -> Response:
        """Tell an open page when it is no longer what it was, for as long as its visit lasts."""
        if refusal := await self.dashboard.why_not(visitor):
            return await self._not_shown(request, visitor, refusal)
        if not self.pulses.has_room(visitor):
            return Response(status_code=429)

        async def refuses() -> Refusal | None:
            is_in = await self.doors.is_still_in(request)
            return await self.dashboard.why_not(visitor) if is_in else Refusal.NOT_A_MODERATOR

        changes = self.pulses.changes(visitor, request.query_params.get("seen", ""), refuses)
        return StreamingResponse(changes, media_type="text/event-stream", headers={"x-accel-buffering": "no"})

    async def _not_shown(self, request: Request, visitor: Visitor, refusal: Refusal) -> Response:
        if refusal is not Refusal.NOT_A_MODERATOR:
            return self.doors.leaf(request, 503, doorway.not_seen)
        await self.doors.visits.end_for(visitor)
        return self.doors.refused(request)

    async def _drawn(
        self, request: Request, visitor: Visitor, press: Press, reply: Reply, pressed_on: str
    ) -> HTMLResponse:
        sheet, here = await self._sheet(request, visitor), inbound.page_of(pressed_on)
        in_place = is_asked_by_script(request)
        if isinstance(reply, Open) and isinstance(reply.form.sends, Press):
            return HTMLResponse(render.form(reply.form, here, sheet, in_place=in_place))
        outcome = await self._outcome(visitor, press, reply, sheet)
        return HTMLResponse(render.outcome(outcome, here, sheet, in_place=in_place))

    async def _outcome(self, visitor: Visitor, press: Press, reply: Reply, sheet: Sheet) -> Outcome:
        """Say what came of a press: what is said, and how the card that was pressed stands now."""
        match reply:
            case Redraw(card=card):
                return Outcome(cards=(card,), pulse=await self._felt(visitor))
            case Say(card=card, document=document):
                stands = await self.dashboard.again(visitor, press)
                cards = (card, stands) if stands and not _offers(card, stands) else (card,)
                return Outcome(cards=cards, document=document, pulse=await self._felt(visitor))
            case Open():
                return Outcome(cards=(Card(lines=(Line(sheet.frame.in_chat),)),))

    async def _felt(self, visitor: Visitor) -> str:
        return "" if await self.dashboard.why_not(visitor) else await self.dashboard.pulse(visitor.community)

    async def _sheet(self, request: Request, visitor: Visitor) -> Sheet:
        names = self.names.get(visitor.actor.person.platform, ())
        words = words_in(visitor.actor.language, names)
        signs = await self.dashboard.signs(visitor)
        return Sheet(frame=frame(words), signs=signs, nonce=request.state.nonce, mint=self.mint)


def _offers(said: Card, stands: Card) -> bool:
    """Say whether what is said has all that the card it is about has to press: then it is that card."""
    return bool(said.controls) and {each.verb for each in stands.controls} <= {each.verb for each in said.controls}
