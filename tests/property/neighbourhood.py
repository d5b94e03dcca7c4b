"""Asks and offers as a member would tell of them: a model of the whole core, small enough to read."""

from dataclasses import dataclass, field

from bot.model.ids import AskId

ON_SHOW = ("open", "taken")
COUNTS = ("accepted", "kept")
OFFERS = 3
"""So often somebody can offer on one ask, whatever became of it."""


@dataclass
class Told:
    """One ask, and how the newest offer of each helper on it stands."""

    asker: str
    anonymous: bool
    state: str
    offers: dict[str, str] = field(default_factory=dict)
    offered: list[str] = field(default_factory=list)
    """Who offered, once for each time."""

    def settle(self) -> None:
        """Be in good hands while somebody helps, or helped."""
        if self.state in ON_SHOW:
            self.state = "taken" if any(one in COUNTS for one in self.offers.values()) else "open"


@dataclass
class Neighbourhood:
    """Everything that was asked."""

    asks: dict[AskId, Told] = field(default_factory=dict)

    def offered(self, state: str = "") -> list[tuple[AskId, str]]:
        """List who offered on what, in one state or ever; an ask that is over takes no answer."""
        return [
            (about, helper)
            for about, told in self.asks.items()
            for helper, stands in told.offers.items()
            if not state or (stands == state and told.state in ON_SHOW)
        ]

    def ask(self, new: AskId, asker: str, *, anonymous: bool) -> None:
        self.asks[new] = Told(asker, anonymous, "queued" if anonymous else "open")

    def time_passes(self) -> None:
        """Let what is queued be shown."""
        for told in self.asks.values():
            told.state = "open" if told.state == "queued" else told.state

    def offer(self, about: AskId, helper: str) -> None:
        told = self.asks[about]
        standing = told.offers.get(helper) in ("offered", "accepted")
        if told.state in ON_SHOW and helper != told.asker and not standing and told.offered.count(helper) < OFFERS:
            told.offers[helper] = "offered"
            told.offered.append(helper)

    def accept(self, about: AskId, helper: str) -> None:
        self._move(about, helper, {"offered": "accepted"})

    def decline(self, about: AskId, helper: str) -> None:
        self._move(about, helper, {"offered": "released"})

    def withdraw(self, about: AskId, helper: str) -> None:
        self._move(about, helper, {"offered": "cancelled", "accepted": "handed back"})

    def helped(self, about: AskId, helper: str) -> None:
        self._move(about, helper, {"accepted": "kept"})

    def end(self, about: AskId, how: str, helped: str | None = None) -> None:
        """Sort or close an ask: who waits is let go, who helped is thanked, all others are free."""
        told = self.asks[about]
        if told.state in ON_SHOW:
            told.state = how
            for helper, state in told.offers.items():
                freed = "kept" if helper == helped else "ended"
                told.offers[helper] = {"offered": "released", "accepted": freed}.get(state, state)

    def _move(self, about: AskId, helper: str, moves: dict[str, str]) -> None:
        told = self.asks[about]
        before = told.offers.get(helper, "")
        if told.state in ON_SHOW and before in moves:
            told.offers[helper] = moves[before]
            told.settle()
