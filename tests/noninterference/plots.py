"""What may have become of an ask so far, so that what is done next is mostly possible. It need not be."""

import random
from dataclasses import dataclass, field

from tests.noninterference.doings import (
    AFTERWARDS,
    ANYWAY,
    BY_HELPER,
    BY_MODERATOR,
    BY_WHO_OFFERED,
    IN_ANY_CASE,
    WHEN_OVER,
    WITH_AN_OFFER,
    WITH_HELP,
    Do,
    drawn,
)
from tests.noninterference.people import HELPERS, MODERATORS, ONE, OTHER

NOBODY = ""
OFFERS = (Do.OFFER, Do.TAKE_ON, Do.ANSWER)
ENDS = (Do.SORTED, Do.CLOSE)


@dataclass(slots=True)
class Plot:
    """One ask. Whom anybody who may be its asker has blocked is answered by none: that answer is what would differ."""

    chair: str
    blocked: set[str]
    """Shared by all plots."""
    offered: list[str] = field(default_factory=list)
    accepted: list[str] = field(default_factory=list)
    over: bool = False

    def by_asker(self, dice: random.Random) -> tuple[Do, str]:
        """Choose what its asker does next, and with whom."""
        waiting = [one for one in self.offered if one not in self.blocked]
        chances = {**ANYWAY, **(WITH_AN_OFFER if waiting else {}), **(WHEN_OVER if self.over else {})}
        if self.accepted:
            chances |= AFTERWARDS if self.over else WITH_HELP
        do = drawn(dice, chances)
        whom = dice.choice((waiting if do in WITH_AN_OFFER else self.accepted) or [NOBODY])
        self._goes_on(do, whom)
        return do, whom

    def by_neighbour(self, dice: random.Random) -> tuple[str, Do]:
        """Choose who else does something, and what."""
        who = drawn(dice, {dice.choice(HELPERS): 8, dice.choice(MODERATORS): 2, dice.choice((ONE, OTHER)): 1})
        if who in (ONE, OTHER):
            return who, drawn(dice, IN_ANY_CASE)
        usual = BY_MODERATOR if who in MODERATORS else BY_HELPER
        do = drawn(dice, {**usual, **BY_WHO_OFFERED} if who in self.offered else usual)
        if do in OFFERS and who not in self.offered:
            self.offered.append(who)
        return who, do

    def _goes_on(self, do: Do, whom: str) -> None:
        if do in (Do.ACCEPT, Do.ASK_FIRST) and whom not in self.accepted:
            self.accepted.append(whom)
        if do is Do.BLOCK:
            self.blocked.add(whom)
        self.over = do in ENDS or (self.over and do is not Do.OPEN_AGAIN)
