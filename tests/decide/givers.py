"""One member's year with invitations: what they do, what the alarm brings, and every message that reached them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from bot.decide import invitations as rules
from bot.decide.invitations import Seen
from bot.decide.members import choose_pause
from bot.model.communities import Policy, Settings
from bot.model.decisions import Decision, Later, Refusal
from bot.model.effects import Notice, TellMember
from bot.model.members import Invited, Member, Pause
from bot.model.people import Rank
from tests.worlds import NOON, a_member, some_settings

MEMBER = Rank()


@dataclass(frozen=True)
class Message:
    """One that reached the member, with how things stood just before."""

    at: datetime
    notice: Notice
    before: "Giver"


@dataclass
class Giver:
    """A member, what they gave and asked, and the one alarm that may be set for them."""

    member: Member = field(default_factory=a_member)
    settings: Settings = field(default_factory=some_settings)
    now: datetime = NOON
    rank: Rank | None = MEMBER
    kept: tuple[datetime, ...] = ()
    asked: tuple[datetime, ...] = ()
    marked: tuple[datetime, ...] = ()
    alarm: datetime | None = None
    messages: list[Message] = field(default_factory=list)
    stopped: bool = False
    shares: Sequence[int] = (0,)
    drawn: int = 0

    @property
    def asked_lately(self) -> bool:
        """Say whether they asked in this month or in those that count before it."""
        return any(_months(at) >= _months(self.now) - self.settings.giver_months for at in self.asked)

    def seen(self, late: timedelta = timedelta()) -> Seen:
        self.drawn += 1
        share = self.shares[self.drawn % len(self.shares)]
        mark = any(at <= self.now < at + timedelta(days=rules.PEACE + 1) for at in self.marked)
        return Seen(now=self.now, kept=self.kept, asked=self.asked_lately, mark=mark, late=late, share=share)

    def take_in(self, decision: Decision | Refusal) -> None:
        """Make true what was decided."""
        if isinstance(decision, Refusal):
            return
        for effect in decision.effects:
            assert isinstance(effect, Later)
            assert isinstance(effect.effect, TellMember)
            snapshot = replace(self, messages=list(self.messages))
            self.messages.append(Message(self.now, effect.effect.notice, snapshot))
        for kept in decision.keep:
            assert isinstance(kept, Member)
            self.member = kept
        if decision.silence:
            assert decision.silence == (self.member.id,)
            self.alarm = None
        for alarmed in decision.alarms:
            self.alarm = self.now + timedelta(seconds=alarmed.seconds)

    def live(self, days: float, *, off: bool = False) -> None:
        """Let time pass; with the bot switched off, what was due rings at the end."""
        end = self.now + timedelta(days=days)
        self.now = end if off else self.now
        for _ in range(200):
            if self.alarm is None or self.alarm > end:
                self.now = end
                return
            self._ring()
        raise AssertionError("an alarm that rings for ever")

    def _ring(self) -> None:
        assert self.alarm
        self.now = max(self.now, self.alarm)
        late, self.alarm = self.now - self.alarm, None
        taken = rules.follow(self.member, self.seen(late), self.settings)
        self.take_in(rules.write(self.member, self.rank, self.settings, self.now) if taken is None else taken)

    def do(self, what: str) -> None:
        """Let them, or their community, do one thing."""
        if what in PRESSES:
            self.take_in(PRESSES[what](self))
            turned_on = what == "invite me" and self.settings.invitations is not Policy.OFF
            self.stopped = what == "stop" or (self.stopped and not turned_on)
        elif what == "help":
            self.kept = (*self.kept, self.now)
            self.take_in(rules.after_kept(self.member, self.seen(), self.settings))
        elif what == "ask":
            self.asked = (*self.asked, self.now)
            self.take_in(rules.ask(self.member, self.seen(), self.settings))
        else:
            self._settle(what)

    def _settle(self, what: str) -> None:
        if what in set(Policy):
            self.settings = replace(self.settings, invitations=Policy(what))
        elif what in set(Pause):
            self.member = choose_pause(self.member, Pause(what), self.now)
        else:
            self.rank = {"member": MEMBER, "moderator": Rank(runs_space=True), "gone": Rank(gone=True)}.get(what)


PRESSES: dict[str, Callable[[Giver], Decision | Refusal]] = {
    "answer": lambda giver: rules.answer(giver.member, giver.seen(), giver.settings),
    "draft": lambda giver: rules.began(giver.member),
    "keep": lambda giver: rules.keep_on(giver.member, giver.seen(), giver.settings),
    "later": lambda giver: rules.later(giver.member, giver.settings),
    "stop": lambda giver: rules.stop(giver.member),
    "invite me": lambda giver: rules.turn_on(giver.member, giver.seen(), giver.settings),
}


def _months(at: datetime) -> int:
    return at.year * 12 + at.month


def a_giver(**but: Any) -> Giver:
    """Give somebody who agreed to be invited and whose help was kept three times, last a week ago at this hour."""
    weeks = tuple(NOON - timedelta(days=days) for days in (30, 20, 7))
    member = a_member(invited=Invited.ON, agreed=True)
    return replace(Giver(member=member, kept=weeks, alarm=NOON), **but)
