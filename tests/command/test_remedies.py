"""What is said of what was set aside, of clocks and of channels; each with what to do."""

from datetime import timedelta

import pytest

from bot.model.communities import Place
from bot.model.effects import Effect, Notice, SayWeekly, ShowCard, TellAsker, TellOfReport
from bot.model.ids import AskId, CommunityId, ReportId, SpaceId
from bot.model.surveys import Found
from bot.outcomes import CANNOT_DRAW, NO_ANSWER, PERHAPS_SENT
from bot.platforms import FILTERED, MAY_NOT_WRITE
from bot.remedies import Seen, Use, of_channel, of_clock, of_parked

HOME, GONE = CommunityId("home"), CommunityId("gone")
HOMES = {HOME: "discord:1"}
CARD, CARD_OF_ANOTHER = ShowCard(ask=AskId("one")), ShowCard(ask=AskId("two"))
REPORT, WEEK = TellOfReport(report=ReportId("one")), SayWeekly(community=HOME)
LETTER = TellAsker(ask=AskId("one"), notice=Notice.HELP_OFFERED)
PLACE = Place(space=SpaceId("discord:1"), channel="3")


def said(*parked: tuple[CommunityId, Effect, str]) -> list[str]:
    return [one.what for one in of_parked(parked, HOMES)]


def test_where_nothing_was_set_aside_it_says_so():
    assert said() == ["Nothing was set aside, and no platform refused anything for good"]


def test_piles_are_counted_by_place_and_reason():
    parked: list[tuple[CommunityId, Effect, str]] = [
        (HOME, CARD, MAY_NOT_WRITE),
        (HOME, CARD_OF_ANOTHER, MAY_NOT_WRITE),
        (GONE, WEEK, FILTERED),
    ]

    assert said(*parked) == [
        "a place that is being erased: 1 announcement is set aside (taken by the place's own filter)",
        "discord:1: 2 cards among the asks are set aside (may not write there)",
    ]


def test_how_many_private_messages_there_are_is_not_told():
    one, two = said((HOME, LETTER, NO_ANSWER)), said((HOME, LETTER, NO_ANSWER), (HOME, LETTER, NO_ANSWER))

    assert one == two == ["discord:1: private messages are set aside (no answer for a day)"]


@pytest.mark.parametrize(
    "effect, why, todo, presses",
    [
        (CARD, MAY_NOT_WRITE, "let the bot write in that channel", True),
        (CARD, NO_ANSWER, "let the bot write in that channel", True),
        (CARD, PERHAPS_SENT, "[Post again]", True),
        (CARD, "refused by Discord (50109)", "look that up", True),
        (REPORT, PERHAPS_SENT, "what is not there is in the dashboard", False),
        (REPORT, FILTERED, "pass the place's filter", True),
        (LETTER, NO_ANSWER, "finds the same under /my", False),
        (LETTER, CANNOT_DRAW, "this is a bug", True),
    ],
)
def test_every_pile_has_its_remedy(effect: Effect, why: str, todo: str, presses: bool):
    (found,) = of_parked([(HOME, effect, why)], HOMES)

    assert todo in found.todo
    assert found.presses is presses


@pytest.mark.parametrize(
    "ahead, what",
    [
        (timedelta(seconds=60), "This machine's clock agrees with that of Slack"),
        (timedelta(seconds=61), "This machine's clock is 1 minute behind that of Slack"),
        (-timedelta(hours=26), "This machine's clock is 1 day before that of Slack"),
        (None, "Slack did not say what time it is"),
    ],
)
def test_a_clock_may_be_a_minute_off(ahead: timedelta | None, what: str):
    assert of_clock("Slack", ahead).what == what


@pytest.mark.parametrize("found", [None, Found.FINE])
@pytest.mark.parametrize("use", Use)
def test_of_a_channel_that_is_fine_or_was_not_asked_about_nothing_is_said(found: Found | None, use: Use):
    assert of_channel(Seen(home="here", use=use, place=PLACE, found=found, lets_in="", command="")) is None


def test_what_a_platform_did_not_say_is_to_be_asked_again():
    seen = Seen(home="here", use=Use.ASKS, place=PLACE, found=Found.UNKNOWN, lets_in="", command="")
    finding = of_channel(seen)

    assert finding
    assert (finding.todo, finding.presses) == ("run this again", True)
