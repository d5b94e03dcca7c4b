"""Two servers and one bot: who is in both finds in each what is of that one alone."""

from pathlib import Path

from sandbox.discord import DiscordSandbox
from tests.flows.neighbours import OnDiscord
from tests.flows.street import HAND, HELP, a_street

LAMP = {HAND: "The lamp in the reading room.", HELP: "Someone with a ladder"}


async def test_what_is_asked_in_one_server_is_on_no_page_of_the_other(tmp_path: Path) -> None:
    async with a_street("discord", tmp_path) as street:
        mo, ana = street.neighbour("Mo", elsewhere=True), street.neighbour("Ana", elsewhere=True)
        assert isinstance(street.sandbox, DiscordSandbox)
        assert isinstance(mo, OnDiscord)
        assert isinstance(ana, OnDiscord)
        room = next(channel.name for channel in street.sandbox.guild("Book Club").channels.values())
        first = await mo.run("/asks", channel=room)
        await mo.choose(first, "Choose a channel", [room])
        await street.post(street.ana)
        preview = await ana.fill(await ana.run("/ask", channel=room), LAMP)
        await ana.press(preview, "Post it")
        await street.card(street.ben)
        await street.until(lambda: any("ladder" in seen.text for seen in ana.channel(room)))
        here = [await street.ana.run(command) for command in ("/asks", "/my")]
        there = [await ana.run(command, channel=room) for command in ("/asks", "/my")]

        assert all("printers" in str(seen) and "ladder" not in str(seen) for seen in here)
        assert all("ladder" in str(seen) and "printers" not in str(seen) for seen in there)
