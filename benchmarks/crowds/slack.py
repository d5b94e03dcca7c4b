"""A crowd on Slack: sixty teams. In some more is asked than their channels take, in the others people talk.

The bot has one token, which opens one workspace (``benchmarks/slack/town.py``): everybody lives there, and what the bot
hears names their team. So that limits are those of a workspace each, calls are counted by the team that they are for.
"""

import asyncio
import gc
from collections import Counter
from collections.abc import Awaitable, Mapping
from dataclasses import replace
from time import perf_counter
from typing import Any

from benchmarks.children import answer_parent
from benchmarks.crowds.crowd import PEOPLE, Crowd, Home, Person
from sandbox.slack import SlackSandbox
from sandbox.slack.door import Call
from sandbox.slack.errors import Refused
from sandbox.slack.parcels import Kind, Parcel
from sandbox.slack.rate_limits import ONE_A_SECOND, Tier
from tests.flows.neighbours import OnSlack, Seen

WORKSPACE = "Maple Studio"
BUSY, OTHERS = 28, 32
MUCH = 30.0
"""A busy team asks so much more than another: more than its channel's one message a second."""

LOOKS_ON = 2.5
"""Seconds in which somebody looks for what a press shows, where it is not in the acknowledgement."""


class SlackCrowd(Crowd):
    """Everybody on Slack."""

    def __init__(self, sandbox: SlackSandbox) -> None:
        super().__init__()
        self._sandbox = sandbox
        self._sent: Counter[str] = Counter()
        self._refused: Counter[str] = Counter()
        self._take, self._carry = sandbox.rate_limits.take, sandbox.sockets.carry
        sandbox.rate_limits.take = self._taken  # type: ignore[method-assign]  # What is counted is counted here as well.
        sandbox.sockets.carry = self._carried  # type: ignore[method-assign]  # What is heard names the team.
        sandbox.counted_for = self._counted_for

    async def listen(self) -> None:
        """Hear of all that is posted, for as long as the sandbox runs."""
        with self._sandbox.changes.listening() as changes:
            while (change := await changes.get()) is not None:
                if change["event"] != "message":
                    continue
                if change["view"] == "channel":
                    self.posted(change["channel"], change["message"])
                elif change["view"] == "dms":
                    self.written(change["audience"][0], change["message"])

    def found(self) -> dict[str, Any]:
        """Found teams with a channel for asks and one for moderators."""
        for number in range(BUSY + OTHERS):
            self._found(number)
        sandbox = self._sandbox
        address = {"token": sandbox.token, "app_token": sandbox.app_token, "api_url": sandbox.api_url}
        places = [(home.space, home.channel, home.moderators) for home in self.homes]
        return {**address, "places": places, "limited": True}

    def begin_counting(self) -> None:
        """Count from now on."""
        super().begin_counting()
        self._sent.clear()

    async def timed(self, doing: Awaitable[Seen]) -> Seen:
        """Do something; how long its acknowledgement takes is noted where it is carried."""
        return await doing

    def sent(self) -> tuple[float, float]:
        """Give how many cards went out in busy channels, and how many a second these take."""
        busy = [home.channel for home in self.homes if not home.talks]
        return sum(self._sent[channel] for channel in busy), len(busy)

    def refused(self) -> dict[str, int]:
        """Count what was refused, by its method."""
        return dict(self._refused)

    def _found(self, number: int) -> None:
        sandbox, talks = self._sandbox, number >= BUSY
        people: list[Person] = [OnSlack(one) for one in sandbox.add_members(PEOPLE, workspace=WORKSPACE)]
        ids = [sandbox.add_channel(WORKSPACE, f"{name}-{number}", private=True) for name in ("help", "mods")]
        for channel in ids:
            members = sandbox.workspace().channels[channel].members
            members |= {one.id: one.actor.user for one in people if isinstance(one, OnSlack)}
        asks, moderators = ids
        space, weight = f"T{number:08}", 1.0 if talks else MUCH
        home = Home(f"help-{number}", asks, moderators, space, people, talks=talks, weight=weight)
        self.homes.append(home)
        self.home_of |= {**dict.fromkeys(ids, home), **{one.id: home for one in people}}

    def _counted_for(self, call: Call) -> str:
        """Name the team that a call is for: by its person, channel, view or trigger."""
        args, workspace = call.args, call.workspace
        channel = workspace.channels.get(str(args.get("channel")))
        whose = channel.recipient.id if channel is not None and channel.recipient else str(args.get("channel"))
        whose = str(args.get("user") or args.get("users") or args.get("user_id") or whose)
        if "trigger_id" in args:
            try:
                whose = self._sandbox.rights.trigger(args["trigger_id"], workspace).act.user.id
            except Refused:
                return workspace.id
        if "view_id" in args:
            whose = self._sandbox.modals.find(workspace, args["view_id"], None).user.id
        home = self.home_of.get(whose)
        return home.space if home else workspace.id

    def _taken(self, tier: Tier, key: str) -> int:
        wait = self._take(tier, key)
        if wait:
            self._refused[f"{tier.name} {key.rpartition(' ')[2] if tier is not ONE_A_SECOND else ''}"] += 1
        elif tier is ONE_A_SECOND:
            self._sent[key] += 1
        return wait

    async def _carried(self, parcel: Parcel, within: float) -> Any:
        home = self.home_of.get(parcel.user_id)
        if home is None or parcel.kind is Kind.EVENT:
            return await self._carry(parcel, within)
        began = perf_counter()
        try:
            return await self._carry(replace(parcel, payload=as_of(home.space, parcel.payload)), within)
        finally:
            self.note(began)


def as_of(team: str, payload: Mapping[str, Any]) -> dict[str, Any]:
    """Name *team* wherever a command, a press or a form says whose it is."""
    if "command" in payload:
        return {**payload, "team_id": team}
    named = {**payload, "team": {**payload["team"], "id": team}}
    view = {"view": {**payload["view"], "team_id": team, "app_installed_team_id": team}} if "view" in payload else {}
    return named | view


async def main() -> None:
    """Serve until the measuring process ends."""
    async with SlackSandbox(record=False, patience=LOOKS_ON).serve() as sandbox:
        crowd = SlackCrowd(sandbox)
        gc.disable()  # Walking all that the stand-in holds would keep everybody waiting, and is not the bot's doing.
        listening = asyncio.create_task(crowd.listen())
        await answer_parent(crowd.answer)
        listening.cancel()


if __name__ == "__main__":
    asyncio.run(main())
