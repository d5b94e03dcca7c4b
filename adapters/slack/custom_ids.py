"""What a control is called on Slack: ``1.<form|act>.<community>.<handle><slot>``, and a view by what sending it means.

All of it is random. On a view ``form`` says that what was typed counts, ``act`` that sending is pressing a card's one
button; ``1.new.<community>.<draft>`` is a fresh form. ``1.run.<command>`` stands for a command and names nobody.
"""

import re
from dataclasses import dataclass

from bot.model.actions import Spoken
from bot.model.handles import Press
from bot.model.ids import CommunityId, DraftId, HandleId
from bot.views.card import NewForm

_SLOTS = "0123456789abcdefghijklmnopqrstuvwxyz"
_ID = r"[A-Za-z0-9_-]{1,40}"
_PRESS = re.compile(rf"1\.(form|act)\.({_ID})\.({_ID})([{_SLOTS}])")
_NEW = re.compile(rf"1\.new\.({_ID})\.({_ID})")
_RUN = re.compile(rf"1\.run\.({'|'.join(Spoken)})")

PICKED = "picked"
"""The menus whose choices count only once the button below them is pressed."""

Sends = Press | NewForm | Spoken


class Unreadable(Exception):
    """What arrived is none of ours, or from another age."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a custom id names, and whether it is of the class ``form``."""

    sends: Sends
    opens_form: bool = False


def write(sends: Sends, *, opens_form: bool = False) -> str:
    """Name a control or a view; raises ValueError for a slot past the 36th."""
    match sends:
        case NewForm():
            return f"1.new.{sends.community}.{sends.draft}"
        case Spoken():
            return f"1.run.{sends}"
        case Press():
            return f"1.{'form' if opens_form else 'act'}.{sends.community}.{sends.handle}{_slot(sends)}"


def read(custom_id: object) -> Named:
    """Read a name back; raises Unreadable."""
    text = custom_id if isinstance(custom_id, str) else ""
    if press := _PRESS.fullmatch(text):
        return Named(_press(press), opens_form=press[1] == "form")
    if new := _NEW.fullmatch(text):
        return Named(NewForm(community=CommunityId(new[1]), draft=DraftId(new[2])))
    if run := _RUN.fullmatch(text):
        return Named(Spoken(run[1]))
    raise Unreadable


def _slot(press: Press) -> str:
    if not 0 <= press.slot < len(_SLOTS):
        raise ValueError("a card has at most 36 controls")
    return _SLOTS[press.slot]


def _press(found: re.Match[str]) -> Press:
    return Press(community=CommunityId(found[2]), handle=HandleId(found[3]), slot=_SLOTS.index(found[4]))
