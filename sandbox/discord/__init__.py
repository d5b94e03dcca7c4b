"""A local stand-in for Discord, REST and gateway, as its clients use them."""

from sandbox.discord.actor import Actor
from sandbox.discord.sandbox import DiscordSandbox
from sandbox.discord.state import Access
from sandbox.discord.views import Button, Field, MessageView, Modal, Option, Response, Select
from sandbox.errors import ClientRefusal
from sandbox.record import Exchange

__all__ = [
    "Access",
    "Actor",
    "Button",
    "ClientRefusal",
    "DiscordSandbox",
    "Exchange",
    "Field",
    "MessageView",
    "Modal",
    "Option",
    "Response",
    "Select",
]
