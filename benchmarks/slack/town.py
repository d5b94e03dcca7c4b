"""A sandbox in a process of its own. Its members act here: one team, channel and member for every ask of a round.

The bot has one token, which opens one workspace, and there everybody lives and every channel is. What the bot hears
names a team for each ask of a round, as it is told where an app is in many workspaces, and it goes by that alone: every
team is a community with a channel. What is not measured so is finding the token of a team.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import Any

from benchmarks.children import answer_parent
from benchmarks.towns import PRINTER, Town, anew
from sandbox.slack import Actor, SlackSandbox
from sandbox.slack.parcels import Parcel

WORKSPACE = "Maple Studio"
POST_IT = "Post it"


@dataclass(slots=True, kw_only=True)
class Home:
    """One team, and what its members wait for: nobody else of it asks meanwhile."""

    team: str
    channel: str
    opened: asyncio.Event = field(default_factory=asyncio.Event)
    posted: asyncio.Event = field(default_factory=asyncio.Event)
    took: float = 0.0


class SlackTown(Town[Actor]):
    """Teams that nobody has asked in yet, and what becomes of an ask in them."""

    def __init__(self, sandbox: SlackSandbox) -> None:
        super().__init__()
        self._sandbox = sandbox
        self._home_of: dict[str, Home] = {}
        """By member and by channel."""
        self._carry = sandbox.sockets.carry
        sandbox.sockets.carry = self._carry_from_home  # type: ignore[method-assign]  # What is heard names the team.

    async def listen(self) -> None:
        """Hear of every card that is posted and every form that opens, for as long as the sandbox runs."""
        with self._sandbox.changes.listening() as changes:
            while (change := await changes.get()) is not None:
                if change["event"] == "message" and change["view"] == "channel":
                    self._home_of[change["channel"]].posted.set()
                elif change["event"] == "view" and change["view"] == "modal":
                    self._home_of[change["audience"][0]].opened.set()

    def found(self, asks: int, rounds: int) -> dict[str, Any]:
        """Found a team for every ask of a round; who asks next is always of another team than the last ones."""
        sandbox = self._sandbox
        homes = [self._found(number) for number in range(asks)]
        members = sandbox.add_members(asks * rounds, workspace=WORKSPACE)
        self._home_of |= {member.id: homes[number % asks] for number, member in enumerate(members)}
        self._unasked = iter(members)
        address = {"token": sandbox.token, "app_token": sandbox.app_token, "api_url": sandbox.api_url}
        return {**address, "places": [(home.team, home.channel) for home in homes]}

    async def example(self) -> dict[str, Any]:
        """Let one ask be posted, and give what the bot acknowledged with, and the arguments of its calls by method."""
        record = self._sandbox.record
        record.enabled = True
        await self.one(self.next_member())
        record.enabled = False
        answers = [exchange.response for exchange in record.exchanges if exchange.method == "SOCKET"]
        calls = [(exchange.path, exchange.body) for exchange in record.exchanges if exchange.method == "API"]
        assert len(calls) == len(dict(calls)), calls
        return {"answers": answers, "calls": dict(calls)}

    async def one(self, member: Actor) -> float:
        """Let *member* ask, wait for the card, and give how long [Post it] took from its delivery to its ack."""
        home = self._home_of[member.id]
        home.opened.clear()
        home.posted.clear()
        said = await member.run("/ask")
        assert said.kind != "failed", said
        await home.opened.wait()
        form = member.modal()
        assert form is not None
        preview = (await member.submit(form, anew(PRINTER))).form
        assert preview.submit == POST_IT, preview
        said = await member.submit(preview)
        assert said.kind == "modal", said
        took = home.took
        await home.posted.wait()
        return took

    def _found(self, number: int) -> Home:
        # In a private channel, so that nobody has to be made a member of it.
        channel = self._sandbox.add_channel(WORKSPACE, f"help-{number}", private=True)
        self._home_of[channel] = home = Home(team=f"T{number:08}", channel=channel)
        return home

    async def _carry_from_home(self, parcel: Parcel, within: float) -> Any:
        home = self._home_of[parcel.user_id]
        parcel = replace(parcel, payload=as_of(home.team, parcel.payload))
        sent = perf_counter()
        answer = await self._carry(parcel, within)
        home.took = perf_counter() - sent
        return answer


def as_of(team: str, payload: Mapping[str, Any]) -> dict[str, Any]:
    """Name *team* wherever a command or a form says whose it is."""
    if "command" in payload:
        return {**payload, "team_id": team}
    view = {**payload["view"], "team_id": team, "app_installed_team_id": team}
    return {**payload, "team": {**payload["team"], "id": team}, "view": view}


async def main() -> None:
    """Serve until the measuring process ends."""
    async with SlackSandbox(limits=False, record=False, patience=0).serve() as sandbox:
        town = SlackTown(sandbox)
        listening = asyncio.create_task(town.listen())
        await answer_parent(town.answer)
        listening.cancel()


if __name__ == "__main__":
    asyncio.run(main())
