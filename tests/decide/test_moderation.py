"""What moderators may do about a report, and what it leaves alone."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.decide.cases import Case
from bot.decide.deadlines import whole_day
from bot.decide.lifecycles import REPORT
from bot.decide.moderation import act, allow, possible, remove_hidden
from bot.model.asks import Ask, AskState
from bot.model.audit import Deed
from bot.model.communities import DAY
from bot.model.decisions import Alarmed, Decision, Event, Recorded, Refusal
from bot.model.effects import Notice, ShowCard, TellAsker, TellHelper, TellModerators, TellOfReport
from bot.model.ids import AskId, OfferId, ReportId
from bot.model.offers import Conversation, OfferState, Side
from bot.model.reports import Act, AllowHelper, BarHelper, PauseAuthor, Report, ReportState
from bot.model.timers import Alarm
from tests.worlds import (
    AFTER_NOON,
    a_conversation,
    a_report,
    a_turns_report,
    an_accepted_offer,
    an_anonymous_ask,
    an_ask,
    an_offer,
    some_settings,
)

HIDDEN = an_ask(state=AskState.HIDDEN, hidden_from=AskState.OPEN)
ANOTHER = ReportId("another")
REDRAWN = (ShowCard(ask=AskId("ask")), TellModerators(ask=AskId("ask")))
BOTH_REPORTS = (TellOfReport(report=ReportId("report")), TellOfReport(report=ANOTHER))
TO_THE_HOUR = 25 * 60 + 4


def a_case(report: Report | None = None, **but: Any) -> Case:
    """Give a report of Ana's open ask, beside another about the same."""
    ordinary = Case(
        report=report or a_report(),
        ask=an_ask(),
        settings=some_settings(),
        now=AFTER_NOON,
        reports=(ReportId("report"), ANOTHER),
        wait=300,
    )
    return replace(ordinary, **but)


def a_talk(side: Side = Side.HELPER, **but: Any) -> Case:
    """Give a report of what one side said about Ben's offer."""
    return a_case(a_turns_report(side), **{"conversation": a_conversation(), **but})


def does(case: Case, what: Act, **but: Any) -> Decision | Refusal:
    """Let Mo, who is no party, press on the newest card."""
    return act(case, what, **{"by": "Mo", "party": False, "seen_version": case.report.version, **but})


def done(case: Case, what: Act) -> Decision:
    answer = does(case, what)
    assert isinstance(answer, Decision), answer
    return answer


def ask_after(decision: Decision) -> Ask:
    return next(one for one in decision.keep if isinstance(one, Ask))


def report_after(decision: Decision) -> Report:
    return next(one for one in decision.keep if isinstance(one, Report))


def test_a_report_goes_where_the_table_says_and_nowhere_else() -> None:
    assert {(before.value, step.value, after.value) for (before, step), after in REPORT.items()} == {
        ("open", "dismiss", "dismissed"),
        ("open", "act", "acted"),
        ("acted", "act", "acted"),
    }


@pytest.mark.parametrize(
    "case, buttons",
    [
        (a_case(), "hide dismiss pause"),
        (a_case(ask=an_ask(state=AskState.TAKEN)), "hide dismiss pause"),
        (a_case(ask=HIDDEN), "restore remove dismiss pause"),
        (a_case(ask=an_ask(state=AskState.REMOVED)), "dismiss pause"),
        (a_case(ask=an_ask(state=AskState.SORTED)), "dismiss pause"),
        (a_case(a_report(state=ReportState.ACTED)), "hide pause"),
        (a_case(a_report(state=ReportState.DISMISSED)), ""),
        (a_talk(), "dismiss freeze bar"),
        (a_talk(barred=True, conversation=a_conversation(frozen=True)), "dismiss lift allow"),
        (a_talk(Side.ASKER), "dismiss freeze pause"),
        (a_talk(Side.ASKER, conversation=None), "dismiss pause"),
    ],
)
def test_a_card_offers_what_can_still_be_done(case: Case, buttons: str) -> None:
    assert " ".join(possible(case)) == buttons


@pytest.mark.parametrize("state", [AskState.QUEUED, AskState.OPEN, AskState.TAKEN])
def test_a_hidden_ask_knows_where_it_goes_back_to_and_waits_a_week_for_it(state: AskState) -> None:
    before = an_ask(state=state)
    hidden = replace(before, state=AskState.HIDDEN, hidden_from=state, version=2)
    seconds = 7 * DAY + TO_THE_HOUR

    assert done(a_case(ask=before), Act.HIDE) == Decision(
        keep=(hidden, a_report(state=ReportState.ACTED, version=2, acts=((Act.HIDE, "Mo"),))),
        events=(Event.ASK_HIDDEN,),
        effects=(*REDRAWN, TellAsker(ask=before.id, notice=Notice.HIDDEN), *BOTH_REPORTS),
        alarms=(Alarmed(owner="ask", alarm=Alarm.REMOVE_HIDDEN, seconds=seconds),),
        record=(Recorded(deed=Deed.ASK_HIDDEN, about="report"),),
    )
    assert hidden.live
    assert not hidden.on_show


