"""Files that come with a message: read from the parts of a request, refused as Discord refuses them, shown with it."""

from dataclasses import dataclass
from typing import Any

from aiohttp import web

from sandbox.discord.errors import Refusal, Refused
from sandbox.errors import Json

MOST_BYTES = 10 * 1024 * 1024
"""What all files of one message may weigh together."""

_MULTIPART = "multipart/form-data"


@dataclass(frozen=True, slots=True)
class Sent:
    """A request's body: its JSON, and the files beside it by the number in their name."""

    raw: bytes
    content_type: str
    files: dict[str, tuple[str, bytes]]


async def read(request: web.Request) -> Sent:
    """Read a body, in one piece or in parts."""
    if request.content_type != _MULTIPART:
        return Sent(await request.read(), request.headers.get("Content-Type", ""), {})
    form = await request.post()
    payload: Any = form.get("payload_json", b"")
    raw = payload.encode() if isinstance(payload, str) else bytes(payload)
    files = {
        name[6:-1]: (part.filename, part.file.read())
        for name, part in form.items()
        if isinstance(part, web.FileField) and name.startswith("files[") and name[6:-1].isdecimal()
    }
    return Sent(raw, "application/json", files)


def attach(files: dict[str, tuple[str, bytes]], body: Any, *, allowed: bool) -> None:
    """Put what the files hold beside their description, or refuse them."""
    listed = _of_answer(body).get("attachments") or ()
    described = {str(one.get("id")): one for one in listed if isinstance(one, dict)}
    if sum(len(held) for _, held in files.values()) > MOST_BYTES:
        raise Refused(Refusal.TOO_LARGE)
    if (files and not allowed) or set(described) - set(files):
        error = {"code": "ATTACHMENT_NOT_FOUND", "message": "Attachment data not found."}
        raise Refused(Refusal.INVALID_FORM, {"attachments": {"0": {"_errors": [error]}}})
    if files:
        _of_answer(body)["attachments"] = [
            {**described.get(number, {}), "id": number, "filename": name, "text": held.decode(errors="replace")}
            for number, (name, held) in files.items()
        ]


def _of_answer(body: Any) -> Json:
    """Find the message in a body: a callback has it below `data`."""
    if not isinstance(body, dict):
        return {}
    data = body.get("data")
    return data if isinstance(data, dict) and "type" in body else body
