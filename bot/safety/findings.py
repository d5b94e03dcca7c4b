"""What gives somebody away, and where in the text it stands."""

from dataclasses import dataclass
from enum import StrEnum


class Leak(StrEnum):
    """What kind of thing it is; each kind has its own advice."""

    NAME = "name"
    HANDLE = "handle"
    MENTION = "mention"
    EMAIL = "email"
    PHONE = "phone"
    INVITE = "invite"
    """A link to a profile or into a chat."""
    LINK = "link"
    PLACE = "place"
    ROLE = "role"
    """Few people can say this of themselves here: a post, a workplace, the only one."""
    EVENT = "event"
    """Others were there and know who it was."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """The characters from ``start`` to ``end`` of the text, as it was handed in."""

    start: int
    end: int
    kind: Leak


def sorted_out(findings: list[Finding]) -> tuple[Finding, ...]:
    """Give *findings* in the order of the text, without those that lie in another."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda each: (each.start, -each.end)):
        if not kept or finding.end > kept[-1].end:
            kept.append(finding)
    return tuple(kept)
