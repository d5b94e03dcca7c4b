"""What seldom happens while a name is opened: long lists, silent platforms, links that are gone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model.actions import Pressed, Submitted, SubmittedNew
from bot.model.audit import Deed
from bot.model.communities import Community
from bot.model.handles import About, Handle, Press, Subject, Verb
from bot.model.ids import AskId, DraftId, HandleId, SpaceId
from bot.model.people import Person, Rank
from bot.ports import Directory, Unit
from bot.views.card import Menu, Open, Reply
from tests.contracts.values import HOME
from tests.property.emergency import DEE, MO, Button, Emergency, text_of
from tests.worlds import ANA, BEN, NOON, a_covered_ask

NEVER_SHOWN = "This has moved on."


@pytest.fixture
def here() -> Iterator[Emergency]:
    emergency = Emergency()
    yield emergency
    emergency.close()


def said(reply: Reply) -> str:
    return reply.form.title if isinstance(reply, Open) else text_of(reply.card)


def button(here: Emergency, verb: Verb) -> Button:
    return [one for one in here.buttons if one[1] is verb][-1]


def requested(here: Emergency) -> None:
    here.run(MO)
    for verb in (Verb.CHOOSE_COVERED, Verb.REQUEST_NAME):
        here.press(MO, button(here, verb))
    here.deliver()


def drawn(here: Emergency, verb: Verb, about: About) -> Press:
    """Give a button as the bot would have drawn it."""
    handle = Handle(id=HandleId(f"drawn for {verb}"), community=HOME, about=about, verbs=(verb,))
    here.do(here.store.transact(lambda directory: directory.within(HOME).handles.keep(handle, None)))
    return Press(community=HOME, handle=handle.id, slot=0)


def test_of_many_asks_the_earlier_ones_are_a_choice_further(here: Emergency) -> None:
    def many(directory: Directory) -> None:
        for n in range(30):
            ask = a_covered_ask(id=AskId(f"ask {n}"), shown_at=NOON + timedelta(hours=n))
            directory.within(HOME).asks.post(ask, BEN)

    here.do(here.store.transact(many))
    first = here.run(MO)
    press, _ = button(here, Verb.CHOOSE_COVERED)
    (further,) = here.at_once((MO, Pressed(press=press, values=("earlier",))))
    cards = [reply.card for reply in (first, further) if not isinstance(reply, Open)]
    menus = [next(one for one in card.controls if isinstance(one, Menu)) for card in cards]

    assert [len(menu.options) for menu in menus] == [25, 7]
    assert menus[0].options[-1].label == "Earlier ones"


def test_what_was_never_on_the_list_is_not_chosen(here: Emergency) -> None:
    here.run(MO)
    press, _ = button(here, Verb.CHOOSE_COVERED)
    (reply,) = here.at_once((MO, Pressed(press=press, values=("7",))))

    assert NEVER_SHOWN in said(reply)


@pytest.mark.parametrize("verb", [Verb.AGREE_TO_OPEN, Verb.WITHDRAW_REQUEST, Verb.SHOW_NAME])
def test_about_a_request_that_is_not_there_nothing_happens(here: Emergency, verb: Verb) -> None:
    press = drawn(here, verb, About(subject=Subject.UNMASKING, id="no such"))
    (reply,) = here.at_once((MO, Pressed(press=press)))

    assert NEVER_SHOWN in said(reply)


@pytest.mark.parametrize(
    "verb", [Verb.CHOOSE_COVERED, Verb.AGREE_TO_OPEN, Verb.WITHDRAW_REQUEST, Verb.SHOW_NAME, Verb.REQUEST_NAME]
)
def test_who_is_no_moderator_does_none_of_it(here: Emergency, verb: Verb) -> None:
    requested(here)
    here.press(DEE, button(here, Verb.AGREE_TO_OPEN))
    here.deliver()
    what = button(here, verb)
    opened = here.at_once((BEN, Pressed(press=what[0], opens_form=verb is Verb.REQUEST_NAME)))[0]

    assert "This is for those who look after this place." in said(opened)
    assert "This is for those who look after this place." in said(here.press(BEN, what))


def test_where_the_platform_does_not_say_who_is_a_moderator_nobody_acts_and_nobody_begins_anew(here: Emergency) -> None:
    async def nothing(person: Person, space: SpaceId) -> Rank | None:
        return None

    here.registry.rank = nothing  # type: ignore[method-assign]  # A platform that does not answer.
    refused = here.run(MO)
    since = here.do(here.store.read(lambda directory: directory.within(HOME).moderators.since(MO, here.clock.at)))

    assert "I could not see who looks after this place." in said(refused)
    assert since == NOON.replace(hour=0)


def test_a_request_about_an_ask_that_is_not_there_is_refused_before_anything_is_typed(here: Emergency) -> None:
    press = drawn(here, Verb.REQUEST_NAME, About(subject=Subject.ASK, id="no such"))
    (reply,) = here.at_once((MO, Pressed(press=press, opens_form=True)))

    assert "promised that nobody here can open their name" in said(reply)


@pytest.mark.parametrize("spaces", [True, False])
def test_where_the_platform_does_not_say_a_name_the_account_is_shown(here: Emergency, spaces: bool) -> None:
    async def nobody(person: Person, space: SpaceId) -> tuple[str, ...]:
        return ()

    here.registry.names = nobody  # type: ignore[method-assign]  # A platform that does not answer.
    requested(here)
    here.press(DEE, button(here, Verb.AGREE_TO_OPEN))
    here.deliver()
    if not spaces:
        here.do(here.store.transact(lambda directory: forget_channel(directory.within(HOME))))
    reply = here.do(here.askaround.answer(here.action(MO, Pressed(press=button(here, Verb.SHOW_NAME)[0]))))

    assert ANA.account in said(reply)


def forget_channel(unit: Unit) -> None:
    community = unit.settings()
    assert community
    unit.keep_settings(replace(community, channel=None))


def test_that_the_link_is_gone_is_said_to_two_and_never_to_one(here: Emergency) -> None:
    requested(here)
    here.destroy()
    alone = here.press(MO, button(here, Verb.AGREE_TO_OPEN))
    together = here.press(DEE, button(here, Verb.AGREE_TO_OPEN))

    assert "This is for another moderator" in said(alone)
    assert "has been destroyed" in said(together)
    assert here.told() == 0


def test_where_the_link_goes_between_two_yeses_and_the_look_nobody_is_named(here: Emergency) -> None:
    requested(here)
    here.press(DEE, button(here, Verb.AGREE_TO_OPEN))
    here.deliver()
    here.destroy()

    assert "has been destroyed" in said(here.press(MO, button(here, Verb.SHOW_NAME)))


def settle(here: Emergency, who: Person, choice: str) -> Reply:
    press = drawn(here, Verb.SET_UNMASKING, About(subject=Subject.COMMUNITY, id="setup"))
    return here.at_once((who, Submitted(press=press, fields={"unmasking": choice})))[0]


def test_it_is_switched_by_those_who_run_the_place_and_where_it_can_be_announced(here: Emergency) -> None:
    press = drawn(here, Verb.SET_UNMASKING, About(subject=Subject.COMMUNITY, id="setup"))
    opened = here.at_once((BEN, Pressed(press=press, opens_form=True)))[0]
    form = here.at_once((MO, Pressed(press=press, opens_form=True)))[0]
    same = settle(here, MO, "allowed")
    here.do(here.store.transact(lambda directory: directory.within(HOME).keep_settings(Community(id=HOME))))

    assert "Only somebody who runs this place" in said(opened)
    assert "Only somebody who runs this place" in said(settle(here, BEN, "allowed"))
    assert "Opening a name" in said(form)
    assert "Changed." in said(same)
    assert "No channel has been chosen here yet." in said(settle(here, MO, "allowed"))


def test_switched_off_and_on_again_it_is_announced_and_written_down(here: Emergency) -> None:
    off, on = settle(here, MO, "forbidden"), settle(here, MO, "allowed")
    here.deliver()

    assert "No name can be opened here" in said(off)
    assert "It is announced among the asks" in said(on)
    assert [line.deed for line in here.witness.lines] == [Deed.UNMASKING_FORBIDDEN, Deed.UNMASKING_ALLOWED]
    assert any("two moderators together can open" in text_of(card) for _, card, _ in here.courier.posted)


def test_the_command_shows_the_button_while_there_is_something_to_see(here: Emergency) -> None:
    requested(here)
    here.press(DEE, button(here, Verb.AGREE_TO_OPEN))
    in_time, others = here.run(MO), here.run(DEE)
    here.clock.pass_by(minutes=15)
    late = here.run(MO)

    assert "Another moderator agreed" in said(in_time)
    assert "Another moderator agreed" not in said(others)
    assert "Another moderator agreed" not in said(late)


def test_what_was_withdrawn_or_ran_out_is_over_and_may_be_asked_for_again(here: Emergency) -> None:
    requested(here)
    withdrawn = here.press(MO, button(here, Verb.WITHDRAW_REQUEST))
    requested(here)
    here.clock.pass_by(days=1)
    here.deliver()

    assert "Withdrawn." in said(withdrawn)
    assert [line.deed for line in here.witness.lines] == [
        Deed.UNMASKING_REQUESTED,
        Deed.UNMASKING_WITHDRAWN,
        Deed.UNMASKING_REQUESTED,
        Deed.UNMASKING_RAN_OUT,
    ]


def test_a_preview_says_it_of_an_anonymous_ask_alone(here: Emergency) -> None:
    words = {"hand": "My shelf leans.", "help": "A spirit level"}
    fresh = SubmittedNew(community=HOME, draft=DraftId("draft"), fields=words)
    by_name = here.at_once((BEN, fresh))[0]
    press, _ = button(here, Verb.CHOOSE_AUDIENCE)
    without = here.at_once((BEN, Pressed(press=press, values=("anonymous",))))[0]

    assert "two moderators together can open your name" not in said(by_name)
    assert "two moderators together can open your name" in said(without)
    assert "No name has been opened here so far." in said(without)
