"""A member's own Discord: from what the bot drew to what the bot hears."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from adapters.discord import inbound, render
from adapters.discord.inbound import Raw, RawMessage
from benchmarks.mishaps.people import Resident
from benchmarks.mishaps.surfaces import Control, Field, Surface, walk
from bot.model.actions import Action
from bot.views.card import Open, Reply

GUILD = "200000000000000001"
_BUTTON, _MENUS, _CHANNELS, _TEXT = 2, (3, 5, 6, 8), 8, 10
_INPUTS = (4, 3, 21)
_MANAGES = 1 << 5


@dataclass(slots=True)
class DiscordClient:
    """Speaks for everybody."""

    unreadable: type[Exception] = inbound.Unreadable
    _numbers: Iterator[int] = field(default_factory=lambda: count(10**17))

    def seen(self, payload: Mapping[str, Any]) -> Surface:
        """Read a message."""
        parts = walk(payload.get("components", []))
        text = [str(payload.get("content", "")), *(part["content"] for part in parts if part.get("type") == _TEXT)]
        drawn = (part for part in parts if part.get("custom_id"))
        return Surface(text="\n".join(text), controls=tuple(map(_control, drawn)), payload=payload)

    def shown(self, reply: Reply, _: object) -> Surface:
        """Read an answer, which is for its reader alone."""
        if not isinstance(reply, Open):
            return self.seen(render.card(reply.card, ephemeral=True))
        drawn = render.form(reply.form)
        fields = (_field(part) for part in walk(drawn["components"]) if part.get("type") in _INPUTS)
        return Surface(text=drawn["title"], fields=tuple(fields), id=drawn["custom_id"], payload=drawn)

    def run(self, who: Resident, command: str) -> Raw:
        """Type a command."""
        name, _, deeper = command.partition(" ")
        options = [{"type": 1, "name": deeper}] if deeper else []
        return self._raw(who, 2, {"name": name, "options": options})

    def press(self, who: Resident, _: Surface, control: Control, value: str = "") -> Raw:
        """Press a button, or choose in a menu."""
        values = {"values": [value]} if value else {}
        return self._raw(who, 3, {"custom_id": control.id, "component_type": control.kind, **values})

    def submit(self, who: Resident, form: Surface, typed: Mapping[str, str]) -> Raw:
        """Send a form."""
        inputs = [
            {"type": 18, "component": {"type": one.kind, "custom_id": one.name, **_filled(one, typed)}}
            for one in form.fields
        ]
        return self._raw(who, 5, {"custom_id": form.id, "components": inputs})

    def write(self, who: Resident, surface: Surface, text: str) -> RawMessage:
        """Answer a private message where it stands."""
        answered = surface.payload.get("components", ())
        names = (who.name, who.handle)
        return RawMessage(id=str(next(self._numbers)), account=who.account, text=text, names=names, answered=answered)

    def read(self, raw: Any) -> Action:
        """Read what arrives, as the bot does; raises Unreadable."""
        return inbound.read_message(raw) if isinstance(raw, RawMessage) else inbound.read(raw)

    def _raw(self, who: Resident, kind: int, data: Mapping[str, Any]) -> Raw:
        return Raw(
            id=str(next(self._numbers)),
            kind=kind,
            account=who.account,
            data=data,
            guild=GUILD,
            names=(who.name, who.handle),
            permissions=_MANAGES if who.moderates else 0,
        )


def _control(part: Mapping[str, Any]) -> Control:
    options = [option for option in part.get("options", ()) if isinstance(option, Mapping)]
    return Control(
        label=str(part.get("label") or part.get("placeholder") or ""),
        id=part["custom_id"],
        kind=part["type"],
        values=tuple(option["value"] for option in options),
        chosen=next((option["value"] for option in options if option.get("default")), ""),
        channels=part["type"] == _CHANNELS,
    )


def _field(part: Mapping[str, Any]) -> Field:
    values = tuple(option["value"] for option in part.get("options", ()))
    most, value = part.get("max_length", 0), str(part.get("value", ""))
    return Field(name=part["custom_id"], kind=part["type"], values=values, value=value, most=most)


def _filled(one: Field, typed: Mapping[str, str]) -> Mapping[str, Any]:
    return {"values": [typed[one.name]]} if one.kind == _INPUTS[1] else {"value": typed[one.name]}
