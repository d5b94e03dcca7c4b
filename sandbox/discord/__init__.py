"""A local stand-in for Discord, REST and gateway, as its clients use them."""

from sandbox.discord.actor import Actor
from sandbox.discord.errors import ClientRefusal
from sandbox.discord.record import Exchange
from sandbox.discord.sandbox import DiscordSandbox
from sandbox.discord.state import Access
from sandbox.discord.views import Button, Field, MessageView, Modal, Option, Response, Select

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
