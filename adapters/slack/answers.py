"""Asks the core, acknowledges what it committed, and shows what the acknowledgement could not hold.

A delivery that comes again, on this socket or another, gets the same acknowledgement and is shown nothing twice.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from slack_sdk.errors import SlackApiError

from adapters.slack import errors, inbound
from adapters.slack.arrivals import Ticket, Where
from adapters.slack.custom_ids import Sends
from adapters.slack.inbound import Profile, Raw
from adapters.slack.people import SlackPeople
from adapters.slack.screens import Screens, is_late
from adapters.slack.shapes import listed, tables
from adapters.slack.web import Method, Web
from adapters.slack.words import Payload
from bot.model.actions import Action, Pressed, Ran, Spoken
from bot.platforms import TryLater, Undeliverable
from bot.views.card import Card, Open, Reply, Say

_log = logging.getLogger(__name__)

Answer = Callable[[Action], Awaitable[Reply | None]]
Apology = Callable[[str], Card]

_REMEMBERED = 500
_FAILURES = (*errors.FAILURES, TryLater, Undeliverable)


@dataclass(slots=True, kw_only=True, repr=False)
class _Attempt:
    """One delivery while it is answered."""

    ticket: Ticket
    profile: Profile
    action: Action | None = None


class Answers:
    """Brings what members did to the core, and back what it says before Slack loses patience."""

    def __init__(
        self, web: Web, screens: Screens, answer: Answer, apology: Apology, names: Mapping[Spoken, str]
    ) -> None:
        self._web = web
        self._screens = screens
        self._people = SlackPeople(web)
        self._answer = answer
        self._apology = apology
        self._names = names
        self._recent: OrderedDict[str, asyncio.Task[Payload]] = OrderedDict()
        self._following: set[asyncio.Task[None]] = set()

    async def attend(self, body: Mapping[str, Any], ticket: Ticket) -> Payload:
        """Answer one delivery, with an apology if that goes wrong; gives what to acknowledge it with."""
        try:
            key = inbound.key_of(body)
        except inbound.Unreadable:
            return {}
        known = self._recent.get(key)
        if known is None:
            known = self._recent[key] = asyncio.create_task(self._deal(body, ticket))
        if len(self._recent) > _REMEMBERED:
            self._recent.popitem(last=False)
        return await asyncio.shield(known)

    async def finish(self, grace: float) -> None:
        """Wait up to *grace* seconds for what is still to be shown."""
        if self._following:
            await asyncio.wait(self._following, timeout=grace)

    async def _deal(self, body: Mapping[str, Any], ticket: Ticket) -> Payload:
        attempt = _Attempt(ticket=ticket, profile=Profile(name=""))
        try:
            return self._begin(attempt, await self._reply(attempt, body))
        except inbound.Unreadable:
            return self._apologise(attempt)
        except Exception as error:  # noqa: BLE001 - the loop's edge: a bug ends one answer, and not the bot.
            _log.error("an action was not answered: %s", errors.where(error))
            # What was not done may be tried again: a form that is sent twice comes under one key.
            self._recent.pop(inbound.key_of(body), None)
            return self._apologise(attempt)

    async def _reply(self, attempt: _Attempt, body: Mapping[str, Any]) -> Reply | None:
        attempt.profile = await self._people.profile(inbound.sender(body))
        answered = await self._answered(attempt.ticket)
        raw = Raw(body=body, profile=attempt.profile, names=self._names, answered=answered)
        attempt.action = inbound.read(raw)
        return await self._answer(attempt.action)

    async def _answered(self, ticket: Ticket) -> Sequence[Any]:
        """Give the blocks of the message that a private message replies to, where Slack shows it."""
        if ticket.where is not Where.LETTER or not ticket.is_reply:
            return ()
        try:
            found = await self._web.call(Method.READ_DM, channel=ticket.channel, ts=ticket.thread, limit=1)
        except errors.FAILURES as error:
            _log.warning("a thread could not be read: %s", errors.where(error))
            return ()
        return listed(next(tables(found.get("messages")), {}).get("blocks"))

    def _begin(self, attempt: _Attempt, reply: Reply | None) -> Payload:
        if reply is None:
            return {}
        at_once = self._screens.acknowledgement(attempt.ticket, reply, attempt.profile.language)
        self._follow(self._show(attempt, reply, shown=bool(at_once) and not is_late(attempt.ticket)))
        return at_once

    def _apologise(self, attempt: _Attempt) -> Payload:
        card = self._apology(attempt.profile.language)
        return self._screens.regret(attempt.ticket, card) or self._begin(attempt, Say(card=card))

    def _follow(self, showing: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(showing)
        self._following.add(task)
        task.add_done_callback(self._following.discard)

    async def _show(self, attempt: _Attempt, reply: Reply, *, shown: bool) -> None:
        try:
            await self._try(attempt, reply, shown=shown)
            if attempt.action and not isinstance(reply, Open) and self._screens.changes_home(attempt.ticket):
                await self._draw_home(attempt.ticket, attempt.action)
        except _FAILURES as error:
            _log.warning("an answer was not shown: %s", errors.where(error))
        except Exception as error:  # noqa: BLE001 - the loop's edge: it was done, and is found under /my.
            _log.error("an answer could not be shown: %s", errors.where(error))

    async def _try(self, attempt: _Attempt, reply: Reply, *, shown: bool) -> None:
        try:
            await self._screens.show(attempt.ticket, reply, attempt.profile.language, shown=shown)
        except SlackApiError as error:
            if errors.word_of(error) not in errors.TRIGGER_REFUSED:
                raise
            await self._too_late(attempt, reply)

    async def _too_late(self, attempt: _Attempt, reply: Reply) -> None:
        if isinstance(reply, Open):
            card = self._apology(attempt.profile.language)
            await self._screens.once_more(attempt.ticket, card, reply.form, _opener(attempt.action))
        else:
            await self._screens.confide(attempt.ticket, reply.card)

    async def _draw_home(self, ticket: Ticket, action: Action) -> None:
        again = replace(action, key=f"{action.key}:home", what=Ran(command=Spoken.MY))
        reply = await self._answer(again)
        if reply is not None and not isinstance(reply, Open):
            await self._screens.publish(ticket.user, reply.card)


def _opener(action: Action | None) -> Sends:
    """Name what opens the same form again."""
    if action is not None and isinstance(action.what, Pressed):
        return action.what.press
    return Spoken.ASK