@pytest.mark.parametrize(
    "before, alarm",
    [(AskState.QUEUED, Alarm.RELEASE_ASK), (AskState.OPEN, Alarm.WATCH_ASK), (AskState.TAKEN, Alarm.WATCH_ASK)],
)
def test_a_restored_ask_is_where_it_was_and_is_looked_after_from_now_on(before: AskState, alarm: Alarm) -> None:
    long_ago = datetime(2026, 2, 1, tzinfo=UTC)
    hidden = replace(HIDDEN, hidden_from=before, shown_at=long_ago, watched_from=long_ago, step=101)

    restored = done(a_case(ask=hidden, offers=(an_accepted_offer(promised_at=AFTER_NOON),)), Act.RESTORE)

    assert (ask_after(restored).state, ask_after(restored).hidden_from) == (before, None)
    assert [one.alarm for one in restored.alarms] == [alarm]
    assert all(one.seconds > 0 for one in restored.alarms)
    assert restored.silence == ()  # Whether its asker is still there is looked at as before.
    assert TellAsker(ask=hidden.id, notice=Notice.RESTORED) in restored.effects


def test_what_waited_while_it_was_hidden_is_not_caught_up_with() -> None:
    hidden = replace(HIDDEN, watched_from=datetime(2026, 2, 1, tzinfo=UTC), step=100)
    restored = done(a_case(ask=hidden), Act.RESTORE)

    assert ask_after(restored).step == 0
    assert restored.alarms == (Alarmed(owner="ask", alarm=Alarm.WATCH_ASK, seconds=4 * 3600),)


def test_a_card_that_nobody_has_seen_waits_at_random_again() -> None:
    restored = done(a_case(ask=replace(HIDDEN, hidden_from=AskState.QUEUED)), Act.RESTORE)

    assert restored.alarms == (Alarmed(owner="ask", alarm=Alarm.RELEASE_ASK, seconds=300),)


def test_a_removed_ask_ends_with_everything_about_it_at_once() -> None:
    taken = an_anonymous_ask(state=AskState.HIDDEN, hidden_from=AskState.TAKEN)
    helping, waiting_one = an_accepted_offer(), an_offer(id=OfferId("waiting"))
    talk = a_conversation()

    removed = done(a_case(ask=taken, offers=(helping, waiting_one), conversations=(talk,)), Act.REMOVE)

    states = {one.id: one.state for one in removed.keep if not isinstance(one, Conversation | Report)}  # type: ignore[union-attr]
    assert states == {"ask": AskState.REMOVED, "offer": OfferState.ENDED, "waiting": OfferState.DECLINED}
    assert replace(talk, open=False) in removed.keep
    assert TellHelper(offer=helping.id, notice=Notice.ASK_ENDED) in removed.effects
    assert TellAsker(ask=taken.id, notice=Notice.REMOVED) in removed.effects
    assert {one.alarm for one in removed.alarms} == {Alarm.WATCH_OFFER}
    assert {"ask", "offer", "conversation"} <= set(removed.silence)
    assert Event.ASK_REMOVED in removed.events


@pytest.mark.parametrize(
    "other, still", [(a_report(), (Act.PAUSE,)), (a_turns_report(Side.HELPER), (Act.FREEZE, Act.BAR))]
)
def test_a_removal_settles_every_report_of_what_was_said_there(other: Report, still: tuple[Act, ...]) -> None:
    others = replace(other, id=ANOTHER)

    removed = done(a_case(ask=HIDDEN, beside=(others,)), Act.REMOVE)

    after = {one.id: one for one in removed.keep if isinstance(one, Report)}
    assert {id: (one.state, one.acts) for id, one in after.items()} == {
        "report": (ReportState.ACTED, ((Act.REMOVE, "Mo"),)),
        "another": (ReportState.ACTED, ((Act.REMOVE, "Mo"),)),
    }
    talk = a_conversation(open=False)
    assert possible(a_case(after[ANOTHER], ask=ask_after(removed), conversation=talk)) == still


def test_hiding_settles_no_report_but_the_one_it_was_pressed_on() -> None:
    hidden = done(a_case(beside=(replace(a_report(), id=ANOTHER),)), Act.HIDE)

    assert [one.id for one in hidden.keep if isinstance(one, Report)] == ["report"]


