"""The bot is switched off for a week, or the clock is set back a day: nothing comes twice, and nothing in a burst."""

from datetime import timedelta
from pathlib import Path

import pytest

from sandbox.choosing import moderator_chooses
from tests.flows.street import PRINTER, Street, a_sandbox, cards, config_for

STILL, CLOSED = "is still on show.", "has run its time and is closed now."


async def test_after_a_week_switched_off_one_step_is_taken_and_the_others_are_left_out(
    platform: str, tmp_path: Path
) -> None:
    async with a_sandbox(platform).serve() as sandbox:
        street = Street(sandbox, config_for(sandbox, tmp_path))
        async with street.opened():
            await moderator_chooses(sandbox)
            await street.post(street.ana)
            await street.card(street.ben)
        sandbox.advance(timedelta(days=8))
        async with street.opened():
            await street.settle()
            first = [letter.text for letter in street.ana.dms()]
            await street.pass_by(days=2)
            await street.settle()

        assert len(first) == 1
        assert STILL in first[0]
        assert [CLOSED in letter.text for letter in street.ana.dms()] == [False, True]
        assert len(cards(street.ben)) == 1


@pytest.mark.parametrize("back", [1, 7])
async def test_a_clock_set_back_brings_nothing_a_second_time(street: Street, back: int) -> None:
    await street.post(street.ana)
    await street.card(street.ben)
    await street.pass_by(days=1, minutes=1)
    await street.pass_by(days=2)
    seen = len(street.ana.dms()), len(cards(street.ben))
    await street.pass_by(days=-back)
    await street.pass_by(days=back)

    assert (len(street.ana.dms()), len(cards(street.ben))) == seen == (1, 1)
    assert PRINTER["What would help?"] in street.ana.dms()[0].text
