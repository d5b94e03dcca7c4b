"""What every answer carries, and what goes no further."""

import re

import pytest

from adapters.web.server import WebServer
from bot.platforms import CannotConnect
from tests.adapters.web.core import PRESS, Core, Tab

EVERYWHERE = ["/", "/login", "/review", "/nowhere", "/open?press=handle1.1"]


@pytest.mark.parametrize("address", EVERYWHERE)
async def test_every_page_allows_its_own_files_and_nothing_else(address: str, tab: Tab) -> None:
    page = await tab.get(address)

    nonce = re.search(r"script-src 'nonce-([\w-]+)'", page.headers["Content-Security-Policy"])
    assert nonce
    assert page.headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert "object-src 'none'; base-uri 'none'; frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
    assert "unsafe" not in page.headers["Content-Security-Policy"]
    assert set(re.findall(r'nonce="([^"]*)"', page.text)) == {nonce[1]}
    assert not re.search(r"\son\w+=|\sstyle=|javascript:", page.text)


@pytest.mark.parametrize("address", EVERYWHERE)
async def test_no_page_is_kept_framed_or_told_on(address: str, tab: Tab) -> None:
    headers = (await tab.get(address)).headers

    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Server" not in headers


async def test_no_two_pages_share_a_nonce(tab: Tab) -> None:
    policies = {(await tab.get("/review")).headers["Content-Security-Policy"] for _ in range(5)}

    assert len(policies) == 5


async def test_files_are_kept_by_browsers_for_good(tab: Tab) -> None:
    page = await tab.get("/login")
    for address in re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text):
        file = await tab.get(address)

        assert file.status == 200
        assert file.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert file.headers["Content-Type"].endswith("; charset=utf-8")
        assert file.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("address", ["/act", "/leave", "/login", "/arrive"])
async def test_a_press_from_another_site_changes_nothing(address: str, tab: Tab, core: Core) -> None:
    sent = {"press": "handle1.0", "key": "k"}

    forged = await tab.post(address, sent, **{"Sec-Fetch-Site": "cross-site"})

    assert forged.status == 403
    assert "That did not come from this page" in forged.text
    assert (core.acts, core.is_in) == ([], True)


@pytest.mark.parametrize("method", ["TRACE", "PUT", "DELETE", "OPTIONS", "PATCH"])
async def test_no_other_method_does_anything(method: str, tab: Tab, core: Core) -> None:
    for address in ("/", "/act", "/leave"):
        got = await tab.ask(method, address, headers=PRESS, data="press=handle1.0&key=k")

        assert got.status == 404
        assert "press=" not in got.text
        assert "Access-Control-Allow-Origin" not in got.headers
    assert (core.acts, core.is_in) == ([], True)


async def test_what_stands_before_it_is_not_believed_about_anybody(tab: Tab) -> None:
    said = {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"}
    led = await tab.ask("POST", "/login", headers={**PRESS, **said})

    assert led.headers["Location"] == "/login"
    assert "Secure" not in led.cookies[0]


async def test_a_name_that_was_pointed_at_this_machine_gets_nothing(tab: Tab) -> None:
    rebound = await tab.get("/review", Host="evil.example")

    assert rebound.status == 421
    assert "Water" not in rebound.text


async def test_an_address_that_is_taken_is_said_in_a_sentence(server: WebServer) -> None:
    taken = server.public.host

    with pytest.raises(CannotConnect, match=f"cannot be served at {taken}: something else is using it"):
        WebServer(taken)


async def test_requests_from_elsewhere_cannot_fill_the_log(tab: Tab, caplog: pytest.LogCaptureFixture) -> None:
    elsewhere = {**PRESS, "Sec-Fetch-Site": "cross-site"}
    answers = [(await tab.ask("POST", "/login", headers=elsewhere)).status for _ in range(9)]

    assert answers == [403] * 9
    assert [record.getMessage() for record in caplog.records] == [
        f"requests from elsewhere were refused: {number}" for number in (1, 2, 4, 8)
    ]
