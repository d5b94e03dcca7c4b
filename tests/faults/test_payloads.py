"""Whatever arrives is read or stops where it is read: nothing crashes, nothing is told."""

import os

import pytest

from benchmarks.mishaps.fuzz import fuzzed
from bot.handle import Answer, Askaround
from bot.model.actions import Action

NUMBER = int(os.environ.get("ASKAROUND_PAYLOADS", "1000"))
AT_ONCE = 250


@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(-(-NUMBER // AT_ONCE)))
def test_a_delivery_that_no_client_sends_is_read_or_stops_and_tells_nothing(seed: int):
    report = fuzzed(seed, AT_ONCE)

    assert not report.findings, "\n".join(report.findings)
    assert 0 < report.read < report.heard


def test_what_is_not_caught_is_noticed(monkeypatch: pytest.MonkeyPatch):
    answer = Askaround._answered
    heard: list[Action] = []

    async def answered(self: Askaround, action: Action) -> Answer:
        heard.append(action)
        if len(heard) > 150:
            raise KeyError(action.key)
        return await answer(self, action)

    monkeypatch.setattr(Askaround, "_answered", answered)
    with pytest.raises(KeyError):
        fuzzed(0, AT_ONCE)
