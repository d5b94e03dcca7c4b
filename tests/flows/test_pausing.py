"""Everything is paused at one command, and goes on at one press."""

import asyncio
import json

import pytest

from tests.flows.moderating import SAY, acts, choose_mods, reported, reports
from tests.flows.street import PRINTER, Street, cards

KINDLY = "have paused everything here for a while"


@pytest.fixture
async def street(street: Street) -> Street:
    """Give a street whose moderators hear in #mods."""
    await choose_mods(street)
    return street


async def test_nothing_goes_up_and_nothing_typed_is_lost_until_it_is_resumed(street: Street) -> None:
    paused = await street.mo.run("/askaround pause")
    await street.until(lambda: len(reported(street)) == 1)
    shown = reported(street)[0].text
    refused = await street.post(street.ana)
    draft = await street.own(street.ana, "Draft")
    before = cards(street.ben)
    answer = await street.mo.press(reported(street)[0], "Resume")
    await street.until(lambda: "goes on" in reported(street)[0].text)
    posted = await street.ana.press(draft, "Post it")
    await street.card(street.ben)

    assert paused.private
    assert paused.labels == ("Resume",)
    assert "Paused by Mo." in shown
    assert "Resumed by Mo." in reported(street)[0].text
    assert KINDLY in refused.text
    assert PRINTER["What would help?"] in draft.text
    assert before == []
    assert "goes on" in answer.text
    assert reported(street)[0].labels == ()
    assert "Posted in" in posted.text


async def test_offers_and_turns_stop_and_come_back_to_their_writers(street: Street) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    yes = await street.dm(street.ben)
    opened = await street.ben.press(yes, "Reply")
    await street.mo.run("/askaround pause")
    said = await street.ben.fill(opened, {SAY: "I could come by at seven."})
    offered = await street.cam.press(cards(street.cam)[0], "I can help")
    closed = await street.ana.press(await street.own(street.ana, "My ask"), "Close")

    assert KINDLY in said.text
    assert "I could come by at seven." in said.text
    assert KINDLY in offered.text
    assert "Closed." in closed.text


async def test_what_falls_due_waits_and_comes_after_it_was_resumed(street: Street) -> None:
    await street.post(street.ana)
    await street.card(street.ben)
    paused = await street.mo.run("/askaround pause")
    await street.pass_by(days=3, hours=1)
    during = [*street.ana.dms(), *street.mo.channel("mods")[2:]]
    await street.mo.press(paused, "Resume")
    await street.settle()
    at_once = street.ana.dms()
    await street.pass_by(hours=2)
    await street.until(lambda: bool(street.ana.dms()))

    assert during == []
    assert at_once == []
    assert "still on show" in street.ana.dms()[0].text


async def test_moderators_act_on_reports_while_all_is_paused(street: Street) -> None:
    await street.post(street.ana)
    await reports(street.ben, await street.card(street.ben))
    await street.until(lambda: len(reported(street)) == 1)
    await acts(street, "Hide", "Restore", "Remove", "Pause the author")
    await street.mo.run("/askaround pause")
    await street.until(lambda: len(reported(street)) == 2)
    await street.mo.press(reported(street)[0], "Restore")
    await street.until(lambda: "Restored by Mo." in reported(street)[0].text)
    await street.until(lambda: "Report" in cards(street.ben)[0].labels)

    assert "paused" in reported(street)[1].text


async def test_only_who_looks_after_the_place_pauses_and_resumes(street: Street) -> None:
    await choose_mods(street, "random")
    await street.mo.run("/askaround pause")
    await street.until(lambda: "Resume" in street.ben.channel("random")[-1].labels)
    refused = await street.ben.press(street.ben.channel("random")[-1], "Resume")

    assert "This is for those who look after this place." in refused.text
    assert KINDLY in (await street.post(street.ana)).text


async def test_two_who_resume_together_end_it_once_and_both_are_told_kindly(street: Street) -> None:
    first = await street.mo.run("/askaround pause")
    second = await street.mo.run("/askaround pause")
    await asyncio.gather(street.mo.press(first, "Resume"), street.mo.press(second, "Resume"))
    await street.settle()

    told = json.dumps([[one.body, one.response] for one in street.sandbox.exchanges])
    assert told.count("Somebody has just seen to this") >= 1
    assert "Posted in" in (await street.post(street.ana)).text
    assert len(reported(street)) == 1
