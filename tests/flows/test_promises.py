"""B6: an offer is a promise with a time. Whoever made it is reminded once, whoever relies on it is asked once."""

from dataclasses import replace
from pathlib import Path

from bot.decide.deadlines import promised
from bot.model.offers import Promise
from tests.flows.neighbours import Seen
from tests.flows.street import QUICK, Street, a_street, cards


async def yes(street: Street, *, anonymously: bool = False) -> None:
    """Let Ana ask, Ben offer for the same day, and Ana say yes."""
    await street.post(street.ana, anonymously=anonymously)
    await street.offer(street.ben, await street.card(street.ben))
    offer = await street.dm(street.ana)
    await street.ana.press(await street.ana.press(offer, "Show me") if anonymously else offer, "Yes, please")
    await street.dm(street.ben)


async def most_of_the_way(street: Street) -> None:
    """Let most of the time pass until what Ben promised."""
    now = street.sandbox.clock.now()
    left = promised(Promise.SAME_DAY, now, "UTC") - now
    await street.pass_by(seconds=left.total_seconds() * 0.6)


async def newest(street: Street, name: str, words: str) -> Seen:
    """Wait until the newest private message to somebody says these words."""
    who = street.neighbour(name)
    await street.until(lambda: words in who.dms()[-1].text)
    return who.dms()[-1]


async def test_both_are_asked_once_and_help_that_was_given_ends_well(street: Street) -> None:
    await yes(street)
    await most_of_the_way(street)
    coming = await newest(street, "Ben", "is coming up.")
    await street.pass_by(days=1, hours=4)
    asked = await newest(street, "Ana", "How is it going")
    assert set(coming.labels) >= {"Reply", "Hand back"}
    assert set(asked.labels) >= {"They helped", "Not yet", "More help"}

    waiting = await street.ana.press(asked, "Not yet")
    helped = await street.ana.press(waiting, "They helped")
    thanked = await newest(street, "Ben", "they say that you helped")
    done = await street.ana.press(helped, "Sorted")
    assert "there is time" in waiting.text
    assert "sorted, or is more help welcome?" in helped.text
    assert "Ana" not in thanked.text
    assert "Sorted. Good to hear." in done.text
    assert set(done.labels) >= {"Leave a note"}

    told = len(street.ana.dms()), len(street.ben.dms())
    await street.pass_by(days=4)
    assert (len(street.ana.dms()), len(street.ben.dms())) == told


async def test_a_helper_hands_it_back_in_one_press(street: Street) -> None:
    await yes(street)
    await most_of_the_way(street)
    back = await street.ben.press(await newest(street, "Ben", "is coming up."), "Hand back")
    told = await newest(street, "Ana", "had to hand back")
    await street.settle()

    assert "Nobody is told why, and nothing is owed." in back.text
    assert "open to others again" in told.text
    assert "In good hands" not in cards(street.cam)[0].text


async def test_an_ask_whose_helper_went_quiet_opens_by_itself_and_nobody_is_blamed(street: Street) -> None:
    await yes(street)
    await street.pass_by(days=1, hours=4)
    await newest(street, "Ana", "How is it going")
    await street.pass_by(days=2)
    asker, helper = await newest(street, "Ana", "Things come up"), await newest(street, "Ben", "off your list again")
    late = await street.ana.press(street.ana.dms()[-2], "They helped")

    assert "open to others again" in asker.text
    assert "Nothing owed" in helper.text
    assert "In good hands" not in cards(street.cam)[0].text
    assert "ended already" in late.text


async def test_an_anonymous_asker_is_asked_discreetly_and_may_go_on_looking(street: Street) -> None:
    await yes(street, anonymously=True)
    await street.pass_by(days=1, hours=4)
    await street.until(lambda: len(street.ana.dms()) == 2)
    news = street.ana.dms()[-1]
    shown = await street.ana.press(news, "Show me")
    listed = await street.own(street.ana, "How is it going")
    more = await street.ana.press(shown, "More help")
    told = await newest(street, "Ben", "more help is welcome there, also from others")
    await street.settle()

    assert news.text == "There is something new in Askaround."
    assert set(shown.labels) >= {"They helped", "Not yet", "More help"}
    assert listed.labels == shown.labels
    assert "open to others" in more.text
    assert "What you offered is done" in told.text
    assert not any("they say that you helped" in seen.text for seen in street.ben.dms())
    assert "In good hands" not in cards(street.cam)[0].text


async def test_an_offer_that_was_declined_looks_untouched_until_the_kind_words(platform: str, tmp_path: Path) -> None:
    async with a_street(platform, tmp_path, replace(QUICK, kind_delay=3600)) as street:
        await street.post(street.ana)
        await street.offer(street.ben, await street.card(street.ben))
        before = await street.own(street.ben, "My offer")
        await street.ana.press(await street.dm(street.ana), "Not this time")
        after = await street.own(street.ben, "My offer")
        again = await street.offer(street.ben, await street.card(street.ben))
        assert after.text == before.text
        assert after.labels == before.labels
        assert "They see your offer privately" in again.text

        await street.pass_by(hours=2)
        assert "they found what they were looking for" in (await street.dm(street.ben)).text
