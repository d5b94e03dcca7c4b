"""Words that moderators look at first: what they may do, what an author may do, and what is never mixed up."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.decide import asks, review
from bot.decide.cases import Case
from bot.decide.drafts import lasting
from bot.decide.moderation import act, possible
from bot.decide.reopening import open_again
from bot.model.asks import Ask, AskState, Draft
from bot.model.communities import DAY, Anonymity
from bot.model.decisions import Alarmed, Decision, HandedBack, Refusal
from bot.model.effects import Notice, ShowCard, TellAsker, TellOfReport
from bot.model.farewells import Farewell
from bot.model.ids import AskId, ConversationId, DraftId, ReportId
from bot.model.offers import OfferState
from bot.model.reports import REASON_LIMIT, Act, Matter, Report, ReportState
from bot.model.timers import Alarm
from tests.worlds import (
    AFTER_NOON,
    CARD,
    NOON,
    a_community,
    a_draft,
    a_report,
    a_wish,
    an_anonymous_ask,
    an_offer,
    some_settings,
)

REVIEWED = some_settings(anonymity=Anonymity.REVIEWED)
IN_REVIEW = an_anonymous_ask(state=AskState.REVIEW, card=None)
OTHER_WORDS = a_wish(help="Two hands", hand="Mine shake.")
PROPOSED = an_anonymous_ask(proposed=OTHER_WORDS)
NEW, AGAIN = ReportId("new"), DraftId("again")
TO_THE_HOUR = 25 * 60 + 4


def a_case(ask: Ask = IN_REVIEW, **but: Any) -> Case:
    """Give the review that the words of an ask wait for."""
    ordinary = Case(
        report=a_review(),
        ask=ask,
        settings=REVIEWED,
        now=AFTER_NOON,
        reports=(a_review().id,),
        wait=300,
        note="Could you leave out the street?",
        draft=AGAIN,
    )
    return replace(ordinary, **but)


def a_review(**but: Any) -> Report:
    return a_report(**{"matter": Matter.REVIEW, **but})


def done(case: Case, what: Act) -> Decision:
    answer = act(case, what, by="Mo", party=False, seen_version=case.report.version)
    assert isinstance(answer, Decision), answer
    return answer


def ask_after(decision: Decision) -> Ask:
    return next(one for one in decision.keep if isinstance(one, Ask))


def posted(**but: Any) -> Decision | Refusal:
    held: dict[str, Any] = {"community": a_community(settings=REVIEWED), "looked_at": True, "own": (), **but}
    draft = a_draft(anonymous=True)
    ask = AskId("new ask")
    return asks.post(
        draft, seen_version=1, crowd=40, paused=False, name="Ana", ask=ask, wait=300, now=AFTER_NOON, **held
    )


def test_an_anonymous_ask_waits_for_moderators_and_for_no_clock() -> None:
    answer = posted()

    assert isinstance(answer, Decision)
    (ask,) = answer.begin
    assert isinstance(ask, Ask)
    assert ask.state is AskState.REVIEW
    assert answer.alarms == ()
    assert answer.effects == ()


def test_one_by_name_is_not_looked_at_first() -> None:
    named = asks.drawn(a_draft(), "Ana", REVIEWED, AskId("new ask"), NOON)

    assert named.state is AskState.OPEN


@pytest.mark.parametrize("looked_at,anonymity", [(False, Anonymity.REVIEWED), (True, Anonymity.ON)])
def test_what_a_preview_promised_holds_or_nothing_is_posted(looked_at: bool, anonymity: Anonymity) -> None:
    community = a_community(settings=some_settings(anonymity=anonymity))

    assert posted(looked_at=looked_at, community=community) is Refusal.PROMISE_CHANGED


def test_what_was_given_back_today_counts_for_no_limit() -> None:
    returned = an_anonymous_ask(state=AskState.RETURNED, posted_at=NOON)

    assert isinstance(posted(own=(returned,)), Decision)
    assert posted(own=(replace(returned, state=AskState.CLOSED),)) is Refusal.ANONYMOUS_TODAY


def test_words_are_brought_once_and_given_back_after_a_week() -> None:
    brought = review.brought(IN_REVIEW, None, NEW, AFTER_NOON)

    (report,) = brought.begin
    assert isinstance(report, Report)
    assert (report.matter, report.text) == (Matter.REVIEW, "Somebody with a spirit level\nMy shelf leans to the left.")
    assert brought.effects == (TellOfReport(report=NEW),)
    assert Alarmed(owner="ask", alarm=Alarm.GIVE_BACK, seconds=7 * DAY + TO_THE_HOUR) in brought.alarms


def test_an_edit_in_review_makes_an_approval_of_the_old_text_stale() -> None:
    edited = asks.edit(IN_REVIEW, mine=True, wish=OTHER_WORDS, settings=REVIEWED, now=AFTER_NOON)
    assert isinstance(edited, Decision)
    after = ask_after(edited)
    brought = review.brought(after, a_review(), NEW, AFTER_NOON)
    (report,) = brought.keep
    assert isinstance(report, Report)

    pressed = act(a_case(after, report=report), Act.APPROVE, by="Mo", party=False, seen_version=1)

    assert pressed is Refusal.SEEN_TO
    assert (after.state, after.wish) == (AskState.REVIEW, OTHER_WORDS)
    assert report.text == "Two hands\nMine shake."
    assert brought.begin == ()
    assert brought.alarms == ()


def test_an_approved_ask_leaves_at_a_random_moment_like_any_other() -> None:
    approved = done(a_case(), Act.APPROVE)

    assert ask_after(approved).state is AskState.QUEUED
    assert approved.alarms == (Alarmed(owner="ask", alarm=Alarm.RELEASE_ASK, seconds=300),)
    assert TellAsker(ask=IN_REVIEW.id, notice=Notice.APPROVED) in approved.effects


def test_a_note_goes_with_the_draft_that_its_author_gets_back() -> None:
    back = done(a_case(), Act.RETURN)

    draft = Draft(id=AGAIN, wish=IN_REVIEW.wish, anonymous=True, note="Could you leave out the street?")
    assert back.hand_back == (HandedBack(ask=IN_REVIEW.id, draft=draft),)
    assert ask_after(back).state is AskState.RETURNED
    assert not any(isinstance(one, Draft) for one in back.keep)  # Whoever acts is not its author.
    assert TellAsker(ask=IN_REVIEW.id, notice=Notice.RETURNED) in back.effects
    assert {alarm.alarm for alarm in back.alarms} == {Alarm.DROP_DRAFT}
    assert back.silence == ("ask",)


def test_the_draft_that_is_given_back_falls_due_at_midnight_which_tells_of_no_act() -> None:
    assert done(a_case(), Act.RETURN).alarms == lasting(AGAIN, REVIEWED, AFTER_NOON).alarms


def test_a_declined_ask_is_closed_and_its_author_hears_kindly() -> None:
    declined = done(a_case(), Act.DECLINE)

    assert ask_after(declined).state is AskState.CLOSED
    assert TellAsker(ask=IN_REVIEW.id, notice=Notice.NOT_PUT_UP) in declined.effects


@pytest.mark.parametrize("what", [Act.APPROVE, Act.RETURN, Act.DECLINE])
def test_it_is_written_down_who_decided_and_the_next_press_finds_it_done(what: Act) -> None:
    decided = done(a_case(), what)
    report = next(one for one in decided.keep if isinstance(one, Report))

    again = act(a_case(ask_after(decided), report=report), what, by="Max", party=False, seen_version=1)

    assert report.acts == ((what, "Mo"),)
    assert report.state is ReportState.ACTED
    assert again is Refusal.SEEN_TO
    assert possible(a_case(ask_after(decided), report=report)) == ()


@pytest.mark.parametrize("what", Act)
def test_whoever_asked_decides_nothing_and_nothing_else_is_possible(what: Act) -> None:
    decides = what in (Act.APPROVE, Act.RETURN, Act.DECLINE)

    assert act(a_case(), what, by="Mo", party=True, seen_version=1) is Refusal.PARTY
    assert isinstance(act(a_case(), what, by="Mo", party=False, seen_version=1), Decision) == decides


def test_a_note_that_is_too_long_changes_nothing() -> None:
    long = a_case(note="x" * (REASON_LIMIT + 1))

    assert act(long, Act.RETURN, by="Mo", party=False, seen_version=1) is Refusal.TOO_LONG


def test_new_words_of_an_ask_on_show_wait_and_the_card_keeps_the_earlier_ones() -> None:
    shown = an_anonymous_ask()

    edited = asks.edit(shown, mine=True, wish=OTHER_WORDS, settings=REVIEWED, now=AFTER_NOON)

    assert edited == Decision(keep=(replace(shown, proposed=OTHER_WORDS),))
    assert possible(a_case(PROPOSED)) == (Act.APPROVE, Act.RETURN, Act.DECLINE)


def test_going_back_to_the_earlier_words_leaves_nothing_to_look_at() -> None:
    back = asks.edit(PROPOSED, mine=True, wish=PROPOSED.wish, settings=REVIEWED, now=AFTER_NOON)
    assert isinstance(back, Decision)

    assert ask_after(back).proposed is None
    assert possible(a_case(ask_after(back))) == ()


def test_approved_new_words_are_on_the_card_at_once() -> None:
    approved = done(a_case(PROPOSED), Act.APPROVE)

    after = ask_after(approved)
    assert (after.state, after.wish, after.proposed) == (AskState.OPEN, OTHER_WORDS, None)
    assert ShowCard(ask=PROPOSED.id) in approved.effects


@pytest.mark.parametrize("what", [Act.RETURN, Act.DECLINE])
def test_where_new_words_are_not_approved_the_ask_goes_on_as_before(what: Act) -> None:
    decided = done(a_case(PROPOSED), what)

    assert ask_after(decided) == replace(PROPOSED, proposed=None)
    assert decided.hand_back == ()
    assert decided.silence == ()


DECISIONS = (Act.APPROVE, Act.RETURN, Act.DECLINE)
RETURNING = an_anonymous_ask(state=AskState.REVIEW, card=CARD, shown_at=NOON, hidden_from=AskState.SORTED)


def test_new_words_of_one_on_its_way_back_are_on_no_card_before_it_is_back() -> None:
    edited = asks.edit(RETURNING, mine=True, wish=OTHER_WORDS, settings=REVIEWED, now=AFTER_NOON)
    assert isinstance(edited, Decision)
    queued = ask_after(done(a_case(ask_after(edited)), Act.APPROVE))
    back = ask_after(asks.release(queued, REVIEWED, AFTER_NOON))

    assert edited == Decision(keep=(replace(RETURNING, proposed=OTHER_WORDS),))
    assert (queued.state, queued.wish, queued.as_seen.proposed) == (AskState.QUEUED, RETURNING.wish, None)
    assert not review.waits(queued)
    assert (back.state, back.wish, back.proposed) == (AskState.OPEN, OTHER_WORDS, None)


@pytest.mark.parametrize("what", [Act.RETURN, Act.DECLINE])
@pytest.mark.parametrize("ended", [AskState.SORTED, AskState.CLOSED])
def test_where_one_on_its_way_back_is_not_approved_it_stays_as_it_ended_and_nobody_else_hears(
    what: Act, ended: AskState
) -> None:
    returning = replace(RETURNING, hidden_from=ended, ended_at=NOON - timedelta(days=6), proposed=OTHER_WORDS)

    decided = done(a_case(returning, offers=(an_offer(state=OfferState.KEPT, conversation=ConversationId("c")),)), what)

    over = replace(returning, state=ended, hidden_from=None, proposed=None, version=2)
    assert ask_after(decided) == over
    assert {type(effect) for effect in decided.effects} == {TellAsker, TellOfReport}
    assert decided.alarms == ()  # Whoever helped is asked for no goodbye once more.
    assert decided.silence == (returning.id,)


def test_nobody_looked_at_it_for_a_week_and_it_stays_as_it_ended() -> None:
    back = review.run_out(replace(RETURNING, ended_at=NOON), (NEW,), AGAIN, REVIEWED, AFTER_NOON + timedelta(days=7))

    assert back.keep == (replace(RETURNING, state=AskState.SORTED, hidden_from=None, ended_at=NOON, version=2),)
    assert back.hand_back == ()


def test_opened_again_it_has_a_week_of_its_own_and_a_card_from_before_has_moved_on() -> None:
    before = a_review(version=4)

    brought = review.brought_again(RETURNING, before, NEW, AFTER_NOON)

    (over,), (report,) = brought.keep, brought.begin
    assert isinstance(over, Report)
    assert isinstance(report, Report)
    assert Alarmed(owner="ask", alarm=Alarm.GIVE_BACK, seconds=7 * DAY + TO_THE_HOUR) in brought.alarms
    assert (over.id, over.state, over.version) == (before.id, ReportState.ACTED, 5)
    assert [possible(a_case(RETURNING, report=one)) for one in (over, report)] == [(), tuple(DECISIONS)]
    assert brought.effects == (TellOfReport(report=before.id), TellOfReport(report=NEW))
    assert review.brought_again(RETURNING, None, NEW, AFTER_NOON) == review.brought(RETURNING, None, NEW, AFTER_NOON)


def test_an_ask_that_ends_takes_its_new_words_with_it() -> None:
    closed = asks.close(PROPOSED, mine=True, offers=(), settings=REVIEWED, now=AFTER_NOON)
    assert isinstance(closed, Decision)

    assert ask_after(closed).proposed is None
    assert possible(a_case(ask_after(closed))) == ()


def test_an_author_takes_an_ask_back_and_moderators_see_no_more_to_decide() -> None:
    back = review.take_back(IN_REVIEW, (NEW,), AGAIN, mine=True, settings=REVIEWED, now=AFTER_NOON)

    assert back
    assert back.effects == (TellOfReport(report=NEW),)
    assert back.hand_back[0].draft == Draft(id=AGAIN, wish=IN_REVIEW.wish, anonymous=True)
    assert possible(a_case(ask_after(back))) == ()


@pytest.mark.parametrize("ask,mine", [(None, True), (IN_REVIEW, False), (PROPOSED, True)])
def test_nobody_takes_back_what_is_not_theirs_or_not_in_review(ask: Ask | None, mine: bool) -> None:
    assert review.take_back(ask, (), AGAIN, mine=mine, settings=REVIEWED, now=AFTER_NOON) is None


@pytest.mark.parametrize("state", [AskState.REVIEW, AskState.QUEUED])
def test_what_ran_out_or_may_not_go_out_any_more_is_a_draft_again(state: AskState) -> None:
    back = review.run_out(replace(IN_REVIEW, state=state), (NEW,), AGAIN, REVIEWED, AFTER_NOON)

    assert ask_after(back).state is AskState.RETURNED
    assert back.effects == (TellAsker(ask=IN_REVIEW.id, notice=Notice.GIVEN_BACK), TellOfReport(report=NEW))


@pytest.mark.parametrize("state", [one for one in AskState if one not in (AskState.REVIEW, AskState.QUEUED)])
def test_whatever_else_became_of_an_ask_is_left_alone(state: AskState) -> None:
    assert review.run_out(an_anonymous_ask(state=state), (), AGAIN, REVIEWED, AFTER_NOON) == Decision()
    assert review.run_out(None, (), AGAIN, REVIEWED, AFTER_NOON) == Decision()


def test_one_that_was_on_show_before_stays_closed_and_one_whose_author_is_forgotten_becomes_nobodys_draft() -> None:
    before = replace(IN_REVIEW, card=CARD)
    forgotten = replace(IN_REVIEW, farewell=Farewell(on=NOON.date(), forgotten=True))

    closed, nobodys = (review.given_back(ask, AGAIN, REVIEWED, AFTER_NOON) for ask in (before, forgotten))

    assert ask_after(closed).state is AskState.CLOSED
    assert ask_after(nobodys).state is AskState.RETURNED
    assert closed.hand_back == nobodys.hand_back == ()


def test_an_anonymous_ask_that_is_opened_again_is_looked_at_again() -> None:
    ended = an_anonymous_ask(state=AskState.CLOSED, ended_at=NOON)
    community, rules = a_community(settings=REVIEWED), {"crowd": 40, "paused": False, "wait": 300, "now": AFTER_NOON}

    opened = open_again(ended, mine=True, community=community, own=(), **rules)  # type: ignore[arg-type]

    assert isinstance(opened, Decision)
    assert ask_after(opened).state is AskState.REVIEW
    assert opened.effects == ()
