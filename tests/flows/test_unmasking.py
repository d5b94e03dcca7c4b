"""In an emergency two moderators together open a name; one alone never does, and the asker is told."""

import pytest

from bot.decide.hours import next_weekly
from bot.model.audit import Deed, Trail
from sandbox.slack import SlackSandbox
from tests.flows.neighbours import Neighbour, Seen
from tests.flows.street import PRINTER, Street, cards

SWITCH = "May two moderators open a name?"
WHY = "Why does this name have to be opened?"
REASON = "The last line worries me."


def promote(street: Street, name: str) -> Neighbour:
    """Let somebody look after the place, too."""
    if isinstance(street.sandbox, SlackSandbox):
        user = street.sandbox.member(name).user
        user.is_admin = True
        street.sandbox.channel("mods").members[user.id] = user
    else:
        street.sandbox.let_moderate(name, True)
    return street.neighbour(name)


def demote(street: Street, name: str) -> None:
    """Let somebody look after the place no longer."""
    if isinstance(street.sandbox, SlackSandbox):
        street.sandbox.member(name).user.is_admin = False
    else:
        street.sandbox.let_moderate(name, False)


async def switched(street: Street, choice: str) -> Seen:
    form = await street.mo.press(await street.mo.run("/askaround setup"), "Opening a name")
    return await street.mo.fill(form, {SWITCH: choice})


async def allowed(street: Street) -> None:
    """Let Mo choose the moderators' channel and switch it on, and the week go by; Dee has been around for as long."""
    setup = await street.mo.run("/askaround setup")
    await street.mo.choose(setup, "Choose the moderators' channel", ["mods"])
    await promote(street, "Dee").run("/askaround unmask")
    await switched(street, "Yes, in an emergency, a week after I say so")
    await street.settle()
    await street.pass_by(days=8)


@pytest.fixture
async def street(street: Street) -> Street:
    await allowed(street)
    return street


async def asked(street: Street, who: Neighbour | None = None) -> Seen:
    """Let Ana ask without her name; give the card as Ben sees it."""
    await street.post(who or street.ana, anonymously=True)
    return await street.card(street.ben)


async def chosen(street: Street, who: Neighbour) -> Seen:
    listed = await who.run("/askaround unmask")
    return await who.choose(listed, "Choose an ask", [listed.menus["Choose an ask"][0]])


async def requested(street: Street, who: Neighbour) -> Seen:
    """Let *who* ask for the name, and give what they are told."""
    form = await who.press(await chosen(street, who), "Ask for the name")
    return await who.fill(form, {WHY: REASON})


def requests(street: Street) -> list[Seen]:
    """Give the cards about opening a name, in the moderators' channel."""
    return [seen for seen in street.dee.channel("mods") if "open the name" in seen.text or "Opening the" in seen.text]


async def card(street: Street, *labels: str) -> Seen:
    await street.until(lambda: [seen.labels for seen in requests(street)][-1:] == [labels])
    return requests(street)[-1]


async def agreed(street: Street) -> Seen:
    """Let Mo ask for the name, and Dee agree; give the message with the button."""
    await requested(street, street.mo)
    await street.dee.press(await card(street, "I agree", "Withdraw"), "I agree")
    await street.settle()
    return next(told for told in street.mo.dms() if "Show the name" in told.labels)


async def trail(street: Street) -> Trail:
    assert street.bot
    community = (await street.community()).id
    return await street.bot.store.read(lambda directory: directory.within(community).trail.read())


async def deeds(street: Street) -> list[Deed]:
    return [line.deed for line in (await trail(street)).lines][-3:]


