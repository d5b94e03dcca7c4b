"""Hear when somebody may be in danger. Whoever wrote it is told where to turn."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from bot.safety.crisis_words import Pack, de, en, es, fr
from bot.safety.folding import plainly
from bot.safety.phrases import Near, Phrases, Reader, found
from bot.safety.scales import SHORT, Families, Scales, weights
from bot.safety.tongue import Likely, Sentence, joined, sentences

_ENOUGH = 2
"""Cues that mean something together and little alone."""
_CALM_WEIGHS = 0.75
"""What it weighs against danger that something in a short text calms: a song, a game, no, what is over."""


class Signal(StrEnum):
    """What a text may be about; each has words of its own."""

    SELF = "self"
    SELF_HARM = "self_harm"
    SOMEBODY_ELSE = "somebody_else"


_TELLING = ("self", "named", "cues", "self_harm", "other")
"""The groups without one of which a text says nothing of danger, whatever else is in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard:
    """A sentence, and the phrases that may stand in it."""

    sentence: Sentence
    near: Near

    def has(self, group: str) -> bool:
        return any(self.each(group))

    def has_unquoted(self, group: str) -> bool:
        return any(found(self.near.get(group, ()), self.sentence.unquoted))

    def each(self, group: str) -> Iterator[str]:
        return found(self.near.get(group, ()), self.sentence.words)

    def is_telling(self) -> bool:
        return any(self.has(group) for group in self.near)


class _Ear:
    """One language's pack, ready to listen."""

    def __init__(self, pack: Pack) -> None:
        groups, reader = pack.groups(), Reader(pack.tongue, pack.sets)
        self.tongue, self._enough, self._phrases_weigh = pack.tongue, pack.enough, pack.phrases_weigh
        self._scales = Scales(Families(pack.families, pack.tongue), weights(pack.weights)) if pack.weights else None
        self._telling = Phrases({name: groups.pop(name) for name in _TELLING}, reader)
        self._rest = Phrases(groups, reader)

    def hear(self, text: str) -> Signal | None:
        """Say what a folded *text* is most likely about. What tells nothing, as most of it does, is soon let go."""
        spoken = sentences(text, self.tongue)
        if self._scales is None:
            return self._by_phrases(spoken)
        weight = self._scales.weigh([each.told for each in spoken])
        if weight + self._phrases_weigh < self._enough:
            return None
        heard = self._by_phrases(spoken)
        if heard and weight + self._phrases_weigh >= self._enough + _CALM_WEIGHS:
            return heard
        whole = self._whole(self._telling_of(spoken))
        calms = len(spoken) <= SHORT and any(map(_is_calm, whole))
        weight += self._phrases_weigh * bool(heard) - _CALM_WEIGHS * calms
        return (heard or _meaning(whole) or Signal.SELF) if weight >= self._enough else None

    def _by_phrases(self, spoken: Sequence[Sentence]) -> Signal | None:
        said = self._telling_of(spoken)
        if not any(heard.is_telling() for heard in said):
            return None
        return _meaning([heard for heard in self._whole(said) if not _is_calm(heard)])

    def _telling_of(self, spoken: Sequence[Sentence]) -> list[_Heard]:
        return [_Heard(sentence=each, near=self._telling.near(each.words)) for each in spoken]

    def _whole(self, said: Sequence[_Heard]) -> list[_Heard]:
        return [replace(heard, near={**heard.near, **self._rest.near(heard.sentence.words)}) for heard in said]


def _meaning(meant: Sequence[_Heard]) -> Signal | None:
    worried = _any("worry", meant)
    own = any(map(_is_own, meant))
    if _any("other", meant) and (worried or not own):
        return Signal.SOMEBODY_ELSE
    if not own and _any("self_harm", meant):
        return Signal.SELF_HARM
    if own or _any("self", meant) or _adds_up(meant):
        return Signal.SOMEBODY_ELSE if worried and not own else Signal.SELF
    return None


def _is_own(heard: _Heard) -> bool:
    named = heard.has_unquoted("named") and heard.has_unquoted("oneself") and not heard.has_unquoted("others")
    return named or heard.has_unquoted("self")


def _adds_up(meant: Sequence[_Heard]) -> bool:
    cues = {cue for heard in meant for cue in heard.each("cues")}
    return len(cues) >= _ENOUGH or (bool(cues) and _any("affairs", meant))


def _is_calm(heard: _Heard) -> bool:
    if heard.has_unquoted("earnest"):
        return False
    return heard.has("calm") or (heard.has("past") and not heard.has("back"))


def _any(group: str, meant: Iterable[_Heard]) -> bool:
    return any(heard.has(group) for heard in meant)


@cache
def _ears() -> tuple[_Ear, ...]:
    # On first use: no start of the bot waits for packs to be read.
    return tuple(_Ear(pack) for pack in (en.PACK, es.PACK, de.PACK, fr.PACK))


@cache
def _likely() -> Likely:
    return Likely([ear.tongue for ear in _ears()])


def signal(text: str) -> Signal | None:
    """Say whether *text*, in whichever language, sounds as if its author or somebody they know may be in danger."""
    plain = plainly(text)
    tongues = _likely()(joined(plain))
    heard = {ear.hear(plain) for ear in _ears() if ear.tongue in tongues}
    return next((each for each in Signal if each in heard), None)
