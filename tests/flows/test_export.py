"""[Export my data]: everything that is somebody's own, for them alone, and kept nowhere."""

import json
from typing import Any

import pytest

from sandbox.slack import SlackSandbox
from tests.flows.neighbours import Neighbour, Seen
from tests.flows.street import HAND, HELP, PRINTER, Street
from tests.flows.test_safety import sent_to_others

SAY = "What would you like to say?"
SECRET = {**PRINTER, HAND: "Something that I tell nobody else: the blue folder."}


async def settings(who: Neighbour) -> Seen:
    return await who.press(await who.run("/my"), "Settings")


def written(street: Street, seen: Seen) -> dict[str, Any]:
    """Read the document, from the file or from the pages of a window."""
    if not isinstance(street.sandbox, SlackSandbox):
        ((name, text),) = seen.surface.files
        assert name == "askaround.json"
    else:
        text = "".join(
            part["text"]
            for block in seen.surface.payload["blocks"]
            for element in block.get("elements", ())
            if element["type"] == "rich_text_preformatted"
            for part in element["elements"]
        )
    held: dict[str, Any] = json.loads(text)
    return held


async def exported(street: Street, who: Neighbour) -> dict[str, Any]:
    seen = await who.press(await settings(who), "Export my data")
    assert seen.private
    assert "Everything here that is yours" in seen.text
    return written(street, seen)


async def lived(street: Street) -> None:
    """Let Ana ask by name and anonymously, Ben help and be thanked, and both say something."""
    await street.post(street.ana)
    await street.post(street.ana, SECRET, anonymously=True)
    await street.preview(street.ana, {**PRINTER, HELP: "A draft of mine"})
    await street.offer(street.ben, await street.card(street.ben))
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    reply = await street.ben.press(await street.dm(street.ben), "Reply")
    await street.ben.fill(reply, {SAY: "Seven it is, said Ben."})
    answer = await street.ana.press(await street.dm(street.ana, 2), "Reply")
    await street.ana.fill(answer, {SAY: "Seven is fine, said Ana."})
    await street.settle()


async def test_an_asker_gets_all_that_they_wrote_and_nothing_of_anybody_else(street: Street) -> None:
    await lived(street)
    held = await exported(street, street.ana)

    assert {ask["hand"] for ask in held["asks"]} == {PRINTER[HAND], SECRET[HAND]}
    assert {ask["anonymous"] for ask in held["asks"]} == {True, False}
    assert [draft["help"] for draft in held["drafts"]] == ["A draft of mine"]
    assert [turn["words"] for ask in held["asks"] for turn in ask["you_said"]] == ["Seven is fine, said Ana."]
    assert held["offers"] == []
    assert "said Ben" not in json.dumps(held)
    assert street.ben.id not in json.dumps(held)
    assert {"what", "until"} == set(held["what_is_kept_about_you"][0])


async def test_a_helper_gets_their_offers_and_what_was_written_to_them(street: Street) -> None:
    await lived(street)
    await street.ben.choose(await settings(street.ben), "What I like to help with", ["Tech"])
    held = await exported(street, street.ben)

    (offer,) = held["offers"]
    assert (offer["can_do"], offer["state"]) == ("I know this model well.", "accepted")
    assert [turn["words"] for turn in offer["you_said"]] == ["Seven it is, said Ben."]
    assert held["settings"]["topics"] == ["Tech"]
    assert "printer" not in json.dumps(held)
    assert "said Ana" not in json.dumps(held)


async def test_who_was_declined_does_not_read_it_here(street: Street) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))
    await street.ana.press(await street.dm(street.ana), "Not this time")
    before = [offer["state"] for offer in (await exported(street, street.ben))["offers"]]

    assert set(before) <= {"offered", "released"}


async def test_nobody_else_sees_it_and_it_is_kept_nowhere(street: Street, caplog: pytest.LogCaptureFixture) -> None:
    await lived(street)
    await exported(street, street.ana)
    await street.settle()

    assert "the blue folder" not in caplog.text
    assert b"the blue folder" not in street.kept()
    assert "what_is_kept_about_you" not in sent_to_others(street, street.ana)


async def test_who_has_nothing_here_gets_that(street: Street) -> None:
    held = await exported(street, street.cam)

    assert (held["asks"], held["offers"], held["drafts"], held["settings"]) == ([], [], [], None)


async def test_what_is_too_long_for_one_window_has_pages_and_a_file_holds_all(street: Street) -> None:
    for n in range(9):
        await street.preview(street.ana, {HAND: f"{n} " + "long " * 190, HELP: f"Draft {n}"})
    await street.post(street.ana, {HAND: "one " * 240, HELP: "The last"})
    first = await street.ana.press(await settings(street.ana), "Export my data")
    if isinstance(street.sandbox, SlackSandbox):
        pages = [first]
        while "More" in pages[-1].labels:
            pages.append(await street.ana.press(pages[-1], "More"))
        back = await street.ana.press(pages[-1], "Back") if len(pages) > 1 else first
        assert back.text.startswith("Everything here")
        return

    assert len(written(street, first)["drafts"]) == 9
    assert first.labels == ()
