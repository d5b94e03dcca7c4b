"""What a member did, as an adapter read it: not yet what they meant."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.model.handles import Press
from bot.model.ids import CommunityId, DraftId, SpaceId
from bot.model.people import Actor, Person


class Spoken(StrEnum):
    """The commands that members type."""

    ASK = "ask"
    ASKS = "asks"
    MY = "my"
    SETUP = "setup"
    UNMASK = "unmask"
    PAUSE = "pause"
    DASHBOARD = "dashboard"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """Typed a command, and perhaps a word behind it."""

    command: Spoken
    word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """Pressed a button, or chose ``values`` or ``people`` in a menu; ``opens_form`` as the button's own id says.

    ``listed`` says that a platform drew the menu, and let only be chosen what it has: a browser can send anything.
    """

    press: Press
    values: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    opens_form: bool = False
    listed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted:
    """Sent a form that a button had opened."""

    press: Press
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedNew:
    """Sent the form that `/ask` opened; its id becomes the draft's, so the same form twice is one draft."""

    community: CommunityId
    draft: DraftId
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrote:
    """Wrote in the private channel with the bot; ``answers`` is the message's press replied to, if there was one."""

    text: str
    answers: Press | None


What = Ran | Pressed | Submitted | SubmittedNew | Wrote


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing done once: ``key`` is the platform's own name for the delivery; ``space`` is None in private."""

    key: str
    actor: Actor
    space: SpaceId | None
    what: What

    @property
    def opens_form(self) -> bool:
        """Say whether the answer is a form: no write, no first sight, and no deferring."""
        match self.what:
            case Ran(command=command):
                return command is Spoken.ASK
            case Pressed(opens_form=opens_form):
                return opens_form
            case _:
                return False
