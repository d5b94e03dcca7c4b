"""A proof that cannot fail proves nothing: each of these bots tells a little about who asked, and that is noticed."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime

import pytest

from bot import delivery, keeping, outcomes
from bot.chapters import asks, queues, requests
from bot.chapters.deck import Deck
from bot.chapters.desk import Desk
from bot.chapters.ring import hours_of
from bot.decide.hours import quiet_ends
from bot.disturbing import quiet
from bot.model.asks import Ask
from bot.model.audit import Deed
from bot.model.communities import Community
from bot.model.effects import Effect, ShowCard
from bot.model.handles import About
from bot.model.ids import AskId
from bot.model.members import Member
from bot.model.offers import Offer
from bot.platforms import Why
from bot.ports import Unit
from bot.views.card import Card
from tests.noninterference.conversation import found_in

SEEDS = range(30)
"""The first that notices is enough."""

Tamper = Callable[[pytest.MonkeyPatch], None]


def one_lane_for_all(patch: pytest.MonkeyPatch) -> None:
    """Let everybody wait behind an asker whom nothing reaches."""
    patch.setattr(keeping, "lane", lambda _: "all")


def cards_wait_for_their_askers_morning(patch: pytest.MonkeyPatch) -> None:
    """Let a public card come when whoever asked may be disturbed."""

    def sleeps(unit: Unit, effect: Effect, now: datetime) -> bool:
        if not isinstance(effect, ShowCard):
            return quiet(unit, effect, now)
        settings = (unit.settings() or Community(id=unit.community)).settings
        return quiet_ends(now, *hours_of(unit, unit.asks.author(effect.ask), settings)) is not None

    patch.setattr(delivery, "quiet", sleeps)


def nobody_is_asked_about_their_own(patch: pytest.MonkeyPatch) -> None:
    """Let a request pass over whoever asked: then somebody else gets it, and was not the one."""

    def is_involved(unit: Unit, ask: Ask, offers: Sequence[Offer], member: Member) -> bool:
        person = unit.members.person(member.id)
        return person is None or unit.asks.is_by(ask.id, person)

    patch.setattr(requests, "_is_involved", is_involved)


def closed_messages_are_logged(patch: pytest.MonkeyPatch) -> None:
    """Log that something went nowhere, and not to whom."""
    give_up = outcomes.Outcomes.give_up

    async def given_up(self: outcomes.Outcomes, carried: outcomes.Carried, why: str) -> None:
        logging.getLogger("bot.delivery").debug("given up: %s", Why(why))
        await give_up(self, carried, why)

    patch.setattr(outcomes.Outcomes, "give_up", given_up)


def moderators_are_known_by_their_asks(patch: pytest.MonkeyPatch) -> None:
    """Let a line in the audit trail say when somebody who runs the place asks."""
    own = asks._own

    def seen(desk: Desk, about: About) -> Ask | None:
        if desk.rank and desk.rank.runs_space and desk.asked(AskId(about.id)):
            desk.unit.audit(Deed.SETTINGS_CHANGED, desk.now)
        return own(desk, about)

    patch.setattr(asks, "_own", seen)


def a_page_leaves_out_who_chose_nothing(patch: pytest.MonkeyPatch) -> None:
    """Let a queue in a browser show only what was asked by somebody with settings of their own."""
    drawn = queues._ask

    def chosen(deck: Deck, id: str) -> Card | None:
        author = deck.unit.asks.author(AskId(id))
        return drawn(deck, id) if author and deck.unit.members.of(author) else None

    patch.setattr(queues, "_ask", chosen)


@pytest.mark.parametrize(
    "tamper",
    [
        one_lane_for_all,
        cards_wait_for_their_askers_morning,
        nobody_is_asked_about_their_own,
        closed_messages_are_logged,
        moderators_are_known_by_their_asks,
        a_page_leaves_out_who_chose_nothing,
    ],
)
def test_what_tells_a_little_is_noticed(tamper: Tamper, monkeypatch: pytest.MonkeyPatch):
    tamper(monkeypatch)

    assert any("others can tell who asked" in what for seed in SEEDS for what in found_in(seed))
