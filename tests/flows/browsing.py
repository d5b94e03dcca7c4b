"""What moderators do at the dashboard, in the words of a test: they read pages, and press what is on them."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count

from bot.model.actions import Action, Pressed, Submitted
from bot.model.decisions import Refusal
from bot.model.pages import Asked, Page
from bot.model.people import Actor, Person
from bot.model.surveys import Signs
from bot.model.visits import Visitor
from bot.views.card import Button, Card, Open, Reply
from bot.views.pages import Lines, Numbers, Queue, Shown
from tests.flows.neighbours import Neighbour
from tests.flows.street import Street

_SUBMITTED = count()


@dataclass(slots=True)
class Browser:
    """Somebody's browser, after they came in."""

    street: Street
    who: Neighbour

    async def visitor(self) -> Visitor:
        street, account = self.street, f"{self.street.platform}:{self.who.id}"
        if street.platform == "slack":
            account = f"{street.space}:{self.who.id}"
        actor = Actor(person=Person(account), name=self.who.name)
        return Visitor(community=(await street.community()).id, space=street.space, actor=actor)

    async def tries(self, page: Page, after: str = "") -> Shown | Refusal:
        assert self.street.bot
        return await self.street.bot.dashboard.look(await self.visitor(), Asked(page=page, after=after))

    async def signs(self) -> Signs:
        """Say what the place and its channels are called."""
        assert self.street.bot
        return await self.street.bot.dashboard.signs(await self.visitor())

    async def looks(self, page: Page, after: str = "") -> Shown:
        shown = await self.tries(page, after)
        assert isinstance(shown, Shown), shown
        return shown

    async def cards(self, page: Page, title: str) -> list[Card]:
        """Give the cards of one queue on a page."""
        return [*queue(await self.looks(page), title).cards]

    async def press(self, card: Card, label: str) -> Reply:
        """Press a button, as often as this is called for one card."""
        return await self._does(Pressed(press=card.press(button(card, label)), opens_form=_opens(card, label)))

    async def fill(self, card: Card, label: str, fields: Mapping[str, str]) -> Reply:
        """Open a form and send it."""
        opened = await self.press(card, label)
        assert isinstance(opened, Open), opened
        return await self._does(Submitted(press=card.press(button(card, label)), fields=fields))

    async def again(self, card: Card, label: str) -> Card | None:
        """Give the card that was pressed as it stands now."""
        assert self.street.bot
        return await self.street.bot.dashboard.again(await self.visitor(), card.press(button(card, label)))

    async def pulse(self) -> str:
        """Ask whether the queues look otherwise."""
        assert self.street.bot
        return await self.street.bot.dashboard.pulse((await self.visitor()).community)

    async def _does(self, what: Pressed | Submitted) -> Reply:
        street, visitor = self.street, await self.visitor()
        assert street.bot
        key = f"web:{next(_SUBMITTED)}"
        return await street.bot.askaround.answer(Action(key=key, actor=visitor.actor, space=visitor.space, what=what))


def button(card: Card, label: str) -> Button:
    return next(one for one in card.controls if isinstance(one, Button) and one.label == label)


def _opens(card: Card, label: str) -> bool:
    return button(card, label).verb.opens_form


def queue(shown: Shown, title: str) -> Queue:
    return next(block for block in shown.blocks if isinstance(block, Queue) and block.title == title)


def numbers(shown: Shown) -> dict[str, str]:
    """Give the numbers of a page by what they are called."""
    found = next(block for block in shown.blocks if isinstance(block, Numbers))
    return {count.label: count.value for count in found.counts}


def lines(shown: Shown) -> Lines:
    return next(block for block in shown.blocks if isinstance(block, Lines))


def labels(card: Card) -> tuple[str, ...]:
    return tuple(one.label for one in card.controls)


def text(what: Card | Reply) -> str:
    card = what if isinstance(what, Card) else getattr(what, "card", None)
    assert isinstance(card, Card), what
    return "\n".join(line.text for line in card.lines)
