"""What a member sees on the screen, as values: messages with their buttons and menus, forms, the end of an action."""

from dataclasses import dataclass, field
from typing import Any, Literal

from sandbox.discord.component_rules import walk
from sandbox.discord.limits import LOADING, SELECTS, Part
from sandbox.discord.payloads import message_payload
from sandbox.discord.state import Message
from sandbox.errors import ClientRefusal, Json

Outcome = Literal["modal", "message", "update", "deferred", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice of a menu or group."""

    label: str
    value: str
    description: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button; one with a `url` only opens a page."""

    label: str
    custom_id: str
    style: int
    disabled: bool
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Select:
    """A menu; `options` are empty where people or channels are chosen."""

    kind: Part
    custom_id: str
    placeholder: str
    options: tuple[Option, ...]
    min_values: int
    max_values: int
    disabled: bool
    defaults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageView:
    """A message as it stood when it was looked at; `text` is everything that can be read in it."""

    id: str
    channel_id: str
    channel: str
    author: str
    text: str
    content: str
    ephemeral: bool
    loading: bool
    buttons: tuple[Button, ...]
    selects: tuple[Select, ...]
    payload: Json = field(repr=False)
    files: tuple[tuple[str, str], ...] = ()
    """Names and texts of the files beside it."""

    @property
    def labels(self) -> list[str]:
        """List the words on its buttons."""
        return [button.label for button in self.buttons]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a form."""

    kind: Part
    custom_id: str
    label: str
    description: str
    placeholder: str
    value: str
    required: bool
    options: tuple[Option, ...]
    min_length: int
    max_length: int
    min_values: int
    max_values: int
    style: int
    defaults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Modal:
    """An open form; it remembers where it was opened."""

    id: str
    custom_id: str
    title: str
    fields: tuple[Field, ...]
    channel_id: str
    message: Message | None = field(default=None, repr=False)
    payload: Json = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """How an action ended for the member who acted."""

    kind: Outcome
    message: MessageView | None = None
    modal: Modal | None = None
    error: str = ""

    @property
    def shown(self) -> MessageView:
        """Give the message that the action led to, which must be there."""
        if self.message is None:
            raise ClientRefusal(f"No message was shown, but: {self.kind} {self.error}".rstrip())
        return self.message

    @property
    def form(self) -> Modal:
        """Give the form that the action opened, which must be there."""
        if self.modal is None:
            raise ClientRefusal(f"No form was opened, but: {self.kind} {self.error}".rstrip())
        return self.modal


def look_at(message: Message) -> MessageView:
    """Show a message as it stands."""
    parts = list(walk(message.components))
    buttons = [part for part in parts if part["type"] == Part.BUTTON]
    return MessageView(
        id=message.id,
        channel_id=message.channel.id,
        channel=message.channel.name,
        author=message.author.name,
        text="\n".join(_texts(message, parts)),
        content=message.content,
        ephemeral=message.is_ephemeral,
        loading=bool(message.flags & LOADING),
        buttons=tuple(_button(part) for part in buttons),
        selects=tuple(_select(part) for part in parts if part["type"] in SELECTS),
        payload=message_payload(message),
        files=tuple((held["filename"], held["text"]) for held in message.attachments),
    )


def _texts(message: Message, parts: list[Json]) -> list[str]:
    texts = [message.content]
    for embed in message.embeds:
        texts += [embed.get("title") or "", embed.get("description") or ""]
        texts += [f"{part['name']}\n{part['value']}" for part in embed.get("fields") or ()]
        texts += [(embed.get("author") or {}).get("name") or "", (embed.get("footer") or {}).get("text") or ""]
    texts += [part["content"] for part in parts if part["type"] == Part.TEXT_DISPLAY]
    return [text for text in texts if text]


def _button(part: Json) -> Button:
    emoji = (part.get("emoji") or {}).get("name") or ""
    return Button(
        label=part.get("label") or emoji,
        custom_id=part.get("custom_id") or "",
        style=part["style"],
        disabled=bool(part.get("disabled")),
        url=part.get("url"),
    )


def _select(part: Json) -> Select:
    return Select(
        kind=Part(part["type"]),
        custom_id=part["custom_id"],
        placeholder=part.get("placeholder") or "",
        options=_options(part),
        min_values=_number(part.get("min_values"), 1),
        max_values=_number(part.get("max_values"), 1),
        disabled=bool(part.get("disabled")),
        defaults=_defaults(part),
    )


def _options(part: Json) -> tuple[Option, ...]:
    return tuple(
        Option(
            label=option["label"],
            value=option["value"],
            description=option.get("description") or "",
            chosen=bool(option.get("default")),
        )
        for option in part.get("options") or ()
    )


def _defaults(part: Json) -> tuple[str, ...]:
    return tuple(str(default["id"]) for default in part.get("default_values") or ())


def _number(value: Any, default: int) -> int:
    return default if value is None else int(value)


def form(modal_id: str, payload: Json, channel_id: str, message: Message | None) -> Modal:
    """Open the form that the bot sent."""
    return Modal(
        id=modal_id,
        custom_id=payload["custom_id"],
        title=payload["title"],
        fields=tuple(_field(*found) for found in _fields(payload["components"])),
        channel_id=channel_id,
        message=message,
        payload=payload,
    )


def _fields(components: list[Json]) -> list[tuple[Json, Json]]:
    found = []
    for component in components:
        if component["type"] == Part.LABEL:
            found.append((component, component["component"]))
        elif component["type"] == Part.ACTION_ROW:
            found += [(inner, inner) for inner in component["components"]]
    return found


def _field(label: Json, part: Json) -> Field:
    options = _options(part)
    many = len(options) if part["type"] == Part.CHECKBOX_GROUP else 1
    return Field(
        kind=Part(part["type"]),
        custom_id=part["custom_id"],
        label=label["label"],
        description=label.get("description") or "",
        placeholder=part.get("placeholder") or "",
        value=part.get("value") or ("true" if part.get("default") else ""),
        required=part.get("required") is not False and part["type"] != Part.CHECKBOX,
        options=options,
        min_length=_number(part.get("min_length"), 0),
        max_length=_number(part.get("max_length"), 4000),
        min_values=_number(part.get("min_values"), 1),
        max_values=_number(part.get("max_values"), many),
        style=_number(part.get("style"), 1),
        defaults=_defaults(part),
    )
