"""Whatever people do in two servers and two workspaces of one process, nothing of one reaches another.

After everything that anybody does, the rows that were written, the answers, the cards that left and where they went,
the pages of the dashboard and the lines of the log are of the place where it was done. What belongs elsewhere is
refused as if it had never been there: in the same words, after as many statements, and no platform is asked anything.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from bot.model.actions import Pressed, Ran, Spoken, Submitted, SubmittedNew, What, Wrote
from bot.model.handles import FORMS, Press
from bot.model.ids import CommunityId, HandleId, SpaceId
from bot.views.card import Button, Card, Look, NewForm, Open
from tests.tenants.process import Process
from tests.tenants.towns import NAMES, TOWNS, Town

PROVING = settings().max_examples > 1000
pytestmark = pytest.mark.timeout(7200 if PROVING else 600)

NEW = {"discord": SpaceId("discord:111"), "slack": SpaceId("slack:T111")}
"""Where the bot is and nobody has set it up."""

NOWHERE, NOTHING = CommunityId("nowhere"), HandleId("nothing")
COMMANDS = (Spoken.ASK,) * 6 + (Spoken.ASKS, Spoken.MY, Spoken.MY, Spoken.SETUP, Spoken.UNMASK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What somebody does next, as far as chance says: where, who, and which of what they can press."""

    kind: str
    where: int
    who: int
    card: int
    control: int
    choice: int

    @property
    def town(self) -> Town:
        """Say where they do it."""
        return TOWNS[self.where]


OFTEN = {"go on": 8, "press": 4, "press elsewhere": 4, "ask": 3, "run": 2, "wait": 1, "come in": 1, "look": 1}
KINDS = tuple(kind for kind, times in OFTEN.items() for _ in range(times))
deeds = st.builds(
    Deed,
    kind=st.sampled_from(KINDS),
    where=st.integers(0, len(TOWNS) - 1),
    who=st.integers(0, len(NAMES) - 1),
    card=st.integers(0, 7),
    control=st.integers(0, 24),
    choice=st.integers(0, 9),
)


def done(process: Process, deed: Deed) -> None:
    """Let one of them do something."""
    DOINGS[deed.kind](process, deed)


def run(process: Process, deed: Deed) -> None:
    """Let somebody type a command, and fill in what it opens; everything is paused now and then."""
    paused = deed.control == 24 and deed.card == 7
    command = Spoken.PAUSE if paused else COMMANDS[deed.control % len(COMMANDS)]
    reply = process.act(deed.town, deed.who, Ran(command=command))
    if isinstance(reply, Open):
        process.fill(deed.town, deed.who, reply.form, deed.choice)


def press(process: Process, deed: Deed) -> None:
    """Let anybody press anything."""
    for card in _lately(process, deed.town, deed):
        process.press(deed.town, deed.who, card, deed.control, deed.choice)


def go_on(process: Process, deed: Deed) -> None:
    """Let whoever has a card press what is kind on it; what hangs in public anybody presses."""
    for card in _lately(process, deed.town, deed):
        kind = [place for place, one in enumerate(card.controls) if isinstance(one, Button) and one.look is Look.KIND]
        who = process.readers.get(id(card), deed.who)
        process.press(deed.town, who, card, kind[0] if kind else deed.control, deed.choice)


def _lately(process: Process, town: Town, deed: Deed) -> list[Card]:
    """Give one of the last cards that were shown in a place, if there was any."""
    cards = process.shown[town.mark]
    return [cards[-1 - deed.card % len(cards)]] if cards else []


def press_elsewhere(process: Process, deed: Deed) -> None:
    """Let somebody send what belongs to another place, in every way in which it could come."""
    town, other = deed.town, TOWNS[(deed.where + 1 + deed.choice % 3) % len(TOWNS)]
    for card in _lately(process, other, deed):
        cross(process, deed, other, card)
    for form in process.forms[other.mark][-1:]:
        theirs, nowhere = (_sent(sends, town) for sends in (form.sends, replace(form.sends, community=NOWHERE)))
        process.foreign(town, deed.who, theirs, nowhere)


def _sent(sends: NewForm | Press, town: Town) -> What:
    """Fill a form in that was never opened here."""
    words = dict.fromkeys(("hand", "help", "words"), f"{town.mark} words")
    if isinstance(sends, NewForm):
        return SubmittedNew(community=sends.community, draft=sends.draft, fields=words)
    return Submitted(press=sends, fields=words)


def cross(process: Process, deed: Deed, other: Town, card: Card) -> None:
    """Press what is on another place's card: as it is, as one's own, in a reply, in private, where nobody set up."""
    town, who = deed.town, deed.who
    control = card.controls[deed.control % len(card.controls)]
    named = card.press(control)
    nowhere = replace(named, community=NOWHERE)
    as_it_is = Pressed(press=named, values=("0",), opens_form=control.verb in FORMS)
    process.foreign(town, who, as_it_is, replace(as_it_is, press=nowhere))
    process.foreign(town, who, Wrote(text=town.mark, answers=named), Wrote(text=town.mark, answers=nowhere))
    if not process.has(town, named):
        own = replace(as_it_is, press=replace(named, community=town.community))
        nothing = replace(own, press=replace(own.press, handle=NOTHING))
        process.foreign(town, who, own, nothing)
        assert process.again(town, card) is None
    if town.platform != other.platform:
        process.foreign(town, who, as_it_is, replace(as_it_is, press=nowhere), None)
    process.foreign(town, who, as_it_is, replace(as_it_is, press=nowhere), NEW[town.platform])


DOINGS: Mapping[str, Callable[[Process, Deed], None]] = {
    "ask": lambda process, deed: process.ask(deed.town, deed.who, deed.choice),
    "go on": go_on,
    "press": press,
    "run": run,
    "press elsewhere": press_elsewhere,
    "wait": lambda process, deed: process.pass_by(hours=(1, 5, 25, 80)[deed.choice % 4]),
    "come in": lambda process, deed: process.come_in(deed.town),
    "look": lambda process, deed: process.look(deed.town),
}


@settings(
    max_examples=2000 if PROVING else 8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
@given(alike=st.booleans(), doing=st.lists(deeds, min_size=20, max_size=200 if PROVING else 60))
def test_nothing_crosses(alike: bool, doing: list[Deed]) -> None:
    with Process(alike=alike) as process:
        for deed in doing:
            done(process, deed)
