"""What is let go of some time after an end: what was said, and who asked."""

from tests.flows.moderating import choose_mods
from tests.flows.neighbours import Seen
from tests.flows.street import Street
from tests.flows.test_review import may_ask

KEPT = "Who asked is forgotten after the end (days)"


async def helped(street: Street) -> None:
    """Let Ana ask anonymously, Ben help and be thanked."""
    await street.post(street.ana, anonymously=True)
    await street.offer(street.ben, await street.card(street.ben))
    offer = await street.ana.press(await street.dm(street.ana), "Show me")
    await street.ana.press(offer, "Yes, please")
    answer = await street.ben.press(await street.dm(street.ben), "Reply")
    await street.ben.fill(answer, {"What would you like to say?": "Seven it is."})
    done = await street.ana.press(await street.own(street.ana, "My ask"), "Sorted")
    note = await street.ana.press(done, "Leave a note")
    await street.ana.fill(note, {"What their help meant": "It prints again."})
    await street.settle()


async def chosen(street: Street, days: str) -> Seen:
    form = await street.mo.press(await street.mo.run("/askaround setup"), "What is kept")
    return await street.mo.fill(form, {KEPT: days})


async def test_what_was_said_goes_a_week_after_the_goodbye_and_who_asked_after_a_month(street: Street) -> None:
    await helped(street)
    await street.pass_by(days=3, hours=1)
    said = street.rows("SELECT count(*) FROM turns")
    await street.pass_by(days=7, hours=2)
    unsaid = street.rows("SELECT count(*) FROM turns")
    await street.pass_by(days=19)
    joined = street.rows("SELECT author IS NULL, author_tag IS NULL FROM asks")
    await street.pass_by(days=2)

    assert (said, unsaid) == ([(1,)], [(0,)])
    assert joined == [(0, 0)]
    assert street.rows("SELECT author, author_tag, state FROM asks") == [(None, None, "sorted")]
    for table in ("offers", "conversations", "notes", "lockers", "me_toos"):
        assert street.rows(f"SELECT * FROM {table}") == []  # noqa: S608
    assert "It prints again." in (await street.ben.run("/my")).text
    assert "Sorted." in (await street.card(street.cam)).text


async def test_a_community_chooses_for_how_long_within_bounds(street: Street) -> None:
    refused = await chosen(street, "7")
    await helped(street)
    settled = await chosen(street, "14")
    await street.pass_by(days=15)

    assert "out of reach" in refused.text
    assert "Changed." in settled.text
    assert (await street.community()).settings.destroy_after == 14 * 86400
    # What had ended before keeps the day that it was given.
    assert street.rows("SELECT count(*) FROM asks WHERE author IS NULL") == [(0,)]


async def test_a_list_of_what_is_somebodys_own_is_gone_before_any_of_it_is_destroyed(street: Street) -> None:
    await helped(street)
    mine = await street.ana.run("/my")
    settings = await street.ana.press(mine, "Settings")
    lasting = "SELECT DISTINCT until_day - (SELECT max(day) FROM seen) FROM handles WHERE subject = 'list'"

    assert settings.private
    assert street.rows(lasting) == [(6,)]


async def test_a_list_that_names_an_ask_on_its_way_back_goes_before_it_could_be_destroyed(street: Street) -> None:
    await chosen(street, "14")
    await choose_mods(street)
    await street.post(street.ana, anonymously=True)
    await street.card(street.ben)
    await street.ana.press(await street.own(street.ana, "My ask"), "Close")
    await street.settle()
    await street.pass_by(days=6)
    await may_ask(street, "Yes, once moderators have looked at the words")
    await street.ana.press(await street.own(street.ana, "My ask"), "Open again")
    await street.pass_by(days=5)
    await street.ana.run("/my")
    until = street.rows("SELECT max(until_day) FROM handles WHERE subject = 'list'")
    day_of_end = street.rows("SELECT ended_at / 86400 FROM asks")

    assert until[0][0] - day_of_end[0][0] == 13
