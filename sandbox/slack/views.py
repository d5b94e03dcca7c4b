"""What a member sees on the screen, as values: messages, open forms, the Home tab, the end of an action."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from sandbox.errors import ClientRefusal, Json
from sandbox.slack import mrkdwn, parts
from sandbox.slack.payloads import message_payload, view_payload
from sandbox.slack.state import Message, Typed, View, Workspace

Outcome = Literal["modal", "message", "update", "home", "errors", "closed", "acknowledged", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice of a menu or group."""

    label: str
    value: str
    description: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button; one with a `url` opens a page, and tells the bot too."""

    label: str
    action_id: str
    block_id: str
    value: str
    style: str
    url: str | None = None
    asks_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Something to fill in or choose from; outside of input blocks a choice reaches the bot at once."""

    kind: str
    action_id: str
    block_id: str
    label: str
    hint: str
    placeholder: str
    value: str
    chosen: tuple[str, ...]
    options: tuple[Option, ...]
    required: bool
    in_form: bool
    min_length: int = 0
    max_length: int = 3000
    max_items: int = 1
    multiline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """What messages, forms and Home have in common; `text` is everything that can be read in it."""

    id: str
    text: str
    buttons: tuple[Button, ...]
    selects: tuple[Field, ...]
    payload: Json = field(repr=False)

    @property
    def labels(self) -> list[str]:
        """List the words on its buttons."""
        return [button.label for button in self.buttons]


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageView(Surface):
    """A message as it stood when it was looked at; `id` is its timestamp."""

    channel_id: str
    channel: str
    author: str
    content: str
    ephemeral: bool
    thread_ts: str | None
    pings: tuple[str, ...]
    masked_links: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Modal(Surface):
    """An open form."""

    callback_id: str
    title: str
    submit: str
    close: str
    fields: tuple[Field, ...]
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(Surface):
    """Somebody's Home tab."""

    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """How an action ended for the member who acted; `errors` are by block id, `reason` is for the bot's author."""

    kind: Outcome
    message: MessageView | None = None
    modal: Modal | None = None
    home: HomeView | None = None
    error: str = ""
    errors: Mapping[str, str] = field(default_factory=dict)
    reason: str = ""

    @property
    def shown(self) -> MessageView:
        """Give the message that the action led to, which must be there."""
        if self.message is None:
            raise ClientRefusal(f"No message was shown, but: {self.kind} {self.error} {self.reason}".rstrip())
        return self.message

    @property
    def form(self) -> Modal:
        """Give the form that is open now, which must be there."""
        if self.modal is None:
            raise ClientRefusal(f"No form was opened, but: {self.kind} {self.error} {self.reason}".rstrip())
        return self.modal


def look_at(message: Message, app_id: str) -> MessageView:
    """Show a message as it stands."""
    names = namer(message.channel.workspace)
    pings, masks = mrkdwn.marks_of(message.text, message.blocks)
    return MessageView(
        id=message.ts,
        channel_id=message.channel.id,
        channel=message.channel.name,
        author=message.author.name,
        text="\n".join(_texts(message.blocks, names)) if message.blocks else mrkdwn.read(message.text, names),
        content=message.text,
        ephemeral=message.seen_by is not None,
        thread_ts=message.thread_ts,
        buttons=_buttons(message.blocks),
        selects=_fields(message.blocks, message.typed, names),
        pings=pings,
        masked_links=masks,
        payload=message_payload(message, app_id),
    )


def look_at_modal(view: View, app_id: str) -> Modal:
    """Show a form as it stands."""
    names = namer(view.user.workspace)
    fields = _fields(view.blocks, view.typed, names)
    return Modal(
        id=view.id,
        callback_id=view.payload.get("callback_id") or "",
        title=_words(view.payload, "title"),
        submit=_words(view.payload, "submit"),
        close=_words(view.payload, "close"),
        text="\n".join(_texts(view.blocks, names)),
        buttons=_buttons(view.blocks),
        selects=tuple(one for one in fields if not one.in_form),
        fields=tuple(one for one in fields if one.in_form),
        hash=view.hash,
        payload=view_payload(view, app_id),
    )


