"""Deliveries to the bot: commands and interactions once, events again and again until they are acknowledged."""

import asyncio
from collections import deque
from datetime import timedelta

from sandbox.errors import ClientRefusal, Json
from sandbox.record import Record
from sandbox.slack import mrkdwn
from sandbox.slack.errors import NotDelivered
from sandbox.slack.parcels import ANSWER_WITHIN, Carrier, Kind, Parcel
from sandbox.slack.record import Exchange, texts
from sandbox.slack.requests import SignedRequests
from sandbox.slack.sockets import Sockets
from sandbox.slack.world import World

RETRY_AFTER = (timedelta(0), timedelta(minutes=1), timedelta(minutes=5))
_LOOK_AGAIN = 0.05
_REMEMBERED = 1000
_REASONS = {"operation_timeout": "timeout", "dispatch_failed": "http_error"}


class Delivery:
    """The way to the bot: its URL where there is one, else its sockets."""

    def __init__(self, world: World, sockets: Sockets, requests: SignedRequests, record: Record[Exchange]) -> None:
        self.answer_within = ANSWER_WITHIN
        self._world = world
        self._sockets = sockets
        self._requests = requests
        self._record = record
        self._running: set[asyncio.Task[None]] = set()
        self._sent: deque[Parcel] = deque(maxlen=_REMEMBERED)

    async def ask(self, parcel: Parcel) -> Json:
        """Deliver once; answers the acknowledgement's payload, raises NotDelivered."""
        answer: Json | None = None
        self._sent.append(parcel)
        try:
            answer = await self._carrier.carry(parcel, self.answer_within)
        finally:
            self._write_down(parcel, answer)
        return answer

    def announce(self, payload: Json) -> "asyncio.Task[None]":
        """Deliver an event in the background: at once, and if need be again now, after 1 and after 5 minutes."""
        task = asyncio.create_task(self._announce(Parcel(kind=Kind.EVENT, payload=payload)))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    async def redeliver(self, envelope: Json | None) -> Json:
        """Deliver once more what was delivered before, by default the newest; answers the acknowledgement's payload."""
        known = [parcel for parcel in self._sent if envelope is None or envelope["envelope_id"] == parcel.id]
        if not known:
            raise ClientRefusal("Nothing like that was delivered lately")
        return await self._carrier.carry(known[-1], self.answer_within)

    async def close(self) -> None:
        """Give up what is still to be delivered."""
        for task in list(self._running):
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        await self._requests.close()

    @property
    def _carrier(self) -> Carrier:
        return self._requests if self._requests.url else self._sockets

    async def _announce(self, parcel: Parcel) -> None:
        for pause in (*RETRY_AFTER, None):
            try:
                await self.ask(parcel)
            except NotDelivered as failed:
                parcel = parcel.again(_REASONS[str(failed)])
            else:
                return
            if pause is not None:
                await self._members_time_passes(pause)

    async def _members_time_passes(self, pause: timedelta) -> None:
        due = self._world.clock.now() + pause
        left = pause.total_seconds()
        while left > 0:
            await asyncio.sleep(min(left, _LOOK_AGAIN))
            left = (due - self._world.clock.now()).total_seconds()  # The clock may have been moved meanwhile.

    def _write_down(self, parcel: Parcel, answer: Json | None) -> None:
        if not self._record.enabled:
            return
        pings, masks = mrkdwn.marks_of(*texts(answer))
        self._record.add(
            Exchange(
                method="HTTP" if self._requests.url else "SOCKET",
                path=parcel.kind.value,
                body=parcel.envelope(),
                status=0 if answer is None else 200,
                response=answer,
                at=self._world.clock.now(),
                audience=(parcel.user_id,) if answer else (),
                pings=pings,
                masked_links=masks,
            )
        )
