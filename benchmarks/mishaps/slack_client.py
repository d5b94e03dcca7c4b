"""A member's own Slack: from what the bot drew to what the bot hears."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from adapters.slack import commands, inbound, render
from adapters.slack.custom_ids import PICKED
from adapters.slack.inbound import Profile, Raw
from benchmarks.mishaps.people import Resident
from benchmarks.mishaps.surfaces import Control, Field, Surface, walk
from bot.model.actions import Action
from bot.views.card import Open, Reply

TEAM = "T1"
_INPUTS = ("plain_text_input", "radio_buttons", "static_select")


@dataclass(slots=True)
class SlackClient:
    """Speaks for everybody."""

    unreadable: type[Exception] = inbound.Unreadable
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def seen(self, payload: Mapping[str, Any]) -> Surface:
        """Read a message, or a window with a card in it."""
        parts = walk(payload.get("blocks", []))
        said = [str(part["text"]) for part in parts if isinstance(part.get("text"), str)]
        drawn = [_control(part) for part in parts if part.get("action_id") not in (None, PICKED)]
        if payload.get("callback_id"):
            drawn.append(Control(label=payload["submit"]["text"], id=payload["callback_id"], kind="submit"))
        text = "\n".join((str(payload.get("text", "")), *said))
        return Surface(text=text, controls=tuple(drawn), id=str(payload.get("callback_id", "")), payload=payload)

    def shown(self, reply: Reply, raw: Any) -> Surface:
        """Read an answer: the next step of a window that was sent, else a message for its reader alone."""
        if not isinstance(reply, Open):
            sent = raw.body.get("type") == "view_submission"
            return self.seen(render.modal(reply.card, "Close") if sent else render.message(reply.card))
        drawn = render.form(reply.form)
        fields = tuple(map(_field, drawn["blocks"]))
        return Surface(text=drawn["title"]["text"], fields=fields, id=drawn["callback_id"], payload=drawn)

    def run(self, who: Resident, command: str) -> Raw:
        """Type a command."""
        name, _, deeper = command.partition(" ")
        named = {"user_id": who.account, "user_name": who.handle, "team_id": TEAM}
        return self._raw(who, {"command": f"/{name}", "text": deeper, **named, "trigger_id": self._next()})

    def press(self, who: Resident, surface: Surface, control: Control, value: str = "") -> Raw:
        """Press a button, choose in a menu, or send a window."""
        if control.kind == "submit":
            return self._raw(who, self._sent(who, control.id, {}))
        chosen: Mapping[str, Any] = {"selected_option": {"value": value}} if value else {}
        if control.channels:
            chosen = {"selected_conversation": value}
        action = {"action_id": control.id, "type": control.kind, **chosen}
        body = {"type": "block_actions", **self._by(who), "trigger_id": self._next(), "actions": [action]}
        return self._raw(who, {**body, "container": {"channel_id": "C1"}, "message": dict(surface.payload)})

    def submit(self, who: Resident, form: Surface, typed: Mapping[str, str]) -> Raw:
        """Send a form."""
        values = {one.name: _filled(one, typed[one.name]) for one in form.fields}
        return self._raw(who, self._sent(who, form.id, values))

    def write(self, who: Resident, surface: Surface, text: str) -> Raw:
        """Answer a private message in its thread."""
        event = {"type": "message", "channel_type": "im", "user": who.account, "text": text, "thread_ts": "1"}
        body = {"type": "event_callback", "event_id": self._next(), "team_id": TEAM, "event": event}
        return self._raw(who, body, tuple(surface.payload.get("blocks", ())))

    def read(self, raw: Any) -> Action:
        """Read what arrives, as the bot does; raises Unreadable."""
        return inbound.read(raw)

    def _sent(self, who: Resident, named: str, values: Mapping[str, Any]) -> Mapping[str, Any]:
        view = {"id": self._next(), "hash": self._next(), "callback_id": named, "state": {"values": values}}
        return {"type": "view_submission", **self._by(who), "view": view}

    def _by(self, who: Resident) -> Mapping[str, Any]:
        return {"team": {"id": TEAM}, "user": {"id": who.account, "username": who.handle}}

    def _next(self) -> str:
        return f"n{next(self._numbers)}"

    def _raw(self, who: Resident, body: Mapping[str, Any], answered: tuple[Any, ...] = ()) -> Raw:
        profile = Profile(name=who.name, known_as=(who.name, who.handle))
        return Raw(body=body, profile=profile, names=commands.NAMES, answered=answered)


def _control(part: Mapping[str, Any]) -> Control:
    words = part.get("text") or part.get("placeholder") or {}
    options = [option for option in part.get("options", ()) if isinstance(option, Mapping)]
    return Control(
        label=str(words.get("text", "")),
        id=part["action_id"],
        kind=part["type"],
        values=tuple(option["value"] for option in options),
        chosen=part.get("initial_option", {}).get("value", ""),
        channels=part["type"] == "conversations_select",
    )


def _field(block: Mapping[str, Any]) -> Field:
    element = block["element"]
    values = tuple(option["value"] for option in element.get("options", ()))
    most, value = element.get("max_length", 0), str(element.get("initial_value", ""))
    return Field(name=block["block_id"], kind=element["type"], values=values, value=value, most=most)


def _filled(one: Field, typed: str) -> Mapping[str, Any]:
    if one.kind == _INPUTS[0]:
        return {"typed": {"type": one.kind, "value": typed}}
    return {"typed": {"type": one.kind, "selected_option": {"value": typed}}}
