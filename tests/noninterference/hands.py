"""What people have in front of them, and how they press it; what is not there cannot be pressed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.model.actions import Pressed, Ran, Spoken, Submitted, SubmittedNew
from bot.model.communities import DEFAULT_TOPICS
from bot.model.handles import FORMS, Subject, Verb
from bot.model.ids import AskId
from bot.model.offers import Offer
from bot.views.card import Card, NewForm, Open
from tests.noninterference.house import HOME, House
from tests.noninterference.people import Somebody
from tests.noninterference.pressing import a_wish


@dataclass(slots=True)
class Hands:
    """How people act in one run, each thing under a label of its own."""

    house: House
    label: str = ""
    _acts: int = 0

    async def ask(self, label: str, who: Somebody, *, anonymously: bool, dice: int = 0) -> None:
        """Ask, from the form to [Post it]."""
        preview = await self.draft(label, who, dice)
        if preview and anonymously:
            preview = await self.press(who, preview, Verb.CHOOSE_AUDIENCE, "anonymous")
        if preview and dice % 3:
            preview = await self.press(who, preview, Verb.CHOOSE_TOPIC, DEFAULT_TOPICS[dice % len(DEFAULT_TOPICS)])
        await self.press(who, preview, Verb.POST)

    async def draft(self, label: str, who: Somebody, dice: int = 0) -> Card | None:
        """Fill the form in, and give the preview."""
        self.begin(label)
        opened = await self.act(who, Ran(command=Spoken.ASK))
        if not isinstance(opened, Open) or not isinstance(opened.form.sends, NewForm):
            return None
        typed = SubmittedNew(community=HOME, draft=opened.form.sends.draft, fields=a_wish(dice))
        return self.card(await self.act(who, typed))

    async def offer_of(self, helper: Somebody, ask: AskId) -> Offer | None:
        """Find the newest offer that somebody made on *ask*."""
        made = await self.house.within(lambda unit: unit.offers.of(self.house.person(helper)))
        on_it = [offer for offer in made if offer.ask == ask]
        return next((offer for offer in on_it if offer.live), on_it[0] if on_it else None)

    async def browse(self, who: Somebody) -> None:
        """Look at the open asks, and at the first of them."""
        listed = self.card(await self.act(who, Ran(command=Spoken.ASKS)))
        await self.press(who, listed, Verb.LOOK_AT, "0")

    async def look_at_mine(self, who: Somebody) -> None:
        """Look at everything of one's own."""
        mine = self.card(await self.act(who, Ran(command=Spoken.MY)))
        for place in range(len(listed(mine))):
            await self.press(who, mine, Verb.OPEN_MINE, str(place))

    async def own(self, who: Somebody, subject: Subject, id: str) -> Card | None:
        """Open what is one's own from the list of it."""
        mine = self.card(await self.act(who, Ran(command=Spoken.MY)))
        own = listed(mine)
        if [subject, id] not in own:
            return None
        return await self.press(who, mine, Verb.OPEN_MINE, str(own.index([subject, id])))

    async def press(
        self,
        who: Somebody,
        card: Card | None,
        verb: Verb,
        *values: str,
        typed: Mapping[str, str] | None = None,
        in_private: bool = False,
    ) -> Card | None:
        """Press a button that *card* has; what opens a form is filled in with what is *typed*."""
        control = next((own for own in card.controls if own.verb is verb), None) if card else None
        if card is None or control is None:
            return None
        press = card.press(control)
        pressed = Pressed(press=press, values=values, opens_form=verb in FORMS)
        reply = await self.act(who, pressed, in_private=in_private)
        if isinstance(reply, Open):
            reply = await self.act(who, Submitted(press=press, fields=typed or {}), in_private=in_private)
        return self.card(reply)

    def shown(self, about: str, verb: Verb) -> Card | None:
        """Give the newest card about something that everybody or moderators see, where *verb* can be pressed."""
        return self.house.post.shown.get((about, verb))

    def card(self, reply: Any) -> Card | None:
        """Give the card of an answer that is one."""
        return None if isinstance(reply, Open) else reply.card

    def begin(self, label: str) -> None:
        """Give what is done from now on a label."""
        self.label, self._acts = label, 0

    async def act(self, who: Somebody, what: Any, *, in_private: bool = False) -> Any:
        """Do something, and give the answer."""
        self._acts += 1
        return await self.house.act(f"{self.label}.{self._acts}", who, what, in_private=in_private)


def listed(mine: Card | None) -> list[Any]:
    return list(json.loads(mine.about.state)) if mine and mine.about else []
