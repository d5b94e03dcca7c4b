"""Who looks after the place reads its pages, for a minute by what the platform said and no longer; nobody else does."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest

from bot.model.communities import Settings
from bot.model.decisions import Refusal
from bot.model.ids import ReportId
from bot.model.pages import Page
from bot.model.people import Rank
from bot.ports import Directory, Unit
from bot.views.pages import Lines
from storage.statements import Statements
from tests.looking.conftest import Window
from tests.worlds import ANA, BEN, CAM, CHANNEL, NOON, a_community, a_report, a_session, an_actor, an_ask


async def test_within_a_minute_nobody_is_asked_twice_and_after_it_once_more(window: Window) -> None:
    await window.looks(Page.TODAY)
    window.clock.pass_by(seconds=60)
    await window.looks(Page.REVIEW)
    first = len(window.census.asked)
    window.clock.pass_by(seconds=1)
    await window.looks(Page.REVIEW)

    assert (first, len(window.census.asked)) == (1, 2)


async def test_what_was_said_before_the_clock_was_set_back_is_asked_again(window: Window) -> None:
    await window.looks(Page.TODAY)
    window.clock.pass_by(hours=-1)
    await window.looks(Page.TODAY)

    assert len(window.census.asked) == 2


async def test_settings_list_ones_own_browsers_and_nobody_elses(window: Window) -> None:
    now, bens = window.clock.now(), window.visitor
    cams, idle = replace(bens, actor=an_actor(CAM)), now - timedelta(hours=2)

    def begin(unit: Unit) -> None:
        for token, visitor, seen_at in (("one", bens, now), ("over", bens, idle), ("cam", cams, now)):
            unit.sessions.begin(token, a_session(visitor=visitor, since=now, seen_at=seen_at))

    await window.within(begin)
    (browsers,) = [one for one in (await window.looks(Page.SETTINGS)).blocks if isinstance(one, Lines)]

    assert browsers.title == "Where you are signed in"
    assert len(browsers.rows) == 1


@pytest.mark.parametrize(
    "says, refused",
    [
        (Rank(), Refusal.NOT_A_MODERATOR),
        (Rank(runs_space=True, gone=True), Refusal.NOT_A_MODERATOR),
        (None, Refusal.RANK_UNKNOWN),
    ],
)
async def test_who_may_not_reads_nothing_of_any_page(window: Window, says: Rank | None, refused: Refusal) -> None:
    window.census.says = says

    assert {await window.tries(page) for page in Page} == {refused}


async def test_what_a_platform_did_not_say_is_asked_at_the_next_look(window: Window) -> None:
    window.census.says = None
    before = await window.tries(Page.TODAY)
    window.census.says = Rank(runs_space=True)

    assert before is Refusal.RANK_UNKNOWN
    assert (await window.looks(Page.TODAY)).title == "Today"


async def test_a_chosen_role_is_what_counts_also_for_whoever_runs_the_place(window: Window) -> None:
    settings = Settings(moderator_roles=("helpers",))
    await window.within(lambda unit: unit.keep_settings(a_community(settings=settings)))
    without = await window.tries(Page.TODAY)
    window.clock.pass_by(minutes=2)
    window.census.says = Rank(roles=frozenset({"helpers"}))

    assert without is Refusal.NOT_A_MODERATOR
    assert (await window.looks(Page.TODAY)).title == "Today"


async def test_looking_counts_as_no_act_of_a_moderator(window: Window) -> None:
    for page in Page:
        await window.looks(page)

    assert await window.within(lambda unit: unit.moderators.since(BEN, NOON)) is None


async def handles(window: Window) -> int:
    def count(directory: Directory) -> int:
        sql: Statements = directory.within(window.visitor.community)._room.sql  # type: ignore[attr-defined]
        return int(sql.execute("SELECT COUNT(*) FROM handles").fetchone()[0])

    return await window.store.read(count)


def sweep(now: datetime, directory: Directory) -> int:
    return directory.forget_seen(now, 50)


async def test_pages_without_buttons_write_nothing_and_buttons_last_until_the_day_after(window: Window) -> None:
    def work(unit: Unit) -> None:
        unit.asks.post(an_ask(), ANA)
        unit.reports.make(a_report(id=ReportId("report")), BEN)

    await window.within(work)
    for page in (Page.TODAY, Page.AUDIT, Page.TRENDS, Page.INVITATIONS):
        await window.looks(page)
    before = await handles(window)
    await window.looks(Page.REPORTS)
    kept = await handles(window)
    for days in (1, 2):
        window.clock.pass_by(days=1)
        await window.store.transact(partial(sweep, window.clock.now()))
        assert await handles(window) == (days == 1)

    assert (before, kept) == (0, 1)


@pytest.mark.parametrize("channel, also", [(None, ""), (CHANNEL, " and in the moderators’ channel")])
async def test_an_empty_queue_says_what_will_come_and_where(window: Window, channel: object, also: str) -> None:
    await window.within(lambda unit: unit.keep_settings(a_community(moderators=channel)))
    queue = await window.queue(Page.REPORTS, "Open reports")

    assert queue.cards == ()
    assert queue.empty == f"No reports. When a member presses Report, it arrives here{also}."


async def test_every_page_has_its_title_and_no_word_of_it_is_missing(window: Window) -> None:
    shown = [await window.looks(page) for page in Page]

    assert [one.title for one in shown] == [
        *("Today", "Review", "Reports", "Waiting", "Invitations", "Trends", "Audit", "Settings")
    ]
