"""No ask dies in silence: its asker hears, says what they would like, and nothing ends unsaid."""

from datetime import timedelta

from bot.model.decisions import Event
from bot.ports import Directory
from tests.flows.neighbours import Seen
from tests.flows.street import HAND, HELP, PRINTER, Street, cards


async def newest(street: Street, words: str) -> Seen:
    """Wait until the newest private message to Ana says these words."""
    await street.until(lambda: bool(street.ana.dms()) and words in street.ana.dms()[-1].text)
    return street.ana.dms()[-1]


async def asked(street: Street) -> Seen:
    """Let Ana ask by name, and three days pass without an offer."""
    await street.post(street.ana)
    await street.card(street.ben)
    await street.pass_by(days=3)
    return await newest(street, "is still on show")


async def test_whoever_waited_for_days_is_asked_and_keeps_it_open(street: Street) -> None:
    told = await asked(street)
    assert told.labels == ("Keep it open", "Reword it", "Sorted", "Close it")

    kept = await street.ana.press(told, "Keep it open")
    await street.pass_by(days=2)
    assert "It stays on show." in kept.text
    assert cards(street.ben)[0].labels == ("I can help", "Me too", "Report")
    assert len(street.ana.dms()) == 1

    await street.pass_by(days=1)
    await street.until(lambda: len(street.ana.dms()) == 2)
    assert "is still on show" in street.ana.dms()[-1].text


async def test_other_words_begin_a_new_wait(street: Street) -> None:
    told = await asked(street)
    form = await street.ana.press(told, "Reword it")
    await street.ana.fill(form, {**PRINTER, HELP: "Somebody to look at it with"})
    await street.settle()
    await street.pass_by(hours=23)

    (card,) = cards(street.ben)
    assert "Somebody to look at it with" in card.text
    assert "I can help" in card.labels


async def test_an_ask_that_nobody_answers_and_nobody_keeps_is_closed_kindly(street: Street) -> None:
    await asked(street)
    await street.pass_by(days=2, hours=1)
    told = await newest(street, "has run its time")

    (card,) = cards(street.ben)
    assert "Closed." in card.text
    assert not card.labels
    assert "You can ask again with /ask" in told.text


async def test_without_a_name_the_message_says_nothing_and_the_card_behind_it_all(street: Street) -> None:
    await street.post(street.ana, anonymously=True)
    await street.card(street.ben)
    await street.pass_by(days=3)
    told = await newest(street, "There is something new in Askaround.")
    shown = await street.ana.press(told, "Show me")
    closed = await street.ana.press(shown, "Close it")
    await street.settle()

    assert "printer" not in told.text
    assert "is still on show" in shown.text
    assert "Closed." in closed.text
    assert "Closed." in cards(street.ben)[0].text


async def test_without_a_name_the_kind_closing_is_read_behind_the_message(street: Street) -> None:
    await street.post(street.ana, anonymously=True)
    await street.card(street.ben)
    await street.pass_by(days=3)
    await newest(street, "There is something new in Askaround.")
    await street.pass_by(days=2, hours=1)
    await street.until(lambda: len(street.ana.dms()) == 2)
    shown = await street.ana.press(street.ana.dms()[-1], "Show me")

    assert "has run its time and is closed now." in shown.text
    assert "You can ask again with /ask" in shown.text
    assert PRINTER[HAND] in shown.text


async def test_a_week_switched_off_is_made_up_for_with_one_message(street: Street) -> None:
    await street.post(street.ana)
    await street.card(street.ben)
    await street.pass_by(days=7)
    await newest(street, "is still on show")
    await street.pass_by(minutes=1)

    assert len(street.ana.dms()) == 1
    assert len(cards(street.ben)) == 1
    assert "I can help" in cards(street.ben)[0].labels


async def test_a_first_answer_within_a_day_counts_once(street: Street) -> None:
    await street.post(street.ana)
    card = await street.card(street.ben)
    await street.offer(street.ben, card)
    await street.offer(street.cam, card)

    assert await counted(street, Event.ASK_SHOWN, Event.ANSWERED_IN_A_DAY, Event.HELP_OFFERED) == [1, 1, 2]


async def counted(street: Street, *events: Event) -> list[int]:
    """Say how often these things happened this week."""
    now, community = street.sandbox.clock.now(), (await street.community()).id

    def look(directory: Directory) -> list[int]:
        unit = directory.within(community)
        return [unit.counted(event, now, now + timedelta(days=7)) for event in events]

    assert street.bot
    return await street.bot.store.read(look)
