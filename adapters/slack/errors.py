"""What Slack's errors mean: whose fault it was, and whether trying again can help."""

import traceback
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import aiohttp
import yarl
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.platforms import (
    CARD_IS_GONE,
    MAY_NOT_WRITE,
    PERSON_IS_GONE,
    CannotConnect,
    NoSuchToken,
    OutOfReach,
    TryLater,
    Undeliverable,
    Unsure,
    Why,
)

_TOO_MANY = 429
_SERVER_ERROR = 500
_LIMITED = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded"})
_DOWN = frozenset({"service_unavailable", "request_timeout", "team_added_to_org", "accesslimited"})
_HALFWAY = frozenset({"internal_error", "fatal_error"})
"""Slack's own words for these: some of it may have been done before the error was raised."""

OTHER_KIND, UNKNOWN, UNINSTALLED = "not_allowed_token_type", "invalid_auth", "app_uninstalled"
KINDS = "SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-"

TOKEN_REFUSED = frozenset(
    {
        *(UNKNOWN, "not_authed", "token_revoked", "token_expired", "account_inactive", UNINSTALLED),
        *(OTHER_KIND, "team_access_not_granted", "org_login_required", "invalid_app_id"),
    }
)
LET_GO = frozenset({"token_revoked", "account_inactive", UNINSTALLED})
"""A token that was good: whoever runs the workspace has let the bot go."""

TRIGGER_REFUSED = frozenset({"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired"})
VIEW_CHANGED = "hash_conflict"

_NO_PLACE = frozenset(
    {
        *("channel_not_found", "is_archived", "is_inactive", "not_in_channel", "restricted_action"),
        *("restricted_action_read_only_channel", "restricted_action_thread_only_channel", "ekm_access_denied"),
        *("restricted_action_thread_locked", "restricted_action_non_threadable_channel"),
    }
)
_NO_PERSON = frozenset(
    {
        *("cannot_dm_bot", "messages_tab_disabled", "user_not_visible"),
        *("restricted_action", "is_archived", "channel_not_found"),
    }
)
_GONE = frozenset({"user_not_found", "users_not_found", "user_disabled", "account_disabled"})
_NO_CARD = frozenset({"message_not_found", "cant_update_message", "edit_window_closed"})
_OURS = ("adapters", "bot", "storage")


class WrongToken(NoSuchToken):
    """A token opens nothing."""

    def __init__(self, *, of_another_kind: bool = False) -> None:
        """Say so, or that it is *of_another_kind*: then one is in the other's place."""
        if of_another_kind:
            super().__init__("A token for Slack is of another kind", KINDS)
            return
        super().__init__(
            "Slack does not know a token", "copy SLACK_BOT_TOKEN and SLACK_APP_TOKEN again from the app's own pages"
        )


class Disconnected(CannotConnect):
    """Slack cannot be heard."""


# Everything that asking Slack may raise when it, or the way to it, is at fault.
FAILURES = (SlackClientError, aiohttp.ClientError, OSError)


def word_of(error: BaseException) -> str:
    """Give the one word of Slack's refusal, or nothing where it was not Slack that refused."""
    data = getattr(error.response, "data", None) if isinstance(error, SlackApiError) else None
    return str(data.get("error") or "") if isinstance(data, Mapping) else ""


def unreached(error: BaseException, api_url: str | None = None) -> OutOfReach:
    """Say that there is no way to Slack, whatever stands in it, or to what the settings name in its place."""
    if api_url:
        what = f"Slack could not be reached at {yarl.URL(api_url).with_user(None)} ({type(error).__name__})"
        return OutOfReach(what, "see that SLACK_API_URL is right, and that this machine reaches it")
    return OutOfReach(
        f"Slack could not be reached ({type(error).__name__})",
        "see that this machine reaches the internet, and whether Slack itself is down, and try again",
    )


def of_delivery(error: Exception, *, in_private: bool = False, repeatable: bool = False) -> TryLater | Undeliverable:
    """Say what a failed sending means for the message; *repeatable* is what may be done twice without a difference."""
    patience = TryLater if repeatable else Unsure
    if isinstance(error, SlackApiError):
        return _of_answer(error, in_private=in_private, patience=patience)
    # Without a connection nothing was ever written; every later break leaves it open what Slack did.
    return TryLater() if isinstance(error, aiohttp.ClientConnectorError) else patience()


def where(error: BaseException) -> str:
    """Name an error by type and our own frames, innermost last: nothing of anybody is in it."""
    frames = traceback.walk_tb(error.__traceback__)
    ours = [(str(frame.f_globals.get("__name__", "")), line) for frame, line in frames]
    places = [f"{name}:{line}" for name, line in ours if name.partition(".")[0] in _OURS]
    word = f" {word_of(error)}" if word_of(error) else ""
    return f"{type(error).__name__}{word} at {' > '.join(places) or 'nowhere of ours'}"


def _of_answer(error: SlackApiError, *, in_private: bool, patience: type[TryLater]) -> TryLater | Undeliverable:
    word, status = word_of(error), _status(error)
    if status == _TOO_MANY or word in _LIMITED:
        return TryLater(_retry_after(error))
    if word in TOKEN_REFUSED or word in _DOWN:
        return TryLater()
    if status >= _SERVER_ERROR or word in _HALFWAY or not word:
        return patience()
    return Undeliverable(_why(word, in_private=in_private))


def _why(word: str, *, in_private: bool) -> Why:
    if word in _NO_CARD:
        return CARD_IS_GONE
    if in_private and word in _GONE:
        return PERSON_IS_GONE
    if in_private and word in _NO_PERSON:
        return Why("dms closed")
    if word in _NO_PLACE:
        return MAY_NOT_WRITE
    return Why(f"refused by Slack ({word})")


def _status(error: SlackApiError) -> int:
    response: Any = error.response
    return int(getattr(response, "status_code", None) or getattr(response, "status", None) or 0)


def _retry_after(error: SlackApiError) -> timedelta | None:
    headers = getattr(error.response, "headers", {})
    try:
        return timedelta(seconds=float(headers["Retry-After"]))
    except (KeyError, ValueError, OverflowError):
        return None
