"""What every repository works with: the statements, one community's seals, and texts as text."""

import json
from dataclasses import dataclass
from enum import StrEnum
from json.encoder import encode_basestring
from typing import TypeVar

from bot.model.asks import ByWhen, Kind, Size
from bot.model.ids import CommunityId
from storage.sealing import Seals
from storage.statements import Statements

Values = TypeVar("Values", bound=StrEnum)

from_text = json.loads


@dataclass(frozen=True, slots=True)
class Room:
    """One community within one connection."""

    community: CommunityId
    sql: Statements
    seals: Seals


def texts(*several: str | None) -> str:
    """Write texts as one JSON list, three times as fast as the general way; ``from_text`` reads it."""
    # Surrogates stay as they are: what goes under a seal is not for SQL to judge.
    return "[" + ",".join(["null" if one is None else encode_basestring(one) for one in several]) + "]"


def by_value(kind: type[Values]) -> dict[str, Values]:
    """Give an enum as a table; calling it would cost more than the rest of a row."""
    return {one.value: one for one in kind}


SIZES = by_value(Size)
BY_WHENS = by_value(ByWhen)
KINDS = by_value(Kind)
