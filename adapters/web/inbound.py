"""Request -> what somebody asked to see, or an Action; what cannot be read stops here. Pure but for `body_of`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from adapters.web import limits
from bot.model.actions import Action, Pressed, Submitted, What
from bot.model.figures import RANGES
from bot.model.handles import Press
from bot.model.ids import HandleId
from bot.model.pages import Asked, Page
from bot.model.visits import Visitor

PLATFORM: Final = "web"
PREFIX: Final = "field."
"""Stands before a field's own name, so that none is taken for ours."""

_ID = r"[A-Za-z0-9_-]{1,40}"
_PRESS = re.compile(rf"({_ID})\.(\d{{1,2}})")
_KEY = re.compile(_ID)
_AFTER = re.compile(r"[A-Za-z0-9._~-]{0,200}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}")


class Unreadable(Exception):
    """What arrived is none of ours, or too much."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What a form sent: names may come more than once."""

    pairs: tuple[tuple[str, str], ...]

    def one(self, name: str) -> str:
        """Give the first of a name, or nothing."""
        return next((value for own, value in self.pairs if own == name), "")

    def all(self, name: str) -> tuple[str, ...]:
        """Give all of a name, in their order."""
        return tuple(value for own, value in self.pairs if own == name)

    def fields(self) -> dict[str, str]:
        """Give what was typed, by the fields' own names."""
        return {own.removeprefix(PREFIX): _lines(value) for own, value in self.pairs if own.startswith(PREFIX)}


async def body_of(request: Request) -> bytes:
    """Read what was sent, as far as anything that we ask for goes; raises Unreadable, also where it breaks off."""
    body = b""
    try:
        async for part in request.stream():
            body += part
            if len(body) > limits.BODY:
                raise Unreadable
    except ClientDisconnect:
        raise Unreadable from None
    return body


def sent(body: bytes) -> Sent:
    """Read what a form sent; raises Unreadable."""
    try:
        text = body.decode()
        pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=limits.FIELDS)
    except ValueError:
        raise Unreadable from None
    if any(len(value) > limits.TYPED * 2 for _, value in pairs):
        raise Unreadable
    return Sent(tuple(pairs))


def asked(name: str, query: Mapping[str, str]) -> Asked:
    """Read which page is meant; raises Unreadable."""
    after, weeks = query.get("after", ""), query.get("weeks", "12")
    if name not in set(Page) or not _AFTER.fullmatch(after) or weeks not in map(str, RANGES):
        raise Unreadable
    return Asked(page=Page(name), after=after, weeks=int(weeks))


def page_of(name: str) -> Page:
    """Say from which page something was pressed; what is none was pressed on the first."""
    return Page(name) if name in set(Page) else Page.TODAY


def press(written: str, visitor: Visitor) -> Press:
    """Read which control was used; which community it belongs to, the visit says. Raises Unreadable."""
    found = _PRESS.fullmatch(written)
    if found is None:
        raise Unreadable
    return Press(community=visitor.community, handle=HandleId(found[1]), slot=int(found[2]))


def opening(press: Press, visitor: Visitor) -> Action:
    """Make of a press what opens a form. Opening a form twice is opening it twice: it has no key."""
    return _action(visitor, "open", Pressed(press=press, opens_form=True, listed=False))


def act(press: Press, form: Sent, visitor: Visitor) -> Action:
    """Read a press, a choice or a form that was filled in; raises Unreadable."""
    key = form.one("key")
    if not _KEY.fullmatch(key):
        raise Unreadable
    if form.one("kind") == "form":
        return _action(visitor, key, Submitted(press=press, fields=form.fields()))
    return _action(visitor, key, Pressed(press=press, values=form.all("value"), listed=False))


def language_of(accepts: str) -> str:
    """Give the language that a browser asks for first, or English."""
    first = accepts.split(",", maxsplit=1)[0].partition(";")[0].strip()
    return first if _LANGUAGE.fullmatch(first) else "en"


def _action(visitor: Visitor, key: str, what: What) -> Action:
    return Action(key=f"{PLATFORM}:{key}", actor=visitor.actor, space=visitor.space, what=what)


def _lines(text: str) -> str:
    """Give the line ends of a text as everybody else has them; a browser sends its own."""
    return text.replace("\r\n", "\n")
