"""Cards and forms as values. A feature is drawn once, here; adapters only translate."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.model.communities import Place
from bot.model.handles import About, Handle, Press, Verb
from bot.model.ids import CommunityId, DraftId
from bot.model.people import Person


class Tone(StrEnum):
    """How a line is set."""

    LEAD = "lead"
    BODY = "body"
    QUOTE = "quote"
    MUTED = "muted"


HERE = "\ue000"
"""Stands in a line's text for the line's place. A private-use character, which tidied text never has."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of plain text, which the adapter escapes: nothing in it is ever markup, and HERE links *place*.

    What is *framed* is shown as part of something else: a card inside its own preview. What is *apart* begins something
    else than what stands above it.
    """

    text: str
    tone: Tone = Tone.BODY
    place: Place | None = None
    framed: bool = False
    apart: bool = False


class Look(StrEnum):
    """A button's weight: one kind button leads a card, one leaves things as they are; red is for removal only."""

    KIND = "kind"
    PLAIN = "plain"
    LEAVE = "leave"
    REMOVAL = "removal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """Something to press."""

    verb: Verb
    label: str
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Something to choose: ``value`` comes back, ``label`` is read."""

    value: str
    label: str
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """A choice among up to 25 options; ``most`` is how many may be chosen at once."""

    verb: Verb
    label: str
    options: tuple[Option, ...]
    most: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelMenu:
    """A choice among the space's own channels; the channel's id comes back."""

    verb: Verb
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffMenu:
    """A choice of any number of the space's roles, or of people where the platform knows no roles, to change as it is.

    ``roles`` or ``people`` are those chosen now; only whoever runs the space is shown one.
    """

    verb: Verb
    label: str
    roles: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    most: int = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMenu:
    """A choice among the space's roles, or among its channels, whose members are meant, where there are no roles."""

    verb: Verb
    label: str
    chosen: str = ""


Control = Button | Menu | ChannelMenu | StaffMenu | GroupMenu


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Lines, then controls. ``handle`` is issued by the unit that draws the card; without controls it stays None."""

    lines: tuple[Line, ...]
    controls: tuple[Control, ...] = ()
    about: About | None = None
    handle: Handle | None = None

    def issued(self, handle: Handle) -> "Card":
        """Give the same card with the row behind its controls."""
        return replace(self, handle=handle)

    def press(self, control: Control) -> Press:
        """Name *control* as it travels to the platform; the card must have been issued."""
        if self.handle is None:
            raise ValueError("a card with controls is sent only after its handle was kept")
        for slot, own in enumerate(self.controls):
            if own is control:
                return Press(community=self.handle.community, handle=self.handle.id, slot=slot)
        raise ValueError("a card names its own controls alone")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextField:
    """Something to write, at most ``limit`` characters; a ``hint`` stands beside its label."""

    name: str
    label: str
    example: str
    limit: int
    long: bool = False
    required: bool = True
    value: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PickField:
    """One of a few (up to 10), always with something chosen."""

    name: str
    label: str
    options: tuple[Option, ...]


Field = TextField | PickField


@dataclass(frozen=True, slots=True, kw_only=True)
class NewForm:
    """What a form opened by a command becomes: a fresh draft."""

    community: CommunityId
    draft: DraftId


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """At most five fields on one screen; ``sends`` says what its answer belongs to."""

    title: str
    fields: tuple[Field, ...]
    submit: str
    sends: Press | NewForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text to take along: as a file where a platform hands one over privately, else ``page`` by page."""

    name: str
    text: str
    page: int = 0

    @property
    def pages(self) -> int:
        """Say how many pages it has; an empty one has one."""
        return max(1, -(-len(self.text) // PAGE))

    @property
    def shown(self) -> str:
        """Give the text of its page."""
        return self.text[self.page * PAGE : (self.page + 1) * PAGE]


PAGE = 15_000
"""Characters of a page: however they are written down, no more than a window holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """Answer with a new private card, and a ``document`` that is for its reader alone and never sent otherwise.

    ``language`` is the card's, for whatever words a platform wants around it; empty where nobody knows the reader's.
    """

    card: Card
    document: Document | None = None
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Redraw:
    """Put ``card`` in the place of the private card that was pressed; say it where that card was a public one."""

    card: Card
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Open a form."""

    form: Form


Reply = Say | Redraw | Open
