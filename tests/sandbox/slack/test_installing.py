"""Installing by OAuth as Slack does it: what leads to a token, what does not, and how a token ends."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.slack import DEFAULT_MANIFEST, ClientRefusal, SlackSandbox

BACK = "https://ask.example.org/slack/oauth_redirect"
SCOPES = "chat:write,users:read"


@pytest.fixture(params=[False, True], ids=["lasting", "rotating"])
async def slack(request: pytest.FixtureRequest) -> AsyncIterator[SlackSandbox]:
    oauth = {**DEFAULT_MANIFEST["oauth_config"], "redirect_urls": [BACK]}
    settings = {**DEFAULT_MANIFEST["settings"], "token_rotation_enabled": request.param}
    async with SlackSandbox(
        manifest={**DEFAULT_MANIFEST, "oauth_config": oauth, "settings": settings}, limits=False
    ).serve() as sandbox:
        yield sandbox


def asked(slack: SlackSandbox, **but: str) -> dict[str, str]:
    said = {"client_id": slack.openid.app.client_id, "scope": SCOPES, "redirect_uri": BACK, "state": "s"}
    return {name: one for name, one in {**said, **but}.items() if one}


def code(slack: SlackSandbox, workspace: str = "Book Club") -> str:
    back = slack.installing.decide(asked(slack), slack.member("Mo", workspace=workspace).user, agrees=True)
    return dict(parse_qsl(urlsplit(back).query))["code"]


async def exchanged(slack: SlackSandbox, **but: Any) -> Any:
    app = slack.openid.app
    told = {"client_id": app.client_id, "client_secret": app.client_secret, "redirect_uri": BACK, **but}
    return (await AsyncWebClient(base_url=slack.api_url, retry_handlers=[]).oauth_v2_access(**told)).data


async def refusal(slack: SlackSandbox, token: str = "", **but: Any) -> str:
    try:
        if token:
            await AsyncWebClient(token, base_url=slack.api_url, retry_handlers=[]).auth_test()
        else:
            await exchanged(slack, **but)
    except SlackApiError as error:
        return str(error.response["error"])
    return ""


@pytest.mark.parametrize(
    "but, word",
    [
        ({"client_id": "1.2"}, "invalid_client_id"),
        ({"redirect_uri": "https://elsewhere.example.org/"}, "bad_redirect_uri"),
        ({"scope": ""}, "no_scopes"),
        ({"scope": "chat:write,channels:history"}, "invalid_scope"),
    ],
)
def test_what_slack_asks_nobody_about(but: dict[str, str], word: str, slack: SlackSandbox) -> None:
    with pytest.raises(ClientRefusal, match=word):
        slack.installing.decide(asked(slack, **but), slack.member("Mo").user, agrees=True)


async def test_a_browser_says_who_it_is_and_comes_back_with_a_code_or_a_no(slack: SlackSandbox) -> None:
    page = f"{slack.api_url.removesuffix('/api/')}/oauth/v2/authorize"
    mo = slack.member("Mo", workspace="Book Club").id
    async with aiohttp.ClientSession() as session:
        async with session.get(page, params=asked(slack)) as answer:
            shown = await answer.text()
        said = {**asked(slack), "account": mo, "answer": "agree"}
        async with session.post(page, data=said, allow_redirects=False) as answer:
            agreed = answer.headers["Location"]
        async with session.post(page, data={**said, "answer": "no"}, allow_redirects=False) as answer:
            declined = answer.headers["Location"]

    assert "Mo in Book Club" in shown
    assert agreed.startswith(f"{BACK}?code=")
    assert declined == f"{BACK}?error=access_denied&state=s"


async def test_a_code_is_a_token_once_of_its_workspace_with_what_was_granted(slack: SlackSandbox) -> None:
    mine = code(slack)
    given = await exchanged(slack, code=mine)
    us = await AsyncWebClient(given["access_token"], base_url=slack.api_url).auth_test()

    assert (given["team"]["name"], given["scope"], given["token_type"]) == ("Book Club", SCOPES, "bot")
    assert (us["team_id"], us.headers["x-oauth-scopes"]) == (slack.workspace("Book Club").id, SCOPES)
    assert await refusal(slack, code=mine) == await refusal(slack, code="never") == "invalid_code"
    assert await refusal(slack, code=code(slack), client_secret="another") == "bad_client_secret"
    assert await refusal(slack, code=code(slack), client_id="1.2") == "invalid_client_id"
    assert await refusal(slack, code=code(slack), redirect_uri="https://elsewhere.example.org/") == "bad_redirect_uri"
    assert await refusal(slack, grant_type="password") == "invalid_grant_type"


async def test_a_whole_organization_is_given_without_a_workspace(slack: SlackSandbox) -> None:
    back = slack.installing.decide(asked(slack), slack.member("Mo").user, agrees=True, org_wide=True)
    given = await exchanged(slack, code=dict(parse_qsl(urlsplit(back).query))["code"])

    assert (given["is_enterprise_install"], given["team"], bool(given["enterprise"])) == (True, None, True)
    assert await refusal(slack, given["access_token"]) == ""


async def test_a_token_that_ends_is_exchanged_once_and_one_that_lasts_never(slack: SlackSandbox) -> None:
    given = await exchanged(slack, code=code(slack))
    renewal = {"grant_type": "refresh_token", "refresh_token": given.get("refresh_token", "none"), "redirect_uri": None}
    if "expires_in" not in given:
        slack.advance(timedelta(days=9))
        assert await refusal(slack, given["access_token"]) == ""
        assert await refusal(slack, **renewal) == "invalid_refresh_token"
        return
    slack.advance(timedelta(hours=11))
    following = await exchanged(slack, **renewal)
    both = [await refusal(slack, one["access_token"]) for one in (given, following)]
    slack.advance(timedelta(hours=2))

    assert both == ["", ""]
    assert await refusal(slack, given["access_token"]) == "token_expired"
    assert await refusal(slack, following["access_token"]) == ""
    assert await refusal(slack, **renewal) == "invalid_refresh_token"


async def test_a_workspace_that_removes_the_app_ends_its_tokens_and_installing_again_gives_another(
    slack: SlackSandbox,
) -> None:
    given = await exchanged(slack, code=code(slack))
    removal = {"action": "uninstall"}
    async with aiohttp.ClientSession() as session:
        where = f"{slack.control_url}/app?workspace=Book%20Club"
        async with session.post(where, data=json.dumps(removal), headers={"Content-Type": "application/json"}) as done:
            assert done.status == 200
    ended = await refusal(slack, given["access_token"])
    again = await exchanged(slack, code=code(slack))
    await AsyncWebClient(again["access_token"], base_url=slack.api_url).auth_revoke()

    assert ended == await refusal(slack, given["access_token"]) == "account_inactive"
    assert again["access_token"] != given["access_token"]
    assert await refusal(slack, again["access_token"]) == "token_revoked"
    assert await refusal(slack, slack.workspace("Maple Studio").token) == ""
