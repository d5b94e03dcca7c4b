"""How people do what a script says, with what they have in front of them; what is not there cannot be pressed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.model.actions import Pressed, Ran, Spoken, Submitted, SubmittedNew
from bot.model.communities import DEFAULT_TOPICS
from bot.model.handles import FORMS, Subject, Verb
from bot.model.ids import AskId
from bot.model.offers import Offer
from bot.views.card import Card, NewForm, Open
from tests.noninterference.doings import Do
from tests.noninterference.house import HOME, House, newest_ask
from tests.noninterference.people import ONE, OTHER, Somebody
from tests.noninterference.plots import NOBODY
from tests.noninterference.script import Script, Step

WISHES = (
    ("My shelf leans to the left.", "Somebody with a spirit level"),
    ("I have not slept for days, and I do not want to be here any more.", "Somebody to listen"),
    ("My landlord shouts at me. I am the only Norwegian here.", "A look at one letter"),
    ("*bold* <!channel> [x](https://example.org) `code` @everyone", "> quoted"),
    ("x" * 999, "y" * 150),
)
WORDS = ("Is seven all right?", "Thank you! 🌻", "Seven is fine.\n\nBring a friend.", "w" * 1400)
REACHED = ("Call me at +49 30 901820.", "I am ana@example.org, write to me.", "t.me/anna_s")
PROMISES = ("hour", "same day", "three days", "week")
TIMES = ("today", "3d", "week", "none")


@dataclass(slots=True)
class Acting:
    """One run's people, with who sits on which chair."""

    house: House
    script: Script
    casting: Mapping[str, str]
    asked: dict[str, AskId] = field(default_factory=dict)
    """By chair: what it is about, once it is posted."""
    neighbours: list[AskId] = field(default_factory=list)
    """What others asked by name."""
    _label: str = ""
    _acts: int = 0

    async def do(self, number: int, step: Step) -> None:
        """Do what *step* says, as far as it can be done."""
        self._begin(f"step {number}")
        who = self.script.who(self.casting.get(step.by, step.by))
        if step.do is Do.ASK:
            await self._ask_anonymously(step, who)
        elif step.by in self.casting:
            await self._as_asker(step, who)
        else:
            await self._as_neighbour(step, who)

    async def look_around(self, who: Somebody) -> None:
        """Look at all that one can look at."""
        self._begin(f"last look of {who.name}")
        await self._browse(who)
        await self._look_at_mine(who)

    async def ask(self, label: str, who: Somebody, *, anonymously: bool, dice: int = 0) -> None:
        """Ask, from the form to [Post it]."""
        preview = await self.draft(label, who, dice)
        if preview and anonymously:
            preview = await self._press(who, preview, Verb.CHOOSE_AUDIENCE, "anonymous")
        if preview and dice % 3:
            preview = await self._press(who, preview, Verb.CHOOSE_TOPIC, DEFAULT_TOPICS[dice % len(DEFAULT_TOPICS)])
        await self._press(who, preview, Verb.POST)

    async def draft(self, label: str, who: Somebody, dice: int = 0) -> Card | None:
        """Fill the form in, and give the preview."""
        self._begin(label)
        opened = await self._act(who, Ran(command=Spoken.ASK))
        if not isinstance(opened, Open) or not isinstance(opened.form.sends, NewForm):
            return None
        typed = SubmittedNew(community=HOME, draft=opened.form.sends.draft, fields=_wish(dice))
        return self._card(await self._act(who, typed))

    async def _ask_anonymously(self, step: Step, who: Somebody) -> None:
        await self.ask(self._label, who, anonymously=True, dice=step.dice)
        new = await self.house.within(lambda unit: newest_ask(unit, self.house.person(who)))
        if new:
            self.asked[step.about] = new

    async def _as_asker(self, step: Step, who: Somebody) -> None:
        ask = self.asked.get(step.about)
        if ask is None:
            return
        if verb := _ON_SHOWN.get(step.do):
            await self._press(who, self._shown(ask, verb), verb, typed=_offer(step.dice))
        elif step.do in _ON_ASK:
            await self._with_ask(step, who, ask)
        else:
            await self._with_offer(step, who, ask)

    async def _with_ask(self, step: Step, who: Somebody, ask: AskId) -> None:
        verb = _ON_ASK[step.do]
        card = await self._own(who, Subject.ASK, ask)
        answered = await self._press(who, card, verb, typed=_TYPED.get(verb, _wish)(step.dice))
        if verb is Verb.SORTED:
            await self._press(who, answered, Verb.SORTED_WITH, "0")
        if verb is Verb.TAKE_BACK:
            self.asked.pop(step.about)

    async def _with_offer(self, step: Step, who: Somebody, ask: AskId) -> None:
        offer = await self._offer_of(self.script.who(step.with_), ask) if step.with_ != NOBODY else None
        if offer is None:
            return
        verb = _ON_OFFER[step.do]
        if verb in (Verb.REPLY, Verb.END, Verb.BLOCK):
            card = await self._own(who, Subject.CONVERSATION, offer.conversation or "")
        else:
            card = await self._own(who, Subject.OFFER, offer.id)
        await self._press(who, card, verb, typed=_said(step))

    async def _as_neighbour(self, step: Step, who: Somebody) -> None:
        ask = self.asked.get(step.about, AskId(""))
        if who.name in (ONE, OTHER):
            ask = next(reversed(self.neighbours), AskId(""))  # Of one that may be their own they would be refused.
        with_my = {
            Do.BROWSE: self._browse,
            Do.LOOK: self._look_at_mine,
            Do.WELCOME: self._welcome,
            Do.FORGET: self._forget,
        }
        if do := with_my.get(step.do):
            await do(who)
        elif step.do is Do.ASK_BY_NAME:
            await self._ask_by_name(step, who)
        elif step.do is Do.SHUN:
            await self._shun(who, ask)
        elif verb := _ON_SHOWN.get(step.do):
            await self._press(who, self._shown(ask, verb), verb, typed=_offer(step.dice))
        else:
            await self._with_what_came(step, who, ask)

    async def _ask_by_name(self, step: Step, who: Somebody) -> None:
        await self.ask(self._label, who, anonymously=False, dice=step.dice)
        new = await self.house.within(lambda unit: newest_ask(unit, self.house.person(who)))
        if new and who.name not in (ONE, OTHER):
            self.neighbours.append(new)

    async def _forget(self, who: Somebody) -> None:
        """Want to be forgotten."""
        card = self._card(await self._act(who, Ran(command=Spoken.MY)))
        for verb in (Verb.SHOW_SETTINGS, Verb.FORGET_ME, Verb.FORGET_FOR_GOOD):
            card = await self._press(who, card, verb)

    async def _shun(self, who: Somebody, ask: AskId) -> None:
        """Block whoever asked, in the conversation with them."""
        offer = await self._offer_of(who, ask)
        if offer and offer.conversation:
            await self._press(who, await self._own(who, Subject.CONVERSATION, offer.conversation), Verb.BLOCK)

    async def _welcome(self, who: Somebody) -> None:
        """Say yes to the first offer on something of one's own."""
        mine = self._card(await self._act(who, Ran(command=Spoken.MY)))
        for place, (subject, _) in enumerate(_listed(mine)):
            card = await self._press(who, mine, Verb.OPEN_MINE, str(place)) if subject == Subject.OFFER else None
            if await self._press(who, card, Verb.ACCEPT):
                return

    async def _with_what_came(self, step: Step, who: Somebody, ask: AskId) -> None:
        """Press a button in the newest private message that has it, else look for it under /my."""
        verb = _ON_LETTER[step.do]
        letters = self.house.post.letters.get(self.house.person(who), [])
        letter = next((one for one in reversed(letters) if any(own.verb is verb for own in one.controls)), None)
        if letter:
            answered = await self._press(who, letter, verb, typed=_said(step), in_private=True)
            await self._press(who, answered, Verb.SEND_ANYWAY, in_private=True)
        elif offer := await self._offer_of(who, ask):
            await self._press(who, await self._own(who, Subject.OFFER, offer.id), verb, typed=_said(step))

    async def _browse(self, who: Somebody) -> None:
        listed = self._card(await self._act(who, Ran(command=Spoken.ASKS)))
        await self._press(who, listed, Verb.LOOK_AT, "0")

    async def _look_at_mine(self, who: Somebody) -> None:
        mine = self._card(await self._act(who, Ran(command=Spoken.MY)))
        for place in range(len(_listed(mine))):
            await self._press(who, mine, Verb.OPEN_MINE, str(place))

    async def _own(self, who: Somebody, subject: Subject, id: str) -> Card | None:
        """Open what is one's own from the list of it."""
        mine = self._card(await self._act(who, Ran(command=Spoken.MY)))
        listed = _listed(mine)
        if [subject, id] not in listed:
            return None
        return await self._press(who, mine, Verb.OPEN_MINE, str(listed.index([subject, id])))

    async def _offer_of(self, helper: Somebody, ask: AskId) -> Offer | None:
        """Find the newest offer that somebody made on *ask*."""
        made = await self.house.within(lambda unit: unit.offers.of(self.house.person(helper)))
        on_it = [offer for offer in made if offer.ask == ask]
        return next((offer for offer in on_it if offer.live), on_it[0] if on_it else None)

    async def _press(
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
        reply = await self._act(who, pressed, in_private=in_private)
        if isinstance(reply, Open):
            reply = await self._act(who, Submitted(press=press, fields=typed or {}), in_private=in_private)
        return self._card(reply)

    def _shown(self, ask: AskId, verb: Verb) -> Card | None:
        return self.house.post.shown.get((ask, verb))

    def _card(self, reply: Any) -> Card | None:
        return None if isinstance(reply, Open) else reply.card

    def _begin(self, label: str) -> None:
        self._label, self._acts = label, 0

    async def _act(self, who: Somebody, what: Any, *, in_private: bool = False) -> Any:
        self._acts += 1
        return await self.house.act(f"{self._label}.{self._acts}", who, what, in_private=in_private)


_ON_ASK = {
    Do.TAKE_BACK: Verb.TAKE_BACK,
    Do.EDIT: Verb.EDIT_ASK,
    Do.KEEP_OPEN: Verb.KEEP_OPEN,
    Do.SORTED: Verb.SORTED,
    Do.CLOSE: Verb.CLOSE,
    Do.OPEN_AGAIN: Verb.OPEN_AGAIN,
    Do.LEAVE_NOTE: Verb.LEAVE_NOTE,
}
_ON_OFFER = {
    Do.ACCEPT: Verb.ACCEPT,
    Do.ASK_FIRST: Verb.ASK_FIRST,
    Do.DECLINE: Verb.DECLINE,
    Do.SAY: Verb.REPLY,
    Do.SAY_HOW_TO_BE_REACHED: Verb.REPLY,
    Do.END: Verb.END,
    Do.BLOCK: Verb.BLOCK,
    Do.THEY_HELPED: Verb.THEY_HELPED,
    Do.NOT_YET: Verb.NOT_YET,
    Do.MORE_HELP: Verb.MORE_HELP,
}
_ON_SHOWN = {
    Do.OWN_ME_TOO: Verb.ME_TOO,
    Do.HELP_MYSELF: Verb.OFFER_HELP,
    Do.ANSWER_MYSELF: Verb.ANSWER_WAITING,
    Do.SEE_MYSELF: Verb.HAVE_SEEN,
    Do.OFFER: Verb.OFFER_HELP,
    Do.ME_TOO: Verb.ME_TOO,
    Do.ANSWER: Verb.ANSWER_WAITING,
    Do.SEE: Verb.HAVE_SEEN,
}
_ON_LETTER = {
    Do.TALK: Verb.REPLY,
    Do.TALK_OF_ELSEWHERE: Verb.REPLY,
    Do.LEAVE: Verb.END,
    Do.WITHDRAW: Verb.WITHDRAW,
    Do.TAKE_ON: Verb.OFFER_HELP,
}
_OF_ELSEWHERE = (Do.TALK_OF_ELSEWHERE, Do.SAY_HOW_TO_BE_REACHED)


def _listed(mine: Card | None) -> list[Any]:
    return list(json.loads(mine.about.state)) if mine and mine.about else []


def _wish(dice: int) -> Mapping[str, str]:
    hand, helps = WISHES[dice % len(WISHES)]
    return {"hand": hand, "help": helps, "by_when": TIMES[dice // 7 % len(TIMES)], "size": "15m", "kind": "advice"}


def _offer(dice: int) -> Mapping[str, str]:
    shown = "quiet" if dice % 2 else "name"
    return {"can_do": WORDS[dice // 3 % 3], "by_when": PROMISES[dice // 5 % len(PROMISES)], "shown": shown}


def _said(step: Step) -> Mapping[str, str]:
    if step.do is Do.TAKE_ON:
        return _offer(step.dice)
    said = REACHED if step.do in _OF_ELSEWHERE else WORDS
    return {"words": said[step.dice % len(said)]}


def _note(dice: int) -> Mapping[str, str]:
    return {"words": WORDS[dice % 3]}


_TYPED = {Verb.LEAVE_NOTE: _note}
