"""What was promised to whom, as it was committed and said, against what everybody ended up seeing.

Three findings there must never be: a promise lost, a card doubled, somebody exposed.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from benchmarks.mishaps.people import EVERYBODY, HELP, MODERATORS, RESIDENTS, Resident, audience
from benchmarks.mishaps.world import World
from bot.drawing import draw
from bot.keeping import CARDS, MODERATORS as BOARD
from bot.lingering import SameEachTime
from bot.model.asks import Ask
from bot.model.effects import (
    Effect,
    Notice,
    ShowAgain,
    ShowCard,
    TellAsker,
    TellCandidate,
    TellHelper,
    TellMember,
    TellOfNames,
    TellOther,
    TellRequester,
)
from bot.model.ids import AskId, CommunityId, SendingId
from bot.model.offers import Side
from bot.model.people import Person
from bot.parcels import Parcel
from bot.ports import Chance, Clock, Directory, Unit
from storage.effects import effect_from_text
from storage.inline import Inline

OUTBOX = "SELECT id, lane, state, effect, until FROM outbox"
DUE = "SELECT id FROM outbox WHERE state <> 'parked' AND ready_at < {}"
NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Something is to be told, or shown, and to whom."""

    effect: Effect
    to: str
    until: int | None


class Looked(Exception):
    """Undoes a unit that only wanted to see what it would draw."""

    def __init__(self, parcel: Parcel | None) -> None:
        super().__init__("looked")
        self.parcel = parcel


