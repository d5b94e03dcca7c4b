"""The small language in which the packs are written."""

from typing import Any

import pytest

from bot.safety import crisis_words
from bot.safety.crisis_words import de, en, es, fr
from bot.safety.folding import plainly
from bot.safety.phrases import Phrases, Reader, found as found_near
from bot.safety.tongue import Likely, Tongue, sentences
from bot.safety.tongues import ENGLISH, FRENCH, GERMAN, SPANISH

PLAIN = Tongue(common="", spelling={"gonna": "going to"}, masked=("harm",), negators="not|never")
READER = Reader(PLAIN, {"pets": "cat|dog", "his": "his|her", "toy": "{his}_ball"})


def found(line: str, text: str) -> list[str]:
    return [each for words in heard(text, PLAIN) for each in found_in(words, Phrases({"all": line}, READER))]


def found_in(words: list[str], phrases: Phrases) -> list[str]:
    return [each for near in phrases.near(words).values() for each in found_near(near, words)]


def heard(text: str, tongue: Tongue) -> list[list[str]]:
    return [sentence.words for sentence in sentences(plainly(text), tongue)]


@pytest.mark.parametrize(
    "line, text, expected",
    [
        ("feed cat|dog", "please feed dog", ["feed dog"]),
        ("feed cat|dog", "feed the dog", []),
        ("feed the? dog", "feed the dog, feed dog", ["feed the dog", "feed dog"]),
        ("feed my_own cat", "feed my own cat", ["feed my own cat"]),
        ("feed {pets}", "feed cats, feed cat", ["feed cat"]),
        ("throw {toy}", "throw her ball", ["throw her ball"]),
        ("throw {toy}", "throw her", []),
        ("feed cat*", "feed cats", ["feed cats"]),
        ("<not|never feed cat", "please feed cat", ["feed cat"]),
        ("<not|never feed cat", "do not feed cat", []),
        ("<not|never feed cat", "feed cat", ["feed cat"]),
        ("feed my_cat*", "feed my cats", ["feed my cats"]),
        ("going_to feed", "gonna feed", ["going to feed"]),
        (". feed", "feed cats. They feed too", [". feed"]),
        ("feed .", "whom do I feed? Feed me", ["feed ."]),
        ("feed ~ cat", "feed that one black cat", ["feed that one black cat"]),
        ("feed ~ cat", "feed that one big black cat", []),
        ("feed ~ cat", "feed not my cat", []),
        ("feed ~~ cat", "feed not only that one big black cat", ["feed not only that one big black cat"]),
        ("feed ~~ cat", "I feed. The cat sleeps", []),
        ("feed cat !food|litter", "feed cat food", []),
        ("feed cat !food|litter", "feed cat now", ["feed cat"]),
    ],
)
def test_a_line_means_what_the_heading_says(line: str, text: str, expected: list[str]):
    assert found(line, text) == expected


def test_what_stands_in_quotation_marks_is_known_as_somebody_elses():
    (sentence,) = sentences('she said "feed the cat" and left', PLAIN)

    assert sentence.words == [".", "she", "said", "feed", "the", "cat", "and", "left", "."]
    assert sentence.unquoted == [".", "she", "said", "and", "left", "."]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("don't", ["dont"]),
        ("h*rm h**m", ["harm", "harm"]),
        ("w*rd", ["wrd"]),
        ("h4rm 2nd", ["harm", "2nd"]),
        ("h a r m", ["harm"]),
        ("haaaarm", ["harm"]),
        ("so ... well", ["so", "well"]),
        ("haha hihihi 😂", ["lol", "lol", "lol"]),
        ("Größe", ["grosse"]),
    ],
)
def test_words_are_heard_through_their_spelling(text: str, expected: list[str]):
    assert [word for words in heard(text, PLAIN) for word in words[1:-1]] == expected


def test_an_apostrophe_parts_words_where_the_language_says_so():
    assert sentences("j'ai", FRENCH)[0].words == [".", "je", "ai", "."]


@pytest.mark.parametrize(
    "text, tongues",
    [
        ("I would like to know what you think of it", [ENGLISH]),
        ("no sé qué hacer con esto", [SPANISH]),
        ("ich weiß nicht, was ich tun soll", [GERMAN]),
        ("je ne sais pas quoi faire", [FRENCH]),
        ("kms", [ENGLISH, SPANISH, GERMAN, FRENCH]),
    ],
)
def test_a_language_is_known_by_its_small_words(text: str, tongues: list[Tongue]):
    assert Likely([ENGLISH, SPANISH, GERMAN, FRENCH])(plainly(text)) == tongues


class Counted(list[str]):
    """Words that count how often somebody looks at one."""

    looks = 0

    def __getitem__(self, key: Any) -> Any:
        Counted.looks += 1
        return super().__getitem__(key)


HOSTILE = [
    "i want to my friend not",
    "i",
    "i have got plan to the",
    "je veux plus mon ami",
    "ich will nicht mehr er",
    "no quiero mi amigo",
]


def looks_at(words: list[str], pack: crisis_words.Pack) -> int:
    Counted.looks = 0
    found_in(Counted(words), Phrases(pack.groups(), Reader(pack.tongue, pack.sets)))
    return Counted.looks


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("pack", [en.PACK, es.PACK, de.PACK, fr.PACK], ids=["en", "es", "de", "fr"])
def test_twice_the_text_is_twice_the_work(pack: crisis_words.Pack, hostile: str):
    words = (hostile.split() * 1000)[:500]
    once, twice = looks_at(words, pack), looks_at(words * 2, pack)

    assert twice <= 2.1 * once + 100


def test_ten_thousand_hostile_words_end():
    words = ("i my friend not want to " * 2500).split()

    assert looks_at(words, en.PACK) <= 1500 * len(words)
