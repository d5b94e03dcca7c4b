"""What moderators took off show rests: nothing about it falls due, is told or is drawn but what they decide."""

from datetime import timedelta

import pytest

from bot.chapters.moderation import case_of
from bot.decide.conversations import say
from bot.decide.moderation import act
from bot.decide.reports import report
from bot.decide.waiting import begin
from bot.model.asks import Ask, AskState
from bot.model.communities import Community, Place, Settings
from bot.model.decisions import Alarmed, Decision
from bot.model.effects import ShowCard
from bot.model.ids import SpaceId, TurnId
from bot.model.offers import Offer, Side
from bot.model.reports import Act, Report, ReportState
from bot.model.timers import Alarm
from bot.ports import Unit
from tests.sending.conftest import HELP, HOME, Desk
from tests.worlds import BEN, NOON, a_conversation, a_report, a_turns_report, an_accepted_offer, an_ask

MODS = Place(space=SpaceId("discord:1"), channel="mods")
WAKING = Settings(quiet=(0, 0))
HIDDEN = "“Somebody with a spirit level” is not on show for now. Those who look after this place are looking at it."
REMOVED = "“Somebody with a spirit level” was closed by those who look after this place."


@pytest.fixture
async def home(desk: Desk) -> Desk:
    """Give a community that never sleeps, whose moderators have a channel."""
    settled = Community(id=HOME, channel=HELP, moderators=MODS, settings=WAKING)
    await desk.within(lambda unit: unit.keep_settings(settled))
    return desk


async def reported(desk: Desk, ask: Ask, *, offer: Offer | None = None, about: Report | None = None) -> Report:
    """Let Ana's ask be on show, helped with, and reported."""
    shown, alarm = begin(ask, WAKING, desk.clock.now())
    await desk.keep(Decision(begin=(shown,), effects=(ShowCard(ask=ask.id),), alarms=(alarm,)))
    if offer:
        await desk.within(lambda unit: unit.offers.make(offer, BEN))
        watching = Alarmed(owner=offer.id, alarm=Alarm.WATCH_OFFER, seconds=3600)
        await desk.keep(Decision(keep=(a_conversation(),), alarms=(watching,)))
    new = about or a_report()
    decision = report(ask, new, fresh=True, now=desk.clock.now())
    assert isinstance(decision, Decision)
    await desk.keep(decision)
    await desk.delivery().drain()
    return new


async def does(desk: Desk, about: Report, what: Act) -> None:
    """Let a moderator act on the report as it stands."""

    def decided(unit: Unit) -> Decision:
        now = unit.reports.get(about.id)
        case = case_of(unit, now, WAKING, desk.clock.now(), 60)
        assert now
        assert case
        decision = act(case, what, by="Mo", party=False, seen_version=now.version)
        assert isinstance(decision, Decision), decision
        return decision

    await desk.keep(await desk.within(decided))
    await desk.delivery().drain()


async def told_in(desk: Desk, **time: float) -> list[str]:
    """Let time pass an hour at a go, and give what anybody was told in private."""
    until = desk.clock.now() + timedelta(**time)
    desk.courier.told.clear()
    desk.courier.posted.clear()
    while desk.clock.now() < until:
        desk.clock.pass_by(hours=1)
        await desk.scheduler().tick()
        await desk.delivery().drain()
    return [card.lines[0].text for _, card, _ in desk.courier.told]


async def test_nothing_comes_of_a_hidden_ask_but_its_end_after_a_week(home: Desk) -> None:
    about = await reported(home, an_ask(card=None))
    await does(home, about, Act.HIDE)

    assert [card.lines[0].text for _, card, _ in home.courier.told] == [HIDDEN]
    assert await told_in(home, days=6, hours=23) == []
    assert home.courier.posted == []
    assert await told_in(home, hours=2) == [REMOVED]


async def test_nobody_is_asked_about_a_promise_while_its_ask_is_hidden_and_both_are_afterwards(home: Desk) -> None:
    offer = an_accepted_offer(promised_at=NOON + timedelta(days=1))
    about = await reported(home, an_ask(card=None, state=AskState.TAKEN), offer=offer)
    await does(home, about, Act.HIDE)
    while_hidden = await told_in(home, days=5)
    await does(home, about, Act.RESTORE)
    afterwards = await told_in(home, days=2)

    assert while_hidden == []
    assert any("Ben" in text for text in afterwards)


async def test_what_was_said_just_before_a_freeze_does_not_pass(home: Desk) -> None:
    offer = an_accepted_offer(promised_at=NOON + timedelta(days=9))
    about = await reported(home, an_ask(card=None), offer=offer, about=a_turns_report())
    said = say(a_conversation(), Side.ASKER, "Is seven all right?", turn=TurnId("t"), place=1, now=home.clock.now())
    assert isinstance(said, Decision)
    await home.keep(said)
    home.courier.told.clear()
    await does(home, about, Act.FREEZE)

    assert home.courier.told == []


async def test_after_ninety_days_the_words_are_gone_from_the_card_as_well(home: Desk) -> None:
    about = await reported(home, an_ask(card=None))
    await does(home, about, Act.DISMISS)
    await home.within(lambda unit: unit.cancel_timers(an_ask().id))
    home.courier.redrawn.clear()
    home.clock.pass_by(days=91)
    await home.scheduler().tick()
    await home.delivery().drain()

    (redrawn,) = (card for message, card in home.courier.redrawn if message.place == MODS)
    assert [line.text for line in redrawn.lines][:2] == [
        "A report that was dismissed.",
        "The words were deleted after 90 days.",
    ]
    kept = await home.within(lambda unit: unit.reports.get(about.id))
    assert kept
    assert (kept.text, kept.acts, kept.state) == ("", (), ReportState.DISMISSED)
