"""Discord's REST routes, one method each: find, do, show."""

from collections.abc import Callable

from sandbox.discord import rate_limits, registry
from sandbox.discord.answering import Answering
from sandbox.discord.door import Call, Handler, Route
from sandbox.discord.errors import Refusal, Refused
from sandbox.discord.interactions import Interaction, Interactions
from sandbox.discord.payloads import (
    channel_payload,
    guild_payload,
    member_payload,
    message_payload,
)
from sandbox.discord.posting import Posting, seers
from sandbox.discord.state import Access, Channel, Guild, Message, Permission, User
from sandbox.discord.world import World
from sandbox.errors import Json

_CHANNEL = "/channels/{channel}"
_MESSAGE = "/channels/{channel}/messages/{message}"
_WEBHOOK = "/webhooks/{application}/{token}"


class Rest:
    """The bot's view of the world, call by call."""

    def __init__(
        self,
        world: World,
        posting: Posting,
        interactions: Interactions,
        answering: Answering,
        gateway_url: Callable[[], str],
    ) -> None:
        self._world = world
        self._gateway_url = gateway_url
        self._posting = posting
        self._interactions = interactions
        self._answering = answering

    def routes(self) -> list[Route]:
        """List every route that needs the bot's token, then those that an interaction's token opens."""
        return [*self._directory_routes(), *self._message_routes(), *self._interaction_routes()]

    def _directory_routes(self) -> list[Route]:
        commands = "/applications/{application}/commands"
        return [
            Route(method="GET", path="/gateway", handler=self._gateway, needs_token=False),
            Route(method="GET", path="/gateway/bot", handler=self._gateway_for_bots),
            Route(method="GET", path="/users/@me", handler=self._myself, scope="identify"),
            Route(method="GET", path="/users/@me/guilds", handler=self._my_guilds, scope="guilds"),
            Route(method="POST", path="/users/@me/channels", handler=self._open_dm, bucket=rate_limits.OPEN_DM),
            Route(method="GET", path="/users/{user}", handler=self._user),
            Route(method="GET", path="/oauth2/applications/@me", handler=self._application),
            Route(method="GET", path="/guilds/{guild}", handler=self._guild),
            Route(method="GET", path="/guilds/{guild}/roles/member-counts", handler=self._role_counts),
            Route(method="GET", path="/guilds/{guild}/members/{user}", handler=self._member),
            Route(method="GET", path=_CHANNEL, handler=self._channel),
            Route(method="GET", path=commands, handler=self._commands),
            Route(method="PUT", path=commands, handler=self._register, takes_list=True),
        ]

    def _message_routes(self) -> list[Route]:
        post, edit, delete = rate_limits.POST_MESSAGE, rate_limits.EDIT_MESSAGE, rate_limits.DELETE_MESSAGE
        path = f"{_CHANNEL}/messages"
        return [
            Route(method="POST", path=path, handler=self._post, bucket=post, major="channel"),
            Route(method="GET", path=_MESSAGE, handler=self._message),
            Route(method="PATCH", path=_MESSAGE, handler=self._edit, bucket=edit, major="channel"),
            Route(method="DELETE", path=_MESSAGE, handler=self._delete, bucket=delete, major="channel"),
        ]

    def _interaction_routes(self) -> list[Route]:
        callback = "/interactions/{interaction}/{token}/callback"
        return [
            Route(method="POST", path=callback, handler=self._answer, needs_token=False, takes_files=True),
            self._webhook_route("POST", _WEBHOOK, self._follow_up),
            self._webhook_route("GET", f"{_WEBHOOK}/messages/{{message}}", self._made),
            self._webhook_route("PATCH", f"{_WEBHOOK}/messages/{{message}}", self._edit_made),
            self._webhook_route("DELETE", f"{_WEBHOOK}/messages/{{message}}", self._delete_made),
        ]

    def _webhook_route(self, method: str, path: str, handler: Handler) -> Route:
        bucket = rate_limits.WEBHOOK
        files = method in ("POST", "PATCH")
        return Route(
            method=method,
            path=path,
            handler=handler,
            bucket=bucket,
            major="token",
            needs_token=False,
            takes_files=files,
        )

    def _gateway(self, _call: Call) -> Json:
        return {"url": self._gateway_url()}

    def _gateway_for_bots(self, _call: Call) -> Json:
        starts = {"total": 1000, "remaining": self._world.starts_left, "reset_after": 86_400_000}
        starts["max_concurrency"] = self._world.starts_at_once
        return {"url": self._gateway_url(), "shards": self._world.shards_wished, "session_start_limit": starts}

    def _myself(self, call: Call) -> Json:
        if call.user:
            return {**call.user.shown, "mfa_enabled": False, "locale": call.user.locale}
        return {**self._world.bot.shown, "mfa_enabled": False, "locale": "en-US", "verified": True, "email": None}

    def _my_guilds(self, call: Call) -> list[Json]:
        whose = call.user or self._world.bot
        joined = [guild for guild in self._world.guilds.values() if whose.id in guild.members]
        with_counts = call.query.get("with_counts") == "true"
        return [_my_guild_payload(guild, whose, with_counts=with_counts) for guild in joined]

    def _user(self, call: Call) -> Json:
        return self._known_user(call.parts["user"]).shown

    def _application(self, _call: Call) -> Json:
        return registry.application_payload(self._world)

    def _guild(self, call: Call) -> Json:
        return guild_payload(self._joined(call), counts=call.query.get("with_counts", "").lower() == "true")

    def _role_counts(self, call: Call) -> Json:
        guild = self._joined(call)
        roles = [role for role in guild.roles.values() if role.id != guild.id]
        return {role.id: sum(role in member.roles for member in guild.members.values()) for role in roles}

    def _member(self, call: Call) -> Json:
        guild, user = self._joined(call), self._known_user(call.parts["user"])
        if user.id not in guild.members:
            raise Refused(Refusal.UNKNOWN_MEMBER)
        return member_payload(guild.members[user.id])

    def _channel(self, call: Call) -> Json:
        return channel_payload(self._visible(call))

    def _open_dm(self, call: Call) -> Json:
        user = self._world.users.get(str(call.body.get("recipient_id")))
        if user is None or user.is_bot:
            raise Refused(Refusal.INVALID_RECIPIENT)
        return channel_payload(self._world.dm_with(user))

    def _commands(self, call: Call) -> list[Json]:
        self._refuse_foreign_application(call)
        in_all = call.query.get("with_localizations", "").lower() == "true"
        return self._world.commands if in_all else [registry.in_one_language(one) for one in self._world.commands]

    def _register(self, call: Call) -> list[Json]:
        self._refuse_foreign_application(call)
        registry.replace(self._world, call.body)
        return self._world.commands

    def _post(self, call: Call) -> Json:
        return self._shown(call, self._posting.post(self._known_channel(call), call.body))

    def _message(self, call: Call) -> Json:
        return message_payload(self._posting.find(self._visible(call), call.parts["message"]))

    def _edit(self, call: Call) -> Json:
        message = self._posting.find(self._visible(call), call.parts["message"])
        return self._shown(call, self._posting.edit(message, call.body))

    def _delete(self, call: Call) -> None:
        self._posting.delete(self._posting.find(self._visible(call), call.parts["message"]))

    def _answer(self, call: Call) -> Json | None:
        interaction = self._interactions.unanswered(call.parts["interaction"], call.parts["token"])
        answer = self._answering.answer(interaction, call.body)
        call.audience = seers(interaction.original) if interaction.original else (interaction.user.id,)
        return answer if call.query.get("with_response", "").lower() in ("true", "1") else None

    def _follow_up(self, call: Call) -> Json:
        return self._shown(call, self._answering.follow_up(self._spoken_for(call), call.body))

    def _made(self, call: Call) -> Json:
        return message_payload(self._made_message(self._spoken_for(call), call))

    def _edit_made(self, call: Call) -> Json:
        interaction = self._spoken_for(call)
        message = self._made_message(interaction, call)
        return self._shown(call, self._answering.edit_made(interaction, message, call.body))

    def _delete_made(self, call: Call) -> None:
        interaction = self._spoken_for(call)
        self._answering.delete(interaction, self._made_message(interaction, call))

    def _made_message(self, interaction: Interaction, call: Call) -> Message:
        wanted = call.parts["message"]
        answering = self._answering
        return answering.original(interaction) if wanted == "@original" else answering.made(interaction, wanted)

    def _shown(self, call: Call, message: Message) -> Json:
        call.audience = seers(message)
        return message_payload(message)

    def _spoken_for(self, call: Call) -> Interaction:
        if call.parts["application"] != self._world.bot.id:
            raise Refused(Refusal.UNKNOWN_WEBHOOK)
        return self._interactions.answered(call.parts["token"])

    def _refuse_foreign_application(self, call: Call) -> None:
        if call.parts["application"] != self._world.bot.id:
            raise Refused(Refusal.UNKNOWN_APPLICATION)

    def _known_user(self, user_id: str) -> User:
        if user_id not in self._world.users:
            raise Refused(Refusal.UNKNOWN_USER)
        return self._world.users[user_id]

    def _known_channel(self, call: Call) -> Channel:
        channel = self._world.channels.get(call.parts["channel"])
        if channel is None or (channel.guild is not None and self._world.bot.id not in channel.guild.members):
            raise Refused(Refusal.UNKNOWN_CHANNEL if channel is None else Refusal.MISSING_ACCESS)
        return channel

    def _visible(self, call: Call) -> Channel:
        channel = self._known_channel(call)
        if not channel.bot_permissions & Permission.VIEW_CHANNEL:
            raise Refused(Refusal.MISSING_ACCESS)
        return channel

    def _joined(self, call: Call) -> Guild:
        guild = self._world.guilds.get(call.parts["guild"])
        if guild is None or self._world.bot.id not in guild.members:
            raise Refused(Refusal.UNKNOWN_GUILD)
        return guild


def _my_guild_payload(guild: Guild, whose: User, *, with_counts: bool) -> Json:
    shown: Json = {"id": guild.id, "name": guild.name, "icon": None, "banner": None, "features": []}
    bots = Channel("", "", guild, bot_access=Access.WRITE).bot_permissions
    may = bots if whose.is_bot else guild.members[whose.id].permissions
    shown |= {"owner": guild.owner_id == whose.id, "permissions": str(int(may))}
    return shown | ({"approximate_member_count": len(guild.members)} if with_counts else {})
