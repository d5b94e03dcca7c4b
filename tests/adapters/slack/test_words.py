"""Lines become blocks in which nothing is markup."""

from hypothesis import given

from adapters.slack import limits
from adapters.slack.words import blocks_of, text_of
from bot.model.communities import Place
from bot.model.ids import SpaceId
from bot.views.card import HERE, Line, Tone
from tests.adapters.discord.drawings import lines, unhurried
from tests.adapters.slack.opinions import problems_of_message, texts_in

PLACE = Place(space=SpaceId("slack:T1"), channel="C1")


def kinds(*drawn: Line) -> list[str]:
    return [element["type"] for block in blocks_of(drawn, 40) for element in block["elements"]]


def test_the_lead_is_bold_and_stands_with_the_body():
    (block,) = blocks_of((Line("Help?", Tone.LEAD), Line("With a shelf."), Line("Today.")), 40)

    assert block["elements"][0]["elements"] == [
        {"type": "text", "text": "Help?", "style": {"bold": True}},
        {"type": "text", "text": "\n"},
        {"type": "text", "text": "With a shelf."},
        {"type": "text", "text": "\n\n"},
        {"type": "text", "text": "Today."},
    ]


def test_quotes_stand_apart_and_a_framed_card_together():
    said = (Line("One", Tone.QUOTE), Line("Two", Tone.QUOTE))
    framed = (Line("Help?", Tone.LEAD, framed=True), Line("5 minutes", Tone.MUTED, framed=True))

    assert kinds(*said) == ["rich_text_quote", "rich_text_quote"]
    assert kinds(*framed) == ["rich_text_quote"]


def test_what_is_muted_is_one_small_text():
    (block,) = blocks_of((Line("Small", Tone.MUTED), Line("Print", Tone.MUTED)), 40)

    assert block == {"type": "context", "elements": [{"type": "plain_text", "text": "Small\nPrint", "emoji": False}]}


def test_a_place_is_a_link_to_its_channel():
    lead, muted = blocks_of((Line(f"In {HERE}.", place=PLACE), Line(f"Now: {HERE}", Tone.MUTED, PLACE)), 40)

    assert lead["elements"][0]["elements"][1] == {"type": "channel", "channel_id": "C1"}
    assert muted["elements"][1] == {"type": "mrkdwn", "text": "<#C1>"}
    assert "C1" not in text_of((Line(f"In {HERE}.", place=PLACE),))


def test_a_bare_address_is_a_link_that_says_where_it_goes():
    (block,) = blocks_of((Line("See https://a.example/x?y=1, or <https://evil.example|b>"),), 40)
    links = [piece for piece in block["elements"][0]["elements"] if piece["type"] == "link"]

    assert [(link["url"], link["text"]) for link in links] == [
        ("https://a.example/x?y=1", "https://a.example/x?y=1"),
        ("https://evil.example", "https://evil.example"),
    ]


def test_a_card_of_too_many_parts_is_set_in_one():
    turns = tuple(line for _ in range(60) for line in (Line("You:", Tone.MUTED), Line("Hi", Tone.QUOTE)))

    (block,) = blocks_of(turns, 40)

    assert block["elements"][0]["elements"][0] == {"type": "text", "text": "You:", "style": {"italic": True}}


def test_the_longest_line_is_cut_before_the_last_are_dropped():
    drawn = blocks_of((Line("x" * 5000), Line("Who sees this", Tone.MUTED)), 40)

    assert drawn[0]["elements"][0]["elements"][0]["text"].endswith("x…")
    assert drawn[1]["elements"][0]["text"] == "Who sees this"


def test_nothing_to_say_is_still_a_card():
    assert kinds() == ["rich_text_section"]
    assert text_of(()) == "…"


@unhurried
@given(lines)
def test_whatever_is_written_fits_and_is_data(drawn: tuple[Line, ...]):
    blocks = blocks_of(drawn, 40)

    assert 1 <= len(blocks) <= 40
    assert problems_of_message({"blocks": blocks}) == []
    assert all(part["text"] for part in texts_in(blocks))
    assert {part["type"] for part in texts_in(blocks)} <= {"text", "link", "plain_text"}
    assert sum(len(part["text"]) for part in texts_in(blocks)) <= limits.TEXT + 2 * len(drawn)
    assert 1 <= len(text_of(drawn)) <= limits.TEXT


def test_what_is_apart_stands_below_a_divider():
    drawn = blocks_of((Line("A note."), Line("An answer.", apart=True), Line("More of it.")), 40)

    assert [block["type"] for block in drawn] == ["rich_text", "divider", "rich_text"]
