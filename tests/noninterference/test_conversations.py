"""Whoever asks anonymously, everybody else sees the same bytes at the same moments, and so does every log."""

import os

import pytest

from tests.noninterference.conversation import found_in

CONVERSATIONS = int(os.environ.get("ASKAROUND_CONVERSATIONS", "50"))


@pytest.mark.parametrize("seed", range(CONVERSATIONS))
def test_nobody_else_can_tell_who_asked(seed: int):
    assert not "\n".join(found_in(seed))
