"""The audit trail, as moderators read it."""

import pytest

from bot.model.audit import Deed, Entry
from bot.views.audit import trail
from bot.views.pages import Lines
from bot.views.words import words_in
from tests.worlds import NOON


@pytest.mark.parametrize("deed", Deed)
def test_every_deed_has_a_sentence_of_its_own(deed: Deed) -> None:
    entries = [Entry(place=1, at=NOON, deed=one) for one in (deed, None)]
    (table,) = trail(words_in("en"), entries, (), zone="UTC", after="").blocks

    assert isinstance(table, Lines)
    (_, _, said), (_, _, unknown) = table.rows
    assert said
    assert said != unknown
