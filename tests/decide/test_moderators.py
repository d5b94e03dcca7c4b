"""Who looks after a place: one rule for everything that moderators do."""

import pytest

from bot.decide.moderators import moderates, refused
from bot.model.decisions import Refusal
from bot.model.people import Rank
from tests.worlds import some_settings

BY_ROLE = some_settings(moderator_roles=("7", "8"))
BY_RUNNING = some_settings()


@pytest.mark.parametrize(
    "rank,named,does",
    [
        (Rank(runs_space=True), False, True),
        (Rank(), True, True),
        (Rank(), False, False),
        (Rank(roles=frozenset({"7"})), False, False),
        (Rank(gone=True), True, False),
    ],
)
def test_without_chosen_roles_it_is_who_runs_the_place_or_was_named(rank: Rank, named: bool, does: bool) -> None:
    assert moderates(rank, BY_RUNNING, named=named) is does


@pytest.mark.parametrize(
    "rank,does",
    [
        (Rank(roles=frozenset({"8", "9"})), True),
        (Rank(roles=frozenset({"9"})), False),
        (Rank(runs_space=True, roles=frozenset()), False),
        (Rank(runs_space=True), False),
        (Rank(gone=True, roles=frozenset({"8"})), False),
    ],
)
def test_chosen_roles_say_it_alone(rank: Rank, does: bool) -> None:
    assert moderates(rank, BY_ROLE, named=True) is does


def test_who_is_not_one_is_told_so_and_silence_is_no_yes() -> None:
    assert refused(Rank(runs_space=True), BY_RUNNING, named=False) is None
    assert refused(Rank(), BY_RUNNING, named=False) is Refusal.NOT_A_MODERATOR
    assert refused(None, BY_RUNNING, named=True) is Refusal.RANK_UNKNOWN
