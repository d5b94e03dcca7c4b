"""One member with two Discord clients open: what one shows, the other has already changed."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.discord import DiscordSandbox
from tests.flows.street import HELP, PRINTER, Street, a_street, cards


@pytest.fixture
async def street(tmp_path: Path) -> AsyncIterator[Street]:
    async with a_street("discord", tmp_path) as street:
        yield street


async def test_the_same_form_twice_is_one_draft(street: Street) -> None:
    opened = await street.ana.run("/ask")
    for _ in range(2):
        await street.ana.fill(opened, PRINTER)

    assert (await street.ana.run("/my")).text.count("Draft:") == 1


async def test_a_draft_too_many_gives_the_words_back(street: Street) -> None:
    opened = [await street.ana.run("/ask") for _ in range(11)]
    answers = [await street.ana.fill(one, PRINTER) for one in opened]

    assert "Your drafts are full." in (answers[-1]).text
    assert PRINTER[HELP] in (answers[-1]).text


async def test_pressing_post_twice_posts_once(street: Street) -> None:
    preview = await street.preview(street.ana)
    before = street.ana.look_again(preview).surface
    await street.ana.press(preview, "Post it")
    custom_id = next(button.custom_id for button in before.buttons if button.label == "Post it")
    again = await _press_forged(street, custom_id)
    await street.settle()

    assert "This has moved on." in again
    assert len(cards(street.ben)) == 1


async def test_a_preview_of_older_words_is_not_posted(street: Street) -> None:
    preview = await street.preview(street.ana)
    old = next(button.custom_id for button in preview.surface.buttons if button.label == "Post it")
    await street.ana.choose(preview, "Topic", ["Tech"])

    assert "The draft has changed since this card." in await _press_forged(street, old)


async def _press_forged(street: Street, custom_id: str) -> str:
    """Press a button that the screen no longer shows, as a second client of the same member can."""
    draft = await street.preview(street.ana, {**PRINTER, HELP: "Another"})
    assert isinstance(street.sandbox, DiscordSandbox)
    message = street.sandbox.world.private_of(street.sandbox.member("Ana").user)[-1]
    for row in message.components:
        for part in row.get("components", ()):
            if part.get("label") == "Post it":
                part["custom_id"] = custom_id
    return (await street.ana.press(draft, custom_id)).text
