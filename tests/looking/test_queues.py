"""Queues are read a piece at a time, and whatever has moved on is neither shown nor counted."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from bot.decide.waiting import AGAIN
from bot.model.asks import AskState
from bot.model.handles import About, Handle, Press, Subject, Verb
from bot.model.ids import AskId, CommunityId, HandleId, ReportId
from bot.model.pages import Asked, Page
from bot.model.people import Person
from bot.model.reports import Act, Matter, Report, ReportState
from bot.ports import Unit
from bot.views.card import Card
from bot.views.pages import Numbers, Shown
from tests.looking.conftest import Window
from tests.worlds import ANA, NOON, a_report, an_anonymous_ask, an_ask

REPORTS = "Open reports"


async def reported(window: Window, count: int) -> None:
    """Let so many people report what Ana asked, one an hour."""

    def work(unit: Unit) -> None:
        unit.asks.post(an_ask(), ANA)
        for n in range(count):
            new = a_report(id=ReportId(f"report-{n}"), reason=f"number {n}", at=NOON + timedelta(hours=n // 2))
            unit.reports.make(new, Person(f"discord:{n}"))

    await window.within(work)


def said(cards: tuple[Card, ...]) -> list[str]:
    return [line.text for card in cards for line in card.lines if line.text.startswith("number")]


def numbers(shown: Shown) -> dict[str, str]:
    return {one.label: one.value for block in shown.blocks if isinstance(block, Numbers) for one in block.counts}


async def test_a_long_queue_is_read_piece_by_piece_each_card_once(window: Window) -> None:
    await reported(window, 23)
    pages = [await window.queue(Page.REPORTS, REPORTS)]
    while pages[-1].after:
        pages.append(await window.queue(Page.REPORTS, REPORTS, pages[-1].after))

    assert [len(page.cards) for page in pages] == [10, 10, 3]
    assert [one for page in pages for one in said(page.cards)] == [f"number {n}" for n in range(23)]
    assert numbers(await window.looks(Page.TODAY))["Reported"] == "23"


async def test_where_a_page_ended_says_an_hour_and_what_stands_there_alone(window: Window) -> None:
    await reported(window, 11)
    page = await window.queue(Page.REPORTS, REPORTS)

    assert page.after == f"reports.{int(NOON.timestamp()) // 3600 + 4}.report-9"


async def test_within_one_queue_the_others_of_a_page_are_left_out(window: Window) -> None:
    await reported(window, 11)
    page = await window.queue(Page.REPORTS, REPORTS)

    assert [getattr(one, "title", "") for one in (await window.looks(Page.REPORTS, page.after)).blocks] == [REPORTS]


async def test_a_card_that_was_judged_between_two_pages_hides_none_of_the_others(window: Window) -> None:
    await reported(window, 12)
    page = await window.queue(Page.REPORTS, REPORTS)
    await window.within(lambda unit: unit.reports.keep(a_report(id=ReportId("report-9"), state=ReportState.DISMISSED)))
    rest = await window.queue(Page.REPORTS, REPORTS, page.after)

    assert said(rest.cards) == ["number 10", "number 11"]


async def test_a_lost_card_that_stands_again_is_neither_shown_nor_counted(window: Window) -> None:
    def work(unit: Unit) -> None:
        for n in range(60):
            unit.asks.post(an_ask(id=AskId(f"ask-{n:02}"), state=AskState.HIDDEN if n == 59 else AskState.OPEN), ANA)
            lost = a_report(id=ReportId(f"lost-{n:02}"), ask=AskId(f"ask-{n:02}"), matter=Matter.CARD_GONE, text="")
            unit.reports.make(lost, None)

    await window.within(work)
    first = await window.queue(Page.REPORTS, REPORTS)
    rest = await window.queue(Page.REPORTS, REPORTS, first.after)

    assert (len(first.cards), len(rest.cards), rest.after) == (0, 1, "")


async def test_a_short_queue_is_counted_as_it_is_shown(window: Window) -> None:
    def work(unit: Unit) -> None:
        unit.asks.post(an_ask(), ANA)
        unit.reports.make(a_report(matter=Matter.CARD_GONE, text=""), None)

    await window.within(work)

    assert numbers(await window.looks(Page.TODAY))["Reported"] == "0"
    assert (await window.queue(Page.REPORTS, REPORTS)).cards == ()


async def test_who_is_barred_through_a_report_that_is_gone_can_be_allowed_again(window: Window) -> None:
    await window.within(lambda unit: unit.bars.bar(ReportId("gone"), ANA))
    (card,) = (await window.queue(Page.REPORTS, "Helpers who are barred")).cards
    stands = await window.dashboard.again(window.visitor, card.press(card.controls[0]))

    assert card.lines[0].text == "A helper is barred because of a report that is not kept any more."
    assert [one.label for one in card.controls] == ["Allow again"]
    assert stands
    assert stands.lines == card.lines


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    after=st.text(max_size=30)
    | st.from_regex(r"(review|reports|barred|dealt|asks|names|notices)\.[0-9]{1,14}\.[\w-]{0,50}", fullmatch=True),
    page=st.sampled_from(Page),
)
async def test_whatever_stands_in_an_address_a_page_is_shown(window: Window, after: str, page: Page) -> None:
    assert isinstance(await window.dashboard.look(window.visitor, Asked(page=page, after=after)), Shown)


@pytest.mark.parametrize(
    "about, verb",
    [
        (About(subject=Subject.ASK, id="ask"), Verb.OFFER_HELP),
        (About(subject=Subject.DRAFT, id="draft"), Verb.POST),
        (About(subject=Subject.LIST, id="mine"), Verb.OPEN_MINE),
        (About(subject=Subject.REPORT, id="elsewhere"), Verb.HIDE),
        (About(subject=Subject.UNMASKING, id="elsewhere"), Verb.AGREE_TO_OPEN),
    ],
)
async def test_what_stands_on_no_page_is_not_drawn_again_there(window: Window, about: About, verb: Verb) -> None:
    handle = Handle(id=HandleId("handle"), community=CommunityId("community"), about=about, verbs=(verb,))

    def work(unit: Unit) -> None:
        unit.asks.post(an_ask(), ANA)
        unit.handles.keep(handle, None)

    await window.within(work)
    press = Press(community=handle.community, handle=handle.id, slot=0)

    assert await window.dashboard.again(window.visitor, press) is None
    assert await window.dashboard.again(window.visitor, replace(press, community=CommunityId("away"))) is None


async def test_what_was_done_about_a_report_changes_the_pulse_also_where_no_button_does(window: Window) -> None:
    await reported(window, 1)
    before = await window.dashboard.pulse(window.visitor.community)
    paused = a_report(id=ReportId("report-0"), reason="number 0", acts=((Act.PAUSE, "Mo"),))
    await window.within(lambda unit: unit.reports.keep(paused))

    assert await window.dashboard.pulse(window.visitor.community) != before


async def test_what_nobody_reads_on_a_card_changes_no_pulse(window: Window) -> None:
    waiting = an_ask(heard_at=NOON, card=None)
    await window.within(lambda unit: unit.asks.post(waiting, ANA))
    before = await window.dashboard.pulse(window.visitor.community)
    await window.within(lambda unit: unit.asks.keep(replace(waiting, version=2, step=AGAIN)))

    assert len((await window.queue(Page.WAITING, "Asks that wait")).cards) == 1
    assert await window.dashboard.pulse(window.visitor.community) == before


LOST = a_report(matter=Matter.CARD_GONE, text="", state=ReportState.ACTED, acts=((Act.RESTORE, "Mo"),))
LOOKED_AT = a_report(matter=Matter.REVIEW, state=ReportState.ACTED, acts=((Act.APPROVE, "Mo"),))


@pytest.mark.parametrize("page, report", [(Page.REPORTS, LOST), (Page.REVIEW, LOOKED_AT)])
@pytest.mark.parametrize("returning", [AskState.QUEUED, AskState.REVIEW])
async def test_what_was_dealt_with_does_not_tell_that_its_ask_is_on_its_way_back(
    window: Window, page: Page, report: Report, returning: AskState
) -> None:
    closed = an_anonymous_ask(state=AskState.CLOSED, shown_at=NOON, ended_at=NOON)

    def work(unit: Unit) -> None:
        unit.asks.post(closed, ANA)
        unit.reports.make(report, None)

    await window.within(work)
    before = [one.lines for one in (await window.queue(page, LATELY[page])).cards]
    back = replace(
        closed, state=returning, hidden_from=AskState.CLOSED, deadline=NOON + timedelta(days=3), ended_at=None
    )
    await window.within(lambda unit: unit.asks.keep(back))

    assert len(before) == 1
    assert [one.lines for one in (await window.queue(page, LATELY[page])).cards] == before


LATELY = {Page.REPORTS: "Dealt with lately", Page.REVIEW: "Looked at lately"}
