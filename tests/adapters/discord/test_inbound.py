"""What members do is read, or stops."""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from adapters.discord import custom_ids, inbound
from adapters.discord.inbound import Raw, RawMessage, Unreadable
from bot.model.actions import Pressed, Ran, Spoken, Submitted, SubmittedNew, Wrote
from bot.model.people import Person, Rank
from bot.views.card import NewForm
from tests.adapters.discord.drawings import COMMUNITY, DRAFT, NEW, a_press, unhurried

ACT = custom_ids.write(a_press(3))
FORM = custom_ids.write(a_press(3), opens_form=True)


def a_raw(kind: int, data: dict[str, Any], **but: Any) -> Raw:
    ordinary: dict[str, Any] = {"id": "900", "account": "100", "guild": "200", "names": ("Ana",)}
    return Raw(kind=kind, data=data, **ordinary | but)


def labelled(**fields: Any) -> list[dict[str, Any]]:
    return [{"type": 18, "component": {"custom_id": name, **value}} for name, value in fields.items()]


@pytest.mark.parametrize(
    "data,spoken",
    [
        ({"name": "ask"}, Spoken.ASK),
        ({"name": "asks"}, Spoken.ASKS),
        ({"name": "my", "options": []}, Spoken.MY),
        ({"name": "askaround", "options": [{"type": 1, "name": "setup"}]}, Spoken.SETUP),
    ],
)
def test_commands(data: dict[str, Any], spoken: Spoken):
    assert inbound.read(a_raw(2, data)).what == Ran(command=spoken)


@pytest.mark.parametrize(
    "options,word",
    [
        ([], ""),
        ([{"type": 3, "name": "code", "value": "BCDF-GHJK"}], "BCDF-GHJK"),
        ([{"type": 3, "name": "code", "value": "B\u202eC\x00"}], "BC"),
        ([{"type": 3, "name": "code", "value": 7}], ""),
        ("no list", ""),
    ],
)
def test_a_code_stands_behind_the_command_for_the_dashboard(options: object, word: str):
    data = {"name": "askaround", "options": [{"type": 1, "name": "dashboard", "options": options}]}

    assert inbound.read(a_raw(2, data)).what == Ran(command=Spoken.DASHBOARD, word=word)


def a_rank(*, runs_space: bool) -> Rank:
    """Give the rank of somebody without a role, of whom it was not said when they came."""
    return Rank(runs_space=runs_space, roles=frozenset())


def test_an_action_says_where_who_and_which_delivery():
    action = inbound.read(a_raw(2, {"name": "my"}, permissions=1 << 5, locale="pt-BR"))

    assert (action.key, action.space) == ("discord:900", "discord:200")
    assert action.actor.person == Person("discord:100")
    assert (action.actor.name, action.actor.language, action.actor.rank) == ("Ana", "pt-BR", a_rank(runs_space=True))


@pytest.mark.parametrize("permissions,runs", [(0, False), (1 << 3, True), (1 << 5, True), (1 << 4, False)])
def test_who_may_manage_the_server_runs_it(permissions: int, runs: bool):
    assert inbound.read(a_raw(2, {"name": "my"}, permissions=permissions)).actor.rank == a_rank(runs_space=runs)


def test_in_private_nothing_is_said_of_a_rank():
    assert inbound.read(a_raw(3, {"custom_id": ACT}, guild=None)).actor.rank is None


@pytest.mark.parametrize(
    "names,name",
    [(("A\u202en\na", "ana"), "An a"), (("\u200f\x00", "ana"), "ana"), ((None, "", "ana"), "ana"), ((), "?")],
)
def test_names_are_tidied(names: tuple[str | None, ...], name: str):
    assert inbound.read(a_raw(2, {"name": "my"}, names=names)).actor.name == name


def test_every_name_by_which_somebody_is_known_there_comes_along():
    read = inbound.read(a_raw(2, {"name": "my"}, names=("An\na", None, "ana")))

    assert read.actor.known_as == ("An a", "ana")


def test_a_button():
    assert inbound.read(a_raw(3, {"custom_id": ACT})).what == Pressed(press=a_press(3))


def test_a_menu_of_channels():
    what = inbound.read(a_raw(3, {"custom_id": ACT, "values": ["300"]})).what

    assert what == Pressed(press=a_press(3), values=("300",))


