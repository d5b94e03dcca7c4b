"""`askaround doctor`, `setup` and `setup slack` where any Slack workspace may install the bot."""

import asyncio
import json
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from sandbox.slack import SlackSandbox
from tests.command.test_doctor import environment, told
from tests.flows.test_workspaces import CLUB, PUBLIC, STUDIO, Towns, towns

__all__ = ["towns"]


async def examined(towns: Towns, **but: str) -> Result:
    env = {**environment(towns), **but}
    return await asyncio.to_thread(CliRunner().invoke, app, ["doctor"], env=env)


async def test_the_doctor_tries_the_apps_secret_and_every_workspaces_token_and_renews_none(
    towns: Towns, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    slack = towns.sandbox
    assert isinstance(slack, SlackSandbox)
    async with towns.heard() as (_, browser):
        before = await examined(towns)
        for workspace in (STUDIO, CLUB):
            await browser.installs(workspace)
        well = await examined(towns)
        wrong = await examined(towns, SLACK_CLIENT_SECRET="another")
        bare = await examined(towns, SLACK_URL="")
        slack.revoke_token(workspace=CLUB)
        gone = await examined(towns)
        slack.advance(timedelta(hours=13))
        ended = await examined(towns)

    assert "Any Slack workspace may install the bot." in before.output
    assert "No workspace has installed the app yet." in before.output
    assert "SLACK_CLIENT_SECRET is that of SLACK_CLIENT_ID." in well.output
    assert "All 2 workspaces that installed the app can be spoken to, with all scopes that it uses." in well.output
    assert told(wrong)[0].startswith("do SLACK_CLIENT_SECRET is not that of SLACK_CLIENT_ID (bad_client_secret).")
    assert told(bare)[0].startswith("do SLACK_URL does not say where browsers reach the bot")
    assert any(f"Let it in at {PUBLIC}/slack/install ".lower() in line.lower() for line in told(before))
    assert any(line.startswith(f"note {towns.at(CLUB)} let the bot go (token_revoked).") for line in told(gone))
    assert any(line.startswith(f"note The token of {towns.at(STUDIO)} has ended.") for line in told(ended))
    assert slack.world.tokens.count(slack.workspace(STUDIO)) == 2


async def test_setup_asks_for_the_apps_secrets_and_says_where_it_is_installed(
    towns: Towns, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shown = await asyncio.to_thread(CliRunner().invoke, app, ["setup"], input="n\ny\n\n\n", env=environment(towns))

    assert shown.exit_code == 0, shown.output
    assert f"{PUBLIC}/slack/install" in shown.output
    assert "SLACK_CLIENT_SECRET is that of SLACK_CLIENT_ID." in shown.output


@pytest.mark.parametrize("copied", ["", "/", "/slack", "/slack/events", "/slack/install/", "/slack/oauth_redirect"])
def test_the_public_manifest_wants_an_address_and_names_where_browsers_come_back(copied: str) -> None:
    bare = CliRunner().invoke(app, ["setup", "slack", "--public"])
    shown = CliRunner().invoke(app, ["setup", "slack", "--public", "--url", f"{PUBLIC}{copied}"])
    manifest = json.loads(shown.stdout)

    assert bare.exit_code == 1
    assert manifest["settings"]["event_subscriptions"]["request_url"] == f"{PUBLIC}/slack/events"
    assert manifest["oauth_config"]["redirect_urls"] == [f"{PUBLIC}/slack/oauth_redirect"]
    assert manifest["settings"]["token_rotation_enabled"] is True
    assert SlackSandbox(manifest=manifest).app.rotates
