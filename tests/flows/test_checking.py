"""The self-check of setup says what works, and of what does not what to do."""

from sandbox.discord import DiscordSandbox
from sandbox.discord.state import Access
from sandbox.slack import SlackSandbox
from tests.flows.moderating import choose_mods
from tests.flows.neighbours import Seen
from tests.flows.street import Street, cards

TEST, HELLO = "This is a test", "Small asks appear here."


async def check(street: Street) -> Seen:
    checked = await street.mo.press(await street.mo.run("/askaround setup"), "Check")
    await street.settle()
    return checked


async def test_where_all_is_well_it_says_so_and_a_test_card_arrives(street: Street) -> None:
    await choose_mods(street)
    checked = await check(street)
    arrived = street.mo.channel("mods")[-1]

    assert "Asks can appear in" in checked.text
    assert "a test card is on its way there" in checked.text
    assert "No country is chosen" in checked.text
    assert TEST in arrived.text


async def test_without_a_moderators_channel_it_says_how_to_choose_one(street: Street) -> None:
    checked = await check(street)

    assert "No moderators' channel is chosen yet." in checked.text
    assert not [seen for seen in street.mo.channel("help") if TEST in seen.text]


async def test_a_moderators_channel_that_everybody_reads_gets_no_test_card(street: Street) -> None:
    await choose_mods(street, "random")
    checked = await check(street)

    assert "Everybody can read" in checked.text
    assert not [seen for seen in street.mo.channel("random") if TEST in seen.text]


async def test_a_channel_in_which_the_bot_may_not_write_is_named(street: Street) -> None:
    silence(street, Access.READ)
    checked = await check(street)

    assert "I may not send messages in" in checked.text


async def test_a_channel_that_the_bot_cannot_see_is_named(street: Street) -> None:
    await choose_mods(street)
    silence(street, Access.NONE, "mods")
    checked = await check(street)

    assert "where moderators should hear. Let me in there." in checked.text


async def test_what_the_platform_does_not_say_is_not_guessed(street: Street) -> None:
    setup = await street.mo.run("/askaround setup")
    if isinstance(street.sandbox, SlackSandbox):
        street.sandbox.fail_next("conversations.info", "fatal_error")
    else:
        street.sandbox.fail_next("GET", "/channels/", 503, None)
        street.sandbox.fail_next("GET", "/channels/", 503, None, times=9)
    checked = await street.mo.press(setup, "Check")

    assert "I could not see how things are in" in checked.text


async def test_nobody_else_looks_around(street: Street) -> None:
    setup = await street.mo.run("/askaround setup")
    if isinstance(street.sandbox, DiscordSandbox):
        street.sandbox.let_moderate("Mo", False)
    else:
        street.sandbox.member("Mo").user.is_admin = False
    refused = await street.mo.press(setup, "Check")

    assert "Only somebody who runs this place" in refused.text


async def test_what_could_not_be_shown_is_brought_once_all_is_well_and_the_hello_is_not_doubled(street: Street) -> None:
    await street.pass_by(minutes=11)
    silence(street, Access.READ)
    kept = await street.post(street.ana)
    await street.settle()
    silence(street, Access.WRITE)
    checked = await check(street)
    again = await street.choose_channel("help")
    await street.settle()
    shown = [seen.text for seen in street.mo.channel("help")]

    assert "It is kept, and I may not send messages in" in kept.text
    assert "What waited is on its way there now." in checked.text
    assert len(cards(street.ben)) == 1
    assert sum(HELLO in text for text in shown) == 1
    assert "Asks appear in" in again.text


async def test_what_was_wrong_is_not_said_any_more_once_it_is_mended(street: Street) -> None:
    silence(street, Access.READ, "random")
    await street.choose_channel("random")
    silence(street, Access.WRITE, "random")
    posted = await street.post(street.ana)

    assert "Posted in" in posted.text


async def test_where_it_may_not_write_it_says_so_at_once_and_its_hello_follows(street: Street) -> None:
    silence(street, Access.READ, "random")
    chosen = await street.choose_channel("random")
    await street.settle()
    silence(street, Access.WRITE, "random")
    await check(street)

    assert "is chosen, and I may not send messages there yet." in chosen.text
    assert "from now on" not in chosen.text
    assert [HELLO in seen.text for seen in street.mo.channel("random")] == [True]


def silence(street: Street, access: Access, name: str = "help") -> None:
    """Take from the bot what it may do in a channel, or give it back."""
    if isinstance(street.sandbox, DiscordSandbox):
        channel = street.sandbox.guild("Maple Street").channel_named(name)
        assert channel
        channel.bot_access = access
    else:
        street.sandbox.let_bot(access is Access.WRITE, name)
