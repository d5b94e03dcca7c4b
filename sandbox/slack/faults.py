"""Faults on order, as Slack has them."""

from dataclasses import dataclass

from sandbox import faults

ANY = "*"


@dataclass(slots=True)
class Fault(faults.Fault):
    """What happens to the next `times` calls of the methods that fit."""

    retry_after: int | None = None

    def headers(self) -> dict[str, str]:
        """Give the header that an injected 429 needs to be believed."""
        return {} if self.retry_after is None else {"Retry-After": str(self.retry_after)}
