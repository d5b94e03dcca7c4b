"""What a control is called on Discord: ``1.<form|act>.<community>.<handle><slot>`` or ``1.new.<community>.<draft>``.

All of it is random. The class says only whether a form opens, which nothing may delay.
"""

import re
from dataclasses import dataclass

from bot.model.handles import Press
from bot.model.ids import CommunityId, DraftId, HandleId
from bot.views.card import NewForm

_SLOTS = "0123456789abcdefghijklmnopqrstuvwxyz"
_ID = r"[A-Za-z0-9_-]{1,40}"
_PRESS = re.compile(rf"1\.(form|act)\.({_ID})\.({_ID})([{_SLOTS}])")
_NEW = re.compile(rf"1\.new\.({_ID})\.({_ID})")


class Unreadable(Exception):
    """What arrived is none of ours, or from another age."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a custom id names, and whether pressing it opens a form."""

    sends: Press | NewForm
    opens_form: bool = False


def write(sends: Press | NewForm, *, opens_form: bool = False) -> str:
    """Name a control or a form; raises ValueError for a slot past the 36th."""
    if isinstance(sends, NewForm):
        return f"1.new.{sends.community}.{sends.draft}"
    if not 0 <= sends.slot < len(_SLOTS):
        raise ValueError("a card has at most 36 controls")
    return f"1.{'form' if opens_form else 'act'}.{sends.community}.{sends.handle}{_SLOTS[sends.slot]}"


def read(custom_id: object) -> Named:
    """Read a name back; raises Unreadable."""
    text = custom_id if isinstance(custom_id, str) else ""
    if press := _PRESS.fullmatch(text):
        return Named(_press(press), opens_form=press[1] == "form")
    if new := _NEW.fullmatch(text):
        return Named(NewForm(community=CommunityId(new[1]), draft=DraftId(new[2])))
    raise Unreadable


def _press(found: re.Match[str]) -> Press:
    return Press(community=CommunityId(found[2]), handle=HandleId(found[3]), slot=_SLOTS.index(found[4]))
