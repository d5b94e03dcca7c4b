"""Charts in a browser: few points as shapes, long lines to be pointed at, and under each its table."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page as Window, expect

from adapters.web.server import WebServer
from bot.model.figures import Cell, Chart, Figure, Hidden, Look, Number, Row, Table
from bot.model.pages import Page
from bot.views.pages import Drawing
from tests.adapters.web.core import Core, a_page, served
from tests.browser.axe import complaints
from tests.browser.conftest import one_loop

pytestmark = one_loop

FEW = Hidden("Hidden: fewer than five people.")
WEEKS = tuple(f"2026-{month:02}-{day:02}" for month in range(1, 13) for day in (1, 8, 15, 22))
HOURS = tuple(f"{hour}:00" for hour in range(24))


def a_chart(figure: Figure, look: Look, columns: tuple[str, ...], heads: tuple[str, ...]) -> Drawing:
    table = Table(
        title=f"A chart of {figure}",
        why="To see it drawn.",
        head="Row",
        columns=columns,
        unit="asks",
        rows=tuple(
            Row(
                head=head,
                at=head if head in WEEKS else "",
                cells=tuple(a_cell(row + 3 * at) for at in range(len(columns))),
            )
            for row, head in enumerate(heads)
        ),
    )
    return Drawing(chart=Chart(figure=figure, look=look, table=table))


def a_cell(number: int) -> Cell:
    return FEW if number % 7 == 2 else Number(number * 13 % 29)


def all_charts(weeks: int) -> tuple[Drawing, ...]:
    return (
        a_chart(Figure.ASKS, Look.BARS, ("5 minutes", "15 minutes", "an hour", "more"), WEEKS[:weeks]),
        a_chart(Figure.FIRST_OFFER, Look.LINES, ("half of them", "nine of ten"), WEEKS[:weeks]),
        a_chart(Figure.HOURS, Look.HEAT, HOURS, ("Monday", "Tuesday", "Wednesday")),
        a_chart(Figure.BALANCE, Look.HISTOGRAM, ("members",), ("asked more", "about even", "gave more", "only gave")),
    )


@pytest.fixture
def core() -> Core:
    return Core(is_in=True)


@pytest_asyncio.fixture(loop_scope="session")
async def server(core: Core) -> AsyncIterator[WebServer]:
    async with served(core) as started:
        yield started


@pytest_asyncio.fixture(loop_scope="session")
async def trends(
    browser: Browser, server: WebServer, core: Core, request: pytest.FixtureRequest
) -> AsyncIterator[Window]:
    """Open the page of trends, some weeks long and with a look; in the end its console may not have complained."""
    weeks, look = request.param
    core.page = replace(a_page(page=Page.TRENDS), blocks=all_charts(weeks))
    context, troubles = await browser.new_context(**look), []
    await context.add_cookies([{"name": "askaround", "value": "token", "url": server.public.url}])
    window = await context.new_page()
    window.on("console", lambda said: troubles.append(said.text))
    window.on("pageerror", lambda error: troubles.append(str(error)))
    await window.goto(f"{server.public.url}/trends")
    yield window
    assert troubles == []
    await context.close()


WIDE: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}
PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}}
DARK: dict[str, Any] = {**WIDE, "color_scheme": "dark"}


@pytest.mark.parametrize(
    "trends", [(12, WIDE), (12, PHONE), (12, DARK), (48, WIDE), (48, PHONE), (48, DARK)], indirect=True
)
async def test_every_chart_can_be_read_by_everybody(trends: Window) -> None:
    for table in await trends.get_by_text("Show as table").all():
        await table.click()

    assert await complaints(trends) == []
    assert await trends.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await expect(trends.locator(".why").first).to_have_text(FEW.why)
    await expect(trends.locator(".wide table:visible")).to_have_count(4)


@pytest.mark.parametrize("trends", [(3, PHONE)], indirect=True)
async def test_rows_with_long_names_fit_a_phone(trends: Window) -> None:
    for head in await trends.locator(".lines .heads span").all():
        await head.evaluate("(head) => head.textContent = '28 Sep to 11 Oct (13 asks)'")

    assert await trends.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("trends", [(48, WIDE)], indirect=True)
async def test_a_long_line_tells_what_it_says_where_it_is_pointed_at(trends: Window) -> None:
    drawn = trends.locator(".u-over")
    await drawn.hover(position={"x": 3, "y": 60})

    await expect(trends.locator(".u-legend")).to_contain_text("2026-01-01")


@pytest.mark.parametrize("trends", [(12, {**WIDE, "java_script_enabled": False})], indirect=True)
async def test_without_scripts_lines_are_shapes_like_the_others(trends: Window) -> None:
    await expect(trends.locator("path.line").first).to_be_visible()
    await expect(trends.locator("rect.hatched").first).to_be_visible()


@pytest.mark.parametrize("trends", [(48, WIDE)], indirect=True)
async def test_figures_are_taken_along_as_a_file(trends: Window) -> None:
    async with trends.expect_download() as downloaded:
        await trends.get_by_role("link", name="Take along as CSV").first.click()

    assert (await downloaded.value).suggested_filename == "askaround-asks.csv"
