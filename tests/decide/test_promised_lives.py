"""What holds of every promise, whatever the two of them do and however late the bot is."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, reject

from bot.decide.hours import quiet_ends
from bot.decide.promises import ASKER_ASKED
from bot.model.asks import AskState
from bot.model.communities import Hours
from bot.model.effects import Notice, TellAsker, TellHelper
from bot.model.offers import OfferState
from tests.decide.promised import LONG, Life, Plan, hours, lives, plans

DAY = timedelta(days=1)


@given(life=lives)
def test_each_of_them_is_asked_once_at_most(life: Life) -> None:
    assert len(life.told(TellHelper, Notice.CHECK_IN)) <= 1
    assert len(life.told(TellAsker, Notice.CHECK_IN)) <= 1


@given(life=lives)
def test_a_helper_is_asked_before_the_time_and_an_asker_after_it(life: Life) -> None:
    promised_at = life.offer.promised_at
    assert promised_at

    assert all(at < promised_at for at in life.told(TellHelper, Notice.CHECK_IN))
    assert all(at > promised_at for at in life.told(TellAsker, Notice.CHECK_IN))


@given(life=lives)
def test_a_ring_takes_one_step_at_most(life: Life) -> None:
    for step in life.steps:
        moved = (step.after.step != step.before.step) + (step.after.state is not step.before.state)
        assert not step.rang or moved <= 1
        assert step.after.step >= step.before.step


@given(life=lives)
def test_nothing_lapses_within_two_days_of_a_word_or_a_day_of_the_question(life: Life) -> None:
    lapsed = next((step.at for step in life.steps if step.after.state is OfferState.LAPSED), None)
    asked = next((step.at for step in life.steps if step.after.step == ASKER_ASKED), None)
    if lapsed is None or asked is None or life.offer.promised_at is None:
        reject()

    assert lapsed >= life.offer.promised_at + 2 * DAY
    assert lapsed >= asked + DAY
    assert all(lapsed >= word + 2 * DAY for word in life.words)


@given(life=lives)
def test_an_offer_that_ended_is_watched_no_more(life: Life) -> None:
    assert life.offer.state is OfferState.ACCEPTED or life.due is None


@given(plan=plans)
def test_without_a_word_a_promise_lapses_and_the_ask_is_open_again(plan: Plan) -> None:
    life = replace(plan, acts=[]).lived()

    assert life.offer.state is OfferState.LAPSED
    assert life.ask.state is AskState.OPEN
    assert life.told(TellAsker, Notice.CHECK_IN)
    assert life.told(TellAsker, Notice.LAPSED)
    assert life.told(TellHelper, Notice.LAPSED)
    assert life.now - life.steps[0].at < LONG


@given(plan=plans, other=hours)
def test_what_follows_a_promise_never_depends_on_when_anybody_sleeps(plan: Plan, other: Hours) -> None:
    life, elsewhere = plan.lived(), replace(plan, helper=other).lived()

    assert (elsewhere.steps, elsewhere.heard) == (life.steps, life.heard)


@given(life=lives)
def test_nothing_lapses_while_the_community_sleeps(life: Life) -> None:
    lapsed = [step.at for step in life.steps if step.after.state is OfferState.LAPSED]

    assert not any(quiet_ends(at, life.settings.zone, life.settings.quiet) for at in lapsed)