@dataclass(slots=True, kw_only=True)
class Ledger:
    """Remembers what is owed, and says what is wrong."""

    community: CommunityId
    world: World
    store: Inline
    clock: Clock
    chance: Chance
    promised: int = 0
    kept: int = 0
    """Promises that came true, or of which it was told that they cannot."""
    findings: list[str] = field(default_factory=list)
    _owed: dict[str, Promise] = field(default_factory=dict)
    _parked: set[str] = field(default_factory=set)
    _cards: dict[str, AskId] = field(default_factory=dict)
    """By sending: the ask whose card it posts or draws again."""
    _looked_at: set[AskId] = field(default_factory=set)
    """Asks whose card was set aside, and a moderator has said what becomes of it."""
    _unsure: set[AskId] = field(default_factory=set)
    """Asks of which a card was set aside: it may stand unknown, and a moderator may post another."""
    _filtered: set[AskId] = field(default_factory=set)
    """Asks whose card the place's own filter took: their asker was promised to hear of it, and other words may pass."""
    _typed: list[tuple[Resident, str]] = field(default_factory=list)

    async def committed(self) -> None:
        """Look at what a unit has left to be sent, and at what it took away."""
        rows = {row[0]: row for row in self.store.look(OUTBOX)}
        for id in [id for id in self._owed if id not in rows]:
            await self._went(id, self._owed.pop(id))
        for id, lane, state, effect, until in rows.values():
            if id not in self._owed:
                self.promised += 1
                about = effect_from_text(effect)
                self._filtered |= _filtered(about)
                if isinstance(about, ShowCard | ShowAgain):
                    self._cards[id] = about.ask
                self._owed[id] = Promise(effect=about, to=await self._whom(lane, about), until=until)
            if state == "parked":
                self._parked.add(id)
                self._unsure |= {self._cards[id]} if id in self._cards else set()

    async def answered(self, key: str) -> None:
        """Hear that somebody was answered: what they did must be kept by now."""
        if not await self.was_kept(key):
            self.find("lost", f"an answer was given, and {key} was not kept")

    async def was_kept(self, key: str) -> bool:
        """Say whether what came under a key is kept."""
        return await self.store.read(lambda directory: directory.within(self.community).was_seen(key))

    def typed(self, who: Resident, mark: str) -> None:
        """Hear that somebody's words, with a *mark* in them, were taken."""
        self._typed.append((who, mark))

    def saw(self, by: str, payload: Mapping[str, Any]) -> None:
        """Hear what somebody can read: it must tell of nobody who acts under no name."""
        text = json.dumps(payload, ensure_ascii=False, default=str)
        for who in RESIDENTS:
            traces = [trace for trace in who.traces if trace in text] if who.hidden and by != who.account else []
            if traces:
                self.find("exposed", f"{by} can read {traces[0]} in {text[:300]}")

    def logged(self, line: str) -> None:
        """Hear a line of the log, which must tell of nobody at all."""
        for who in RESIDENTS:
            if who.hidden and any(trace in line for trace in who.traces):
                self.find("exposed", f"a log line tells of {who.name}: {line[:300]}")

    async def end(self, own: Mapping[Resident, str]) -> None:
        """Look whether everything has come; *own* is what each can read under `/my`."""
        for (id,) in self.store.look(DUE.format(_micro(self.clock.now()) - 3_600_000_000)):
            self.find("lost", f"{self._owed[id]} has been due for an hour, and nothing holds it up")
        public = "\n".join(json.dumps(one.payload, ensure_ascii=False) for one in self.world.messages.values())
        for who, mark in self._typed:
            if mark not in own[who] and mark not in public and not await self._ended(mark):
                self.find("lost", f"{who.name} finds {mark} nowhere")
        for ask in await self._asks():
            self._shows(ask)
        standing = Counter(self._cards[one.sending] for one in self.world.standing(HELP) if one.sending in self._cards)
        for of, number in standing.items():
            if number > 1 and of not in self._unsure:
                self.find("doubled", f"{number} cards of {of} stand at once")

    async def _ended(self, mark: str) -> bool:
        """Say whether an ask with these words has ended, of which its asker is told."""
        return any(mark in ask.wish.hand and not ask.live for ask in await self._asks())

    async def _asks(self) -> list[Ask]:
        rows = self.store.look("SELECT id FROM asks")
        get = lambda directory: [directory.within(self.community).asks.get(AskId(id)) for (id,) in rows]  # noqa: E731
        return [ask for ask in await self.store.read(get) if ask]

    async def _went(self, id: str, promise: Promise) -> None:
        """Ask why something is no longer owed: it was seen, cannot be, is too old, or is true no more."""
        self.kept += 1
        came = self.world.by(id)
        if wrong := [one.channel for one in came if audience(one.channel) != promise.to]:
            self.find("exposed", f"{promise} reached {wrong}")
        if promise.to in (EVERYBODY, MODERATORS) and len(came) > 1:
            self.find("doubled", f"{promise} came {len(came)} times")
        if came and id in self._cards and any(self.world.by(one) for one in self._set_aside(self._cards[id])):
            self.find("doubled", f"{promise} came, and a card that may stand already waits for a person to look")
        if isinstance(promise.effect, ShowCard):
            self._filtered -= {promise.effect.ask} if came else set()
            self._looked_at |= {promise.effect.ask} if id in self._parked else set()
        if came or id in self.world.redrawn or id in self.world.refused or id in self._parked:
            return
        if promise.until is not None and promise.until < _micro(self.clock.now()):
            return
        if await self._drawn(id, promise.effect) is not None:
            self.find("lost", f"{promise} went, and nobody has seen it")

    def _set_aside(self, ask: AskId) -> list[str]:
        return [id for id, owed in self._owed.items() if id in self._parked and owed.effect == ShowCard(ask=ask)]

    def _shows(self, ask: Ask) -> None:
        """Look whether a card that should stand does; one that somebody deleted is missed in the coming night."""
        card = self.world.messages.get(ask.card.message) if ask.card else None
        stands = card is not None and (card.deleted or not card.gone)
        accounted = self._waits(ask.id) or ask.id in self._looked_at | self._filtered
        if ask.on_show and not stands and not accounted:
            self.find("lost", f"{ask.id} is on show, and its card stands nowhere")

    def _waits(self, ask: AskId) -> bool:
        return any(promise.effect == ShowCard(ask=ask) for promise in self._owed.values())

    async def _drawn(self, id: str, effect: Effect) -> Parcel | None:
        """Draw it as the bot would at this moment, and leave no trace of that."""

        def draws(directory: Directory) -> None:
            unit = directory.within(self.community)
            raise Looked(draw(unit, effect, self.clock.now(), SameEachTime(SendingId(id), self.chance), {}, silent=()))

        try:
            await self.store.transact(draws)
        except Looked as looked:
            return looked.parcel
        return None

    async def _whom(self, lane: str, effect: Effect) -> str:
        """Say who is meant: everybody, moderators, or the account that a role stands for just now."""
        if lane in (CARDS, BOARD):
            return EVERYBODY if lane == CARDS else MODERATORS
        person = await self.store.read(lambda directory: _person(directory.within(self.community), effect))
        return person.account.rpartition(":")[2] if person else NOBODY

    def find(self, kind: str, what: str) -> None:
        """Write down what must never be."""
        self.findings.append(f"{kind}: {what} ({self.clock.now():%d %b %H:%M:%S})")


def _person(unit: Unit, effect: Effect) -> Person | None:
    match effect:
        case TellAsker(ask=ask):
            return unit.asks.author(ask)
        case TellHelper(offer=offer):
            return unit.offers.helper(offer)
        case TellOther(conversation=id, side=side) | TellOfNames(conversation=id, side=side):
            talk = unit.conversations.get(id)
            if talk is None:
                return None
            return unit.asks.author(talk.ask) if side is Side.ASKER else unit.offers.helper(talk.offer)
        case TellCandidate(request=id):
            request = unit.requests.get(id)
            return unit.members.person(request.member) if request else None
        case TellMember(member=member):
            return unit.members.person(member)
        case TellRequester(unmasking=id):
            return unit.unmaskings.requester(id)
        case _:
            return None


def _filtered(effect: Effect) -> set[AskId]:
    match effect:
        case TellAsker(ask=ask, notice=Notice.CARD_FILTERED):
            return {ask}
        case _:
            return set()


def _micro(moment: datetime) -> int:
    return int(moment.timestamp() * 1_000_000)


def counted(findings: Sequence[str]) -> Mapping[str, int]:
    """Count findings by what they are."""
    return {kind: sum(one.startswith(kind) for one in findings) for kind in ("lost", "doubled", "exposed")}
