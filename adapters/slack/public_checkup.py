"""What Slack says of an app that any workspace may install, and to the token of each that did."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from email.utils import parsedate_to_datetime

import aiohttp
from slack_sdk.errors import SlackApiError

from adapters.slack import errors, manifest
from adapters.slack.census import SlackCensus
from adapters.slack.checkup import ABOUT, AGAIN, GRANTED, unheard
from adapters.slack.gateway import quieten_libraries
from adapters.slack.paths import INSTALL
from adapters.slack.web import Method, Web, a_client, a_session
from bot.mendable import found
from bot.model.communities import Place
from bot.model.findings import Checked, Finding
from bot.model.ids import SpaceId
from bot.model.installations import Installation
from bot.model.surveys import Survey
from bot.platforms import Whereabouts
from bot.ports import Clock

_NO_CODE = "askaround-doctor"
_KNOWS_US = "invalid_code"


class PublicCheckup:
    """Implements ``bot.platforms.Checkup``. It renews no token: that is the bot's alone, and can be done once."""

    called = ABOUT
    lets_in = "type /invite @Askaround there, and see that it is neither archived nor closed to apps"

    def __init__(
        self,
        *,
        client_id: str,
        client_secret: str,
        url: str,
        installed: Iterable[Installation],
        clock: Clock,
        api_url: str | None = None,
    ) -> None:
        """Take what the settings say, and what workspaces gave."""
        quieten_libraries()
        self._app = {"client_id": client_id, "client_secret": client_secret}
        self._way_in = f"{url}{INSTALL}"
        self._clock = clock
        self._api_url = api_url
        self._session: aiohttp.ClientSession | None = None
        self._webs = {one.space: Web(one.token, api_url, unheard) for one in installed}
        self._ended = {one.space for one in installed if one.ends_at and one.ends_at <= clock.now()}
        self._here: set[SpaceId] = set()
        self._gone: set[SpaceId] = set()
        self._ahead: timedelta | None = None

    async def check(self) -> Checked:
        """Try the app's secret, which opens nothing, then every workspace's token."""
        self._session = a_session()
        refused = await self._of_app()
        if refused is not None:
            return Checked(findings=(refused,), opens=False)
        about = Finding(about=ABOUT, what="SLACK_CLIENT_SECRET is that of SLACK_CLIENT_ID")
        of_workspaces = [one for space in sorted(self._webs) for one in await self._of_workspace(space)]
        findings = (about, *(of_workspaces or [_of_number(len(self._webs))]))
        return Checked(findings=findings, ahead=self._ahead, way_in=self._way_in)

    async def survey(self, place: Place) -> Survey:
        """Say what the bot may do in a channel, as far as Slack says."""
        web = self._webs.get(place.space)
        return await SlackCensus(web).survey(place) if web else Survey()

    async def whereabouts(self, known: frozenset[SpaceId]) -> Whereabouts:
        """Say which workspaces the bot is in: those that gave a token which opens them."""
        return Whereabouts(here=known & self._here, gone=known & self._gone)

    async def close(self) -> None:
        """Let go of connections."""
        if self._session is not None:
            await self._session.close()

    async def _of_app(self) -> Finding | None:
        """Exchange a code that is none: of an app that it knows, Slack says no more than that."""
        client = a_client("", self._api_url)
        client.session = self._session
        try:
            await client.oauth_v2_access(**self._app, code=_NO_CODE)
        except errors.FAILURES as error:
            word = errors.word_of(error)
            self._look_at(error.response.headers if isinstance(error, SlackApiError) else {})
            return None if word == _KNOWS_US else _of_refusal(word, error, self._api_url)
        return None

    async def _of_workspace(self, space: SpaceId) -> list[Finding]:
        web = self._webs[space]
        web.client.session = self._session
        try:
            _, headers = await web.call_and_look(Method.WHO_AM_I)
        except errors.FAILURES as error:
            return [self._of_token(space, error)]
        self._here.add(space)
        return [*self._of_scopes(space, headers.get(GRANTED))]

    def _of_token(self, space: SpaceId, error: Exception) -> Finding:
        word = errors.word_of(error)
        if word == "token_expired" or (space in self._ended and word in errors.TOKEN_REFUSED):
            self._here.add(space)
            todo = "let the bot run: it renews it when it next speaks there"
            return Finding(about=ABOUT, what=f"The token of {space} has ended", todo=todo, can_wait=True)
        if word in errors.TOKEN_REFUSED:
            self._gone.add(space)
            todo = f"let it be: the bot forgets it, and somebody there can install it again at {self._way_in}"
            return Finding(about=ABOUT, what=f"{space} let the bot go ({word})", todo=todo, can_wait=True)
        return found(ABOUT, errors.unreached(error, self._api_url))

    def _of_scopes(self, space: SpaceId, granted: str | None) -> Iterator[Finding]:
        given = {scope.strip() for scope in (granted or "").split(",")}
        if granted is not None and (missing := sorted(set(manifest.scopes()) - given)):
            what = f"{space} did not grant the app {', '.join(missing)}"
            yield Finding(about=ABOUT, what=what, todo=f"let somebody there install it again at {self._way_in}")

    def _look_at(self, headers: Mapping[str, str]) -> None:
        date = next((value for name, value in headers.items() if name.lower() == "date"), None)
        self._ahead = parsedate_to_datetime(date) - self._clock.now() if date else None


def _of_number(number: int) -> Finding:
    if not number:
        return Finding(about=ABOUT, what="No workspace has installed the app yet")
    said = "The one workspace" if number == 1 else f"All {number} workspaces"
    return Finding(about=ABOUT, what=f"{said} that installed the app can be spoken to, with all scopes that it uses")


def _of_refusal(word: str, error: Exception, api_url: str | None) -> Finding:
    if word == "invalid_client_id":
        return Finding(about=ABOUT, what=f"Slack does not know SLACK_CLIENT_ID ({word})", todo=AGAIN)
    if word == "bad_client_secret":
        return Finding(about=ABOUT, what=f"SLACK_CLIENT_SECRET is not that of SLACK_CLIENT_ID ({word})", todo=AGAIN)
    return found(ABOUT, errors.unreached(error, api_url))
