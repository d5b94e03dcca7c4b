"""Every call of Slack's Web API, in one place: what is called, which scope it takes, and who hears of a dead token."""

import logging
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import errors

LIBRARY = logging.getLogger("slack_bolt")
"""The one logger of both libraries: below ERROR they print what people wrote, and whatever else passes."""

_PATIENCE = aiohttp.ClientTimeout(total=20)
_API = "https://slack.com/api/"


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


class Web:
    """One token's way to Slack; *refused* is called when Slack no longer knows the token."""

    def __init__(self, token: str, api_url: str | None, refused: Callable[[str], None]) -> None:
        """Take a token; nothing is opened before start."""
        # What a repeat would do twice is repeated by nobody but the outbox: the library's own retry is off.
        self.client = AsyncWebClient(token, base_url=api_url or _API, retry_handlers=[], logger=LIBRARY)
        self._refused = refused

    async def start(self) -> None:
        """Open the one session that all calls share."""
        connector = aiohttp.TCPConnector(limit=0)
        jar = aiohttp.DummyCookieJar()
        self.client.session = aiohttp.ClientSession(connector=connector, cookie_jar=jar, timeout=_PATIENCE)

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
        try:
            answer = await self._request(method, arguments)
        except SlackApiError as error:
            if errors.word_of(error) in errors.TOKEN_REFUSED:
                self._refused(errors.word_of(error))
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
