"""Find out what a unit wants to know: listen to what somebody wrote, ask a platform.

Reading a short text takes less than a hop to another thread. A long one takes some milliseconds and is read there, and
never while others wait for a unit.
"""

import asyncio
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.chapters.given import Typed
from bot.chapters.wanted import (
    NOTHING_YET,
    BelongingWanted,
    Crowd,
    CrowdWanted,
    Known,
    LeaksWanted,
    NamesWanted,
    Ranked,
    RankWanted,
    SurveyWanted,
    UnitWanted,
    Wanted,
)
from bot.model.actions import Submitted, SubmittedNew, What, Wrote
from bot.model.communities import Place
from bot.model.surveys import Survey
from bot.platforms import Census
from bot.safety.contact import contact_details
from bot.safety.crisis import signal
from bot.safety.identity import leaks

_SHORT = 1500
"""Characters that are read at once."""

LATELY = timedelta(minutes=10)
"""For so long a look at a channel will do for those who post there; what cannot appear after all they are told."""

_FOR_OTHERS = ("help", "hand", "can_do", "words", "reason")
"""The fields of forms whose words somebody else is to read."""

_FOR_ONE = ("can_do", "words")
"""Those that one person says to another: an offer, a turn, a note."""

_CARD = frozenset({"help", "hand"})
"""Those of them that make a card."""


_PREPARING, _PREPARED = threading.Lock(), threading.Event()


def expect_words() -> None:
    """Get ready to listen while somebody types; once in a process that takes a fifth of a second."""
    if not _PREPARED.is_set():
        _ = asyncio.get_running_loop().run_in_executor(None, _prepare)


def _prepare() -> None:
    with _PREPARING:
        if not _PREPARED.is_set():
            signal("")
            _PREPARED.set()


def is_for_card(what: What) -> bool:
    """Say whether the words that *what* brings are those of an ask, which everybody will read."""
    return isinstance(what, Submitted | SubmittedNew) and not _CARD.isdisjoint(what.fields)


async def listen(what: What) -> Known:
    """Hear what is in the words that *what* brings for others."""
    match what:
        case Submitted(fields=fields) | SubmittedNew(fields=fields):
            return await _listened(Typed(fields))
        case Wrote(text=text):
            return await _listened(Typed({"words": text}))
        case _:
            return NOTHING_YET


async def _listened(typed: Typed) -> Known:
    if not _PREPARED.is_set():
        await asyncio.to_thread(_prepare)
    if sum(map(len, typed.fields.values())) <= _SHORT:
        return _heard(typed)
    return await asyncio.to_thread(_heard, typed)


def _heard(typed: Typed) -> Known:
    texts = {name: typed.text(name) for name in _FOR_OTHERS}
    said = "\n".join(filter(None, texts.values()))
    for_one = [texts[name] for name in _FOR_ONE]
    return Known(
        said=said,
        signal=signal(said),
        contacts=tuple(words[one.start : one.end] for words in for_one for one in contact_details(words)),
    )


async def learn(wanted: Wanted, known: Known, censuses: Mapping[str, Census]) -> Known:
    """Give *known* with the answer to *wanted*; a platform that is not here says nothing."""
    match wanted:
        case CrowdWanted(place=place, group=group):
            census = censuses.get(place.platform)
            return replace(known, crowd=Crowd(people=await census.people(place, group) if census else None))
        case BelongingWanted(person=person, space=space, group=group):
            census = censuses.get(person.platform)
            belongs = await census.belongs(person, space, group) if census else None
            return replace(known, belongs={**known.belongs, group: belongs})
        case RankWanted(person=person, space=space):
            census = censuses.get(person.platform)
            return replace(known, ranked=Ranked(rank=await census.rank(person, space) if census else None))
        case SurveyWanted(place=place):
            census = censuses.get(place.platform)
            found = await census.survey(place) if census else Survey()
            return replace(known, surveys={**known.surveys, place: found})
        case NamesWanted(person=person, space=space):
            census = censuses.get(person.platform)
            called = await census.names(person, space) if census else ()
            return replace(known, names={**known.names, person: called})
        case UnitWanted():
            return replace(known, in_unit=True)
        case LeaksWanted(text=text, own=own):
            return replace(known, leaks=await asyncio.to_thread(leaks, text, own))
        case _:
            raise wanted


@dataclass(frozen=True, slots=True)
class Glances:
    """Remembers for a while what channels looked like, so that those who post there do not ask a platform each time."""

    _at: dict[Place, datetime] = field(default_factory=dict)
    _seen: dict[Place, Survey] = field(default_factory=dict)

    def lately(self, now: datetime) -> Mapping[Place, Survey]:
        """Give what was seen and will still do."""
        while self._at:
            place, at = next(iter(self._at.items()))
            if timedelta() <= now - at < LATELY:
                break
            del self._at[place], self._seen[place]
        return self._seen

    async def learn(self, wanted: Wanted, known: Known, censuses: Mapping[str, Census], now: datetime) -> Known:
        """Give *known* with the answer to *wanted*, as :func:`learn` does, and remember how a channel looked."""
        learnt = await learn(wanted, known, censuses)
        if isinstance(wanted, SurveyWanted):
            self._at.pop(wanted.place, None)
            self._at[wanted.place], self._seen[wanted.place] = now, learnt.surveys[wanted.place]
        return learnt
