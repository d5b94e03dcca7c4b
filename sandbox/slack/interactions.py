"""The payloads of what members do: commands, shortcuts, presses, forms; and of what happens: events."""

from collections.abc import Callable

from sandbox.errors import Json
from sandbox.slack import ids, parts
from sandbox.slack.payloads import acting_user_payload, message_payload, team_payload, view_payload
from sandbox.slack.rights import Rights
from sandbox.slack.state import Channel, Message, User, View, Workspace
from sandbox.slack.steps import Act
from sandbox.slack.world import World


class Interactions:
    """Writes payloads and mints the rights that go with them."""

    def __init__(self, world: World, rights: Rights, hooks_url: Callable[[], str]) -> None:
        self._world = world
        self._rights = rights
        self._hooks_url = hooks_url

    def command(self, act: Act, channel: Channel, command: str, text: str) -> tuple[Json, str]:
        """Write a slash command; answers it with the secret of its response_url."""
        user = act.user
        secret = self._rights.mint_url(act, channel, None)
        return {
            "token": self._world.verification_token,
            "team_id": user.workspace.id,
            "team_domain": user.workspace.domain,
            "channel_id": channel.id,
            "channel_name": channel.shown_name,
            "user_id": user.id,
            "user_name": user.name.lower(),
            "command": command,
            "text": text,
            "api_app_id": self._world.app_id,
            "is_enterprise_install": "false",
            "response_url": f"{self._hooks_url()}/commands/{secret}",
            "trigger_id": self._rights.mint_trigger(act),
        }, secret

    def shortcut(self, act: Act, callback_id: str) -> Json:
        """Write the use of a global shortcut."""
        return {
            **self._interaction("shortcut", act.user),
            "callback_id": callback_id,
            "action_ts": self._world.timestamps.mint(),
            "trigger_id": self._rights.mint_trigger(act),
        }

    def block_actions(self, act: Act, action: Json) -> Json:
        """Write a press or choice on the message or view that *act* was done on."""
        written = {
            **self._interaction("block_actions", act.user),
            "trigger_id": self._rights.mint_trigger(act),
            "actions": [{**action, "action_ts": self._world.timestamps.mint()}],
        }
        if isinstance(act.source, View):
            return written | self._on_view(act.source)
        return written | (self._on_message(act, act.source) if act.source else {})

    def view_submission(self, act: Act, view: View) -> Json:
        """Write a form that was sent."""
        return {
            **self._interaction("view_submission", act.user),
            "view": view_payload(view, self._world.app_id),
            "response_urls": [],
            "trigger_id": self._rights.mint_trigger(act),
        }

    def view_closed(self, view: View, *, is_cleared: bool) -> Json:
        """Write that a form was closed without being sent."""
        shown = view_payload(view, self._world.app_id)
        return {**self._interaction("view_closed", view.user), "view": shown, "is_cleared": is_cleared}

    def event(self, workspace: Workspace, event: Json) -> Json:
        """Wrap an event as the Events API does."""
        now = int(self._world.clock.now().timestamp())
        installed = {"team_id": workspace.id, "user_id": workspace.bot.id, "is_bot": True}
        return {
            "token": self._world.verification_token,
            "team_id": workspace.id,
            "api_app_id": self._world.app_id,
            "event": event,
            "type": "event_callback",
            "event_id": ids.mint("Ev"),
            "event_time": now,
            "authorizations": [{"enterprise_id": None, **installed, "is_enterprise_install": False}],
            "is_ext_shared_channel": False,
        }

    def home_opened(self, user: User, channel: Channel, tab: str) -> Json:
        """Write that somebody looks at the app's Home or Messages tab."""
        ts = self._world.timestamps.mint()
        event: Json = {"type": "app_home_opened", "user": user.id, "channel": channel.id, "tab": tab, "event_ts": ts}
        home = user.workspace.homes.get(user.id)
        return event | ({"view": view_payload(home, self._world.app_id)} if home and tab == "home" else {})

    def message_event(self, name: str, message: Message) -> Json:
        """Write that a message was posted, changed or deleted."""
        shown = message_payload(message, self._world.app_id)
        where = {"channel": message.channel.id, "channel_type": _CHANNEL_TYPES[message.channel.kind.value]}
        ts = self._world.timestamps.mint()
        if name == "message":
            return {**shown, **where, "event_ts": message.ts}
        event: Json = {"type": "message", "subtype": name, "hidden": True, "ts": ts, "event_ts": ts, **where}
        if name == "message_changed":
            return {**event, "message": shown}
        return {**event, "deleted_ts": message.ts, "previous_message": shown}

    def _interaction(self, kind: str, user: User) -> Json:
        return {
            "type": kind,
            "token": self._world.verification_token,
            "team": team_payload(user.workspace),
            "user": acting_user_payload(user),
            "api_app_id": self._world.app_id,
            "enterprise": None,
            "is_enterprise_install": False,
        }

    def _on_view(self, view: View) -> Json:
        return {
            "container": {"type": "view", "view_id": view.id},
            "view": view_payload(view, self._world.app_id),
        }

    def _on_message(self, act: Act, message: Message) -> Json:
        channel = message.channel
        secret = self._rights.mint_url(act, channel, message)
        container: Json = {"type": "message", "message_ts": message.ts, "channel_id": channel.id}
        container |= {"is_ephemeral": message.seen_by is not None}
        container |= {"thread_ts": message.thread_ts} if message.thread_ts else {}
        written: Json = {
            "container": container,
            "channel": {"id": channel.id, "name": channel.shown_name},
            "state": parts.state_of(message.blocks, message.typed),
            "response_url": f"{self._hooks_url()}/actions/{secret}",
        }
        if message.seen_by is None:  # Slack keeps no ephemeral message that it could show.
            written["message"] = message_payload(message, self._world.app_id)
        return written


_CHANNEL_TYPES = {"channels": "channel", "groups": "group", "im": "im"}
