"""Who is invited to try asking, when, and why not. No ask is looked at, only the months in which somebody asked."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from bot.decide.hours import quiet_ends
from bot.decide.invitations import Seen, after_kept, answer, ask, began, is_on, keep_on, later, turn_on, wants_consent
from bot.decide.lifecycles import INVITATION, InvitationStep
from bot.model.communities import DAY, Policy
from bot.model.decisions import Counted, Decision, Event, Refusal
from bot.model.effects import Notice
from bot.model.members import Invited, Member
from tests.decide.givers import Giver, a_giver
from tests.worlds import AFTER_NOON, NOON, a_member, some_settings

OPT_IN, OPT_OUT, OFF = (some_settings(invitations=policy) for policy in Policy)
MONTH = timedelta(days=30)

ROWS = {
    ("off", "turn on", "on"),
    ("on", "send", "sent"),
    ("sent", "answer", "on"),
    ("on", "answer", "on"),
    ("sent", "silence", "on"),
    ("sent", "silence again", "paused"),
    ("paused", "send", "last"),
    ("last", "keep", "on"),
    ("last", "later", "paused"),
    ("paused", "later", "paused"),
    ("last", "silence", "stopped"),
    ("stopped", "turn on", "on"),
    *((state, "stop", "stopped") for state in ("off", "on", "sent", "paused", "last", "stopped")),
}


def test_invitations_go_where_the_table_says_and_nowhere_else() -> None:
    assert {(before.value, step.value, after.value) for (before, step), after in INVITATION.items()} == ROWS
    assert {step for _, step in INVITATION} == set(InvitationStep)


def sent(giver: Giver) -> list[Notice]:
    return [message.notice for message in giver.messages]


def test_a_giver_who_agreed_and_asked_nothing_is_invited() -> None:
    giver = a_giver()

    giver.live(days=1)

    assert sent(giver) == [Notice.INVITATION]
    assert giver.member.invited is Invited.SENT


@pytest.mark.parametrize(
    "but",
    [
        {"kept": tuple(NOON - timedelta(days=days) for days in (20, 7))},
        {"kept": tuple(NOON - timedelta(days=days) for days in (91, 20, 7))},
        {"asked": (NOON,)},
        {"asked": (NOON - timedelta(days=180),)},
        {"marked": (NOON,)},
        {"marked": (NOON - timedelta(days=7),)},
        {"member": a_member()},
        {"member": a_member(invited=Invited.ON)},
        {"member": a_member(invited=Invited.STOPPED, agreed=True)},
        {"settings": OFF},
    ],
)
def test_nobody_else_is(but: dict[str, object]) -> None:
    giver = a_giver(**but)

    giver.live(days=25)

    assert sent(giver) == []


def test_help_that_was_kept_sets_the_alarm_for_some_day_from_a_week_later_on_whatever_the_hour() -> None:
    alarms = set()
    for hour in (0.01, 8, 15, 23.99):
        giver = a_giver(alarm=None, now=datetime(2026, 3, 4, tzinfo=UTC) + timedelta(hours=hour), shares=(400,))
        giver.do("help")
        alarms.add(giver.alarm)

    (alarm,) = alarms
    assert alarm == datetime(2026, 3, 12, tzinfo=UTC) + timedelta(seconds=7 * DAY * 400 // 1000)


def test_an_alarm_that_was_overtaken_by_help_is_set_as_loosely_again() -> None:
    giver = a_giver(kept=(NOON, NOON, NOON), shares=(400,))

    giver.live(days=0)

    assert giver.alarm == datetime(2026, 3, 12, tzinfo=UTC) + timedelta(seconds=7 * DAY * 400 // 1000)


def test_who_asked_is_looked_at_again_at_a_time_that_says_nothing_of_when() -> None:
    alarms = set()
    for days in (0, 1, 40, 170):
        giver = a_giver(asked=(NOON - timedelta(days=days),))
        giver.live(days=0)
        alarms.add(giver.alarm)

    assert alarms == {NOON + MONTH}


def test_no_row_tells_who_is_left_in_peace_from_who_asked() -> None:
    asked, marked = a_giver(asked=(NOON,)), a_giver(marked=(NOON,))

    asked.live(days=0)
    marked.live(days=0)

    assert (marked.alarm, marked.member, marked.messages) == (asked.alarm, asked.member, asked.messages)


def test_the_last_question_does_not_come_to_who_asked_meanwhile() -> None:
    giver = a_giver(member=a_member(invited=Invited.PAUSED, agreed=True, unanswered=2), asked=(NOON,))

    giver.live(days=180)
    assert sent(giver) == []
    giver.live(days=60)

    assert sent(giver) == [Notice.LAST_INVITATION]


def test_nobody_is_invited_at_night_but_when_their_own_night_is_over() -> None:
    nepal = a_member(invited=Invited.ON, agreed=True, zone="Asia/Kathmandu", quiet=(17, 9))
    giver = a_giver(member=nepal)  # Noon in UTC is a quarter to six in Kathmandu.

    giver.live(days=1)

    (message,) = giver.messages
    assert message.at == datetime(2026, 3, 5, 3, 15, tzinfo=UTC)


@pytest.mark.parametrize("rank, again", [("moderator", 30), ("gone", 30), ("unknown", 1)])
def test_who_moderates_or_is_gone_is_left_alone_and_so_is_whom_nobody_can_tell(rank: str, again: int) -> None:
    giver = a_giver()
    giver.do(rank)

    giver.live(days=again)
    assert sent(giver) == []
    giver.do("member")
    giver.live(days=30)

    assert sent(giver) == [Notice.INVITATION]


def test_a_pause_holds_and_ends() -> None:
    giver = a_giver()
    giver.do("week")

    giver.live(days=7)
    assert sent(giver) == []
    giver.live(days=1)

    assert sent(giver) == [Notice.INVITATION]


def test_two_without_an_answer_pause_it_and_the_last_comes_ninety_days_later() -> None:
    giver = a_giver(kept=tuple(NOON - timedelta(days=days) for days in (3, 2, 1, 7)))

    for _ in range(40):
        giver.live(days=7)

    assert sent(giver) == [Notice.INVITATION, Notice.INVITATION, Notice.LAST_INVITATION]
    first, second, last = (message.at for message in giver.messages)
    assert second - first >= MONTH
    assert last - second >= MONTH + timedelta(days=90)
    assert giver.member.invited is Invited.STOPPED


def at_the_last_question() -> Giver:
    giver = a_giver(member=a_member(invited=Invited.PAUSED, agreed=True, unanswered=2))
    giver.live(days=0)
    assert sent(giver) == [Notice.LAST_INVITATION]
    return giver


def test_keep_goes_on_as_if_nothing_had_been_left_unanswered() -> None:
    giver = at_the_last_question()

    giver.do("keep")

    assert (giver.member.invited, giver.member.unanswered) == (Invited.ON, 0)


def test_later_asks_once_more_after_as_long_again() -> None:
    giver = at_the_last_question()

    giver.do("later")
    giver.live(days=89.9)
    assert len(giver.messages) == 1
    giver.live(days=1)

    assert sent(giver) == [Notice.LAST_INVITATION, Notice.LAST_INVITATION]


@pytest.mark.parametrize("days, state", [(10, Invited.SENT), (31, Invited.ON)])
def test_not_now_waits_for_as_long_again_however_old_the_card(days: int, state: Invited) -> None:
    giver = a_giver(shares=(999,), settings=some_settings(giver_days=365))
    giver.live(days=days)
    assert (giver.member.invited, giver.member.unanswered) == (state, 1)

    giver.do("answer")
    assert (giver.member.invited, giver.member.unanswered) == (Invited.ON, 0)
    giver.live(days=45)
    assert len(giver.messages) == 1
    giver.live(days=20)

    assert sent(giver) == [Notice.INVITATION, Notice.INVITATION]


def test_not_now_on_an_old_card_puts_the_last_question_off() -> None:
    giver = a_giver(member=a_member(invited=Invited.PAUSED, agreed=True), alarm=NOON + timedelta(hours=10))

    giver.do("answer")
    giver.live(days=89)
    assert sent(giver) == []
    giver.live(days=2)

    assert sent(giver) == [Notice.LAST_INVITATION]


@pytest.mark.parametrize("day", [1, 9, 31])
@pytest.mark.parametrize("what", ["answer", "ask"])
def test_whoever_answered_in_one_month_has_the_same_alarm_by_an_ask_or_not(what: str, day: int) -> None:
    now = NOON.replace(day=day)
    giver = a_giver(member=a_member(invited=Invited.SENT, agreed=True, unanswered=1), now=now)

    giver.do(what)

    assert giver.alarm == datetime(2026, 5, 1, tzinfo=UTC)


@pytest.mark.parametrize("kept_draft", [True, False])
def test_words_that_somebody_has_begun_are_an_answer_and_an_ask_may_still_follow(kept_draft: bool) -> None:
    giver = a_giver()
    giver.live(days=1)

    giver.do("draft")
    assert (giver.member.invited, giver.member.unanswered) == (Invited.SENT, 0)
    if kept_draft:
        assert ask(giver.member, giver.seen(), OPT_IN).events
    giver.live(days=31)

    assert (giver.member.invited, giver.member.unanswered) == (Invited.ON, 0)
    assert len(giver.messages) == 1


def test_words_that_are_begun_after_a_silence_end_it() -> None:
    on = a_member(invited=Invited.ON, unanswered=1)

    assert began(on) == Decision(keep=(replace(on, unanswered=0),))


@pytest.mark.parametrize("state", list(Invited))
def test_words_that_are_begun_without_an_invitation_change_nothing(state: Invited) -> None:
    assert began(a_member(invited=state)) == Decision()


@pytest.mark.parametrize("state", [Invited.OFF, Invited.PAUSED, Invited.STOPPED])
def test_keep_is_refused_where_nothing_goes_on(state: Invited) -> None:
    assert keep_on(a_member(invited=state, agreed=True), Seen(now=NOON), OPT_IN) is Refusal.GONE


@pytest.mark.parametrize("state", list(Invited))
def test_keep_is_refused_where_policy_is_off(state: Invited) -> None:
    assert keep_on(a_member(invited=state, agreed=True), Seen(now=NOON), OFF) is Refusal.INVITATIONS_OFF


def test_keep_twice_changes_nothing_and_is_refused_to_who_never_agreed() -> None:
    assert keep_on(a_member(invited=Invited.ON, agreed=True), Seen(now=NOON), OPT_IN) == Decision()
    assert keep_on(a_member(invited=Invited.ON), Seen(now=NOON), OPT_IN) is Refusal.GONE


@pytest.mark.parametrize("state", [state for state in Invited if state not in (Invited.LAST, Invited.PAUSED)])
def test_later_is_refused_where_no_last_question_is_open(state: Invited) -> None:
    assert later(a_member(invited=state, agreed=True), OPT_IN) is Refusal.GONE


def test_later_twice_waits_as_long_from_the_second() -> None:
    giver = a_giver(member=a_member(invited=Invited.PAUSED, agreed=True), alarm=NOON + timedelta(hours=1))

    giver.do("later")

    assert giver.alarm == NOON + timedelta(days=90)


@pytest.mark.parametrize("state", list(Invited))
def test_stop_is_final_until_they_turn_it_on_themselves(state: Invited) -> None:
    giver = a_giver(member=a_member(invited=state, agreed=True))

    giver.do("stop")
    for what in ("help", "opt-out", "help", "answer", "keep", "later", "ask"):
        giver.do(what)
        giver.live(days=20)
    assert (sent(giver), giver.member.invited) == ([], Invited.STOPPED)
    giver.do("opt-in")
    giver.do("invite me")

    assert giver.member.invited is Invited.ON


def test_what_an_ask_leaves_says_the_month_and_no_day() -> None:
    was = a_member(invited=Invited.SENT, agreed=True, invited_at=datetime(2026, 2, 20, tzinfo=UTC), unanswered=1)
    kept = (NOON, NOON, NOON)
    left = set()
    for day in (1, 4, 17, 31):
        now = AFTER_NOON.replace(day=day)
        decision = ask(was, Seen(now=now, kept=kept, share=500), OPT_IN)
        (alarmed,) = decision.alarms
        left.add((decision.keep, decision.events, now + timedelta(seconds=alarmed.seconds, microseconds=-789)))

    april, may = datetime(2026, 4, 1, tzinfo=UTC), datetime(2026, 5, 4, 12, tzinfo=UTC)
    on = replace(was, invited=Invited.ON, invited_at=april, unanswered=0)
    assert {(keep, events) for keep, events, _ in left} == {
        ((on,), (Counted(event=Event.INVITATION_LED_TO_ASK, at=april),))
    }
    assert all(timedelta() <= due - may < timedelta(seconds=1) for _, _, due in left)


def test_an_ask_in_december_counts_from_january() -> None:
    sent_one = a_member(invited=Invited.SENT, agreed=True)

    decision = ask(sent_one, Seen(now=datetime(2026, 12, 31, 23, 59, tzinfo=UTC)), OPT_IN)

    assert decision.keep == (replace(sent_one, invited=Invited.ON, invited_at=datetime(2027, 1, 1, tzinfo=UTC)),)


@pytest.mark.parametrize("state", [state for state in Invited if state is not Invited.SENT])
def test_an_ask_without_an_invitation_changes_no_row(state: Invited) -> None:
    assert ask(a_member(invited=state), Seen(now=NOON), OPT_IN) == Decision()


def test_what_is_kept_of_an_invitation_is_a_day() -> None:
    giver = a_giver(now=AFTER_NOON, alarm=AFTER_NOON)

    giver.live(days=0)
    assert giver.member.invited_at == datetime(2026, 3, 5, tzinfo=UTC)


def test_alarms_that_ring_after_a_long_silence_of_the_bot_are_spread() -> None:
    rung = []
    for share in (0, 400, 999):
        giver = a_giver(shares=(share,))
        giver.live(days=7, off=True)
        rung.append((len(giver.messages), giver.alarm))

    when = NOON + timedelta(days=7)
    assert rung[0][0] == 1
    assert rung[1:] == [(0, when + timedelta(seconds=7 * DAY * share // 1000)) for share in (400, 999)]


def test_a_day_switched_off_spreads_nothing() -> None:
    giver = a_giver(shares=(999,))

    giver.live(days=1, off=True)

    assert sent(giver) == [Notice.INVITATION]


def test_opt_out_invites_who_chose_nothing_and_opt_in_again_does_not() -> None:
    giver = a_giver(member=a_member(), settings=OPT_OUT, alarm=None)

    giver.do("help")
    assert (giver.member.invited, giver.member.agreed) == (Invited.ON, False)
    giver.do("opt-in")
    giver.live(days=40)
    assert sent(giver) == []
    giver.do("opt-out")
    giver.live(days=30)

    assert sent(giver) == [Notice.INVITATION]


def test_while_policy_is_off_nothing_moves_and_nothing_can_be_turned_on() -> None:
    giver = a_giver()
    giver.live(days=1)
    giver.do("off")

    giver.live(days=200)

    assert (giver.member.invited, giver.member.unanswered) == (Invited.SENT, 1)
    assert turn_on(a_member(), Seen(now=NOON), OFF) is Refusal.INVITATIONS_OFF


def test_help_of_yesterday_has_its_rest_when_policy_is_on_again() -> None:
    giver = a_giver(settings=OFF)
    giver.live(days=29)

    giver.do("help")
    giver.do("opt-in")
    giver.live(days=6.9)
    assert sent(giver) == []
    giver.live(days=2)

    assert sent(giver) == [Notice.INVITATION]


def test_turning_on_what_is_on_changes_nothing() -> None:
    assert turn_on(a_member(invited=Invited.ON, agreed=True), Seen(now=NOON), OPT_IN) == Decision()


def test_turning_off_and_on_again_does_not_bring_the_next_one_sooner() -> None:
    giver = a_giver()
    giver.live(days=1)

    for _ in range(3):
        giver.do("stop")
        giver.do("invite me")
        giver.live(days=9)

    assert len(giver.messages) == 1


FIRST, SECOND, THIRD, FOURTH = (NOON - timedelta(days=days) for days in (4, 3, 2, 1))


@pytest.mark.parametrize("member", [None, a_member(), a_member(invited=Invited.ON)])
@pytest.mark.parametrize("since", [(), (THIRD,), (FOURTH, THIRD)])
def test_consent_is_asked_with_the_second_help_that_was_kept_whatever_was_kept_since(
    member: Member | None, since: tuple[datetime, ...]
) -> None:
    kept = (SECOND, *since, FIRST)

    assert [at for at in kept if wants_consent(member, kept, at, OPT_IN)] == [SECOND]


def test_consent_is_not_asked_with_the_first_and_of_two_in_one_hour_neither_is_missed() -> None:
    assert not wants_consent(None, (FIRST,), FIRST, OPT_IN)
    assert wants_consent(None, (FIRST, FIRST), FIRST, OPT_IN)
    assert not wants_consent(None, (FIRST, FIRST, SECOND), SECOND, OPT_IN)


def test_consent_is_not_asked_of_who_chose_nor_where_it_decides_nothing() -> None:
    kept = (FIRST, SECOND)

    assert not wants_consent(a_member(invited=Invited.ON, agreed=True), kept, SECOND, OPT_IN)
    assert not wants_consent(a_member(invited=Invited.STOPPED), kept, SECOND, OPT_IN)
    assert not wants_consent(None, kept, SECOND, OPT_OUT)
    assert not wants_consent(None, kept, SECOND, OFF)


def test_settings_say_what_holds() -> None:
    chose_nothing, agreed = a_member(), a_member(invited=Invited.SENT, agreed=True)
    stopped = a_member(invited=Invited.STOPPED, agreed=True)

    on = [[is_on(member, policy) for policy in (OPT_IN, OPT_OUT, OFF)] for member in (chose_nothing, agreed, stopped)]

    assert on == [[False, True, False], [True, True, False], [False, False, False]]


def test_help_that_was_kept_moves_no_invitation_that_is_under_way() -> None:
    for state in (Invited.OFF, Invited.SENT, Invited.PAUSED, Invited.LAST, Invited.STOPPED):
        assert after_kept(a_member(invited=state, agreed=True), Seen(now=NOON, kept=(NOON,) * 3), OPT_IN) == Decision()


def test_an_answer_to_nothing_changes_nothing() -> None:
    for state in (Invited.OFF, Invited.LAST, Invited.STOPPED):
        assert answer(a_member(invited=state), Seen(now=NOON), OPT_IN) == Decision()


DEEDS = (
    *("help",) * 6,
    *("ask", "answer", "keep", "later", "stop", "invite me", "invite me", "draft"),
    *("opt-in", "opt-in", "opt-out", "off", "none", "none", "week", "month"),
    *("member", "member", "moderator", "gone", "unknown"),
)
YEARS = st.lists(st.tuples(st.sampled_from(DEEDS), st.floats(0, 20), st.booleans()), min_size=10, max_size=60)
PLACES = st.tuples(
    st.sampled_from(["UTC", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe"]),
    st.sampled_from([(22, 8), (0, 0), (9, 8), (1, 23)]),
)


def a_year(year: list[tuple[str, float, bool]], place: tuple[str, tuple[int, int]], shares: list[int]) -> Giver:
    zone, quiet = place
    giver = a_giver(member=a_member(zone=zone, quiet=quiet, invited=Invited.ON, agreed=True), shares=shares)
    for what, days, off in year:
        giver.do(what)
        giver.live(days, off=off and days > 15)
    return giver


SHARED = st.lists(st.integers(0, 999), min_size=1, max_size=5)


@given(YEARS, PLACES, SHARED)
@settings(max_examples=150)
def test_whatever_happens_every_invitation_was_due(
    year: list[tuple[str, float, bool]], place: tuple[str, tuple[int, int]], shares: list[int]
) -> None:
    giver = a_year(year, place, shares)

    for message in giver.messages:
        before, now = message.before, message.at
        assert quiet_ends(now, *place) is None
        assert not before.stopped
        assert before.settings.invitations is not Policy.OFF
        assert before.member.agreed or before.settings.invitations is Policy.OPT_OUT
        assert before.member.paused_until is None or now >= before.member.paused_until
        assert before.rank is not None
        assert not before.rank.runs_space
        assert not before.rank.gone
        if message.notice is Notice.INVITATION:
            lately = [at for at in before.kept if now - at <= timedelta(days=90)]
            assert len(lately) >= 3
            assert now - max(before.kept) >= timedelta(days=7)
            assert not before.asked_lately


@given(YEARS, PLACES, SHARED)
@settings(max_examples=150)
def test_whatever_happens_a_month_lies_between_two_and_three_are_never_left_unanswered(
    year: list[tuple[str, float, bool]], place: tuple[str, tuple[int, int]], shares: list[int]
) -> None:
    giver = a_year(year, place, shares)

    times = [message.at for message in giver.messages]
    assert all(later - earlier >= MONTH for earlier, later in pairwise(times))
    for message in giver.messages:
        assert message.before.member.unanswered < 2 or message.notice is Notice.LAST_INVITATION


@given(YEARS, PLACES, SHARED)
@settings(max_examples=100)
def test_a_row_that_was_sent_something_always_has_an_alarm_and_one_that_stopped_never(
    year: list[tuple[str, float, bool]], place: tuple[str, tuple[int, int]], shares: list[int]
) -> None:
    giver = a_year(year, place, shares)

    assert giver.alarm or giver.member.invited in (Invited.OFF, Invited.ON, Invited.STOPPED)
    assert giver.alarm is None or giver.member.invited is not Invited.STOPPED
