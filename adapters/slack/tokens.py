"""By which token the bot speaks in a workspace: the one from its settings, or each workspace's own, renewed in time."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from typing import Any, Protocol, TypeVar

from slack_sdk.errors import SlackClientError

from adapters.slack import errors
from adapters.slack.installs import Public
from adapters.slack.web import a_client
from bot.model.ids import SpaceId
from bot.model.installations import Installation
from bot.platforms import Unsure
from bot.ports import NotKept, PerhapsKept
from bot.tenancy import Tenancy

WHOEVERS = SpaceId("slack:")
"""The workspace of a token from the settings: whose it is, Slack says later, and nothing here depends on it."""

_AT_HAND = 1000
_LOOK_AGAIN, _LOOKS = 0.2, 10
"""Seconds between looks for the next token, and how many: Slack hangs up on whoever says nothing for three seconds."""

_KEPT_WITHIN = 1.0
"""Seconds after which the next token is spoken by though the store has not taken it yet."""

_STAYS = frozenset({"org_login_required", "team_access_not_granted"})
"""A workspace that is moved elsewhere, or looked into, by whoever it belongs to: it has not let the bot go."""

_RENEWAL_REFUSED = (errors.TOKEN_REFUSED | {"invalid_refresh_token", "invalid_grant"}) - _STAYS

Renew = Callable[[Installation], Awaitable[Installation]]

T = TypeVar("T")

_log = logging.getLogger(__name__)


class NotInstalled(SlackClientError):
    """A workspace has not let the bot in, or not any more."""


class NotYet(SlackClientError):
    """A workspace's token is over, and the next one is not there yet."""


class Tokens(Protocol):
    """Who knows by which token the bot speaks where."""

    async def of(self, space: SpaceId) -> Installation:
        """Give what opens a workspace now; raises NotInstalled or another of ``errors.FAILURES``."""

    async def refuse(self, space: SpaceId, token: str, word: str) -> None:
        """Hear that Slack knows a token no more."""


class OneToken:
    """The one token from the settings, whichever workspace is meant."""

    def __init__(self, token: str, refused: Callable[[str], None]) -> None:
        self._one = Installation(space=WHOEVERS, token=token)
        self._refused = refused

    async def of(self, space: SpaceId) -> Installation:  # noqa: ARG002 - There is no other.
        """Give the one there is."""
        return self._one

    async def refuse(self, space: SpaceId, token: str, word: str) -> None:  # noqa: ARG002 - As above.
        """Pass on that it opens nothing."""
        self._refused(word)


class TokenEach:
    """A token a workspace: kept where everything is, at hand for the busy ones, exchanged before it ends."""

    def __init__(self, tenancy: Tenancy, renew: Renew) -> None:
        self.tenancy = tenancy
        self._renew = renew
        self._at_hand: OrderedDict[SpaceId, Installation] = OrderedDict()
        self._unkept: dict[SpaceId, Installation] = {}
        self._under_way = set[asyncio.Task[Any]]()

    async def of(self, space: SpaceId) -> Installation:
        """Give what opens a workspace now; raises NotInstalled or another of ``errors.FAILURES``."""
        known = self._at_hand.get(space)
        if known is None or self.tenancy.ends_soon(known):
            try:
                known = await self._look(space)
            except (NotKept, PerhapsKept):
                if known is None or self.tenancy.is_over(known):
                    raise NotYet("the store does not say it now") from None
            self._at_hand[space] = known
        self._at_hand.move_to_end(space)
        if len(self._at_hand) > _AT_HAND:
            self._at_hand.popitem(last=False)
        return known

    async def let_in(self, installation: Installation) -> None:
        """Keep what a workspace gave just now."""
        await self.tenancy.let_in(installation)
        self._unkept.pop(installation.space, None)
        self._at_hand.pop(installation.space, None)

    async def refuse(self, space: SpaceId, token: str, word: str) -> None:
        """Forget a token that is good no more, and the workspace with it; what was kept since stays."""
        self._at_hand.pop(space, None)
        try:
            kept = await self.tenancy.of(space)
            is_only_late = word == "token_expired" and kept is not None and bool(kept.renewal)
            if word not in _STAYS and not is_only_late:
                await self.tenancy.let_go(space, token)
        except (NotKept, PerhapsKept) as trouble:
            _log.warning("a workspace that let the bot go is perhaps kept: %s", type(trouble).__name__)

    async def finish(self, grace: float) -> None:
        """Wait up to *grace* seconds for tokens that are still to come or to be kept."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=grace)
        for space in self._unkept:
            _log.error("the next token of %s could not be kept: it has to install the bot again", space)
        for task in self._under_way:
            task.cancel()

    async def _look(self, space: SpaceId) -> Installation:
        for _ in range(_LOOKS):
            if unkept := self._unkept.get(space):
                return unkept
            kept = await self.tenancy.of(space)
            if kept is None:
                raise NotInstalled("the bot is not installed there")
            if not kept.renewal or not self.tenancy.ends_soon(kept):
                return kept
            if not self.tenancy.is_being_renewed(kept):
                if renewed := await self._renewed(space):
                    return renewed
                continue
            if not self.tenancy.is_over(kept):
                return kept  # Somebody asks for the next one: this one is good for as long.
            await asyncio.sleep(_LOOK_AGAIN)
        raise NotYet("its next token was not heard of")

    async def _renewed(self, space: SpaceId) -> Installation | None:
        """Give the next token; None where it is to be looked again: somebody else came first, or it went meanwhile."""
        asked, mine = await self.tenancy.begin_renewal(space)
        if asked is None or not mine:
            return None
        return await asyncio.shield(self._begun(self._exchanged(asked)))

    async def _exchanged(self, asked: Installation) -> Installation | None:
        """Exchange a token, whoever waits for it or not: the next one is given once."""
        try:
            after = await self._renew(asked)
        except errors.FAILURES as error:
            _log.warning("a token was not renewed: %s", errors.where(error))
            if errors.word_of(error) in _RENEWAL_REFUSED:
                await self.tenancy.lose(asked)
            else:
                await self.tenancy.put_off(asked, unheard=isinstance(errors.of_delivery(error), Unsure))
            if self.tenancy.is_over(asked):
                raise
            return asked
        keeping = self._begun(self._keep(asked, after))
        in_time, _ = await asyncio.wait({keeping}, timeout=_KEPT_WITHIN)
        return keeping.result() if in_time else after

    async def _keep(self, asked: Installation, after: Installation) -> Installation | None:
        """Keep the next token, however long that takes; until then it is known here alone."""
        self._unkept[asked.space] = after
        try:
            return await self.tenancy.end_renewal(asked, after)
        finally:
            self._unkept.pop(asked.space, None)
            self._at_hand.pop(asked.space, None)

    def _begun(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task


def renewal_for(public: Public, api_url: str | None) -> Renew:
    """Give what exchanges a token that ends for the next one: the app's own id and secret go along, and no token."""
    client = a_client("", api_url)
    app = {"client_id": public.client_id, "client_secret": public.client_secret}

    async def renew(ending: Installation) -> Installation:
        given = await client.oauth_v2_access(**app, grant_type="refresh_token", refresh_token=ending.renewal)
        token, lasts = given.get("access_token"), given.get("expires_in")
        if not token or not lasts:
            raise SlackClientError("no token was given")
        return Installation(
            space=ending.space,
            token=str(token),
            renewal=str(given.get("refresh_token") or ""),
            ends_at=public.clock.now() + timedelta(seconds=int(lasts)),
        )

    return renew
