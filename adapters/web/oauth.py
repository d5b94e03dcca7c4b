"""Signing in elsewhere: a platform says whose browser it is. What they may do here is asked of the core, as ever.

A login of this browser stands behind each sign-in, so that it can be used once, for ten minutes. Everything that binds
the way there and back is made of its secret, which only this browser has: `state`, the verifier of PKCE, the `nonce`.
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from adapters.web import cookies
from adapters.web.core import Vouching
from adapters.web.doors import Doors
from bot.model.decisions import Refusal
from bot.model.ids import SpaceId
from bot.platforms import Proof, Vouched, Voucher
from bot.views import doorway

THERE: Final = "/oauth/{platform}"
BACK: Final = "/oauth/{platform}/back"

_SPACE = re.compile(r"[a-z]{1,20}:[A-Za-z0-9]{1,40}")
_CODE: Final = 512
"""Characters of a code; those of Discord have 30, those of Slack 100."""


def proof(secret: str) -> Proof:
    """Make of a browser's *secret* what its sign-in is known by; nothing of it leads back."""
    return Proof(state=_made(secret, "state"), verifier=_made(secret, "verifier"), nonce=_made(secret, "nonce"))


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningIn:
    """The ways in by ``vouchers``, a platform each."""

    doors: Doors
    vouching: Vouching
    vouchers: Mapping[str, Voucher]

    async def there(self, request: Request) -> Response:
        """Send a browser to the platform's own page."""
        voucher, space = self._voucher(request), request.query_params.get("space", "")
        begun = await self.doors.visits.begin()
        response = RedirectResponse(voucher.page(proof(begun.secret), self._address(request)), 303)
        chosen = space if _SPACE.fullmatch(space) else ""
        cookies.keep_signing_in(response, self.doors.public, begun.secret, chosen)
        return response

    async def back(self, request: Request) -> Response:
        """Let in whom the platform vouches for, if they look after a place; this browser forgets the way either way."""
        response = await self._come_back(request)
        cookies.drop(response, self.doors.public, cookies.SIGNING_IN)
        return response

    async def _come_back(self, request: Request) -> Response:
        voucher, said = self._voucher(request), request.query_params
        kept = cookies.read(request.cookies, cookies.SIGNING_IN, self.doors.public)
        secret, _, space = kept.partition("~")
        own = proof(secret)
        if not (secret and _same(said.get("state", ""), own.state) and await self.doors.visits.use_up(secret)):
            return self.doors.leaf(request, 400, doorway.ran_astray)
        code = said.get("code", "")
        if said.get("error") == "access_denied":
            return self.doors.leaf(request, 200, lambda t: doorway.said_no(t, voucher.called))
        vouched = await voucher.redeem(code, own, self._address(request)) if 0 < len(code) <= _CODE else None
        if vouched is None:
            return self.doors.leaf(request, 502, lambda t: doorway.not_vouched_for(t, voucher.called))
        return await self._let_in(request, vouched, SpaceId(space))

    async def _let_in(self, request: Request, vouched: Vouched, chosen: SpaceId) -> Response:
        """Let somebody in where they look after one place, or have chosen one of those that they do."""
        named = dict(vouched.spaces)
        asked = [chosen] if chosen in named else [*named]
        found = await self.vouching.looked_after(vouched.actor, asked)
        if len(found) > 1:
            there = request.url.path.removesuffix("/back")
            places = tuple((named[one], f"{there}?space={one}") for one in found)
            return self.doors.leaf(request, 200, lambda t: doorway.which_place(t, places))
        arrived = await self.vouching.let_in(vouched.actor, found[0]) if found else Refusal.NOT_A_MODERATOR
        if arrived is Refusal.RANK_UNKNOWN:
            return self.doors.leaf(request, 503, doorway.not_seen)
        if isinstance(arrived, Refusal):
            return self.doors.leaf(request, 403, doorway.looks_after_nothing)
        response = RedirectResponse("/", 303)
        cookies.keep_visit(response, self.doors.public, arrived.token)
        return response

    def _voucher(self, request: Request) -> Voucher:
        voucher = self.vouchers.get(request.path_params["platform"])
        if voucher is None:
            raise HTTPException(404)
        return voucher

    def _address(self, request: Request) -> str:
        """Give where a platform sends browsers back to; it is registered there, and never what a request says."""
        return self.doors.public.url + BACK.format(platform=request.path_params["platform"])


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(errors="replace"), other.encode())


def _made(secret: str, use: str) -> str:
    made = hashlib.sha256(f"askaround sign-in {use} {secret}".encode(errors="replace")).digest()
    return base64.urlsafe_b64encode(made).rstrip(b"=").decode()
