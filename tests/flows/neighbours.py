"""The same people on both platforms: what they do and what they see, in words that fit either."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sandbox.discord.actor import Actor as DiscordActor
from sandbox.discord.views import MessageView, Modal, Response
from sandbox.slack.actor import Actor as SlackActor
from sandbox.slack.views import Modal as SlackModal, Response as SlackResponse, Surface

_SET = re.compile(r"^(?:> ?)?(?:-# )?|\*\*|\u200b", re.MULTILINE)
"""How Discord's markup sets a line; what people read is between it."""


class NoAnswer(AssertionError):
    """The platform says that the bot did not answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What somebody sees: a card or a form. ``surface`` is the platform's own view of it."""

    text: str
    labels: tuple[str, ...]
    menus: Mapping[str, tuple[str, ...]]
    fields: Mapping[str, str]
    private: bool
    surface: Any

    @property
    def is_form(self) -> bool:
        """Say whether there is something to fill in."""
        return bool(self.fields)


class Neighbour(Protocol):
    """Somebody who acts through their own client."""

    @property
    def name(self) -> str:
        """Give the name that others read."""

    @property
    def id(self) -> str:
        """Give the account on the platform."""

    async def run(self, command: str, *, code: str = "", force: bool = False) -> Seen:
        """Type a command in #help, with a *code* behind it where there is one."""

    async def fill(self, form: Seen, words: Mapping[str, str], *, force: bool = False) -> Seen:
        """Fill a form in and send it."""

    async def press(self, seen: Seen, label: str) -> Seen:
        """Press a button."""

    async def choose(self, seen: Seen, menu: str, labels: Sequence[str]) -> Seen:
        """Choose in a menu."""

    async def reply(self, seen: Seen, text: str) -> None:
        """Answer a private message where it stands."""

    async def write(self, text: str) -> None:
        """Write to the bot in private."""

    def channel(self, name: str) -> list[Seen]:
        """Read a channel."""

    def dms(self) -> list[Seen]:
        """Read what the bot wrote in private."""

    def look_again(self, seen: Seen) -> Seen:
        """See a message as it stands now."""

    def close_dms(self) -> None:
        """Let nobody write in private."""


@dataclass(frozen=True, slots=True)
class OnDiscord:
    """Somebody on Maple Street."""

    actor: DiscordActor

    @property
    def name(self) -> str:
        return self.actor.name

    @property
    def id(self) -> str:
        return self.actor.id

    async def run(self, command: str, *, code: str = "", force: bool = False, channel: str = "help") -> Seen:
        options = {"code": code} if code else None
        return _on_discord(await self.actor.run(command, options=options, force=force, channel=channel))

    async def fill(self, form: Seen, words: Mapping[str, str], *, force: bool = False) -> Seen:
        return _on_discord(await self.actor.submit(form.surface, words, force=force))

    async def press(self, seen: Seen, label: str) -> Seen:
        return _on_discord(await self.actor.press(seen.surface, label))

    async def choose(self, seen: Seen, menu: str, labels: Sequence[str]) -> Seen:
        return _on_discord(await self.actor.choose(seen.surface, menu, labels))

    async def reply(self, seen: Seen, text: str) -> None:
        await self.actor.reply(seen.surface, text)

    async def write(self, text: str) -> None:
        await self.actor.write(text)

    def channel(self, name: str) -> list[Seen]:
        return [_message(message) for message in self.actor.channel(name)]

    def dms(self) -> list[Seen]:
        return [_message(message) for message in self.actor.dms() if message.author != self.name]

    def look_again(self, seen: Seen) -> Seen:
        return _message(self.actor.look_again(seen.surface))

    def message(self, name: str) -> Seen:
        """Look at one message, by the name that Discord gives it."""
        return _message(self.actor.message(name))

    def close_dms(self) -> None:
        self.actor.close_dms()


