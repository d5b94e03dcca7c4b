"""The detectors against the labelled examples that they were developed with, where somebody has those."""

from pathlib import Path

import pytest

from benchmarks.safety import FINDS, Detector, figures, judge, labelled
from tools.environment import ROOT

EXAMPLES = ROOT.parent / "shared" / "safety" / "dev"


def judged(detector: Detector, *kinds: str):
    file = EXAMPLES / f"{detector}.jsonl"
    if not file.is_file():
        pytest.skip(f"The examples {Path('..') / file.relative_to(ROOT.parent)} are not here.")
    return [each for each in judge(labelled(file), FINDS[detector]) if not kinds or each.kind in kinds]


@pytest.mark.parametrize(
    "detector, recall, false_alarms", [(Detector.CRISIS, 0.95, 0.02), (Detector.IDENTITY, 0.9, 0.05)]
)
def test_each_detector_reaches_its_goal_on_its_examples(detector: Detector, recall: float, false_alarms: float):
    shares = figures(judged(detector))

    assert (shares["recall"] or 0) >= recall
    assert (shares["false_alarms"] or 0) <= false_alarms


@pytest.mark.parametrize("kind", ["explicit", "third_person_friend_at_risk", "self_harm"])
def test_plain_words_are_heard_in_every_language(kind: str):
    assert (figures(judged(Detector.CRISIS, kind))["recall"] or 0) >= 0.95
