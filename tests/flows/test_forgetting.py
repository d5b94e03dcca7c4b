"""[Forget me]: what goes at once, what goes in the nights to come, and that one may come back."""

from dataclasses import replace
from pathlib import Path

from bot.model.ids import AskId
from bot.ports import Directory
from tests.flows.moderating import acts, choose_mods, reported, reported_ask, the_report
from tests.flows.neighbours import Neighbour, Seen
from tests.flows.street import HELP, PRINTER, QUICK, SOON, Street, a_street, cards
from tests.flows.test_absence import closed, until_night
from tests.flows.test_review import DECISIONS, may_ask

SHELF = {**PRINTER, HELP: "Somebody with a spirit level"}
HOW = "By name or anonymously?"
SAY = "What would you like to say?"
QUIETLY = {"By name or quietly?": "Quietly: who I am is shown to moderators alone, if reported"}


async def forget(who: Neighbour) -> tuple[Seen, Seen]:
    """Let somebody be forgotten; give what they read before and after."""
    settings = await who.press(await who.run("/my"), "Settings")
    before = await who.press(settings, "Forget me")
    return before, await who.press(before, "Forget me")


def count(street: Street, table: str) -> int:
    return int(street.rows(f"SELECT count(*) FROM {table}")[0][0])  # noqa: S608


async def whose(street: Street) -> dict[str, bool]:
    """Say of every ask, by its state, whether anything joins it to somebody."""
    community = (await street.community()).id

    def joined(directory: Directory) -> dict[str, bool]:
        asks = directory.within(community).asks
        return {state: asks.author(AskId(ask)) is not None for state, ask in street.rows("SELECT state, id FROM asks")}

    assert street.bot
    return await street.bot.store.read(joined)


async def test_first_it_is_said_what_goes_what_stays_and_when_and_nothing_is_done(street: Street) -> None:
    await street.post(street.ana)
    settings = await street.ana.press(await street.ana.run("/my"), "Settings")
    before = await street.ana.press(settings, "Forget me")
    left = await street.ana.press(before, "Leave it as it is")

    assert before.private
    for words in ("At once: your drafts", "Within five days", "What stays", "What I cannot reach"):
        assert words in before.text
    assert "Your settings" in left.text
    assert any(label.startswith("My ask") for label in (await street.ana.run("/my")).menus["Open one"])


async def test_by_name_all_goes_at_once(street: Street) -> None:
    await street.post(street.ana)
    await street.preview(street.ana, SHELF)
    await street.offer(street.ben, await street.card(street.ben))
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    await street.dm(street.ben)
    _, after = await forget(street.ana)
    mine = await street.ana.run("/my")

    await street.until(lambda: closed(street.cam, PRINTER[HELP]))
    assert "Done." in after.text
    assert "Nothing here yet." in mine.text
    assert "Ana" not in cards(street.cam)[0].text
    await street.until(lambda: "has closed" in street.ben.dms()[-1].text)
    assert [count(street, table) for table in ("drafts", "lockers", "members", "asked")] == [0, 0, 0, 0]
    assert (await forget(street.ana))[1].text == after.text


async def test_what_was_asked_anonymously_closes_on_a_night_of_its_own_and_is_nobodys_then(street: Street) -> None:
    await street.post(street.ana, anonymously=True)
    await street.card(street.ben)
    await forget(street.ana)
    await street.settle()
    at_once = closed(street.ben, PRINTER[HELP])
    mine = await street.ana.run("/my")
    for _ in range(5):
        await until_night(street)

    await street.until(lambda: closed(street.ben, PRINTER[HELP]))
    assert not at_once
    assert "Nothing here yet." in mine.text
    assert not any("run its time" in seen.text for seen in street.ana.dms())


async def test_who_was_just_forgotten_posts_by_name_for_two_days(street: Street) -> None:
    await forget(street.ana)
    refused = await street.post(street.ana, SHELF, anonymously=True)
    draft = await street.own(street.ana, "Draft")
    by_name = await street.ana.press(await street.ana.choose(draft, HOW, ["Post by name"]), "Post it")
    await street.pass_by(days=3)
    await street.until(lambda: count(street, "seen") == 0)
    anonymous = await street.post(street.ana, PRINTER, anonymously=True)

    assert "for two days" in refused.text
    assert "Posted" in by_name.text
    assert "on its way" in anonymous.text


async def test_having_the_same_question_is_forgotten(street: Street) -> None:
    await street.post(street.ana)
    card = await street.card(street.ben)
    await street.ben.press(card, "Me too")
    await forget(street.ben)

    assert count(street, "me_toos") == 0


async def test_a_helper_is_forgotten_and_the_ask_opens_to_others(street: Street) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    reply = await street.ben.press(await street.dm(street.ben), "Reply")
    await street.ben.fill(reply, {SAY: "Seven it is."})
    await forget(street.ben)

    await street.until(lambda: any("Take care." in seen.text for seen in street.ana.dms()))
    await street.until(lambda: "I can help" in cards(street.cam)[0].labels)
    assert "Ben" not in (await street.own(street.ana, "My ask")).text
    assert "Nothing here yet." in (await street.ben.run("/my")).text


