"""State as Discord's JSON: the shapes that discord.py parses."""

from datetime import datetime

from sandbox.discord.state import Channel, ChannelType, Guild, Member, Message, Permission, Role
from sandbox.errors import Json

_REPLY = 19
_COMMAND_ANSWER = 20
_PLAIN = 0


def user_payload(user_id: str, name: str, *, is_bot: bool) -> Json:
    """Show an account."""
    shown: Json = {
        "id": user_id,
        "username": name.lower().replace(" ", "_"),
        "global_name": None if is_bot else name,
        "discriminator": "0",
        "avatar": None,
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
    }
    return {**shown, "bot": True} if is_bot else shown


def member_payload(member: Member) -> Json:
    """Show a member, as `GET /guilds/{id}/members/{user}` does."""
    return {
        "user": member.user.shown,
        "nick": member.nick,
        "roles": [role.id for role in member.roles],
        "joined_at": member.joined_at.isoformat(),
        "premium_since": None,
        "communication_disabled_until": None,
        "avatar": None,
        "banner": None,
        "mute": False,
        "deaf": False,
        "pending": False,
        "flags": 0,
    }


def acting_member_payload(member: Member) -> Json:
    """Show the member who acts, with what they may do."""
    return {**member_payload(member), "permissions": str(int(member.permissions))}


def channel_payload(channel: Channel) -> Json:
    """Show a channel or a DM."""
    shown: Json = {"id": channel.id, "type": int(channel.type), "flags": 0, "last_message_id": _newest(channel)}
    if channel.guild is None:
        return {**shown, "recipients": [channel.recipient.shown] if channel.recipient else []}
    return {
        **shown,
        "guild_id": channel.guild.id,
        "name": channel.name,
        "topic": None,
        "position": 0,
        "parent_id": None,
        "nsfw": False,
        "rate_limit_per_user": 0,
        "permission_overwrites": _overwrites(channel, channel.guild),
    }


def _overwrites(channel: Channel, guild: Guild) -> list[Json]:
    """Write down what a channel allows and denies beside what roles do: to everybody, to moderators, to the bot."""
    view, send = Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES
    written: list[Json] = []
    if channel.for_moderators:
        written.append(_overwrite(guild.id, 0, deny=view))
        runs = (role for role in guild.roles.values() if role.permissions & Permission.MANAGE_GUILD)
        written += [_overwrite(role.id, 0, allow=view) for role in runs]
    everybodys = Permission(0) if channel.for_moderators else view
    bots = channel.bot_permissions & (view | send)
    allowed, denied = bots & ~(everybodys | send), (view | send) & ~bots
    for bot in (member for member in guild.members.values() if member.user.is_bot and (allowed or denied)):
        written.append(_overwrite(bot.user.id, 1, allow=allowed, deny=denied))
    return written


def _overwrite(holds_for: str, kind: int, *, allow: int = 0, deny: int = 0) -> Json:
    return {"id": holds_for, "type": kind, "allow": str(int(allow)), "deny": str(int(deny))}


def _newest(channel: Channel) -> str | None:
    return next(reversed(channel.messages), None)


def partial_channel_payload(channel: Channel, member: Member | None) -> Json:
    """Show a channel inside an interaction, with what the acting member may do there."""
    shown = channel_payload(channel)
    if channel.type is ChannelType.TEXT and member is not None:
        shown["permissions"] = str(int(member.permissions))
    return shown


def guild_payload(guild: Guild, *, counts: bool = False) -> Json:
    """Show a server; *counts* adds the approximate totals."""
    shown: Json = {
        "id": guild.id,
        "name": guild.name,
        "owner_id": guild.owner_id,
        "preferred_locale": guild.locale,
        "features": [],
        "roles": [role_payload(role) for role in guild.roles.values()],
        **_GUILD_CONSTANTS,
    }
    if counts:
        shown |= {"approximate_member_count": len(guild.members), "approximate_presence_count": 1}
    return shown


