"""Cards that are shown again, that were deleted, and those that moderators see."""

from dataclasses import replace

import pytest

from bot.decide import lost_cards
from bot.decide.cases import Case
from bot.decide.moderation import act
from bot.decide.waiting import AGAIN
from bot.model.asks import Ask, AskState
from bot.model.communities import Community, MessageRef, Place, Settings
from bot.model.decisions import Decision
from bot.model.effects import Effect, GreetModerators, Sending, ShowAgain, ShowCard, TakeAway, TellModerators
from bot.model.ids import ReportId, SendingId, SpaceId
from bot.model.offers import OfferState
from bot.model.reports import Act, Matter
from bot.outcomes import PERHAPS_SENT
from bot.platforms import CARD_IS_GONE, FILTERED, Undeliverable, Unsure, Why
from tests.sending.conftest import HELP, HOME, Desk
from tests.worlds import ANA, BEN, NOON, a_report, an_ask, an_offer

MODS = Place(space=SpaceId("discord:1"), channel="mods")
CLOSED = Undeliverable(Why("may not write there"))
ASK = an_ask(card=None, step=AGAIN)
SHOW, TELL = ShowCard(ask=ASK.id), TellModerators(ask=ASK.id)
POSTED = Decision(begin=(ASK,), effects=(SHOW,))


async def look_after(desk: Desk) -> None:
    """Let moderators hear in a channel of their own."""
    await desk.within(lambda unit: unit.keep_settings(Community(id=HOME, channel=HELP, moderators=MODS)))


async def test_a_card_that_is_shown_again_takes_its_old_one_away(desk: Desk) -> None:
    await desk.keep(POSTED)
    delivery = desk.delivery()
    await delivery.drain()
    await desk.keep(Decision(effects=(ShowAgain(ask=ASK.id), SHOW)))
    await delivery.drain()

    assert [place for place, _, _ in desk.courier.posted] == [HELP, HELP]
    assert desk.courier.removed == [MessageRef(place=HELP, message="message 1")]
    assert [message.message for message, _ in desk.courier.redrawn] == ["message 2"]


async def test_an_old_card_that_cannot_be_taken_away_holds_up_nothing(desk: Desk) -> None:
    desk.courier.troubles.append(CLOSED)
    old = TakeAway(space=HELP.space, channel=HELP.channel, message="message 0")
    await desk.keep(replace(POSTED, effects=(old, SHOW)))
    await desk.delivery().drain()

    assert len(desk.courier.posted) == 1
    assert not await desk.reasons()


@pytest.mark.parametrize("refusal", [CLOSED, Undeliverable(FILTERED)])
async def test_a_card_shown_again_whose_answer_is_lost_and_then_refused_may_stand_and_is_set_aside(
    desk: Desk, refusal: Undeliverable
) -> None:
    await desk.keep(POSTED)
    delivery = desk.delivery()
    await delivery.drain()
    desk.courier.troubles.extend([Unsure(), refusal])
    await desk.keep(Decision(effects=(ShowAgain(ask=ASK.id),)))
    await delivery.drain()
    desk.clock.pass_by(minutes=1)
    await delivery.drain()

    assert await desk.reasons() == [PERHAPS_SENT]


async def deleted(desk: Desk, *, effects: tuple[Effect, ...] = (SHOW,)) -> Ask:
    """Show a card, and let it be found deleted at the next edit; give the ask as it is then."""
    await look_after(desk)
    await desk.keep(POSTED)
    delivery = desk.delivery()
    await delivery.drain()
    desk.courier.troubles.append(Undeliverable(CARD_IS_GONE))
    await desk.keep(Decision(effects=effects))
    await delivery.drain()
    found = await desk.within(lambda unit: unit.asks.get(ASK.id))
    assert found
    return found


async def test_a_card_that_was_deleted_counts_as_hidden_and_its_asker_and_moderators_hear_of_it(desk: Desk) -> None:
    hidden = await deleted(desk)

    assert (hidden.state, hidden.hidden_from, hidden.card) == (AskState.HIDDEN, AskState.OPEN, None)
    assert [person for person, _, _ in desk.courier.told] == [ANA]
    assert "not on show for now" in desk.courier.told[0][1].lines[0].text
    assert [place for place, _, _ in desk.courier.posted] == [HELP, MODS]
    assert [control.label for control in desk.courier.posted[-1][1].controls] == ["Restore", "Remove"]
    assert not await desk.reasons()


async def test_two_edits_of_a_deleted_card_hide_it_once(desk: Desk) -> None:
    await deleted(desk, effects=(SHOW, SHOW))

    assert len(desk.courier.told) == 1
    assert len(desk.courier.posted) == 2