def look_at_home(view: View, app_id: str) -> HomeView:
    """Show a Home tab as it stands."""
    names = namer(view.user.workspace)
    fields = _fields(view.blocks, view.typed, names)
    return HomeView(
        id=view.id,
        text="\n".join(_texts(view.blocks, names)),
        buttons=_buttons(view.blocks),
        selects=tuple(one for one in fields if not one.in_form),
        fields=tuple(one for one in fields if one.in_form),
        payload=view_payload(view, app_id),
    )


def namer(workspace: Workspace) -> Callable[[str], str]:
    """Give the names that members read in the place of ids."""

    def name_of(found: str) -> str:
        known = workspace.members.get(found) or workspace.channels.get(found)
        return known.name if known else found

    return name_of


def _texts(blocks: list[Json], names: Callable[[str], str]) -> Iterator[str]:
    for block in blocks:
        if block["type"] == "rich_text":
            yield "".join(mrkdwn.read_rich(part, names) for part in mrkdwn.texts_of([block]))
        for text in _texts_of_block(block):
            yield mrkdwn.read(text["text"], names) if text["type"] == "mrkdwn" else mrkdwn.unescape(text["text"])


def _texts_of_block(block: Json) -> Iterator[Json]:
    for name in ("text", "label", "hint", "title"):
        if block.get(name):
            yield block[name]
    yield from block.get("fields") or ()
    if block["type"] == "context":
        yield from (element for element in block["elements"] if element["type"] != "image")


def _buttons(blocks: list[Json]) -> tuple[Button, ...]:
    return tuple(
        Button(
            label=_words(element, "text"),
            action_id=element["action_id"],
            block_id=block["block_id"],
            value=element.get("value") or "",
            style=element.get("style") or "",
            url=element.get("url"),
            asks_first=bool(element.get("confirm")),
        )
        for block, element in parts.elements(blocks)
        if element["type"] == "button"
    )


def _fields(blocks: list[Json], typed: Typed, names: Callable[[str], str]) -> tuple[Field, ...]:
    found = (pair for pair in parts.elements(blocks) if pair[1]["type"] != "button")
    return tuple(_field(block, element, typed, names) for block, element in found)


def _field(block: Json, element: Json, typed: Typed, names: Callable[[str], str]) -> Field:
    value, in_form = _holding(block, element, typed), block["type"] == "input"
    is_text = element["type"] == "plain_text_input"
    chosen = () if is_text else _chosen(value)
    label = block.get("label") if in_form else block.get("text")
    many = element["type"] == "checkboxes" or element["type"].startswith("multi_")
    return Field(
        kind=element["type"],
        action_id=element["action_id"],
        block_id=block["block_id"],
        label=mrkdwn.read(label["text"], names) if label else "",
        hint=_words(block, "hint"),
        placeholder=_words(element, "placeholder"),
        value=str(value or "") if is_text else "",
        chosen=chosen,
        options=tuple(_option(option, chosen) for option in parts.options_of(element)),
        required=in_form and not block.get("optional"),
        in_form=in_form,
        min_length=element.get("min_length") or 0,
        max_length=element.get("max_length") or 3000,
        max_items=element.get("max_selected_items") or (100 if many else 1),
        multiline=bool(element.get("multiline")),
    )


def _holding(block: Json, element: Json, typed: Typed) -> object:
    held = typed.get((block["block_id"], element["action_id"]))
    return parts.holding(element, held) if held else parts.first_value(element)


def _chosen(value: object) -> tuple[str, ...]:
    several = value if isinstance(value, list) else [] if value is None else [value]
    return tuple(str(one["value"]) if isinstance(one, dict) else str(one) for one in several)


def _option(option: Json, chosen: tuple[str, ...]) -> Option:
    return Option(
        label=_words(option, "text"),
        value=option["value"],
        description=_words(option, "description"),
        chosen=option["value"] in chosen,
    )


def _words(part: Json, name: str) -> str:
    return mrkdwn.unescape(part[name]["text"]) if part.get(name) else ""
