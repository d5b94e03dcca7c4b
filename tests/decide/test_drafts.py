"""What somebody is still writing, and what keeps it from being posted."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.decide.drafts import DRAFTS, choose, discard, flaws, lasting, write
from bot.model.asks import ByWhen, Flaw, Kind, Size
from bot.model.decisions import Decision, Refusal
from bot.model.ids import DraftId
from bot.model.timers import Alarm
from tests.worlds import AFTER_NOON, NOON, a_draft, a_wish, some_settings

NEW = DraftId("new")


def test_a_wish_that_says_what_and_what_would_help_has_no_flaw() -> None:
    assert flaws(a_wish()) == ()


@pytest.mark.parametrize(
    "but, expected",
    [
        ({"hand": ""}, (Flaw.NO_HAND,)),
        ({"hand": "x"}, ()),
        ({"hand": "x" * 1000}, ()),
        ({"hand": "x" * 1001}, (Flaw.HAND_TOO_LONG,)),
        ({"help": ""}, (Flaw.NO_HELP,)),
        ({"help": "x"}, ()),
        ({"help": "x" * 150}, ()),
        ({"help": "x" * 151}, (Flaw.HELP_TOO_LONG,)),
    ],
)
def test_a_flaw_begins_exactly_at_the_limit(but: dict[str, str], expected: tuple[Flaw, ...]) -> None:
    assert flaws(a_wish(**but)) == expected


def test_flaws_are_told_together_in_the_order_of_the_form() -> None:
    assert flaws(a_wish(hand="", help="")) == (Flaw.NO_HAND, Flaw.NO_HELP)
    assert flaws(a_wish(hand="x" * 1001, help="x" * 151)) == (Flaw.HAND_TOO_LONG, Flaw.HELP_TOO_LONG)


def test_what_was_typed_first_becomes_a_draft_under_the_forms_own_id() -> None:
    wish = a_wish(size=Size.HOUR, by_when=ByWhen.TODAY, kind=Kind.COMPANY)

    assert write(None, NEW, wish, 0) == Decision(keep=(a_draft(id=NEW, wish=wish, anonymous=False, version=1),))


@pytest.mark.parametrize("wish", [a_wish(hand=""), a_wish(help=""), a_wish(hand="x" * 4000)])
def test_nothing_typed_is_lost_for_a_flaw(wish: object) -> None:
    draft = a_draft(wish=wish)

    assert write(None, draft.id, draft.wish, 0) == Decision(keep=(draft,))


def test_the_same_form_twice_is_one_draft() -> None:
    draft = a_draft(version=3)

    assert write(draft, draft.id, draft.wish, 1) == Decision(keep=(draft,))


def test_a_rewritten_draft_is_a_new_version_of_the_same_draft() -> None:
    draft = a_draft(version=3, anonymous=True)
    reworded = a_wish(hand="Two shelves lean.")

    assert write(draft, NEW, reworded, 1) == Decision(keep=(a_draft(version=4, anonymous=True, wish=reworded),))


def test_a_rewritten_draft_keeps_its_topic_which_no_form_asks_for() -> None:
    draft = a_draft(wish=a_wish(topic="Tech"))

    assert write(draft, NEW, a_wish(hand="Two shelves lean."), 1) == Decision(
        keep=(a_draft(version=2, wish=a_wish(hand="Two shelves lean.", topic="Tech")),)
    )


def test_the_form_with_the_same_words_does_not_forget_the_topic_either() -> None:
    draft = a_draft(wish=a_wish(topic="Tech"))

    assert write(draft, NEW, a_wish(), 1) == Decision(keep=(draft,))


def test_there_are_as_many_drafts_as_fit_beside_everything_else() -> None:
    assert DRAFTS == 10
    assert isinstance(write(None, NEW, a_wish(), 9), Decision)
    assert write(None, NEW, a_wish(), 10) is Refusal.TOO_MANY_DRAFTS
    assert write(None, NEW, a_wish(), 11) is Refusal.TOO_MANY_DRAFTS


def test_a_draft_that_is_there_can_be_rewritten_whatever_the_number() -> None:
    assert isinstance(write(a_draft(), NEW, a_wish(hand="Two shelves lean."), 10), Decision)


@pytest.mark.parametrize("before, after", [(False, True), (True, False)])
def test_how_a_draft_is_signed_can_be_chosen_both_ways(before: bool, after: bool) -> None:
    draft = a_draft(anonymous=before, version=3)

    assert choose(draft, anonymous=after) == Decision(keep=(a_draft(anonymous=after, version=4),))


def test_choosing_a_topic_leaves_the_signature_alone() -> None:
    draft = a_draft(anonymous=True)

    assert choose(draft, topic="Tech") == Decision(
        keep=(a_draft(anonymous=True, version=2, wish=a_wish(topic="Tech")),)
    )


def test_choosing_the_signature_leaves_the_topic_alone() -> None:
    draft = a_draft(wish=a_wish(topic="Tech"))

    assert choose(draft, anonymous=True) == Decision(
        keep=(a_draft(anonymous=True, version=2, wish=a_wish(topic="Tech")),)
    )


def test_anything_is_a_topic_to_choose_as_well() -> None:
    assert choose(a_draft(wish=a_wish(topic="Tech")), topic="") == Decision(keep=(a_draft(version=2),))


@pytest.mark.parametrize("anonymous, topic", [(None, None), (True, None), (None, "Tech"), (True, "Tech")])
def test_what_was_chosen_already_leaves_the_preview_as_it_is(anonymous: bool | None, topic: str | None) -> None:
    draft = a_draft(anonymous=True, wish=a_wish(topic="Tech"))

    assert choose(draft, anonymous=anonymous, topic=topic) == Decision(keep=(draft,))


def test_nothing_can_be_chosen_for_a_draft_that_is_gone() -> None:
    assert choose(None, anonymous=True) is Refusal.GONE


def test_a_discarded_draft_is_dropped_and_nobody_is_told() -> None:
    assert discard(a_draft()) == Decision(drop=(a_draft().id,))


def test_discarding_twice_changes_nothing() -> None:
    assert discard(None) == Decision()


@pytest.mark.parametrize("now", [NOON, AFTER_NOON])
def test_a_draft_is_kept_for_a_month_and_goes_at_a_midnight_that_does_not_tell_when_it_was_written(
    now: datetime,
) -> None:
    (alarm,) = lasting(DraftId("draft"), some_settings(), now).alarms

    assert (alarm.owner, alarm.alarm) == ("draft", Alarm.DROP_DRAFT)
    midnight = datetime(2026, 4, 4, tzinfo=UTC)
    assert timedelta() <= midnight - (now + timedelta(seconds=alarm.seconds)) < timedelta(seconds=1)
