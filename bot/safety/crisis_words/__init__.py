"""What people say when they are in danger of hurting themselves, a language a file. Nothing here is ever shown.

Every phrase is a line as ``bot/safety/phrases.py`` reads it. Words for means stay few: those by which people name an
intent, as in clinical screening lists, and no detail.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from bot.safety.tongue import Tongue

_NO_GROUPS = ("tongue", "sets", "families", "weights", "enough", "phrases_weigh")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One language's phrases."""

    tongue: Tongue
    sets: Mapping[str, str]
    """Names for words that are chosen from again and again."""
    self: str
    """One of these is enough: somebody speaks of their own death."""
    named: str
    """One of these is enough in a sentence about oneself alone: it names suicide."""
    oneself: str
    others: str
    cues: str
    """Two different ones are enough, or one and an affair: guilt, a burden, no way out."""
    affairs: str
    """Farewells and things put in order, which people also do before they move house."""
    self_harm: str
    other: str
    """Somebody speaks of another person who may be in danger."""
    worry: str
    """With one of these, what the text says is about another person."""
    calm: str
    """A sentence with one of these is about a song, a game or a long day."""
    earnest: str
    """A sentence with one of these outside quotation marks is meant all the same."""
    past: str
    """A sentence with one of these is about what is over."""
    back: str
    """A sentence with one of these is about what is not over."""
    families: Mapping[str, str] = field(default_factory=dict)
    weights: str = ""
    """What the turns of a text weigh, see ``bot/safety/scales.py``; a language without weights has its phrases alone."""
    enough: float = 0.1
    """What a text must weigh to be heard: less hears more, and alarms more falsely."""
    phrases_weigh: float = 1.5
    """What it weighs that the phrases heard something."""

    def groups(self) -> dict[str, str]:
        """Give the lines by their group's name."""
        names = (each.name for each in fields(self))
        return {
            name: getattr(self, name)
            for name in names
            if name not in ("tongue", "sets", "families", "weights", "enough", "phrases_weigh")
        }
