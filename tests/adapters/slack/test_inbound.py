"""What members do is read, or stops."""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from adapters.slack import arrivals, commands, custom_ids, inbound
from adapters.slack.arrivals import Where
from adapters.slack.custom_ids import PICKED
from adapters.slack.inbound import Profile, Raw, Unreadable
from bot.model.actions import Action, Pressed, Ran, Spoken, Submitted, SubmittedNew, Wrote
from bot.model.people import Person
from tests.adapters.discord.drawings import COMMUNITY, DRAFT, NEW, a_press, unhurried

ACT = custom_ids.write(a_press(3))
FORM = custom_ids.write(a_press(3), opens_form=True)
ANA = Profile(name="Ana", language="pt-BR")
BY_ANA: dict[str, Any] = {"team": {"id": "T1"}, "user": {"id": "U1", "username": "ana"}, "trigger_id": "9.8.7"}


def action(body: dict[str, Any], profile: Profile = ANA, **but: Any) -> Action:
    return inbound.read(Raw(body=body, profile=profile, **{"names": commands.NAMES, **but}))


def a_command(command: str, text: str = "") -> dict[str, Any]:
    who = {"team_id": "T1", "user_id": "U1", "user_name": "ana"}
    return {**who, "command": command, "text": text, "trigger_id": "9.8.7"}


def a_press_of(action_id: object, **more: Any) -> dict[str, Any]:
    held: dict[str, Any] = {name: more.pop(name) for name in ("state", "view") if name in more}
    return {**BY_ANA, **held, "type": "block_actions", "actions": [{"action_id": action_id, **more}]}


def a_sent(callback_id: object, **values: Any) -> dict[str, Any]:
    state = {"values": {name: {"typed": held} for name, held in values.items()}}
    view = {"id": "V1", "hash": "1.a", "callback_id": callback_id, "state": state}
    return {**BY_ANA, "type": "view_submission", "view": view}


def an_event(**event: Any) -> dict[str, Any]:
    return {"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": {"user": "U1", **event}}


@pytest.mark.parametrize(
    "command,text,spoken",
    [
        ("/ask", "", Spoken.ASK),
        ("/asks", "", Spoken.ASKS),
        ("/my", "anything", Spoken.MY),
        ("/askaround", "setup", Spoken.SETUP),
        ("/askaround", "", Spoken.SETUP),
    ],
)
def test_commands(command: str, text: str, spoken: Spoken):
    assert action(a_command(command, text)).what == Ran(command=spoken)


@pytest.mark.parametrize(
    "text,word",
    [
        ("dashboard", ""),
        ("dashboard BCDF-GHJK", "BCDF-GHJK"),
        ("  Dashboard   bcdf ghjk ", "bcdf ghjk"),
        ("dashboard code:BCDF-GHJK", "code:BCDF-GHJK"),
        ("dashboard B\u202eC\x00", "BC"),
    ],
)
def test_a_code_stands_behind_the_command_for_the_dashboard(text: str, word: str):
    assert action(a_command("/askaround", text)).what == Ran(command=Spoken.DASHBOARD, word=word)


@pytest.mark.parametrize("text", ["dashboards", "setup now", "pause BCDF-GHJK"])
def test_nothing_else_takes_a_word_behind_it(text: str):
    with pytest.raises(Unreadable):
        action(a_command("/askaround", text))


def test_commands_by_the_names_that_a_workspace_gave_them():
    names = {**commands.NAMES, Spoken.ASK: "hand"}

    assert action(a_command("/hand"), names=names).what == Ran(command=Spoken.ASK)
    with pytest.raises(Unreadable):
        action(a_command("/ask"), names=names)


def test_an_action_says_where_who_and_which_delivery():
    read = action(a_command("/my"))

    assert (read.key, read.space) == ("slack:trigger:9.8.7", "slack:T1")
    assert read.actor.person == Person("slack:T1:U1")
    assert (read.actor.name, read.actor.language) == ("Ana", "pt-BR")


@pytest.mark.parametrize(
    "body,key",
    [
        (an_event(type="app_home_opened"), "slack:event:Ev1"),
        (a_sent(ACT), "slack:view:V1:1.a"),
        (a_press_of(ACT), "slack:trigger:9.8.7"),
    ],
)
def test_a_key_is_the_deliverys_own_name(body: dict[str, Any], key: str):
    assert inbound.key_of(body) == key


