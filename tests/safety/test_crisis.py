"""Somebody in danger is heard, in four languages; songs, games, long days and what is over are left alone.

The sentences are few on purpose, and name no means. How well the packs hear is measured by the benchmark of their name.
"""

import pytest

from bot.safety.crisis import Signal, signal


@pytest.mark.parametrize(
    "text",
    [
        "I don't want to live anymore",
        "im so tired of being alive",
        "I've been feeling suicidal since the summer",
        "ya no quiero vivir",
        "Tengo pensamientos suicidas y me da miedo contarlo",
        "ich will nicht mehr leben",
        "Ich habe Suizidgedanken und weiß nicht, wem ich es sagen soll",
        "je veux mourir",
        "J'ai des idées suicidaires depuis l'automne",
        "By the time this posts I'll be gone. Don't blame yourselves.",
        "I've packed up my life. Everyone would be better off without me.",
    ],
)
def test_somebody_who_speaks_of_their_own_death_is_heard(text: str):
    assert signal(text) is Signal.SELF


@pytest.mark.parametrize(
    "text",
    [
        "I hurt myself again last night",
        "no puedo dejar de hacerme daño",
        "Ich verletze mich wieder",
        "j'ai envie de me faire du mal",
    ],
)
def test_somebody_who_hurts_themselves_is_heard(text: str):
    assert signal(text) is Signal.SELF_HARM


@pytest.mark.parametrize(
    "text",
    [
        "My best friend told me she wants to die, what do I say?",
        "How can I support a friend who is suicidal?",
        "Mi hermano dice que se quiere morir",
        "Ein Kollege hat angedeutet, dass er nicht mehr leben möchte",
        "J'ai peur que mon père se suicide",
        "My daughter wrote \"I don't want to live\", I'm scared for her",
    ],
)
def test_somebody_who_worries_about_another_is_heard_as_that(text: str):
    assert signal(text) is Signal.SOMEBODY_ELSE


@pytest.mark.parametrize(
    "text",
    [
        "suddenly my phone died",
        "I'm dying of laughter",
        "my boss will kill me if I'm late again",
        "Quitting now would be career suicide, right?",
        "me muero de hambre, ¿qué cocino?",
        "Ich sterbe vor Langeweile im Büro",
        "je suis mort de rire",
        'what is that song that goes "I don\'t wanna live forever"',
        "¿Qué tal el documental sobre el suicidio juvenil?",
        "how do I beat the last boss without dying",
        "Ten years ago I tried to end my life. I'm glad I failed.",
        "Früher wollte ich sterben, jetzt bin ich froh, dass ich lebe",
        "three years free of self harm today!",
        "I'm not suicidal, I just want a nap",
        "I don't want to die",
        "I feel sad today. I don't have anyone to talk to, and my friends are busy.",
        "hoy corrí 12 kms",
        "He decidido aprender a bailar",
        "ich werde mir nichts antun",
        "je vais pas me faire du mal",
        "Je ne suis pas suicidaire, juste crevée",
        "My cousin died by suicide last year and I miss her",
        "I can't do this anymore, someone explain subnetting to me",
        "Ich will nicht mehr in der Stadt leben, wohin?",
        "No quiero vivir con mis padres, ¿cómo busco piso?",
        "I won't be here next week, can someone look after my cat?",
        "Thanks for everything, the flat is nearly empty and the keys are on the desk",
        "",
        "👍",
    ],
)
def test_a_song_a_game_a_long_day_and_the_past_are_left_alone(text: str):
    assert signal(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "I WANT TO DIE",
        "i want to d1e",
        "i want to d*e",
        "i want to d i e",
        "K I L L  M Y S E L F",
        "k.i.l.l m.y.s.e.l.f",
        "k!ll myself",
        "i want to diiiiie",
        "\uff49 \uff57\uff41\uff4e\uff54 \uff54\uff4f \uff44\uff49\uff45",
        "i want to d\u200bie",
        "i want t\u043e di\u0435",
        "j ai plus envi de vivre",
        "ich moechte nimmer leben",
        "ya no kiero bibir",
    ],
)
def test_spelling_hides_nothing(text: str):
    assert signal(text) is Signal.SELF


def test_one_sentence_of_two_languages_is_heard_in_both():
    assert signal("No puedo más con esto. I want to die.") is Signal.SELF


def test_one_cue_says_little_and_two_say_enough():
    assert signal("I feel so worthless at work") is None
    assert signal("I feel so worthless. Nobody would miss me, and I give up.") is Signal.SELF
