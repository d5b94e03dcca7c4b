"""Files beside an answer: shown with it, and refused as Discord refuses them."""

import pytest

from sandbox.discord.enclosures import MOST_BYTES, attach
from sandbox.discord.errors import Refused
from sandbox.errors import Json

FILE = {"0": ("a.json", b"{}")}


def an_answer(*ids: str) -> Json:
    """Give a callback that describes files of these numbers."""
    return {"type": 4, "data": {"content": "x", "attachments": [{"id": one, "filename": "a.json"} for one in ids]}}


def test_what_a_file_holds_stands_beside_its_description() -> None:
    body = an_answer("0")
    attach(FILE, body, allowed=True)

    assert body["data"]["attachments"] == [{"id": "0", "filename": "a.json", "text": "{}"}]


def test_a_follow_up_has_no_callback_around_it() -> None:
    body: Json = {"content": "x"}
    attach(FILE, body, allowed=True)

    assert [one["text"] for one in body["attachments"]] == ["{}"]


@pytest.mark.parametrize(
    "files, body, allowed, status, code",
    [
        ({"0": ("a.json", bytes(MOST_BYTES + 1))}, an_answer("0"), True, 413, 40005),
        (FILE, an_answer("0", "1"), True, 400, 50035),
        ({}, an_answer("0"), True, 400, 50035),
        (FILE, an_answer("0"), False, 400, 50035),
    ],
)
def test_a_file_too_large_one_that_is_not_there_and_one_in_a_wrong_place_are_refused(
    files: dict[str, tuple[str, bytes]], body: Json, allowed: bool, status: int, code: int
) -> None:
    with pytest.raises(Refused) as refused:
        attach(files, body, allowed=allowed)

    assert (refused.value.status, refused.value.body["code"]) == (status, code)
