"""The control API of Discord's stand-in."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from aiohttp import web

from sandbox import control, people
from sandbox.discord.actor import Actor
from sandbox.discord.errors import Refused
from sandbox.discord.views import MessageView, Modal, Response
from sandbox.errors import ClientRefusal, Json

if TYPE_CHECKING:
    from sandbox.discord.sandbox import DiscordSandbox


class Control(control.Control[Actor]):
    """Everything under `/control`."""

    refusals = (ClientRefusal, Refused)
    connection = "gateway"

    def __init__(self, sandbox: "DiscordSandbox") -> None:
        verbs = {
            "run": self._run,
            "submit": self._submit,
            "press": self._press,
            "choose": self._choose,
            "reply": self._reply,
            "write": self._write,
            "dismiss": self._dismiss,
            "dms": self._set_dms,
        }
        super().__init__(sandbox, verbs)
        self._sandbox = sandbox

    def mount(self, app: web.Application, prefix: str) -> None:
        """Put the control routes below *prefix*, and the files that stand beside messages."""
        super().mount(app, prefix)
        app.router.add_get(f"{prefix}/members/{{name}}/files/{{message}}/{{number}}", self._file)

    def describe(self) -> Json:
        """Describe the world."""
        sandbox = self._sandbox
        return {
            "api_url": sandbox.api_url,
            "gateway_url": sandbox.gateway_url,
            "connected": sandbox.gateway.is_connected,
            "now": sandbox.clock.now().isoformat(),
            "began": sandbox.began,
            "personas": list(people.PERSONAS),
            "commands": sandbox.world.commands,
            "guilds": [_guild(guild) for guild in sandbox.world.guilds.values()],
        }

    def actor(self, request: web.Request) -> Actor:
        """Give the member that a *request* names; raises ClientRefusal."""
        guild = request.query.get("guild", people.MAPLE_STREET)
        return self._sandbox.member(request.match_info["name"], guild=guild)

    def seen_by(self, actor: Actor) -> Json:
        """Show all that one member sees."""
        return {
            "member": {"id": actor.id, "name": actor.name, "moderator": actor.member.is_moderator},
            "guild": {"id": actor.guild.id, "name": actor.guild.name},
            "takes_dms": actor.user.takes_dms,
            "channels": [
                {
                    "id": channel.id,
                    "name": channel.name,
                    "messages": [message_json(seen) for seen in actor.channel(channel.name)],
                }
                for channel in actor.channels()
            ],
            "private": [message_json(seen) for seen in actor.private()],
            "dms": [message_json(seen) for seen in actor.dms()],
        }

    async def _file(self, request: web.Request) -> web.Response:
        """Hand over a file beside a message that this member sees, to be kept and never to be shown as a page."""
        try:
            files = self.actor(request).message(request.match_info["message"]).files
            name, text = files[int(request.match_info["number"])]
        except (ClientRefusal, LookupError, ValueError):
            return web.json_response({"error": "This member sees no such file"}, status=404)
        kept = {"Content-Disposition": f'attachment; filename="{quote(name)}"', "X-Content-Type-Options": "nosniff"}
        return web.Response(text=text, content_type="application/octet-stream", headers=kept)

    async def _run(self, actor: Actor, body: Json) -> Json:
        channel, options = body.get("channel", "help"), body.get("options") or {}
        return response_json(await actor.run(body["command"], channel=channel, options=options))

    async def _submit(self, actor: Actor, body: Json) -> Json:
        modal = self._sandbox.modal(body["modal"])
        return response_json(await actor.submit(modal, body.get("values") or {}, force=bool(body.get("force"))))

    async def _press(self, actor: Actor, body: Json) -> Json:
        return response_json(await actor.press(_named(actor, body), body["button"]))

    async def _choose(self, actor: Actor, body: Json) -> Json:
        return response_json(await actor.choose(_named(actor, body), body["select"], body["values"]))

    async def _reply(self, actor: Actor, body: Json) -> Json:
        return {"message": message_json(await actor.reply(_named(actor, body), body["text"]))}

    async def _write(self, actor: Actor, body: Json) -> Json:
        return {"message": message_json(await actor.write(body["text"], channel=body.get("channel", "dm")))}

    async def _dismiss(self, actor: Actor, body: Json) -> Json:
        actor.dismiss(_named(actor, body))
        return {}

    async def _set_dms(self, actor: Actor, body: Json) -> Json:
        actor.user.takes_dms = bool(body["open"])
        return {"open": actor.user.takes_dms}

    async def fail(self, body: Json) -> Json:
        """Order a fault of a call."""
        times = int(body.get("times", 1))
        if "seconds" in body:
            self._sandbox.delay_next(body["method"], body["path"], float(body["seconds"]), times=times)
        else:
            status, after = int(body["status"]), bool(body.get("after"))
            answer = body.get("body")
            self._sandbox.fail_next(body["method"], body["path"], status, answer, times=times, after=after)
        return {}

    async def shake(self, body: Json) -> Json:
        """Trouble the gateway; raises ClientRefusal."""
        gateway, action = self._sandbox.gateway, body["action"]
        if action == "kick":
            await gateway.kick(int(body.get("code", 4000)))
        elif action == "reconnect":
            gateway.ask_to_reconnect()
        elif action == "invalidate":
            gateway.invalidate(resumable=bool(body.get("resumable")))
        elif action == "sever":
            gateway.sever()
        else:
            raise ClientRefusal(f"The gateway knows no {action!r}")
        return {}


def _named(actor: Actor, body: Json) -> MessageView:
    return actor.message(str(body["message"]))


def _guild(guild: Any) -> Json:
    return {
        "id": guild.id,
        "name": guild.name,
        "channels": [
            {"id": channel.id, "name": channel.name, "for_moderators": channel.for_moderators}
            for channel in guild.channels.values()
        ],
        "members": [{"id": member.user.id, "name": member.user.name} for member in guild.members.values()],
    }


def message_json(view: MessageView) -> Json:
    """Show a message to the page: what can be read and pressed, with Discord's own payload beside it."""
    return asdict(view)


def modal_json(modal: Modal) -> Json:
    """Show a form to the page."""
    return {
        "id": modal.id,
        "title": modal.title,
        "custom_id": modal.custom_id,
        "fields": [asdict(field) for field in modal.fields],
        "components": modal.payload["components"],
    }


def response_json(response: Response) -> Json:
    """Show how an action ended."""
    return {
        "kind": response.kind,
        "error": response.error,
        "message": message_json(response.message) if response.message else None,
        "modal": modal_json(response.modal) if response.modal else None,
    }
