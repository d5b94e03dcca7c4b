"""An invitation rings, is looked at once more, and arrives; or does not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot import keeping
from bot.chapters.invitations import after_kept, wants_consent
from bot.handle import Askaround
from bot.model.actions import Action, SubmittedNew
from bot.model.asks import Ask
from bot.model.communities import Community, Policy, Settings
from bot.model.decisions import Alarmed, Decision
from bot.model.effects import Notice, TellHelper
from bot.model.figures import Figure, Snapshot
from bot.model.handles import Verb
from bot.model.ids import AskId, DraftId, OfferId
from bot.model.members import Invited, Member
from bot.model.offers import OfferState
from bot.model.people import Rank
from bot.model.timers import Alarm
from bot.platforms import TryLater
from bot.ports import Unit
from bot.views.card import Card
from tests.sending.conftest import HELP, HOME, Desk
from tests.worlds import ANA, BEN, NOON, a_member, an_actor, an_anonymous_ask, an_ask, an_offer

AGREED = a_member(invited=Invited.ON, agreed=True)
INVITE = Alarmed(owner=AGREED.id, alarm=Alarm.INVITE, seconds=0)


def with_help_kept(unit: Unit, *days: int) -> None:
    """Let Ben have helped Ana so many days ago."""
    for number, ago in enumerate(days):
        ask, offer = AskId(f"ask {number}"), OfferId(f"offer {number}")
        unit.asks.post(an_ask(id=ask), ANA)
        kept_at = NOON - timedelta(days=ago)
        unit.offers.make(an_offer(id=offer, ask=ask, state=OfferState.KEPT, kept_at=kept_at), BEN)


async def a_giver(desk: Desk, member: Member = AGREED) -> None:
    """Let Ben be one who is invited today."""

    def work(unit: Unit) -> None:
        with_help_kept(unit, 30, 20, 10)
        unit.members.begin(member, BEN)

    await desk.within(work)
    await desk.keep(Decision(alarms=(INVITE,)))


async def told(desk: Desk) -> list[Card]:
    """Let what is due now ring and leave, and give what Ben was told."""
    await desk.scheduler().tick()
    await desk.delivery().drain()
    assert {person for person, _, _ in desk.courier.told} <= {BEN}
    return [card for _, card, _ in desk.courier.told]


async def ben(desk: Desk) -> Member | None:
    return await desk.within(lambda unit: unit.members.of(BEN))


async def test_a_giver_is_invited_once_and_asked_about_first(desk: Desk) -> None:
    await a_giver(desk)

    (card,) = await told(desk)
    desk.clock.pass_by(days=29)

    assert [control.verb for control in card.controls] == [
        Verb.SOMETHING_SMALL,
        Verb.SHOW_EXAMPLES,
        Verb.NOT_NOW,
        Verb.STOP_THESE,
    ]
    assert desk.census.asked == [BEN]
    assert await told(desk) == [card]


@pytest.mark.parametrize("days, invited", [(0, 0), (7, 0), (8, 1)])
async def test_who_wrote_words_of_danger_lately_is_left_in_peace(desk: Desk, days: int, invited: int) -> None:
    await desk.within(lambda unit: unit.marks.leave(BEN, NOON - timedelta(days=days)))
    await a_giver(desk)

    assert len(await told(desk)) == invited


async def test_an_invitation_on_its_way_does_not_arrive_after_words_of_danger(desk: Desk) -> None:
    await a_giver(desk)
    await desk.scheduler().tick()
    await desk.within(lambda unit: unit.marks.leave(BEN, NOON))

    assert await told(desk) == []


@pytest.mark.parametrize("rank", [Rank(runs_space=True), Rank(gone=True), None])
async def test_who_moderates_or_is_gone_or_may_be_hears_nothing(desk: Desk, rank: Rank | None) -> None:
    desk.census.says = rank
    await a_giver(desk)

    assert await told(desk) == []
    assert await ben(desk) == AGREED


@pytest.mark.parametrize("ask", [an_ask(name="Ben"), an_anonymous_ask()])
async def test_who_asked_meanwhile_hears_nothing_by_name_or_not(desk: Desk, ask: Ask) -> None:
    await a_giver(desk)
    await desk.within(lambda unit: unit.asks.post(ask, BEN))

    assert await told(desk) == []
    assert desk.census.asked == []


async def test_at_night_nobody_is_asked_about_and_in_the_morning_somebody_is(desk: Desk) -> None:
    desk.clock.pass_by(hours=11)
    await a_giver(desk)

    assert await told(desk) == []
    assert desk.census.asked == []
    desk.clock.pass_by(hours=11)

    assert len(await told(desk)) == 1


async def test_real_figures_are_said_and_few_are_not(desk: Desk) -> None:
    await count(desk, shown=36, answered=31)
    await a_giver(desk)

    (card,) = await told(desk)

    assert "Lately, 31 of 36 asks here got a reply within a day." in [line.text for line in card.lines]


async def count(desk: Desk, *, shown: int, answered: int) -> None:
    """Let figures of asks have been published that were shown a month ago."""
    ends = NOON.date() - timedelta(days=14)
    cells = (shown, answered, 0, 0, 1, None)
    told = Snapshot(figure=Figure.ANSWERS, begins=ends - timedelta(days=14), ends=ends, cells=cells)
    await desk.within(lambda unit: unit.figures.publish(told))


@pytest.mark.parametrize("answered, said", [(0, False), (5, False), (6, True)])
async def test_figures_are_said_only_where_they_encourage(desk: Desk, answered: int, said: bool) -> None:
    await count(desk, shown=12, answered=answered)
    await a_giver(desk)

    (card,) = await told(desk)

    assert any("12" in line.text for line in card.lines) is said


async def test_below_ten_asks_nothing_is_said_of_them(desk: Desk) -> None:
    await count(desk, shown=9, answered=9)
    await a_giver(desk)

    (card,) = await told(desk)

    assert not any("9" in line.text for line in card.lines)


async def test_an_invitation_that_cannot_be_delivered_for_an_hour_is_let_go(desk: Desk) -> None:
    desk.courier.troubles.append(TryLater(timedelta(minutes=61)))
    await a_giver(desk)
    await told(desk)
    desk.clock.pass_by(hours=12)

    assert await told(desk) == []


async def test_one_that_was_stopped_on_its_way_is_not_sent(desk: Desk) -> None:
    desk.courier.troubles.append(TryLater(timedelta(minutes=5)))
    await a_giver(desk)
    await told(desk)
    await desk.keep(Decision(keep=(replace(AGREED, invited=Invited.STOPPED),)))
    desk.clock.pass_by(minutes=6)

    assert await told(desk) == []


async def test_a_week_switched_off_brings_no_burst(desk: Desk) -> None:
    await a_giver(desk)
    desk.clock.pass_by(days=7)

    assert await told(desk) == []
    desk.clock.pass_by(days=7)

    assert len(await told(desk)) == 1


async def test_a_form_that_was_sent_is_an_answer_even_when_its_draft_is_thrown_away(desk: Desk) -> None:
    await a_giver(desk)
    await told(desk)
    before = await ben(desk)

    door = Askaround(
        store=desk.store,
        clock=desk.clock,
        chance=desk.chance,
        censuses={},
        wake=lambda: None,
        defaults=Settings(),
        names={},
    )
    form = SubmittedNew(community=HOME, draft=DraftId("draft"), fields={"help": "A hand", "hand": "A shelf leans."})
    await desk.store.transact(lambda directory: directory.found(HOME, HELP.space))
    await door.answer(Action(key="form", actor=an_actor(BEN), space=HELP.space, what=form))
    await desk.keep(Decision(drop=(DraftId("draft"),)))
    desk.clock.pass_by(days=31)
    await desk.scheduler().tick()

    after = await ben(desk)
    assert before
    assert after
    assert (before.unanswered, after.unanswered, after.invited) == (1, 0, Invited.ON)


async def helped(desk: Desk, policy: Policy) -> Member | None:
    """Let what Ben gave today be kept, where policy is such."""

    def work(unit: Unit) -> None:
        settings = Settings(invitations=policy)
        with_help_kept(unit, 2, 1, 0)
        decision = after_kept(unit, BEN, settings, NOON, desk.chance)
        keeping.keep(unit, decision, actor=None, now=NOON, chance=desk.chance)

    await desk.within(work)
    return await ben(desk)


async def test_help_that_was_kept_leaves_no_row_for_who_chose_nothing(desk: Desk) -> None:
    assert await helped(desk, Policy.OPT_IN) is None
    assert await helped_elsewhere(desk) is None


async def helped_elsewhere(desk: Desk) -> Member | None:
    decision = await desk.within(
        lambda unit: after_kept(unit, BEN, Settings(invitations=Policy.OFF), NOON, desk.chance)
    )
    assert decision == Decision()
    return await ben(desk)


async def test_where_policy_is_opt_out_help_that_was_kept_begins_a_row_and_sets_the_alarm(desk: Desk) -> None:
    await desk.within(lambda unit: unit.keep_settings(opt_out()))

    member = await helped(desk, Policy.OPT_OUT)

    assert member
    assert member.invited is Invited.ON
    desk.clock.pass_by(days=15)
    assert len(await told(desk)) == 1


def opt_out() -> Community:
    return Community(id=HOME, channel=HELP, settings=Settings(invitations=Policy.OPT_OUT))


@pytest.mark.parametrize("newest, asked", [(2, False), (1, True), (0, False)])
async def test_the_second_help_that_was_kept_brings_the_question_along_also_when_a_third_came_since(
    desk: Desk, newest: int, asked: bool
) -> None:
    await desk.within(lambda unit: with_help_kept(unit, 0, 1, 2))
    await desk.keep(Decision(effects=(TellHelper(offer=OfferId(f"offer {newest}"), notice=Notice.ASK_ENDED),)))

    (card,) = await told(desk)

    assert [control.verb for control in card.controls] == [Verb.INVITE_ME] * asked


async def test_who_answered_the_question_already_is_not_asked_it(desk: Desk) -> None:
    def work(unit: Unit) -> bool:
        with_help_kept(unit, 2, 1)
        unit.members.begin(replace(AGREED, invited=Invited.STOPPED), BEN)
        return wants_consent(unit, BEN, NOON - timedelta(days=1), Settings())

    assert not await desk.within(work)
