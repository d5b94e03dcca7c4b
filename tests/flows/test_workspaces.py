"""Any Slack workspace installs the bot for itself, in a browser; what happens in one is nothing to another."""

import asyncio
import json
import logging
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import aiohttp
import pytest

from adapters.slack.gateway import SlackGateway
from adapters.slack.manifest import as_json
from bot.config import Config, Secret
from bot.model.ids import SpaceId
from bot.model.people import Person
from bot.tenancy import Tenancy
from bot.wiring import Bot
from sandbox.slack import SlackSandbox
from tests.flows.neighbours import Neighbour
from tests.flows.street import PRINTER, Street, cards, on_server

STUDIO, CLUB = "Maple Studio", "Book Club"
PUBLIC = "https://ask.example.org"
LADDER = {**PRINTER, "What would help?": "Somebody with a ladder"}


@dataclass
class Browser:
    """Somebody's browser: what stands at the public address is reached as a server before the bot would."""

    sandbox: SlackSandbox
    bot_at: str
    session: aiohttp.ClientSession
    cookies: dict[str, str] = field(default_factory=dict)

    async def open(self, url: str, **form: str) -> tuple[int, str, str]:
        """Give status, text and where the browser is sent."""
        at = self.bot_at + url.removeprefix(PUBLIC) if url.startswith(PUBLIC) else url
        cookie = {"Cookie": "; ".join(f"{name}={one}" for name, one in self.cookies.items())}
        verb, said = "POST" if form else "GET", form or None
        async with self.session.request(verb, at, data=said, headers=cookie, allow_redirects=False) as answer:
            for morsel in answer.cookies.values():
                self.cookies[morsel.key] = morsel.value
            return answer.status, await answer.text(), answer.headers.get("Location", "")

    async def asked(self) -> str:
        """Follow the install address to Slack's own page; give where that is."""
        status, _, consent = await self.open(f"{PUBLIC}/slack/install")
        assert status == 302
        return consent

    async def decides(self, consent: str, workspace: str, *, agrees: bool = True) -> str:
        """Answer Slack's page as Mo of a workspace; give where it sends the browser."""
        _, page, _ = await self.open(consent)
        hidden = dict(re.findall(r'name="(\w+)" value="([^"]*)"', page.partition("</form>")[0]))
        mo = self.sandbox.member("Mo", workspace=workspace).id
        form = {**hidden, "account": mo, "answer": "agree" if agrees else "no"}
        status, said, back = await self.open(consent.partition("?")[0], **form)
        assert status == 302, said
        return back

    async def installs(self, workspace: str) -> str:
        """Install the bot, from its own page to its own page; give what is read at the end."""
        status, page, _ = await self.open(await self.decides(await self.asked(), workspace))
        assert status == 200, page
        return page


class Towns(Street):
    """Two workspaces with one bot, which neither has let in yet."""

    def of(self, name: str, workspace: str) -> Neighbour:
        return self.neighbour(name, elsewhere=workspace == CLUB)

    @asynccontextmanager
    async def heard(self) -> AsyncIterator[tuple[Bot, Browser]]:
        """Let the bot run, and Slack call it."""
        assert isinstance(self.sandbox, SlackSandbox)
        async with self.opened() as bot, aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
            gateway = bot.gateways["slack"]
            assert isinstance(gateway, SlackGateway)
            async with asyncio.timeout(10):
                while not gateway.is_ready:
                    await asyncio.sleep(0.01)
            await self.sandbox.use_http(gateway.url)
            yield bot, Browser(self.sandbox, gateway.url.removesuffix("/slack/events"), session)

    async def sets_up(self, workspace: str) -> None:
        """Let Mo choose #help there."""
        mo = self.of("Mo", workspace)
        await mo.choose(await mo.run("/askaround setup"), "Choose a channel", ["help"])

    async def seen(self, workspace: str, number: int = 1) -> list[str]:
        """Wait for so many cards there; give what Mo reads of all."""
        mo = self.of("Mo", workspace)
        await self.card(mo, number)
        return [card.text for card in cards(mo)]

    def left(self) -> dict[str, bool]:
        """Say of each space whether its thirty days have begun."""
        return {space: bool(gone) for space, gone in self.rows("SELECT space_id, left_on IS NOT NULL FROM spaces")}

    def at(self, workspace: str) -> SpaceId:
        assert isinstance(self.sandbox, SlackSandbox)
        return SpaceId(f"slack:{self.sandbox.workspace(workspace).id}")

    def token(self, workspace: str) -> str:
        assert isinstance(self.sandbox, SlackSandbox)
        return self.sandbox.workspace(workspace).token