async def test_two_moderators_together_open_a_name_and_the_asker_is_told(street: Street) -> None:
    await asked(street)
    said = await requested(street, street.mo)
    shown = await card(street, "I agree", "Withdraw")
    thanks = await street.dee.press(shown, "I agree")
    await street.settle()
    told = [dm for dm in street.ana.dms() if "something new" in dm.text][-1]
    read = await street.ana.press(told, "Show me")
    name = await street.mo.press(next(dm for dm in street.mo.dms() if "Show the name" in dm.labels), "Show the name")

    assert "Asked." in said.text
    assert all(words in shown.text for words in ("Mo would open", PRINTER["What would help?"], REASON))
    assert "Agreed. Whoever asked is told now." in thanks.text
    assert "Two moderators agreed to open your name" in read.text
    assert read.private
    assert PRINTER["What would help?"] not in told.text
    assert name.private
    assert "Ana" in name.text
    assert await deeds(street) == [Deed.UNMASKING_REQUESTED, Deed.UNMASKING_AGREED, Deed.UNMASKING_SHOWN]
    assert (await trail(street)).broken_at is None


async def test_the_name_is_sent_in_the_one_answer_and_nowhere_else(street: Street) -> None:
    await asked(street)
    button = await agreed(street)
    before = len(street.sandbox.exchanges)
    await street.mo.press(button, "Show the name")
    again = await street.mo.press(button, "Show the name")
    await street.settle()

    naming = [one for one in list(street.sandbox.exchanges)[before:] if "was asked by" in str(one.body)]
    assert len(naming) == 1
    assert "This has moved on." in again.text
    assert "Ana" not in str([seen.text for seen in (*street.mo.channel("mods"), *street.dee.dms(), *street.mo.dms())])
    assert "It was shown to the one who asked for it." in (await card(street)).text


async def test_one_moderator_alone_opens_nothing(street: Street) -> None:
    await asked(street)
    await requested(street, street.mo)
    refused = await street.mo.press(await card(street, "I agree", "Withdraw"), "I agree")
    again = await chosen(street, street.mo)

    assert "This is for another moderator" in refused.text
    assert "Somebody has asked for this name already." in (await street.mo.press(again, "Ask for the name")).text


async def test_neither_the_asker_nor_a_helper_nor_a_newcomer_is_the_other_and_all_read_the_same(street: Street) -> None:
    help_card = await asked(street, street.dee)
    await street.offer(promote(street, "Ben"), help_card)
    await street.ben.run("/askaround unmask")
    await street.pass_by(days=1)
    await requested(street, street.mo)
    shown = await card(street, "I agree", "Withdraw")
    newcomer = promote(street, "Cam")
    answers = [await who.press(shown, "I agree") for who in (street.dee, street.ben, newcomer)]
    asker_requests = await street.dee.press(await chosen(street, street.dee), "Ask for the name")

    assert {answer.text for answer in answers} == {answers[0].text}
    assert "This is for another moderator" in answers[0].text
    assert "Somebody has asked for this name already." in asker_requests.text


async def test_only_the_one_who_asked_for_it_is_shown_the_name(street: Street) -> None:
    await asked(street)
    await agreed(street)
    await street.settle()
    theirs = await street.dee.run("/askaround unmask")
    mine = await street.mo.run("/askaround unmask")

    assert "Which ask is it about?" in theirs.text
    assert "Ana" in (await street.mo.press(mine, "Show the name")).text


async def test_after_a_quarter_of_an_hour_nobody_is_shown_anything(street: Street) -> None:
    await asked(street)
    button = await agreed(street)
    await street.pass_by(minutes=16)
    late = await street.mo.press(button, "Show the name")

    assert "This has moved on." in late.text
    assert "This request is over." in (await card(street)).text
    assert await deeds(street) == [Deed.UNMASKING_REQUESTED, Deed.UNMASKING_AGREED, Deed.UNMASKING_RAN_OUT]


@pytest.mark.parametrize("ending", ["withdrawn", "nobody agreed"])
async def test_a_request_ends_in_the_same_words_however_it_ends(street: Street, ending: str) -> None:
    await asked(street)
    await requested(street, street.mo)
    shown = await card(street, "I agree", "Withdraw")
    if ending == "withdrawn":
        others = await street.dee.press(shown, "Withdraw")
        assert "Only whoever asked for the name" in others.text
        assert "Withdrawn." in (await street.mo.press(shown, "Withdraw")).text
    await street.pass_by(hours=24, minutes=1)
    over = await card(street)

    assert "This request is over." in over.text
    assert REASON not in over.text
    assert "Mo" not in over.text
    assert not any("your name" in dm.text for dm in street.ana.dms())


