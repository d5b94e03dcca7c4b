"""What Slack says to the bot's own tokens, for whoever runs the bot. It opens no socket: it would hear there."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from email.utils import parsedate_to_datetime

from adapters.slack import errors, manifest
from adapters.slack.census import SlackCensus
from adapters.slack.gateway import quieten_libraries
from adapters.slack.web import Method, Web
from bot.mendable import found
from bot.model.communities import Place
from bot.model.findings import Checked, Finding
from bot.model.ids import SpaceId
from bot.model.surveys import Survey
from bot.platforms import Whereabouts
from bot.ports import Clock

ABOUT = "Slack"
GRANTED = "x-oauth-scopes"
AGAIN = "copy it again from the app's own pages"


class SlackCheckup:
    """Implements ``bot.platforms.Checkup`` with the clients that the bot has."""

    called = ABOUT
    lets_in = "type /invite @Askaround there, and see that it is neither archived nor closed to apps"

    def __init__(
        self, *, bot_token: str, clock: Clock, app_token: str = "", signing_secret: str = "", api_url: str | None = None
    ) -> None:
        """Take what the settings say; nothing is opened before it is checked."""
        quieten_libraries()
        self._web = Web(bot_token.strip(), api_url, unheard)
        self._socket_web = Web(app_token.strip(), api_url, unheard)
        self._api_url = api_url
        self._signed = bool(signing_secret.strip())
        self._clock = clock
        self._census = SlackCensus(self._web)
        self._own: SpaceId | None = None

    async def check(self) -> Checked:
        """Ask what the tokens open, and which scopes were granted."""
        await self._web.start()
        await self._socket_web.start()
        try:
            us, headers = await self._web.call_and_look(Method.WHO_AM_I)
        except errors.FAILURES as error:
            return Checked(findings=(_of_token(error, "SLACK_BOT_TOKEN", self._api_url),), opens=False)
        self._own = SpaceId(f"slack:{us.get('team_id')}")
        findings = (_of_bot(us), *_of_scopes(headers.get(GRANTED)), await self._of_hearing())
        return Checked(findings=findings, ahead=self._ahead(headers.get("date")))

    async def survey(self, place: Place) -> Survey:
        """Say what the bot may do in a channel, as far as Slack says."""
        return await self._census.survey(place)

    async def whereabouts(self, known: frozenset[SpaceId]) -> Whereabouts:
        """Say whether the bot is in its own workspace; of others Slack tells this token nothing."""
        return Whereabouts(here=known & {self._own} if self._own else frozenset())

    async def close(self) -> None:
        """Let go of connections."""
        await self._web.close()
        await self._socket_web.close()

    async def _of_hearing(self) -> Finding:
        """Ask for a socket's address, which is good for one and opens none."""
        if not self._socket_web.client.token:
            return _of_http(signed=self._signed)
        try:
            await self._socket_web.call(Method.CONNECT)
        except errors.FAILURES as error:
            return _of_token(error, "SLACK_APP_TOKEN", self._api_url)
        return Finding(about=ABOUT, what="SLACK_APP_TOKEN opens Socket Mode")

    def _ahead(self, date: str | None) -> timedelta | None:
        return parsedate_to_datetime(date) - self._clock.now() if date else None


async def unheard(_: str, __: str) -> None:
    """Tell nobody: what is refused is a finding."""


def _of_bot(us: Mapping[str, object]) -> Finding:
    if us.get("bot_id"):
        return Finding(about=ABOUT, what=f"SLACK_BOT_TOKEN opens the workspace {us.get('team_id')}")
    what = "SLACK_BOT_TOKEN is a person's token and not a bot's"
    return Finding(about=ABOUT, what=what, todo="copy the one that begins with xoxb- from OAuth & Permissions")


def _of_scopes(granted: str | None) -> Iterator[Finding]:
    if granted is None:
        yield Finding(
            about=ABOUT, what="Slack did not say which scopes were granted", todo="run this again", can_wait=True
        )
        return
    given = {scope.strip() for scope in granted.split(",")}
    wanted = set(manifest.scopes())
    if missing := sorted(wanted - given):
        yield Finding(
            about=ABOUT,
            what=f"The app was not granted {', '.join(missing)}",
            todo="put in its pages what `askaround setup slack` prints, and install the app to the workspace again",
        )
    if reads := sorted(scope for scope in given - wanted if scope.endswith(":history")):
        yield Finding(
            about=ABOUT,
            what=f"The app may read channels ({', '.join(reads)}), and members are told that it cannot",
            todo="take that out under OAuth & Permissions, and install the app to the workspace again",
        )
    if not missing:
        yield Finding(about=ABOUT, what=f"The app was granted all {len(wanted)} scopes that it uses")


def _of_http(*, signed: bool) -> Finding:
    if signed:
        return Finding(about=ABOUT, what="Slack calls the bot over HTTP; SLACK_SIGNING_SECRET is tried when it does")
    what = "Slack cannot be heard: there is neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET"
    return Finding(about=ABOUT, what=what, todo="set the first for Socket Mode, or the second for HTTP")


def _of_token(error: Exception, name: str, api_url: str | None) -> Finding:
    word = errors.word_of(error)
    if word in errors.LET_GO:
        what = f"Slack knows {name} no more ({word}), since somebody removed the app from the workspace"
        return Finding(about=ABOUT, what=what, todo="install the app to the workspace again, and copy the new token")
    if word == "missing_scope":
        what = f"{name} lacks a scope that it is used with"
        return Finding(about=ABOUT, what=what, todo="make one with the scope connections:write under Basic Information")
    if word == errors.OTHER_KIND:
        what = f"{name} holds a token of another kind"
        return Finding(about=ABOUT, what=what, todo=errors.KINDS)
    if word in errors.TOKEN_REFUSED:
        return Finding(about=ABOUT, what=f"Slack does not know {name} ({word})", todo=AGAIN)
    return found(ABOUT, errors.unreached(error, api_url))
