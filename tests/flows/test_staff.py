"""Who looks after the place is chosen by whoever runs it, and looked up at every act."""

from sandbox.discord import DiscordSandbox
from tests.flows.moderating import choose_mods, reports, the_report
from tests.flows.neighbours import Seen
from tests.flows.street import Street

WHO = "Choose who looks after this place"
HELPERS = "Helpers"


async def who(street: Street) -> Seen:
    return await street.mo.press(await street.mo.run("/askaround setup"), "Who may do what")


async def choose(street: Street, *names: str) -> Seen:
    """Let these look after the place: by a role that they get, or by their names."""
    chosen = list(names)
    if isinstance(street.sandbox, DiscordSandbox):
        street.sandbox.role(HELPERS)
        for name in names:
            street.sandbox.give_role(name, HELPERS)
        chosen = [HELPERS] if names else []
    return await street.mo.choose(await who(street), WHO, chosen)


async def a_report(street: Street) -> Seen:
    await choose_mods(street)
    await street.post(street.ana, anonymously=True)
    await reports(street.ben, await street.card(street.ben))
    return await the_report(street, "Hide", "Dismiss", "Pause the author")


async def test_who_was_chosen_acts_on_the_cards_and_others_do_not(street: Street) -> None:
    card = await a_report(street)
    chosen = await choose(street, "Dee")
    refused = await press_as(street, "Cam", card, "Dismiss")
    done = await press_as(street, "Dee", card, "Dismiss")

    assert "for those who look after this place" in refused.text
    assert "Changed." in chosen.text
    assert "Done" in done.text


async def press_as(street: Street, name: str, card: Seen, label: str) -> Seen:
    """Let somebody press a button on a card in #mods, which they are let in to see."""
    if isinstance(street.sandbox, DiscordSandbox):
        channel = street.sandbox.guild("Maple Street").channel_named("mods")
        assert channel
        channel.for_moderators = False
    else:
        mods = street.sandbox.workspace().channel_named("mods")
        user = street.sandbox.member(name).user
        assert mods
        mods.members[user.id] = user
    return await street.neighbour(name).press(card, label)


async def test_who_lost_it_acts_no_more(street: Street) -> None:
    card = await a_report(street)
    await choose(street, "Dee")
    if isinstance(street.sandbox, DiscordSandbox):
        street.sandbox.give_role("Dee", HELPERS, False)
    else:
        await choose(street)
    refused = await press_as(street, "Dee", card, "Hide")

    assert "for those who look after this place" in refused.text


async def test_what_was_chosen_is_shown_and_can_be_emptied(street: Street) -> None:
    await choose(street, "Dee", "Cam")
    shown = await who(street)
    emptied = await choose(street)

    assert ("roles you chose" in shown.text) or ("those you named" in shown.text)
    assert "Moderators are those who run this place." in emptied.text
    assert (await street.community()).settings.moderator_roles == ()


async def test_nobody_else_chooses_who_looks_after_the_place(street: Street) -> None:
    shown = await who(street)
    if isinstance(street.sandbox, DiscordSandbox):
        street.sandbox.let_moderate("Mo", False)
    else:
        street.sandbox.member("Mo").user.is_admin = False
    refused = await street.mo.choose(shown, WHO, [])

    assert "Only somebody who runs this place" in refused.text
