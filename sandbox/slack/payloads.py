"""The JSON of everything that goes over the wire: people, channels, messages, views."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sandbox.errors import Json
from sandbox.slack import parts
from sandbox.slack.state import Channel, ChannelKind, Message, User, View, Workspace


def user_payload(user: User, now: datetime, *, with_locale: bool = False) -> Json:
    """Show somebody as `users.info` does."""
    offset = now.astimezone(ZoneInfo(user.timezone)).utcoffset()
    shown: Json = {
        "id": user.id,
        "team_id": user.workspace.id,
        "name": user.name.lower(),
        "deleted": user.deleted,
        "real_name": user.name,
        "profile": {"real_name": user.name, "display_name": user.name, "team": user.workspace.id},
        "is_bot": user.is_bot,
    }
    if user.deleted:
        return shown
    return shown | {
        "tz": user.timezone,
        "tz_offset": int(offset.total_seconds()) if offset else 0,
        "is_admin": user.is_admin,
        "is_owner": user.is_owner,
        "is_primary_owner": False,
        "is_restricted": False,
        "is_ultra_restricted": False,
        "is_app_user": False,
        **({"locale": user.locale} if with_locale else {}),
    }


def acting_user_payload(user: User) -> Json:
    """Show the person who acts, as interaction payloads do."""
    name = user.name.lower()
    return {"id": user.id, "username": name, "name": name, "team_id": user.workspace.id}


def team_payload(workspace: Workspace) -> Json:
    """Show a workspace as interaction payloads do."""
    return {"id": workspace.id, "domain": workspace.domain}


def channel_payload(channel: Channel, *, with_count: bool = False) -> Json:
    """Show a conversation as `conversations.info` does."""
    shown: Json = {
        "id": channel.id,
        "created": int(channel.created_at.timestamp()),
        "is_archived": channel.is_archived,
        "is_im": channel.kind is ChannelKind.DM,
        "context_team_id": channel.workspace.id,
    }
    if channel.recipient is not None:
        return shown | {"user": channel.recipient.id, "is_open": True}
    return shown | {
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": True,
        "is_group": False,
        "is_mpim": False,
        "is_private": channel.kind is ChannelKind.PRIVATE,
        "is_general": channel.name == "general",
        "is_member": channel.workspace.bot.id in channel.members,
        **({"num_members": len(channel.members)} if with_count else {}),
    }


def message_payload(message: Message, app_id: str) -> Json:
    """Show a message as the Web API and events do."""
    author = message.author
    shown: Json = {"type": "message", "user": author.id, "ts": message.ts, "text": message.text}
    shown["team"] = author.workspace.id
    if author.is_bot:
        shown |= {"bot_id": author.workspace.bot_id, "app_id": app_id}
    if message.blocks:
        shown["blocks"] = message.blocks
    if message.thread_ts:
        shown["thread_ts"] = message.thread_ts
    if message.metadata:
        shown["metadata"] = message.metadata
    if message.edited_ts:
        shown["edited"] = {"user": author.id, "ts": message.edited_ts}
    return shown


def view_payload(view: View, app_id: str) -> Json:
    """Show a view as the Web API and interactions do, with what was typed into it."""
    workspace = view.user.workspace
    nothing = {"private_metadata": "", "callback_id": "", "external_id": "", "close": None, "submit": None}
    return {
        **nothing,
        "clear_on_close": False,
        "notify_on_close": False,
        "title": {"type": "plain_text", "text": "View Title", "emoji": True},
        **view.payload,
        "id": view.id,
        "team_id": workspace.id,
        "app_installed_team_id": workspace.id,
        "app_id": app_id,
        "bot_id": workspace.bot_id,
        "root_view_id": view.root_id,
        "previous_view_id": view.previous_id,
        "hash": view.hash,
        "state": parts.state_of(view.blocks, view.typed),
    }
