"""Judging a detector on a file of labelled texts."""

import json
from pathlib import Path

import pytest

from benchmarks.__main__ import start

LINES = [
    {"text": "My mail is walnut@harbour.com", "lang": "en", "label": "positive", "kind": "email"},
    {"text": "nothing to see", "lang": "en", "label": "positive", "kind": "own_name"},
    {"text": "ein Fahrrad", "lang": "de", "label": "negative", "kind": "ordinary_ask"},
    {"text": "mehr: https://soup.example/a", "lang": "de", "label": "negative", "kind": "ordinary_ask"},
]


def run(arguments: list[str]) -> int:
    with pytest.raises(SystemExit) as end:
        start(arguments)
    return int(end.value.code or 0)


def a_file(folder: Path, *lines: str) -> str:
    file = folder / "texts.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    return str(file)


def test_json_is_one_object_and_says_nothing_where_there_is_nothing_to_say(tmp_path, capsys):
    assert run(["safety", "identity", a_file(tmp_path, *map(json.dumps, LINES)), "--json"]) == 0

    assert json.loads(capsys.readouterr().out) == {
        "recall": 0.5,
        "false_alarms": 0.5,
        "by": {
            "lang": {"de": {"recall": None, "false_alarms": 0.5}, "en": {"recall": 0.5, "false_alarms": None}},
            "kind": {
                "email": {"recall": 1.0, "false_alarms": None},
                "ordinary_ask": {"recall": None, "false_alarms": 0.5},
                "own_name": {"recall": 0.0, "false_alarms": None},
            },
        },
    }


def test_the_table_has_a_row_for_every_language_and_kind(tmp_path, capsys):
    assert run(["safety", "crisis", a_file(tmp_path, *map(json.dumps, LINES), "")]) == 0

    shown = capsys.readouterr().out
    assert all(name in shown for name in ("all", "de", "en", "email", "ordinary_ask", "own_name", "0.0%"))


@pytest.mark.parametrize(
    "lines, error",
    [
        ([], "has no lines."),
        (["", "{"], "Line 2 of"),
        (["{"], "is not JSON."),
        (["[]"], "wants the texts text, lang, label, kind."),
        (['{"text": 1}'], "wants the texts text, lang, label, kind."),
        (['{"text": "a", "lang": "en", "label": "maybe", "kind": "a"}'], "a label is positive or negative."),
    ],
)
def test_a_file_of_another_form_is_refused_with_the_line(lines, error, tmp_path, capsys):
    assert run(["safety", "crisis", a_file(tmp_path, *lines)]) == 2

    assert error in capsys.readouterr().err


def test_bytes_that_are_no_text_are_refused(tmp_path, capsys):
    (tmp_path / "texts").write_bytes(b"\xff\xfe\xff")

    assert run(["safety", "crisis", str(tmp_path / "texts")]) == 2
    assert "cannot be read as text" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_named(capsys):
    assert run(["safety", "crisis", "no/such.jsonl"]) == 2

    assert capsys.readouterr().err == "There is no file no/such.jsonl.\n"


def test_an_unknown_detector_gets_the_names_there_are(capsys):
    assert run(["safety", "weather", "a"]) == 2

    assert "identity" in capsys.readouterr().err
