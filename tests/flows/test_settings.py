"""What members settle for themselves under /my, and what comes of it."""

from tests.flows.neighbours import Neighbour, Seen
from tests.flows.street import PRINTER, Street, cards

TOPICS, OFTEN, HOURS = "What I like to help with", "How often I may be asked", "Quiet hours"
ZONE, QUIET = "Time zone (empty: as in this community)", "Quiet hours (empty: as in this community)"


async def settings(who: Neighbour) -> Seen:
    return await who.press(await who.run("/my"), "Settings")


async def tech(street: Street, *, asker: Neighbour) -> None:
    """Let somebody ask about something with a plug."""
    preview = await street.preview(asker, PRINTER)
    await asker.press(await asker.choose(preview, "Topic", ["Tech"]), "Post it")


async def test_settings_are_private_and_kept(street: Street) -> None:
    first = await settings(street.ben)
    await street.ben.choose(first, TOPICS, ["Tech", "Learning"])
    await street.ben.choose(await settings(street.ben), OFTEN, ["up to 5 times a week"])
    await street.ben.choose(await settings(street.ben), "Pause", ["Pause for a week"])
    shown = await settings(street.ben)
    again = await street.ben.choose(shown, "Pause", ["Not paused"])

    assert first.private
    assert "Choose what you like to help with" in first.text
    assert "When an ask about Tech, Learning or nothing in particular waits for long" in shown.text
    assert "Paused until" in shown.text
    assert "Paused until" not in again.text
    assert "Tech" not in (await settings(street.cam)).text


async def test_nothing_can_be_chosen_again(street: Street) -> None:
    chosen = await street.ben.choose(await settings(street.ben), TOPICS, ["Tech"])
    nothing = await street.ben.choose(chosen, TOPICS, ["Nothing for now"])

    assert "Choose what you like to help with" in nothing.text


async def test_quiet_hours_and_a_time_zone_are_typed_and_given_back_where_they_cannot_be_read(street: Street) -> None:
    form = await street.ben.press(await settings(street.ben), HOURS)
    unread = await street.ben.fill(form, {ZONE: "Asia/Tokyo", QUIET: "at night"})
    form = await street.ben.press(await settings(street.ben), HOURS)
    unknown = await street.ben.fill(form, {ZONE: "Tokyo time", QUIET: "21-9"})
    form = await street.ben.press(await settings(street.ben), HOURS)
    kept = await street.ben.fill(form, {ZONE: "Asia/Tokyo", QUIET: "21-9"})

    assert "Two full hours work" in unread.text
    assert "at night" in unread.text
    assert "I do not know that time zone" in unknown.text
    assert "Tokyo time" in unknown.text
    assert "Quiet hours: 21:00 to 9:00. Time zone: Asia/Tokyo." in kept.text
    form = await street.ben.press(await settings(street.ben), HOURS)
    assert (form.fields[ZONE], form.fields[QUIET]) == ("Asia/Tokyo", "21-9")
    empty = await street.ben.fill(form, {ZONE: "", QUIET: ""})
    assert "Time zone: UTC." in empty.text


async def test_who_likes_to_help_is_asked_privately_about_an_ask_that_waits_and_can_offer_at_once(
    street: Street,
) -> None:
    await street.ben.choose(await settings(street.ben), TOPICS, ["Tech"])
    await street.cam.choose(await settings(street.cam), TOPICS, ["Learning"])
    await tech(street, asker=street.ana)
    await street.card(street.ben)
    await street.pass_by(hours=5)
    request = await street.dm(street.ben)

    thanks = await street.offer(street.ben, request)
    offer = await street.dm(street.ana)

    assert "Could this be one for you?" in request.text
    assert "Nothing is expected" in request.text
    assert "Nothing owed" in thanks.text
    assert "Ben can help." in offer.text
    assert not street.cam.dms()
    assert len(cards(street.cam)) == 1


async def test_who_pauses_is_left_alone(street: Street) -> None:
    await street.ben.choose(await settings(street.ben), TOPICS, ["Tech"])
    await street.ben.choose(await settings(street.ben), "Pause", ["Pause for a month"])
    await tech(street, asker=street.ana)
    await street.card(street.ben)
    await street.pass_by(hours=5)

    assert not street.ben.dms()


async def test_invitations_are_turned_on_and_off(street: Street) -> None:
    off = await settings(street.ben)
    on = await street.ben.press(off, "Invite me to ask, now and then")
    stopped = await street.ben.press(on, "Stop these")

    assert "Now and then I ask" not in off.text
    assert "Now and then I ask whether there is something small" in on.text
    assert "Invite me to ask, now and then" not in on.labels
    assert "Invite me to ask, now and then" in stopped.labels
