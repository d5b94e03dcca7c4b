"""Somebody points an ask out, and those who look after the place do something about it."""

import asyncio
import json
import logging
from pathlib import Path

import pytest

from tests.flows.canaries import private_channel, secrets_of, spellings
from tests.flows.moderating import acts, choose_mods, reported, reported_ask, reports, the_report
from tests.flows.neighbours import Neighbour
from tests.flows.street import PRINTER, Street, a_street, cards


@pytest.fixture
async def street(street: Street) -> Street:
    """Give a street whose moderators hear in #mods."""
    await choose_mods(street)
    return street


async def test_moderators_see_what_was_reported_and_neither_who_did_nor_who_asked(street: Street) -> None:
    await street.post(street.ana, anonymously=True)
    thanks = await reports(street.ben, await street.card(street.ben), "It may not be for here.")
    again = await reports(street.ben, await street.card(street.ben))
    card = await the_report(street, "Hide", "Dismiss", "Pause the author")

    assert thanks.private
    assert "Thank you for looking out." in thanks.text
    assert again.text == thanks.text
    assert "An ask was reported." in card.text
    assert "Five minutes with someone who knows printers" in card.text
    assert "It may not be for here." in card.text
    assert "By: Someone here." in card.text
    assert not any(name in card.text for name in ("Ana", "Ben"))


async def test_a_listed_ask_can_be_reported_as_its_card_can(street: Street) -> None:
    await street.post(street.ana)
    await street.card(street.ben)
    listed = await street.ben.run("/asks")
    shown = await street.ben.choose(listed, "Look at one", [listed.menus["Look at one"][0]])
    await reports(street.ben, shown)

    assert "By: Ana." in (await the_report(street, "Hide", "Dismiss", "Pause the author")).text


async def test_what_was_reported_before_there_was_a_channel_waits_for_it(platform: str, tmp_path: Path) -> None:
    async with a_street(platform, tmp_path) as street:
        await street.post(street.ana)
        thanks = await reports(street.ben, await street.card(street.ben), "It may not be for here.")
        await street.settle()
        before = reported(street)
        await choose_mods(street)
        card = await the_report(street, "Hide", "Dismiss", "Pause the author")

    assert "Thank you for looking out." in thanks.text
    assert before == []
    assert "It may not be for here." in card.text


async def test_a_hidden_ask_is_off_show_and_nothing_can_be_done_with_it_until_it_is_restored(street: Street) -> None:
    await reported_ask(street)
    public = cards(street.ben)[0]
    listed = await street.cam.run("/asks")
    shown = await street.cam.choose(listed, "Look at one", [listed.menus["Look at one"][0]])
    done, hidden = await acts(street, "Hide", "Restore", "Remove", "Pause the author")
    await street.until(lambda: "not on show" in cards(street.ben)[0].text)
    pressed = [await street.cam.press(shown, label) for label in ("I can help", "Me too")]
    told = await street.ana.press(await street.dm(street.ana), "Show me")
    _, _ = await acts(street, "Restore", "Hide", "Pause the author")
    await street.until(lambda: "Report" in cards(street.ben)[0].labels)

    assert done.text == "Done."
    assert done.private
    assert "Hidden by Mo." in hidden.text
    assert all("This has moved on." in seen.text for seen in pressed)
    assert "Not on show for now." in told.text
    assert cards(street.ben)[0].text == public.text


async def test_a_hidden_card_shows_no_word_of_the_ask(street: Street) -> None:
    await reported_ask(street, anonymously=False)
    await acts(street, "Hide", "Restore", "Remove", "Pause the author")
    await street.until(lambda: "not on show" in cards(street.ben)[0].text)

    card = cards(street.ben)[0]
    assert card.text == "This ask is not on show for now."
    assert card.labels == ()
    assert "is not on show for now" in (await street.dm(street.ana)).text
    assert "Nothing open here right now." in (await street.ben.run("/asks")).text


async def test_a_removed_ask_has_closed_for_everybody_and_its_conversations_end_at_once(street: Street) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    yes = await street.dm(street.ben)
    await reports(street.cam, cards(street.cam)[0])
    await the_report(street, "Hide", "Dismiss", "Pause the author")
    await acts(street, "Hide", "Restore", "Remove", "Pause the author")
    _, removed = await acts(street, "Remove", "Pause the author")
    await street.until(lambda: cards(street.ben)[0].text == "This ask has closed.")
    heard = await street.dm(street.ben, 2)

    assert "Removed by Mo." in removed.text
    assert "This ask has closed:" in heard.text
    assert "three days" not in heard.text
    assert "This has ended already." in (await street.ben.press(yes, "Reply")).text
    await street.until(lambda: any("was closed by those" in seen.text for seen in street.ana.dms()))


async def test_a_hidden_ask_about_which_nobody_decides_is_removed_after_seven_days(street: Street) -> None:
    await reported_ask(street)
    await acts(street, "Hide", "Restore", "Remove", "Pause the author")
    await street.pass_by(days=6, hours=23)
    before = reported(street)[0].labels
    await street.pass_by(hours=2)
    await the_report(street, "Pause the author")

    assert before == ("Restore", "Remove", "Pause the author")
    assert cards(street.ben)[0].text == "This ask has closed."


