"""Shows an answer where its reader looks: on the card they pressed, in the view they sent, on their Home tab."""

import asyncio
from collections.abc import Callable
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError

from adapters.slack import errors, limits, render
from adapters.slack.arrivals import Ticket, Where
from adapters.slack.courier import SlackCourier
from adapters.slack.custom_ids import Sends
from adapters.slack.origins import Origin, Origins
from adapters.slack.web import Method, Web
from adapters.slack.words import Payload
from bot.views.card import Card, Form, Open, Redraw, Reply, Say

_FOR_ITS_READER = {"response_type": "ephemeral"}


class Screens:
    """Everything that only the one who acted gets to see."""

    def __init__(self, web: Web, courier: SlackCourier, closing: Callable[[str], str]) -> None:
        self._web = web
        self._courier = courier
        self._closing = closing
        self._origins = Origins()

    def acknowledgement(self, ticket: Ticket, reply: Reply, language: str) -> Payload:
        """Give what Slack shows at once with the acknowledgement: an answer to a command, the next view of a modal."""
        if ticket.where is Where.SENT_VIEW:
            # However late: an empty acknowledgement would close the view.
            return {"response_action": "update", "view": self._view(reply, language)}
        if isinstance(reply, Say) and reply.document:
            return {}  # It wants a window, which only a trigger opens.
        if ticket.where is Where.COMMAND and isinstance(reply, Say | Redraw) and not is_late(ticket):
            return {**_FOR_ITS_READER, **render.message(reply.card)}
        return {}

    def regret(self, ticket: Ticket, card: Card) -> Payload:
        """Say at a form's first field that it was not taken, so that what was typed stays on the screen."""
        if not ticket.field:
            return {}
        return {"response_action": "errors", "errors": {ticket.field: render.in_short(card)}}

    async def show(self, ticket: Ticket, reply: Reply, language: str, *, shown: bool) -> None:
        """Show what the acknowledgement could not; *shown* says whether it held the answer. Raises ``FAILURES``."""
        match ticket.where:
            case Where.VIEW | Where.SENT_VIEW:
                await self._in_view(ticket, reply, language, shown=shown)
            case Where.HOME | Where.SHORTCUT:
                await self._open(ticket, self._view(reply, language))
            case Where.HOME_TAB | Where.LETTER:
                await self._plainly(ticket, reply)
            case Where.COMMAND | Where.PUBLIC_CARD | Where.PRIVATE_CARD:
                await self._on_message(ticket, reply, language, shown=shown)

    async def once_more(self, ticket: Ticket, card: Card, form: Form, sends: Sends) -> None:
        """Offer a form again that was opened too late; raises ``FAILURES``, TryLater or Undeliverable."""
        drawn = render.once_more(card, form.title, sends)
        if ticket.response_url:
            await self._web.respond(ticket.response_url, {**drawn, **_FOR_ITS_READER, "replace_original": False})
        else:
            await self._courier.confide(ticket.user, drawn)

    async def confide(self, ticket: Ticket, card: Card) -> None:
        """Say in private what could be shown nowhere else; raises TryLater or Undeliverable."""
        await self._courier.confide(ticket.user, render.message(card))

    async def publish(self, user: str, card: Card) -> None:
        """Draw somebody's Home tab; raises ``FAILURES``."""
        await self._web.call(Method.PUBLISH_HOME, user_id=user, view=render.home(card))

    def changes_home(self, ticket: Ticket) -> bool:
        """Say whether somebody's Home tab may look different after what they did."""
        return ticket.where is Where.HOME or self._origins.is_home(ticket.root)

    def _view(self, reply: Reply, language: str) -> Payload:
        if isinstance(reply, Open):
            return render.form(reply.form)
        close = self._closing(reply.language or language)
        if isinstance(reply, Say) and reply.document:
            return render.pages(reply.card, reply.document, close)
        return render.modal(reply.card, close)

    async def _open(self, ticket: Ticket, view: Payload) -> None:
        answer = await self._web.call(Method.OPEN_VIEW, trigger_id=ticket.trigger, view=view)
        from_home, private = ticket.where is Where.HOME, ticket.where is Where.PRIVATE_CARD
        if from_home or private:
            url = ticket.response_url if private else ""
            origin = Origin(opened_at=ticket.arrived, from_home=from_home, response_url=url)
            self._origins.remember(str(answer["view"]["id"]), origin)

    async def _on_message(self, ticket: Ticket, reply: Reply, language: str, *, shown: bool) -> None:
        if isinstance(reply, Open) or (isinstance(reply, Say) and reply.document):
            await self._open(ticket, self._view(reply, language))
        elif not shown:
            await self._beside(ticket, reply)

    async def _beside(self, ticket: Ticket, reply: Say | Redraw) -> None:
        in_place = isinstance(reply, Redraw) and ticket.where is Where.PRIVATE_CARD
        how = {"replace_original": True} if in_place else {**_FOR_ITS_READER, "replace_original": False}
        drawn = render.message(reply.card)
        try:
            await self._web.respond(ticket.response_url, {**drawn, **how})
        except aiohttp.ClientResponseError:  # It was used up, or half an hour has passed.
            who = {"channel": ticket.channel, "user": ticket.user}
            await self._web.call(Method.POST_FOR_ONE, **who, **drawn, parse="none", link_names=False)

    async def _in_view(self, ticket: Ticket, reply: Reply, language: str, *, shown: bool) -> None:
        if not shown:
            await self._update(ticket, self._view(reply, language))
        behind = self._origins.card_behind(ticket.root) if isinstance(reply, Redraw) else ""
        if behind and isinstance(reply, Redraw):
            await self._web.respond(behind, {**render.message(reply.card), "replace_original": True})

    async def _update(self, ticket: Ticket, view: Payload) -> None:
        change: dict[str, Any] = {"view_id": ticket.view, "view": view}
        try:
            await self._web.call(Method.UPDATE_VIEW, **change, hash=ticket.hash)
        except SlackApiError as error:
            # Two quick choices in one view: the later answer knows of both.
            if errors.word_of(error) != errors.VIEW_CHANGED:
                raise
            await self._web.call(Method.UPDATE_VIEW, **change)

    async def _plainly(self, ticket: Ticket, reply: Reply) -> None:
        if isinstance(reply, Open):
            return
        if ticket.where is Where.HOME_TAB:
            await self.publish(ticket.user, reply.card)
        else:
            drawn = render.message(reply.card)
            await self._courier.answer(ticket.channel, drawn, ticket.thread)


def is_late(ticket: Ticket) -> bool:
    """Say whether Slack no longer looks at what an acknowledgement holds."""
    return asyncio.get_running_loop().time() - ticket.arrived > limits.ANSWER_WITHIN
