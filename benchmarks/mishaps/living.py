"""People who press what they see, mostly what makes sense; and what goes wrong around them."""

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

from benchmarks.mishaps.house import House
from benchmarks.mishaps.people import HELP, MODS, RESIDENTS, ROOM, Resident
from benchmarks.mishaps.surfaces import Control, Field, Surface, said
from benchmarks.mishaps.weather import Mishap

AUDIENCE, ANONYMOUS = "By name or anonymously?", "anonymous"
POST, OPEN_ONE, DISCARD = "Post it", "Open one", "Discard"
LIKED: Mapping[str, int] = {
    POST: 8,
    "I can help": 8,
    "Show me": 10,
    "Yes, please": 30,
    "Ask something first": 6,
    "Reply": 8,
    "Look at one": 3,
    OPEN_ONE: 5,
    "They helped": 12,
    "Not yet": 3,
    "Sorted": 3,
    "Leave a note": 8,
    "Keep it open": 3,
    "Approve": 6,
    "Restore": 4,
}
"""What is pressed more often than anything else."""

WEIGHTS = {there: weight for label, weight in LIKED.items() for there in said(label)}

SETTLES = (
    *("Forget me", "Forget me for good", "Pause", "Resume", "Setup", "Choose a channel", "Who may do what"),
    *("Choose the moderators' channel", "Discard"),
)
"""What nobody presses by the way."""

TELLS = ("I can help", "I will answer", "Say who I am", "Agree", "Post by name", AUDIENCE)
"""What nobody presses who is to stay hidden."""

SETTLING, TELLING = (frozenset().union(*map(said, labels)) for labels in (SETTLES, TELLS))

WORDS = ("Shall we say seven?", "I have an hour and a ladder.", "It stands straight now. Thank you!")
HOSTILE = (
    "@everyone <!channel> <@733377337733773399> [free](https://evil.example) `code` \u202eevil\u202c",
    "Z\u0351\u036b\u0343a\u0351\u036b\u0343" * 30,
    "x" * 10_000,
    "nul \x00 and half \ud800 a pair",
    "\u202e\u2066\u200b<script>alert(1)</script> {asker} %s \\ud83d",
)
IN_PRIVATE = 0.05
"""How often somebody answers a message instead of pressing what is on it."""

GOES_ON = 0.6

STEP = (0.02, 20.0)
"""Hours from one step to the next, as likely short as long."""


