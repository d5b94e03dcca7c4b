"""HTTP mode: signed requests to the bot's own URL, and on order badly signed ones."""

import asyncio
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import aiohttp

from sandbox.clock import SandboxClock
from sandbox.errors import ClientRefusal, Json
from sandbox.slack.errors import NotDelivered
from sandbox.slack.parcels import ANSWER_WITHIN, Kind, Parcel

_REAL = SandboxClock()  # Signatures grow old in real time, whatever the members' clock says.


@dataclass(slots=True)
class Spoilt:
    """How the next `times` requests are signed."""

    secret: str
    age: timedelta
    times: int


class SignedRequests:
    """Posts parcels to `url`, when there is one."""

    def __init__(self, signing_secret: str) -> None:
        self._secret = signing_secret
        self._spoilt: Spoilt | None = None
        self._session: aiohttp.ClientSession | None = None
        self.url = ""
        self.statuses: list[int] = []

    def spoil(self, secret: str | None, age: timedelta, times: int) -> None:
        """Sign the next requests with another secret, or as if they had been sent long ago."""
        self._spoilt = Spoilt(self._secret if secret is None else secret, age, times)

    async def use(self, url: str) -> None:
        """Deliver to *url* from now on, if it passes Slack's check; an empty one goes back to Socket Mode."""
        if url:
            challenge = secrets.token_urlsafe(24)
            body = json.dumps({"type": "url_verification", "challenge": challenge, "token": ""})
            status, answer = await self._post(url, "application/json", body, {}, ANSWER_WITHIN)
            if status != 200 or challenge not in answer:
                raise ClientRefusal(f"The URL did not answer the challenge, but {status}: {answer[:200]}")
        self.url = url

    async def carry(self, parcel: Parcel, within: float) -> Json:
        """Deliver by a signed request."""
        content_type, body = parcel.body()
        try:
            status, answer = await self._post(self.url, content_type, body, _retry_headers(parcel), within)
        except TimeoutError:
            raise NotDelivered("operation_timeout") from None
        except aiohttp.ClientError:
            raise NotDelivered("dispatch_failed") from None
        if not 200 <= status < 300:
            raise NotDelivered("dispatch_failed")
        return _read(answer) if parcel.kind is not Kind.EVENT else {}

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def _post(
        self, url: str, content_type: str, body: str, more: dict[str, str], within: float
    ) -> tuple[int, str]:
        self._session = self._session or aiohttp.ClientSession()
        headers = {"Content-Type": content_type, "User-Agent": "Slackbot 1.0", **more, **self._signature(body)}
        async with asyncio.timeout(within):
            async with self._session.post(url, data=body.encode(), headers=headers) as answer:
                self.statuses.append(answer.status)
                return answer.status, await answer.text()

    def _signature(self, body: str) -> dict[str, str]:
        spoilt = self._use_up()
        sent_at = str(int((_REAL.now() - spoilt.age).timestamp()))
        digest = hmac.new(spoilt.secret.encode(), f"v0:{sent_at}:{body}".encode(), hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": sent_at, "X-Slack-Signature": f"v0={digest}"}

    def _use_up(self) -> Spoilt:
        spoilt = self._spoilt
        if spoilt is None or not spoilt.times:
            return Spoilt(self._secret, timedelta(), 0)
        spoilt.times -= 1
        return spoilt


def _retry_headers(parcel: Parcel) -> dict[str, str]:
    if not parcel.attempt:
        return {}
    return {"X-Slack-Retry-Num": str(parcel.attempt), "X-Slack-Retry-Reason": parcel.reason}


def _read(answer: str) -> Json:
    try:
        body: Any = json.loads(answer)
    except ValueError:
        body = answer
    if isinstance(body, dict):
        return body
    return {"text": answer} if answer else {}
