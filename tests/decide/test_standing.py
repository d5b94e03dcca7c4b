"""Who may ask and who may offer, where a community chose that."""

from datetime import timedelta

import pytest

from bot.decide.standing import refused
from bot.model.communities import DAY
from bot.model.decisions import Refusal
from bot.model.people import Rank
from tests.worlds import NOON


def came(days: float) -> Rank:
    return Rank(joined_at=NOON - timedelta(days=days))


@pytest.mark.parametrize(
    "belongs,refusal", [(True, None), (False, Refusal.NOT_ELIGIBLE), (None, Refusal.MEMBERSHIP_UNKNOWN)]
)
def test_a_chosen_group_says_who_may(belongs: bool | None, refusal: Refusal | None) -> None:
    assert refused("7", 0, belongs=belongs, rank=None, now=NOON) is refusal
    assert refused("", 0, belongs=None, rank=None, now=NOON) is None


@pytest.mark.parametrize(
    "rank,refusal",
    [
        (came(7), None),
        (came(6.9), Refusal.NOT_ELIGIBLE),
        (Rank(), None),
        (None, Refusal.MEMBERSHIP_UNKNOWN),
    ],
)
def test_who_came_lately_waits_where_the_platform_says_when(rank: Rank | None, refusal: Refusal | None) -> None:
    assert refused("", 7 * DAY, belongs=None, rank=rank, now=NOON) is refusal


def test_both_have_to_hold() -> None:
    assert refused("7", 7 * DAY, belongs=True, rank=came(1), now=NOON) is Refusal.NOT_ELIGIBLE
    assert refused("7", 7 * DAY, belongs=False, rank=came(9), now=NOON) is Refusal.NOT_ELIGIBLE
    assert refused("7", 7 * DAY, belongs=True, rank=came(9), now=NOON) is None
