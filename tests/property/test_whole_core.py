"""Whatever people press, door, rules, storage, alarms and sending together keep what the small model says."""

import asyncio
from collections.abc import Coroutine
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Any, TypeVar

import pytest
from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from benchmarks.simulation.database import an_empty_database
from benchmarks.simulation.leaping import LeapingLoop
from bot.model.communities import Community, Place, Settings
from bot.model.handles import Subject, Verb
from bot.model.ids import AskId
from bot.model.offers import OfferState
from bot.ports import Unit
from bot.views.card import Card
from tests.noninterference.hands import Hands
from tests.noninterference.house import HOME, House, a_house, newest_ask
from tests.noninterference.people import Somebody
from tests.noninterference.record import Record
from tests.noninterference.wires import HELP
from tests.property.neighbourhood import Neighbourhood

T = TypeVar("T")

PEOPLE = tuple(
    Somebody(name=name, account=f"4{place}", display=name) for place, name in enumerate(("Ana", "Ben", "Cam"))
)
HERE = Settings(
    live_asks=999,
    anonymous_a_day=999,
    live_offers=999,
    kind_delay=0,
    release_from=3600,
    release_to=3600,
    quiet=(0, 0),
    weekly=False,
)
SOON = timedelta(hours=1, minutes=1)
"""After this an anonymous card is on show; nothing else falls due in as many hours as there are steps."""

NO_RUSH = 25
"""The dice that make a wish without a deadline."""

ON_ITS_WAY = timedelta(seconds=20)
"""Longer than anything takes that goes out at once, though Slack takes one message a second."""

anybody = st.sampled_from(PEOPLE)
ASKS = 4
"""More happens to few."""

which = st.integers(0, ASKS - 1)

PROVING = settings().max_examples > 1000
pytestmark = pytest.mark.timeout(7200 if PROVING else 600)


