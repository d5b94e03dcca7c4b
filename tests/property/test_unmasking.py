"""One moderator alone never sees a name: in any order of commands, presses, races, restarts and clocks.

Everybody may press every button that was ever drawn, whoever it was drawn for: nothing depends on not knowing one.
"""

from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from bot.model.audit import Deed
from bot.model.handles import Verb
from bot.model.people import Person
from tests.property.emergency import DEE, MO, Button, Emergency
from tests.worlds import ANA, BEN, CAM

anybody = st.sampled_from([ANA, BEN, CAM, DEE, MO])
moderators = st.sampled_from([MO, DEE, CAM])
minutes = st.sampled_from([1, 14, 16, 60, 24 * 60 - 1, 24 * 60, 8 * 24 * 60, -1, -16, -24 * 60])
OPENING = (Verb.CHOOSE_COVERED, Verb.REQUEST_NAME, Verb.AGREE_TO_OPEN, Verb.WITHDRAW_REQUEST, Verb.SHOW_NAME)


class Moderators(RuleBasedStateMachine):
    """What people do; the emergency checks every answer, card and line as it comes."""

    def __init__(self) -> None:
        super().__init__()
        self.here = Emergency()

    def teardown(self) -> None:
        self.here.deliver()
        self.here.close()

    def pick(self, data: st.DataObject, verb: Verb) -> Button | None:
        """Give one of the last few buttons of a kind, if there is any."""
        known = [button for button in self.here.buttons if button[1] is verb]
        return data.draw(st.sampled_from(known[-3:])) if known else None

    @rule(who=anybody)
    def run(self, who: Person) -> None:
        self.here.run(who)

    @rule(who=anybody, verb=st.sampled_from(OPENING), data=st.data(), reason=st.sampled_from(["I worry.", ""]))
    def press(self, who: Person, verb: Verb, data: st.DataObject, reason: str) -> None:
        if button := self.pick(data, verb):
            self.here.press(who, button, reason)

    @rule(who=moderators)
    def ask_for_the_name(self, who: Person) -> None:
        """Go the whole way to a request, as somebody would."""
        self.here.run(who)
        for verb in (Verb.CHOOSE_COVERED, Verb.REQUEST_NAME):
            if known := [button for button in self.here.buttons if button[1] is verb]:
                self.here.press(who, known[-1])
        self.here.deliver()

    @rule(who=moderators)
    def agree(self, who: Person) -> None:
        if known := [button for button in self.here.buttons if button[1] is Verb.AGREE_TO_OPEN]:
            self.here.press(who, known[-1])
            self.here.deliver()

    @rule(first=anybody, second=anybody, verbs=st.tuples(*[st.sampled_from(OPENING)] * 2), data=st.data())
    def press_at_once(self, first: Person, second: Person, verbs: tuple[Verb, Verb], data: st.DataObject) -> None:
        one, other = (self.pick(data, verb) for verb in verbs)
        if one and other:
            self.here.at_once(self.here.pressing(first, one), self.here.pressing(second, other))

    @rule(first=anybody, second=anybody, verb=st.sampled_from(OPENING), data=st.data())
    def press_the_same_at_once(self, first: Person, second: Person, verb: Verb, data: st.DataObject) -> None:
        if button := self.pick(data, verb):
            self.here.at_once(self.here.pressing(first, button), self.here.pressing(second, button))

    @rule(who=st.sampled_from([ANA, BEN, CAM, DEE]))
    def promote_or_demote(self, who: Person) -> None:
        self.here.registry.moderators ^= {who}

    @rule(who=st.sampled_from([BEN, CAM, DEE]))
    def offer(self, who: Person) -> None:
        self.here.offer(who)

    @rule(time=minutes)
    def move_the_clock(self, time: int) -> None:
        self.here.clock.pass_by(minutes=time)

    @rule()
    def deliver(self) -> None:
        self.here.deliver()

    @rule()
    def restart(self) -> None:
        self.here.restart()

    @rule(on=st.booleans())
    def switch(self, on: bool) -> None:
        self.here.switch(on=on)

    @precondition(lambda self: not self.here.witness.destroyed)
    @rule(surely=st.integers(0, 9))
    def destroy(self, surely: int) -> None:
        if surely == 0:
            self.here.destroy()


Moderators.TestCase.settings = settings(
    max_examples=settings().max_examples * 2 // 5, deadline=None, stateful_step_count=40
)
TestModerators = Moderators.TestCase


def test_two_moderators_together_do_see_it_so_that_the_rest_proves_something() -> None:
    here = Emergency()
    here.run(MO)
    for verb, who in (
        (Verb.CHOOSE_COVERED, MO),
        (Verb.REQUEST_NAME, MO),
        (Verb.AGREE_TO_OPEN, DEE),
        (Verb.SHOW_NAME, MO),
    ):
        here.press(who, next(button for button in here.buttons if button[1] is verb))
        here.deliver()
    deeds = [line.deed for line in here.witness.lines]
    here.close()

    assert here.shown == 1
    assert deeds == [Deed.UNMASKING_REQUESTED, Deed.UNMASKING_AGREED, Deed.UNMASKING_SHOWN]