async def test_a_card_that_stands_elsewhere_by_now_is_not_missed_where_it_stood(desk: Desk) -> None:
    earlier = MessageRef(place=HELP, message="an earlier one")
    shown = replace(ASK, card=MessageRef(place=HELP, message="a later one"))

    assert lost_cards.gone(shown, earlier, ReportId("report"), NOON) == Decision()
    assert lost_cards.gone(None, earlier, ReportId("report"), NOON) == Decision()


async def test_of_an_ask_that_has_ended_only_the_card_is_gone(desk: Desk) -> None:
    card = MessageRef(place=HELP, message="message 1")
    ended = replace(ASK, card=card, state=AskState.CLOSED)

    assert lost_cards.gone(ended, card, ReportId("report"), NOON) == Decision(keep=(replace(ended, card=None),))


async def test_a_card_of_which_nobody_knows_whether_it_stands_is_shown_to_moderators(desk: Desk) -> None:
    await look_after(desk)
    desk.courier.troubles.append(Unsure())
    await desk.keep(POSTED)
    await desk.delivery().drain()
    desk.clock.pass_by(minutes=10)
    await desk.delivery().drain()

    ((place, card, _),) = desk.courier.posted
    assert place == MODS
    assert [control.label for control in card.controls] == ["Post again", "Dismiss"]
    assert await desk.reasons() == [PERHAPS_SENT]


async def perhaps_shown(desk: Desk) -> ReportId:
    """Leave a card of which nobody knows whether it stands, and give what moderators were brought."""
    desk.courier.troubles.append(Unsure())
    await desk.keep(POSTED)
    await desk.delivery().drain()
    desk.clock.pass_by(minutes=10)
    await desk.delivery().drain()
    (brought,) = await desk.within(lambda unit: unit.reports.on(ASK.id))
    return brought


async def decide(desk: Desk, what: Act, about: ReportId) -> None:
    """Let a moderator decide about what they were brought."""
    report = await desk.within(lambda unit: unit.reports.get(about))
    assert report
    decided = act(
        Case(report=report, ask=ASK, settings=Settings(), now=NOON), what, by="Mo", party=False, seen_version=1
    )
    assert isinstance(decided, Decision)
    await desk.keep(decided)


@pytest.mark.parametrize("looked", [False, True])
async def test_no_change_posts_a_card_that_may_stand_already_a_second_time(desk: Desk, looked: bool) -> None:
    brought = await perhaps_shown(desk)
    if looked:
        await decide(desk, Act.DISMISS, brought)
    await desk.keep(Decision(keep=(replace(ASK, others=3),), effects=(SHOW, ShowAgain(ask=ASK.id))))
    await desk.delivery().drain()

    assert not desk.courier.posted


async def test_a_card_that_may_stand_is_not_taken_for_refused_when_the_channel_is_closed_meanwhile(desk: Desk) -> None:
    desk.courier.troubles.extend([Unsure(), CLOSED])
    await desk.keep(POSTED)
    delivery = desk.delivery()
    await delivery.drain()
    desk.clock.pass_by(minutes=1)
    await delivery.drain()

    assert await desk.reasons() == [PERHAPS_SENT]
    assert ["could not see whether" in card.lines[0].text for _, card, _ in desk.courier.told] == [True]


@pytest.mark.parametrize("effect", [SHOW, ShowAgain(ask=ASK.id)])
async def test_a_card_that_may_stand_is_set_aside_when_it_is_no_longer_true(desk: Desk, effect: Effect) -> None:
    shown = replace(ASK, card=MessageRef(place=HELP, message="message 0")) if effect != SHOW else ASK
    desk.courier.troubles.append(Unsure())
    await desk.keep(Decision(begin=(shown,), effects=(effect,)))
    delivery = desk.delivery()
    await delivery.drain()
    await desk.keep(Decision(keep=(replace(shown, state=AskState.SORTED),)))
    desk.clock.pass_by(minutes=1)
    await delivery.drain()

    assert await desk.reasons() == [PERHAPS_SENT]


async def test_a_card_that_a_moderator_had_posted_again_follows_every_change(desk: Desk) -> None:
    brought = await perhaps_shown(desk)
    await decide(desk, Act.POST_AGAIN, brought)
    delivery = desk.delivery()
    await delivery.drain()
    await desk.keep(Decision(effects=(SHOW,)))
    await delivery.drain()

    assert [place for place, _, _ in desk.courier.posted] == [HELP]
    assert len(desk.courier.redrawn) == 1