async def test_a_dismissed_report_changes_nothing_and_is_done_with(street: Street) -> None:
    await reported_ask(street)
    _, card = await acts(street, "Dismiss")

    assert "Dismissed by Mo." in card.text
    assert "Report" in cards(street.ben)[0].labels
    assert not street.ana.dms()


async def test_a_paused_author_posts_by_name_only_and_nobody_learns_who_it_is(street: Street) -> None:
    await reported_ask(street)
    once, card = await acts(street, "Pause the author", "Hide", "Pause the author")
    twice, _ = await acts(street, "Pause the author", "Hide", "Pause the author")
    preview = await street.ana.choose(await street.preview(street.ana), "By name or anonymously?", ["Post anonymously"])
    refused = await street.ana.press(preview, "Post it")
    named = await street.post(street.ana)
    others = await street.post(street.cam, anonymously=True)

    assert once.text == twice.text == "Done."
    assert "Author paused by Mo." in card.text
    assert refused.private
    assert "can go out by name only" in refused.text
    assert "Posted in" in named.text
    assert "On its way" in others.text or "on its way" in others.text
    assert not any("Ana" in seen.text for seen in reported(street))


async def test_a_pause_is_over_after_its_days(street: Street) -> None:
    form = await street.mo.press(await street.mo.run("/askaround setup"), "Safety")
    await street.mo.fill(form, {"A paused author waits for (days)": "2"})
    await reported_ask(street)
    await acts(street, "Pause the author", "Hide", "Pause the author")
    await street.pass_by(days=3)

    assert "on its way" in (await street.post(street.ana, anonymously=True)).text


async def test_a_moderator_does_not_judge_their_own_ask_and_nobody_sees_that_they_tried(street: Street) -> None:
    await street.post(street.mo, anonymously=True)
    await reports(street.ben, await street.card(street.ben))
    before = await the_report(street, "Hide", "Dismiss", "Pause the author")
    refused = [await street.mo.press(before, label) for label in ("Hide", "Dismiss", "Pause the author")]
    await street.settle()

    assert all(seen.private and "somebody else to decide" in seen.text for seen in refused)
    assert reported(street)[0].surface == before.surface
    assert "Report" in cards(street.ben)[0].labels


async def test_who_does_not_look_after_the_place_does_nothing_where_they_see_a_report(street: Street) -> None:
    await choose_mods(street, "random")
    await street.post(street.ana)
    await reports(street.cam, await street.card(street.cam))
    await street.until(lambda: "Hide" in street.ben.channel("random")[-1].labels)
    refused = await street.ben.press(street.ben.channel("random")[-1], "Hide")
    await street.settle()

    assert "This is for those who look after this place." in refused.text
    assert "Hide" in street.ben.channel("random")[-1].labels
    assert "Report" in cards(street.ben)[0].labels


async def test_what_is_pressed_twice_happens_once_and_the_second_is_told_kindly(street: Street) -> None:
    card = await reported_ask(street)
    await asyncio.gather(street.mo.press(card, "Hide"), street.mo.press(card, "Hide"))
    after = await the_report(street, "Restore", "Remove", "Pause the author")
    await street.settle()

    told = json.dumps([[one.body, one.response] for one in street.sandbox.exchanges])
    assert told.count('"Done."') == told.count("Somebody has just seen to this") > 0
    assert after.text.count("Hidden by Mo.") == 1
    assert len(street.ana.dms()) == 1


async def test_the_asker_learns_nothing_of_a_report(street: Street) -> None:
    await reported_ask(street, why="Not for here.")
    await street.settle()

    assert not street.ana.dms()
    assert PRINTER["What would help?"] in (await street.own(street.ana, "My ask")).text


@pytest.mark.parametrize("canary_asks", [True, False])
async def test_no_payload_no_row_and_no_log_line_tells_who_asked_or_who_reported(
    street: Street, asker: Neighbour, canary_asks: bool, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    who_asks, who_reports = (asker, street.ben) if canary_asks else (street.ana, asker)
    await street.post(who_asks, anonymously=True)
    await reports(who_reports, await street.card(who_reports), "It may not be for here.")
    await the_report(street, "Hide", "Dismiss", "Pause the author")
    for label, then in (
        ("Pause the author", ("Hide", "Pause the author")),
        ("Hide", ("Restore", "Remove", "Pause the author")),
        ("Remove", ("Pause the author",)),
    ):
        await acts(street, label, *then)
    await street.settle()

    private = {asker.id, *private_channel(street, asker)}
    theirs = [one for one in street.sandbox.exchanges if one.audience and not set(one.audience) <= private]
    places = [json.dumps([[one.body, one.response] for one in theirs]).encode(), caplog.text.encode()]
    places.append(street.kept())
    forms = [form for secret in secrets_of(street, asker) for form in spellings(secret)]
    assert not [form for form in forms for place in places if form in place]
