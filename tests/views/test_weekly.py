"""A week's greeting counts nothing that did not happen."""

import pytest

from bot.views.weekly import weekly
from bot.views.words import words_in


@pytest.mark.parametrize("opened,said", [(None, False), (0, False), (1, True)])
def test_how_many_names_were_opened_is_said_from_the_first_on(opened: int | None, said: bool) -> None:
    text = "\n".join(line.text for line in weekly(words_in("en"), 1, None, opened).lines)

    assert ("Names opened here so far: 1." in text) is said
    assert ": 0." not in text
