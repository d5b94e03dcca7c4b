"""What a member's action leads to, step by step: told by whoever shows something, awaited by the member."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from sandbox.slack.state import Channel, Message, User, View


class Shown(StrEnum):
    """What kind of thing came to the member's eyes."""

    MODAL = "modal"
    MESSAGE = "message"
    UPDATE = "update"
    HOME = "home"


@dataclass(slots=True, eq=False)
class Act:
    """One command, press or form of one person; `source` is what it was done on."""

    user: User
    asked_tick: float
    asked_at: datetime
    source: Message | View | None = None
    seen: dict[Shown, Message | View] = field(default_factory=dict)
    happened: asyncio.Event = field(default_factory=asyncio.Event)

    def show(self, shown: Shown, thing: Message | View) -> None:
        """Note that the member sees *thing* because of this."""
        self.notice(shown, thing)
        self.happened.set()

    def notice(self, shown: Shown, thing: Message | View) -> None:
        """Note that the member sees *thing*, perhaps because of this; they look on."""
        self.seen.pop(shown, None)
        self.seen[shown] = thing

    async def look_on(self, seconds: float) -> None:
        """Wait until there is something to see, at most *seconds*."""
        if not seconds:
            return
        try:
            async with asyncio.timeout(seconds):
                await self.happened.wait()
        except TimeoutError:
            return


class Acts:
    """The acts that somebody still looks at."""

    def __init__(self) -> None:
        self._by_user: dict[str, list[Act]] = {}

    @contextmanager
    def going_on(self, act: Act) -> Iterator[None]:
        """Let *act* hear what appears for as long as the block runs."""
        acts = self._by_user.setdefault(act.user.id, [])
        acts.append(act)
        try:
            yield
        finally:
            acts.remove(act)

    def show(self, user: User, shown: Shown, thing: Message | View) -> None:
        """Tell whatever *user* is doing that *thing* appeared."""
        for act in self._by_user.get(user.id, ()):
            act.show(shown, thing)

    def show_change(self, message: Message) -> None:
        """Tell those who acted on *message* that it changed; others may be why, where they see it as well."""
        is_theirs = message.seen_by is not None or message.channel.recipient is not None
        for acts in self._by_user.values():
            for act in acts:
                if act.source is message:
                    (act.show if is_theirs else act.notice)(Shown.UPDATE, message)


RESPONSE_URL_LASTS = timedelta(minutes=30)
RESPONSE_URL_USES = 5
TRIGGER_LASTS = 3.0


@dataclass(slots=True, eq=False)
class Trigger:
    """The right to open one modal, within three real seconds."""

    act: Act
    used: bool = False


@dataclass(slots=True, eq=False)
class ResponseUrl:
    """The right to answer an action five times, within half an hour of the members' time."""

    act: Act
    channel: Channel
    message: Message | None
    used: int = 0
