"""A browser gets in by a code, once, and is in for as long as its moderator looks after the place."""

import asyncio
from datetime import timedelta

import pytest

from bot.decide import visits as rules
from bot.decide.visits import GUESSES
from bot.model.audit import Deed
from bot.model.people import Rank
from bot.model.visits import Arrived, Over, Waiting
from tests.visiting.conftest import AWAY, HERE, HOME, THERE, House, says
from tests.worlds import ANA, BEN, CAM, NOON, a_member

OVER = "leads nowhere"


async def test_a_moderator_gets_in_by_the_code_that_their_browser_shows(house: House) -> None:
    begun = await house.begun()
    before = await house.visits.arrive(begun.secret)
    asked = await house.types(begun.code)
    done = await house.confirms(asked)
    arrived = await house.visits.arrive(begun.secret)

    assert before == Waiting(code=begun.code)
    assert "Only confirm a code that you see in your own browser right now." in says(asked)
    assert begun.code in says(asked)
    assert "opens in your browser" in says(done)
    assert isinstance(arrived, Arrived)
    visitor = await house.visits.visitor(arrived.token)
    assert visitor
    assert (visitor.community, visitor.space, visitor.actor.person, visitor.actor.name) == (HOME, HERE, BEN, "Ben")
    assert visitor.actor.rank is None


async def test_without_a_code_it_says_where_the_dashboard_is(house: House) -> None:
    assert "https://ask.example.org" in says(await house.types(""))


async def test_that_somebody_opened_it_is_written_down(house: House) -> None:
    await house.arrived()

    assert [(line.deed, line.details.by if line.details else None) for line in await house.trail()] == [
        (Deed.DASHBOARD_OPENED, BEN)
    ]


async def test_who_is_no_moderator_reads_so_whatever_they_type(house: House) -> None:
    begun = await house.begun()
    house.census.says = Rank()
    answers = [says(await house.types(typed, ANA)) for typed in ("", begun.code, "BCDF-GHJK")]

    assert len({*answers}) == 1
    assert "for those who look after this place" in answers[0]
    assert await house.visits.arrive(begun.secret) == Waiting(code=begun.code)


async def test_a_code_lets_one_browser_in_once(house: House) -> None:
    begun = await house.begun()
    first = await house.types(begun.code)
    second = await house.types(begun.code)
    await house.confirms(first)
    late = await house.confirms(second)
    again = await house.confirms(first)
    arrived = [await house.visits.arrive(begun.secret) for _ in range(3)]
    typed = await house.types(begun.code)

    assert isinstance(arrived[0], Arrived)
    assert arrived[1:] == [Over(), Over()]
    assert all(OVER in says(card) for card in (late, again, typed))
    assert len(await house.trail()) == 1


async def test_two_who_come_for_one_login_at_the_same_moment_get_one_session(house: House) -> None:
    begun = await house.begun()
    await house.confirms(await house.types(begun.code))
    arrived = await asyncio.gather(*(house.visits.arrive(begun.secret) for _ in range(20)))

    assert sorted(type(one).__name__ for one in arrived) == ["Arrived", *["Over"] * 19]


async def test_another_browser_gets_nothing_by_a_code_that_it_did_not_show(house: House) -> None:
    theirs, mine = await house.begun(), await house.begun()
    await house.confirms(await house.types(mine.code))

    assert await house.visits.arrive(theirs.secret) == Waiting(code=theirs.code)
    assert await house.visits.arrive(mine.code) == Over()
    assert await house.visits.arrive(theirs.code) == Over()
    assert isinstance(await house.visits.arrive(mine.secret), Arrived)


@pytest.mark.parametrize("minutes,lets_in", [(9, True), (10, False), (60 * 24, False)])
async def test_a_code_is_good_for_ten_minutes(house: House, minutes: int, lets_in: bool) -> None:
    begun = await house.begun()
    house.clock.pass_by(minutes=minutes)
    answer = says(await house.types(begun.code))

    assert (OVER not in answer) is lets_in
    assert (await house.visits.arrive(begun.secret) == Waiting(code=begun.code)) is lets_in


