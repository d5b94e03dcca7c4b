"""Signing in elsewhere: the way there and back belongs to one browser, once."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, CookieJar

from adapters.web.oauth import proof
from bot.model.decisions import Refusal
from tests.adapters.web.core import Core, Passport, Tab, served

KEPT = "askaround-oauth"
STATE = proof("secret").state
FROM_ELSEWHERE = {"Sec-Fetch-Site": "cross-site"}


@pytest.fixture
def core() -> Core:
    return Core(is_in=False)


@pytest.fixture
def passport() -> Passport:
    return Passport()


@pytest.fixture
async def tab(core: Core, passport: Passport) -> AsyncIterator[Tab]:
    async with served(core, passport=passport) as server, ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        yield Tab(session, server.public.url)


async def back(tab: Tab, code: str = "code", state: str = STATE, **said: str) -> tuple[int, str]:
    """Come back from elsewhere; give the status, and where that leads or what it says."""
    query = "&".join(f"{key}={value}" for key, value in {"code": code, "state": state, **said}.items())
    got = await tab.get(f"/oauth/discord/back?{query}", **FROM_ELSEWHERE)
    return got.status, got.headers.get("Location") or got.text


async def test_the_entrance_offers_what_is_set_up_and_nothing_else(tab: Tab, core: Core) -> None:
    offered = (await tab.get("/login")).text
    async with served(core) as without, ClientSession() as session:
        plain = Tab(session, without.public.url)
        not_offered, not_there = (await plain.get("/login")).text, (await plain.get("/oauth/discord")).status

    assert '<a class="way" href="/oauth/discord">Sign in with Discord</a>' in offered
    assert "Sign in with" not in not_offered
    assert not_there == (await tab.get("/oauth/slack")).status == 404


async def test_whoever_comes_back_to_the_browser_they_left_is_in(tab: Tab, passport: Passport) -> None:
    there = await tab.get("/oauth/discord")
    status, led = await back(tab)

    assert (there.status, there.headers["Location"]) == (303, "https://platform.example.org/asks")
    assert there.cookies == (f"{KEPT}=secret~; HttpOnly; Max-Age=600; Path=/; SameSite=lax",)
    assert (status, led) == (303, "/")
    assert passport.proofs == [proof("secret")] * 2
    assert passport.backs == [f"{tab.url}/oauth/discord/back"] * 2
    assert (await tab.get("/review")).status == 200


async def test_the_way_there_gives_no_secret_away(passport: Passport) -> None:
    made = proof("secret")

    assert len({made.state, made.verifier, made.nonce, "secret"}) == 4
    assert all(len(one) == 43 for one in (made.state, made.verifier, made.nonce))
    assert proof("another secret") != made


@pytest.mark.parametrize("state", ["", "forged", proof("another secret").state, f"{STATE}x", "%00", "%ED%A0%80"])
async def test_a_forged_state_lets_nobody_in(tab: Tab, passport: Passport, state: str) -> None:
    await tab.get("/oauth/discord")
    status, said = await back(tab, state=state)

    assert status == 400
    assert "did not begin in this browser" in said
    assert len(passport.proofs) == 1, "no code was shown to anybody"


async def test_a_browser_that_never_left_is_not_let_in_by_a_link(tab: Tab) -> None:
    assert (await back(tab))[0] == 400
    assert (await back(tab, state=proof("").state))[0] == 400


async def test_the_same_way_back_leads_nowhere_a_second_time(tab: Tab, passport: Passport) -> None:
    await tab.get("/oauth/discord")
    cookies = {cookie.key: cookie.value for cookie in tab.session.cookie_jar}
    first = await back(tab)
    tab.session.cookie_jar.clear()
    tab.session.cookie_jar.update_cookies(cookies)
    second = await back(tab)

    assert (first[0], second[0]) == (303, 400)
    assert len(passport.proofs) == 2, "the code was shown once"


@pytest.mark.parametrize("code", ["", "invented", "x" * 513])
async def test_a_code_that_stands_for_nobody_lets_nobody_in(tab: Tab, code: str) -> None:
    await tab.get("/oauth/discord")
    status, said = await back(tab, code=code)

    assert status == 502
    assert "Discord did not tell me who you are" in said


async def test_who_says_no_reads_that_nothing_was_told(tab: Tab, passport: Passport) -> None:
    await tab.get("/oauth/discord")
    status, said = await back(tab, error="access_denied")

    assert status == 200
    assert "You did not sign in" in said
    assert len(passport.proofs) == 1


@pytest.mark.parametrize(
    "refusal,status,words",
    [
        (Refusal.NOT_A_MODERATOR, 403, "no place that you look after"),
        (Refusal.NOT_SET_UP, 403, "no place that you look after"),
        (Refusal.RANK_UNKNOWN, 503, "could not see who looks after this place"),
    ],
)
async def test_who_looks_after_nothing_is_not_in(
    tab: Tab, core: Core, refusal: Refusal, status: int, words: str
) -> None:
    core.refuses = refusal
    await tab.get("/oauth/discord")
    answer = await back(tab)

    assert answer[0] == status
    assert words in answer[1]
    assert (await tab.get("/review")).status == 303


async def test_who_looks_after_no_place_of_ours_is_asked_about_none(tab: Tab, core: Core) -> None:
    core.places = 0
    await tab.get("/oauth/discord")

    assert (await back(tab))[0] == 403
    assert core.chosen == []


async def test_who_looks_after_several_places_chooses_one(tab: Tab, core: Core) -> None:
    core.places = 3
    await tab.get("/oauth/discord")
    _, page = await back(tab)
    core.unspent = True
    await tab.get("/oauth/discord?space=discord:1")
    status, led = await back(tab)

    assert '<a class="way" href="/oauth/discord?space=discord:1">Place &lt;1&gt;</a>' in page
    assert (status, led) == (303, "/")
    assert core.chosen == ["discord:1"]


@pytest.mark.parametrize("space", ["discord:99", "slack:T1", "~", "discord:1%3B%20Secure", "%00", "x" * 100])
async def test_a_place_that_somebody_is_not_in_cannot_be_chosen(tab: Tab, core: Core, space: str) -> None:
    await tab.get(f"/oauth/discord?space={space}")
    await back(tab)

    assert core.chosen == ["discord:0"]


async def test_the_way_is_forgotten_however_it_ends(tab: Tab) -> None:
    for state in (STATE, "forged"):
        await tab.get("/oauth/discord")
        got = await tab.get(f"/oauth/discord/back?code=code&state={state}", **FROM_ELSEWHERE)
        assert f'{KEPT}=""; HttpOnly; Max-Age=0; Path=/; SameSite=strict' in got.cookies


async def test_only_a_browser_that_goes_there_itself_comes_back(tab: Tab, passport: Passport) -> None:
    """A picture or a script of another page is no way in."""
    await tab.get("/oauth/discord")
    hidden = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}

    assert (await tab.get(f"/oauth/discord/back?code=code&state={STATE}", **hidden)).status == 403
    assert (await tab.get("/oauth/discord", **hidden)).status == 403
    assert (await tab.post("/oauth/discord")).status in (404, 405)
    assert len(passport.proofs) == 1
