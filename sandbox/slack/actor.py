"""A member acting through their Slack client: types, presses, fills in, reads."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from sandbox.errors import ClientRefusal, Json
from sandbox.slack import filling, mrkdwn
from sandbox.slack.errors import NotDelivered
from sandbox.slack.outcomes import TROUBLE, command_failed
from sandbox.slack.parcels import Kind, Parcel
from sandbox.slack.reader import DM, Reader
from sandbox.slack.state import Channel, ChannelKind, Message, View
from sandbox.slack.steps import Act
from sandbox.slack.views import Button, MessageView, Modal, Outcome, Response, Surface, look_at, look_at_modal

TIMED_OUT = "Operation timed out. Apps need to respond within three seconds."
NOT_INTERACTIVE = "This app is not configured to handle interactive responses."
Answered = Callable[[Json], Response | None]


class Actor(Reader):
    """One person in one workspace of the sandbox, as `SlackSandbox.member` gives them."""

    async def run(self, command: str, *, channel: str = "help", text: str = "", force: bool = False) -> Response:
        """Send a slash command ("/ask", "/askaround setup") from a channel, or from the DM with the bot ("dm")."""
        sandbox, (name, _, typed) = self._sandbox, command.partition(" ")
        if not force and name not in sandbox.app.commands:
            raise ClientRefusal(f"{name} is not a valid command")
        act = self._begin(None)
        words = " ".join(part for part in (typed, text) if part)
        payload, secret = sandbox.interactions.command(act, self._place(channel), name, words)
        url = sandbox.rights.url(secret)
        ended = await self._deliver(
            act, Kind.COMMAND, payload, answered=lambda answer: sandbox.outcomes.answer_command(url, name, answer)
        )
        return ended if isinstance(ended, Response) else _failed(command_failed(name, ended))

    def sign_in(self, address: str, *, agree: bool = True) -> str:
        """Open the page on which somebody says who they are, and give where the browser is sent after it."""
        return self._sandbox.openid.decide(dict(parse_qsl(urlsplit(address).query)), self.user, agrees=agree)

    async def shortcut(self, name: str) -> Response:
        """Use a global shortcut, named by its words or callback id."""
        known = self._sandbox.app.shortcuts
        callback_id = next((key for key, words in known.items() if name in (key, words)), None)
        if callback_id is None:
            raise ClientRefusal(f"There is no shortcut {name!r}; there is {list(known.values())}")
        act = self._begin(None)
        ended = await self._deliver(act, Kind.INTERACTIVE, self._sandbox.interactions.shortcut(act, callback_id))
        return ended if isinstance(ended, Response) else _failed(TROUBLE)

    def fill(self, modal: Modal, values: Mapping[str, Any]) -> Modal:
        """Type into an open form without sending it."""
        view = self._open_view(modal)
        filling.fill_in(view, look_at_modal(view, self._app_id), values)
        return look_at_modal(view, self._app_id)

    async def submit(self, modal: Modal, values: Mapping[str, Any] | None = None, *, force: bool = False) -> Response:
        """Send a form; fields that *values* does not name keep what they showed."""
        filled, view, outcomes = self.fill(modal, values or {}), self._open_view(modal), self._sandbox.outcomes
        if not force:
            _refuse_unfinished(view, filled)
        act = self._begin(view)
        ended = await self._deliver(
            act,
            Kind.INTERACTIVE,
            self._sandbox.interactions.view_submission(act, view),
            answered=lambda answer: outcomes.answer_submission(view, answer),
            otherwise="closed",
        )
        return ended if isinstance(ended, Response) else _failed(TROUBLE, look_at_modal(view, self._app_id))

    async def close(self, modal: Modal, *, everything: bool = False) -> Response:
        """Press a form's close button, or the cross that closes all of them; the bot hears it where it asked to."""
        view, sandbox = self._open_view(modal), self._sandbox
        everything = everything or bool(view.payload.get("clear_on_close"))
        closing = list(self.workspace.stack_of(self.user)) if everything else [view]
        told = [sandbox.interactions.view_closed(one, is_cleared=everything) for one in closing if _tells(one)]
        sandbox.modals.close(closing[0])
        act = self._begin(None)
        for payload in told:
            await self._deliver(act, Kind.INTERACTIVE, payload, otherwise="closed")
        return sandbox.outcomes.describe(act, "closed")

    async def press(self, surface: Surface, button: str, values: Mapping[str, Any] | None = None) -> Response:
        """Press a button, named by label or action id; *values* are what was typed into the form before."""
        current = self._current(surface)
        if isinstance(surface, Modal) and values:
            self.fill(surface, values)
        found = _pressable(self._look(current), button)
        element = filling.element_of(current, found.block_id, found.action_id)
        action: Json = {
            name: element[name] for name in ("type", "action_id", "text", "value", "style") if name in element
        }
        return await self._interact(current, {**action, "block_id": found.block_id}, self._sandbox.patience)

    async def choose(self, surface: Surface, select: str, values: Iterable[str], *, looks_on: bool = True) -> Response:
        """Choose in a menu or group that is no input of a form, by labels, values or names.

        Who does not look on expects nothing to be shown.
        """
        current = self._current(surface)
        field = filling.named(self._look(current).selects, select)
        element = filling.element_of(current, field.block_id, field.action_id)
        chosen = filling.choose(element, values, self.workspace, select)
        if element["type"] != "overflow":
            current.typed[(field.block_id, field.action_id)] = chosen
        action = {**chosen, "action_id": field.action_id, "block_id": field.block_id}
        return await self._interact(current, action, self._sandbox.patience if looks_on else 0)

    async def reply(self, message: MessageView, text: str) -> MessageView:
        """Answer a message in its thread."""
        current = self._message(message)
        if current.seen_by is not None:
            raise ClientRefusal("Slack offers no thread under an ephemeral message")
        return self._say(current.channel, text, current.thread_ts or current.ts)

    async def write(self, text: str, *, channel: str = DM) -> MessageView:
        """Write a message to the bot, or into a channel."""
        return self._say(self._place(channel), text, None)

    async def open_home(self, tab: str = "home") -> Response:
        """Look at the app's Home tab (or "messages"), which the bot may draw anew."""
        act, sandbox = self._begin(None), self._sandbox
        event = sandbox.interactions.home_opened(self.user, sandbox.world.dm_with(self.user), tab)
        with sandbox.acts.going_on(act):
            announced = sandbox.announce("app_home_opened", event, self.workspace)
            if announced is not None:
                await asyncio.wait({announced}, timeout=sandbox.delivery.answer_within)
                await act.look_on(sandbox.patience)
        return sandbox.outcomes.describe(act, "acknowledged")

    def _begin(self, source: Message | View | None) -> Act:
        clock = self._sandbox.clock
        return Act(self.user, clock.ticks(), clock.now(), source)

    async def _interact(self, current: Message | View, action: Json, patience: float) -> Response:
        act = self._begin(current)
        payload = self._sandbox.interactions.block_actions(act, action)
        ended = await self._deliver(act, Kind.INTERACTIVE, payload, patience=patience)
        return ended if isinstance(ended, Response) else _failed(_WORDS.get(ended, ended))

    async def _deliver(
        self,
        act: Act,
        kind: Kind,
        payload: Json,
        *,
        answered: Answered = lambda _: None,
        otherwise: Outcome = "acknowledged",
        patience: float | None = None,
    ) -> Response | str:
        """Deliver an interaction; answers how it ended, or the word for what went wrong on the way."""
        sandbox = self._sandbox
        if kind is Kind.INTERACTIVE and not sandbox.app.interactive:
            return _failed(NOT_INTERACTIVE)
        with sandbox.acts.going_on(act):
            try:
                answer = await sandbox.delivery.ask(Parcel(kind=kind, payload=payload, user_id=self.id))
            except NotDelivered as lost:
                return str(lost)
            ended = answered(answer)
            if ended is not None:
                return ended
            await act.look_on(sandbox.patience if patience is None else patience)
        return sandbox.outcomes.describe(act, otherwise)

    def _say(self, channel: Channel, text: str, thread_ts: str | None) -> MessageView:
        if channel.is_archived:
            raise ClientRefusal(f"#{channel.name} is archived")
        if channel.kind is ChannelKind.DM and not self._sandbox.app.takes_messages:
            raise ClientRefusal("Sending messages to this app has been turned off")
        posting = self._sandbox.posting
        body = {"text": mrkdwn.typed(text), "thread_ts": thread_ts}
        return look_at(posting.keep(posting.compose(channel, body, self.user)), self._app_id)


_WORDS = {"operation_timeout": TIMED_OUT}


def _failed(error: str, modal: Modal | None = None) -> Response:
    return Response(kind="failed", error=error, modal=modal)


def _tells(view: View) -> bool:
    return bool(view.payload.get("notify_on_close"))


def _refuse_unfinished(view: View, filled: Modal) -> None:
    if not filled.submit:
        raise ClientRefusal(f"The form {filled.title!r} cannot be sent")
    if view.payload.get("submit_disabled"):
        raise ClientRefusal(f"The form {filled.title!r} cannot be sent yet")
    filling.check(filled)


def _pressable(surface: Surface, wanted: str) -> Button:
    found = next((button for button in surface.buttons if wanted in (button.label, button.action_id)), None)
    if found is None:
        raise ClientRefusal(f"There is no button {wanted!r}; there is {surface.labels}")
    return found