async def test_a_card_that_lay_about_confirms_nothing(house: House) -> None:
    begun = await house.begun()
    asked = await house.types(begun.code)
    house.clock.pass_by(minutes=10)

    assert OVER in says(await house.confirms(asked))
    assert await house.visits.arrive(begun.secret) == Over()


async def test_the_clock_of_a_machine_that_is_set_back_lets_nobody_in_twice(house: House) -> None:
    begun = await house.begun()
    await house.confirms(await house.types(begun.code))
    await house.visits.arrive(begun.secret)
    house.clock.pass_by(days=-1)

    assert await house.visits.arrive(begun.secret) == Over()
    assert OVER in says(await house.types(begun.code))


async def test_codes_can_be_guessed_at_a_few_times_an_hour_by_each_person(house: House) -> None:
    begun = await house.begun()
    guesses = [says(await house.types("BCDF-GHJK")) for _ in range(GUESSES)]
    refused = says(await house.types(begun.code))
    others = says(await house.types(begun.code, CAM))
    elsewhere = says(await house.types(begun.code, BEN, THERE))
    house.clock.pass_by(hours=1)
    later = await house.begun()

    assert all(OVER in guess for guess in guesses)
    assert "try again in an hour" in refused
    assert begun.code in others
    assert begun.code in elsewhere
    assert later.code in says(await house.types(later.code))


async def test_a_flood_of_codes_pushes_out_the_oldest_and_nobody_who_was_confirmed(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "OPENINGS", 10)
    confirmed, oldest = await house.begun(), await house.begun()
    await house.confirms(await house.types(confirmed.code))
    house.clock.pass_by(minutes=1)
    newcomers = await asyncio.gather(*(house.visits.begin() for _ in range(9)))

    assert await house.visits.arrive(oldest.secret) == Over()
    assert isinstance(await house.visits.arrive(confirmed.secret), Arrived)
    assert [await house.visits.arrive(one.secret) for one in newcomers] == [Waiting(code=one.code) for one in newcomers]


@pytest.mark.parametrize("token", ["", ".", "home", "home.", "home.short", f"home.{'x' * 22}", f"nowhere.{'x' * 22}"])
async def test_what_is_no_token_opens_nothing(house: House, token: str) -> None:
    await house.arrived()

    assert await house.visits.visitor(token) is None
    assert not await house.visits.lasts(token)
    await house.visits.leave(token)


@pytest.mark.parametrize("secret", ["", "x", "\x00", "\ud800", "home.x", "x" * 10_000])
async def test_what_is_no_secret_lets_nobody_in(house: House, secret: str) -> None:
    assert await house.visits.arrive(secret) == Over()


async def test_a_token_opens_one_community_and_no_other(house: House) -> None:
    token = await house.arrived()
    swapped = f"{AWAY}.{token.partition('.')[2]}"
    await house.arrived(space=THERE)

    assert await house.visits.visitor(swapped) is None
    assert await house.visits.visitor(token)


async def test_a_session_that_is_used_lasts_and_one_that_is_not_ends_after_an_hour(house: House) -> None:
    used, idle = await house.arrived(), await house.arrived(CAM)
    for _ in range(3):
        house.clock.pass_by(minutes=40)
        assert await house.visits.visitor(used)

    assert await house.visits.visitor(idle) is None
    assert not await house.visits.lasts(idle)


async def test_a_page_that_only_stands_open_prolongs_nothing(house: House) -> None:
    token = await house.arrived()
    house.clock.pass_by(minutes=40)
    stood = await house.visits.lasts(token)
    house.clock.pass_by(minutes=40)

    assert stood
    assert not await house.visits.lasts(token)
    assert await house.visits.visitor(token) is None


