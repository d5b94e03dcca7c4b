"""A workspace's own token is over, and Slack does not give the next one, or not at once."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack.tokens import NotInstalled, NotYet, TokenEach
from bot import insisting
from bot.model.installations import Installation
from bot.tenancy import Tenancy
from tests.begun import a_store
from tests.sending.fakes import StubbornStore
from tests.worlds import NOON, SPACE, a_tenant

OVER = a_tenant(ends_at=NOON)
NEXT = a_tenant(token="next", renewal="next renewal")


class AtNoon:
    """A clock that stands."""

    def now(self) -> datetime:
        """Give the present moment."""
        return NOON


@dataclass
class Slack:
    """Whoever is asked for the next token."""

    refusals: list[str] = field(default_factory=list)
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    answers: asyncio.Event = field(default_factory=asyncio.Event)

    async def renew(self, ending: Installation) -> Installation:
        """Refuse it as often as is to be, and give it then, once it answers."""
        self.asked.set()
        if self.refusals:
            raise SlackApiError("", _answer({"ok": False, "error": self.refusals.pop(0)}))  # type: ignore[no-untyped-call]
        await self.answers.wait()
        return replace(NEXT, space=ending.space)


def _answer(said: dict[str, object]) -> AsyncSlackResponse:
    return AsyncSlackResponse(
        client=AsyncWebClient(),
        http_verb="POST",
        api_url="",
        req_args={},
        data=said,
        headers={},
        status_code=200,
    )


@pytest.fixture
async def tenancy(tmp_path: Path) -> AsyncIterator[Tenancy]:
    """Keep one workspace whose token is over."""
    store = await a_store(tmp_path)
    tenancy = Tenancy(store=store, clock=AtNoon())
    await tenancy.let_in(OVER)
    yield tenancy
    await store.close()


@pytest.mark.parametrize(
    "word, stays",
    [("org_login_required", True), ("team_access_not_granted", True), ("invalid_refresh_token", False)],
)
async def test_a_workspace_that_is_moved_elsewhere_has_not_let_the_bot_go_though_its_token_is_over(
    tenancy: Tenancy, word: str, stays: bool
) -> None:
    with pytest.raises(SlackApiError):
        await TokenEach(tenancy, Slack([word]).renew).of(SPACE)

    assert (await tenancy.spaces() == {SPACE}) is stays


async def test_while_the_next_token_is_asked_for_others_are_told_in_time_that_it_is_not_there_yet(
    tenancy: Tenancy,
) -> None:
    slack = Slack()
    tokens = TokenEach(tenancy, slack.renew)
    first = asyncio.create_task(tokens.of(SPACE))
    await slack.asked.wait()

    async with asyncio.timeout(2.9):
        with pytest.raises(NotYet):
            await tokens.of(SPACE)
    slack.answers.set()
    assert await first == NEXT


async def test_who_comes_after_a_renewal_that_failed_asks_at_once(tenancy: Tenancy) -> None:
    slack = Slack(["internal_error"])
    slack.answers.set()
    tokens = TokenEach(tenancy, slack.renew)
    with pytest.raises(SlackApiError):
        await tokens.of(SPACE)

    assert await tokens.of(SPACE) == NEXT


async def test_a_next_token_is_kept_as_soon_as_the_store_takes_it(
    tenancy: Tenancy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(insisting, "AGAIN", 0.0)
    slack, beginning, ending = Slack(), [False], [True, True]
    slack.answers.set()
    stubborn = StubbornStore(tenancy.store, deque(beginning + ending))
    spoken_with = await TokenEach(replace(tenancy, store=stubborn), slack.renew).of(SPACE)

    assert spoken_with == await tenancy.of(SPACE) == NEXT


async def test_all_who_find_at_once_that_a_token_is_over_get_the_next_one(tenancy: Tenancy) -> None:
    slack = Slack()
    tokens = TokenEach(tenancy, slack.renew)
    all_at_once = [asyncio.create_task(tokens.of(SPACE)) for _ in range(5)]
    await slack.asked.wait()
    slack.answers.set()

    assert await asyncio.gather(*all_at_once) == [NEXT] * 5


async def test_a_workspace_that_lets_the_bot_go_during_a_renewal_is_not_spoken_to_by_what_comes_of_it(
    tenancy: Tenancy,
) -> None:
    slack = Slack()
    first = asyncio.create_task(TokenEach(tenancy, slack.renew).of(SPACE))
    await slack.asked.wait()
    await tenancy.let_go(SPACE, OVER.token)
    slack.answers.set()

    with pytest.raises(NotInstalled):
        await first