def _on_discord(response: Response) -> Seen:
    if response.modal:
        return _form(response.modal)
    if response.kind == "failed":
        raise NoAnswer(response)
    assert response.message, response
    return _message(response.message)


def _message(message: MessageView) -> Seen:
    return Seen(
        text=_SET.sub("", message.text).replace("\\", ""),
        labels=tuple(message.labels),
        menus={one.placeholder: tuple(option.label for option in one.options) for one in message.selects},
        fields={},
        private=message.ephemeral,
        surface=message,
    )


def _form(modal: Modal) -> Seen:
    fields = {field.label: field.value for field in modal.fields}
    return Seen(text=modal.title, labels=(), menus={}, fields=fields, private=True, surface=modal)


@dataclass(frozen=True, slots=True)
class OnSlack:
    """Somebody in Maple Studio."""

    actor: SlackActor

    @property
    def name(self) -> str:
        return self.actor.name

    @property
    def id(self) -> str:
        return self.actor.id

    async def run(self, command: str, *, code: str = "", force: bool = False, channel: str = "help") -> Seen:
        word, _, text = f"{command} {code}".strip().partition(" ")
        await self._put_away()
        return _on_slack(await self.actor.run(word, text=text, channel=channel))

    async def fill(self, form: Seen, words: Mapping[str, str], *, force: bool = False) -> Seen:
        return _on_slack(await self.actor.submit(form.surface, words, force=force))

    async def press(self, seen: Seen, label: str) -> Seen:
        surface = seen.surface
        if isinstance(surface, SlackModal) and label == surface.submit:
            return _on_slack(await self.actor.submit(surface, {}))
        if isinstance(surface, SlackModal) and label == surface.close:
            await self.actor.close(surface)
            return _surface(surface)
        if not isinstance(surface, SlackModal):
            await self._put_away()
        return _on_slack(await self.actor.press(surface, label))

    async def choose(self, seen: Seen, menu: str, labels: Sequence[str]) -> Seen:
        if not isinstance(seen.surface, SlackModal):
            await self._put_away()
        # Slack tells of every tick in a menu of many: there, a button says when the choice is made.
        has_button = menu in seen.labels
        chosen = await self.actor.choose(seen.surface, menu, labels, looks_on=not has_button)
        return await self.press(seen, menu) if has_button else _on_slack(chosen)

    async def reply(self, seen: Seen, text: str) -> None:
        await self.actor.reply(seen.surface, text)

    async def write(self, text: str) -> None:
        await self.actor.write(text)

    def channel(self, name: str) -> list[Seen]:
        return [_surface(message) for message in self.actor.channel(name)]

    def dms(self) -> list[Seen]:
        return [_surface(message) for message in self.actor.dms() if message.author != self.name]

    def look_again(self, seen: Seen) -> Seen:
        return _surface(self.actor.look_again(seen.surface))

    def message(self, name: str) -> Seen:
        """Look at one message, by the name that Slack gives it."""
        return _surface(self.actor.message(name))

    def close_dms(self) -> None:
        self.actor.close_dms()

    async def _put_away(self) -> None:
        """Close what is open: nobody presses what lies behind a form."""
        while modal := self.actor.modal():
            await self.actor.close(modal, everything=True)


def _on_slack(response: SlackResponse) -> Seen:
    surface = response.modal or response.message or response.home
    if response.kind == "failed":
        raise NoAnswer(response)  # A form that still stands is none.
    assert surface, response
    return _surface(surface)


def _surface(surface: Surface) -> Seen:
    ends = [surface.submit, surface.close] if isinstance(surface, SlackModal) else []
    return Seen(
        text=surface.text,
        labels=tuple(filter(None, [*surface.labels, *ends])),
        menus={one.placeholder or one.label: tuple(option.label for option in one.options) for one in surface.selects},
        fields={field.label: field.value for field in surface.fields} if isinstance(surface, SlackModal) else {},
        private=getattr(surface, "ephemeral", True),
        surface=surface,
    )
