"""Whatever people type is shown, and nothing of it is obeyed."""

import re

import pytest
from hypothesis import given, strategies as st

from adapters.slack.mrkdwn import clean, cut, cut_escaped, escape, label, plain
from sandbox.slack.mrkdwn import masked_links, pings, read, typed
from tests.adapters.discord.drawings import texts as others_texts, unhurried

SLACKS = (
    *("<!channel>", "<!here|x>", "<!everyone>", "<@U012AB3CD>", "<!subteam^S1>", "<#C1>", "@channel", "@Here"),
    *(
        "<https://evil.example|your bank>",
        "<mailto:a@b.org|c>",
        "&lt;!channel&gt;",
        "&amp;lt;",
        "&",
        "<!date^1^{date}|x>",
    ),
    *("*", "_", "~", "`", "> ", ":tada:", "https://a.example/x_y?z=1"),
)
texts = st.lists(st.one_of(st.sampled_from(SLACKS), others_texts), max_size=6).map("".join)


@unhurried
@given(texts)
def test_nothing_typed_rings_or_hides_a_link(text: str):
    escaped = escape(text)

    assert pings(escaped) == ()
    assert masked_links(escaped) == ()
    assert not re.search(r"[<>]|&(?!(amp|lt|gt);)", escaped)


@unhurried
@given(texts)
def test_what_is_typed_is_what_is_read(text: str):
    seen = read(escape(text), lambda found: found)

    assert seen.replace("\u200b", "") == text.replace("\u200b", "")


@unhurried
@given(texts, st.integers(1, 60))
def test_a_cut_fits_and_never_leaves_half_an_entity(text: str, most: int):
    short = cut_escaped(escape(text), most)

    assert len(short) <= most
    assert not re.search(r"&(?!(amp|lt|gt);)", short)
    assert len(cut(text, most)) <= most


@unhurried
@given(texts, st.integers(2, 100))
def test_a_label_fits_and_is_never_empty(text: str, most: int):
    words = label(text, most)

    assert 1 <= len(words) <= most
    assert "\n" not in words
    assert not re.search(r"&(amp|lt|gt);", words)


@unhurried
@given(texts)
def test_what_a_member_wrote_in_private_comes_back_as_they_typed_it(text: str):
    assert plain(typed(clean(text))) == clean(text)


@pytest.mark.parametrize(
    "written,words",
    [
        ("See <https://a.example/?x&amp;y> &lt;3", "See https://a.example/?x&y <3"),
        ("<http://b.com|b.com> or <mailto:a@b.org|a@b.org>", "b.com or a@b.org"),
        ("Ask <@U012AB3CD>, or <@U012AB3CD|ben> in <#C1|help>, <#C2>", "Ask @…, or @ben in #help, #…"),
        ("<!here> <!subteam^S1|@mods> <!date^1^{date}|now>", "@here @mods now"),
    ],
)
def test_what_slack_marked_in_a_private_message_is_words_again(written: str, words: str):
    assert plain(written) == words


def test_what_cannot_be_seen_is_dropped():
    assert clean("a\u202eb\x00c\r\nd\ud800") == "abc\nd\ufffd"
