"""Cards and forms to draw: ordinary ones, and all there could be."""

from typing import Any

from hypothesis import HealthCheck, settings, strategies as st

from bot.model.handles import About, Handle, Press, Subject, Verb
from bot.model.ids import CommunityId, DraftId, HandleId
from bot.views.card import (
    Button,
    Card,
    ChannelMenu,
    Control,
    Form,
    Line,
    Look,
    Menu,
    NewForm,
    Option,
    PickField,
    TextField,
    Tone,
)

COMMUNITY = CommunityId("CCCCCCCCCCCCCCCCCCCCCC")
HANDLE = HandleId("HHHHHHHHHHHHHHHHHHHHHH")
DRAFT = DraftId("DDDDDDDDDDDDDDDDDDDDDD")
NEW = NewForm(community=COMMUNITY, draft=DRAFT)

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
"""Drawing whole cards takes its time on a busy machine, which says nothing about them."""


def a_card(*texts: str, controls: tuple[Control, ...] = (), tone: Tone = Tone.BODY) -> Card:
    """Draw lines of one tone above controls, issued."""
    about = About(subject=Subject.ASK, id="ask")
    verbs = tuple(control.verb for control in controls)
    handle = Handle(id=HANDLE, community=COMMUNITY, about=about, verbs=verbs) if controls else None
    return Card(lines=tuple(Line(text, tone) for text in texts), controls=controls, about=about, handle=handle)


def a_press(slot: int = 0) -> Press:
    """Press the control in *slot* of the card above."""
    return Press(community=COMMUNITY, handle=HANDLE, slot=slot)


def a_form(**but: Any) -> Form:
    """Ask for words and for one of two."""
    fields = (
        TextField(name="help", label="What would help?", example="An hour of company", limit=150),
        PickField(
            name="size",
            label="How big?",
            options=(Option(value="5m", label="5 minutes", chosen=True), Option(value="1h", label="An hour")),
        ),
    )
    ordinary: dict[str, Any] = {"title": "Ask for a hand", "fields": fields, "submit": "Preview", "sends": NEW}
    return Form(**ordinary | but)


HOSTILE = (
    *("@everyone", "@here", "<@100000000000000001>", "<@&1>", "<#1>", "<:a:1>", "<t:1>", "</ask:1>", "<id:guide>"),
    *("[a](https://evil.example)", "https://evil.example/a_b_~~c~~", "```", "||", "**", "__", "~~", "\\", "\\\\", ">"),
    *("# ", "-# ", "- ", "1. ", ">>> ", "\n", "\r\n", "\u2028", "\u202e", "\x00", "\ud800", "\u200d", "\ufeff", " "),
)

texts = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12))).map("".join)
long_texts = st.one_of(
    texts, st.tuples(st.sampled_from(HOSTILE), st.integers(0, 3000)).map(lambda two: two[0] * two[1])
)
verbs = st.sampled_from(Verb)
options = st.lists(st.tuples(texts, st.booleans()), min_size=1, max_size=25).map(
    lambda drawn: tuple(
        Option(value=str(place), label=label, chosen=chosen) for place, (label, chosen) in enumerate(drawn)
    )
)
buttons = st.builds(Button, verb=verbs, label=texts, look=st.sampled_from(Look))
menus = st.builds(Menu, verb=verbs, label=texts, options=options, most=st.integers(1, 25))
channel_menus = st.builds(ChannelMenu, verb=verbs, label=texts)
lines = st.lists(st.builds(Line, long_texts, st.sampled_from(Tone)), max_size=12).map(tuple)


@st.composite
def cards(draw: st.DrawFn) -> Card:
    """Draw any card that there could be, issued."""
    controls = tuple(draw(st.lists(st.one_of(buttons, menus, channel_menus), max_size=8)))
    bare = a_card(controls=controls)
    return Card(lines=draw(lines), controls=controls, about=bare.about, handle=bare.handle)


text_fields = st.builds(
    TextField,
    name=st.text("abcdefgh", min_size=1, max_size=20),
    label=texts,
    example=texts,
    limit=st.integers(1, 5000),
    long=st.booleans(),
    required=st.booleans(),
    value=long_texts,
)
pick_fields = st.builds(PickField, name=st.text("ijklmnop", min_size=1, max_size=20), label=texts, options=options)
fields = st.lists(st.one_of(text_fields, pick_fields), min_size=1, max_size=5, unique_by=lambda field: field.name)
forms = st.builds(
    Form,
    title=texts,
    fields=fields.map(tuple),
    submit=texts,
    sends=st.one_of(st.just(NEW), st.integers(0, 35).map(a_press)),
)