async def test_no_session_lasts_for_more_than_twelve_hours(house: House) -> None:
    token = await house.arrived()
    while await house.visits.visitor(token):
        house.clock.pass_by(minutes=50)

    assert timedelta(hours=11) < house.clock.at - NOON <= timedelta(hours=12, minutes=50)


async def test_a_session_that_is_over_stays_over_when_the_clock_is_set_back(house: House) -> None:
    token = await house.arrived()
    house.clock.pass_by(hours=2)
    await house.visits.visitor(token)
    house.clock.pass_by(hours=-2)

    assert await house.visits.visitor(token) is None


async def test_who_leaves_is_out_and_nobody_else(house: House) -> None:
    one, other = await house.arrived(), await house.arrived()
    await house.visits.leave(one)

    assert await house.visits.visitor(one) is None
    assert await house.visits.visitor(other)


async def test_all_sessions_of_one_who_lost_their_role_end_here_alone(house: House) -> None:
    mine, mine_too = await house.arrived(), await house.arrived()
    cams, away = await house.arrived(CAM), await house.arrived(BEN, THERE)
    visitor = await house.visits.visitor(mine)
    assert visitor
    await house.visits.end_for(visitor)

    assert [bool(await house.visits.visitor(token)) for token in (mine, mine_too, cams, away)] == [
        False,
        False,
        True,
        True,
    ]


async def test_whoever_acts_without_their_role_is_out_of_the_dashboard_as_well(house: House) -> None:
    token, waits = await house.arrived(), await house.begun()
    await house.confirms(await house.types(waits.code))
    house.census.says = Rank()
    await house.types("")

    assert await house.visits.visitor(token) is None
    assert await house.visits.arrive(waits.secret) == Over()


async def test_the_role_is_asked_for_again_when_a_code_is_confirmed(house: House) -> None:
    begun = await house.begun()
    asked = await house.types(begun.code)
    house.census.says = Rank()
    refused = await house.confirms(asked)

    assert "for those who look after this place" in says(refused)
    assert await house.visits.arrive(begun.secret) == Waiting(code=begun.code)


async def test_nobody_gets_in_while_the_platform_does_not_say_who_they_are(house: House) -> None:
    begun = await house.begun()
    asked = await house.types(begun.code)
    token = await house.arrived()
    house.census.says = None
    refused = await house.confirms(asked)

    assert "could not see who looks after this place" in says(refused)
    assert await house.visits.visitor(token), "silence is no reason to throw somebody out; reading asks for itself"


async def test_a_place_elsewhere_confirms_for_itself_alone(house: House) -> None:
    """A code belongs to no place: whoever confirms it opens the dashboard of the place where they do."""
    begun = await house.begun()
    asked = await house.types(begun.code, space=THERE)
    crossed = await house.confirms(asked, space=HERE)
    await house.confirms(asked, space=THERE)
    arrived = await house.visits.arrive(begun.secret)

    assert "moved on" in says(crossed)
    assert isinstance(arrived, Arrived)
    visitor = await house.visits.visitor(arrived.token)
    assert visitor
    assert visitor.community == AWAY


async def test_an_odd_word_is_no_code(house: House) -> None:
    for typed in ("\x00", "💩" * 8, "<!channel>", "' OR 1=1 --", "x" * 4000):
        assert OVER in says(await house.types(typed, CAM)) or "an hour" in says(await house.types(typed, CAM))


async def test_a_visitor_reads_the_language_that_they_chose_also_when_they_chose_it_since(house: House) -> None:
    token = await house.arrived()
    before = await house.visits.visitor(token)
    chosen = a_member(language="de")
    await house.store.transact(lambda directory: directory.within(HOME).members.begin(chosen, BEN))
    after = await house.visits.visitor(token)

    assert before
    assert after
    assert (before.actor.language, after.actor.language) == ("en", "de")