@pytest.fixture
async def towns(tmp_path: Path) -> AsyncIterator[Towns]:
    manifest = json.loads(as_json(url=PUBLIC, public=True))
    async with SlackSandbox(manifest=manifest, limits=False, patience=0.2).serve() as sandbox:
        app = sandbox.openid.app
        config = Config(
            askaround_web="",
            slack_client_id=app.client_id,
            slack_client_secret=Secret(app.client_secret),
            slack_signing_secret=Secret(sandbox.signing_secret),
            slack_bind="127.0.0.1:0",
            slack_url=f"{PUBLIC}/slack/events",  # Copied as it stands in the app's own pages.
            slack_api_url=sandbox.api_url,
            askaround_data=tmp_path,
            database_url=on_server(tmp_path),
        )
        yield Towns(sandbox, config)


def asks(words: list[str], of: dict[str, str]) -> bool:
    return [of["What would help?"] in one for one in words] == [True] * len(words)


async def test_two_workspaces_install_it_and_one_that_lets_it_go_takes_nothing_from_the_other(
    towns: Towns, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    slack = towns.sandbox
    assert isinstance(slack, SlackSandbox)
    async with towns.heard() as (bot, browser):
        unheard = await slack.member("Ana").run("/my")
        welcome = [await browser.installs(workspace) for workspace in (STUDIO, CLUB)]
        for workspace in (STUDIO, CLUB):
            await towns.sets_up(workspace)
        await towns.post(towns.of("Ana", STUDIO))
        await towns.post(towns.of("Ana", CLUB), LADDER)
        here, there = await towns.seen(STUDIO), await towns.seen(CLUB)
        await towns.offer(towns.of("Mo", CLUB), cards(towns.of("Mo", CLUB))[0])
        told = await towns.dm(towns.of("Ana", CLUB))

        assert unheard.kind == "acknowledged"
        assert all("Askaround is in your workspace." in page for page in welcome)
        assert asks(here, PRINTER)
        assert asks(there, LADDER)
        assert towns.of("Ana", STUDIO).dms() == []
        assert "something new" in told.text or "ladder" in told.text

        slack.uninstall("app_uninstalled", "tokens_revoked", workspace=STUDIO)
        await towns.until(lambda: any(towns.left().values()))
        await towns.post(towns.of("Ana", CLUB), LADDER)

        assert asks(await towns.seen(CLUB, 2), LADDER)
        assert towns.left() == {towns.at(STUDIO): True, towns.at(CLUB): False}
        assert towns.rows("SELECT count(*) FROM installations") == [(1,)]
        assert (await bot.health())["slack"] == "ok"

    async with towns.heard() as (bot, browser):
        await towns.post(towns.of("Ana", CLUB), LADDER)
        remembered = await towns.seen(CLUB, 3)
        await browser.installs(STUDIO)
        late = slack.announce("app_uninstalled", {"type": "app_uninstalled"}, slack.workspace(STUDIO))
        assert late
        await late
        await bot.leaving.look()
        await towns.post(towns.of("Ana", STUDIO))

        assert asks(remembered, LADDER)
        assert asks(await towns.seen(STUDIO, 2), PRINTER)
        assert not any(towns.left().values())

        slack.revoke_token("invalid_auth", workspace=CLUB)
        await bot.gateways["slack"].rank(Person(f"{towns.at(CLUB)}:U1"), towns.at(CLUB))
        assert towns.left() == {towns.at(STUDIO): False, towns.at(CLUB): True}

    people = {towns.of(name, where).id for name in ("Ana", "Mo") for where in (STUDIO, CLUB)}
    places = {slack.workspace(where).id for where in (STUDIO, CLUB)}
    assert not [line for line in caplog.messages if any(one in line for one in people | places)]
    mo = towns.of("Mo", CLUB).id.encode()
    assert mo not in towns.kept()


async def test_a_token_that_ends_is_renewed_once_before_it_is_used_and_also_after_a_long_night(towns: Towns) -> None:
    slack = towns.sandbox
    assert isinstance(slack, SlackSandbox)
    space = towns.at(STUDIO)
    asker = Person(f"{space}:{towns.of('Mo', STUDIO).id}")
    async with towns.heard() as (bot, browser):
        await browser.installs(STUDIO)
        await towns.sets_up(STUDIO)
        first = towns.token(STUDIO)
        slack.advance(timedelta(hours=9))
        await bot.gateways["slack"].rank(asker, space)
        early = towns.token(STUDIO)
        slack.advance(timedelta(hours=2))
        ranks = await asyncio.gather(*(bot.gateways["slack"].rank(asker, space) for _ in range(20)))
        second = towns.token(STUDIO)

        assert early == first != second
        assert [rank and rank.runs_space for rank in ranks] == [True] * 20
        assert slack.world.tokens.count(slack.workspace(STUDIO)) == 3
    slack.advance(timedelta(days=2))
    async with towns.heard() as (bot, _):
        await towns.post(towns.of("Ana", STUDIO))
        assert asks(await towns.seen(STUDIO), PRINTER)
        assert towns.token(STUDIO) != second
        assert not any(towns.left().values())


async def test_who_comes_while_a_token_is_over_is_not_passed_over_in_silence(towns: Towns) -> None:
    slack = towns.sandbox
    assert isinstance(slack, SlackSandbox)
    async with towns.heard() as (bot, browser):
        await browser.installs(STUDIO)
        await towns.sets_up(STUDIO)
        slack.advance(timedelta(days=2))
        other_process = Tenancy(store=bot.store, clock=slack.clock)
        asking, _ = await other_process.begin_renewal(towns.at(STUDIO))
        unanswered = await slack.member("Ana").run("/my")
        assert asking
        await other_process.put_off(asking, unheard=False)
        answered = await slack.member("Ana").run("/my")

    assert "dispatch_failed" in unanswered.error
    assert answered.kind == "message"


async def test_a_workspace_known_from_another_time_is_erased_as_well_where_it_lets_the_bot_go(towns: Towns) -> None:
    slack = towns.sandbox
    assert isinstance(slack, SlackSandbox)
    async with towns.heard() as (bot, browser):
        for workspace in (STUDIO, CLUB):
            await browser.installs(workspace)
            await towns.sets_up(workspace)
        await bot.store.transact(lambda directory: directory.installations.drop(towns.at(STUDIO)))
    async with towns.heard():
        for workspace in (STUDIO, CLUB):
            said = slack.announce("app_uninstalled", {"type": "app_uninstalled"}, slack.workspace(workspace))
            assert said
            await said

    assert towns.left() == {towns.at(STUDIO): True, towns.at(CLUB): False}


async def test_what_does_not_lead_to_an_installation_says_so_kindly_and_keeps_nothing(towns: Towns) -> None:
    slack = towns.sandbox
    assert isinstance(slack, SlackSandbox)
    async with towns.heard() as (_, browser):
        cancelled = await browser.open(await browser.decides(await browser.asked(), STUDIO, agrees=False))
        back = await browser.decides(await browser.asked(), STUDIO)
        elsewhere = await Browser(slack, browser.bot_at, browser.session).open(back)
        forged = re.sub(r"state=[^&]*", "state=1.x.y", back)
        browser.cookies["askaround-install"] = "1.x.y"
        unknown = await browser.open(forged)
        back = await browser.decides(await browser.asked(), STUDIO)
        wrong = await browser.open(re.sub(r"code=[^&]*", "code=never", back))
        back = await browser.decides(await browser.asked(), STUDIO)
        slack.advance(timedelta(minutes=11))
        late = await browser.open(back)
        bare = await browser.open(f"{PUBLIC}/slack/oauth_redirect")
        nobody = towns.rows("SELECT count(*) FROM installations")
        back = await browser.decides(await browser.asked(), STUDIO)
        cookie = dict(browser.cookies)
        once = await browser.open(back)
        browser.cookies = cookie
        twice = await browser.open(back)

    assert [cancelled[0], once[0]] == [200, 200]
    assert "You said no, and nothing has changed." in cancelled[1]
    for status, page, _ in (elsewhere, unknown, wrong, late, bare, twice):
        assert status == 400
        assert "Nothing was installed." in page
        assert 'href="/slack/install"' in page
    assert nobody == [(0,)]
    assert towns.rows("SELECT count(*) FROM installations") == [(1,)]


async def test_what_anybody_writes_into_the_addresses_is_not_believed_and_goes_nowhere(
    towns: Towns, caplog: pytest.LogCaptureFixture
) -> None:
    redirect = f"{PUBLIC}/slack/oauth_redirect"
    async with towns.heard() as (_, browser):
        looked_at, _, _ = await browser.open(f"{PUBLIC}/slack/events")
        teams = ("", "?team=T1%26client_id%3D666%26more%3D1", "?team=%0d%0a")
        begun = [await browser.open(f"{PUBLIC}/slack/install{team}") for team in teams]
        state = browser.cookies["askaround-install"]
        words = ("access_denied", "storage_error", "invalid_code")
        strange = [await browser.open(f"{redirect}?error={word}") for word in words]
        browser.cookies["askaround-install"] = state
        told = await browser.open(f"{redirect}?error=storage_error&state={state}")
        garbled = [
            await browser.session.get(f"{browser.bot_at}/slack/oauth_redirect?state=%ff", data=body)
            for body in (b"", b'{"', b"\xff")
        ]

    assert looked_at == 405  # By which a door knows that somebody hears Slack (deploy/Caddyfile).
    assert [(status, sorted(dict(parse_qsl(urlsplit(to).query)))) for status, _, to in begun] == [
        (302, ["client_id", "redirect_uri", "scope", "state"])
    ] * 3
    for status, page, _ in (*strange, told):
        assert status == 400
        assert "was begun in another browser" in page
    assert [(answer.status, answer.headers.get("Cache-Control")) for answer in garbled] == [(400, "no-store")] * 3
    assert [line for line in caplog.messages if "a workspace was not" in line or "took a code" in line] == []


async def test_a_state_is_good_for_one_code_and_a_whole_organization_hears_how_it_is_done(towns: Towns) -> None:
    slack = towns.sandbox
    assert isinstance(slack, SlackSandbox)
    async with towns.heard() as (_, browser):
        back = await browser.decides(await browser.asked(), STUDIO)
        cookie = dict(browser.cookies)
        await browser.open(re.sub(r"code=[^&]*", "code=never", back))
        browser.cookies = cookie
        again = await browser.open(back)
        said = dict(parse_qsl(urlsplit(await browser.asked()).query))
        everywhere = slack.installing.decide(said, slack.member("Mo").user, agrees=True, org_wide=True)
        whole = await browser.open(everywhere)

    assert (again[0], whole[0]) == (400, 400)
    assert "Askaround goes into one workspace at a time." in whole[1]
    assert 'href="/slack/install"' in whole[1]
    assert towns.rows("SELECT count(*) FROM installations") == [(0,)]
