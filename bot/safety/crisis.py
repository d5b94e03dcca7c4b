"""Hear when somebody may be in danger. Whoever wrote it is told where to turn; nobody else ever hears of it."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache

from bot.safety.crisis_words import Pack, de, en, es, fr
from bot.safety.phrases import Phrases, Reader
from bot.safety.tongue import Sentence, likely, sentences

_ENOUGH = 2
"""Cues that mean something together and little alone."""


class Signal(StrEnum):
    """What a text may be about; each has words of its own."""

    SELF = "self"
    SELF_HARM = "self_harm"
    SOMEBODY_ELSE = "somebody_else"


class _Ear:
    """One language's pack, ready to listen."""

    def __init__(self, pack: Pack) -> None:
        self.tongue, reader = pack.tongue, Reader(pack.tongue, pack.sets)
        self._self, self._self_harm, self._other = (
            Phrases(lines, reader) for lines in (pack.self, pack.self_harm, pack.other)
        )
        self._named, self._oneself, self._others = (
            Phrases(lines, reader) for lines in (pack.named, pack.oneself, pack.others)
        )
        self._cues, self._affairs, self._worry = (
            Phrases(lines, reader) for lines in (pack.cues, pack.affairs, pack.worry)
        )
        self._calm, self._earnest, self._past, self._back = (
            Phrases(lines, reader) for lines in (pack.calm, pack.earnest, pack.past, pack.back)
        )

    def hear(self, text: str) -> Signal | None:
        """Say what *text* is most likely about."""
        meant = [sentence for sentence in sentences(text, self.tongue) if not self._is_calm(sentence)]
        said = [sentence.words for sentence in meant]
        worried = _any(self._worry, said)
        own = any(self._is_own(sentence.unquoted) for sentence in meant)
        if _any(self._other, said) and (worried or not own):
            return Signal.SOMEBODY_ELSE
        if not own and _any(self._self_harm, said):
            return Signal.SELF_HARM
        if own or _any(self._self, said) or self._adds_up(said):
            return Signal.SOMEBODY_ELSE if worried and not own else Signal.SELF
        return None

    def _is_own(self, words: list[str]) -> bool:
        named = any(self._named(words)) and any(self._oneself(words)) and not any(self._others(words))
        return named or any(self._self(words))

    def _adds_up(self, said: list[list[str]]) -> bool:
        cues = {cue for words in said for cue in self._cues(words)}
        return len(cues) >= _ENOUGH or (bool(cues) and _any(self._affairs, said))

    def _is_calm(self, sentence: Sentence) -> bool:
        if any(self._earnest(sentence.unquoted)):
            return False
        return any(self._calm(sentence.words)) or (
            any(self._past(sentence.words)) and not any(self._back(sentence.words))
        )


def _any(phrases: Phrases, said: Iterable[list[str]]) -> bool:
    return any(True for words in said for _ in phrases(words))


@cache
def _ears() -> tuple[_Ear, ...]:
    # On first use: no start of the bot waits for packs to be read.
    return tuple(_Ear(pack) for pack in (en.PACK, es.PACK, de.PACK, fr.PACK))


def signal(text: str) -> Signal | None:
    """Say whether *text*, in whichever language, sounds as if its author or somebody they know may be in danger."""
    tongues = likely(text, [ear.tongue for ear in _ears()])
    heard = {ear.hear(text) for ear in _ears() if ear.tongue in tongues}
    return next((each for each in Signal if each in heard), None)
