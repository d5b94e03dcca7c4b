"""Those who post in one place ask a platform once in a while how its channel looks; whoever sets it up asks anew."""

from datetime import timedelta

from bot.chapters.wanted import NOTHING_YET, SurveyWanted
from bot.learning import LATELY, Glances
from bot.model.surveys import Survey
from tests.sending.conftest import HELP
from tests.sending.fakes import KnowingCensus
from tests.worlds import NOON

MODERATORS = HELP.__class__(space=HELP.space, channel="mods")


async def look(glances: Glances, *, after: timedelta = timedelta()) -> None:
    for place in (HELP, MODERATORS):
        await glances.learn(SurveyWanted(place), NOTHING_YET, {HELP.platform: KnowingCensus()}, NOON + after)


async def test_a_look_will_do_for_a_while_and_for_no_longer() -> None:
    glances = Glances()
    await look(glances)
    found = [len(glances.lately(NOON + after)) for after in (timedelta(), LATELY / 2, LATELY)]

    assert found == [2, 2, 0]


async def test_what_is_looked_at_anew_is_remembered_from_then_on() -> None:
    glances = Glances()
    await look(glances)
    await look(glances, after=LATELY / 2)

    assert glances.lately(NOON + LATELY) == {HELP: Survey(), MODERATORS: Survey()}


async def test_a_clock_that_was_set_back_makes_nothing_last() -> None:
    glances = Glances()
    await look(glances, after=LATELY)

    assert not glances.lately(NOON)
