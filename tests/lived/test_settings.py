"""What the demo begins with can be sent back by the forms in which it is changed."""

import pytest

from bot.decide.communities import NUMBERS
from bot.lived.history import DEMO_SETTINGS
from bot.model.communities import Number


@pytest.mark.parametrize("number", [number for numbers in NUMBERS.values() for number in numbers])
def test_every_number_of_the_demo_is_one_that_can_be_chosen(number: Number):
    assert number.low <= number.of(DEMO_SETTINGS) <= number.high
