"""A workspace's own token is over, and Slack does not give the next one, or not at once."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack.tokens import NotInstalled, NotYet, TokenEach
from bot import insisting
from bot.model.installations import Installation
from bot.tenancy import PATIENCE, UNHEARD_FOR, Tenancy
from tests.begun import a_store
from tests.sending.fakes import Disk, FailingOver, HandClock, StubbornStore
from tests.worlds import NOON, SPACE, a_tenant

OVER = a_tenant(ends_at=NOON)
NEXT = a_tenant(token="next", renewal="next renewal", ends_at=NOON + timedelta(days=30))

T = TypeVar("T")


@dataclass
class Slack:
    """Whoever is asked for the next token."""

    refusals: list[str] = field(default_factory=list)
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    answers: asyncio.Event = field(default_factory=asyncio.Event)
    used: list[str] = field(default_factory=list)

    async def renew(self, ending: Installation) -> Installation:
        """Refuse it as often as is to be, and give it then, once it answers."""
        self.asked.set()
        if self.refusals:
            raise SlackApiError("", _answer({"ok": False, "error": self.refusals.pop(0)}))  # type: ignore[no-untyped-call]
        await self.answers.wait()
        if ending.renewal in self.used:
            raise SlackApiError("", _answer({"ok": False, "error": "invalid_refresh_token"}))  # type: ignore[no-untyped-call]
        self.used.append(ending.renewal)
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
async def clock() -> HandClock:
    """Stand where it is put."""
    return HandClock()


@pytest.fixture
async def tenancy(tmp_path: Path, clock: HandClock) -> AsyncIterator[Tenancy]:
    """Keep one workspace whose token is over."""
    store = await a_store(tmp_path)
    tenancy = Tenancy(store=store, clock=clock)
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


async def refused(tokens: TokenEach) -> None:
    """Come while no next token is to be had."""
    with pytest.raises(SlackApiError):
        await tokens.of(SPACE)


@pytest.mark.parametrize("full_for", [timedelta(seconds=90), timedelta(days=1)])
async def test_a_next_token_that_a_full_disk_does_not_take_loses_no_workspace_whoever_comes_as_it_recovers(
    tenancy: Tenancy, clock: HandClock, monkeypatch: pytest.MonkeyPatch, full_for: timedelta
) -> None:
    monkeypatch.setattr(insisting, "AGAIN", 0.0)
    slack, disk = Slack(), Disk(tenancy.store)
    here = TokenEach(replace(tenancy, store=disk), slack.renew)
    elsewhere = TokenEach(tenancy, slack.renew)
    first = asyncio.create_task(here.of(SPACE))
    await slack.asked.wait()
    disk.is_full = True
    slack.answers.set()
    assert [await first, await here.of(SPACE)] == [NEXT] * 2

    clock.at += full_for
    await refused(elsewhere)
    disk.is_full = False
    await here.finish(5)

    assert [await tenancy.of(SPACE), await elsewhere.of(SPACE), await here.of(SPACE)] == [NEXT] * 3


async def test_a_next_token_that_was_given_to_whoever_died_with_it_leaves_two_days_and_then_the_workspace_is_lost(
    tenancy: Tenancy, clock: HandClock
) -> None:
    slack = Slack()
    slack.answers.set()
    asked, _ = await tenancy.begin_renewal(SPACE)
    assert asked
    await slack.renew(asked)
    for wait in (PATIENCE, UNHEARD_FOR - 2 * PATIENCE):
        clock.at += wait
        await refused(TokenEach(tenancy, slack.renew))
        assert await tenancy.spaces() == {SPACE}
    clock.at += PATIENCE
    await refused(TokenEach(tenancy, slack.renew))

    assert await tenancy.spaces() == frozenset()


@pytest.mark.parametrize(
    "before, stays", [("invalid_refresh_token", False), ("ratelimited", False), ("internal_error", True)]
)
async def test_only_an_answer_that_may_have_been_a_next_token_keeps_the_last_word_from_being_one(
    tenancy: Tenancy, clock: HandClock, before: str, stays: bool
) -> None:
    await tenancy.let_in(replace(OVER, ends_at=NOON + PATIENCE))
    tokens = TokenEach(tenancy, Slack([before, "invalid_refresh_token"]).renew)
    assert (await tokens.of(SPACE)).token == OVER.token
    clock.at += PATIENCE
    await refused(tokens)

    assert (await tenancy.spaces() == {SPACE}) is stays


async def test_a_next_token_is_kept_though_whoever_waited_for_it_waits_no_more(tenancy: Tenancy) -> None:
    slack = Slack()
    tokens = TokenEach(tenancy, slack.renew)
    first = asyncio.create_task(tokens.of(SPACE))
    await slack.asked.wait()
    first.cancel()
    await asyncio.wait({first})
    slack.answers.set()
    await tokens.finish(5)

    assert await tenancy.of(SPACE) == NEXT


async def test_what_is_not_kept_when_the_bot_ends_is_said(tenancy: Tenancy, caplog: pytest.LogCaptureFixture) -> None:
    slack, disk = Slack(), Disk(tenancy.store)
    tokens = TokenEach(replace(tenancy, store=disk), slack.renew)
    first = asyncio.create_task(tokens.of(SPACE))
    await slack.asked.wait()
    disk.is_full = True
    slack.answers.set()
    await first
    await tokens.finish(0.01)

    assert f"the next token of {SPACE} could not be kept" in caplog.text


@pytest.mark.parametrize("kept", [True, False])
async def test_where_the_store_does_not_say_who_asks_a_token_that_is_good_is_good(
    tenancy: Tenancy, clock: HandClock, kept: bool
) -> None:
    ending = replace(OVER, ends_at=NOON + timedelta(hours=3))
    await tenancy.let_in(ending)
    slack = Slack()
    slack.answers.set()
    tokens = TokenEach(replace(tenancy, store=FailingOver(tenancy.store, deque([True, True]), kept)), slack.renew)
    assert await tokens.of(SPACE) == ending

    clock.at += timedelta(hours=2)
    assert await tokens.of(SPACE) == ending
    clock.at += timedelta(hours=1)
    with pytest.raises(NotYet):
        await tokens.of(SPACE)
    clock.at += PATIENCE
    assert await tokens.of(SPACE) == NEXT


async def test_a_workspace_that_let_the_bot_go_while_the_store_refuses_goes_when_it_is_refused_again(
    tenancy: Tenancy,
) -> None:
    tokens = TokenEach(replace(tenancy, store=StubbornStore(tenancy.store, deque([True]))), Slack().renew)
    await tokens.refuse(SPACE, OVER.token, "token_revoked")
    assert await tenancy.spaces() == {SPACE}

    await tokens.refuse(SPACE, OVER.token, "token_revoked")
    assert await tenancy.spaces() == frozenset()
