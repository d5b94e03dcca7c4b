"""How the people of the demo behave: most are busy by day and there in the evening, and nearly all mean well."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import Dice
from bot.lived.life import Meant, Neighbour, Wished
from bot.lived.themes import REPORTED, RETURNED, REWORDED, TALK, Theme
from bot.model.handles import Verb
from bot.views.card import Card

Reaction = tuple[float, Verb | None]
"""How likely, and what is pressed; None is silence."""

REACTIONS: Mapping[Verb, tuple[float, tuple[Reaction, ...]]] = {
    Verb.SHOW_ASK: (4, ((0.95, Verb.SHOW_ASK), (0.05, None))),
    Verb.SHOW_OFFER: (4, ((0.95, Verb.SHOW_OFFER), (0.05, None))),
    Verb.ACCEPT: (5, ((0.85, Verb.ACCEPT), (0.08, Verb.DECLINE), (0.07, None))),
    Verb.KEEP_OPEN: (12, ((0.35, Verb.KEEP_OPEN), (0.2, Verb.EDIT_ASK), (0.2, Verb.CLOSE), (0.25, None))),
    Verb.THEY_HELPED: (10, ((0.78, Verb.THEY_HELPED), (0.08, Verb.NOT_YET), (0.04, Verb.MORE_HELP), (0.1, None))),
    Verb.SORTED: (8, ((0.75, Verb.SORTED), (0.25, None))),
    Verb.LEAVE_NOTE: (6, ((0.5, Verb.LEAVE_NOTE), (0.5, None))),
    Verb.WITHDRAW: (6, ((0.35, Verb.REPLY), (0.06, Verb.WITHDRAW), (0.59, None))),
    Verb.REPLY: (3, ((0.7, None), (0.3, Verb.REPLY))),
    Verb.SOMETHING_SMALL: (20, ((0.4, Verb.SOMETHING_SMALL), (0.35, Verb.NOT_NOW), (0.25, None))),
    Verb.INVITE_ME: (6, ((0.5, Verb.INVITE_ME), (0.5, None))),
    Verb.APPROVE: (5, ((0.82, Verb.APPROVE), (0.13, Verb.RETURN_ASK), (0.05, Verb.DECLINE_ASK))),
    Verb.HIDE: (8, ((0.7, Verb.HIDE), (0.3, Verb.DISMISS))),
    Verb.REMOVE: (20, ((0.8, Verb.REMOVE), (0.2, Verb.RESTORE))),
    Verb.ANSWER_WAITING: (10, ((0.3, Verb.ANSWER_WAITING), (0.7, None))),
    Verb.HAVE_SEEN: (6, ((1, Verb.HAVE_SEEN),)),
}  # fmt: skip
"""By the leading verb of a card: within how many hours it is mostly seen to, and what becomes of it. The first is what
somebody steady does. Chances are plausible, not measured."""

ENOUGH: tuple[Reaction, ...] = ((0.2, Verb.ACCEPT), (0.6, Verb.DECLINE), (0.2, None))
"""What becomes of an offer where there was one before."""

HOURS = (1, 0, 0, 0, 0, 0, 1, 3, 5, 6, 6, 6, 7, 6, 5, 5, 6, 8, 11, 13, 14, 12, 8, 4)
DAYS = (10, 11, 10, 9, 8, 7, 12)
"""How busy the hours of a day and the days of a week are, from Monday on."""

MORNING, LATEST = 7, 40
REPORTS, SAME = 0.35, 0.08
"""How likely somebody reports what is odd, and says "me too" to anything."""

BY_WHEN, SOON = ("today", "3d", "3d", "week", "none"), ("hour", "same day", "same day", "three days")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Neighbour):
    """Somebody of the demo."""

    steady: bool = False
    """Does at once and always what one hopes for."""
    sells: bool = False
    """Asks for what is odd, as nobody else does."""


def is_steady(who: Neighbour) -> bool:
    """Say whether somebody always does what one hopes for."""
    return isinstance(who, Person) and who.steady


@dataclass(slots=True, kw_only=True)
class Lifelike:
    """How they behave; *themes* is what they ask for."""

    dice: Dice
    themes: Sequence[Theme]
    _left: list[Theme] = field(default_factory=list)
    _asked: dict[Neighbour, Theme] = field(default_factory=dict)
    """What somebody asked for last."""
    _offered: set[tuple[Neighbour, str]] = field(default_factory=set)

    def reaction(self, who: Neighbour, card: Card, now: datetime) -> Meant | None:
        """Decide by the leading verb of a card."""
        verbs = {control.verb for control in card.controls}
        lead = next((verb for verb in REACTIONS if verb in verbs), None)
        if lead is None:
            helps = Verb.OFFER_HELP in verbs and self.dice.random() < who.helpfulness
            return (self._within(now, 5), Verb.OFFER_HELP) if helps else None
        hours, chances = REACTIONS[lead]
        if is_steady(who):
            hoped = chances[0][1]
            return (now + timedelta(minutes=self.dice.randint(4, 40)), hoped) if hoped else None
        likely, pressed = zip(*(ENOUGH if self._has_enough(who, lead, card) else chances), strict=True)
        verb = self.dice.choices(pressed, likely)[0]
        return (self._within(now, hours), verb) if verb in verbs else None

    def comes_across(self, who: Neighbour, card: Card, now: datetime) -> Meant | None:
        """Offer help some time later, say "me too", report what is odd, or go by."""
        odd = self._theme(card).odd
        if is_steady(who):
            return now + timedelta(minutes=self.dice.randint(4, 40)), Verb.REPORT if odd else Verb.OFFER_HELP
        if odd:
            return (self._within(now, 7), Verb.REPORT) if self.dice.random() < REPORTS else None
        if self.dice.random() < who.helpfulness:
            return self._within(now, 7), Verb.OFFER_HELP
        return (self._within(now, 7), Verb.ME_TOO) if self.dice.random() < SAME else None

    def typed(self, who: Neighbour, verb: Verb, card: Card) -> Mapping[str, str]:
        """Say what fits."""
        theme = self._theme(card)
        shown = "quiet" if self.dice.random() < 0.15 else "name"
        offer = {"can_do": theme.offer, "by_when": self.dice.choice(SOON), "shown": shown}
        if is_steady(who):
            offer |= {"by_when": "hour", "shown": "name"}
        return {
            Verb.OFFER_HELP: offer,
            Verb.ANSWER_WAITING: {**offer, "shown": "name"},
            Verb.EDIT_ASK: _form(theme, f"{theme.hand} {REWORDED}", "none"),
            Verb.LEAVE_NOTE: {"words": self._asked.get(who, theme).thanks},
            Verb.REPLY: {"words": self.dice.choice(TALK)},
            Verb.REPORT: {"reason": REPORTED},
            Verb.RETURN_ASK: {"note": RETURNED},
        }[verb]

    def wish(self, who: Neighbour) -> Wished:
        """Ask for something that was not asked for lately."""
        theme = self._next_theme()
        while theme.odd and is_steady(who):
            theme = self._next_theme()
        if isinstance(who, Person) and who.sells:
            theme = self._sold()
        self._asked[who] = theme
        anonymous = self.dice.random() < (0.75 if theme.shy else 0.1) and not (is_steady(who) or theme.odd)
        form = _form(theme, theme.hand, self.dice.choice(BY_WHEN))
        return Wished(fields=form, anonymous=anonymous, topic=theme.topic)

    def some_time(self, day: datetime) -> datetime:
        """Give a time on *day*, which begins then, that is rather in the evening."""
        return day + timedelta(hours=self.dice.choices(range(24), HOURS)[0], minutes=self.dice.randint(0, 59))

    def _has_enough(self, who: Neighbour, lead: Verb, card: Card) -> bool:
        """Say whether an offer is not the first that *who* gets."""
        if lead is not Verb.ACCEPT:
            return False
        offered = (who, self._theme(card).help)
        known = offered in self._offered
        self._offered.add(offered)
        return known

    def _next_theme(self) -> Theme:
        if not self._left:
            asked = [theme for theme in self.themes if theme is not self._sold()]
            self._left = self.dice.sample(asked, len(asked))
        return self._left.pop()

    def _sold(self) -> Theme:
        """Give what only somebody who sells asks for."""
        return next(theme for theme in self.themes if theme.odd)

    def _theme(self, card: Card) -> Theme:
        """Find what a card is about by its words, which say what would help."""
        words = " ".join(line.text for line in card.lines)
        return next((theme for theme in self.themes if theme.help in words), self.themes[0])

    def _within(self, now: datetime, hours: float) -> datetime:
        """Give a time that is mostly within so many hours, seldom much later, and not in the small hours."""
        hours = min(hours * self.dice.lognormvariate(-0.7, 0.9), LATEST)
        at = now + timedelta(hours=hours, minutes=self.dice.randint(2, 20))
        return at if at.hour >= MORNING else at.replace(hour=MORNING) + timedelta(minutes=self.dice.randint(0, 150))


def _form(theme: Theme, hand: str, by_when: str) -> dict[str, str]:
    """Fill in the form of an ask."""
    return {"hand": hand, "help": theme.help, "size": theme.size, "kind": theme.kind, "by_when": by_when}
