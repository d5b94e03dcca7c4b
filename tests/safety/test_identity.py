"""What gives its author away is found before an anonymous text goes out; what says nothing of anybody is left alone."""

import pytest

from bot.safety.findings import Leak
from bot.safety.identity import leaks


def found(text: str, *own: str) -> list[tuple[str, Leak]]:
    return [(text[each.start : each.end], each.kind) for each in leaks(text, own)]


def kinds(text: str) -> set[Leak]:
    return {each.kind for each in leaks(text)}


@pytest.mark.parametrize(
    "text, own, name",
    [
        ("annika could use a hand", ("Annika Weber",), "annika"),
        ("it is about the Webers", ("Annika Weber",), "Webers"),
        ("ask annika_w89!", ("annika_w89",), "annika_w89"),
        ("ask annika w89!", ("annika_w89",), "annika w89"),
        ("Annіka again", ("Annika",), "Annіka"),  # noqa: RUF001  Not the Latin letter.
        ("Ann\u200bika again", ("Annika",), "Ann\u200bika"),
        ("ANNÍKA again", ("Annika",), "ANNÍKA"),
        ("please tell Will that I came", ("Will",), "Will"),
        ("Jürgen fragt", ("Jürgen",), "Jürgen"),
    ],
)
def test_the_authors_own_names_are_found_however_they_are_written(text: str, own: tuple[str, ...], name: str):
    assert found(text, *own) == [(name, Leak.NAME)]


@pytest.mark.parametrize(
    "text, own",
    [
        ("Will somebody help me?", ("Will",)),
        ("I hope it works", ("Hope Fields",)),
        ("may I ask for a drill", ("May",)),
        ("an analysis of bananas", ("Ana",)),
        ("I am it", ("I",)),
        ("24 chairs", ("ana.24",)),
        ("anything", ()),
        ("anything", ("", " ", "@")),
    ],
)
def test_a_word_is_no_name(text: str, own: tuple[str, ...]):
    assert found(text, *own) == []


@pytest.mark.parametrize(
    "text",
    [
        "my name is Farah and I could use a lift",
        "Hi, I'm Marcus from the Tuesday group",
        "everyone calls me Big Steve in here",
        "This is Jo again",
        "Thanks in advance, Priyanka",
        "me llamo Andrés, pregunto por lo de mi hermano",
        "Hola, soy Lucía y busco piso",
        "Ich heiße Torben, kann mir jemand helfen?",
        "Viele Grüße, Annegret",
        "Je m'appelle Anselme",
        "Bonjour, je suis Élodie et je cherche un binôme",
    ],
)
def test_somebody_who_says_a_name_is_told(text: str):
    assert kinds(text) == {Leak.NAME}


@pytest.mark.parametrize(
    "text",
    [
        "we live at 22 Larkspur Crescent",
        "my place is on Alder Street, above the bike shop",
        "I'm in room 314, please knock",
        "postcode is SW1A 1AA",
        "my son goes to Ridgeview Elementary",
        "vivo en calle Los Olmos 45, tercero",
        "wohne in der Lindenstraße 7",
        "bin in der 9b am Humboldt-Gymnasium",
        "j'habite 8 bis rue des Tanneurs",
        "a chat with Ben from Hill Road",
        "somebody to walk with on Elm Street",
        "the noise at the corner of Alder Avenue",
        "meet near Larkspur Crescent",
        "el ruido de la calle del Olmo",
        "alguien cerca de la calle Los Olmos",
        "quien pasea por la avenida de los Tilos",
        "Wer geht in der Lindenstraße spazieren?",
        "Lärm in der Kastanienallee",
        "jemand aus der Rosengasse",
        "ein Fest im Fliederweg",
        "un voisin de la rue des Lilas",
        "le bruit avenue Pasteur",
        "quelqu'un impasse du Moulin",
    ],
)
def test_an_exact_place_is_found(text: str):
    assert kinds(text) == {Leak.PLACE}


@pytest.mark.parametrize(
    "text",
    [
        "I'm the only woman on the night shift here",
        "as the deputy head of St Bride's I can't say this openly",
        "I work at Brightwell Dental and my boss yells",
        "Soy la única farmacéutica del pueblo",
        "trabajo en Ferretería Aguirre y mi jefe grita",
        "Ich bin die einzige Frau in der Werkstatt hier",
        "arbeite bei Sanitär Krause und werde gemobbt",
        "je suis la seule sage-femme de la vallée",
        "je bosse chez Dupuis Toiture",
    ],
)
def test_what_few_can_say_of_themselves_is_found(text: str):
    assert kinds(text) == {Leak.ROLE}


@pytest.mark.parametrize(
    "text",
    [
        "I was the one who fainted at the Christmas concert",
        "I won the pumpkin contest here in October",
        "fui yo el que tiró la tarta en la boda",
        "ich war der, der beim Sommerfest in den Brunnen gefallen ist",
        "c'est moi qui ai renversé la sono samedi",
    ],
)
def test_what_others_have_seen_is_found(text: str):
    assert kinds(text) == {Leak.EVENT}


def test_every_link_is_found_wherever_it_leads():
    assert found("my blog: kleinefluchten.blog/me and https://soup.example/a") == [
        ("kleinefluchten.blog/me", Leak.LINK),
        ("https://soup.example/a", Leak.LINK),
    ]
    assert found("my site taller-rojo.example is slow") == [("taller-rojo.example", Leak.LINK)]


@pytest.mark.parametrize(
    "text",
    [
        "Am I the only one who hates small talk?",
        "I'm the only one who cleans in my flat",
        "I'm a nurse and the shifts wear me out",
        "I'm a teacher at a primary school and I lose my voice",
        "I'm Catholic and my partner isn't",
        "I'm looking for Lego, help",
        "my sister Anna won't talk to me",
        "Is Stephen King worth reading?",
        "I live in Manchester, where do people meet?",
        "is Oxford Street too busy on Sundays?",
        "a coffee somewhere on the high street",
        "there is noise on the street at night",
        "a ride down the road",
        "I keep it on Google Drive",
        "I put it in my drive, from Monday close to noon",
        "hay ruido en la calle",
        "en una calle de Madrid",
        "una tienda en la calle Mayor",
        "¿quién pasea por la calle conmigo?",
        "Lärm auf der Straße",
        "Ich stehe im Stau auf der Landstraße",
        "Viel Verkehr in der Hauptstraße",
        "auf dem Heimweg fühle ich mich unwohl, im Feldweg auch",
        "il y a du bruit dans la rue",
        "dans une rue de Paris",
        "marcher sur le chemin de Compostelle",
        "une place dans la rue principale",
        "is Booking.com cheaper than calling?",
        "does Office 365 count as a skill",
        "it's me again with another silly question",
        "¿Soy la única que odia los lunes?",
        "soy enfermera y estoy agotada",
        "¿qué tal vivir en Valencia?",
        "Bin ich die Einzige, die Montage hasst?",
        "Ich bin Krankenschwester und total erschöpft",
        "in meiner Straße parken alle auf dem Gehweg",
        "C'est moi qui fais tout à la maison, normal ?",
        "je suis infirmière et je dors mal",
        "mon frère Hugo ne me parle plus",
    ],
)
def test_what_many_could_say_is_left_alone(text: str):
    assert found(text) == []


def test_placeholders_are_words_like_any_other():
    assert kinds("My mail is sample@example.com, my street is Example Road") == kinds(
        "My mail is walnut@harbour.com, my street is Walnut Road"
    )
    assert found("for example, a sample") == []
