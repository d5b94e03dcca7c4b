"""Somebody leaves: nobody is blamed, and nobody can line up who left with what closed."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.flows.neighbours import Neighbour
from tests.flows.street import HELP, PRINTER, SOON, Street, cards


async def until_night(street: Street) -> None:
    """Let time pass until the coming night is over, the bot awake through all of it."""
    now = street.sandbox.clock.now()
    morning = datetime.combine((now + timedelta(days=1)).date(), datetime.min.time(), UTC) + timedelta(hours=9)
    await street.pass_by(seconds=(morning - now).total_seconds())


def closed(who: Neighbour, wish: str) -> bool:
    return any(wish in card.text and "Closed." in card.text for card in cards(who))


async def yes_to(street: Street, helper: Neighbour) -> None:
    await street.post(street.ana)
    await street.offer(helper, await street.card(helper))
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    await street.settle()


async def test_an_ask_by_name_closes_in_the_night_after_its_asker_left(street: Street) -> None:
    await street.post(street.ana)
    await street.card(street.ben)
    street.sandbox.remove_member("Ana")
    before = closed(street.ben, PRINTER[HELP])
    await until_night(street)

    await street.until(lambda: closed(street.ben, PRINTER[HELP]))
    assert not before


async def test_an_anonymous_ask_closes_one_to_four_days_later(street: Street) -> None:
    await street.post(street.ana, anonymously=True)
    await street.card(street.ben)
    street.sandbox.remove_member("Ana")
    await until_night(street)
    first_night = closed(street.ben, PRINTER[HELP])
    for _ in range(4):
        await until_night(street)

    await street.until(lambda: closed(street.ben, PRINTER[HELP]))
    assert not first_night


async def test_two_anonymous_asks_of_one_person_close_on_two_nights(street: Street) -> None:
    await street.post(street.ana, anonymously=True)
    await street.post(street.ana, {**PRINTER, HELP: "Somebody with a spirit level"}, anonymously=True)
    await street.card(street.ben, 2)
    street.sandbox.remove_member("Ana")
    nights = []
    for _ in range(5):
        await until_night(street)
        listed = await street.ben.run("/asks")  # What is open is listed as it is; a card follows when its turn comes.
        nights.append(2 - len(listed.menus.get("Look at one", ())))

    await street.until(lambda: all("Closed." in card.text for card in cards(street.ben)))
    assert nights[0] == 0
    assert nights[-1] == 2
    assert 1 in nights


async def test_no_row_says_in_the_open_that_somebody_is_gone(street: Street) -> None:
    await street.post(street.ana, anonymously=True)
    await street.post(street.cam, anonymously=True)
    await street.card(street.ben, 2)

    def shapes() -> set[tuple[object, ...]]:
        asks = "SELECT state, version, ended_at, step, author IS NULL, length(author), length(words) FROM asks"
        alarms = "SELECT alarm, count(*) FROM timers WHERE alarm IN ('look in', 'watch ask') GROUP BY alarm"
        return {*street.rows(asks), *street.rows(alarms)}

    street.sandbox.remove_member("Ana")
    await until_night(street)

    assert len(shapes()) == 3  # Both asks look the same; both are looked at.


async def test_a_helper_who_left_frees_the_ask_kindly(street: Street) -> None:
    await yes_to(street, street.ben)
    street.sandbox.remove_member("Ben")
    await until_night(street)

    await street.until(lambda: "has ended. Take care." in street.ana.dms()[-1].text)
    assert "Closed." not in (await street.card(street.cam)).text
    assert "I can help" in (await street.card(street.cam)).labels
    assert "Ben" not in street.ana.dms()[-1].text


async def test_a_quiet_helper_who_left_stays_a_night_longer(street: Street) -> None:
    await street.post(street.ana)
    opened = await street.ben.press(await street.card(street.ben), "I can help")
    quietly = {
        "By name or quietly?": "Quietly: who I am is shown to moderators alone, if reported",
        SOON: "within a week",
    }
    await street.ben.fill(opened, {"What I can do": "I know this model well.", **quietly})
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    await street.settle()
    street.sandbox.remove_member("Ben")
    await until_night(street)
    heard = [seen.text for seen in street.ana.dms() if "Take care." in seen.text]
    for _ in range(4):
        await until_night(street)

    await street.until(lambda: any("Take care." in seen.text for seen in street.ana.dms()))
    assert heard == []


async def test_who_writes_to_somebody_gone_sees_what_everybody_sees(street: Street) -> None:
    await yes_to(street, street.ben)
    street.sandbox.remove_member("Ben")
    reply = await street.ana.press(await street.own(street.ana, "Conversation"), "Reply")
    said = await street.ana.fill(reply, {"What would you like to say?": "Is seven all right?"})

    assert said.text == "Passed on. It can be read under /my."


@pytest.mark.parametrize("anonymously", [False, True])
async def test_who_is_there_is_left_alone(street: Street, anonymously: bool) -> None:
    await street.post(street.ana, anonymously=anonymously)
    await street.card(street.ben)
    for _ in range(2):
        await until_night(street)

    assert not closed(street.ben, PRINTER[HELP])
