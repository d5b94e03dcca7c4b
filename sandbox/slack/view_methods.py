"""The `views.*` methods: who may open what, and for whom."""

from sandbox.errors import Json
from sandbox.slack.door import Call, Method
from sandbox.slack.errors import Refused
from sandbox.slack.manifest import App
from sandbox.slack.modals import Modals
from sandbox.slack.payloads import view_payload
from sandbox.slack.rate_limits import TIER_4
from sandbox.slack.rights import Rights
from sandbox.slack.state import View
from sandbox.slack.world import World


class ViewMethods:
    """What the bot opens on a member's screen."""

    def __init__(self, world: World, app: App, modals: Modals, rights: Rights) -> None:
        self._world = world
        self._app = app
        self._modals = modals
        self._rights = rights

    def methods(self) -> list[Method]:
        return [
            Method(name="views.open", handler=self._open, tier=TIER_4),
            Method(name="views.push", handler=self._push, tier=TIER_4),
            Method(name="views.update", handler=self._update, tier=TIER_4),
            Method(name="views.publish", handler=self._publish, tier=TIER_4),
        ]

    def _open(self, call: Call) -> Json:
        trigger = self._rights.trigger(call.needed("trigger_id"), call.workspace)
        view = self._modals.open(trigger.act.user, call.args.get("view"))
        trigger.used = True
        return self._shown(call, view)

    def _push(self, call: Call) -> Json:
        trigger = self._rights.trigger(call.needed("trigger_id"), call.workspace)
        view = self._modals.push(trigger.act.user, call.args.get("view"))
        trigger.used = True
        return self._shown(call, view)

    def _update(self, call: Call) -> Json:
        view = self._modals.find(call.workspace, call.args.get("view_id"), call.args.get("external_id"))
        return self._shown(call, self._modals.update(view, call.args.get("view"), call.args.get("hash")))

    def _publish(self, call: Call) -> Json:
        user = call.workspace.members.get(call.needed("user_id"))
        if user is None or user.is_bot or user.deleted:
            raise Refused("invalid_arguments", ["invalid `user_id`"])
        if not self._app.has_home:
            raise Refused("not_enabled")
        return self._shown(call, self._modals.publish(user, call.args.get("view"), call.args.get("hash")))

    def _shown(self, call: Call, view: View) -> Json:
        call.audience = (view.user.id,)
        return {"view": view_payload(view, self._world.app_id)}
