"""What a private message says of commands is true where it is read."""

from tests.flows.street import Street
from tests.flows.test_promises import yes

WHERE = "Commands are typed in a channel of your community, not here."


async def test_a_letter_that_names_my_says_where_it_is_typed_on_discord_and_on_slack_it_is_typed_there(
    street: Street, platform: str
) -> None:
    await yes(street)

    letter = (await street.dm(street.ben)).text
    assert "/my" in letter
    assert (WHERE in letter) is (platform == "discord")
    assert WHERE not in (await street.ben.run("/my")).text
