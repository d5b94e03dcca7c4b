"""What a text says is weighed: turns of phrase add up, by what their words mean."""

import pytest

from bot.safety.scales import Families, Scales, turns, weights
from bot.safety.tongue import Tongue, sentences
from tools.weigh import PACKS, Example, examples, fitted, joined

PLAIN = Tongue(common="my the to")
FAMILIES = Families(
    {"pets": "cat|cat_flap|dog", "doors": "cat_flap|gate", "feed": "feed|give_food_to|leav*_food_for|fed*"}, PLAIN
)


@pytest.mark.parametrize(
    "said, meant",
    [
        ("my cat", "my {pets}"),
        ("my cat flap", "my {pets}"),
        ("the gate", "the {doors}"),
        ("give food to the dog", "{feed} the {pets}"),
        ("leaving food for my cat", "{feed} my {pets}"),
        ("leaving food to my cat", "{else} {else} to my {pets}"),
        ("federal", "{feed}"),
        ("give food", "{else} {else}"),
        ("feed 12", "{feed} {number}"),
    ],
)
def test_words_are_read_by_what_they_mean(said: str, meant: str):
    assert FAMILIES.read(said.split()) == meant.split()


def test_turns_are_words_pairs_and_families_wherever_they_stand():
    assert set(turns(["feed", "my", "dog"], FAMILIES)) == {
        *("feed", "my", "dog", "feed my", "my dog"),
        *("{feed}", "{pets}", "{feed} my", "my {pets}"),
        "{feed} & {pets}",
    }


def test_what_has_no_family_is_told_by_where_it_stands():
    told = set(turns(["feed", "my", "parrot"], FAMILIES))

    assert {"parrot", "my parrot", "{else}", "my {else}", "{else} & {feed}"} <= told


def test_a_question_is_told_from_a_statement():
    [asked, said] = sentences("Who feeds my dog? I feed my dog.", PLAIN)

    assert (asked.told[-1], said.told[-1]) == ("?", ".")


def test_what_is_said_adds_up():
    scales = Scales(FAMILIES, weights("+1.50 {feed} & {pets}\n-0.50 my\n+0.25 .\n"))

    assert scales.weigh([[".", "feed", "my", "dog", "."]]) == pytest.approx(1.25)


def test_those_sentences_count_that_weigh_most_alone_or_together():
    scales = Scales(FAMILIES, weights("+1.00 dog\n+0.50 cat\n-1.00 rain\n"))
    calm, dog, cat = [[".", "rain", "."]] * 4, [".", "dog", "."], [".", "cat", "."]

    assert scales.weigh([*calm, *calm]) == -1
    assert scales.weigh([*calm, dog, *calm]) == 1
    assert scales.weigh([*calm, dog, cat, *calm]) == pytest.approx(1.5)
    assert scales.weigh([calm[0], dog]) == 1


def test_weights_are_found_for_two_examples_of_a_kind_together_too():
    danger, more = Example(spans=[{"a"}], is_danger=True), Example(spans=[{"b"}], is_danger=True)

    assert list(joined([danger, Example(spans=[{"c"}], is_danger=False), more])) == [
        Example(spans=[{"a", "b"}], is_danger=True)
    ]


@pytest.mark.parametrize("lang", PACKS)
def test_the_weights_are_those_of_our_own_sentences(lang: str):
    found = fitted(examples(lang))

    assert weights(PACKS[lang].weights) == pytest.approx(found, abs=0.011)
