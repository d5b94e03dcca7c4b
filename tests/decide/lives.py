"""A world small enough to live through thousands of times: two asks, two helpers, every command."""

from dataclasses import dataclass, field
from typing import Any

from bot.model.asks import Ask, Draft
from bot.model.concerns import Concern
from bot.model.decisions import Decision
from bot.model.naming import Reveal
from bot.model.offers import Conversation, Note, Offer, OfferState, Turn
from bot.model.timers import Alarm


@dataclass
class Life:
    """What is kept, which alarms are set, and what happened on the way."""

    drafts: dict[str, Draft] = field(default_factory=dict)
    asks: dict[str, Ask] = field(default_factory=dict)
    offers: dict[str, Offer] = field(default_factory=dict)
    conversations: dict[str, Conversation] = field(default_factory=dict)
    notes: dict[str, Note] = field(default_factory=dict)
    turns: dict[str, Turn] = field(default_factory=dict)
    reveals: dict[str, Reveal] = field(default_factory=dict)
    alarms: set[tuple[str, Alarm]] = field(default_factory=set)
    joined: set[str] = field(default_factory=set)

    def shelf(self, thing: object) -> dict[str, Any]:
        """Find where things of this kind are kept."""
        kinds: dict[type, dict[str, Any]] = {
            Draft: self.drafts,
            Ask: self.asks,
            Offer: self.offers,
            Conversation: self.conversations,
            Note: self.notes,
            Turn: self.turns,
            Reveal: self.reveals,
        }
        return kinds[type(thing)]

    def take_in(self, decision: Decision) -> None:
        """Make true what was decided."""
        for thing in (*decision.begin, *decision.keep):
            assert not isinstance(thing, Concern)
            self.shelf(thing)[thing.conversation if isinstance(thing, Reveal) else thing.id] = thing
        for back in decision.hand_back:
            self.drafts[back.draft.id] = back.draft
        for dropped in decision.drop:
            del self.drafts[dropped]
        for gone in decision.take_back:
            del self.asks[gone.id]
        self.alarms = {alarm for alarm in self.alarms if alarm[0] not in decision.silence}
        self.alarms |= {(alarm.owner, alarm.alarm) for alarm in decision.alarms}

    def rings(self, owner: str, alarm: Alarm) -> bool:
        """Take out an alarm, where it is set."""
        was_set = (owner, alarm) in self.alarms
        self.alarms.discard((owner, alarm))
        return was_set

    def offers_on(self, ask: str) -> tuple[Offer, ...]:
        """List the offers on one ask."""
        return tuple(offer for offer in self.offers.values() if offer.ask == ask)

    def turns_in(self, conversation: str) -> tuple[Turn, ...]:
        """List what was said in one conversation."""
        return tuple(turn for turn in self.turns.values() if turn.conversation == conversation)


@dataclass(frozen=True)
class Step:
    """One command about one of the asks, where it takes a helper with this one."""

    command: str
    ask: str
    helper: str

    @property
    def draft(self) -> str:
        """Name the draft that becomes the ask."""
        return f"draft of {self.ask}"

    @property
    def offer(self) -> str:
        """Name the helper's offer on the ask."""
        return f"offer of {self.helper} on {self.ask}"

    @property
    def conversation(self) -> str:
        """Name the conversation about that offer."""
        return f"talk of {self.helper} on {self.ask}"


def states_on(life: Life, ask: str) -> set[OfferState]:
    """Say how the offers on an ask stand."""
    return {one.state for one in life.offers_on(ask)}
