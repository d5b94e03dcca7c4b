"""Whatever is sent to a bot at work, by strangers and by a moderator, nothing breaks and nobody's name comes out."""

import os
import random
import re
from collections.abc import AsyncIterator
from html import unescape
from pathlib import Path

import pytest
from aiohttp import ClientSession, CookieJar

from tests.adapters.web.core import PRESS, SCRIPT, Got, Tab
from tests.adapters.web.test_strangers import Dice, sent
from tests.flows.moderating import choose_mods, reports
from tests.flows.street import HAND, PRINTER, Street, a_street
from tests.flows.test_login import ANY_PORT, address, let_in
from tests.flows.test_review import may_ask

REQUESTS = int(os.environ.get("ASKAROUND_REQUESTS", "300"))
PAGES = ("/", "/review", "/reports", "/waiting", "/invitations", "/trends", "/audit", "/settings")
HOSTILE = (
    '"><script>alert(1)</script>',
    "=HYPERLINK(1)",
    "\r\nSet-Cookie: a=b",
    "<!channel> @everyone",
    "\x00\u202e\ud83d",
    "Z\u0337" * 300,
    "x" * 7999,
    "9" * 300,
    "-1",
    "\u0663",
    "0-0",
    "yes",
)


@pytest.fixture
async def street(platform: str, tmp_path: Path) -> AsyncIterator[Street]:
    async with a_street(platform, tmp_path, web=ANY_PORT) as street:
        await choose_mods(street)
        yield street


@pytest.fixture
async def tab(street: Street) -> AsyncIterator[Tab]:
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        yield Tab(session, address(street))


async def lived_in(street: Street) -> None:
    """Let there be something in every queue, all of it asked by Ana without her name."""
    await street.post(street.ana, anonymously=True)
    await reports(street.ben, await street.card(street.ben), "It may not be for here.")
    await street.pass_by(hours=25)
    await may_ask(street, "Yes, once moderators have looked at the words")
    await street.post(street.ana, {**PRINTER, HAND: "I would like somebody to listen."}, anonymously=True)
    await street.settle()


class Moderator:
    """Sends what pages might send, with anything in it."""

    def __init__(self, tab: Tab, seed: int) -> None:
        self.tab, self.dice = tab, random.Random(seed)
        self.token = {cookie.key: cookie.value for cookie in tab.session.cookie_jar}
        self.presses: list[str] = ["handle.0"]
        self.keys: list[str] = ["key"]
        self.fields: list[str] = ["note"]

    async def asks(self) -> Got:
        """Read a page, open a form, or press something: what was on the pages before, or nearly."""
        self.tab.session.cookie_jar.update_cookies(self.token)
        headers = self.dice.choice((PRESS, SCRIPT))
        how = self.dice.random()
        if how < 0.3:
            got = await self.tab.ask("GET", self.dice.choice(PAGES) + self._query(), headers=headers)
        elif how < 0.5:
            got = await self.tab.ask("GET", f"/open?press={self._press()}&from=review", headers=headers)
        else:
            got = await self.tab.ask("POST", "/act", data=self._form(), headers=headers)
        for name, kept in (("press", self.presses), ("key", self.keys)):
            kept[:] = (kept + [unescape(one) for one in re.findall(rf'name="{name}" value="([^"]*)"', got.text)])[-60:]
        self.fields[:] = (self.fields + re.findall(r'name="field\.([^"]*)"', got.text))[-60:]
        return got

    def _query(self) -> str:
        return self.dice.choice(("", "?weeks=52", "?after=review.9.x", "?after=999999999999", "?after=~", "?weeks=x"))

    def _press(self) -> str:
        press, slot = self.dice.choice(self.presses).rsplit(".", 1)
        return f"{press}.{slot if self.dice.random() < 0.6 else self.dice.randint(0, 30)}"

    def _form(self) -> list[tuple[str, str]]:
        key = self.dice.choice(self.keys) if self.dice.random() < 0.3 else f"{self.dice.getrandbits(64)}"
        told = [("press", self._press()), ("key", key), ("from", self.dice.choice(("review", "x")))]
        if self.dice.random() < 0.5:
            told.append(("kind", "form"))
        told += [(f"field.{self.dice.choice(self.fields)}", self._words()) for _ in range(self.dice.randint(0, 6))]
        return told + [("value", self._words()) for _ in range(self.dice.randint(0, 3))]

    def _words(self) -> str:
        return self.dice.choice(HOSTILE).encode("utf-8", "replace").decode()


async def test_whatever_is_sent_to_a_bot_at_work_nothing_breaks_and_nobodys_name_comes_out(
    street: Street, tab: Tab, caplog: pytest.LogCaptureFixture
) -> None:
    await lived_in(street)
    await let_in(street, tab)
    mo, dice, broken, named, leaked = Moderator(tab, 6), Dice(7), list[str](), list[str](), list[str]()
    for _ in range(REQUESTS // 2):
        got = await mo.asks()
        broken += [got.text] if got.status >= 500 or "<script>alert" in got.text else []
        named += [got.text] if re.search(rf"\bAna\b|{street.ana.id}", got.text + str(got.headers)) else []
        method, url, headers, body = dice.request()
        answer = await sent(tab, method, url, headers, body)
        leaked += [answer.text] if answer and (answer.status >= 500 or PRINTER[HAND] in answer.text) else []
    reads = await mo.asks()

    assert (broken, named, leaked) == ([], [], [])
    assert reads.status != 401, "it was somebody who is in who sent it"
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
