"""A promise lived through: a yes, whatever the two of them do, and a bot that rings late or not for a week."""

from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from bot.decide.conversations import say
from bot.decide.offers import accept, withdraw
from bot.decide.promises import Watched, asks_asker, not_yet, they_helped, watch
from bot.model.asks import Ask
from bot.model.communities import Hours, Settings
from bot.model.decisions import Decision, Later, Refusal
from bot.model.effects import Effect, Notice, TellAsker, TellHelper
from bot.model.ids import ConversationId, TurnId
from bot.model.offers import Conversation, Offer, OfferState, Promise, Side, Turn
from bot.model.timers import Alarm
from tests.worlds import an_anonymous_ask, an_offer, some_settings

LONG = timedelta(days=90)
WHEN = (datetime(2026, 3, 26, tzinfo=UTC), datetime(2026, 4, 3, tzinfo=UTC), datetime(2026, 10, 22, tzinfo=UTC))
"""Clocks are moved in Berlin, on Lord Howe and in both in the days that follow."""

SIDES = tuple(map(str, Side))
ZONES = ("UTC", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Los_Angeles")


@dataclass(frozen=True)
class Heard:
    """A message on its way from a moment on; who sleeps then gets it in their morning."""

    at: datetime
    effect: Effect


@dataclass(frozen=True)
class Step:
    """What one ring or one act made of the offer."""

    at: datetime
    rang: bool
    before: Offer
    after: Offer


@dataclass
class Life:
    """One offer from its yes on."""

    ask: Ask
    offer: Offer
    helper: Hours
    settings: Settings
    now: datetime
    talk: Conversation | None = None
    turns: list[Turn] = field(default_factory=list)
    due: datetime | None = None
    heard: list[Heard] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    words: list[datetime] = field(default_factory=list)

    def told(self, kind: type[TellAsker] | type[TellHelper], notice: Notice) -> list[datetime]:
        """Say when one of them heard something."""
        return [one.at for one in self.heard if isinstance(one.effect, kind) and one.effect.notice is notice]

    def take_in(self, decision: Decision | Refusal, *, rang: bool = False) -> None:
        """Make true what was decided."""
        assert isinstance(decision, Decision)
        before = self.offer
        self._keep(decision)
        if rang or self.offer.id in decision.silence:
            self.due = None
        for alarm in decision.alarms:
            if alarm.alarm is Alarm.WATCH_OFFER:
                assert alarm.owner == self.offer.id
                assert alarm.seconds > 0
                self.due = self.now + timedelta(seconds=alarm.seconds)
        for effect in decision.effects:
            assert not isinstance(effect, Later)
            self.heard.append(Heard(self.now, effect))
        self.steps.append(Step(self.now, rang, before, self.offer))

    def _keep(self, decision: Decision) -> None:
        for kept in decision.keep:
            match kept:
                case Ask():
                    self.ask = kept
                case Offer():
                    self.offer = kept
                case Conversation():
                    self.talk = kept
                case Turn():
                    self.turns.append(kept)
                case _:
                    raise AssertionError(kept)

    def ring(self) -> None:
        """Let the alarm ring."""
        others, turns = (self.offer,), tuple(self.turns)
        there = Watched(
            ask=self.ask,
            offer=self.offer,
            others=others,
            conversation=self.talk,
            turns=turns,
            helper=self.helper,
        )
        self.take_in(watch(there, self.settings, self.now), rang=True)

    def act(self, what: str) -> None:
        """Let one of them do something."""
        ask, offer, settings, place = self.ask, self.offer, self.settings, len(self.turns) + 1
        match what:
            case "not yet":
                answer = not_yet(ask, offer, mine=True, settings=settings, now=self.now)
            case "helped":
                answer = they_helped(ask, offer, mine=True, others=(offer,), settings=settings, now=self.now)
            case "hand back":
                answer = withdraw(ask, offer, self.talk, own=True, others=(offer,), settings=settings, now=self.now)
            case side:
                answer = say(self.talk, Side(side), "Hm.", turn=TurnId(str(place)), place=place, now=self.now)
        if what in SIDES or (what == "not yet" and asks_asker(offer)):
            self.words.append(self.now)
        self.take_in(answer)


quiet_hours = st.tuples(st.integers(0, 23), st.integers(0, 23))
hours = st.tuples(st.sampled_from(ZONES), quiet_hours)
acts = st.lists(
    st.tuples(st.integers(0, 24 * 15), st.sampled_from(["not yet", "helped", "hand back", *SIDES])), max_size=4
)
delays = st.lists(st.sampled_from([0, 0, 0, 1, 45, 3600, 86400, 7 * 86400]), max_size=8)


@dataclass(frozen=True)
class Plan:
    """What will be done, by hours after the yes, and how many seconds late each ring is."""

    start: datetime
    by_when: Promise
    zone: str
    helper: Hours
    acts: list[tuple[int, str]]
    delays: list[int]

    def lived(self) -> Life:
        """Live it through, until the promise is kept or stands no more."""
        settings, offer = some_settings(zone=self.zone), an_offer(by_when=self.by_when)
        life = Life(an_anonymous_ask(), offer, self.helper, settings, self.start)
        new = ConversationId("talk")
        life.take_in(accept(life.ask, offer, mine=True, new=new, others=(), settings=settings, now=self.start))
        done = deque(sorted((self.start + timedelta(hours=at, minutes=20), what) for at, what in self.acts))
        late = deque(self.delays)
        while life.offer.state is OfferState.ACCEPTED and life.now < self.start + LONG:
            assert life.due is not None, "a promise that nothing watches"
            rings = max(life.due + timedelta(seconds=late[0] if late else 0), life.now)
            if done and done[0][0] < rings:
                life.now, what = done.popleft()
                life.act(what)
            else:
                life.now = rings
                if late:
                    late.popleft()
                life.ring()
        return life


plans = st.builds(
    Plan,
    start=st.builds(
        lambda day, after: day + timedelta(seconds=after), st.sampled_from(WHEN), st.integers(0, 4 * 86400)
    ),
    by_when=st.sampled_from(Promise),
    zone=st.sampled_from(ZONES),
    helper=hours,
    acts=acts,
    delays=delays,
)
lives = plans.map(Plan.lived)
