"""Every call of Slack's Web API, in one place: what is called, which scope it takes, and who hears of a dead token."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from enum import StrEnum
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import errors

LIBRARY = logging.getLogger("slack_bolt")
"""The one logger of both libraries: below ERROR they print what people wrote, and whatever else passes."""

_PATIENCE = aiohttp.ClientTimeout(total=20)
API = "https://slack.com/api/"


class Method(StrEnum):
    """What Slack is asked for, and no more."""

    WHO_AM_I = "auth.test"
    CONNECT = "apps.connections.open"
    POST = "chat.postMessage"
    POST_FOR_ONE = "chat.postEphemeral"
    UPDATE = "chat.update"
    DELETE = "chat.delete"
    OPEN_DM = "conversations.open"
    READ_DM = "conversations.replies"
    CHANNEL = "conversations.info"
    PERSON = "users.info"
    CHANNELS_OF = "users.conversations"
    OPEN_VIEW = "views.open"
    UPDATE_VIEW = "views.update"
    PUBLISH_HOME = "views.publish"


SCOPES: Mapping[Method, frozenset[str]] = {
    Method.POST: frozenset({"chat:write"}),
    Method.POST_FOR_ONE: frozenset({"chat:write"}),
    Method.UPDATE: frozenset({"chat:write"}),
    Method.DELETE: frozenset({"chat:write"}),
    Method.OPEN_DM: frozenset({"im:write"}),
    Method.READ_DM: frozenset({"im:history"}),
    Method.CHANNEL: frozenset({"channels:read", "groups:read"}),
    Method.PERSON: frozenset({"users:read"}),
    Method.CHANNELS_OF: frozenset({"channels:read", "groups:read"}),
}
"""The scopes that methods take; the others take none."""

_READS = frozenset({Method.READ_DM, Method.CHANNEL, Method.PERSON, Method.CHANNELS_OF})
"""These take no JSON."""


Refused = Callable[[str, str], Awaitable[None]]
"""Hears of a token that Slack knows no more, and of Slack's word for it."""


def a_session() -> aiohttp.ClientSession:
    """Open connections for calls; no cookie is kept."""
    connector = aiohttp.TCPConnector(limit=0)
    return aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar(), timeout=_PATIENCE)


def a_client(token: str, api_url: str | None) -> AsyncWebClient:
    """Make the library's client; what a repeat would do twice is repeated by nobody but the outbox."""
    return AsyncWebClient(token, base_url=api_url or API, retry_handlers=[], logger=LIBRARY)


class Web:
    """One token's way to Slack."""

    def __init__(
        self, token: str, api_url: str | None, refused: Refused, session: aiohttp.ClientSession | None = None
    ) -> None:
        """Take a token, and the *session* that its calls are to share with others; without one it opens its own."""
        self.client = a_client(token, api_url)
        self.client.session = session
        self._refused = refused

    async def start(self) -> None:
        """Open a session of its own."""
        self.client.session = a_session()

    async def close(self) -> None:
        """Let go of the session."""
        if self.client.session is not None:
            await self.client.session.close()

    async def call(self, method: Method, **arguments: Any) -> Mapping[str, Any]:
        """Ask Slack for something; raises one of ``errors.FAILURES``."""
        said, _ = await self.call_and_look(method, **arguments)
        return said

    async def call_and_look(self, method: Method, **arguments: Any) -> tuple[Mapping[str, Any], Mapping[str, str]]:
        """Ask as above, and give the headers of the answer as well, their names in small letters."""
        token = self.client.token or ""
        try:
            answer = await self._request(method, arguments)
        except SlackApiError as error:
            if errors.word_of(error) in errors.TOKEN_REFUSED:
                await self._refused(token, errors.word_of(error))
            raise
        headers = {str(name).lower(): str(value) for name, value in answer.headers.items()}
        return (answer.data if isinstance(answer.data, dict) else {}), headers

    async def respond(self, url: str, payload: Mapping[str, Any]) -> None:
        """Answer an interaction by the address that came with it; raises one of ``errors.FAILURES``."""
        if self.client.session is None:
            return
        async with self.client.session.post(url, json=payload) as answer:
            answer.raise_for_status()

    async def socket(self, url: str, heartbeat: float) -> aiohttp.ClientWebSocketResponse:
        """Open a socket that is closed when it stops answering; raises one of ``errors.FAILURES``."""
        if self.client.session is None:
            raise aiohttp.ClientConnectionError
        return await self.client.session.ws_connect(url, heartbeat=heartbeat)

    async def _request(self, method: Method, arguments: dict[str, Any]) -> Any:
        if method in _READS:
            return await self.client.api_call(method, http_verb="GET", params=arguments)
        return await self.client.api_call(method, json=arguments)
