"""The first of those who run a place to use a command gets two things to choose, in private, and goes on from there."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.discord.state import Access
from sandbox.slack import SlackSandbox
from tests.flows.street import PRINTER, Street, a_street, cards
from tests.flows.test_checking import silence

CHANNEL, MODERATORS = "Choose a channel", "Choose the moderators' channel"


@pytest.fixture
async def newcomer(platform: str, tmp_path: Path) -> AsyncIterator[Street]:
    """Give a street in which nobody has chosen anything yet."""
    async with a_street(platform, tmp_path, set_up=False) as street:
        await street.until(lambda: bool(street.bot and street.bot.gateways[street.platform].is_ready))
        yield street


async def test_somebody_who_runs_the_place_chooses_two_things_and_goes_on_to_their_ask(newcomer: Street) -> None:
    first = await newcomer.mo.run("/ask")
    chosen = await newcomer.mo.choose(first, CHANNEL, ["help"])
    both = await newcomer.mo.choose(chosen, MODERATORS, ["mods"])
    preview = await newcomer.mo.fill(await newcomer.mo.press(both, "Go on to your ask"), PRINTER)
    posted = await newcomer.mo.press(preview, "Post it")
    card = await newcomer.card(newcomer.ben)

    assert first.private
    assert set(first.menus) == {CHANNEL, MODERATORS}
    assert "Welcome. There are two things to choose" in first.text
    assert "Go on to your ask" not in first.labels
    assert "Posted in" in posted.text
    assert PRINTER["What would help?"] in card.text


async def test_a_channel_that_cannot_be_written_to_is_looked_at_again_without_losing_the_way(newcomer: Street) -> None:
    first = await newcomer.mo.run("/ask")
    silence(newcomer, Access.READ)
    shut = await newcomer.mo.choose(first, CHANNEL, ["help"])
    still = await newcomer.mo.press(shut, "Check")
    silence(newcomer, Access.WRITE)
    fine = await newcomer.mo.press(still, "Check")
    form = await newcomer.mo.press(fine, "Go on to your ask")

    assert "The moderators' channel can wait." in first.text
    assert "Check" not in first.labels
    assert "then press [Check]" in shut.text
    assert "I may not send messages in" in still.text
    assert "Asks can appear in" in fine.text
    assert form.is_form


@pytest.mark.parametrize("command,there", [("/asks", "Nothing open here right now."), ("/my", "Nothing here yet.")])
async def test_what_was_typed_is_one_press_away(newcomer: Street, command: str, there: str) -> None:
    first = await newcomer.mo.run(command)
    again = await newcomer.mo.run(command)
    led = await newcomer.mo.press(again, "Go on")

    assert set(first.menus) == set(again.menus) == {CHANNEL, MODERATORS}
    assert there in led.text
    assert led.private


async def test_nobody_else_is_asked_anything_and_nothing_is_said_in_public(newcomer: Street) -> None:
    await newcomer.mo.run("/ask")
    told = [(await newcomer.ben.run(command)).text for command in ("/ask", "/askaround setup")]
    await newcomer.settle()

    assert "No channel has been chosen here yet." in told[0]
    assert "Only somebody who runs this place" in told[1]
    assert not newcomer.ben.channel("help")
    assert not cards(newcomer.ben)


@pytest.mark.parametrize("platform", ["slack"])  # Discord says it with what is typed.
async def test_whoever_runs_the_place_is_not_told_otherwise_where_slack_did_not_say(newcomer: Street) -> None:
    assert isinstance(newcomer.sandbox, SlackSandbox)
    newcomer.sandbox.fail_next("users.info", times=2)
    unsure = await newcomer.mo.run("/askaround setup")
    known = await newcomer.mo.run("/askaround setup")

    assert "I could not see who looks after this place. Please try again in a minute." in unsure.text
    assert CHANNEL in known.menus
