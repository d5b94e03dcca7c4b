"""What platforms call people, places and controls is never taken for what belongs to somebody else, however alike."""

from types import ModuleType

import pytest
from hypothesis import given, strategies as st

from adapters.discord import custom_ids as on_discord
from adapters.slack import commands, custom_ids as on_slack, inbound
from adapters.slack.inbound import Profile, Raw, Unreadable
from bot.model.handles import Press
from bot.model.ids import CommunityId, DraftId, HandleId
from bot.views.card import NewForm

names = st.text("TU1", min_size=1, max_size=2)
"""Short, and of few letters: many are alike."""

parted = st.builds(lambda a, b, c: ((a, f"{b}:{c}"), (f"{a}:{b}", c)), names, names, names)
"""Two people whose names, put together with what stands between them, are the same."""

ids = st.text("ab1-_", min_size=1, max_size=3)
presses = st.builds(
    Press, community=ids.map(CommunityId), handle=ids.map(HandleId), slot=st.integers(0, 35)
) | st.builds(NewForm, community=ids.map(CommunityId), draft=ids.map(DraftId))


def read(team: str, user: str) -> tuple[str, str | None] | None:
    """Say whose command it was, and where; None where that cannot be read."""
    body = {"command": "/my", "team_id": team, "user_id": user, "trigger_id": "t"}
    try:
        action = inbound.read(Raw(body=body, profile=Profile(name="Ana"), names=commands.NAMES))
    except Unreadable:
        return None
    return action.actor.person.account, action.space


@given(both=parted | st.tuples(st.tuples(names, names), st.tuples(names, names)))
def test_two_people_of_two_workspaces_are_never_one(both: tuple[tuple[str, str], tuple[str, str]]) -> None:
    one, other = both
    first, second = read(*one), read(*other)

    assert [ids is None for ids in (first, second)] == [":" in f"{team}{user}" for team, user in both]
    if first and second:
        assert (first[0] == second[0]) == (one == other)
        assert (first[1] == second[1]) == (one[0] == other[0])


@pytest.mark.parametrize("platform", [on_discord, on_slack], ids=["discord", "slack"])
@given(one=presses, other=presses, opens=st.booleans())
def test_two_controls_of_two_places_are_never_one(
    platform: ModuleType, one: Press | NewForm, other: Press | NewForm, opens: bool
) -> None:
    assert (platform.write(one, opens_form=opens) == platform.write(other, opens_form=opens)) == (one == other)
    assert platform.read(platform.write(one)).sends == one
