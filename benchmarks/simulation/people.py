"""The people of a simulated community: what they are like, and what they do with the cards that reach them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Dice
from bot.lived.life import Life, Meant, Neighbour, Wished
from bot.model.communities import DEFAULT_TOPICS, Quiet
from bot.model.handles import Verb
from bot.model.ids import MemberId
from bot.model.people import Person
from bot.views.card import Card

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland")
NIGHTS: tuple[Quiet, ...] = ((22, 8), (23, 7), (0, 9), (20, 6))

Reaction = tuple[float, Verb | None]
"""How likely, and what is pressed; None is silence."""

REACTIONS: Mapping[Verb, tuple[Reaction, ...]] = {
    Verb.SHOW_ASK: ((0.9, Verb.SHOW_ASK), (0.1, None)),
    Verb.SHOW_OFFER: ((0.9, Verb.SHOW_OFFER), (0.1, None)),
    Verb.ACCEPT: ((0.78, Verb.ACCEPT), (0.12, Verb.DECLINE), (0.1, None)),
    Verb.KEEP_OPEN: ((0.35, Verb.KEEP_OPEN), (0.15, Verb.EDIT_ASK), (0.2, Verb.CLOSE), (0.3, None)),
    Verb.THEY_HELPED: ((0.65, Verb.THEY_HELPED), (0.1, Verb.NOT_YET), (0.1, Verb.MORE_HELP), (0.15, None)),
    Verb.SORTED: ((0.6, Verb.SORTED), (0.4, None)),
    Verb.LEAVE_NOTE: ((0.3, Verb.LEAVE_NOTE), (0.7, None)),
    Verb.WITHDRAW: ((0.1, Verb.WITHDRAW), (0.2, Verb.REPLY), (0.7, None)),
    Verb.SOMETHING_SMALL: ((0.3, Verb.SOMETHING_SMALL), (0.3, Verb.NOT_NOW), (0.06, Verb.STOP_THESE), (0.34, None)),
    Verb.KEEP_THESE: ((0.3, Verb.KEEP_THESE), (0.3, Verb.LATER), (0.2, Verb.STOP_THESE), (0.2, None)),
    Verb.INVITE_ME: ((0.6, Verb.INVITE_ME), (0.4, None)),
}
"""By the leading verb of a private card. Chances are plausible, not measured: the year is about caps and outcomes."""

TYPED: Mapping[Verb, Mapping[str, str]] = {
    Verb.OFFER_HELP: {"can_do": "I have an hour and a ladder.", "by_when": "three days", "shown": "name"},
    Verb.ANSWER_WAITING: {"can_do": "I can look at it tomorrow.", "by_when": "same day", "shown": "name"},
    Verb.EDIT_ASK: {"hand": "Put another way.", "help": "Anybody with a ladder", "size": "5m", "by_when": "none"},
    Verb.REPLY: {"words": "Shall we say seven?"},
    Verb.LEAVE_NOTE: {"words": "It stands straight now."},
}
WISHED = {"hand": "My shelf leans.", "help": "A spirit level", "size": "5m", "kind": "hands"}


def some_people(number: int, dice: Dice) -> list[Neighbour]:
    """Make up *number* people: most ask seldom, some only give, some only look on."""
    return [
        Neighbour(
            person=Person(f"discord:{1000 + place}"),
            member=MemberId(f"member-{place:015}"),
            zone=dice.choice(ZONES),
            quiet=dice.choice(NIGHTS),
            asks_a_year=dice.choices((0, 1, 3, 8), (45, 30, 18, 7))[0],
            helpfulness=dice.choices((0, 0.2, 1), (50, 35, 15))[0],
            topics=tuple(dice.sample(DEFAULT_TOPICS, dice.randint(1, 3))) if dice.random() < 0.3 else (),
            wants_invitations=dice.random() < 0.3,
        )
        for place in range(number)
    ]


def plan_asks(life: Life, people: list[Neighbour], days: int, dice: Dice) -> None:
    """Spread everybody's asks over the time."""
    for who in people:
        for _ in range(round(who.asks_a_year * days / 365 + dice.random() - 0.5)):
            life.plan(life.house.clock.at + timedelta(days=days * dice.random()), who)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """Everybody behaves alike, at any hour, and asks for the same."""

    dice: Dice
    anonymity: float = 0.3
    """How often an ask is made without a name."""
    wordiness: float = 0
    """How often an ask is told at length."""

    def reaction(self, who: Neighbour, card: Card, now: datetime) -> Meant | None:  # noqa: ARG002 - A port's whole signature, as below.
        """Decide by the leading verb of a card."""
        verbs = {control.verb for control in card.controls}
        lead = next((verb for verb in REACTIONS if verb in verbs), None)
        if lead is None:
            if Verb.OFFER_HELP in verbs and self.dice.random() < 0.4:
                return self._soon(now, 3), Verb.OFFER_HELP
            return None
        chances, pressed = zip(*REACTIONS[lead], strict=True)
        verb = self.dice.choices(pressed, chances)[0]
        return (self._soon(now, 12), verb) if verb in verbs else None

    def comes_across(self, who: Neighbour, card: Card, now: datetime) -> Meant:  # noqa: ARG002 - as above.
        """Offer help in the next hours."""
        return self._soon(now, 4), Verb.OFFER_HELP

    def typed(self, who: Neighbour, verb: Verb, card: Card) -> Mapping[str, str]:  # noqa: ARG002 - as above.
        """Say what one always says there."""
        return TYPED[verb]

    def wish(self, who: Neighbour) -> Wished:  # noqa: ARG002 - as above.
        """Ask for a hand with a shelf."""
        by_when = self.dice.choice(("today", "3d", "week", "none"))
        wished = WISHED if self.dice.random() >= self.wordiness else {**WISHED, "hand": WISHED["hand"] * 40}
        topic = self.dice.choice((*DEFAULT_TOPICS, "*", "*"))
        return Wished(fields={**wished, "by_when": by_when}, anonymous=self.dice.random() < self.anonymity, topic=topic)

    def _soon(self, now: datetime, hours: float) -> datetime:
        return now + timedelta(hours=hours * self.dice.random())
