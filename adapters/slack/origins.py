"""Where a view was opened from: kept in memory, for as long as Slack lets that place be changed, and not for many."""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass

from adapters.slack import limits

_KEPT = 1000


@dataclass(slots=True, kw_only=True, repr=False)
class Origin:
    """The Home tab, or the private card behind ``response_url``, which is never written down anywhere."""

    opened_at: float
    from_home: bool = False
    response_url: str = ""
    uses: int = limits.RESPONSE_URL_USES


class Origins:
    """What is known of open views, by the first of their stack."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Origin] = OrderedDict()

    def remember(self, root: str, origin: Origin) -> None:
        """Remember where a view came from."""
        self._known[root] = origin
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)

    def is_home(self, root: str) -> bool:
        """Say whether a view was opened from the Home tab."""
        origin = self._known.get(root)
        return origin is not None and origin.from_home

    def card_behind(self, root: str) -> str:
        """Spend one use of the address behind which the card stands; nothing once that is used up or too old."""
        origin = self._known.get(root)
        if origin is None or origin.uses <= 0:
            return ""
        age = asyncio.get_running_loop().time() - origin.opened_at
        if age > limits.RESPONSE_URL_LASTS.total_seconds():
            return ""
        origin.uses -= 1
        return origin.response_url
