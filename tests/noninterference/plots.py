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
class Known:
    """What holds for all asks, so that nobody does what only one of two askers could.

    Whom anybody who may have asked has ``blocked`` is answered by none; once moderators ``judged``, an author may be
    paused, and none asks again; and only one side of a conversation offers to say who they are.
    """

    blocked: set[str]
    askers_offer_names: bool
    judged: bool = False

    def rules_out(self, do: Do) -> bool:
        """Say whether something is not done here."""
        offers_names = Do.OFFER_NAMES if self.askers_offer_names else Do.SAY_WHO
        return (do is Do.OPEN_AGAIN and self.judged) or do in (offers_names, self.askers_offer_names and Do.REGRET)


@dataclass(slots=True)
class Plot:
    """One ask."""

    chair: str
    known: Known
    offered: list[str] = field(default_factory=list)
    accepted: list[str] = field(default_factory=list)
    over: bool = False

    def by_asker(self, dice: random.Random) -> tuple[Do, str]:
        """Choose what its asker does next, and with whom."""
        waiting = [one for one in self.offered if one not in self.known.blocked]
        chances = {**ANYWAY, **(WITH_AN_OFFER if waiting else {}), **(WHEN_OVER if self.over else {})}
        if self.accepted:
            chances |= AFTERWARDS if self.over else WITH_HELP
        do = drawn(dice, {do: chance for do, chance in chances.items() if not self.known.rules_out(do)})
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
        self.known.judged = self.known.judged or do is Do.JUDGE
        if self.known.rules_out(do):
            return who, Do.LOOK
        if do in OFFERS and who not in self.offered:
            self.offered.append(who)
        return who, do

    def _goes_on(self, do: Do, whom: str) -> None:
        if do in (Do.ACCEPT, Do.ASK_FIRST) and whom not in self.accepted:
            self.accepted.append(whom)
        if do is Do.BLOCK:
            self.known.blocked.add(whom)
        self.over = do in ENDS or (self.over and do is not Do.OPEN_AGAIN)
