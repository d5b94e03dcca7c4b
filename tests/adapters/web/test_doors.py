"""Getting in by a code, staying in, and what ends it."""

from aiohttp import ClientSession, CookieJar

from bot.model.decisions import Refusal
from tests.adapters.web.core import CODE, MO, SCRIPT, Core, Tab, served


async def test_a_stranger_is_led_to_the_entrance_and_shown_what_it_is_for(stranger: Tab) -> None:
    led = await stranger.get("/review")
    entrance = await stranger.get("/login")

    assert (led.status, led.headers["Location"]) == (303, "/login")
    assert "Show me a code" in entrance.text


async def test_a_code_is_shown_until_it_is_confirmed_and_then_lets_this_browser_in(stranger: Tab, core: Core) -> None:
    core.is_in = False
    await stranger.post("/login")
    waiting = await stranger.get("/login")
    asked_in_vain = await stranger.ask("POST", "/arrive", headers=SCRIPT)
    core.confirmed = True
    arrived = await stranger.ask("POST", "/arrive", headers=SCRIPT)

    assert f"/askaround dashboard code:{CODE}" in waiting.text
    assert (asked_in_vain.status, asked_in_vain.headers.get("HX-Redirect")) == (204, None)
    assert arrived.headers["HX-Redirect"] == "/"
    assert (await stranger.get("/")).status == 200


async def test_without_a_script_a_button_asks_whether_the_code_was_confirmed(stranger: Tab, core: Core) -> None:
    core.confirmed = True
    await stranger.post("/login")

    arrived = await stranger.post("/arrive")

    assert (arrived.status, arrived.headers["Location"]) == (303, "/")


async def test_cookies_are_kept_from_scripts_and_from_other_sites(stranger: Tab, core: Core) -> None:
    core.confirmed = True
    login = await stranger.post("/login")
    arrived = await stranger.post("/arrive")

    assert [cookie.lower() for cookie in login.cookies] == [
        "askaround-login=secret; httponly; max-age=600; path=/; samesite=strict"
    ]
    assert [cookie.lower() for cookie in arrived.cookies] == [
        "askaround=token; httponly; max-age=43200; path=/; samesite=lax",
        'askaround-login=""; httponly; max-age=0; path=/; samesite=strict',
    ]


async def test_at_an_https_address_cookies_belong_to_that_host_alone(core: Core) -> None:
    async with (
        served(core, "https://ask.example.org") as server,
        ClientSession(cookie_jar=CookieJar()) as session,
    ):
        host, port = server._listening.getsockname()
        login = await Tab(session, f"http://{host}:{port}").post("/login", Host="ask.example.org")

    assert login.cookies[0].startswith("__Host-askaround-login=secret;")
    assert "; Secure" in login.cookies[0]
    assert login.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


async def test_a_code_that_ran_out_is_told_and_forgotten(stranger: Tab) -> None:
    stranger.session.cookie_jar.update_cookies({"askaround-login": "of yesterday"})

    entrance = await stranger.get("/login")

    assert "This code has run out" in entrance.text
    assert 'askaround-login="";' in entrance.cookies[0]


async def test_a_visit_that_is_over_says_so_kindly(tab: Tab, core: Core) -> None:
    core.is_in = False

    page = await tab.get("/review")

    assert page.status == 401
    assert "Please come in again" in page.text
    assert 'askaround="";' in page.cookies[0]


async def test_who_looks_after_the_place_no_more_is_out_in_every_browser(tab: Tab, core: Core) -> None:
    core.page = Refusal.NOT_A_MODERATOR

    page = await tab.get("/review")

    assert "Please come in again" in page.text
    assert core.ended == [MO]


async def test_a_platform_that_does_not_answer_ends_no_visit(tab: Tab, core: Core) -> None:
    core.page = Refusal.RANK_UNKNOWN

    page = await tab.get("/review")

    assert page.status == 503
    assert "I could not see who looks after this place" in page.text
    assert core.ended == []


async def test_signing_out_ends_the_visit_and_leaves_no_cookie(tab: Tab, core: Core) -> None:
    out = await tab.post("/leave")

    assert "You are signed out" in out.text
    assert not core.is_in
    assert [cookie.partition(";")[0] for cookie in out.cookies] == ['askaround=""', 'askaround-login=""']


async def test_signing_out_in_every_browser_ends_all_visits_of_whoever_says_so(tab: Tab, core: Core) -> None:
    await tab.post("/leave", {"everywhere": "yes"})

    assert core.ended == [MO]
    assert not core.is_in


async def test_a_page_that_stands_open_sends_its_reader_to_the_door_once_the_visit_is_over(
    tab: Tab, core: Core
) -> None:
    core.is_in = False

    asked = await tab.ask("GET", "/review", headers=SCRIPT)

    assert asked.headers["HX-Redirect"] == "/"
