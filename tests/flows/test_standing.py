"""Who may ask and who may offer: by a role or a channel, by days of membership; told kindly, and to them alone."""

from datetime import timedelta
from pathlib import Path

from sandbox.discord import DiscordSandbox
from tests.flows.neighbours import Seen
from tests.flows.street import PRINTER, Street, a_street, cards
from tests.flows.test_staff import who

ASKERS, HELPERS = "Choose who may ask", "Choose who may offer help"
KINDLY = "Thank you for wanting to take part."
GROUP = "regulars"


def gather(street: Street, *names: str) -> None:
    """Let these belong to the group, and nobody else: a role, or the people in a channel."""
    if isinstance(street.sandbox, DiscordSandbox):
        street.sandbox.role(GROUP)
        for name in names:
            street.sandbox.give_role(name, GROUP)
        return
    workspace = street.sandbox.workspace()
    channel = workspace.channel_named(GROUP) or street.sandbox.world.add_channel(workspace, GROUP, private=True)
    users = [street.sandbox.member(name).user for name in names]
    channel.members = {user.id: user for user in (workspace.bot, *users)}


async def let_only_regulars(street: Street, menu: str, *names: str) -> Seen:
    gather(street, *names)
    return await street.mo.choose(await who(street), menu, [GROUP])


async def test_only_who_belongs_may_ask_and_everybody_again_later(street: Street) -> None:
    chosen = await let_only_regulars(street, ASKERS, "Ana")
    refused = await street.ben.run("/ask")
    posted = await street.post(street.ana)
    await street.mo.press(await who(street), "Everybody may ask")
    form = await street.ben.run("/ask")

    assert "Who belongs to the group you chose may ask." in chosen.text
    assert KINDLY in refused.text
    assert "Posted in" in posted.text
    assert form.is_form


async def test_what_was_written_before_is_kept_when_it_may_not_be_posted(street: Street) -> None:
    preview = await street.preview(street.ben, PRINTER)
    await let_only_regulars(street, ASKERS, "Ana")
    refused = await street.ben.press(preview, "Post it")
    await street.settle()

    assert KINDLY in refused.text
    assert not cards(street.ana)
    assert any(label.startswith("Draft") for label in (await street.ben.run("/my")).menus["Open one"])


async def test_only_who_belongs_may_offer_and_the_card_is_the_same_for_all(street: Street) -> None:
    await street.post(street.ana)
    before = await street.card(street.cam)
    await let_only_regulars(street, HELPERS, "Ben")
    refused = await street.cam.press(before, "I can help")
    made = await street.offer(street.ben, await street.card(street.ben))

    assert KINDLY in refused.text
    assert "Thank you." in made.text
    assert (await street.card(street.cam)).text == before.text


async def test_an_anonymous_ask_counts_only_those_who_may_ask(street: Street) -> None:
    await let_only_regulars(street, ASKERS, "Ana", "Ben", "Cam")
    refused = await street.post(street.ana, anonymously=True)

    assert "With fewer than 10 people here, an anonymous ask would not stay anonymous." in refused.text


async def test_where_the_platform_does_not_say_nothing_is_posted(street: Street) -> None:
    preview = await street.preview(street.ana, PRINTER)
    await let_only_regulars(street, ASKERS, "Ana")
    if isinstance(street.sandbox, DiscordSandbox):
        return  # What somebody's roles are comes along with what they do.
    street.sandbox.fail_next("users.conversations", "fatal_error")
    refused = await street.ana.press(preview, "Post it")

    assert "I could not see who may do this here." in refused.text


async def test_who_came_lately_may_not_ask_yet(tmp_path: Path) -> None:
    async with a_street("discord", tmp_path) as street:
        form = await street.mo.press(await who(street), "Days of membership")
        await street.mo.fill(form, {"May ask from which day here on (0: at once)": "201"})
        refused = await street.ana.run("/ask")
        assert isinstance(street.sandbox, DiscordSandbox)
        street.sandbox.member("Ana").member.joined_at -= timedelta(days=2)
        let = await street.ana.run("/ask")

        assert KINDLY in refused.text
        assert let.is_form


async def test_where_the_platform_tells_no_days_none_can_be_chosen(tmp_path: Path) -> None:
    async with a_street("slack", tmp_path) as street:
        assert "Days of membership" not in (await who(street)).labels
