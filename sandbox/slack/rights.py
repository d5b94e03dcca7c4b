"""Trigger ids and response_urls: minted with an interaction, good for little and not for long."""

import secrets
from collections import OrderedDict

from sandbox.clock import SandboxClock
from sandbox.slack.errors import Refused
from sandbox.slack.state import Channel, Message, Workspace
from sandbox.slack.steps import (
    RESPONSE_URL_LASTS,
    RESPONSE_URL_USES,
    TRIGGER_LASTS,
    Act,
    ResponseUrl,
    Trigger,
)

_KEPT = 10_000


class Rights:
    """All trigger ids and response_urls that may still be good, the oldest forgotten first."""

    def __init__(self, clock: SandboxClock) -> None:
        self._clock = clock
        self.trigger_lasts = TRIGGER_LASTS
        self._triggers: OrderedDict[str, Trigger] = OrderedDict()
        self._urls: OrderedDict[str, ResponseUrl] = OrderedDict()

    def mint_trigger(self, act: Act) -> str:
        """Give the trigger id of an interaction."""
        trigger_id = f"{secrets.randbelow(10**13)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        self._triggers[trigger_id] = Trigger(act)
        if len(self._triggers) > _KEPT:
            self._triggers.popitem(last=False)
        return trigger_id

    def trigger(self, trigger_id: object, workspace: Workspace) -> Trigger:
        """Find a trigger id that is still good; who opens something with it marks it as used."""
        trigger = self._triggers.get(str(trigger_id))
        if trigger is None or trigger.act.user.workspace is not workspace:
            raise Refused("invalid_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        if self._clock.ticks() - trigger.act.asked_tick > self.trigger_lasts:
            raise Refused("expired_trigger_id")
        return trigger

    def mint_url(self, act: Act, channel: Channel, message: Message | None) -> str:
        """Give the secret part of a response_url."""
        secret = secrets.token_urlsafe(18)
        self._urls[secret] = ResponseUrl(act, channel, message)
        if len(self._urls) > _KEPT:
            self._urls.popitem(last=False)
        return secret

    def url(self, secret: str) -> ResponseUrl:
        """Find a response_url without using it."""
        return self._urls[secret]

    def use_url(self, secret: str) -> ResponseUrl:
        """Spend one use of a response_url."""
        found = self._urls.get(secret)
        if found is None:
            raise Refused("no_service")
        if self._clock.now() - found.act.asked_at > RESPONSE_URL_LASTS:
            raise Refused("expired_url")
        if found.used >= RESPONSE_URL_USES:
            raise Refused("used_url")
        found.used += 1
        return found