@pytest.mark.parametrize("name,shown", [("A\u202en\na", "An a"), ("", "ana"), ("\u200f", "ana")])
def test_names_are_tidied(name: str, shown: str):
    assert action(a_command("/my"), Profile(name=name)).actor.name == shown


def test_every_name_by_which_somebody_is_known_there_comes_along():
    read = action(a_command("/my"), Profile(name="Ana", known_as=("Ana", "Ana Silva")))

    assert read.actor.known_as == ("Ana", "Ana Silva", "ana")


def test_a_button():
    assert action(a_press_of(ACT)).what == Pressed(press=a_press(3))


@pytest.mark.parametrize(
    "chosen,values",
    [
        ({"selected_option": {"value": "a"}}, ("a",)),
        ({"selected_options": [{"value": "a"}, {"value": "b"}]}, ("a", "b")),
        ({"selected_conversation": "C1"}, ("C1",)),
        ({"selected_channel": "C1"}, ("C1",)),
        ({"selected_option": None}, ()),
    ],
)
def test_a_menu(chosen: dict[str, Any], values: tuple[str, ...]):
    assert action(a_press_of(ACT, **chosen)).what == Pressed(press=a_press(3), values=values)


@pytest.mark.parametrize("of", ["message", "view"])
def test_the_button_below_a_menu_of_several_brings_what_was_chosen_in_it(of: str):
    picked = {"selected_options": [{"value": "0"}, {"value": "2"}]}
    state = {"values": {ACT: {PICKED: picked}}}
    body = a_press_of(ACT, **({"state": state} if of == "message" else {"view": {"state": state}}))

    assert action(body).what == Pressed(press=a_press(3), values=("0", "2"))


def test_the_button_below_a_menu_of_several_wants_one():
    with pytest.raises(Unreadable):
        action(a_press_of(ACT, state={"values": {ACT: {PICKED: {"selected_options": []}}}}))


def test_the_shortcut_and_the_button_that_offers_a_form_again_are_the_command():
    again = a_press_of(custom_ids.write(Spoken.ASK))

    assert action({**BY_ANA, "type": "shortcut", "callback_id": "ask"}).what == Ran(command=Spoken.ASK)
    assert action(again).what == Ran(command=Spoken.ASK)


def test_a_form_that_a_button_opened():
    body = a_sent(FORM, hand={"value": "A shelf\r\n"}, size={"selected_option": {"value": "5m"}}, help={"value": None})

    assert action(body).what == Submitted(press=a_press(3), fields={"hand": "A shelf\n", "size": "5m", "help": ""})


def test_a_new_form():
    what = action(a_sent(custom_ids.write(NEW), help={"value": "half \ud83d\x00"})).what

    assert what == SubmittedNew(community=COMMUNITY, draft=DRAFT, fields={"help": "half \ufffd"})


def test_sending_a_card_is_pressing_its_button():
    assert action(a_sent(ACT, topic={"selected_option": {"value": "a"}})).what == Pressed(press=a_press(3))


def test_looking_at_home_is_looking_at_ones_own():
    assert action(an_event(type="app_home_opened", tab="home")).what == Ran(command=Spoken.MY)


def test_a_reply_in_private_answers_the_card_above_it():
    card = [{"type": "actions", "elements": [{"url": "https://example.org"}, {"action_id": FORM}]}]
    read = action(an_event(type="message", text="On my way &amp; glad"), answered=card)

    assert read.what == Wrote(text="On my way & glad", answers=a_press(3))


def test_a_message_in_private_that_replies_to_nothing_of_ours_answers_nothing():
    card = [{"type": "actions", "elements": [{"action_id": "theirs"}]}]

    assert action(an_event(type="message", text="Hello?"), answered=card).what == Wrote(text="Hello?", answers=None)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {**BY_ANA, "type": "message_action"},
        {**BY_ANA, "type": "shortcut", "callback_id": "theirs"},
        a_command("/dance"),
        a_command("/askaround", "dance"),
        a_press_of(None),
        a_press_of("1.act.a.b!"),
        a_press_of(custom_ids.write(NEW)),
        a_press_of(ACT, selected_option={"value": 7}),
        a_sent("1.run.ask"),
        a_sent(FORM, hand={"value": ["A shelf"]}),
        an_event(type="reaction_added"),
        {**an_event(type="message"), "team_id": None},
        {**a_command("/my"), "trigger_id": ""},
    ],
)
def test_what_is_none_of_ours_stops(body: dict[str, Any]):
    with pytest.raises(Unreadable):
        action(body)


