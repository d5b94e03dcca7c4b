"""Everyday sentences are left alone: those of the bot itself, and those that no rule or weight was made with."""

import re
from pathlib import Path

import pytest

from benchmarks.safety import FINDS, Detector, Judged, figures, judge, labelled
from bot.safety.crisis import signal
from tools.environment import ROOT

KEPT = Path(__file__).parent / "own" / "kept.jsonl"
OTHERS = KEPT.with_stem("others")
_SAID = re.compile(r'^msgid(?:_plural)? ((?:".*"\n)+)', re.MULTILINE)


def sentences_of_the_bot() -> set[str]:
    catalogue = (ROOT / "bot" / "locales" / "askaround.pot").read_text(encoding="utf-8")
    return {"".join(line[1:-1] for line in said.splitlines()) for said in _SAID.findall(catalogue)} - {""}


def judged_in(lang: str, path: Path) -> list[Judged]:
    return judge([one for one in labelled(path) if one["lang"] == lang], FINDS[Detector.CRISIS])


def test_of_the_sentences_that_the_bot_says_itself_at_most_two_in_a_hundred_are_heard():
    said = sentences_of_the_bot()

    heard = [each for each in said if signal(each)]

    assert len(said) > 500
    assert len(heard) <= 0.02 * len(said), sorted(heard)


@pytest.mark.parametrize(
    "text",
    [
        "Found it.",
        "Done and posted.",
        "This deadline is killing me",
        "I could die of shame",
        "Hecho.",
        "Ya vuelvo.",
        "Erledigt.",
        "Liegt am Empfang.",
        "C'est fait.",
        "Toujours rien.",
    ],
)
def test_a_short_answer_and_a_common_saying_are_left_alone(text: str):
    assert signal(text) is None


@pytest.mark.parametrize(
    "lang, recall, false_alarms", [("en", 0.86, 0.04), ("es", 0.86, 0.045), ("de", 0.86, 0.02), ("fr", 0.87, 0.035)]
)
def test_what_no_weight_knows_is_heard_no_worse_than_it_was(lang: str, recall: float, false_alarms: float):
    shares = figures(judged_in(lang, KEPT))

    assert (shares["recall"] or 0) >= recall
    assert (shares["false_alarms"] or 0) <= false_alarms


@pytest.mark.parametrize(
    "lang, plain, all_of_it, false_alarms",
    [("en", 0.92, 0.65, 0.033), ("es", 0.90, 0.65, 0.045), ("de", 0.85, 0.71, 0.053), ("fr", 0.92, 0.64, 0.055)],
)
def test_what_others_wrote_is_heard_no_worse_than_it_was(
    lang: str, plain: float, all_of_it: float, false_alarms: float
):
    judged = judged_in(lang, OTHERS)
    shares, plainly = figures(judged), figures([one for one in judged if one.kind == "explicit"])

    assert (plainly["recall"] or 0) >= plain
    assert (shares["recall"] or 0) >= all_of_it
    assert (shares["false_alarms"] or 0) <= false_alarms


def test_what_is_kept_out_of_the_weights_is_in_no_other_file():
    known = {one["text"] for name in ("crisis", "weighed") for one in labelled(KEPT.with_stem(name))}

    assert not known & {one["text"] for path in (KEPT, OTHERS) for one in labelled(path)}