_GUILD_CONSTANTS: Json = {
    **dict.fromkeys(
        (
            *("icon", "description", "home_header", "splash", "discovery_splash", "banner", "application_id"),
            *("afk_channel_id", "system_channel_id", "widget_channel_id", "max_presences", "vanity_url_code"),
            *("rules_channel_id", "safety_alerts_channel_id", "public_updates_channel_id", "incidents_data"),
        )
    ),
    **dict.fromkeys(
        (
            *("system_channel_flags", "verification_level", "default_message_notifications", "mfa_level"),
            *("explicit_content_filter", "max_stage_video_channel_users", "max_video_channel_users"),
            *("premium_tier", "premium_subscription_count", "nsfw_level"),
        ),
        0,
    ),
    "region": "deprecated",
    "afk_timeout": 300,
    "widget_enabled": False,
    "premium_progress_bar_enabled": False,
    "nsfw": False,
    "max_members": 500000,
    "emojis": [],
    "stickers": [],
}


def role_payload(role: Role) -> Json:
    """Show a role."""
    return {
        "id": role.id,
        "name": role.name,
        "description": None,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "icon": None,
        "unicode_emoji": None,
        "position": 0,
        "permissions": str(int(role.permissions)),
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }


def whole_guild_payload(guild: Guild) -> Json:
    """Show a server as `GUILD_CREATE` does, to clients with the guilds intent; of members only the bot itself."""
    return {
        **guild_payload(guild),
        "member_count": len(guild.members),
        "large": False,
        "unavailable": False,
        "channels": [channel_payload(channel) for channel in guild.channels.values()],
        "members": [member_payload(member) for member in guild.members.values() if member.user.is_bot],
        **{name: [] for name in ("threads", "presences", "voice_states", "stage_instances")},
        **{name: [] for name in ("guild_scheduled_events", "soundboard_sounds")},
    }


def message_payload(message: Message) -> Json:
    """Show a message; one that answers another carries it, but not what that one answered."""
    shown = _alone(message)
    if message.answers is not None:
        shown["referenced_message"] = _alone(message.answers)
    return shown


def _alone(message: Message) -> Json:
    shown: Json = {
        "id": message.id,
        "channel_id": message.channel.id,
        "type": _type_of(message),
        "author": message.author.shown,
        "content": message.content,
        "embeds": message.embeds,
        "components": message.components,
        "flags": message.flags,
        "timestamp": message.created_at.isoformat(),
        "edited_timestamp": _moment(message.edited_at),
        "mentions": [user.shown for user in message.mentions],
        "mention_everyone": message.mentions_everyone,
        "mention_roles": [],
        "attachments": [_attachment(one, message) for one in message.attachments],
        "pinned": False,
        "tts": False,
    }
    return shown | _circumstances(message)


def _attachment(held: Json, message: Message) -> Json:
    url = f"https://cdn.discordapp.com/ephemeral-attachments/{message.channel.id}/{message.id}/{held['filename']}"
    return {
        "id": f"{message.id}{held['id']}",
        "filename": held["filename"],
        "size": len(held["text"].encode()),
        "ephemeral": message.is_ephemeral,
        "url": url,
        "proxy_url": url,
        "content_type": "application/json",
    }


def _circumstances(message: Message) -> Json:
    shown: Json = {}
    if message.nonce is not None:
        shown["nonce"] = message.nonce
    if message.invoked_by is not None:
        shown |= {"interaction_metadata": message.invoked_by, "application_id": message.author.id}
        shown["webhook_id"] = message.author.id
    if message.command and message.invoked_by is not None:
        caused = {key: message.invoked_by[key] for key in ("id", "type", "user")}
        shown["interaction"] = caused | {"name": message.command}
    if message.answers is not None:
        shown["message_reference"] = {"type": 0, "message_id": message.answers.id, "channel_id": message.channel.id}
    return shown


def _type_of(message: Message) -> int:
    if message.invoked_by is not None and message.invoked_by["type"] == 2:
        return _COMMAND_ANSWER
    return _REPLY if message.answers is not None else _PLAIN


def _moment(when: datetime | None) -> str | None:
    return when.isoformat() if when else None