async def test_notes_that_were_written_stay_with_helpers_without_a_name(street: Street) -> None:
    await street.post(street.ana)
    await street.offer(street.ben, await street.card(street.ben))
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    done = await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")
    note = await street.ana.press(done, "Leave a note")
    await street.ana.fill(note, {"What their help meant": "It prints again."})
    await street.settle()
    await forget(street.ana)

    assert "It prints again." in (await street.ben.run("/my")).text
    assert "Ana" not in (await street.ben.run("/my")).text


async def test_afterwards_one_asks_and_helps_as_somebody_new(street: Street) -> None:
    await street.post(street.ana)
    await street.card(street.ben)
    await forget(street.ana)
    await street.post(street.ana, SHELF)
    await street.until(lambda: any(SHELF[HELP] in card.text for card in cards(street.ben)))
    again = next(card for card in cards(street.ben) if SHELF[HELP] in card.text)
    await street.offer(street.ben, again)

    assert "Ben can help" in (await street.dm(street.ana)).text
    assert (await forget(street.ana))[1].text.startswith("Done.")


async def test_what_was_offered_quietly_does_not_end_together_with_what_shows_a_name(street: Street) -> None:
    await street.post(street.ana)
    opened = await street.ben.press(await street.card(street.ben), "I can help")
    await street.ben.fill(opened, {"What I can do": "I know this model well.", SOON: "within a week", **QUIETLY})
    await street.ana.press(await street.dm(street.ana), "Yes, please")
    await street.post(street.ben, SHELF)
    await street.settle()
    heard = len(street.ana.dms())
    await forget(street.ben)
    await street.until(lambda: closed(street.ana, SHELF[HELP]))
    await street.settle()
    at_once = len(street.ana.dms())
    for _ in range(5):
        await until_night(street)

    await street.until(lambda: any("Take care." in seen.text for seen in street.ana.dms()))
    assert at_once == heard
    assert "Nothing here yet." in (await street.ben.run("/my")).text


async def test_a_closed_card_does_not_tell_whether_somebody_closed_it_or_was_forgotten(street: Street) -> None:
    await street.post(street.ana)
    first = await street.card(street.cam)
    await street.ana.press(await street.own(street.ana, "My ask"), "Close")
    await street.until(lambda: "Closed." in street.cam.look_again(first).text)
    by_hand = street.cam.look_again(first).text
    await street.post(street.ana)
    second = await street.card(street.cam, 2)
    await forget(street.ana)
    await street.until(lambda: "Closed." in street.cam.look_again(second).text)

    assert street.cam.look_again(first).text == by_hand
    assert street.cam.look_again(second).text == by_hand
    assert not any(name in by_hand for name in ("Ana", "Someone here"))


async def test_what_moderators_had_hidden_does_not_come_back_as_nobodys(street: Street) -> None:
    await choose_mods(street)
    await reported_ask(street, anonymously=False)
    await acts(street, "Hide", "Restore", "Remove", "Pause the author")
    await forget(street.ana)
    card = await the_report(street, "Pause the author")

    await street.until(lambda: cards(street.ben)[0].text == "This ask has closed.")
    assert "By: Someone here." in card.text


async def test_what_moderators_look_at_or_took_off_show_is_nobodys_within_five_days_like_all_else(
    street: Street,
) -> None:
    await choose_mods(street)
    await reported_ask(street)
    await acts(street, "Hide", "Restore", "Remove", "Pause the author")
    await may_ask(street, "Yes, once moderators have looked at the words")
    await street.post(street.ana, SHELF, anonymously=True)
    await street.until(lambda: [seen.labels for seen in reported(street)][1:] == [DECISIONS])
    await forget(street.ana)
    await street.settle()
    at_once = await whose(street)
    for _ in range(5):
        await until_night(street)
    hidden, looked_at = reported(street)

    assert at_once == {"hidden": True, "review": True}
    assert await whose(street) == {"hidden": False, "returned": False}
    assert hidden.labels == ("Restore", "Remove", "Pause the author")  # That it went early would tell.
    assert looked_at.labels == ()
    assert "It was taken back." in looked_at.text
    assert count(street, "lockers") == 0


async def test_what_others_have_of_an_ask_on_its_way_back_stays_theirs_and_it_ends_on_its_night(
    platform: str, tmp_path: Path
) -> None:
    async with a_street(platform, tmp_path, replace(QUICK, release_from=600, release_to=600)) as street:
        await street.post(street.ana, anonymously=True)
        await street.pass_by(minutes=11)
        await street.offer(street.ben, await street.card(street.ben))
        await street.ana.press(await street.own(street.ana, "Ben can help"), "Yes, please")
        await street.settle()
        street.sandbox.delete_newest("help")  # Somebody tidies up, which shows when the card is drawn next.
        done = await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")
        note = await street.ana.press(done, "Leave a note")
        await street.ana.fill(note, {"What their help meant": "It prints again."})
        await street.settle()
        await street.ana.press(await street.own(street.ana, "My ask, sorted"), "Open again")
        before = await street.ben.run("/my")
        await forget(street.ana)
        await street.settle()
        at_once = await street.ben.run("/my")
        back = await whose(street)
        for _ in range(5):
            await until_night(street)
        later = await street.ben.run("/my")

        assert "It prints again." in before.text
        assert (at_once.text, at_once.menus) == (before.text, before.menus)
        assert "It prints again." in later.text
        assert (back, await whose(street)) == ({"queued": True}, {"closed": False})
