"""The simulated community: a month of it keeps every promise, and the one who watches can tell when it does not."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest

from benchmarks.simulation.people import some_people
from benchmarks.simulation.picture import drawn
from benchmarks.simulation.promises import Note, Promises
from benchmarks.simulation.year import lived
from bot.lived.life import Neighbour
from bot.model.communities import Settings
from bot.model.handles import About, Subject, Verb
from bot.model.members import Member
from bot.views.card import Button, Card, Line

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
ASLEEP = datetime(2026, 3, 4, 23, tzinfo=UTC)


@pytest.fixture
def promises() -> Promises:
    return Promises(settings=Settings())


def a_card(verb: Verb, about: str = "ask") -> Card:
    return Card(
        lines=(Line("Hello."),),
        controls=(Button(verb=verb, label="Press"),),
        about=About(subject=Subject.ASK, id=about),
    )


def somebody() -> Neighbour:
    return replace(some_people(1, random.Random(1))[0], zone="UTC", quiet=(22, 8))


async def test_a_month_of_a_small_community_keeps_every_promise():
    year = await lived(30, 60, 3, lambda _: None)

    assert year.broken == {}
    assert year.counted["ask posted"]
    assert year.notes[Note.REQUEST]


async def test_the_same_seed_lives_the_same_life():
    first, second = [await lived(10, 40, 5, lambda _: None) for _ in range(2)]

    assert first == second


def test_a_note_in_quiet_hours_is_seen(promises: Promises):
    promises.tell(somebody(), a_card(Verb.SOMETHING_SMALL), ASLEEP)

    assert promises.broken == {"invitation in quiet hours": 1}


def test_a_note_sent_twice_is_seen(promises: Promises):
    who = somebody()
    promises.tell(who, a_card(Verb.KEEP_OPEN), NOON)
    promises.tell(who, a_card(Verb.KEEP_OPEN), NOON + timedelta(minutes=1))

    assert promises.broken == {"still waiting sent twice": 1}


def test_more_requests_than_somebody_wants_are_seen(promises: Promises):
    who = somebody()
    for place in range(Member(id=who.member).requests_a_week + 1):
        promises.tell(who, a_card(Verb.OFFER_HELP, f"ask {place}"), NOON + timedelta(hours=place))

    assert promises.broken == {"more requests a week than wanted": 1}


def test_a_card_shown_again_too_soon_is_seen(promises: Promises):
    promises.post(a_card(Verb.OFFER_HELP), NOON)
    promises.post(a_card(Verb.OFFER_HELP), NOON + timedelta(hours=23))

    assert promises.broken == {"a card shown again within a day": 1}


def test_the_picture_is_whole_and_says_what_its_lines_are():
    picture = ET.fromstring(drawn("A & B", {"asked": [1, 3, 2], "sorted": [0, 2, 2]}))  # noqa: S314 - our own words.

    words = [text.text for text in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert {"A & B", "asked", "sorted", "week 1", "week 3"} <= set(words)
    assert len(list(picture.iter("{http://www.w3.org/2000/svg}polyline"))) == 2
