"""A workspace's own token is over, and Slack does not give the next one, or not at once."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack.tokens import TokenEach
from bot.model.installations import Installation
from bot.ports import Store
from bot.tenancy import Tenancy
from tests.begun import a_store
from tests.worlds import NOON, SPACE, a_tenant

OVER = a_tenant(ends_at=NOON)


class AtNoon:
    """A clock that stands."""

    def now(self) -> datetime:
        """Give the present moment."""
        return NOON


@dataclass
class Slack:
    """Whoever is asked for the next token."""

    refusal: str = ""

    async def renew(self, ending: Installation) -> Installation:
        """Refuse it."""
        said = {"ok": False, "error": self.refusal}
        raise SlackApiError("", _answer(said))  # type: ignore[no-untyped-call]


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
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = await a_store(tmp_path)
    yield store
    await store.close()


@pytest.mark.parametrize(
    "word, stays",
    [("org_login_required", True), ("team_access_not_granted", True), ("invalid_refresh_token", False)],
)
async def test_a_workspace_that_is_moved_elsewhere_has_not_let_the_bot_go_though_its_token_is_over(
    store: Store, word: str, stays: bool
) -> None:
    tenancy = Tenancy(store=store, clock=AtNoon())
    await tenancy.let_in(OVER)

    with pytest.raises(SlackApiError):
        await TokenEach(tenancy, Slack(word).renew).of(SPACE)

    assert (await tenancy.spaces() == {SPACE}) is stays
