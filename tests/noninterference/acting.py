"""How people do what a script says."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.model.actions import Ran, Spoken
from bot.model.handles import Subject, Verb
from bot.model.ids import AskId
from tests.noninterference.doings import Do
from tests.noninterference.hands import Hands, listed
from tests.noninterference.house import House, newest_ask
from tests.noninterference.people import MODERATORS, ONE, OTHER, Somebody
from tests.noninterference.plots import NOBODY
from tests.noninterference.pressing import (
    IN_TALK,
    JUDGEMENTS,
    ON_ASK,
    ON_LETTER,
    ON_OFFER,
    ON_REQUEST,
    ON_SHOWN,
    ON_TALK,
    words,
)
from tests.noninterference.script import Script, Step


@dataclass(slots=True)
class Acting:
    """One run's people, with who sits on which chair."""

    house: House
    script: Script
    casting: Mapping[str, str]
    hands: Hands
    asked: dict[str, AskId] = field(default_factory=dict)
    """By chair: what it is about, once it is posted."""
    neighbours: list[AskId] = field(default_factory=list)
    """What others asked by name."""

    async def do(self, number: int, step: Step) -> None:
        """Do what *step* says, as far as it can be done."""
        self.hands.begin(f"step {number}")
        who = self.script.who(self.casting.get(step.by, step.by))
        if step.do is Do.ASK:
            await self._ask_anonymously(step, who)
        elif step.by in self.casting:
            await self._as_asker(step, who)
        else:
            await self._as_neighbour(step, who)
        await self.house.read_pages(f"after step {number}", self.script.who(MODERATORS[0]))

    async def look_around(self, who: Somebody) -> None:
        """Look at all that one can look at."""
        self.hands.begin(f"last look of {who.name}")
        await self.hands.browse(who)
        await self.hands.look_at_mine(who)

    async def _ask_anonymously(self, step: Step, who: Somebody) -> None:
        await self.hands.ask(self.hands.label, who, anonymously=True, dice=step.dice)
        new = await self.house.within(lambda unit: newest_ask(unit, self.house.person(who)))
        if new:
            self.asked[step.about] = new

    async def _as_asker(self, step: Step, who: Somebody) -> None:
        ask = self.asked.get(step.about)
        if ask is None:
            return
        if verb := ON_SHOWN.get(step.do):
            await self.hands.press(who, self.hands.shown(ask, verb), verb, typed=words(step.do, verb, step.dice))
        elif step.do in ON_ASK:
            await self._with_ask(step, who, ask)
        elif step.do is Do.JUDGE_MYSELF:
            await self._judge(step, who, ask)
        elif step.do in ON_REQUEST:
            await self._about_request(step, who, ask)
        else:
            await self._with_offer(step, who, ask)

    async def _with_ask(self, step: Step, who: Somebody, ask: AskId) -> None:
        verb = ON_ASK[step.do]
        card = await self.hands.own(who, Subject.ASK, ask)
        answered = await self.hands.press(who, card, verb, typed=words(step.do, verb, step.dice))
        if verb is Verb.SORTED:
            await self.hands.press(who, answered, Verb.SORTED_WITH, "0")
        if verb is Verb.TAKE_BACK:
            self.asked.pop(step.about)

    async def _with_offer(self, step: Step, who: Somebody, ask: AskId) -> None:
        offer = await self.hands.offer_of(self.script.who(step.with_), ask) if step.with_ != NOBODY else None
        if offer is None:
            return
        verb = ON_OFFER[step.do]
        if verb in IN_TALK:
            card = await self.hands.own(who, Subject.CONVERSATION, offer.conversation or "")
        else:
            card = await self.hands.own(who, Subject.OFFER, offer.id)
        answered = await self.hands.press(who, card, verb, typed=words(step.do, verb, step.dice))
        if verb is Verb.AGREE_TO_NAMES:
            await self.hands.press(who, answered, Verb.TAKE_NAMES_BACK)

    async def _as_neighbour(self, step: Step, who: Somebody) -> None:
        ask = self.asked.get(step.about, AskId(""))
        if who.name in (ONE, OTHER):
            ask = next(reversed(self.neighbours), AskId(""))  # Of one that may be their own they would be refused.
        with_my = {
            Do.BROWSE: self.hands.browse,
            Do.LOOK: self.hands.look_at_mine,
            Do.WELCOME: self._welcome,
            Do.FORGET: self._forget,
        }
        if do := with_my.get(step.do):
            await do(who)
        elif step.do is Do.ASK_BY_NAME:
            await self._ask_by_name(step, who)
        elif step.do is Do.JUDGE:
            await self._judge(step, who, ask)
        elif step.do is Do.ASK_FOR_NAME:
            await self._ask_for_name(who)
        elif step.do in ON_REQUEST:
            await self._about_request(step, who, ask)
        else:
            await self._with_card(step, who, ask)

    async def _with_card(self, step: Step, who: Somebody, ask: AskId) -> None:
        """Press what stands in a channel, in a conversation, or in what came privately."""
        if verb := ON_TALK.get(step.do):
            offer = await self.hands.offer_of(who, ask)
            card = await self.hands.own(who, Subject.CONVERSATION, (offer and offer.conversation) or "")
            await self.hands.press(who, card, verb)
        elif verb := ON_SHOWN.get(step.do):
            await self.hands.press(who, self.hands.shown(ask, verb), verb, typed=words(step.do, verb, step.dice))
        else:
            await self._with_what_came(step, who, ask)

    async def _judge(self, step: Step, who: Somebody, ask: AskId) -> None:
        """Do something about a report, as far as its card lets anybody."""
        reports = await self.house.within(lambda unit: unit.reports.on(ask))
        found = [(one, verb) for one in reports for verb in JUDGEMENTS if self.hands.shown(one, verb)]
        if found:
            one, verb = found[step.dice % len(found)]
            await self.hands.press(who, self.hands.shown(one, verb), verb)

    async def _ask_for_name(self, who: Somebody) -> None:
        """Ask for the first name that could be opened."""
        listed = self.hands.card(await self.hands.act(who, Ran(command=Spoken.UNMASK)))
        chosen = await self.hands.press(who, listed, Verb.CHOOSE_COVERED, "0")
        await self.hands.press(who, chosen, Verb.REQUEST_NAME, typed={"why": "Somebody may be hurt tonight."})

    async def _about_request(self, step: Step, who: Somebody, ask: AskId) -> None:
        """Agree that the name behind an ask is opened, or leave it; it is never shown."""
        verb = ON_REQUEST[step.do]
        for one in await self.house.within(lambda unit: unit.unmaskings.on(ask)):
            await self.hands.press(who, self.hands.shown(one.id, verb), verb)

    async def _ask_by_name(self, step: Step, who: Somebody) -> None:
        await self.hands.ask(self.hands.label, who, anonymously=False, dice=step.dice)
        new = await self.house.within(lambda unit: newest_ask(unit, self.house.person(who)))
        if new and who.name not in (ONE, OTHER):
            self.neighbours.append(new)

    async def _forget(self, who: Somebody) -> None:
        """Want to be forgotten."""
        card = self.hands.card(await self.hands.act(who, Ran(command=Spoken.MY)))
        for verb in (Verb.SHOW_SETTINGS, Verb.FORGET_ME, Verb.FORGET_FOR_GOOD):
            card = await self.hands.press(who, card, verb)

    async def _welcome(self, who: Somebody) -> None:
        """Say yes to the first offer on something of one's own."""
        mine = self.hands.card(await self.hands.act(who, Ran(command=Spoken.MY)))
        for place, (subject, _) in enumerate(listed(mine)):
            card = await self.hands.press(who, mine, Verb.OPEN_MINE, str(place)) if subject == Subject.OFFER else None
            if await self.hands.press(who, card, Verb.ACCEPT):
                return

    async def _with_what_came(self, step: Step, who: Somebody, ask: AskId) -> None:
        """Press a button in the newest private message that has it, else look for it under /my."""
        verb = ON_LETTER[step.do]
        letters = self.house.post.letters.get(self.house.person(who), [])
        letter = next((one for one in reversed(letters) if any(own.verb is verb for own in one.controls)), None)
        typed = words(step.do, verb, step.dice)
        if letter:
            answered = await self.hands.press(who, letter, verb, typed=typed, in_private=True)
            await self.hands.press(who, answered, Verb.SEND_ANYWAY, in_private=True)
        elif offer := await self.hands.offer_of(who, ask):
            await self.hands.press(who, await self.hands.own(who, Subject.OFFER, offer.id), verb, typed=typed)
