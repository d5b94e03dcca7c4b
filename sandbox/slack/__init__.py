"""A local stand-in for Slack, Web API and deliveries, as its clients use them."""

from sandbox.errors import ClientRefusal
from sandbox.slack.actor import Actor
from sandbox.slack.manifest import DEFAULT as DEFAULT_MANIFEST, ManifestRefused
from sandbox.slack.record import Exchange
from sandbox.slack.sandbox import SlackSandbox
from sandbox.slack.views import Button, Field, HomeView, MessageView, Modal, Option, Response

__all__ = [
    "DEFAULT_MANIFEST",
    "Actor",
    "Button",
    "ClientRefusal",
    "Exchange",
    "Field",
    "HomeView",
    "ManifestRefused",
    "MessageView",
    "Modal",
    "Option",
    "Response",
    "SlackSandbox",
]
