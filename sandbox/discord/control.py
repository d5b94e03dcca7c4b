"""The control API: the verbs of a member as JSON over HTTP, for the page and for other processes."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from aiohttp import web

from sandbox.discord import people
from sandbox.discord.actor import Actor
from sandbox.discord.door import as_json
from sandbox.discord.errors import ClientRefusal, Json, Refused
from sandbox.discord.views import MessageView, Modal, Response

if TYPE_CHECKING:
    from sandbox.discord.sandbox import DiscordSandbox

Verb = Callable[[Actor, Json], Awaitable[Json]]
_QUIET_SECONDS = 20.0


class Control:
    """Everything under `/control`."""

    def __init__(self, sandbox: "DiscordSandbox") -> None:
        self._sandbox = sandbox
        self._verbs: dict[str, Verb] = {
            "run": self._run,
            "submit": self._submit,
            "press": self._press,
            "choose": self._choose,
            "reply": self._reply,
            "write": self._write,
            "dismiss": self._dismiss,
            "dms": self._set_dms,
        }

    def mount(self, app: web.Application, prefix: str) -> None:
        """Put the control routes below *prefix*."""
        add = app.router.add_route
        add("GET", f"{prefix}/world", self._describe)
        add("GET", f"{prefix}/members/{{name}}", self._view)
        add("GET", f"{prefix}/members/{{name}}/files/{{message}}/{{number}}", self._file)
        add("POST", f"{prefix}/members/{{name}}/{{verb}}", self._act)
        add("POST", f"{prefix}/faults", self._fail)
        add("POST", f"{prefix}/gateway", self._shake)
        add("POST", f"{prefix}/clock", self._advance)
        add("GET", f"{prefix}/exchanges", self._exchanges)
        add("GET", f"{prefix}/events", self._events)

    async def _describe(self, _request: web.Request) -> web.Response:
        sandbox = self._sandbox
        return as_json(
            {
                "api_url": sandbox.api_url,
                "gateway_url": sandbox.gateway_url,
                "connected": sandbox.gateway.is_connected,
                "now": sandbox.clock.now().isoformat(),
                "began": sandbox.began,
                "personas": list(people.PERSONAS),
                "commands": sandbox.world.commands,
                "guilds": [_guild(guild) for guild in sandbox.world.guilds.values()],
            }
        )

    async def _view(self, request: web.Request) -> web.Response:
        try:
            return as_json(_view_of(self._actor(request)))
        except ClientRefusal as refusal:
            return as_json({"error": str(refusal)}, 404)

    async def _file(self, request: web.Request) -> web.Response:
        """Hand over a file beside a message that this member sees, to be kept and never to be shown as a page."""
        try:
            files = self._actor(request).message(request.match_info["message"]).files
            name, text = files[int(request.match_info["number"])]
        except (ClientRefusal, LookupError, ValueError):
            return as_json({"error": "This member sees no such file"}, 404)
        kept = {"Content-Disposition": f'attachment; filename="{quote(name)}"', "X-Content-Type-Options": "nosniff"}
        return web.Response(text=text, content_type="application/octet-stream", headers=kept)

    async def _act(self, request: web.Request) -> web.Response:
        verb = self._verbs.get(request.match_info["verb"])
        if verb is None:
            return as_json({"error": f"There is no verb {request.match_info['verb']!r}"}, 404)
        return await _answered(request, lambda body: verb(self._actor(request), body))

    def _actor(self, request: web.Request) -> Actor:
        guild = request.query.get("guild", people.MAPLE_STREET)
        return self._sandbox.member(request.match_info["name"], guild=guild)

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

    async def _fail(self, request: web.Request) -> web.Response:
        async def order(body: Json) -> Json:
            times = int(body.get("times", 1))
            if "seconds" in body:
                self._sandbox.delay_next(body["method"], body["path"], float(body["seconds"]), times=times)
            else:
                status, after = int(body["status"]), bool(body.get("after"))
                answer = body.get("body")
                self._sandbox.fail_next(body["method"], body["path"], status, answer, times=times, after=after)
            return {}

        return await _answered(request, order)

    async def _shake(self, request: web.Request) -> web.Response:
        async def shake(body: Json) -> Json:
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

        return await _answered(request, shake)

    async def _advance(self, request: web.Request) -> web.Response:
        async def advance(body: Json) -> Json:
            self._sandbox.advance(timedelta(seconds=float(body["seconds"])))
            return {"now": self._sandbox.clock.now().isoformat()}

        return await _answered(request, advance)

    async def _exchanges(self, request: web.Request) -> web.Response:
        since = int(request.query.get("since", "0"))
        listed = [{**asdict(one), "at": one.at.isoformat()} for one in self._sandbox.exchanges[since:]]
        return as_json({"exchanges": listed, "next": since + len(listed)})

    async def _events(self, request: web.Request) -> web.StreamResponse:
        stream = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await stream.prepare(request)
        with self._sandbox.changes.listening() as changes:
            await stream.write(b": listening\n\n")
            while (change := await changes.get()) is not None:
                await stream.write(f"data: {json.dumps(change)}\n\n".encode())
        return stream


async def _answered(request: web.Request, act: Callable[[Json], Awaitable[Json]]) -> web.Response:
    if request.content_type != "application/json":
        # A foreign web page may post forms to localhost without asking; JSON it may not.
        return as_json({"error": "Send application/json"}, 415)
    try:
        return as_json(await act(await request.json()))
    except ClientRefusal as refusal:
        return as_json({"error": str(refusal)}, 409)
    except Refused as refused:
        return as_json({"error": str(refused)}, refused.status)
    except (KeyError, ValueError, TypeError) as missing:
        return as_json({"error": f"Unreadable request: {missing!r}"}, 400)


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


def _view_of(actor: Actor) -> Json:
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
