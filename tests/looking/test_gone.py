"""What a button was about may be gone, or never was for whoever presses it: that is said, and nothing comes of it."""

import asyncio
from collections.abc import Iterable, Mapping

import pytest

from benchmarks.simulation.database import an_empty_database
from benchmarks.simulation.leaping import LeapingLoop
from bot.chapters import communities
from bot.model.actions import Pressed, Submitted
from bot.model.communities import Community, Place, Settings
from bot.model.handles import FORMS, About, Handle, Press, Subject, Verb
from bot.model.ids import HandleId
from bot.views.card import Open, Reply
from tests.noninterference.house import HOME, House, a_house
from tests.noninterference.people import Somebody
from tests.noninterference.record import Record
from tests.noninterference.wires import HELP, MODS

ANA, MO = (Somebody(name=name, account=f"4{place}", display=name) for place, name in enumerate(("Ana", "Mo")))

# Not editing a draft: words sent to one that is gone are a draft again, so that nothing that was typed is lost.
BUTTONS: Mapping[Subject, tuple[Verb, ...]] = {
    Subject.DRAFT: (Verb.CHOOSE_AUDIENCE, Verb.CHOOSE_TOPIC, Verb.POST, Verb.KEEP_DRAFT, Verb.DISCARD_DRAFT),
    Subject.ASK: (
        *(Verb.SHOW_ASK, Verb.ME_TOO, Verb.SORTED, Verb.SORTED_WITH, Verb.CLOSE, Verb.TAKE_BACK, Verb.OPEN_AGAIN),
        *(Verb.KEEP_OPEN, Verb.EDIT_ASK, Verb.OFFER_HELP, Verb.ANSWER_WAITING, Verb.REPORT, Verb.REQUEST_NAME),
    ),
    Subject.OFFER: (
        *(Verb.SHOW_OFFER, Verb.ACCEPT, Verb.ASK_FIRST, Verb.DECLINE, Verb.WITHDRAW, Verb.THEY_HELPED),
        *(Verb.NOT_YET, Verb.MORE_HELP, Verb.LEAVE_NOTE),
    ),
    Subject.CONVERSATION: (
        *(Verb.SHOW_CONVERSATION, Verb.REPLY, Verb.END, Verb.SAY_WHO, Verb.AGREE_TO_NAMES, Verb.TAKE_NAMES_BACK),
        *(Verb.BLOCK, Verb.REPORT),
    ),
    Subject.LIST: (Verb.CHOOSE_COVERED,),
    Subject.UNMASKING: (Verb.AGREE_TO_OPEN, Verb.WITHDRAW_REQUEST, Verb.SHOW_NAME),
    Subject.REPORT: (
        *(Verb.DISMISS, Verb.HIDE, Verb.RESTORE, Verb.REMOVE, Verb.FREEZE, Verb.LIFT, Verb.BAR_HELPER),
        *(Verb.ALLOW_AGAIN, Verb.PAUSE_AUTHOR, Verb.APPROVE, Verb.DECLINE_ASK, Verb.POST_AGAIN, Verb.RETURN_ASK),
    ),
}
MODERATORS_ONLY = (
    *communities.FORMS,
    *(Verb.SET_UNMASKING, Verb.SHOW_SETUP, Verb.SHOW_WHO, Verb.CHECK, Verb.CHOOSE_CHANNEL, Verb.CHOOSE_MODERATORS),
    *(Verb.CHOOSE_STAFF, Verb.CHOOSE_ASKERS, Verb.CHOOSE_HELPERS, Verb.LET_ALL_ASK, Verb.LET_ALL_OFFER),
    *(Verb.CHOOSE_COVERED, Verb.PAUSE_ALL, Verb.RESUME),
)
PASSING = {"handles", "seen", "moderators"}
"""What is kept of every press: the row behind its button, that it was heard, and that a moderator was seen."""

GONE = '{"page": 0, "shown": ["gone"]}'
"""Where the reader of a list is."""

TYPED = {
    "can_do": "I have a ladder.",
    "words": "Half past seven?",
    "hand": "One line.",
    "help": "One more.",
    "why": "W",
}


async def pressed(house: House, who: Somebody, about: About, verb: Verb) -> tuple[Reply, ...]:
    """Press a button that was drawn when all was there; what opens a form has it sent as well, opened or not."""
    handle = Handle(id=HandleId(f"{who.name} {verb}"), community=HOME, about=about, verbs=(verb,))
    await house.within(lambda unit: unit.handles.keep(handle, None))
    press = Press(community=HOME, handle=handle.id, slot=0)
    opens = verb in FORMS
    chosen = Pressed(press=press, values=("0",), opens_form=opens)
    first = await house.act(f"{who.name} {about.subject} {verb}", who, chosen)
    if not opens:
        return (first,)
    sent = Submitted(press=press, fields=TYPED)
    return (first, await house.act(f"{who.name} {about.subject} {verb} sent", who, sent))


def rows(house: House) -> Mapping[str, list[str]]:
    """Read what is kept or is to be sent."""
    tables = {name for (name,) in house.looking.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return {
        table: sorted(map(repr, house.looking.execute(f"SELECT * FROM {table}")))  # noqa: S608 - Names from above.
        for table in tables - PASSING
    }


async def all_pressed(
    platform: str, about: About, verbs: Iterable[Verb], by: tuple[Somebody, ...]
) -> tuple[list[Verb], list[str]]:
    """Have some people press everything; give what opened a form, and the tables that changed."""
    settings = Settings(quiet=(0, 0), weekly=False)
    async with a_house(platform, "gone", Record(frozenset()), (ANA, MO), settings) as house:
        house.townhall.moderators = frozenset({house.person(MO)})
        await house.store.transact(lambda directory: directory.found(HOME, house.space))
        channel, moderators = Place(space=house.space, channel=HELP), Place(space=house.space, channel=MODS)
        settled = Community(id=HOME, channel=channel, moderators=moderators, settings=settings)
        await house.within(lambda unit: unit.keep_settings(settled))
        before, opened = rows(house), list[Verb]()
        for verb in verbs:
            for who in by:
                replies = await pressed(house, who, about, verb)
                opened += [verb for reply in replies if isinstance(reply, Open)]
        return opened, [table for table, kept in rows(house).items() if kept != before[table]]


@pytest.mark.parametrize("platform", ["discord", "slack"])
@pytest.mark.parametrize("subject", BUTTONS)
def test_a_button_about_something_that_is_gone_opens_nothing_and_changes_nothing(platform: str, subject: Subject):
    an_empty_database()
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        about = About(subject=subject, id="gone", state=GONE if subject is Subject.LIST else "")
        opened, changed = runner.run(all_pressed(platform, about, BUTTONS[subject], (ANA, MO)))

    assert not opened
    assert not changed


@pytest.mark.parametrize("platform", ["discord", "slack"])
def test_a_member_who_presses_what_only_moderators_are_shown_is_refused(platform: str):
    an_empty_database()
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        about = About(subject=Subject.COMMUNITY, id=HOME, state=GONE)
        opened, changed = runner.run(all_pressed(platform, about, MODERATORS_ONLY, (ANA,)))

    assert not opened
    assert not changed
