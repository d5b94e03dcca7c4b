"""The detectors against sentences that were written for this project, in four languages."""

from pathlib import Path

import pytest

from benchmarks.safety import FINDS, Detector, figures, judge, labelled

OWN = Path(__file__).parent / "own"


@pytest.mark.parametrize(
    "detector, recall, false_alarms", [(Detector.CRISIS, 0.95, 0.02), (Detector.IDENTITY, 0.95, 0.02)]
)
@pytest.mark.parametrize("lang", ["en", "es", "de", "fr"])
def test_what_was_found_once_is_found_in_every_language(
    detector: Detector, recall: float, false_alarms: float, lang: str
):
    shares = figures([one for one in judge(labelled(OWN / f"{detector}.jsonl"), FINDS[detector]) if one.lang == lang])

    assert (shares["recall"] or 0) >= recall
    assert (shares["false_alarms"] or 0) <= false_alarms