@dataclass(slots=True, kw_only=True)
class Living:
    """Everybody, with what each was answered lately."""

    house: House
    dice: random.Random
    answers: dict[Resident, list[Surface]] = field(default_factory=lambda: defaultdict(list))
    _marks: Iterator[int] = field(default_factory=lambda: count(1))

    async def set_up(self) -> None:
        """Let a moderator choose where asks and moderators' cards appear."""
        mo = next(who for who in RESIDENTS if who.moderates)
        for label, channel in (("Choose a channel", HELP), ("Choose the moderators' channel", MODS)):
            setup = await self.do(mo, self.house.client.run(mo, "askaround setup"))
            control = setup.control(label) if setup else None
            if setup and control:
                await self.do(mo, self.house.client.press(mo, setup, control, channel))

    async def step(self) -> None:
        """Let time pass, something go wrong, and somebody do something."""
        await self.house.until(self.house.clock.now() + timedelta(hours=self._drawn(*STEP)))
        await self._befalls()
        who = self.dice.choice(RESIDENTS)
        if self.house.weather.lasts(Mishap.LEFT, who.account):
            return
        match self.dice.choices(("ask", "my", "asks", "press"), (4, 3, 1, 12))[0]:
            case "ask":
                await self.ask(who)
            case "my" | "asks" as command:
                await self.do(who, self.house.client.run(who, command))
            case _:
                await self._press_something(who)

    async def ask(self, who: Resident) -> None:
        """Ask, from the form to the card; who is hidden posts nothing but anonymously."""
        form = await self.do(who, self.house.client.run(who, "ask"))
        preview = await self.fill(who, form) if form and form.fields else None
        if preview and (who.hidden or self.dice.random() < 0.3):
            control = preview.control(AUDIENCE)
            preview = await self.press(who, preview, control, ANONYMOUS) if control else None
        post = preview.control(POST) if preview else None
        if preview and post:
            await self.press(who, preview, post)

    async def press(self, who: Resident, surface: Surface, control: Control, value: str = "") -> Surface | None:
        """Press something, and fill in what it opens."""
        if control.label in said(POST) and who.hidden and not _is_anonymous(surface):
            return None
        opened = await self.do(who, self.house.client.press(who, surface, control, value))
        return await self.fill(who, opened) if opened and opened.fields else opened

    async def fill(self, who: Resident, form: Surface) -> Surface | None:
        """Fill a form in and send it."""
        mark = f"mark{next(self._marks)}x"
        typed = {one.name: self._filled(one, mark) for one in form.fields}
        answered = await self.do(who, self.house.client.submit(who, form, typed))
        if answered and answered.control(POST) and any(mark in text for text in typed.values()):
            self.house.ledger.typed(who, mark)
        return answered

    async def do(self, who: Resident, raw: Any) -> Surface | None:
        """Let the bot hear of it, perhaps twice; keep what it answers."""
        answered = await self.house.hear(who, raw)
        if answered:
            self.answers[who] = [*self.answers[who][-2:], answered]
        if self.house.weather.strikes(Mishap.AGAIN):
            await self.house.until(self.house.clock.now() + timedelta(seconds=self.dice.choice((0, 60, 300))))
            await self.house.hear_again(who, raw)
        await self.house.calm()
        return answered

    async def own(self, who: Resident) -> str:
        """Read everything that is somebody's own."""
        mine = await self.do(who, self.house.client.run(who, "my"))
        read = [mine.text] if mine else []
        menu = mine.control(OPEN_ONE) if mine else None
        for value in menu.values if mine and menu else ():
            opened = await self.do(who, self.house.client.press(who, mine, menu, value))
            read.append(opened.text if opened else "")
        return "\n".join(read)

    async def _press_something(self, who: Resident) -> None:
        """Press something, and most often go on with what that leads to."""
        surfaces = self._in_front_of(who)
        while found := [(one, control) for one in surfaces for control in one.controls if self._would(who, control)]:
            weights = [WEIGHTS.get(control.label, 1) for _, control in found]
            surface, control = self.dice.choices(found, weights)[0]
            if self.dice.random() < IN_PRIVATE:
                await self.do(who, self.house.client.write(who, surface, self.dice.choice(WORDS)))
            value = self.dice.choice(control.values) if control.values else ""
            answered = await self.press(who, surface, control, value)
            surfaces = [answered] if answered and self.dice.random() < GOES_ON else []

    def _in_front_of(self, who: Resident) -> list[Surface]:
        seen, standing = self.house.client.seen, self.house.world.standing
        rooms = [f"{ROOM}{who.account}", HELP, *([MODS] if who.moderates else [])]
        messages = [seen(one.payload) for room in rooms for one in standing(room)[-4:]]
        return [*messages, *self.answers[who]]

    def _would(self, who: Resident, control: Control) -> bool:
        if control.label in SETTLING or (control.channels or (not control.values and control.kind in _MENUS)):
            return False
        return not (who.hidden and control.label in TELLING)

    def _filled(self, one: Field, mark: str) -> str:
        if one.values:
            return self.dice.choice(one.values)
        if one.value and (one.name == "hand" or self.dice.random() < 0.8):
            return one.value  # What was promised to be kept is looked for by the mark in it.
        hostile = self.house.weather.strikes(Mishap.HOSTILE)
        words = self.dice.choice(HOSTILE if hostile else WORDS)
        kept = f"{mark} {words}" if one.name == "hand" and not one.value else words
        return kept[: one.most] if one.most else kept

    async def _befalls(self) -> None:
        """Let happen what nobody here does."""
        house, strikes = self.house, self.house.weather.strikes
        for kind, places in (
            (Mishap.CHANNEL, (HELP, MODS)),
            (Mishap.DMS_CLOSED, tuple(who.account for who in RESIDENTS)),
            (Mishap.LEFT, tuple(who.account for who in RESIDENTS)),
        ):
            if strikes(kind):
                house.weather.begin(kind, self.dice.choice(places), timedelta(hours=self._drawn(1, 60)))
        standing = [*house.world.standing(HELP), *house.world.standing(MODS)]
        if standing and strikes(Mishap.DELETED):
            lost = self.dice.choice(standing)
            lost.gone = lost.deleted = True
        if strikes(Mishap.STOPPED):
            await house.stop()
        for kind, days in ((Mishap.FORWARD, 1), (Mishap.BACK, -1)):
            if strikes(kind):
                await house.jump(timedelta(days=days))
        if strikes(Mishap.OFF):
            await house.sleep(timedelta(days=self._drawn(1, 7)))

    def _drawn(self, least: float, most: float) -> float:
        return self.house.weather.drawn(least, most)


_MENUS = (3, 5, 6, 8, "static_select", "multi_static_select", "conversations_select", "multi_users_select")


def _is_anonymous(preview: Surface) -> bool:
    audience = preview.control(AUDIENCE)
    return audience is not None and audience.chosen == ANONYMOUS
