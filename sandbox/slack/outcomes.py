"""How an action ended: what the bot acknowledged with, carried out, and what the member then sees."""

from collections.abc import Mapping
from typing import Any

from sandbox.errors import Json
from sandbox.slack.errors import Refused
from sandbox.slack.modals import Modals
from sandbox.slack.responding import Responding
from sandbox.slack.state import Message, View
from sandbox.slack.steps import Act, ResponseUrl, Shown
from sandbox.slack.views import Outcome, Response, look_at, look_at_home, look_at_modal

TROUBLE = "We had some trouble connecting. Try again?"
_ORDER = (Shown.MODAL, Shown.MESSAGE, Shown.UPDATE, Shown.HOME)


class Outcomes:
    """Carries out acknowledgements and describes their end."""

    def __init__(self, app_id: str, modals: Modals, responding: Responding) -> None:
        self._app_id = app_id
        self._modals = modals
        self._responding = responding

    def answer_command(self, url: ResponseUrl, command: str, answer: Json) -> Response | None:
        """Show the message that a command was acknowledged with, if there is one."""
        if not answer.get("text") and not answer.get("blocks"):
            return None
        try:
            self._responding.respond(url, {**answer, "replace_original": False, "delete_original": False})
        except Refused as refused:
            return Response(kind="failed", error=command_failed(command, "dispatch_failed"), reason=str(refused))
        return None

    def answer_submission(self, view: View, answer: Json) -> Response | None:
        """Do to a sent form what its acknowledgement says; nothing means that it closes."""
        try:
            return self._answer_submission(view, answer)
        except Refused as refused:
            return Response(kind="failed", error=TROUBLE, reason=str(refused), modal=look_at_modal(view, self._app_id))

    def _answer_submission(self, view: View, answer: Json) -> Response | None:
        action = answer.get("response_action")
        if action == "errors":
            return self._errors(view, answer.get("errors"))
        if action == "update":
            self._modals.update(view, answer.get("view"))
        elif action == "push":
            self._modals.push(view.user, answer.get("view"))
        elif action == "clear":
            self._modals.clear(view.user)
        elif action is None and not answer:
            self._modals.close(view)
        else:
            raise Refused("invalid_arguments", [f"unsupported response_action: {action}"])
        return None

    def _errors(self, view: View, errors: Any) -> Response:
        inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
        if not isinstance(errors, Mapping) or not errors or not errors.keys() <= inputs:
            raise Refused("invalid_arguments", ["`errors` must name input blocks of the view"])
        words = {str(block_id): str(error) for block_id, error in errors.items()}
        shown = look_at_modal(view, self._app_id)
        return Response(kind="errors", errors=words, error="\n".join(words.values()), modal=shown)

    def describe(self, act: Act, otherwise: Outcome) -> Response:
        """Describe what *act* led to; *otherwise* where there was nothing to see."""
        kind: Outcome = next((shown.value for shown in _ORDER if shown in act.seen), otherwise)
        message = act.seen.get(Shown.MESSAGE) or act.seen.get(Shown.UPDATE)
        stack = act.user.workspace.stack_of(act.user)
        return Response(
            kind=kind,
            message=look_at(message, self._app_id) if isinstance(message, Message) else None,
            modal=look_at_modal(stack[-1], self._app_id) if stack else None,
            home=self._home(act),
        )

    def _home(self, act: Act) -> Any:
        home = act.seen.get(Shown.HOME)
        return look_at_home(home, self._app_id) if isinstance(home, View) else None


def command_failed(command: str, error: str) -> str:
    """Give Slackbot's words for a command that came to nothing."""
    return f'{command} failed with the error "{error}"'
