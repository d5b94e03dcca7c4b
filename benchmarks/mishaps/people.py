"""Who lives here. Two of them never ask but anonymously, and nobody else may ever read who they are."""

from dataclasses import dataclass

HELP, MODS = "300000000000000001", "300000000000000002"
EVERYBODY, MODERATORS = "everybody", "moderators"
ROOM = "dm-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resident:
    """A neighbour, with all that a platform says of them."""

    name: str
    handle: str
    account: str
    moderates: bool = False
    hidden: bool = False
    """Acts under no name: not by asking, offering or saying it."""

    @property
    def traces(self) -> tuple[str, ...]:
        """Give what would tell who they are."""
        return (self.name, self.handle, self.account)


RESIDENTS = (
    Resident(name="Zoraya Quill", handle="zquill77", account="733377337733773301", hidden=True),
    Resident(name="Yannick Oddfellow", handle="yoddly9", account="733377337733773302", hidden=True),
    Resident(name="Ana", handle="ana.b", account="411"),
    Resident(name="Ben", handle="ben.c", account="422"),
    Resident(name="Cam", handle="cam.d", account="433"),
    Resident(name="Mo", handle="mo.e", account="544", moderates=True),
    Resident(name="Mel", handle="mel.f", account="555", moderates=True),
)


def audience(channel: str) -> str:
    """Say who reads what stands in a channel: everybody, moderators, or an account."""
    return {HELP: EVERYBODY, MODS: MODERATORS}.get(channel, channel.removeprefix(ROOM))
