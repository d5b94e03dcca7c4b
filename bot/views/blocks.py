"""What somebody sees of the blocks they set. Nobody else sees that there are any."""

import json
from collections.abc import Sequence

from bot.model.asks import Ask
from bot.model.blocks import Block
from bot.model.communities import DAY, Settings
from bot.model.handles import About, Subject, Verb
from bot.views.card import Button, Card, Line, Menu, Option, Tone
from bot.views.wishes import ENTRY, short, someone, title
from bot.views.words import Words

LISTED = 25
"""As many as one menu takes; the newest first."""


def block(t: Words) -> Button:
    """Let somebody hear no more of the other side."""
    return Button(verb=Verb.BLOCK, label=t("Block"))


def blocked(t: Words, ask: Ask, settings: Settings) -> Card:
    """Say what a block does and what the other side hears."""
    lines = [
        Line(t("This conversation has ended, and what they offer on anything you ask does not reach you any more.")),
        Line(t("They hear that the conversation has ended, in the usual words, and nothing of a block.")),
        Line(t("You can let them reach you again under /my, in Settings."), Tone.MUTED),
    ]
    if ask.anonymous:
        days = str(settings.destroy_after // DAY)
        said = t(
            "It lasts until {days} days after this ask has ended: then nothing tells any more who asked.", days=days
        )
        lines.append(Line(said, Tone.MUTED))
    return Card(lines=tuple(lines))


def blocks(t: Words, own: Sequence[tuple[Block, Ask | None]], *, lifted: bool) -> Card:
    """List those whom somebody blocked, as far as they were known, with a way back."""
    done = Line(t("What they offer from now on reaches you again, unless you blocked them over something else, too."))
    shown = tuple(reversed(own))[:LISTED]
    if not shown:
        return Card(lines=(*((done,) if lifted else ()), Line(t("You have blocked nobody."))))
    options = tuple(
        Option(value=str(place), label=short(_named(t, block, ask), ENTRY)) for place, (block, ask) in enumerate(shown)
    )
    return Card(
        lines=(
            *((done,) if lifted else ()),
            Line(t("Blocked"), Tone.LEAD),
            Line("\n".join(f"• {option.label}" for option in options)),
            Line(t("What they offer on your asks does not reach you. They are not told."), Tone.MUTED),
        ),
        controls=(Menu(verb=Verb.LIFT_BLOCK, label=t("Let somebody reach me again"), options=options),),
        about=About(subject=Subject.LIST, id="blocks", state=json.dumps([block.id for block, _ in shown])),
    )


def _named(t: Words, block: Block, ask: Ask | None) -> str:
    if ask is None:
        return someone(t, block.name)
    return t("{name}, about “{ask}”", name=someone(t, block.name), ask=title(t, ask))
