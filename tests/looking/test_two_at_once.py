"""Two moderators act on one card at the same moment, in the chat and in a browser: one effect, and both told kindly."""

import asyncio
from collections import Counter
from functools import partial
from itertools import count

import pytest

from bot.drawing import draw
from bot.handle import Askaround
from bot.model.actions import Action, Pressed
from bot.model.asks import AskState
from bot.model.communities import Settings
from bot.model.effects import TellOfReport
from bot.model.handles import Verb
from bot.model.ids import AskId, ReportId
from bot.model.pages import Page
from bot.model.people import Actor, Person, Rank
from bot.model.reports import Matter
from bot.parcels import Post
from bot.ports import Unit
from bot.views.card import Card, Open
from tests.looking.conftest import Window
from tests.sending.fakes import CountingChance
from tests.worlds import ANA, CHANNEL, SPACE, a_community, a_report, an_anonymous_ask

TIMES = 200
"""Five pairs of acts, so often each."""

ON_A_PAGE = 10

DONE, SEEN_TO = "Done.", "Somebody has just seen to this, or it has moved on. The card shows how it stands."

MO = Actor(person=Person("discord:5"), name="Mo", rank=Rank(runs_space=True))

REPORTS = (Page.REPORTS, "Open reports", Matter.REPORTED, AskState.OPEN)
REVIEW = (Page.REVIEW, "To be looked at", Matter.REVIEW, AskState.REVIEW)


class Hall:
    """The one door, before which two moderators stand."""

    def __init__(self, window: Window) -> None:
        self.window, self.keys, self.chance = window, count(), CountingChance(given=10**6)
        self.door = Askaround(
            store=window.store,
            clock=window.clock,
            chance=self.chance,
            censuses={"discord": window.census},
            wake=lambda: None,
            defaults=Settings(),
            names={},
        )

    async def brought(self, matter: Matter, state: AskState) -> dict[str, Card]:
        """Bring as many things as a page has before moderators, and give their cards in the channel."""
        drawn = [partial(self._bring, matter, state, next(self.keys)) for _ in range(ON_A_PAGE)]
        return dict([await self.window.within(one) for one in drawn])

    def _bring(self, matter: Matter, state: AskState, number: int, unit: Unit) -> tuple[str, Card]:
        new = a_report(id=ReportId(f"report-{number}"), ask=AskId(f"ask-{number}"), matter=matter)
        unit.asks.post(an_anonymous_ask(id=new.ask, state=state), Person(f"discord:9{number}"))
        unit.reports.make(new, ANA if matter is Matter.REPORTED else None)
        parcel = draw(unit, TellOfReport(report=new.id), self.window.clock.now(), self.chance, {}, silent=())
        assert isinstance(parcel, Post)
        return new.id, parcel.card

    async def both(self, in_chat: Card, verb: Verb, in_browser: Card, other: Verb) -> tuple[str, ...]:
        """Let both press at once; give what they are told, the one who was first before the other."""
        pressed = [self._press(MO, in_chat, verb), self._press(self.window.visitor.actor, in_browser, other)]
        return tuple(sorted(await asyncio.gather(*pressed)))

    async def _press(self, who: Actor, card: Card, verb: Verb) -> str:
        control = next(one for one in card.controls if one.verb is verb)
        action = Action(key=f"{next(self.keys)}", actor=who, space=SPACE, what=Pressed(press=card.press(control)))
        reply = await self.door.answer(action)
        assert not isinstance(reply, Open)
        return reply.card.lines[0].text


@pytest.mark.parametrize(
    "where, verb, other",
    [
        (REPORTS, Verb.HIDE, Verb.HIDE),
        (REPORTS, Verb.HIDE, Verb.DISMISS),
        (REPORTS, Verb.DISMISS, Verb.HIDE),
        (REVIEW, Verb.APPROVE, Verb.APPROVE),
        (REVIEW, Verb.DECLINE_ASK, Verb.APPROVE),
    ],
)
async def test_two_at_the_same_moment_have_one_effect_and_both_are_told(
    window: Window, where: tuple[Page, str, Matter, AskState], verb: Verb, other: Verb
) -> None:
    page, title, matter, state = where
    hall, told = Hall(window), Counter[tuple[str, ...]]()
    await window.within(lambda unit: unit.keep_settings(a_community(moderators=CHANNEL)))
    for _ in range(0, TIMES, ON_A_PAGE):
        in_chat = await hall.brought(matter, state)
        in_browser = {one.about.id: one for one in (await window.queue(page, title)).cards if one.about}
        for id, card in in_chat.items():
            told[await hall.both(card, verb, in_browser[id], other)] += 1

    assert told == {(DONE, SEEN_TO): TIMES}
    assert await window.within(lambda unit: unit.trail.length()) == TIMES
    assert (await window.queue(page, title)).cards == ()


async def test_a_pause_is_answered_alike_however_often_it_is_pressed(window: Window) -> None:
    hall, (page, title, matter, state) = Hall(window), REPORTS
    await window.within(lambda unit: unit.keep_settings(a_community(moderators=CHANNEL)))
    in_chat = await hall.brought(matter, state)
    (first, *_) = [one for one in (await window.queue(page, title)).cards if one.about]
    assert first.about

    assert await hall.both(in_chat[first.about.id], Verb.PAUSE_AUTHOR, first, Verb.PAUSE_AUTHOR) == (DONE, DONE)
