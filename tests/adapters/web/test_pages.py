"""What is shown, what a press becomes, and what an open page hears."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace

import pytest

from adapters.web import limits
from bot.model.actions import Pressed, Submitted
from bot.model.communities import Place
from bot.model.decisions import Refusal
from bot.model.figures import Chart, Figure, Hidden, Look, Number, Row, Table
from bot.model.handles import Press
from bot.model.ids import HandleId
from bot.model.pages import Asked, Page
from bot.model.surveys import Signs
from bot.views.card import HERE, Card, Document, Line, Open, Say
from bot.views.pages import Drawing
from tests.adapters.web.core import COMMUNITY, MO, SCRIPT, Core, Tab, a_card, a_form, a_page

HELP = Place(space=MO.space, channel="help")


async def test_the_first_page_is_today_and_every_other_has_its_own_address(tab: Tab, core: Core) -> None:
    for address in ("/", "/review", "/audit?after=a~b.1", "/trends?weeks=52"):
        assert (await tab.get(address)).status == 200

    assert core.looked == [
        Asked(page=Page.TODAY),
        Asked(page=Page.REVIEW),
        Asked(page=Page.AUDIT, after="a~b.1"),
        Asked(page=Page.TRENDS, weeks=52),
    ]


@pytest.mark.parametrize("called, said", [({HELP: "he<b>lp"}, "#he&lt;b&gt;lp"), ({}, "the chosen channel")])
async def test_a_channel_and_its_place_are_called_by_name_where_the_platform_says_one(
    called: Mapping[Place, str], said: str, tab: Tab, core: Core
) -> None:
    core.page = a_page(Card(lines=(Line(f"Asks appear in {HERE}.", place=HELP),)))
    core.called = Signs(space="Maple & Street", channels=called)

    page = await tab.get("/settings")

    assert f"Asks appear in {said}." in page.text
    assert "Maple &amp; Street" in page.text


@pytest.mark.parametrize(
    "address",
    ["/nowhere", "/review?weeks=-1", "/review?after=%3Cscript%3E", "/static/1/../server.py", "/static/x/y.js", "/a/"],
)
async def test_an_address_that_leads_nowhere_says_so_kindly(address: str, tab: Tab) -> None:
    got = await tab.get(address)

    assert got.status == 404
    assert "There is nothing here" in got.text


async def test_a_press_reaches_the_core_as_its_moderator_with_the_key_that_was_drawn(tab: Tab, core: Core) -> None:
    page = await tab.get("/review")
    sent = {name: page.field(name) for name in ("press", "key", "from")}

    answered = await tab.post("/act", sent)

    assert core.acts[0].key == f"web:{sent['key']}"
    assert (core.acts[0].actor, core.acts[0].space) == (MO.actor, MO.space)
    assert core.acts[0].what == Pressed(
        press=Press(community=COMMUNITY, handle=HandleId("handle1"), slot=0), listed=False
    )
    assert "Approved." in answered.text
    assert "Back to Review" in answered.text


async def test_asked_by_a_script_the_answer_stands_where_the_card_was(tab: Tab) -> None:
    answered = await tab.ask("POST", "/act", data={"press": "handle1.0", "key": "k"}, headers=SCRIPT)

    assert answered.text.strip().startswith("<article")
    assert "<html" not in answered.text


async def test_a_form_is_opened_by_its_address_and_what_was_typed_comes_back_with_its_own_key(
    tab: Tab, core: Core
) -> None:
    core.reply = Open(form=a_form(a_card()))
    opened = await tab.get("/open?press=handle1.1&from=review")
    core.reply = None
    await tab.post(
        "/act", {"press": opened.field("press"), "key": opened.field("key"), "kind": "form", "field.note": "a\r\nb"}
    )

    press = Press(community=COMMUNITY, handle=HandleId("handle1"), slot=1)
    assert core.acts[0].what == Pressed(press=press, opens_form=True, listed=False)
    assert core.acts[1].what == Submitted(press=press, fields={"note": "a\nb"})


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"press": "handle1.0"},
        {"press": "handle1", "key": "k"},
        {"press": "handle1.0", "key": "k k"},
        {"press": "a.b.c.0", "key": "k"},
        {"press": "handle1.0", "key": "k", "field.note": "x" * 20_000},
        {"press": "handle1.0", "key": "k", **{f"field.{number}": "x" * 3000 for number in range(30)}},
        {"press": "handle1.0", "key": "k", **{f"field.{number}": "" for number in range(100)}},
    ],
)
async def test_what_no_page_of_ours_sends_changes_nothing(sent: dict[str, str], tab: Tab, core: Core) -> None:
    got = await tab.post("/act", sent)

    assert got.status == 400
    assert core.acts == []


async def test_what_people_wrote_is_never_markup(tab: Tab, core: Core) -> None:
    core.reply = Say(
        card=Card(lines=(Line("<script>alert(1)</script> &amp; {{ 7*7 }}"),)),
        document=Document(name="a", text="</pre><img src=x>"),
    )

    answered = await tab.post("/act", {"press": "handle1.0", "key": "k"})

    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; {{ 7*7 }}" in answered.text
    assert "&lt;/pre&gt;&lt;img" in answered.text


async def test_an_open_page_hears_that_it_is_no_longer_what_it_was(
    tab: Tab, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LOOKS_EVERY", limits.LOOKS_EVERY / 100)
    core.beat = "2"

    async with asyncio.timeout(10), tab.session.get(f"{tab.url}/pulse?seen=1") as stream:
        heard = [await stream.content.readline() for _ in range(3)]

    assert stream.headers["Content-Type"].startswith("text/event-stream")
    assert heard == [b": listening\n", b"\n", b"event: changed\n"]


async def test_however_many_pages_stand_open_their_community_is_looked_at_once(
    tab: Tab, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LOOKS_EVERY", limits.LOOKS_EVERY / 10)
    core.beat = "2"

    async def hears() -> list[bytes]:
        async with asyncio.timeout(10), tab.session.get(f"{tab.url}/pulse?seen=1") as stream:
            return [await stream.content.readline() for _ in range(3)]

    heard = await asyncio.gather(*(hears() for _ in range(20)))

    assert {lines[2] for lines in heard} == {b"event: changed\n"}
    assert core.pulses <= 4


async def test_an_open_page_hears_when_its_visit_is_over_and_then_nothing_more(
    tab: Tab, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LOOKS_EVERY", limits.LOOKS_EVERY / 100)
    monkeypatch.setattr(limits, "LOOKS_TO_CHECK", 2)

    async with asyncio.timeout(10), tab.session.get(f"{tab.url}/pulse?seen=1") as stream:
        await stream.content.readline()
        core.is_in = False
        heard = await stream.content.read()

    assert heard.endswith(b"event: over\ndata: -\n\n")


async def test_an_open_page_hears_no_more_once_its_moderator_may_not_read_one(
    tab: Tab, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LOOKS_EVERY", limits.LOOKS_EVERY / 100)

    async with asyncio.timeout(10), tab.session.get(f"{tab.url}/pulse?seen=1") as stream:
        await stream.content.readline()
        core.beat, core.unread = "2", Refusal.NOT_A_MODERATOR
        heard = await stream.content.read()

    assert heard.endswith(b"event: over\ndata: -\n\n")
    assert b"changed" not in heard


async def test_an_open_page_hears_nothing_while_the_platform_does_not_say_who_may_read(
    tab: Tab, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LOOKS_EVERY", limits.LOOKS_EVERY / 100)

    async with asyncio.timeout(10), tab.session.get(f"{tab.url}/pulse?seen=1") as stream:
        core.beat, core.unread = "2", Refusal.RANK_UNKNOWN
        silent = [await stream.content.readline() for _ in range(6)]
        core.unread = None
        told = await stream.content.readuntil(b"event: changed")

    assert {*silent} == {b": listening\n", b": still here\n", b"\n"}
    assert told


async def test_nothing_about_the_queues_is_told_to_whoever_may_not_read_them(tab: Tab, core: Core) -> None:
    core.unread = Refusal.NOT_A_MODERATOR

    answered = await tab.post("/act", {"press": "handle1.0", "key": "k"})
    refused = await tab.get("/pulse?seen=1")

    assert "data-pulse" not in answered.text
    assert refused.status == 401
    assert core.pulses == 0


async def test_figures_are_taken_along_as_they_are_shown(tab: Tab, core: Core) -> None:
    table = Table(
        title="Asks",
        why="",
        head="Week",
        columns=("small", "=2+2"),
        unit="asks",
        rows=(
            Row(head="2 Mar", at="2026-03-02", cells=(Number(90, "an hour and a half"), Hidden("fewer than five"))),
            Row(head="-9 Mar", cells=(Number(-1), Number(67, "67 % or more", bound=True))),
        ),
    )
    core.page = replace(
        a_page(page=Page.TRENDS), blocks=(Drawing(chart=Chart(figure=Figure.ASKS, look=Look.BARS, table=table)),)
    )

    taken = await tab.get("/trends.csv?figure=asks&weeks=4")

    assert taken.headers["Content-Disposition"] == 'attachment; filename="askaround-asks.csv"'
    assert taken.text == "Week,small,'=2+2\r\n2026-03-02,90,fewer than five\r\n'-9 Mar,-1,67 % or more\r\n"
    assert core.looked == [Asked(page=Page.TRENDS, weeks=4)]
    assert (await tab.get("/trends.csv?figure=people")).status == 404


async def test_nobody_who_is_not_in_hears_anything(stranger: Tab) -> None:
    assert (await stranger.get("/pulse")).status == 303


async def test_what_breaks_is_an_apology_and_names_nobody(
    tab: Tab, core: Core, caplog: pytest.LogCaptureFixture
) -> None:
    core.fails = True

    page = await tab.get("/review")

    assert page.status == 500
    assert "It was not you" in page.text
    assert "Zephyrine" not in page.text + str([record.getMessage() for record in caplog.records])
