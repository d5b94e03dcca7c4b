"""A world small enough to live through thousands of times: two asks, two helpers, every command."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.decide import asks, conversations, offers
from bot.model.asks import Ask, Draft
from bot.model.decisions import Decision, Refusal
from bot.model.ids import AskId, ConversationId, DraftId, NoteId, OfferId, TurnId
from bot.model.offers import Conversation, Note, Offer, OfferState, Side, Turn
from bot.model.timers import Alarm
from tests.worlds import AFTER_NOON, a_community, a_note, a_wish, an_offer, some_settings

GENEROUS = some_settings(anonymous_a_day=9)
Answer = Decision | Refusal


@dataclass
class Life:
    """What is kept, which alarms are set, and what happened on the way."""

    drafts: dict[str, Draft] = field(default_factory=dict)
    asks: dict[str, Ask] = field(default_factory=dict)
    offers: dict[str, Offer] = field(default_factory=dict)
    conversations: dict[str, Conversation] = field(default_factory=dict)
    notes: dict[str, Note] = field(default_factory=dict)
    turns: dict[str, Turn] = field(default_factory=dict)
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
        }
        return kinds[type(thing)]

    def take_in(self, decision: Decision) -> None:
        """Make true what was decided."""
        for thing in (*decision.begin, *decision.keep):
            self.shelf(thing)[thing.id] = thing
        for gone in decision.drop:
            del self.shelf(gone)[gone.id]
        self.alarms = {alarm for alarm in self.alarms if alarm[0] not in decision.silence}
        self.alarms |= {(alarm.owner, alarm.alarm) for alarm in decision.alarms}

    def offers_on(self, ask: str) -> tuple[Offer, ...]:
        """List the offers on one ask."""
        return tuple(offer for offer in self.offers.values() if offer.ask == ask)


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

    def take(self, life: Life) -> Answer:
        """Decide and make it true."""
        answer = COMMANDS[self.command](life, self)
        if isinstance(answer, Decision):
            life.take_in(answer)
        return answer


def write(life: Life, step: Step) -> Answer:
    return asks.write(life.drafts.get(step.draft), DraftId(step.draft), a_wish(hand=step.ask), len(life.drafts))


def rewrite(life: Life, step: Step) -> Answer:
    draft = life.drafts.get(step.draft)
    return asks.write(draft, DraftId(step.draft), a_wish(hand="Two shelves lean."), len(life.drafts))


def choose_no_name(life: Life, step: Step) -> Answer:
    return asks.choose(life.drafts.get(step.draft), anonymous=True)


def choose_name(life: Life, step: Step) -> Answer:
    return asks.choose(life.drafts.get(step.draft), anonymous=False)


def choose_topic(life: Life, step: Step) -> Answer:
    return asks.choose(life.drafts.get(step.draft), topic="Tech")


def discard(life: Life, step: Step) -> Answer:
    return asks.discard(life.drafts.get(step.draft))


def post(life: Life, step: Step) -> Answer:
    draft = life.drafts.get(step.draft)
    if step.ask in life.asks:
        return Refusal.GONE  # Ids are random: none is drawn twice.
    return asks.post(
        draft,
        seen_version=draft.version if draft else 1,
        community=a_community(settings=GENEROUS),
        own=tuple(life.asks.values()),
        crowd=40,
        name="Ana",
        ask=AskId(step.ask),
        wait=300,
        now=AFTER_NOON,
    )


def take_back(life: Life, step: Step) -> Answer:
    if step.draft in life.drafts:
        return Refusal.GONE  # As above.
    return asks.take_back(life.asks.get(step.ask), mine=True, new=DraftId(step.draft))


def release(life: Life, step: Step) -> Answer:
    life.alarms.discard((step.ask, Alarm.RELEASE_ASK))
    return asks.release(life.asks.get(step.ask))


def edit(life: Life, step: Step) -> Answer:
    return asks.edit(life.asks.get(step.ask), mine=True, wish=a_wish(help="Hands"), zone="UTC", now=AFTER_NOON)


def me_too(life: Life, step: Step) -> Answer:
    answer = asks.me_too(life.asks.get(step.ask), fresh=step.ask + step.helper not in life.joined)
    if isinstance(answer, Decision):
        life.joined.add(step.ask + step.helper)
    return answer


def sort(life: Life, step: Step) -> Answer:
    return asks.sort(
        life.asks.get(step.ask),
        mine=True,
        offers=life.offers_on(step.ask),
        helped=(OfferId(step.offer),),
        settings=GENEROUS,
        now=AFTER_NOON,
    )


def close(life: Life, step: Step) -> Answer:
    on = life.offers_on(step.ask)
    return asks.close(life.asks.get(step.ask), mine=True, offers=on, settings=GENEROUS, now=AFTER_NOON)


def offer(life: Life, step: Step) -> Answer:
    standing = life.offers.get(step.offer)
    if standing and not standing.live:
        return Refusal.GONE  # As above.
    new = an_offer(id=OfferId(step.offer), ask=AskId(step.ask), name=None)
    ask = life.asks.get(step.ask)
    return offers.offer_help(ask, new, mine=False, standing=standing, earlier=(), settings=GENEROUS)


def accept(life: Life, step: Step) -> Answer:
    new = ConversationId(step.conversation)
    return offers.accept(life.asks.get(step.ask), life.offers.get(step.offer), mine=True, new=new)


def ask_first(life: Life, step: Step) -> Answer:
    new = ConversationId(step.conversation)
    return offers.ask_first(life.asks.get(step.ask), life.offers.get(step.offer), mine=True, new=new)


def decline(life: Life, step: Step) -> Answer:
    return offers.decline(life.offers.get(step.offer), mine=True, settings=GENEROUS)


def withdraw(life: Life, step: Step) -> Answer:
    return offers.withdraw(
        life.asks.get(step.ask),
        life.offers.get(step.offer),
        life.conversations.get(step.conversation),
        own=True,
        others=life.offers_on(step.ask),
    )


def end(life: Life, step: Step) -> Answer:
    return conversations.end(
        life.conversations.get(step.conversation),
        Side.HELPER,
        life.asks.get(step.ask),
        life.offers.get(step.offer),
        life.offers_on(step.ask),
    )


def say_goodbye(life: Life, step: Step) -> Answer:
    if (step.conversation, Alarm.SAY_GOODBYE) not in life.alarms:
        return Decision()  # No alarm, no ringing.
    life.alarms.discard((step.conversation, Alarm.SAY_GOODBYE))
    return conversations.say_goodbye(life.conversations.get(step.conversation))


def thank(life: Life, step: Step) -> Answer:
    earlier = next((note for note in life.notes.values() if note.offer == step.offer), None)
    note = a_note(id=NoteId(step.offer), offer=OfferId(step.offer))
    return offers.leave_note(life.offers.get(step.offer), earlier, note, mine=True)


def say(life: Life, step: Step) -> Answer:
    place = len(life.turns) + 1
    talk = life.conversations.get(step.conversation)
    return conversations.say(talk, Side.HELPER, "Seven it is.", turn=TurnId(str(place)), place=place, now=AFTER_NOON)


def card_stuck(life: Life, step: Step) -> Answer:
    return asks.card_stuck(life.asks.get(step.ask))


DONE_ONCE: dict[str, Callable[[Life, Step], Answer]] = {
    one.__name__: one
    for one in (
        *(write, rewrite, choose_no_name, choose_name, choose_topic, discard, post, take_back, release, edit, me_too),
        *(sort, close, offer, accept, ask_first, decline, withdraw, end, say_goodbye, thank),
    )
}
COMMANDS = {**DONE_ONCE, "say": say, "card_stuck": card_stuck}
"""Whoever speaks twice has said two things, and a card can be stuck twice."""


def accepted_on(life: Life, ask: str) -> bool:
    """Say whether anybody helps on an ask."""
    return any(one.state is OfferState.ACCEPTED for one in life.offers_on(ask))
