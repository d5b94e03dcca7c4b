"""A platform says whose browser it is; whether they look after the place is asked as ever."""

from bot.model.audit import Deed
from bot.model.decisions import Refusal
from bot.model.ids import SpaceId
from bot.model.people import Rank
from bot.model.visits import Arrived, Over
from tests.visiting.conftest import AWAY, HERE, THERE, House
from tests.worlds import ANA, BEN, an_actor

NOWHERE = SpaceId("discord:9")


async def test_who_looks_after_the_place_is_let_in_and_it_is_written_down(house: House) -> None:
    arrived = await house.vouching.let_in(an_actor(BEN, name="Ben\n\u202e"), THERE)

    assert isinstance(arrived, Arrived)
    visitor = await house.visits.visitor(arrived.token)
    assert visitor
    assert (visitor.community, visitor.space, visitor.actor.person) == (AWAY, THERE, BEN)
    assert visitor.actor.name == "Ben"
    assert [line.deed for line in await house.trail(AWAY)] == [Deed.DASHBOARD_OPENED]
    assert house.census.asked == [BEN]


async def test_who_does_not_is_not_and_nothing_is_written_down(house: House) -> None:
    house.census.says = Rank()

    assert await house.vouching.let_in(an_actor(ANA), HERE) is Refusal.NOT_A_MODERATOR
    assert await house.trail() == ()


async def test_silence_of_the_platform_lets_nobody_in(house: House) -> None:
    house.census.says = None

    assert await house.vouching.let_in(an_actor(BEN), HERE) is Refusal.RANK_UNKNOWN


async def test_a_place_that_nobody_set_up_has_no_dashboard(house: House) -> None:
    assert await house.vouching.let_in(an_actor(BEN), NOWHERE) is Refusal.NOT_SET_UP


async def test_who_lost_their_role_and_comes_back_for_more_loses_what_they_had(house: House) -> None:
    token = await house.arrived()
    house.census.says = Rank()
    await house.vouching.let_in(an_actor(BEN), HERE)

    assert await house.visits.visitor(token) is None


async def test_only_places_that_somebody_looks_after_are_offered(house: House) -> None:
    asked = (NOWHERE, THERE, HERE)
    runs_all = await house.vouching.looked_after(an_actor(BEN), asked)
    house.census.says = Rank()
    runs_none = await house.vouching.looked_after(an_actor(ANA), asked)
    house.census.says = None
    unknown = await house.vouching.looked_after(an_actor(BEN), asked)

    assert runs_all == unknown == (THERE, HERE)
    assert runs_none == ()
    assert await house.trail() == await house.trail(AWAY) == ()


async def test_a_login_is_used_up_once_and_in_time(house: House) -> None:
    once, late, confirmed = [await house.begun() for _ in range(3)]
    await house.confirms(await house.types(confirmed.code))
    used = [await house.visits.use_up(secret) for secret in (once.secret, once.secret, confirmed.secret, "x")]
    house.clock.pass_by(minutes=10)

    assert used == [True, False, False, False]
    assert not await house.visits.use_up(late.secret)
    assert await house.visits.arrive(once.secret) == Over()
