"""Lines become a text that reads calmly and always fits."""

from hypothesis import given, strategies as st

from adapters.discord.words import text_of
from bot.model.communities import Place
from bot.model.ids import SpaceId
from bot.views.card import HERE, Line, Tone
from tests.adapters.discord.drawings import lines, unhurried


def test_an_ask_reads_lead_body_muted():
    card = (Line("A spirit level", Tone.LEAD), Line("My shelf leans."), Line("5 minutes · today · Ana", Tone.MUTED))

    assert text_of(card, 2000) == "**A spirit level**\nMy shelf leans.\n-# 5 minutes · today · Ana"


def test_a_quote_is_quoted_line_by_line():
    assert text_of((Line("one\n\ntwo", Tone.QUOTE),), 2000) == "> one\n> \n> two"


def test_a_framed_card_is_quoted_as_it_will_be_shown():
    card = (
        Line("This is the card:"),
        Line("A spirit level", Tone.LEAD, framed=True),
        Line("My shelf\nleans.", framed=True),
        Line("5 minutes", Tone.MUTED, framed=True),
        Line("Members see it.", Tone.MUTED),
    )

    quoted = "> **A spirit level**\n> My shelf\n> leans.\n> -# 5 minutes"
    assert text_of(card, 2000) == f"This is the card:\n\n{quoted}\n\n-# Members see it."


def test_paragraphs_and_entries_stand_apart():
    card = (Line("one"), Line("two"), Line("first", Tone.LEAD), Line("quoted", Tone.QUOTE), Line("so", Tone.QUOTE))

    assert text_of(card, 2000) == "one\n\ntwo\n\n**first**\n> quoted\n\n> so"


def test_a_lead_and_a_muted_line_stay_on_one_line():
    assert text_of((Line("a\nb", Tone.LEAD), Line("c\nd", Tone.MUTED)), 2000) == "**a b**\n-# c d"


def test_what_is_too_long_is_cut_where_it_is_longest():
    text = text_of((Line("A hand", Tone.LEAD), Line("x" * 5000), Line("today", Tone.MUTED)), 2000)

    assert len(text) == 2000
    assert text.startswith("**A hand**\nxxx")
    assert text.endswith("x…\n-# today")


def test_a_place_is_a_link_to_its_channel_and_nothing_else_is():
    place = Place(space=SpaceId("discord:1"), channel="300")
    card = (Line(f"Posted in {HERE}. <#5>", place=place), Line(f"{HERE}<#6>"))

    assert text_of(card, 2000) == "Posted in <#300>. \\<\u200b#5>\n\n\\<\u200b#6>"


def test_of_too_many_lines_the_last_are_dropped():
    text = text_of(tuple(Line(f"line {place} " + "x" * 90) for place in range(50)), 2000)

    assert len(text) <= 2000
    assert text.startswith("line 0 ")


def test_a_card_without_words_still_says_something():
    assert text_of((Line(" \n"), Line("\x00")), 2000) == "…"


@unhurried
@given(lines, st.sampled_from([2000, 4000]))
def test_all_lines_fit(drawn: tuple[Line, ...], most: int):
    assert 1 <= len(text_of(drawn, most)) <= most


def test_what_is_apart_stands_below_an_empty_line():
    card = (Line("A note."), Line("And its end.", Tone.MUTED), Line("An answer.", Tone.MUTED, apart=True))

    assert text_of(card, 2000) == "A note.\n-# And its end.\n\n-# An answer."
