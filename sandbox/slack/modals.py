"""Views: the modals on a member's screen, at most three deep, and everybody's Home tab."""

import json
from collections.abc import Callable

from sandbox.errors import Json
from sandbox.slack import ids, limits, parts, validation
from sandbox.slack.errors import Refused
from sandbox.slack.posting import decoded
from sandbox.slack.state import User, View, Workspace
from sandbox.slack.steps import Acts, Shown
from sandbox.slack.world import World


class Modals:
    """Opens, changes and closes views; `tell` hears of each that came, changed or went."""

    def __init__(self, world: World, acts: Acts, tell: Callable[[View], None]) -> None:
        self._world = world
        self._acts = acts
        self._tell = tell

    def open(self, user: User, payload: object) -> View:
        """Put one modal on the screen, in the place of whatever was open."""
        checked = self._checked(user.workspace, payload, "modal")
        self.clear(user)
        return self._add(user, checked, None)

    def push(self, user: User, payload: object) -> View:
        """Put a modal on top of those that are open."""
        checked = self._checked(user.workspace, payload, "modal")
        stack = user.workspace.stack_of(user)
        if not stack:
            raise Refused("not_found")
        if len(stack) >= limits.MAX_STACK:
            raise Refused("push_limit_reached")
        return self._add(user, checked, stack[-1])

    def update(self, view: View, payload: object, view_hash: object = None) -> View:
        """Change a view; what was typed stays where block id and action id stayed."""
        checked = self._checked(view.user.workspace, payload, view.payload["type"], view)
        _refuse_other_hash(view, view_hash)
        view.payload = checked
        view.typed = parts.still_there(view.blocks, view.typed)
        view.renew_hash(self._world.timestamps.mint())
        return self._show(view)

    def publish(self, user: User, payload: object, view_hash: object = None) -> View:
        """Show somebody's Home tab."""
        homes = user.workspace.homes
        known = homes.get(user.id)
        checked = self._checked(user.workspace, payload, "home", known)
        if known is not None:
            _refuse_other_hash(known, view_hash)
        view = known or self._new(user, checked, None)
        view.payload = checked
        view.typed = parts.still_there(view.blocks, view.typed)
        view.renew_hash(self._world.timestamps.mint())
        homes[user.id] = view
        return self._show(view)

    def find(self, workspace: Workspace, view_id: object, external_id: object) -> View:
        """Find a view that is still open, by either id."""
        if view_id is None and external_id is None:
            raise Refused("invalid_arguments", ["missing required field: view_id"])
        view = workspace.views.get(str(view_id)) or _by_external_id(workspace, external_id)
        if view is None:
            raise Refused("not_found")
        return view

    def close(self, view: View) -> None:
        """Take a modal, and all above it, off the screen."""
        stack = view.user.workspace.stack_of(view.user)
        for closed in stack[stack.index(view) :] if view in stack else ():
            del view.user.workspace.views[closed.id]
            stack.remove(closed)
            self._tell(closed)

    def clear(self, user: User) -> None:
        """Take all modals off the screen."""
        stack = user.workspace.stack_of(user)
        if stack:
            self.close(stack[0])

    def _add(self, user: User, checked: Json, below: View | None) -> View:
        view = self._new(user, checked, below)
        user.workspace.stack_of(user).append(view)
        return self._show(view)

    def _show(self, view: View) -> View:
        self._acts.show(view.user, Shown(view.payload["type"]), view)
        self._tell(view)
        return view

    def _new(self, user: User, checked: Json, below: View | None) -> View:
        view_id = ids.mint("V")
        root_id, previous_id = (below.root_id, below.id) if below else (view_id, None)
        view = View(view_id, user, checked, root_id=root_id, previous_id=previous_id)
        view.renew_hash(self._world.timestamps.mint())
        user.workspace.views[view_id] = view
        return view

    def _checked(self, workspace: Workspace, payload: object, kind: str, known: View | None = None) -> Json:
        view = decoded(payload)
        validation.check_view(view, kind)
        if len(json.dumps(view)) > limits.MAX_VIEW_BYTES:
            raise Refused("view_too_large")
        taken = _by_external_id(workspace, view.get("external_id"))
        if taken is not None and taken is not known:
            raise Refused("duplicate_external_id")
        return {**view, "blocks": parts.with_ids(view["blocks"])}


def _by_external_id(workspace: Workspace, external_id: object) -> View | None:
    if not external_id:
        return None
    return next((view for view in workspace.views.values() if view.payload.get("external_id") == external_id), None)


def _refuse_other_hash(view: View, view_hash: object) -> None:
    if view_hash and view_hash != view.hash:
        raise Refused("hash_conflict")
