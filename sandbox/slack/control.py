"""The control API of Slack's stand-in."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from aiohttp import web

from sandbox import control, people
from sandbox.errors import ClientRefusal, Json
from sandbox.slack.actor import Actor
from sandbox.slack.errors import NotDelivered, Refused
from sandbox.slack.state import Channel, Workspace
from sandbox.slack.views import Modal, Response, Surface

if TYPE_CHECKING:
    from sandbox.slack.sandbox import SlackSandbox


class Control(control.Control[Actor]):
    """Everything under `/control`."""

    refusals = (ClientRefusal, Refused, NotDelivered)
    connection = "sockets"

    def __init__(self, sandbox: "SlackSandbox") -> None:
        verbs = {
            "run": self._run,
            "shortcut": self._shortcut,
            "submit": self._submit,
            "close": self._close,
            "press": self._press,
            "choose": self._choose,
            "reply": self._reply,
            "write": self._write,
            "home": self._open_home,
            "dismiss": self._dismiss,
            "reload": self._reload,
            "dms": self._set_dms,
        }
        super().__init__(sandbox, verbs)
        self._sandbox = sandbox

    def mount(self, app: web.Application, prefix: str) -> None:
        """Put the control routes below *prefix*, and what an owner does with the app."""
        super().mount(app, prefix)
        app.router.add_post(f"{prefix}/app", self._change)

    def describe(self) -> Json:
        """Describe the world."""
        sandbox = self._sandbox
        return {
            "api_url": sandbox.api_url,
            "connected": sandbox.sockets.is_connected or bool(sandbox.requests.url),
            "now": sandbox.clock.now().isoformat(),
            "began": sandbox.began,
            "personas": list(people.PERSONAS),
            "commands": list(sandbox.app.commands),
            "shortcuts": list(sandbox.app.shortcuts.values()),
            "workspaces": [_workspace(one) for one in sandbox.world.workspaces.values()],
        }

    def actor(self, request: web.Request) -> Actor:
        """Give the member that a *request* names; raises ClientRefusal."""
        workspace = request.query.get("workspace", people.MAPLE_STUDIO)
        return self._sandbox.member(request.match_info["name"], workspace=workspace)

    def seen_by(self, actor: Actor) -> Json:
        """Show all that one member sees."""
        home = actor.home()
        return {
            "member": {"id": actor.id, "name": actor.name, "moderator": actor.user.is_admin},
            "workspace": {"id": actor.workspace.id, "name": actor.workspace.name},
            "takes_dms": not actor.user.refuses_dms,
            "channels": [
                {**_channel(channel), "messages": [surface_json(seen) for seen in actor.channel(channel.name)]}
                for channel in actor.channels()
            ],
            "private": [surface_json(seen) for seen in actor.private()],
            "dms": [surface_json(seen) for seen in actor.dms()],
            "modals": [surface_json(seen) for seen in actor.modals()],
            "home": surface_json(home) if home else None,
        }

    async def _run(self, actor: Actor, body: Json) -> Json:
        channel, text = body.get("channel", "help"), body.get("text") or ""
        return response_json(await actor.run(body["command"], channel=channel, text=text))

    async def _shortcut(self, actor: Actor, body: Json) -> Json:
        return response_json(await actor.shortcut(body["name"]))

    async def _submit(self, actor: Actor, body: Json) -> Json:
        form, values = _form(actor, body["modal"]), body.get("values") or {}
        return response_json(await actor.submit(form, values, force=bool(body.get("force"))))

    async def _close(self, actor: Actor, body: Json) -> Json:
        return response_json(await actor.close(_form(actor, body["modal"]), everything=bool(body.get("everything"))))

    async def _press(self, actor: Actor, body: Json) -> Json:
        return response_json(await actor.press(_surface(actor, body), body["button"], body.get("values")))

    async def _choose(self, actor: Actor, body: Json) -> Json:
        return response_json(await actor.choose(_surface(actor, body), body["select"], body["values"]))

    async def _reply(self, actor: Actor, body: Json) -> Json:
        return {"message": surface_json(await actor.reply(actor.message(body["message"]), body["text"]))}

    async def _write(self, actor: Actor, body: Json) -> Json:
        return {"message": surface_json(await actor.write(body["text"], channel=body.get("channel", "dm")))}

    async def _open_home(self, actor: Actor, body: Json) -> Json:
        return response_json(await actor.open_home(body.get("tab", "home")))

    async def _dismiss(self, actor: Actor, body: Json) -> Json:
        actor.dismiss(actor.message(body["message"]))
        return {}

    async def _reload(self, actor: Actor, _body: Json) -> Json:
        actor.reload()
        return {}

    async def _set_dms(self, actor: Actor, body: Json) -> Json:
        if body["open"]:
            actor.open_dms()
        else:
            actor.close_dms()
        return {"open": not actor.user.refuses_dms}

    async def fail(self, body: Json) -> Json:
        """Order a fault of a method."""
        sandbox, times = self._sandbox, int(body.get("times", 1))
        if "seconds" in body:
            sandbox.delay_next(body["method"], float(body["seconds"]), times=times)
            return {}
        wait, status, after = body.get("retry_after"), int(body.get("status", 200)), bool(body.get("after"))
        error = body.get("error", "")
        sandbox.fail_next(body["method"], error, status=status, retry_after=wait, times=times, after=after)
        return {}

    async def shake(self, body: Json) -> Json:
        """Trouble the sockets; raises ClientRefusal."""
        sockets, action = self._sandbox.sockets, body["action"]
        if action == "disconnect":
            await sockets.disconnect(body.get("reason", "refresh_requested"))
        elif action == "close":
            await sockets.close()
        elif action == "sever":
            sockets.sever()
        elif action == "freeze":
            sockets.freeze()
        else:
            raise ClientRefusal(f"Sockets know no {action!r}")
        return {}

    async def _change(self, request: web.Request) -> web.Response:
        async def change(body: Json) -> Json:
            sandbox, workspace = self._sandbox, request.query.get("workspace", people.MAPLE_STUDIO)
            if body["action"] == "uninstall":
                sandbox.uninstall(*body.get("events", ()), workspace=workspace)
            elif body["action"] == "revoke":
                sandbox.revoke_token(body.get("error", "token_revoked"), workspace=workspace)
            else:
                raise ClientRefusal(f"An app knows no {body['action']!r}")
            return {}

        return await self.answered(request, change)


def _form(actor: Actor, view_id: str) -> Modal:
    for modal in actor.modals():
        if modal.id == view_id:
            return modal
    raise ClientRefusal("That form is gone")


def _surface(actor: Actor, body: Json) -> Surface:
    if "modal" in body:
        return _form(actor, body["modal"])
    if "message" in body:
        return actor.message(str(body["message"]))
    home = actor.home()
    if home is None:
        raise ClientRefusal(f"The Home tab of {actor.name} is empty")
    return home


def _workspace(workspace: Workspace) -> Json:
    return {
        "id": workspace.id,
        "name": workspace.name,
        "channels": [_channel(channel) for channel in workspace.channels.values() if channel.recipient is None],
        "members": [{"id": user.id, "name": user.name} for user in workspace.members.values()],
    }


def _channel(channel: Channel) -> Json:
    kind, archived = channel.kind.value, channel.is_archived
    return {"id": channel.id, "name": channel.name, "kind": kind, "archived": archived}


def surface_json(surface: Surface) -> Json:
    """Show a message, form or Home tab: what can be read and pressed, with Slack's own payload beside it."""
    return asdict(surface)


def response_json(response: Response) -> Json:
    """Show how an action ended."""
    return {
        "kind": response.kind,
        "error": response.error,
        "errors": dict(response.errors),
        "reason": response.reason,
        "message": surface_json(response.message) if response.message else None,
        "modal": surface_json(response.modal) if response.modal else None,
        "home": surface_json(response.home) if response.home else None,
    }
