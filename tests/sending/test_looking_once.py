"""Those who post at the same time ask a platform once how a channel looks; whoever sets it up asks anew."""

from datetime import timedelta

from bot.chapters.wanted import NOTHING_YET, SurveyWanted
from bot.learning import JUST_NOW, Glances
from bot.model.communities import Place
from bot.model.surveys import Survey
from tests.sending.conftest import HELP
from tests.sending.fakes import KnowingCensus
from tests.worlds import NOON

NOTHING = timedelta()


class Lookout(KnowingCensus):
    """Sees another thing each time."""

    looks = 0

    async def survey(self, place: Place) -> Survey:
        self.looks += 1
        return Survey(may_send=self.looks % 2 == 1)


async def look(glances: Glances, lookout: Lookout, *, after: timedelta = NOTHING, afresh: bool = False) -> bool | None:
    wanted = SurveyWanted(HELP, afresh=afresh)
    known = await glances.learn(wanted, NOTHING_YET, {HELP.platform: lookout}, NOON + after)
    return known.surveys[HELP].may_send


async def test_a_look_will_do_for_moments_and_for_no_longer() -> None:
    glances, lookout = Glances(), Lookout()
    seen = [await look(glances, lookout, after=after) for after in (NOTHING, JUST_NOW / 2, JUST_NOW)]

    assert seen == [True, True, False]


async def test_who_asks_anew_is_told_anew_and_others_after_them() -> None:
    glances, lookout = Glances(), Lookout()
    await look(glances, lookout)

    assert await look(glances, lookout, afresh=True) is False
    assert await look(glances, lookout) is False


async def test_a_clock_that_was_set_back_makes_nothing_last() -> None:
    glances, lookout = Glances(), Lookout()
    await look(glances, lookout, after=JUST_NOW)

    assert await look(glances, lookout) is False
