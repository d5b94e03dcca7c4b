"""Whatever anybody sends, nothing breaks, nothing is done that no page of ours offers, and nobody's words come out."""

import os
import random
import string

from aiohttp import ClientError
from yarl import URL

from tests.adapters.web.core import PRESS, Core, Got, Tab

SAID = "Could somebody water my plants?"
METHODS = ("GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE")
PATHS = (
    "/",
    "/review",
    "/trends.csv",
    "/open",
    "/act",
    "/login",
    "/arrive",
    "/leave",
    "/static/x/keys.js",
    "/static/../server.py",
)
NAMES = ("press", "key", "kind", "from", "value", "field.note", "after", "weeks", "figure", "seen")
WORDS = (
    "",
    "handle1.0",
    "handle1.99",
    "../..",
    "%00",
    "\x00",
    "é",
    "\U0001f642" * 50,
    "form",
    "review",
    "-1",
    "{{7*7}}",
    "'--",
)
HEADERS: dict[str, tuple[str, ...]] = {
    "Sec-Fetch-Site": ("same-origin", "cross-site", "none", "odd"),
    "Origin": ("null", "http://evil.example", "", "http://[", "http://127.0.0.1:1", "//\u2100"),
    "HX-Request": ("true", "odd"),
    "Accept-Language": ("de", "x" * 500, ";;;", "zz-ZZ-zzzzzzzzzz", "en-US,en;q=0.5"),
    "Content-Type": ("application/json", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"),
    "Cookie": ("askaround=token", "askaround=\u00e9", "askaround-login=x", ";=;"),
    "Host": ("evil.example", "127.0.0.1", "[::1", "a b", "evil.example@127.0.0.1", "localhost:0", ""),
}
LIKELY = {**PRESS, "Cookie": "askaround=token", "Content-Type": "application/x-www-form-urlencoded"}
REQUESTS = int(os.environ.get("ASKAROUND_REQUESTS", "1500"))


class Dice:
    """Draws requests that no page of ours would send, and some that it might."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)

    def word(self) -> str:
        noise = "".join(self._dice.choices(string.printable, k=self._dice.randint(0, 60)))
        return self._dice.choice((*WORDS, noise))

    def request(self) -> tuple[str, URL, dict[str, str], str | bytes]:
        path = self._dice.choice((*PATHS, "/act", "/act", "/open", "/" + self.word().replace("/", "")))
        query = [(self._dice.choice(NAMES), self.word()) for _ in range(self._dice.randint(0, 3))]
        url = URL.build(path=path.split("?")[0] or "/").with_query(query)
        odd = {name: self._dice.choice(among) for name, among in HEADERS.items() if self._dice.random() < 0.1}
        headers = (LIKELY if self._dice.random() < 0.8 else {}) | odd
        body: str | bytes = "&".join(
            f"{self._dice.choice(NAMES)}={self.word()}" for _ in range(self._dice.randint(0, 8))
        )
        if self._dice.random() < 0.1:
            body = self._dice.randbytes(self._dice.choice((10, 1000, 100_000)))
        return self._dice.choice((*METHODS, "GET", "POST", "GET", "POST", "GET", "POST", "POST")), url, headers, body


async def test_whatever_is_sent_nothing_breaks_and_nobodys_words_come_out(stranger: Tab, core: Core) -> None:
    dice, broken, leaked = Dice(6), [], []
    for _ in range(REQUESTS):
        core.is_in = True  # Signing out is one of the things that are sent.
        method, url, headers, body = dice.request()
        got = await sent(stranger, method, url, headers, body)
        if got and got.status >= 500:
            broken.append((method, url, headers, body))
        if got and SAID in got.text and "token" not in headers.get("Cookie", ""):
            leaked.append((method, url, headers))

    assert broken == []
    assert leaked == []
    assert all(action.key.startswith("web:") for action in core.acts)


async def sent(tab: Tab, method: str, url: URL, headers: dict[str, str], body: str | bytes) -> Got | None:
    """Send a request, unless it cannot even be written down; what the server hangs up on is answered by nothing."""
    tab.session.cookie_jar.clear()
    try:
        return await tab.ask(method, str(url), headers=headers, data=None if method in ("GET", "HEAD") else body)
    except (ClientError, ValueError):
        return None
