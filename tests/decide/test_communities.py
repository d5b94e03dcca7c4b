"""What a community settles for itself."""

from dataclasses import replace

from bot.decide.communities import choose_channel
from bot.model.communities import Place
from bot.model.decisions import Refusal
from tests.worlds import CHANNEL, SPACE, a_community, some_settings

ELSEWHERE = Place(space=SPACE, channel="300000000000000002")


def test_who_runs_the_space_chooses_where_asks_appear() -> None:
    unset = a_community(channel=None)

    assert choose_channel(unset, CHANNEL, runs_space=True) == a_community(channel=CHANNEL)


def test_a_later_choice_changes_the_channel_and_nothing_else() -> None:
    settled = a_community(settings=some_settings(live_asks=7))

    assert choose_channel(settled, ELSEWHERE, runs_space=True) == replace(settled, channel=ELSEWHERE)


def test_the_same_choice_twice_changes_nothing() -> None:
    settled = a_community(channel=CHANNEL)

    assert choose_channel(settled, CHANNEL, runs_space=True) == settled


def test_nobody_else_chooses() -> None:
    assert choose_channel(a_community(channel=None), CHANNEL, runs_space=False) is Refusal.NOT_YOURS_TO_SET
