"""Faults on order, as Discord has them."""

from dataclasses import dataclass

from sandbox import faults
from sandbox.discord.rate_limits import too_many_headers


@dataclass(slots=True)
class Fault(faults.Fault):
    """What happens to the next `times` calls whose method and path fit."""

    def headers(self) -> dict[str, str]:
        """Give the headers that an injected 429 needs to be believed."""
        if self.status != 429 or not isinstance(self.body, dict):
            return {}
        scope = "global" if self.body.get("global") else "shared"
        return {**too_many_headers(float(self.body.get("retry_after", 1))), "X-RateLimit-Scope": scope}
