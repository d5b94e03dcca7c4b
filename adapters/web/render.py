"""Shown, Card, Form, Leaf -> HTML. Pure: every key that a form carries is handed in, and every text is escaped."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from adapters.web import drawings, files, inbound
from bot.model.handles import Press, Verb
from bot.model.pages import Page
from bot.model.surveys import Signs
from bot.views.card import (
    HERE,
    Button,
    Card,
    Control,
    Document,
    Form,
    Line,
    Menu,
    PickField,
)
from bot.views.doorway import Leaf
from bot.views.frame import Frame
from bot.views.pages import Block, Drawing, Shown

LETTERS: Final = {Verb.APPROVE: "a", Verb.RETURN_ASK: "r", Verb.HIDE: "h"}
"""What the keyboard presses on the card that has the focus."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a page is drawn on: the words around it, what its scripts are known by, and new keys for what is pressed."""

    frame: Frame
    signs: Signs
    nonce: str
    mint: Callable[[], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a press: what is said first, then the card that was pressed as it stands now, if it still does.

    ``pulse`` is what queues look like after it, so that an open page does not hear of it as of something new.
    """

    cards: tuple[Card, ...]
    document: Document | None = None
    pulse: str = ""


def page(shown: Shown, weeks: int, sheet: Sheet) -> str:
    """Draw a page of the dashboard; its figures go *weeks* back."""
    return _draw("page.html", sheet, shown=shown, here=shown.page, title=shown.title, weeks=weeks)


def outcome(drawn: Outcome, here: Page, sheet: Sheet, *, in_place: bool) -> str:
    """Draw what came of a press, as a page of its own or to stand where the card was."""
    template = "outcome_in_place.html" if in_place else "outcome.html"
    return _draw(template, sheet, outcome=drawn, here=here, title=sheet.frame.pages[here])


def form(drawn: Form, here: Page, sheet: Sheet, *, in_place: bool) -> str:
    """Draw a form, as a page of its own or to stand below the card that opened it."""
    template = "form_in_place.html" if in_place else "form.html"
    return _draw(template, sheet, form=drawn, here=here, title=drawn.title)


def leaf(drawn: Leaf, language: str, nonce: str) -> str:
    """Draw a page of its own."""
    return (
        _environment().get_template("leaf.html").render(leaf=drawn, language=language, nonce=nonce, title=drawn.title)
    )


def _draw(template: str, sheet: Sheet, **values: Any) -> str:
    around = {"frame": sheet.frame, "signs": sheet.signs, "language": sheet.frame.language}
    return _environment().get_template(template).render(**around, nonce=sheet.nonce, mint=sheet.mint, **values)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals |= {"file": files.address, "Page": Page, "PREFIX": inbound.PREFIX}
    environment.filters |= {
        "kind": _kind,
        "letter": _letter,
        "press": _press,
        "sends": _sends,
        "frames": _frames,
        "words": _words,
        "is_pick": _is_pick,
        "elsewhere": _elsewhere,
        "drawn": drawings.drawn,
        "reasons": drawings.reasons,
        "is_long": drawings.is_long,
        "has_long": _has_long,
    }
    return environment


def _kind(thing: object) -> str:
    """Name a value by its class, which is what a template chooses by."""
    return type(thing).__name__


def _letter(control: Control) -> str:
    return LETTERS.get(control.verb, "")


def _press(control: Control, card: Card) -> str:
    return _written(card.press(control))


def _sends(drawn: Form) -> str:
    if not isinstance(drawn.sends, Press):
        raise TypeError("a form that begins a draft belongs where people chat")
    return _written(drawn.sends)


def _written(press: Press) -> str:
    """Write a press as it stands in a form; which community it belongs to, the visit says."""
    return f"{press.handle}.{press.slot}"


def _frames(card: Card) -> list[tuple[bool, list[Line]]]:
    """Group a card's lines by whether they are shown as part of something else."""
    shown = [line for line in card.lines if line.text.strip()]
    return [(framed, list(lines)) for framed, lines in groupby(shown, lambda line: line.framed)]


def _words(line: Line, channel: str, signs: Signs) -> str:
    """Give a line with its channel called by name, or as *channel* says where the platform said none."""
    called = signs.channels.get(line.place) if line.place else None
    return line.text.replace(HERE, (f"#{called}" if called else channel) if line.place else "")


def _is_pick(field: object) -> bool:
    return isinstance(field, PickField)


def _elsewhere(controls: tuple[Control, ...]) -> list[str]:
    """Give the labels of what is chosen only where people chat: the platforms alone can list channels and people."""
    return [control.label for control in controls if not isinstance(control, Button | Menu)]


def _has_long(blocks: tuple[Block, ...]) -> bool:
    """Say whether a page has lines to be pointed at, for which alone it brings a library along."""
    return any(isinstance(block, Drawing) and drawings.is_long(block.chart) for block in blocks)