@pytest.mark.parametrize("named", ["user", "team", "trigger_id"])
def test_half_a_character_is_no_name_of_anything(named: str):
    body = {**BY_ANA, "type": "shortcut", "callback_id": "ask", "trigger_id": "1.2"}
    broken = "\ud800" if named == "trigger_id" else {"id": "\ud800"}

    with pytest.raises(Unreadable):
        action({**body, named: broken})


@pytest.mark.parametrize("slot", range(36))
def test_a_press_comes_back_as_it_was_sent(slot: int):
    assert custom_ids.read(custom_ids.write(a_press(slot))).sends == a_press(slot)


def test_a_thirty_seventh_control_is_a_mistake():
    with pytest.raises(ValueError, match="36"):
        custom_ids.write(a_press(36))


@pytest.mark.parametrize("sends", [NEW, Spoken.ASK])
def test_what_a_view_or_a_command_stands_for_comes_back(sends: Any):
    assert custom_ids.read(custom_ids.write(sends)).sends == sends


IN_DM = {"type": "message", "channel": "D1", "channel_type": "im", "ts": "1.1"}


@pytest.mark.parametrize(
    "body,where",
    [
        (a_command("/my"), Where.COMMAND),
        ({**BY_ANA, "type": "shortcut"}, Where.SHORTCUT),
        ({**a_press_of(ACT), "container": {"channel_id": "C1"}}, Where.PUBLIC_CARD),
        ({**a_press_of(ACT), "container": {"channel_id": "C1", "is_ephemeral": True}}, Where.PRIVATE_CARD),
        ({**a_press_of(ACT), "container": {"channel_id": "D1"}}, Where.PRIVATE_CARD),
        (a_press_of(ACT, view={"type": "modal", "id": "V1"}), Where.VIEW),
        (a_press_of(ACT, view={"type": "home", "id": "V1"}), Where.HOME),
        (a_sent(ACT), Where.SENT_VIEW),
        (an_event(type="app_home_opened", tab="home"), Where.HOME_TAB),
        (an_event(**IN_DM), Where.LETTER),
        (an_event(**IN_DM, subtype="file_share"), Where.LETTER),
    ],
)
def test_an_answer_goes_where_it_was_asked_for(body: dict[str, Any], where: Where):
    ticket = arrivals.ticket(body, 0.0)

    assert ticket is not None
    assert (ticket.where, ticket.user) == (where, "U1")


@pytest.mark.parametrize(
    "body",
    [
        {**BY_ANA, "type": "view_closed"},
        a_press_of(PICKED),
        an_event(type="app_home_opened", tab="messages"),
        an_event(**IN_DM, subtype="message_changed"),
        an_event(**IN_DM, bot_id="B1"),
        an_event(**{**IN_DM, "channel_type": "channel"}),
        an_event(type="team_join"),
    ],
)
def test_what_asks_for_no_answer_gets_none(body: dict[str, Any]):
    assert arrivals.ticket(body, 0.0) is None


NAMES = (
    *("type", "event", "view", "state", "values", "actions", "action_id", "callback_id", "team", "team_id", "user"),
    *("id", "user_id", "hash", "trigger_id", "command", "text", "typed", "selected_option", "selected_options"),
    *("blocks", "container", "channel_id", "channel_type", "tab", "subtype"),
)
KINDS = ("block_actions", "view_submission", "event_callback", "shortcut", "message", "app_home_opened")
names, kinds = st.sampled_from(NAMES), st.sampled_from(KINDS)
junk: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.text("ab. \x00", max_size=8) | st.sampled_from([ACT, FORM, "U1"]) | kinds,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=5),
    max_leaves=10,
)


@unhurried
@given(st.dictionaries(names, junk), st.sampled_from([{}, BY_ANA]), junk)
def test_anything_is_read_or_stops(body: dict[str, Any], by: dict[str, Any], answered: Any):
    try:
        arrivals.ticket({**body, **by}, 0.0)
        action({**body, **by}, answered=answered if isinstance(answered, list) else ())
    except Unreadable:
        return
