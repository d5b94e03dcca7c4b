"""A promise on a real store: its rings find what they look at, and whoever is told is who it is about."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot import keeping
from bot.decide import conversations, offers
from bot.decide.drafts import lasting
from bot.model.asks import Ask, AskState
from bot.model.communities import Community
from bot.model.decisions import Decision
from bot.model.ids import ConversationId, DraftId, MemberId, TurnId
from bot.model.members import Member
from bot.model.offers import Offer, OfferState, Promise, Side
from bot.ports import Unit
from tests.sending.conftest import HELP, HOME, Desk
from tests.worlds import ANA, BEN, a_draft, an_anonymous_ask, an_ask, an_offer, some_settings

SETTINGS = some_settings(quiet=(0, 0))
ASK, OFFER = an_ask(), an_offer(by_when=Promise.SAME_DAY)
TALK = ConversationId("talk")


@pytest.fixture
async def promised(desk: Desk) -> Desk:
    """Give Ben's promise to Ana, made at noon for midnight."""
    await promise(desk, ASK)
    return desk


async def promise(desk: Desk, ask: Ask) -> None:
    await desk.within(lambda unit: unit.keep_settings(Community(id=HOME, channel=HELP, settings=SETTINGS)))
    await desk.keep(Decision(begin=(ask,)))
    await desk.within(
        lambda unit: keeping.keep(unit, Decision(begin=(OFFER,)), actor=BEN, now=desk.clock.now(), chance=desk.chance)
    )
    yes = offers.accept(ask, OFFER, mine=True, new=TALK, others=(OFFER,), settings=SETTINGS, now=desk.clock.now())
    assert isinstance(yes, Decision)
    await desk.keep(yes)
    await passes(desk)


async def passes(desk: Desk, **time: float) -> list[str]:
    """Let time pass, and give what was told meanwhile, to whom."""
    desk.clock.pass_by(**time)
    desk.courier.told.clear()
    await desk.scheduler().tick()
    await desk.delivery().drain()
    names = {ANA: "Ana", BEN: "Ben"}
    return [f"{names[person]}: {card.lines[0].text}" for person, card, _ in desk.courier.told]


async def offer_now(desk: Desk) -> Offer:
    offer = await desk.within(lambda unit: unit.offers.get(OFFER.id))
    assert offer
    return offer


async def test_each_is_asked_once_and_without_a_word_both_hear_that_it_lapsed(promised: Desk) -> None:
    assert await passes(promised, hours=5) == []
    assert await passes(promised, hours=1) == ["Ben: “Somebody with a spirit level” is coming up."]
    assert await passes(promised, hours=7) == []
    assert await passes(promised, hours=1) == ["Ana: How is it going with “Somebody with a spirit level”?"]
    assert await passes(promised, hours=45) == []
    assert sorted(await passes(promised, hours=1)) == [
        "Ana: It has been quiet with Ben. Things come up, and that is all right.",
        "Ben: “Somebody with a spirit level” is off your list again. Nothing owed, and thank you for offering.",
    ]
    ask = await promised.within(lambda unit: unit.asks.get(ASK.id))
    assert ask
    assert ask.state is AskState.OPEN


async def test_a_turn_is_a_word(promised: Desk) -> None:
    await passes(promised, hours=15)
    talk = await promised.within(lambda unit: unit.conversations.get(TALK))
    said = conversations.say(talk, Side.HELPER, "Tomorrow?", turn=TurnId("t"), place=1, now=promised.clock.now())
    assert isinstance(said, Decision)
    await promised.keep(said)
    await passes(promised, hours=47)

    assert (await offer_now(promised)).state is OfferState.ACCEPTED


async def test_after_a_week_off_an_asker_is_asked_and_nothing_else_happens(promised: Desk) -> None:
    assert await passes(promised, days=7) == ["Ana: How is it going with “Somebody with a spirit level”?"]
    assert await passes(promised, hours=23) == []
    assert len(await passes(promised, hours=2)) == 2


async def test_a_helper_is_left_in_peace_in_quiet_hours_of_their_own(promised: Desk) -> None:
    quiet = Member(id=MemberId("ben"), zone="Asia/Tokyo", quiet=(2, 7))
    await promised.within(lambda unit: unit.members.begin(quiet, BEN))

    assert await passes(promised, hours=6) == []
    assert await passes(promised, hours=4) == ["Ben: “Somebody with a spirit level” is coming up."]


async def test_a_question_that_could_not_leave_before_the_time_is_not_asked_after_it(promised: Desk) -> None:
    promised.clock.pass_by(hours=6)
    await promised.scheduler().tick()

    assert await passes(promised, hours=7) == []


async def test_an_anonymous_asker_hears_discreetly(desk: Desk) -> None:
    await promise(desk, an_anonymous_ask())
    await passes(desk, hours=6)

    assert await passes(desk, hours=8) == ["Ana: There is something new in Askaround."]


async def test_a_declined_offer_stands_for_its_helper_until_the_kind_words(desk: Desk) -> None:
    await desk.keep(Decision(begin=(ASK,)))
    begun = Decision(begin=(OFFER,))
    await desk.within(lambda unit: keeping.keep(unit, begun, actor=BEN, now=desk.clock.now(), chance=desk.chance))
    declined = offers.decline(OFFER, mine=True, settings=SETTINGS, now=desk.clock.now())
    assert isinstance(declined, Decision)
    await desk.keep(declined)

    assert await passes(desk, minutes=59) == []
    assert await desk.within(lambda unit: unit.offers.standing(ASK.id, BEN))
    assert len(await passes(desk, minutes=1)) == 1
    assert await desk.within(lambda unit: unit.offers.standing(ASK.id, BEN)) is None


async def test_a_quiet_conversation_ends_without_a_word(promised: Desk) -> None:
    kept = await offer_now(promised)
    helped = Decision(keep=(replace(kept, state=OfferState.KEPT),), silence=(kept.id,))
    await promised.keep(helped)

    assert not [line for line in await passes(promised, days=14) if "conversation" in line]
    talk = await promised.within(lambda unit: unit.conversations.get(TALK))
    assert talk
    assert not talk.open


async def test_a_draft_that_nobody_came_back_to_is_gone_after_a_month(desk: Desk) -> None:
    await desk.keep(Decision(keep=(a_draft(),)))
    await desk.keep(lasting(DraftId("draft"), SETTINGS, desk.clock.now()))

    def kept(unit: Unit) -> bool:
        return unit.drafts.get(DraftId("draft"), ANA) is not None

    await passes(desk, days=30)
    assert await desk.within(kept)
    desk.clock.at += timedelta(days=1)
    await passes(desk)
    assert not await desk.within(kept)