class WholeCore(RuleBasedStateMachine):
    """Three neighbours press; the model says what has to come of it."""

    def __init__(self) -> None:
        super().__init__()
        an_empty_database()
        self.runner = asyncio.Runner(loop_factory=LeapingLoop)
        self.opened = AsyncExitStack()
        self.model = Neighbourhood()
        self.acts = 0

    @initialize(platform=st.sampled_from(["discord", "slack"]))
    def move_in(self, platform: str) -> None:
        self.do(self._move_in(platform))

    async def _move_in(self, platform: str) -> None:
        entered = a_house(platform, "whole core", Record(frozenset()), PEOPLE, HERE)
        self.house: House = await self.opened.enter_async_context(entered)
        self.hands = Hands(self.house)
        channel = Place(space=self.house.space, channel=HELP)
        await self.house.store.transact(lambda directory: directory.found(HOME, self.house.space))
        await self.house.within(lambda unit: unit.keep_settings(Community(id=HOME, channel=channel, settings=HERE)))

    def teardown(self) -> None:
        self.do(self.opened.aclose())
        self.runner.close()

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(work)

    @precondition(lambda self: len(self.model.asks) < ASKS)
    @rule(who=anybody, anonymously=st.booleans())
    def ask(self, who: Somebody, anonymously: bool) -> None:
        self.acts += 1
        self.do(self.hands.ask(f"ask {self.acts}", who, anonymously=anonymously, dice=NO_RUSH))
        new = self.do(self.house.within(lambda unit: newest_ask(unit, self.house.person(who))))
        self.do(self._pass_by(ON_ITS_WAY))
        assert new
        assert new not in self.model.asks
        self.model.ask(new, who.name, anonymous=anonymously)

    @rule()
    def time_passes(self) -> None:
        self.do(self._pass_by(SOON))
        self.model.time_passes()

    @precondition(lambda self: self.model.asks)
    @rule(which=which, helper=anybody)
    def offer(self, which: int, helper: Somebody) -> None:
        about = self._about(which)
        self._begin()
        if card := self.hands.shown(about, Verb.OFFER_HELP):
            typed = {"can_do": "I have a ladder.", "by_when": "week", "shown": "name"}
            self._press(helper, card, Verb.OFFER_HELP, typed=typed)
            self.model.offer(about, helper.name)

    @precondition(lambda self: self.model.offered("offered"))
    @rule(data=st.data())
    def accept(self, data: st.DataObject) -> None:
        about, helper = data.draw(st.sampled_from(self.model.offered("offered")))
        assert self._on_offer(self._asker(about), about, self._who(helper), Verb.ACCEPT)
        self.model.accept(about, helper)

    @precondition(lambda self: self.model.offered("accepted"))
    @rule(data=st.data())
    def say_that_they_helped(self, data: st.DataObject) -> None:
        about, helper = data.draw(st.sampled_from(self.model.offered("accepted")))
        if self._on_offer(self._asker(about), about, self._who(helper), Verb.THEY_HELPED):
            self.model.helped(about, helper)

    @precondition(lambda self: self.model.offered())
    @rule(data=st.data(), verb=st.sampled_from([Verb.ACCEPT, Verb.DECLINE, Verb.THEY_HELPED]))
    def answer(self, data: st.DataObject, verb: Verb) -> None:
        """Answer whatever was ever offered, also what is over."""
        about, helper = data.draw(st.sampled_from(self.model.offered()))
        moves = {Verb.ACCEPT: self.model.accept, Verb.DECLINE: self.model.decline, Verb.THEY_HELPED: self.model.helped}
        if self._on_offer(self._asker(about), about, self._who(helper), verb):
            moves[verb](about, helper)

    @precondition(lambda self: self.model.offered())
    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        about, helper = data.draw(st.sampled_from(self.model.offered()))
        if self._on_offer(self._who(helper), about, self._who(helper), Verb.WITHDRAW):
            self.model.withdraw(about, helper)

    @precondition(lambda self: self.model.asks)
    @rule(which=which, sorts=st.booleans(), surely=st.integers(0, 2))
    def end(self, which: int, sorts: bool, surely: int) -> None:
        if surely:
            return  # Else hardly anything lasts.
        about, verb = self._about(which), Verb.SORTED if sorts else Verb.CLOSE
        asker, told = self._asker(about), self.model.asks[about]
        helping = [name for name, state in told.offers.items() if state == "accepted"]
        self._begin()
        answered = self._press(asker, self.do(self.hands.own(asker, Subject.ASK, about)), verb)
        if sorts and len(helping) > 1:
            return  # Who of them helped is asked first, and nobody says.
        if answered:
            self.model.end(about, "sorted" if sorts else "closed", helping[0] if sorts and helping else None)

    @invariant()
    def all_is_as_the_model_says(self) -> None:
        if self.model.asks:
            self.do(self.house.calm())
            self.do(self.house.within(self._compare))

    def _compare(self, unit: Unit) -> None:
        for about, told in self.model.asks.items():
            ask = unit.asks.get(about)
            assert ask
            assert (ask.state.value, ask.anonymous) == (told.state, told.anonymous)
            assert (ask.card is not None) == (told.state != "queued")
            assert {who.name: self._stand(unit, about, who) for who in PEOPLE} == {
                who.name: told.offers.get(who.name, "") for who in PEOPLE
            }

    def _stand(self, unit: Unit, about: AskId, helper: Somebody) -> str:
        """Say how the newest offer of a helper stands: one that goes on is the newest."""
        own = [one for one in unit.offers.on(about) if unit.offers.is_by(one.id, self.house.person(helper))]
        going = [one.state.value for one in own if one.wanted]
        known = self.model.asks[about].offers.get(helper.name, "")
        states = {"released" if one.state is OfferState.DECLINED else one.state.value for one in own}
        assert len(going) <= 1
        return going[0] if going else known if known in states else ", ".join(states)

    def _on_offer(self, who: Somebody, about: AskId, helper: Somebody, verb: Verb) -> bool:
        """Press a button on an offer, as its asker or its helper finds it; False where there is none to press."""
        offer = self.do(self.hands.offer_of(helper, about))
        if offer is None:
            return False
        self._begin()
        return bool(self._press(who, self.do(self.hands.own(who, Subject.OFFER, offer.id)), verb))

    def _press(self, who: Somebody, card: Card | None, verb: Verb, **more: Any) -> Card | None:
        answered = self.do(self.hands.press(who, card, verb, **more))
        self.do(self._pass_by(ON_ITS_WAY))
        return answered

    async def _pass_by(self, time: timedelta) -> None:
        await self.house.until(self.house.clock.now() + time)

    def _begin(self) -> None:
        self.acts += 1
        self.hands.begin(f"act {self.acts}")

    def _asker(self, about: AskId) -> Somebody:
        return self._who(self.model.asks[about].asker)

    def _who(self, name: str) -> Somebody:
        return next(who for who in PEOPLE if who.name == name)

    def _about(self, which: int) -> AskId:
        return list(self.model.asks)[which % len(self.model.asks)]


WholeCore.TestCase.settings = settings(
    max_examples=500 if PROVING else 50, stateful_step_count=100 if PROVING else 50, deadline=None
)
TestWholeCore = WholeCore.TestCase
