"""Manifests that Slack would not take."""

import copy
from collections.abc import Callable

import pytest

from sandbox.slack import DEFAULT_MANIFEST, ClientRefusal, ManifestRefused, SlackSandbox
from tests.sandbox.slack.bots import Json


def changed(change: Callable[[Json], object]) -> Json:
    manifest = copy.deepcopy(DEFAULT_MANIFEST)
    change(manifest)
    return manifest


BAD: list[tuple[Callable[[Json], object], str]] = [
    (lambda one: one["display_information"].update(name="n" * 36), "display_information.name"),
    (lambda one: one["features"]["bot_user"].update(display_name=""), "bot_user.display_name"),
    (lambda one: one["features"]["slash_commands"][0].update(command="Ask"), "'Ask' is no name"),
    (lambda one: one["features"]["slash_commands"][0].update(description=""), "/ask needs a description"),
    (lambda one: one["settings"].update(socket_mode_enabled=False), "/ask needs a url"),
    (lambda one: one["features"]["shortcuts"][0].update(name="n" * 25), "a name of at most 24"),
    (lambda one: one["features"]["shortcuts"][0].update(type="local"), "global or message"),
    (lambda one: one["oauth_config"]["scopes"]["bot"].remove("commands"), "need the scope commands"),
    (lambda one: one["oauth_config"]["scopes"]["bot"].remove("im:history"), "message.im needs the scope im:history"),
    (lambda one: one["settings"]["event_subscriptions"].update(bot_events=["x"]), "knows no event x"),
    (lambda one: one["features"].update(slash_commands=one["features"]["slash_commands"] * 13), "no more than 50"),
]


@pytest.mark.parametrize("change,words", BAD, ids=[words for _, words in BAD])
def test_a_manifest_that_slack_refuses_is_refused(change: Callable[[Json], object], words: str):
    with pytest.raises(ManifestRefused, match=words):
        SlackSandbox(manifest=changed(change))


async def test_a_read_only_messages_tab_takes_no_messages():
    manifest = changed(lambda one: one["features"]["app_home"].update(messages_tab_read_only_enabled=True))

    with pytest.raises(ClientRefusal, match="turned off"):
        await SlackSandbox(manifest=manifest).member("Ana").write("Hello")
