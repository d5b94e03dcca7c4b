"""What a look around means for those who set a place up."""

import pytest

from bot.decide.checking import channel
from bot.model.surveys import Found, Survey

OPEN = Survey(may_view=True, may_send=True, open_to_all=True)
CLOSED = Survey(may_view=True, may_send=True, open_to_all=False)


@pytest.mark.parametrize(
    "survey,found",
    [
        (None, Found.NOT_CHOSEN),
        (Survey(), Found.UNKNOWN),
        (Survey(may_view=False, may_send=False), Found.CANNOT_VIEW),
        (Survey(may_view=True, may_send=False), Found.CANNOT_SEND),
        (OPEN, Found.FINE),
        (CLOSED, Found.FINE),
    ],
)
def test_asks_need_a_channel_that_can_be_seen_and_written_in(survey: Survey | None, found: Found) -> None:
    assert channel(survey, private=False) is found


def test_what_moderators_hear_is_not_for_everybody() -> None:
    assert channel(OPEN, private=True) is Found.READ_BY_ALL
    assert channel(CLOSED, private=True) is Found.FINE
    assert channel(Survey(may_view=True, may_send=True), private=True) is Found.FINE
