"""The manifest asks for what the code uses, and for nothing else."""

import json
from pathlib import Path

import pytest

import adapters.slack
from adapters.slack import commands, manifest
from adapters.slack.web import SCOPES, Method
from bot.model.actions import Spoken
from sandbox.slack import SlackSandbox

CODE = {file.stem: file.read_text() for file in Path(adapters.slack.__path__[0]).glob("*.py")}

DOCUMENTED = {
    "auth.test": set(),
    "apps.connections.open": set(),
    "chat.postMessage": {"chat:write"},
    "chat.postEphemeral": {"chat:write"},
    "chat.update": {"chat:write"},
    "chat.delete": {"chat:write"},
    "conversations.open": {"im:write"},
    "conversations.replies": {"im:history"},
    "conversations.info": {"channels:read", "groups:read"},
    "users.info": {"users:read"},
    "users.conversations": {"channels:read", "groups:read"},
    "views.open": set(),
    "views.update": set(),
    "views.publish": set(),
}
"""Slack's reference, for the methods that may be called, and for the conversations that we call them on."""


def test_every_method_takes_the_scopes_that_slack_documents():
    assert {method.value: set(SCOPES.get(method, ())) for method in Method} == DOCUMENTED


@pytest.mark.parametrize("method", Method)
def test_no_method_is_listed_that_no_line_calls(method: Method):
    assert any(f"Method.{method.name}" in text for name, text in CODE.items() if name != "web")


def test_no_line_calls_slack_but_by_that_list():
    around = [name for name, text in CODE.items() if ".api_call(" in text or ".chat_" in text or ".views_" in text]

    assert around == ["web"]


def test_the_scopes_are_the_least():
    assert manifest.scopes() == sorted({"commands"}.union(*DOCUMENTED.values()))


def test_no_scope_and_no_event_shows_a_channels_messages():
    asked = manifest.manifest()
    events = asked["settings"]["event_subscriptions"]["bot_events"]

    assert [scope for scope in asked["oauth_config"]["scopes"]["bot"] if "history" in scope] == ["im:history"]
    assert [event for event in events if event.startswith("message")] == ["message.im"]


def test_slack_takes_it():
    app = SlackSandbox(manifest=json.loads(manifest.as_json())).app

    assert sorted(app.commands) == ["/ask", "/askaround", "/asks", "/my"]
    assert (app.shortcuts, app.has_home, app.takes_messages) == ({"ask": "Ask for something small"}, True, True)


def test_names_and_an_address_of_ones_own():
    names = {**commands.NAMES, Spoken.ASK: "hand"}
    asked = manifest.manifest(names, "https://ask.example.org/")

    assert asked["features"]["slash_commands"][0]["command"] == "/hand"
    assert asked["settings"]["interactivity"]["request_url"] == "https://ask.example.org/slack/events"
    assert asked["settings"]["socket_mode_enabled"] is False
    assert SlackSandbox(manifest=asked).app.interactive
