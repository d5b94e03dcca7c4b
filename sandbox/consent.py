"""What both stand-ins share of signing in elsewhere: a page that asks for consent, and codes that are good once."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from html import escape
from typing import Generic, TypeVar
from urllib.parse import urlencode

from aiohttp import web

from sandbox.clock import SandboxClock
from sandbox.errors import ClientRefusal

CODE_LASTS = timedelta(minutes=10)
ACCOUNT, ANSWER, AGREES = "account", "answer", "agree"
"""The fields that the consent page sends beside those that it was asked with."""

Account = TypeVar("Account")


@dataclass(slots=True)
class Registration:
    """An app as its owner registered it: who it is, and where browsers may be sent back to."""

    client_id: str
    client_secret: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    redirects: set[str] = field(default_factory=set)

    def knows(self, client_id: str, client_secret: str) -> bool:
        """Say whether these are the app's own."""
        return client_id == self.client_id and hmac.compare_digest(client_secret, self.client_secret)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant(Generic[Account]):
    """What somebody agreed to, for one exchange of one code."""

    account: Account
    redirect: str
    scopes: frozenset[str]
    challenge: str
    nonce: str
    ends_at: datetime

    def proves(self, verifier: str) -> bool:
        """Say whether *verifier* belongs to the challenge; without a challenge there is none to give."""
        if not self.challenge:
            return not verifier
        digest = hashlib.sha256(verifier.encode(errors="replace")).digest()
        return hmac.compare_digest(base64.urlsafe_b64encode(digest).rstrip(b"=").decode(), self.challenge)


class Codes(Generic[Account]):
    """Codes that were given out. One that was shown again is good no more."""

    def __init__(self, clock: SandboxClock) -> None:
        self._clock = clock
        self._grants: dict[str, Grant[Account]] = {}

    def mint(self, asked: Mapping[str, str], account: Account) -> str:
        """Give a code for what was *asked* and *account* agreed to."""
        code = secrets.token_urlsafe(22)
        self._grants[code] = Grant(
            account=account,
            redirect=asked["redirect_uri"],
            scopes=frozenset(asked.get("scope", "").split()),
            challenge=asked.get("code_challenge", ""),
            nonce=asked.get("nonce", ""),
            ends_at=self._clock.now() + CODE_LASTS,
        )
        return code

    def spend(self, code: str) -> Grant[Account] | None:
        """Give what a code stands for, once and in time."""
        grant = self._grants.pop(code, None)
        return grant if grant and self._clock.now() < grant.ends_at else None


def sent_back(redirect: str, **said: str) -> str:
    """Give the address that a browser is sent back to."""
    return f"{redirect}{'&' if '?' in redirect else '?'}{urlencode({key: one for key, one in said.items() if one})}"


Decide = Callable[[Mapping[str, str], str, bool], str]
"""Gives where a browser is sent for what was asked, by which account, which agrees or not; raises ClientRefusal."""


async def answered(request: web.Request, decide: Decide) -> web.Response:
    """Send a browser on from the page as *decide* says."""
    said = {key: str(one) for key, one in (await request.post()).items()}
    agrees, account = said.pop(ANSWER, "") == AGREES, said.pop(ACCOUNT, "")
    try:
        back = decide(said, account, agrees)
    except ClientRefusal as refusal:
        return web.Response(text=str(refusal), status=400)
    raise web.HTTPFound(back)


_WHO = "Askaround would like to know who you are. Who are you?"


def consent_page(platform: str, people: Sequence[tuple[str, str]], asked: Mapping[str, str], wants: str = _WHO) -> str:
    """Ask who sits there, since a browser is signed in to nothing here, and whether they agree."""
    kept = "".join(f'<input type="hidden" name="{escape(key)}" value="{escape(one)}">' for key, one in asked.items())
    rows = "".join(
        f'<p><button name="{ACCOUNT}" value="{escape(account)}">{escape(name)}</button></p>' for account, name in people
    )
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>{platform}</title>'
        f"<h1>{platform}</h1><p>{escape(wants)}</p>"
        f'<form method="post">{kept}<input type="hidden" name="{ANSWER}" value="{AGREES}">{rows}</form>'
        f'<form method="post">{kept}<button name="{ANSWER}" value="no">Cancel</button></form></html>'
    )