async def test_it_is_announced_a_week_ahead_and_said_in_the_preview_of_what_it_covers(street: Street) -> None:
    before = [seen.text for seen in street.ben.channel("help") if "From " in seen.text]
    preview = await street.preview(street.ana)
    anonymous = await street.ana.choose(preview, "By name or anonymously?", ["Post anonymously"])

    assert len(before) == 1
    assert "two moderators together can open the name" in before[0]
    assert "two moderators together can open your name" not in preview.text
    assert "In an emergency two moderators together can open your name." in anonymous.text
    assert "No name has been opened here so far." in anonymous.text


async def test_a_preview_that_said_nothing_of_it_does_not_post(street: Street) -> None:
    await switched(street, "No, never")
    preview = await street.preview(street.ana)
    anonymous = await street.ana.choose(preview, "By name or anonymously?", ["Post anonymously"])
    await switched(street, "Yes, in an emergency, a week after I say so")
    await street.pass_by(days=8)
    refused = await street.ana.press(anonymous, "Post it")
    again = await street.own(street.ana, "Draft")

    assert "Who could learn your name has changed here" in refused.text
    assert not cards(street.ben)
    assert "In an emergency two moderators together can open your name." in again.text


async def test_what_was_posted_before_stays_closed(street: Street) -> None:
    await switched(street, "No, never")
    await asked(street)
    await switched(street, "Yes, in an emergency, a week after I say so")
    in_its_week = await street.mo.run("/askaround unmask")
    await street.pass_by(days=8)
    listed = await street.mo.run("/askaround unmask")

    assert "Opening names is switched off here" in in_its_week.text
    assert "There is no anonymous ask here whose name could be opened." in listed.text


async def test_switched_off_it_ends_at_once_even_between_two_yeses(street: Street) -> None:
    await asked(street)
    button = await agreed(street)
    off = await switched(street, "No, never")
    refused = await street.mo.press(button, "Show the name")

    assert "No name can be opened here from now on." in off.text
    assert "Opening names is switched off here" in refused.text


async def test_who_has_closed_their_messages_reads_it_under_my(street: Street) -> None:
    await asked(street)
    street.ana.close_dms()
    await street.mo.press(await agreed(street), "Show the name")
    mine = await street.ana.run("/my")
    own = await street.own(street.ana, "My ask")

    assert "Two moderators agreed to open your name" in mine.text
    assert "Two moderators opened your name behind this ask. One of them saw it" in own.text


async def test_members_and_who_no_longer_looks_after_the_place_do_none_of_it(street: Street) -> None:
    await asked(street)
    member = await street.ben.run("/askaround unmask")
    await requested(street, street.dee)
    await street.mo.press(await card(street, "I agree", "Withdraw"), "I agree")
    await street.settle()
    button = next(told for told in street.dee.dms() if "Show the name" in told.labels)
    demote(street, "Dee")
    refused = await street.dee.press(button, "Show the name")

    assert "This is for those who look after this place." in member.text
    assert "This is for those who look after this place." in refused.text


async def test_names_ever_opened_are_said_to_all_every_week(street: Street) -> None:
    await asked(street)
    await street.mo.press(await agreed(street), "Show the name")
    now = street.sandbox.clock.now()
    by = (await street.community()).settings
    due = next_weekly(now, by.zone, by.weekly_day, by.weekly_hour)
    await street.pass_by(seconds=(due - now).total_seconds() + 1)

    # A place takes one message a second: this one may have to wait its turn.
    await street.until(lambda: bool(weekly(street)))
    assert "Names opened here so far: 1." in weekly(street)[-1]


def weekly(street: Street) -> list[str]:
    return [seen.text for seen in street.ben.channel("help") if "/ask opens the form" in seen.text]
