"""Faults on order: a call that fails, before or after it took effect, or that takes long."""

from dataclasses import dataclass

from sandbox.discord.faults import DROPPED, Fault as AnyFault, Faults

__all__ = ["DROPPED", "AnyFault", "Fault", "Faults"]

ANY = "*"


@dataclass(slots=True)
class Fault(AnyFault):
    """What happens to the next `times` calls of the methods that fit; status 0 drops the connection."""

    retry_after: int | None = None

    def headers(self) -> dict[str, str]:
        """Give the header that an injected 429 needs to be believed."""
        return {} if self.retry_after is None else {"Retry-After": str(self.retry_after)}
