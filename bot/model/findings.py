"""What somebody who runs the bot is told of how it stands: a sentence each, and what to do about it."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is so, under the heading of *about*; where *todo* is empty, all is well with it."""

    about: str
    what: str
    todo: str = ""
    can_wait: bool = False
    """Whether it is only good to know: nothing is held up by it."""

    @property
    def presses(self) -> bool:
        """Say whether something should be done."""
        return bool(self.todo) and not self.can_wait


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a platform said to the bot's own tokens; ``ahead`` is how far its clock is before ours, if it said so."""

    findings: tuple[Finding, ...]
    ahead: timedelta | None = None
    opens: bool = True
    """Whether the token opens anything: else there is nothing more to ask."""
    way_in: str = ""
    """The address at which somebody lets the bot in, where there is one."""