@pytest.mark.parametrize("what,shown", [(Act.POST_AGAIN, [HELP]), (Act.DISMISS, [])])
async def test_once_a_moderator_has_looked_nothing_is_set_aside_any_more(
    desk: Desk, what: Act, shown: list[Place]
) -> None:
    await desk.keep(replace(POSTED, effects=()))
    await desk.within(lambda unit: unit.send(Sending(id=SendingId("it"), effect=SHOW, lane="cards", due=NOON)))
    await desk.store.transact(lambda directory: directory.park(HOME, SendingId("it"), PERHAPS_SENT))
    report = a_report(matter=Matter.CARD_UNSURE)
    case = Case(report=report, ask=ASK, settings=Settings(), now=NOON)
    decided = act(case, what, by="Mo", party=False, seen_version=1)
    assert isinstance(decided, Decision)
    await desk.within(lambda unit: unit.reports.make(report, None))
    await desk.keep(decided)
    await desk.delivery().drain()

    assert [place for place, _, _ in desk.courier.posted] == shown
    assert not await desk.reasons()


async def test_moderators_see_one_card_that_is_drawn_again_where_it_stands(desk: Desk) -> None:
    await look_after(desk)
    await desk.keep(Decision(begin=(ASK,), effects=(TELL,)))
    delivery = desk.delivery()
    await delivery.drain()
    await desk.keep(Decision(effects=(TELL,)))
    await delivery.drain()

    assert [place for place, _, _ in desk.courier.posted] == [MODS]
    assert [message for message, _ in desk.courier.redrawn] == [MessageRef(place=MODS, message="message 1")]


@pytest.mark.parametrize("ask", [replace(ASK, step=0), replace(ASK, state=AskState.TAKEN)], ids=["new", "taken"])
async def test_moderators_get_no_card_of_an_ask_that_has_not_waited_for_long(desk: Desk, ask: Ask) -> None:
    await look_after(desk)
    await desk.keep(Decision(begin=(ask,), effects=(TELL,)))
    await desk.delivery().drain()

    assert not desk.courier.posted


@pytest.mark.parametrize("state", OfferState)
async def test_one_of_them_is_answering_for_as_long_as_that_offer_looks_untouched(
    desk: Desk, state: OfferState
) -> None:
    await look_after(desk)
    await desk.keep(Decision(begin=(ASK,), effects=(TELL,)))
    await desk.delivery().drain()
    offer = an_offer(state=state)
    await desk.within(lambda unit: unit.offers.make(offer, BEN))
    await desk.keep(Decision(keep=(replace(ASK, answered_for=offer.id),), effects=(TELL,)))
    await desk.delivery().drain()

    ((_, card),) = desk.courier.redrawn
    assert card.lines[0].text == ("Ben is answering." if offer.live else "An ask is waiting.")
    assert bool(card.controls) != offer.live


async def test_a_moderator_who_answers_quietly_is_not_named_to_the_others(desk: Desk) -> None:
    await look_after(desk)
    await desk.keep(Decision(begin=(ASK,), effects=(TELL,)))
    await desk.delivery().drain()
    offer = an_offer(name=None, quiet_name="Ben")
    await desk.within(lambda unit: unit.offers.make(offer, BEN))
    await desk.keep(Decision(keep=(replace(ASK, answered_for=offer.id),), effects=(TELL,)))
    await desk.delivery().drain()

    ((_, card),) = desk.courier.redrawn
    assert card.lines[0].text == "One of you is answering."


async def test_what_moderators_cannot_be_shown_is_parked_and_holds_up_no_member(desk: Desk) -> None:
    await look_after(desk)
    desk.courier.troubles.append(CLOSED)
    await desk.keep(Decision(begin=(ASK,), effects=(TELL,)))
    delivery = desk.delivery()
    await delivery.drain()
    await desk.keep(Decision(effects=(SHOW,)))
    await delivery.drain()
    reasons = await desk.reasons()
    await desk.within(lambda unit: unit.unpark("moderators"))
    await delivery.drain()

    assert reasons == ["may not write there"]
    assert [place for place, _, _ in desk.courier.posted] == [HELP, MODS]
    assert not desk.courier.told


async def test_a_hello_that_moderators_cannot_be_shown_is_not_missed(desk: Desk) -> None:
    await look_after(desk)
    desk.courier.troubles.append(CLOSED)
    await desk.keep(Decision(effects=(GreetModerators(community=HOME),)))
    await desk.delivery().drain()

    assert not await desk.reasons()


async def test_without_a_channel_of_their_own_moderators_are_told_nothing(desk: Desk) -> None:
    await desk.keep(Decision(begin=(ASK,), effects=(TELL, GreetModerators(community=HOME))))
    await desk.delivery().drain()

    assert not desk.courier.posted
    assert not await desk.reasons()
