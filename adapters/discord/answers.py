"""Answers interactions while their tokens live. Every answer goes through one function, and is for its reader alone."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import assert_never

import aiohttp
import discord
from discord.webhook.async_ import AsyncWebhookAdapter, interaction_response_params

from adapters.discord import errors, files, inbound, limits, render
from adapters.discord.inbound import Raw
from adapters.discord.render import Flag, Payload
from bot.model.actions import Action
from bot.views.card import Card, Document, Open, Redraw, Reply, Say

_log = logging.getLogger(__name__)

Answer = Callable[[Action], Awaitable[Reply | None]]
Apology = Callable[[str], Card]

_SPARE = 20.0
"""Seconds before a token's end after which it is no longer used."""


class Kind(IntEnum):
    """An answer's `type`."""

    MESSAGE = 4
    MESSAGE_LATER = 5
    UPDATE_LATER = 6
    UPDATE = 7
    FORM = 9


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Ticket:
    """What answering one interaction takes; ``arrived`` is the loop's time."""

    id: int
    application: int
    token: str
    arrived: float
    on_private_card: bool = False
    card_lasts: bool = False
    """The card pressed is a message in the private channel, and not an ephemeral answer."""


class Answers:
    """Asks the core, and brings back what it says before Discord loses patience."""

    def __init__(self, session: aiohttp.ClientSession, answer: Answer, apology: Apology) -> None:
        """Take a session of its own: answers are outside the limits that other requests share."""
        self._session = session
        self._webhooks = AsyncWebhookAdapter()  # type: ignore[no-untyped-call]  # The library forgot `-> None`.
        self._answer = answer
        self._apology = apology

    async def attend(self, ticket: Ticket, raw: Raw) -> None:
        """Answer one interaction, with an apology if that goes wrong; raises nothing."""
        deferral = _Deferral(self, ticket)
        try:
            await self._give(ticket, deferral, await self._reply(raw, deferral))
        except inbound.Unreadable:
            await self._apologise(ticket, deferral, raw)
        except Exception as error:  # noqa: BLE001 - the loop's edge: a bug ends one answer, and not the bot.
            _log.error("an action was not answered: %s", errors.where(error))
            await self._apologise(ticket, deferral, raw)

    async def respond(
        self, ticket: Ticket, kind: Kind, data: Payload | None = None, document: Document | None = None
    ) -> bool:
        """Send the first answer, for its reader alone; False when it came too late."""
        data = dict(data or {})
        if kind in (Kind.MESSAGE, Kind.MESSAGE_LATER):
            data["flags"] = data.get("flags", 0) | Flag.EPHEMERAL
        params = interaction_response_params(int(kind), data)
        if document is not None:
            multipart, held = files.parts(params.payload or {}, document)
            params = params._replace(multipart=multipart, files=held)
        try:
            await self._webhooks.create_interaction_response(
                ticket.id, ticket.token, session=self._session, params=params
            )
        except discord.HTTPException as error:
            if error.code not in (errors.UNKNOWN_INTERACTION, errors.ALREADY_ACKNOWLEDGED):
                raise
            return error.code == errors.ALREADY_ACKNOWLEDGED
        return True

    async def _reply(self, raw: Raw, deferral: "_Deferral") -> Reply | None:
        action = inbound.read(raw)
        if action.opens_form:
            return await self._answer(action)
        with deferral:
            return await self._answer(action)

    async def _give(self, ticket: Ticket, deferral: "_Deferral", reply: Reply | None) -> None:
        if reply is None or not await deferral.settled():
            return
        if deferral.begun:
            await self._follow(ticket, reply)
        else:
            await self.respond(ticket, *_first(ticket, reply), document=_document(reply))

    async def _follow(self, ticket: Ticket, reply: Reply) -> None:
        if isinstance(reply, Open):
            raise TypeError("a deferred interaction cannot open a form")
        if asyncio.get_running_loop().time() - ticket.arrived > limits.TOKEN_LIVES - _SPARE:
            return
        payload, document = _drawn(ticket, reply), _document(reply)
        multipart, held = files.parts(payload, document) if document else (None, None)
        send: Callable[..., Awaitable[object]] = self._webhooks.edit_original_interaction_response
        if ticket.on_private_card and isinstance(reply, Say):
            send = self._webhooks.execute_webhook
        await send(
            ticket.application, ticket.token, session=self._session, payload=payload, multipart=multipart, files=held
        )

    async def _apologise(self, ticket: Ticket, deferral: "_Deferral", raw: Raw) -> None:
        try:
            await self._give(ticket, deferral, Say(card=self._apology(raw.locale)))
        except Exception as error:  # noqa: BLE001 - nothing is left to say it with.
            _log.error("an apology was not delivered: %s", errors.where(error))


class _Deferral:
    """Holds an answer's place if the core is slow, measured from the interaction's arrival."""

    def __init__(self, answers: Answers, ticket: Ticket) -> None:
        self._answers = answers
        self._ticket = ticket
        self._timer: asyncio.TimerHandle | None = None
        self._sending: asyncio.Task[bool] | None = None

    @property
    def begun(self) -> bool:
        return self._sending is not None

    def __enter__(self) -> None:
        due = self._ticket.arrived + limits.DEFER_AFTER
        self._timer = asyncio.get_running_loop().call_at(due, self._begin)

    def __exit__(self, *_: object) -> None:
        if self._timer is not None:
            self._timer.cancel()

    async def settled(self) -> bool:
        """Say whether Discord still waits for this answer."""
        return self._sending is None or await self._sending

    def _begin(self) -> None:
        kind = Kind.UPDATE_LATER if self._ticket.on_private_card else Kind.MESSAGE_LATER
        self._sending = asyncio.ensure_future(self._answers.respond(self._ticket, kind))


def _first(ticket: Ticket, reply: Reply) -> tuple[Kind, Payload]:
    match reply:
        case Open(form=form):
            return Kind.FORM, render.form(form)
        case Redraw() if ticket.on_private_card:
            return Kind.UPDATE, _drawn(ticket, reply)
        case Say() | Redraw():
            return Kind.MESSAGE, _drawn(ticket, reply)
        case _:
            assert_never(reply)


def _drawn(ticket: Ticket, reply: Say | Redraw) -> Payload:
    """Draw for the reader alone; only a lasting card in the private channel is drawn again as what it is."""
    if isinstance(reply, Say) and reply.document:
        return files.card_with(reply.card, reply.document)
    return render.card(reply.card, ephemeral=not (ticket.card_lasts and isinstance(reply, Redraw)))


def _document(reply: Reply) -> Document | None:
    return reply.document if isinstance(reply, Say) else None
