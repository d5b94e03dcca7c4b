"""Tokens that were given out: whose each is, what it may, and what it answers once it is good no more."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sandbox.clock import SandboxClock
from sandbox.slack.state import Workspace

ROTATED_AFTER = timedelta(hours=12)


@dataclass(slots=True, eq=False)
class Token:
    """One bot token; one without `scopes` may whatever the app may now, one without an end lasts."""

    text: str
    workspace: Workspace
    scopes: frozenset[str] | None = None
    fault: str = ""
    ends_at: datetime | None = None
    renewal: str = ""


class Tokens:
    """All tokens of the app, dead ones too: Slack tells them from those that never were."""

    def __init__(self, clock: SandboxClock) -> None:
        self._clock = clock
        self._known: dict[str, Token] = {}

    def add(self, workspace: Workspace) -> None:
        """Know the token with which a workspace began."""
        self._known[workspace.token] = Token(workspace.token, workspace)

    def count(self, workspace: Workspace) -> int:
        """Say how many a workspace has had."""
        return sum(token.workspace is workspace for token in self._known.values())

    def find(self, text: str) -> tuple[Token | None, str]:
        """Give a token, and what is wrong with it if anything is."""
        token = self._known.get(text)
        if token is None:
            return None, "invalid_auth"
        if token.fault:
            return token, token.fault
        return token, "token_expired" if token.ends_at and token.ends_at <= self._clock.now() else ""

    def mint(self, workspace: Workspace, scopes: frozenset[str], *, rotates: bool) -> Token:
        """Give a workspace its newest token; without rotation that stays the one it has, for as long as it is good."""
        kept, fault = self.find(workspace.token)
        if kept is not None and not fault and not rotates and not kept.ends_at:
            kept.scopes = scopes
            return kept
        begins = "xoxe.xoxb-1" if rotates else "xoxb"
        token = Token(f"{begins}-{secrets.token_urlsafe(24)}", workspace, scopes)
        if rotates:
            token.renewal = f"xoxe-1-{secrets.token_urlsafe(24)}"
            token.ends_at = self._clock.now() + ROTATED_AFTER
        self._known[token.text] = token
        workspace.token = token.text
        return token

    def renew(self, renewal: str) -> Token | None:
        """Exchange what renews a token for the next one, once; the one before stays good until its own end."""
        found = next((one for one in self._known.values() if renewal and one.renewal == renewal), None)
        if found is None or found.fault:
            return None
        found.renewal = ""
        return self.mint(found.workspace, found.scopes or frozenset(), rotates=True)

    def let(self, workspace: Workspace, fault: str) -> None:
        """Let a workspace's tokens answer *fault* from now on, but for dead ones; "" heals the one that it has."""
        for token in self._known.values():
            if token.workspace is workspace and (token.text == workspace.token or not token.fault):
                token.fault = fault
