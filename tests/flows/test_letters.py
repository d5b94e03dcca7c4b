"""What a private message says of commands is true where it is read."""

from tests.flows.street import Street

WHERE = "Commands are typed in a channel of your community, not here."


async def test_a_private_message_that_names_my_says_where_it_is_typed_where_that_is_not_there(
    street: Street, platform: str
) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))

    answer = (await street.ana.press(await street.dm(street.ana), "Yes, please")).text
    assert "/my" in answer
    assert (WHERE in answer) is (platform == "discord")
    assert WHERE not in (await street.ben.run("/my")).text