def test_a_form_that_a_button_opened():
    data = {"custom_id": ACT, "components": labelled(hand={"value": "A shelf"}, size={"value": None})}

    assert inbound.read(a_raw(5, data)).what == Submitted(press=a_press(3), fields={"hand": "A shelf", "size": ""})


def test_a_new_form_with_a_radio_group_a_menu_and_an_older_row():
    row = {"type": 1, "components": [{"custom_id": "help", "value": "half \ud83d\r\nhere\x00"}]}
    fields = labelled(size={"type": 21, "value": "5m"}, kind={"type": 3, "values": ["hands"]})
    data = {"custom_id": custom_ids.write(NEW), "components": [*fields, row]}

    what = inbound.read(a_raw(5, data)).what

    assert what == SubmittedNew(
        community=COMMUNITY, draft=DRAFT, fields={"size": "5m", "kind": "hands", "help": "half \ufffd\nhere"}
    )


@pytest.mark.parametrize(
    "raw",
    [
        a_raw(1, {}),
        a_raw(2, {}),
        a_raw(2, {"name": "dance"}),
        a_raw(2, {"name": "askaround"}),
        a_raw(3, {}),
        a_raw(3, {"custom_id": "0.act.a.b0"}),
        a_raw(3, {"custom_id": "1.act.a.b!"}),
        a_raw(3, {"custom_id": custom_ids.write(NEW)}),
        a_raw(3, {"custom_id": ACT, "values": [7]}),
        a_raw(3, {"custom_id": ACT, "values": "300"}),
        a_raw(5, {"custom_id": None}),
        a_raw(5, {"custom_id": ACT, "components": labelled(hand={"value": ["A shelf"]})}),
    ],
)
def test_what_is_none_of_ours_stops(raw: Raw):
    with pytest.raises(Unreadable):
        inbound.read(raw)


@pytest.mark.parametrize(
    "raw,opens",
    [
        (a_raw(2, {"name": "ask"}), True),
        (a_raw(2, {"name": "my"}), False),
        (a_raw(3, {"custom_id": FORM}), True),
        (a_raw(3, {"custom_id": ACT}), False),
        (a_raw(5, {"custom_id": FORM}), False),
    ],
)
def test_nothing_may_delay_a_form(raw: Raw, opens: bool):
    assert inbound.read(raw).opens_form is opens


def test_a_reply_in_private_answers_the_card_that_it_replies_to():
    row = {"type": 1, "components": [{"type": 2, "url": "https://example.org"}, {"type": 2, "custom_id": FORM}]}
    letter = RawMessage(id="901", account="100", names=("ana",), text="On my way", answered=[row])

    action = inbound.read_message(letter)

    assert (action.key, action.space) == ("discord:901", None)
    assert action.what == Wrote(text="On my way", answers=a_press(3))


def test_a_message_in_private_that_replies_to_nothing_of_ours_answers_nothing():
    letter = RawMessage(id="901", account="100", text="Hello?", answered=[{"custom_id": "theirs"}])

    assert inbound.read_message(letter).what == Wrote(text="Hello?", answers=None)


@pytest.mark.parametrize("slot", range(36))
def test_a_press_comes_back_as_it_was_sent(slot: int):
    assert custom_ids.read(custom_ids.write(a_press(slot))).sends == a_press(slot)


def test_a_thirty_seventh_control_is_a_mistake():
    with pytest.raises(ValueError, match="36"):
        custom_ids.write(a_press(36))


def test_a_new_form_comes_back_as_it_was_sent():
    assert custom_ids.read(custom_ids.write(NEW)).sends == NewForm(community=COMMUNITY, draft=DRAFT)


junk: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text("ab. \x00", max_size=8) | st.sampled_from([ACT, FORM]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["name", "custom_id", "components", "component", "values", "value", "options", "type"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=8,
)


@unhurried
@given(st.integers(0, 6), st.dictionaries(st.sampled_from(["name", "custom_id", "components", "values"]), junk))
def test_anything_is_read_or_stops(kind: int, data: dict[str, Any]):
    try:
        inbound.read(a_raw(kind, data))
    except Unreadable:
        return


@unhurried
@given(junk)
def test_any_message_is_read(answered: Any):
    inbound.read_message(RawMessage(id="1", account="2", text="x", answered=answered))
