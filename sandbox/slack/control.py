"""The control API: the verbs of a member as JSON over HTTP, for the page and for other processes."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from datetime import timedelta
from typing import TYPE_CHECKING

from aiohttp import web

from sandbox.slack import people
from sandbox.slack.actor import Actor
from sandbox.slack.door import as_json
from sandbox.slack.errors import ClientRefusal, Json, NotDelivered, Refused
from sandbox.slack.state import Channel, Workspace
from sandbox.slack.views import Modal, Response, Surface

if TYPE_CHECKING:
    from sandbox.slack.sandbox import SlackSandbox

Verb = Callable[[Actor, Json], Awaitable[Json]]


class Control:
    """Everything under `/control`."""

    def __init__(self, sandbox: "SlackSandbox") -> None:
        self._sandbox = sandbox
        self._verbs: dict[str, Verb] = {
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

    def mount(self, app: web.Application, prefix: str) -> None:
        """Put the control routes below *prefix*."""
        add = app.router.add_route
        add("GET", f"{prefix}/world", self._describe)
        add("GET", f"{prefix}/members/{{name}}", self._view)
        add("POST", f"{prefix}/members/{{name}}/{{verb}}", self._do)
        add("POST", f"{prefix}/faults", self._fail)
        add("POST", f"{prefix}/sockets", self._shake)
        add("POST", f"{prefix}/clock", self._advance)
        add("POST", f"{prefix}/app", self._change)
        add("GET", f"{prefix}/exchanges", self._exchanges)
        add("GET", f"{prefix}/events", self._events)

    async def _describe(self, _request: web.Request) -> web.Response:
        sandbox = self._sandbox
        return as_json(
            {
                "api_url": sandbox.api_url,
                "connected": sandbox.sockets.is_connected or bool(sandbox.requests.url),
                "now": sandbox.clock.now().isoformat(),
                "began": sandbox.began,
                "personas": list(people.PERSONAS),
                "commands": list(sandbox.app.commands),
                "shortcuts": list(sandbox.app.shortcuts.values()),
                "workspaces": [_workspace(one) for one in sandbox.world.workspaces.values()],
            }
        )

    async def _view(self, request: web.Request) -> web.Response:
        try:
            return as_json(_view_of(self._actor(request)))
        except ClientRefusal as refusal:
            return as_json({"error": str(refusal)}, 404)

    async def _do(self, request: web.Request) -> web.Response:
        verb = self._verbs.get(request.match_info["verb"])
        if verb is None:
            return as_json({"error": f"There is no verb {request.match_info['verb']!r}"}, 404)
        return await _answered(request, lambda body: verb(self._actor(request), body))

    def _actor(self, request: web.Request) -> Actor:
        workspace = request.query.get("workspace", people.MAPLE_STUDIO)
        return self._sandbox.member(request.match_info["name"], workspace=workspace)

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

    async def _fail(self, request: web.Request) -> web.Response:
        async def order(body: Json) -> Json:
            sandbox, times = self._sandbox, int(body.get("times", 1))
            if "seconds" in body:
                sandbox.delay_next(body["method"], float(body["seconds"]), times=times)
                return {}
            wait, status, after = body.get("retry_after"), int(body.get("status", 200)), bool(body.get("after"))
            error = body.get("error", "")
            sandbox.fail_next(body["method"], error, status=status, retry_after=wait, times=times, after=after)
            return {}

        return await _answered(request, order)

    async def _shake(self, request: web.Request) -> web.Response:
        async def shake(body: Json) -> Json:
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

        return await _answered(request, shake)

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

        return await _answered(request, change)

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
    except (ClientRefusal, Refused, NotDelivered) as refusal:
        return as_json({"error": str(refusal)}, 409)
    except (KeyError, ValueError, TypeError) as missing:
        return as_json({"error": f"Unreadable request: {missing!r}"}, 400)


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


def _view_of(actor: Actor) -> Json:
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
