"""A checker that cannot fail proves nothing: each of these bots breaks one promise, and that is noticed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from benchmarks.mishaps.run import lived
from benchmarks.mishaps.weather import Mishap, Weather
from bot import delivery, drawing
from bot.carrying import carry
from bot.chapters import lost_cards
from bot.delivery import Delivery
from bot.handle import Answer, Askaround
from bot.model.actions import Action
from bot.model.asks import Ask
from bot.model.communities import MessageRef
from bot.news import News
from bot.outcomes import Carried
from bot.parcels import Parcel, Post, Tell
from bot.platforms import Courier
from bot.views import replies
from bot.views.card import Card, Line, Say
from bot.views.words import words_in
from storage.unit import SqlUnit
from tests.worlds import ANA

SEEDS = range(1, 40)
"""The first that notices is enough."""

Tamper = Callable[[pytest.MonkeyPatch], None]


def an_outbox_row_is_dropped(patch: pytest.MonkeyPatch) -> None:
    """Take for sent what nobody carried, where it is private."""
    deliver = Delivery._deliver

    async def delivered(self: Delivery, carried: Carried) -> None:
        told = isinstance(carried.parcel, Tell)
        await (self._becomes.settle(carried, None) if told else deliver(self, carried))

    patch.setattr(Delivery, "_deliver", delivered)


def an_edit_is_not_shown(patch: pytest.MonkeyPatch) -> None:
    """Draw no card again."""

    async def carried(courier: Courier, parcel: Parcel, key: str) -> MessageRef | None:
        return await carry(courier, parcel, key) if isinstance(parcel, Post | Tell) else None

    patch.setattr(delivery, "carry", carried)


def a_card_is_sent_twice(patch: pytest.MonkeyPatch) -> None:
    """Send each card under two keys."""

    async def carried(courier: Courier, parcel: Parcel, key: str) -> MessageRef | None:
        await carry(courier, parcel, f"{key[:-1]}x")
        return await carry(courier, parcel, key)

    patch.setattr(delivery, "carry", carried)


def what_may_be_there_is_sent_again(patch: pytest.MonkeyPatch) -> None:
    """Send blindly after a crash."""
    patch.setattr(Delivery, "_may_be_seen_twice", lambda *_: False)


def a_change_posts_what_may_stand_already(patch: pytest.MonkeyPatch) -> None:
    """Post a card that nobody knows of when something changes."""
    patch.setattr(drawing._Artist, "_may_stand", lambda *_: False)


def a_card_names_who_asked(patch: pytest.MonkeyPatch) -> None:
    """Write the asker's account on the card."""
    public = drawing._Artist._public

    def named(self: drawing._Artist, ask: Ask | None) -> Parcel | None:
        parcel, author = public(self, ask), self.unit.asks.author(ask.id) if ask else None
        if isinstance(parcel, Post) and author:
            return replace(parcel, card=replace(parcel.card, lines=(*parcel.card.lines, Line(author.account))))
        return parcel

    patch.setattr(drawing._Artist, "_public", named)


def a_letter_goes_to_somebody_else(patch: pytest.MonkeyPatch) -> None:
    """Tell whoever asked what was meant for whoever offered."""
    misled = Tell(person=ANA, card=Card(lines=(Line("Something new."),)))
    patch.setattr(News, "for_helper", lambda *_: misled)


def an_answer_comes_before_the_commit(patch: pytest.MonkeyPatch) -> None:
    """Say that it is done, and do nothing."""

    async def answered(self: Askaround, action: Action) -> Answer:
        return Answer(reply=Say(card=replies.done_already(words_in("en"))))

    patch.setattr(Askaround, "_answered", answered)


def what_comes_again_is_done_again(patch: pytest.MonkeyPatch) -> None:
    """Remember no delivery, and let an ask be posted as often as its button is pressed."""
    seen = SqlUnit.first_sight
    patch.setattr(SqlUnit, "first_sight", lambda *arguments: seen(*arguments) or True)


def the_filter_takes_every_card(patch: pytest.MonkeyPatch) -> None:
    """Let the place's own filter take whatever is posted in a channel."""
    strikes = Weather.strikes
    patch.setattr(Weather, "strikes", lambda self, kind: kind is Mishap.FILTERED or strikes(self, kind))


def nobody_hears_of_a_filtered_card(patch: pytest.MonkeyPatch) -> None:
    """Take a card for shown that the place's own filter took."""
    the_filter_takes_every_card(patch)
    patch.setattr(lost_cards, "is_filtered", lambda *_: None)


@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    "tamper, kind",
    [
        (an_outbox_row_is_dropped, "lost"),
        (an_edit_is_not_shown, "lost"),
        (an_answer_comes_before_the_commit, "lost"),
        (nobody_hears_of_a_filtered_card, "lost"),
        (a_card_is_sent_twice, "doubled"),
        (what_may_be_there_is_sent_again, "doubled"),
        (a_change_posts_what_may_stand_already, "doubled"),
        (what_comes_again_is_done_again, "doubled"),
        (a_card_names_who_asked, "exposed"),
        (a_letter_goes_to_somebody_else, "exposed"),
    ],
)
def test_a_broken_promise_is_noticed(tamper: Tamper, kind: str, monkeypatch: pytest.MonkeyPatch):
    tamper(monkeypatch)

    assert any(what.startswith(kind) for seed in SEEDS for what in lived(seed).findings)


@pytest.mark.timeout(600)
def test_where_the_filter_takes_every_card_everybody_hears_of_it(monkeypatch: pytest.MonkeyPatch):
    the_filter_takes_every_card(monkeypatch)
    reports = [lived(seed) for seed in SEEDS[:12]]

    assert not [(one.seed, one.findings) for one in reports if one.findings]