def test_where_nobody_decides_a_hidden_ask_is_removed_and_the_reports_show_it() -> None:
    held: dict[str, Any] = {"offers": (), "conversations": (), "settings": some_settings(), "now": AFTER_NOON}

    reported, said = a_report(), replace(a_turns_report(), id=ANOTHER)
    gone = remove_hidden(HIDDEN, reports=(reported, said), **held)

    assert ask_after(gone).state is AskState.REMOVED
    assert set(BOTH_REPORTS) <= set(gone.effects)
    assert {one.id: one.state for one in gone.keep if isinstance(one, Report)} == {
        "report": ReportState.ACTED,
        "another": ReportState.ACTED,
    }
    assert remove_hidden(an_ask(), reports=(reported,), **held) == Decision()
    assert remove_hidden(None, reports=(), **held) == Decision()


def test_a_dismissed_report_leaves_everything_as_it_is() -> None:
    assert done(a_case(), Act.DISMISS) == Decision(
        keep=(a_report(state=ReportState.DISMISSED, version=2, acts=((Act.DISMISS, "Mo"),)),),
        events=(Event.REPORT_DISMISSED,),
        effects=BOTH_REPORTS,
        record=(Recorded(deed=Deed.REPORT_DISMISSED, about="report"),),
    )


def test_a_conversation_is_frozen_and_lifted_and_stays_what_it_was() -> None:
    ended = a_conversation(open=False)
    frozen = done(a_talk(conversation=ended), Act.FREEZE)
    lifted = done(a_talk(conversation=replace(ended, frozen=True)), Act.LIFT)

    assert replace(ended, frozen=True) in frozen.keep
    assert ended in lifted.keep


def test_a_helper_is_barred_by_the_conversation_and_allowed_by_the_report() -> None:
    barred, allowed = done(a_talk(), Act.BAR), done(a_talk(barred=True), Act.ALLOW)

    assert barred.bars == (BarHelper(report=ReportId("report"), conversation=a_conversation().id),)
    assert allowed.bars == allow(ReportId("report")).bars == (AllowHelper(report=ReportId("report")),)


@pytest.mark.parametrize("days", [1, 30])
def test_a_pause_runs_for_the_days_that_were_chosen_and_ends_with_a_day(days: int) -> None:
    paused = done(a_case(settings=some_settings(author_pause=days * DAY)), Act.PAUSE)

    (pause,) = paused.bars
    assert isinstance(pause, PauseAuthor)
    assert pause.ask == AskId("ask")
    assert pause.until == whole_day(pause.until)
    assert days <= (pause.until - AFTER_NOON).total_seconds() / DAY <= days + 1


ANYHOW = [
    a_case(),
    a_case(a_report(state=ReportState.DISMISSED, version=4)),
    a_case(a_report(acts=((Act.PAUSE, "Mo"),), state=ReportState.ACTED)),
    a_case(ask=an_anonymous_ask(state=AskState.REMOVED)),
    a_talk(Side.ASKER, conversation=None),
]


@pytest.mark.parametrize("case", ANYHOW)
def test_a_pause_is_always_done_from_whatever_card_it_was_pressed(case: Case) -> None:
    paused = does(case, Act.PAUSE, seen_version=1)

    assert isinstance(paused, Decision)
    assert len(paused.bars) == 1
    assert report_after(paused).acts[-1] == (Act.PAUSE, "Mo")


def test_pausing_twice_reads_once_and_makes_no_card_stale() -> None:
    once = report_after(done(a_case(), Act.PAUSE))
    twice = report_after(done(a_case(once), Act.PAUSE))

    assert once.version == 1
    assert twice == once


def test_the_author_of_what_a_helper_said_is_not_the_asker() -> None:
    assert does(a_talk(), Act.PAUSE) is Refusal.SEEN_TO


@pytest.mark.parametrize("what", Act)
@pytest.mark.parametrize("case", [a_case(), a_case(ask=HIDDEN), a_talk(), a_talk(Side.ASKER)])
def test_nobody_judges_their_own(what: Act, case: Case) -> None:
    assert does(case, what, party=True) is Refusal.PARTY


@pytest.mark.parametrize(
    "case, what",
    [
        (a_case(ask=HIDDEN), Act.HIDE),
        (a_case(), Act.RESTORE),
        (a_case(), Act.REMOVE),
        (a_case(a_report(state=ReportState.ACTED)), Act.DISMISS),
        (a_case(a_report(state=ReportState.DISMISSED)), Act.HIDE),
        (a_talk(conversation=a_conversation(frozen=True)), Act.FREEZE),
        (a_talk(), Act.LIFT),
        (a_talk(barred=True), Act.BAR),
        (a_talk(), Act.ALLOW),
        (a_talk(), Act.HIDE),
        (a_case(), Act.FREEZE),
    ],
)
def test_what_is_done_already_or_cannot_be_done_changes_nothing(case: Case, what: Act) -> None:
    assert does(case, what) is Refusal.SEEN_TO


@pytest.mark.parametrize("what", [what for what in Act if what is not Act.PAUSE])
def test_a_card_from_before_does_nothing_but_pause(what: Act) -> None:
    assert does(a_case(a_report(version=3)), what, seen_version=2) is Refusal.SEEN_TO
